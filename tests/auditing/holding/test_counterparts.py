from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, codes, hold, verdict

TEXT = (
    "The Ambassador of Romania came. Trade grew.\nThe Ambassador of Estonia came to Kazakhstan from Tallinn.\n"
    "Trade came to 5 million. Kazakhstan's exports came to 7 million."
)
COUNTERPARTS = "- {code: RO, slug: romania, capital: Bucharest}\n- {code: EE, slug: estonia, capital: Tallinn}\n- {code: LT, slug: lithuania}"


@pytest.mark.parametrize(
    ("code", "place", "found"),
    [
        ("RO", "p1 s1", []),
        ("RO", "p1 s2", []),  # the sentence before names it
        ("EE", "p1 s2", ["V519"]),
        ("EE", "p3 s1", []),
        ("RO", "p3 s1", ["V519"]),
        ("LT", "p1 s1", ["V519"]),
    ],
)
def test_whose_record_it_is(catalog: Callable[..., Catalog], code: str, place: str, found: list[str]) -> None:
    fact = f"- {{id: f, counterpart: {code}, topic: trade, text: Trade, source: s000 {place}}}"
    held = hold(catalog, TEXT, counterparts=COUNTERPARTS, facts=fact)
    assert codes(held, "f", "counterpart") == found


def test_where_no_counterpart_is_named_nobody_is_wrong(catalog: Callable[..., Catalog]) -> None:
    fact = "- {id: f, counterpart: LT, topic: trade, text: Trade, source: s000 p1}"
    held = hold(catalog, "Trade grew.", counterparts=COUNTERPARTS, facts=fact)
    assert verdict(held, "f", "counterpart") is Verdict.IN_PART


SOURCE = "- {id: s000, title: An item, attributed-to: WHO, published: 2025-04-18, document: first.txt}"


@pytest.mark.parametrize(
    ("who", "reporter", "place", "found"),
    [
        ("Ministry of Trade of Kazakhstan", "KZ", "p3 s1", Verdict.HELD),
        ("Ministry of Trade of Kazakhstan", "EE", "p3 s1", Verdict.NOT_BORNE_OUT),
        ("A newspaper", "EE", "p3 s1", Verdict.IN_PART),
        ("A newspaper", "EE", "p3 s2", Verdict.NOT_BORNE_OUT),  # "Kazakhstan's exports"
    ],
)
def test_whose_statistics_they_are(
    catalog: Callable[..., Catalog], who: str, reporter: str, place: str, found: Verdict
) -> None:
    fields = f"indicator: exports, period: ..2025-04-18, unit: USD million, value: 7, reporter: {reporter}, source: s000 {place}"
    held = hold(
        catalog,
        TEXT,
        sources=SOURCE.replace("WHO", who),
        counterparts=COUNTERPARTS,
        figures=f"- {{id: f, counterpart: EE, {fields}}}",
    )
    assert verdict(held, "f", "reporter") is found


@pytest.mark.parametrize(
    ("text", "code", "is_"),
    [
        ("They met in Tallinn.", "EE", Verdict.HELD),  # by its capital
        ("They met in Tallinn.", "RO", Verdict.NOT_BORNE_OUT),
        ("They met. It was in Bucharest.", "RO", Verdict.HELD),  # named behind, where nothing is before
    ],
)
def test_a_capital_stands_for_its_country(catalog: Callable[..., Catalog], text: str, code: str, is_: Verdict) -> None:
    fact = f"- {{id: f, counterpart: {code}, topic: trade, text: They met, source: s000 p1 s1}}"
    if "It was" not in text:
        fact = fact.replace(" s1}", "}")
    assert verdict(hold(catalog, text, counterparts=COUNTERPARTS, facts=fact), "f", "counterpart") is is_


def test_whom_a_passage_is_about_is_told_in_order(catalog: Callable[..., Catalog]) -> None:
    fact = "- {id: f, counterpart: LT, topic: trade, text: They met, source: s000 p1}"
    held = hold(catalog, "Romania and Estonia met.", counterparts=COUNTERPARTS, facts=fact)
    assert [why for field, _code, why in alarms(held, "f") if field == "counterpart"] == [
        "s000 p1 is about Estonia, Romania, not about Lithuania"
    ]


@pytest.mark.parametrize(
    ("text", "is_"),
    [
        ("According to the statistics of Estonia, trade came to 7 million.", Verdict.HELD),
        ("According to Estonia, trade came to 7 million.", Verdict.HELD),
        ("Trade of Estonia came to 7 million.", Verdict.IN_PART),
    ],
)
def test_statistics_that_a_sentence_names_are_whose_they_are(
    catalog: Callable[..., Catalog], text: str, is_: Verdict
) -> None:
    figure = "- {id: f, counterpart: EE, indicator: turnover, period: ..2025-04-18, unit: USD million, value: 7, reporter: EE, source: s000 p1}"
    held = hold(
        catalog,
        text,
        sources=SOURCE.replace("WHO", "A newspaper"),
        counterparts=COUNTERPARTS,
        figures=figure,
    )
    assert verdict(held, "f", "reporter") is is_
