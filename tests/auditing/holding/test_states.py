from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold

TEXT = (
    "They held a meeting on Bulgaria and spoke of an upcoming concert.\n"
    "The agreement with Bulgaria was initialed and is being prepared for signing.\n"
    "The memorandum with Bulgaria was signed. A twinning is under study."
)


def told(catalog: Callable[..., Catalog], **kinds: str) -> list[str]:
    held = hold(catalog, TEXT, **kinds)
    return [code for field, code, _why in alarms(held, "x") if field in ("status", "state")]


@pytest.mark.parametrize(
    ("status", "when", "found"),
    [
        ("held", "..2025-04-18", []),
        ("planned", "..2025-04-18", ["V522"]),
        ("planned", "undated", []),
        ("held", "undated", ["V522"]),
        ("planned", "2025-05", []),
        ("cancelled", "2025-05", ["V522"]),
        ("postponed", "..2025-04-18", ["V522"]),
        ("confirmed", "2025-05", ["V522"]),
    ],
)
def test_the_state_of_an_event(catalog: Callable[..., Catalog], status: str, when: str, found: list[str]) -> None:
    event = f"- {{id: x, kind: meeting, title: A meeting, counterparts: [BG], status: {status}, when: {when}, source: s000 p1}}"
    assert told(catalog, events=event) == found


@pytest.mark.parametrize(
    ("state", "place", "found"),
    [
        ("initialled", "p2", []),
        ("signed", "p2", ["V523"]),  # that is still to come
        ("in-force", "p2", ["V523"]),
        ("signed", "p3 s1", []),
        ("proposed", "p3 s1", ["V523"]),
        ("under-study", "p3 s2", []),
        ("signed", "p3 s2", ["V523"]),
    ],
)
def test_the_state_of_a_document(catalog: Callable[..., Catalog], state: str, place: str, found: list[str]) -> None:
    document = (
        f"- {{id: x, title: A document, kind: agreement, counterparts: [BG], state: {state}, source: s000 {place}}}"
    )
    assert told(catalog, agreements=document) == found


def test_a_state_that_was_inferred_is_not_contradicted(catalog: Callable[..., Catalog]) -> None:
    document = "- {id: x, title: A document, kind: agreement, counterparts: [BG], state: proposed, inferred: {state: So}, source: s000 p2}"
    assert told(catalog, agreements=document) == ["V523"]
    assert told(catalog, agreements=document.replace("p2", "p1")) == []


@pytest.mark.parametrize(
    ("state", "found"), [("open", []), ("dropped", ["V522"]), ("done", ["V522"]), ("progressed", [])]
)
def test_the_state_of_a_promise(catalog: Callable[..., Catalog], state: str, found: list[str]) -> None:
    promise = f"- {{id: x, title: A promise, counterparts: [BG], state: {state}, source: s000 p2}}"
    assert told(catalog, commitments=promise) == found
