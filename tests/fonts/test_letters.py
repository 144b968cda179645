"""Which letters the fonts have, and what stands on paper for those that none has."""

from __future__ import annotations

import sys

import pytest
from fontTools.ttLib import TTFont

from briefgen.fonts.faces import originals
from briefgen.fonts.letters import SURE, lacking, printable


@pytest.fixture(scope="module")
def sure() -> set[int]:
    return {point for point in range(sys.maxunicode) if SURE.fullmatch(chr(point))}


@pytest.mark.parametrize("path", originals(), ids=lambda path: path.stem)
def test_what_is_sure_is_in_every_face_of_ours(path: object, sure: set[int]) -> None:
    with TTFont(path) as font:
        assert sure - {ord("\n")} - set(font.getBestCmap()) == set()
    assert len(sure) > 400


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Қазақстан, Ελλάδα, Mădălina, Ł, № 5 → 6 †", ""),
        ("שלום עולם", "שלוםע"),
        ("Visit of 習近平 to სოფია", "習近平სოფია"),
        ("Эрнар 😀", "😀"),
        ("e\u0301 a\u0328 \u1e0d", ""),  # in one piece, or in parts: one of both is there
        ("\ue000\U0010fffd\U000e0041", "\ue000\U0010fffd"),  # private use; a tag is never seen
        ("\ud800", "\ud800"),
        ("a\u200bb\u00adc\ufeff\x07\ufe0f\u2028\u3000d\u2003", ""),
        ("\u0600 5", "\u0600"),  # a format character that is seen
    ],
)
def test_each_letter_that_no_font_has_is_told_once(text: str, missing: str) -> None:
    assert lacking(text) == missing


def test_a_named_family_has_what_ours_lack() -> None:
    text = "محمد, ประเทศไทย, भारत, שלום"
    assert lacking(text, ("Noto Sans Arabic", "Noto Sans Thai")) == "भारतשלום"
    assert lacking(text, ("Noto Sans Devanagari", "Noto Sans Arabic", "Noto Sans Thai")) == "שלום"
    assert lacking(text, ("No Such Family",)) == lacking(text)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Visit of 習近平.", "Visit of □□□."),
        ("👍🏽 \ue000\ud800", "□□ □□"),
        ("a\u0328 \u1e0d", "ą d\u0323"),
        ("one\u205ftwo\u3000three 漢", "one two three □"),
        ("soft\ufe0f\u2066 bell\x07 漢", "soft bell □"),
        ("<p title='x'>&amp; 漢</p>\n", "<p title='x'>&amp; □</p>\n"),
    ],
)
def test_a_box_stands_for_what_no_font_has(text: str, printed: str) -> None:
    assert printable(text) == printed


def test_with_the_family_the_letters_stay() -> None:
    assert printable("محمد 漢", ("Noto Sans Arabic",)) == "محمد □"
