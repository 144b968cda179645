"""How full the front looks, from its words: enough to choose the form in which most memos are laid out once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos import Cut, Subject, memo
from briefgen.memos.guess import fills_a_page
from tests.memos import generated
from tests.memos.generated import DAY, Size


@pytest.mark.parametrize(
    ("size", "full"),
    [
        (Size(), False),
        (Size(events=2, people=2, figures=2), False),
        (Size(events=40, to_confirm=6, commitments=25, overdue=4, people=12, figures=20), True),
    ],
)
def test_a_thick_file_fills_the_front_and_a_thin_one_does_not(
    catalog: Callable[..., Catalog], size: Size, full: bool
) -> None:
    wanted = Subject(catalog(**generated.kinds(size)), "BG", DAY)
    assert fills_a_page(memo(wanted, cut=Cut(flow=True, one=True))) is full


def test_every_line_of_the_front_counts(catalog: Callable[..., Catalog]) -> None:
    """From promise to promise the front grows, until it looks full."""
    full = []
    for count in range(0, 30, 3):
        wanted = Subject(catalog(**generated.kinds(Size(events=3, commitments=count))), "BG", DAY)
        full.append(fills_a_page(memo(wanted, cut=Cut(flow=True, one=True))))
    assert full == sorted(full)
    assert (full[0], full[-1]) == (False, True)
