"""The word for an occasion right before a day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.beside.occasions import _occasions_before
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, sentence

OCCASIONS = """
at the forum on | forum
at the forum held on | forum
at the forum that took place on | forum
the forum  of | forum
at the forum, on |
at the forum by |
at the forum took place on |
on |
the visits and the election on | election
held talks on | consultations meeting
"""


@pytest.mark.parametrize(("before", "occasion"), rows(OCCASIONS))
def test_the_occasion_right_before_a_day(before: str, occasion: str) -> None:
    there = sentence(f"{before} 26 April")
    assert _occasions_before(there, there.dates[-1]) == {*occasion.split()}


TALKS = """
meeting | They held talks on 14 April. |
consultations | They held talks on 14 April. |
meeting | They attended the forum on 14 April. | V509
"""


@pytest.mark.parametrize(("kind", "text", "found"), rows(TALKS))
def test_talks_are_a_meeting_and_a_forum_is_none(
    catalog: Callable[..., Catalog], kind: str, text: str, found: str
) -> None:
    event = f"- {{id: e, kind: {kind}, title: Exchange of views, counterparts: [RO], status: held, when: 2025-04-14, source: s000 p1}}"
    held = hold(catalog, text, counterparts="- {code: RO, slug: romania}", events=event)
    assert codes(held, "e", "when") == found.split()
