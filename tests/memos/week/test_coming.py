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


DAYS = """\
- {id: vote, counterpart: BG, kind: election, title: Election (statutory date), when: 2026-11-29, basis: {text: A law, date: 2026-01-01}}
- {id: feast, counterpart: RO, kind: national-day, title: National day, when: 1990-12-01, rule: FREQ=YEARLY, doubt: Two lists differ, basis: {text: A list, date: 2026-01-01}}
- {id: ours, counterpart: KZ, kind: national-day, title: Day of the Republic, when: 1990-11-25, rule: FREQ=YEARLY, basis: {text: A list, date: 2026-01-01}}
- {id: round, counterpart: BG, kind: relations, title: Diplomatic relations (1991), when: 1991-11-24, rule: FREQ=YEARLY, recalls: 1991, basis: {text: A list, date: 2026-01-01}}
- {id: odd, counterpart: BG, kind: relations, title: Embassy (1992), when: 1992-11-26, rule: FREQ=YEARLY, recalls: 1992, basis: {text: A list, date: 2026-01-01}}
- {id: begins, counterpart: RO, kind: presidency, title: Presidency, when: 2026-12-05/2027-06-04, basis: {text: A list, date: 2026-01-01}}
- {id: goes-on, counterpart: BG, kind: presidency, title: Presidency, when: 2026-07-01/2026-12-31, basis: {text: A list, date: 2026-01-01}}
- {id: beyond, counterpart: BG, kind: national-day, title: National day, when: 1990-12-07, rule: FREQ=YEARLY, basis: {text: A list, date: 2026-01-01}}
"""
TALKS = "- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: confirmed, when: 2026-11-25, source: s2 p1}\n"


def test_fixed_days_stand_among_them(catalog: Callable[..., Catalog]) -> None:
    part = coming(catalog(**desk(TALKS, reference_days=DAYS)), WEEK)
    assert lines(part) == [
        "Tue 24 Nov | Diplomatic relations/35 years | Bulgaria: Diplomatic relations (1991) | round",
        "Wed 25 Nov | National day | Kazakhstan: Day of the Republic | ours",
        "Wed 25 Nov | Confirmed | Bulgaria: Talks | Who attends is not on file | talks",
        "Sun 29 Nov | Election | Bulgaria: Election (statutory date) | vote",
        "Tue 1 Dec | National day | Romania: National day | Two lists differ. | feast",
        "5 Dec 2026 – 4 Jun 2027 | Presidency | Romania: Presidency | begins",
    ]
    assert [row.worth for row in part.rows] == [900, 888, 876, 864, 852, 840]


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
