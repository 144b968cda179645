from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from msgspec import Struct

from briefgen.auditing.kept.values import digest_of
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.model import Event, Status
from briefgen.domain.model.base import Audience
from briefgen.domain.text import Text

EVENT = """
- id: e
  kind: visit
  title: A visit
  counterparts: [BG]
  x-own: {a: 1}
  reports:
    - {source: s000 p2, status: planned, when: 2025-05, place: Sofia}
"""


class One(Struct):
    number: int


class Other(Struct):
    number: int


@pytest.fixture
def event(catalog: Callable[..., Catalog]) -> Callable[..., Event]:
    def made(was: str = "", now: str = "") -> Event:
        return catalog(events=EVENT.replace(was, now)).events["e"]

    return made


def test_what_says_the_same_has_the_same(event: Callable[..., Event]) -> None:
    assert digest_of(event()) == digest_of(event()) == digest_of(event("A visit", "'A visit'"))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("A visit", "A Visit"),
        ("A visit", "{en: A visit, bg: A visit}"),
        ("A visit", "{bg: A visit}"),
        ("BG", "RO"),
        ("{a: 1}", "{a: 2}"),
        ("p2", "p3"),
        ("p2", "p2-3"),
        ("p2", "p2 s1"),
        ("planned", "postponed"),
        ("2025-05", "2025-05-16"),
        ("2025-05", "2025-05~"),
        ("2025-05", "..2025-05"),
        ("place: Sofia", "private: false"),
        ("place: Sofia", "place: Sofia, private: false"),
    ],
)
def test_whatever_differs_has_another(event: Callable[..., Event], was: str, now: str) -> None:
    assert digest_of(event(was, now)) != digest_of(event())


def test_what_was_worked_out_of_a_record_says_nothing_more(event: Callable[..., Event]) -> None:
    one, other = event(), event()
    one.__dict__["worked out"] = 1
    assert digest_of(one) == digest_of(other)


@pytest.mark.parametrize(
    "values",
    [
        (1, "1", True, None, (1,), ((1,),), Decimal(1), Decimal("1.0"), 1.5),
        (date(2025, 4, 18), "2025-04-18", Citation("s000"), Citation("s000", 1, 1), "s000"),
        (Text((("en", "a"), ("bg", "b"))), Text((("bg", "b"), ("en", "a"))), (("en", "a"), ("bg", "b"))),
        (MappingProxyType({"a": 1, "b": 2}), MappingProxyType({"b": 2, "a": 1}), MappingProxyType({"a": 1})),
        (Status.HELD, Status.PLANNED),
        (One(1), Other(1), Audience.PUBLIC, Audience.DESK),
    ],
)
def test_no_two_values_have_the_same(values: tuple[Any, ...]) -> None:
    assert len({digest_of(value) for value in values}) == len(values)
    assert [digest_of(value) for value in values] == [digest_of(value) for value in values]


@pytest.mark.parametrize("value", [object(), {date(2025, 4, 18): 1}, {1, 2}])
def test_what_is_of_an_unknown_kind_is_never_the_same_twice(value: Any) -> None:
    assert digest_of(value) != digest_of(value)
