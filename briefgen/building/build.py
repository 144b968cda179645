"""What is published from what: calendars, memos, pages; each written whole, only when it changed, and listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

from briefgen.building.artifacts import Artifact, Manifest, Outcome, program_digest, remove
from briefgen.building.edited import Written, was_edited, write_over
from briefgen.building.excerpt import Excerpts
from briefgen.building.freshness import Order, data_digest, fonts_digest, inputs_digest, libraries, templates_digest
from briefgen.building.leftovers import leftovers
from briefgen.building.stages import Stage, Tell, untold
from briefgen.building.subjects import meeting_subjects, subject_of
from briefgen.building.workers import Job, Work, run
from briefgen.calendars import entry_count, published, render_calendars
from briefgen.calendars.ledger.file import NAME as LEDGER
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.domain.addresses import PUBLIC_MEMOS
from briefgen.domain.catalog import Catalog
from briefgen.domain.meetings import meeting
from briefgen.domain.model import HOME_EVENTS
from briefgen.domain.public import Public, public
from briefgen.files import bytes_digest, digest, exclusively, file_digest, write_atomically
from briefgen.language import gettext as _
from briefgen.memos import Edition, Subject
from briefgen.memos.editions import since_before, snapshot
from briefgen.memos.meeting import MeetingSubject, nobody_to_meet
from briefgen.memos.meeting.paper import MeetingJob
from briefgen.pages import Made, render_pages
from briefgen.pages.frame import INDEX
from briefgen.pages.months import FOLDER as MONTHS
from briefgen.pages.news import file_of
from briefgen.project import Project

FEEDS, MEMOS, MEETINGS = "feeds", "memos", "memos/meetings"


@dataclass(slots=True)
class _Build:
    """A build under way: of what the desk knows, and of what the public may know."""

    project: Project
    catalog: Catalog
    public: Public
    order: Order
    day: date
    outcome: Outcome
    before: Manifest
    artifacts: dict[str, Artifact] = field(default_factory=dict)
    published: set[str] = field(default_factory=set)  # what of it everybody may have
    known: Excerpts = field(init=False)
    told: Excerpts = field(init=False)

    def __post_init__(self) -> None:
        """Memos are made from parts of the two catalogs."""
        self.known, self.told = Excerpts(self.catalog), Excerpts(self.public)

    @property
    def tree(self) -> Path:
        return self.outcome.tree

    def keep(self, path: str, data: bytes, fingerprint: str = "", *, public: bool = False) -> None:
        """Write one file of the tree if its bytes differ, and list it; ``public`` says that everybody may have it."""
        done = self._written(path, data)
        (self.outcome.written if done.made else self.outcome.kept).append(path)
        self.outcome.warnings += done.edited
        self.artifacts[path] = Artifact(fingerprint, bytes_digest(data))
        if public:
            self.published.add(path)

    def _written(self, path: str, data: bytes) -> Written:
        """Memos of the desk's own are what people write on: what somebody did to one is kept."""
        if _is_desks_own(path):
            return write_over(self.tree / path, data, _last(self, path))
        return Written(write_atomically(self.tree / path, data))

    def feed(self, name: str) -> bytes | None:
        """The published calendar of that name; None where there is none, as of a counterpart that is private."""
        path = f"{FEEDS}/{name}.ics"
        return (self.tree / path).read_bytes() if path in self.artifacts else None


def _is_desks_own(path: str) -> bool:
    """Whether it is a memo that only the desk has."""
    return Path(path).parent.as_posix() in (MEMOS, MEETINGS)


def _last(building: _Build, path: str) -> str:
    """The digest of what the last build wrote there; empty where it wrote nothing."""
    last = building.before.artifacts.get(path)
    return last.digest if last else ""


def build(project: Project, catalog: Catalog, order: Order, chosen: tuple[str, ...], tell: Tell = untold) -> Outcome:
    """Make what is not fresh; ``chosen`` are the counterparts and events whose memos are wanted.

    Raises BriefgenError when nothing can be written. A memo that fails is named in the outcome, its old file stays.
    """
    with exclusively(project.output):
        building = _begin(project, catalog, order)
        _calendars(building, tell)
        _memos(building, chosen, tell)
        tell(Stage.PAGES, 0, 0)
        _pages(building)
        _finish(building)
    return building.outcome


