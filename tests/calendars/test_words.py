from __future__ import annotations

from briefgen.calendars import words


def test_counterparts_by_name() -> None:
    assert words.counterparts(("BG", "EU", "all"), "KZ") == ("Bulgaria", "European Union", "Kazakhstan")
