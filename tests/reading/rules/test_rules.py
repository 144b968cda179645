"""The checks gathered: in their order, accepted warnings left out, and silent on what could not be read."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, get_origin

import pytest
from msgspec.structs import replace

from briefgen.diagnostics import Diagnostic
from briefgen.domain.catalog import Catalog
from briefgen.domain.fields import kebab
from briefgen.domain.model import Record
from briefgen.reading.load import load_text
from briefgen.reading.rules import ABOUT_ABSENCE, NEEDED, REFERENCE_RULES, RULES, Surroundings, check
from briefgen.reading.rules.findings import Finding
from briefgen.reading.shapes import SHAPES, Shape
from tests.conftest import CALENDAR, project
from tests.filled_catalogs import filled

Read = Callable[..., Catalog]
VISIT = "- {{id: visit, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2030-01-01, source: s000 p1{more}}}\n"


def codes(found: list[Diagnostic]) -> list[str]:
    return [diagnostic.code for diagnostic in found]


def test_each_rule_is_asked_once_and_what_it_needs_is_of_one_that_is_asked() -> None:
    every = (*REFERENCE_RULES, *RULES)
    assert len(every) == len(set(every))
    assert NEEDED.keys() <= set(every)


def without(record: Record, *names: str) -> Record:
    """A record as it is kept where some of its fields could not be read, or are not there."""
    fields = type(record).model_fields
    bare = {
        name: (() if get_origin(fields[name].annotation) is tuple else None)
        if fields[name].is_required()
        else fields[name].get_default(call_default_factory=True)
        for name in names
    }
    return record.model_copy(update=bare)


@pytest.fixture(scope="module")
def every() -> Catalog:
    """All fields of all records."""
    return filled(random.Random(1), {}).catalog


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.kind)
def test_a_rule_gets_along_without_what_it_does_not_say_that_it_needs(every: Catalog, shape: Shape) -> None:
    """A day with a title and no date ended in a traceback: the rule about its year read its date, and did not say so."""
    fields = shape.record.model_fields.items()
    optional = [name for name, info in fields if not info.is_required()]
    for name in (name for name, info in fields if name != "id" and info.is_required()):
        for others in ([], optional):
            records = {i: without(r, name, *others) for i, r in getattr(every, shape.kind).items()}
            kinds: dict[str, Any] = {shape.kind: records}
            catalog = replace(every, **kinds)
            for rule, needed in NEEDED.items():
                if kebab(name) not in needed:
                    list(rule(catalog))


def test_a_sound_catalog_has_nothing_wrong(catalog: Read) -> None:
    assert check(catalog()) == []


def test_what_was_found_in_the_texts_stands_among_the_findings(catalog: Read) -> None:
    around = Surroundings((Finding("W401", ("rumen-radev", "name"), "odd letters"),))
    (found,) = check(catalog(), around=around)
    assert (found.code, found.message) == ("W401", "odd letters")


def test_another_domain_than_the_published_one_is_warned_of(catalog: Read) -> None:
    assert codes(check(catalog(), around=Surroundings(published=frozenset({"mfa.gov.kz"})))) == ["W435"]
    assert check(catalog(), around=Surroundings(published=frozenset({"test.example"}))) == []


def told(more: str) -> list[str]:
    return codes(
        list(load_text(project({"events.yaml": CALENDAR + "events:\n" + VISIT.format(more=more)})).diagnostics)
    )


def test_an_accepted_warning_is_not_told_and_one_that_accepts_nothing_is() -> None:
    assert told(", accept: {code: W401, reason: Known}")[-1] == "W413"
    assert "W413" in ABOUT_ABSENCE


def test_a_fault_of_reference_keeps_other_rules_from_judging_that_record() -> None:
    assert told("") == ["E311"]
    assert told(", place: Sofia, participants: [nobody]") == ["E302"]
