"""What every page is written from, and what stands around its content."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup
from msgspec.structs import replace

from briefgen.domain import addresses, codes
from briefgen.domain.addresses import PUBLIC_MEMOS
from briefgen.domain.agenda import gone
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.model import Counterpart
from briefgen.domain.selection import select
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.pages.news import file_of
from briefgen.pages.rows import Frame, Link, Made
from briefgen.pages.subscriptions import MANY, counterparts, web
from briefgen.sections import words
from briefgen.sections.fit import Cut
from briefgen.sections.marks import Register
from briefgen.sections.sheet import Sheet

INDEX = "index.html"
ALL_ROWS = 1_000_000
# A page has room for everything; only what the other side said stays with the memo.
UNCUT = Cut(said=0).of(dict.fromkeys(("figures", "facts", "standing", "contacts", "documents", "care"), ALL_ROWS))


def sheet_for(catalog: Catalog, code: str, register: Register, day: date) -> Sheet:
    """What a page tells of a counterpart: home's own events only while they are ahead or up to 90 days past."""
    selection = select(catalog, code, day)
    kept = tuple(event for event in selection.events if not gone(event, day))
    return Sheet(replace(selection, events=kept), register, UNCUT, doubts_beside_names=True)


def address(counterpart: Counterpart) -> str:
    """Where a counterpart's page stands, seen from any other page."""
    return f"{counterpart.slug}.html"


def memo_address(catalog: Catalog, counterpart: Counterpart, made: Made) -> str | None:
    """The counterpart's public memo where memos are published and this one was made."""
    published = catalog.calendar.publish_memos and counterpart.slug in made.memos
    return f"{PUBLIC_MEMOS}/{counterpart.slug}.pdf" if published else None


def frame(
    catalog: Catalog, day: date, counterpart: Counterpart | None = None, data: Markup | None = None, *, root: str = ""
) -> Frame:
    """What stands around the content; of the index where no counterpart is given. ``root`` leads to the folder of all pages."""
    site, pages = str(catalog.calendar.title), _navigation(catalog, counterpart, root)
    slug = counterpart.slug if counterpart else None
    return Frame(
        language=language(),
        site=site,
        title=_("{counterpart} – {site}").format(counterpart=codes.name(counterpart.id), site=site)
        if counterpart
        else site,
        description=_("Next dates, contacts, documents and calendars to subscribe to, as of {day}.").format(
            day=wording.day(day)
        ),
        as_of=words.unbroken(wording.weekday(day)),
        day=day.isoformat(),
        navigation=pages,
        shortcuts=tuple(link for link in pages if link.current or link is pages[0]) if len(pages) > MANY else (),
        handling=str(catalog.calendar.handling),
        indexed=catalog.calendar.publish_index,
        address=None if root else web(addresses.page(catalog, slug or "index")),
        atom=root + file_of(slug),
        data=data,
    )


def _navigation(catalog: Catalog, here: Counterpart | None, root: str) -> tuple[Link, ...]:
    found = counterparts(catalog)
    links = (Link(codes.name(c.id), root + address(c), c is here and not root) for c in found)
    return (Link(_("Overview"), root + INDEX, here is None and not root), *links)
