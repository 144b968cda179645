"""What a page says in finished words, and that its templates print all of it."""

from __future__ import annotations

import re

import pytest
from msgspec import Struct

from briefgen.pages import rows
from briefgen.project import SHIPPED

# `Made` is what pages are written from, and nothing that they say.
ROWS = [
    kind
    for kind in vars(rows).values()
    if isinstance(kind, type)
    and issubclass(kind, Struct)
    and kind.__module__ == rows.__name__
    and kind is not rows.Made
]
PRINTED = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted((*(SHIPPED / "page").rglob("*.*"), *SHIPPED.glob("*.html")))
    if path.suffix in (".html", ".xml")
)


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.__name__)
def test_every_word_of_a_row_is_printed(kind: type[Struct]) -> None:
    names = set(kind.__struct_fields__)
    assert {name for name in names if not re.search(rf"\.{name}\b", PRINTED)} == set()


def test_a_row_that_nobody_prints_would_be_seen() -> None:
    assert len(ROWS) == 19
    assert not re.search(r"\.nonesuch\b", PRINTED)


def test_where_nothing_was_made_no_memo_and_no_calendar_is_linked() -> None:
    assert (rows.NOTHING.memos, rows.NOTHING.feeds, rows.NOTHING.counts) == (frozenset(), frozenset(), {})


def test_words_without_an_address_lead_nowhere() -> None:
    assert rows.Link("Bulgaria") == rows.Link("Bulgaria", address=None, current=False)
