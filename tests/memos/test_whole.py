"""A memo as a whole: nothing is worked out that no template prints."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos import Subject, memo
from briefgen.memos.whole import Memo, has_rows, rest, says_something
from briefgen.sections.fit import Room, first_rows
from briefgen.sections.rows import Section, Shown

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
FOR_THE_PROGRAM = {"annex", "flow", "ladder_stays", "own", "parts"}  # what is laid out, and how it fits


def test_every_field_is_printed_or_says_how_to_lay_out() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((TEMPLATES / "memo").glob("*.html")))
    printed = set(re.findall(r"\bmemo\.(\w+)", text))
    assert set(Memo.__struct_fields__) - printed == FOR_THE_PROGRAM - printed


def test_a_section_has_its_name_and_nothing_else_has(catalog: Callable[..., Catalog]) -> None:
    whole = memo(Subject(catalog(), "RO", date(2025, 6, 10)))
    assert whole.documents == Section()
    with pytest.raises(AttributeError, match=r"^dokuments$"):
        _ = whole.dokuments


def test_what_a_view_leaves_out_is_the_same_view_of_the_rest() -> None:
    section = first_rows([1, 2, 3], Room("numbers", 1), str)
    assert section.lists == (Shown("numbers", (0,), 3),)
    assert rest((section, "words")) == (Section(("2", "3")), "words")


def test_what_is_printed_and_what_has_rows() -> None:
    nothing_to_show = first_rows([1, 2], 0, str)
    assert (says_something(nothing_to_show), has_rows(nothing_to_show)) == (True, False)
    assert not says_something(Section())
    assert has_rows((Section(), Section(("row",))))
