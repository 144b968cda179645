"""Words that a statement may use only where its passage speaks of the same: what it is about, how certain, how much, and why.

English has a table of them, `marks`, and `also` has what a passage may say instead. A word on our side alone proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.content import is_act, is_closed, keys
from briefgen.auditing.holding.beside.compounds import in_a_longer_word
from briefgen.auditing.holding.case import Case, keys_of, posts_of
from briefgen.auditing.holding.context.meant import OFFICES, RANKED, named
from briefgen.auditing.holding.missing.meant import comes_near, is_meant
from briefgen.auditing.holding.phrases import opposites
from briefgen.auditing.holding.progress.states import done
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.naming import Token, tokens
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.numbers.unhedged import unhedged
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_SUFFIX = {1: "st", 2: "nd", 3: "rd"}
SUPERLATIVES = ("largest", "main")
POSTS = (OFFICES - {"#minister", "#chair", "#director"}) | RANKED | {"#commissioner"}
_ONE_OF = re.compile(
    r"\b(?:one|some|among|a|another|of) (?:of )?(?:\w+['’]s |the |its |their |our )?(?:most |\w+ )?$", re.IGNORECASE
)
_HIGHER = frozenset({"deputy", "prime", "vice", "first"})
_SIGNED = re.compile(r"(?<!be )\b(?:signed|initiall?ed|(?P<noun>signing|signature)(?= of\b))\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not?|never|neither|nor|none)\b[^,;]*$", re.IGNORECASE)
_PART_OF_A_YEAR = re.compile(
    r"(?:first|second|third|fourth|last) (?:[\w-]+ )?(?:months?|quarters?|half)\b|(?<=ty-)\w+", re.IGNORECASE
)  # nor is the third of “twenty-third” one
_NO_NUMBER = re.compile(r"\b(?:so|as|how|above|at|not|after|in) $", re.IGNORECASE)  # so many, above all
_ON_CONDITION = re.compile(r"only (?:if|when|once|after)\b|(?<=second )only to\b", re.IGNORECASE)
_EVERY_SO_OFTEN = re.compile(r"every (?:day|week|month|quarter|year)\b", re.IGNORECASE)
# What is built of words alone: on what there is, or ties and trust between two sides.
_BUILT_OF_WORDS = re.compile(
    r"(?:build|builds|built|building) (?:on|upon|(?:[\w-]+ ){0,2}"
    r"(?:relations?|relationships?|ties|trust|confidence|partnerships?|cooperation|dialogue|consensus|momentum))\b",
    re.IGNORECASE,
)
_NOT_ITSELF = (_PART_OF_A_YEAR, _BUILT_OF_WORDS, _ON_CONDITION)
_COME_TO = ("agreements", "agreed", "decided", "settled")
_MINISTERS, _MINISTRIES = ("minister", "ministers"), ("ministry", "ministries")
_JOINING = ("of", "for", "and", "the")
LONGEST_SAYING = 4  # words that tell who holds something, before what it is
_BEFORE_MINISTER = 4  # words in which "deputy" or "prime" may stand before "minister"


def held(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """What the passage has no word for: marked words, posts, ranks, and what was signed."""
    yield from unspoken(case, parts)
    yield from posts(case, parts)
    yield from ranked(case, parts)
    yield from signed(case, parts)


def unspoken(case: Case, parts: tuple[str, ...], *, name: bool = False) -> Iterator[Held]:
    """Marked words of a statement for which its passage has none of the same sense, nor one that means nearly the same; ``name``: of the same alone."""
    theirs = case.passage.remembered(
        "marks", lambda: frozenset[str]().union(*(spoken(sentence.text) for sentence in case.passage))
    )
    for part in parts:
        for mark, word in marks(part):
            if (
                mark not in theirs
                and not _is_known(case, mark, word, exactly=name or is_act(mark))
                and not (mark in _COME_TO and _is_denied(part) and _tells_of_none(case))
            ):
                yield _no_word(case, word)


def _is_known(case: Case, mark: str, word: str, *, exactly: bool) -> bool:
    """Whether a word is borne out by what is on file of whom and what the passage speaks of, or is part of another one there."""
    if in_a_longer_word(case, word) or any(mark in spoken(text) for text in on_file(case)):
        return True
    if is_closed(mark):
        return False
    return is_meant(case, word) if exactly else comes_near(case, word) or mark in _around(case)


def _around(case: Case) -> frozenset[str]:
    """The marks of what the passage goes on from."""
    texts = (sentence.text for sentence in case.around())
    return case.passage.remembered("marks around", lambda: frozenset[str]().union(*map(spoken, texts)))


def _is_denied(part: str) -> bool:
    return language(ENGLISH).says("words", "not", part)


def _tells_of_none(case: Case) -> bool:
    """Whether a passage denies something, or leaves it to come, so that what was not concluded may be told as no agreement."""
    return _is_denied(case.passage.text) or opposites.all_but_denied(case, case.passage.keys)


def on_file(case: Case) -> tuple[str, ...]:
    """What is known of whom and what the passage speaks of: the posts of those it names, the commission and the number of a session."""
    posts = case.passage.remembered("posts of those named", lambda: tuple(_posts_of_those_named(case)))
    event = case.catalog.events.get(str(getattr(case.report, "event", None))) or case.record
    series = case.catalog.organisations.get(str(getattr(event, "series", None)))
    session = getattr(event, "session", None)
    return (
        *posts,
        *([str(series.name)] if series else ()),
        *([f"{session}{_suffix(session)}"] if session else ()),
    )


def _posts_of_those_named(case: Case) -> Iterator[str]:
    ids = {identity for sentence in case.passage for identity in named(case, sentence)}
    for identity, person in case.catalog.people.items() if ids else ():
        if identity in ids:
            yield from posts_of(person)


def _suffix(session: int) -> str:
    """What makes a number an ordinal in English digits: 21st, and 11th."""
    return "th" if session % 100 in (11, 12, 13) else _SUFFIX.get(session % 10, "th")


@lru_cache(maxsize=2048)
def spoken(text: str) -> frozenset[str]:
    """The marks that a passage speaks of, in these words or in others that will do."""
    known = language(ENGLISH)
    found = (*known.marked("marks", text), *known.marked("also", text))
    return frozenset(mark for mark, start, end in found if text[start:end] != "May")


@lru_cache(maxsize=4096)
def marks(text: str) -> tuple[tuple[str, str], ...]:
    """The marked words of a statement, each with its mark."""
    plain = unhedged(text, language(ENGLISH))  # “less than 3 million” may be “under” it there
    told = (each for each in language(ENGLISH).marked("marks", plain) if not _is_none(each[0], text, *each[1:]))
    parts = [part.span() for part in _PART_OF_A_YEAR.finditer(plain)]  # H2 is the second half
    free = (each for each in told if not any(a <= each[1] < z for a, z in parts))
    return tuple((m, text[a:z]) for m, a, z in free if m != "all" or not _EVERY_SO_OFTEN.match(text, a))


def _is_none(mark: str, text: str, start: int, end: int) -> bool:
    """Whether a word is part of a period, which is held as one (the month of May, the first ten months), or only a figure of speech."""
    if mark in ("all", "many") and _NO_NUMBER.search(text[:start]):
        return True
    if any(a <= start and end <= z for _joins, a, z in language(ENGLISH).marked("connectors", text)):
        return True
    return text[start:end] == "May" or any(known.match(text, start) for known in _NOT_ITSELF)


def _no_word(case: Case, word: str) -> Held:
    message = _("{source} has no word for “{state}”").format(source=case.passage.cited, state=word)
    return doubtful("V525", message, _("leave it out, or cite the passage that says it"))


def posts(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """Posts that are spoken of stand there, or are those of somebody who takes part."""
    for part in parts:
        for key, start, end in keys(part, ENGLISH).at:
            if (
                key in POSTS
                and key not in case.passage.keys
                and not any(key in sentence.keys.all for sentence in case.around())
                and key not in frozenset().union(*map(keys_of, (*_posts_present(case), *on_file(case))))
            ):
                yield _no_word(case, part[start:end])
    for called, known in ((_ministers, _ministers), (_ministries, governing)):
        ours = frozenset().union(*map(called, parts))
        told = (s.text for s in (*case.passage, *case.around()))
        present = frozenset().union(*map(known, (*told, *_posts_present(case), *on_file(case)))) if ours else ours
        if ours and not any(field in present or (present and not field) for field in ours):
            message = _("{source} speaks of no such minister").format(source=case.passage.cited)
            yield doubtful("V525", message, _("name the office as the source does, or cite the passage that names it"))


def _posts_present(case: Case) -> tuple[str, ...]:
    return tuple(post for person in case.participants for post in posts_of(person))


@lru_cache(maxsize=4096)
def _ministers(text: str) -> frozenset[str]:
    """What the ministers of a text are for, of those who are no deputies and no prime ministers; empty where that is not said."""
    return _fields(text, _MINISTERS, but=_HIGHER)


@lru_cache(maxsize=4096)
def _ministries(text: str) -> frozenset[str]:
    """What the ministries of a text are for."""
    return _fields(text, _MINISTRIES)


@lru_cache(maxsize=4096)
def governing(text: str) -> frozenset[str]:
    """What the ministries of a text are for, and its ministers with their deputies, who are of one."""
    return _fields(text, (*_MINISTERS, *_MINISTRIES))


def _fields(text: str, called: tuple[str, ...], but: frozenset[str] = frozenset()) -> frozenset[str]:
    words = tokens(text)
    low = [re.sub(r"['’]s$", "", token.text.casefold()) for token in words]
    out: set[str] = set()
    own = 0  # where another office ends: “deputy prime minister and minister”
    for at in (at for at, word in enumerate(low) if word in called):
        before, own = set(low[max(own, at - _BEFORE_MINISTER) : at]), at + 1
        if not but & before:
            around = text[words[max(0, at - 1)].start : _end_of_office(words, at)]
            out |= {key for key in keys_of(around) if key.startswith("#")} - POSTS - {"#minister"} or {""}
    return frozenset(out)


def _end_of_office(words: tuple[Token, ...], at: int) -> int:
    """Where what a minister is for ends: with the second word behind it, or with the last of more that have capitals."""
    last = min(len(words) - 1, at + 2)
    for n in range(at + 1, len(words)):
        small = words[n].text in _JOINING
        if words[n].text.casefold() in (*_MINISTERS, *_MINISTRIES, *_HIGHER) or not (small or words[n].capital):
            break
        last = last if small else max(last, n)
    return words[last].end


def ranked(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """The largest is not one of the largest, nor the second largest, on either side."""
    for mark in SUPERLATIVES:
        ours = {kind for part in parts for kind in _ranks(part, mark)}
        theirs = {kind for sentence in case.passage for kind in _ranks(sentence.text, mark)} if ours else set()
        if theirs and not ours & theirs:
            word = next(word for part in parts for m, word in marks(part) if m == mark)
            message = _("“{word}” stands otherwise in {source}").format(word=word, source=case.passage.cited)
            yield doubtful(
                "V525", message, _("tell whether it is alone, one of several or the second, as the source does")
            )


@lru_cache(maxsize=4096)
def _ranks(text: str, mark: str) -> frozenset[str]:
    """How a superlative is used: alone, as one of several, or behind an ordinal number."""
    out = set()
    for start, _end in language(ENGLISH).places("marks", mark, text):
        before = text[:start]
        ordinal = re.search(r"(\w+)[\s-]+$", before)
        word = ordinal[1].casefold() if ordinal else ""
        if any(m in _ORDINALS for m, _word in marks(word)):
            out.add(next(m for m, _word in marks(word) if m in _ORDINALS))
        else:
            out.add("one of" if _ONE_OF.search(before) else "alone")
    return frozenset(out)


_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def one_sided(case: Case, parts: tuple[str, ...], *, ours: bool) -> Iterator[Held]:
    """What the passage has both sides do is not told of one of them alone; a remark may begin with one (“Kazakhstan's asset”)."""
    known = language(ENGLISH)
    both = [sentence for sentence in case.passage if known.says("sides", "both", sentence.text)]
    if not both or any(known.says("sides", "mutual", part) for part in parts):
        return
    for part in parts:
        clauses = [clause for clause in re.split(r"\bthat\b", part) if clause.strip()]
        said = len(clauses) > 1 and len(clauses[0].split()) <= LONGEST_SAYING  # “The EU held that …”
        for clause in clauses[1:] if ours and not said else clauses:
            first = " ".join(clause.split()[:2])
            alone = keys(first, ENGLISH).countries() and len(keys(part, ENGLISH).countries()) == 1
            if alone and set(case.passage.sharing_most(keys_of(part))) & set(both):
                message = _("{source} tells of both sides, not of “{word}” alone").format(
                    source=case.passage.cited, word=first.split()[0]
                )
                yield doubtful("V525", message, _("tell it of both, as the source does"))


def _of_kind(case: Case, part: str) -> tuple[Sentence, ...]:
    """The sentences in another language that speak of a document of a kind that is told, or of none (“it was signed”); all where none does."""
    kinds = frozenset() if case.passage.english else language(ENGLISH).found("kinds", part)
    found = {s: s.language.found("kinds", s.text) for s in case.passage} if kinds else {}
    own = tuple(s for s, told in found.items() if kinds & told or not told)
    return own if any(found[s] for s in own) else case.passage.sentences


def signed(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """What is told as signed or initialled was so, in the words of any language that is known, and is not only to be."""
    for part in parts:
        for found in _SIGNED.finditer(part):
            ahead = found["noun"] and language(ENGLISH).says("words", "ahead", part)
            if ahead or _DENIED.search(part[: found.start()]):
                continue
            state = "initialled" if "initial" in found.group().casefold() else "signed"
            if not any(done(s, state) for s in _of_kind(case, part)):
                yield _no_word(case, found.group())
