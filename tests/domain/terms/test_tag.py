from __future__ import annotations

from briefgen.domain.terms.tag import Tag


def test_each_has_a_word_of_its_own() -> None:
    assert [tag.traits.words() for tag in Tag] == [
        "Overdue",
        "Cancelled",
        "Postponed",
        "Dropped",
        "Moved",
        "Dated",
        "Confirmed",
        "Planned",
        "Held",
        "In force",
        "Signed",
        "Endorsed",
        "Initialled",
        "In negotiation",
        "Under study",
        "Proposed",
        "Expired",
        "Corrected",
        "Withdrawn",
        "Done",
        "Reopened",
        "Differ",
        "Changed",
        "New",
        "Progressed",
    ]


def test_what_the_day_alone_makes() -> None:
    assert [tag for tag in Tag if tag.traits.overdue] == [Tag.OVERDUE]
