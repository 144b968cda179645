"""Names in our own words: they stand in the passage, in other words or in another language, or belong to somebody named there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import is_empty, is_spoken, is_translated, keys
from briefgen.auditing.holding.case import Case, keys_of, spellings
from briefgen.auditing.holding.context.meant import hits
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.places import is_told_as_capital
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.naming import CAPITAL, Names, Token, tokens
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.alike import bare, is_latin
from briefgen.auditing.spoken.cities import city_names
from briefgen.auditing.spoken.sounds import sound
from briefgen.auditing.spoken.spellings.abbreviations import abbreviates
from briefgen.auditing.verdicts import Held, doubtful, wrong
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Organisation, OrganisationKind, Person
from briefgen.language import gettext as _

_TWO_MORE = re.compile(rf" {CAPITAL}[\w-]+ {CAPITAL}")
_HYPHENED = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)+")
SHORTEST_CITY, SHORTEST_SMALL = 4, 6  # letters

Sounds = tuple[frozenset[str], ...]  # how the spellings of somebody or something sound, each by its words


def hold_names(case: Case, prose: Prose) -> Iterator[Held]:
    """Words with a capital inside a sentence are names: they stand there, or belong to somebody or something named there."""
    taken = [(start, end) for key, start, end in keys(prose.text, ENGLISH).at if key.startswith(("@", "#"))]
    dated = [(d.start, d.end) for d in prose.dates(case)]
    for token in tokens(prose.text):
        inside = any(start <= token.start < end for start, end in (*taken, *dated))
        if not token.capital or inside or len(token.text) < 3 or token.text in case.passage.text:
            continue
        goes_on = _goes_on(prose.text, token.end) and not is_spoken(token.text)  # no “Wants Viet Nam …”
        begins = _begins(prose.text, token.start) and not goes_on
        if begins and sound(bare(token.text)) not in _on_file(case):
            continue
        if _is_heard(case, token.text) or _ordinary(token.text, case) or _in_other_words(case, token.text):
            continue
        if _stands_before(case, token.text) or _is_of_its_series(case, token.text):
            continue
        message = _("“{name}” does not stand in {source}").format(name=token.text, source=case.passage.cited)
        yield (wrong if case.passage.english else doubtful)(
            "V515", message, _("see which name the passage has, or cite the one with this name")
        )


def _is_heard(case: Case, word: str) -> bool:
    """Whether a word sounds as one of the passage, or of a spelling of whom or what it names."""
    return sound(bare(word)) in case.passage.remembered("sounds", lambda: _sounds(case))


def _stands_before(case: Case, word: str) -> bool:
    """Whether a passage goes on from a sentence with a name that is none of anybody's, and of no city on file: the Institute of it."""
    before = case.passage.remembered("names around", lambda: frozenset(_names_around(case)))
    heard = {sound(bare(word)), sound(bare(word).removesuffix("s"))}  # the Koreans, of a Korean ship
    return case.passage.english and not heard.isdisjoint(before) and heard.isdisjoint(_on_file(case))


def _is_of_its_series(case: Case, word: str) -> bool:
    """Whether a word is of the name of the body whose sessions an event is one of: its text has that name, if not the passage."""
    body = case.catalog.organisations.get(str(getattr(case.record, "series", None)))
    heard = sound(bare(word))
    return body is not None and any(heard in _first_sounds(spelling) for spelling in spellings(body))


def _names_around(case: Case) -> Iterator[str]:
    yield from (sound(t.text) for s in case.around() for t in tokens(s.text) if t.capital and not t.text.isupper())


def _on_file(case: Case) -> frozenset[str]:
    """How the surnames, the cities and the capitals on file sound: names wherever they stand."""
    return case.texts.remembered("names on file", lambda: frozenset(_surely_names(case)))


def _surely_names(case: Case) -> Iterator[str]:
    catalog = case.catalog
    cities = (body for body in catalog.organisations.values() if body.kind is OrganisationKind.CITY)
    known: list[Person | Organisation] = [*catalog.people.values(), *cities]
    spelt = [spelling for named in known for spelling in spellings(named)]
    spelt += [str(one.capital) for one in catalog.counterparts.values() if one.capital]
    yield from (sound(tokens(spelling)[-1].text) for spelling in spelt if tokens(spelling))


