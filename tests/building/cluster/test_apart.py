"""The process that lays out beside a worker: an answer to each job, and an end when nobody asks any more."""

from __future__ import annotations

import pickle
from io import BytesIO

import pytest

from briefgen.building.cluster import apart, frames


class Gone(BytesIO):
    """Where nobody listens any more."""

    def write(self, _data: object) -> int:
        raise BrokenPipeError


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> BytesIO:
    monkeypatch.setattr(apart, "make", bytes.upper)
    stream = BytesIO()
    for job in (b"one", b"two"):
        frames.write(stream, job)
    stream.seek(0)
    return stream


def test_each_job_is_answered(asked: BytesIO) -> None:
    answers = BytesIO()
    apart.serve(asked, answers)
    answers.seek(0)
    assert [pickle.loads(frames.read(answers)) for _job in range(2)] == [b"ONE", b"TWO"]


def test_it_ends_when_nobody_listens(asked: BytesIO) -> None:
    apart.serve(asked, Gone())
    assert frames.read(asked) == b"two"
