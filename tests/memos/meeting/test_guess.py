"""What is guessed of a meeting memo before it is laid out is what its layout measures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.memos.meeting import MeetingMemo, MeetingSubject, meeting_memo
from briefgen.memos.meeting.guess import Guess, guessed
from briefgen.paper import html
from briefgen.paper.pdf import lay_out
from briefgen.reading.load import Loaded
from briefgen.sections.rows import Section
from tests.memos import generated
from tests.memos.generated import DAY, Size
from tests.memos.meeting.meeting_samples import APRIL, JUNE

TEMPLATES = Path(__file__).parents[3] / "templates"
POINT = 1 / 771  # of a page
THICK = Size(events=12, to_confirm=4, commitments=12, overdue=3, people=6, figures=8, documents=5)
MEETING = """\
events:
- id: near
  kind: commission-session
  title: Session of the commission, which has a name that goes over the end of a line of its memo's head
  counterparts: [BG]
  status: confirmed
  when: 2025-06-24
  place: Sofia
  participants: [p0, p1, p2, p3]
  source: s000 p1
  meeting: {written: 2025-06-09, purpose: Why they meet, objectives: [One, Two], do-not-say: [No word of this]}
"""


def wrong(memo: MeetingMemo) -> list[tuple[str, float, float]]:
    """The sections that are guessed otherwise than they are measured: guess and measure in points."""
    layout = lay_out(html.render(TEMPLATES, "meeting/document.html", memo=memo))
    guess = {name: sum(pieces) for name, pieces in all_of(guessed(memo)).items()}
    found = {name: layout.extent(name).whole for name in guess}
    return [(n, guess[n] / POINT, found[n] / POINT) for n in guess if abs(guess[n] - found[n]) > POINT]


def all_of(guess: Guess) -> Mapping[str, tuple[float, ...]]:
    return {name: tuple(pieces) for name, pieces in chain(guess.front.items(), guess.back.items())}


def test_a_small_file_measures_what_was_guessed(sample: Catalog) -> None:
    """With all that a person may write."""
    assert wrong(meeting_memo(MeetingSubject(sample, "session", APRIL, draft=True))) == []


def test_blank_room_for_what_nobody_has_written_yet_measures_what_was_guessed(sample: Catalog) -> None:
    memo = meeting_memo(MeetingSubject(sample, "session", JUNE, draft=True))
    assert wrong(replace(memo, figures=replace(memo.figures, figures=Section()))) == []


def test_a_made_up_file_measures_what_was_guessed(catalog: Callable[..., Catalog]) -> None:
    kinds = generated.kinds(THICK, "Letter")
    events = kinds["events"].replace("events:\n", MEETING, 1)
    assert wrong(meeting_memo(MeetingSubject(catalog(**{**kinds, "events": events}), "near", DAY))) == []


def test_a_real_file_measures_what_was_guessed(real: Loaded) -> None:
    assert real.catalog
    event = next(event for event in real.catalog.events.values() if event.meeting)
    assert wrong(meeting_memo(MeetingSubject(real.catalog, event.id, event.meeting[0].written))) == []


def test_front_and_back_are_the_sums_of_their_pieces(april: MeetingMemo) -> None:
    guess = guessed(april)
    assert guess.front_height + guess.back_height == pytest.approx(sum(guess.blocks))
    assert guessed(replace(april, steps_to_write=0)).front_height < guess.front_height
