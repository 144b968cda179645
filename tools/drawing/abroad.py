"""What the other side counts, and what is no flow of money: its own statistics, stocks, shares, tonnes, and sums in words."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from tools.drawing.amounts import amount, hedge, percent, period
from tools.drawing.several import Parts, of
from tools.drawing.telling import Told, figure, sentence, words


def drawn(code: str, chance: Random) -> Told:
    """A sentence of a language with the figure over it, drawn by chance."""
    kind = chance.choice(sorted(SENTENCES))
    table = words(code)
    text, records = SENTENCES[kind](table, chance, chance.choice(sorted(table["countries"])))
    return Told(text, records, kind)


def _mirror(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    flow = chance.choice(("exports", "imports"))
    return _of_theirs(table, chance, counterpart, (flow, flow))


def _statistics(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    return _of_theirs(table, chance, counterpart, ("statistics", "turnover"))


def _of_theirs(table: Mapping[str, Any], chance: Random, counterpart: str, told_as: tuple[str, str]) -> Parts:
    """A figure that the counterpart counts, by what the sentence tells and what it is."""
    told, (name, indicator) = table["abroad"], told_as
    when, much, (qualifier, hedged) = period(table, chance), amount(table, chance), hedge(table, chance)
    given = {**table["countries"][counterpart], **when.gaps, "bureau": told["bureaus"][counterpart]}
    text = sentence(chance.choice(told[name]), {**given, "amount": hedged + much.text})
    record = figure(indicator, counterpart, when.edtf, of(much, qualifier))
    return text, (record.but(reporter=counterpart, inferred=None),)


def _stock(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    when, much, (qualifier, hedged) = period(table, chance), amount(table, chance), hedge(table, chance)
    given = {**table["countries"][counterpart], **when.gaps, "amount": hedged + much.text}
    text = sentence(chance.choice(table["abroad"]["stock"]), given)
    return text, (figure("investment-stock", counterpart, f"..{when.year}-12-31", of(much, qualifier)),)


def _share(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    when, told = period(table, chance), table["abroad"]
    value, share = percent({**table, **{name: told[name] for name in ("percents",) if name in told}}, chance)
    text = sentence(chance.choice(told["share"]), {**table["countries"][counterpart], **when.gaps, "percent": share})
    return text, (figure("export-share", counterpart, when.edtf, {"unit": "percent", "value": value}),)


def _tonnes(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    when, told, (qualifier, hedged) = period(table, chance), table["abroad"], hedge(table, chance)
    value, scale = chance.randint(12, 990), chance.choice(("thousand", "million"))
    given = {**table["countries"][counterpart], **when.gaps, "amount": f"{hedged}{value} {told[f'tonnes-{scale}']}"}
    fields = {"unit": f"{scale} tonnes", "value": value, "qualifier": qualifier}
    return sentence(chance.choice(told["tonnes"]), given), (figure("oil-deliveries", counterpart, when.edtf, fields),)


def _in_words(table: Mapping[str, Any], chance: Random, counterpart: str) -> Parts:
    when, told, (qualifier, hedged) = period(table, chance), table["abroad"], hedge(table, chance)
    if told.get("unhedged"):
        qualifier, hedged = None, ""
    value = chance.choice(sorted(told["numbers"]))
    given = {**table["countries"][counterpart], **when.gaps, "amount": hedged + told["numbers"][value]}
    fields = {"unit": "EUR million", "value": value, "qualifier": qualifier}
    return sentence(chance.choice(told["in-words"]), given), (figure("turnover", counterpart, when.edtf, fields),)


SENTENCES = {
    "mirror": _mirror,
    "statistics": _statistics,
    "stock": _stock,
    "share": _share,
    "tonnes": _tonnes,
    "in-words": _in_words,
}
