from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import contacts
from briefgen.domain.model import PersonReport, Rank, Status
from briefgen.domain.selection import Selection, chairs, select, sent_to
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


def test_what_was_selected_once_is_not_selected_again(catalog: Callable[..., Catalog]) -> None:
    known = catalog(events=EVENTS)
    assert select(known, "BG", DAY) is select(known, "BG", DAY)
    assert [
        len(select(known, code, day).events) for code, day in (("BG", DAY), ("RO", DAY), ("BG", DAY.replace(day=1)))
    ] == [2, 2, 1]
    assert select(replace(known, events={}), "BG", DAY).events == ()
    assert vars(pickle.loads(pickle.dumps(known))) == {}


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


PEOPLE = """
- {id: a, name: Anna Adams, side: BG, post: President, rank: head-of-state, source: s000 p1}
- {id: b, name: Boris Brown, side: KZ, post: Minister, rank: minister, source: s000 p1}
- {id: c, name: Carl Clark, side: RO, post: Mayor, rank: mayor, source: s000 p1}
- {id: d, name: Dora Dunn, side: RO, post: Envoy, rank: ambassador, source: s001 p1, x-desk: two}
- {id: e, name: Emil East, side: KZ, post: Minister, rank: minister, source: s001 p1}
- {id: f, name: Fay Frost, side: RO, post: Envoy, rank: ambassador, source: s000 p1}
"""
NAMING = """
- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-01, participants: [b, c], source: s000 p1, x-desk: one}
- {id: round, kind: commission-session, title: Session, counterparts: [BG], series: body, status: held, when: 2025-04-02, source: s000 p2}
"""
BODIES = """
- id: body
  name: Commission
  kind: commission
  reports: [{chairs: [f], source: s000 p1}, {chairs: [e], source: s001 p1}]
- {id: maker, name: A maker, kind: company, source: s000 p1}
- {id: idle, name: Nobody names it, kind: company, source: s000 p1}
"""
PROMISES = "- {id: p, title: Do it, counterparts: [BG], owner: d, state: open, source: s001 p1}\n"
PACTS = "- {id: m, title: Pact, kind: plan, counterparts: [BG], parties: [maker], state: signed, source: s000 p1}\n"


@pytest.fixture(scope="session")
def june(catalog: Callable[..., Catalog]) -> Selection:
    known = catalog(
        people=PEOPLE,
        events=NAMING,
        organisations=BODIES,
        commitments=PROMISES,
        agreements=PACTS,
        reference_days=REFERENCE.replace("  replaced-by: [snap]\n", ""),
    )
    return select(known, "BG", DAY)


def test_the_people_are_the_counterparts_and_whom_something_names(june: Selection) -> None:
    """Who chaired by the day of the session is named by it, and not who chairs since."""
    assert list(june.people) == ["a", "b", "c", "d", "f"]
    assert [[p.id for p in some] for some in (june.theirs, june.ours, june.others)] == [["a"], ["b"], ["c", "d", "f"]]


def test_who_chairs_is_known_by_the_day_it_was_reported(june: Selection) -> None:
    days = (date(2025, 4, 17), date(2025, 4, 18), date(2025, 6, 8), date(2025, 6, 9))
    assert [chairs(june.catalog, "body", day) for day in days] == [(), ("f",), ("f",), ("e",)]
    assert chairs(june.catalog, "nothing", DAY) == ()


def test_the_bodies_are_those_that_something_names(june: Selection) -> None:
    assert list(june.organisations) == ["body", "maker"]


def test_the_desks_own_keys_by_record(june: Selection) -> None:
    assert {name: dict(own) for name, own in june.own.items()} == {"talks": {"x-desk": "one"}, "d": {"x-desk": "two"}}
    assert june.own["round"] == {}


