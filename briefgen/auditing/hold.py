"""How each kind of claim is held against its passage: one table, from what a field holds."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from briefgen.auditing.claims import Claimed
from briefgen.auditing.holding import (
    belonging,
    bodies,
    counterparts,
    dates,
    figures,
    growth,
    joined,
    owners,
    people,
    places,
    prose,
    sources,
    speakers,
)
from briefgen.auditing.holding.beside import appointments, mayors, merged, pledges
from briefgen.auditing.holding.case import Case, softened
from briefgen.auditing.holding.context import body_kinds, figure_periods, ranks, sides, units
from briefgen.auditing.holding.missing import matter, offices
from briefgen.auditing.holding.our_words import prose_of
from briefgen.auditing.holding.phrases import listed, names, opposites, present
from briefgen.auditing.holding.progress import ahead, dated, documents, promises, states
from briefgen.auditing.verdicts import HELD, UNREAD, Held, Verdict, worst, wrong
from briefgen.domain.dates import When
from briefgen.domain.dates.romans import romans
from briefgen.domain.model import (
    Agreement,
    AgreementKind,
    AgreementState,
    Change,
    CommitmentState,
    Event,
    EventKind,
    EventReport,
    Figure,
    FigureReport,
    Organisation,
    OrganisationKind,
    Person,
    PersonReport,
    Qualifier,
    Rank,
    Role,
    Said,
    Source,
    Status,
    Text,
    Topic,
)
from briefgen.language import gettext as _

# Our own words that need not share theirs with the passage: a remark, and the name we give a thing.
OURS = ("note", "title", "agenda", "delegation")


def hold(case: Case, claimed: Claimed) -> Held:
    """What becomes of one claim; what was inferred is said to be, where nothing contradicts it."""
    if claimed.name in ("title", "kind") and isinstance(case.record, Agreement):
        case = listed.in_its_part(case, case.record)
    reason = case.inferred(claimed.name.split(".")[0])
    held = softened(_hold(case, claimed, reason), reason)
    if held.verdict > Verdict.READ_THIS_ONE:
        return held
    apart = (softened(_hold(part, claimed, reason), reason) for part in merged.in_each_part(case))
    return max((held, *apart), key=lambda each: each.verdict)


def _hold(case: Case, claimed: Claimed, reason: str | None) -> Held:
    if holding := _BY_VALUE.get(type(claimed.value)):
        return holding(case, claimed, reason)
    return _reference(case, claimed, reason) if claimed.ref is not None else _plain(case, claimed)


def _when(case: Case, claimed: Claimed, reason: str | None) -> Held:
    when: When = claimed.value
    if when.undated:
        return HELD
    if claimed.name == "period" and isinstance(case.record, Figure):
        return figure_periods.hold_figure_period(case, case.record, _figure(case))
    if claimed.name == "period":
        return dates.hold_period(when, case.passage, reason)
    return worst((dates.hold_when(case, when, reason), *dated.of_another_state(case, when)))


def _figure(case: Case) -> FigureReport:
    return case.report if isinstance(case.report, FigureReport) else FigureReport()


def _growth(case: Case, claimed: Claimed, _reason: str | None) -> Held:
    assert isinstance(case.record, Figure)
    return growth.hold_growth(case, case.record, claimed.value)


def _value(case: Case, record: Figure, report: FigureReport) -> Held:
    return worst((figures.hold_value(case, record, report), growth.hold_sign(record, report, case.passage)))


def _status(case: Case, _claimed: Claimed, _reason: str | None) -> Held:
    assert isinstance(case.report, EventReport)
    return worst((states.hold_status(case, case.report), *ahead.still_to_come(case, case.report)))


def _state(case: Case, claimed: Claimed, reason: str | None) -> Held:
    return documents.hold_state(case, claimed.value, reason)


def _document(case: Case, claimed: Claimed, _reason: str | None) -> Held:
    return worst((states.hold_kind(case, claimed.value), *states.titled_otherwise(case, claimed.value)))


def _promise(case: Case, claimed: Claimed, _reason: str | None) -> Held:
    return promises.hold_commitment(case, claimed.value)


def _qualifier(case: Case, _claimed: Claimed, _reason: str | None) -> Held:
    assert isinstance(case.record, Figure)
    return figures.hold_qualifier(case, case.record, _figure(case))


def _role(case: Case, claimed: Claimed, _reason: str | None) -> Held:
    taking: Any = case.report
    for step in claimed.path[:-1]:
        taking = taking[step] if isinstance(step, int) else getattr(taking, step)
    return speakers.hold_role(case, taking.person, claimed.value)


def _body_kind(case: Case, claimed: Claimed, _reason: str | None) -> Held:
    assert isinstance(case.record, Organisation)
    return body_kinds.hold_body_kind(case, case.record, claimed.value)


def _rank(case: Case, _claimed: Claimed, _reason: str | None) -> Held:
    assert isinstance(case.report, PersonReport)
    return ranks.hold_rank(case.report)


def _text(case: Case, claimed: Claimed, _reason: str | None) -> Held:
    text: Text = claimed.value
    last = claimed.name.split(".")[-1]
    if isinstance(case.record, Source):
        return _of_source(case, last, str(text))
    match last, case.record:
        case "place", _:
            return places.hold_place(case, text)
        case "post", Person() as person:
            return _post(case, person, appointments.without_designate(str(text), case.passage))
        case "owner", _:
            return _owner(case, text)
        case "name", Organisation() as body:
            return bodies.hold_body_name(case, body)
    return _told(case, last, str(text))


def _told(case: Case, field: str, words: str) -> Held:
    """What is told in our own words; the title of an event names the offices of those who take part."""
    event = case.record
    present_for = present.of_another(case, event, words) if field == "title" and isinstance(event, Event) else ()
    ended = opposites.ended(case, words) if field == "title" else ()
    other = (*matter.of_another(case, words), *offices.of_another(case, words)) if field == "title" else ()
    held = prose.hold_prose(case, words, ours=field in OURS, topic=field == "agenda")
    return worst((held, *present_for, *other, *ended, *opposites.said_to_say(words)))


def _post(case: Case, person: Person, post: str) -> Held:
    """A post beside its name, and of whom it is to whom: not the Ambassador of Kazakhstan to Bulgaria for the other one.

    In another language the names in it stand there: no mayor of Tartu where Pärnu is told of.
    """
    strange = joined.swapped(case, post) if case.passage.english else names.hold_names(case, prose_of(post))
    return worst((people.hold_post(case, person, post), *strange, *mayors.of_another_town(case, person, post)))


def _of_source(case: Case, field: str, words: str) -> Held:
    if field == "publisher":
        return sources.hold_publisher(case, words)
    if field == "attributed-to":
        return sources.hold_attribution(case, words)
    return prose.hold_prose(case, words, ours=True)


def _owner(case: Case, owner: Text) -> Held:
    """Who is to do it: a person, a body or a counterpart by its id, else the source's words."""
    identity = str(owner)
    if identity in case.catalog.people:
        return worst((people.hold_named(case, identity), *owners.undertaking(case, identity)))
    if identity in case.catalog.organisations:
        return worst((bodies.hold_body(case, identity), *owners.undertaking(case, identity)))
    if identity in (*case.catalog.counterparts, case.catalog.calendar.home):
        named = HELD if f"@{identity}" in case.passage.keys else counterparts.hold_counterpart(case, identity)
        return worst((named, *owners.alone(case, owner), *pledges.pledging(case, identity)))
    return owners.hold_owner(case, owner)


