"""What happens in the fortnight."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.memos.week.coming import coming
from tests.domain.planning.samples import desk
from tests.memos.week.samples import WEEK, lines

EVENTS = """\
- {id: late-one, kind: meeting, title: Talks in Sofia, place: Sofia, counterparts: [BG, RO], status: planned, when: 2026-11-25T15:00/16:00, participants: [petrova, radev, tokayev, ilie], source: s2 p1}
- {id: day, kind: forum, title: Fair, counterparts: [BG], status: confirmed, when: 2026-11-25, place: Plovdiv, source: s2 p1}
- {id: off, kind: visit, title: Visit, counterparts: [RO], status: cancelled, when: 2026-12-06, source: s2 p1}
- {id: held, kind: visit, title: Visit, counterparts: [RO], status: held, when: 2026-11-20, source: s2 p1}
- {id: beyond, kind: visit, title: Visit, counterparts: [RO], status: planned, when: 2026-12-07, source: s2 p1}
- {id: month, kind: visit, title: Visit, counterparts: [RO], status: planned, when: 2026-12, source: s2 p1}
- {id: year, kind: visit, title: Visit, counterparts: [RO], status: planned, when: 2026, source: s2 p1}
- {id: vote, kind: election, title: Vote, counterparts: all, status: planned, when: 2026-11-22, source: s2 p1}
- {id: told, kind: meeting, title: In confidence, counterparts: [BG], status: planned, when: 2026-11-23/2026-11-24, private: true, source: s2 p1}
- id: moved
  kind: ceremony
  title: Opening
  counterparts: all
  reports:
    - {source: s1 p1, status: planned, when: 2026-11-20}
    - {source: s2 p1, when: 2026-11-26}
"""


def test_events_of_these_days_in_order_of_time_with_who_attends(catalog: Callable[..., Catalog]) -> None:
    assert lines(coming(catalog(**desk(EVENTS)), WEEK)) == [
        "23–24 Nov 2026 | Today/Private | Bulgaria: In confidence | Who attends is not on file | told",
        "Wed 25 Nov | Confirmed | Bulgaria: Fair, Plovdiv | Who attends is not on file | day",
        (
            "Wed 25 Nov |  | Bulgaria and Romania: Talks in Sofia | 15:00–16:00 Almaty time. "
            "Theirs: Rumen Radev, Maria Petrova, Ion Ilie. Ours: Kassym-Jomart Tokayev | late-one"
        ),
        "Thu 26 Nov |  | Kazakhstan: Opening | moved from 20 Nov 2026 (Fri) | moved",
        "Dec 2026 | To confirm | Romania: Visit | Who attends is not on file | month",
        "Sun 6 Dec | Cancelled | Romania: Visit | off",
    ]


def test_nothing_on_file_is_said(catalog: Callable[..., Catalog]) -> None:
    part = coming(catalog(**desk("[]")), WEEK)
    assert (part.rows, part.instead) == ((), "Nothing is on file for these days.")


def test_of_many_people_and_counterparts_the_first_are_named(catalog: Callable[..., Catalog]) -> None:
    people = "\n".join(
        f"- {{id: p{n}, name: Person {n}, side: BG, post: Adviser, rank: other, source: s2 p1}}" for n in range(9)
    )
    counterparts = "\n".join(f"- {{code: {code}, slug: {code.lower()}-x}}" for code in ("BG", "RO", "LT", "EE", "LV"))
    event = (
        "- {id: big, kind: forum, title: Forum, counterparts: [BG, RO, LT, EE, LV], status: planned, when: 2026-11-25, "
        f"participants: [{', '.join(f'p{n}' for n in range(9))}], source: s2 p1}}\n"
    )
    (line,) = lines(coming(catalog(**desk(event, people=people, counterparts=counterparts)), WEEK))
    assert line == (
        "Wed 25 Nov |  | Bulgaria, Romania, Lithuania, and 2 more: Forum | "
        "Theirs: Person 0, Person 1, Person 2, Person 3, Person 4, Person 5, 3 more | big"
    )
