"""What is denied on one side alone: “not”, “no”, “without” in English, or the clause of another language with the same countries, offices, names and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.dates_told import stands
from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.holding.our_words import Prose, prose_of
from briefgen.auditing.holding.phrases import opposites
from briefgen.auditing.holding.progress.kept import is_given_up, is_unmet
from briefgen.auditing.languages import ENGLISH, Language, language
from briefgen.auditing.naming import Names, tokens
from briefgen.auditing.spoken.numbers.unhedged import unhedged
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Agreement, CommitmentState, Event, EventReport, Status
from briefgen.language import gettext as _

_CLAUSES = re.compile(r"[,;:](?=\s)")
# What “no” and “without” deny: up to where anything else begins.
_OF_ITS_OWN = re.compile(
    r"\b(?:no(?! (?:longer|one)\b)|without) [^,;:.]*?(?=[,;:.]|$|\b(?:after|at|between|by|during|for|from|in|on|over|that|to|when|which|while|with)\b)",
    re.IGNORECASE,
)
NEARLY = 3  # words that one clause shares less than another, and may tell the same for all that
_SPOKEN_OF = re.compile(r"\b(?:on|about)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_BEFORE = re.compile(r"\bbefore\b|\buntil (?:now|then)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b|\bfor \w+ years\b", re.IGNORECASE)
_FIRST, _LAST = re.compile(r"\bfirst\b", re.IGNORECASE), re.compile(r"\b(?:last|latest)\b", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:no|not) (?:more|less|fewer|later) than\b", re.IGNORECASE)  # of a number or a day


def here(case: Case, prose: Prose) -> Iterator[Held]:
    """“Not”, “no”, “without” and their like stand on both sides, clauses about the source itself aside."""
    yield from opposites.undone(case, prose.said)
    told = (_plain(part) for part in (*prose.parts, *prose.granted))
    ours = any(prose.spoken.says("words", "not", part) for part in told)
    about = keys_of(prose.text)
    alone = len(case.passage.sentences) == 1
    near = [
        _of_this(_of_its_clauses(_plain(s.text), about), about) for s in case.passage if alone or about & s.keys.all
    ]
    theirs = any(prose.spoken.says("words", "not", text) for text in near)
    if ours and not theirs and not _told_by_order(case, prose) and not opposites.all_but_denied(case, about):
        yield doubtful(
            "V525",
            _("“not” or its like stands here, and not in {source}").format(source=case.passage.cited),
            _("see whether the passage denies it, and cite the sentence that does"),
        )
    if (
        theirs
        and not ours
        and case.passage.narrow
        and any(_is_denied(case, part) for part in prose.parts)
        and not (
            prose.is_topic
            or _is_only_named(case, prose)
            or opposites.still_open(case, prose.text)
            or opposites.comes_near_not(prose.text)
            or _is_in_the_state(case)
        )
    ):
        yield doubtful(
            "V525",
            _("“not” or its like stands in {source}, and not here").format(source=case.passage.cited),
            _("see what it is that the passage denies, and tell it so"),
        )


def _is_in_the_state(case: Case) -> bool:
    """Whether it is the state of a promise that says “not”: one that is open is not kept yet, one that was dropped will not be."""
    match getattr(case.report, "state", None):
        case CommitmentState.OPEN:
            return any(map(is_unmet, case.passage))
        case CommitmentState.DROPPED:
            return any(map(is_given_up, case.passage))
    return False


def _plain(text: str) -> str:
    """An English text without the bounds of its numbers and days, which deny nothing."""
    return unhedged(_BOUND.sub("", text), language(ENGLISH))


def _of_this(text: str, about: frozenset[str]) -> str:
    """A text without what “no” or “without” denies of something else than a statement is about: “no papers were signed at the forum”."""
    return _OF_ITS_OWN.sub(lambda told: told[0] if about & keys_of(told[0]) else " ", text)


def _of_its_clauses(text: str, about: frozenset[str]) -> str:
    """A text without the clauses that have little or nothing of what a statement is about, where another has: they deny something else."""
    told = [(len(about & keys_of(clause)), clause) for clause in _CLAUSES.split(text)]
    most = max(shares for shares, _clause in told)
    return ", ".join(clause for shares, clause in told if shares > max(0, most - NEARLY)) or text


def _is_denied(case: Case, part: str) -> bool:
    """Whether the sentences that share most with a part of a statement say “not”, and none of them tells it without."""
    about = keys_of(part)
    nearest = case.passage.sharing_most(about)
    return all(
        s.language.says("words", "not", _of_this(_of_its_clauses(_plain(s.text), about), about)) for s in nearest
    )


def _told_by_order(case: Case, prose: Prose) -> bool:
    """Whether "none before" is told of what the passage calls the first, or "none since" of what it calls the last."""
    pairs = ((_BEFORE, _FIRST), (_SINCE, _LAST))
    return any(ours.search(prose.text) and any(theirs.search(s.text) for s in case.passage) for ours, theirs in pairs)


def _is_only_named(case: Case, prose: Prose) -> bool:
    """Whether what is told is the title of a document, or of an event, and says neither how far it has come nor what is denied there."""
    titled = prose.text == str(getattr(case.record, "title", None))
    off = _is_off(case) or _denies_itself(case) or _tells_who_alone(case, prose) or _is_told_of_its_day(case)
    return titled and (isinstance(case.record, Agreement) or off)


def _is_told_of_its_day(case: Case) -> bool:
    """Whether the clause that has the day of an event says no “not”: “it did not meet in 2023, and met once, on 12 November 2024”."""
    day = case.report.when.latest if isinstance(case.report, EventReport) else None
    for s in case.passage if day and day.day else ():
        bounds = [0, *(at for mark in _CLAUSES.finditer(s.text) for at in mark.span()), len(s.text)]
        for a, b in zip(bounds[::2], bounds[1::2], strict=True):
            there = tuple(t for t in s.dates if a <= t.start < b)
            if day and stands(day, there, s.published) and not s.language.says("words", "not", s.text[a:b]):
                return True
    return False


def _denies_itself(case: Case) -> bool:
    """Whether the outcome or the note of an event, or what was said at it, tells something that was not: its title need not."""
    told = [getattr(case.report, field, None) for field in ("outcome", "note")]
    told += [one.text for one in getattr(case.report, "said", ())]
    parts = (part for words in told if words for part in prose_of(str(words)).parts)
    return any(language(ENGLISH).says("words", "not", _plain(part)) for part in parts)


def _tells_who_alone(case: Case, prose: Prose) -> bool:
    """Whether an event's title shares nothing with its passage but who took part, or what was spoken of: “Remarks by Ivan Petrov on visas”."""
    names = keys_of(" ".join(str(person.name) for person in case.participants))
    told = keys_of(_SPOKEN_OF.split(prose.text)[0])
    return isinstance(case.record, Event) and not (told - names) & case.passage.keys


