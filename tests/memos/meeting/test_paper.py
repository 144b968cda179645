"""Meeting memos on paper: one sheet, tagged, every font inside; what cannot fit is named by section and event."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from unittest.mock import patch

import page
import pikepdf
import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.memos.meeting import MeetingSubject
from briefgen.memos.meeting.fit import MeetingCut
from briefgen.memos.meeting.paper import MeetingJob, meeting_html, render_meeting
from briefgen.paper import pdf
from briefgen.reading.load import Loaded
from tests.memos import generated
from tests.paper.boxes import words
from tests.paper.read_again import reader, texts
from tests.paper.walked import faults

TEMPLATES = Path(__file__).parents[3] / "templates"
APRIL = date(2025, 4, 20)
EVENTS = ("bg-intergovernmental-commission-5", "bg-president-visit-2025")
Read = Callable[..., Catalog]


def laid_out(subject: MeetingSubject) -> tuple[str, ...]:
    """The words of each page of a memo, as far as its layout decides: drawing it takes a third of making it."""
    layouts = list[pdf.Layout]()

    def keep(layout: pdf.Layout, *, ruling: pdf.Ruling) -> bytes:
        layouts.append(layout)
        return b""

    with patch.object(pdf.Layout, "draw", keep):
        render_meeting(subject, templates=TEMPLATES)
    (layout,) = layouts
    return words(layout)


@pytest.fixture(scope="module")
def session(real: Loaded) -> MeetingSubject:
    assert real.catalog
    return MeetingSubject(real.catalog, EVENTS[0], APRIL)


@pytest.fixture(scope="module")
def fitted(session: MeetingSubject) -> tuple[bytes, pdf.Layout]:
    """The memo, and the layout that it was drawn from."""
    layouts = list[pdf.Layout]()
    lay_out = pdf.lay_out

    def kept(html: str, families: tuple[str, ...]) -> pdf.Layout:
        layouts.append(lay_out(html, families))
        return layouts[-1]

    with patch.object(pdf, "lay_out", kept):
        made = render_meeting(session, templates=TEMPLATES)
    return made, layouts[-1]


@pytest.fixture(scope="module")
def made(fitted: tuple[bytes, pdf.Layout]) -> bytes:
    return fitted[0]


def test_who_follows_its_structure_finds_all_in_order(made: bytes) -> None:
    assert faults(made) == []


def test_it_is_one_sheet_that_conforms_and_carries_nothing(made: bytes) -> None:
    read = reader(made)
    assert len(read.pages) == 2
    assert (str(read.root_object["/MarkInfo"]), str(read.root_object["/Lang"])) == ("{'/Marked': True}", "en")
    assert list(read.attachments) == []
    for profile in ("ua1", "3a"):
        failures = page.validate_pdf_bytes(made, profile=profile).failures
        assert [f.message for f in failures] == []


def test_it_says_whose_it_is_what_of_and_as_of_when_in_words_that_are_searched_for(made: bytes) -> None:
    title = "Fifth session of the Kazakhstan–Bulgaria Intergovernmental Commission on Economic Cooperation"
    with pikepdf.open(io.BytesIO(made)) as file, file.open_outline() as outline:
        marks = [(mark.title, [inner.title for inner in mark.children]) for mark in outline.root]
    assert generated.told(made) == {
        "/Title": f"{title}: meeting memo as of 20 Apr 2025",
        "/Author": "Kazakhstan: bilateral calendar",
        "/Subject": "Bulgaria",
        "/CreationDate": "D:20250420000000Z",
        "/ModDate": "D:20250420000000Z",
    }
    assert [name for name, _inner in marks] == [title]
    assert "Since last time, reported 18 Apr 2025" in marks[0][1]


def test_every_font_is_inside(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as file:
        faces = [font.DescendantFonts[0] for p in file.pages for font in p.Resources.Font.as_dict().values()]
        assert all("/FontFile2" in face.FontDescriptor for face in faces)
        assert len({str(face.BaseFont) for face in faces}) >= 3


def test_sections_stand_in_their_order_on_their_side(made: bytes) -> None:
    front = ["Purpose", "Who is there", "Objectives", "Points to make", "They may raise", "If raised", "Do not say", "Next steps"]  # fmt: skip
    back = ["Who met whom", "Since last time", "Key figures", "Within 90 days", "Documents on the table", "Courtesies", "Sources", "Notes"]  # fmt: skip
    found = generated.headings(made)
    for number, headings in enumerate((front, back)):
        here = [title for page, title in found if page == number]
        assert [title[: len(start)] for title, start in zip(here, headings, strict=True)] == headings
        assert "SAMPLE" in texts(made)[number]


def test_the_same_memo_has_the_same_bytes(session: MeetingSubject, made: bytes) -> None:
    assert MeetingJob(session, TEMPLATES).make() == made


def test_letter_paper_holds_it_too(session: MeetingSubject) -> None:
    calendar = session.catalog.calendar.model_copy(update={"paper": "Letter"})
    letter = replace(session, catalog=replace(session.catalog, calendar=calendar))
    layout = pdf.lay_out(meeting_html(letter, templates=TEMPLATES, cut=MeetingCut(steps=3, ladder=0)))
    assert (layout.pages, layout.page_of("reverse")) == (2, 2)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_draft_in_which_nothing_is_written_is_one_sheet_to_fill_in(catalog: Read, paper: str) -> None:
    calendar = "calendar: {title: T, home: KZ, timezone: Asia/Almaty, domain: test.example, paper: PAPER}\n"
    kinds = crowded("Word", 0)
    bare = calendar.replace("PAPER", paper) + kinds["events"][: kinds["events"].index("      purpose:")]
    blank = laid_out(MeetingSubject(catalog(events=bare), "one", APRIL, draft=True))
    assert len(blank) == 2
    assert "three objectives" in blank[0]


def test_a_front_on_which_nothing_is_written_goes_on_with_what_stands_behind(catalog: Read) -> None:
    calendar = "calendar: {title: T, home: KZ, timezone: Asia/Almaty, domain: test.example}\n"
    kinds = crowded("Word", 0)
    bare = calendar + kinds["events"][: kinds["events"].index("      purpose:")]
    front, *_back = laid_out(MeetingSubject(catalog(events=bare), "one", APRIL))
    assert "Within 90 days" in front


def test_there_is_room_for_twelve_lines_of_notes(fitted: tuple[bytes, pdf.Layout]) -> None:
    made, layout = fitted
    ruled, bare = (reader(data).pages[1].get_contents() for data in (made, layout.draw()))
    assert ruled is not None
    assert bare is not None
    assert ruled.get_data().split().count(b"l") - bare.get_data().split().count(b"l") >= 12


def crowded(points: str, commitments: int, purpose: str = "Why") -> dict[str, str]:
    lines = "".join(f"        - {points} {n}\n" for n in range(5))
    promise = "- {{id: p{n}, title: Something that was promised {n}, counterparts: [BG], state: open, due: 2025-03, source: s000 p1}}\n"
    return {
        "events": f"""\
