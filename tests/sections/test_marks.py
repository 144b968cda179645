"""Numbers of sources: given out as they are used, each once and in order, three or more in a row as a run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.model import Basis
from briefgen.domain.text import Text
from briefgen.sections.edges import SourceRow, Sources
from briefgen.sections.marks import Register, dated_once, joined
from briefgen.sections.rows import Mark, Marks

DAY = date(2025, 6, 10)


def mark(label: str) -> Mark:
    kind, number = ("reference", label[1:]) if label.startswith("R") else ("source", label)
    return Mark(label, f"{kind}-{number}")


def written(marks: Marks) -> str:
    return ", ".join(f"{one.label}–{one.last.label}" if one.last else one.label for one in marks)


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ("", ""),
        ("1", "1"),
        ("1 2", "1, 2"),
        ("1 2 3", "1–3"),
        ("3 1 2 1", "1–3"),
        ("1 3 5 6 7 8 10 11", "1, 3, 5–8, 10, 11"),
        ("R2 R1 R3 4 R5", "4, R1–R3, R5"),
        ("9 10 11 12", "9–12"),
    ],
)
def test_three_or_more_in_a_row_are_a_run(labels: str, words: str) -> None:
    assert written(joined(mark(label) for label in labels.split())) == words


def test_both_ends_of_a_run_lead_to_their_places() -> None:
    (run,) = joined(mark(str(n)) for n in range(1, 21))
    assert run == Mark("1", "source-1", last=Mark("20", "source-20"))


def test_runs_are_joined_with_what_lies_between_them() -> None:
    one, two = joined(map(mark, ["1", "2", "3"])), joined(map(mark, ["4", "6", "7", "8", "R1"]))
    assert written(joined((*one, *two))) == "1–4, 6–8, R1"


def test_sources_are_numbered_as_they_are_used(catalog: Callable[..., Catalog]) -> None:
    register = Register(catalog(), DAY)
    first = register.cite([Citation("s001")], [Basis(text=Text.read("A law"), date=DAY)])
    again = register.cite([Citation("s000"), Citation("s001")])
    assert [written(first), written(again)] == ["1, R1", "1, 2"]
    assert [(row.label, row.anchor) for row in register.listed().cited] == [("1", "source-1"), ("2", "source-2")]


def test_a_source_that_is_asked_for_by_its_number_is_cited(catalog: Callable[..., Catalog]) -> None:
    register = Register(catalog(), DAY)
    assert [register.number(source) for source in ("s001", "s000", "s001")] == [1, 2, 1]
    assert written(register.cite([Citation("s000")])) == "2"
    assert [row.label for row in register.listed().cited] == ["1", "2"]


@pytest.mark.parametrize(
    ("days", "once", "left"),
    [
        ([], None, []),
        ([1], None, ["1 Jun"]),
        ([1, 1], "1 Jun", [None, None]),
        ([1, 2, 1], "1 Jun", [None, "2 Jun", None]),
        ([1, 2, 1, 3, 4], None, ["1 Jun", "2 Jun", "1 Jun", "3 Jun", "4 Jun"]),
    ],
)
def test_the_day_most_references_were_looked_up_is_told_once(
    days: list[int], once: str | None, left: list[str | None]
) -> None:
    rows = tuple(SourceRow(f"R{n}", f"reference-{n}", "A list", date=f"{day} Jun") for n, day in enumerate(days, 1))
    told = dated_once(Sources((), rows))
    assert (told.noted, [row.date for row in told.reference]) == (once, left)


def test_fine_marks_tell_paragraphs_and_the_list_those_that_were_used(catalog: Callable[..., Catalog]) -> None:
    register = Register(catalog(), DAY)
    register.cite([Citation("s000", 3, 3), Citation("s001")])
    register.fine = True
    fine = register.cite([Citation("s000", 5, 7), Citation("s000", 2, 2), Citation("s001")])
    assert [(m.label, (m.where or "").replace("\N{NO-BREAK SPACE}", " ")) for m in fine] == [
        ("1", "¶ 2, 5–7"),
        ("2", ""),
    ]
    listed = [(row.where or "").replace("\N{NO-BREAK SPACE}", " ") for row in register.listed().cited]
    assert listed == ["¶ 2–3, 5–7", ""]
