"""The words of a drawing stand as those of a paragraph do: from right to left, and letters that join, joined."""

from __future__ import annotations

import pypdfium2
import pytest
from weasyprint import svg

from briefgen.paper import pdf
from briefgen.paper.drawn_words import Whole, set_whole

HEAD = '<html lang="en"><head><title>T</title><style>@page {{ size: 200pt 80pt; margin: 10pt }}</style></head><body>{}</body></html>'
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" font-family="Briefgen Sans" font-size="7.5" viewBox="0 0 180 20" '
    'width="180pt" height="20pt"><title>T</title><text x="0" y="10">{}</text></svg>'
)
LETTERS = ((0, "H"), (30, "I"), (60, "N"))
FAMILIES = ("Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Thai")


def drawn(body: str) -> dict[str, float]:
    """Where each letter of a page begins, in points from the left; of one that stands there twice, the last."""
    made = pdf.lay_out(HEAD.format(body), FAMILIES).draw()
    with pypdfium2.PdfDocument(made) as file:
        page = file[0].get_textpage()
        return {page.get_text_range(n, 1): page.get_charbox(n)[0] for n in range(page.count_chars())}


def test_letters_from_right_to_left_are_drawn_so_and_what_is_behind_them_stays_there() -> None:
    found = drawn(DRAWING.format("A دبي, 3 Mar"))
    assert sorted("Aدبي3M", key=found.__getitem__) == ["A", "ي", "ب", "د", "3", "M"]


@pytest.mark.parametrize("words", ["بيت|", "क्षत्रिय|", "ที่|", "plain|", "AVATA|"])
def test_words_are_as_long_as_in_a_paragraph(words: str) -> None:
    paragraph = f"<p style=\"font: 7.5pt 'Briefgen Sans'; margin: 0\">{words}</p>"
    assert drawn(DRAWING.format(words))["|"] == pytest.approx(drawn(paragraph)["|"], abs=0.03)


@pytest.mark.parametrize("places", ["0 30 60", "0,30,60"])
def test_letters_that_a_drawing_places_stand_where_it_says(places: str) -> None:
    alone = [drawn(DRAWING.replace('x="0"', f'x="{start}"').format(letter))[letter] for start, letter in LETTERS]
    found = drawn(DRAWING.replace('x="0"', f'x="{places}"').format("HIN"))
    assert [found[letter] for _start, letter in LETTERS] == pytest.approx(alone, abs=0.01)


def test_letters_that_a_drawing_spaces_out_stand_apart() -> None:
    close, apart = (
        drawn(DRAWING.replace("<text", f"<text {told}").format("HIN")) for told in ("", 'letter-spacing="20"')
    )
    assert [apart[letter] - close[letter] for letter in "HIN"] == pytest.approx([0, 20, 40], abs=0.01)


def test_each_tag_whose_words_are_drawn_sets_them_whole_and_is_changed_once() -> None:
    pdf.load()
    assert {tag for tag, draw in svg.TAGS.items() if draw is svg.text} == {"a", "text", "textPath", "tspan"}
    before = svg.text
    set_whole(svg)
    assert svg.text is before


def test_words_that_are_whole_are_one_letter_to_go_through() -> None:
    assert (list(Whole("ab c")), Whole("ab c") + "d") == (["ab c"], "ab cd")
