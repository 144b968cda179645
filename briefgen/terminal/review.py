"""A statement beside its passage on the terminal, and the question that goes with it."""

from __future__ import annotations

from textwrap import fill

from briefgen.auditing.reading_list import ToRead
from briefgen.auditing.verdicts import Finding, Verdict
from briefgen.language import gettext as _

WIDTH = 100
LONGEST_PASSAGE = 40  # sentences of a whole text that are shown


def shown(part: ToRead, at: int, of: int) -> str:
    """One part of a statement: its fields in our own words, and the sentences they are taken from."""
    head = _("{at} of {of} · {record} · {title}").format(
        at=at, of=of, record=part.statement.record, title=part.statement.title
    )
    fields = [_field(finding) for finding in part.findings]
    return "\n".join(("", head, "", *fields, "", *_passage(part)))


def _field(finding: Finding) -> str:
    words = fill(f"{finding.field}: {finding.words[0]}", WIDTH, initial_indent="  ", subsequent_indent="    ")
    if finding.held.why and finding.verdict is not Verdict.READ:
        return f"{words}\n    ({finding.verdict.words}: {finding.held.why})"
    return words


def _passage(part: ToRead) -> list[str]:
    sentences = part.passage[:LONGEST_PASSAGE]
    return [
        fill(
            f"{s.source.id} p{s.paragraph} s{s.number}: {s.text}",
            WIDTH,
            initial_indent="  | ",
            subsequent_indent="  | ",
        )
        for s in sentences
    ]
