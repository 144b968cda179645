"""The week's sheet as a whole."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.memos.week import week
from tests.domain.planning.samples import desk
from tests.memos.week.samples import WEEK


def test_its_parts_in_the_order_in_which_they_are_read(catalog: Callable[..., Catalog]) -> None:
    sheet = week(catalog(**desk()), WEEK)
    assert sheet.title.replace("\N{NO-BREAK SPACE}", " ") == "Mon 23 Nov to Sun 6 Dec 2026"
    assert [part.name for part in sheet.parts] == [
        "coming",
        "preparing",
        "late",
        "changed",
        "letters",
        "posts",
        "unseen",
    ]
    assert sheet.foot.handling == "Public sources only. Check before quoting."


def test_a_sheet_with_confidences_does_not_call_its_sources_public(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: x, kind: visit, title: X, counterparts: [BG], status: planned, when: 2027, private: true, source: s2 p1}\n"
    assert week(catalog(**desk(event)), WEEK).foot.handling == "Not only public sources. Check before quoting."
