from __future__ import annotations

from briefgen.domain.terms.status import Status
from briefgen.domain.terms.tag import Tag


def having(trait: str) -> list[Status]:
    return [status for status in Status if getattr(status.traits, trait)]


def test_what_is_expected_and_what_is_not() -> None:
    assert having("awaited") == [Status.PROPOSED, Status.PLANNED, Status.CONFIRMED]
    assert having("over") == [Status.HELD, Status.CANCELLED]
    assert having("happened") == [Status.HELD]
    assert having("off") == [Status.POSTPONED, Status.CANCELLED]
    assert having("put_off") == [Status.POSTPONED]


def test_what_is_told_of_each() -> None:
    assert [status.traits.words() for status in Status] == [
        "proposed",
        "planned",
        "confirmed",
        "held",
        "postponed",
        "cancelled",
    ]
    assert [status.traits.mark() for status in Status] == ["PROPOSED", "", "", "", "POSTPONED", "CANCELLED"]
    assert having("sureness") == [Status.PROPOSED, Status.CONFIRMED, Status.POSTPONED]


def test_how_a_change_to_each_is_tagged() -> None:
    assert [status.traits.tag for status in Status] == [
        Tag.PROPOSED,
        Tag.PLANNED,
        Tag.CONFIRMED,
        Tag.HELD,
        Tag.POSTPONED,
        Tag.CANCELLED,
    ]
    assert having("news") == [Status.HELD, Status.POSTPONED, Status.CANCELLED]
