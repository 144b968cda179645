"""How far a thing has come: states of events and documents held against a passage, and what these are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from briefgen.auditing.holding.case import Case, spellings
from briefgen.auditing.holding.progress import clauses
from briefgen.auditing.holding.progress.asked import is_asked
from briefgen.auditing.holding.progress.clauses import is_ahead, is_anew, is_not_begun, last_clause, without_drafts
from briefgen.auditing.holding.progress.lasting import is_to_be_signed, is_to_enter, only_later
from briefgen.auditing.holding.progress.over import is_over
from briefgen.auditing.holding.progress.put_off import is_put_off
from briefgen.auditing.holding.progress.quoted import unquoted
from briefgen.auditing.languages import ENGLISH, Language, language
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.verdicts import HELD, UNREAD, Held, doubtful, in_part, wrong
from briefgen.domain.model import AgreementKind, AgreementReport, AgreementState, EventKind, EventReport, Status, Topic
from briefgen.language import gettext as _

REACH = 48  # characters before a signature in which words make of it one to come
ASKED = 120  # characters before a word for an occasion in which somebody is asked to come there
_BEFORE_SIGNED = {AgreementState.UNDER_STUDY.value, AgreementState.IN_NEGOTIATION.value}
# What need not be told as a forum.
_SUMMIT = re.compile(r"\b(?:summit|conference|congress|round[- ]?table)(?:s|es)?\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;.](?=\s|$)")
_CALLED = ("gatherings", "called")
AHEAD = (Status.PLANNED, Status.CONFIRMED, Status.PROPOSED)
SOON = 20  # characters before the word for an occasion in which "will" makes of it one to come


def hold_status(case: Case, report: EventReport) -> Held:
    """The state of an event: its word, and a date that goes with it."""
    status, published = report.status, max(case.passage.published)
    if status is None:
        return HELD
    off = status in AHEAD and is_put_off(case, report.when)
    if why := _("it is told as put off") if off else _at_odds(report, status, published):
        return _state(case, status.value, why)
    cues = frozenset().union(*(s.language.found("events", unquoted(s, report.when)) for s in case.passage))
    if status is Status.PLANNED and report.when.first is not None and report.when.first > published:
        return HELD
    if not case.passage.known:
        return in_part(_("the words of this language are not on file"))
    if status is not Status.HELD and status.value not in cues:
        return _state(case, status.value, _("no word for it stands there"))
    return _held(case, report, cues) if status is Status.HELD else HELD


def _at_odds(report: EventReport, status: Status, published: date) -> str | None:
    """Why a state does not go with its date: held and still ahead, planned and over; “by May 2027” is ahead until then."""
    when = report.when
    if status is Status.HELD and when.first is not None and when.first > published:
        return _("it was still ahead when the source was published")
    over = when.last is not None and (when.last < published or (when.by and when.last == published))
    if status in AHEAD and over:
        return _("its day was over when the source was published")
    return None


def _held(case: Case, report: EventReport, cues: frozenset[str]) -> Held:
    if not cues & {"held", "planned", "cancelled", "postponed"}:
        return in_part(_("no word for it stands there"))
    if not cues & {"held", "planned", "cancelled"}:
        return _told_as_off(case)
    if not any(_took_place(s) or is_over(s, case.record) for s in case.passage):
        return wrong(
            "V522",
            _("{source} does not say that it was held").format(source=case.passage.cited),
            _("put the state as reported"),
        )
    if not any(_took_place(s, off=True) or is_over(s, case.record) for s in case.passage):
        return _told_as_off(case)
    if report.when.undated and "planned" in cues:
        return _state(case, "held", _("it is spoken of as something to come"))
    return HELD


def _told_as_off(case: Case) -> Held:
    message = _("{source} tells it as cancelled or postponed").format(source=case.passage.cited)
    return doubtful("V522", message, _("put the state as reported"))


def _took_place(sentence: Sentence, *, off: bool = False) -> bool:
    """Whether a sentence has a word for an occasion, and not right behind one that makes of it something to come ("will meet").

    ``off``: nor in a clause that tells it as cancelled or postponed (“the visit did not take place”).
    """
    spoken, text = sentence.language, sentence.text
    nothing = spoken.places("events", "cancelled", text)  # “did not take place”
    every = (at for at, _end in spoken.places("events", "held", text))
    words = (at for at in every if not any(start <= at < end for start, end in nothing))
    told = (
        at
        for at in words
        if not spoken.says("words", "ahead", last_clause(text, at, SOON))
        and not is_asked(spoken.code, last_clause(text, at, ASKED))
    )
    return any(not (off and _is_off(spoken, _clause_around(spoken, text, at))) for at in told)


def _clause_around(spoken: Language, text: str, at: int) -> str:
    """The clause that a place stands in, and that behind it which goes on with it: “the visit, planned for May, was put off”."""
    here, *behind = _CLAUSE.split(text[at:])
    inserted = behind[0] if len(behind) > 1 and spoken.months_in(behind[0]) else ""
    planned = (start for start, _end in spoken.places("events", "planned", inserted))
    goes_on = behind[1] if any(not inserted[:start].strip() for start in planned) else ""
    return f"{last_clause(text, at)}{here} {goes_on}"


def _is_off(spoken: Language, clause: str) -> bool:
    return any(spoken.says("events", key, clause) for key in ("cancelled", "postponed"))


def _state(case: Case, state: str, why: str) -> Held:
    message = _("{source} does not have it as “{state}”: {why}").format(source=case.passage.cited, state=state, why=why)
    return wrong("V522", message, _("put the state as reported, and no further"))


def hold_agreement(case: Case, state: AgreementState, reason: str | None) -> Held:
    """The state of a document: its word stands there, and not as something still to be done."""
    if not case.passage.known:
        return in_part(_("the words of this language are not on file"))
    found = {s: _said(case, s.value) for s in AgreementState}
    if found[state]:
        later = state is AgreementState.PROPOSED and any(
            found[s] for s in (AgreementState.SIGNED, AgreementState.INITIALLED, AgreementState.IN_FORCE)
        )
        return _document(case, state, found) if later else HELD
    entering = bool(reason) and not found[AgreementState.INITIALLED] and is_to_enter(case)
    dated = isinstance(case.report, AgreementReport) and not case.report.when.undated
    ratified = not dated and _said(case, "ratified")  # the day on which parliaments did so is none of a signature
    if state is AgreementState.SIGNED and (entering or ratified or (reason and is_anew(case))):
        return HELD  # what parliaments ratify was signed; that what enters into force was is softened, as worked out
    if reason and state in (AgreementState.PROPOSED, AgreementState.UNDER_STUDY, AgreementState.IN_NEGOTIATION):
        if any(
            found[s]
            for s in (AgreementState.SIGNED, AgreementState.INITIALLED, AgreementState.IN_FORCE, AgreementState.EXPIRED)
        ):
            return _document(case, state, found)
        return (
            HELD
            if state is AgreementState.PROPOSED or (not found[AgreementState.PROPOSED] and is_to_be_signed(case))
            else doubtful(
                "V523",
                _("no word for “{state}” stands in {source}").format(state=state.value, source=case.passage.cited),
                _("put the state that the source gives, or cite the passage that has it"),
            )
        )
    return _document(case, state, found)


def _document(case: Case, state: AgreementState, found: dict[AgreementState, bool]) -> Held:
    others = [s.value for s, there in found.items() if there and s is not state]
    if state is AgreementState.PROPOSED and {*others} <= _BEFORE_SIGNED and is_to_be_signed(case):
        return in_part(_("it tells of a signature to come, and no more"))
    told = _("it is told as {states}").format(states=", ".join(others)) if others else _("no word for it stands there")
    message = _("{source} does not have it as “{state}”: {why}").format(
        source=case.passage.cited, state=state.value, why=told
    )
    return wrong("V523", message, _("put the state as reported, and no further"))


def _said(case: Case, state: str) -> bool:
    """Whether the word for a state stands there as something done."""
    if state == "proposed":
        return any(s.language.says("states", state, s.text) for s in case.passage)
    return any(done(sentence, state) for sentence in case.passage)


def done(sentence: Sentence, state: str) -> bool:
    """Whether a sentence tells a state of a document as reached, and not as one to come."""
    spoken = sentence.language
    days = {b for _day, _a, b in spoken.marked("weekdays", sentence.text)}  # “on Tuesday, 14 October” is no clause
    text = "".join(" " if at in days and sign == "," else sign for at, sign in enumerate(sentence.text))
    for start, end in spoken.places("states", state, sentence.text):
        if clauses.is_undone(spoken, text, state, (start, end)):
            continue
        near = last_clause(text, start, REACH)
        noun = as_a_noun(spoken.code).match(sentence.text, start) is not None  # “the signing is expected in December”
        if noun or spoken.verbs_last:  # what is meant to be done, or not, stands behind it
            near += re.split(r"[,;.]", sentence.text[end:])[0][: REACH if noun else SOON]
        near = without_drafts(spoken, near) if state in _BEFORE_SIGNED else near
        ahead = is_ahead(spoken, near, state) or (
            noun and spoken.says("states", "under-study", near)
        )  # the conclusion of it is considered
        talks = state == AgreementState.IN_NEGOTIATION.value
        at_talks = clauses.at_talks(spoken.code).search(near) is not None
        ahead = ahead or (talks and (at_talks or is_not_begun(sentence, start)))
        if not ahead and not (state == AgreementState.IN_FORCE.value and only_later(sentence)):
            return True
    return False


@cache
def as_a_noun(code: str) -> re.Pattern[str]:
    """The words by which a signature is told as a thing: “the signing”."""
    return re.compile(any_of(code, "signing"), re.IGNORECASE)


@cache
def _commission(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'commission')}", re.IGNORECASE)


def hold_kind(case: Case, kind: AgreementKind) -> Held:
    """What a document is called: its own word, where any is used."""
    found = frozenset().union(*(s.language.found("kinds", s.text) for s in case.passage))
    if kind.value in found:
        return HELD
    if not found:
        return UNREAD
    message = _("{source} has it as {found}, not as {indicator}").format(
        source=case.passage.cited, found=", ".join(sorted(found)), indicator=kind.value
    )
    return wrong("V523", message, _("name the document as the source does"))


def titled_otherwise(case: Case, kind: AgreementKind) -> Iterator[Held]:
    """A document whose every title names one kind of document, and another one."""
    reports: tuple[AgreementReport, ...] = vars(case.record)["reports"]
    titles = [title for title in (vars(case.record)["title"], *(report.title for report in reports)) if title]
    called = frozenset().union(*(language(ENGLISH).found("kinds", str(title)) for title in titles))
    if called and kind.value not in called:
        message = _("“{title}” is called otherwise than “{kind}”").format(title=titles[-1], kind=kind.value)
        yield doubtful("V523", message, _("name the document as the source does"))


def hold_gathering(case: Case, kind: EventKind) -> Held:
    """An election, a forum, consultations or a commission's session is called so; other kinds can be meant by many words."""
    called = _is_called(kind, case.passage.text) if case.passage.english else _is_called_abroad(case, kind)
    called = called or (kind is EventKind.COMMISSION_SESSION and _names_its_series(case))
    if called and not _is_titled(case, kind):
        return UNREAD
    message = _("{source} has no word for “{state}”").format(source=case.passage.cited, state=kind.value)
    if called:
        title = vars(case.record)["title"]
        message = _("“{title}” is called otherwise than “{kind}”").format(title=title, kind=kind.value)
    return doubtful("V522", message, _("put the kind that the source calls it, or cite the passage that does"))


