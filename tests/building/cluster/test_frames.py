"""Messages between two processes, whole or not at all."""

from __future__ import annotations

from io import BytesIO

import pytest

from briefgen.building.cluster import frames


def test_messages_come_out_as_they_went_in() -> None:
    stream = BytesIO()
    said = [b"one", b"", b"\x00" * 70_000]
    for message in said:
        frames.write(stream, message)
    stream.seek(0)
    assert [frames.read(stream) for _message in said] == said
    with pytest.raises(EOFError):
        frames.read(stream)


@pytest.mark.parametrize("kept", [1, 8, 10])
def test_what_is_cut_off_is_no_message(kept: int) -> None:
    stream = BytesIO()
    frames.write(stream, b"one")
    with pytest.raises(EOFError):
        frames.read(BytesIO(stream.getvalue()[:kept]))
