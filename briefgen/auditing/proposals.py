"""Records proposed from a new text, each with its citation and never with the words of the source: drafts for a person to finish."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefgen.auditing.dates_told import Told, first_day
from briefgen.auditing.holding.figures import MAIN, bound
from briefgen.auditing.holding.progress.states import last_clause
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.new_text import NewText
from briefgen.auditing.passages import Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.quantities import MAGNITUDES, Quantity, closest
from briefgen.language import gettext as _

INDICATORS = {"investment": "investment-inflow"}
BESIDE = 20  # characters between the word for an occasion and its day
REACH = 36  # characters before the word for an occasion in which "upcoming" or "will" stands
PARTED = 20  # letters that a mark between two things counts for
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
            known = {proposal.fields["id"], _same(proposal)}
            if not known & taken:
                yield proposal
            taken |= known


def _same(proposal: Proposal) -> str:
    """What makes of two proposed events one: those who take part, at the same kind of occasion at the same time."""
    fields = proposal.fields
    people = fields.get("participants")
    return f"{fields['kind']} {fields['when']} {people}" if proposal.kind == "events" and people else str(fields["id"])


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
        period = _period(read, sentence, number)
        unit = _unit(sentence, number, indicators)
        if len(indicators) == 1 and counterpart and unit and period and not number.written:
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
        fields["qualifier"] = closest(number.qualifiers).value
    change = _growth(sentence, number, period)
    return {**fields, **({"change": change} if change else {}), "source": _cited(read, sentence)}


def _growth(sentence: Sentence, number: Quantity, period: str) -> dict[str, Any] | None:
    """The growth told in the same sentence, where this is the figure nearest to it."""
    grown = [q for q in sentence.quantities if q.measure in ("percent", "times") and not q.written]
    bases = [p for p in sentence.periods if p.base]
    if len(grown) != 1 or number is grown[0] or not bases or _gap(number, grown[0]) > _nearest(sentence, grown[0]):
        return None
    same = sentence.language.says("relative", "same-period", sentence.text)
    if same and period.startswith(".."):
        return None  # the same period as which, the sentence does not say
    against = _year_before(period) if same else _written(bases[0])
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


def _period(read: NewText, sentence: Sentence, number: Quantity) -> str | None:
    """The period told last before a number, else the first of its sentence; a year earlier where "the same period" says so.

    None where that is said of a period which is not told.
    """
    own = [p for p in sentence.periods if not p.base]
    written = _written(next((p for p in reversed(own) if p.start <= number.start), own[0])) if own else None
    if not _is_of_same(sentence, number):
        return written or f"..{sentence.published}"
    if any(q is not number for q in _measured(sentence)):
        return _year_before(written) if written else None
    at = read.sentences.index(sentence)
    before = [p for s in read.sentences[:at] if s.paragraph == sentence.paragraph for p in s.periods if not p.base]
    return _year_before(_written(before[-1])) if before else None


def _measured(sentence: Sentence) -> list[Quantity]:
    """The amounts and the growths of a sentence."""
    return [q for q in sentence.quantities if q.measure or q.factor or q.currencies]


def _is_of_same(sentence: Sentence, number: Quantity) -> bool:
    """Whether "the same period of the year before" stands nearer to a number than to any other amount or growth."""
    near = sentence.language.places("relative", "same-period", sentence.text)
    measured = _measured(sentence)
    return any(min(measured, key=lambda q: _from(sentence, place, q), default=None) is number for place in near)


def _from(sentence: Sentence, span: tuple[int, int], number: Quantity) -> int:
    """How far a number stands from some words: a mark between them parts them more than many letters do."""
    between = sentence.text[span[1] : number.start] or sentence.text[number.end : span[0]]
    return len(between) + PARTED * sum(between.count(mark) for mark in ",;(")


def _written(period: Period) -> str:
    if period.last is None:
        return f"{period.first}/.."
    return str(period.first) if period.first == period.last else f"{period.first}/{period.last}"


def _events(read: NewText, sentence: Sentence) -> Iterator[Proposal]:
    """The occasions of a sentence: the one that its day stands right behind, and the one that its people are at."""
    for kind, day, people in _occasions(read, sentence):
        counterparts = _concerned(read, people) or ((code,) if (code := _counterpart(read, sentence)) else ())
        if not counterparts or not (people or day):
            continue
        when, status = _when(sentence, kind, day)
        yield Proposal(
            "events",
            {
                "id": f"{counterparts[0]}-{kind}-{read.source.id}-p{sentence.paragraph}-s{sentence.number}".lower(),
                "draft": True,
                "kind": kind,
                "title": _("Title in our own words"),
                "counterparts": list(counterparts),
                "status": status,
                "when": when,
                **({"participants": list(people)} if people else {}),
                **_inferred(day),
                "source": _cited(read, sentence),
            },
        )


Occasion = tuple[str, tuple[Told, date] | None, tuple[str, ...]]  # its kind, its day, and who is at it


def _occasions(read: NewText, sentence: Sentence) -> list[Occasion]:
    """One occasion with everything; a second where the day stands right behind the first ("since the forum on 26 April, he visited")."""
    found = sentence.language.found("occasions", sentence.text)
    kinds = [kind for kind in KINDS if kind in found]
    day, people = _day(sentence), read.people(sentence)
    if len(kinds) > 1 and day and _is_right_behind(sentence, kinds[0], day[0]):
        return [(kinds[0], day, ()), (kinds[-1], None, people)]
    return [(kind, day, people) for kind in kinds[:1]]


def _is_right_behind(sentence: Sentence, kind: str, told: Told) -> bool:
    words = sentence.language.places("occasions", kind, sentence.text)
    return any(0 <= told.start - end <= BESIDE for _start, end in words)


def _concerned(read: NewText, people: tuple[str, ...]) -> tuple[str, ...]:
    """The counterparts that those who take part are of, in the order they are named."""
    known = read.catalog.counterparts
    sides = (str(read.catalog.people[person].side) for person in people)
    return tuple(dict.fromkeys(side for side in sides if side in known))


def _day(sentence: Sentence) -> tuple[Told, date] | None:
    """The finest date of a sentence, down to its month at least, and the first day that it can mean."""
    ahead = _is_ahead(sentence)
    days = ((told, first_day(told, sentence.published, ahead=ahead)) for told in sentence.dates if told.month)
    found = [(told, first) for told, first in days if first]
    return max(found, key=lambda pair: (pair[0].day is not None, ahead and pair[1] > sentence.published), default=None)


def _is_ahead(sentence: Sentence) -> bool:
    return sentence.language.says("events", "planned", sentence.text)


def _is_coming(sentence: Sentence, kind: str) -> bool:
    """Whether an occasion itself is told as one to come: right before or behind its word stands "will", "upcoming" or their like."""
    for start, _end in sentence.language.places("occasions", kind, sentence.text):
        before = sentence.text[max(0, start - REACH) : start]
        if sentence.language.says("events", "planned", last_clause(before)):
            return True
    return _is_ahead(sentence) and not sentence.language.says("events", "held", sentence.text)


def _when(sentence: Sentence, kind: str, day: tuple[Told, date] | None) -> tuple[str, str]:
    """The date told, no finer than it is; by the day of publication where there is none and it is told as held."""
    if day is None:
        return ("undated", "planned") if _is_coming(sentence, kind) else (f"..{sentence.published}", "held")
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