def _names_its_series(case: Case) -> bool:
    """Whether the passage names the body whose sessions an event is one of, whatever that is called: the High-Level Group."""
    body = case.catalog.organisations.get(str(getattr(case.record, "series", None)))
    return body is not None and any(s.names.spelt(spelling) for spelling in spellings(body) for s in case.passage)


def _is_called_abroad(case: Case, kind: EventKind) -> bool:
    """Whether an occasion of the kinds that are always called so is, in a language whose words are on file."""
    always = kind in (EventKind.CONSULTATIONS, EventKind.COMMISSION_SESSION, EventKind.FORUM, EventKind.ELECTION)
    of_commission = kind is EventKind.COMMISSION_SESSION and any(  # “will meet for the third time”
        _commission(s.language.code).search(s.text) for s in case.passage
    )
    return (
        not (always and case.passage.known)
        or of_commission
        or any(
            kind.value not in s.language.table("occasions") or s.language.says("occasions", kind.value, s.text)
            for s in case.passage
        )
    )


def _is_called(kind: EventKind, text: str) -> bool:
    """Whether a kind of event is called so in an English text, or can be meant by many words."""
    spoken = language(ENGLISH)
    tables = [table for table in _CALLED if kind.value in spoken.table(table)]
    return not tables or any(spoken.says(table, kind.value, text) for table in tables)


