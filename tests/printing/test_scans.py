"""A memo that was copied and scanned can be read: the ladder and the strip at 150 dots to the inch, in black and white."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from briefgen.domain.catalog import Catalog
from briefgen.memos import Memo, Subject, memo
from briefgen.memos.paper import parts
from briefgen.paper.pdf import Layout
from tests.memos.generated import DAY
from tests.printing import programs

pytestmark = pytest.mark.printing
TEMPLATES = Path(__file__).parents[2] / "templates"
ALIKE = 85  # of 100: a letter in seven may be misread, as a reader of a bad copy would
PEOPLE = """\
- {id: rumen-radev, name: Rumen Radev, side: BG, post: President of Bulgaria, rank: head-of-state, source: s000 p1}
- {id: dilov, name: Plamen Dilov, side: BG, post: Minister of Industry, rank: minister, source: s000 p1}
- {id: hadjiev, name: Boyan Hadjiev, side: BG, post: Ambassador, rank: ambassador, source: s000 p1}
- {id: tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President, rank: head-of-state, source: s000 p1}
- {id: vassilenko, name: Roman Vassilenko, side: KZ, post: Deputy Minister, rank: deputy-minister, source: s000 p1}
"""
EVENTS = """\
- {id: a, kind: visit, title: State visit, counterparts: [BG], status: held, when: 2025-06-09, place: Astana, participants: [rumen-radev, tokayev], source: s001 p1}
- {id: b, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-18, place: Sofia, participants: [hadjiev, vassilenko], source: s000 p1}
- {id: c, kind: commission-session, title: Fifth session, counterparts: [BG], status: planned, when: 2025-05, place: Sofia, participants: [dilov], source: s000 p1}
- {id: d, kind: meeting, title: Consultations, counterparts: [BG], status: held, when: 2023-05-10, place: Plovdiv, participants: [hadjiev, vassilenko], source: s000 p1}
- {id: e, kind: forum, title: Business forum, counterparts: [BG], status: confirmed, when: 2025-11-04, place: Varna, source: s001 p1}
"""


@pytest.fixture(scope="module")
def subject(catalog: Callable[..., Catalog]) -> Subject:
    return Subject(catalog(people=PEOPLE, events=EVENTS), "BG", DAY)


@pytest.fixture(scope="module")
def view(subject: Subject) -> Memo:
    return memo(subject)


@pytest.fixture(scope="module")
def layout(subject: Subject) -> Layout:
    return parts(subject, templates=TEMPLATES)[0].layout


@pytest.fixture(scope="module")
def printed(layout: Layout) -> bytes:
    return layout.draw()


def down(layout: Layout, anchor: str) -> float:
    """How far down the sheet something begins, as a part of its height; the margins are 11 and 14 mm of 297."""
    return (11 + (297 - 11 - 14) * layout.top(anchor)) / 297


def unread(wanted: list[str], found: str) -> list[str]:
    """What of some words is not in what was read, but for a letter here and there."""
    return [words for words in wanted if fuzz.partial_ratio(_letters(words), _letters(found)) < ALIKE]


def _letters(words: str) -> str:
    return re.sub(r"\W", "", words).casefold()


def labels(view: Memo) -> list[str]:
    assert view.ladder
    return [unescape(words) for words in re.findall(r"<text[^>]*>([^<]*)</text>", view.ladder.svg)]


def test_every_label_of_the_ladder_is_read(view: Memo, layout: Layout, printed: bytes) -> None:
    part = (down(layout, "ladder"), down(layout, "ahead"))
    found = programs.read(programs.scanned(printed, part=part), drawing=True)
    top = "Kassym-Jomart Tokayev\u00a0– Rumen Radev, Astana, 9 Jun 2025"
    assert {"Ministers", "today", "2024", top} <= set(labels(view))
    assert unread(labels(view), found) == []


def test_a_scan_too_coarse_to_read_would_be_seen(view: Memo, layout: Layout, printed: bytes) -> None:
    part = (down(layout, "ladder"), down(layout, "ahead"))
    assert (
        len(unread(labels(view), programs.read(programs.scanned(printed, dots=50, part=part), drawing=True)))
        > len(labels(view)) / 2
    )


def test_the_strip_and_the_lines_in_the_box_are_read(view: Memo, layout: Layout, printed: bytes) -> None:
    found = programs.read(programs.scanned(printed, part=(0.0, down(layout, "ladder"))))
    strip = [words for item in view.strip for words in (item.lead, item.said)]
    box = [sentence.text for line in view.front for sentence in line.sentences]
    assert view.strip
    assert box
    assert unread([*strip, *box], found) == []
