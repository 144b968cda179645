"""A promise as a row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.records import state_of
from briefgen.memos.desk.promises import promise_row
from briefgen.sections.marks import Register
from tests.domain.planning.promises import PROMISES
from tests.domain.planning.samples import desk

MONDAY = date(2026, 11, 23)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_said_of_it(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", commitments=PROMISES))
    state = state_of(found, found.commitments["draft"], MONDAY)
    assert state
    row = promise_row(found, state, MONDAY, Register(found, MONDAY), lines=2)
    assert (plain(row.lead), row.tags, row.what, row.id, row.lines) == (
        "due 31 Dec 2025",
        ("Overdue",),
        "Bulgaria: Send the draft",
        "draft",
        2,
    )
    assert [plain(words) for words in row.details] == [
        "Maria Petrova; since 9 Jun 2025; open, 17 months",
        "Asked on 10 Nov 2026: no answer on file.",
    ]
    assert (row.values["asked"], row.values["due"], [m.label for m in row.marks]) == (
        ["2026-11-10"],
        "2025-12-31",
        ["1"],
    )
