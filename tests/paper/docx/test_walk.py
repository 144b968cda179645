"""A document read: its headings, lists, tables, what leads where, and what only lays out left behind."""

from __future__ import annotations

from briefgen.paper.docx.blocks import Cell, Counter, Look, Move, Paragraph, Row, Style, Table, Words, paragraphs
from briefgen.paper.docx.walk import read

HEAD = (
    '<html lang="kk"><head><title> Bulgaria: memo </title><meta name="author" content="Desk">'
    '<meta name="description" content="Relations"><meta name="dcterms.created" content="2025-04-20T00:00:00Z">'
    "<style>col.date { width: 30mm }</style></head>"
)


def blocks(body: str) -> tuple[object, ...]:
    return read(f"{HEAD}<body>{body}</body></html>").blocks


def said(body: str) -> list[tuple[Style, str]]:
    found = read(f"{HEAD}<body>{body}</body></html>").blocks
    return [(p.style, "".join(w.text for w in p.pieces if isinstance(w, Words))) for p in paragraphs(found)]


def test_the_head_and_the_foot_are_those_of_the_document() -> None:
    foot = '<div class="foot"><span class="foot-right">Page <span class="page"></span> of <span class="pages"></span></span><b>BG</b>, today<span class="foot-middle">Public</span></div>'
    text = read(f'{HEAD}<body class="Letter">{foot}<p>Words</p></body></html>')
    assert (text.language, text.title, text.author, text.subject, text.created, text.paper) == (
        "kk", "Bulgaria: memo", "Desk", "Relations", "2025-04-20", "Letter",
    )  # fmt: skip
    assert text.foot == (
        Paragraph(
            Style.FOOT,
            (
                Words("BG", frozenset({Look.STRONG})), Words(", today"), Move.TAB, Words("Page "), Counter.PAGE,
                Words(" of "), Counter.PAGES, Move.LINE, Words("Public"),
            ),
        ),
    )  # fmt: skip
    assert text.blocks == (Paragraph(Style.BODY, (Words("Words"),)),)


def test_headings_paragraphs_and_lists_have_the_styles_of_what_they_are() -> None:
    body = (
        '<div class="head"><p class="kicker">Country memo</p><h1>Bulgaria</h1></div><section><h2>People</h2><h3>Theirs</h3>'
        '<ul><li>One</li></ul><ol><li>First</li></ol><ol class="sources"><li id="s1"><span class="n">1</span>Press</li></ol>'
        '<p class="more">+4 more</p>loose <b>words</b><p></p></section>'
    )
    assert said(body) == [
        (Style.KICKER, "Country memo"),
        (Style.TITLE, "Bulgaria"),
        (Style.HEADING_1, "People"),
        (Style.HEADING_2, "Theirs"),
        (Style.BULLET, "One"),
        (Style.NUMBERED, "1.First"),
        (Style.SOURCE, "1Press"),
        (Style.NOTE, "+4 more"),
        (Style.BODY, "loose words"),
    ]


def test_a_table_keeps_its_head_its_widths_and_what_spans_columns() -> None:
    body = (
        '<table><colgroup><col class="date"><col></colgroup><thead><tr><th scope="col">When</th><th class="number">Value</th></tr></thead>'
        '<tbody><tr><th scope="row"><b>May</b></th><td class="number">7</td></tr><tr><td colspan="2"></td></tr></tbody></table>'
    )
    strong = Words("May", frozenset({Look.STRONG}))
    assert blocks(body) == (
        Table(
            (
                Row(
                    (
                        Cell((Paragraph(Style.CELL_HEADING, (Words("When"),)),)),
                        Cell((Paragraph(Style.FIGURE_HEADING, (Words("Value"),)),)),
                    ),
                    head=True,
                ),
                Row((Cell((Paragraph(Style.CELL, (strong,)),)), Cell((Paragraph(Style.FIGURE, (Words("7"),)),)))),
                Row((Cell((Paragraph(Style.CELL),), span=2),)),
            ),
            (30 * 72 / 25.4, None),
        ),
    )


def test_places_that_links_lead_to_go_with_the_paragraph_that_begins_there() -> None:
    body = '<section id="sources"><h2>Sources</h2><ol class="sources"><li id="s1"><span class="n">1</span>A</li></ol></section><p>see <a href="#s1">1</a></p>'
    assert [p.places for p in paragraphs(read(f"{HEAD}<body>{body}</body></html>").blocks)] == [
        ("sources",),
        ("s1",),
        (),
    ]
    assert blocks(body)[-1] == Paragraph(Style.BODY, (Words("see "), Words("1", link="#s1")))


def test_empty_lines_to_write_on_are_lines_and_other_empty_elements_nothing() -> None:
    line = Paragraph(Style.WRITING_LINE)
    assert blocks('<div class="line"></div><div class="charts"></div><div id="notes-lines"></div>') == (line,) * 7


def test_a_table_in_a_table_is_told_as_paragraphs() -> None:
    assert said("<table><tr><td>A<table><tr><td>B</td></tr></table></td></tr></table>")[:2] == [
        (Style.CELL, "A"),
        (Style.CELL, "B"),
    ]


def test_what_begins_a_page_in_print_begins_one_here() -> None:
    body = '<section><h2>Monday</h2></section><section class="breaks"><h2>Tuesday</h2><p>Talks</p></section>'
    assert [(p.pieces, p.new_page) for p in paragraphs(read(f"{HEAD}<body>{body}</body></html>").blocks)] == [
        ((Words("Monday"),), False),
        ((Words("Tuesday"),), True),
        ((Words("Talks"),), False),
    ]


def test_a_row_of_a_sheet_has_its_id_in_small_letters_and_lines_for_an_answer() -> None:
    cell = '<td>What <span class="id">bg-one</span><div class="line"></div><div class="line"></div></td>'
    (table,) = blocks(f"<table><tr>{cell}</tr></table>")
    words = Paragraph(Style.CELL, (Words("What "), Words("bg-one", frozenset({Look.SMALL}))))
    line = Paragraph(Style.WRITING_LINE)
    assert table == Table((Row((Cell((words, line, line)),)),), (None,))
