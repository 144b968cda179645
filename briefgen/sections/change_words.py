"""Changes in words: what each is about, how it was and how it is, for the memo's section 3 and for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import Change, came_of_it, company
from briefgen.domain.dates import hours, wording
from briefgen.domain.model import Qualifier
from briefgen.domain.snapshot import BOTH, Company, Kind, Row, read_date
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.sections.trade import indicator

ARROW = " → "
# Kinds whose words (place, post) are told; a fact's words are its title.
WITH_WORDS = (Kind.EVENT, Kind.PERSON)


def kind_words(kind: Kind, count: int) -> str:
    """How many records of a kind: 5 documents."""
    pattern = {
        Kind.EVENT: ngettext("{count} event", "{count} events", count),
        Kind.AGREEMENT: ngettext("{count} document", "{count} documents", count),
        Kind.FIGURE: ngettext("{count} figure", "{count} figures", count),
        Kind.COMMITMENT: ngettext("{count} commitment", "{count} commitments", count),
        Kind.FACT: ngettext("{count} fact", "{count} facts", count),
        Kind.PERSON: ngettext("{count} person", "{count} people", count),
    }[kind]
    return pattern.format(count=count)


def subject(change: Change, catalog: Catalog) -> str:
    """What a change is about: the record's title, or a figure's indicator and period."""
    row = change.row
    if row.kind is not Kind.FIGURE:
        return row.words if row.kind is Kind.FACT else row.title
    record = catalog.figures.get(row.id)
    name = indicator(record) if record else row.title.replace("-", " ").capitalize()
    return _("{indicator}, {period}").format(indicator=name, period=wording.period(row.dated, reported=row.reported))


def differences(change: Change, catalog: Catalog, *, in_full: bool = True) -> tuple[str, ...]:
    """How it was and how it is, field by field: “2025, after 18 Apr → 9 Jun 2025”; nothing where the tag says it all.

    Not ``in_full``: without the company of what was held, where that is told elsewhere.
    """
    old, new = change.old, change.new
    if new is None:
        parts = (state_words(change.row), *_dates(change, None, catalog), *_values(None, change.row))
        was = "; ".join(part for part in parts if part)
        return (_("was: {state}").format(state=was),) if was else ()
    return (
        *_states(change, old, new),
        *_dates(change, old, catalog),
        *_values(old, new),
        *_words(old, new),
        *_outcome(old, new),
        *(_company(old, new, catalog) if in_full or not change.tag.traits.contact else ()),
    )


def _states(change: Change, old: Row | None, new: Row) -> Iterator[str]:
    """The states, where there are two; an event's, and one alone, only where the tag does not say it."""
    before, now = state_words(old) if old else "", state_words(new)
    told = change.tag.value == new.state
    if before and before != now and not (told and new.kind is Kind.EVENT):
        yield before + ARROW + now
    elif now and not old and not told and not change.tag.traits.overdue and not (new.traits and new.traits.silent):
        yield now


def state_words(row: Row) -> str:
    """A record's state in words; nothing for kinds that have none."""
    return row.traits.words() if row.traits else ""


def _dates(change: Change, old: Row | None, catalog: Catalog) -> Iterator[str]:
    """The dates, where they differ, the record is new, or the date has passed or holds no longer."""
    new, overdue = change.row, change.tag.traits.overdue
    off = change.tag.traits.off and new.kind is Kind.EVENT
    if not _told(new) or (old and old.when == new.when and not (overdue or off)):
        return
    before = [old] if old and _told(old) and old.when != new.when else []
    told = [wording.when(row.dated, reported=row.reported, zone=_zone(row, catalog)) for row in (*before, new)]
    dates = [words.main for words in told]
    if len(set(dates)) < len(dates):  # the same day at another hour
        dates = [str(words) for words in told]
    yield _dated(new, overdue=overdue, off=bool(off and old and old.when == new.when)).format(date=ARROW.join(dates))


def _dated(row: Row, *, overdue: bool, off: bool) -> str:
    """What is said of a date."""
    if overdue:
        return _("due {date}, no report")
    if off:
        return _("was set for {date}")
    return _("due {date}") if row.kind is Kind.COMMITMENT else "{date}"


def _told(row: Row) -> bool:
    """Whether a date says anything: a figure's period stands in its name, and “reported by” is no date of a document."""
    return bool(row.when) and row.kind is not Kind.FIGURE and not (row.kind is Kind.AGREEMENT and row.dated.by)


def _zone(row: Row, catalog: Catalog) -> str:
    """The zone that its hours count in."""
    event = catalog.events.get(row.id)
    return hours.zone(catalog.calendar, event) if event else catalog.calendar.timezone


def _values(old: Row | None, new: Row) -> Iterator[str]:
    if new.value and not (old and old.value == new.value):
        yield ARROW.join(value_words(row.value) for row in (old, new) if row and row.value)


def value_words(value: str) -> str:
    """A figure in a row, in words: more than 83 USD million; two values that contradict each other with “or”."""
    return wording.listed([_value(part) for part in value.split(BOTH)], "or")


def _value(text: str) -> str:
    hedge, _space, rest = text.partition(" ")
    qualifier = Qualifier(hedge) if hedge in list(Qualifier) else None
    number, _space, unit = (rest if qualifier else text).partition(" ")
    return f"{wording.qualified(Decimal(number), qualifier)} {unit}"


def _outcome(old: Row | None, new: Row) -> Iterator[str]:
    """What came of an event, where that is news of its own: with the word that it was held it stands elsewhere."""
    if old and old.state == new.state and (outcome := came_of_it(old, new)):
        yield _("Outcome: {outcome}").format(outcome=outcome)


def _company(old: Row | None, new: Row, catalog: Catalog) -> Iterator[str]:
    """Who and what has come to an event's company, what has left it, and its delegation in other words."""
    added, gone = company(old, new)
    was, now = (next((one for one in some if one.startswith(Company.DELEGATION)), None) for some in (gone, added))
    both = (was, now) if was and now else ()
    if was and now:
        yield _of_company(was, catalog) + ARROW + now.partition(" ")[2]
    for pattern, told in ((_("now with {company}"), added), (_("no longer with {company}"), gone)):
        others = [one for one in told if one not in both]
        stops = [one for one in others if one.startswith(Company.STOP)]
        if named := [_of_company(one, catalog) for one in others if one not in stops]:
            yield pattern.format(company=", ".join(named))
        yield from (pattern.format(company=_of_company(stop, catalog)) for stop in stops)


def _of_company(told: str, catalog: Catalog) -> str:
    """A person or body by name, a delegation or a stop in words."""
    kind, _space, value = told.partition(" ")
    match Company(kind):
        case Company.PERSON:
            return catalog.people[value].name if value in catalog.people else value
        case Company.BODY:
            return str(catalog.organisations[value].name) if value in catalog.organisations else value
        case Company.DELEGATION:
            return _("delegation: {text}").format(text=value)
        case Company.STOP:
            return _stop(value)


def _stop(told: str) -> str:
    """A stop by its day, and what it is or where."""
    when, _space, words = told.partition(" ")
    if not when:
        return _("a stop: {text}").format(text=words)
    date = wording.main(read_date(when), reported=None)
    return (
        _("a stop ({date}): {text}").format(date=date, text=words) if words else _("a stop: {text}").format(text=date)
    )


def _words(old: Row | None, new: Row) -> Iterator[str]:
    """An event's place and a person's post, where they are others than before."""
    if new.kind not in WITH_WORDS or not new.words or (old and old.words == new.words):
        return
    yield ARROW.join(row.words for row in (old, new) if row and row.words)
