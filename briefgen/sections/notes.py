"""Section 13: room to write, and the way to the counterpart's page."""

from __future__ import annotations

from briefgen.domain import addresses
from briefgen.language import gettext as _
from briefgen.paper import pictures
from briefgen.sections.rows import Notes
from briefgen.sections.sheet import Sheet


def notes(sheet: Sheet) -> Notes:
    """The address of the counterpart's page, in print and as a QR code, where it has one that is published."""
    counterpart = sheet.selection.counterpart
    address = None if counterpart.private else addresses.page(sheet.catalog, counterpart.slug)
    if address is None:
        return Notes(None, None)
    return Notes(address, pictures.qr(address, title=_("QR code: {address}").format(address=address)))
