from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.domain.catalog import Catalog
from briefgen.reading.rules.events import holiday, latest


def event(fields: str, identity: str = "one") -> str:
    return f"- {{id: {identity}, kind: visit, title: A visit, counterparts: [BG], source: s000 p1, {fields}}}\n"


def codes(found: list[Diagnostic]) -> list[str]:
    return [d.code for d in found]


def test_all_reports_are_laid_over_each_other_in_order_of_publication(catalog: Callable[..., Catalog]) -> None:
    data = catalog(
        events="""
- id: one
  kind: visit
  title: A visit
  counterparts: [BG]
  reports:
    - {source: s001 p1, status: held, when: 2025-06-09}
    - {source: s000 p1, status: planned, when: 2025-05, place: Astana}
"""
    )
    now = latest(data.events["one"], data)
    assert (now.status, str(now.when), str(now.place)) == ("held", "2025-06-09", "Astana")


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("when: 2027-05", ["E310"]),
        ("status: held, when: 2025-04-18", []),
        ("status: held, when: 2025-04-19", ["E311"]),
        ("status: held, when: 2025-04", []),
        ("status: held, when: undated", []),
        ("status: planned, when: 2025-04", []),
        ("status: planned, when: 2025-04-17", ["W411"]),
        ("status: cancelled, when: 2025-04-17", []),
        ("status: planned, when: 2024-05", ["W411"]),
        ("status: planned, session: 5, when: 2027-05", ["E314"]),
        ("status: planned, session: 5, series: kz-bg-commission, when: 2027-05", []),
        ("status: planned, when: 2027-03-03", ["W401"]),
        ("status: planned, when: 2027-12-16", ["W401"]),  # at home
        ("status: planned, when: 2027-03", []),
        ("status: cancelled, when: 2027-03-03", []),
        ("status: planned, when: 2027-06-09/2027-06-11, stops: [{when: 2027-06-11}]", []),
        ("status: planned, when: 2027-06-09/2027-06-11, stops: [{when: 2027-06-12}]", ["W412"]),
        ("status: planned, when: 2027-06-09/2027-06-11, stops: [{when: undated}]", []),
    ],
)
def test_one_event(diagnose: Callable[..., list[Diagnostic]], fields: str, found: list[str]) -> None:
    assert codes(diagnose(events=event(fields))) == found


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("2026-03-29T02:59", []),
        ("2026-03-29T03:00", ["E312"]),
        ("2026-03-29T03:59", ["E312"]),
        ("2026-03-29T04:00", []),
        ("2027-10-31T02:59", []),
        ("2027-10-31T03:00", ["E313"]),
        ("2027-10-31T04:00", []),
        ("2026-03-29T01:00/03:30", ["E312"]),
    ],
)
def test_hours_that_a_change_of_clocks_skips_or_repeats(
    diagnose: Callable[..., list[Diagnostic]], when: str, found: list[str]
) -> None:
    assert codes(diagnose(events=event(f"status: planned, timezone: Europe/Sofia, when: {when}"))) == found
    assert codes(diagnose(events=event(f"status: planned, when: {when}"))) == []  # Almaty does not change its clocks


@pytest.mark.parametrize(
    ("stop", "found"),
    [
        ("{when: 2026-03-29T03:30}", ["E312"]),
        ("{when: 2026-03-29T03:30, timezone: Asia/Almaty}", []),
        ("{when: 2026-03-29T02:30, timezone: Europe/Brussels}", ["E312"]),
    ],
)
def test_hours_of_a_stop_exist_too(diagnose: Callable[..., list[Diagnostic]], stop: str, found: list[str]) -> None:
    fields = f"status: planned, timezone: Europe/Sofia, when: 2026-03-29, stops: [{stop}]"
    assert codes(diagnose(events=event(fields))) == found


def test_a_session_stands_once_in_its_series(diagnose: Callable[..., list[Diagnostic]]) -> None:
    numbers = [("one", 5), ("two", 6), ("three", 5)]
    text = "".join(
        event(f"status: planned, when: 2027-05, series: kz-bg-commission, session: {n}", i) for i, n in numbers
    )
    found = diagnose(events=text)
    assert [(d.code, d.location.line, [r.location.line for r in d.related]) for d in found] == [("E315", 5, [3])]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("participants: [rumen-radev]", "participants: [kassym-jomart-tokayev]", ["W402"]),
        ("participants: [rumen-radev]", "status: postponed, participants: [kassym-jomart-tokayev]", []),
        ("place: Sofia, participants: [rumen-radev]", "place: Astana", []),
        ("participants: [rumen-radev]", "status: cancelled, participants: [kassym-jomart-tokayev]", []),
    ],
)
def test_two_events_of_heads_of_state_on_a_day(
    diagnose: Callable[..., list[Diagnostic]], first: str, second: str, found: list[str]
) -> None:
    fields = [f if "status" in f else f"status: planned, {f}" for f in (first, second)]
    text = "".join(event(f"when: 2027-06-09, {f}", i) for i, f in zip(("one", "two"), fields, strict=True))
    assert codes(diagnose(events=text)) == found


