"""What is late."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos.week.late import late
from tests.domain.planning.samples import desk
from tests.memos.week.samples import WEEK, lines

EVENTS = """\
- {id: due, kind: visit, title: Visit, counterparts: [BG], status: planned, when: 2026-10, source: s1 p1}
- {id: old, kind: visit, title: Old visit, counterparts: [BG], status: planned, when: 2026-08, source: s1 p1}
- {id: vote, kind: election, title: Vote, counterparts: [BG], status: planned, when: 2026-11-20, source: s1 p1}
- {id: ours, kind: ceremony, title: Ours, counterparts: all, status: planned, when: 2026-11-20, source: s1 p1}
"""
PROMISES = """\
- {id: draft, title: Send the draft, counterparts: [BG], owner: petrova, lead: Treaty department, asked: [{day: 2026-11-10}], due: 2025-12-31, source: s1 p1}
- {id: list, title: Send the list, counterparts: [RO], owner: the parties, asked: [{day: 2025-06-01}], due: 2026-11-19, source: s1 p1}
- {id: done, title: Done, counterparts: [RO], state: done, due: 2026-11-19, source: s1 p1}
- {id: ahead, title: Ahead, counterparts: [RO], due: 2026-11-23, source: s1 p1}
"""


def test_what_fell_due_last_week_comes_first_and_events_of_long_ago_are_counted(
    catalog: Callable[..., Catalog],
) -> None:
    assert lines(late(catalog(**desk(EVENTS, commitments=PROMISES)), WEEK)) == [
        "19 Nov 2026 | Overdue | Romania: Send the list | Owner: the parties | list",
        (
            "31 Dec 2025 | Overdue | Bulgaria: Send the draft | "
            "Owner: Maria Petrova. Followed by Treaty department. Asked on 10 Nov 2026, no answer on file | draft"
        ),
        "Oct 2026 | Due, no report | Bulgaria: Visit | Expected, and nothing is on file of how it went. | due",
        " |  | 1 older event has no report either: briefgen agenda | ",
    ]


def test_of_many_the_rest_is_counted_and_where_nothing_is_late_the_part_goes(catalog: Callable[..., Catalog]) -> None:
    many = "\n".join(
        f"- {{id: p{n}, title: Promise, counterparts: [RO], due: 2026-01-01, source: s1 p1}}" for n in range(30)
    )
    part = late(catalog(**desk("[]", commitments=many)), WEEK)
    assert (len(part.rows), part.more) == (20, "+10 more: briefgen chase")
    assert not late(catalog(**desk("[]")), WEEK).printed


@pytest.mark.parametrize(("when", "stays"), [("2026-09-24", True), ("2026-09-23", False)])
def test_an_event_without_a_report_stays_for_sixty_days(
    catalog: Callable[..., Catalog], when: str, stays: bool
) -> None:
    event = (
        f"- {{id: due, kind: visit, title: Visit, counterparts: [BG], status: planned, when: {when}, source: s1 p1}}\n"
    )
    assert [row.id for row in late(catalog(**desk(event)), WEEK).rows if row.id] == (["due"] if stays else [])
