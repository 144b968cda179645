"""What the meeting memo says, front and back, before anything is laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from briefgen.calendars import render_calendars
from briefgen.domain.catalog import Catalog
from briefgen.memos.meeting import MeetingCut, MeetingMemo, MeetingSubject, meeting_memo
from briefgen.memos.meeting.fit import BACK
from briefgen.memos.meeting.paper import meeting_html
from briefgen.pages import Made
from briefgen.reading.load import Loaded
from tests.memos.meeting.meeting_samples import APRIL, JUNE, MEETING, plain
from tests.pages.desks import render_pages

TEMPLATES = Path(__file__).parents[3] / "templates"
LATER = date(2026, 11, 23)
Golden = Callable[[str, str], None]
Read = Callable[..., Catalog]


def test_the_head_tells_what_when_where_and_how(april: MeetingMemo) -> None:
    head = april.head
    assert (head.title, head.counterpart, head.place, head.tags) == (
        "Fifth session of the Commission",
        "Bulgaria",
        "Sofia",
        ("To confirm",),
    )
    assert [plain(w) for w in (head.date.main, head.date.remark, head.as_of)] == [
        "May 2025",
        "day not known",
        "20 Apr 2025 (Sun)",
    ]
    assert [(d.label, d.words) for d in head.details] == [
        ("Language", "English"),
        ("Press", "Closed"),
        ("Asked for by", "The Minister"),
    ]
    assert (head.sample, plain(head.written)) == (
        "Sample: lines written to show the form, not policy",
        "Lines written on 20 Apr 2025",
    )


def test_an_hour_is_told_by_the_clock_of_the_events_zone(catalog: Read) -> None:
    event = """\
- id: one
  kind: meeting
  title: A meeting
  counterparts: [BG]
  timezone: Europe/Sofia
  status: confirmed
  when: 2025-06-11T10:00/12:00
  participants: [rumen-radev]
  source: s001 p2
  meeting: {written: 2025-06-09}
