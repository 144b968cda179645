from __future__ import annotations

from briefgen.calendars import words
from briefgen.domain.model import EventKind, ReferenceKind, Role, Status


def test_every_kind_and_state_has_its_word_and_colour() -> None:
    assert len({words.kind(kind) for kind in EventKind}) == len(EventKind)
    assert len({words.status(status) for status in Status}) == len(Status)
    assert len({words.role(role) for role in Role}) == len(Role)
    assert len({words.reference_kind(kind) for kind in ReferenceKind}) == len(ReferenceKind)
    assert set(words.COLORS) == set(EventKind)
    assert set(words.REFERENCE_COLORS) == set(ReferenceKind)


def test_counterparts_by_name() -> None:
    assert words.counterparts(("BG", "EU", "all"), "KZ") == ("Bulgaria", "European Union", "Kazakhstan")
