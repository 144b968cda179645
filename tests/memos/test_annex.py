"""What two pages have no room for, under the same headings and the same numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos import Memo, Subject, memo
from briefgen.memos.paper import render_memo
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


def test_its_pages_are_a1_a2(catalog: Callable[..., Catalog]) -> None:
    many = Subject(catalog(**generated.kinds(Size(events=2, people=120))), "BG", DAY, annexed=True)
    made = render_memo(many, templates=TEMPLATES)
    assert reader(made).page_labels[:4] == ["1", "2", "A1", "A2"]
    assert "Page 2 of 2" in texts(made)[1]
    assert "Annex, page A1" in texts(made)[2]
