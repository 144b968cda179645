"""The three answers at the head of a counterpart's page: what is next, what is to be confirmed, the last at top level."""

from __future__ import annotations

from briefgen.domain import dates
from briefgen.domain.contacts import Contact, contacts
from briefgen.domain.dates import ages, dating, wording
from briefgen.domain.model import Rank
from briefgen.domain.reference_days import Occurrence, article_id, ordinary
from briefgen.domain.standing import EventState, Standing
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.pages.rows import Cell, Link
from briefgen.pages.since import began
from briefgen.sections import words
from briefgen.sections.ahead import due, expected, next_dated, to_confirm
from briefgen.sections.sheet import Sheet

TOP = Rank.HEAD_OF_GOVERNMENT
THEN = 2  # dates that follow the next one


def glance(sheet: Sheet) -> tuple[Cell, ...]:
    """The three cells, each of which stands there even where there is nothing to tell."""
    return (_next(sheet), _open(sheet), _top(sheet))


def following(sheet: Sheet) -> tuple[EventState, ...]:
    """The events to come: those whose days are known, then those expected on a day not known that has to be over first."""
    return (*next_dated(sheet), *expected(sheet))


def next_fixed(sheet: Sheet) -> Occurrence | None:
    """The next day of law or custom within twelve months: of the counterpart's own, else of home's; no ordinary anniversary."""
    selection = sheet.selection
    found = [o for o in selection.reference_days if o.when.first and o.when.first >= sheet.day and not ordinary(o)]
    own = (o for o in found if selection.counterpart.id in (o.reference.counterpart, *o.reference.also))
    return next(own, next(iter(found), None))


def _next(sheet: Sheet) -> Cell:
    found = following(sheet)
    if not found:
        return _next_by_law(next_fixed(sheet))
    first, then = found[0], ", ".join(_date(e) for e in found[1 : THEN + 1])
    moved = dating.moved(sheet.catalog, first)
    more = [moved or "", _("then {dates}").format(dates=then) if then else ""]
    return Cell(_("Next"), _date(first), _link(first), "; ".join(part for part in more if part) or None)


def _next_by_law(fixed: Occurrence | None) -> Cell:
    """What stands for an event where none is dated: the next day of law or custom."""
    if fixed is None:
        return Cell(_("Next"), _("none dated"))
    date_words = words.unbroken(wording.main(fixed.when, reported=None))
    link = Link(str(fixed.reference.title), f"#{article_id(fixed)}")
    return Cell(_("Next"), date_words, link, _("no event ahead is dated"))


def _open(sheet: Sheet) -> Cell:
    found = to_confirm(sheet)
    if not found:
        return Cell(_("To confirm"), _("nothing"))
    count, overdue = ngettext("{count} event", "{count} events", len(found)).format(count=len(found)), late(sheet)
    if overdue is None:
        return Cell(_("To confirm"), count, _link(found[0]), _date(found[0]))
    main = _("{count}, {overdue}").format(count=count, overdue=overdue.main)
    return Cell(_("To confirm"), main, overdue.link, overdue.more)


def late(sheet: Sheet) -> Cell | None:
    """How many events are due without a report, and the one that is so longest; None where none is."""
    found = due(sheet)
    if not found:
        return None
    first, count = found[0], ngettext("{count} overdue", "{count} overdue", len(found)).format(count=len(found))
    age = dates.months_between(began(first, Standing.DUE), sheet.day)
    was = _("was due {date}; no report").format(date=_date(first))
    more = _("{was}, {age}").format(was=was, age=ages.months(age)) if age else was
    return Cell(_("Due, no report"), count, _link(first), more)


def _top(sheet: Sheet) -> Cell:
    found = contacts(sheet.selection)
    high = next((c for c in found if c.level and c.level.level <= TOP.level), None)
    if high:
        return Cell(_("Last at top level"), _date(high.event), _link(high.event), _result(high))
    if not found:
        return Cell(_("Last at top level"), _("none on file"))
    last = _("last contact {date}").format(date=_date(found[0].event))
    return Cell(_("Last at top level"), _("none on file"), _link(found[0].event), last)


def _result(contact: Contact) -> str | None:
    return str(contact.event.now.outcome) if contact.event.now.outcome else None


def _date(event: EventState) -> str:
    return words.unbroken(wording.main(event.now.when, reported=event.first_day))


def _link(event: EventState) -> Link:
    return Link(event.title, f"#{event.id}")
