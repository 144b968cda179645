from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.records import state_of
from briefgen.memos.desk import Part
from briefgen.memos.desk.paper import sheet_docx
from briefgen.memos.desk.record import record_sheet
from briefgen.memos.desk.text import MAIL, as_text
from briefgen.project import SHIPPED

MakeCatalog = Callable[..., Catalog]

EVENTS = """\
events:
  - id: session
    kind: meeting
    title: Meeting of Presidents
    counterparts: [BG]
    place: Sofia
    participants: [rumen-radev, {person: kassym-jomart-tokayev, as: host}]
    agenda: [Trade, Transport]
    status: held
    when: 2026-11-20
    outcome: A list was agreed
    said: [{person: rumen-radev, text: Was glad}]
    delegation: ten companies
    basis: {text: Record of the meeting, date: 2026-11-21}
  - id: next
    kind: meeting
    title: The next meeting
    counterparts: [BG]
    status: planned
    when: 2027-05
    basis: {text: Record of the meeting, date: 2026-11-21}
"""
PROMISES = """\
- id: new
  title: Open a flight
  counterparts: [BG]
  owner: kassym-jomart-tokayev
  due: 2027-01
  event: session
  basis: {text: Record of the meeting, date: 2026-11-21}
- id: old
  title: Send the list
  counterparts: [BG]
  reports:
    - {source: s000 p2, due: 2026-10}
    - {basis: {text: Record of the meeting, date: 2026-11-21}, state: done}
- {id: about, title: Hold the meeting, counterparts: [BG], event: session, source: s000 p2}
- {id: elsewhere, title: Elsewhere, counterparts: [BG], source: s000 p2}
"""
DAY = date(2026, 11, 22)


def make(catalog: MakeCatalog) -> Catalog:
    return catalog(events=EVENTS, commitments=PROMISES)


def rows(part: Part) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(row.lead.replace("\xa0", " "), row.what, row.details) for row in part.rows]


def test_one_page_says_who_what_and_by_when(catalog: MakeCatalog) -> None:
    known = make(catalog)
    event = state_of(known, known.events["session"], DAY)
    assert event
    sheet = record_sheet(known, event, DAY)
    assert sheet.title == "Meeting of Presidents"
    assert {part.name: rows(part) for part in sheet.parts} == {
        "present": [
            ("Bulgaria", "Rumen Radev, President of Bulgaria", ()),
            ("Kazakhstan", "Kassym-Jomart Tokayev, President of Kazakhstan", ()),
            ("With them", "ten companies.", ()),
        ],
        "agenda": [("1", "Trade", ()), ("2", "Transport", ())],
        "outcome": [("Outcome", "A list was agreed.", ()), ("Rumen Radev", "Was glad.", ())],
        "promised": [("due Jan 2027", "Open a flight", ("Kassym-Jomart Tokayev",))],
        "moved": [("done", "Send the list", ("due Oct\xa02026",))],
        "next": [("May 2027, day not known", "The next meeting", ())],
    }
    assert {row.id for part in sheet.parts for row in part.rows} == {""}  # the ids of the desk go to nobody else
    assert "WHAT CAME OF IT\nOutcome" in as_text(sheet, MAIL)
    assert sheet_docx(sheet, templates=SHIPPED)[:2] == b"PK"
