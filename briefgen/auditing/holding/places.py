"""Places held against a passage: by their names, those of cities on file in any spelling, or as countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefgen.auditing.holding.beside.towns import is_in_another
from briefgen.auditing.holding.bodies import stands_in
from briefgen.auditing.holding.case import Case, country_names, spellings
from briefgen.auditing.holding.context.posts import capitals, is_at_home
from briefgen.auditing.holding.joined import joined
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.naming import CAPITAL
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.cities import city_names
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.spoken.sounds import sound
from briefgen.auditing.verdicts import HELD, Held, doubtful, in_part, wrong
from briefgen.domain import codes
from briefgen.domain.model import EventKind, Text
from briefgen.language import gettext as _

_IN = re.compile(rf"\b(?:in|at)\s+(?P<city>{CAPITAL}\w+)")
_BETWEEN = re.compile(
    r"\bbetween (?:[^,;.]{1,60}\band )?(?:the )?(?:(?:city|cities|town|towns|regions?) of )?$", re.IGNORECASE
)
# What belongs to a place, or is around it, by the name of that.
_OF_A_PLACE = re.compile(
    rf"(?:the )?(?:port|airport|city|town|region|province|district|county) of (?P<before>{CAPITAL}[\w-]+)"
    rf"|(?P<behind>{CAPITAL}[\w-]+) (?:port|airport|region|province|district|county|oblast)",
    re.IGNORECASE,
)
OF = 17  # characters between "capital of" and its country: "the Republic of"
_CAPITAL = re.compile(r"\bcapital (?:city )?of\b|(?:['’]s|\w(?:ese|[iaisc]n|ish)) capital\b", re.IGNORECASE)


def hold_place(case: Case, place: Text) -> Held:
    """A place: by its name, that of a city on file in any spelling, or as a country."""
    if by_adjective := _only_adjective(case, place):
        return by_adjective
    whole = _place_stands(case, str(place).strip(), place)  # Bosnia and Herzegovina
    parts = () if whole else map(str.strip, re.split(r"[,/]|\sand\s", str(place)))
    missing = [part for part in parts if part and not _place_stands(case, part, place)]
    if missing and all(_is_by_its_capital(case, part) for part in missing):
        return in_part(_("the passage names its capital"))
    if not missing:
        return _between_others(case, place) or HELD
    if not case.passage.english and (case.inferred("place") or not _is_known_abroad(case, missing[0])):
        return in_part(_("its name in the language of the source is not on file"))
    message = _("{place} does not stand in {source}").format(place=missing[0], source=case.passage.cited)
    hint = _("see where it was, or cite the passage with the place, in “cited: {place: …}” where it stands elsewhere")
    return (wrong if case.passage.english else doubtful)("V514", message, hint)


def _stands_beyond(case: Case, name: str) -> bool:
    """Whether a place stands elsewhere in the same text, so that how its language calls it is known."""
    forms = (name, *city_names(name))
    return any(sentence.names.spelt(form) for sentence in case.beyond() for form in forms)


def _is_known_abroad(case: Case, name: str) -> bool:
    """Whether it is known how the language of a passage calls a place, so that it would be found there.

    A capital and a city that a time zone is named after are known in all languages (CLDR); for any other it is enough that the
    passage names another place on file, or tells in which other town it was.
    """
    if _stands_beyond(case, name):
        return True
    told = [s for s in case.passage if s.language.says("cities", "capital", s.text)]
    if codes.named(name) or not case.passage.known or told:
        return bool(told) and not codes.named(name) and all(map(_is_in_the_capital, told))
    own = sound(name)
    if city_names(name) or own in map(sound, capitals(case).values()):
        return True
    if any(is_in_another(s, name) for s in case.passage):
        return True
    return any(
        s.names.spelt(form)
        for place in _on_file(case)
        if sound(place) != own
        for form in (place, *city_names(place))
        for s in case.passage
    )


def _is_in_the_capital(sentence: Sentence) -> bool:
    """Whether a sentence has something happen in a capital that it does not name: “в българската столица”, “pealinnas”."""
    spoken, text = sentence.language, sentence.text
    places = spoken.places("cities", "capital", text)
    return bool(sentence.keys.countries()) and any(
        _in_it(spoken.code).search(text[:start]) or spoken.ends("where", text[start:end]) for start, end in places
    )


@cache
def _in_it(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'in')}\s(?:\w+\s){{0,2}}$", re.IGNORECASE)


def _on_file(case: Case) -> frozenset[str]:
    """The places of all events, with the capitals."""
    return case.texts.remembered("places on file", lambda: frozenset(_places(case)))


def _places(case: Case) -> Iterator[str]:
    yield from capitals(case).values()
    reports = (report for event in case.catalog.events.values() for report in event.reports)
    places = (
        str(place) for report in reports for place in (report.place, *(stop.place for stop in report.stops)) if place
    )
    yield from (place for place in places if place and not codes.named(place))


def _only_adjective(case: Case, place: Text) -> Held | None:
    """A country that is spoken of ("Kazakh museums"), and not named as a place; an election's is that of its record."""
    code = codes.named(str(place))
    if not code or f"@{code}" not in case.passage.keys or not case.passage.english:
        return None
    own = case.counterparts or (case.catalog.calendar.home,)
    if getattr(case.record, "kind", None) is EventKind.ELECTION and code not in own:
        message = _("an election of {named} is not held in {place}").format(
            named=", ".join(map(codes.name, own)), place=place
        )
        return doubtful("V514", message, _("put the country that votes"))
    if any(sentence.names.spelt(codes.name(code)) for sentence in case.passage):
        return _not_there_but(case, place, code)
    message = _("{source} does not name {place} as a place").format(source=case.passage.cited, place=place)
    return doubtful("V514", message, _("put the place where it was, as the source names it"))


