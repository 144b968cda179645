"""What is published from what, and what is left alone."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import icalendar
import pytest
from msgspec.structs import replace

from briefgen.building import build as building
from briefgen.building import edited, workers
from briefgen.building import leftovers as left
from briefgen.building import pages as building_pages
from briefgen.building.artifacts import Manifest, Outcome
from briefgen.building.build import build
from briefgen.building.cluster import client
from briefgen.building.freshness import Order, nothing_to_make
from briefgen.building.making import Making
from briefgen.building.stages import Stage
from briefgen.building.waiting import SupersededError, Waiting
from briefgen.building.workers import Job, Result
from briefgen.calendars import variants
from briefgen.calendars.making.files import Files
from briefgen.calendars.readback import FeedError, compare
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.domain.catalog import Catalog
from briefgen.domain.public import Public, public
from briefgen.files import write_atomically
from briefgen.language import speaking
from briefgen.memos import Edition, Subject, editions
from briefgen.memos.meeting.paper import MeetingJob
from briefgen.pages import Made, PageFile, page_files
from briefgen.project import Project
from briefgen.reading.load import load
from tests.conftest import few_holidays
from tests.small_desk import SLUGS, copy_small_desk

NOW = datetime(2025, 6, 23, 8, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)
NAMES = SLUGS
PAGES = ("index.html", *(f"{name}.html" for name in NAMES))
# In the order in which they are written: each page with its months, then the news.
WEB = (
    *(path for page in PAGES for path in (page, f"months/{page}")),
    *(f"{name}-atom.xml" for name in NAMES),
    "atom.xml",
)
# Of the two meetings that are prepared for, only this one has not been reported as held.
SESSION = "memos/meetings/bg-session-5.pdf"
VISIT = "memos/meetings/bg-visit-2025.pdf"
# News are as old as what they tell of; pages say of which day they are.
PAGES_OF_A_DAY = tuple(path for path in WEB if path.endswith(".html"))
Make = Callable[..., Outcome]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.at(copy_small_desk(tmp_path))


@pytest.fixture
def make(project: Project, monkeypatch: pytest.MonkeyPatch) -> Make:
    return maker(project, monkeypatch)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The desk, built; never touched."""
    project = Project.at(copy_small_desk(tmp_path_factory.mktemp("whole")))
    with pytest.MonkeyPatch.context() as monkeypatch:
        maker(project, monkeypatch)()
    return project


@pytest.fixture
def built(whole: Project, project: Project) -> Project:
    """The project after its first build."""
    shutil.copytree(whole.output, project.output)
    return project


@pytest.fixture
def make_pages(project: Project, monkeypatch: pytest.MonkeyPatch) -> Make:
    """The same with pages as they are."""
    return maker(project, monkeypatch, pages=True)


def plain_pages(catalog: Catalog, day: date) -> tuple[PageFile, ...]:
    """The files of the pages, and of what is on them only of which day they are and what they lead to."""

    def render(name: str, _catalog: Catalog, made: Made, _templates: Path) -> bytes:
        mark = left.NEWS_MARK if name.endswith(".xml") else left.PAGE_MARK + b"</head>%a" % str(day)
        return mark + f"{name} {sorted(made.memos)} {made.digest()}".encode()

    return tuple(replace(file, render=partial(render, file.name)) for file in page_files(catalog, day))


def maker(project: Project, monkeypatch: pytest.MonkeyPatch, *, pages: bool = False) -> Make:
    """Build with memos whose bytes are their subject and day: laying out is tested where it is done.

    So are pages, but where *pages* are asked for, and what is read back of calendars.
    """

    def run(jobs: dict[str, Job | MeetingJob], _workers: int) -> list[tuple[str, Result]]:
        return [(path, broken.get(path) or told(job)) for path, job in jobs.items()]

    def told(job: Job | MeetingJob) -> bytes:
        about = job.subject.code if isinstance(job, Job) else job.subject.event
        kept = " public" if isinstance(job.subject.catalog, Public) else ""
        alone = " without a calendar" if isinstance(job, Job) and job.feed is None else ""
        return f"{about} {job.subject.day}{kept}{alone}".encode()

    broken: dict[str, BriefgenError] = {}
    monkeypatch.setattr(building, "run", run)
    few_holidays(monkeypatch)
    monkeypatch.setattr(building_pages, "page_files", page_files if pages else plain_pages)
    monkeypatch.setattr("briefgen.calendars.compare", compare if pages else lambda *_args, **_named: None)

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


