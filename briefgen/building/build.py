"""What is published from what: calendars, memos, pages; each written whole, only when it changed, and listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from briefgen.building.artifacts import Artifact, Manifest, Outcome, program_digest, remove
from briefgen.building.crew import Crew
from briefgen.building.edited import was_edited
from briefgen.building.freshness import Order, data_digest, fonts_digest, inputs_digest, libraries, templates_digest
from briefgen.building.leftovers import leftovers
from briefgen.building.making import FEEDS, MEETINGS, MEMOS, Making, Write, by_program, is_desks_own
from briefgen.building.memo_jobs import is_open, jobs
from briefgen.building.pages import make_pages
from briefgen.building.stages import Stage, Tell, untold
from briefgen.building.waiting import SupersededError, Waiting
from briefgen.building.workers import Result, Work, run
from briefgen.calendars import Calendars, published, render_calendars
from briefgen.calendars.ledger.file import NAME as LEDGER
from briefgen.calendars.making.files import Files
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.meetings import meeting
from briefgen.domain.public import public
from briefgen.files import digest, exclusively, file_digest, together
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.memos.editions import since_before
from briefgen.pages.frame import INDEX
from briefgen.pages.months import FOLDER as MONTHS
from briefgen.pages.news import file_of
from briefgen.project import Project

FORGOTTEN = timedelta(days=31)  # behind the last change: no other clock was ahead by that much
Makers = Callable[[Mapping[str, Work]], Iterable[tuple[str, Result]]]


def build(project: Project, catalog: Catalog, order: Order, chosen: tuple[str, ...], tell: Tell = untold) -> Outcome:
    """Make what is not fresh; ``chosen`` are the counterparts and events whose memos are wanted.

    Raises BriefgenError when nothing can be written. A memo that fails is named in the outcome, its old file stays.
    """
    with exclusively(project.output):
        building = _begin(project, catalog, order)
        _calendars(building, tell)
        _memos(building, chosen, tell, _makers(building))
        tell(Stage.PAGES, 0, 0)
        make_pages(building)
        _finish(building)
    return building.outcome


def preview(project: Project, catalog: Catalog, order: Order, waiting: Waiting, crew: Crew | None = None) -> Outcome:
    """The same for somebody who waits: all of it, calendars, then pages, then memos, what is wanted soonest first.

    ``crew`` makes the memos, where there is one. Raises SupersededError as soon as it is no longer wanted: what stands by
    then stays, and counts.
    """
    with exclusively(project.output):
        building = _begin(project, catalog, order)
        try:
            _make_in_turn(building, waiting, crew)
        except SupersededError:
            _list_so_far(building)
            raise
        _finish(building)
    return building.outcome


def _make_in_turn(building: Making, waiting: Waiting, crew: Crew | None) -> None:
    waiting.go_on()
    _calendars(building, untold)
    make_pages(building, waiting)
    waiting.pages_ready()
    _memos(building, tuple(building.catalog.counterparts), untold, _makers(building, waiting, crew))
    if building.public.calendar.publish_memos:
        make_pages(building, waiting)  # which now lead to the memos


def _begin(project: Project, catalog: Catalog, order: Order) -> Making:
    tree, day = project.tree(order.as_of), order.day(catalog.calendar.timezone)
    since_before(order.since, day)
    return Making(project, catalog, public(catalog), order, day, Outcome(tree, order.as_of), Manifest.read(tree))


def _calendars(building: Making, tell: Tell) -> None:
    order, folder = building.order, building.tree / FEEDS
    # A build of another day starts from nothing and is dated by that day, whose noon in Greenwich is that day almost
    # everywhere: it stands beside what is published.
    now = datetime.combine(order.as_of, time(12), UTC) if order.as_of else order.now
    before = {} if order.as_of else published(folder)
    if not before and not order.as_of and f"{FEEDS}/{LEDGER}" in building.before.artifacts:
        building.outcome.warnings.append(_gone(folder))
    program = digest(program_digest(), language())  # a program that speaks another language is another
    calendars = render_calendars(building.public, now, before, untouched=building.untouched(before, program))
    _refuse_what_was_set_back(calendars, order)
    building.outcome.warnings += calendars.warnings
    building.entries, building.gone = calendars.entries, calendars.gone
    with together() as written:  # a ledger beside calendars of another day would count what nobody was shown
        for done, name in enumerate(calendars.files):
            tell(Stage.CALENDARS, done, len(calendars.files))
            _calendar(
                building, calendars.files, by_program(program, calendars.files.made_from(name)), name, written.write
            )


def _calendar(building: Making, files: Files, fingerprint: str, name: str, write: Write) -> None:
    """Write one file of the calendars, unless it is as the last build left it and would be made from the same."""
    path = f"{FEEDS}/{name}"
    if not files.made_from(name) or not building.is_fresh(path, fingerprint, public=True):
        building.keep(path, files.make(name), fingerprint, public=name != LEDGER, write=write)


def _refuse_what_was_set_back(calendars: Calendars, order: Order) -> None:
    """A clock that has forgotten the time would take from every subscriber what became known since: nothing is made by it.

    One that is a few days behind, since another machine's was ahead, is told of; one that was stated is gone by.
    """
    if calendars.set_back > FORGOTTEN and not order.stated:
        reason = _("Today is {today} by the clock, and the calendars last changed on {last}. Nothing was made.")
        last = order.now + calendars.set_back
        hint = _(
            "Set the clock right; an earlier day is made beside them with --as-of. If the clock is right now and was ahead then, "
            "take output/feeds back from a copy of before"
        )
        raise BriefgenError(
            reason.format(today=wording.day(order.now.date()), last=wording.day(last.date())), hint=hint
        )


def _gone(folder: Path) -> str:
    message = _(
        "{folder} was emptied since the last build: every calendar entry begins anew. If that was not meant, take it back from a copy"
    )
    return message.format(folder=folder)


def _memos(building: Making, chosen: tuple[str, ...], tell: Tell, makers: Makers) -> None:
    fonts = fonts_digest(building.catalog.calendar.fonts)
    common = digest(program_digest(), templates_digest(building.project), fonts, *libraries())
    stale: dict[str, Work] = {}
    fingerprints: dict[str, str] = {}
    for path, job in jobs(building, chosen):
        if isinstance(job, BriefgenError):
            building.outcome.failed[path] = job
            continue
        made_from = digest(common, job.fingerprint())
        if not building.is_fresh(path, made_from, public=is_open(path)):
            stale[path], fingerprints[path] = job, made_from
    tell(Stage.MEMOS, 0, len(stale))
    for done, (path, result) in enumerate(makers(stale), 1):
        if isinstance(result, BriefgenError):
            building.outcome.failed[path] = result
        else:
            building.keep(path, result, fingerprints[path], public=is_open(path))
        tell(Stage.MEMOS, done, len(stale))


def _finish(building: Making) -> None:
    """Remove what was made before and would not be made now, then write the manifest, last of all."""
    _clear(building)
    calendar = building.catalog.calendar
    made = Manifest(timezone=calendar.timezone, fonts=calendar.fonts, artifacts=building.artifacts)
    made.data, made.published = data_digest(building.project), tuple(building.published)
    if not building.outcome.failed and not building.order.only:
        made.inputs = inputs_digest(building.project, building.order, made)
    made.write(building.tree)


def _makers(building: Making, waiting: Waiting | None = None, crew: Crew | None = None) -> Makers:
    """Who makes the memos: a crew or a cluster, where there is one, or workers that go when they are done."""
    order = building.order
    if crew and waiting:
        return lambda jobs: crew.run(jobs, waiting)
    makers = _cluster(order.cluster) if order.cluster else run
    return lambda jobs: makers(jobs, order.jobs)


def _cluster(address: str) -> Callable[[Mapping[str, Work], int], Iterable[tuple[str, Result]]]:
    from briefgen.building.cluster.client import Cluster  # here, since few builds ask one

    return Cluster(address).run


def _list_so_far(building: Making) -> None:
    """A manifest of what stands when a build is broken off: what it made, and the rest as it was before."""
    before, calendar = building.before, building.catalog.calendar
    made = Manifest(timezone=calendar.timezone, fonts=calendar.fonts, artifacts=before.artifacts | building.artifacts)
    made.published = tuple({*before.published, *building.published})
    made.write(building.tree)


def _clear(building: Making) -> None:
    """Of what the last manifest lists or, where there is none, what carries our mark: list what stays, remove the rest."""
    before, tree, outcome = building.before, building.tree, building.outcome
    earlier = before.artifacts if before.found or building.order.as_of else leftovers(tree, building.artifacts)
    others = [path for path in earlier if path not in building.artifacts]
    gone = [path for path in others if not _stays(building, path)]
    edited = [path for path in gone if is_desks_own(path) and was_edited(tree / path, building.last(path))]
    cleared = remove(tree, (path for path in gone if path not in edited))
    outcome.removed += cleared.removed
    # What could not be removed is listed too, so that every build says it again.
    for path in (path for path in others if path not in cleared.removed and (tree / path).is_file()):
        known = "" if path in edited else file_digest(tree / path) or ""
        building.artifacts[path] = before.artifacts.get(path) or Artifact("", known)
    told = _("{file} is no longer made, and could not be removed: it stands behind a symbolic link, or is protected")
    outcome.warnings += (told.format(file=tree / path) for path in cleared.left)
    kept = _("{file} is no longer made; it was changed since it was made, and stays until you move it away")
    outcome.warnings += (kept.format(file=tree / path) for path in edited)


def _stays(building: Making, path: str) -> bool:
    """Whether a file is a memo that another order would make now, or one that failed, or a page where these failed.

    A memo that everyone may read stays only as it was made now: an old one may say what has become private since.
    """
    catalog, (folder, name) = building.catalog, (Path(path).parent.as_posix(), Path(path).stem)
    if folder in (".", MONTHS):
        slugs = [c.slug for c in building.public.counterparts.values()]
        pages = {Path(INDEX).stem, *slugs, *(Path(file_of(slug)).stem for slug in (None, *slugs))}
        return INDEX in building.outcome.failed and name in pages
    if folder == MEETINGS:
        return name in catalog.events and meeting(catalog, name, building.day) is not None
    return folder == MEMOS and name in {c.slug for c in catalog.counterparts.values() if not c.withdrawn}
