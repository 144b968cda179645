"""What a person has still to read, statement by statement, each with its passage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Finding, Statement, Verdict
from briefgen.auditing.verify import Verified
from briefgen.domain import codes
from briefgen.domain.dates import When, hours, wording
from briefgen.domain.model import Event

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


def printed(held: Verified, finding: Finding) -> str:
    """What a field says as it is printed: dates in words, people, bodies and counterparts by their names."""
    value, words = _value(held, finding), finding.words[0]
    if isinstance(value, When):
        return _date(held, finding, value)
    if isinstance(value, date):
        return wording.day(value)
    if words in held.catalog.counterparts:
        return codes.name(words)
    said_by, colon, said = words.partition(": ")
    if speaker := held.catalog.people.get(said_by) if colon else None:
        return f"{speaker.name}: {said}"
    named = held.catalog.people.get(words) or held.catalog.organisations.get(words)
    return str(named.name) if named else words


def _value(held: Verified, finding: Finding) -> Any:
    """What stands in the field itself; None where it is not written there."""
    value: Any = held.catalog.record(str(finding.path[0]))
    for step in finding.path[1:]:
        if not isinstance(step, int):
            value = getattr(value, step, None)
        else:
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
    return value


def _date(held: Verified, finding: Finding, when: When) -> str:
    """A date as memos have it: what is known only by the day of the report is told as reported then."""
    if finding.field != "when":
        return wording.period(when)
    record: Any = held.catalog.record(str(finding.path[0]))
    reports = finding.path[1:2] == ("reports",)
    reported = held.catalog.published(record.reports[finding.path[2]]) if reports else None
    home = held.catalog.calendar
    zone = hours.zone(home, record) if isinstance(record, Event) else home.timezone
    return str(wording.when(when, reported=reported, zone=zone))
