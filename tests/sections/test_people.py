"""People on both sides, and of neither, each with the post as reported; spellings that no font has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.sections.people import people, unspelt
from briefgen.sections.rows import People, PersonRow
from tests.sections.sheets import plain, sheet
from tests.sections.test_contacts import MEETING, OF_THREE_SIDES

PEOPLE = """\
- {id: low, name: Low Rank, native: Лоу, side: BG, post: Mayor of Sofia, rank: mayor, source: s001 p1}
- id: high
  name: High Rank
  native: محمد
  say-it: mo-HAM-mad
  native-basis: {text: A list, date: 2025-01-02}
  side: BG
  reports: [{post: President, rank: head-of-state, source: s000 p1}]
- {id: bare, name: Bare Name, native: محمود, native-basis: {text: A list, date: 2025-01-02}, side: BG, rank: other, source: s000 p1}
"""
ORGANISATIONS = "- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}\n"


def test_who_is_of_neither_side_stands_below_with_their_own(catalog: Callable[..., Catalog]) -> None:
    organisations = "- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}\n"
    data = catalog(events=MEETING.format("theirs, another, ours"), people=OF_THREE_SIDES, organisations=organisations)
    told = [(s.name, [(r.name, r.post, plain(r.reported)) for r in s.section.rows]) for s in people(sheet(data)).sides]
    assert told == [
        ("Bulgaria", [("Anna Bulgarian", "Minister", "18 Apr 2025")]),
        ("Kazakhstan", [("Aigul Kazakh", "Minister", "18 Apr 2025")]),
        ("Of other sides", [("Ion Romanian", "Romania: President", "18 Apr 2025")]),
    ]


@pytest.fixture
def shown(catalog: Callable[..., Catalog]) -> Callable[[tuple[str, ...] | None], People]:
    known = catalog(people=PEOPLE, organisations=ORGANISATIONS)
    return lambda fonts: people(replace(sheet(known), fonts=fonts))


def rows(found: People) -> list[PersonRow]:
    return [row for side in found.sides for row in side.section.rows]


def test_a_native_spelling_that_is_the_name_is_not_printed_twice(catalog: Callable[..., Catalog]) -> None:
    same = "- {id: one, name: Нұрлан, native: Нұрлан, side: BG, post: Mayor, source: s001 p1}\n"
    (row,) = rows(people(sheet(catalog(people=same, organisations=ORGANISATIONS))))
    assert (row.name, row.native, row.unspelt) == ("Нұрлан", None, False)


def test_a_row_has_no_mark_for_what_it_does_not_print(catalog: Callable[..., Catalog]) -> None:
    people_of = "- {id: low, name: Low Rank, side: BG, post: Mayor, rank: mayor, inferred: {rank: By the post, %s: Told apart}, source: s001 p1}\n"
    told = [
        [r.name for r in rows(people(sheet(catalog(people=people_of % field, organisations=ORGANISATIONS))))]
        for field in ("aliases", "side")
    ]
    assert told == [["Low Rank"], ["Low Rank [inferred: side]"]]


def test_the_highest_rank_comes_first_with_the_post_and_its_day(
    shown: Callable[[tuple[str, ...] | None], People],
) -> None:
    told = [(row.name, row.post, row.reported.replace("\N{NO-BREAK SPACE}", " ")) for row in rows(shown(None))]
    assert told == [
        ("High Rank", "President", "18 Apr 2025"),
        ("Low Rank", "Mayor of Sofia", "9 Jun 2025"),
        ("Bare Name", "post not reported", "18 Apr 2025"),
    ]


def test_a_spelling_that_no_font_has_is_left_out_with_what_it_rests_on(
    shown: Callable[[tuple[str, ...] | None], People],
) -> None:
    found = rows(shown(()))
    # How a name is said is printed all the same, and rests on the same list.
    assert [(row.native, row.unspelt, [m.label for m in row.marks]) for row in found] == [
        (None, True, ["1", "R1"]),
        ("Лоу", False, ["2"]),
        (None, True, ["1"]),
    ]
    sentence = unspelt(found)
    assert sentence
    assert sentence.text.startswith("High Rank and Bare Name: the spelling in their own script is left out")


@pytest.mark.parametrize("fonts", [("Noto Sans Arabic",), None])
def test_with_the_font_or_where_any_letter_can_be_shown_it_stands(
    shown: Callable[[tuple[str, ...] | None], People], fonts: tuple[str, ...] | None
) -> None:
    found = rows(shown(fonts))
    assert ([row.native for row in found], unspelt(found)) == (["محمد", "Лоу", "محمود"], None)


def test_a_post_is_to_be_checked_after_a_year(catalog: Callable[..., Catalog]) -> None:
    known = catalog(people=PEOPLE, organisations=ORGANISATIONS)
    found = {
        d: {row.name: row.check for row in rows(people(sheet(known, d)))}
        for d in (date(2026, 4, 18), date(2026, 4, 19))
    }
    assert found == {
        date(2026, 4, 18): {"High Rank": False, "Low Rank": False, "Bare Name": False},
        date(2026, 4, 19): {"High Rank": True, "Low Rank": False, "Bare Name": True},
    }


VOTED = """
- {id: vote, kind: election, title: Election, counterparts: [%s], status: %s, when: 2025-05-04, source: %s p1}
"""


@pytest.mark.parametrize(
    ("whose", "status", "checked"),
    [
        ("BG", "planned", {"High Rank": True, "Low Rank": False}),
        ("BG", "held", {"High Rank": True, "Low Rank": False}),
        ("BG", "cancelled", {"High Rank": False, "Low Rank": False}),
        ("all", "held", {"High Rank": False, "Low Rank": False}),
    ],
)
def test_a_high_post_is_to_be_checked_once_their_side_has_voted_since(
    catalog: Callable[..., Catalog], whose: str, status: str, checked: dict[str, bool]
) -> None:
    read = catalog(
        events=VOTED % (whose, status, "s001" if status == "held" else "s000"),
        people=PEOPLE.replace("s001 p1", "s000 p1"),
        organisations=ORGANISATIONS,
    )
    told = {row.name: row.check for row in rows(people(sheet(read, day=date(2025, 6, 10))))}
    assert {name: told[name] for name in checked} == checked


def test_so_it_is_where_the_vote_was_one_by_law(catalog: Callable[..., Catalog]) -> None:
    law = "- {id: vote, title: Election, kind: election, counterpart: BG, when: %s, basis: {text: A law, date: 2025-01-01}}\n"
    found = []
    for when in ("2025-05-04", "2025-04-01", "2025-06-10"):
        read = catalog(people=PEOPLE, organisations=ORGANISATIONS, reference_days=law % when)
        found += [row.check for row in rows(people(sheet(read, day=date(2025, 6, 10)))) if row.name == "High Rank"]
    assert found == [True, False, False]  # before the report of 18 April, and on the day itself, nobody has voted since
