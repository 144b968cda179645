"""What is found of a statement in our own words, told of a text."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from tests.auditing.held import ELSE, codes, hold, said

EVENT = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1, outcome: "{}"}}'


def codes_of(catalog: Callable[..., Catalog], text: str, outcome: str, **kinds: str) -> list[str]:
    """The codes of what is said of an outcome told of a text."""
    held = hold(catalog, text, events=EVENT.format(outcome), **kinds)
    return codes(held, "e", "outcome")


def codes_beside(catalog: Callable[..., Catalog], text: str, outcome: str) -> list[str]:
    """The same, where a sentence that says nothing of it is cited as well."""
    held = hold(
        catalog, f"{text} {ELSE}", events=EVENT.format(outcome).replace("s000 p1", f"s000 p1 s1-{text.count('. ') + 2}")
    )
    return codes(held, "e", "outcome")


def said_of(catalog: Callable[..., Catalog], text: str, outcome: str, **kinds: str) -> str:
    """All that is said of an outcome told of a text."""
    return said(hold(catalog, text, events=EVENT.format(outcome), **kinds), "e", "outcome")
