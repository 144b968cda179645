"""Public holidays of home and of each state that is a counterpart, from the ``holidays`` package."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from briefgen.calendars.entries import Days, Entry, EntryStatus
from briefgen.calendars.event_entries import concept, uid
from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import days_off
from briefgen.domain.model import CounterpartKind
from briefgen.domain.planning.working_days import languages_of_holidays
from briefgen.domain.reference_days import occurrences
from briefgen.language import gettext as _
from briefgen.language import language

COLOR = "dimgray"
HOLIDAY = "holiday-{code}-"  # how the UIDs of a country's holidays begin
ESTIMATED = "estimated"  # how the package marks days that an authority has yet to announce
MOST_KEPT = 1024  # years of countries: three each of all there are
LAST_BRACKETS = re.compile(r"\s*\(([^()]*)\)$")


class Holiday(Struct, frozen=True):
    """A holiday of one or more days on end; ``key`` is its English name, for its UID."""

    key: str
    name: str
    span: Days
    estimated: bool


def holiday_entries(catalog: Catalog, day: date) -> Iterator[Entry]:
    """Public holidays from last year to next year; days that a national day of the same country takes are left out."""
    states = [c.id for c in catalog.counterparts.values() if c.kind is CounterpartKind.STATE and not c.withdrawn]
    for code in dict.fromkeys((catalog.calendar.home, *states)):
        for year in (day.year - 1, day.year, day.year + 1):
            yield from _of_year(catalog, code, year)


def _of_year(catalog: Catalog, code: str, year: int) -> Iterator[Entry]:
    seen: Counter[str] = Counter()
    taken = _national_days(catalog, code, year)
    for holiday in _joined(h for h in _days_off(code, year, language()) if h.span.first not in taken):
        seen[holiday.key] += 1
        number = f"-{seen[holiday.key]}" if seen[holiday.key] > 1 else ""
        # The year and the name, not the day: an estimated day may still move, and has to stay the same entry.
        yield _entry(catalog, code, f"{HOLIDAY.format(code=code.lower())}{year}-{holiday.key}{number}", holiday)


def _entry(catalog: Catalog, code: str, record: str, holiday: Holiday) -> Entry:
    country = codes.name(code)
    return Entry(
        uid=uid(catalog, record),
        title=_("{country}: {holiday}").format(holiday=holiday.name, country=country),
        span=holiday.span,
        status=EntryStatus.TENTATIVE if holiday.estimated else EntryStatus.CONFIRMED,
        remark=_("estimated") if holiday.estimated else "",
        categories=(_("Reference"), _("Public holiday"), country),
        color=COLOR,
        concept=concept(catalog, "public-holiday"),
        description=_("Public holiday in {country}. From the “holidays” package.").format(country=country),
        rolling=True,
    )


def _national_days(catalog: Catalog, code: str, year: int) -> set[date]:
    found = occurrences(catalog, (code,), date(year, 1, 1), date(year, 12, 31))
    return {o.when.first for o in found if o.reference.kind.traits.holiday and o.when.first}


def _joined(days: Iterable[Holiday]) -> list[Holiday]:
    """Days on end under one name as one holiday."""
    out: list[Holiday] = []
    for day in days:
        before = out[-1] if out else None
        if before and before.name == day.name and before.span.last + timedelta(days=1) == day.span.first:
            out[-1] = replace(before, span=Days(before.span.first, day.span.last))
        else:
            out.append(day)
    return out


@lru_cache(MOST_KEPT)
def _days_off(code: str, year: int, spoken: str) -> tuple[Holiday, ...]:
    """Each day off of a year, in order; none for a country that the package does not know."""
    languages = languages_of_holidays(code)
    if languages is None:
        return ()
    told, keyed = _language(spoken, languages), _language("en", languages)
    english, local = (days_off.of_year(code, year, language) for language in (keyed, told))
    return tuple(_holiday(day, english[day], local[day]) for day in sorted(english))


def _language(spoken: str, supported: Sequence[str]) -> str | None:
    """The package's name of a language, else its English, else the country's own."""
    wanted = (code for code in (spoken, f"{spoken}_US", "en_US") if code in supported)
    return next(wanted, None)


def _holiday(day: date, english: str, local: str) -> Holiday:
    match = LAST_BRACKETS.search(english)
    remarks = match.group(1).split(", ") if match else []
    estimated = ESTIMATED in remarks
    if estimated:
        local = LAST_BRACKETS.sub("", local)
        english = LAST_BRACKETS.sub("", english)
        if others := [r for r in remarks if r != ESTIMATED]:
            english, local = (f"{name} ({', '.join(others)})" for name in (english, local))
    return Holiday(_slug(english), days_off.in_words(local), Days(day, day), estimated)


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "day"
