"""What a figure is told in: its magnitude, its currency, or the things that are counted."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from briefgen.auditing.content import keys
from briefgen.auditing.holding.beside.kinds import is_of_another_kind, lacks_measure
from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.holding.figures import Unit, scaled
from briefgen.auditing.holding.flows.measured import measured_alike, measured_otherwise
from briefgen.auditing.holding.flows.sorts import of_another_sort
from briefgen.auditing.holding.standing import Standing, standing, where
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.verdicts import HELD, Held, doubtful, in_part, worst, wrong
from briefgen.domain import codes
from briefgen.domain.model import Figure, FigureReport
from briefgen.language import gettext as _

_NUMBER_OF = re.compile(r"\bnumbers?\b", re.IGNORECASE)
_ONES = re.compile(r"\bones\b")  # of what was counted before: “62 companies: 38 small and 24 large ones”
BEHIND = 70  # characters behind a number in which stands what it counts
# Units that desks write short and sources spell out, and people who are told of by what they did.
_SPELT = {
    "GWh": "gigawatt gigawatt-hours",
    "MWh": "megawatt megawatt-hours",
    "TWh": "terawatt terawatt-hours",
    "kWh": "kilowatt kilowatt-hours",
    "GW": "gigawatts",
    "MW": "megawatts",
    "ha": "hectares",
    "km": "kilometres kilometers",
    "bcm": "cubic metres meters",
    "mcm": "cubic metres meters",
    "visitors": "visitors visited",
    "students": "students studied studying",
    "nights": "nights overnight",
    "flights": "flights fly flies flying flown",
}
_TRAVELLERS = re.compile(  # who are people, told by why they came
    r"\b(?:arrivals|foreigners|guests|nationals|tourists|travell?ers|visitors)\b", re.IGNORECASE
)
# Words for human beings of any kind, right behind a number that counts them: "half a million Uzbek citizens" are people.
_HUMANS = re.compile(
    r"\s+(?:[^\W\d_][\w’'-]*\s){0,3}(?:citizens|residents|inhabitants|nationals|persons|men|women)\b", re.IGNORECASE
)
_NO_TRAVELLERS = "citizens employees migrants passengers patients pupils refugees residents students workers"
_RANKED = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|places?|positions?|largest|biggest|top|number)\b|\bcom(?:es|ing|e)\b", re.IGNORECASE
)
# What sources write short and desks spell out.
_WRITTEN_SHORT = {
    "t": "tonnes tons",
    "[mM]t": "tonnes tons",
    "tons?": "tonnes",
    "tonnes?": "tons",
    "kt": "tonnes tons",
    "mmt": "tonnes tons",
    "bcm": "cubic metres meters",
    "mcm": "cubic metres meters",
}
_BARRELS = re.compile(r"\b(?:[km]?b/d|bpd|bbl)(?!\w)", re.IGNORECASE)
_NO_NOUN = re.compile(  # behind a number of what was counted before: “96 of them”, “it had been 64.”
    r"\.?\s*(?:$|[.;,:)(–—]|(?:a year|and|are|were|against|as of|at|by|compared|earlier|from|in|last|of|on|the (?:year|same)|times (?:a|per)|to|two years)\b)"
)
_INDEX = re.compile(r"\s*\([^)]*\)")  # index (2015 = 100)
_SHORT = re.compile(rf"\b(?:{'|'.join(_SPELT)})\b")
PEOPLE = ("people", "persons", "person")
_MAGNITUDE = re.compile(r"^(?:(?:hundreds?|thousands?|millions?|billions?|trillions?)\b(?: of)?\s+)+")
REACH = 60  # characters before a number in which stands whom it counts
_BEHIND = re.compile(r"\s+(?:[a-z][\w-]*\s(?=[A-Z]))?(?P<who>\w+s)\b")  # “1,200 ethnic Kazakhs” too
_BEFORE = re.compile(
    r"\b(?P<who>[A-Z]\w+s)\b(?:\s\(|[^,;.()]{0,24}\s)(?:(?:more than|over|about|nearly|almost|some)\s)?$"
)


def hold_unit(case: Case, record: Figure, report: FigureReport) -> Held:
    """The magnitude, percent or times; the currency, or the things that are counted."""
    unit, value = Unit(record.unit), report.value
    found = standing(case.passage, value, unit.factor) if value is not None else ()
    if not found or value is None:
        return HELD
    alike = (measured_alike(s, value, unit.factor or Decimal(1), unit.words) for s in found)
    if unit.currency is None and any(alike):
        return HELD
    outcomes = [worst((scaled(s, value, unit), _in_unit(case, s, unit))) for s in found]
    return max(outcomes, key=lambda held: held.verdict)


def _in_unit(case: Case, found: Standing, unit: Unit) -> Held:
    near = found.number.currencies
    if unit.currency is not None:
        return _in_money(case, found, unit)
    if near:
        return _other_currency(found, unit, near)
    return HELD if unit.measure else measured_otherwise(found, unit.words) or _counted(case, found, unit)


def _in_money(case: Case, found: Standing, unit: Unit) -> Held:
    """The currency beside the number, or else in its sentence, or in its passage; none where companies are counted."""
    near, spoken = found.number.currencies, found.sentence.language
    if not near and found.number.factor is None and spoken.says("indicators", "companies", found.beside):
        return _no_money(found, unit)
    if not near and _tells_which(spoken.code).match(found.sentence.text, found.number.end):
        return _no_money(found, unit)
    around = near or frozenset().union(*(q.currencies for q in found.sentence.quantities))
    around = around or frozenset().union(*(q.currencies for s in case.passage for q in s.quantities))
    around = around or spoken.found("currencies", found.sentence.text)  # “in 2025, million euros: Austria – 37”
    if unit.currency in around:
        return HELD
    if "dollar" in around and unit.currency in ("USD", "dollar"):
        return in_part(_("“dollars” are printed; that they are those of the United States is not"))
    if around:
        return _other_currency(found, unit, around)
    return _no_money(found, unit) if _is_counted(case, unit) else in_part(_("no currency is printed"))


@cache
def _tells_which(code: str) -> re.Pattern[str]:
    """What makes of a number in digits one that tells which, and not how much: 31st, 31-е."""
    return re.compile(rf"-?{any_of(code, 'ordinal')}(?!\w)")


def _is_counted(case: Case, unit: Unit) -> bool:
    """Whether nothing in a passage, or before it, makes money of a number that is told in thousands, millions or billions of it."""
    known = all(sentence.language.known for sentence in case.passage)
    scaled_there = any(q.factor or q.measure for s in case.passage for q in s.quantities)
    before = any(q.currencies for s in case.before() for q in s.quantities)
    return known and unit.factor is not None and not scaled_there and not before


def _no_money(found: Standing, unit: Unit) -> Held:
    message = _("nothing in {source} says that it is in “{unit}”").format(source=where(found), unit=unit.words)
    return doubtful("V511", message, _("put the unit as the source prints it"))


def _other_currency(found: Standing, unit: Unit, around: frozenset[str]) -> Held:
    message = _("{source} has it in {currency}, not in “{unit}”").format(
        source=where(found), currency=", ".join(sorted(around)), unit=unit.words
    )
    return wrong("V511", message, _("put the unit as the source prints it"))


def _counted(case: Case, found: Standing, unit: Unit) -> Held:
    """What is counted stands behind its number; people are whoever the figure is of, as its title or its indicator has it."""
    if found.sentence.source.language != ENGLISH:
        return _counted_abroad(found, unit)
    wanted = keys_of(_spelt_out(_INDEX.sub("", unit.words)))
    if _bare(unit) in PEOPLE:
        named = keys_of(f"{getattr(case.record, 'title', None) or ''} {getattr(case.record, 'indicator', '')}")
        if named & found.sentence.keys.all:
            return HELD
        first = 0 if _NO_NOUN.match(found.sentence.text, found.number.end) else found.number.start
        human = _HUMANS.match(found.sentence.text, found.number.end)
        if not named & keys_of(_NO_TRAVELLERS) and (human or _TRAVELLERS.search(found.sentence.text, first)):
            return HELD
    text, number, spoken = found.sentence.text, found.number, found.sentence.language
    behind = keys_of(_written_out(text[number.start : number.end + BEHIND]))
    if not wanted or wanted & behind or _are_people(text, number, unit) or _is_ranked(text, unit):
        return HELD
    ones = _ONES.search(text, number.end, number.end + BEHIND)
    numbered = _NUMBER_OF.search(text, 0, number.start)  # the number of students rose to 312
    before = ones or numbered or _NO_NOUN.match(text, number.end)
    told = text[: number.start] if before else found.beside
    companies = all(spoken.says("indicators", "companies", words) for words in (unit.words, told))
    if companies or (before and wanted & keys_of(_written_out(told))):
        return HELD
    message = _("{source} does not speak of “{unit}”").format(source=where(found), unit=unit.words)
    return doubtful("V511", message, _("name what the source counts"))


def _bare(unit: Unit) -> str:
    """What a unit counts without its magnitude: “thousand people” are people."""
    return _MAGNITUDE.sub("", unit.words.casefold())


def _spelt_out(unit: str) -> str:
    """A unit with what desks write short spelt out beside it."""
    return _SHORT.sub(lambda short: f"{short[0]} {_SPELT[short[0]]}", unit)


def _written_out(text: str) -> str:
    """A text with the units that it writes short spelt out behind it."""
    short = (long for word, long in _WRITTEN_SHORT.items() if re.search(rf"(?<=[\d\s]){word}\b", text))
    return " ".join((text, *short, *(("barrels",) if _BARRELS.search(text) else ())))


def _are_people(text: str, number: Quantity, unit: Unit) -> bool:
    """Whether people are counted, and those of a country stand right beside the number: 2,600 Ghanaians, Tongans (310)."""
    beside = (_BEHIND.match(text, number.end), _BEFORE.search(text[max(0, number.start - REACH) : number.start]))
    told = [found["who"] for found in beside if found and not codes.named(found["who"])]
    return _bare(unit) in PEOPLE and any(keys(who, ENGLISH).countries() for who in told)


def _is_ranked(text: str, unit: Unit) -> bool:
    """Whether a place among others is meant and told: “ranked 6th”, “the fourth largest”, “second comes”."""
    return unit.words.casefold() in ("rank", "place", "position") and _RANKED.search(text) is not None


def _counted_abroad(found: Standing, unit: Unit) -> Held:
    """In other languages companies stand beside their number, and beside no number of other things; so do what has a word in each."""
    spoken = found.sentence.language
    wanted = language(ENGLISH).says("indicators", "companies", unit.words)
    beside = spoken.says("indicators", "companies", found.beside)
    anywhere = spoken.says("indicators", "companies", found.sentence.text)
    another = is_of_another_kind(found, unit.words) or lacks_measure(found, unit.words)
    another = another or of_another_sort(found, unit.words)
    if not spoken.known or ((anywhere if wanted else not beside) and not another):
        return HELD
    message = _("{source} does not speak of “{unit}”").format(source=where(found), unit=unit.words)
    return doubtful("V511", message, _("name what the source counts"))