def preview(project: Project, catalog: Catalog, order: Order, pages_ready: Callable[[], None]) -> Outcome:
    """The same for somebody who waits: all of it, pages before memos, and ``pages_ready`` is called between the two."""
    with exclusively(project.output):
        building = _begin(project, catalog, order)
        _calendars(building, untold)
        _pages(building)
        pages_ready()
        _memos(building, tuple(catalog.counterparts), untold)
        if building.public.calendar.publish_memos:
            _pages(building)  # which now lead to the memos
        _finish(building)
    return building.outcome


def _begin(project: Project, catalog: Catalog, order: Order) -> _Build:
    tree, day = project.tree(order.as_of), order.day(catalog.calendar.timezone)
    since_before(order.since, day)
    return _Build(project, catalog, public(catalog), order, day, Outcome(tree), Manifest.read(tree))


def _calendars(building: _Build, tell: Tell) -> None:
    order, folder = building.order, building.tree / FEEDS
    # A build of another day starts from nothing and is dated by that day, whose noon in Greenwich is that day almost
    # everywhere: it stands beside what is published.
    now = datetime.combine(order.as_of, time(12), UTC) if order.as_of else order.now
    before = {} if order.as_of else published(folder)
    if not before and f"{FEEDS}/{LEDGER}" in building.before.artifacts:
        building.outcome.warnings.append(_gone(folder))
    calendars = render_calendars(building.public, now, before, partial(tell, Stage.CALENDARS))
    building.outcome.warnings += calendars.warnings
    for name, data in calendars.files.items():
        building.keep(f"{FEEDS}/{name}", data, public=name != LEDGER)


def _gone(folder: Path) -> str:
    message = _(
        "{folder} was emptied since the last build: every calendar entry begins anew. If that was not meant, take it back from a copy"
    )
    return message.format(folder=folder)


def _memos(building: _Build, chosen: tuple[str, ...], tell: Tell) -> None:
    fonts = fonts_digest(building.catalog.calendar.fonts)
    common = digest(program_digest(), templates_digest(building.project), fonts, *libraries())
    stale: dict[str, Work] = {}
    fingerprints: dict[str, str] = {}
    jobs = (*_jobs(building, chosen), *_public_jobs(building, chosen), *_meeting_jobs(building, chosen))
    for path, job in jobs:
        if isinstance(job, BriefgenError):
            building.outcome.failed[path] = job
            continue
        made_from = digest(common, job.fingerprint())
        if building.before.fresh(building.tree, path, made_from):
            building.artifacts[path] = building.before.artifacts[path]
            building.outcome.kept.append(path)
            if _is_open(path):
                building.published.add(path)
        else:
            stale[path], fingerprints[path] = job, made_from
    tell(Stage.MEMOS, 0, len(stale))
    for done, (path, result) in enumerate(run(stale, building.order.jobs), 1):
        if isinstance(result, BriefgenError):
            building.outcome.failed[path] = result
        else:
            building.keep(path, result, fingerprints[path], public=_is_open(path))
        tell(Stage.MEMOS, done, len(stale))


def _is_open(path: str) -> bool:
    """Whether a memo is one that everybody may read."""
    return path.startswith(f"{PUBLIC_MEMOS}/")


def _jobs(building: _Build, chosen: tuple[str, ...]) -> Iterator[tuple[str, Job | BriefgenError]]:
    for code in chosen:
        counterpart = building.catalog.counterparts.get(code)
        if counterpart is None or counterpart.withdrawn:
            continue
        name = counterpart.slug
        try:
            subject = subject_of(building.project, building.catalog, building.order, code)
        except BriefgenError as damaged:
            yield f"{MEMOS}/{name}.pdf", BriefgenError(str(damaged), exit_code=Exit.SOME_FAILED, hint=damaged.hint)
            continue
        yield f"{MEMOS}/{name}.pdf", _job(building, building.known, subject)


def _job(building: _Build, excerpts: Excerpts, subject: Subject) -> Job:
    """The memo on a subject, with as much of the catalog as it is made from."""
    part = excerpts.about((subject.code,))
    feed = building.feed(subject.catalog.counterparts[subject.code].slug)
    return Job(replace(subject, catalog=part), building.project.templates, feed, excerpts.digest(part))