events:
  - id: one
    kind: visit
    title: A visit
    counterparts: [BG]
    status: planned
    when: 2025-07
    participants: [rumen-radev]
    source: s000 p3
    meeting:
      written: 2025-04-20
      purpose: {purpose}
      points:
{lines}""",
        "commitments": "".join(promise.format(n=n) for n in range(commitments)),
    }


def test_next_steps_give_way_to_what_a_person_wrote(catalog: Read) -> None:
    front, _back = laid_out(MeetingSubject(catalog(**crowded("Word " * 109, 8, "Why " * 30)), "one", APRIL))
    assert front.count("Word") == 5 * 109
    shown = front.count("Something that was promised")
    assert 0 < shown < 4
    assert f"+{8 - shown} more: country memo" in front


def test_what_is_too_long_on_both_sides_is_laid_out_once(catalog: Read) -> None:
    """How high it will be follows from its words."""
    data = catalog(**crowded("said " * 109, 40, "seen " * 30))
    with patch.object(pdf, "lay_out", wraps=pdf.lay_out) as lay_out:
        made = laid_out(MeetingSubject(data, "one", APRIL))
    assert (len(made), lay_out.call_count) == (2, 1)


def ten_promises(made: tuple[str, ...], overdue: int) -> str:
    """The back, on which the oldest ten that the front has not stand, and the others are counted."""
    _front, back = made
    front, behind = (re.findall(r"Something that was promised (\d+)", page) for page in made)
    assert (len(front), len(behind), len({*front, *behind})) == (6, 10, 16)
    assert f"+{overdue - 16} more: country memo" in back
    return back


def test_six_promises_follow_the_next_oldest_ten_stand_behind_and_the_others_are_counted(catalog: Read) -> None:
    ten_promises(laid_out(MeetingSubject(catalog(**crowded("Word", 18)), "one", APRIL)), 18)


STALE = "- {{id: w{n}, kind: forum, title: Something to be confirmed {n}, counterparts: [BG], status: planned, when: 2025-0{m}, source: s000 p1}}\n"
DATED = "- {{id: d{n}, kind: forum, title: Something with a day {n}, counterparts: [BG], status: confirmed, when: 2025-05-{d}, source: s000 p1}}\n"
POST = "Deputy Prime Minister and Minister of the Economy and Industry and of Regional Development and Foreign Trade"


def test_the_next_three_dates_stand_before_whatever_is_to_be_confirmed(catalog: Read) -> None:
    waiting = 120
    kinds = crowded("Word", 120)
    others = "".join(STALE.format(n=n, m=5 + n % 5) for n in range(waiting))
    dated = "".join(DATED.format(n=n, d=10 + n) for n in range(4))
    events = kinds["events"] + "".join(f"  {line}\n" for line in (others + dated).splitlines())
    back = ten_promises(laid_out(MeetingSubject(catalog(**{**kinds, "events": events}), "one", APRIL)), 120)
    shown = [re.findall(f"{words} (\\d+)", back) for words in ("Something with a day", "Something to be confirmed")]
    assert shown[0][:3] == ["0", "1", "2"]
    assert back.index("Something with a day 2") < back.index("Something to be confirmed")
    assert 3 <= len(shown[1]) <= 10
    assert f"+{waiting + 4 - len(shown[0]) - len(shown[1])} more: country memo" in back


@pytest.mark.parametrize(("paper", "each"), [("A4", 106), ("Letter", 92)])
def test_what_check_lets_through_fits_the_front_with_the_least_of_what_is_listed(
    catalog: Read, paper: str, each: int
) -> None:
    """As many words as there may be, sixty people with long posts, doubts of all of them, and a long last time."""
    people = "".join(
        f"- {{id: who{n}, name: Name Number {n}, side: {'BG' if n % 2 else 'KZ'}, post: {POST}, rank: minister, doubt: {'It may be another. ' * 9}, source: s000 p1}}\n"
        for n in range(60)
    )
    everyone = ", ".join(f"who{n}" for n in range(60))
    kinds = crowded("Word " * each, 30, "Why " * 20)
    last = f"  - {{id: last, kind: visit, title: The visit before, counterparts: [BG], status: held, when: 2025-04-01, participants: [who0, who1], outcome: {'Much was agreed. ' * 30}, source: s000 p1}}\n"
    events = (
        kinds["events"]
        .replace("rumen-radev", everyone)
        .replace(
            "    source: s000 p3\n",
            f"    doubt: {'Who comes may change. ' * 9}\n    delegation: {'Many others. ' * 9}\n    source: s000 p3\n",
        )
    )
    calendar = f"calendar: {{title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, paper: {paper}}}\n"
    organisations = "- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}\n"
    data = catalog(**{**kinds, "events": calendar + events + last, "people": people, "organisations": organisations})
    front, _back = laid_out(MeetingSubject(data, "one", APRIL))
    assert front.count("Word") == 5 * each


def test_what_a_memo_is_made_from_decides_its_fingerprint(session: MeetingSubject) -> None:
    one = MeetingJob(session, TEMPLATES)
    assert one.fingerprint() == MeetingJob(replace(session), TEMPLATES).fingerprint()
    others = [replace(session, draft=True), replace(session, event=EVENTS[1]), replace(session, day=date(2025, 4, 21))]
    prints = {one.fingerprint(), *(MeetingJob(other, TEMPLATES).fingerprint() for other in others)}
    assert len(prints) == 4
