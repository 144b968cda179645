"""The memos that a build is asked for, each with as much of the catalog as it is made from."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefgen.building.excerpt import Excerpts
from briefgen.building.making import MEETINGS, MEMOS, Making
from briefgen.building.subjects import meeting_subjects, subject_of
from briefgen.building.workers import Job
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.domain.addresses import PUBLIC_MEMOS
from briefgen.domain.model import HOME_EVENTS
from briefgen.memos import Edition, Subject
from briefgen.memos.editions import snapshot
from briefgen.memos.meeting import MeetingSubject, nobody_to_meet
from briefgen.memos.meeting.paper import MeetingJob


def jobs(building: Making, chosen: tuple[str, ...]) -> Iterator[tuple[str, Job | MeetingJob | BriefgenError]]:
    """Each memo by its path in the tree, or why it cannot be made; ``chosen`` are the counterparts and events asked for."""
    yield from _jobs(building, chosen)
    yield from _public_jobs(building, chosen)
    yield from _meeting_jobs(building, chosen)


def is_open(path: str) -> bool:
    """Whether a memo is one that everybody may read."""
    return path.startswith(f"{PUBLIC_MEMOS}/")


def _jobs(building: Making, chosen: tuple[str, ...]) -> Iterator[tuple[str, Job | BriefgenError]]:
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


def _job(building: Making, excerpts: Excerpts, subject: Subject) -> Job:
    """The memo on a subject, with as much of the catalog as it is made from."""
    part = excerpts.about((subject.code,))
    feed = building.feed(subject.catalog.counterparts[subject.code].slug)
    told = {identity for records in part.kinds().values() for identity in records}
    signed = subject.signed and tuple(statement for statement in subject.signed if statement[0] in told)
    return Job(replace(subject, catalog=part, signed=signed), building.project.templates, feed, excerpts.digest(part))


def _public_jobs(building: Making, chosen: tuple[str, ...]) -> Iterator[tuple[str, Job]]:
    """The memos that everyone may read, where memos are published: from what the public may know, of no edition.

    Like the pages that lead to them they are kept up to date whoever was asked for: an old one may say what has become
    private since. An annex, and changes since another day, are for those who were asked for alone.
    """
    catalog, order = building.public, building.order
    if not catalog.calendar.publish_memos:
        return
    codes = chosen if order.as_of else tuple(catalog.counterparts)
    for counterpart in (c for code in codes if (c := catalog.counterparts.get(code)) and not c.withdrawn):
        asked = counterpart.id in chosen
        since = snapshot(catalog, counterpart.id, order.since) if order.since and asked else None
        subject = Subject(catalog, counterpart.id, building.day, Edition(baseline=since), annexed=order.annex and asked)
        yield f"{PUBLIC_MEMOS}/{counterpart.slug}.pdf", _job(building, building.told, subject)


def _meeting_jobs(building: Making, chosen: tuple[str, ...]) -> Iterator[tuple[str, MeetingJob | BriefgenError]]:
    """The meeting memos: of the events that were asked for, and of those with the counterparts that were."""
    for subject in meeting_subjects(building.catalog, building.order, chosen):
        yield f"{MEETINGS}/{subject.event}.pdf", nobody_to_meet(subject) or _meeting_job(building, subject)


def _meeting_job(building: Making, subject: MeetingSubject) -> MeetingJob:
    codes = subject.catalog.events[subject.event].counterparts
    part = building.known.about(subject.catalog.counterparts if HOME_EVENTS in codes else codes, subject.event)
    return MeetingJob(replace(subject, catalog=part), building.project.templates, building.known.digest(part))
