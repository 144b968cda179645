"""What months and days of the week are called."""

from __future__ import annotations

import pytest

from briefgen.auditing.spoken.calendar_names import _declinable, months, weekdays


def test_the_names_of_a_table_stand_before_those_of_cldr() -> None:
    assert months("lt", {"3": ("kovą",)})["3"] == ("kovą", "kovo", "kovas")
    assert months("xx-none", {"3": ("m",)})["3"] == ("m",)


def test_weekdays_begin_with_monday() -> None:
    assert weekdays("et")["0"] == ("esmaspäev*",)
    assert weekdays("xx-none")["6"] == ()


@pytest.mark.parametrize(
    ("names", "beginnings"),
    [
        (("juuni",), ("juun*",)),
        (("mai",), ("mai*",)),
        (("June",), ("June*",)),
        (("April", "May"), ("April*", "May*")),
        (("среда",), ("сред*",)),
    ],
)
def test_a_long_name_may_change_its_last_letter(names: tuple[str, ...], beginnings: tuple[str, ...]) -> None:
    assert _declinable("xx-none", names) == beginnings
