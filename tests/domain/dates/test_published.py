"""The day of a publication whose month alone is known: reckoned with as the last, printed as the month."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import edtf, wording
from briefgen.domain.dates.published import Published
from briefgen.memos.front.moved import what_moved
from briefgen.sections.marks import Register
from tests.memos.front.boxes import read, said

DECEMBER = Published(edtf.parse("2025-12"))
WEEK = Published(edtf.parse("2025-12-02..2025-12-09"))


def test_it_is_reckoned_with_as_its_last_day() -> None:
    assert (date(2025, 12, 31), date(2025, 12, 9)) == (DECEMBER, WEEK)
    assert max(DECEMBER, date(2025, 12, 30)) is DECEMBER
    assert (DECEMBER.isoformat(), DECEMBER.toordinal(), hash(DECEMBER)) == (
        "2025-12-31",
        date(2025, 12, 31).toordinal(),
        hash(date(2025, 12, 31)),
    )


def test_a_day_reckoned_from_it_is_a_day_like_any() -> None:
    later = DECEMBER + timedelta(days=1)
    assert (type(later), later) == (date, date(2026, 1, 1))
    assert type(DECEMBER.replace(day=1)) is date
    assert (DECEMBER.replace(2026), DECEMBER.replace(2026, 1, day=2)) == (date(2026, 12, 31), date(2026, 1, 2))


def test_it_knows_its_month_in_other_processes_too() -> None:
    for other in (pickle.loads(pickle.dumps(DECEMBER)), copy.deepcopy(DECEMBER)):
        assert (other, other.when) == (DECEMBER, DECEMBER.when)


def test_no_more_is_printed_than_is_known() -> None:
    assert [wording.day(day) for day in (date(2025, 12, 31), DECEMBER, WEEK)] == [
        "31 Dec 2025",
        "Dec 2025",
        "between 2 Dec and 9 Dec 2025",
    ]
    assert [wording.on_day(day) for day in (date(2025, 12, 31), DECEMBER, WEEK)] == [
        "on 31 Dec 2025",
        "in Dec 2025",
        "between 2 Dec and 9 Dec 2025",
    ]
    by = edtf.parse("..2025-12-31")
    assert [wording.main(by, reported=day) for day in (date(2025, 12, 31), DECEMBER)] == [
        "reported 31 Dec 2025",
        "reported Dec 2025",
    ]
    assert wording.phrase(by, reported=DECEMBER) == "reported in Dec 2025"


SOURCES = "- {id: s000, title: First, published: 2025-04-18}\n- {id: s001, title: Second, published: %s}\n"
DOCUMENT = "- {id: d, title: Plan, kind: plan, counterparts: [BG], state: signed, source: s001 p2}\n"


def test_a_memo_prints_the_month_and_counts_from_its_end(catalog: Callable[..., Catalog]) -> None:
    data = {"events": "[]", "agreements": DOCUMENT, "sources": SOURCES % "2025-05"}
    at = read(catalog, date(2025, 5, 31), **data)
    assert said(what_moved(at, None)) == "Plan: signed, reported in May 2025."
    assert [row.date for row in at.register.listed().cited] == ["May\N{NO-BREAK SPACE}2025"]
    assert said(what_moved(read(catalog, date(2025, 5, 30), **data), None)).startswith("No concluded document")
    assert Register(at.catalog, at.day).listed().cited == ()


ANY = "write 2025-06-09, 2025-06, or 2025-06-02..2025-06-09"


@pytest.mark.parametrize(
    ("published", "hint"),
    [("undated", ANY), ("2025-05-02/..", ANY), ("2025-05-02T10:00", "write 2025-05-02")],
)
def test_without_a_last_day_nothing_can_be_counted_from(
    diagnose: Callable[..., list[Diagnostic]], published: str, hint: str
) -> None:
    (found,) = diagnose(sources=SOURCES % f'"{published}"')
    assert (found.code, found.hint) == ("E205", hint)
