"""Two pages, whatever the size of a file: what gives way, in which order, and what never does."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from briefgen.domain.catalog import Catalog
from briefgen.memos import Cut, Memo, Subject, memo
from briefgen.memos.fitting import Fitted, fit
from briefgen.memos.paper import memo_html, parts, render_memo
from briefgen.memos.sections import LISTS
from briefgen.paper import pdf
from briefgen.paper.pdf import Layout
from briefgen.reading.load import Loaded
from tests.conftest import examples
from tests.memos import generated
from tests.memos.generated import DAY, Size
from tests.memos.reckoned import ReckonedPages
from tests.paper.read_again import texts

TEMPLATES = Path(__file__).parents[2] / "templates"
THICK = Size(90, 3, 30, 4, 20, 16, 14, 20)
PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
Read = Callable[..., Catalog]


def subject(catalog: Read, size: Size, paper: str = "A4") -> Subject:
    return Subject(catalog(**generated.kinds(size, paper)), "BG", DAY)


def fitted(wanted: Subject) -> Fitted:
    """A memo as it is fitted, and no more layouts than a reader would wait for."""
    layouts = list[Layout]()

    def lay_out(view: Memo) -> Layout:
        html = memo_html(wanted, templates=TEMPLATES, cut=cut_of[view])
        layouts.append(pdf.lay_out(html))
        return layouts[-1]

    def view(cut: Cut) -> Memo:
        made = memo(wanted, cut=cut)
        cut_of[made] = cut
        return made

    cut_of = _ByIdentity()
    found = fit(view, lay_out)
    assert len(layouts) <= 3
    return found


def reckoned(wanted: Subject) -> Fitted:
    """A memo as it is fitted to pages that nobody lays out."""
    return fit(lambda cut: memo(wanted, cut=cut), lambda view: ReckonedPages(view, 0.0))  # type: ignore[arg-type,return-value]


class _ByIdentity(dict):  # type: ignore[type-arg]
    """Views are compared by what they are, not by what they say."""

    def __setitem__(self, view: Memo, cut: Cut) -> None:
        super().__setitem__(id(view), cut)

    def __getitem__(self, view: Memo) -> Cut:
        found: Cut = super().__getitem__(id(view))
        return found


def check_paper(data: bytes, paper: str) -> None:
    """Nothing outside its column, no line on another, no date in two."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    words = generated.printed(data)
    width, height = PAPERS[paper]
    for word in words:
        inner, outer = (15, 26) if word.page % 2 else (26, 15)
        assert inner - 0.2 <= word.left, word
        assert word.right <= width - outer + 0.2, word
        assert 5 < word.top < word.bottom < height - 5, word
    assert generated.overlapping(words) == []
    assert generated.wrapped_dates(words) == []


