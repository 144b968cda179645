from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.dates.edtf import parse
from briefgen.domain.model import Event, EventReport, Status
from briefgen.domain.records import Dated, State, overlay, state_of, whole

VISIT = """
- id: visit
  kind: visit
  title: Visit of the President
  counterparts: [BG]
  doubt: Whether it was official is not said.
  reports:
    - {source: s001 p2-13, status: held, when: 2025-06-09, title: Official visit, participants: [rumen-radev], doubt: How long?}
    - source: s000 p3
      status: planned
      when: 2025-04-18..2025-12-31
      place: Kazakhstan
      inferred: {when: Later this year}
    - source: [s001 p14, s000 p3]
      unset: [place]
    - {basis: {text: Protocol list, date: 2026-01-05}, place: Astana}
"""


def state(catalog: Catalog, day: date) -> State[Event, EventReport] | None:
    event = catalog.events["visit"]
    return state_of(catalog, event, day)


def test_before_the_first_report_there_is_nothing(catalog: Callable[..., Catalog]) -> None:
    assert state(catalog(events=VISIT), date(2025, 4, 17)) is None


def test_a_day_knows_what_was_published_up_to_it(catalog: Callable[..., Catalog]) -> None:
    data = catalog(events=VISIT)
    seen = []
    for day in (date(2025, 4, 18), date(2025, 6, 8), date(2025, 6, 9), date(2026, 1, 5)):
        known = state(data, day)
        assert known
        place = str(known.now.place) if known.now.place else None
        seen.append((known.now.status, str(known.now.when), place, known.title, len(known.known)))
    window = "2025-04-18..2025-12-31"
    assert seen == [
        (Status.PLANNED, window, "Kazakhstan", "Visit of the President", 1),
        (Status.PLANNED, window, "Kazakhstan", "Visit of the President", 1),
        (Status.HELD, "2025-06-09", None, "Official visit", 3),
        (Status.HELD, "2025-06-09", "Astana", "Official visit", 4),
    ]


def test_a_withdrawn_record_is_out_of_everything(catalog: Callable[..., Catalog]) -> None:
    assert state(catalog(events=VISIT.replace("  kind:", "  withdrawn: true\n  kind:")), date(2026, 1, 5)) is None


def test_every_field_leads_to_the_report_it_comes_from(catalog: Callable[..., Catalog]) -> None:
    known = state(catalog(events=VISIT), date(2025, 12, 31))
    assert known
    origins = {name: known.origin(name) for name in ("when", "participants", "place", "agenda")}
    assert {name: dated.index if dated else None for name, dated in origins.items()} == {
        "when": 0,
        "participants": 0,
        "place": 2,  # removed by the third report
        "agenda": None,
    }
    assert known.citations("when", "participants") == (Citation("s001", 2, 13),)
    assert known.citations() == (
        Citation("s000", 3, 3),
        Citation("s001", 2, 13),
        Citation("s001", 14, 14),
    )
    assert (known.first_day, known.last_day) == (date(2025, 4, 18), date(2025, 6, 9))


def test_the_history_of_a_field(catalog: Callable[..., Catalog]) -> None:
    known = state(catalog(events=VISIT), date(2026, 1, 5))
    assert known
    assert [(str(value), dated.day) for value, dated in known.values("when")] == [
        ("2025-04-18..2025-12-31", date(2025, 4, 18)),
        ("2025-06-09", date(2025, 6, 9)),
    ]


def test_doubts_and_bases(catalog: Callable[..., Catalog]) -> None:
    known = state(catalog(events=VISIT), date(2026, 1, 5))
    assert known
    assert [(text, dated.index) for text, dated in known.doubts()] == [
        ("Whether it was official is not said.", 1),
        ("How long?", 0),
    ]
    assert [str(basis.text) for basis in known.bases()] == ["Protocol list"]


def test_an_inference_goes_with_the_value_it_explains(catalog: Callable[..., Catalog]) -> None:
    read = catalog(events=VISIT)
    found = []
    for day in (date(2025, 4, 20), date(2026, 1, 5)):
        known = state(read, day)
        assert known
        found.append([(name, why, dated.index) for name, why, dated in known.inferences()])
    assert found == [[("when", "Later this year", 1)], []]


def test_an_inference_about_the_record_is_one_of_its_first_report(catalog: Callable[..., Catalog]) -> None:
    whole = VISIT.replace("  reports:", "  inferred: {title: From the text}\n  reports:")
    known = state(catalog(events=whole), date(2026, 1, 5))
    assert known
    assert [(name, why, dated.index) for name, why, dated in known.inferences()] == [("title", "From the text", 1)]


REPORTS = st.lists(
    st.builds(
        lambda fields, unset: EventReport.model_validate({**fields, "unset": sorted(unset)}),
        st.fixed_dictionaries(
            {},
            optional={
                "status": st.sampled_from(["planned", "held", "cancelled"]),
                "when": st.sampled_from(["2025", "2025-06", "2025-06-09"]),
                "place": st.sampled_from(["Astana", "Sofia"]),
                "agenda": st.lists(st.sampled_from(["Trade", "Transport"]), max_size=2),
            },
        ),
        st.sets(st.sampled_from(["place", "agenda"]), max_size=1),
    ),
    min_size=1,
    max_size=6,
).map(tuple)


