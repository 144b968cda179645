from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.terminal.audit import as_json, covered, summary
from tests.auditing.held import hold

TEXT = "Trade with Bulgaria: 7 items.\nNobody cites this."
FIGURE = "- {id: f, counterpart: BG, indicator: turnover, period: ..2025-04-18, unit: items, value: 8, source: s000 p1}"


def test_the_last_line_counts_all_eight(catalog: Callable[..., Catalog]) -> None:
    assert summary(hold(catalog, TEXT, figures=FIGURE)) == (
        "2 statements: not borne out 1 · read this one 0 · held in part 1 · unread 0 · no text on file 0 · read 0 · inferred 0 · held 0."
    )


def test_for_another_program(catalog: Callable[..., Catalog]) -> None:
    told = as_json(hold(catalog, TEXT, figures=FIGURE))
    (figure,) = [s for s in told["statements"] if s["record"] == "f"]
    assert (told["counts"]["not-borne-out"], figure["verdict"], figure["path"], figure["source"]) == (
        1, "not-borne-out", "seeds/figures.yaml", ["s000 p1"],
    )  # fmt: skip
    assert figure["fields"][0] == {
        "field": "value", "line": 1, "words": "8 items", "source": ["s000 p1"], "verdict": "not-borne-out",
        "why": "8 does not stand in s000 p1",
    }  # fmt: skip


def test_what_is_not_covered(catalog: Callable[..., Catalog]) -> None:
    assert covered(hold(catalog, TEXT, figures=FIGURE)).splitlines() == [
        "s000 p1 s1: “7” stands in no record that cites it",
        "s000 p2 s1: no record cites this sentence",
        "2 things that no record accounts for.",
    ]
    assert (
        covered(hold(catalog, "Trade: 8.", figures=FIGURE)) == "Every sentence, number, date and name is accounted for."
    )
