"""What a meeting memo says in finished words, and that its templates print all of it."""

from __future__ import annotations

import re

import pytest
from msgspec import Struct

from briefgen.memos.meeting import rows
from briefgen.project import SHIPPED

ROWS = [
    kind
    for kind in vars(rows).values()
    if isinstance(kind, type) and issubclass(kind, Struct) and kind.__module__ == rows.__name__
]
PRINTED = "".join(path.read_text(encoding="utf-8") for path in sorted(SHIPPED.rglob("*.html")))


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.__name__)
def test_every_word_of_a_row_is_printed(kind: type[Struct]) -> None:
    names = set(kind.__struct_fields__)
    # What is the desk's own (`x-…`) is for its own templates.
    assert {name for name in names if not re.search(rf"\.{name}\b", PRINTED)} <= {"own"}


def test_a_row_that_nobody_prints_would_be_seen() -> None:
    assert len(ROWS) == 11
    assert not re.search(r"\.nonesuch\b", PRINTED)


def test_a_part_has_no_rows_and_no_room_unless_somebody_gives_them() -> None:
    part: rows.Part[str] = rows.Part()
    assert (part.rows, part.blank) == ((), None)
