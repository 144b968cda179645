"""Several things in one sentence: growth, two flows, two countries, two years; and counts of companies, students and tourists."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from tools.drawing.amounts import (
    YEARS,
    Amount,
    Period,
    amount,
    hedge,
    percent,
    period,
    printed,
    two_amounts,
    year_before,
)
from tools.drawing.telling import Record, Told, capital, figure, sentence, words

Parts = tuple[str, tuple[Record, ...]]


def drawn(code: str, chance: Random) -> Told:
    """A sentence of a language with the figures over it, drawn by chance."""
    kind = chance.choice(sorted(SENTENCES))
    table = words(code)
    text, records = SENTENCES[kind](table, chance, chance.choice(sorted(table["countries"])))
    return Told(text, records, kind)


def of(much: Amount, qualifier: str | None = None) -> dict[str, Any]:
    """The fields of a figure that say how much."""
    return {"unit": much.unit, "value": much.value, "qualifier": qualifier}


def growth(told: Mapping[str, Any], chance: Random, against: str) -> tuple[dict[str, str], dict[str, Any]]:
    """The words that a direction has, and the change of a figure by so many per cent against a period."""
    by, text = percent(told, chance)
    up = chance.random() < 0.6
    change = {"by": by if up else f"-{by}", "unit": "percent", "against": against}
    return {**told["growth"]["up" if up else "down"], "percent": text}, {"change": change}


def _growth(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    when, much = period(table, chance), amount(table, chance)
    turn, change = growth(table, chance, year_before(when.edtf))
    bases = table["growth"]["of-a-year" if when.kind == "year" else "of-a-part"]
    given = {**table["countries"][counterpart], **when.gaps, **turn, "amount": much.text}
    given["base"] = chance.choice(bases).format(**given)
    flow = chance.choice(("turnover", "exports"))
    text = sentence(chance.choice(table["growth"][flow]), given)
    return text, (figure(flow, counterpart, when.edtf, {**of(much), **change}),)


def _flows(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    when, (one, other) = period(table, chance), two_amounts(table, chance)
    given = {**table["countries"][counterpart], **when.gaps, "amount": one.text, "second": other.text}
    text = sentence(chance.choice(table["several"]["flows"]), given)
    both = (("exports", one), ("imports", other))
    return text, tuple(figure(flow, counterpart, when.edtf, of(much)) for flow, much in both)


def _countries(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    when, (one, other) = period(table, chance), two_amounts(table, chance)
    next_to = chance.choice(sorted(table["countries"].keys() - {counterpart}))
    others = {f"other_{form}": word for form, word in table["countries"][next_to].items()}
    given = {**table["countries"][counterpart], **others, **when.gaps, "amount": one.text, "second": other.text}
    text = sentence(chance.choice(table["several"]["countries"]), given)
    both = ((counterpart, one), (next_to, other))
    return text, tuple(figure("exports", state, when.edtf, of(much)) for state, much in both)


def _years(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    year, (one, other) = chance.choice(YEARS), two_amounts(table, chance)
    turn = table["growth"]["up" if float(other.value) > float(one.value) else "down"]
    given = {**table["countries"][counterpart], **turn, **Period(str(year), "", "year").gaps}
    text = sentence(chance.choice(table["several"]["years"]), {**given, "amount": one.text, "second": other.text})
    both = ((year - 1, one), (year, other))
    return text, tuple(figure("turnover", counterpart, str(at), of(much)) for at, much in both)


def _counts(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    many = chance.choice((chance.randint(12, 99), chance.randint(110, 990), chance.randint(1100, 9900)))
    year, (qualifier, hedged) = chance.choice(YEARS), hedge(table, chance)
    what = chance.choice(("companies", "students", "tourists"))
    number = printed(table, chance, many) + (
        table["counts"].get("from-twenty", "") if many % 100 in {0, *range(20, 100)} else ""
    )
    given = {**table["countries"][counterpart], "year": year, "number": hedged + number}
    text = sentence(capital(chance.choice(table["counts"][what])), given)
    return text, (figure(what, counterpart, str(year), {"unit": what, "value": many, "qualifier": qualifier}),)


SENTENCES = {"growth": _growth, "flows": _flows, "countries": _countries, "years": _years, "counts": _counts}