def abroad(case: Case, prose: Prose, *, ours: bool) -> Iterator[Held]:
    """Parts of a statement that are told as done, where the one clause that shares most with them says “not”.

    A statement that a person reads in any case is also told of where the one sentence that is cited says “not”, and it does not.
    """
    titled = prose.text == str(getattr(case.record, "title", None))
    if (isinstance(case.record, Agreement) and titled) or (ours and _is_off(case)) or _is_in_the_state(case):
        return  # a title says nothing of how far it has come
    clauses = [(s.language, clause) for s in case.passage for clause in _CLAUSES.split(s.text)]
    denied = [spoken.says("words", "not", unhedged(clause, spoken)) for spoken, clause in clauses]
    message = _("“not” or its like stands in {source}, and not here").format(source=case.passage.cited)
    hint = _("see what it is that the passage denies, and tell it so")
    told = [part for part in prose.parts if not prose.spoken.says("words", "not", unhedged(part, prose.spoken))]
    for part in told:
        shares = [_shared(part, clause, spoken) for spoken, clause in clauses]
        most = max(shares, default=0)
        if most and shares.count(most) == 1 and denied[shares.index(most)]:
            yield doubtful("V525", message, hint)
    if ours or len(case.passage.sentences) > 1:
        return
    if any(denied) and told and len(told) == len(prose.parts):
        yield doubtful("V525", message, hint)
    if not any(denied) and len(told) < len(prose.parts):
        said = _("“not” or its like stands here, and not in {source}").format(source=case.passage.cited)
        yield doubtful("V525", said, hint)


def _is_off(case: Case) -> bool:
    """Whether an event is told not to take place, which its status says."""
    return isinstance(case.report, EventReport) and case.report.status in (Status.CANCELLED, Status.POSTPONED)


def _shared(part: str, clause: str, spoken: Language) -> int:
    """How much of what is the same in every language some words share with a clause of another."""
    same = {key for key in keys_of(part) if key[0] in "@#"} & keys(clause, spoken.code).all
    names = Names(clause, spoken)
    called = {token.text for token in tokens(part) if token.capital and token.start and names.spelt(token.text)}
    return len(same) + len(called) + len({*_DIGITS.findall(part)} & {*_DIGITS.findall(clause)})
