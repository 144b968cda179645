"""An id changed everywhere; one that subscribers know only when they may see a new entry for it."""

from __future__ import annotations

import re
from collections.abc import Collection

from pydantic_core import PydanticCustomError

from briefgen.auditing.reviews import REVIEWS_FILE, read_reviews, renamed, written
from briefgen.diagnostics import BriefgenError
from briefgen.domain.fields import read_id
from briefgen.language import gettext as _
from briefgen.reading.passages import LOCK_FILE
from briefgen.recording import kept
from briefgen.recording.desk import Desk, FieldError, Proposal


def rename(desk: Desk, old: str, new: str, *, published: Collection[str] = (), again: bool = False) -> Proposal:
    """An id changed on its record and wherever it is referred to.

    *published* are the ids of events and days that stand in calendars; one of them is renamed only when it may be published
    *again*: subscribers see the old entry removed, and a new one.
    """
    kind = desk.edits.kind(old)
    if kind == "counterparts":
        raise BriefgenError(
            _("“{id}” is the code of a country or a union, which is what it is.").format(id=old),
            hint=_("The name of its files is its “slug:”."),
        )
    if old in published and not again:
        raise BriefgenError(
            _("“{id}” stands in published calendars, which know it by its id.").format(id=old),
            hint=_(
                "Under another id, subscribers see this entry removed and a new one. If that is meant, add --published-again."
            ),
        )
    try:
        read_id(new)
    except PydanticCustomError as error:
        raise FieldError.of(_("new id"), error) from None
    notes = [_("Subscribers see the old entry removed and a new one.")] if old in published else []
    edits = desk.edits.renamed(old, new).with_other(REVIEWS_FILE, lambda data: _signed(data, old, new))
    if kind == "sources":
        edits = edits.with_other(LOCK_FILE, lambda data: _relocked(data, old, new))
    return desk.propose(kept.renamed(edits, old, new), notes)


def _signed(data: bytes, old: str, new: str) -> bytes:
    """What people have read and signed stays read: a record is the same under another id."""
    before = read_reviews(data.decode())
    after = renamed(before, old, new)
    return data if after == before else written(after).encode()


def _relocked(data: bytes, old: str, new: str) -> bytes:
    """The fingerprints of cited passages, each of which begins with the id of its source."""
    return re.sub(rb"(?m)^" + re.escape(old.encode()) + rb"(?= )", new.encode(), data)
