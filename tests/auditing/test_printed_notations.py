"""Sentences as newspapers in seven languages print them: none that is true is cried at, and none of their false twins passes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from briefgen.auditing.languages import known_languages
from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, codes, hold
from tests.auditing.test_notations import OTHER_NAMES, fields_cried_at

FOLDER = Path(__file__).parent.parent / "data" / "notations" / "printed"
OTHER = {"turnover": "exports", "exports": "imports", "imports": "exports", "companies": "turnover"}
HEDGES = {"more-than": "less-than", "about": "more-than", "nearly": "more-than", "less-than": "more-than"}
Fields = Mapping[str, str]


def lines(name: str, code: str = "") -> list[list[str]]:
    """The parts of each line of a table, those of one language where it has several."""
    rows = (line.split(" | ") for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines())
    return [[part.strip() for part in row] for row in rows if not code or row[0].strip() == code]


def figures(code: str) -> list[tuple[str, Fields]]:
    """Each sentence of a language with the figure that it bears out."""
    return [
        (sentence, dict(zip(("value", "unit", "indicator", "period"), four, strict=True)) | dict(m.split(": ", 1) for m in more))
        for sentence, *rest in lines(code)
        for four, more in [(rest[:4], rest[4:])]
    ]  # fmt: skip


def twins(at: int, true: Fields) -> Iterable[Fields]:
    """A figure like it that is untrue in one thing, another thing from line to line; growth the other way round besides."""
    value = true["value"]
    bent = (
        ("value", f"{value[:-1]}{(int(value[-1]) + 3) % 10}"),
        ("unit", re.sub("[mb]illion", lambda m: "million" if m[0] == "billion" else "billion", true["unit"])),
        ("period", re.sub(r"^20\d\d", lambda m: str(int(m[0]) - 1), true["period"])),
        ("indicator", OTHER.get(true["indicator"], "turnover")),
        ("unit", re.sub("USD|EUR", lambda m: "EUR" if m[0] == "USD" else "USD", true["unit"])),
        ("qualifier", HEDGES.get(true.get("qualifier", ""), "more-than")),
    )[at % 6]
    field, other = bent if bent[1] != true.get(bent[0]) else ("value", f"{int(float(value)) + 7}")
    yield {**true, field: other}
    if "change" in true:
        yield {**true, "change": re.sub("by: (-?)", lambda m: "by: " if m[1] else "by: -", true["change"])}


def cried_at(catalog: Callable[..., Catalog], code: str, told: list[tuple[str, Fields]]) -> list[str]:
    """The sentences of those figures that something is said of."""
    each = (", ".join(f"{key}: {value}" for key, value in fields.items()) for _sentence, fields in told)
    records = "\n".join(
        f"- {{id: f{n}, counterpart: BG, source: s000 p{n}, {fields}}}" for n, fields in enumerate(each, 1)
    )
    text = "\n".join(sentence for sentence, _fields in told)
    held = hold(catalog, text, language=code, published="2025-06-10", figures=records)
    return [sentence for n, (sentence, _fields) in enumerate(told, 1) if alarms(held, f"f{n}")]


@pytest.mark.parametrize("code", known_languages())
def test_a_true_figure_is_not_cried_at_and_a_false_one_is(catalog: Callable[..., Catalog], code: str) -> None:
    true = figures(code)
    false = [(sentence, twin) for at, (sentence, fields) in enumerate(true) for twin in twins(at, fields)]
    assert (len(true), cried_at(catalog, code, true)) == (30, [])
    assert cried_at(catalog, code, false) == [sentence for sentence, _twin in false]


def when(catalog: Callable[..., Catalog], code: str, sentence: str, day: str) -> bool:
    """Whether a date is cried at that an event has by a sentence."""
    event = (
        f"- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: {day}, source: s000 p1}}"
    )
    held = hold(catalog, sentence, language=code, published="2025-06-10", events=event)
    return codes(held, "e", "when") != []


@pytest.mark.parametrize("code", known_languages())
def test_a_true_date_is_not_cried_at_and_a_false_one_is(catalog: Callable[..., Catalog], code: str) -> None:
    true = [(sentence, day) for _code, sentence, day in lines("dates", code)]
    nearby = {"2025-06-09": "2025-06-07", "2025-03-03/2025-03-05": "2025-03-04/2025-03-05", "2025-05": "2025-04"}
    assert [sentence for sentence, day in true if when(catalog, code, sentence, day)] == []
    assert [sentence for sentence, day in true if not when(catalog, code, sentence, nearby[day])] == []
    assert len(true) == 5


@pytest.mark.parametrize("code", known_languages())
def test_a_declined_name_is_known_and_another_is_not_taken_for_it(catalog: Callable[..., Catalog], code: str) -> None:
    told = lines("names", code)
    found = [
        tuple(fields_cried_at(catalog, code, sentence, who) for who in (identity, OTHER_NAMES[identity]))
        for _code, identity, sentence in told
    ]
    assert found == [([], ["name"])] * 5
