"""The letters of the fortnight: what has to be sent in these days, or should have been."""

from __future__ import annotations

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.courtesies import AHEAD, courtesies
from briefgen.language import gettext as _
from briefgen.memos.desk import Part, first
from briefgen.memos.desk.courtesies import courtesy_row
from briefgen.memos.week.span import Span

MOST = 15
WORTH = 830


def letters(catalog: Catalog, span: Span) -> Part:
    """Courtesies whose letter is to be sent within the fortnight and is not noted as sent."""
    found = courtesies(catalog, span.day, span.day + AHEAD)
    due = [one for one in found if one.sent is None and one.send_by <= span.last]
    rows = tuple(courtesy_row(catalog, one, span.day).worth_less(20 * n - WORTH) for n, one in enumerate(due))
    return first(Part("letters", _("Courtesies to send"), rows, elsewhere="briefgen courtesies"), MOST)
