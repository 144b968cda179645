"""What goes from the calendars at once: withdrawn, private, or a draft again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

import pytest

from briefgen.calendars import render_calendars
from briefgen.calendars.diff import Seen, feed_diff
from briefgen.calendars.removal import TakenOff, private_uids, withdrawn_uids
from briefgen.domain.catalog import Catalog
from briefgen.domain.public import public
from tests.calendars.calendar_samples import A_DAY, NOW, events
from tests.conftest import few_holidays

Read = Callable[..., Catalog]
VISIT = "- {id: visit, kind: visit, title: Zqvisit, counterparts: [BG], %sstatus: planned, when: 2025-07-01, place: Zqplace, source: s001 p2}\n"
TALK = "- {id: talk, kind: meeting, title: A talk, counterparts: [RO], status: planned, when: 2025-07-02, source: s001 p2}\n"
VOTE = "- {id: vote, title: Zqvote, kind: election, counterpart: BG, %swhen: 2025-11-09, rule: FREQ=YEARLY;INTERVAL=4, basis: {text: Law, date: 2025-01-01}}\n"
COUNTERPARTS = "- {code: BG, slug: bulgaria%s}\n- {code: RO, slug: romania}\n"
FLAGS = ("withdrawn: true", "private: true", "draft: true")


@pytest.fixture(autouse=True)
def _few_entries(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Public holidays are there where they are the matter."""
    if "holidays" not in request.function.__name__:
        few_holidays(monkeypatch)


def built(read: Catalog, before: Mapping[str, bytes] | None = None, days: int = 0) -> dict[str, bytes]:
    return dict(render_calendars(read, NOW + days * A_DAY, before or {}).files)


@lru_cache(maxsize=8)
def shown(read: Read, **kinds: str) -> Mapping[str, bytes]:
    """What is published of some records before anything becomes of them."""
    return MappingProxyType(built(read(**kinds)))


def ledger(files: Mapping[str, bytes]) -> dict[str, dict[str, object]]:
    entries: dict[str, dict[str, object]] = json.loads(files["ledger.json"])["entries"]
    return {name.partition("@")[0]: values for name, values in entries.items()}


def holding(word: str, files: Mapping[str, bytes]) -> list[str]:
    return [name for name, data in files.items() if word.encode() in data.replace(b"\r\n ", b"")]


@pytest.mark.parametrize("flag", FLAGS)
def test_it_goes_without_a_tombstone_and_says_so_beforehand(catalog: Read, flag: str) -> None:
    first = shown(catalog, events=VISIT % "" + TALK)
    assert {"all.ics", "bulgaria.ics", "events.csv", "events/visit.ics"} <= set(holding("Zqvisit", first))
    now = catalog(events=VISIT % f"{flag}, " + TALK)
    second = built(now, first, days=1)
    published = [name for name in holding("Zq", second) if name != "ledger.json"]
    assert (published, "events/visit.ics" in second) == ([], False)
    assert [str(e["SUMMARY"]) for e in events(second["all.ics"])] == ["A talk"]
    diff = feed_diff(now, first, render_calendars(now, NOW + A_DAY, first), NOW.date())
    assert [(c.seen, c.uid) for c in diff.changes] == [(Seen.WITHDRAWN, "visit@test.example")]
    assert not diff.loses


@pytest.mark.parametrize("flag", FLAGS[1:])
def test_the_ledger_keeps_its_number_and_no_word(catalog: Read, flag: str) -> None:
    first = shown(catalog, events=VISIT % "" + TALK)
    second = built(catalog(events=VISIT % f"{flag}, " + TALK), first, days=1)
    kept, was = ledger(second)["visit"], ledger(first)["visit"]
    assert (kept["shown"], kept["title"], kept["place"], kept["categories"]) == ("hidden", "", None, [])
    assert (kept["sequence"], kept["digest"], kept["created"]) == (was["sequence"], was["digest"], was["created"])


def test_what_is_public_again_goes_on_from_its_number_whatever_it_says_now(catalog: Read) -> None:
    first = shown(catalog, events=VISIT % "")
    second = built(catalog(events=VISIT % "private: true, "), first, days=1)
    changed = (VISIT % "").replace("Zqvisit", "Another").replace("2025-07-01", "2025-08-05")
    (event,) = events(built(catalog(events=changed), second, days=2)["all.ics"])
    assert (str(event["SUMMARY"]), event["SEQUENCE"]) == ("Another", 1)


