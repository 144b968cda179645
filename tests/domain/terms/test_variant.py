from __future__ import annotations

from briefgen.domain.terms.variant import Variant


def test_each_is_told_of_around_the_calendar() -> None:
    told = [(v.traits.title().format(title="Romania"), v.traits.choice(), v.traits.fullest) for v in Variant]
    assert told == [
        ("National days · Romania", "Events and national days", True),
        ("Fixed dates · Romania", "Fixed dates only", False),
        ("Reminders · Romania", "Events, with reminders", False),
    ]
    assert all(v.traits.description().format(description="Talks.").endswith(" Talks.") for v in Variant)
