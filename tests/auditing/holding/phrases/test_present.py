from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, said

TEXT = "Vassilenko met Romanian Ambassador Madalina Lupu and Lithuanian Ambassador Gintautas Vasiulis."
PEOPLE = """
- {id: vassilenko, name: Roman Vassilenko, side: KZ, post: Deputy Minister of Foreign Affairs of Kazakhstan, source: s000 p1}
- {id: lupu, name: Madalina Lupu, side: RO, post: Ambassador of Romania, source: s000 p1}
- {id: guest, name: Gintautas Vasiulis, side: KZ, source: s000 p1}
"""
EVENT = """
- {{id: e, kind: meeting, title: "{}", counterparts: [RO], status: held, when: ..2025-04-18, source: s000 p1, participants: [vassilenko, {}]}}
"""


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Meeting with the Ambassador of Romania", []),
        ("Meeting with Romania's Ambassador", []),
        ("Meeting with the Ambassador", []),
        ("Meeting with the Ambassador of Lithuania", ["V519"]),
        ("Meeting with the Lithuanian Ambassador", ["V519"]),
    ],
)
def test_a_title_tells_whose_office_those_hold_who_take_part(
    catalog: Callable[..., Catalog], title: str, found: list[str]
) -> None:
    assert codes(hold(catalog, TEXT, people=PEOPLE, events=EVENT.format(title, "lupu")), "e", "title") == found


def test_what_is_said_of_an_office_that_nobody_there_holds(catalog: Callable[..., Catalog]) -> None:
    title = "Meeting with the Ambassador of Lithuania"
    assert said(hold(catalog, TEXT, people=PEOPLE, events=EVENT.format(title, "lupu")), "e", "title") == (
        "V519?: those who take part hold the office for Romania, not for Lithuania → see who met whom"
    )
    assert codes(hold(catalog, TEXT, people=PEOPLE, events=EVENT.format(title, "guest")), "e", "title") == []