"""
    head = meeting_memo(MeetingSubject(catalog(events=event), "one", JUNE)).head
    assert (plain(head.date.main), plain(head.date.remark)) == ("11 Jun 2025", "(Wed), 10:00–12:00 Sofia time")


def test_since_last_time(april: MeetingMemo) -> None:
    assert april.since
    assert plain(april.since.heading) == "Since last time, reported 18 Apr 2025"
    assert [(r.what, plain(r.state)) for r in april.since.section.rows] == [
        ("Hold the fifth session", "due May 2025; open")
    ]


def test_nothing_that_is_to_follow_is_stated_again_on_the_back(sample: Catalog) -> None:
    memo = meeting_memo(MeetingSubject(sample, "session", APRIL), cut=MeetingCut(steps=1))
    assert memo.since
    assert [row.what for row in memo.steps.rows] == ["Widen the legal basis"]
    assert [row.what for row in memo.since.section.rows] == ["Hold the fifth session", "Prepare the visit"]


def test_the_ladder_is_the_first_thing_to_give_way(april: MeetingMemo, sample: Catalog) -> None:
    assert april.ladder
    assert "Rumen Radev" in april.ladder.svg
    assert BACK[0] == {"ladder": 0}
    assert meeting_memo(MeetingSubject(sample, "session", APRIL), cut=MeetingCut(ladder=0)).ladder is None


def test_what_was_open_before_the_last_contact_is_counted(catalog: Read) -> None:
    old = "- {id: old, title: An old promise, counterparts: [BG], state: open, source: s002 p8}\n"
    data = catalog(**{**MEETING, "commitments": MEETING["commitments"] + old})
    memo = meeting_memo(MeetingSubject(data, "session", APRIL), cut=MeetingCut(steps=0))
    assert memo.since
    assert "An old promise" not in [r.what for r in memo.since.section.rows]
    assert memo.since.section.more == "+1 more: country memo"


def test_four_figures_and_no_more(april: MeetingMemo) -> None:
    assert [(r.indicator, r.value) for r in april.figures.figures.rows] == [
        ("Trade turnover", "375.2"),
        ("Exports of Kazakhstan", "303.6"),
        ("Imports of Kazakhstan", "71.6"),
        ("Balance†", "+232.0"),
    ]


def test_dates_within_ninety_days_and_to_confirm_without_the_meeting_itself(april: MeetingMemo) -> None:
    assert [(r.what, r.tags) for r in april.ahead.rows] == [
        ("Visit of the President of Bulgaria", ("To confirm",)),
        ("Concert", ("No news, 23 months",)),
    ]
    assert april.fixed_days == ()


def test_a_fixed_day_that_courtesies_have_no_room_for_stands_in_the_paragraph(sample: Catalog) -> None:
    short = meeting_memo(MeetingSubject(sample, "session", APRIL), cut=MeetingCut(courtesies=2))
    assert [r.what for r in short.courtesies.rows] == ["Home election", "Diplomatic relations"]
    assert ([(plain(d.date), d.what) for d in short.fixed_days], short.courtesies.more) == (
        [("6 Jul", "Statutory election")],
        None,
    )


def test_courtesies_are_near_the_meeting_and_elections_near_the_day(april: MeetingMemo, sample: Catalog) -> None:
    assert [(plain(r.date.main), r.what) for r in april.courtesies.rows] == [
        ("2 May 2025", "Home election"),
        ("5 Jun 2025", "Diplomatic relations"),
        ("6 Jul 2025", "Statutory election"),
    ]
    assert meeting_memo(MeetingSubject(sample, "session", LATER)).courtesies.rows == ()


def test_documents_on_the_table_are_the_unfinished_ones_first(catalog: Read) -> None:
    draft = "- {id: draft, kind: plan, title: A draft plan, counterparts: [BG], state: in-negotiation, when: 2021, source: s002 p3}\n"
    data = catalog(**{**MEETING, "agreements": MEETING["agreements"] + draft})
    subject = MeetingSubject(data, "session", JUNE)
    assert [r.title for r in meeting_memo(subject).documents.rows] == [
        "A draft plan",
        "Memorandum on transport",
        "Plan of the ministries",
    ]
    short = meeting_memo(subject, cut=MeetingCut(documents=2)).documents
    assert ([r.title for r in short.rows], short.more) == (
        ["A draft plan", "Memorandum on transport"],
        "+1 more: country memo",
    )


def test_lines_that_are_old_say_so(sample: Catalog, april: MeetingMemo) -> None:
    written = plain(meeting_memo(MeetingSubject(sample, "session", LATER)).head.written)
    assert written == (
        "Lines written on 1 Jun 2025, 17 months ago, before the newest source (9 Jun 2025): check before use"
    )


def test_lines_older_than_the_newest_source_say_so(sample: Catalog) -> None:
    days = (date(2025, 6, 8), JUNE)
    written = [plain(meeting_memo(MeetingSubject(sample, "session", day)).head.written) for day in days]
    assert written == [
        "Lines written on 1 Jun 2025",
        "Lines written on 1 Jun 2025, before the newest source (9 Jun 2025): check before use",
    ]


def test_numbers_are_given_in_the_order_of_first_use(april: MeetingMemo) -> None:
    assert [m.label for m in april.head.marks] == ["1"]
    assert [r.label for r in april.sources.cited] == ["1", "2"]
    assert [r.label for r in april.sources.reference] == ["R1", "R2"]


def test_the_sheet_reads_as_it_did(sample: Catalog, golden: Golden) -> None:
    for name, draft, day in (("meeting", False, APRIL), ("meeting-draft", True, JUNE)):
        whole = meeting_html(MeetingSubject(sample, "session", day, draft), templates=TEMPLATES)
        golden(f"{name}-{day}.html", whole[whole.index("<body") :])


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def test_no_line_of_the_real_meetings_is_published(real: Loaded) -> None:
    assert real.catalog
    data = real.catalog
    written = [m.model_dump(mode="json", warnings=False) for e in data.events.values() for m in e.meeting]
    lines = {text for block in written for text in strings(block) if " " in text and len(text) > 12}
    assert len(lines) >= 30
    files = render_calendars(data, datetime(2025, 4, 20, 12, tzinfo=UTC), {}).files
    public = {name: file.decode().replace("\r\n ", "").replace("\\,", ",") for name, file in files.items()}
    pages = render_pages(data, APRIL, TEMPLATES, Made(memos=frozenset({"bulgaria"})))
    public |= {name: page.decode() for name, page in pages.items()}
    told = {(name, line) for name, text in public.items() for line in lines if line in text}
    assert told == set()
    assert not any("meetings/" in text for text in public.values())


@pytest.mark.parametrize("event", ["bg-intergovernmental-commission-5", "bg-president-visit-2025"])
def test_the_real_memos_are_samples_and_tell_nothing_of_the_future(real: Loaded, event: str) -> None:
    assert real.catalog
    page = plain(meeting_html(MeetingSubject(real.catalog, event, APRIL), templates=TEMPLATES))
    assert page.count("Sample: lines written to show the form, not policy") == 1
    assert "9 Jun 2025" not in page
    assert "s001" not in page
    memo = meeting_memo(MeetingSubject(real.catalog, event, APRIL))
    assert (len(memo.objectives.rows), len(memo.points.rows), len(memo.do_not_say.rows)) == (3, 5, 2)
    assert all(point.fact and point.marks for point in memo.points.rows)
