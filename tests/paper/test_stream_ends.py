"""Streams of a PDF whose length every reader counts alike."""

from __future__ import annotations

import pydyf

from briefgen.paper.stream_ends import MISREAD, settle, written_clearly

# The last byte of compressed data is one more than the sum of the bytes (RFC 1950, Adler-32): here 13, a carriage return.
MISCOUNTED = b"\x0c"


def test_a_stream_that_would_be_miscounted_is_stored_plainly() -> None:
    file = pydyf.PDF()
    file.add_object(pydyf.Stream([MISCOUNTED], compress=True))
    file.add_object(pydyf.Stream([b"harmless"], compress=True))
    miscounted = file.objects[-2]
    assert miscounted.data.endswith(MISREAD)
    settle(file, spare=0)
    assert not miscounted.data.endswith(MISREAD)
    assert [item.compress for item in file.objects[-2:]] == [False, True]


def test_another_object_moves_the_end_of_the_table() -> None:
    tried = []

    def write(spare: int) -> bytes:
        tried.append(spare)
        return b"clear" if spare == 2 else b"x" + MISREAD

    assert written_clearly(write) == b"clear"
    assert tried == [0, 1, 2]


def test_spare_objects_are_empty() -> None:
    file = pydyf.PDF()
    before = len(file.objects)
    settle(file, spare=2)
    assert [item.data for item in file.objects[before:]] == [b"<<>>", b"<<>>"]
