"""English prose over a sentence in any language: the same flow, number, money, hedge and period in other words."""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from tools.drawing import flows
from tools.drawing.amounts import in_words, kinds_of, printed, said
from tools.drawing.telling import Record, Told, capital, sentence, words

ENGLISH = "en"


def drawn(code: str, chance: Random) -> Told:
    """A sentence of a language with a fact over it, drawn by chance."""
    told = flows.drawn(code, chance)
    return replace(told, records=tuple(fact(record, chance) for record in told.records))


def fact(figure: Record, chance: Random) -> Record:
    """What a figure says, as a sentence of the desk's own."""
    table, fields, told = words(ENGLISH), figure.fields, words(ENGLISH)["prose"]
    whole, _point, part = str(fields["value"]).partition(".")
    digits = printed(table, chance, int(whole)) + (f".{part}" if part else "")
    hedge = chance.choice(told["hedges"][fields["qualifier"]]) if fields.get("qualifier") else ""
    period = said(table, chance, fields["period"], chance.choice(kinds_of(fields["period"])))
    given = {**table["countries"][fields["counterpart"]], "period": period, "Period": capital(period)}
    given["amount"] = hedge + in_words(table, chance, digits, bool(part), fields["unit"])
    text = sentence(chance.choice(told[fields["indicator"]]), given)
    topic = "investment" if fields["indicator"] == "investment-inflow" else "trade"
    return Record("facts", {"counterpart": fields["counterpart"], "topic": topic, "text": text}, figure)
