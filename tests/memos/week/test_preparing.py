"""What must be prepared by when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.memos.week.preparing import preparing
from briefgen.memos.week.span import span
from tests.domain.planning.samples import desk
from tests.memos.week.samples import WEEK, lines


def test_steps_of_the_fortnight_and_what_is_to_be_done_at_once(catalog: Callable[..., Catalog]) -> None:
    """The visit became known on Friday, two days after its first step was due; the fair has no lead times."""
    found = catalog(**desk())
    assert lines(preparing(found, WEEK)) == [
        "at once |  | Ask for contributions: Bulgaria: Visit of the President (Mon 21 Dec) | visit",
        "Fri 4 Dec |  | Draft: Bulgaria: Visit of the President (Mon 21 Dec) | visit",
    ]
    # A week later the sheet that told of it has been read.
    assert lines(preparing(found, span(date(2026, 11, 30)))) == [
        "Fri 4 Dec |  | Draft: Bulgaria: Visit of the President (Mon 21 Dec) | visit",
        "Fri 11 Dec |  | Send for clearance: Bulgaria: Visit of the President (Mon 21 Dec) | visit",
    ]


def test_several_steps_that_are_too_late_are_one_row_and_a_day_is_asked_for_until_it_is_known(
    catalog: Callable[..., Catalog],
) -> None:
    soon = """\
- {id: soon, kind: visit, title: Visit, counterparts: [BG], status: planned, when: 2026-11-25, source: s2 p1}
- {id: talks, kind: meeting, title: Talks, counterparts: [RO], status: planned, when: 2026-11, source: s1 p1}
"""
    assert lines(preparing(catalog(**desk(soon)), WEEK)) == [
        "at once |  | Ask for the day: Romania: Talks (Nov 2026) | talks",
        "at once |  | Ask for contributions, Draft, Send for clearance: Bulgaria: Visit (Wed 25 Nov) | soon",
        "Tue 24 Nov |  | Deliver: Bulgaria: Visit (Wed 25 Nov) | soon",
    ]


def test_without_lead_times_it_says_where_they_are_set(catalog: Callable[..., Catalog]) -> None:
    part = preparing(catalog(events="events: []"), WEEK)
    assert part.instead == "No lead times are set (“lead-times:” of the calendar)."
    assert preparing(catalog(**desk("[]")), WEEK).printed is False


def test_a_step_whose_day_went_by_between_two_sheets_is_told_at_once(catalog: Callable[..., Catalog]) -> None:
    """The date became known on Friday 20 November, the step was due on that very day, and no sheet was made between."""
    talks = """\
- {id: talks, kind: visit, title: Talks, counterparts: [BG], status: planned, when: 2026-12-04, source: s2 p1}
"""
    assert lines(preparing(catalog(**desk(talks)), WEEK)) == [
        "at once |  | Ask for contributions, Draft: Bulgaria: Talks (Fri 4 Dec) | talks",
        "Fri 27 Nov |  | Send for clearance: Bulgaria: Talks (Fri 4 Dec) | talks",
        "Thu 3 Dec |  | Deliver: Bulgaria: Talks (Fri 4 Dec) | talks",
    ]
