"""Towns that tell whose a thing is where its country is not named: flights between Burgas and Pavlodar are with Kazakhstan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.auditing.naming import tokens
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.cities import city_names, forms_beside, keeps_its_letters
from briefgen.auditing.spoken.small import is_led, words
from briefgen.reading.cities import also_named, named

LED = 16  # characters before a town in which stands the word for where: all before it would be read anew for each
MOST = 24  # names of a sentence that are looked for among the other names of towns, each of which takes a fiftieth of a second
SHORTEST = 4  # letters of a name that is no abbreviation


def names_town_of(sentence: Sentence, country: str) -> bool:
    """Whether a sentence names a town of a country, of those of 15,000 and more; of several by one name the largest counts."""
    names = tuple(dict.fromkeys(_names(sentence)))
    known = (form for name in names for form in _known_forms(name))
    filed = any(country == city.country for name in (*names, *known) for city in named(name)[:1])
    return filed or any(country == city.country for name in names[:MOST] for city in also_named(name)[:1])


def _known_forms(name: str) -> tuple[str, ...]:
    """What a town is called in these languages that a word is the name of, letter for letter."""
    forms = city_names(name)
    return forms if any(name == form for form in forms) else ()


def is_in_another(sentence: Sentence, name: str) -> bool:
    """Whether a sentence has something happen in a town, as its language tells where, that is none of those called by a name."""
    text, spoken, own = sentence.text, sentence.language, {*named(name), *also_named(name)}
    inside = (
        token.text
        for token in tokens(text)
        if token.capital
        and len(token.text) >= SHORTEST
        and (
            is_led(spoken.code, "inside", text[max(0, token.start - LED) : token.start])
            or spoken.ends("where", token.text)
        )
    )
    for word in inside if own else ():
        towns = {town for one in (word, *_undeclined(word, spoken.code)) for town in (*named(one), *also_named(one))}
        if towns and not towns & own:
            return True
    return False


def is_of_city(sentence: Sentence, city: str) -> bool:
    """Whether a sentence tells of what is of a city, as Slavic languages and Kazakh say it: the University of Vienna is Виенският."""
    return any(sentence.names.adjective(form) for form in forms_beside(city, sentence.text))


def _names(sentence: Sentence) -> Iterator[str]:
    """The words with capitals that mean nothing else, and pairs of them, each as it stands and as it is called where its language declines it."""
    text, spoken = sentence.text, sentence.language
    capitals = [token for token in tokens(text) if token.capital and not spoken.means(token.text)]
    pairs = (text[a.start : b.end] for a, b in pairwise(capitals) if text[a.end : b.start] in (" ", "-"))
    for name in (*(token.text for token in capitals), *pairs):
        if len(name) >= SHORTEST:
            yield name
            yield from _undeclined(name, spoken.code)


def _undeclined(name: str, code: str) -> Iterator[str]:
    """What a town may be called that stands in a case: each ending of a table in the place of which another one belongs."""
    for row in words(code, "town-cases"):
        ending, _, nominative = row.partition(">")
        if name.endswith(ending) and len(name) - len(ending) >= SHORTEST - 1:
            yield name.removesuffix(ending) + nominative


def names_city(sentence: Sentence, city: str) -> bool:
    """Whether a sentence names a city, by its name in these letters; România is no form of Roma."""
    text = sentence.text
    countries = {start for _code, start, _end in sentence.keys.countries_at}
    return any(
        hit.start not in countries and keeps_its_letters(text[hit.start : hit.end], form)
        for form in forms_beside(city, text)
        for hit in sentence.names.spelt(form)
    )
