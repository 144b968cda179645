from __future__ import annotations

from collections.abc import Callable

from briefgen.diagnostics import Diagnostic, Related, Severity
from briefgen.domain.catalog import Catalog
from briefgen.reading import rules
from briefgen.reading.rules.findings import Finding


def test_a_finding_stands_at_its_field(catalog: Callable[..., Catalog]) -> None:
    data = catalog()
    finding = Finding("E307", ("RO", "slug"), "taken", "choose another", ((("BG", "slug"), "it stands here"),))
    assert finding.diagnostic(data) == Diagnostic(
        "E307",
        "taken",
        data.place("RO", "slug"),
        "choose another",
        (Related(data.place("BG", "slug"), "it stands here"),),
        Severity.ERROR,
    )
    assert finding.record == "RO"


def test_codes_beginning_with_w_are_warnings(catalog: Callable[..., Catalog]) -> None:
    found = [Finding(code, ("RO",), "m").diagnostic(catalog()).severity for code in ("W401", "E307")]
    assert found == [Severity.WARNING, Severity.ERROR]


def test_no_rule_stands_twice() -> None:
    together = (*rules.REFERENCE_RULES, *rules.RULES)
    assert len(set(together)) == len(together)
