from __future__ import annotations

import subprocess
import sys
from datetime import date
from types import SimpleNamespace

import pytest

from briefgen.domain.dates import days_off

FIVE = """
import sys
from briefgen.domain.dates import days_off
print(*sorted(days_off.of_year("BG", 2026, "en_US").items())[0])
print(days_off.calendar("AS") is None)  # which is derived from the United States
print(sorted(m.rpartition(".")[2] for m in sys.modules if m.startswith("holidays.countries.")))
from holidays.countries import Romania
from holidays import countries
print(Romania.country, countries.LT.__name__, len([m for m in sys.modules if m.startswith("holidays.countries.")]) > 200)
"""


def test_of_a_year() -> None:
    found = days_off.of_year("BG", 2027, "en_US")
    assert (found[date(2027, 3, 3)], {day.year for day in found}) == ("Liberation Day", {2027})
    assert days_off.of_year("EU", 2027, "en_US") == {}


@pytest.mark.parametrize("spec", [None, SimpleNamespace(loader=None)])
def test_where_the_package_cannot_be_found_it_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch, spec: object) -> None:
    monkeypatch.setattr(days_off, "find_spec", lambda _name: spec)
    monkeypatch.delitem(sys.modules, days_off.COUNTRIES, raising=False)
    days_off._open_countries()
    assert days_off.COUNTRIES not in sys.modules


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Day off (substituted from 01/05/2025)", "Day off (substituted from 5 Jan 2025)"),
        ("Day off (substituted from 05/04/2024, estimated)", "Day off (substituted from 4 May 2024, estimated)"),
        ("Ngày nghỉ (29/04/2024)", "Ngày nghỉ (29/04/2024)"),
        ("New Year's Day", "New Year's Day"),
    ],
)
def test_the_day_that_a_day_off_is_taken_from_is_told_in_words(name: str, told: str) -> None:
    assert days_off.in_words(name) == told


def test_of_whatever_days_are_asked_of() -> None:
    assert days_off.calendar("KZ").get(date(2027, 12, 16)) is not None
    assert days_off.calendar("EU") is None


def test_a_country_comes_alone_and_all_of_them_for_whoever_asks() -> None:
    told = subprocess.run([sys.executable, "-c", FIVE], capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == [
        "2026-01-01 New Year's Day",
        "False",
        "['american_samoa', 'bulgaria', 'united_states']",
        "RO LT True",
    ]
