"""What is found of a statement in our own words, told of a text."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, said

EVENT = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1, outcome: "{}"}}'


def codes_of(catalog: Callable[..., Catalog], text: str, outcome: str, **kinds: str) -> list[str]:
    """The codes of what is said of an outcome told of a text."""
    held = hold(catalog, text, events=EVENT.format(outcome), **kinds)
    return codes(held, "e", "outcome")


def said_of(catalog: Callable[..., Catalog], text: str, outcome: str, **kinds: str) -> str:
    """All that is said of an outcome told of a text."""
    return said(hold(catalog, text, events=EVENT.format(outcome), **kinds), "e", "outcome")