def _public_jobs(building: _Build, chosen: tuple[str, ...]) -> Iterator[tuple[str, Job]]:
    """The memos that everyone may read, where memos are published: from what the public may know, of no edition.

    Like the pages that lead to them they are kept up to date whoever was asked for: an old one may say what has become
    private since.
    """
    catalog, order = building.public, building.order
    if not catalog.calendar.publish_memos:
        return
    codes = chosen if order.as_of else tuple(catalog.counterparts)
    for counterpart in (c for code in codes if (c := catalog.counterparts.get(code)) and not c.withdrawn):
        since = snapshot(catalog, counterpart.id, order.since) if order.since else None
        subject = Subject(catalog, counterpart.id, building.day, Edition(baseline=since), annexed=order.annex)
        yield f"{PUBLIC_MEMOS}/{counterpart.slug}.pdf", _job(building, building.told, subject)


def _meeting_jobs(building: _Build, chosen: tuple[str, ...]) -> Iterator[tuple[str, MeetingJob | BriefgenError]]:
    """The meeting memos: of the events that were asked for, and of those with the counterparts that were."""
    for subject in meeting_subjects(building.catalog, building.order, chosen):
        yield f"{MEETINGS}/{subject.event}.pdf", nobody_to_meet(subject) or _meeting_job(building, subject)


def _meeting_job(building: _Build, subject: MeetingSubject) -> MeetingJob:
    codes = subject.catalog.events[subject.event].counterparts
    part = building.known.about(subject.catalog.counterparts if HOME_EVENTS in codes else codes, subject.event)
    return MeetingJob(replace(subject, catalog=part), building.project.templates, building.known.digest(part))


def _pages(building: _Build) -> None:
    listed = list(map(Path, building.artifacts))
    # Only the memos that are made for everyone: the desk's own, and what is written for one meeting, are linked from nowhere.
    memos = frozenset(path.stem for path in listed if path.parent == Path(PUBLIC_MEMOS))
    feeds = {path.stem: building.tree / path for path in listed if path.suffix == ".ics" and path.parent == Path(FEEDS)}
    counts = {name: entry_count(file.read_bytes()) for name, file in feeds.items()}
    made = Made(memos, frozenset(feeds), counts)
    try:
        pages = render_pages(building.public, building.day, building.project.templates, made)
    except BriefgenError as error:
        building.outcome.failed[INDEX] = error
        return
    for name, data in pages.items():
        building.keep(name, data, public=True)


def _finish(building: _Build) -> None:
    """Remove what was made before and would not be made now, then write the manifest, last of all."""
    _clear(building)
    calendar = building.catalog.calendar
    made = Manifest(timezone=calendar.timezone, fonts=calendar.fonts, artifacts=building.artifacts)
    made.data, made.published = data_digest(building.project), tuple(building.published)
    if not building.outcome.failed and not building.order.only:
        made.inputs = inputs_digest(building.project, building.order, made)
    made.write(building.tree)


def _clear(building: _Build) -> None:
    """Of what the last manifest lists or, where there is none, what carries our mark: list what stays, remove the rest."""
    before, tree, outcome = building.before, building.tree, building.outcome
    earlier = before.artifacts if before.found or building.order.as_of else leftovers(tree)
    others = [path for path in earlier if path not in building.artifacts]
    gone = [path for path in others if not _stays(building, path)]
    edited = [path for path in gone if _is_desks_own(path) and was_edited(tree / path, _last(building, path))]
    cleared = remove(tree, (path for path in gone if path not in edited))
    outcome.removed += cleared.removed
    # What could not be removed is listed too, so that every build says it again.
    for path in (path for path in others if path not in cleared.removed and (tree / path).is_file()):
        digest = "" if path in edited else file_digest(tree / path) or ""
        building.artifacts[path] = before.artifacts.get(path) or Artifact("", digest)
    told = _("{file} is no longer made, and could not be removed: it stands behind a symbolic link, or is protected")
    outcome.warnings += (told.format(file=tree / path) for path in cleared.left)
    kept = _("{file} is no longer made; it was changed since it was made, and stays until you move it away")
    outcome.warnings += (kept.format(file=tree / path) for path in edited)


def _stays(building: _Build, path: str) -> bool:
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
