"""What stands joined in a sentence: whose a thing is, where it goes, what a number is of. Two true words, joined otherwise, are untrue."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from briefgen.auditing.content import is_empty, keys, sense
from briefgen.auditing.holding.beside.ceilings import is_at_most
from briefgen.auditing.holding.case import Case, country_names, posts_of
from briefgen.auditing.holding.context.meant import OFFICES, hits
from briefgen.auditing.holding.flows.told import of_another_flow
from briefgen.auditing.holding.our_words import GENERIC
from briefgen.auditing.holding.phrases.clauses import our_clauses
from briefgen.auditing.holding.standing import Standing, aims, standing, where
from briefgen.auditing.languages import ENGLISH, Language, language
from briefgen.auditing.naming import Token, tokens
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.hedges import UPPER, closest, is_ceiling
from briefgen.auditing.verdicts import Held, doubtful, wrong
from briefgen.domain import codes
from briefgen.domain.model import Commitment
from briefgen.language import gettext as _

HEADS = OFFICES | {"#founder", "#counterpart"}
REACH = 3  # words that a country may be joined to on one side
_WAYS = {"from": "from", "to": "to", "into": "to"}
_NO_WAY = frozenset(
    ("according", "compared", "due", "next", "only", "owing", "second", "similar", "thanks")
)  # “second only to Norway”
_STOPS = frozenset(
    (
        *("and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by", "with", "within"),
        *("into", "as", "than", "then", "is", "was", "were", "are", "be", "been", "has", "have", "had", "will"),
        *("would", "should", "can", "could", "may", "might", "must", "the", "a", "an", "which", "that", "who"),
        *("between", "during", "after", "before", "both"),
    )
)

_IN_FULL = " Extraordinary and Plenipotentiary"  # which no ambassador is without, told or not
_PRIME = ("Prime ", "prime ")  # a prime minister is no minister: “prime” tells whose he is
_BREAK = re.compile(r"[,;.](?=\s)")  # not the mark within a number
_ROW = re.compile(r"(?:,|,? and)\s+(?:the\s+)?")
Place = tuple[str, int, int]  # a country, and where it begins and ends
Joined = Mapping[tuple[str, str], frozenset[str]]


def swapped(case: Case, text: str) -> Iterator[Held]:
    """Words that the statement joins to one country, and the passage to others alone."""
    for joint, ours in joined(text).items():
        theirs = _joined_there(case, joint)
        if joint[1] in _offices() and ("#counterpart" in case.passage.keys or _is_held_by_one(case, joint[1], ours)):
            continue  # his counterpart holds the office for the other country
        if theirs and not ours & theirs and not _loosely(case, joint[1], ours):
            message = _("{source} has “{word}” of {named}, not of {country}").format(
                source=case.passage.cited,
                word=joint[1] or joint[0],
                named=country_names(theirs),
                country=country_names(ours),
            )
            yield doubtful("V519", message, _("see whose it is, and which way it goes"))


def _is_held_by_one(case: Case, office: str, countries: frozenset[str]) -> bool:
    """Whether the passage names somebody of one of some countries who holds an office of this name: of home, it need not say so."""
    named = (
        one for one in case.catalog.people.values() if one.side in countries and any(hits(one, s) for s in case.passage)
    )
    return any(office in offices_in(post) for one in named for post in posts_of(one))


def offices_in(post: str) -> frozenset[str]:
    """The words of a post for an office that is held for a country, as words are joined."""
    return _offices() & frozenset(map(_key, re.findall(r"\w+", post)))


@cache
def _offices() -> frozenset[str]:
    """The words of an office that a counterpart may hold too."""
    return frozenset(map(_key, ("minister", "prime", "president", "speaker", "head", "general")))


def _joined_there(case: Case, joint: tuple[str, str]) -> frozenset[str]:
    """The countries that a passage joins a word to."""
    return frozenset().union(*(joined(sentence.text).get(joint, frozenset()) for sentence in case.passage))


def _loosely(case: Case, word: str, countries: frozenset[str]) -> bool:
    """Whether a word that all reports are full of stands in one sentence with one of the countries, joined to it or not."""
    wanted = {f"@{country}" for country in countries}
    return word in GENERIC and any(word in s.keys.all and wanted & s.keys.all for s in case.passage)


@lru_cache(maxsize=4096)
def joined(text: str) -> Joined:
    """The countries that words of an English text are joined to: a Kazakh museum, exports of Kazakhstan; from Romania, to Kazakhstan."""
    text = text.replace(_IN_FULL, "")
    words = tokens(text)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    at = {token.start: n for n, token in enumerate(words)}
    for row in _rows(text, tuple(place for place in keys(text, ENGLISH).at if place[0][0] == "@" and place[1] in at)):
        for key, start, end in row:
            for joint in _joints(text, words, (at[start], end), key[1:]):
                found[joint].update(other[1:] for other, _start, _end in row)
    return {joint: frozenset(countries) for joint, countries in found.items()}


def _rows(text: str, places: tuple[Place, ...]) -> list[list[Place]]:
    """The countries of a text, those of one list together: the Ambassadors of Romania, Lithuania and Estonia are of all three."""
    rows: list[list[Place]] = []
    for place in places:
        if (
            rows
            and _ROW.fullmatch(text, rows[-1][-1][2], place[1])
            and _is_name(text, rows[-1][-1]) == _is_name(text, place)
        ):
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows


def _is_name(text: str, place: Place) -> bool:
    return text[place[1] : place[2]] == codes.name(place[0][1:])


def _joints(text: str, words: tuple[Token, ...], place: tuple[int, int], code: str) -> Iterator[tuple[str, str]]:
    n, end = place
    if text[end : end + 1] in "-–" and len(words) > n + 1:  # Kazakh-Bulgarian relations are of both
        end, n = words[n + 1].end, n + 1
    if words[place[0]].text != codes.name(code):  # an adjective, or “Kazakhstan's”
        yield from (("of", word) for word in _row(text, words[n + 1 :], end))
    n = place[0]
    before = [token.text.casefold() for token in words[:n]]
    while len(before) > 1 and before[-1] in ("the", "republic", "of"):
        if before[-1] == "of" and before[-2] != "republic":
            break
        before.pop()
    if not before:
        return
    if before[-2:-1] and before[-1] == "to" and before[-2] in _NO_WAY:
        return
    if way := _WAYS.get(before[-1]):
        yield way, ""
    if words[n - 1].capital and before[-1] not in _STOPS and text[words[n - 1].end : words[n].start] == " ":
        yield "of", _key(words[n - 1].text)  # a Fair Kazakhstan
    if before[-1] in ("of", "in", "with"):
        stop = len(before) - 1
        yield from ((before[-1], word) for word in _row_before(text, words[:stop], words[stop].start))


def _row(text: str, words: tuple[Token, ...], end: int) -> Iterator[str]:
    """The words right behind a place, up to a mark or a small word."""
    for token in words[:REACH]:
        if not re.fullmatch(r"(?:['’]s?)?\s+", text[end : token.start]) or token.text.casefold() in _STOPS:
            return
        if not text[: token.start].endswith(_PRIME) and not _is_plain(token.text) and not is_empty(token.text, ENGLISH):
            yield _key(token.text)
        end = token.end


def _row_before(text: str, words: tuple[Token, ...], start: int) -> Iterator[str]:
    for token in reversed(words[-REACH:]):
        if text[token.end : start].strip() or token.text.casefold() in _STOPS:
            return
        if not text[: token.start].endswith(_PRIME) and not _is_plain(token.text) and not is_empty(token.text, ENGLISH):
            yield _key(token.text)
        start = token.start


def _is_plain(word: str) -> bool:
    """Whether a word says nothing of whose a thing is: what a post is for."""
    parts = re.split("['’ʼ]", word)
    meant = (key for part in parts for key in language(ENGLISH).meant_by("concepts", part))
    return any(f"#{key}" not in HEADS for key in meant)


def _key(word: str) -> str:
    return sense(word, ENGLISH)


def numbers(case: Case, text: str, quantities: tuple[Quantity, ...]) -> Iterator[Held]:
    """Numbers in digits that stand in the passage: hedged, in the currency and of the thing that they are there."""
    for number in quantities:
        found = () if number.written else _where(case, number)
        if found:
            yield from _hedged(found, number, text)
            yield from _in_currency(found, number)
            yield from _of_what(case, found, text, (number, quantities))
            yield from _aimed_at(case, found, number, text)
            yield from of_another_flow(found, number, _clause_of(text, number, quantities))


def _clause_of(text: str, number: Quantity, quantities: tuple[Quantity, ...]) -> str:
    """The clause of some words that a number stands in; all of them where they have no other amount."""
    if sum(bool(q.factor or q.currencies) for q in quantities) == 1:
        return text
    return next((text[start:end] for start, end in our_clauses(text) if start <= number.start < end), text)


def _where(case: Case, number: Quantity) -> tuple[Standing, ...]:
    return tuple(dict.fromkeys(s for value in number.readings for s in standing(case.passage, value, number.factor)))


def _aimed_at(case: Case, found: tuple[Standing, ...], number: Quantity, text: str) -> Iterator[Held]:
    """A target is told as one, and what was reached is not."""
    begins = max((mark.end() for mark in _BREAK.finditer(text, 0, number.start)), default=0)
    before, spoken = text[begins : number.start], language(ENGLISH)
    aimed = spoken.says("indicators", "target", before)
    if isinstance(case.record, Commitment) or spoken.says("words", "ahead", before):
        return  # what is to come is no figure that was reached, be it called a target or not
    if all(aimed != aims(one) for one in found):
        message = _("{source} sets {indicator} and a target side by side").format(
            source=where(found[0]), indicator=text[number.start : number.end]
        )
        yield doubtful("V508", message, _("see which number is of what"))


def _hedged(found: tuple[Standing, ...], number: Quantity, text: str) -> Iterator[Held]:
    ours = number.qualifiers
    own = closest(ours) if ours else None  # “nearly 5” is less than that too, and “less than 5” is not nearly it
    if any(own in s.number.qualifiers or (not ours and not s.number.qualifiers) for s in found):
        return
    if _is_ceiling(text, number, language(ENGLISH)) and any(_is_ceiling(*s.around) for s in found):
        return
    if ours & {*UPPER} and any(not s.number.qualifiers and is_at_most(s) for s in found):
        return
    spoken = {hedge for s in found for hedge in s.number.qualifiers}
    digits = text[number.start : number.end]
    if spoken:
        message = _("{value} stands in {source} as “{qualifier}”").format(
            value=digits, source=where(found[0]), qualifier=closest(spoken)
        )
    else:
        message = _("{value} stands bare in {source}").format(value=digits, source=where(found[0]))
    yield doubtful("V507", message, _("tell it as the source has it"))


def _is_ceiling(text: str, number: Quantity, spoken: Language) -> bool:
    return is_ceiling(text, number.start, number.end, spoken)


def _in_currency(found: tuple[Standing, ...], number: Quantity) -> Iterator[Held]:
    ours = number.currencies - {"dollar"}
    theirs = [s.number.currencies for s in found]
    if not ours or any(not one or ours & one or (one == {"dollar"} and "USD" in ours) for one in theirs):
        return
    message = _("{source} has it in {currency}, not in “{unit}”").format(
        source=where(found[0]),
        currency=", ".join(sorted(frozenset().union(*theirs))),
        unit=", ".join(sorted(ours)),
    )
    yield wrong("V511", message, _("put the unit as the source prints it"))


def _of_what(
    case: Case, found: tuple[Standing, ...], text: str, counted: tuple[Quantity, tuple[Quantity, ...]]
) -> Iterator[Held]:
    """What stands beside a number is beside it in the passage too, and not beside another one."""
    ours = _beside(text, *counted)
    theirs = [_of(s) for s in found]
    if not ours or any(not one or ours & one for one in theirs):
        return
    others = (Standing(s, q) for s in case.passage for q in s.quantities)
    if any(_of(other) & ours for other in others if other not in found):
        message = _("{source} sets another number beside “{word}” than {value}").format(
            source=case.passage.cited,
            word=min(ours).lstrip("#@"),
            value=text[counted[0].start : counted[0].end],
        )
        yield doubtful("V508", message, _("see which number is of what"))


def _beside(text: str, number: Quantity, quantities: tuple[Quantity, ...]) -> frozenset[str]:
    stop = min((q.start for q in quantities if q.start >= number.end), default=len(text))
    behind = text[number.end : stop]
    clause = behind[slice(*our_clauses(behind)[0])]
    return _but_currencies(re.split(r"[,.;](?=\s|$)|[()–—]", clause)[0], language(ENGLISH))


def _but_currencies(words: str, spoken: Language) -> frozenset[str]:
    taken = [(start, end) for _name, start, end in spoken.marked("currencies", words)]
    taken += [(start, end) for start, end, _month in spoken.months_in(words)]
    taken += [(a, b) for table in ("parts", "spans", "numerals") for _key, a, b in spoken.marked(table, words)]
    return frozenset(
        key
        for key, start, _end in keys(words, spoken.code).at
        if not any(begins <= start < ends for begins, ends in taken)
    )


def _of(found: Standing) -> frozenset[str]:
    """The keys of what stands right behind a number, else of what stands before it."""
    behind = _but_currencies(found.beside, found.sentence.language)
    return behind or _but_currencies(found.left, found.sentence.language)
