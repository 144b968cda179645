"""Blocks written: by named styles, with links, fields, tables that repeat their head, and pictures with their words."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
import pytest
from lxml import etree
from PIL import Image

from briefgen.paper.docx import drawings
from briefgen.paper.docx.blocks import Block, Cell, Counter, Drawing, Look, Move, Paragraph, Row, Style, Table, Words
from briefgen.paper.docx.styles import TEXT_WIDTH
from briefgen.paper.docx.writing import Writer
from briefgen.paper.docx.xml import W

SVG = '<svg viewBox="0 0 20 10"><title>Half</title></svg>'


@pytest.fixture
def document() -> Any:
    return docx.Document()


def written(document: Any, *found: Block, places: dict[str, str] | None = None) -> list[str]:
    elements = Writer(document.part, places or {}).blocks(found)
    return [etree.tostring(e).decode().split(">", 1)[1].replace(' xml:space="preserve"', "") for e in elements]


def test_words_have_one_named_style_and_what_else_they_are_beside_it(document: Any) -> None:
    looks = frozenset({Look.SMALL, Look.STRONG})
    made = written(document, Paragraph(Style.NOTE, (Words("a", looks), Move.TAB, Words("b"), Move.LINE, Counter.PAGE)))
    assert made == [
        (
            '<w:pPr><w:pStyle w:val="MemoNote"/></w:pPr>'
            '<w:r><w:rPr><w:rStyle w:val="MemoSmall"/><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:tab/></w:r>'
            "<w:r><w:rPr/><w:t>b</w:t></w:r><w:r><w:br/></w:r>"
            '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
        )
    ]


def test_links_lead_to_addresses_and_to_bookmarks_and_those_to_nowhere_are_words(document: Any) -> None:
    source = Paragraph(Style.SOURCE, (Words("Press"),), ("s1",))
    links = Paragraph(
        Style.BODY, (Words("1", link="#s1"), Words("2", link="#gone"), Words("there", link="https://a.example"))
    )
    first, second = written(document, source, links, places={"s1": "place_7"})
    assert '<w:bookmarkStart w:id="7" w:name="place_7"/><w:bookmarkEnd w:id="7"/>' in first
    assert second.count("<w:hyperlink") == 2
    assert 'w:anchor="place_7"' in second
    assert [r.target_ref for r in document.part.rels.values() if r.is_external] == ["https://a.example"]


def test_what_no_xml_may_hold_is_left_out(document: Any) -> None:
    assert "<w:t>ab</w:t>" in written(document, Paragraph(Style.BODY, (Words("a\x07\ufffeb"),)))[0]


def test_what_runs_to_the_left_says_so(document: Any) -> None:
    assert "<w:rPr><w:rtl/></w:rPr>" in written(document, Paragraph(Style.BODY, (Words("محمد", leftward=True),)))[0]


def test_a_table_repeats_its_head_parts_no_row_and_is_followed_by_a_paragraph(document: Any) -> None:
    cells = (Cell((Paragraph(Style.CELL, (Words("a"),)),)), Cell((Paragraph(Style.CELL),), span=2))
    table = Table((Row(cells, head=True), Row(cells)), (72.0, None, None))
    made = list(Writer(document.part, {}).blocks([table, table, Paragraph(Style.BODY)]))
    assert [e.tag.removeprefix(f"{{{W}}}") for e in made] == ["tbl", "p", "tbl", "p"]
    rows = made[0].findall(f"{{{W}}}tr")
    assert [len(row.findall(f"{{{W}}}trPr/{{{W}}}tblHeader")) for row in rows] == [1, 0]
    assert [len(row.findall(f"{{{W}}}trPr/{{{W}}}cantSplit")) for row in rows] == [1, 1]
    share = round((TEXT_WIDTH - 72) / 2 * 20)
    assert [int(c.get(f"{{{W}}}w")) for c in made[0].iter(f"{{{W}}}gridCol")] == [1440, share, share]
    assert [int(c.get(f"{{{W}}}w")) for c in rows[0].iter(f"{{{W}}}tcW")] == [1440, round((TEXT_WIDTH - 72) * 20)]


def test_columns_wider_than_the_page_are_made_narrower(document: Any) -> None:
    row = Row(tuple(Cell((Paragraph(Style.CELL),)) for _n in range(2)))
    (table, _paragraph) = Writer(document.part, {}).blocks([Table((row,), (TEXT_WIDTH, TEXT_WIDTH))])
    assert {int(c.get(f"{{{W}}}w")) for c in table.iter(f"{{{W}}}gridCol")} == {round(TEXT_WIDTH * 10)}


def test_a_picture_has_its_words_and_where_there_is_none_they_stand_in_its_place(
    document: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = BytesIO()
    Image.new("L", (1, 1)).save(out, format="PNG")
    drawn = Paragraph(Style.BODY, (Drawing(SVG, "Half & half", 72.0),))
    monkeypatch.setattr(drawings, "picture", lambda *_of: out.getvalue())
    assert 'descr="Half &amp; half"' in written(document, drawn)[0]
    monkeypatch.setattr(drawings, "picture", lambda *_of: None)
    assert '<w:rStyle w:val="MemoSmall"/></w:rPr><w:t>Half &amp; half</w:t>' in written(document, drawn)[0]
