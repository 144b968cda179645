from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefgen.building import build as building
from briefgen.building.build import build
from briefgen.building.freshness import Order
from briefgen.building.publishing import LIST, _moment, publish
from briefgen.diagnostics import BriefgenError
from briefgen.files import write_atomically
from briefgen.project import Project
from briefgen.reading.load import load
from tests.conftest import few_holidays
from tests.conftest import project as texts

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
EVENTS = """
events:
- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: planned, when: 2027-03-01, source: s000 p1}
- {id: secret, kind: meeting, title: Secret, counterparts: [BG], status: planned, when: 2027-04-01, source: s000 p1, private: true}
- id: prepared
  kind: meeting
  title: Prepared
  counterparts: [BG]
  status: planned
  when: 2027-05-04
  participants: [rumen-radev, kassym-jomart-tokayev]
  meeting: {written: 2026-11-01, purpose: To agree}
  source: s000 p1
"""
CALENDAR = (
    "calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, publish-memos: true, "
    "accept: {code: W434, reason: A test}}\n"
)
MEMOS = ("memos/public/bulgaria.pdf", "memos/public/romania.pdf")
Desk = Callable[..., Project]


def build_in(folder: Path, calendar: str = CALENDAR, events: str = EVENTS) -> Project:
    """A desk that is written and built, with memos that are nothing but their names."""
    for path, text in texts({"events.yaml": calendar + events}).items():
        write_atomically(folder / path, text.encode())
    project = Project.at(folder)
    catalog = load(project.folder).catalog
    assert catalog
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "run", lambda jobs, _workers: [(path, path.encode()) for path in jobs])
        few_holidays(patch)
        build(project, catalog, Order(NOW), tuple(catalog.counterparts))
    return project


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk that most tests begin with, built; never touched."""
    return build_in(tmp_path_factory.mktemp("whole")).folder


@pytest.fixture
def desk(whole: Path, tmp_path: Path) -> Desk:
    """``desk()`` gives a desk of one's own, just built; with a calendar or events of the test's it is built anew."""

    def made(**written: str) -> Project:
        folder = tmp_path / "desk"
        if written:
            return build_in(folder, **written)
        return Project.at(shutil.copytree(whole, folder, dirs_exist_ok=True))

    return made


def tree(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def refused(project: Project, folder: Path) -> tuple[str, str | None]:
    with pytest.raises(BriefgenError) as error:
        publish(project, folder)
    return str(error.value), error.value.hint


def test_everybody_may_have_pages_calendars_and_public_memos_and_nothing_else(desk: Desk, tmp_path: Path) -> None:
    project = desk()
    for own in (
        "editions/bulgaria/2026-11-26.json",
        "books/trip.pdf",
        "as-of/2026-01-01/index.html",
        "feeds/ledger.json~",
    ):
        write_atomically(project.output / own, b"the desk's own")
    public = tmp_path / "public"
    done = publish(project, public)
    found = tree(public) - {LIST}
    kept = {
        "memos/bulgaria.pdf",
        "memos/romania.pdf",
        "memos/meetings/prepared.pdf",
        "feeds/ledger.json",
        "feeds/ledger.json~",
    }
    folders = ("editions/", "books/", "as-of/", ".")
    assert found == {path for path in tree(project.output) - kept if not path.startswith(folders)}
    assert kept <= tree(project.output)
    assert {"index.html", "bulgaria.html", "romania.html"} <= found
    assert {path for path in found if path.startswith("memos/")} == {
        "memos/public/bulgaria.pdf",
        "memos/public/romania.pdf",
    }
    assert {path for path in found if "ledger" in path} == set()
    assert {"feeds/all.ics", "feeds/all.json", "feeds/events.csv", "feeds/events/talks.ics"} <= found
    assert not any(b"Secret" in (public / path).read_bytes() for path in found)
    assert (done.count, set(done.written), done.removed) == (len(found), found, [])
    assert all((public / path).read_bytes() == (project.output / path).read_bytes() for path in found)


def test_a_second_time_nothing_is_written_and_times_stay(desk: Desk, tmp_path: Path) -> None:
    project, public = desk(), tmp_path / "public"
    publish(project, public)
    before = {path: (public / path).stat().st_mtime_ns for path in tree(public)}
    assert before["feeds/all.ics"] == (project.output / "feeds/all.ics").stat().st_mtime_ns
    assert publish(project, public).written == []
    assert {path: (public / path).stat().st_mtime_ns for path in tree(public)} == before


@pytest.mark.parametrize(
    ("made", "published", "changed"),
    [
        (5_000_000_007, None, 5_000_000_007),
        (5_000_000_007, 4_999_999_999, 5_000_000_007),
        (5_900_000_000, 5_100_000_000, 6_100_000_000),
        (5_950_000_000, 6_100_000_000, 7_100_000_000),  # put right again in the same second
    ],
)
def test_what_changes_is_of_a_later_second(tmp_path: Path, made: int, published: int | None, changed: int) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    for path, when in ((new, made), (old, published)):
        if when is not None:
            path.touch()
            os.utime(path, ns=(when, when))
    assert _moment(new, old) == changed


def test_what_is_published_no_longer_goes_and_what_others_put_there_stays(desk: Desk, tmp_path: Path) -> None:
    public = tmp_path / "public"
    publish(desk(), public)
    write_atomically(public / "robots.txt", b"theirs")
    write_atomically(public / "memos/theirs.pdf", b"theirs")
    done = publish(desk(calendar=CALENDAR.replace("publish-memos: true, ", "")), public)
    assert done.removed == ["memos/public/bulgaria.pdf", "memos/public/romania.pdf"]
    assert {path for path in tree(public) if path.startswith(("memos", "robots"))} == {"robots.txt", "memos/theirs.pdf"}


def test_what_was_built_before_the_data_changed_is_not_published(desk: Desk, tmp_path: Path) -> None:
    project = desk()
    with project.events.open("a", encoding="utf-8") as file:
        file.write("# private from now on\n")
    assert refused(project, tmp_path / "public") == (
        "The data have changed since the last build; nothing was published.",
        "Run `briefgen build` first.",
    )
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda output: (output / ".manifest.json").unlink(), "There is nothing to publish yet."),
        (
            lambda output: (output / "feeds/all.ics").write_bytes(b""),
            "{output}/feeds/all.ics is not as the last build left it; nothing was published.",
        ),
    ],
)
def test_only_what_a_build_made_is_published(
    desk: Desk, tmp_path: Path, damage: Callable[[Path], None], told: str
) -> None:
    project = desk()
    damage(project.output)
    assert refused(project, tmp_path / "public")[0] == told.format(output=project.output)


def test_without_a_page_nothing_is_published(tmp_path: Path) -> None:
    (tmp_path / "desk/templates/page").mkdir(parents=True)
    (tmp_path / "desk/templates/page/index.html").write_text("{{ nothing.here }}")
    assert (
        refused(build_in(tmp_path / "desk"), tmp_path / "public")[0]
        == "The last build could not make the page; nothing was published."
    )


@pytest.mark.parametrize("own", ["", "output", "output/feeds", "output/public", ".."])
def test_the_desks_own_folders_are_no_place_to_publish_in(desk: Desk, own: str) -> None:
    project = desk()
    assert refused(project, project.folder / own)[1] == "Name a folder for nothing else, such as “public”."


def test_a_folder_with_other_files_is_refused(desk: Desk, tmp_path: Path) -> None:
    project, public = desk(), tmp_path / "www"
    write_atomically(public / ".git/HEAD", b"names with a dot are no contents")
    write_atomically(public / "private.txt", b"")
    assert refused(project, public) == (
        f"{public} holds files that were not published by this program: private.txt.",
        "Name an empty folder, or a new one.",
    )
    assert tree(public) == {".git/HEAD", "private.txt"}
    (public / "private.txt").unlink()
    assert publish(project, public).count == len(tree(public)) - 2


def test_a_list_that_leads_out_of_the_folder_is_not_followed(desk: Desk, tmp_path: Path) -> None:
    project, public = desk(), tmp_path / "public"
    publish(project, public)
    (tmp_path / "precious").write_text("mine")
    (public / LIST).write_text('["../precious", "/etc/passwd", "index.html", 1]')
    assert publish(project, public).removed == []
    assert (tmp_path / "precious").read_text() == "mine"
    (public / LIST).write_text("<<<<<<< broken")
    assert publish(project, public).written == []


def test_a_file_that_somebody_put_there_gives_its_place_to_nothing(desk: Desk, tmp_path: Path) -> None:
    public = tmp_path / "public"
    publish(desk(calendar=CALENDAR.replace("publish-memos: true, ", "")), public)
    write_atomically(public / "memos/public/bulgaria.pdf", b"theirs")
    before = tree(public)
    assert refused(desk(), public)[0] == (
        f"{public} holds files that were not published by this program: memos/public/bulgaria.pdf."
    )
    assert ((public / "memos/public/bulgaria.pdf").read_bytes(), tree(public)) == (b"theirs", before)


def test_without_its_list_a_folder_still_knows_what_is_ours(desk: Desk, tmp_path: Path) -> None:
    public = tmp_path / "public"
    publish(desk(), public)
    (public / LIST).write_text("<<<<<<< broken")
    with (public / "bulgaria.html").open("a", encoding="utf-8") as page:
        page.write("older")
    assert publish(desk(), public).written == ["bulgaria.html"]
    (public / LIST).write_text("<<<<<<< broken")
    (public / "index.html").write_text("<h1>Mine</h1>", encoding="utf-8")
    assert refused(desk(), public)[0] == f"{public} holds files that were not published by this program: index.html."


# --- whatever happens halfway


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path: ((folder / path).read_bytes(), (folder / path).stat().st_mtime_ns) for path in tree(folder)}


def failing(patch: pytest.MonkeyPatch, name: str, count: int, fault: BaseException) -> None:
    """From the ``count``-th call on, a call of the system fails so."""
    real, calls = getattr(os, name), iter(range(count))

    def call(*given: object, **named: object) -> object:
        if next(calls, None) is None:
            raise fault
        return real(*given, **named)

    patch.setattr(os, name, call)


@pytest.mark.parametrize(("name", "count"), [("fsync", 9), ("link", 2)])
def test_on_a_full_disk_nothing_is_published_and_once_there_is_room_all_of_it(
    desk: Desk, tmp_path: Path, name: str, count: int
) -> None:
    public = tmp_path / "public"
    publish(desk(), public)
    before = contents(public)
    later = desk(events=EVENTS.replace("title: Talks", "title: Consultations"))
    with pytest.MonkeyPatch.context() as patch:
        failing(patch, name, count, OSError(28, "No space left on device"))
        if name == "link":  # where the file system has no links, the old file is copied
            patch.setattr(shutil, "copy2", os.link)
        assert refused(later, public)[1] == "Make room, and run the command again."
    assert contents(public) == before
    assert "feeds/all.ics" in publish(later, public).written
    assert b"Consultations" in (public / "feeds/all.ics").read_bytes()


def test_a_first_time_that_was_interrupted_is_begun_anew(desk: Desk, tmp_path: Path) -> None:
    project, public = desk(), tmp_path / "public"
    with pytest.MonkeyPatch.context() as patch:
        failing(patch, "fsync", 9, KeyboardInterrupt())
        with pytest.raises(KeyboardInterrupt):
            publish(project, public)
    assert tree(public) == set()
    done = publish(project, public)
    assert done.count == len(done.written) == len(tree(public)) - 1


def test_a_first_time_that_was_killed_is_gone_on_with(desk: Desk, tmp_path: Path) -> None:
    project, public = desk(), tmp_path / "public"
    publish(project, public)
    whole = tree(public)
    for path in sorted(whole - {LIST})[3:]:  # the list stands there before anything that it names
        (public / path).unlink()
    write_atomically(public / "feeds/.all.ics.ab_3d5f7.part", b"half")
    publish(project, public)
    assert tree(public) == whole


def test_a_first_time_that_was_killed_before_anything_stood_in_its_place_is_begun_anew(
    desk: Desk, tmp_path: Path
) -> None:
    project, public = desk(), tmp_path / "public"
    unfinished = public / "feeds/.all.ics.ab_3d5f7.part"
    write_atomically(unfinished, b"half")
    assert publish(project, public).count == len(tree(public)) - 1
    assert not unfinished.exists()


def test_what_nobody_finished_does_not_hide_what_somebody_put_there(desk: Desk, tmp_path: Path) -> None:
    public = tmp_path / "public"
    for name in (".all.ics.ab_3d5f7.part", "theirs.ics"):
        write_atomically(public / "feeds" / name, b"")
    assert refused(desk(), public)[0] == f"{public} holds files that were not published by this program: feeds."
    assert tree(public) == {"feeds/.all.ics.ab_3d5f7.part", "feeds/theirs.ics"}


def test_where_files_can_be_given_no_time_all_is_published(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, public = desk(), tmp_path / "public"
    failing(monkeypatch, "utime", 0, PermissionError(1, "Operation not permitted"))
    assert publish(project, public).count == len(tree(public)) - 1


def test_what_cannot_be_taken_back_is_told_until_it_is_gone(desk: Desk, tmp_path: Path) -> None:
    public, away = tmp_path / "public", tmp_path / "away"
    publish(desk(), public)
    (public / "memos/public").rename(away)
    (public / "memos/public").symlink_to(away)  # nothing is removed through a link that leads away
    private = desk(calendar=CALENDAR.replace("publish-memos: true, ", ""))
    told = (
        f"{public} still holds what is no longer published, and it cannot be removed: {', '.join(MEMOS)}.",
        "Remove it by hand; all else was published.",
    )
    assert [refused(private, public), refused(private, public)] == [told, told]
    shutil.rmtree(away)
    assert publish(private, public).written == []
