"""Events proposed from a new text: occasions with who is at them or when they are, as far as they were reported and no further."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from briefgen.auditing.holding.progress.clauses import last_clause
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.new_text import NewText
from briefgen.auditing.passages import Sentence
from briefgen.auditing.proposing.days import Day, day_of, is_lead, season_of
from briefgen.auditing.proposing.proposal import Proposal, doubts
from briefgen.auditing.spoken.small import any_of
from briefgen.language import gettext as _

BESIDE = 20  # characters between the word for an occasion and its day
REACH = 36  # characters before the word for an occasion in which "upcoming" or "will" stands
# Of several that a sentence speaks of, the first.
KINDS = ("consultations", "commission-session", "forum", "election", "visit", "meeting")

Occasion = tuple[str, Day | None, tuple[str, ...]]  # its kind, its day, and who is at it


@cache
def _apart(code: str) -> re.Pattern[str]:
    return re.compile(rf"[,;:]|\b{any_of(code, 'clause')}\b|\. ")


def events(read: NewText, sentence: Sentence) -> Iterator[Proposal]:
    """The occasions of a sentence: the one that its day stands right behind, and the one that its people are at."""
    for kind, day, people in _occasions(read, sentence):
        counterparts = _concerned(read, people) or ((code,) if (code := read.counterpart(sentence)) else ())
        told = _told(sentence, kind, day) if counterparts and (people or day or is_lead(sentence)) else None
        if told is None:
            continue
        status, own = told
        yield Proposal(
            "events",
            {
                "id": f"{counterparts[0]}-{kind}-{read.source.id}-p{sentence.paragraph}-s{sentence.number}".lower(),
                "draft": True,
                "kind": kind,
                "title": _("Title in our own words"),
                "counterparts": list(counterparts),
                "status": status,
                "when": _when(sentence, status, own),
                **({"participants": list(people)} if people else {}),
                **_inferred(own),
                **doubts(own.doubt if own else None),
                "source": read.place(sentence),
            },
        )


def _occasions(read: NewText, sentence: Sentence) -> list[Occasion]:
    """One occasion with everything; a second where the day stands right behind the first ("since the forum on 26 April, he visited")."""
    found = sentence.language.found("occasions", sentence.text)
    kinds = [kind for kind in KINDS if kind in found]
    ahead = _is_ahead(sentence) or (bool(kinds) and _is_invited(sentence, kinds[0]))
    day, people = day_of(sentence, kinds[0], ahead=ahead) if kinds else None, read.people(sentence)
    if len(kinds) > 1 and day and _is_right_behind(sentence, kinds[0], day):
        return [(kinds[0], day, ()), (kinds[-1], None, people)]
    return [(kind, day, people) for kind in kinds[:1]]


def _is_right_behind(sentence: Sentence, kind: str, day: Day) -> bool:
    words = sentence.language.places("occasions", kind, sentence.text)
    return any(0 <= day.start - end <= BESIDE for _start, end in words)


def _concerned(read: NewText, people: tuple[str, ...]) -> tuple[str, ...]:
    """The counterparts that those who take part are of, in the order they are named."""
    known = read.catalog.counterparts
    sides = (str(read.catalog.people[person].side) for person in people)
    return tuple(dict.fromkeys(side for side in sides if side in known))


def _told(sentence: Sentence, kind: str, day: Day | None) -> tuple[str, Day | None] | None:
    """The state of an occasion and the day that is its own; None where the sentence denies it, or leaves open what it says."""
    if status := _off(sentence):
        return _called_off(sentence, status, kind, day)
    if _is_denied(sentence, kind):
        return None
    if _is_invited(sentence, kind):
        return _invited(sentence, kind, day)
    coming = _is_coming(sentence, kind, day)
    if day and not day.known and not coming:
        day = None  # what is still to come in that season is something else
    if day is None or day.first > sentence.published:
        return ("planned" if coming or day else "held"), day
    if day.first == sentence.published or not coming:
        return ("planned" if coming else "held"), day
    return None  # what was planned for a day that is over may not have taken place


def _invited(sentence: Sentence, kind: str, day: Day | None) -> tuple[str, Day | None] | None:
    """An invitation is a proposal: a day before the word for the occasion is that of the invitation."""
    words = sentence.language.places("occasions", kind, sentence.text)
    days = (one for one in (day, season_of(sentence)) if one and any(one.start > end for _start, end in words))
    own = next(days, None)
    return None if own and own.first <= sentence.published else ("proposed", own)


def _when(sentence: Sentence, status: str, day: Day | None) -> str:
    """The date told, no finer than it is; by the day of publication where there is none and it is told as held."""
    if day:
        return day.written
    return f"..{sentence.published}" if status == "held" else "undated"


def _off(sentence: Sentence) -> str | None:
    """Whether what a sentence speaks of is told as called off or put off."""
    told = [name for name in ("cancelled", "postponed") if sentence.language.found("events", sentence.text) & {name}]
    return next(iter(told), None)


def _called_off(sentence: Sentence, status: str, kind: str, day: Day | None) -> tuple[str, Day | None] | None:
    """The day that something was planned for, with its state; None where the day may be the new one."""
    if day is None or (status == "postponed" and not _is_old(sentence, kind, day)):
        return None
    return status, day


def _is_old(sentence: Sentence, kind: str, day: Day) -> bool:
    """Whether a day stands before the word for putting off; where verbs come last, with "planned" right behind it."""
    spoken, text = sentence.language, sentence.text
    if not spoken.verbs_last:
        return any(day.start < start for start, _end in spoken.places("events", "postponed", text))
    before = (start for start, _end in spoken.places("occasions", kind, text) if start > day.start)
    return any(spoken.says("events", "planned", text[day.start : start]) for start in before)


def _is_denied(sentence: Sentence, kind: str) -> bool:
    """Whether "no" or "not" stands before the word for an occasion, in its part of the sentence."""
    spoken, text = sentence.language, sentence.text
    places = spoken.places("occasions", kind, text)
    near = [last_clause(text, start, REACH) for start, _end in places]
    return bool(near) and all(spoken.says("words", "not", words) for words in near)


def _is_ahead(sentence: Sentence) -> bool:
    return sentence.language.says("events", "planned", sentence.text) and not _off(sentence)


def _is_coming(sentence: Sentence, kind: str, day: Day | None) -> bool:
    """Whether an occasion itself is told as one to come: before its word, or between it and its day, stands "will" or "planned".

    In other languages than English its word is a noun, so that "is expected" may stand behind it in its clause.
    """
    spoken, text = sentence.language, sentence.text
    for start, end in spoken.places("occasions", kind, text):
        near = last_clause(text, start, REACH)
        if day and 0 <= day.start - end <= REACH:
            near += text[end : day.start]
        if spoken.says("events", "planned", near) or (spoken.code != ENGLISH and _is_expected(sentence, end)):
            return True
    return _is_ahead(sentence) and not spoken.says("events", "held", text)


def _is_expected(sentence: Sentence, at: int) -> bool:
    """Whether behind a place, in its clause and before any "and", stands that something is expected."""
    planned = [start for start, _end in sentence.language.places("events", "planned", sentence.text) if start >= at]
    return bool(planned) and not _apart(sentence.language.code).search(sentence.text[at : min(planned)])


def _is_invited(sentence: Sentence, kind: str) -> bool:
    """Whether somebody is invited to an occasion, or it is proposed: the word for that stands before it in its part of the sentence."""
    places = sentence.language.places("occasions", kind, sentence.text)
    near = (last_clause(sentence.text, start) for start, _end in places)
    return any(sentence.language.says("events", "proposed", words) for words in near)


def _inferred(day: Day | None) -> dict[str, Any]:
    """What no source says: the part of a date that the program worked out."""
    if day is None or day.certain:
        return {}
    if not day.known:
        return {
            "inferred": {"when": _("The text tells no month; the season or the rest of the year is taken as a whole.")}
        }
    return {
        "inferred": {"when": _("The text gives a part of the date; the rest is worked out from when it was published.")}
    }
