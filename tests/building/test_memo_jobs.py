"""Which memos a build makes, and that each has as much of the data as it is made from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from briefgen.building.artifacts import Manifest, Outcome
from briefgen.building.freshness import Order
from briefgen.building.making import Making
from briefgen.building.memo_jobs import is_open, jobs
from briefgen.building.workers import Job
from briefgen.domain.catalog import Catalog
from briefgen.domain.public import Public, public
from briefgen.project import Project
from tests.memos.meeting.meeting_samples import MEETING

DAY = date(2025, 4, 20)


def made(catalog: Catalog, folder: Path, **asked: Any) -> Making:
    order = Order(datetime(2025, 4, 20, 9, tzinfo=UTC), **asked)
    return Making(Project(folder), catalog, public(catalog), order, DAY, Outcome(folder), Manifest())


def test_memos_of_countries_and_meetings(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    found = dict(jobs(made(catalog(**MEETING), tmp_path), ("BG", "RO")))
    assert list(found) == ["memos/bulgaria.pdf", "memos/romania.pdf", "memos/meetings/session.pdf"]
    romania = found["memos/romania.pdf"]
    assert isinstance(romania, Job)
    assert "session" not in romania.subject.catalog.events
    assert not any(map(is_open, found))


def test_memos_for_everyone_are_made_from_what_the_public_may_know(
    catalog: Callable[..., Catalog], tmp_path: Path
) -> None:
    known = catalog(**MEETING)
    opening = replace(known, calendar=known.calendar.model_copy(update={"publish_memos": True}))
    found = dict(jobs(made(opening, tmp_path), ("BG",)))
    opened = {path: job for path, job in found.items() if is_open(path)}
    assert opened.keys() == {f"memos/public/{name}.pdf" for name in ("bulgaria", "romania", "european-union")}
    assert all(isinstance(job, Job) and isinstance(job.subject.catalog, Public) for job in opened.values())


def test_an_annex_and_another_day_are_for_the_memos_that_were_asked_for(
    catalog: Callable[..., Catalog], tmp_path: Path
) -> None:
    """One order for a memo on Bulgaria gave annexes to all that is published, and the next build took them away."""
    known = catalog(**MEETING)
    opening = replace(known, calendar=known.calendar.model_copy(update={"publish_memos": True}))
    found = dict(jobs(made(opening, tmp_path, annex=True, since=date(2025, 4, 1)), ("BG",)))
    told = {
        path: (job.subject.annexed, job.subject.edition.baseline is not None)
        for path, job in found.items()
        if isinstance(job, Job)
    }
    assert told == {
        "memos/bulgaria.pdf": (True, True),
        "memos/public/bulgaria.pdf": (True, True),
        "memos/public/romania.pdf": (False, False),
        "memos/public/european-union.pdf": (False, False),
    }
