from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, findings, hold

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
    assert [c for field, c, _why in alarms(held, "f") if field == "counterpart"] == found


def test_where_no_counterpart_is_named_nobody_is_wrong(catalog: Callable[..., Catalog]) -> None:
    fact = "- {id: f, counterpart: LT, topic: trade, text: Trade, source: s000 p1}"
    held = hold(catalog, "Trade grew.", counterparts=COUNTERPARTS, facts=fact)
    assert findings(held, "f")["counterpart"].verdict is Verdict.IN_PART


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
    assert findings(held, "f")["reporter"].verdict is found
