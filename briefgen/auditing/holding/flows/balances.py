"""What is left between exports and imports: whether it is less than nothing, as its sentence says."""

from __future__ import annotations

import re

from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import is_led
from briefgen.auditing.verdicts import HELD, Held, doubtful
from briefgen.domain.model import Figure, FigureReport
from briefgen.language import gettext as _

_PART = re.compile(r"[^\W\d_]+\s$")
LED = 24  # characters before a country in which stands the word for “with”: all before it would be read anew for each


def hold_balance(record: Figure, report: FigureReport, found: tuple[Standing, ...]) -> Held:
    """A balance is less than nothing where its sentence calls it so of whoever reports it, and more where that is what it says."""
    value = report.value
    if not value or not found or "balance" not in record.indicator.split("-"):
        return HELD
    told = {_told(s.sentence, record) for s in found}
    if told != {-1 if value > 0 else 1}:
        return HELD
    pattern = (
        _("{value} stands in {source} as what is lacking")
        if value > 0
        else _("{value} stands in {source} as what is left over")
    )
    hint = _("a balance that is less than nothing is written with a minus")
    return doubtful("V517", pattern.format(value=abs(value), source=where(found[0])), hint)


def _told(sentence: Sentence, record: Figure) -> int:
    """-1 for a deficit, 1 for a surplus; 0 where neither or both are told, or whose it is may be the other one's."""
    spoken, text = sentence.language, sentence.text
    below, above = (spoken.says("balances", key, text) for key in ("below", "above"))
    others = [(start, end) for code, start, end in sentence.keys.countries_at if code != record.reporter]
    ours = all(
        _is_with(spoken.code, text[max(0, start - LED) : start]) or spoken.ends("with", text[start:end])
        for start, end in others
    )
    return (above - below) if ours else 0


def _is_with(code: str, before: str) -> bool:
    """Whether “with” stands right before a country, or before the word for its part of the world: “с Южной Кореей”."""
    part = _PART.search(before)
    return is_led(code, "with", before) or bool(part and is_led(code, "with", before[: part.start()]))
