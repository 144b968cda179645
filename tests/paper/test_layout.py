"""Where things stand on laid-out pages, and how much room they take."""

from __future__ import annotations

import pytest

from briefgen.paper.pdf import Layout, lay_out

CSS = """@page { size: 10cm 12cm; margin: 1cm } html { font: 10pt/12pt "IBM Plex Serif" } * { margin: 0; padding: 0 }
h2 { font-size: 10pt } table { border-collapse: collapse } tr { height: 1cm } li { height: 5mm } .new { break-before: page }"""


@pytest.fixture(scope="module")
def layout() -> Layout:
    rows = "".join(f"<tr><td>{n}</td></tr>" for n in range(12))
    body = f'<section id="table"><h2>Rows</h2><table><tbody>{rows}</tbody></table></section>'
    body += '<section id="list" class="new"><ul><li>one</li><li>two</li></ul><p style="height:2cm">rest</p></section>'
    head = '<title>T</title><meta name="dcterms.created" content="2025-06-10">'
    return lay_out(f'<html lang="en"><head>{head}<style>{CSS}</style></head><body>{body}</body></html>')


def test_an_extent_counts_all_pages_together(layout: Layout) -> None:
    extent = layout.extent("table")
    assert (layout.pages, len(extent.columns)) == (3, 1)
    assert extent.columns[0] == pytest.approx([0.1] * 12, abs=0.001)
    assert extent.other == pytest.approx(12 / 72 * 2.54 / 10, abs=0.001)


def test_lists_are_columns_too_and_what_is_no_row_is_the_rest(layout: Layout) -> None:
    extent = layout.extent("list")
    assert [list(column) for column in extent.columns] == [pytest.approx([0.05, 0.05])]
    assert extent.other == pytest.approx(0.2)


def test_what_stands_below_rows_is_told_apart() -> None:
    body = (
        '<section id="s"><table><tbody><tr><td>1</td></tr></tbody></table><ul class="below"><li>a</li></ul></section>'
    )
    head = '<title>T</title><meta name="dcterms.created" content="2025-06-10">'
    extent = lay_out(f'<html lang="en"><head>{head}<style>{CSS}</style></head><body>{body}</body></html>').extent("s")
    assert list(extent.below) == pytest.approx([0.05])
    assert list(extent.columns[0]) == pytest.approx([0.1])
    assert extent.other == pytest.approx(0.0, abs=0.001)


@pytest.mark.parametrize("above", [7.2, 5.5])  # the table goes to the next page, or goes on there
def test_room_that_a_page_edge_leaves_and_repeated_heads_are_not_counted(above: float) -> None:
    rows = "".join(f"<tr><td>{n}</td></tr>" for n in range(6))
    table = f"<table><thead><tr><th>h</th></tr></thead><tbody>{rows}</tbody></table>"
    body = f'<div style="height: {above}cm"></div><section id="s"><h2>Rows</h2><p>one<br>two</p>{table}</section>'
    head = '<title>T</title><meta name="dcterms.created" content="2025-06-10">'
    layout = lay_out(f'<html lang="en"><head>{head}<style>{CSS}</style></head><body>{body}</body></html>')
    extent = layout.extent("s")
    assert layout.pages == 2
    assert list(extent.columns[0]) == pytest.approx([0.1] * 6, abs=0.001)
    assert extent.other == pytest.approx(0.1 + 36 / 72 * 2.54 / 10, abs=0.002)


def test_what_is_not_there_takes_no_room(layout: Layout) -> None:
    assert (layout.has("nothing"), layout.extent("nothing").other) == (False, 0.0)


def test_top_and_depth_are_parts_of_the_height(layout: Layout) -> None:
    assert [layout.top("list"), layout.depth("list")] == pytest.approx([0, 0.3])
