"""How wide words are, as the layout engine sets them too."""

from __future__ import annotations

import pytest

from briefgen.paper.measure import UNKNOWN, Advances, Run, Widths, lines, widths
from briefgen.paper.pdf import lay_out

TEN = Widths(Advances(dict.fromkeys("abcdefghij/ ", 1.0)))  # every letter as wide as the size


@pytest.mark.parametrize("weight", [400, 600])
@pytest.mark.parametrize("words", ["Tokayev–Radev, Astana, 9 Jun 2025", "Қазақстан 375.2 †", "iiii WWWW"])
def test_words_are_as_wide_as_they_are_set(words: str, weight: int) -> None:
    style = f"span {{ font: {weight} 10pt 'Briefgen Sans'; font-kerning: none; display: inline-block }}"
    html = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>{style}</style></head><body><span id="w">{words}</span></body></html>'
    left, _top, right, _bottom = lay_out(html).document.pages[0].anchors["w"]
    assert (right - left) * 0.75 == pytest.approx(widths(weight).of(words, 10), rel=0.01)


def test_a_letter_that_the_face_lacks_counts_as_a_wide_one() -> None:
    assert widths().of("\N{GEORGIAN LETTER AN}", 10) == 10 * UNKNOWN


@pytest.mark.parametrize("letter", ["中", "あ", "한", "（", "\N{GRINNING FACE}"])
def test_a_sign_as_wide_as_it_is_high_counts_so(letter: str) -> None:
    assert widths().of(letter, 10) == 10


def run(words: str, size: float = 1.0, more: float = 0.0) -> Run:
    return Run(words, TEN, size, more)


@pytest.mark.parametrize(
    ("words", "width", "count"),
    [
        ("", 5, 1),
        ("abc de", 6, 1),
        ("abc def", 6, 2),
        ("ab cd ef", 5, 2),
        ("abcdefghij", 4, 3),  # a word that is wider than two lines
        ("a bcdefghij b", 5, 4),  # begins on a line of its own, and what follows has no room behind it
        ("abc/def", 4, 2),
        ("abc/def", 7, 1),
        ("a  b", 4, 1),
    ],
)
def test_lines_end_at_spaces_and_behind_strokes(words: str, width: float, count: int) -> None:
    assert lines([run(words)], width=width) == count


def test_a_word_goes_on_in_another_face_and_keeps_what_stands_beside_it() -> None:
    assert [lines([run("ab"), run("cd", size=2)], width=width) for width in (6, 5)] == [1, 2]
    assert [lines([run("ab "), run("cd", more=1)], width=width) for width in (6, 5)] == [1, 2]


def test_the_first_line_is_longer_by_what_hangs() -> None:
    assert [lines([run("abc def abc")], width=3, hanging=hanging) for hanging in (0, 4)] == [3, 2]


def test_widths_add_up_to_the_same_in_every_python() -> None:
    """From 3.12 on `sum` keeps what earlier ones lose: a hundredth of a point in drawings was another one on another machine."""
    assert Widths(Advances({"a": 0.1})).of("a" * 10, 1.0) == 1.0
