"""Promises: which rows, in which order, with which words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.commitments import commitments
from briefgen.sections.fit import Cut
from tests.sections.sheets import plain, sheet

Read = Callable[..., Catalog]
PROMISE = "- {{id: c{n}, title: Promise {n}, counterparts: [BG], source: s000 p1, {more}}}\n"


def promises(*more: str) -> str:
    return "".join(PROMISE.format(n=n, more=fields) for n, fields in enumerate(more))


def test_the_longest_overdue_stand_first_and_the_others_are_counted(catalog: Read) -> None:
    written = promises("due: 2025-05", "due: 2025-01", "state: open", "due: 2025-12", "state: done", "due: 2025-03")
    data = catalog(commitments=written)
    full, short = (commitments(sheet(data, cut=cut)) for cut in (Cut(), Cut(overdue=2, commitments=0, closed=0)))
    assert [(r.what, r.tag, r.closed) for r in full.rows] == [
        ("Promise 1", "Overdue", False),
        ("Promise 5", "Overdue", False),
        ("Promise 0", "Overdue", False),
        ("Promise 3", None, False),
        ("Promise 2", None, False),
        ("Promise 4", None, True),
    ]
    assert ([r.what for r in short.rows], short.more) == (["Promise 1", "Promise 5"], "+3 more")
    assert len(short.rest) == 4  # what is closed stands in the annex and is not counted as open


@pytest.mark.parametrize(
    ("fields", "what", "who"),
    [
        ("owner: mfa", "Promise 0", "Ministry of Foreign Affairs"),
        ("owner: the cities, inferred: {owner: Nobody is named}", "Promise 0", "the cities [inferred]"),
        ("owner: mfa, inferred: {owner: Nobody is named}", "Promise 0", "Ministry of Foreign Affairs [inferred]"),
        ("owner: mfa, inferred: {title: Put together}", "Promise 0 [inferred]", "Ministry of Foreign Affairs"),
        (
            "owner: mfa, inferred: {agreement: By its name}",
            "Promise 0 [inferred: agreement]",
            "Ministry of Foreign Affairs",
        ),
        ("due: 2025-12, inferred: {due: Said of the year}", "Promise 0", ""),
    ],
)
def test_what_was_inferred_is_marked(catalog: Read, fields: str, what: str, who: str) -> None:
    (row,) = commitments(sheet(catalog(commitments=promises(fields)))).rows
    assert (row.what, plain(row.who)) == (what, who)


def test_an_owner_that_was_inferred_of_several_reports_is_marked(catalog: Read) -> None:
    written = """
- id: c
  title: Promise
  counterparts: [BG]
  owner: the cities
  inferred: {owner: Nobody is named}
  reports: [{source: s000 p1}, {source: s001 p1, state: progressed, inferred: {state: It moves}}]
"""
    (row,) = commitments(sheet(catalog(commitments=written))).rows
    assert (row.who, plain(row.state)) == ("the cities [inferred]", "in progress [inferred]")
