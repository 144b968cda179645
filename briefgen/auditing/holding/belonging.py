"""Where it belongs: the event at which something was said or signed, the document that a promise is of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from briefgen.auditing.holding.case import Case, country_names, keys_but_countries
from briefgen.auditing.holding.counterparts import members
from briefgen.auditing.holding.our_words import GENERIC
from briefgen.auditing.passages import Sentence, Texts
from briefgen.auditing.verdicts import UNREAD, Held, doubtful
from briefgen.domain.codes import EVERYONE
from briefgen.domain.model import Agreement, AgreementReport, AgreementState, Event
from briefgen.language import gettext as _

_DOCUMENTS = "agreement memorandum plan roadmap document protocol sign carry out in full"
REACHED = (AgreementState.SIGNED, AgreementState.INITIALLED, AgreementState.ENDORSED, AgreementState.IN_FORCE)
NEWS = timedelta(days=100)  # within which a signature whose day is not told is news


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
    others = (e for e in case.catalog.events.values() if not _is_ahead(case, e))
    other = next((e for e in others if _tells_of(case, e)), None)
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
    told = [e for e in case.catalog.events.values() if e is event or not _is_ahead(case, e)]
    alike = [e for e in told if _tells_of(case, e) and ours & keys_but_countries(str(e.title))]
    return UNREAD if not alike or event in alike else _of_other(case, event, alike[0])


def _is_ahead(case: Case, event: Event) -> bool:
    """Whether an event was still to come when the passage was published: nothing was said or signed at it."""
    published, days = max(case.passage.published), [report.when for report in event.reports]
    firsts, lasts = [day.first for day in days if day.first], [day.last for day in days if day.last]
    awaited = all(report.status is None or report.status.traits.awaited for report in event.reports)
    return (bool(firsts) and min(firsts) > published) or (awaited and bool(lasts) and min(lasts) > published)


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
    cited = (texts.passage((c,)) for r in event.reports for c in r.source)
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
    told_days = [told.when for told in event.reports if told.when.last is not None]
    # “By 3 December” is no day beside the 1st, which another report tells.
    days = [d for d in told_days if not any(d.contains(other) and not other.contains(d) for other in told_days)]
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
    of_unions = {m for code in ours | theirs for m in members(case, code)}
    return bool(ours & theirs) or bool((ours | theirs) & of_unions)


BELONGING = {"events": hold_event, "agreements": hold_document}
