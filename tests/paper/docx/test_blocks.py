"""Blocks: every paragraph of them, in the order it is read."""

from __future__ import annotations

from briefgen.paper.docx.blocks import Cell, Paragraph, Row, Style, Table, Words, paragraphs


def test_paragraphs_of_tables_are_among_the_others() -> None:
    one, two, three = (Paragraph(Style.BODY, (Words(text),)) for text in "abc")
    table = Table((Row((Cell((two,)),)),), (None,))
    assert list(paragraphs([one, table, three])) == [one, two, three]
