"""The name of a body beside the spelling of it that a passage has: what is a name in the one is heard in the other, word for word in English.

Of people, another given name than theirs with which a sentence begins, and the names of others who are not on file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.auditing.content import is_translated, keys
from briefgen.auditing.holding.case import Case, keys_of, spellings
from briefgen.auditing.holding.context.meant import OFFICES
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import Hit, Token, tokens
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.alike import same
from briefgen.auditing.spoken.cities import city_names
from briefgen.auditing.spoken.small import any_of, words
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Organisation
from briefgen.language import gettext as _

SHORTEST = 4  # letters of a word that is held
# A name that a sentence begins with: “Petra Ivanova”; titles stand before it, as in “H.E. Mr Petro Ivanov”.
_BEGUN = re.compile(
    r"(?:(?:H\.E\.|Mrs?\.?|Ms\.?|Dr\.?)\s)*(?P<given>[^\W\d_][^\W\d_A-Z]{2,})\s(?P<name>[^\W\d_][\w’'-]+)"
)
LONGEST_NAME = 3  # words
_LED = re.compile(
    r"(?:[^,;:.()]|\bH\.\s?E\.|\bMrs?\.|\bMs\.){0,40}\s(?<!\b(?:of|in|at|to)\s)(?<!\b(?:the|for)\s)(?<!\b(?:near|from)\s)"
)
_APPOSED = re.compile(r",\s(?:[^,;:.()]{0,40}\s)?")
_DERIVED = re.compile(
    r"\w{4,}(?:ists?|ers?|ors?|ions?|ments?|ings?|ities|ships?|ies)$"
)  # how English makes words of others


def begins_with_another(sentence: Sentence, name: str) -> bool:
    """Whether an English sentence begins with a surname behind another given name than this one: a word that means nothing else."""
    given, *rest = [token.text for token in tokens(name)] or [""]
    begun = _BEGUN.match(sentence.text) if rest and sentence.source.language == ENGLISH else None
    if begun is None or is_translated(begun["given"]) or any(key[0] in "#@" for key in keys_of(begun["given"])):
        return False
    behind = (len(part) > 1 and same(begun["given"], part, ENGLISH) for part in (given, *rest))
    return same(begun["name"], rest[-1], ENGLISH) and not any(behind)


def turned_with_another(sentence: Sentence, name: str) -> bool:
    """Whether a surname stands before another given name than this one, and a father's name: Панов Иван Петрович."""
    given, *rest = [token.text for token in tokens(name)] or [""]
    words, code = tokens(sentence.text), sentence.source.language
    return bool(rest) and any(
        same(surname.text, rest[-1], code)
        and first.capital
        and father.capital
        and _patronymic(code).fullmatch(father.text) is not None
        and not any(len(part) > 1 and same(first.text, part, code) for part in (given, *rest))
        for surname, first, father in zip(words, words[1:], words[2:], strict=False)
    )


@cache
def _patronymic(code: str) -> re.Pattern[str]:
    return re.compile(any_of(code, "patronymic"), re.IGNORECASE)


def end_of_stranger(sentence: Sentence, start: int, end: int) -> int:
    """Where the name ends of somebody who is not on file, and does something with the holder of another office, named at the end.

    “The Deputy Speaker of the Assembly Ann Lee thanked the Speaker of the Majilis X”: what stands before Ann Lee is of her. The
    start where there is nobody.
    """
    code, row, found = sentence.source.language, list[Token](), start
    known = {at for key, a, b in sentence.keys.at if key[0] in "#@" for at in range(a, b)}
    for word in (t for t in tokens(sentence.text) if start <= t.start and t.end <= end):
        gap = sentence.text[row[-1].end : word.start] if row else ""
        if word.capital and word.start not in known and not (code == ENGLISH and is_translated(word.text)):
            row = [*row, word] if gap in (" ", "-") else [word]
            continue
        goes_on = gap == " " and not word.capital and word.start not in known
        if len(row) > 1 and goes_on and word.text.casefold() not in words(code, "and", "no-subject"):
            found = row[-1].end if sentence.keys.between(row[-1].end, end) & OFFICES else found
        row = []
    return found


def told_otherwise(case: Case, body: Organisation) -> Iterator[Held]:
    """A body whose name has names of its own, and none of them is heard in the spellings of it that stand in the passage."""
    name = str(body.name)
    own = _names_in(name) if not case.passage.english else ()
    there = [s for s in spellings(body) if s != name and not s.isupper() and _stands(case, s)] if own else []
    code = case.passage.sentences[0].source.language
    heard = {token.text for spelling in there for token in tokens(spelling)}
    if not there or any(same(word, form, code) for word in heard for one in own for form in (one, *city_names(one))):
        return
    message = _("{source} has “{words}”, which does not sound like {name}").format(
        source=case.passage.cited, words=there[0], name=name
    )
    yield doubtful("V505", message, _("see whether the name and the aliases are those of one body"))


