from __future__ import annotations

from briefgen.domain.terms.event_kind import EventKind


def having(trait: str) -> list[EventKind]:
    return [kind for kind in EventKind if getattr(kind.traits, trait)]


def test_what_the_kinds_mean() -> None:
    assert having("two_sided") == [
        EventKind.VISIT,
        EventKind.MEETING,
        EventKind.CONSULTATIONS,
        EventKind.COMMISSION_SESSION,
        EventKind.FORUM,
        EventKind.SIGNING,
    ]
    assert having("presidency") == [EventKind.PRESIDENCY]
    assert having("vote") == [EventKind.ELECTION]


def test_each_has_its_word_and_its_colour() -> None:
    assert [kind.traits.words() for kind in EventKind] == [
        "Visit",
        "Meeting",
        "Consultations",
        "Commission session",
        "Forum",
        "Election",
        "Signing",
        "Ceremony",
        "Culture",
        "Launch",
        "Presidency",
        "Event",
    ]
    assert len({kind.traits.color for kind in EventKind}) == len(EventKind)
