from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.auditing.reviews import Review, signed
from briefgen.auditing.signatures.statements import signed_statements
from briefgen.auditing.verify import Verified
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.reading.passages import Lock
from tests.auditing.held import hold

DAY, BEFORE = date(2026, 1, 2), date(2026, 1, 1)
TEXT = "Both spoke of tourism and farming with Bulgaria.\nMore of it."
EVENT = """\
- id: e
  kind: meeting
  title: A meeting
  counterparts: [BG]
  status: held
  when: ..2025-04-18
  agenda: [Tourism with Bulgaria, Farming with Bulgaria]
  outcome: Tourism and farming were spoken of.
  source: s000 p1
"""
SIGNED = {("e", "s000")}


def of(held: Verified) -> tuple[Review, ...]:
    return tuple(r for s in held.statements for r in signed(held, s, s.findings, by="AB", day=DAY))


@pytest.fixture
def held(catalog: Callable[..., Catalog]) -> Verified:
    return hold(catalog, TEXT, events=EVENT)


def locked(held: Verified) -> Lock:
    passage = held.texts.passage((Citation("s000", 1, 1),))
    assert passage
    return Lock({Citation("s000", 1, 1): passage.fingerprint})


def found(held: Verified, reviews: Iterable[Review], day: date = DAY, lock: Lock | None = None) -> set[Any]:
    return set(signed_statements(held.catalog, reviews, lock or locked(held), day))


def test_what_was_signed_up_to_a_day_counts(held: Verified) -> None:
    assert found(held, of(held)) == SIGNED
    assert found(held, of(held), BEFORE) == set()
    assert found(held, ()) == set()
    assert set(signed_statements(held.catalog, of(held), None, DAY)) == SIGNED


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ("Tourism and farming were spoken of. > Tourism was spoken of.", False),
        ("Farming with > Roads to", False),  # one of several of a field that was signed as a whole
        ("kind: meeting > kind: forum", False),  # what the record itself says
        ("p1 > p2", False),
        ("  outcome: Tourism and farming were spoken of.\n > ", True),  # what is no longer said needs no signature
        ("  agenda: > # order\n  agenda:", True),
        ("id: e > id: other", False),
    ],
)
def test_a_statement_in_which_something_has_changed_does_not(
    catalog: Callable[..., Catalog], held: Verified, change: str, counts: bool
) -> None:
    old, new = change.split(" > ")
    now = hold(catalog, TEXT, events=EVENT.replace(old, new))
    lock = Lock({citation: now.texts.passage((citation,)).fingerprint for citation in cited(now)})  # type: ignore[union-attr]
    assert found(now, of(held), lock=lock) == (SIGNED if counts else set())


def cited(held: Verified) -> set[Citation]:
    return {citation for s in held.statements for citation in s.citations}


def test_a_passage_that_was_taken_anew_is_another(held: Verified) -> None:
    assert found(held, of(held), lock=Lock({Citation("s000", 1, 1): "0" * 64})) == set()
    assert found(held, of(held), lock=Lock({Citation("s000", 2, 2): "0" * 64})) == SIGNED  # it is of another one


def test_what_was_signed_as_not_borne_out_does_not_count(held: Verified) -> None:
    reviews = [replace(r, borne_out=r.field != "outcome") for r in of(held)]
    assert found(held, reviews) == set()


def test_each_report_is_a_statement_of_its_own(catalog: Callable[..., Catalog]) -> None:
    event = EVENT.replace("  source: s000 p1\n", "").replace(
        "  status: held\n  when: ..2025-04-18\n", "  reports: [{source: s000 p1, status: held, when: ..2025-04-18}]\n"
    )
    short = "\n".join(line for line in event.splitlines() if not line.startswith(("  agenda", "  outcome")))
    two = short.replace(
        "when: ..2025-04-18}", "when: ..2025-04-18}, {basis: {text: A call, date: 2025-05-01}, place: Sofia}"
    )
    held = hold(catalog, TEXT, events=f"{two}\n")
    assert found(held, of(held)) == SIGNED
