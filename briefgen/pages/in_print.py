"""A statement and its fields as memos print them: for the page of an audit, and for who reads one on the terminal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from briefgen.auditing.verdicts import Finding, Statement
from briefgen.auditing.verify import Verified
from briefgen.domain import codes
from briefgen.domain.dates import When, hours, wording
from briefgen.domain.model import Agreement, Change, Event, Figure
from briefgen.domain.terms.agreement_state import AgreementState
from briefgen.domain.terms.commitment_state import CommitmentState
from briefgen.domain.terms.status import Status
from briefgen.language import gettext as _
from briefgen.sections.trade import growth, indicator, units


def headed(held: Verified, statement: Statement) -> str:
    """What a statement is headed by: its title; a figure by what it counts, of which period and with whom."""
    record = held.catalog.record(statement.record)
    if not isinstance(record, Figure):
        return statement.title
    return _("{indicator}, {period} ({country})").format(
        indicator=indicator(record), period=wording.period(record.period), country=codes.name(record.counterpart)
    )


def printed(held: Verified, finding: Finding) -> str:
    """What a field says as it is printed: dates and amounts in words, whom and what it names by their names."""
    value, words = _value(held, finding), finding.words[0]
    if told := _typed(held, finding, value) or _of_figure(held, finding, value):
        return told
    if words in (held.catalog.calendar.home, *held.catalog.counterparts):
        return codes.name(words)
    said_by, colon, said = words.partition(": ")
    if speaker := held.catalog.people.get(said_by) if colon else None:
        return f"{speaker.name}: {said}"
    return _named(held, words) or words


def _typed(held: Verified, finding: Finding, value: Any) -> str | None:
    """A date or a state in words; None for what is neither."""
    if isinstance(value, When):
        return _date(held, finding, value)
    if isinstance(value, Status | AgreementState | CommitmentState):
        return value.traits.words()
    return wording.day(value) if isinstance(value, date) else None


def _of_figure(held: Verified, finding: Finding, value: Any) -> str | None:
    """What a figure counts, how much, and by how much that grew; None for its other fields, and of other records."""
    record = held.catalog.record(str(finding.path[0]))
    if not isinstance(record, Figure):
        return None
    if finding.field == "indicator":
        return indicator(record)
    if finding.field == "value" and isinstance(value, Decimal):
        return units.amount(value, record.reports[int(finding.path[2])].qualifier, record.unit)
    return growth.in_words(value) if isinstance(value, Change) else None


def _named(held: Verified, identity: str) -> str | None:
    """Whom or what an id is of, by the name it has in print; None where it is no id of theirs."""
    catalog = held.catalog
    found = catalog.people.get(identity) or catalog.organisations.get(identity)
    if found is not None:
        return str(found.name)
    record: Event | Agreement | None = catalog.events.get(identity) or catalog.agreements.get(identity)
    return str(record.title) if record is not None else None


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
