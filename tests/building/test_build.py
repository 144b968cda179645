"""What is published from what, and what is left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefgen.building import build as building
from briefgen.building.artifacts import Manifest
from briefgen.building.build import build
from briefgen.building.freshness import Order, nothing_to_make
from briefgen.building.outcome import Outcome
from briefgen.building.workers import Job, Result
from briefgen.calendars import variants
from briefgen.diagnostics import BriefgenError
from briefgen.memos.meeting.paper import MeetingJob
from briefgen.project import Project
from briefgen.reading.load import load

ROOT = Path(__file__).parent.parent.parent
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
NAMES = ("bulgaria", "european-union", "romania", "lithuania", "estonia")
PAGES = ("index.html", *(f"{name}.html" for name in NAMES))
# Of the two meetings that are prepared for, only this one has not been reported as held.
SESSION = "memos/meetings/bg-intergovernmental-commission-5.pdf"
VISIT = "memos/meetings/bg-president-visit-2025.pdf"
Make = Callable[..., Outcome]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copy(ROOT / "events.yaml", tmp_path)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return Project.at(tmp_path)


@pytest.fixture
def make(project: Project, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Build with memos whose bytes are their subject and day: laying out is tested where it is done."""

    def run(jobs: dict[str, Job | MeetingJob], _workers: int) -> list[tuple[str, Result]]:
        return [(path, broken.get(path) or told(job)) for path, job in jobs.items()]

    def told(job: Job | MeetingJob) -> bytes:
        about = job.subject.code if isinstance(job, Job) else job.subject.event
        return f"{about} {job.subject.day}".encode()

    broken: dict[str, BriefgenError] = {}
    monkeypatch.setattr(building, "run", run)

    def make(order: Order | None = None, failing: dict[str, BriefgenError] | None = None) -> Outcome:
        broken.clear()
        broken.update(failing or {})
        catalog = load(project.folder).catalog
        assert catalog is not None
        asked = order or Order(NOW)
        return build(project, catalog, asked, asked.only or tuple(catalog.counterparts))

    return make


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_first_build_makes_everything(project: Project, make: Make) -> None:
    outcome = make()
    assert outcome.exit_code == 0
    assert outcome.kept == []
    memos = [*(f"memos/{name}.pdf" for name in NAMES), SESSION]
    assert [path for path in outcome.written if path.startswith("memos/")] == memos
    assert outcome.written[-6:] == list(PAGES)
    assert outcome.written[0] == "feeds/ledger.json"
    assert {f"feeds/{name}.ics" for name in ("all", *NAMES, "elections", "reference-days")} <= set(outcome.written)
    assert (project.output / "memos/bulgaria.pdf").read_bytes() == b"BG 2026-11-23"
    assert nothing_to_make(project, Order(NOW))


def test_a_second_build_writes_nothing(project: Project, make: Make) -> None:
    make()
    before = files(project.output)
    outcome = make()
    assert outcome.written == []
    assert files(project.output) == before


def test_another_day_changes_memos_and_no_byte_of_the_feeds(project: Project, make: Make) -> None:
    make()
    feeds = files(project.output / "feeds")
    outcome = make(Order(NOW.replace(day=24)))
    assert outcome.written == [*(f"memos/{name}.pdf" for name in NAMES), SESSION, *PAGES]
    assert files(project.output / "feeds") == feeds


def test_as_of_another_day_stands_beside_what_is_published(project: Project, make: Make) -> None:
    make()
    before = files(project.output)
    make(Order(NOW, as_of=date(2025, 4, 20), only=("BG",)))
    after = files(project.output)
    beside = {path for path in after if path.startswith("as-of/2025-04-20/")}
    assert {path: data for path, data in after.items() if path not in beside} == before
    assert after["as-of/2025-04-20/memos/bulgaria.pdf"] == b"BG 2025-04-20"
    assert "as-of/2025-04-20/memos/romania.pdf" not in after
    assert b"20250609" not in after["as-of/2025-04-20/feeds/bulgaria.ics"]


def test_only_one_memo_leaves_the_others_and_their_listing(project: Project, make: Make) -> None:
    make()
    (project.output / "memos/bulgaria.pdf").unlink()
    outcome = make(Order(NOW, only=("BG",)))
    assert outcome.written == ["memos/bulgaria.pdf"]
    assert (outcome.removed, (project.output / "memos/romania.pdf").exists()) == ([], True)
    assert "memos/romania.pdf" in Manifest.read(project.output).artifacts


