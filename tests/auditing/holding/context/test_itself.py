"""Records without a text on file, held against their own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, said

Catalogs = Callable[..., Catalog]
SOURCES = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}\n- {id: s001, title: Another, published: 2025-04-18}"


@pytest.mark.parametrize(
    ("fields", "field", "told"),
    [
        (
            "side: RO, post: Minister of Trade of Bulgaria, rank: minister",
            "side",
            "V519?: “Minister of Trade of Bulgaria” is of Bulgaria, and Ivan Petrov is told as of Romania → put the side that the post is of",
        ),
        ("side: BG, post: Minister of Trade of Bulgaria, rank: minister", "side", "no text on file"),
        ("side: BG, post: Minister of Trade of Bulgaria, rank: minister", "rank", "no text on file"),
        (
            "side: BG, post: Minister of Trade of Bulgaria, rank: ambassador",
            "rank",
            "V513?: the rank ambassador does not go with “Minister of Trade of Bulgaria” → put the protocol rank of the post",
        ),
        ("side: BG, post: Minister of Trade of Bulgaria, rank: minister", "post", "no text on file"),
    ],
)
def test_a_person_without_a_text(catalog: Catalogs, fields: str, field: str, told: str) -> None:
    person = f"- {{id: p, name: Ivan Petrov, {fields}, source: s001}}"
    assert said(hold(catalog, "They met.", sources=SOURCES, people=person), "p", field) == told


@pytest.mark.parametrize(
    ("fields", "field", "told"),
    [
        ("name: Ministry of Trade of Bulgaria, kind: ministry, country: BG", "kind", "no text on file"),
        ("name: Ministry of Trade of Bulgaria, kind: ministry, country: BG", "country", "no text on file"),
        (
            "name: Ministry of Trade of Bulgaria, kind: company, country: BG",
            "kind",
            "V505?: Ministry of Trade of Bulgaria is called otherwise than “company” → put the kind that its name says",
        ),
        (
            "name: Ministry of Trade of Bulgaria, kind: ministry, country: RO",
            "country",
            "V519?: Ministry of Trade of Bulgaria is of Bulgaria by its name, not of Romania → put the country that its name says",
        ),
    ],
)
def test_a_body_without_a_text(catalog: Catalogs, fields: str, field: str, told: str) -> None:
    body = f"- {{id: b, {fields}, source: s001}}"
    assert said(hold(catalog, "They met.", sources=SOURCES, organisations=body), "b", field) == told