def test_the_sources_of_a_counterpart_oldest_first_and_the_newest_report(catalog: Callable[..., Catalog]) -> None:
    known = catalog(events=EVENTS)
    found = [select(known, "BG", day) for day in (date(2025, 4, 18), DAY)]
    assert [[source.id for source in s.sources] for s in found] == [["s000"], ["s000", "s001"]]
    assert [s.newest for s in found] == [date(2025, 4, 18), date(2025, 6, 9)]
    nothing = select(known, "BG", date(2020, 1, 1))
    assert (nothing.sources, nothing.newest, nothing.people) == ((), None, {})


def test_home_events_alone_are_no_news_of_a_counterpart(catalog: Callable[..., Catalog]) -> None:
    ours = EVENTS.splitlines()[1] + "\n"
    selection = select(catalog(events=ours, people="[]", organisations="[]"), "BG", DAY)
    assert ([e.id for e in selection.events], selection.newest, selection.sources) == (["ours"], None, ())


def test_when_somebody_last_looked(catalog: Callable[..., Catalog]) -> None:
    looked = "looked: [{day: 2025-06-10, by: AB}, {day: 2025-05-01, by: AB}, {day: 2025-06-11, by: AB}]"
    known = catalog(counterparts=f"- {{code: BG, slug: bulgaria, {looked}}}\n- {{code: RO, slug: romania}}\n")
    assert [select(known, "BG", d).looked for d in (date(2025, 4, 30), date(2025, 6, 9), DAY)] == [
        None,
        date(2025, 5, 1),
        DAY,
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("events", "- {id: x, kind: meeting, title: T, counterparts: [BG], status: held, when: 2025-04-01, source: s000 p1, private: true}"),
        ("events", "- {id: x, kind: meeting, title: T, counterparts: [BG], reports: [{status: planned, when: 2025-04-01, source: s000 p1, private: true}]}"),
        ("agreements", "- {id: x, kind: plan, title: T, counterparts: [BG], state: signed, source: s000 p1, private: true}"),
        ("commitments", "- {id: x, title: T, counterparts: [BG], state: open, source: s000 p1, private: true}"),
        ("figures", "- {id: x, counterpart: BG, indicator: turnover, period: 2024, unit: USD, value: 3, source: s000 p1, private: true}"),
        ("facts", "- {id: x, counterpart: BG, topic: trade, text: T, source: s000 p1, private: true}"),
        ("people", "- {id: x, name: A B, side: BG, post: P, source: s000 p1, private: true}"),
    ],
)  # fmt: skip
def test_a_selection_is_confidential_that_tells_of_anything_private(
    catalog: Callable[..., Catalog], kind: str, text: str
) -> None:
    kinds = {"people": "[]", "organisations": "[]", kind: text}
    assert select(catalog(**kinds), "BG", DAY).confidential
    kinds[kind] = text.replace(", private: true", "")
    assert not select(catalog(**kinds), "BG", DAY).confidential


def test_what_is_found_in_a_selection_is_looked_for_once(catalog: Callable[..., Catalog]) -> None:
    chosen = select(catalog(events=EVENTS), "RO", DAY)
    looked = list[Selection]()

    def titles(selection: Selection) -> list[str]:
        looked.append(selection)
        return [event.title for event in selection.events]

    assert [chosen.once(titles), chosen.once(titles)] == [["Home election", "Talks"]] * 2
    assert looked == [chosen]
    assert replace(chosen, events=()).once(titles) == []


@pytest.mark.parametrize(
    ("rank", "post", "found"),
    [
        ("ambassador", "Ambassador of Kazakhstan to Bulgaria", ["BG", "KZ"]),
        ("ambassador", "Ambassador", []),
        ("ambassador", None, []),
        ("minister", "Minister for Bulgaria", []),
    ],
)
def test_where_an_ambassador_was_sent_to(rank: str, post: str | None, found: list[str]) -> None:
    report = PersonReport.model_validate({"source": "s000 p1", "rank": rank, "post": post})
    assert [code for code in ("BG", "KZ", "RO") if sent_to(code, report)] == found
