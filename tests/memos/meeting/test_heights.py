"""How high the lines on the front will be, from their words; that layouts measure the same is held by the tests of the guess."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefgen.domain.dates.wording import DateWords
from briefgen.memos.meeting import MeetingMemo, heights
from briefgen.memos.meeting.heights import BETWEEN, LINE, LOWER
from briefgen.memos.meeting.rows import AnswerRow, PointRow, StepRow
from briefgen.memos.row_heights import RIM
from briefgen.sections.rows import IfRaisedRow, Mark, Sentence

WIDTH = 396.85
LONG = "what was agreed on grain and transit " * 5  # two lines and a half
MARKS = (Mark("1", "source-1"),)


def test_lines_are_as_high_as_their_words_need() -> None:
    assert heights.purpose(LONG, WIDTH) == 3 * LINE
    assert heights.objective("Short", WIDTH) == pytest.approx(BETWEEN + LOWER + LINE)
    assert heights.point(PointRow("Short", LONG, MARKS, None), WIDTH) == pytest.approx(BETWEEN + LOWER + 3 * LINE)
    assert heights.answer(AnswerRow("Short", "Yes", MARKS, None), WIDTH) == BETWEEN + LINE
    assert heights.if_raised(IfRaisedRow("Short", "Yes", LONG, MARKS), WIDTH) == BETWEEN + 3 * LINE
    assert heights.unsaid(LONG, WIDTH) == BETWEEN + 3 * LINE


def test_what_overtook_a_line_stands_below_it_in_smaller_type() -> None:
    later = Sentence("Visit: planned → held", MARKS, "Overtaken")
    higher = heights.answer(AnswerRow("Short", "Yes", (), later), WIDTH) - (BETWEEN + LINE)
    assert higher == pytest.approx(LINE + LOWER)


def test_a_step_is_as_high_as_its_highest_cell() -> None:
    assert heights.step(StepRow("Send a list", "Ministry", None, None, ()), 479.06) == RIM + 10.5
    assert heights.step(StepRow("Send a list", LONG, None, "Overdue", ()), 479.06) > RIM + 5 * 9.75


def test_the_head_is_higher_for_a_long_title_and_a_remark_on_the_date(april: MeetingMemo) -> None:
    short = replace(april.head, title="Talks", date=DateWords("9 Jun 2025"))
    high = heights.head(short, 479.06)
    assert heights.head(replace(short, title="Talks " * 20), 479.06) - high == pytest.approx(heights.TITLE_LINE)
    said = replace(short, date=DateWords("9 Jun 2025", "(Mon)"))
    assert heights.head(said, 479.06) - high == pytest.approx(heights.REMARKED)


def test_who_is_there_takes_a_line_for_each_doubt(april: MeetingMemo) -> None:
    theirs, ours = april.attendance.sides
    row = theirs.section.rows[0]
    doubted = replace(row, doubts=(*row.doubts, Sentence("It may be another.", MARKS)))
    side = replace(theirs, section=replace(theirs.section, rows=(doubted, *theirs.section.rows[1:])))
    more = heights.attendance(replace(april.attendance, sides=(side, ours)), WIDTH)
    assert more - heights.attendance(april.attendance, WIDTH) == pytest.approx(LINE + heights.LOWER_IN_LISTS)
