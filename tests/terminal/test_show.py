"""One record in the terminal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.terminal.show import Line, show

EVENTS = """
- id: visit
  kind: visit
  title: Visit
  counterparts: [BG]
  reports:
    - {source: s000 p3, status: planned, when: 2025-05, doubt: Not sure.}
    - {source: s001 p2, status: held, when: 2025-06-09, participants: [{person: rumen-radev, as: speaker}]}
"""
COMMITMENTS = """
- {id: promise, title: Promise, counterparts: [BG], event: visit, source: s001 p4}
"""


def test_a_record_shows_its_state_its_reports_and_what_points_to_it(catalog: Callable[..., Catalog]) -> None:
    shown = show(catalog(events=EVENTS, commitments=COMMITMENTS), "visit", date(2025, 6, 10))
    assert shown is not None
    assert shown.heading == "visit: Visit"
    assert shown.place == "events.yaml:4:3"
    assert shown.lines == (
        Line("kind", "visit"),
        Line("title", "Visit"),
        Line("counterparts", "BG"),
        Line("as of 10 Jun 2025", ""),
        Line("status", "held  [s001 p2]", 1),
        Line("when", "9 Jun 2025 (Mon)  (2025-06-09)  [s001 p2]", 1),
        Line("participants", "rumen-radev (speaker)  [s001 p2]", 1),
        Line("reported 18 Apr 2025", "s000 p3 (First item)"),
        Line("doubt", "Not sure.", 1),
        Line("status", "planned", 1),
        Line("when", "May 2025, day not known  (2025-05)", 1),
        Line("reported 9 Jun 2025", "s001 p2 (Second item)"),
        Line("status", "held", 1),
        Line("when", "9 Jun 2025 (Mon)  (2025-06-09)", 1),
        Line("participants", "rumen-radev (speaker)", 1),
        Line("used in", "promise: Promise  (seeds/commitments.yaml:2:3)"),
    )


def test_before_its_first_report_nothing_is_known(catalog: Callable[..., Catalog]) -> None:
    shown = show(catalog(events=EVENTS), "visit", date(2025, 4, 17))
    assert shown is not None
    assert Line("as of 17 Apr 2025", "nothing known yet") in shown.lines
    assert Line("reported 18 Apr 2025", "s000 p3 (First item) (after that day)") in shown.lines


def test_a_source_shows_what_cites_it(catalog: Callable[..., Catalog]) -> None:
    shown = show(catalog(events=EVENTS), "s001", date(2025, 6, 10))
    assert shown is not None
    assert Line("published", "9 Jun 2025") in shown.lines
    assert [line.words for line in shown.lines if line.label == "used in"] == [
        "visit: Visit  (events.yaml:4:3)",
        "kassym-jomart-tokayev: Kassym-Jomart Tokayev  (seeds/people.yaml:7:3)",
    ]


def test_an_unknown_id_shows_nothing(catalog: Callable[..., Catalog]) -> None:
    assert show(catalog(), "nobody", date(2025, 6, 10)) is None
