"""Records proposed from a new text, each with its citation and never with the words of the source: drafts for a person to finish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefgen.auditing.holding.figures import MAIN, bound
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.new_text import NewText
from briefgen.auditing.passages import Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.quantities import MAGNITUDES, Quantity
from briefgen.domain.model import Qualifier
from briefgen.language import gettext as _

INDICATORS = {"investment": "investment-inflow"}
# Which words tell what kind of event it is, by the language's own words for it.
KINDS = (
    ("consultations", ("consultation", "консультаци", "консултаци", "consultăr", "konsultac", "konsultatsioon")),
    ("commission-session", ("session of", "заседани", "sesiun", "posėd", "istung", "отырыс")),
    ("forum", ("forum", "форум", "foorum")),
    ("election", ("election", "выбор", "избор", "alegeri", "rinkim", "valimis", "сайлау")),
    ("visit", ("visit", "визит", "посещени", "vizit", "apsilank", "сапар", "visiit")),
    (
        "meeting",
        (
            "met with",
            "meeting with",
            "a meeting",
            "met ",
            "встреч",
            "встрет",
            "среща",
            "întâlni",
            "susiti",
            "kohtu",
            "кездес",
        ),
    ),
)


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
        unit = _unit(number, indicators)
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


def _unit(number: Quantity, indicators: frozenset[str]) -> str | None:
    if number.measure:
        return None
    scale = next((name for name, factor in MAGNITUDES.items() if factor == number.factor), None)
    currency = next((c for c in ("USD", "EUR", "KZT", "dollar") if c in number.currencies), None)
    if currency or (scale and indicators - {"companies"}):
        return " ".join(filter(None, ("USD" if currency in ("dollar", None) else currency, scale)))
    return "companies" if indicators == {"companies"} else None


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
    text = sentence.text.casefold()
    kind = next((kind for kind, words in KINDS if any(word in text for word in words)), None)
    days = [t for t in sentence.dates if t.month]
    if kind is None or counterpart is None or not (people or days):
        return
    when, status = _when(sentence, days)
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
            "source": _cited(read, sentence),
        },
    )


def _when(sentence: Sentence, days: list[Any]) -> tuple[str, str]:
    """The date told, no finer than it is; by the day of publication where there is none and it is told as held."""
    ahead = sentence.language.says("events", "planned", sentence.text)
    if not days:
        return (
            ("undated", "planned")
            if ahead and not sentence.language.says("events", "held", sentence.text)
            else (f"..{sentence.published}", "held")
        )
    told = max(days, key=lambda t: t.day is not None)
    year = told.year or sentence.published.year
    when = f"{year}-{told.month:02}" + (f"-{told.day:02}" if told.day else "")
    first = date(year, told.month, told.day or 1)
    return when, "planned" if first > sentence.published else "held"


def _cited(read: NewText, sentence: Sentence) -> str:
    several = sum(1 for s in read.sentences if s.paragraph == sentence.paragraph) > 1
    return f"{read.source.id} p{sentence.paragraph}" + (f" s{sentence.number}" if several else "")
