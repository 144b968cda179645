from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from briefgen.auditing.holding.our_words import Prose


def test_what_is_about_the_source_is_set_apart() -> None:
    prose = Prose("Bulgaria's second city, the item says; no decision was taken, and trade grew.")
    assert prose.matter == ("Bulgaria's second city", "no decision was taken", "and trade grew")
    assert prose.parts == ("no decision was taken, and trade grew",)
    assert [str(n) for q in prose.quantities for n in q.readings] == ["2"]


def test_where_a_thing_stands_is_set_apart_from_it() -> None:
    assert Prose("Trade grew, in the item of 24 February 2023.").parts == ("Trade grew",)
    assert Prose("The item says that trade grew; the text calls it good.").matter == ("trade grew", "good")


def test_what_a_speaker_reported_is_about_the_matter() -> None:
    assert Prose("Reported on ports that were not opened").parts == ("Reported on ports that were not opened",)
    assert Prose("No decision was reported; ports opened").parts == ("ports opened",)
    assert clauses_of("Reported on ports") == ["Reported on ports"]


def clauses_of(text: str) -> list[str]:
    return [text[start:end] for start, end in Prose(text).clauses]


def test_what_a_clause_about_the_matter_tells_is_told_apart() -> None:
    text = "The item names a postponed visit; talks were cancelled, and ports opened but the rest was not reported"
    assert clauses_of(text) == [" talks were cancelled", " ports opened "]
    assert Prose(text).turns == {("events", "held"): "opened", ("events", "cancelled"): "cancelled"}
    assert Prose(text).keys == {"talk", "cancel", "port", "establish"}


def test_what_the_source_leaves_open_takes_the_rest_for_granted() -> None:
    assert Prose("Signed; on which day it was not signed, it does not say.").granted == ("day it was not signed",)
    assert Prose("The item does not say when it was signed; whether it holds, it does not say.").granted == (
        "it was signed",
    )


CITED: Any = SimpleNamespace(passage=SimpleNamespace(published=frozenset({date(2025, 4, 18)})))


def test_a_date_in_our_words_counts_from_the_day_of_the_source() -> None:
    prose = Prose("Ports opened in May last year and in 2022.")
    assert [(told.year, told.month) for told in prose.dates(CITED)] == [(2024, 5), (2022, None)]
    assert [str(period.first) for period in prose.periods(CITED)] == ["2024-05", "2022"]


def test_a_number_of_a_date_is_no_number_of_something() -> None:
    prose = Prose("17 April 2025 saw 5 ports.")
    assert [(prose.text[q.start : q.end].strip(), prose.is_dated(CITED, q)) for q in prose.quantities] == [
        ("17", True),
        ("2025", True),
        ("5", False),
    ]
