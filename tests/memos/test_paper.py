"""Memos on paper: two pages, tagged, every font inside, in reading order; what cannot be printed is named."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import page
import pikepdf
import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.text import LONGEST_FOOT
from briefgen.memos import Subject
from briefgen.memos.paper import render_memo
from briefgen.reading.load import Loaded
from tests.memos import generated
from tests.paper.read_again import reader, texts
from tests.paper.walked import faults, words_of

TEMPLATES = Path(__file__).parents[2] / "templates"
JUNE = date(2025, 6, 10)
Read = Callable[..., Catalog]


@pytest.fixture(scope="module")
def bulgaria(real: Loaded) -> bytes:
    assert real.catalog
    return render_memo(Subject(real.catalog, "BG", JUNE), templates=TEMPLATES, attachment=b"BEGIN:VCALENDAR")


def text(data: bytes) -> str:
    return " ".join(texts(data))


def test_the_fullest_memo_has_two_pages_and_conforms(bulgaria: bytes) -> None:
    read = reader(bulgaria)
    assert len(read.pages) == 2
    root = read.root_object
    assert (str(root["/MarkInfo"]), str(root["/Lang"])) == ("{'/Marked': True}", "en")
    assert list(read.attachments) == ["bulgaria.ics"]
    for profile in ("ua1", "3a"):
        assert [f.message for f in page.validate_pdf_bytes(bulgaria, profile=profile).failures] == []


def test_who_follows_its_structure_finds_all_in_order(bulgaria: bytes) -> None:
    assert faults(bulgaria) == []
    said = " | ".join(words_of(bulgaria, "P", "TD", "TH", "LI"))
    assert (
        "Memorandum of understanding between the Academy of Public Administration and the Bulgarian Diplomatic Institute"
        in said
    )
    assert not re.search(r"[a-z][A-Z][a-z]+ ", re.sub(r"\S*\.\S*|McC", "", said.replace("El.kz", "")))


def test_every_font_is_inside(bulgaria: bytes) -> None:
    with pikepdf.open(io.BytesIO(bulgaria)) as file:
        faces = [font.DescendantFonts[0] for p in file.pages for font in p.Resources.Font.as_dict().values()]
        fonts = {str(face.BaseFont): "/FontFile2" in face.FontDescriptor for face in faces}
    assert len(fonts) >= 4
    assert all(fonts.values())
    assert all("Plex" in name or "Briefgen" in name for name in fonts)


def test_sections_stand_in_their_order(bulgaria: bytes) -> None:
    assert [title for _page, title in generated.headings(bulgaria)] == [
        "Who met whom, and what is due", "Dates ahead and to confirm", "Promises", "Trade and investment",
        "Recent contacts", "Documents", "People", "Care with these data", "Sources", "Notes",
    ]  # fmt: skip


def test_what_the_file_knew_in_june_is_there(bulgaria: bytes) -> None:
    words = text(bulgaria)
    assert "DUE, NO REPORT Fifth session" in words
    assert "Five memoranda: signed, reported" in words
    assert words.count("Memorandum") >= 3
    assert "Румен Радев" in words


def test_the_same_memo_has_the_same_bytes(catalog: Read) -> None:
    known = catalog()
    subject = Subject(known, "RO", JUNE)
    assert render_memo(subject, templates=TEMPLATES) == render_memo(subject, templates=TEMPLATES)


def test_of_a_file_with_nothing_a_memo_is_made_of_one_page(catalog: Read) -> None:
    (words,) = texts(render_memo(Subject(catalog(), "RO", JUNE), templates=TEMPLATES))
    assert "Nothing is on file yet." in words
    assert not any(heading in words for heading in ("Dates ahead", "Promises", "Trade and investment"))


def test_paper_is_as_the_calendar_says(catalog: Read) -> None:
    calendar = "calendar: {title: T, home: KZ, timezone: Asia/Almaty, domain: test.example, paper: Letter}\n"
    made = render_memo(Subject(catalog(events=calendar + "events: []\n"), "RO", JUNE), templates=TEMPLATES)
    box = reader(made).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


def test_hostile_text_is_only_text(catalog: Read) -> None:
    word = "x" * 80
    events = f"""
- id: attack
  kind: meeting
  title: "<script>alert(1)</script> {{{{7*7}}}} <img src=file:///etc/passwd> {word}"
  counterparts: [RO]
  status: held
  when: 2025-04-01
  outcome: "</td></tr></table><h1>Broken</h1> {{% include 'base.html' %}}"
  source: s000 p1
"""
    made = render_memo(Subject(catalog(events=events), "RO", JUNE), templates=TEMPLATES)
    words = text(made)
    assert "<script>alert(1)</script> {{7*7}}" in words
    assert "<h1>Broken</h1>" in words
    assert [edge for edge in right_edges(made) if edge > 210 - 26 + 0.5] == []


def right_edges(data: bytes) -> list[float]:
    """Where each word on the first page ends, in millimetres."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    told = subprocess.run(["pdftotext", "-l", "1", "-bbox", "-", "-"], input=data, capture_output=True, check=True)
    return [float(x) * 25.4 / 72 for x in re.findall(rb'xMax="([\d.]+)"', told.stdout)]


def test_a_long_handling_line_goes_below_the_day_and_does_not_part_it(catalog: Read) -> None:
    line = "Public sources only; not to be passed on to anybody outside the Ministry of Foreign Affairs. " * 2
    line = line[:LONGEST_FOOT].strip()
    calendar = f"calendar: {{title: T, home: KZ, timezone: Asia/Almaty, domain: test.example, handling: {line}}}\n"
    made = render_memo(Subject(catalog(events=calendar + "events: []\n"), "RO", JUNE), templates=TEMPLATES)
    foot = [w for w in generated.printed(made) if w.top > 280]
    above, below = ([w.text for w in foot if (w.top < foot[0].top + 1) == first] for first in (True, False))
    assert sorted(above) == sorted(["Page", "1", "of", "1", "Romania,", "as", "of", "10", "Jun", "2025"])
    assert below == line.split()
    assert max(w.bottom for w in foot) < 297 - 4


def test_how_a_long_name_is_said_stays_on_its_own_side(catalog: Read) -> None:
    said = "karl taydor mahreeah nikohlows fon oont tsoo gootenberg shvartsenfels hohenloheh oont vaiterah"
    people = f"- {{id: rumen-radev, name: Long, side: BG, say-it: {said}, native-basis: {{text: list, date: 2025-01-02}}, source: s000 p1}}\n"
    made = render_memo(Subject(catalog(people=people), "BG", JUNE), templates=TEMPLATES)
    words = [w for w in generated.printed(made) if w.text in said.split()]
    assert [w.text for w in words] == said.split()
    assert max(w.right for w in words) <= 15 + 82
