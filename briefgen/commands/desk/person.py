"""`person`: one sheet on somebody on file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import as_of_option, catalog_of, in_project, near, read, today
from briefgen.commands.desk.forms import private_option, shape_options, show, told
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.catalog import Catalog

MOST_NAMED = 8


@click.command()
@click.argument("name", nargs=-1, required=True)
@as_of_option
@private_option
@shape_options
@in_project
def person(project: Project, name: tuple[str, ...], as_of: date | None, private: bool, **form: Any) -> int:
    """One sheet on a person: posts, meetings, words, promises.

    Posts through time, when and with whom of ours, what was said and promised, and how that stands.

    NAME is an id, a name in any spelling that is on file, or a part of one.
    """
    from briefgen.domain.selection import person_as_of
    from briefgen.memos.desk.person import person_sheet

    whole = catalog_of(read(project))
    catalog, day = told(whole, private=private or not form["mail"]), as_of or today(whole)
    found = person_of(catalog, " ".join(name))
    state = person_as_of(catalog, found, day)
    if state is None:
        raise BriefgenError(
            _("Nothing was on file of {name} by {day}.").format(name=catalog.people[found].name, day=day)
        )
    show(project, person_sheet(catalog, state, day), f"person-{found}", pages=2, **form)
    return Exit.WELL


def person_of(catalog: Catalog, text: str) -> str:
    """The id of the one person that a text names; raises BriefgenError where it is nobody or several."""
    from briefgen.reading.meant.names import Names, spellings

    if text in catalog.people:
        return text
    wanted = text.casefold()
    begun = [p for p in catalog.people.values() if any(wanted in name.casefold() for name in (p.id, *spellings(p)))]
    exact = [p for p in begun if any(wanted == name.casefold() for name in spellings(p))]
    if len(exact or begun) == 1:
        return (exact or begun)[0].id
    if begun:
        known = ", ".join(f"{p.name} ({p.id})" for p in begun[:MOST_NAMED])
        message = _("“{text}” may be {count} people.").format(text=text, count=len(exact or begun))
        raise BriefgenError(message, hint=_("write an id: {known}").format(known=known))
    if meant := Names({"people": catalog.people.values()}).meant(text, ("people",)):
        return meant.id
    raise BriefgenError(near(text, [p.name for p in catalog.people.values()], _("person")))
