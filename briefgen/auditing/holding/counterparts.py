"""Whose it is: the counterpart a record is about, whose statistics a figure is from, and the event that something belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, country_names, keys_but_countries
from briefgen.auditing.holding.our_words import GENERIC
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import names_in
from briefgen.auditing.passages import Sentence, Texts
from briefgen.auditing.verdicts import HELD, UNREAD, Held, doubtful, in_part, wrong
from briefgen.domain import codes
from briefgen.domain.codes import EVERYONE
from briefgen.domain.model import Agreement, AgreementReport, AgreementState, Event, EventKind, Fact, Figure
from briefgen.language import gettext as _

WHERE_TO = re.compile(r"\b(?:to|into|в|во|за|към|către|spre|în|į)\s+$", re.IGNORECASE)
WHERE_FROM = re.compile(r"\b(?:from|из|от|din|iš)\s+$", re.IGNORECASE)
_DOCUMENTS = "agreement memorandum plan roadmap document protocol sign carry out in full"
REACHED = (AgreementState.SIGNED, AgreementState.INITIALLED, AgreementState.IN_FORCE)
NEWS = timedelta(days=100)  # within which a signature whose day is not told is news


def hold_counterpart(case: Case, code: str) -> Held:
    """A counterpart: named in the passage, else in the nearest sentence before it that names one."""
    if (titled := _titled_otherwise(case, code)) is not None:
        return titled
    if code not in case.catalog.counterparts:
        return HELD
    unions: frozenset[str] = frozenset()
    around = [case.passage.sentences, *((sentence,) for sentence in case.before()), *_behind(case)]
    for sentences in around:
        named = _foreign(case, sentences)
        if code in named:
            return HELD
        here = sentences is case.passage.sentences and isinstance(case.record, Figure | Fact)
        if named and (here or not _only_a_union_of(case, code, named)):
            return _another(case, code, named)
        unions |= named
    if unions and not unions & set(case.counterparts):
        return _another(case, code, unions)
    return in_part(_("no counterpart is named in the text"))


def _titled_otherwise(case: Case, code: str) -> Held | None:
    """An event whose title names other counterparts than those it is with; one for all whose passage names a single one."""
    if not isinstance(case.record, Event) or code not in (EVERYONE, *case.catalog.counterparts):
        return None
    title, known = str(case.record.title), set(case.catalog.counterparts)
    named = set(keys(title, ENGLISH).countries()) & known
    if code == EVERYONE and case.record.kind is not EventKind.ELECTION:
        spoken_of = _foreign(case, case.passage.sentences)
        named |= spoken_of if len(spoken_of) == 1 else frozenset()
    if not named or named & set(case.counterparts):
        return None
    told = _("“{title}” is told of {named}, not of {country}")
    if code == EVERYONE:
        told = _("“{title}” is told of {named}, not of all counterparts")
    message = told.format(title=title, named=country_names(named), country=codes.name(code))
    return doubtful("V519", message, _("see whose record this is"))


def _behind(case: Case) -> Iterator[tuple[Sentence, ...]]:
    """The sentences behind the passage, where none before it names a country."""
    yield from ((sentence,) for sentence in case.behind())


def _foreign(case: Case, sentences: tuple[Sentence, ...]) -> frozenset[str]:
    """The counterparts that some sentences name, as countries, by their capitals or by where their people and bodies are."""
    named: set[str] = set()
    for sentence in sentences:
        named |= set(sentence.keys.countries()) & set(case.catalog.counterparts)
        named |= {
            c.id for c in case.catalog.counterparts.values() if c.capital and sentence.names.spelt(str(c.capital))
        }
    return frozenset(named)


def _only_a_union_of(case: Case, code: str, named: frozenset[str]) -> bool:
    """Whether all that is named is a union that the counterpart belongs to."""
    unions = {u.id for u in case.catalog.counterparts.values() if code in u.members}
    return named <= unions


def _another(case: Case, code: str, named: frozenset[str]) -> Held:
    message = _("{source} is about {named}, not about {country}").format(
        source=case.passage.cited, named=country_names(named), country=codes.name(code)
    )
    told = doubtful if _members(case, code) & named else wrong
    return told("V519", message, _("see whose record this is"))


def _members(case: Case, code: str) -> frozenset[str]:
    found = case.catalog.counterparts.get(code)
    return frozenset(found.members) if found else frozenset()


def hold_reporter(case: Case, record: Figure) -> Held:
    """Whose statistics: what the passage says, else whom its source cites."""
    if record.reporter is None:
        return HELD
    owners = _exporters(case, record)
    if owners and record.reporter not in owners:
        return _not_his(case, record, owners)
    cited = frozenset().union(*(attributed(case, sentence) for sentence in case.passage))
    if not cited:
        return in_part(_("whose statistics they are, the source does not say"))
    if record.reporter in cited or record.reporter in owners:
        return HELD
    return _not_his(case, record, cited)


def _not_his(case: Case, record: Figure, found: frozenset[str]) -> Held:
    message = _("the figures of {source} are those of {named}, not of {country}").format(
        source=case.passage.cited,
        named=country_names(found),
        country=codes.name(record.reporter or ""),
    )
    return wrong("V521", message, _("exports are the reporter's; put whose statistics they are"))


def _exporters(case: Case, record: Figure) -> frozenset[str]:
    """Whose exports or imports the passage says they are: the country right before or behind the word."""
    if record.indicator not in ("exports", "imports"):
        return frozenset()
    found: set[str] = set()
    for sentence in case.passage:
        for start, _end in sentence.language.places("indicators", record.indicator, sentence.text):
            before = sentence.text[max(0, start - 16) : start]
            there = keys(before, sentence.source.language).countries_at[-1:]
            found |= {code for code, a, b in there if not _is_elsewhere(sentence, before, (a, b), record.indicator)}
    return frozenset(found)


def _is_elsewhere(sentence: Sentence, before: str, place: tuple[int, int], indicator: str) -> bool:
    """Whether a country is where something went to, or imports came from: “į Kazachstaną eksportuota”, “Румыниядан импорт”."""
    start, end = place
    led, case = (WHERE_FROM, "from") if indicator == "imports" else (WHERE_TO, "to")
    ways = ((WHERE_TO, "to"), (led, case))
    return any(way.search(before[:start]) or sentence.language.ends(ends, before[start:end]) for way, ends in ways)


def attributed(case: Case, sentence: Sentence) -> frozenset[str]:
    """The countries of those a source cites for what it says, by their names and those of bodies on file."""
    told = sentence.source.attributed_to or sentence.source.publisher
    if not told:
        return frozenset()
    words = str(told)
    found = set(keys(words, ENGLISH).countries()) | set(
        keys(sentence.text, sentence.source.language).countries() if _statistics(sentence) else ()
    )
    names = names_in(words, sentence.language)
    for body in case.catalog.organisations.values():
        name = str(body.name)
        if body.country and (names.spelt(name) or name in words or words in name):
            found.add(body.country)
    return frozenset(found)


def _statistics(sentence: Sentence) -> bool:
    """Whether a sentence names statistics of its own."""
    return sentence.language.says("statistics", "named", sentence.text)


def hold_event(case: Case, identity: str) -> Held:
    """The event something belongs to: told by the same source, and in the part of it that is about this one."""
    event = case.catalog.events.get(identity)
    if event is None or not case.passage.english:
        return UNREAD
    if (elsewhere := _of_others(case, str(event.title), event.counterparts)) is not None:
        return elsewhere
    if (other_days := _on_another_day(case, event)) is not None:
        return other_days
    told = {citation.source for report in event.reports for citation in report.source}
    if not told & {sentence.source.id for sentence in case.passage}:
        return UNREAD if _is_spoken_of(case, event) else _of_little(case)
    if _tells_of(case, event):
        return _at_namesake(case, event)
    return UNREAD if _is_spoken_of(case, event) else _at_another(case, event)


def _is_spoken_of(case: Case, event: Event) -> bool:
    """Whether half of what the title of an event says stands in the passage."""
    wanted = keys_but_countries(str(event.title))
    return len(wanted & case.passage.keys) * 2 >= len(wanted)


def _of_little(case: Case) -> Held:
    message = _("{source} speaks of little of this").format(source=case.passage.cited)
    return doubtful("V526", message, _("cite the passage that tells it, or tell only what this one does"))


def _at_another(case: Case, event: Event) -> Held:
    """What stands where another event is told, and this one is told elsewhere in the same source."""
    other = next((e for e in case.catalog.events.values() if e is not event and _tells_of(case, e)), None)
    return UNREAD if other is None else _of_other(case, event, other)


def _at_namesake(case: Case, event: Event) -> Held:
    """What has no word of an event's title, where another event is told in the same sentence, and has."""
    qualities = {
        key
        for s in case.passage
        for _q, *place in s.language.marked("qualities", s.text)
        for key in s.keys.between(*place)
    }
    ours = keys_but_countries(str(getattr(case.record, "title", ""))) - GENERIC - qualities
    alike = [e for e in case.catalog.events.values() if _tells_of(case, e) and ours & keys_but_countries(str(e.title))]
    return UNREAD if not alike or event in alike else _of_other(case, event, alike[0])


