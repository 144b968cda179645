"""What a meeting memo says in finished words, and that its templates print all of it."""

from __future__ import annotations

import dataclasses
import re

import pytest

from briefgen.memos.meeting import rows
from briefgen.project import SHIPPED

ROWS = [
    kind
    for kind in vars(rows).values()
    if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == rows.__name__
]
PRINTED = "".join(path.read_text(encoding="utf-8") for path in sorted(SHIPPED.rglob("*.html")))


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.__name__)
def test_every_word_of_a_row_is_printed(kind: type) -> None:
    names = {field.name for field in dataclasses.fields(kind)}
    # What is the desk's own (`x-…`) is for its own templates.
    assert {name for name in names if not re.search(rf"\.{name}\b", PRINTED)} <= {"own"}


def test_a_row_that_nobody_prints_would_be_seen() -> None:
    assert len(ROWS) == 11
    assert not re.search(r"\.nonesuch\b", PRINTED)


def test_a_part_has_no_rows_and_no_room_unless_somebody_gives_them() -> None:
    part: rows.Part[str] = rows.Part()
    assert (part.rows, part.blank) == ((), None)
