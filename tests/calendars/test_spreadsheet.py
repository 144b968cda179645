from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date

import pytest

from briefgen.calendars.spreadsheet import COLUMNS, event_table, to_csv
from briefgen.domain.catalog import Catalog
from briefgen.reading.load import Loaded

EVENTS = """\
- id: bg-visit
  kind: visit
  title: "Visit, of “the” President"
  counterparts: [BG, RO]
  status: held
  when: 2025-06-09T10:00/12:00
  place: Astana
  participants: [rumen-radev, kassym-jomart-tokayev]
  source: [s001 p2-13, s000 p3]
  note: HUSH
- {id: later, kind: forum, title: Later, counterparts: all, status: planned, when: undated, basis: {text: A list, date: 2025-06-01}}
- {id: month, kind: forum, title: "=HYPERLINK(1)", counterparts: [BG], status: planned, when: 2025-07, source: s001 p1}
- {id: off, kind: visit, title: Put off, counterparts: [BG], status: postponed, when: 2026-12-21, source: s001 p1}
"""


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_one_row_for_each_event(catalog: Callable[..., Catalog]) -> None:
    data = event_table(catalog(events=EVENTS), date(2025, 6, 10))
    assert data.startswith(b"\xef\xbb\xbfid,kind,title,")
    assert data.count(b"\r\n") == data.count(b"\n") == 5
    assert rows(data) == [
        list(COLUMNS),
        [
            "bg-visit", "Visit", "Visit, of “the” President", "Bulgaria; Romania", "held", "2025-06-09T10:00/12:00",
            "2025-06-09", "2025-06-09", "2025-06-09T10:00:00+05:00", "2025-06-09T12:00:00+05:00", "Asia/Almaty", "",
            "Astana", "Rumen Radev; Kassym-Jomart Tokayev", "s001 p2-13; s000 p3",
        ],
        ["later", "Forum", "Later", "Kazakhstan", "planned", "undated", "", "", "", "", "", "", "", "", "known to the desk"],
        ["month", "Forum", "'=HYPERLINK(1)", "Bulgaria", "planned", "2025-07", "2025-07-01", "2025-07-31", "", "", "", "", "", "", "s001 p1"],
        ["off", "Visit", "Put off", "Bulgaria", "postponed", "undated", "", "", "", "", "", "2026-12-21", "", "", "s001 p1"],
    ]  # fmt: skip


def test_only_what_was_known_on_the_day(catalog: Callable[..., Catalog]) -> None:
    assert [row[0] for row in rows(event_table(catalog(events=EVENTS), date(2025, 6, 5)))] == ["id", "later"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    ((cell,),) = rows(to_csv([[f"{start}1+1"]]))
    assert cell.startswith("'")


def test_a_cell_is_one_line_without_control_characters() -> None:
    assert rows(to_csv([["a\r\nb\x00\tc", 'say "no"; 1-2']])) == [["a b c", 'say "no"; 1-2']]


def test_the_real_data(real: Loaded) -> None:
    assert real.catalog
    data = event_table(real.catalog, date(2026, 11, 23))
    assert len(rows(data)) == 1 + len(real.catalog.events)
    assert all(len(row) == len(COLUMNS) for row in rows(data))