def _in_other_words(case: Case, word: str) -> bool:
    """Whether a word with a capital is no name, or stands there in other words.

    That is: a small word, a currency that the passage has by its sign, the first letters of several words; and in another language
    any word that is no name, a name that is declined there, and a city as that language calls it.
    """
    if (
        is_empty(word, ENGLISH)
        or _is_currency(case, word)
        or any(abbreviates(bare(word), s.text) for s in case.passage)
    ):
        return True
    if is_told_as_capital(case, bare(word)):
        return True
    if case.passage.english:
        return False
    if any(s.language.says("letters", bare(word), s.text) for s in case.passage):
        return True
    low = bare(word).casefold()  # other languages write some names without a capital: the riigikogu
    if len(low) >= SHORTEST_SMALL and _stands_small(case, low):
        return True
    forms = (word, *city_names(word))
    declined = not is_latin(word) and any(_declines(s, word) for s in case.passage)
    return (
        declined
        or is_translated(word)
        or any(s.names.spelt(form) or s.names.adjective(form) for s in case.passage for form in forms)
    )


def _declines(sentence: Sentence, word: str) -> bool:
    """Whether a word of ours in the letters of another language is a name of the sentence in one of its cases: “Мұқанның” of Мұқан."""
    told = Names(word, sentence.language)
    return any(t.capital and told.spelt(t.text) for t in tokens(sentence.text))


def _stands_small(case: Case, low: str) -> bool:
    """Whether a word of the passage begins with one in small letters, or sounds so: бундестага."""
    heard = sound(low)
    words = [t.text for s in case.passage for t in tokens(s.text)]
    return any(
        word.startswith(low) or (len(heard) >= SHORTEST_SMALL and sound(word).startswith(heard)) for word in words
    )


def _is_currency(case: Case, word: str) -> bool:
    found = language(ENGLISH).found("currencies", word)
    alike = {*found, *(("dollar",) if "USD" in found else ())}
    return any(alike & q.currencies for s in case.passage for q in s.quantities)


def _goes_on(text: str, end: int) -> bool:
    """Whether a name goes on behind a word: two more words of it with capitals follow."""
    return _TWO_MORE.match(text, end) is not None


def _begins(text: str, at: int) -> bool:
    """Whether a word begins a sentence, where it has a capital in any case: unless another word of the name follows."""
    return not text[:at].strip(" \"'“‘(") or bool(re.search(r"[.!?:]\s*[\"“'‘(]?$", text[:at]))


def _ordinary(word: str, case: Case) -> bool:
    """Whether a word with a capital is one that the passage writes without."""
    if any(
        t.text.casefold() == word.casefold() and _is_of_dateline(s, t) for s in case.passage for t in tokens(s.text)
    ):
        return False
    return bool(keys_of(word) & case.passage.keys) or word.casefold() in ("sides", "item")


def _sounds(case: Case) -> frozenset[str]:
    """How the words of a passage sound, and all spellings of whom and what it names."""
    found = {sound(t.text) for s in case.passage for t in tokens(s.text) if not _is_of_dateline(s, t)}
    found |= {sound(word) for s in case.passage for word in _HYPHENED.findall(s.text)}  # inter-governmental
    for heard in _heard(case):
        if any(sounds and sounds <= found for sounds in heard):
            found.update(*heard)
    for person in case.catalog.people.values():
        if any(hits(person, sentence) for sentence in case.passage):
            found.update(*map(_first_sounds, spellings(person)))
    return frozenset(found)


def _is_of_dateline(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands in capitals in the line that heads a text: where it was sent from, and not what it speaks of."""
    first = sentence.paragraph == 1 and sentence.number == 1
    return first and len(token.text) >= SHORTEST_CITY and token.text.isupper()


def _heard(case: Case) -> tuple[Sounds, ...]:
    """How each spelling of everybody and of every body on file sounds, as far as its words have capitals."""
    return case.texts.remembered("spellings by their sounds", lambda: tuple(_each_heard(case.catalog)))


def _each_heard(catalog: Catalog) -> Iterator[Sounds]:
    known: list[Person | Organisation] = [*catalog.people.values(), *catalog.organisations.values()]
    yield from (tuple(map(_first_sounds, spellings(named))) for named in known)


def _first_sounds(spelling: str) -> frozenset[str]:
    return frozenset(sound(token.text) for token in tokens(spelling) if token.capital)
