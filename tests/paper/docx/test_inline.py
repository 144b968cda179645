"""Words in a line: white space, looks, links, what stands at the right, and directions."""

from __future__ import annotations

from briefgen.paper.docx.blocks import Drawing, Look, Move, Paragraph, Piece, Words
from briefgen.paper.docx.inline import settled
from briefgen.paper.docx.walk import read


def pieces(paragraph: str) -> tuple[Piece, ...]:
    (found,) = read(f"<html><head><title>T</title></head><body>{paragraph}</body></html>").blocks
    assert isinstance(found, Paragraph)
    return found.pieces


def looking(text: str, *looks: Look, link: str | None = None) -> Words:
    return Words(text, frozenset(looks), link)


def test_white_space_is_one_space_and_none_at_the_edges_of_lines() -> None:
    found = settled([Words(" a\n\t"), Words(" b "), Move.LINE, Words(" c\u00a0d "), Words(" ")])
    assert list(found) == [Words("a "), Words("b"), Move.LINE, Words("c\u00a0d")]


def test_looks_come_from_elements_and_from_classes_that_say_what_something_is() -> None:
    assert pieces('<p><b>A <i>B</i></b> <span class="tag">OVERDUE</span> <span class="whole">C</span></p>') == (
        looking("A ", Look.STRONG),
        looking("B", Look.STRONG, Look.EMPHASIS),
        Words(" "),
        looking("OVERDUE", Look.TAG),
        Words(" "),
        Words("C"),
    )


def test_numbers_and_leads_stand_before_a_stop_and_what_is_at_the_right_behind_one() -> None:
    assert pieces('<p class="line"><b class="lead">Next</b> May</p>') == (
        looking("Next", Look.STRONG, Look.SMALL),
        Move.TAB,
        Words("May"),
    )
    assert pieces('<p><span class="right">Public</span>Country memo</p>') == (
        Words("Country memo"),
        Move.TAB,
        Words("Public"),
    )


def test_links_and_breaks_stay_and_comments_go() -> None:
    assert pieces('<p>A<br><!-- not said --><a href="https://example.org"><b>B</b></a></p>') == (
        Words("A"),
        Move.LINE,
        looking("B", Look.STRONG, link="https://example.org"),
    )


def test_what_runs_to_the_left_is_a_piece_of_its_own() -> None:
    assert pieces("<p>Visit of <b>محمد بن سلمان</b> in 2025</p>") == (
        Words("Visit of "),
        Words("محمد بن سلمان", frozenset({Look.STRONG}), leftward=True),
        Words(" in 2025"),
    )


def test_a_drawing_has_its_text_alternative_and_its_width() -> None:
    (drawn,) = pieces(
        '<p><svg viewBox="0 0 20 10" width="40pt"><title>A  bar</title><rect width="9" height="9"/></svg></p>'
    )
    assert isinstance(drawn, Drawing)
    assert (drawn.words, drawn.width) == ("A bar", 40.0)
    assert drawn.svg == '<svg viewBox="0 0 20 10" width="40pt"><title>A  bar</title><rect width="9" height="9" /></svg>'
