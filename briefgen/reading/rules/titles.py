"""Rules for the title of an event: what it says is what stands in the fields below it.

Where a text is on file `verify` holds both against it. Where none is, this is all that tells one that was copied and half changed.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Mapping

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.model import EUROPEAN_UNION, HOME_EVENTS, Event, ReferenceDay
from briefgen.language import SOURCE_LANGUAGE
from briefgen.language import gettext as _
from briefgen.reading.meant.folding import plain
from briefgen.reading.rules.events import latest
from briefgen.reading.rules.findings import Finding
from briefgen.reading.rules.known import named_states
from briefgen.reading.rules.known.counterparts import MEMBERS
from briefgen.reading.rules.known.states import known

# None of a format that is called by it (C5+1, G20), nor the day of a month.
_NUMBER = re.compile(
    rf"""(?<! [\w.,:/+–-] ) \d{{1,3}} (?! [\d%:/+] | [.,–-]\d | [ ] (?: {"|".join(month_name[1:])} ) \b )""", re.VERBOSE
)
_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()  # noqa: SIM905 - a list to be read
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()  # noqa: SIM905
_ORDINALS = {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)} | {
    f"{ten}{join}{word}": number + at
    for ten, number in (("twent", 20), ("thirt", 30), ("fort", 40))
    for at, (join, word) in enumerate((("", "ieth"), *(("y-", one) for one in _ONES)))
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Of something else than the session: 130 years, 5 working groups, Article 218, Agenda 21, the first quarter, second secretaries.
_COUNTED = re.compile(r"\d+ (?:[a-z]+ )?(?!sessions\b|meetings\b|rounds\b)[a-z]+s\b|\d+(?:st|nd|rd|th) anniversary\b")
_NUMBERED = re.compile(r"\b(?:Agenda|Annex|Article|Building|Chapter|Goal|Horizon|Item|Phase|Resolution|Room|Track) \d+")
_OF_ANOTHER = re.compile(r"\b[\w-]+ (?:anniversary|half|quarter|secretar(?:y|ies)|semester)\b", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)*")  # words with spaces alone between them
_IN = re.compile(r"\bin (?=[A-Z])")
_AND = re.compile(r"(?: and |, )in (?=[A-Z])|(?: and |, )(?=[A-Z])")
# Who is at home in a city may be met elsewhere, what goes on there is spoken of elsewhere, and a summit is prepared before; what stands in quotes is the name of a work.
_AT_HOME = re.compile(
    r"\b(?:accredited|based|community|consulates?|embass(?:y|ies)|ambassadors?|missions|permanent mission|diaspora|office|resident"
    r"|summit|seated|alumni|citizens|compatriots|graduates|nationals|students?|workers|attacks?|bombings?|conflict|crisis|earthquake"
    r"|fighting|floods|protests|situation|unrest|violence|war) $"
    r"|\b(?:ahead of|after|before|follow(?:ing|-up)|preparing|preparatory|preparations?)\b.*$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
LONGEST_NAME = 4  # words
# By which a title tells whom it is with; as in “an EU project”, it may be none who takes part.
_SHORT = {"EU": EUROPEAN_UNION, "UK": "GB", "US": "US", "USA": "US", "UAE": "AE"}


def sessions_are_those_of_the_title(catalog: Catalog) -> Iterator[Finding]:
    """A title that has a number has that of the session."""
    for event in catalog.events.values():
        numbers = {n for code, words in event.title.by_language for n in _numbers(words, code)} if event.session else ()
        if numbers and event.session not in numbers:
            message = _("its title says {numbers}, and this is session {session}").format(
                numbers=wording.listed([str(n) for n in sorted(numbers)]), session=event.session
            )
            yield Finding("W455", (event.id, "session"), message, _("mend “session:”, or the number in the title"))


def _numbers(words: str, language: str) -> Iterator[int]:
    if language == SOURCE_LANGUAGE:
        for aside in (_COUNTED, _NUMBERED, _OF_ANOTHER):
            words = aside.sub(" ", words)
    yield from map(int, _NUMBER.findall(words))
    if language == SOURCE_LANGUAGE:
        found = (_ORDINALS.get(word.casefold()) for word in _WORD.findall(words))
        yield from filter(None, found)


def places_are_those_of_the_title(catalog: Catalog) -> Iterator[Finding]:
    """A city that the title says it is in is that of the place, where that names one too."""
    capitals, others = _capitals(catalog), _one_word_places(catalog)
    for event in catalog.events.values():
        titled = _after_in(dict(event.title.by_language).get(SOURCE_LANGUAGE, ""), capitals | others)
        places = _places(catalog, event) if titled else ()
        if not places or _agree(titled, places, str(event.title)):
            continue
        if any(_names_a_city(place, capitals, others) for place in places) and not _are_close(titled, places):
            message = _("its title says {city}, and this is {place}")
            words = message.format(city=wording.listed([*titled.values()]), place=places[0])
            yield Finding("W456", (event.id, "title"), words, _("mend “place:”, or the city in the title"))


def _agree(titled: Mapping[str, str], places: tuple[str, ...], title: str) -> bool:
    """Whether a place names a city that the title says, or is named there in another way."""
    words = f" {plain(title)} "
    return any(
        f" {city} " in f" {plain(place)} " or f" {plain(place)} " in words for city in titled for place in places
    )


def _are_close(titled: Mapping[str, str], places: tuple[str, ...]) -> bool:
    """Whether a place is a town about a city that the title says."""
    from briefgen.reading import cities

    return any(cities.are_close(city, place) for city in titled.values() for place in places)


def _capitals(catalog: Catalog) -> frozenset[str]:
    """Those of all who are on file."""
    sides = (catalog.calendar.home, *catalog.counterparts)
    return frozenset(plain(city) for code in sides if (about := known(code)) for city in about.capitals)


def _one_word_places(catalog: Catalog) -> frozenset[str]:
    """The places of one word that events have, most of them cities, and a few of them houses."""
    found = {place for event in catalog.events.values() for place in _places(catalog, event)}
    return frozenset(plain(place) for place in found if place.isalpha() and codes.named(place) is None)


def _places(catalog: Catalog, event: Event) -> tuple[str, ...]:
    now = latest(event, catalog)
    found = (now.place, *(stop.place for stop in now.stops))
    return tuple(str(place) for place in found if place)


def _after_in(title: str, cities: frozenset[str]) -> dict[str, str]:
    """The cities that a title says it is in, as they are known and as they are written."""
    found, title = {}, _QUOTED.sub(" ", title)
    for match in _IN.finditer(title):
        at: int | None = None if _AT_HOME.search(title[: match.start()]) else match.end()
        while at is not None and (city := _city_at(title, at, cities)):
            found[plain(city)] = city
            another = _AND.match(title, at + len(city))
            at = another.end() if another else None
    return found


def _city_at(title: str, at: int, cities: frozenset[str]) -> str | None:
    name = _NAME.match(title, at)
    words = name[0].split(" ")[:LONGEST_NAME] if name else []
    starts = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next((start for start in starts if plain(start) in cities), None)


def _names_a_city(place: str, capitals: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a place names a capital, or is one word and by GeoNames a city."""
    words = plain(place).split()
    if any(f" {city} " in f" {' '.join(words)} " for city in capitals):
        return True
    if not {*words} <= others:
        return False
    from briefgen.reading import cities

    return bool(cities.named(place))


