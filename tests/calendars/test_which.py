from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.calendars import ics
from briefgen.calendars.which import feeds
from briefgen.domain.catalog import Catalog
from briefgen.reading.load import Loaded
from tests.calendars.calendar_samples import NOW, entry, feed, published

Read = Callable[..., Catalog]
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


def test_the_feeds_there_are(catalog: Read) -> None:
    found = feeds(catalog(events=VISIT), date(2025, 6, 10))
    assert [f.name for f in found] == ["all", "bulgaria", "romania", "elections", "reference-days"]


def test_as_of_an_earlier_day_only_what_was_known_then(catalog: Read) -> None:
    read = catalog(events=VISIT.replace("2025-04-18..2025-12-31", "2025-06"))
    before, after = (entry(read, "bg-visit", day) for day in (date(2025, 4, 20), date(2025, 6, 10)))
    assert before
    assert after
    assert before.summary == "TBC: Visit of the President (Jun 2025, day not yet known)"
    assert (before.place, before.uid) == ("Kazakhstan", after.uid)
    assert entry(read, "bg-visit", date(2025, 4, 17)) is None


def test_a_window_over_the_rest_of_the_year_is_not_shown(catalog: Read) -> None:
    assert entry(catalog(events=VISIT), "bg-visit", date(2025, 4, 20)) is None


SECRET = "Unspeakable"
MEETING = f"""\
- id: x
  kind: visit
  title: A visit
  counterparts: [BG]
  status: planned
  when: 2025-07-01
  participants: [rumen-radev]
  source: s001 p2
  note: {SECRET}
  doubt: {SECRET}
  meeting:
    written: 2025-06-09
    purpose: {SECRET}
    asked-by: {SECRET}
    objectives: [{SECRET}]
    points: [{{text: {SECRET}, fact: {SECRET}, source: s001 p2}}]
    they-may-raise: [{{they-may-raise: {SECRET}, answer: {SECRET}}}]
    if-raised: [{{trigger: {SECRET}, facts: {SECRET}, do-not-say: {SECRET}}}]
    do-not-say: [{SECRET}]
    language: {SECRET}
    interpreter: {SECRET}
    press: {SECRET}
"""
BRIEF = f"""\
- code: BG
  capital: Sofia
  timezone: Europe/Sofia
  slug: bulgaria
  brief: {{written: 2025-06-09, bottom-line: {SECRET}}}
"""


def test_what_is_written_for_a_minister_never_enters_a_feed(catalog: Read) -> None:
    read = catalog(events=MEETING, counterparts=BRIEF, organisations="[]")
    assert str(read.events["x"].meeting[0].purpose) == SECRET  # it could have entered
    assert str(read.counterparts["BG"].brief[0].bottom_line) == SECRET
    found = feeds(read, date(2025, 6, 10))
    assert [e.uid for e in found[0].entries] == ["x@test.example"]
    for one in found:
        data = ics.to_bytes(ics.compose(one, published(*one.entries), NOW))
        assert SECRET.encode() not in data.replace(b"\r\n ", b"")


ELECTIONS = """\
- {id: kz-vote, kind: election, title: Vote, counterparts: all, status: planned, when: 2025-07-01, source: s000 p6}
- {id: bg-vote, kind: election, title: Vote, counterparts: [BG], status: planned, when: 2025-07-02, source: s000 p6}
- {id: bg-visit, kind: visit, title: Visit, counterparts: [BG], status: planned, when: 2025-07-03, source: s000 p6}
"""


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("all", ["kz-vote", "bg-vote", "bg-visit"]),
        ("bulgaria", ["kz-vote", "bg-vote", "bg-visit"]),
        ("romania", ["kz-vote"]),
        ("elections", ["kz-vote", "bg-vote"]),
    ],
)
def test_which_feed_shows_what(catalog: Read, name: str, ids: list[str]) -> None:
    found = feed(catalog(events=ELECTIONS), name).entries
    assert [e.uid.partition("@")[0] for e in found] == ids


def test_an_entry_says_the_same_in_every_feed(catalog: Read) -> None:
    read = catalog(events=ELECTIONS)
    found = [e for f in feeds(read, date(2025, 6, 10)) for e in f.entries if e.uid == "kz-vote@test.example"]
    assert len(found) == 4
    assert len(set(found)) == 1


def test_withdrawn_is_nowhere(catalog: Read) -> None:
    assert entry(catalog(events=VISIT), "bg-visit")
    assert entry(catalog(events=VISIT.replace("kind: visit", "kind: visit\n  withdrawn: true")), "bg-visit") is None


REAL = {
    "lt-foreign-minister-visit-2022": "(Dec 2022, day not stated)",
    "bg-intergovernmental-commission-5": "(May 2025, no report)",
    "eu-vassilenko-simkic-meeting-2024": "(reported)",
    "bg-president-visit-2025": "Kazakhstan",
}


def test_the_real_data(real: Loaded) -> None:
    assert real.catalog
    found = {e.uid.partition("@")[0]: e for e in feed(real.catalog, "all", date(2026, 11, 22)).entries}
    for record, end in REAL.items():
        assert found[record].summary.endswith(end)
    assert "ro-composers-concert-astana" in real.catalog.events
    assert "ro-composers-concert-astana" not in found
