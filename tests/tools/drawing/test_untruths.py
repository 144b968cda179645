"""An untruth is a record that is another in one thing, and never one that is as true as before."""

from __future__ import annotations

from datetime import date
from random import Random

from tools.drawing.prose import fact
from tools.drawing.telling import Record, figure
from tools.drawing.untruths import untrue


def others(record: Record) -> dict[str, dict[str, object]]:
    """By each kind, the fields that are others in one of a hundred draws."""
    found = {kind: other for n in range(200) for kind, other in [untrue(record, Random(n))]}
    return {
        kind: {
            name: other.fields.get(name)
            for name in {**record.fields, **other.fields}
            if other.fields.get(name) != record.fields.get(name)
        }
        for kind, other in found.items()
    }


def test_an_untrue_figure_is_another_in_one_thing() -> None:
    change = {"by": "-4.5", "unit": "percent", "against": "2022-01/2022-06"}
    of = {"unit": "USD million", "value": "8.9", "qualifier": None, "change": change}
    found = others(figure("exports", "RO", "2023-01/2023-06", of))
    assert found.pop("counterpart")["counterpart"] in {"BG", "EE", "LT"}
    assert found == {
        "value": {"value": "8.1"},
        "scale": {"unit": "USD billion"},
        "currency": {"unit": "EUR million"},
        "year": {"period": "2022-01/2022-06"},
        "flow": {"indicator": "imports"},
        "hedge": {"qualifier": "more-than"},
        "direction": {"change": {**change, "by": "4.5"}},
        "growth": {"change": {**change, "by": "-4.6"}},
        "base": {"change": {**change, "against": "2021-01/2021-06"}},
    }


def test_a_count_has_no_money() -> None:
    record = figure("students", "EE", "2024", {"unit": "students", "value": 190, "qualifier": "more-than"})
    assert sorted(others(record)) == ["counterpart", "hedge", "value", "year"]
    assert others(record)["hedge"] == {"qualifier": "less-than"}
    assert others(record)["value"] == {"value": "191"}


def test_a_stock_is_of_another_years_end() -> None:
    record = figure("investment-stock", "LT", "..2023-12-31", {"unit": "EUR thousand", "value": "7"})
    found = others(record)
    assert sorted(found) == ["counterpart", "currency", "hedge", "scale", "value", "year"]
    assert found["year"] == {"period": "..2022-12-31"}
    assert found["scale"] == {"unit": "EUR million"}


def test_what_was_held_is_not_held_later_than_it_was_told_of() -> None:
    fields = {"kind": "forum", "title": "Forum", "status": "held", "counterparts": ["RO"], "when": date(2026, 1, 5)}
    found = others(Record("events", {**fields, "place": "Almaty"}))
    assert sorted(found) == ["counterpart", "day", "month", "place", "status"]
    assert found["month"] == {"when": date(2025, 12, 5)}
    assert found["status"]["status"] in {"planned", "postponed", "cancelled"}


def test_a_document_is_of_another_kind_or_state() -> None:
    fields = {"kind": "plan", "title": "Plan", "state": "proposed", "counterparts": ["RO"]}
    found = others(Record("agreements", fields))
    assert sorted(found) == ["counterpart", "kind", "state"]
    assert found["kind"]["kind"] != "plan"
    assert found["state"]["state"] in {"signed", "in-negotiation", "in-force"}


def test_a_fact_says_another_figure() -> None:
    record = fact(figure("exports", "RO", "2023", {"unit": "EUR million", "value": "8.9"}), Random(1))
    found = others(record)
    assert sorted(found) == ["counterpart", "currency", "flow", "hedge", "scale", "value", "year"]
    assert "imports" in str(found["flow"]["text"])
    assert "2022" in str(found["year"]["text"])


def test_a_post_is_of_another_field_country_or_rank() -> None:
    fields = {"person": "saule", "name": "Saule", "side": "KZ"}
    found = others(
        Record("people", {**fields, "post": "Deputy Minister of Energy of Kazakhstan", "rank": "deputy-minister"})
    )
    assert sorted(found) == ["country", "deputy", "field", "post", "rank"]
    assert found["deputy"] == {"post": "Minister of Energy of Kazakhstan", "rank": "minister"}
    assert str(found["field"]["post"]).startswith("Deputy Minister of ")
    other = others(Record("people", {**fields, "post": "Chargé d’affaires of Romania", "rank": "other"}))
    assert sorted(other) == ["country", "post"]
