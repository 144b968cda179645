"""What is guessed of a memo before it is laid out is what its layout measures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos import Cut, Subject, memo
from briefgen.memos.guess import guessed
from briefgen.memos.measures import measured
from briefgen.memos.paper import view_html
from briefgen.paper.pdf import lay_out
from briefgen.reading.load import Loaded
from tests.memos import generated
from tests.memos.generated import DAY, Size

TEMPLATES = Path(__file__).parents[2] / "templates"
THICK = Size(40, 6, 25, 4, 12, 20, 14, 20)
NEAR = 0.7 / 771  # of a page: rims of tables


def wrong(wanted: Subject) -> list[tuple[str, object, float, float]]:
    """What is guessed otherwise than it is measured: what, which of it, guess and measure."""
    view = memo(wanted, cut=Cut(flow=True, one=True))
    guess, found = guessed(view), measured(lay_out(view_html(view, templates=TEMPLATES)), view)
    rows = [
        (name, number, guess.rows[name][number], height)
        for name, heights in found.rows.items()
        for number, height in heights.items()
    ]
    own = [(name, None, guess.own[name], height) for name, height in found.own.items()]
    sources = [("sources", told, guess.sources[told], height) for told, height in found.sources.items()]
    around = [(n, None, getattr(guess, n), getattr(found, n)) for n in ("top", "heading")]
    assert len(rows) > 25
    assert len(own) > 7
    assert len(sources) > 3
    return [each for each in (*rows, *own, *sources, *around) if abs(each[2] - each[3]) > NEAR]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_made_up_file_measures_what_was_guessed(catalog: Callable[..., Catalog], paper: str) -> None:
    assert wrong(Subject(catalog(**generated.kinds(THICK, paper)), "BG", DAY)) == []


def test_a_real_file_measures_what_was_guessed(real: Loaded) -> None:
    assert real.catalog
    assert wrong(Subject(real.catalog, "EU", DAY)) == []
