"""Figures proposed from a new text: amounts that were reached, of an indicator that is named, over a period that is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from briefgen.auditing.holding.beside.indicators import MAIN, bound
from briefgen.auditing.holding.standing import Standing, aims
from briefgen.auditing.new_text import NewText
from briefgen.auditing.passages import Sentence
from briefgen.auditing.proposing.growth import growth
from briefgen.auditing.proposing.periods import Covered, measured, period_of
from briefgen.auditing.proposing.proposal import Proposal, doubts, supposed
from briefgen.auditing.proposing.statistics import invests_abroad, reporter_of
from briefgen.auditing.quantities import MAGNITUDES, Quantity
from briefgen.auditing.spoken.hedges import closest
from briefgen.domain.model import Qualifier
from briefgen.language import gettext as _

INDICATORS = {"investment": "investment-inflow"}
DIRECTED = ("exports", "imports")
NEAR = 25  # characters between companies and how many they are
REACH = 48  # characters before a number in which "not" makes of it one that was missed


def figures(read: NewText, sentence: Sentence) -> Iterator[Proposal]:
    """The figures of a sentence: none that is hoped for, aimed at or missed, of another country's firms, or of no known time."""
    for number in sentence.amounts:
        if _is_in_words(sentence, number) or not _is_reached(sentence, number):
            continue
        if proposal := _figure(read, sentence, number):
            yield proposal


def _is_in_words(sentence: Sentence, number: Quantity) -> bool:
    """Whether a number is told in words, and is no amount of money all the same: “half a billion dollars”, and not “billions”."""
    bare = any(start == number.start for _name, start, _end in sentence.language.marked("magnitudes", sentence.text))
    return number.written and (bare or not (number.factor and number.currencies))


def _is_reached(sentence: Sentence, number: Quantity) -> bool:
    near = sentence.text[max(0, number.start - REACH) : number.start].rpartition(",")[2]
    missed = sentence.language.says("words", "not", near) and number.qualifiers <= {Qualifier.LESS_THAN}
    before = max((q.end for q in measured(sentence) if q.end <= number.start), default=0)
    aimed = sentence.language.says("indicators", "target", sentence.text, before, number.start)
    return not (missed or aimed or aims(Standing(sentence, number)) or supposed(sentence, number.start, number.end))


def _figure(read: NewText, sentence: Sentence, number: Quantity) -> Proposal | None:
    indicators = _indicators(sentence, number)
    counterpart = read.counterpart(sentence)
    if len(indicators) != 1 or counterpart is None:
        return None
    (indicator,) = indicators
    unit, covered = _unit(sentence, number, indicator), period_of(read, sentence, number, indicator)
    if unit is None or covered is None or not _is_theirs(read, sentence, number, indicator):
        return None
    return Proposal("figures", _fields(read, (sentence, number), (indicator, counterpart, unit), covered))


def _indicators(sentence: Sentence, number: Quantity) -> frozenset[str]:
    """What a number is of: companies where it counts them, and never where it is money."""
    found = bound(Standing(sentence, number)) & set(MAIN)
    if number.currencies or number.factor:
        return found - {"companies"}
    return found & {"companies"} if _is_beside_companies(sentence, number) else frozenset()


def _is_beside_companies(sentence: Sentence, number: Quantity) -> bool:
    """Whether companies are told right behind a number, or not far before it: “a firm … gives work to 140”."""
    places = sentence.language.places("indicators", "companies", sentence.text)
    named = sentence.language.says("indicators", "companies", Standing(sentence, number).own)
    return named or any(0 <= number.start - end <= NEAR for _start, end in places)


def _is_theirs(read: NewText, sentence: Sentence, number: Quantity, indicator: str) -> bool:
    """Whether companies are counted where they are at work, and investment is not what home invests."""
    if indicator == "companies":
        return sentence.language.says("drafting", "at-work", sentence.text)
    if indicator != "investment":
        return True
    standing = sentence.language.says(
        "indicators", "stock", sentence.text[: number.start]
    )  # what was put in over all the years
    return not standing and not invests_abroad(read, sentence)


def _fields(
    read: NewText, stands: tuple[Sentence, Quantity], known: tuple[str, str, str], covered: Covered
) -> dict[str, Any]:
    (sentence, number), (indicator, counterpart, unit) = stands, known
    name, period = INDICATORS.get(indicator, indicator), covered.period
    reporter = reporter_of(read, sentence, counterpart) if indicator in DIRECTED else None
    whose = _("The sentence does not say by whose statistics; exports and imports are the reporter's.")
    change = growth(sentence, number, period)
    return {
        "id": f"{counterpart}-{name}-{period.strip('./').replace('/', '-to-')}-{read.source.id}".lower(),
        "draft": True,
        "counterpart": counterpart,
        "indicator": name,
        "period": period,
        "unit": unit,
        **({"reporter": reporter} if reporter else {}),
        "value": min(number.readings),
        **({"qualifier": closest(number.qualifiers).value} if number.qualifiers else {}),
        **({"change": change} if change else {}),
        **({"inferred": {"period": covered.inferred}} if covered.inferred else {}),
        **doubts(covered.doubt, whose if indicator in DIRECTED and not reporter else None),
        "source": read.place(sentence),
    }


def _unit(sentence: Sentence, number: Quantity, indicator: str) -> str | None:
    """Currency and magnitude as they are told; a currency that the sentence tells of another number may be shared."""
    scale = next((name for name, factor in MAGNITUDES.items() if factor == number.factor), None)
    currency = _currency([number])
    if indicator == "companies":
        return None if number.measure or currency or scale else "companies"
    if number.measure or not (scale or currency):
        return None
    if scale and not number.currencies:
        currency = _currency(sentence.quantities)
    return " ".join(filter(None, (currency, scale)))


def _currency(numbers: Iterable[Quantity]) -> str | None:
    """The one currency of some numbers; dollars alone are those of the United States."""
    told = frozenset[str]().union(*(number.currencies for number in numbers))
    named = told - {"dollar"} or {"USD" for _dollar in told}
    return min(named) if len(named) == 1 else None
