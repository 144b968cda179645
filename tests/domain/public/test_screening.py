"""What goes with what is kept back, and what stays of the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.public.screening import NOT_FOR_ALL, Screen, fields_of, screened

PRIVATE = Screen(("private",), hidden=frozenset())
DESK = Screen((), hidden=NOT_FOR_ALL)
EVENT = """
- id: visit
  kind: commission-session
  title: A visit
  counterparts: [BG, RO]
  series: kz-bg-commission
  session: 5
  reports:
    - source: [s000 p3, s001 p2]
      status: planned
      when: 2025-07-01
      participants: [rumen-radev, {person: kassym-jomart-tokayev, as: host}]
      organisations: [mfa]
      said: [{person: rumen-radev, text: Thanks}, {person: kassym-jomart-tokayev, text: Welcome}]
      stops: [{title: Lunch, participants: [rumen-radev]}]
      inferred: {participants: A guess, when: Another, series: A third}
"""
AGREEMENT = """
- {id: pact, title: A pact, kind: plan, counterparts: [BG], parties: [mfa], event: visit, state: signed, source: s000 p1}
"""
COMMITMENT = """
- {id: promise, title: A promise, counterparts: [BG], owner: rumen-radev, agreement: pact, source: s000 p1, inferred: {owner: A guess}}
"""
FIGURES = """
- {id: turnover, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, reporter: RO, value: 3, source: s000 p1}
- {id: exports, counterpart: RO, indicator: exports, period: 2024, unit: USD million, value: 3, source: s000 p1}
"""


@pytest.fixture(scope="session")
def everything(catalog: Callable[..., Catalog]) -> Catalog:
    return catalog(events=EVENT, agreements=AGREEMENT, commitments=COMMITMENT, figures=FIGURES)


def without(catalog: Catalog, *hidden: str) -> dict[str, dict[str, Any]]:
    """The records by kind where those with these ids are private."""
    made: dict[str, Any] = {
        kind: {i: r.model_copy(update={"private": True}) if i in hidden else r for i, r in records.items()}
        for kind, records in catalog.kinds().items()
    }
    kinds, _screen = screened(Catalog(catalog.calendar, **made), PRIVATE)
    return kinds


def gone(catalog: Catalog, *hidden: str) -> set[str]:
    kinds = without(catalog, *hidden)
    return {record.id for record in catalog.records()} - {i for records in kinds.values() for i in records}


def test_where_nothing_is_private_every_record_is_the_same_object(everything: Catalog) -> None:
    kinds = without(everything)
    assert [r for records in kinds.values() for r in records.values()] == list(everything.records())
    assert all(kinds["events"][i] is event for i, event in everything.events.items())


@pytest.mark.parametrize(
    ("hidden", "also"),
    [
        ("visit", set()),
        ("mfa", set()),
        ("rumen-radev", set()),
        # Whose people, bodies, figures and events are one counterpart's go with it.
        ("BG", {"rumen-radev", "pact", "promise", "turnover"}),
        # Exports without whose they are would be somebody else's.
        ("RO", {"turnover", "exports"}),
        # What rests on one source alone goes with it, and so does what only they know of.
        ("s000", {"rumen-radev", "kz-bg-commission", "pact", "promise", "turnover", "exports"}),
        ("s001", {"kassym-jomart-tokayev"}),
    ],
)
def test_what_cannot_do_without_it_goes_with_it(everything: Catalog, hidden: str, also: set[str]) -> None:
    assert gone(everything, hidden) == {hidden, *also}


def test_lists_and_fields_let_go_of_a_person(everything: Catalog) -> None:
    kinds = without(everything, "rumen-radev")
    (report,) = kinds["events"]["visit"].reports
    assert [p.person for p in report.participants] == ["kassym-jomart-tokayev"]
    assert [(s.person, str(s.text)) for s in report.said] == [("kassym-jomart-tokayev", "Welcome")]
    assert [(str(s.title), s.participants) for s in report.stops] == [("Lunch", ())]
    assert kinds["organisations"]["kz-bg-commission"].reports[0].chairs == ()
    assert kinds["commitments"]["promise"].owner is None
    assert kinds["agreements"]["pact"] is everything.agreements["pact"]


def test_fields_let_go_of_a_body_an_event_and_a_document(everything: Catalog) -> None:
    kinds = without(everything, "mfa", "visit", "pact", "kz-bg-commission")
    assert gone(everything, "mfa", "visit", "pact", "kz-bg-commission") == {"mfa", "visit", "pact", "kz-bg-commission"}
    assert kinds["commitments"]["promise"].reports[0].agreement is None
    kinds = without(everything, "mfa", "kz-bg-commission")
    (report,) = kinds["events"]["visit"].reports
    assert (kinds["events"]["visit"].series, report.organisations) == (None, ())
    assert kinds["agreements"]["pact"].parties == ()
    assert without(everything, "visit")["agreements"]["pact"].reports[0].event is None


def test_an_event_of_two_counterparts_stays_with_the_other(everything: Catalog) -> None:
    assert without(everything, "BG")["events"]["visit"].counterparts == ("RO",)


def test_a_report_that_cites_something_else_too_stays_and_counts_from_that(everything: Catalog) -> None:
    (report,) = without(everything, "s001")["events"]["visit"].reports
    assert [str(c) for c in report.source] == ["s000 p3"]


def test_reasons_for_what_went_go_too_wherever_they_stand(everything: Catalog) -> None:
    kinds = without(everything, "rumen-radev", "kz-bg-commission")
    assert list(kinds["events"]["visit"].reports[0].inferred) == ["when"]
    assert kinds["commitments"]["promise"].reports[0].inferred == {}
    assert everything.commitments["promise"].reports[0].inferred != {}


def test_home_stays_whatever_is_said_of_it(catalog: Callable[..., Catalog]) -> None:
    counterparts = "- {code: KZ, slug: kazakhstan}\n- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n"
    assert gone(catalog(counterparts=counterparts), "KZ") == {"KZ"}


REPORTS = """
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  reports:
    - {source: s000 p3, status: planned, when: 2025-05}
    - {basis: {text: They called, date: 2025-05-01}, private: true, when: 2025-07-01}
    - {source: s001 p3, place: Astana}
