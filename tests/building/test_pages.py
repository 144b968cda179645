"""Which pages are made anew: those whose part of the data has changed, and what they say is what all of the data say."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from briefgen.building import build as building
from briefgen.building.build import build
from briefgen.building.excerpt import Excerpts
from briefgen.building.freshness import Order
from briefgen.building.pages import part_of
from briefgen.building.workers import Work
from briefgen.domain.public import public
from briefgen.pages import PageFile, news, page_files
from briefgen.pages.index import all_months_page, index_page, told_of
from briefgen.pages.rows import NOTHING
from briefgen.paper import html
from briefgen.project import SHIPPED, Project
from briefgen.reading.load import load
from tests.conftest import few_holidays
from tests.filled_catalogs import TODAY, filled
from tests.small_desk import copy_small_desk

NOW = datetime(2025, 6, 23, 8, tzinfo=UTC)
Make = Callable[[Project], list[str]]


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Make:
    """Build, memos in place of which stands what they are made from; what was written."""
    return maker(monkeypatch)


def maker(monkeypatch: pytest.MonkeyPatch) -> Make:
    def run(jobs: dict[str, Work], _workers: int) -> list[tuple[str, bytes]]:
        return [(path, job.fingerprint().encode()) for path, job in jobs.items()]

    monkeypatch.setattr(building, "run", run)
    few_holidays(monkeypatch)

    def make(project: Project) -> list[str]:
        catalog = load(project.folder).catalog
        assert catalog is not None
        return build(project, catalog, Order(NOW), tuple(catalog.counterparts)).written

    return make


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.at(copy_small_desk(folder(tmp_path / "desk")))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The desk, built; never touched."""
    project = Project.at(copy_small_desk(tmp_path_factory.mktemp("whole")))
    with pytest.MonkeyPatch.context() as monkeypatch:
        maker(monkeypatch)(project)
    return project


@pytest.fixture
def built(whole: Project, project: Project) -> Project:
    """The project after its first build."""
    shutil.copytree(whole.output, project.output)
    return project


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def edit(project: Project, old: str, new: str) -> None:
    path = project.folder / "events.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_page_is_made_from_its_part_as_from_everything(project: Project) -> None:
    catalog = load(project.folder).catalog
    assert catalog is not None
    shown = public(catalog)
    excerpts = Excerpts(shown)

    def part(file: PageFile) -> bytes:
        which = file.counterpart.id if file.counterpart else file.told_of
        return file.render(part_of(excerpts, NOW.date(), which)[0], NOTHING, SHIPPED)

    files = page_files(shown, NOW.date())
    assert {f.name: part(f) for f in files} == {f.name: f.render(shown, NOTHING, SHIPPED) for f in files}


@pytest.mark.parametrize("seed", range(4))
def test_the_index_and_the_news_of_any_desk_are_made_from_their_parts_as_from_everything(
    monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(news, "MOST", 5)
    shown = public(filled(random.Random(seed), {}).catalog)
    for day in (TODAY - timedelta(60), TODAY, TODAY + timedelta(400)):
        part, _digest = part_of(Excerpts(shown), day, told_of)
        assert (index_page(part, day), all_months_page(part, day)) == (
            index_page(shown, day),
            all_months_page(shown, day),
        )
        file = next(file for file in page_files(shown, day) if file.name == news.file_of(None))
        part, _digest = part_of(Excerpts(shown), day, file.told_of)
        assert file.render(part, NOTHING, SHIPPED) == file.render(shown, NOTHING, SHIPPED)


def test_a_change_makes_the_pages_anew_that_tell_of_it(
    built: Project, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    render = html.render

    def recorded(templates: Path, name: str, *, page: Any) -> str:
        rendered.append(f"{name} {page.frame.title.partition(' ')[0]}")
        return render(templates, name, page=page)

    monkeypatch.setattr(html, "render", recorded)
    edit(built, "title: Meeting in Bucharest", "title: Meeting in Cluj")
    pages = [path for path in make(built) if path.endswith((".html", ".xml"))]
    assert pages == ["romania.html", "romania-atom.xml", "atom.xml"]
    assert rendered == ["page/counterpart.html Romania", "page/months.html Romania"]
    assert make(built) == []
    rendered.clear()
    edit(built, "title: Presidential election", "title: Presidential vote")
    assert [path for path in make(built) if path in ("index.html", "months/index.html")] == ["index.html"]
    assert rendered[:2] == ["page/index.html A", "page/months.html A"]


def test_a_page_that_was_changed_by_hand_is_made_anew(built: Project, make: Make) -> None:
    (built.output / "estonia.html").write_bytes(b"")
    assert make(built) == ["estonia.html"]


def test_where_one_page_cannot_be_written_all_stay_as_they_were(built: Project, make: Make) -> None:
    before = {path: path.read_bytes() for path in built.output.glob("*.*ml")}
    manifest = json.loads((built.output / ".manifest.json").read_text())
    edit(built, "title: Meeting in Bucharest", "title: Meeting in Cluj")
    (built.output / "romania-atom.xml").unlink()
    (built.output / "romania-atom.xml").mkdir()
    catalog = load(built.folder).catalog
    assert catalog is not None
    outcome = build(built, catalog, Order(NOW), ())
    assert [path for path in outcome.written if not path.startswith("feeds/")] == []
    said = "romania-atom.xml cannot be written: Is a directory"
    assert {path: str(e).rpartition("/")[2] for path, e in outcome.failed.items()} == {"index.html": said}
    assert {path: path.read_bytes() for path in before if path.is_file()} == {
        path: data for path, data in before.items() if path.name != "romania-atom.xml"
    }
    listed = json.loads((built.output / ".manifest.json").read_text())
    assert listed["artifacts"]["romania.html"] == manifest["artifacts"]["romania.html"]
    assert "index.html" not in listed["published"]  # so that nobody publishes half of it
    (built.output / "romania-atom.xml").rmdir()
    assert {"romania.html", "romania-atom.xml", "atom.xml"} <= set(make(built))


@pytest.mark.parametrize("seed", range(3))
def test_after_any_changes_a_build_gives_what_one_from_nothing_gives(
    built: Project, make: Make, tmp_path: Path, seed: int
) -> None:
    dice = random.Random(seed)
    for _change in range(3):
        change_something(built, dice)
        make(built)
    left = files(built.output)
    fresh = Project.at(copy_small_desk(folder(tmp_path / "fresh")))
    (fresh.folder / "events.yaml").write_bytes((built.folder / "events.yaml").read_bytes())
    fresh.output.mkdir(exist_ok=True)
    (fresh.output / "feeds").mkdir()
    (fresh.output / "feeds/ledger.json").write_bytes(left["feeds/ledger.json"])
    make(fresh)
    assert files(fresh.output) == left


def change_something(project: Project, dice: random.Random) -> None:
    """Another title or place, another day, or an event less."""
    path = project.folder / "events.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    which = dice.choice([n for n, line in enumerate(lines) if re.match(r"\s+(title|place|when|- id): ", line)])
    match lines[which].split(": ")[0].strip():
        case "when":
            lines[which] = re.sub(r"-0(\d)", lambda found: f"-0{int(found[1]) % 6 + 1}", lines[which], count=1)
        case "- id":
            lines[which] += "\n    withdrawn: true"
        case _:
            lines[which] += dice.choice([" anew", " and more", " (again)"])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    listed = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in listed}