@given(REPORTS)
def test_laying_reports_over_each_other_twice_changes_nothing(reports: tuple[EventReport, ...]) -> None:
    once = overlay(reports)
    assert overlay((once,)) == once
    assert overlay((*reports, *reports)) == once


@given(REPORTS)
def test_only_stated_fields_are_replaced(reports: tuple[EventReport, ...]) -> None:
    *earlier, last = reports
    now = overlay(reports)
    assert {name: getattr(now, name) for name in last.stated() - set(last.unset)} == {
        name: getattr(last, name) for name in last.stated() - set(last.unset)
    }
    if earlier:
        before = overlay(tuple(earlier))
        kept = before.stated() - last.stated() - set(last.unset)
        assert {name: getattr(now, name) for name in kept} == {name: getattr(before, name) for name in kept}


def as_of(event: Event, reports: tuple[EventReport, ...], day: date, published: Callable[[Any], date]) -> Any:
    """The state as of a day by the rule alone: what was published by then, in order of days and of the file."""
    dated = [Dated(report, published(report), index) for index, report in enumerate(reports)]
    known = tuple(sorted((each for each in dated if each.day <= day), key=lambda each: (each.day, each.index)))
    return State(event, overlay(tuple(each.report for each in known)), known) if known else None


@given(st.lists(st.tuples(st.dates(), REPORTS.map(lambda r: r[0])), min_size=1, max_size=6), st.dates())
def test_later_reports_leave_an_earlier_day_as_it_was(dated: list[tuple[date, EventReport]], day: date) -> None:
    days = {id(report): published for published, report in dated}
    event = Event.model_validate(
        {"id": "visit", "kind": "visit", "title": "A visit", "counterparts": "BG", "reports": [{"status": "planned"}]}
    )
    everything = as_of(event, tuple(r for _d, r in dated), day, lambda r: days[id(r)])
    by_then = as_of(event, tuple(r for d, r in dated if d <= day), day, lambda r: days[id(r)])
    assert (everything and everything.now) == (by_then and by_then.now)


def test_an_empty_overlay_has_the_defaults() -> None:
    assert overlay((EventReport.model_validate({"unset": ["place"]}),)).when == parse("undated")


def test_what_was_never_stated_comes_from_nowhere(catalog: Callable[..., Catalog]) -> None:
    known = state(catalog(events=VISIT), date(2026, 1, 5))
    assert known
    assert (known.citations("agenda"), known.values("agenda"), known.origin("agenda")) == ((), (), None)
    assert known.citations("agenda", "when") == (Citation("s001", 2, 13),)


def test_whether_a_present_value_was_inferred(catalog: Callable[..., Catalog]) -> None:
    read = catalog(events=VISIT)
    april, june = state(read, date(2025, 4, 20)), state(read, date(2026, 1, 5))
    assert april
    assert june
    assert [s.inferred("when") for s in (april, june)] == [True, False]
    assert [april.inferred("place", "when"), april.inferred("place"), april.inferred()] == [True, False, False]


def test_the_title_is_the_newest_reports_else_the_records_else_the_id(catalog: Callable[..., Catalog]) -> None:
    read = catalog(events=VISIT)
    known = [state(read, day) for day in (date(2025, 4, 20), date(2026, 1, 5))]
    assert [s.title for s in known if s] == ["Visit of the President", "Official visit"]
    person = state_of(read, read.people["rumen-radev"], date(2026, 1, 5))
    assert person
    assert (person.id, person.title) == ("rumen-radev", "rumen-radev")


def test_all_of_a_record_be_it_withdrawn(catalog: Callable[..., Catalog]) -> None:
    read = catalog(events=VISIT.replace("  kind:", "  withdrawn: true\n  kind:"))
    assert [len(whole(read, read.events["visit"]).known), state(read, date.max)] == [4, None]


def test_states_are_remembered_by_record_and_by_what_was_known(catalog: Callable[..., Catalog]) -> None:
    read = catalog(events=VISIT)
    spring, later, june = (state(read, day) for day in (date(2025, 4, 18), date(2025, 5, 1), date(2025, 6, 9)))
    assert spring is later
    assert spring is not june
    other = read.events["visit"].model_copy(update={"private": True})
    renewed = state_of(read, other, date(2025, 4, 18))
    assert renewed
    assert renewed.record is other


def test_both_ways_of_asking_give_the_same_state(catalog: Callable[..., Catalog]) -> None:
    read = catalog(events=VISIT)
    event = read.events["visit"]
    for day in (date(2025, 4, 17), date(2025, 4, 18), date(2025, 6, 9), date(2026, 1, 5)):
        assert as_of(event, event.reports, day, read.published) == state_of(read, event, day)
    gone = event.model_copy(update={"withdrawn": True})
    assert state_of(read, gone, date.max) is None


def test_a_single_report_that_unsets_has_nothing_to_take_away() -> None:
    alone = EventReport.model_validate({"place": "Astana", "unset": ["place"]})
    assert overlay((alone,)).place is None
