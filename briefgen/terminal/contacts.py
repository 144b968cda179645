"""Contacts as a table: rows of words for the terminal and for a spreadsheet, plain values for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating, wording
from briefgen.domain.planning.contact_list import Held
from briefgen.language import gettext as _
from briefgen.sections import words

# Names for programs: the same in every language.
COLUMNS = ("date", "counterparts", "level", "title", "place", "theirs", "ours", "outcome", "sources", "id")
BETWEEN = "; "


def headings() -> tuple[str, ...]:
    """The headings of what the terminal shows."""
    return (_("When"), _("With"), _("Level"), _("What"), _("Theirs"), _("Ours"), _("Id"))


def shown(catalog: Catalog, found: Iterable[Held]) -> list[tuple[str, ...]]:
    """A row of words for each, as the terminal shows it."""
    return [_shown(catalog, held) for held in found]


def _shown(catalog: Catalog, held: Held) -> tuple[str, ...]:
    theirs, ours = (", ".join(_names(catalog, side)) for side in (held.theirs, held.ours))
    place = str(held.event.now.place or "")
    title = held.event.title if place in held.event.title else f"{held.event.title}, {place}"
    level = words.rank(held.level) if held.level else _("not known")
    when = str(dating.words(catalog, held.event))
    return (when, wording.listed([codes.name(c) for c in held.counterparts]), level, title, theirs, ours, held.event.id)


def values(catalog: Catalog, held: Held) -> dict[str, Any]:
    """One contact for another program."""
    now = held.event.now
    return {
        "date": str(now.when),
        "counterparts": [*held.counterparts],
        "level": held.level.value if held.level else None,
        "title": held.event.title,
        "place": str(now.place) if now.place else None,
        "theirs": _names(catalog, held.theirs),
        "ours": _names(catalog, held.ours),
        "outcome": str(now.outcome) if now.outcome else None,
        "sources": [str(citation) for citation in held.event.citations()],
        "id": held.event.id,
    }


def cells(catalog: Catalog, held: Held) -> list[str]:
    """The same as the cells of a spreadsheet, in the order of the columns."""
    told = values(catalog, held)
    return [BETWEEN.join(v) if isinstance(v := told[name], list) else v or "" for name in COLUMNS]


def _names(catalog: Catalog, people: Iterable[str]) -> list[str]:
    return [catalog.people[person].name for person in people]
