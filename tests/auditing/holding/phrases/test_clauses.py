"""Clauses of a passage and of a statement of ours."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.phrases.clauses import clauses, our_clauses
from tests.auditing.held import rows

PARTED = """
Trade fell, exports grew. They met | Trade fell / exports grew / They met | Trade fell / exports grew / They met
One: two; three – four — five | One / two / three / four / five | One / two / three / four / five
Trade fell and exports grew while | Trade fell and exports grew while | Trade fell / exports grew /
It rose though it, but | It rose though it / but | It rose / it / /
It rose although it, whereas | It rose although it / whereas | It rose / it / /
EUR 1,500.5 at 10:30 | EUR 1,500.5 at 10:30 | EUR 1,500.5 at 10:30
Sand butter | Sand butter | Sand butter
"""


@pytest.mark.parametrize(("text", "theirs", "ours"), rows(PARTED))
def test_marks_part_a_passage_and_words_a_statement_too(text: str, theirs: str, ours: str) -> None:
    told = [" / ".join(text[start:end].strip() for start, end in each(text)) for each in (clauses, our_clauses)]
    assert [one.split() for one in told] == [theirs.split(), ours.split()]


def test_nothing_is_one_clause() -> None:
    assert (clauses(""), our_clauses("")) == (((0, 0),), ((0, 0),))
