"""Section 13: room to write, and the way to the counterpart's page."""

from __future__ import annotations

from briefgen.domain import addresses
from briefgen.language import gettext as _
from briefgen.paper import pictures
from briefgen.sections.rows import Notes
from briefgen.sections.sheet import Sheet


def notes(sheet: Sheet) -> Notes:
    """The address of the counterpart's page, in print and as a QR code, where pages are published."""
    address = addresses.page(sheet.catalog, sheet.selection.counterpart.slug)
    if address is None:
        return Notes(None, None)
    return Notes(address, pictures.qr(address, title=_("QR code: {address}").format(address=address)))
