from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import contacts
from briefgen.domain.meetings import counterpart, last_met, meeting, meetings, ours, taking_part, theirs, written
from briefgen.domain.model import Role
from briefgen.domain.selection import select

Read = Callable[..., Catalog]
VISIT = """\
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  meeting:
    - {written: 2025-04-20, purpose: First}
    - {written: 2025-05-20, purpose: Second}
  reports:
    - {source: s000 p3, status: planned, when: 2025-05, participants: [rumen-radev]}
    - {source: s001 p2, status: STATUS}
"""
PEOPLE = """
- {id: radev, name: Rumen Radev, side: BG, post: President, rank: head-of-state, source: s000 p1}
- {id: hadjiev, name: Boyan Hadjiev, side: BG, post: Ambassador, rank: ambassador, source: s000 p1}
- {id: lupu, name: Madalina Lupu, side: RO, post: Ambassador, rank: ambassador, source: s000 p1}
- {id: vassilenko, name: Roman Vassilenko, side: KZ, post: Deputy Minister, rank: deputy-minister, source: s000 p1}
"""


@pytest.mark.parametrize(
    ("day", "purpose"),
    [
        (date(2025, 4, 19), None),
        (date(2025, 4, 20), "First"),
        (date(2025, 5, 19), "First"),
        (date(2025, 5, 20), "Second"),
    ],
)
def test_what_was_written_last_by_a_day_counts(catalog: Read, day: date, purpose: str | None) -> None:
    found = written(catalog(events=VISIT.replace("STATUS", "held")).events["visit"], day)
    assert (str(found.purpose) if found else None) == purpose


@pytest.mark.parametrize(
    ("status", "day", "ahead"),
    [
        ("held", date(2025, 4, 17), False),  # nothing reported, nothing written
        ("held", date(2025, 4, 19), False),  # nothing written
        ("held", date(2025, 6, 8), True),  # over, and silence ends nothing
        ("held", date(2025, 6, 9), False),
        ("cancelled", date(2025, 6, 9), False),
        ("postponed", date(2025, 6, 9), True),
        ("confirmed", date(2025, 6, 9), True),
    ],
)
def test_a_meeting_is_prepared_for_until_a_source_ends_it(catalog: Read, status: str, day: date, ahead: bool) -> None:
    data = catalog(events=VISIT.replace("STATUS", status))
    assert [state.id for state in meetings(data, day)] == ["visit"] * ahead
    assert (meeting(data, "visit", day) is not None) is ahead


@pytest.mark.parametrize(
    ("status", "day", "by_itself"),
    [
        ("planned", date(2025, 7, 30), True),
        ("planned", date(2025, 7, 31), False),  # sixty-one days after the end of May
        ("postponed", date(2026, 6, 9), True),
    ],
)
def test_sixty_days_after_its_window_a_meeting_is_prepared_for_only_by_name(
    catalog: Read, status: str, day: date, by_itself: bool
) -> None:
    data = catalog(events=VISIT.replace("STATUS", status))
    assert [state.id for state in meetings(data, day)] == ["visit"] * by_itself
    assert [state.id for state in meetings(data, day, ("visit",))] == ["visit"]


def session(fields: str) -> str:
    return (
        "- {id: one, kind: commission-session, title: A session, status: planned, when: 2025-05, source: s000 p6, "
        f"{fields}}}\n"
    )


@pytest.mark.parametrize(
    ("fields", "people", "code"),
    [
        ("counterparts: [BG], participants: [vassilenko, radev]", [("vassilenko", None), ("radev", None)], "BG"),
        ("counterparts: [BG], series: commission", [("hadjiev", Role.CHAIR)], "BG"),
        ("counterparts: [BG], series: commission, participants: [radev]", [("radev", None)], "BG"),
        (
            "counterparts: [BG], participants: [{person: radev, as: host}], stops: [{participants: [hadjiev, radev]}]",
            [("radev", Role.HOST), ("hadjiev", None)],
            "BG",
        ),
        ("counterparts: [BG], participants: [vassilenko, lupu]", [("vassilenko", None), ("lupu", None)], None),
        ("counterparts: [BG, RO], participants: [lupu]", [("lupu", None)], "RO"),
        ("counterparts: [BG, RO], participants: [lupu, radev]", [("lupu", None), ("radev", None)], "BG"),
        ("counterparts: all, participants: [vassilenko, lupu]", [("vassilenko", None), ("lupu", None)], "RO"),
        ("counterparts: [BG]", [], None),
    ],
)
def test_who_takes_part_and_whom_it_is_with(
    catalog: Read, fields: str, people: list[tuple[str, Role | None]], code: str | None
) -> None:
    commission = "- {id: commission, name: C, kind: commission, chairs: [hadjiev], source: s000 p6}"
    data = catalog(events=session(fields), people=PEOPLE, organisations=commission)
    event = data.events["one"]
    found = taking_part(data, event, event.reports[0], date(2025, 4, 20))
    assert [(p.person, p.role) for p in found] == people
    assert counterpart(data, event, found) == code


def test_the_two_sides(catalog: Read) -> None:
    data = catalog(
        events=session("counterparts: [BG], participants: [radev, vassilenko, lupu]"), people=PEOPLE, organisations="[]"
    )
    event = data.events["one"]
    people = taking_part(data, event, event.reports[0], date(2025, 4, 20))
    assert [p.person for p in theirs(data, event, people)] == ["radev"]
    assert [p.person for p in ours(data, people)] == ["vassilenko"]


def test_the_last_time_somebody_met_somebody(catalog: Read) -> None:
    held = "- {{id: {}, kind: meeting, title: M, counterparts: [BG], status: held, when: 2025-{}, participants: [{}], source: s000 p1}}\n"
    events = held.format("old", "01", "radev, vassilenko") + held.format("new", "02", "hadjiev, vassilenko")
    found = contacts(select(catalog(events=events, people=PEOPLE, organisations="[]"), "BG", date(2025, 4, 20)))
    met = last_met(found, "radev", {"vassilenko", "nobody"})
    assert met
    assert (met[0].event.id, met[1]) == ("old", ("vassilenko",))
    assert last_met(found, "radev", {"nobody"}) is None


def test_nobody_prepares_for_a_meeting_that_was_withdrawn(catalog: Read) -> None:
    data = catalog(events=VISIT.replace("STATUS", "confirmed").replace("  kind:", "  withdrawn: true\n  kind:", 1))
    assert data.events["visit"].withdrawn
    assert (meeting(data, "visit", date(2025, 6, 9)), list(meetings(data, date(2025, 6, 9)))) == (None, [])
