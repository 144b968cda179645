from __future__ import annotations

import json

from briefgen.pages.structured import structured
from tests.pages.desks import JUNE, MakeCatalog, sheet, small

PAGE = "https://calendar.mfa.test.kz/kz/bulgaria.html"
MOVED = """
- id: talks
  kind: consultations
  title: "Talks </script><b>"
  counterparts: [BG]
  timezone: Europe/Sofia
  url: https://talks.mfa.test.kz
  reports:
    - {source: s000 p1, status: planned, when: 2025-07-01}
    - {source: s001 p1, status: confirmed, when: 2025-07-09T10:00/12:00, place: Sofia}
- {id: month, kind: visit, title: Month, counterparts: [BG], status: planned, when: 2025-08, source: s001 p1}
- {id: off, kind: visit, title: Off, counterparts: [BG], status: postponed, when: 2025-08-01, source: s001 p1}
- {id: no, kind: visit, title: No, counterparts: [BG], status: cancelled, when: 2025-08-02/2025-08-03, source: s001 p1}
"""


def test_what_a_search_engine_reads(catalog: MakeCatalog) -> None:
    of = sheet(catalog(events=MOVED))
    text = structured(of.catalog, of.selection.events, JUNE, PAGE)
    assert text
    assert "<" not in text
    talks, off, no = json.loads(text)
    assert talks == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"{PAGE}#talks",
        "name": "Talks </script><b>",
        "startDate": "2025-07-09T10:00:00+03:00",
        "endDate": "2025-07-09T12:00:00+03:00",
        "eventStatus": "https://schema.org/EventRescheduled",
        "location": {"@type": "Place", "name": "Sofia"},
        "previousStartDate": "2025-07-01",
        "url": "https://talks.mfa.test.kz",
    }
    assert [(e["startDate"], e["eventStatus"].rpartition("/")[2]) for e in (off, no)] == [
        ("2025-08-01", "EventPostponed"),
        ("2025-08-02", "EventCancelled"),
    ]
    assert no["endDate"] == "2025-08-03"


def test_where_no_day_is_known_there_is_nothing(catalog: MakeCatalog) -> None:
    of = sheet(small(catalog))
    assert structured(of.catalog, [e for e in of.selection.events if e.id == "session"], JUNE, PAGE) is None
