"""The pages of a build: each made from the part of the catalog that it tells of, and only where that part has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path

from briefgen.building.artifacts import Artifact, program_digest
from briefgen.building.excerpt import Excerpts
from briefgen.building.freshness import templates_digest
from briefgen.building.making import FEEDS, Making, Write
from briefgen.building.waiting import Waiting
from briefgen.diagnostics import BriefgenError
from briefgen.domain.addresses import PUBLIC_MEMOS
from briefgen.domain.catalog import Catalog
from briefgen.files import digest, together, write_atomically
from briefgen.language import language
from briefgen.pages import Made, page_files
from briefgen.pages.frame import INDEX

Tells = Callable[[Catalog, date], Iterable[str]]  # the ids of the records that a page is told of


def make_pages(building: Making, waiting: Waiting | None = None) -> None:
    """Make the pages that are not fresh, all of them or none; for somebody who waits each at once, the soonest wanted first."""
    listed, told = dict(building.artifacts), len(building.outcome.written)
    stale = _stale(building, waiting)
    try:
        if waiting:
            _write(building, stale, write_atomically)
            return
        with together() as files:
            _write(building, stale, files.write)
    except BriefgenError as error:
        if not waiting:
            _take_back(building, listed, told)
        building.published.discard(INDEX)  # what is published leads to all of it, or nothing is
        building.outcome.failed[INDEX] = error


def _write(building: Making, pages: Iterable[tuple[str, bytes, str]], write: Write) -> None:
    for name, page, fingerprint in pages:
        building.keep(name, page, fingerprint, public=True, write=write)


def _take_back(building: Making, listed: Mapping[str, Artifact], told: int) -> None:
    """List nothing of what was not put into its place: there stands what the last build made."""
    del building.outcome.written[told:]
    for name in building.artifacts.keys() - listed.keys():
        del building.artifacts[name]
        building.published.discard(name)


def _stale(building: Making, waiting: Waiting | None) -> Iterator[tuple[str, bytes, str]]:
    """Each page that is not fresh: its name, what stands on it, and the digest of what it was made from."""
    made, templates = _made(building), building.project.templates
    common = digest(program_digest(), templates_digest(building.project), language(), building.day.isoformat())
    part = cache(partial(part_of, building.told, building.day))
    files = page_files(building.public, building.day)
    for file in sorted(files, key=lambda file: waiting.rank(file.name)) if waiting else files:
        if waiting:
            waiting.go_on()
        catalog, data = part(file.counterpart.id if file.counterpart else file.told_of)
        leads_to = file.leads_to(made)
        fingerprint = digest(common, file.name, data, leads_to.digest())
        if not building.is_fresh(file.name, fingerprint, public=True):
            yield file.name, file.render(catalog, leads_to, templates), fingerprint


def part_of(told: Excerpts, day: date, which: str | Tells | None) -> tuple[Catalog, str]:
    """What the page of a counterpart, of some records, or of all is made from, and its digest."""
    match which:
        case None:
            catalog = told.catalog
        case str():
            catalog = told.about((which,))
        case _:
            catalog = told.of(which(told.catalog, day))
    return catalog, told.digest(catalog)


def _made(building: Making) -> Made:
    """What pages may lead to: of memos only those made for everyone; the desk's own are linked from nowhere."""
    listed = list(map(Path, building.artifacts))
    memos = frozenset(path.stem for path in listed if path.parent == Path(PUBLIC_MEMOS))
    feeds = frozenset(path.stem for path in listed if path.suffix == ".ics" and path.parent == Path(FEEDS))
    return Made(memos, feeds, {name: building.entries[name] for name in feeds}, building.gone)