def _is_titled(case: Case, kind: EventKind) -> bool:
    """Whether a title calls an event otherwise than its kind, where that is always called so."""
    title = str(getattr(case.record, "title", ""))
    title = _SUMMIT.sub("", title) if kind is EventKind.OTHER else title
    told = frozenset().union(*(language(ENGLISH).found(table, title) for table in (*_CALLED, "occasions")))
    known = any(kind.value in language(ENGLISH).table(table) for table in ("gatherings", "occasions"))
    return (
        bool(told) and (known or kind is EventKind.OTHER) and kind.value not in told and kind is not EventKind.MEETING
    )


def hold_topic(case: Case, topic: Topic) -> Held:
    """What a fact is about: trade, investment, transport, energy and culture have words of their own; the others may have any.

    A text that has no word of any of them may be about this one all the same: apples are trade.
    """
    known = case.passage.english and topic.value in language(ENGLISH).table("topics")
    found = frozenset().union(*(s.language.found("topics", s.text) for s in case.passage)) if known else frozenset()
    if not found or topic.value in found or any(s.language.says("topics", topic.value, s.text) for s in case.around()):
        return UNREAD
    message = _("{source} has no word for “{state}”").format(source=case.passage.cited, state=topic.value)
    return doubtful("V525", message, _("put the topic that it is about"))
