"""The project's own data: it loads without a word, and says what the items say."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from briefgen.diagnostics import render_all
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import AgreementState, Status
from briefgen.domain.records import state_of
from briefgen.domain.standing import Standing, standing
from briefgen.reading.load import Loaded


@pytest.fixture(scope="module")
def data(real: Loaded) -> Catalog:
    assert real.catalog
    return real.catalog


def test_there_is_nothing_to_complain_of(real: Loaded) -> None:
    assert render_all(real.diagnostics, real.lines) == "No errors, no warnings."


FIRST_ITEMS = date(
    2025, 6, 10
)  # the five items that the sample began with were published by then; later ones may come and go


def known(data: Catalog, kind: str) -> list[Any]:
    """The records of a kind that the first items brought."""
    records = getattr(data, kind).values()
    if kind == "sources":
        return [record for record in records if record.published <= FIRST_ITEMS]
    return [record for record in records if not hasattr(record, "reports") or state_of(data, record, FIRST_ITEMS)]


def test_how_much_there_is(data: Catalog) -> None:
    kinds = ("sources", "counterparts", "organisations", "people", "figures", "facts", "agreements", "commitments")
    counts = {kind: len(known(data, kind)) for kind in ("events", *kinds, "reference_days")}
    assert counts == {
        "events": 18,
        "sources": 5,
        "counterparts": 5,
        "organisations": 26,
        "people": 14,
        "figures": 19,
        "facts": 9,
        "agreements": 11,
        "commitments": 29,
        "reference_days": 15,
    }


def test_events_for_each_counterpart(data: Catalog) -> None:
    assert Counter(code for event in known(data, "events") for code in event.counterparts) == {
        "BG": 7,
        "EU": 2,
        "RO": 3,
        "LT": 2,
        "EE": 3,
        "all": 1,
    }


def test_when_each_item_was_published(data: Catalog) -> None:
    assert {source.id: source.published.isoformat() for source in known(data, "sources")} == {
        "s000": "2025-04-18",
        "s001": "2025-06-09",
        "s002": "2023-05-10",
        "s003": "2024-12-28",
        "s004": "2023-02-24",
    }


@pytest.mark.parametrize(
    ("day", "status", "when", "stands"),
    [
        (date(2025, 4, 20), Status.PLANNED, "2025-04-18..2025-12-31", Standing.TO_CONFIRM),
        (date(2025, 6, 8), Status.PLANNED, "2025-04-18..2025-12-31", Standing.TO_CONFIRM),
        (date(2025, 6, 10), Status.HELD, "2025-06-09", Standing.HELD),
    ],
)
def test_the_visit_of_the_bulgarian_president(
    data: Catalog, day: date, status: Status, when: str, stands: Standing
) -> None:
    visit = data.events["bg-president-visit-2025"]
    state = state_of(data, visit, day)
    assert state
    assert (state.now.status, str(state.now.when), standing(state, day)) == (status, when, stands)


def test_five_memoranda_were_exchanged_at_the_visit_and_the_day_of_signing_is_not_known(data: Catalog) -> None:
    def signed(day: date) -> list[str]:
        states = [state_of(data, a, day) for a in data.agreements.values()]
        return [
            str(state.now.when)
            for state in states
            if state and state.now.event == "bg-president-visit-2025" and state.now.state is AgreementState.SIGNED
        ]

    assert (signed(date(2025, 6, 8)), signed(date(2025, 6, 10))) == ([], ["undated"] * 5)


def test_the_visa_question_came_up_before_anybody_spoke_of_an_agreement(data: Catalog) -> None:
    visas = data.agreements["eu-visa-facilitation-agreement"]
    states = [state_of(data, visas, day) for day in (date(2023, 2, 28), date(2024, 12, 31))]
    assert [(s.title, s.now.state) for s in states if s] == [
        ("Easier visa regime between Kazakhstan and the EU", None),
        ("Visa Facilitation Agreement between Kazakhstan and the EU", AgreementState.PROPOSED),
    ]


@pytest.mark.parametrize("election", ["ee-parliament-election-2023", "kz-parliament-election-2023"])
def test_no_item_reports_how_the_elections_went(data: Catalog, election: str) -> None:
    record = data.events[election]
    state = state_of(data, record, date(2026, 11, 26))
    assert state
    assert (state.now.status, [str(c.source) for c in state.citations()]) == (
        Status.PLANNED,
        ["s004"] * len(state.citations()),
    )


def test_the_session_was_announced_and_never_reported_on(data: Catalog) -> None:
    session = data.events["bg-intergovernmental-commission-5"]
    days = (date(2025, 4, 20), date(2025, 6, 10))
    states = [state_of(data, session, day) for day in days]
    assert [(s.now.status, str(s.now.when), standing(s, d)) for s, d in zip(states, days, strict=True) if s] == [
        (Status.PLANNED, "2025-05", Standing.TO_CONFIRM),
        (Status.PLANNED, "2025-05", Standing.DUE),
    ]
    assert (session.session, session.series) == (5, "kz-bg-intergovernmental-commission")


def test_trade_with_bulgaria_in_2024(data: Catalog) -> None:
    names = ("bg-turnover-2024", "bg-exports-2024", "bg-imports-2024")
    values = [
        [str(report.value) for report in data.figures[name].reports if data.published(report) <= FIRST_ITEMS]
        for name in names
    ]
    assert values == [["375.2", "375"], ["303.6"], ["71.6"]]


def test_the_president_is_one_person_under_every_spelling(data: Catalog) -> None:
    president = data.people["kassym-jomart-tokayev"]
    assert (president.name, president.side) == ("Kassym-Jomart Tokayev", "KZ")
    assert president.aliases == (
        "Kasym-Zhomart Tokaev",
        "Kasim -Zhomart Tokaev",
        "Kasym-Zhomart Tokayev",
        "Tokaev",
        "Tokayev",
    )


def test_whatever_has_a_text_on_file_is_cited_to_a_paragraph(data: Catalog) -> None:
    bare = [
        record.id
        for record in data.records()
        for report in getattr(record, "reports", ())
        for citation in report.source
        if not citation.first and data.sources[citation.source].document
    ]
    assert bare == []
