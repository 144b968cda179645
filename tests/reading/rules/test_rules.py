"""The checks gathered: in their order, accepted warnings left out, and silent on what could not be read."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.diagnostics import Diagnostic
from briefgen.domain.catalog import Catalog
from briefgen.reading.load import load_text
from briefgen.reading.rules import ABOUT_ABSENCE, NEEDED, REFERENCE_RULES, RULES, Surroundings, check
from briefgen.reading.rules.findings import Finding
from tests.conftest import CALENDAR, project

Read = Callable[..., Catalog]
VISIT = "- {{id: visit, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2030-01-01, source: s000 p1{more}}}\n"


def codes(found: list[Diagnostic]) -> list[str]:
    return [diagnostic.code for diagnostic in found]


def test_each_rule_is_asked_once_and_what_it_needs_is_of_one_that_is_asked() -> None:
    every = (*REFERENCE_RULES, *RULES)
    assert len(every) == len(set(every))
    assert NEEDED.keys() <= set(every)


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
