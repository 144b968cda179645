from __future__ import annotations

from briefgen.pages.history import history
from tests.pages.desks import APRIL, JUNE, MakeCatalog, event, sheet, spoken

REPORTED = """
- id: visit
  kind: visit
  title: Visit
  counterparts: [BG]
  timezone: Europe/Sofia
  reports:
    - {source: s000 p3, when: 2025-05, place: Sofia}
    - {source: s001 p1, status: held, when: 2025-06-09T10:00, participants: [rumen-radev], outcome: It went well., unset: [place], title: Official visit}
    - {source: s001 p2, corrects: true, when: 2025-06-08}
    - {source: s001 p3, note: Nothing new}
"""


def test_each_report_with_its_day_and_its_place(catalog: MakeCatalog) -> None:
    of = sheet(catalog(events=REPORTED), JUNE)
    found = history(of, event(of, "visit"))
    assert [(spoken(k.day), spoken(k.said)) for k in found] == [
        ("18 Apr 2025", "planned in May 2025; Sofia"),
        (
            "9 Jun 2025",
            "held on 9 Jun 2025, 10:00 Sofia time; called “Official visit”; Rumen Radev; It went well; no longer: place",
        ),
        ("9 Jun 2025", "correction: on 8 Jun 2025"),
        ("9 Jun 2025", "reported again, nothing new"),
    ]
    assert [c.address for k in found for c in k.cites] == ["#s000_p3", "#s001_p1", "#s001_p2", "#s001_p3"]


def test_only_what_was_known_by_then(catalog: MakeCatalog) -> None:
    of = sheet(catalog(events=REPORTED), APRIL)
    assert [spoken(k.day) for k in history(of, event(of, "visit"))] == ["18 Apr 2025"]


def test_what_is_in_doubt_of_whom_only_an_earlier_report_names_is_told(catalog: MakeCatalog) -> None:
    reports = (
        "- {source: s000 p3, status: planned, participants: [guest]}\n    - {source: s001 p1, participants: [other]}"
    )
    events = f"- id: visit\n  kind: visit\n  title: Visit\n  counterparts: [BG]\n  reports:\n    {reports}\n"
    people = "- {id: guest, name: A Guest, side: RO, doubt: Which one is not said, source: s000 p1}\n"
    people += "- {id: other, name: Somebody Else, side: BG, source: s000 p1}\n"
    of = sheet(catalog(events=events, people=people, organisations="[]"), JUNE)
    assert spoken(history(of, event(of, "visit"))[0].said) == "planned; A Guest [verify]"
