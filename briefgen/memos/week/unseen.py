"""Counterparts that nobody has looked at for sixty days."""

from __future__ import annotations

from datetime import date, timedelta

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.selection import select
from briefgen.language import gettext as _
from briefgen.memos.desk import Item, Part
from briefgen.memos.week.span import Span
from briefgen.sections import words

AFTER = timedelta(days=60)
WORTH = 700


def unseen(catalog: Catalog, span: Span) -> Part:
    """One row that names them, the longest unseen first; who reads and files a report has looked as well."""
    last = {code: _last_seen(catalog, code, span.day) for code, c in catalog.counterparts.items() if not c.withdrawn}
    found = sorted((day or date.min, code) for code, day in last.items() if day is None or span.day - day > AFTER)
    if not found:
        return Part("unseen", _("Nobody has looked for sixty days"), ())
    named = "; ".join(_named(code, last[code]) for _day, code in found)
    told = [{"counterpart": code, "last": day.isoformat() if (day := last[code]) else None} for _day, code in found]
    row = Item(lead=_("Look at"), what=named, worth=WORTH, values={"counterparts": told})
    heading = _("Nobody has looked for sixty days") if any(last.values()) else _("Nothing is on file yet")
    return Part("unseen", heading, (row,))


def _named(code: str, day: date | None) -> str:
    if day is None:
        return _("{counterpart} (nothing on file)").format(counterpart=codes.name(code))
    return _("{counterpart} ({day})").format(counterpart=codes.name(code), day=words.unbroken(wording.day(day)))


def _last_seen(catalog: Catalog, code: str, day: date) -> date | None:
    selection = select(catalog, code, day)
    return max((seen for seen in (selection.looked, selection.newest) if seen), default=None)
