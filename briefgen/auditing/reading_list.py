"""What a person has still to read, statement by statement, each with its passage."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Finding, Statement, Verdict
from briefgen.auditing.verify import Verified

OPEN = (Verdict.READ_THIS_ONE, Verdict.IN_PART, Verdict.UNREAD)


class ToRead(Struct, frozen=True):
    """The fields of a statement that are taken from one passage, and that passage."""

    statement: Statement
    findings: tuple[Finding, ...]
    passage: tuple[Sentence, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst of its fields."""
        return min(finding.verdict for finding in self.findings)


def to_read(held: Verified) -> tuple[ToRead, ...]:
    """What nobody has read, what to read first on top; within a verdict in the order of the files."""
    found = [part for statement in held.statements for part in parts(held, statement, OPEN)]
    return tuple(sorted(found, key=lambda part: part.verdict))


def parts(held: Verified, statement: Statement, verdicts: tuple[Verdict, ...] = tuple(Verdict)) -> Iterator[ToRead]:
    """The fields of a statement with some verdicts, together where their passage is the same."""
    together: dict[tuple[Sentence, ...], list[Finding]] = {}
    for finding in statement.findings:
        if finding.verdict in verdicts:
            together.setdefault(passage_for(held, finding), []).append(finding)
    for passage, findings in together.items():
        yield ToRead(statement, tuple(findings), passage)


def passage_for(held: Verified, finding: Finding) -> tuple[Sentence, ...]:
    """The sentences a field is taken from; none where no text is on file."""
    there = tuple(c for c in finding.citations if c.source in held.texts.paragraphs)
    passage = held.texts.passage(there)
    return passage.sentences if passage else ()
