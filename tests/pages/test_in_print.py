from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.verdicts import HELD, Finding
from briefgen.domain.catalog import Catalog
from briefgen.pages.in_print import headed, printed
from tests.auditing.held import hold

TEXT = "Tourism with Bulgaria grew.\nFarming with Bulgaria grew."


def test_people_and_bodies_are_told_by_their_names(catalog: Callable[..., Catalog]) -> None:
    event = (
        "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, participants: [iv],"
        " organisations: [mfa], said: [{person: iv, text: It rained}], source: s000 p1}"
    )
    held = hold(
        catalog,
        "They met.",
        events=event,
        people="- {id: iv, name: Maria Ivanova, side: BG, source: s000 p1}",
        organisations="- {id: mfa, name: Foreign Ministry, kind: ministry, country: KZ}",
    )
    found = {f.field: printed(held, f) for s in held.statements if s.record == "e" for f in s.findings}
    assert (found["participants.person"], found["organisations"]) == ("Maria Ivanova", "Foreign Ministry")
    assert (found["said"], found["title"]) == ("Maria Ivanova: It rained", "A meeting")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("iv", "Maria Ivanova"),
        ("mfa", "Foreign Ministry"),
        ("iv: chair: so", "Maria Ivanova: chair: so"),
        ("mfa: chair", "mfa: chair"),
        ("Ivan", "Ivan"),
    ],
)
def test_what_a_field_says_as_it_is_printed(catalog: Callable[..., Catalog], words: str, told: str) -> None:
    held = hold(
        catalog,
        "They met.",
        people="- {id: iv, name: Maria Ivanova, side: BG, source: s000 p1}",
        organisations="- {id: mfa, name: Foreign Ministry, kind: ministry, country: KZ}",
    )
    assert printed(held, Finding(("nobody",), "", (words, "other"), HELD)) == told


def test_dates_are_told_in_words_and_counterparts_by_their_names(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-03-09..2025-03-11, source: s000 p1}"
    reported = (
        "- {id: r, kind: visit, title: A visit, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1}"
    )
    hour = "- {id: h, kind: visit, title: A visit, counterparts: [BG], timezone: Europe/Sofia, status: held, when: 2025-03-09T10:00, source: s000 p1}"
    memo = (
        "- {id: a, kind: memorandum, title: It, counterparts: [BG], state: signed, when: 2025-04-09, source: s000 p1}"
    )
    promise = "- {id: c, title: A list, counterparts: [BG], state: open, due: 2025-05-09, source: s000 p1}"
    figures = "- {id: f, counterpart: BG, indicator: turnover, reporter: KZ, period: 2024, value: 3, unit: USD million, source: s000 p1}"
    events = f"{event}\n{reported}\n{hour}"
    held = hold(catalog, TEXT, events=events, figures=figures, commitments=promise, agreements=memo)
    told = {(s.record, f.field): printed(held, f) for s in held.statements for f in s.findings}
    assert told["e", "when"] == "between 9 Mar and 11 Mar 2025"
    assert told["r", "when"] == "reported 18 Apr 2025"
    assert told["h", "when"] == "9 Mar 2025 (Sun), 10:00 Sofia time"
    assert told["a", "when"] == "9 Apr 2025 (Wed)"
    assert told["c", "due"] == "9 May 2025"
    assert told["e", "counterparts"] == "Bulgaria"
    assert told["f", "period"] == "2024"
    assert told["s000", "published"] == "18 Apr 2025"


FIGURE = "- {{id: f, counterpart: BG, indicator: {indicator}, reporter: KZ, period: 2024, {value}, source: s000 p1}}"


@pytest.mark.parametrize(
    ("indicator", "value", "fields"),
    [
        (
            "turnover",
            "value: 83, qualifier: more-than, unit: USD million, change: {by: 23, unit: percent, against: 2023}",
            {
                "indicator": "Trade turnover",
                "value": "more than USD 83 million",
                "change": "+23% on 2023",
                "reporter": "Kazakhstan",
                "counterpart": "Bulgaria",
            },
        ),
        (
            "exports",
            "value: -1.5, unit: thousand tonnes, change: {by: 4, unit: times}",
            {
                "indicator": "Exports of Kazakhstan",
                "value": "−1.5 thousand tonnes",
                "change": "“4 times”: no base given",
            },
        ),
        ("ports-built", "value: 3, unit: ports", {"indicator": "Ports built", "value": "3 ports"}),
    ],
)
def test_a_figure_is_told_in_words(
    catalog: Callable[..., Catalog], indicator: str, value: str, fields: dict[str, str]
) -> None:
    held = hold(catalog, TEXT, figures=FIGURE.format(indicator=indicator, value=value))
    (statement,) = (s for s in held.statements if s.record == "f")
    told = {f.field: printed(held, f) for f in statement.findings}
    assert {name: told[name] for name in fields} == fields
    assert headed(held, statement) == f"{fields['indicator']}, 2024 (Bulgaria)"


def test_states_are_told_in_words_and_what_a_record_leads_to_by_its_title(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: visit, title: A visit, counterparts: [BG], status: planned, when: ..2025-04-18, source: s000 p1}"
    memo = "- {id: a, kind: plan, title: A plan, counterparts: [BG], state: in-negotiation, event: e, source: s000 p1}"
    promise = "- {id: c, title: A list, counterparts: [BG], state: progressed, event: e, agreement: a, owner: KZ, source: s000 p1}"
    held = hold(catalog, TEXT, events=event, agreements=memo, commitments=promise)
    told = {(s.record, f.field): printed(held, f) for s in held.statements for f in s.findings}
    assert (told["e", "status"], told["a", "state"], told["c", "state"]) == ("planned", "in negotiation", "in progress")
    assert (told["a", "event"], told["c", "event"], told["c", "agreement"]) == ("A visit", "A visit", "A plan")
    assert told["c", "owner"] == "Kazakhstan"
    assert [headed(held, s) for s in held.statements if s.record in "eac"] == ["A visit", "A plan", "A list"]
