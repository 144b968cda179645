from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold, verdict

TEXT = "On 12 May 2026 at 10:00 the President of Bulgaria is to come.\nMonday, June 9, was agreed on with Bulgaria."


def event(when: str, more: str = "source: s000 p1") -> str:
    return f"- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: planned, when: {when}, {more}}}"


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("2026-05-12", []),
        ("2026-05", []),
        ("2026", []),
        ("..2025-04-18", []),
        ("undated", []),
        ("2026-05-12T10:00", []),
        ("2025-04-18", ["V509"]),  # that it is the day meant, nothing says
        ("2026-05-13", ["V509"]),
        ("2026-06-12", ["V509"]),
        ("2025-05-12", ["V509"]),
        ("2026-05-12/2026-05-13", ["V509"]),
        ("2026-05-12T11:00", ["V509"]),
        ("..2025-04-17", ["V509"]),
    ],
)
def test_a_date_stands_there_as_precisely_as_it_is_written(
    catalog: Callable[..., Catalog], when: str, found: list[str]
) -> None:
    told = alarms(hold(catalog, TEXT, events=event(when)), "e")
    assert [code for field, code, _why in told if field == "when"] == found


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2025-06-09", Verdict.INFERRED),
        ("2026-06-09", Verdict.NOT_BORNE_OUT),  # too far off, and a Tuesday
        ("2025-06-08", Verdict.NOT_BORNE_OUT),
        ("2025-07-09", Verdict.NOT_BORNE_OUT),
        ("2025-04-18..2025-12-31", Verdict.INFERRED),
        ("2025-04-18..2025-12-30", Verdict.NOT_BORNE_OUT),
    ],
)
def test_a_year_that_was_inferred_leaves_day_and_month_to_be_held(
    catalog: Callable[..., Catalog], when: str, expected: Verdict
) -> None:
    inferred = event(when, "inferred: {when: So}, source: s000 p2")
    found = verdict(hold(catalog, TEXT, published="2025-04-18", events=inferred), "e", "when")
    assert min(found, Verdict.INFERRED) == expected or (found <= Verdict.READ_THIS_ONE) == (
        expected is Verdict.NOT_BORNE_OUT
    )


def test_the_period_of_a_document(catalog: Callable[..., Catalog]) -> None:
    plan = "- {id: a, title: Plan with Bulgaria, kind: plan, counterparts: [BG], period: 2025/2026, source: s000 p1}"
    text = "The plan with Bulgaria for 2025-2026."
    assert alarms(hold(catalog, text, agreements=plan), "a") == []
    assert [c for _f, c, _w in alarms(hold(catalog, text, agreements=plan.replace("2026", "2027")), "a")] == ["V516"]
