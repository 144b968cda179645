from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.missing import general as module
from briefgen.auditing.spoken.lexicon import meaning_of
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, hold, rows
from tests.auditing.holding.prose_of import EVENT, said_of

LITTLE = "V526?: s000 p1 speaks of little of this → cite the passage that tells it, or tell only what this one does"
TOLD = """
They gave books on tourism to the library. | They gave books on tourism; both want to deepen cooperation and keep up the dialogue. | LITTLE
They gave books on tourism, and both want to strengthen cooperation and to keep talking. | They gave books on tourism; both want to deepen cooperation and keep up the dialogue. | unread
They gave books on tourism, and spoke of deeper cooperation and of a dialogue. | They gave books on tourism; both want to deepen cooperation and keep up the dialogue. | unread
They gave books on tourism to the library. | They gave books on tourism; they talked. | unread
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(TOLD))
def test_what_all_reports_say_has_to_be_said_there(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert said_of(catalog, text, outcome) == (LITTLE if found == "LITTLE" else found)


def test_that_something_was_said_says_nothing() -> None:
    said = "they said, told, noted, called, named and reported an item of the source"
    assert module._words(said) == module._words("an item of a source is reported, named, told or said") == frozenset()
    assert module._words(f"{said} on the lake in Varna") == {"lake"}
    assert module._words("the ministers of Bulgaria, on the lake") == {"lake"}


def test_how_many_words_are_there_or_are_meant() -> None:
    passage = SimpleNamespace(keys={"lake", "#energy", "@BG"}, meaning=meaning_of("vessel"))
    case: Any = SimpleNamespace(passage=passage)
    found = [
        module._there(case, frozenset(keys.split())) for keys in ("lake energy", "lake museum", "ship", "museum", "")
    ]
    assert found == [2, 1, 1, 0, 0]


@pytest.mark.parametrize(
    ("clause", "found"),
    [("to deepen cooperation and keep up the dialogue", ["V526"]), ("to deepen cooperation and the dialogue", [])],
)
def test_a_clause_of_four_words_is_long_enough(catalog: Callable[..., Catalog], clause: str, found: list[str]) -> None:
    case = case_of(hold(catalog, "They gave books.", events=EVENT.format(clause)), "events", "e")
    assert [held.code for held in module.strange(case, (clause,))] == found
