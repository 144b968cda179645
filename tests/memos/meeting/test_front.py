"""The written part, word for word, and the steps that are to follow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefgen.domain.catalog import Catalog
from briefgen.memos.meeting import MeetingCut, MeetingMemo, MeetingSubject, meeting_memo
from briefgen.memos.meeting.paper import meeting_html
from tests.memos.meeting.meeting_samples import APRIL, JUNE, MEETING, plain

TEMPLATES = Path(__file__).parents[3] / "templates"
Read = Callable[..., Catalog]


def test_every_line_is_the_curators_and_there_is_no_other(april: MeetingMemo) -> None:
    assert april.purpose.rows == ("To agree on a list.",)
    assert april.objectives.rows == ("First aim.", "Second aim.")
    assert [(p.text, p.fact, [m.label for m in p.marks]) for p in april.points.rows] == [
        ("Trade has a base.", "It was 375.2 million US dollars in 2024.", ["1"]),
        ("Let us name the documents.", None, []),
    ]
    assert [(a.raised, a.answer) for a in april.answers.rows] == [("Companies", "Ask for a list.")]
    assert [(r.trigger, r.facts, r.do_not_say) for r in april.if_raised.rows] == [
        ("The visit", "No day is on file.", "Any day.")
    ]
    assert april.do_not_say.rows == ("That trade has grown.",)


def test_what_nobody_wrote_is_gone_in_the_final_and_a_labelled_blank_in_a_draft(sample: Catalog) -> None:
    final, draft = (meeting_memo(MeetingSubject(sample, "session", JUNE, d)) for d in (False, True))
    for memo, words in ((final, False), (draft, True)):
        parts = (memo.purpose, memo.objectives, memo.points, memo.answers, memo.if_raised, memo.do_not_say)
        assert [part.rows for part in parts] == [()] * 6
        assert [part.blank is not None for part in parts] == [words] * 6
    assert final.head.details == ()
    assert [(d.label, d.words) for d in draft.head.details] == [
        (label, None) for label in ("Time", "Language", "Interpreter", "Press", "Asked for by")
    ]
    assert (final.head.draft, draft.head.draft, draft.foot.edition) == (None, "Draft", "meeting memo, DRAFT")
    pages = [meeting_html(MeetingSubject(sample, "session", JUNE, d), templates=TEMPLATES) for d in (False, True)]
    assert ["Objectives" in page for page in pages] == [False, True]
    assert "three objectives" in pages[1]


def test_next_steps_are_what_is_open_and_not_what_the_meeting_settles(april: MeetingMemo, sample: Catalog) -> None:
    assert [(s.what, s.owner, s.by, s.tag) for s in april.steps.rows] == [
        ("Widen the legal basis", "Ministry of Foreign Affairs", None, None),
        ("Prepare the visit", None, None, None),
    ]
    short = meeting_memo(MeetingSubject(sample, "session", APRIL), cut=MeetingCut(steps=1))
    assert (len(short.steps.rows), short.steps.more) == (1, "+1 more: country memo")
    none = meeting_memo(MeetingSubject(sample, "session", APRIL), cut=MeetingCut(steps=0))
    assert (len(none.steps.rows), none.steps.more) == (0, "2 promises are open: country memo")


def test_an_overdue_commitment_comes_first(catalog: Read) -> None:
    late = MEETING["commitments"].replace("due: 2025-05,", "due: 2025-03,")
    memo = meeting_memo(MeetingSubject(catalog(**{**MEETING, "commitments": late}), "session", APRIL))
    assert [(s.what, s.owner, plain(s.by), s.tag) for s in memo.steps.rows][:1] == [
        ("Hold the fifth session", "the parties", "Mar 2025", "Overdue")
    ]