def check_structure(data: bytes) -> None:
    """Headings in order, tables with headers, figures with words."""
    found = generated.structure(data)
    levels = [int(kind[2]) for kind, _said in found if kind in ("/H1", "/H2", "/H3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [said for kind, said in found if kind == "/Figure" and not said["alt"]] == []
    kinds = [kind for kind, _said in found]
    assert kinds.count("/TH") >= kinds.count("/Table") > 0


def test_a_thick_file_has_two_pages_and_loses_nothing_that_must_stay(catalog: Read) -> None:
    wanted = subject(catalog, THICK)
    found = fitted(wanted)
    assert found.layout.pages == 2
    view = memo(wanted, cut=found.cut)
    tags = [r.tags for r in view.ahead.rows]
    assert (tags[:3], tags[-2:]) == ([()] * 3, [("To confirm",)] * 2)
    assert [r.tag for r in view.commitments.rows][:4] == ["Overdue"] * 4
    cited = {m.label for row in view.contacts.rows for m in row.marks}
    assert cited <= {row.label for row in view.sources.cited}
    assert [line.lead for line in view.front] == ["Where we stand", "What hangs", "What moved", "Next"]
    assert view.ladder
    assert generated.lone_rows(found.layout) == []
    assert generated.lone_headings(found.layout) == []
    data = found.layout.draw()
    check_paper(data, "A4")
    check_structure(data)


SIZES = st.builds(
    Size,
    events=st.integers(0, 60),
    to_confirm=st.integers(0, 20),
    commitments=st.integers(0, 40),
    overdue=st.integers(0, 20),
    people=st.integers(2, 14),
    figures=st.integers(0, 12),
    documents=st.integers(0, 12),
)


@settings(examples(2), phases=[Phase.generate])  # a real layout each: what the sums below cannot see
@given(SIZES)
def test_a_file_of_any_size_has_at_most_two_sound_pages(catalog: Read, size: Size) -> None:
    found = fitted(subject(catalog, size))
    assert found.layout.pages <= 2
    assert generated.lone_rows(found.layout) == []
    assert generated.lone_headings(found.layout) == []
    check_paper(found.layout.draw(), "A4")


@settings(examples(8), phases=[Phase.generate])
@given(SIZES, st.sampled_from([0.0, 0.002]))
def test_whatever_its_size_nothing_of_always_is_missing_and_no_room_is_left(
    catalog: Read, size: Size, unseen: float
) -> None:
    """On pages that are reckoned, with rows a little higher than they were measured; every sum is a layout less."""
    wanted = subject(catalog, size)
    made = list[ReckonedPages]()

    def lay_out(view: Memo) -> ReckonedPages:
        made.append(ReckonedPages(view, unseen if made else 0.0))
        return made[-1]

    found = fit(lambda cut: memo(wanted, cut=cut), lay_out)  # type: ignore[arg-type]
    pages = found.layout
    assert isinstance(pages, ReckonedPages)
    assert (pages.pages <= 2, len(made) <= 3) == (True, True)
    shown = pages.memo.lists
    for _section, listed in LISTS:
        if listed.name in shown:
            first = set(range(min(listed.always, shown[listed.name].count)))
            assert first <= set(shown[listed.name].numbers), listed.name
    left = [pages.room_for(listed.name) for _section, listed in LISTS if pages.leaves_out(listed.name)]
    assert not left or max(left) < 0.09, "there is room for a row of three lines that is left out"


def test_what_a_person_wrote_stands_however_much_is_on_file(catalog: Read) -> None:
    kinds = generated.kinds(THICK)
    raised = "{trigger: The ferry, facts: It was announced, source: s000 p1}"
    kinds["counterparts"] = (
        f"- {{code: BG, slug: bulgaria, brief: {{written: 2025-06-01, if-raised: [{', '.join([raised] * 4)}]}}}}\n"
    )
    found = reckoned(Subject(catalog(**kinds), "BG", DAY))
    pages = found.layout
    assert isinstance(pages, ReckonedPages)
    assert (pages.pages, len(pages.memo.if_raised.rows), pages.leaves_out("documents")) == (2, 4, True)


def test_what_a_page_edge_leaves_free_is_counted_once(catalog: Read) -> None:
    pages = reckoned(subject(catalog, Size(15, 1, 2, 16, 5, 6, 9))).layout
    assert isinstance(pages, ReckonedPages)
    left = {listed.name: pages.room_for(listed.name) for _section, listed in LISTS if pages.leaves_out(listed.name)}
    assert {name: round(room, 3) for name, room in left.items()} == {
        "contacts": 0.049
    }  # a row that was never measured may be that high


@pytest.mark.parametrize(("size", "pages"), [(Size(), 1), (Size(events=2, people=2, figures=2), 1), (THICK, 2)])
def test_a_thin_file_is_one_page(catalog: Read, size: Size, pages: int) -> None:
    wanted = subject(catalog, size)
    found = reckoned(wanted)
    assert (found.layout.pages, found.cut.one) == (pages, pages == 1)


def test_nothing_on_file_is_one_page(catalog: Read) -> None:
    data = render_memo(subject(catalog, Size()), templates=TEMPLATES)
    (words,) = texts(data)
    assert "No source on file." in words
    check_paper(data, "A4")
    headings = [kind for kind, _said in generated.structure(data) if kind in ("/H1", "/H2")]
    assert headings == ["/H1", *["/H2"] * 2]  # sources and notes


HANGING = Size(60, 30, 60, 23, 14, 10, 10, 8)
ENORMOUS = Size(120, 60, 80, 70, 24, 60, 20, 20)


@pytest.mark.parametrize(
    ("size", "laid_out", "waiting"), [(replace(HANGING, to_confirm=3, overdue=60), True, 3), (ENORMOUS, False, 10)]
)
def test_no_memo_is_lost_for_what_is_on_file(catalog: Read, size: Size, laid_out: bool, waiting: int) -> None:
    """The next three dates and at least the oldest ten of what hangs stand in full; the others are counted."""
    wanted = subject(catalog, size, "Letter")
    found = fitted(wanted) if laid_out else reckoned(wanted)
    assert found.layout.pages == 2
    if laid_out:
        check_paper(found.layout.draw(), "Letter")
    everything, view = memo(wanted, cut=Cut().but(overdue=400, dated=400)), memo(wanted, cut=found.cut)
    told, all_told = ([(r.since, r.what) for r in v.commitments.rows if r.tag] for v in (view, everything))
    assert (told[:10], [row for row in all_told if row in told]) == (all_told[:10], told)
    assert [r.what for r in view.ahead.rows][:3] == [r.what for r in everything.ahead.rows][:3]
    assert len([r for r in view.ahead.rows if r.tags == ("To confirm",)]) >= waiting
    left_out = [len(s.rest) for s in (view.ahead, view.commitments)]
    told_apart = [int(re.findall(r"\+(\d+) more", s.more or "+0 more")[0]) for s in (view.ahead, view.commitments)]
    closed = sum(not row().tag and row().closed for row in view.commitments.rest)
    assert told_apart == [left_out[0], left_out[1] - closed]


def test_titles_of_many_lines_give_way_before_the_memo_does(catalog: Read) -> None:
    kinds = generated.kinds(Size(12, 10, 40, 30, 6, 2, 2))
    long = {
        name: kinds[name].replace("title: ", "title: " + "Something long that was promised " * 12)
        for name in ("events", "commitments")
    }
    found = fitted(Subject(catalog(**{**kinds, **long}), "BG", DAY))
    assert found.layout.pages == 2


def test_the_fullest_real_memo_needs_three_layouts_at_most(real: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    assert real.catalog
    layouts = list[Layout]()
    lay_out = pdf.lay_out

    def counted(html: str, families: tuple[str, ...]) -> Layout:
        layouts.append(lay_out(html, families))
        return layouts[-1]

    monkeypatch.setattr(pdf, "lay_out", counted)
    parts(Subject(real.catalog, "BG", DAY), templates=TEMPLATES)
    assert (len(layouts) <= 3, layouts[-1].pages <= 2) == (True, True)
