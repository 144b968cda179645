from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from holidays.registry import EntityLoader

from briefgen.calendars.entries import Days, Entry, EntryStatus
from briefgen.calendars.holiday_entries import _days_off, holiday_entries
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import days_off
from briefgen.domain.planning.working_days import languages_of_holidays

Read = Callable[..., Catalog]
EU = "- {code: EU, kind: organisation, capital: Brussels, timezone: Europe/Brussels, slug: european-union}\n"
BG = "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}\n"
NATIONAL_DAY = """\
- {id: bg-day, title: Liberation Day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, basis: {text: A law, date: 2020-01-01}}
"""


def found(catalog: Catalog, day: date = date(2026, 6, 10)) -> dict[str, Entry]:
    return {e.uid.removesuffix("@test.example"): e for e in holiday_entries(catalog, day)}


def test_of_home_and_of_states_from_last_year_to_next_year(catalog: Read) -> None:
    days = found(catalog(counterparts=BG + EU, people="[]", organisations="[]"))
    assert {uid.split("-")[1] for uid in days} == {"kz", "bg"}
    assert {e.span.first.year for e in days.values()} == {2025, 2026, 2027}


def test_an_entry(catalog: Read) -> None:
    entry = found(catalog())["holiday-bg-2026-good-friday"]
    assert entry.span == Days(date(2026, 4, 10), date(2026, 4, 10))
    assert (entry.summary, entry.status) == ("Bulgaria: Good Friday", EntryStatus.CONFIRMED)
    assert entry.categories == ("Reference", "Public holiday", "Bulgaria")


def test_what_is_estimated_says_so_and_keeps_its_uid(catalog: Read) -> None:
    entry = found(catalog())["holiday-kz-2027-eid-al-adha"]
    assert (entry.summary, entry.status) == ("Kazakhstan: Eid al-Adha (estimated)", EntryStatus.TENTATIVE)
    sure = found(catalog())["holiday-kz-2025-eid-al-adha"]
    assert (sure.summary, sure.status) == ("Kazakhstan: Eid al-Adha", EntryStatus.CONFIRMED)


def test_a_day_off_is_told_in_words_and_keeps_its_uid(catalog: Read) -> None:
    entry = found(catalog())["holiday-kz-2025-day-off-substituted-from-01-05-2025"]
    assert (entry.summary, entry.span.first) == ("Kazakhstan: Day off (substituted from 5 Jan 2025)", date(2025, 1, 3))


def test_days_on_end_are_one_entry(catalog: Read) -> None:
    entry = found(catalog())["holiday-kz-2026-nowruz-holiday"]
    assert entry.span == Days(date(2026, 3, 21), date(2026, 3, 23))


def test_a_national_day_is_not_shown_twice(catalog: Read) -> None:
    assert "holiday-bg-2026-liberation-day" in found(catalog())
    assert "holiday-bg-2026-liberation-day" not in found(catalog(reference_days=NATIONAL_DAY))


def test_two_holidays_of_one_name_have_two_uids(catalog: Read) -> None:
    entries = list(holiday_entries(catalog(), date(2026, 6, 10)))
    assert len({e.uid for e in entries}) == len(entries)


def test_only_the_countries_that_are_asked_of_are_loaded(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, get = set[str](), EntityLoader.get_entity

    def noted(loader: EntityLoader) -> object:
        loaded.add(loader.entity_name)
        return get(loader)

    monkeypatch.setattr(EntityLoader, "get_entity", noted)
    for kept in (_days_off, days_off.of_year, languages_of_holidays):
        kept.cache_clear()
    assert found(catalog())
    assert loaded == {"BG", "KZ", "RO"}


def test_a_country_that_the_package_does_not_know_has_none() -> None:
    assert _days_off("QQ", 2026, "en") == ()