def states_are_those_of_the_title(catalog: Catalog) -> Iterator[Finding]:
    """A title that names a counterpart names one of this event; that of an election names whoever votes."""
    for event in catalog.events.values():
        others = _other_states(catalog, event) if HOME_EVENTS not in event.counterparts else ()
        if others:
            message = _("its title names {states}, and it is with {counterparts}").format(
                states=wording.listed([codes.name(code) for code in others]),
                counterparts=wording.listed([codes.name(code) for code in event.counterparts]),
            )
            yield Finding("W457", (event.id, "counterparts"), message, _("mend “counterparts:”, or the title"))


def _other_states(catalog: Catalog, event: Event) -> tuple[str, ...]:
    """The states that a title says take part while it names none of those that do."""
    title, home = dict(event.title.by_language).get(SOURCE_LANGUAGE, ""), catalog.calendar.home
    named, own = [*named_states.states(title)], _sides(catalog, event)
    if own & {*(state.code for state in named), *map(_SHORT.get, _WORD.findall(title.replace(".", "")))}:
        return ()
    others = dict.fromkeys(s.code for s in named if s.code != home and _is_meant(catalog, event, s))
    return () if others and named_states.named_otherwise(title, event.counterparts, home) else tuple(others)


def _is_meant(catalog: Catalog, event: Event, state: named_states.Named) -> bool:
    """Whether a state that is named is one that takes part; Georgia is a state of the United States too."""
    if event.kind.traits.vote:
        return True
    georgia = state.code == "GE" and "US" in event.counterparts
    return state.code in catalog.counterparts and named_states.is_a_side(state) and not georgia


def days_are_those_of_the_title(catalog: Catalog) -> Iterator[Finding]:
    """A day of reference whose title names states is one of theirs: a national day that was copied has another's name."""
    for day in catalog.reference_days.values():
        others = _others_of_a_day(catalog, day)
        if others:
            message = _("its title names {states}, and it is of {counterpart}").format(
                states=wording.listed([codes.name(code) for code in others]), counterpart=codes.name(day.counterpart)
            )
            yield Finding("W457", (day.id, "counterpart"), message, _("mend “counterpart:”, or the title"))


def _others_of_a_day(catalog: Catalog, day: ReferenceDay) -> tuple[str, ...]:
    """The states that the title of a day names as whose it is while it names none of those that it is of."""
    own, home = {day.counterpart, *day.also}, catalog.calendar.home
    if EUROPEAN_UNION in own and not day.kind.traits.holiday:
        own |= MEMBERS  # a presidency is that of a member
    title = dict(day.title.by_language).get(SOURCE_LANGUAGE, "")
    named = [*named_states.states(title)]
    others = dict.fromkeys(
        s.code for s in named if (s.code != home or day.kind.traits.holiday) and named_states.is_a_side(s)
    )
    others_alone = others and not own & {state.code for state in named}
    return tuple(others) if others_alone and not named_states.named_otherwise(title, own, home) else ()


def _sides(catalog: Catalog, event: Event) -> set[str]:
    """The counterparts of an event; of a union its members as well, and of a member the union."""
    unions = [one for one in catalog.counterparts.values() if one.members]
    own = set(event.counterparts)
    members = {member for union in unions if union.id in own for member in union.members}
    if EUROPEAN_UNION in own:
        members |= MEMBERS
    return own | members | {union.id for union in unions if own & {*union.members}}
