from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.calendars.entries import Days, EntryStatus, Link
from briefgen.domain.catalog import Catalog
from tests.calendars.calendar_samples import entry, feed

Read = Callable[..., Catalog]
WITH_ADDRESS = """\
calendar:
  title: Test
  home: KZ
  timezone: Asia/Almaty
  domain: test.example
  address: https://test.example/kz/
events:
"""
VISIT = """\
- id: bg-visit
  kind: visit
  title: Visit of the President
  counterparts: [BG]
  reports:
    - {source: s000 p3, status: planned, when: 2025-04-18..2025-12-31, place: Kazakhstan, participants: [rumen-radev]}
    - source: s001 p2-13
      title: Official visit of the President
      status: held
      when: 2025-06-09
      place: Astana
      participants: [{person: rumen-radev, as: speaker}, kassym-jomart-tokayev]
      organisations: [mfa]
      delegation: A large one
      agenda: [Trade, Energy]
      outcome: Five memoranda were signed.
      stops:
        - {when: 2025-06-09, place: Astana, outcome: Talks were held.}
"""


def test_an_entry_in_full(catalog: Read) -> None:
    found = entry(catalog(events=WITH_ADDRESS + VISIT), "bg-visit")
    assert found
    assert found.summary == "Official visit of the President"
    assert found.span == Days(date(2025, 6, 9), date(2025, 6, 9))
    assert (found.place, found.categories, found.color) == ("Astana", ("Visit", "Bulgaria"), "royalblue")
    assert found.address == "https://test.example/kz/bulgaria.html#bg-visit"
    assert found.links == (Link("https://test.example/kz/bulgaria.html#bg-visit", "describedby"),)
    assert found.concept == "tag:test.example,2026:kind/visit"


SERIES = """\
- {id: c4, kind: commission-session, title: Fourth, counterparts: [BG], series: kz-bg-commission, session: 4, status: held, when: 2024-03-01, source: s000 p6}
- {id: c5, kind: commission-session, title: Fifth, counterparts: [BG], series: kz-bg-commission, session: 5, status: planned, when: 2025-05, source: s000 p6}
- {id: c6, kind: commission-session, title: Sixth, counterparts: [BG], series: kz-bg-commission, session: 6, status: planned, when: 2026-05, source: s001 p6}
"""


def test_a_session_points_to_the_one_before(catalog: Read) -> None:
    found = feed(catalog(events=SERIES), "bulgaria").entries
    assert [(e.uid, e.related) for e in found] == [
        ("c4@test.example", ()),
        ("c5@test.example", ("c4@test.example",)),
        ("c6@test.example", ("c5@test.example",)),
    ]
    assert found[1].description.splitlines()[1] == "Session 5 of: Intergovernmental Commission"


EVERYONE = "- {id: kz-vote, kind: election, title: Vote, counterparts: all, status: planned, when: 2025-07-01, source: s000 p6}"


def test_an_event_of_all_counterparts_goes_under_home(catalog: Read) -> None:
    found = entry(catalog(events=EVERYONE), "kz-vote")
    assert found
    assert found.categories == ("Election", "Kazakhstan")


@pytest.mark.parametrize(("setting", "status"), [("hidden", EntryStatus.CANCELLED), ("visible", EntryStatus.CONFIRMED)])
def test_cancelled_may_be_kept_visible(catalog: Read, setting: str, status: EntryStatus) -> None:
    text = f"""\
calendar: {{title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, cancelled: {setting}}}
events:
- {{id: x, kind: visit, title: A visit, counterparts: [BG], status: cancelled, when: 2025-05-20, source: s000 p3}}
"""
    found = entry(catalog(events=text), "x")
    assert found
    assert (found.status, found.summary) == (status, "CANCELLED: A visit")
