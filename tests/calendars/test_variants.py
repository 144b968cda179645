"""Variants and archives by themselves; what becomes of them in a build stands in test_calendars."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.calendars import variants
from briefgen.calendars.entries import Days
from briefgen.calendars.variants import Part, parted
from tests.calendars.calendar_samples import a_feed, a_visit, published

TODAY = date(2025, 6, 10)


def whole(*years: int) -> Part:
    entries = [a_visit(uid=f"{n}@t", span=Days(date(y, 5, 1), date(y, 5, 2))) for n, y in enumerate(years)]
    return Part(a_feed(*entries), published(*entries))


def told(parts: tuple[Part, ...]) -> dict[str, int]:
    return {part.feed.name: len(part.held) for part in parts}


def test_a_short_feed_stays_whole() -> None:
    assert told(parted(whole(2020, 2024, 2025), TODAY, ())) == {"all": 3}


def test_the_oldest_years_go_first_and_no_more_than_have_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 3)
    parts = parted(whole(2020, 2021, 2021, 2024, 2025, 2026), TODAY, ())
    assert told(parts) == {"all": 3, "archive-2020": 1, "archive-2021": 2}
    assert [(p.feed.title, p.feed.address) for p in parts[1:2]] == [
        ("2020 · Test", "https://test.example/kz/feeds/archive-2020.ics")
    ]


def test_an_entry_belongs_to_the_year_in_which_it_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 0)
    entry = a_visit(span=Days(date(2023, 12, 30), date(2024, 1, 2)))
    assert told(parted(Part(a_feed(entry), published(entry)), TODAY, ())) == {"all": 0, "archive-2024": 1}


def test_what_recurs_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 0)
    entry = a_visit(span=Days(date(2020, 3, 3), date(2020, 3, 3)), rule="FREQ=YEARLY;COUNT=20")
    assert told(parted(Part(a_feed(entry), published(entry)), TODAY, ())) == {"all": 1}


def test_an_archive_that_is_there_keeps_its_year() -> None:
    assert told(parted(whole(2020, 2024), TODAY, {"archive-2020"})) == {"all": 1, "archive-2020": 1}


def test_no_variant_is_longer_than_its_feed_by_as_much_as_is_kept_for_its_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    part, size = whole(2020, 2024), variants.size(whole(2020, 2024))
    others = (*variants.variants(Part(replace(part.feed, varied=True), part.held)), variants.alone(part))
    assert len(others) == 4
    assert max(map(variants.size, others)) < size + variants.WORDS_OF_THEIR_OWN
    for most, told in ((size + variants.WORDS_OF_THEIR_OWN, False), (size + variants.WORDS_OF_THEIR_OWN - 1, True)):
        monkeypatch.setattr(variants, "MOST_BYTES", most)
        assert (variants.nearly_too_long(part), variants.too_long(part)) == (told, False)


def test_the_size_is_that_of_the_variant_with_reminders() -> None:
    entry = a_visit(rings=True)
    plain, varied = (Part(a_feed(entry, varied=v), published(entry)) for v in (False, True))
    assert variants.size(varied) - variants.size(plain) == len(
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Visit of the President\r\nTRIGGER:-PT15H\r\nEND:VALARM\r\n"
    )
