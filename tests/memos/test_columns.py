"""Nothing leaves its column, nothing stands on something else, no figure or date is parted: in every printed document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.memos import Cut, Subject, memo
from briefgen.memos.book import _book, _lay_out
from briefgen.memos.meeting import MeetingSubject
from briefgen.memos.meeting.paper import meeting_html
from briefgen.memos.paper import annex_html, memo_html, view_html
from briefgen.memos.sections import LISTS
from briefgen.paper import html
from briefgen.paper.pdf import Layout, lay_out
from briefgen.sections.rows import Mark
from tests.memos import hostile
from tests.paper import boxes

TEMPLATES = Path(__file__).parents[2] / "templates"
DAY = date(2025, 6, 10)
WHOLE = [
    *hostile.PRINTED, "250,000", "102.8", "+1,234,567,890.5%", "24 Dec 2024", "10 Jan 2025", "2 Oct 2025", "26 Jun 2025",
    "10 May 2026", "24 Apr 2024", "31 Mar 2025", "Jan–Apr 2025", "May–Nov 2024", "24 May 2025", "10:00–12:30", "Kassym-Jomart", "[1–50]",
]  # fmt: skip


@pytest.fixture(scope="module")
def layouts(catalog: Callable[..., Catalog]) -> dict[str, Layout]:
    """Each document on A4, and those that are laid out in columns on Letter too, which is broader and not so high."""
    known, on_letter = (catalog(**hostile.kinds(paper)) for paper in ("A4", "Letter"))
    subject = Subject(known, "BG", DAY, annexed=True)
    fullest, least = (
        memo(subject, cut=cut)
        for cut in (Cut(flow=True), Cut().of(dict.fromkeys((listed.name for _section, listed in LISTS), 1)))
    )
    assert least.annex
    meeting, draft, other = (
        MeetingSubject(of, "meeting", DAY, draft=blank)
        for of, blank in ((known, False), (known, True), (on_letter, False))
    )
    title = f"{hostile.WORD} {hostile.NAME} {hostile.LONGEST_NAME}"
    return {
        "memo": lay_out(view_html(fullest, templates=TEMPLATES)),
        "annex": lay_out(annex_html(least.annex, templates=TEMPLATES)),
        "meeting": lay_out(meeting_html(meeting, templates=TEMPLATES)),
        "draft": lay_out(meeting_html(draft, templates=TEMPLATES)),
        "cover": _lay_out(TEMPLATES, "cover", _book(title, [subject], [3])),
        "memo on Letter": lay_out(memo_html(replace(subject, catalog=on_letter), templates=TEMPLATES)),
        "meeting on Letter": lay_out(meeting_html(other, templates=TEMPLATES)),
    }


DOCUMENTS = pytest.mark.parametrize(
    "name", ["memo", "annex", "meeting", "draft", "cover", "memo on Letter", "meeting on Letter"]
)


@DOCUMENTS
def test_nothing_leaves_its_column(layouts: dict[str, Layout], name: str) -> None:
    assert boxes.outside(layouts[name]) == []


@DOCUMENTS
def test_nothing_stands_on_something_else(layouts: dict[str, Layout], name: str) -> None:
    assert boxes.overprinted(layouts[name]) == []


@DOCUMENTS
def test_figures_dates_and_names_with_hyphens_are_whole(layouts: dict[str, Layout], name: str) -> None:
    assert boxes.parted(layouts[name], WHOLE) == []


@DOCUMENTS
def test_no_mark_stands_alone_on_a_line(layouts: dict[str, Layout], name: str) -> None:
    assert boxes.marks_alone(layouts[name]) == []


def test_what_is_looked_for_is_there(layouts: dict[str, Layout]) -> None:
    printed = {piece for layout in layouts.values() for piece in WHOLE if boxes.has(layout, piece)}
    assert sorted(set(WHOLE) - printed) == []


SENTENCE = "Lithuania was one of Kazakhstan's main trade partners among the countries of the EU (reported\N{NO-BREAK SPACE}24\N{NO-BREAK SPACE}Feb)."


@pytest.mark.parametrize("width", range(420, 470, 7))
def test_a_line_is_filled_before_a_mark_ends_it(width: int, tmp_path: Path) -> None:
    (tmp_path / "line.html").write_text(
        '<!DOCTYPE html><html lang="en"><head><title>T</title><style>{% include "styles/tokens.css" %}{% include "styles/base.css" %}'
        f"p {{ width: {width}pt; font-size: 9pt }}</style></head><body>"
        '{% import "macros.html" as m %}<p>{{ words }}{{ m.inline(marks) }}</p></body></html>'
    )
    layout = lay_out(html.render(tmp_path, "line.html", words=SENTENCE, marks=(Mark("1", "source-1"),)))
    first, *_others = (line.text for line in boxes.lines(layout))
    assert len(first) > 0.7 * len(SENTENCE)
