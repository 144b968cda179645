"""Counterparts that nobody has looked at."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.memos.week.unseen import unseen
from tests.domain.planning.samples import desk
from tests.memos.week.samples import WEEK, lines

COUNTERPARTS = """\
- {code: BG, slug: bulgaria}
- {code: RO, slug: romania, looked: [{day: 2026-09-24}, {day: 2026-12-24}]}
- {code: LT, slug: lithuania, looked: [{day: 2026-09-25}]}
- {code: EE, slug: estonia}
- {code: LV, slug: latvia, withdrawn: true}
"""
EVENT = "- {id: fair, kind: forum, title: Fair, counterparts: [BG], status: held, when: 2025-06-09, source: s1 p1}\n"


def test_the_longest_unseen_first(catalog: Callable[..., Catalog]) -> None:
    """Romania was looked at sixty days ago to the day; Bulgaria's newest report is of last year."""
    part = unseen(catalog(**desk(EVENT, people="[]", counterparts=COUNTERPARTS)), WEEK)
    assert lines(part) == ["Look at |  | Estonia (nothing on file); Bulgaria (9 Jun 2025) | "]
    assert part.rows[0].values["counterparts"] == [
        {"counterpart": "EE", "last": None},
        {"counterpart": "BG", "last": "2025-06-09"},
    ]


def test_where_all_were_looked_at_the_part_goes(catalog: Callable[..., Catalog]) -> None:
    found = catalog(
        **desk("[]", people="[]", counterparts="- {code: RO, slug: romania, looked: [{day: 2026-11-23}]}\n")
    )
    assert not unseen(found, WEEK).printed


def test_on_the_sixty_first_day_somebody_has_to_look_again(catalog: Callable[..., Catalog]) -> None:
    looked = "- {{code: RO, slug: romania, looked: [{{day: {}}}]}}\n"
    found = [
        lines(unseen(catalog(**desk("[]", people="[]", counterparts=looked.format(day))), WEEK))
        for day in ("2026-09-24", "2026-09-23")
    ]
    assert found == [[], ["Look at |  | Romania (23 Sep 2026) | "]]


def test_of_a_new_desk_nobody_is_said_to_have_neglected_anybody(catalog: Callable[..., Catalog]) -> None:
    new = catalog(**desk("[]", people="[]", counterparts="- {code: RO, slug: romania}\n"))
    old = catalog(**desk(EVENT, people="[]", counterparts=COUNTERPARTS))
    titles = [unseen(one, WEEK).heading for one in (new, old)]
    assert titles == ["Nothing is on file yet", "Nobody has looked for sixty days"]
