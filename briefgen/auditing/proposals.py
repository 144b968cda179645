"""Records proposed from a new text, each with its citation and never with the words of the source: drafts for a person to finish."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefgen.auditing.dates_told import Told, first_day
from briefgen.auditing.holding.figures import MAIN, bound
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.new_text import NewText
from briefgen.auditing.passages import Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.quantities import MAGNITUDES, Quantity
from briefgen.domain.model import Qualifier
from briefgen.language import gettext as _

INDICATORS = {"investment": "investment-inflow"}
# Of several that a sentence speaks of, the first.
KINDS = ("consultations", "commission-session", "forum", "election", "visit", "meeting")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A record of a kind as it would be written."""

    kind: str
    fields: dict[str, Any]


def proposals(read: NewText) -> Iterator[Proposal]:
    """The source itself, then figures and events, in the order of the text."""
    yield Proposal("sources", _source(read))
    taken: set[str] = set()
    for sentence in read.sentences:
        for proposal in (*_figures(read, sentence), *_events(read, sentence)):
            if proposal.fields["id"] not in taken:
                taken.add(proposal.fields["id"])
                yield proposal


def _source(read: NewText) -> dict[str, Any]:
    source = read.source
    return {
        "id": source.id,
        "draft": True,
        "title": str(source.title),
        "published": source.published,
        "language": source.language,
        "document": source.document,
        "sha256": source.sha256,
    }


def _figures(read: NewText, sentence: Sentence) -> Iterator[Proposal]:
    dated = [(told.start, told.end) for told in sentence.dates]
    for number in sentence.quantities:
        if any(start <= number.start < end for start, end in dated):
            continue
        indicators = bound(Standing(sentence, number)) & set(MAIN)
        counterpart = _counterpart(read, sentence)
        period = _period(sentence, number)
        unit = _unit(sentence, number, indicators)
        if len(indicators) == 1 and counterpart and unit and not number.written:
            yield Proposal(
                "figures", _figure(read, sentence, number, (next(iter(indicators)), counterpart, unit, period))
            )


def _figure(read: NewText, sentence: Sentence, number: Quantity, known: tuple[str, str, str, str]) -> dict[str, Any]:
    indicator, counterpart, unit, period = known
    name = INDICATORS.get(indicator, indicator)
    fields: dict[str, Any] = {
        "id": f"{counterpart}-{name}-{period.strip('./').replace('/', '-to-').replace('..', '')}-{read.source.id}".lower(),
        "draft": True,
        "counterpart": counterpart,
        "indicator": name,
        "period": period,
        "unit": unit,
        "value": min(number.readings),
    }
    if number.qualifiers:
        fields["qualifier"] = min(
            q.value for q in number.qualifiers if q is not Qualifier.LESS_THAN or len(number.qualifiers) == 1
        )
    change = _growth(sentence, number)
    return {**fields, **({"change": change} if change else {}), "source": _cited(read, sentence)}


def _growth(sentence: Sentence, number: Quantity) -> dict[str, Any] | None:
    """The growth told in the same sentence, where this is the figure nearest to it."""
    grown = [q for q in sentence.quantities if q.measure in ("percent", "times") and not q.written]
    bases = [p for p in sentence.periods if p.base]
    if len(grown) != 1 or number is grown[0] or not bases or _gap(number, grown[0]) > _nearest(sentence, grown[0]):
        return None
    same = sentence.language.says("relative", "same-period", sentence.text)
    against = _year_before(_period(sentence, number)) if same else _written(bases[0])
    by = min(grown[0].readings)
    down = sentence.language.says("directions", "down", sentence.text)
    return {"by": -by if down else by, "unit": grown[0].measure, "against": against}


def _nearest(sentence: Sentence, grown: Quantity) -> int:
    """How near the nearest amount stands to a growth: one with a magnitude or a currency."""
    amounts = (q for q in sentence.quantities if q is not grown and (q.factor or q.currencies))
    return min((_gap(q, grown) for q in amounts), default=0)


def _gap(one: Quantity, other: Quantity) -> int:
    return max(one.start - other.end, other.start - one.end)


def _year_before(period: str) -> str:
    return re.sub(r"(?:19|20)\d\d", lambda year: str(int(year.group()) - 1), period)


