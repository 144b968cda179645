"""What is copied from a page where glyphs do not tell the letters."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from briefgen.paper.actual_text import is_shaped
from briefgen.paper.pdf import lay_out

HEAD = (
    '<html lang="en"><head><title>T</title><meta name="dcterms.created" content="2025-06-10">'
    '<style>html { font: 10pt "IBM Plex Serif" } @page { size: A4; margin: 20mm }</style></head><body>'
)


def copied(text: str, *families: str) -> str:
    """The text that comes from the first page, without the marks of direction."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    made = lay_out(f"{HEAD}<p>{text}</p></body></html>", families).draw()
    told = subprocess.run(["pdftotext", "-", "-"], input=made, capture_output=True, check=True).stdout.decode()
    return " ".join(re.sub("[\u202a-\u202e\u2066-\u2069\f]", "", told).split())


@pytest.mark.parametrize("text", ["भारत गणराज्य क्षत्रिय", "कीर्ति श्री 2025", "की कि कु"])
def test_letters_that_stack_or_change_places_are_copied_as_written(text: str) -> None:
    assert copied(text, "Noto Sans Devanagari") == text


@pytest.mark.parametrize("text", ["ประเทศไทย", "น้ำ กำลัง ที่ เก้า"])
def test_marks_above_each_other_are_copied_as_written(text: str) -> None:
    assert copied(text, "Noto Sans Thai") == text


def test_letters_that_share_their_strokes_and_dots_are_told_apart() -> None:
    assert copied("بيت ثابت", "Noto Sans Arabic").replace(" ", "") == "بيتثابت"


def test_accents_in_parts_are_copied_with_their_letter() -> None:
    assert copied("x x\u0301 x") == "x x\u0301 x"


@pytest.mark.parametrize(
    ("text", "shaped"), [("Қазақстан ✓", False), ("习近平 한국", False), ("भ", True), ("x\u0301", True), ("א", True)]
)
def test_ordinary_text_is_drawn_as_ever(text: str, shaped: bool) -> None:
    assert is_shaped(text) == shaped


def test_a_text_without_such_letters_carries_none_beside_it() -> None:
    made = lay_out(f"{HEAD}<p>Signed, 9\u00a0Jun 2025</p></body></html>").draw()
    assert b"ActualText" not in made
