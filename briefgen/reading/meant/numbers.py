"""What to write instead of a number with something beside it: its unit, a word for about, points and commas of other places."""

from __future__ import annotations

import re

from briefgen.domain.dates.romans import roman
from briefgen.language import gettext as _

_NUMBER = re.compile(r"[-+]?\d(?:[\d\s.,]|['’](?=\d{3}))*")
_OF_A_PROGRAM = re.compile(r"0[box][\da-f]+", re.IGNORECASE)  # 0x1F
_SEVERAL = re.compile(r"\d\s*[,;]\s+\d|\d\s+(?:and|or|to)\s+\d|\d\s*[-–—]\s*\d")
_HEDGES = {
    **dict.fromkeys(("~", "≈", "about", "approximately", "approx", "approx.", "around", "some"), "about"),
    **dict.fromkeys(("c", "c.", "ca", "ca.", "circa", "roughly"), "about"),
    **dict.fromkeys((">", "over", "above", "more than"), "more-than"),
    **dict.fromkeys((">=", "≥", "at least", "no less than"), "at-least"),
    **dict.fromkeys(("nearly", "almost", "close to"), "nearly"),
    **dict.fromkeys(("<", "less than", "under", "below"), "less-than"),
    **dict.fromkeys(("<=", "≤", "up to", "at most", "no more than"), "up-to"),
}
_MINUS = ("minus", "−", "–")
_CURRENCIES = {"US$": "USD", "€": "EUR"}  # which other signs stand for, more than one state would say


def whole_number_hint(written: str) -> str:
    """The one number in some words, or the one that may be a year: of 6 March 1957 that is 1957; that of Roman figures."""
    if number := roman(written.strip(" .")):
        return _("write {number}").format(number=number)
    numbers = re.findall(r"\d+", written)
    numbers = numbers if len(numbers) == 1 else [number for number in numbers if len(number) == len("2025")]
    return _("write {number}").format(number=numbers[0]) if len(numbers) == 1 else _("write it in digits, as in 5")


def number_hint(written: str) -> str:
    """What to write for a number with something beside it: its sign, its unit, a word for about."""
    match = _NUMBER.search(written)
    if _SEVERAL.search(written):
        return _("write one number; what another source prints goes into a report of its own, under “reports:”")
    if not match or _OF_A_PROGRAM.fullmatch(written.strip()):
        return _("write digits, with a point before the decimals: 375.2")
    number, before, behind = _digits(match[0]), written[: match.start()].strip(), written[match.end() :].strip()
    if before.casefold() in _MINUS:
        number, before = f"-{number}", ""
    hedge = _HEDGES.get(before.casefold())
    unit = " ".join(filter(None, ("" if hedge else _CURRENCIES.get(before, before), _unit(behind))))
    if hedge and unit:
        words = _("write {number}, “qualifier: {hedge}” on a line of its own, and what it counts in “unit:” ({unit})")
    elif hedge:
        words = _("write {number}, and “qualifier: {hedge}” on a line of its own")
    elif unit:
        words = _("write {number}, and what it counts in “unit:” ({unit})")
    else:
        words = _("write {number}: a point before the decimals, nothing between thousands")
    return words.format(number=number, hedge=hedge, unit=unit)


def _unit(beside: str) -> str:
    """What stands behind a number, without the letters that are short for it."""
    match beside.casefold():
        case "%":
            return _("percent")
        case "k":
            return _("thousand")
        case "m" | "mn" | "mln":
            return _("million")
        case "bn" | "bln":
            return _("billion")
    return beside


def _digits(text: str) -> str:
    """A number as it is written here: of its points and commas the last parts the decimals, unless three digits follow it."""
    plain = re.sub(r"[\s'’]", "", text)  # of Switzerland: 1'234.50
    head, _comma, tail = plain.rpartition(",")
    if "," not in plain or "." in tail:
        return plain.replace(",", "").rstrip(".")
    head = head.replace(",", "")
    if "." in head:
        return f"{head.replace('.', '')}.{tail}"
    return f"{head}{tail}" if len(tail) == 3 else f"{head}.{tail}".rstrip(".")
