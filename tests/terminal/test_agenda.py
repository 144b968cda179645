"""The agenda as rows of finished words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.agenda import Wanted, agenda
from briefgen.domain.catalog import Catalog
from briefgen.domain.standing import Standing
from briefgen.terminal.agenda import Row, rows, standing_words

EVENTS = """
- {id: ours, kind: election, title: Election, counterparts: all, status: planned, when: 2025-09-01, source: s000 p1}
- {id: both, kind: forum, title: Forum, counterparts: [BG, RO], status: planned, when: 2025-05, place: Sofia, source: s000 p2}
"""


def test_rows_are_in_finished_words(catalog: Callable[..., Catalog]) -> None:
    assert rows(agenda(catalog(events=EVENTS), date(2025, 6, 1), Wanted())) == (
        Row("1 Sep 2025 (Mon)", "ahead", "all", "Election", "", "s000 p1", "ours", "2025-09-01"),
        Row(
            "May 2025, day not known",
            "due, no report",
            "Bulgaria and Romania",
            "Forum",
            "Sofia",
            "s000 p2",
            "both",
            "2025-05",
        ),
    )


def test_every_standing_has_words() -> None:
    assert len({standing_words(value) for value in Standing}) == len(Standing)
