"""What two pages have no room for, under the same headings and the same numbers."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import sources_of
from briefgen.domain.selection import select
from briefgen.memos import Cut, Memo, Subject, Writer, memo
from briefgen.memos.fitting import Fitted
from briefgen.memos.paper import LITTLE, annex_html, render_memo, without_annex
from briefgen.paper.pdf import Layout
from briefgen.sections.edges import Sources
from tests.memos import generated
from tests.memos.generated import DAY, Size
from tests.paper.read_again import reader, texts

TEMPLATES = Path(__file__).parents[2] / "templates"
FULL = Size(events=40, to_confirm=1, commitments=16, overdue=1, people=16, figures=12, documents=12, sources=12)


@pytest.fixture(scope="module")
def subject(catalog: Callable[..., Catalog]) -> Subject:
    return Subject(catalog(**generated.kinds(FULL)), "BG", DAY, annexed=True)


@pytest.fixture(scope="module")
def whole(subject: Subject) -> Memo:
    return memo(subject)


def test_the_annex_has_what_the_memo_counts(whole: Memo) -> None:
    annex = whole.annex
    assert annex
    assert whole.documents.more == f"+{len(annex.documents.rows)} more: annex"
    assert whole.contacts.more == f"+{len(annex.contacts.rows)} more: annex"
    assert len(whole.documents.rows) + len(annex.documents.rows) == FULL.documents
    people = [len(s.section.rows) for m in (whole, annex) for s in m.people.sides]
    assert sum(people) == FULL.people
    assert not {r.what for r in whole.commitments.rows} & {r.what for r in annex.commitments.rows}


def test_sources_go_on_where_the_memo_ends(whole: Memo) -> None:
    assert whole.annex
    listed = [row.label for row in (*whole.sources.cited, *whole.annex.sources.cited)]
    assert listed == [str(n) for n in range(1, len(listed) + 1)]
    cited = {m.label for row in whole.annex.contacts.rows for m in row.marks}
    assert cited <= set(listed)


def test_a_hundred_sources_have_a_wider_column(whole: Memo) -> None:
    (row, *_rest) = whole.sources.cited
    labels = ("99", "R99", "100", "R100", "1000")
    found = [Sources((row,), (replace(row, label=label),)).wide for label in labels]
    assert found == [False, False, False, True, True]


def test_without_an_annex_the_rest_is_where_it_is(subject: Subject) -> None:
    plain = memo(replace(subject, annexed=False))
    assert plain.annex is None
    assert str(plain.documents.more).endswith("more: see the page online")
    assert str(plain.commitments.more).endswith("more")


def test_nothing_left_out_is_no_annex(catalog: Callable[..., Catalog]) -> None:
    small = Subject(catalog(**generated.kinds(Size(events=2, people=2))), "BG", DAY, annexed=True)
    assert memo(small).annex is None


READ = "- {id: read-%d, kind: forum, title: Forum %d, counterparts: [BG], status: held, when: 2025-05-0%d, inferred: {when: The item says day %d.}, source: s000 p1}\n"


def with_readings(catalog: Callable[..., Catalog], size: Size, count: int) -> Subject:
    """Events whose dates were worked out, which is told where there is an annex."""
    files = generated.kinds(size)
    read = "".join(READ % (n, n, n, n) for n in range(1, count + 1))
    return Subject(catalog(**files | {"events": files["events"].rstrip("\n") + "\n" + read}), "BG", DAY, annexed=True)


def told(made: bytes) -> list[list[str]]:
    """The days that are told to be worked out, page by page."""
    return [re.findall(r"The item says day (\d)", text.replace("\n", " ")) for text in texts(made)]


def test_how_dates_were_read_stands_in_the_memo_where_it_has_room(catalog: Callable[..., Catalog]) -> None:
    roomy = with_readings(catalog, Size(events=6, people=4, commitments=5, figures=4, documents=3), 3)
    assert told(render_memo(roomy, templates=TEMPLATES)) == [[], ["1", "2", "3"]]
    assert told(render_memo(replace(roomy, annexed=False), templates=TEMPLATES)) == [[], []]


def test_a_thin_file_stays_on_one_page_whatever_there_is_of_it(catalog: Callable[..., Catalog]) -> None:
    made = render_memo(with_readings(catalog, Size(events=2, people=2), 3), templates=TEMPLATES)
    assert reader(made).page_labels == ["1", "A1"]
    assert [day for page in told(made) for day in page] == ["1", "2", "3"]


@pytest.fixture(scope="module")
def full(catalog: Callable[..., Catalog]) -> bytes:
    """The memo of a full file, with its annex."""
    return render_memo(with_readings(catalog, FULL, 3), templates=TEMPLATES)


def test_its_pages_are_a1_a2(full: bytes) -> None:
    assert reader(full).page_labels[:4] == ["1", "2", "A1", "A2"]
    assert "Page 2 of 2" in texts(full)[1]
    assert "Annex, page A1" in texts(full)[2]


def test_no_line_ends_within_a_number_of_paragraphs(catalog: Callable[..., Catalog]) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    kinds = generated.kinds(FULL)
    kinds["agreements"] = re.sub(r"source: (s\d+ p)\d", r"source: [\g<1>10-11, s099 p10]", kinds["agreements"])
    kinds["sources"] += "- {id: s099, title: One more item, published: 2025-06-09}\n"
    made = render_memo(Subject(catalog(**kinds), "BG", DAY, annexed=True), templates=TEMPLATES)
    words = [word.text for word in generated.printed(made) if word.page > 2]
    assert {"10–11,", "10]"} <= set(words)
    assert [word for word in words if re.search(r"\d–$|^0\]$", word)] == []


def test_how_dates_were_read_takes_no_room_from_anything_else(full: bytes) -> None:
    assert told(full)[:2] == [[], []]
    assert [day for page in told(full) for day in page] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("readings", "pages", "made"), [(3, 2, True), (3, 3, False), (LITTLE, 2, True), (LITTLE + 1, 2, False)]
)
def test_no_sheet_is_spent_on_a_few_rows_that_two_lines_for_notes_make_room_for(
    catalog: Callable[..., Catalog], readings: int, pages: int, *, made: bool
) -> None:
    written = Writer(with_readings(catalog, Size(events=2, people=2), readings))
    without = Fitted(Cut(flow=True).but(readings=0), pages_alone(2))
    found = without_annex(written, without, lambda _memo: pages_alone(pages))
    if not made:
        assert found is None
        return
    assert found
    whole = written.write(found.cut)
    assert (whole.one, whole.annex) == (True, None)
    assert len([row for row in whole.care.rows if row.text.startswith("The item says day")]) == readings


def pages_alone(count: int) -> Layout:
    return cast("Layout", SimpleNamespace(pages=count))


@pytest.mark.parametrize(
    ("signed", "words"),
    [
        (None, None),
        ((), "Nobody had read and signed any of the memo’s {count} statements by 10 Jun 2025."),
        (1, "By 10 Jun 2025, 1 of the memo’s {count} statements had been read against its source and signed."),
        (2, "By 10 Jun 2025, 2 of the memo’s {count} statements had been read against their sources and signed."),
    ],
)
def test_it_tells_how_many_statements_somebody_has_read(
    subject: Subject, signed: int | None, words: str | None
) -> None:
    told = select(subject.catalog, "BG", DAY).states
    of_sources = [(s.id, sources_of(d.report.source)) for s in told for d in s.known if d.report.source]
    read = None if signed is None else (*of_sources[: signed or 0], ("other", "s000"))
    made = memo(replace(subject, signed=read))
    assert made.annex
    assert (made.read, made.annex.read) == (None, words and words.format(count=len(of_sources)))
    assert ((words or "statements").format(count=len(of_sources)) in annex_html(made.annex, templates=TEMPLATES)) is (
        words is not None
    )