def _of_other(case: Case, event: Event, other: Event) -> Held:
    message = _("{source} is told of “{other}”, not of “{title}”").format(
        source=case.passage.cited, other=other.title, title=event.title
    )
    return doubtful("V519", message, _("see at which of the two this was"))


def _tells_of(case: Case, event: Event) -> bool:
    """Whether a report of an event cites a sentence of the passage."""
    inside = frozenset(case.passage.sentences)
    return any(sentence in inside for sentence in _sentences_of(case.texts, event))


def _sentences_of(texts: Texts, event: Event) -> Iterator[Sentence]:
    cited = (texts.passage((c,)) for r in event.reports for c in r.source if c.source in texts.paragraphs)
    yield from (sentence for passage in cited if passage for sentence in passage)


def hold_document(case: Case, identity: str) -> Held:
    """The document that a promise belongs to: of one of the same counterparts."""
    document = case.catalog.agreements.get(identity)
    if document is None:
        return UNREAD
    return _of_others(case, str(document.title), document.counterparts) or _of_another_document(case, document)


def _of_others(case: Case, title: str, theirs: tuple[str, ...]) -> Held | None:
    """What is with none of the counterparts of a record, nor with a union of theirs."""
    ours, named = set(case.counterparts), {code for code in theirs if code != EVERYONE}
    if not ours or not named or _of_one_union(case, ours, named):
        return None
    message = _("“{title}” is with {named}, not with {country}").format(
        title=title, named=country_names(named), country=country_names(ours)
    )
    return doubtful("V519", message, _("see to what this belongs"))


