from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from tests.calendars.calendar_samples import entry

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


def test_a_description_in_full(catalog: Read) -> None:
    found = entry(catalog(events=WITH_ADDRESS + VISIT), "bg-visit")
    assert found
    assert found.description.splitlines() == [
        "Visit: held",
        "Outcome: Five memoranda were signed.",
        "Participants: Rumen Radev (President of Bulgaria, speaker); Kassym-Jomart Tokayev (President of Kazakhstan)",
        "Delegation: A large one",
        "Organisations: Ministry of Foreign Affairs",
        "Agenda:",
        "- Trade",
        "- Energy",
        "Stops:",
        "- 9 Jun 2025 (Mon), Astana: Talks were held.",
        "Sources:",
        "- First item, 18 Apr 2025, paragraph 3",
        "- Second item, 9 Jun 2025, paragraphs 2–13",
        "https://test.example/kz/bulgaria.html#bg-visit",
    ]


def test_moved_is_the_first_line(catalog: Read) -> None:
    found = entry(catalog(events=VISIT.replace("2025-04-18..2025-12-31", "2025-05-20")), "bg-visit")
    assert found
    assert found.description.splitlines()[0] == "moved from 20 May 2025 (Tue)"


def test_posts_are_those_of_the_day(catalog: Read) -> None:
    people = """\
- id: rumen-radev
  name: Rumen Radev
  side: BG
  reports:
    - {source: s000 p3, post: President of Bulgaria}
    - {source: s002 p1, post: Former President of Bulgaria}
"""
    sources = """\
- {id: s000, title: First item, published: 2025-04-18}
- {id: s001, title: Second item, published: 2025-06-09}
- {id: s002, title: Third item, published: 2026-02-01}
"""
    event = "- {id: x, kind: visit, title: T, counterparts: [BG], status: held, when: 2025-04-18, source: s000 p3, participants: [rumen-radev]}"
    read = catalog(events=event, people=people, sources=sources, organisations="[]")
    found = entry(read, "x", date(2026, 3, 1))
    assert found
    assert "Participants: Rumen Radev (President of Bulgaria)" in found.description.splitlines()


def test_a_doubt_stands_with_its_reason_beside_the_name(catalog: Read) -> None:
    people = "- {id: rumen-radev, name: Rumen Radev, side: BG, post: President, doubt: The item misspells him., source: s000 p3}"
    event = "- {id: x, kind: visit, title: T, counterparts: [BG], status: planned, when: 2025-07-01, source: s000 p3, participants: [rumen-radev]}"
    found = entry(catalog(events=event, people=people, organisations="[]"), "x")
    assert found
    assert "Participants: Rumen Radev [verify: The item misspells him.] (President)" in found.description.splitlines()


def test_hours_of_a_stop_name_their_zone(catalog: Read) -> None:
    stops = "[{when: 2025-07-01T10:00, place: Sofia}, {when: 2025-07-01T15:00/16:00, timezone: Europe/Brussels, place: Brussels}]"
    event = f"- {{id: x, kind: visit, title: T, counterparts: [BG], timezone: Europe/Sofia, status: planned, when: 2025-07-01, stops: {stops}, source: s000 p3}}"
    found = entry(catalog(events=event), "x")
    assert found
    assert found.description.splitlines()[1:4] == [
        "Stops:",
        "- 1 Jul 2025 (Tue), 10:00 Sofia time, Sofia",
        "- 1 Jul 2025 (Tue), 15:00–16:00 Brussels time, Brussels",
    ]


def test_what_was_put_off_says_so_first(catalog: Read) -> None:
    event = "- {id: x, kind: visit, title: T, counterparts: [BG], status: postponed, when: 2026-12-21, source: s000 p3}"
    found = entry(catalog(events=event), "x")
    assert found
    assert found.description.splitlines()[:2] == [
        "was set for 21 Dec 2026; no new date is known",
        "Visit: postponed",
    ]


def test_what_was_put_off_to_a_new_date_is_planned_again(catalog: Read) -> None:
    reports = (
        "{source: s000 p3, status: planned, when: 2025-07-01}, {source: s001 p3, status: postponed, when: 2025-09-01}"
    )
    found = entry(catalog(events=f"- {{id: x, kind: visit, title: T, counterparts: [BG], reports: [{reports}]}}"), "x")
    assert found
    assert found.description.splitlines()[:2] == ["moved from 1 Jul 2025 (Tue)", "Visit: planned"]


def test_paragraphs_of_one_source_stand_together(catalog: Read) -> None:
    event = "- {id: x, kind: visit, title: T, counterparts: [BG], status: planned, when: 2025-07-01, source: [s000 p3, s000 p5-6]}"
    found = entry(catalog(events=event), "x")
    assert found
    assert found.description.splitlines() == [
        "Visit: planned",
        "Sources:",
        "- First item, 18 Apr 2025, paragraphs 3 and 5–6",
    ]


def test_sentences_of_one_paragraph_are_one_paragraph(catalog: Read) -> None:
    event = "- {id: x, kind: visit, title: T, counterparts: [BG], status: planned, when: 2025-07-01, source: [s000 p3 s5, s000 p3 s1-2, s000 p7 s4]}"
    found = entry(catalog(events=event), "x")
    assert found
    assert found.description.splitlines()[2:] == ["- First item, 18 Apr 2025, paragraphs 3 and 7"]
    one = entry(catalog(events=event.replace(", s000 p7 s4", "")), "x")
    assert one
    assert one.description.splitlines()[2:] == ["- First item, 18 Apr 2025, paragraph 3"]


def test_the_place_of_a_single_field_is_named_too(catalog: Read) -> None:
    event = (
        "- {id: x, kind: visit, title: T, counterparts: [BG], status: planned, when: 2025-07-01, place: Sofia, "
        "source: s000 p3 s1, cited: {when: s000 p3 s4, place: s000 p13 s2}}"
    )
    found = entry(catalog(events=event), "x")
    assert found
    assert found.description.splitlines()[2:] == ["- First item, 18 Apr 2025, paragraphs 3 and 13"]


def test_a_basis_takes_the_place_of_a_source_and_keeps_its_words(catalog: Read) -> None:
    event = "- {id: x, kind: visit, title: T, counterparts: [BG], status: planned, when: 2025-07-01, basis: {text: A protocol list, date: 2025-06-01}}"
    found = entry(catalog(events=event), "x")
    assert found
    assert found.description.splitlines()[-1] == "- known to the desk (noted on 1 Jun 2025)"
