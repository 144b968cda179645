from __future__ import annotations

import pytest

from briefgen.domain.model import Status
from briefgen.importing.tables.statuses import WORDS, named


@pytest.mark.parametrize(
    ("text", "status"),
    [
        *((status.value, status) for status in Status),
        ("Bestätigt", Status.CONFIRMED),
        (" отменено. ", Status.CANCELLED),
        ("Called off!", Status.CANCELLED),
        ("took-place", Status.HELD),
        ("REPORTEE", Status.POSTPONED),
        ("confirme\u0301", Status.CONFIRMED),
        ("състоя се", None),
        ("maybe", None),
        ("", None),
    ],
)
def test_the_status_that_a_cell_names(text: str, status: Status | None) -> None:
    assert named(text) is status


def test_no_word_is_two_statuses() -> None:
    words = [word for listed in WORDS.values() for word in listed.split("|")]
    assert len(words) == len(set(words))
    assert [word for status, listed in WORDS.items() for word in listed.split("|") if named(word) is not status] == []
    assert set(WORDS) == set(Status)
