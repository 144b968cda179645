"""Contacts: words for the terminal, cells for a spreadsheet, plain values for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating, wording
from briefgen.domain.planning.contact_list import Held
from briefgen.domain.text import at_place
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.sections import words
from briefgen.terminal.blocks import Block, print_blocks

# Names for programs: the same in every language.
COLUMNS = ("date", "counterparts", "level", "title", "place", "theirs", "ours", "outcome", "sources", "id")
BETWEEN = "; "


def print_contacts(catalog: Catalog, found: Sequence[Held], console: Console | None = None) -> None:
    """Print contacts: when and at what level, what it was and with whom, who was there."""
    count = ngettext("%d contact", "%d contacts", len(found)) % len(found)
    print_blocks((_block(catalog, held) for held in found), count, console or Console(highlight=False))


def _block(catalog: Catalog, held: Held) -> Block:
    now = held.event.now
    theirs, ours = (", ".join(_names(catalog, side)) for side in (held.theirs, held.ours))
    level = words.rank(held.level) if held.level else _("level not known")
    when, what = str(dating.words(catalog, held.event)), at_place(held.event.title, now.place)
    who = wording.listed([codes.name(code) for code in held.counterparts])
    present = (
        *([_("Theirs: {people}").format(people=theirs)] if theirs else []),
        *([_("Ours: {people}").format(people=ours)] if ours else []),
    )
    return Block(
        left=(Text(when, "bold"), Text(level)),
        right=tuple(map(Text, (what, who, *present))),
        id=held.event.id,
        cells=(when, level, who, what, theirs, ours),
    )


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