@pytest.mark.parametrize(
    ("when", "rule", "found"),
    [
        ("2026-03-01", "FREQ=YEARLY;BYMONTH=3;BYDAY=1SU", []),
        ("2026-03-02", "FREQ=YEARLY;BYMONTH=3;BYDAY=1SU", ["E316"]),
        ("2026-03", "FREQ=YEARLY", ["E316"]),
        ("2026-03-01", "FREQ=YEARLY;BYMONTH=13", ["E316"]),
        ("2026-03-01", "FREQ=YEARLY;UNTIL=20200101", ["E316"]),
        ("2024-02-29", "FREQ=YEARLY", ["E317"]),
        ("2026-07-01/2026-12-31", "FREQ=YEARLY;INTERVAL=14", []),
    ],
)
def test_rules_and_their_first_day(
    diagnose: Callable[..., list[Diagnostic]], when: str, rule: str, found: list[str]
) -> None:
    text = f"- {{id: d, title: A day, kind: national-day, counterpart: BG, when: {when}, rule: {rule}, basis: {{text: A law, date: 2026-01-05}}}}"
    assert codes(diagnose(reference_days=text)) == found


def test_what_was_put_off_to_a_new_date_is_expected_on_it(diagnose: Callable[..., list[Diagnostic]]) -> None:
    reports = (
        "{source: s000 p1, status: planned, when: 2027-02-01}, {source: s001 p1, status: postponed, when: 2027-03-03}"
    )
    text = f"- {{id: x, kind: visit, title: A, counterparts: [BG], reports: [{reports}]}}"
    assert codes(diagnose(events=text)) == ["W401"]
    assert codes(diagnose(events=text.replace("when: 2027-03-03", "when: undated"))) == []


def test_public_holidays() -> None:
    assert [holiday(code, date(2027, 3, 3)) for code in ("BG", "KZ", "EU", "AQ")] == [
        "Liberation Day",
        None,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("kind", "rule", "found"),
    [
        ("election", "FREQ=YEARLY", ["E318"]),
        ("election", "FREQ=YEARLY;INTERVAL=4", []),
        ("election", "FREQ=YEARLY;COUNT=2", []),
        ("national-day", "FREQ=YEARLY", []),
    ],
)
def test_an_election_every_year_without_end(
    diagnose: Callable[..., list[Diagnostic]], kind: str, rule: str, found: list[str]
) -> None:
    day = f"- {{id: day, title: A day, kind: {kind}, counterpart: BG, when: 2026-03-03, rule: {rule}, basis: {{text: Law, date: 2026-01-01}}}}"
    assert codes(diagnose(reference_days=day)) == found


@pytest.mark.parametrize(
    ("kind", "when", "found"),
    [
        ("visit", "2027-03-01/2027-03-31", None),
        ("visit", "2027-03-01/2027-04-01", (32, "1 Apr 2027")),
        ("visit", "2027-03-01..2028-03-01", None),  # some day of it
        ("visit", "2027-03/2027-04", None),  # it may be two days
        ("visit", "2027-03/2027-05", (32, "1 May 2027")),  # at least
        ("visit", "2027-03-01/..", None),
        ("election", "2027-04-01/2027-06-01", None),
        ("culture", "2027-01-01/2027-12-31", None),
        ("presidency", "2027-01-01/2028-12-31", None),
        ("presidency", "2027-01-01/2099-12-31", (26663, "31 Dec 2099")),
    ],
)
def test_how_long_an_event_goes_on(
    diagnose: Callable[..., list[Diagnostic]], kind: str, when: str, found: tuple[int, str] | None
) -> None:
    text = event(f"status: planned, when: {when}").replace("kind: visit", f"kind: {kind}")
    told = [(d.message, d.hint) for d in diagnose(events=text) if d.code == "W468"]
    message = "it would go on for {:,} days, until {}".format(*(found or (0, "")))
    hint = f"check the last day; for some day between the two, write {when.replace('/', '..')}"
    assert told == ([(message, hint)] if found else [])
