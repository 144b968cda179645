from __future__ import annotations

import pytest

from briefgen.domain.dates import zones
from briefgen.domain.dates.zones import known, suggestion
from briefgen.language import speaking


def test_known_names_are_those_of_the_tables_on_every_machine() -> None:
    assert {"Asia/Almaty", "Europe/Sofia", "UTC", "Etc/UTC"} <= known()
    assert known() & {"posix/Europe/Sofia", "right/Europe/Sofia", "localtime", "Factory", "Asia/Astana", ""} == set()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Asia/Astana", "Asia/Almaty"),
        ("Nur-Sultan", "Asia/Almaty"),
        ("Sofia", "Europe/Sofia"),
        ("asia/almaty", "Asia/Almaty"),
        ("Asia/Sofia", "Europe/Sofia"),
        ("Europe/Bucarest", "Europe/Bucharest"),
        ("posix/Europe/Sofia", "Europe/Sofia"),
        ("New York", "America/New_York"),
        ("GMT+5", None),
        ("UTC+5", None),
        ("Kazakhstan", None),
        ("", None),
    ],
)
def test_what_was_probably_meant(written: str, meant: str | None) -> None:
    assert suggestion(written) == meant


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Asia/Almaty", "Almaty time"),
        ("Asia/Kathmandu", "Kathmandu time"),
        ("Asia/Calcutta", "Kolkata time"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
        ("America/North_Dakota/New_Salem", "New Salem, North Dakota time"),
        ("Japan", "Tokyo time"),
        ("EST5EDT", "New York time"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("GMT", "UTC"),
        ("Etc/GMT+3", "UTC−3"),
        ("Etc/GMT-14", "UTC+14"),
        ("EST", "UTC−5"),
    ],
)
def test_whose_time_it_is(name: str, words: str) -> None:
    assert zones.words(name) == words


def test_every_zone_has_a_name_in_words_in_every_language() -> None:
    for language in ("en", "bg", "ro", "kk", "lt", "et"):
        with speaking(language):
            called = {name: zones.words(name) for name in known()}
        assert {
            name: words for name, words in called.items() if "/" in words or "_" in words or "Unknown" in words
        } == {}


def test_a_table_is_that_of_the_package() -> None:
    assert zones.table("Asia/Almaty").key == "Asia/Almaty"
    assert zones.table("Asia/Almaty") is zones.table("Asia/Almaty")


def test_the_zone_of_a_city() -> None:
    cities = ("Sofia", "new york", "Astana", "Beijing", "Sofija", "GMT+3", "")
    assert [zones.of_city(city) for city in cities] == [
        "Europe/Sofia",
        "America/New_York",
        "Asia/Almaty",
        "Asia/Shanghai",
        None,
        None,
        None,
    ]
