from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.auditing.reviews import Review
from briefgen.auditing.signatures.statements import signed_statements
from briefgen.auditing.verify import Verified
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.reading.passages import Lock
from tests.auditing.held import hold
from tests.auditing.test_reviews import DAY, EVENT, all_of, audited

BEFORE = date(2026, 1, 1)
SIGNED = {("e", "s000")}


@pytest.fixture
def held(catalog: Callable[..., Catalog]) -> Verified:
    return audited(catalog)


def locked(held: Verified) -> Lock:
    passage = held.texts.passage((Citation("s000", 1, 1),))
    assert passage
    return Lock({Citation("s000", 1, 1): passage.fingerprint})


def found(held: Verified, reviews: Iterable[Review], day: date = DAY, lock: Lock | None = None) -> set[Any]:
    return set(signed_statements(held.catalog, reviews, lock or locked(held), day))


def test_what_was_signed_up_to_a_day_counts(held: Verified) -> None:
    assert found(held, all_of(held)) == SIGNED
    assert found(held, all_of(held), BEFORE) == set()
    assert found(held, ()) == set()
    assert found(held, [replace(review, field="other") for review in all_of(held)]) == set()
    assert set(signed_statements(held.catalog, all_of(held), None, DAY)) == SIGNED


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ("{OUTCOME} > Tourism was spoken of.", False),
        ("Farming with > Roads to", False),  # one of several of a field that was signed as a whole
        ("kind: meeting > kind: forum", False),  # what the record itself says
        ("p1 > p2", False),
        ("  outcome: {OUTCOME}\n > ", True),  # what is no longer said needs no signature
        ("  agenda: > # order\n  agenda:", True),
        ("id: e > id: other", False),
    ],
)
def test_a_statement_in_which_something_has_changed_does_not(
    catalog: Callable[..., Catalog], held: Verified, change: str, counts: bool
) -> None:
    old, new = change.split(" > ")
    now = audited(catalog, event=EVENT.replace(old, new))
    lock = Lock({citation: now.texts.passage((citation,)).fingerprint for citation in cited(now)})  # type: ignore[union-attr]
    assert found(now, all_of(held), lock=lock) == (SIGNED if counts else set())


def cited(held: Verified) -> set[Citation]:
    return {citation for s in held.statements for citation in s.citations}


def test_a_passage_that_was_taken_anew_is_another(held: Verified) -> None:
    assert found(held, all_of(held), lock=Lock({Citation("s000", 1, 1): "0" * 64})) == set()
    assert found(held, all_of(held), lock=Lock({Citation("s000", 2, 2): "0" * 64})) == SIGNED  # it is of another one


def test_what_was_signed_as_not_borne_out_does_not_count(held: Verified) -> None:
    reviews = [replace(r, borne_out=r.field != "outcome") for r in all_of(held)]
    assert found(held, reviews) == set()


def test_a_number_is_signed_with_its_unit(catalog: Callable[..., Catalog]) -> None:
    figure = "- {{id: e, counterpart: BG, indicator: exports, unit: {}, value: 7, period: 2024, source: s000 p1}}"
    text = "In 2024 exports to Bulgaria were 7 million euros."
    held, other = (hold(catalog, text, figures=figure.format(unit)) for unit in ("EUR million", "USD million"))
    assert found(held, all_of(held)) == SIGNED
    assert found(held, [r for r in all_of(other) if r.field == "value"]) == set()


def test_each_report_is_a_statement_of_its_own(catalog: Callable[..., Catalog]) -> None:
    event = EVENT.replace("  source: s000 p1\n", "").replace(
        "  status: held\n  when: ..2025-04-18\n", "  reports: [{source: s000 p1, status: held, when: ..2025-04-18}]\n"
    )
    short = "\n".join(line for line in event.splitlines() if not line.startswith(("  agenda", "  outcome")))
    two = short.replace(
        "when: ..2025-04-18}", "when: ..2025-04-18}, {basis: {text: A call, date: 2025-05-01}, place: Sofia}"
    )
    held = audited(catalog, event=f"{two}\n")
    assert found(held, all_of(held)) == SIGNED
