"""What a source's own record says, held against its text: its day, its outlet, whom it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from anyascii import anyascii

from briefgen.auditing.content import keys
from briefgen.auditing.dates_told import Told, stands
from briefgen.auditing.holding.case import Case, keys_of, spellings
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.naming import names_in
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.letters import language_of, may_be
from briefgen.auditing.spoken.patterns import letter_by_letter
from briefgen.auditing.verdicts import HELD, Held, Verdict, doubtful, in_part, wrong
from briefgen.domain.dates import Point
from briefgen.domain.model import Source
from briefgen.language import gettext as _

CITED_WITHIN = 90  # characters in which the words for a body stand
LONGEST_DATELINE = 60  # characters
# What parts a day from the text it heads: a dash or another mark but a comma, perhaps behind a word or two (a place, an agency).
_SET_OFF = re.compile(r"(?:\s?[^\W\d_]{1,2}\.)?(?:[\s,]+[^\W\d_][\w’'-]*\.?){0,3}\s?[–—|/:(<>-]")
SHORTEST_OUTLET = 3  # letters


def hold_published(case: Case, source: Source) -> Held:
    """The day of publication is the one the text is headed with; where its year was inferred, day and month stand in the text."""
    day, reason = source.published, source.inferred.get("published")
    point, heads = Point(day.year, day.month, day.day), _datelines(case)
    if any((told.year, told.month, told.day) == (day.year, day.month, day.day) for _s, told in heads):
        return Held(Verdict.INFERRED, str(reason)) if reason else HELD
    if reason and any(stands(point, sentence.dates, day) for sentence in case.passage):
        return Held(Verdict.INFERRED, str(reason))
    if not reason and not any(_heads(sentence, told) for sentence, told in heads):
        return in_part(_("the text prints no day of publication"))
    message = _("{date} does not stand in {source}").format(date=day, source=source.id)
    return wrong(
        "V509", message, _("put the day the text prints, or say under “inferred: {published: …}” how it was worked out")
    )


def _heads(sentence: Sentence, told: Told) -> bool:
    """Whether a day heads a text: in a line of its own, or set off from what is told.

    “On 3 May they met” tells of that day, and “the stock on 1 January 2025 – 18.7 billion” of how things stood on it.
    """
    behind, before = sentence.text[told.end :], sentence.text[: told.start].rstrip()
    if any(end == len(before) for _start, end in sentence.language.places("spans", "as-of", before)):
        return False
    return len(sentence.text) <= LONGEST_DATELINE or _SET_OFF.match(behind) is not None


def _datelines(case: Case) -> list[tuple[Sentence, Told]]:
    """The whole dates that a text begins with, or that stand in one of its short lines."""
    short = (s for s in case.passage if len(s.text) <= LONGEST_DATELINE and not s.text.rstrip().endswith("."))
    lines = dict.fromkeys((*(s for s in case.passage if s.paragraph == 1), *short))
    begins = [(s, t) for s in lines for t in s.dates if t.first and t.certain and t.weekday is None]
    printed = (
        (s, told) for s, told in begins if any(map(str.isdigit, s.text[told.start : told.end]))
    )  # “yesterday” is none
    return [(s, told) for s, told in printed if told.start <= LONGEST_DATELINE]


def hold_language(case: Case, source: Source) -> Held:
    """The language of a text, by its letters: where it is another, most of what is read in it goes unheld."""
    if may_be(case.passage.text, source.language) or not language(source.language).known:
        return HELD
    found = language_of(case.passage.text)
    message = _("the letters of the text are those of “{found}”, not of “{language}”").format(
        found=found, language=source.language
    )
    return doubtful("V527", message, _("put the language the text is written in"))


def hold_publisher(case: Case, publisher: str) -> Held:
    """The outlet is named in its text, or its address tells it: a text is often saved without its imprint."""
    if (
        any(sentence.names.spelt(publisher) for sentence in case.passage)
        or publisher.casefold() in case.passage.text.casefold()
        or _is_at_its_own(publisher, vars(case.record).get("url"))
    ):
        return HELD
    message = _("{publisher} is not named in the text").format(publisher=publisher)
    return wrong("V505", message, _("leave it out where the text does not show who published it"))


def _is_at_its_own(publisher: str, url: str | None) -> bool:
    """Whether the host of an address has each word of an outlet's name: ERR News at news.err.ee."""
    host = (urlsplit(url or "").hostname or "").replace("-", "").replace(".", "")
    own = [word for word in re.findall(r"[a-z0-9]+", anyascii(publisher).casefold()) if word not in ("the", "a", "of")]
    return bool(host and own) and all(word in host for word in own) and len("".join(own)) >= SHORTEST_OUTLET


def hold_attribution(case: Case, words: str) -> Held:
    """Whom the text cites: the words for it, or those of a body named there, stand in a clause that cites."""
    wanted = keys_of(words)
    for sentence in case.passage:
        if _of_another_country(sentence, words):
            continue
        if any(wanted <= _keys_with_bodies(case, sentence, clause) for clause in _citing(sentence)):
            return HELD
    missing = wanted - case.passage.keys
    elsewhere = any(_of_another_country(sentence, words) for sentence in case.passage)
    if case.passage.sentences[0].source.language != ENGLISH:
        return in_part(_("its words stand in several places"))
    told = wrong if missing or elsewhere else doubtful
    message = _("the text does not cite “{words}”").format(words=words)
    return told("V505", message, _("put whom the text itself cites"))


def _citing(sentence: Sentence) -> Iterator[str]:
    """The clauses of a sentence in which somebody is cited; the whole where its language has no words for it."""
    if not sentence.language.table("citing"):
        yield sentence.text
    yield from (c for c in sentence.text.split(",") if sentence.language.says("citing", "cites", c))


def _keys_with_bodies(case: Case, sentence: Sentence, clause: str) -> frozenset[str]:
    """What a clause speaks of, with the full names of the bodies named in it."""
    have, names = keys(clause, sentence.source.language).all, names_in(clause, sentence.language)
    named = (b for b in case.catalog.organisations.values() if any(names.spelt(s) for s in spellings(b)))
    return have.union(*(keys_of(str(body.name)) for body in named))


def _of_another_country(sentence: Sentence, words: str) -> bool:
    """Whether what stands where the first word of an attribution does is of other countries than it says."""
    first = next(letter_by_letter(words.split(maxsplit=1)[0], sentence.text), None)
    ours = set(keys(words, "en").countries())
    if not first or not ours:
        return False
    near = keys(sentence.text[first.start() : first.start() + CITED_WITHIN], sentence.source.language).countries()
    return bool(near) and not ours & set(near)
