"""briefgen for other programs: the one module whose names and results are promised to stay.

Load a project, ask what was known on a day, take its agenda, its calendars and its memos. Every day is an argument, none is
asked of a clock. What lies beneath may change with any version.

In the examples ``folder`` is a project with one visit, announced on 18 April 2025 for the rest of that year and reported on
9 June to have been held that day:

>>> from datetime import UTC, date, datetime
>>> from briefgen import api
>>> loaded = api.load(folder)
>>> catalog = loaded.catalog
>>> list(catalog.events)
['bg-president-visit-2025']
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar

from briefgen import calendars
from briefgen.clock import begun
from briefgen.diagnostics import BriefgenError, Diagnostic, Location, Related, Severity
from briefgen.domain import agenda as lists
from briefgen.domain.addresses import FOLDER
from briefgen.domain.agenda import Wanted
from briefgen.domain.catalog import Catalog
from briefgen.domain.records import State, state_of
from briefgen.domain.standing import EventState, Standing
from briefgen.language import gettext as _
from briefgen.language import speaking
from briefgen.memos import Subject, paper
from briefgen.project import SHIPPED, Project
from briefgen.reading import load as reading
from briefgen.reading.load import Loaded
from briefgen.reading.published import in_folder
from briefgen.reading.rules.findings import Finding

__all__ = [
    "BriefgenError",
    "Catalog",
    "Diagnostic",
    "EventState",
    "Finding",
    "Loaded",
    "Location",
    "Related",
    "Severity",
    "Standing",
    "State",
    "Wanted",
    "agenda",
    "components",
    "feeds",
    "load",
    "memo_html",
    "memo_pdf",
    "state",
]


def load(folder: str | Path) -> Loaded:
    """The catalog of a project, and everything that is wrong in its files, sorted by place.

    ``catalog`` is None where there are errors; warnings forbid none. What is published in its ``output/`` is held against
    the files, as ``briefgen check`` does. Raises BriefgenError where there is no
    ``events.yaml``, or a file cannot be opened. From then on the whole process reads zones from the tzdata package.

    >>> [str(d.location) for d in loaded.diagnostics]
    []
    """
    project = Project(Path(folder))
    return reading.load(project.folder, in_folder(project.output / FOLDER), today=begun(datetime.now(UTC)))


def state(catalog: Catalog, identity: str, day: date) -> State[Any, Any] | None:
    """A record as of a day: ``now`` has the fields in force, ``known`` the reports they come from.

    None where nothing was reported of it by then, where it is withdrawn, or where it is of a kind without reports (a
    source, a counterpart, a reference day). Raises KeyError where no record has that id.

    >>> before = api.state(catalog, "bg-president-visit-2025", date(2025, 6, 8))
    >>> str(before.now.status), str(before.now.when)
    ('planned', '2025-04-18..2025-12-31')
    >>> after = api.state(catalog, "bg-president-visit-2025", date(2025, 6, 10))
    >>> str(after.now.status), str(after.now.when)
    ('held', '2025-06-09')
    >>> [str(citation) for citation in after.citations("when")]
    ['s001 p3']
    """
    record = catalog.record(identity)
    if record is None:
        raise KeyError(identity)
    return state_of(catalog, record, day)


def agenda(catalog: Catalog, day: date, wanted: Wanted | None = None) -> tuple[tuple[EventState, Standing], ...]:
    """What is ahead on a day, in order of time, then what is to be confirmed; each with how it stands.

    ``wanted`` chooses counterparts (by code), kinds, and a last day, and asks for what is past.

    >>> [(event.id, str(stands)) for event, stands in api.agenda(catalog, date(2025, 6, 8))]
    [('bg-president-visit-2025', 'to-confirm')]
    >>> api.agenda(catalog, date(2025, 6, 10))
    ()
    >>> past = api.agenda(catalog, date(2025, 6, 10), api.Wanted(counterparts=frozenset({"BG"}), past=True))
    >>> [(event.id, str(stands)) for event, stands in past]
    [('bg-president-visit-2025', 'held')]
    """
    return lists.agenda(catalog, day, wanted or Wanted())


def feeds(catalog: Catalog, now: datetime, published: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """All calendars as of an aware time, by file name: feeds (``.ics``, ``.json``), single events, a table, the ledger.

    ``published`` has the bytes by name that this gave last time: what has not changed since keeps its bytes, and what has
    changed tells subscribers so. Without it every entry begins anew. Raises BriefgenError where an id was used for
    something else before, and ValueError where ``now`` has no zone.

    >>> files = api.feeds(catalog, datetime(2025, 6, 10, 9, tzinfo=UTC))
    >>> files["bulgaria.ics"].splitlines()[0]
    b'BEGIN:VCALENDAR'
    >>> later = api.feeds(catalog, datetime(2025, 6, 11, 9, tzinfo=UTC), files)
    >>> later["bulgaria.ics"] == files["bulgaria.ics"]
    True
    """
    if now.tzinfo is None:
        raise ValueError("now needs a zone: datetime.now(UTC)")
    with speaking(catalog.calendar.language):
        return dict(calendars.render_calendars(catalog, now, published or {}).files)


def components(files: Mapping[str, bytes]) -> dict[str, icalendar.Calendar]:
    """The feeds among some files as icalendar components, by file name, read from their bytes.

    Each call makes new ones: change them as you like, no other holder of them sees it, and no feed.

    >>> bulgaria = api.components(files)["bulgaria.ics"]
    >>> [(str(event["SUMMARY"]), event.start) for event in bulgaria.events]
    [('Visit of the President of Bulgaria', datetime.date(2025, 6, 9))]
    >>> bulgaria.subcomponents.clear()
    >>> len(api.components(files)["bulgaria.ics"].events)
    1
    """
    return {name: icalendar.Calendar.from_ical(data) for name, data in files.items() if name.endswith(".ics")}


def memo_html(catalog: Catalog, who: str, day: date, templates: Path = SHIPPED) -> str:
    """The memo on a counterpart (its code, slug or name) as of a day: one HTML file that refers to nothing outside.

    It is the desk's own, with all that is private; calendars (``feeds``) have only what the public may know.
    It needs no Pango. ``templates`` is a folder with templates of one's own, which stand in front of the program's.
    Raises BriefgenError where there is no such counterpart, or a template of one's own is at fault.

    >>> "Visit of the President of Bulgaria" in api.memo_html(catalog, "bulgaria", date(2025, 6, 10))
    True
    >>> api.memo_html(catalog, "Atlantis", date(2025, 6, 10))
    Traceback (most recent call last):
    ...
    briefgen.diagnostics.BriefgenError: There is no counterpart “Atlantis”.
    """
    with speaking(catalog.calendar.language):
        return paper.memo_html(_subject(catalog, who, day), templates=templates)


def memo_pdf(catalog: Catalog, who: str, day: date, templates: Path = SHIPPED) -> bytes:
    """The same memo as a PDF of at most two pages; the same data and day give the same bytes. It needs Pango.

    Raises BriefgenError as ``memo_html`` does, and where Pango is missing or a text cannot be printed.

    >>> api.memo_pdf(catalog, "BG", date(2025, 6, 10))[:5]
    b'%PDF-'
    """
    with speaking(catalog.calendar.language):
        return paper.render_memo(_subject(catalog, who, day), templates=templates)


def _subject(catalog: Catalog, who: str, day: date) -> Subject:
    code = catalog.find_counterpart(who)
    if code is None or catalog.counterparts[code].withdrawn:
        in_use = ", ".join(c.id for c in catalog.counterparts.values() if not c.withdrawn)
        hint = _("known: {codes}").format(codes=in_use)
        raise BriefgenError(_("There is no counterpart “{text}”.").format(text=who), hint=hint)
    return Subject(catalog, code, day)
