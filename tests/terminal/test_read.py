from __future__ import annotations

from collections.abc import Callable
from datetime import date

import yaml

from briefgen.auditing.new_text import new_text
from briefgen.auditing.proposals import proposals
from briefgen.domain.catalog import Catalog
from briefgen.terminal.read import as_yaml, shown

TEXT = "2025-04-18\nTrade with Bulgaria reached 5 million euros in 2024."


def test_no_text_gives_orders_to_a_terminal(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources="", people="", organisations="", events="")
    read = new_text(found, "new.txt", "They \x1b[mmet\x00 in \u202eSofia.".encode(), today=date(2026, 1, 1))
    assert shown(read).splitlines()[-1] == "p1 s1  They �[mmet� in Sofia."


def test_a_text_with_its_numbers_and_its_draft(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources="", people="", organisations="", events="")
    read = new_text(found, "new.txt", TEXT.encode(), today=date(2026, 1, 1))
    assert shown(read).splitlines() == [
        "Published: 2025-04-18 (to be confirmed)",
        "Language: en (to be confirmed)",
        f"SHA-256: {read.source.sha256}",
        "",
        "p1 s1  2025-04-18",
        "       · dates: 2025-04-18",
        "p2 s1  Trade with Bulgaria reached 5 million euros in 2024.",
        "       · dates: 2024 · figures: 5 million",
    ]
    sources, figures = as_yaml(tuple(proposals(read))).split("\n\n")
    assert (sources.splitlines()[0], figures.splitlines()[0]) == ("# seeds/sources.yaml", "# seeds/figures.yaml")
    assert yaml.safe_load(figures)[0] | {"id": "f"} == {
        "id": "f", "draft": True, "counterpart": "BG", "indicator": "turnover", "period": "2024", "unit": "EUR million", "value": "5",
        "source": "s000 p2",
    }  # fmt: skip
