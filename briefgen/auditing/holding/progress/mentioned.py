"""People whom a passage names without their taking part: who only tells of it, who is to pay a visit, who heads a body."""

from __future__ import annotations

import re

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.meant import hits, whole
from briefgen.auditing.holding.progress.clauses import last_clause
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import Hit
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Event, EventKind, EventReport, Person, Status
from briefgen.language import gettext as _

TELLS = re.compile(
    r",? (?:also |then |\w+ly )?(?:note[sd]?|spoke|told|emphasi[sz]e[sd]|stresse[sd]|underline[sd]|inform(?:s|ed)|announce[sd]|said|mention(?:s|ed)|report(?:s|ed)|discussed)\b"
)
HEADED = re.compile(r"\b(?:is|are) (?:co-)?(?:chaired|headed|led) by\b[^.;]*$", re.IGNORECASE)
_OF_WHOM = re.compile(r"\s(?:of|by)\s(?:(?!\bwith\b)[^.;()]){0,80}$", re.IGNORECASE)
_AHEAD = (Status.PROPOSED, Status.PLANNED, Status.CONFIRMED)
_BY_OFFICE = (EventKind.VISIT, EventKind.COMMISSION_SESSION)
SOON = 40  # characters before the word for a visit in which another makes it one to come


def in_no_part(case: Case, person: Person) -> Held | None:
    """That a passage names somebody who takes part only as who tells of what is to come, or speaks of him on another matter."""
    if _only_tells(case, person):
        message = _("{source} has {name} only tell of it").format(source=case.passage.cited, name=person.name)
        return doubtful("V505", message, _("see who took part in this one"))
    there = [(s, hit) for s in case.passage for hit in whole(hits(person, s))] if _is_held(case) else []
    if there and all(_is_spoken_of(*where) for where in there):
        message = _("{source} only speaks of {name}").format(source=case.passage.cited, name=person.name)
        return doubtful("V505", message, _("see who took part in this one"))
    return None


def _only_tells(case: Case, person: Person) -> bool:
    """Whether somebody is named only as who tells of what is to come: he need not take part in it himself."""
    ahead = isinstance(case.report, EventReport) and case.report.status in _AHEAD
    there = [(s, hit) for s in case.passage for hit in hits(person, s)] if ahead else []
    return bool(there) and all(TELLS.match(s.text[hit.end :]) for s, hit in there)


def _is_held(case: Case) -> bool:
    """Whether something is told as held that is neither a visit nor a session of the body that somebody heads."""
    held = isinstance(case.report, EventReport) and case.report.status is Status.HELD
    return held and isinstance(case.record, Event) and case.record.kind not in _BY_OFFICE


def _is_spoken_of(sentence: Sentence, hit: Hit) -> bool:
    """Whether a name stands as that of who is to pay a visit (“the upcoming visit of X”), or as who heads a body (“it is chaired by X”)."""
    text, spoken = sentence.text, sentence.language
    if sentence.source.language != ENGLISH:
        return False
    if HEADED.search(text, 0, hit.start):
        return True
    return any(
        _OF_WHOM.match(text, end, hit.start) and spoken.says("words", "ahead", last_clause(text, start, SOON))
        for start, end in spoken.places("occasions", EventKind.VISIT.value, text)
    )
