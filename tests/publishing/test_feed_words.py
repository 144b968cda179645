from __future__ import annotations

from briefgen.domain.model import EventKind, ReferenceKind, Role, Status
from briefgen.publishing import feed_words


def test_every_kind_and_state_has_its_word_and_colour() -> None:
    assert len({feed_words.kind(kind) for kind in EventKind}) == len(EventKind)
    assert len({feed_words.status(status) for status in Status}) == len(Status)
    assert len({feed_words.role(role) for role in Role}) == len(Role)
    assert len({feed_words.reference_kind(kind) for kind in ReferenceKind}) == len(ReferenceKind)
    assert set(feed_words.COLORS) == set(EventKind)
    assert set(feed_words.REFERENCE_COLORS) == set(ReferenceKind)


def test_counterparts_by_name() -> None:
    assert feed_words.counterparts(("BG", "EU", "all"), "KZ") == ("Bulgaria", "European Union", "Kazakhstan")
