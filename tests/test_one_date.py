"""One event, every output: the same day, the same hours, the same zone, whatever its place is called."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefgen.calendars.entries import Hours
from briefgen.calendars.event_entries import event_entries
from briefgen.calendars.spreadsheet import event_table
from briefgen.domain.agenda import Wanted, agenda
from briefgen.domain.catalog import Catalog
from briefgen.memos import Subject
from briefgen.memos.meeting import MeetingSubject
from briefgen.memos.meeting.paper import meeting_html
from briefgen.memos.paper import memo_html
from briefgen.terminal.agenda import rows
from briefgen.terminal.show import show
from briefgen.terminal.show_values import values
from tests.pages.desks import render_pages

TEMPLATES = Path(__file__).parents[1] / "templates"
DAY = date(2025, 6, 10)
EVENT = """
- id: talks
  kind: meeting
  title: Talks
  counterparts: [BG]
  status: confirmed
  when: 2025-07-09T10:00/12:00
  place: "%s"
  %s
  participants: [rumen-radev, kassym-jomart-tokayev]
  meeting: {written: 2025-06-09, purpose: To agree}
  accept: [{code: W416, reason: The test.}]
  source: s001 p1
"""


def spaced(text: str) -> str:
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def told(catalog: Catalog) -> dict[str, str]:
    """What each output says, as text."""
    (row,) = rows(catalog, agenda(catalog, DAY, Wanted()), DAY)
    shown = show(catalog, "talks", DAY)
    assert shown
    pages = render_pages(catalog, DAY, TEMPLATES)
    return {
        "country memo": spaced(memo_html(Subject(catalog, "BG", DAY), templates=TEMPLATES)),
        "meeting memo": spaced(meeting_html(MeetingSubject(catalog, "talks", DAY), templates=TEMPLATES)),
        "page": spaced(pages["bulgaria.html"].decode()),
        "overview": spaced(pages["index.html"].decode()),
        "agenda": row.when,
        "show": " ".join(line.words for line in shown.lines),
    }


@pytest.mark.parametrize("place", ["Sofia", "Sofia, Bulgaria (Boyana)", "Astana, Ministry (Hall 2), third floor"])
@pytest.mark.parametrize(
    ("field", "told_in"),
    [
        ("busy: false", ("Asia/Almaty", "Almaty time", "+05:00")),
        ("timezone: Europe/Sofia", ("Europe/Sofia", "Sofia time", "+03:00")),
        ("timezone: Asia/Kathmandu", ("Asia/Kathmandu", "Kathmandu time", "+05:45")),
        ("timezone: Etc/GMT+3", ("Etc/GMT+3", "UTC−3", "-03:00")),
        ("timezone: UTC", ("UTC", "UTC", "+00:00")),
    ],
)
def test_the_zone_is_named_and_never_the_venue(
    catalog: Callable[..., Catalog], place: str, field: str, told_in: tuple[str, str, str]
) -> None:
    zone, called, offset = told_in
    read = catalog(events=EVENT % (place, field))
    said = told(read)
    assert [name for name, text in said.items() if f"10:00–12:00 {called}" not in text] == []
    span = event_entries(read, DAY)["talks"].span
    assert isinstance(span, Hours)
    assert (span.start.isoformat(), span.end.isoformat(), span.zone) == (
        "2025-07-09T10:00:00",
        "2025-07-09T12:00:00",
        zone,
    )
    plain = values(read, "talks", DAY)
    (row,) = rows(read, agenda(read, DAY, Wanted()), DAY)
    (listed,) = csv.DictReader(io.StringIO(event_table(read, DAY).decode("utf-8-sig")))
    for found in (plain, row.as_json(), listed):
        assert found
        assert [found[name] for name in ("start", "end", "timezone")] == [
            f"2025-07-09T10:00:00{offset}",
            f"2025-07-09T12:00:00{offset}",
            zone,
        ]