def test_a_first_build_makes_everything(project: Project, make_pages: Make) -> None:
    outcome = make_pages()
    assert outcome.exit_code == 0
    assert outcome.kept == []
    memos = [*(f"memos/{name}.pdf" for name in NAMES), SESSION]
    assert [path for path in outcome.written if path.startswith("memos/")] == memos
    assert outcome.written[-len(WEB) :] == list(WEB)
    assert outcome.written[0] == "feeds/ledger.json"
    assert {f"feeds/{name}.ics" for name in ("all", *NAMES, "elections", "reference-days")} <= set(outcome.written)
    assert (project.output / "memos/bulgaria.pdf").read_bytes() == b"BG 2025-06-23"
    assert nothing_to_make(project, Order(NOW))


def test_it_tells_what_it_is_at_and_how_far(project: Project, make: Make) -> None:
    catalog, told = load(project.folder).catalog, list[tuple[Stage, int, int]]()
    assert catalog is not None
    build(project, catalog, Order(NOW), ("BG", "RO"), lambda *heard: told.append(heard))
    feeds = [done for stage, done, _of in told if stage is Stage.CALENDARS]
    assert (feeds, told[0]) == (list(range(len(feeds))), (Stage.CALENDARS, 0, len(feeds)))
    rest = [(Stage.MEMOS, 0, 3), (Stage.MEMOS, 1, 3), (Stage.MEMOS, 2, 3), (Stage.MEMOS, 3, 3), (Stage.PAGES, 0, 0)]
    assert told[len(feeds) :] == rest


