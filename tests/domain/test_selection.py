from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import contacts
from briefgen.domain.model import Rank, Status
from briefgen.domain.selection import Selection, select
from briefgen.reading.load import Loaded

DAY = date(2025, 6, 10)
EVENTS = """
- {id: ours, kind: election, title: Home election, counterparts: all, status: planned, when: 2025-07-01, source: s000 p1}
- {id: theirs, kind: meeting, title: Talks, counterparts: [RO], status: held, when: ..2025-04-18, source: s000 p2}
- {id: later, kind: meeting, title: Later talks, counterparts: [BG], status: held, when: 2025-06-09, source: s001 p2}
"""
REFERENCE = """
- id: vote
  title: Statutory election
  kind: election
  counterpart: BG
  when: 2021-05-01
  rule: FREQ=YEARLY;INTERVAL=4
  basis: {text: A law, date: 2026-11-22}
  replaced-by: [snap]
- id: day
  title: National day
  kind: national-day
  counterpart: BG
  when: 2023-03-03
  rule: FREQ=YEARLY
  basis: {text: A list, date: 2026-11-22}
- {id: other, title: Elsewhere, kind: national-day, counterpart: RO, when: 2023-12-01, rule: FREQ=YEARLY, basis: {text: A list, date: 2026-11-22}}
"""
SNAP = "- {id: snap, kind: election, title: Election, counterparts: [BG], status: planned, when: 2025-06-20, source: s000 p1}\n"


def ids(selection: Selection) -> list[str]:
    return [event.id for event in selection.events]


def test_a_selection_holds_own_events_and_those_of_home(catalog: Callable[..., Catalog]) -> None:
    assert ids(select(catalog(events=EVENTS), "RO", DAY)) == ["ours", "theirs"]


def test_nothing_published_after_the_day_is_known(catalog: Callable[..., Catalog]) -> None:
    known = catalog(events=EVENTS)
    assert ids(select(known, "BG", date(2025, 6, 8))) == ["ours"]
    assert ids(select(known, "BG", date(2025, 6, 9))) == ["ours", "later"]


def test_an_unknown_counterpart_is_refused_with_those_there_are(catalog: Callable[..., Catalog]) -> None:
    with pytest.raises(BriefgenError, match="There is no counterpart XX; there are BG, RO"):
        select(catalog(), "XX", DAY)


def test_reference_days_fall_within_the_next_twelve_months(catalog: Callable[..., Catalog]) -> None:
    found = select(catalog(reference_days=REFERENCE, events=SNAP), "BG", date(2025, 4, 20)).reference_days
    assert [(o.reference.id, str(o.when)) for o in found] == [("day", "2026-03-03")]


def test_a_statutory_day_stands_until_a_source_has_dated_it(catalog: Callable[..., Catalog]) -> None:
    found = select(catalog(reference_days=REFERENCE, events=SNAP), "BG", date(2025, 4, 17)).reference_days
    assert [(o.reference.id, str(o.when)) for o in found] == [("vote", "2025-05-01"), ("day", "2026-03-03")]


def test_a_stretch_under_a_rule_keeps_its_length(catalog: Callable[..., Catalog]) -> None:
    text = "- {id: vote, title: Vote, kind: election, counterpart: BG, when: 2024-06-06/2024-06-09, rule: FREQ=YEARLY;INTERVAL=1;COUNT=9, basis: {text: Law, date: 2020-01-01}}\n"
    found = select(catalog(reference_days=text), "BG", date(2025, 6, 8)).reference_days
    assert [str(o.when) for o in found] == ["2025-06-06/2025-06-09", "2026-06-06/2026-06-09"]


def test_the_level_is_the_lower_of_the_two_sides(catalog: Callable[..., Catalog]) -> None:
    people = """
- {id: a, name: Anna Adams, side: BG, post: President, rank: head-of-state, source: s000 p1}
- {id: b, name: Boris Brown, side: KZ, post: Minister, rank: minister, source: s000 p1}
- {id: c, name: Carl Clark, side: KZ, post: Mayor, rank: mayor, source: s000 p1}
"""
    events = """
- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-01, participants: [a, b, c], source: s000 p1}
- {id: visit, kind: visit, title: Visit, counterparts: [BG], status: held, when: 2025-03, participants: [a], source: s000 p2}
- {id: gift, kind: culture, title: Gift, counterparts: [BG], status: held, when: 2025-02, participants: [b], source: s000 p2}
- {id: plan, kind: visit, title: Plan, counterparts: [BG], status: planned, when: 2025-12, participants: [a, b], source: s000 p2}
"""
    organisations = "- {id: body, name: Body, kind: ministry, source: s000 p1}\n"
    found = contacts(select(catalog(people=people, events=events, organisations=organisations), "BG", DAY))
    assert [(c.event.id, c.theirs, c.ours, c.level) for c in found] == [
        ("talks", ("a",), ("b", "c"), Rank.MINISTER),
        ("visit", ("a",), (), None),
    ]


def test_the_real_bulgarian_file_knows_in_april_what_was_known_then(real: Loaded) -> None:
    assert real.catalog
    april = {e.id: e for e in select(real.catalog, "BG", date(2025, 4, 20)).events}
    june = {e.id: e for e in select(real.catalog, "BG", date(2025, 6, 10)).events}
    visit = "bg-president-visit-2025"
    assert (april[visit].now.status, str(april[visit].now.when)) == (Status.PLANNED, "2025-04-18..2025-12-31")
    assert (june[visit].now.status, str(june[visit].now.when)) == (Status.HELD, "2025-06-09")
    assert len(select(real.catalog, "BG", date(2025, 6, 10)).agreements) == 5
    assert len(select(real.catalog, "BG", date(2025, 4, 20)).agreements) == 1