def test_a_broken_memo_fails_alone_and_its_old_file_stays(project: Project, make: Make) -> None:
    make()
    outcome = make(Order(NOW.replace(day=24)), {"memos/bulgaria.pdf": BriefgenError("too long", exit_code=4)})
    assert outcome.exit_code == 4
    assert list(outcome.failed) == ["memos/bulgaria.pdf"]
    assert (project.output / "memos/bulgaria.pdf").read_bytes() == b"BG 2026-11-23"
    assert (project.output / "memos/romania.pdf").read_bytes() == b"RO 2026-11-24"
    assert not nothing_to_make(project, Order(NOW.replace(day=24)))
    again = make(Order(NOW.replace(day=24)))
    assert again.written == ["memos/bulgaria.pdf"]


def test_what_is_no_longer_made_is_removed_and_strangers_stay(project: Project, make: Make) -> None:
    make()
    (project.output / "memos/mine.pdf").write_bytes(b"not ours")
    path = project.seeds / "counterparts.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("slug: estonia", "slug: republic-of-estonia"), encoding="utf-8")
    outcome = make()
    assert "memos/estonia.pdf" in outcome.removed
    assert not (project.output / "memos/estonia.pdf").exists()
    assert (project.output / "memos/republic-of-estonia.pdf").exists()
    assert (project.output / "memos/mine.pdf").exists()


def test_meeting_memos_are_made_for_what_is_ahead(project: Project, make: Make) -> None:
    made = make(Order(NOW, as_of=date(2025, 4, 20), only=("bg-president-visit-2025",)))
    tree = project.output / "as-of" / "2025-04-20"
    assert [path for path in made.written if path.startswith("memos/")] == [VISIT]
    assert (tree / VISIT).read_bytes() == b"bg-president-visit-2025 2025-04-20"
    both = make(Order(NOW, as_of=date(2025, 4, 20), only=("BG",)))
    assert [path for path in both.written if path.startswith("memos/")] == ["memos/bulgaria.pdf", SESSION]
    other = make(Order(NOW, as_of=date(2025, 4, 19)))
    assert not any(path.startswith("memos/meetings/") for path in other.written)


def test_a_meeting_that_was_held_loses_its_memo(project: Project, make: Make) -> None:
    make(Order(datetime(2025, 6, 8, 8, tzinfo=UTC)))
    assert (project.output / VISIT).exists()
    outcome = make(Order(datetime(2025, 6, 10, 8, tzinfo=UTC)))
    assert outcome.removed == [VISIT]
    assert (project.output / SESSION).exists()


def test_a_draft_is_another_memo_and_the_final_comes_back(project: Project, make: Make) -> None:
    make()
    order = Order(NOW, draft=True)
    assert not nothing_to_make(project, order)
    before = Manifest.read(project.output).artifacts[SESSION].fingerprint
    make(order)
    assert Manifest.read(project.output).artifacts[SESSION].fingerprint != before
    assert nothing_to_make(project, order)
    assert not nothing_to_make(project, Order(NOW))


def test_a_meeting_memo_is_linked_from_no_page(project: Project, make: Make) -> None:
    path = project.events
    text = path.read_text(encoding="utf-8").replace("publish-memos: false", "publish-memos: true")
    path.write_text(text.replace("bg-intergovernmental-commission-5", "estonia"), encoding="utf-8")
    make(Order(NOW, only=("BG",)))  # a meeting whose file has the name of a country memo that was not made
    assert (project.output / "memos/meetings/estonia.pdf").exists()
    assert "memos/bulgaria.pdf" in (project.output / "bulgaria.html").read_text(encoding="utf-8")
    assert ".pdf" not in (project.output / "estonia.html").read_text(encoding="utf-8")


def test_the_page_leads_to_the_archives_of_its_calendars(
    project: Project, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 7)
    make()
    archives = sorted(p.name for p in (project.output / "feeds").glob("bulgaria-archive-*.ics"))
    assert archives == ["bulgaria-archive-2023.ics"]
    for page in ("index", "bulgaria"):
        assert f'href="feeds/{archives[0]}"' in (project.output / f"{page}.html").read_text(encoding="utf-8")
    assert "-archive-" not in (project.output / "romania.html").read_text(encoding="utf-8")


def test_a_day_on_which_nobody_was_named_fails_for_that_memo_alone(project: Project, make: Make) -> None:
    path = project.events
    text = path.read_text(encoding="utf-8")
    named = "        place: Kazakhstan\n        participants: [rumen-radev]\n"
    assert named in text
    path.write_text(text.replace(named, "        place: Kazakhstan\n"), encoding="utf-8")
    outcome = make(Order(NOW, as_of=date(2025, 4, 20)))
    assert list(outcome.failed) == [VISIT]
    assert {SESSION, "memos/bulgaria.pdf"} <= set(outcome.written)
