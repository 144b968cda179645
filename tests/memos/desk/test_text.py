"""Sheets as the text of a mail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.memos.desk import Item, Part
from briefgen.memos.desk.text import MAIL, as_text, columns, folded
from tests.conftest import examples
from tests.memos.desk.sheets import MARK, SOURCES, item, sheet


def test_a_sheet_as_text() -> None:
    long = Item(lead="between 26 Apr and 10 May", what="Fair", tags=("To confirm",), lines=1)
    rows = (item(24, details=("Theirs: A. Ours: B",), marks=(MARK,)), long)
    found = as_text(
        sheet(
            Part("coming", "What happens", rows, left_out=2, elsewhere="briefgen agenda"),
            Part("late", "What is late", (), none="Nothing."),
            Part("gone", "What is not told", ()),
            remarks=("For the desk alone.",),
            sources=SOURCES,
        )
    )
    assert found == (
        """\
THE WEEK
A desk. As of 23 Nov 2026. Check before quoting.
For the desk alone.

WHAT HAPPENS
Mon 24 Nov      Row 24 [1]
                Theirs: A. Ours: B
                [row-24]
between 26 Apr and 10 May
                TO CONFIRM: Fair
                """
        + "_" * 56
        + """
+2 more: briefgen agenda

WHAT IS LATE
Nothing.

SOURCES
  1  Old. A paper; 9 Jun 2025; ¶ 1
"""
    )


def test_words_are_folded_and_a_word_that_is_too_long_is_broken() -> None:
    assert folded("one two three", 7) == ["one two", "three"]
    assert folded("a " + "x" * 12 + " b", 5) == ["a", "xxxxx", "xxxxx", "xx b"]
    assert folded("9\N{NO-BREAK SPACE}Jun 2025", 10) == ["9 Jun 2025"]
    assert folded("on 9\N{NO-BREAK SPACE}Jun", 6) == ["on", "9 Jun"]
    assert folded("", 10) == [""]


@pytest.mark.parametrize(("text", "count"), [("абв", 3), ("中国", 4), ("Қ", 1), ("e\u0301", 1)])
def test_wide_letters_take_two_columns(text: str, count: int) -> None:
    assert columns(text) == count


@examples(15)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=120))
def test_no_line_is_longer_than_a_mail_allows(words: str) -> None:
    text = as_text(
        sheet(Part("coming", words or "x", (Item(lead=words[:30], what=words, details=(words,), id="a-b"),)))
    )
    assert max(map(columns, text.split("\n"))) <= MAIL
