from __future__ import annotations

import pytest

from briefgen.calendars import names


@pytest.mark.parametrize(
    ("name", "base", "year", "variant"),
    [
        ("all", "all", None, False),
        ("archive-2023", "all", 2023, False),
        ("bulgaria-archive-2023", "bulgaria", 2023, False),
        ("bulgaria-alarms", "bulgaria", None, True),
        ("all-fixed", "all", None, True),
        ("bulgaria-days", "bulgaria", None, True),
        ("reference-days", "reference-days", None, False),
        ("european-union", "european-union", None, False),
    ],
)
def test_what_a_name_says(name: str, base: str, year: int | None, variant: bool) -> None:
    assert (names.base(name), names.year_of(name), names.is_variant(name)) == (base, year, variant)


@pytest.mark.parametrize(
    ("name", "held_by"),
    [("bulgaria-days", "bulgaria-days"), ("bulgaria-alarms", "bulgaria"), ("reference-days", "reference-days")],
)
def test_who_shows_an_entry(name: str, held_by: str) -> None:
    assert names.holder(name) == held_by


@pytest.mark.parametrize("name", ["all", "bulgaria"])
def test_an_archive_is_named_after_its_feed(name: str) -> None:
    made = names.archive(name, 2023)
    assert (names.base(made), names.year_of(made)) == (name, 2023)
