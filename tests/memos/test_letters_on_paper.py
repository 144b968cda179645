"""No memo is lost for a letter: what no font has is left out or boxed, in every document that is printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import page
import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos import Cut, Subject, memo
from briefgen.memos.book import render_book
from briefgen.memos.editable import editable_memo
from briefgen.memos.meeting import MeetingSubject, meeting_memo
from briefgen.memos.meeting.paper import render_meeting
from briefgen.memos.paper import render_memo
from briefgen.paper.pdf import lay_out
from tests.paper.read_again import texts

TEMPLATES = Path(__file__).parents[2] / "templates"
DAY = date(2025, 6, 10)
HEAD = "calendar: {title: T, home: KZ, timezone: Asia/Almaty, domain: test.example, fonts: [FONTS]}\nevents:\n"
# Hebrew, Arabic, Armenian, Georgian, Thai, Devanagari, Chinese, Japanese, Korean, emoji, private use, rare planes.
SCRIPTS = [
    "בנימין", "محمد", "Նիկոլ", "სალომე", "ประยุทธ์", "नरेन्द्र", "习近平", "あべしんぞう", "안철수", "👍🏽👨", "\ue000",
    "𐎠𒀀𐤀", "\U0010fffd",
]  # fmt: skip
Read = Callable[..., Catalog]


def kinds(words: str, fonts: str = "") -> dict[str, str]:
    """A file in which some words stand wherever a person may write."""
    quoted = '"' + words + '"'
    return {
        "events": HEAD.replace("FONTS", fonts)
        + f"""
- id: visit
  kind: visit
  title: {quoted}
  counterparts: [BG]
  source: s001 p2
  status: held
  when: 2025-06-09
  place: {quoted}
  participants: [rumen-radev, kassym-jomart-tokayev]
  outcome: {quoted}
  said: [{{person: rumen-radev, text: {quoted}}}]
- id: session
  kind: commission-session
  title: {quoted}
  counterparts: [BG]
  status: planned
  when: 2025-07
  doubt: {quoted}
  participants: [rumen-radev]
  source: s000 p6
  meeting: {{written: 2025-04-19, purpose: {quoted}, objectives: [{quoted}], points: [{quoted}], language: {quoted}}}
""",
        "people": f"""
- {{id: rumen-radev, name: Rumen Radev, native: {quoted}, native-basis: {{text: {quoted}, date: 2025-01-02}}, side: BG, post: {quoted}, rank: head-of-state, source: s000 p3}}
- {{id: kassym-jomart-tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President, rank: head-of-state, source: s001 p2}}
""",
        "commitments": f"- {{id: c, title: {quoted}, counterparts: [BG], owner: {quoted}, source: s000 p2}}\n",
        "agreements": f"- {{id: a, title: {quoted}, kind: plan, counterparts: [BG], state: signed, when: 2025-04-01, source: s000 p2}}\n",
        "facts": f"- {{id: f, counterpart: BG, topic: trade, text: {quoted}, source: s000 p2}}\n",
        "figures": f"- {{id: g, counterpart: BG, indicator: turnover, title: {quoted}, period: 2024, unit: {quoted}, value: 5, note: {quoted}, source: s000 p2}}\n",
    }


def text(data: bytes) -> str:
    return " ".join(texts(data))


def conforms(data: bytes) -> bool:
    return all(page.validate_pdf_bytes(data, profile=profile).failures == [] for profile in ("ua1", "3a"))


def test_every_document_is_made_and_conforms(catalog: Read) -> None:
    words = " ".join(SCRIPTS)
    known = catalog(**kinds(f"{words} (2025)"))
    subject = Subject(known, "BG", DAY, annexed=True)
    made = [
        render_memo(subject, templates=TEMPLATES),
        render_meeting(MeetingSubject(known, "session", DAY), templates=TEMPLATES),
        render_book(f"Visit {words} (2025)\x07\ud800", [Subject(known, "RO", DAY)], templates=TEMPLATES),
    ]
    assert [("□ (2025)" in text(data), conforms(data)) for data in made] == [(True, True)] * 3


@pytest.mark.parametrize("words", SCRIPTS, ids=ascii)
def test_no_script_costs_a_page(words: str) -> None:
    page = (
        f'<!DOCTYPE html><html lang="en"><head><title>{words}</title></head><body><h1>{words} (2025)</h1></body></html>'
    )
    assert "□ (2025)" in text(lay_out(page).draw())


def test_a_native_spelling_is_left_out_and_care_says_so(catalog: Read) -> None:
    known = catalog(**kinds("بنيامين"))
    said = "Rumen Radev: the spelling in their own script is left out, for no font here has its letters."
    shown = memo(Subject(known, "BG", DAY))
    assert [row.native for side in shown.people.sides for row in side.section.rows] == [None, None]
    assert (shown.care.rows[0].lead, shown.care.rows[0].text) == ("Spelling", said)
    assert [s.text for s in meeting_memo(MeetingSubject(known, "session", DAY)).attendance.remarks].count(said) == 1


def test_with_the_family_it_is_there_and_care_says_nothing(catalog: Read) -> None:
    shown = memo(Subject(catalog(**kinds("بنيامين", "Noto Sans Arabic")), "BG", DAY))
    assert [row.native for row in shown.people.sides[0].section.rows] == ["بنيامين"]
    assert [s.lead for s in shown.care.rows if s.lead == "Spelling"] == []


def test_whoever_edits_a_memo_has_fonts_of_their_own(catalog: Read) -> None:
    html = editable_memo(Subject(catalog(**kinds("بنيامين")), "BG", DAY), templates=TEMPLATES).decode()
    assert '<bdi dir="auto">بنيامين</bdi>' in html
    assert "left out" not in html


def test_an_annex_tells_of_the_people_in_it(catalog: Read) -> None:
    people = "".join(
        f"- {{id: p{n}, name: Person Number{'abcdefgh'[n]}, native: 习近平, side: BG, post: Minister, source: s000 p3}}\n"
        for n in range(8)
    )
    organisations = "- {id: mfa, name: Ministry, kind: ministry}\n"
    shown = memo(
        Subject(catalog(people=people, organisations=organisations), "BG", DAY, annexed=True), cut=Cut().but(theirs=5)
    )
    assert shown.annex
    told = [m.care.rows[0].text.partition(":")[0].count("Person") for m in (shown, shown.annex)]
    assert told == [5, 3]
