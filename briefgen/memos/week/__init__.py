"""The week's sheet: fourteen days over all counterparts, for the desk and nobody else."""

from __future__ import annotations

from briefgen.domain.catalog import Catalog
from briefgen.language import gettext as _
from briefgen.memos.desk import DeskSheet
from briefgen.memos.desk import words as desk
from briefgen.memos.week.changed import changed
from briefgen.memos.week.coming import coming
from briefgen.memos.week.late import late
from briefgen.memos.week.letters import letters
from briefgen.memos.week.posts import posts
from briefgen.memos.week.preparing import preparing
from briefgen.memos.week.span import Span
from briefgen.memos.week.unseen import unseen


def week(catalog: Catalog, span: Span) -> DeskSheet:
    """What the desk has to know of the fortnight, in the order in which one reads it on a Monday."""
    parts = (coming, preparing, late, changed, letters, posts, unseen)
    title = _("{first} to {last}").format(first=desk.weekday(span.day), last=desk.full_day(span.last))
    return desk.sheet(catalog, span.day, title, _("The desk’s fortnight"), tuple(part(catalog, span) for part in parts))
