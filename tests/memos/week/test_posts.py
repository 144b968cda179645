"""Whose post must be checked, in words."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.memos.week.posts import posts
from tests.domain.planning.samples import EVENTS, desk
from tests.memos.week.samples import WEEK, lines


def test_why_each_is_to_be_checked(catalog: Callable[..., Catalog]) -> None:
    more = """\
- {id: vote, kind: election, title: Vote, counterparts: [RO], status: planned, when: 2026-11-22, source: s2 p1}
- {id: call, kind: meeting, title: Call, counterparts: [BG], status: planned, when: 2027-03-01, participants: [x], source: s2 p1}
"""
    people = desk()["people"] + "- {id: x, name: Xenia, side: BG, source: s2 p1}\n"
    assert lines(posts(catalog(**desk(EVENTS + more, people=people)), WEEK)) == [
        (
            "Mon 21 Dec |  | Rumen Radev (Bulgaria), President of Bulgaria: reported 9 Jun 2025, 17 months ago | "
            "In: Visit of the President | radev"
        ),
        (
            "Jan 2027 |  | Ion Ilie (Romania), State Secretary: reported 20 Nov 2026; Romania voted on 22 Nov 2026 | "
            "In: Talks on transit | ilie"
        ),
        "Mon 1 Mar |  | Xenia (Bulgaria): no post on file | In: Call | x",
    ]