def _unit(sentence: Sentence, number: Quantity, indicators: frozenset[str]) -> str | None:
    """Currency and magnitude as they are told; a currency that the sentence tells of another number may be shared."""
    if number.measure:
        return None
    scale = next((name for name, factor in MAGNITUDES.items() if factor == number.factor), None)
    currency = _currency([number])
    if scale and not currency and indicators - {"companies"}:
        return " ".join(filter(None, (_currency(sentence.quantities), scale)))
    if currency:
        return " ".join(filter(None, (currency, scale)))
    return "companies" if indicators == {"companies"} else None


def _currency(numbers: Iterable[Quantity]) -> str | None:
    """The one currency of some numbers; dollars alone are those of the United States."""
    told = frozenset[str]().union(*(number.currencies for number in numbers))
    named = told - {"dollar"} or {"USD" for _dollar in told}
    return min(named) if len(named) == 1 else None


def _counterpart(read: NewText, sentence: Sentence) -> str | None:
    """The counterpart named in the sentence, else in the nearest before it."""
    at = read.sentences.index(sentence)
    for earlier in reversed(read.sentences[: at + 1]):
        if named := read.countries(earlier):
            return named[0]
    return None


def _period(sentence: Sentence, number: Quantity) -> str:
    own = [p for p in sentence.periods if not p.base]
    if not own:
        return f"..{sentence.published}"
    before = [p for p in own if p.start <= number.start]
    return _written(before[-1] if before else own[0])


def _written(period: Period) -> str:
    if period.last is None:
        return f"{period.first}/.."
    return str(period.first) if period.first == period.last else f"{period.first}/{period.last}"


def _events(read: NewText, sentence: Sentence) -> Iterator[Proposal]:
    people, counterpart = read.people(sentence), _counterpart(read, sentence)
    occasions = sentence.language.found("occasions", sentence.text)
    kind = next((kind for kind in KINDS if kind in occasions), None)
    day = _day(sentence)
    if kind is None or counterpart is None or not (people or day):
        return
    when, status = _when(sentence, day)
    yield Proposal(
        "events",
        {
            "id": f"{counterpart}-{kind}-{read.source.id}-p{sentence.paragraph}-s{sentence.number}".lower(),
            "draft": True,
            "kind": kind,
            "title": _("Title in our own words"),
            "counterparts": [counterpart],
            "status": status,
            "when": when,
            **({"participants": list(people)} if people else {}),
            **_inferred(day),
            "source": _cited(read, sentence),
        },
    )


def _day(sentence: Sentence) -> tuple[Told, date] | None:
    """The finest date of a sentence, down to its month at least, and the first day that it can mean."""
    ahead = _is_ahead(sentence)
    days = ((told, first_day(told, sentence.published, ahead=ahead)) for told in sentence.dates if told.month)
    found = [(told, first) for told, first in days if first]
    return max(found, key=lambda pair: (pair[0].day is not None, ahead and pair[1] > sentence.published), default=None)


def _is_ahead(sentence: Sentence) -> bool:
    return sentence.language.says("events", "planned", sentence.text)


def _when(sentence: Sentence, day: tuple[Told, date] | None) -> tuple[str, str]:
    """The date told, no finer than it is; by the day of publication where there is none and it is told as held."""
    if day is None:
        only_ahead = _is_ahead(sentence) and not sentence.language.says("events", "held", sentence.text)
        return ("undated", "planned") if only_ahead else (f"..{sentence.published}", "held")
    told, first = day
    return f"{first:%Y-%m-%d}" if told.day else f"{first:%Y-%m}", "planned" if first > sentence.published else "held"


def _inferred(day: tuple[Told, date] | None) -> dict[str, Any]:
    """What no source says: the part of a date that the program worked out."""
    if day is None or day[0].certain:
        return {}
    return {
        "inferred": {"when": _("The text gives a part of the date; the rest is worked out from when it was published.")}
    }


def _cited(read: NewText, sentence: Sentence) -> str:
    several = sum(1 for s in read.sentences if s.paragraph == sentence.paragraph) > 1
    return f"{read.source.id} p{sentence.paragraph}" + (f" s{sentence.number}" if several else "")