def _not_there_but(case: Case, place: Text, code: str) -> Held | None:
    """A visit is where the passage has it go to, and not where it came from."""
    if getattr(case.record, "kind", None) is not EventKind.VISIT:
        return None
    visits = ((s, end) for s in case.passage for _start, end in s.language.places("occasions", "visit", s.text))
    led = frozenset[str]().union(*(joined(s.text[end:]).get(("to", ""), frozenset()) for s, end in visits))
    if not led or code in led:
        return None
    message = _("{source} has the visit go to {named}, not to {place}").format(
        source=case.passage.cited, named=country_names(led), place=place
    )
    return doubtful("V514", message, _("put the place where it was, as the source names it"))


def _between_others(case: Case, place: Text) -> Held | None:
    """A city that is named only as one of two between which something is: “between Astana and Sofia”."""
    spelt = [(s, hit) for s in case.passage for hit in s.names.spelt(str(place))]
    if not spelt or not all(_BETWEEN.search(s.text[: hit.start]) for s, hit in spelt):
        return None
    message = _("{source} does not name {place} as a place").format(source=case.passage.cited, place=place)
    return doubtful("V514", message, _("put the place where it was, as the source names it"))


def is_capital(case: Case, name: str) -> bool:
    """Whether a city is told of as the capital of its country, or by its name in the language of the source."""
    foreign = [sentence for sentence in case.passage if sentence.source.language != ENGLISH]
    if foreign and any(s.names.spelt(form) for form in city_names(name) for s in foreign):
        return True
    of = {code for code, city in capitals(case).items() if sound(city) == sound(name)}
    return any(of & _with_a_capital(s) for s in case.passage)


def is_told_as_capital(case: Case, name: str) -> bool:
    """Whether a city is told of as the capital of its country, or as that of the country whose press it is: „кметът на столицата“."""
    of = {code for code, city in capitals(case).items() if sound(city) == sound(name)}
    alone = (s for s in case.passage if s.source.language != ENGLISH and not s.keys.countries())
    told = (s for s in alone if s.language.says("cities", "capital", s.text))
    return is_capital(case, name) or any(is_at_home(s, code) for s in told for code in of)


def _with_a_capital(sentence: Sentence) -> frozenset[str]:
    """The countries whose capital a sentence speaks of: that beside the words for it, in English, else all that it names."""
    every, text = sentence.keys.countries_at, sentence.text
    found = [*_CAPITAL.finditer(text)]
    beside = (next((c for c, a, b in every if b >= m.start() and a - m.end() <= OF), None) for m in found)
    if found or sentence.language.says("cities", "capital", text):
        return frozenset(filter(None, beside)) or frozenset(sentence.keys.countries())
    return frozenset()


def of_another_city(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """A city that a statement has something happen in, and the passage only as one of two between which something is."""
    for name in (match["city"] for part in parts for match in _IN.finditer(part)):
        if not language(ENGLISH).months_in(name) and (found := _between_others(case, Text.read(name))):
            yield found


def _is_by_its_capital(case: Case, name: str) -> bool:
    """Whether a passage names the capital of a country that is put as a place."""
    capital = capitals(case).get(codes.named(name) or "", "")
    forms = (capital, *city_names(capital)) if capital else ()
    return any(s.names.spelt(form) for s in case.passage for form in forms)


def _place_stands(case: Case, name: str, place: Text) -> bool:
    code = codes.named(name)
    if code and f"@{code}" in case.passage.keys:
        return True
    spelt = [name, *(words for language, words in place.by_language if language != ENGLISH)]
    if not case.passage.english and (inside := _OF_A_PLACE.fullmatch(name)):  # the port of a city, in its language
        own = inside["before"] or inside["behind"]
        spelt += [own, *city_names(own)]
    if any(s.names.spelt(spelling) or s.names.joined(spelling) for s in case.passage for spelling in spelt):
        return True
    bodies = [body for body in case.catalog.organisations.values() if name in spellings(body)]
    return is_capital(case, name) or any(stands_in(body, s) for body in bodies for s in case.passage)
