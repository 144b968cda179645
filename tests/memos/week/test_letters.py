"""The letters on the week's sheet."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.memos.week.letters import WORTH, letters
from tests.domain.planning.letters import DAYS, PEOPLE
from tests.domain.planning.samples import desk
from tests.memos.week.samples import WEEK


def test_those_of_the_fortnight_that_have_not_gone(catalog: Callable[..., Catalog]) -> None:
    days = DAYS.replace("1991-12-10", "1991-12-16")
    part = letters(catalog(**desk("[]", people=PEOPLE, reference_days=days)), WEEK)
    assert [(row.id, row.worth) for row in part.rows] == [
        ("bg-day", WORTH),
        ("iotova", WORTH - 20),
        ("ilie", WORTH - 40),
    ]
