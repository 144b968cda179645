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
        Line("when", "9 Jun 2025 (Mon)  (2025-06-09); moved from May 2025  [s001 p2]", 1),
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


def now(catalog: Catalog, record: str, day: date = date(2025, 6, 10)) -> list[Line]:
    """What is shown of a record as of a day, without what it is and who reported what."""
    shown = show(catalog, record, day)
    assert shown
    lines = list(shown.lines)
    begin = next(place for place, line in enumerate(lines) if line.label.startswith("as of")) + 1
    end = next(place for place, line in enumerate(lines) if line.label.startswith("reported"))
    return lines[begin:end]


FIGURES = """
- id: turnover-2024
  counterpart: BG
  indicator: turnover
  period: 2024
  unit: USD million
  reporter: KZ
  reports: [{source: s000 p8, value: 375.2}, {source: s001 p5, value: 375}]
- {id: exports, counterpart: BG, indicator: exports, period: 2024-01/2024-09, unit: USD million, value: 10, source: s000 p8}
- {id: exports-again, counterpart: BG, indicator: exports, period: 2024-01/2024-09, unit: USD million, value: 12, qualifier: about, source: s001 p8}
- {id: exports-ro, counterpart: RO, indicator: exports, period: 2024-01/2024-09, unit: USD million, value: 99, source: s001 p8}
"""


def test_a_figure_shows_the_value_that_memos_print(catalog: Callable[..., Catalog]) -> None:
    read = catalog(figures=FIGURES)
    assert now(read, "turnover-2024") == [Line("value", "375.2 USD million  [s000 p8, s001 p5]", 1)]
    assert (
        now(read, "exports")
        == now(read, "exports-again")
        == [
            Line("value", "10 USD million (sources differ)  [s000 p8]", 1),
            Line("value", "about 12 USD million (sources differ)  [s001 p8]", 1),
        ]
    )
    assert now(read, "exports", date(2025, 4, 20)) == [Line("value", "10 USD million  [s000 p8]", 1)]


def test_a_period_is_no_day_that_is_not_known(catalog: Callable[..., Catalog]) -> None:
    shown = [show(catalog(figures=FIGURES), record, date(2025, 6, 10)) for record in ("turnover-2024", "exports")]
    assert [line.words for found in shown if found for line in found.lines if line.label == "period"] == [
        "2024",
        "Jan–Sep 2024  (2024-01/2024-09)",
    ]


def test_hours_are_those_of_the_events_zone_and_of_a_stops_own(catalog: Callable[..., Catalog]) -> None:
    events = """
- id: tour
  kind: visit
  title: Tour
  counterparts: [BG]
  timezone: Europe/Sofia
  status: planned
  when: 2025-07-09T10:00/2025-07-10T12:00
  stops: [{when: 2025-07-09T10:00}, {when: 2025-07-10T12:00, timezone: Asia/Almaty}]
  source: s001 p1
"""
    assert now(catalog(events=events), "tour")[1:] == [
        Line(
            "when",
            "9–10 Jul 2025, from 10:00 on the first day to 12:00 on the last, Sofia time"
            "  (2025-07-09T10:00/2025-07-10T12:00)  [s001 p1]",
            1,
        ),
        Line("stops", "when: 9 Jul 2025 (Wed), 10:00 Sofia time  (2025-07-09T10:00)  [s001 p1]", 1),
        Line(
            "stops",
            "when: 10 Jul 2025 (Thu), 12:00 Almaty time  (2025-07-10T12:00); timezone: Asia/Almaty  [s001 p1]",
            1,
        ),
    ]


def test_what_was_put_off_shows_no_day_as_if_it_still_held(catalog: Callable[..., Catalog]) -> None:
    events = (
        "- {id: off, kind: visit, title: A, counterparts: [BG], status: postponed, when: 2026-12-21, source: s001 p1}"
    )
    assert now(catalog(events=events), "off")[1] == Line("when", "no new date, was set for 21 Dec 2026  [s001 p1]", 1)


def test_what_is_private_is_marked(catalog: Callable[..., Catalog]) -> None:
    private = EVENTS.replace("{source: s001 p2,", "{source: s001 p2, private: true,")
    shown = show(catalog(events=private), "visit", date(2025, 6, 10))
    assert shown is not None
    assert [line for line in shown.lines if "private" in line.label + line.words] == [
        Line("status", "held  [s001 p2, private]", 1),
        Line("when", "9 Jun 2025 (Mon)  (2025-06-09); moved from May 2025  [s001 p2, private]", 1),
        Line("participants", "rumen-radev (speaker)  [s001 p2, private]", 1),
        Line("reported 9 Jun 2025, private", "s001 p2 (Second item)"),
    ]
    whole = show(
        catalog(events=EVENTS.replace("kind: visit", "kind: visit\n  private: true")), "visit", date(2025, 6, 10)
    )
    assert whole is not None
    assert Line("private", "yes") in whole.lines


def test_places_of_single_fields_read_as_they_are_written(catalog: Callable[..., Catalog]) -> None:
    cited = EVENTS.replace(
        "{source: s001 p2,", "{source: s001 p2-9, cited: {when: s001 p3, status: [s001 p2, s001 p9 s1-2]},"
    )
    shown = show(catalog(events=cited), "visit", date(2025, 6, 10))
    assert shown is not None
    assert [line for line in shown.lines if line.label.startswith("cited")] == [
        Line("cited when", "s001 p3", 1),
        Line("cited status", "s001 p2, s001 p9 s1-2", 1),
    ]


def test_what_has_parts_of_its_own_is_told_line_by_line(catalog: Callable[..., Catalog]) -> None:
    meeting = """\
- id: talks
  kind: meeting
  title: Talks
  counterparts: [BG]
  status: planned
  when: 2025-07-01
  participants: [rumen-radev]
  source: s000 p3
  meeting:
    written: 2025-06-01
    purpose: To agree
    points: [One, Two]
"""
    shown = show(catalog(events=meeting), "talks", date(2025, 6, 10))
    assert shown is not None
    begin = [line.label for line in shown.lines].index("meeting")
    assert shown.lines[begin : begin + 5] == (
        Line("meeting", ""),
        Line("written", "1 Jun 2025", 1),
        Line("purpose", "To agree", 1),
        Line("points", "text: One", 1),
        Line("points", "text: Two", 1),
    )