def with_other_words(case: Case, body: Organisation) -> Iterator[Held]:
    """In English, a name that has a word in the place of another one, beside every spelling of it that stands in the passage."""
    name = str(body.name)
    there = [s for s in spellings(body) if not s.isupper() and _stands(case, s)] if case.passage.english else []
    ours = [[word for word in _only_in(name, s) if not keys_of(word) & case.passage.keys] for s in there]
    if not there or name in there or not all(ours) or not all(_only_in(s, name) for s in there):
        return
    message = _("{source} has “{words}”, and no word for “{word}” in {name}").format(
        source=case.passage.cited, words=there[0], word=ours[0][0], name=name
    )
    yield doubtful("V505", message, _("see whether the name and the aliases are those of one body"))


def _only_in(name: str, other: str) -> list[str]:
    """The words of a name, but for countries and small ones, that stand nowhere in another, nor as the beginning of one."""
    there, words = keys(other, ENGLISH).all, [token.text.casefold() for token in tokens(other)]
    parts = ((key, name[a:z]) for key, a, z in keys(name, ENGLISH).at if not key.startswith("@") and key not in there)
    return [part for key, part in parts if not any(_begin_alike(part.casefold(), word) for word in words)]


def _begin_alike(here: str, there: str) -> bool:
    """Whether one word goes on from another: Thracian, Thracia."""
    return min(len(here), len(there)) >= SHORTEST and (here.startswith(there) or there.startswith(here))


def _stands(case: Case, spelling: str) -> bool:
    return any(sentence.names.spelt(spelling) for sentence in case.passage)


def _names_in(name: str) -> tuple[str, ...]:
    """The words of a name that no other language has in its own words: not those of countries, nor words with a meaning."""
    countries = [(start, end) for _code, start, end in keys(name, ENGLISH).countries_at]
    words = (t for t in tokens(name) if not any(start <= t.start < end for start, end in countries))
    return tuple(t.text for t in words if t.capital and len(t.text) >= SHORTEST and not _is_translated(t.text))


def _is_translated(word: str) -> bool:
    return is_translated(word) or _DERIVED.match(word) is not None


def strangers(sentence: Sentence, known: Sequence[Hit]) -> tuple[Hit, ...]:
    """The names of people who are not on file, by the office right before them, or set off behind: “received Ann Lee, the Ambassador”."""
    marked = [(start, end) for key, start, end in sentence.keys.at if key[0] in "#@"]
    offices = [(start, end) for key, start, end in sentence.keys.at if key in OFFICES]
    houses = [start for start, _end in _houses(sentence)]
    rows = [
        (first, last)
        for first, last in _rows(sentence, marked)
        if not any(_touches(sentence.text, (first, last), hit) for hit in known)
        and not any(first <= house < last for house in houses)  # “directorul Direcției Europa”
    ]
    return tuple(
        Hit(first, last, True)
        for first, last in rows
        if any(_LED.fullmatch(sentence.text, end, first) for _start, end in offices)
        or any(_APPOSED.fullmatch(sentence.text, last, start) for start, _end in offices)
    )


def _houses(sentence: Sentence) -> list[tuple[int, int]]:
    spoken, text = sentence.language, sentence.text
    return [place for house in ("ministry", "department") for place in spoken.places("houses", house, text)]


def _rows(sentence: Sentence, marked: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where two or three words with capitals stand in a row that mean nothing known."""
    row: list[Token] = []
    english = sentence.source.language == ENGLISH
    for token in (*tokens(sentence.text), None):
        named = token and token.capital and not (english and is_translated(token.text))
        named = named and token and not any(a <= token.start < b for a, b in marked)
        if token and named and (not row or sentence.text[row[-1].end : token.start] in (" ", "-")):
            row.append(token)
            continue
        if 1 < len(row) <= LONGEST_NAME:
            yield row[0].start, row[-1].end
        row = [token] if token and named else []


def _touches(text: str, row: tuple[int, int], hit: Hit) -> bool:
    """Whether a name on file is a part of a row, or stands right beside it: “the Mayor of Stara Zagora Ann Lee”."""
    (first, last), between = row, (text[hit.end : row[0]], text[row[1] : hit.start])
    return (hit.start < last and first < hit.end) or any(gap.isspace() for gap in between)
