"""What to be careful about in these data: translation, doubts, inferences; how dates were read is for the annex."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain.dates import wording
from briefgen.domain.model import HOME_EVENTS, Fact, Figure
from briefgen.domain.records import Dated, State
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.ahead import next_dated, to_confirm
from briefgen.sections.facts import topic_words
from briefgen.sections.marks import joined
from briefgen.sections.rows import Marks, Section, Sentence
from briefgen.sections.sheet import Sheet

TRANSLATED = "machine-translated"
LONGEST_LEAD = 60
PUBLISHED = "published"
READINGS = ("when", "due", "period")  # dates: how they were read changes nothing of what a reader would say


def care(sheet: Sheet, left_out: Sentence | None = None) -> Section[Sentence]:
    """Translation, doubts, what the marks mean, and whatever else than a date was inferred.

    What was ``left_out`` for want of a letter is always said. Doubts of figures stand under the figures.
    """
    told = (*_translation(sheet), *_doubts(sheet), *_marked(sheet), *_inferences(sheet))
    shown = fit.first_rows(_together(told), sheet.cut.room("care", 10), _sentence)
    return replace(shown, rows=(left_out, *shown.rows)) if left_out else shown


def readings(sheet: Sheet, usual: int = 0) -> Section[Sentence]:
    """How dates were read, of the sources cited and of what they tell: remarks for where there is an annex, or room to spare."""
    return fit.first_rows(_together(_inferred_dates(sheet)), sheet.cut.room("readings", usual), _sentence)


def _together(remarks: Iterable[Remark]) -> list[list[Remark]]:
    """Remarks in the same words, which are made once for all that they are about."""
    said: dict[str, list[Remark]] = {}
    for remark in remarks:
        said.setdefault(remark.text, []).append(remark)
    return list(said.values())


def _sentence(alike: Sequence[Remark]) -> Sentence:
    marks = joined(mark for remark in alike for mark in remark.cite())
    return Sentence(alike[0].text, marks, _leads(tuple(dict.fromkeys(remark.lead for remark in alike))))


def _leads(leads: tuple[str, ...]) -> str:
    joined = "; ".join(leads)
    if len(leads) == 1 or len(joined) <= LONGEST_LEAD:
        return joined
    return _("{first} (and {count} more)").format(first=leads[0], count=len(leads) - 1)


class Remark(Struct, frozen=True):
    """Something to be careful about; its sources get their numbers only when it is printed."""

    lead: str
    text: str
    cite: Callable[[], Marks]


def _translation(sheet: Sheet) -> Iterator[Remark]:
    found = [s for s in sheet.register.used() if str(s.quality or "") == TRANSLATED]
    if found:
        text = _(
            "Machine-translated; names and terms are put right here, and nothing should be quoted from it word for word."
        )
        yield Remark(_("Translation"), text, partial(sheet.register.cite_sources, found))


def _doubts(sheet: Sheet) -> Iterator[Remark]:
    for state in (s for s in _states(sheet) if not isinstance(s.record, Figure)):
        for doubt, dated in state.doubts():
            yield Remark(_short(state), words.sentence(str(doubt)), partial(sheet.register.cite_reports, [dated]))


def _marked(sheet: Sheet) -> Iterator[Remark]:
    """What “[inferred]” means, and of which fields it is said: in one line, which has room where the reasons have none."""
    counts = Counter(name for _state, name, _why, _dated in _inferred(sheet) if name not in words.DATES)
    if counts:
        fields = [f"{name}{wording.NBSP}({count})" if count > 1 else name for name, count in counts.items()]
        text = _("What is marked [inferred] does not stand in the sources: {fields}.")
        yield Remark(_("Inferred"), text.format(fields=", ".join(fields)), tuple)


def _inferences(sheet: Sheet) -> Iterator[Remark]:
    """Whatever else than a date was inferred, field by field: of what the sources tell, and of the sources cited."""
    for state, name, why, dated in _inferred(sheet):
        if name not in READINGS:
            lead = _("{what}, {field}").format(what=_short(state), field=name)
            yield Remark(lead, words.sentence(why), partial(sheet.register.cite_reports, [dated]))
    yield from (remark for name, remark in _of_sources(sheet) if name != PUBLISHED)


def _inferred_dates(sheet: Sheet) -> Iterator[Remark]:
    """Dates that were inferred: of the sources cited, and of what they tell."""
    yield from (remark for name, remark in _of_sources(sheet) if name == PUBLISHED)
    for state, name, why, dated in _inferred(sheet):
        if name in READINGS:
            yield Remark(_short(state), words.sentence(why), partial(sheet.register.cite_reports, [dated]))


def _of_sources(sheet: Sheet) -> Iterator[tuple[str, Remark]]:
    """What was inferred of the sources cited, by the field."""
    leads = {
        PUBLISHED: _("Date of a source"),
        "title": _("Title of a source"),
        "publisher": _("Publisher of a source"),
        "attributed-to": _("Whom a source cites"),
        "language": _("Language of a source"),
    }
    for source in sheet.register.used():
        for name, reason in source.inferred.items():
            lead = leads.get(name) or _("A source, {field}").format(field=name)
            yield name, Remark(lead, words.sentence(str(reason)), partial(sheet.register.cite_sources, [source]))


def _inferred(sheet: Sheet) -> Iterator[tuple[State[Any, Any], str, str, Dated[Any]]]:
    return ((state, *inference) for state in _states(sheet) for inference in state.inferences())


def _states(sheet: Sheet) -> tuple[State[Any, Any], ...]:
    """What may carry a doubt; home's own events, which concern everyone, only while they stand among the dates ahead."""
    selection = sheet.selection
    ahead = {event.id for event in (*to_confirm(sheet), *next_dated(sheet))}
    events = (e for e in selection.events if HOME_EVENTS not in e.record.counterparts or e.id in ahead)
    return (
        *selection.figures,
        *events,
        *selection.agreements,
        *selection.commitments,
        *selection.facts,
        *selection.people.values(),
        *selection.organisations.values(),
    )


def _short(state: State[Any, Any]) -> str:
    """What a remark is about, in a few words."""
    record = state.record
    if isinstance(record, Fact):
        return _("Standing fact, {topic}").format(topic=topic_words(record.topic))
    name = getattr(record, "title", None) or getattr(record, "name", None)
    return str(name or getattr(record, "indicator", state.id).replace("-", " ").capitalize())