def test_what_was_private_and_is_deleted_leaves_no_tombstone(catalog: Read) -> None:
    first = shown(catalog, events=VISIT % "" + TALK)
    second = built(catalog(events=VISIT % "private: true, " + TALK), first, days=1)
    third = built(catalog(events=TALK), second, days=2)
    assert (holding("Zq", third), ledger(third)["visit"]["shown"]) == ([], "gone")


MOVED = """
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  reports:
    - {source: s000 p2, status: planned, when: 2025-07-01}
    - {basis: {text: They called, date: 2025-06-01}, %swhen: 2025-08-05, place: Zqplace}
"""


def test_a_private_date_is_taken_back_to_the_last_public_one(catalog: Read) -> None:
    first = shown(catalog, events=MOVED % "")
    (event,) = events(first["all.ics"])
    assert event["DTSTART"].dt.isoformat() == "2025-08-05"
    second = built(catalog(events=MOVED % "private: true, "), first, days=1)
    (event,) = events(second["all.ics"])
    assert (event["DTSTART"].dt.isoformat(), event["SEQUENCE"]) == ("2025-07-01", 1)
    assert holding("Zqplace", second) == []
    assert "moved" not in str(event["DESCRIPTION"])


def test_a_private_report_changes_no_byte_of_what_is_published(catalog: Read) -> None:
    first = shown(catalog, events=MOVED.partition("    - {basis")[0])
    assert built(catalog(events=MOVED % "private: true, "), first, days=1) == first


@pytest.mark.parametrize("flag", FLAGS)
def test_each_date_of_an_election_goes_with_it(catalog: Read, flag: str) -> None:
    first = shown(catalog, reference_days=VOTE % "")
    assert [str(e["SUMMARY"]) for e in events(first["elections.ics"])] == ["Zqvote (statutory date)"] * 2
    second = built(catalog(reference_days=VOTE % f"{flag}, "), first, days=1)
    assert events(second["elections.ics"]) == []


@pytest.mark.parametrize("flag", FLAGS)
def test_the_holidays_of_a_country_go_with_it(catalog: Read, flag: str) -> None:
    first = shown(catalog, counterparts=COUNTERPARTS % "", people="", organisations="")
    assert holding("Bulgaria", first)
    second = built(catalog(counterparts=COUNTERPARTS % f", {flag}", people="", organisations=""), first, days=1)
    assert ("bulgaria.ics" in second, holding("REMOVED", second)) == (False, [])
    assert [name for name in holding("Bulgaria", second) if name != "ledger.json"] == []
    now = catalog(counterparts=COUNTERPARTS % f", {flag}", people="", organisations="")
    diff = feed_diff(now, first, render_calendars(now, NOW + A_DAY, first), NOW.date())
    assert (diff.closed, diff.loses, {c.seen for c in diff.changes}) == (("bulgaria",), False, {Seen.WITHDRAWN})


def test_only_uids_of_this_calendar_and_of_such_records_are_named(catalog: Read) -> None:
    read = public(catalog(events=VISIT % "private: true, ", reference_days=VOTE % "withdrawn: true, "))
    known = (
        "visit@test.example",
        "visit@elsewhere.example",
        "visit-2025@test.example",
        "vote-2025@test.example",
        "vote-x@test.example",
    )
    assert private_uids(read, known) == {"visit@test.example"}
    assert withdrawn_uids(read, known) == {"vote-2025@test.example"}


def test_what_calendars_show_as_removed_is_told_by_calendar(catalog: Callable[..., Catalog]) -> None:
    text = "- {{id: v, kind: visit, title: A visit, counterparts: [{code}], source: s000 p1, status: planned, when: {when}}}"
    first = render_calendars(catalog(events=text.format(code="BG", when="2025-07-01")), NOW, {})
    moved = render_calendars(catalog(events=text.format(code="RO", when="2025-07-01")), NOW + A_DAY, first.files)
    assert moved.gone == {"bulgaria": (TakenOff("v", "A visit", ("Bulgaria",), date(2025, 6, 11)),)}
    vague = render_calendars(catalog(events=text.format(code="BG", when="undated")), NOW + A_DAY, first.files)
    assert (first.gone, vague.gone) == ({}, {})
    deleted = render_calendars(catalog(events=TALK), NOW + A_DAY, first.files)
    assert {name: [one.id for one in found] for name, found in deleted.gone.items()} == {
        "all": ["v"],
        "bulgaria": ["v"],
    }