def _reference(case: Case, claimed: Claimed, reason: str | None) -> Held:
    kinds = claimed.ref.kinds if claimed.ref else ()
    if "people" in kinds:
        identity = str(claimed.value)
        if "participants" in claimed.path:
            return worst((people.hold_participant(case, identity), *present.at_another(case, identity)))
        return people.hold_named(case, identity)
    if "organisations" in kinds:
        return _body(case, claimed, reason)
    if "counterparts" in kinds:
        return _country(case, claimed, reason)
    leads = belonging.BELONGING.get(kinds[0]) if kinds else None
    return leads(case, str(claimed.value)) if leads else UNREAD  # which others belong together, the desk decides


def _body(case: Case, claimed: Claimed, reason: str | None) -> Held:
    if isinstance(case.record, Person):
        return people.hold_organisation_of(case, case.record, str(claimed.value))
    if claimed.name == "series":
        return bodies.hold_series(case, str(claimed.value), reason)
    holding = bodies.hold_party if claimed.name == "parties" else bodies.hold_body
    return holding(case, str(claimed.value), reason)


def _country(case: Case, claimed: Claimed, reason: str | None) -> Held:
    if claimed.name == "reporter" and isinstance(case.record, Figure):
        return counterparts.hold_reporter(case, case.record)
    if isinstance(case.record, Person):
        return worst(
            (counterparts.hold_counterpart(case, str(claimed.value), reason), *sides.by_his_posts(case, case.record))
        )
    if claimed.name == "country":
        return body_kinds.hold_country(case, str(claimed.value))
    return counterparts.hold_counterpart(case, str(claimed.value), reason)


def _plain(case: Case, claimed: Claimed) -> Held:
    match claimed.name, case.record:
        case "published" | "language", Source() as source:
            holding = sources.hold_published if claimed.name == "published" else sources.hold_language
            return holding(case, source)
        case "sha256", _:
            return HELD  # held when the text was read
        case _, Figure() as figure:
            return _of_figure(case, figure, claimed.name)
        case "session", _:
            return _session(case, claimed.value)
        case _, Person() as person:
            return _of_person(case, person, claimed.name)
    return UNREAD


def _of_person(case: Case, person: Person, field: str) -> Held:
    if field == "name":
        return people.hold_name(case, person)
    return people.hold_native(person) if field == "native" else UNREAD


def _of_figure(case: Case, record: Figure, field: str) -> Held:
    holding = {"value": _value, "unit": units.hold_unit, "indicator": figures.hold_indicator}.get(field)
    return holding(case, record, _figure(case)) if holding else UNREAD


def _session(case: Case, number: int) -> Held:
    counted = (
        q for s in case.passage for q in s.amounts if not q.currencies and q.measure is None and q.factor is None
    )
    found = {r for q in counted for r in q.readings} | {Decimal(n) for n in romans(case.passage.text)}
    if Decimal(number) in found:
        return HELD
    message = _("{value} does not stand in {source}").format(value=number, source=case.passage.cited)
    return wrong("V504", message, _("check the passage and the digits"))


_BY_VALUE: dict[type, Callable[[Case, Claimed, str | None], Held]] = {
    When: _when,
    Said: lambda case, claimed, _reason: speakers.hold_said(case, claimed.value),
    Change: _growth,
    Status: _status,
    AgreementKind: _document,
    EventKind: lambda case, claimed, _reason: states.hold_gathering(case, claimed.value),
    AgreementState: _state,
    bool: lambda case, claimed, _reason: documents.hold_exchange(case) if claimed.value else HELD,
    CommitmentState: _promise,
    Qualifier: _qualifier,
    Rank: _rank,
    Role: _role,
    OrganisationKind: _body_kind,
    Topic: lambda case, claimed, _reason: states.hold_topic(case, claimed.value),
    Text: _text,
}
