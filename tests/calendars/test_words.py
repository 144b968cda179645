from __future__ import annotations

from briefgen.calendars import words
from briefgen.domain.model import Role


def test_every_part_has_its_word() -> None:
    assert [words.role(role) for role in Role] == ["chair", "host", "speaker"]


def test_counterparts_by_name() -> None:
    assert words.counterparts(("BG", "EU", "all"), "KZ") == ("Bulgaria", "European Union", "Kazakhstan")