def _on_another_day(case: Case, event: Event) -> Held | None:
    """An event after the source was published, or long before it, of a document that was signed there by what is on file."""
    report = case.report
    days = [told.when for told in event.reports if told.when.last is not None]
    if not isinstance(report, AgreementReport) or report.state not in REACHED or not days:
        return None
    published = max(case.passage.published)
    first, last = report.when.first or published - NEWS, report.when.last or published
    if any((day.first or first) <= last and first <= (day.last or last) for day in days):
        return None
    told = _("“{title}” was on {when}, and the document is of {day}")
    if report.when.last is None:
        told = _("“{title}” was on {when}, and the document had come about by {day}")
    message = told.format(title=event.title, when=days[-1], day=report.when if report.when.last else published)
    return doubtful("V519", message, _("see at which event this was"))


def _of_another_document(case: Case, document: Agreement) -> Held:
    """A promise all whose words are those of another document of its counterparts, or that shares words with it and none with this one."""
    of_all = keys_but_countries(_DOCUMENTS)
    ours = keys_but_countries(str(getattr(case.record, "title", ""))) - of_all
    every = case.catalog.agreements.values()
    mine = [d for d in every if _of_one_union(case, set(case.counterparts), set(d.counterparts))]
    words = {d.id: keys_but_countries(str(d.title)) - of_all for d in (document, *mine)}
    others = [d for d in mine if len(ours & words[d.id]) > len(ours & words[document.id])]
    whole = [d for d in others if len(ours) > 1 and ours <= words[d.id]]
    apart = [] if ours & words[document.id] else [d for d in others if ours & words[d.id] - GENERIC]
    if not (closest := next(iter(whole or apart), None)):
        return UNREAD
    message = _("“{other}” shares more words with it than “{title}”").format(title=document.title, other=closest.title)
    return doubtful("V519", message, _("see to what this belongs"))


def _of_one_union(case: Case, ours: set[str], theirs: set[str]) -> bool:
    """Whether two records share a counterpart, or one is of a union that the other's is a member of."""
    members = {m for code in ours | theirs for m in _members(case, code)}
    return bool(ours & theirs) or bool((ours | theirs) & members)


BELONGING = {"events": hold_event, "agreements": hold_document}