- {id: talk, kind: meeting, title: A talk, counterparts: [BG], private: true, status: planned, when: 2025-07-01, source: s001 p3}
- id: call
  kind: meeting
  title: A call
  counterparts: [BG]
  reports: [{private: true, status: planned, when: 2025-07-01, source: s001 p3}]
"""


def test_a_private_report_goes_alone_and_a_record_that_has_no_other_with_it(catalog: Callable[..., Catalog]) -> None:
    kinds, screen = screened(catalog(events=REPORTS), PRIVATE)
    assert list(kinds["events"]) == ["visit"]
    assert [str(r.when) for r in kinds["events"]["visit"].reports] == ["2025-05", "undated"]
    assert screen.ids == {("events", "talk"), ("events", "call")}


NOTES = """
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  accept: {code: W411, reason: It is so}
  reports:
    - {source: s000 p3, status: planned, when: 2025-05, note: Ask them, doubt: Perhaps June}
    - {basis: {text: They called, date: 2025-05-01}, place: Astana}
"""
DAYS = "- {id: day, title: A day, kind: anniversary, counterpart: BG, when: 2025-07-01, basis: {text: A law, date: 2025-01-01}}"
NOTED = (
    "- {id: rate, counterpart: BG, indicator: rate, period: 2024, unit: points, value: 3, note: Gross, source: s000 p1}"
)


def test_what_is_the_desks_own_goes_and_a_required_word_of_it_is_replaced(catalog: Callable[..., Catalog]) -> None:
    kinds, _screen = screened(catalog(events=NOTES, reference_days=DAYS, figures=NOTED), DESK)
    visit = kinds["events"]["visit"]
    first, second = visit.reports
    assert (visit.accept, first.note, str(first.doubt)) == ((), None, "Perhaps June")
    assert (str(second.basis.text), second.basis.date.isoformat()) == ("known to the desk", "2025-05-01")
    assert str(kinds["reference_days"]["day"].basis.text) == "A law"
    assert str(kinds["figures"]["rate"].reports[0].note) == "Gross"


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        (("title", "en"), True),
        (("reports", 0, "doubt", "en"), True),
        (("reports", 0, "note", "en"), False),
        (("reports", 1, "place", "en"), True),
        (("reports", 1, "basis", "text", "en"), False),
        (("accept", 0, "reason", "en"), False),
        (("reports", 0, "inferred", "when", "en"), True),
        ((), True),
    ],
)
def test_whether_what_stands_at_a_path_stays(catalog: Callable[..., Catalog], path: Any, kept: bool) -> None:
    read = catalog(events=NOTES.replace("doubt:", "inferred: {when: A guess}, doubt:"), reference_days=DAYS)
    assert DESK.keeps(read.events["visit"], path) is kept
    assert DESK.keeps(read.reference_days["day"], ("basis", "text", "en"))
    assert not PRIVATE.keeps(read.events["visit"].model_copy(update={"private": True}), path)


def test_a_field_knows_what_its_model_needs(everything: Catalog) -> None:
    fields = fields_of(type(everything.events["visit"]))
    assert (fields["counterparts"].least, fields["reports"].least, fields["meeting"].least) == (1, 1, 0)
    assert [name for name, field in fields.items() if field.ref] == ["counterparts", "series"]
    assert (fields["title"].required, fields["series"].required, fields["series"].default) == (True, False, None)