def test_a_cluster_makes_the_memos_where_one_is_named(
    built: Project, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, asked, before = BriefgenError("It ended."), list[str](), (built.output / "memos/bulgaria.pdf").read_bytes()

    class Cluster:
        def __init__(self, address: str) -> None:
            asked.append(address)

        def run(self, jobs: dict[str, Job], _workers: int) -> list[tuple[str, Result]]:
            return [(path, gone if path == "memos/bulgaria.pdf" else b"made afar") for path in jobs]

    monkeypatch.setattr(client, "Cluster", Cluster)
    outcome = make(Order(NOW.replace(day=24), cluster="tls://cluster.example:8786"))
    assert (asked, outcome.failed) == (["tls://cluster.example:8786"], {"memos/bulgaria.pdf": gone})
    assert (built.output / "memos/bulgaria.pdf").read_bytes() == before
    assert (built.output / "memos/romania.pdf").read_bytes() == b"made afar"
    assert set(PAGES_OF_A_DAY) <= set(outcome.written)


def test_a_second_build_writes_nothing(built: Project, make: Make) -> None:
    before = files(built.output)
    outcome = make()
    assert outcome.written == []
    assert files(built.output) == before


def test_a_change_to_one_event_makes_the_calendars_that_show_it_and_no_others(
    built: Project, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    events, made = built.folder / "events.yaml", list[str]()
    make_file = Files.make

    def noted(files: Files, name: str) -> bytes:
        made.append(name)
        return make_file(files, name)

    monkeypatch.setattr(Files, "make", noted)
    make(Order(NOW.replace(hour=9)))
    assert made == ["ledger.json", "events.csv"]
    made.clear()
    events.write_text(
        events.read_text(encoding="utf-8").replace("title: Business forum", "title: A forum"), encoding="utf-8"
    )
    before = files(built.output / "feeds")
    make(Order(NOW.replace(hour=9)))
    calendars = {f"{name}{kind}" for name in ("all", "bulgaria") for kind in ("", "-days", "-fixed", "-alarms")}
    both = {f"{name}.{form}" for name in calendars for form in ("ics", "json")}
    assert set(made) == {"ledger.json", "events.csv", "events/bg-business-forum-2023.ics", *both}
    after = files(built.output / "feeds")
    assert {name for name in after if after[name] != before[name]} == set(made)
    (built.output / "feeds" / "romania.ics").write_bytes(b"cut")
    make(Order(NOW.replace(hour=9)))
    assert files(built.output / "feeds")["romania.ics"] == before["romania.ics"]


def test_calendars_are_published_all_or_none(built: Project, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(built.seeds / "counterparts.yaml", "slug: estonia", "slug: republic-of-estonia")
    before, read_back = files(built.output), list[int]()

    def broken_at_the_third(*args: object, **_named: object) -> None:
        read_back.append(len(args))
        if len(read_back) == 3:
            raise FeedError("it reads differently")

    with monkeypatch.context() as broken:
        broken.setattr("briefgen.calendars.compare", broken_at_the_third)
        with pytest.raises(FeedError, match="it reads differently"):
            make()
    assert (files(built.output), len(read_back)) == (before, 3)
    assert "feeds/republic-of-estonia.ics" in make().written


def test_another_day_changes_memos_and_no_byte_of_the_feeds(built: Project, make: Make) -> None:
    feeds = files(built.output / "feeds")
    outcome = make(Order(NOW.replace(day=24)))
    assert outcome.written == [*(f"memos/{name}.pdf" for name in NAMES), SESSION, *PAGES_OF_A_DAY]
    assert files(built.output / "feeds") == feeds


def test_as_of_another_day_stands_beside_what_is_published(built: Project, make: Make) -> None:
    before = files(built.output)
    make(Order(NOW, as_of=date(2025, 4, 20), only=("BG",)))
    after = files(built.output)
    beside = {path for path in after if path.startswith("as-of/2025-04-20/")}
    assert {path: data for path, data in after.items() if path not in beside} == before
    assert after["as-of/2025-04-20/memos/bulgaria.pdf"] == b"BG 2025-04-20"
    assert "as-of/2025-04-20/memos/romania.pdf" not in after
    assert b"20250609" not in after["as-of/2025-04-20/feeds/bulgaria.ics"]


def test_only_one_memo_leaves_the_others_and_their_listing(built: Project, make: Make) -> None:
    (built.output / "memos/bulgaria.pdf").unlink()
    outcome = make(Order(NOW, only=("BG",)))
    assert outcome.written == ["memos/bulgaria.pdf"]
    assert (outcome.removed, (built.output / "memos/romania.pdf").exists()) == ([], True)
    assert "memos/romania.pdf" in Manifest.read(built.output).artifacts


def test_a_broken_memo_fails_alone_and_its_old_file_stays(built: Project, make: Make) -> None:
    outcome = make(
        Order(NOW.replace(day=24)), {"memos/bulgaria.pdf": BriefgenError("too long", exit_code=Exit.SOME_FAILED)}
    )
    assert outcome.exit_code == 4
    assert list(outcome.failed) == ["memos/bulgaria.pdf"]
    assert (built.output / "memos/bulgaria.pdf").read_bytes() == b"BG 2025-06-23"
    assert (built.output / "memos/romania.pdf").read_bytes() == b"RO 2025-06-24"
    assert not nothing_to_make(built, Order(NOW.replace(day=24)))
    again = make(Order(NOW.replace(day=24)))
    assert again.written == ["memos/bulgaria.pdf"]


def test_what_is_no_longer_made_is_removed_and_strangers_stay(built: Project, make: Make) -> None:
    (built.output / "memos/mine.pdf").write_bytes(b"not ours")
    path = built.seeds / "counterparts.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("slug: estonia", "slug: republic-of-estonia"), encoding="utf-8")
    outcome = make()
    assert "memos/estonia.pdf" in outcome.removed
    assert not (built.output / "memos/estonia.pdf").exists()
    assert (built.output / "memos/republic-of-estonia.pdf").exists()
    assert (built.output / "memos/mine.pdf").exists()


PAGE = b'<html><head><meta name="generator" content="briefgen"></head></html>'
MANIFEST = ".manifest.json"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def all_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The memos of these tests are no real ones: whatever is a PDF carries the mark."""
    monkeypatch.setattr(
        left, "_PLACES", tuple((p, lambda *_: True) if "pdf" in p else (p, of) for p, of in left._PLACES)
    )


@pytest.fixture
def all_ours(all_marked: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the seal."""
    monkeypatch.setattr(edited, "untouched", lambda *_: True)


@pytest.mark.parametrize(
    ("manifest", "only"),
    [
        (None, ()),
        (None, ("BG",)),
        ("", ()),
        ("{", ("BG",)),
        ("[" * 100_000, ()),
        ('{"version": 1, "artifacts": {"../x": {}}}', ("BG",)),
    ],
)
def test_without_a_manifest_what_is_no_longer_made_is_found_by_its_mark(
    built: Project, make: Make, all_ours: None, manifest: str | None, only: tuple[str, ...]
) -> None:
    before = files(built.output)
    edit(built.seeds / "counterparts.yaml", "slug: estonia", "slug: republic-of-estonia")
    edit(built.events, "- id: bg-business-forum-2023", "- id: bg-business-forum-2023\n    withdrawn: true")
    for stranger in ("memos/estonia.html", "memos/estonia.docx", "feeds/theirs.ics", "books/trip.pdf"):
        write_atomically(built.output / stranger, b"theirs")
    write_atomically(built.output / "as-of/2025-04-20/index.html", PAGE)
    (built.output / MANIFEST).unlink()
    if manifest is not None:
        (built.output / MANIFEST).write_text(manifest, encoding="utf-8")
    outcome = make(Order(NOW, only=only))
    web = ("estonia.html", "months/estonia.html", "estonia-atom.xml")
    calendars = [
        f"feeds/estonia{kind}.{form}" for kind in ("", "-days", "-alarms", "-fixed") for form in ("ics", "json")
    ]
    gone = {*calendars, "feeds/events/bg-business-forum-2023.ics", "memos/estonia.pdf", *web}
    assert gone <= before.keys()
    assert (set(outcome.removed), outcome.warnings) == (gone, [])
    after = files(built.output)
    assert not gone & after.keys()
    new = {path.replace("estonia", "republic-of-estonia") for path in gone if "estonia" in path}
    theirs = {"memos/estonia.html", "memos/estonia.docx", "feeds/theirs.ics", "books/trip.pdf"}
    wanted = (before.keys() - gone) | new | theirs | {"as-of/2025-04-20/index.html"}
    assert after.keys() == wanted - ({"memos/republic-of-estonia.pdf"} if only else set())
    assert make(Order(NOW, only=only)).removed == []


def test_a_memo_of_a_meeting_that_was_made_by_name_stays(built: Project, make: Make, all_ours: None) -> None:
    """Until there is nothing to prepare any more, whether a manifest lists it or not."""
    write_atomically(built.output / "memos/meetings/unknown.pdf", b"no such event")
    (built.output / MANIFEST).unlink()
    outcome = make(Order(NOW.replace(day=24), only=("RO",)))
    assert outcome.removed == ["memos/meetings/unknown.pdf"]
    assert (built.output / SESSION).read_bytes() == b"bg-session-5 2025-06-23"
    assert SESSION in Manifest.read(built.output).artifacts
    edit(built.events, "status: planned\n    when: 2025-05\n", "status: cancelled\n    when: 2025-05\n")
    assert make().removed == [SESSION]


def test_a_memo_that_was_written_on_is_kept_beside_the_new_one(built: Project, make: Make) -> None:
    memo, kept = (built.output / "memos" / name for name in ("estonia.pdf", "estonia.kept.pdf"))
    printed = memo.read_bytes()
    memo.write_bytes(b"with notes")
    outcome = make()
    assert outcome.warnings == [f"{memo} was changed since it was made: what was there is kept as estonia.kept.pdf"]
    assert ((memo.read_bytes(), kept.read_bytes()), outcome.written) == (
        (printed, b"with notes"),
        ["memos/estonia.pdf"],
    )
    assert make().warnings == []


@pytest.mark.parametrize("manifest", [True, False])
def test_a_memo_that_was_written_on_is_not_removed(
    built: Project, make: Make, all_marked: None, manifest: bool
) -> None:
    memo = built.output / "memos/estonia.pdf"
    memo.write_bytes(b"with notes")
    edit(built.seeds / "counterparts.yaml", "slug: estonia", "slug: republic-of-estonia")
    if not manifest:
        (built.output / MANIFEST).unlink()
    told = f"{memo} is no longer made; it was changed since it was made, and stays until you move it away"
    for _build in range(2):
        outcome = make(Order(NOW, only=("RO",)))
        assert (told in outcome.warnings, "memos/estonia.pdf" in outcome.removed) == (True, False)
    assert memo.read_bytes() == b"with notes"
    memo.unlink()
    assert make().warnings == []


def test_what_was_withdrawn_goes_when_only_one_memo_is_asked_for(built: Project, make: Make) -> None:
    edit(built.events, "- id: bg-business-forum-2023", "- id: bg-business-forum-2023\n    withdrawn: true")
    outcome = make(Order(NOW, only=("RO",)))
    assert outcome.removed == ["feeds/events/bg-business-forum-2023.ics"]
    assert (built.output / "memos/bulgaria.pdf").exists()


def test_what_stands_behind_a_link_is_left_and_named_each_time(built: Project, make: Make, tmp_path: Path) -> None:
    outside = tmp_path / "www"
    (built.output / "feeds").rename(outside)
    (built.output / "feeds").symlink_to(outside)
    edit(built.events, "- id: bg-business-forum-2023", "- id: bg-business-forum-2023\n    withdrawn: true")
    path = built.output / "feeds/events/bg-business-forum-2023.ics"
    for _again in range(2):
        outcome = make()
        assert (outcome.removed, outcome.warnings) == (
            [],
            [f"{path} is no longer made, and could not be removed: it stands behind a symbolic link, or is protected"],
        )
        assert path.exists()


def test_calendars_that_were_emptied_are_told(built: Project, make: Make) -> None:
    shutil.rmtree(built.output / "feeds")
    folder = built.output / "feeds"
    (warning,) = make().warnings
    assert warning == (
        f"{folder} was emptied since the last build: every calendar entry begins anew. "
        "If that was not meant, take it back from a copy"
    )
    assert make().warnings == []


def test_calendars_of_another_day_begin_anew_each_time_without_a_word(built: Project, make: Make) -> None:
    order = Order(NOW, as_of=date(2025, 4, 20))
    make(order)
    edit(built.events, "- id: bg-business-forum-2023", "- id: bg-business-forum-2023\n    withdrawn: true")
    again = make(order)
    assert again.warnings == []
    assert "feeds/all.ics" in again.written


def test_a_calendar_that_cannot_be_read_stops_the_build(
    built: Project, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "ledger.json":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(BriefgenError, match=r"ledger\.json cannot be read: Permission denied"):
        make(Order(NOW.replace(day=24)))


def own_template(project: Project, name: str, text: str) -> None:
    write_atomically(project.templates / name, text.encode())


def test_a_broken_own_template_fails_the_memos_that_use_it(
    built: Project, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_template(built, "meeting/_head.html", "\n{{ memo.nonesuch }}")

    def run(jobs: dict[str, Job | MeetingJob], _workers: int) -> list[tuple[str, Result]]:
        return [(path, workers.make(job) if path == SESSION else b"made") for path, job in jobs.items()]

    monkeypatch.setattr(building, "run", run)
    outcome = make(Order(NOW.replace(day=24)))
    assert outcome.exit_code == 4
    assert {path: str(error) for path, error in outcome.failed.items()} == {
        SESSION: "templates/meeting/_head.html:2: there is no value “nonesuch” here"
    }
    assert (built.output / SESSION).read_bytes() == b"bg-session-5 2025-06-23"
    assert (built.output / "memos/bulgaria.pdf").read_bytes() == b"made"


def test_a_broken_page_leaves_the_last_good_ones(project: Project, make_pages: Make) -> None:
    make_pages()
    before, next_day = files(project.output), Order(NOW.replace(day=24))
    for broken in ("page/_figures.html", "page/macros.html", "page/layout.html"):
        own_template(project, broken, "{% if %}")
        outcome = make_pages(next_day)
        assert outcome.exit_code == 4
        assert list(outcome.failed) == ["index.html"]
        assert str(outcome.failed["index.html"]).startswith(f"templates/{broken}:1: a template is not written so: ")
        after = files(project.output)
        assert {page: after[page] for page in WEB} == {page: before[page] for page in WEB}
        assert (project.output / "memos/bulgaria.pdf").read_bytes() == b"BG 2025-06-24"
        assert not nothing_to_make(project, next_day)
        (project.templates / broken).unlink()
    assert make_pages(next_day).written == list(PAGES_OF_A_DAY)


def test_a_clock_that_has_forgotten_the_time_makes_nothing(built: Project, make: Make) -> None:
    before = files(built.output)
    with pytest.raises(BriefgenError) as caught:
        make(Order(datetime(1970, 1, 1, tzinfo=UTC)))
    told = "Today is 1 Jan 1970 by the clock, and the calendars last changed on 23 Jun 2025. Nothing was made."
    assert (str(caught.value), "--as-of" in str(caught.value.hint)) == (told, True)
    assert files(built.output) == before
    make(Order(NOW, as_of=date(2025, 4, 20)))  # stands beside what is published
    assert {path: data for path, data in files(built.output).items() if path in before} == before


@pytest.mark.parametrize(
    "order",
    [
        Order(NOW - timedelta(days=31)),  # another machine's clock may have been ahead
        Order(datetime(2025, 1, 1, tzinfo=UTC), stated=True),
    ],
    ids=["a month", "stated"],
)
def test_a_clock_that_is_behind_or_stated_is_gone_by_with_a_word(built: Project, make: Make, order: Order) -> None:
    before = files(built.output)
    (told,) = make(order).warnings
    assert "the calendars last changed on 23 Jun 2025" in told
    assert files(built.output) != before


def test_meeting_memos_are_made_for_what_is_ahead(project: Project, make: Make) -> None:
    made = make(Order(NOW, as_of=date(2025, 4, 20), only=("bg-visit-2025",)))
    tree = project.output / "as-of" / "2025-04-20"
    assert [path for path in made.written if path.startswith("memos/")] == [VISIT]
    assert (tree / VISIT).read_bytes() == b"bg-visit-2025 2025-04-20"
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


def test_a_draft_is_another_memo_and_the_final_comes_back(built: Project, make: Make) -> None:
    order = Order(NOW, draft=True)
    assert not nothing_to_make(built, order)
    before = Manifest.read(built.output).artifacts[SESSION].fingerprint
    make(order)
    assert Manifest.read(built.output).artifacts[SESSION].fingerprint != before
    assert nothing_to_make(built, order)
    assert not nothing_to_make(built, Order(NOW))


def publish_memos(project: Project) -> None:
    text = project.events.read_text(encoding="utf-8")
    assert "publish-memos: false" in text
    project.events.write_text(text.replace("publish-memos: false", "publish-memos: true"), encoding="utf-8")


def test_only_the_memos_that_are_made_for_everyone_are_linked_from_a_page(project: Project, make_pages: Make) -> None:
    publish_memos(project)
    for path in (project.events, project.folder / "seeds" / "commitments.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("bg-session-5", "estonia"), encoding="utf-8")
    make_pages(failing={"memos/public/estonia.pdf": BriefgenError("too long", exit_code=Exit.SOME_FAILED)})
    assert (project.output / "memos/estonia.pdf").exists()
    assert (project.output / "memos/meetings/estonia.pdf").exists()
    linked = {
        name: re.findall(r'"([^"]+\.pdf)"', (project.output / name).read_text(encoding="utf-8")) for name in PAGES
    }
    shown = {f"{name}.html": [f"memos/public/{name}.pdf"] for name in NAMES if name != "estonia"}
    every = sorted(link for links in shown.values() for link in links)
    assert (sorted(linked.pop("index.html")), linked) == (every, {**shown, "estonia.html": []})


def test_the_page_leads_to_the_archives_of_its_calendars(
    project: Project, make_pages: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 3)
    make_pages()
    archives = sorted(p.name for p in (project.output / "feeds").glob("bulgaria-archive-*.ics"))
    assert archives == ["bulgaria-archive-2023.ics"]
    for page in ("index", "bulgaria"):
        assert f'href="feeds/{archives[0]}"' in (project.output / f"{page}.html").read_text(encoding="utf-8")
    assert "-archive-" not in (project.output / "romania.html").read_text(encoding="utf-8")


def test_calendars_in_another_language_are_made_anew(built: Project, make: Make) -> None:
    write(built.events, "title: Business forum", "title: {en: Business forum, bg: Бизнес форум}")
    with speaking("bg"):
        make(Order(NOW))  # the second in which the English ones were made
    assert forum(built) == ("Бизнес форум", 1, NOW + A_SECOND)


def test_they_go_on_from_what_subscribers_were_shown(built: Project, make: Make) -> None:
    write(built.events, "when: 2023-04-26", "when: 2023-04-27")
    make(Order(NOW + timedelta(days=1)))
    with speaking("bg"):
        make(Order(NOW))
    assert forum(built) == ("Business forum", 1, NOW + timedelta(days=1) + A_SECOND)  # its days are in other words


def forum(project: Project) -> tuple[str, int, datetime]:
    """The business forum as every calendar that shows it tells of it: what it is called, and which revision it is."""
    found = set()
    for name in ("all.ics", "bulgaria.ics", "events/bg-business-forum-2023.ics"):
        calendar = icalendar.Calendar.from_ical((project.output / "feeds" / name).read_bytes())
        (one,) = (event for event in calendar.events if event["UID"] == "bg-business-forum-2023@small.example")
        found.add((str(one["SUMMARY"]), int(str(one["SEQUENCE"])), one.DTSTAMP))
    (told,) = found
    return told


def test_a_day_on_which_nobody_was_named_fails_for_that_memo_alone(project: Project, make: Make) -> None:
    path = project.events
    text = path.read_text(encoding="utf-8")
    named = "        place: Kazakhstan\n        participants: [rumen-radev]\n"
    assert named in text
    path.write_text(text.replace(named, "        place: Kazakhstan\n"), encoding="utf-8")
    outcome = make(Order(NOW, as_of=date(2025, 4, 20)))
    assert list(outcome.failed) == [VISIT]
    assert {SESSION, "memos/bulgaria.pdf"} <= set(outcome.written)


def write(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_published_memos_are_made_of_what_the_public_may_know_and_beside_the_desks_own(
    built: Project, make_pages: Make
) -> None:
    publish_memos(built)
    outcome = make_pages()
    shown = [f"memos/public/{name}.pdf" for name in NAMES]
    assert [path for path in outcome.written if path.endswith(".pdf")] == shown
    assert (built.output / "memos/bulgaria.pdf").read_bytes() == b"BG 2025-06-23"
    assert (built.output / "memos/public/bulgaria.pdf").read_bytes() == b"BG 2025-06-23 public"
    assert nothing_to_make(built, Order(NOW))
    write(built.events, "publish-memos: true", "publish-memos: false")
    assert make_pages().removed == sorted(shown)
    assert "memos/" not in (built.output / "index.html").read_text(encoding="utf-8")


def test_published_memos_are_of_no_edition(project: Project, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, Subject] = {}

    def run(jobs: dict[str, Job | MeetingJob], _workers: int) -> list[tuple[str, Result]]:
        seen.update({path: job.subject for path, job in jobs.items() if isinstance(job, Job)})
        return [(path, b"") for path in jobs]

    monkeypatch.setattr(building, "run", run)
    publish_memos(project)
    catalog = load(project.folder).catalog
    assert catalog is not None
    issued, _new = editions.issue(project, catalog, "BG", editions.Wanted(date(2025, 6, 1), NOW.date(), "Minister X"))
    path = editions.path_of(project, catalog, issued)
    path.parent.mkdir(parents=True)
    path.write_bytes(editions.write(issued))
    make()
    assert seen["memos/bulgaria.pdf"].edition.label == "draft after edition 1"
    assert seen["memos/public/bulgaria.pdf"].edition == Edition()
    make(Order(NOW, since=date(2025, 4, 20)))
    assert seen["memos/public/bulgaria.pdf"].edition == Edition(
        baseline=editions.snapshot(public(catalog), "BG", date(2025, 4, 20))
    )


def test_whoever_was_asked_for_all_that_is_published_is_kept_up_to_date(project: Project, make: Make) -> None:
    publish_memos(project)
    make()
    event = "feeds/events/ro-meeting-2023.ics"
    assert (project.output / event).exists()
    write(
        project.events,
        "id: ro-meeting-2023\n",
        "id: ro-meeting-2023\n    private: true\n",
    )
    outcome = make(Order(NOW.replace(day=24), only=("BG",)))
    assert outcome.removed == [event]
    assert (project.output / "memos/public/romania.pdf").read_bytes() == b"RO 2025-06-24 public"
    assert (project.output / "memos/romania.pdf").read_bytes() == b"RO 2025-06-23"
    beside = make(Order(NOW, as_of=date(2025, 4, 20), only=("BG",)))
    assert [path for path in beside.written if path.endswith(".pdf") and "meetings" not in path] == [
        "memos/bulgaria.pdf",
        "memos/public/bulgaria.pdf",
    ]


def test_a_published_memo_that_cannot_be_made_is_taken_down(project: Project, make_pages: Make) -> None:
    publish_memos(project)
    make_pages()
    path = "memos/public/bulgaria.pdf"
    outcome = make_pages(Order(NOW.replace(day=24)), {path: BriefgenError("too long", exit_code=Exit.SOME_FAILED)})
    assert (list(outcome.failed), outcome.removed) == ([path], [path])
    assert not (project.output / path).exists()
    assert path not in (project.output / "bulgaria.html").read_text(encoding="utf-8")
    assert (project.output / "memos/bulgaria.pdf").read_bytes() == b"BG 2025-06-24"


def test_a_private_counterpart_has_a_memo_for_the_desk_alone(project: Project, make_pages: Make) -> None:
    publish_memos(project)
    make_pages()
    write(project.seeds / "counterparts.yaml", "- code: EE\n", "- code: EE\n  private: true\n")
    outcome = make_pages()
    assert {"estonia.html", "feeds/estonia.ics", "memos/public/estonia.pdf"} <= set(outcome.removed)
    assert [path for path in files(project.output) if "estonia" in path] == ["memos/estonia.pdf"]
    assert (project.output / "memos/estonia.pdf").read_bytes() == b"EE 2025-06-23 without a calendar"


def test_a_draft_is_made_nowhere(project: Project, make_pages: Make) -> None:
    write(project.events, f"id: {Path(SESSION).stem}\n", f"id: {Path(SESSION).stem}\n    draft: true\n")
    outcome = make_pages()
    assert SESSION not in outcome.written
    assert [path for path, data in files(project.output).items() if Path(SESSION).stem.encode() in data] == []


def test_for_somebody_who_waits_pages_and_memos_come_as_they_are_wanted(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, memos = list[str](), list[str]()
    write = Making.keep

    def keep(making: Making, path: str, *given: object, **how: bool) -> None:
        told.append(path)
        write(making, path, *given, **how)  # type: ignore[arg-type]

    def run(jobs: dict[str, Job | MeetingJob], _workers: int) -> list[tuple[str, Result]]:
        memos.extend(told[told.index("ready") :])
        return [(path, b"%PDF") for path in sorted(jobs)]

    monkeypatch.setattr(Making, "keep", keep)
    monkeypatch.setattr(building, "run", run)
    catalog = load(project.folder).catalog
    assert catalog is not None
    rank = {"months/bulgaria.html": 0, "bulgaria.html": 1}
    waiting = Waiting(lambda path: rank.get(path, 2), lambda: False, lambda: told.append("ready"))
    building.preview(project, catalog, Order(NOW), waiting)
    pages = [path for path in told if path.endswith(".html")]
    assert pages[:3] == ["months/bulgaria.html", "bulgaria.html", "index.html"]
    assert (told.index("feeds/bulgaria.ics") < told.index(pages[0]), memos) == (True, ["ready"])
    assert "memos/bulgaria.pdf" in told[told.index("ready") :]


def test_for_somebody_who_waits_pages_lead_to_memos_that_are_published_after_them(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "run", lambda jobs, _workers: [(path, b"%PDF") for path in sorted(jobs)])
    publish_memos(project)
    catalog = load(project.folder).catalog
    assert catalog is not None
    building.preview(project, catalog, Order(NOW), Waiting(lambda _path: 0, lambda: False, lambda: None))
    assert "memos/public/bulgaria.pdf" in (project.output / "bulgaria.html").read_text(encoding="utf-8")


def test_what_stands_when_a_build_is_broken_off_is_listed_and_not_taken_for_somebodys_own(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = list[str]()

    def run(jobs: dict[str, Job | MeetingJob], _workers: int) -> Iterator[tuple[str, Result]]:
        for path in jobs:
            made.append(path)
            yield path, f"%PDF {len(made)}".encode()
            if len(made) == 1:
                raise SupersededError

    monkeypatch.setattr(building, "run", run)
    catalog = load(project.folder).catalog
    assert catalog is not None
    waiting = Waiting(lambda _path: 0, lambda: False, lambda: None)
    with pytest.raises(SupersededError):
        building.preview(project, catalog, Order(NOW), waiting)
    (first,) = made
    listed = Manifest.read(project.output)
    assert (first in listed.artifacts, listed.inputs, "index.html" in listed.published) == (True, "", True)
    again = building.preview(project, catalog, Order(NOW), waiting)
    assert (first in again.kept, "index.html" in again.kept) == (True, True)
    next_day = building.preview(project, catalog, Order(NOW + timedelta(days=1)), waiting)
    assert (first in next_day.written, next_day.warnings) == (True, [])
