"""What an audit says on the terminal, and to other programs."""

from __future__ import annotations

from typing import Any

from briefgen.auditing.verdicts import Statement, Verdict
from briefgen.auditing.verify import Verified
from briefgen.language import gettext as _
from briefgen.language import ngettext


def summary(held: Verified) -> str:
    """The last line: how many statements have each verdict."""
    counts = held.counts()
    told = ngettext("One statement: {verdicts}.", "{count} statements: {verdicts}.", len(held.statements))
    verdicts = " · ".join(f"{verdict.words} {counts[verdict]}" for verdict in Verdict)
    return told.format(count=len(held.statements), verdicts=verdicts)


def as_json(held: Verified) -> dict[str, Any]:
    """Everything that was found, for another program: each statement with its fields, and how many have each verdict."""
    return {
        "counts": {verdict.key: n for verdict, n in held.counts().items()},
        "faults": [fault.as_json() for fault in held.faults],
        "statements": [_statement(held, statement) for statement in held.statements],
    }


def _statement(held: Verified, statement: Statement) -> dict[str, Any]:
    place = held.catalog.place(*statement.path)
    return {
        "record": statement.record,
        "title": statement.title,
        "path": place.path,
        "line": place.line,
        "source": [str(citation) for citation in statement.citations],
        "verdict": statement.verdict.key,
        "fields": [
            {
                "field": finding.field,
                "line": held.catalog.place(*finding.path).line,
                "words": finding.words[0],
                "source": [str(citation) for citation in finding.citations],
                "verdict": finding.verdict.key,
                "why": finding.held.why,
            }
            for finding in statement.findings
        ],
    }


def covered(held: Verified) -> str:
    """What of the texts no record accounts for: sentences that nobody cites; numbers, dates and names in cited ones."""
    from briefgen.auditing.coverage import uncovered

    gaps = ((source, gap) for source, missing in uncovered(held.catalog, held.texts).items() for gap in missing)
    lines = [f"{source} p{gap.paragraph} s{gap.sentence}: {gap.told}" for source, gap in gaps]
    count = len(lines)
    lines.append(
        ngettext("One thing that no record accounts for.", "{count} things that no record accounts for.", count).format(
            count=count
        )
        if count
        else _("Every sentence, number, date and name is accounted for.")
    )
    return "\n".join(lines)
