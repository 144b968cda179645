"""One sheet for each lead: the promises they follow over all counterparts, with room for an answer."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.chase import Followed
from briefgen.language import gettext as _
from briefgen.memos.desk import DeskSheet, Part
from briefgen.memos.desk import words as desk
from briefgen.memos.desk.promises import promise_row
from briefgen.sections.marks import Register

LINES = 2
FEW = 12  # promises that two pages hold with room for two lines each


def chase_sheet(catalog: Catalog, found: Followed, day: date) -> DeskSheet:
    """The sheet for one lead; for what nobody follows it is the desk's own, and asks who might."""
    register = Register(catalog, day)
    lines = 0 if found.lead is None else LINES if len(found.promises) <= FEW else 1
    rows = [promise_row(catalog, promise, day, register, lines=lines) for promise in found.promises]
    worth = tuple(row.worth_less(number) for number, row in enumerate(rows))
    if found.lead is None:
        title, heading, remark = (
            _("Nobody follows these"),
            _("Who might?"),
            _("Name a lead with “lead:” on each of them."),
        )
    else:
        title, heading, remark = found.lead, _("How does each of these stand?"), None
    part = Part("promises", heading, worth, elsewhere=_("in the mail"))
    sheet = desk.sheet(catalog, day, title, _("Promises to follow"), (part,))
    return replace(sheet, remarks=(remark,) if remark else (), sources=register.listed())
