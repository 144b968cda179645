"""Rules for a counterpart's capital, its clock, and who is a member of the European Union."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from rapidfuzz.distance import OSA

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.model import EUROPEAN_UNION, Counterpart
from briefgen.domain.text import Text
from briefgen.language import SOURCE_LANGUAGE, ngettext
from briefgen.language import gettext as _
from briefgen.reading.meant.folding import plain
from briefgen.reading.rules.findings import Finding
from briefgen.reading.rules.known.states import Known, known

# In winter and in summer; which years the clocks were changed in otherwise makes no difference to a counterpart's clock of today.
_MOMENTS = (datetime(2026, 1, 15, 12), datetime(2026, 7, 15, 12))  # noqa: DTZ001 - by whichever clock it is asked for
# Article 52 of the Treaty on European Union, without the United Kingdom, which left on 31 January 2020.
MEMBERS = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905 - a list to be read
)


_IN_CLDR = {  # zones of capitals that CLDR has by their old names still
    "Africa/Asmara": "Africa/Asmera",
    "America/Nuuk": "America/Godthab",
    "Asia/Kathmandu": "Asia/Katmandu",
    "Europe/Kyiv": "Europe/Kiev",
}
_SEAT = {EUROPEAN_UNION: "BE", "UN": "US"}  # whose city it is


def capitals_are_capitals(catalog: Catalog) -> Iterator[Finding]:
    """The capital that is written is the one that the state has, by any of its names: desks write Lisboa as they write Lisbon."""
    for code, counterpart in catalog.counterparts.items():
        about = known(code)
        if counterpart.capital and about and about.capitals:
            written = counterpart.capital.by_language
            if not any(_is_capital(words, language, code, catalog.calendar.home, about) for language, words in written):
                yield _no_capital(code, counterpart.capital, about)


def _no_capital(code: str, capital: Text, about: Known) -> Finding:
    message = _("“{city}” is not known as the capital of {state}; {capital} is").format(
        city=capital, state=codes.name(code), capital=about.capitals[0]
    )
    return Finding("W450", (code, "capital"), message, _("write “capital: {city}”").format(city=about.capitals[0]))


def _is_capital(words: str, language: str, code: str, home: str, about: Known) -> bool:
    """Whether words name a capital; of a language that nothing is known of, it is taken for granted."""
    if any(_same_name(capital, words) for capital in about.capitals):
        return True
    if language != SOURCE_LANGUAGE:
        return _in_its_language(words, language, code, about)
    misspelt = any(_one_stroke(capital, words) for capital in about.capitals)  # GeoNames has misprints among its names
    spoken = codes.languages_about(code, home)
    return (not misspelt and bool(_filed(words, code, about))) or any(_in_cldr(words, one, about) for one in spoken)


def _one_stroke(one: str, other: str) -> bool:
    """Whether one letter was left out, added, changed, or changed places."""
    return OSA.distance(plain(one), plain(other), score_cutoff=1) == 1


def _same_name(one: str, other: str) -> bool:
    """Whether two names are one, spelt alike or said more fully: Washington, D.C.; Mexico for Mexico City."""
    first, second = f" {plain(one)} ", f" {plain(other)} "
    return first in second or second in first


def _in_its_language(words: str, language: str, code: str, about: Known) -> bool:
    """Whether words name a capital in a language: CLDR's for the city of its zone, one of GeoNames', or one in letters not Latin."""
    in_cldr = _in_cldr(words, language, about)
    if in_cldr or in_cldr is None:
        return True
    filed = _filed(words, code, about)
    return not plain(words).isascii() if filed is None else filed


def _in_cldr(words: str, language: str, about: Known) -> bool | None:
    """Whether CLDR calls a capital that its zone is named after by these words; None where it does not know the language."""
    from babel import Locale, UnknownLocaleError

    try:
        city = Locale.parse(language).time_zones.get(_IN_CLDR.get(about.zone, about.zone), {}).get("city")
    except (UnknownLocaleError, ValueError):
        return None
    after_it = any(_same_name(capital, about.zone.rpartition("/")[2].replace("_", " ")) for capital in about.capitals)
    return bool(city and after_it and _same_name(city, words))


def _filed(words: str, code: str, about: Known) -> bool | None:
    """Whether a state's city of this name, in whatever language, is the capital; None where GeoNames has no such city."""
    from briefgen.reading import cities

    where, name = (code, _SEAT.get(code)), words.replace("’", "'")
    found = [city for city in (*cities.named(name), *cities.also_named(name)) if city.country in where]
    return any(_same_name(capital, city.name) for capital in about.capitals for city in found) if found else None


def clocks_are_those_of_the_capital(catalog: Catalog) -> Iterator[Finding]:
    """The zone that is written shows the hours of the capital: memos say by it how far their clocks are from ours."""
    for code, counterpart in catalog.counterparts.items():
        about = known(code)
        if counterpart.timezone and about and about.zone and _names_the_seat(counterpart, about):
            wrong = next((m for m in _MOMENTS if _clock(m, counterpart.timezone) != _clock(m, about.zone)), None)
            if wrong:
                message = _("the clocks of {zone} are not those of {city}, which go by {right}").format(
                    zone=counterpart.timezone, city=about.capitals[0], right=about.zone
                )
                hint = _("write “timezone: {zone}”").format(zone=about.zone)
                yield Finding("W451", (code, "timezone"), message, hint)


def _names_the_seat(counterpart: Counterpart, about: Known) -> bool:
    """Whether the capital is the one whose zone is known, or none is written; another seat may have another clock."""
    words = [words for _language, words in counterpart.capital.by_language] if counterpart.capital else []
    others = about.capitals[1:]
    return not any(_same_name(other, word) for other in others for word in words)


def _clock(moment: datetime, zone: str) -> object:
    return moment.replace(tzinfo=ZoneInfo(zone)).utcoffset()


def the_union_has_its_members(catalog: Catalog) -> Iterator[Finding]:
    """Of the counterparts on file, those that are members of the European Union are told as such, and no others."""
    union = catalog.counterparts.get(EUROPEAN_UNION)
    if union is None or union.withdrawn:
        return
    on_file = {code for code, one in catalog.counterparts.items() if not one.withdrawn}
    missing = sorted(MEMBERS & on_file - set(union.members))
    if missing:
        message = ngettext(
            "{states} is a member of the European Union, and is not among its members here",
            "{states} are members of the European Union, and are not among its members here",
            len(missing),
        ).format(states=wording.listed([codes.name(code) for code in missing]))
        path = (EUROPEAN_UNION, "members") if union.members else (EUROPEAN_UNION,)
        yield Finding("W453", path, message, _("add {codes} to “members:”").format(codes=", ".join(missing)))
    for at, code in enumerate(union.members):
        if code not in MEMBERS:
            message = _("{state} is not known as a member of the European Union").format(state=codes.name(code))
            yield Finding("W453", (EUROPEAN_UNION, "members", at), message, _("take {code} out").format(code=code))
