"""One flow with one country: a number in some notation, its magnitude, money and hedge, of some period."""

from __future__ import annotations

from random import Random

from tools.drawing.amounts import amount, hedge, period
from tools.drawing.telling import Told, figure, sentence, words


def drawn(code: str, chance: Random) -> Told:
    """A sentence of a language with the figure over it, drawn by chance."""
    table = words(code)
    when, (qualifier, hedged) = period(table, chance), hedge(table, chance)
    much, counterpart = amount(table, chance), chance.choice(sorted(table["countries"]))
    indicator = chance.choice(sorted(table["flows"]))
    given = {**table["countries"][counterpart], **when.gaps, "amount": hedged + much.text}
    of = {"unit": much.unit, "value": much.value, "qualifier": qualifier}
    text = sentence(chance.choice(table["flows"][indicator]), given)
    return Told(text, (figure(indicator, counterpart, when.edtf, of),), when.kind)
