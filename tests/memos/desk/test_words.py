"""Words that the desk's sheets share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import edtf
from briefgen.domain.model import Rank
from briefgen.domain.records import state_of
from briefgen.memos.desk import words
from tests.domain.planning.samples import EVENTS, desk

MONDAY = date(2026, 11, 23)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_days(catalog: Callable[..., Catalog]) -> None:
    assert (plain(words.weekday(MONDAY)), plain(words.full_day(MONDAY))) == ("Mon 23 Nov", "Mon 23 Nov 2026")
    assert plain(words.as_of(MONDAY)) == "As of 23 Nov 2026"
    assert plain(words.due(edtf.parse("2026-05"))) == "May 2026"
    found = catalog(**desk(EVENTS.replace("2026-12-21", "2027-12-21")))
    states = [state_of(found, found.events[i], MONDAY) for i in ("visit", "talks", "fair")]
    assert [plain(words.when(found, s, MONDAY)) for s in states if s] == ["21 Dec 2027", "Jan 2027", "Mon 30 Nov"]


def test_names_and_what_ids_stand_for(catalog: Callable[..., Catalog]) -> None:
    people = desk()["people"].replace("name: Ion Ilie", "name: Ion Ilie, doubt: Another prints Iliescu")
    found = catalog(**desk(people=people, organisations="- {id: mfa, name: Foreign Ministry, kind: ministry}\n"))
    assert [words.named(found, i, MONDAY) for i in ("ilie", "mfa", "BG", "KZ", "the parties")] == [
        "Ion Ilie [verify]",
        "Foreign Ministry",
        "Bulgaria",
        "Kazakhstan",
        "the parties",
    ]
    assert words.among(found, ("all",)) == "Kazakhstan"


def test_what_rests_on_something_private_says_so(catalog: Callable[..., Catalog]) -> None:
    event = """\
- id: visit
  kind: visit
  title: Visit
  counterparts: [BG]
  reports:
    - {source: s1 p1, status: planned, when: 2026-12}
    - {source: s2 p1, when: 2026-12-28, private: true}
"""
    found = catalog(**desk(event))
    before, now = (state_of(found, found.events["visit"], day) for day in (date(2025, 7, 1), MONDAY))
    assert before
    assert now
    assert (words.private(before), words.private(now)) == ((), ("Private",))


def test_ordinals_and_ranks() -> None:
    numbers = (1, 2, 3, 4, 11, 12, 13, 21, 35, 101, 111, 112)
    assert [words.ordinal(n) for n in numbers] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "35th", "101st", "111th", "112th"]
    )
    assert [words.rank(rank) for rank in Rank][:3] == [
        "head of state",
        "head of government",
        "deputy head of government",
    ]
