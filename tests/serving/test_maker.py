from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.building import build
from briefgen.reading.published import in_folder
from briefgen.serving import maker as module
from briefgen.serving.maker import Previewed, told
from tests.conftest import few_holidays
from tests.serving.asking import EVENTS, desk, maker

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def without_memos(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making memos takes seconds, and the holidays of states a good part of the rest; both are tried elsewhere."""
    monkeypatch.setattr(build, "_memos", lambda *_given: None)
    few_holidays(monkeypatch)


def test_what_is_made_is_made_beside_what_is_published(tmp_path: Path) -> None:
    preview = desk(tmp_path)
    made = maker(preview)
    made.refresh()
    assert (preview.state.made, preview.state.faults) == (2, ())
    assert "Talks" in (preview.tree / "bulgaria.html").read_text()
    assert not (tmp_path / "output").exists()


def test_the_last_good_page_stays_while_the_data_have_mistakes(tmp_path: Path) -> None:
    preview = desk(tmp_path)
    made = maker(preview)
    made.refresh()
    page = (preview.tree / "bulgaria.html").read_bytes()
    (tmp_path / "events.yaml").write_text(EVENTS.replace("2025-07-01", "2025-07-41"))
    made.refresh()
    (fault,) = preview.state.faults
    column = EVENTS.splitlines()[2].index("2025-07-01") + 1
    assert fault.startswith(f"events.yaml:3:{column}: error E205: 2025-07 has no day 41\n    3 |   - {{id: talks")
    assert (preview.tree / "bulgaria.html").read_bytes() == page
    (tmp_path / "events.yaml").write_text(EVENTS.replace("2025-07-01", "2025-07-11"))
    made.refresh()
    assert preview.state.faults == ()
    day = "11\u00a0Jul\u00a02025"
    assert [day in text for text in (page.decode(), (preview.tree / "bulgaria.html").read_text())] == [False, True]


def test_drafts_are_seen_here_alone(tmp_path: Path) -> None:
    preview = desk(tmp_path, EVENTS.replace("{id: talks", "{id: talks, draft: true"))
    maker(preview).refresh()
    assert "Talks" in (preview.tree / "bulgaria.html").read_text()


@pytest.mark.parametrize(
    ("path", "matters"),
    [
        ("events.yaml", True),
        ("events/2025.yaml", True),
        ("seeds/people.yaml", True),
        ("templates/page/page.css", True),
        ("seeds/.people.yaml.swp", False),
        ("output/index.html", False),
        ("notes.txt", False),
    ],
)
def test_which_changes_matter(tmp_path: Path, path: str, matters: bool) -> None:
    assert maker(desk(tmp_path))._matters(None, str(tmp_path.resolve() / path)) is matters


def test_the_editions_are_those_of_the_desk(tmp_path: Path) -> None:
    project = Previewed(tmp_path, tmp_path / "made")
    assert (project.output, project.editions) == (tmp_path / "made", tmp_path / "output" / "editions")


def test_what_is_told_are_the_mistakes_alone(loaded: Any) -> None:
    assert list(told(loaded())) == []
    assert module.SETTLED < 1000


def test_what_changes_meanwhile_is_made_in_place_of_what_is_under_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview, pages = desk(tmp_path), list[bool]()
    made = maker(preview)

    def saved_again(building: Any, *_given: Any) -> None:
        pages.append((building.tree / "bulgaria.html").exists())
        if len(pages) == 1:
            (tmp_path / "events.yaml").write_text(EVENTS.replace("Talks", "Conversations"))
            made.changed.set()

    monkeypatch.setattr(build, "_calendars", saved_again)
    made.begin()
    assert (pages, preview.state.made) == ([False, False], 2)
    assert "Conversations" in (preview.tree / "bulgaria.html").read_text()


def test_a_source_of_a_day_to_come_is_told_and_what_was_made_stays(tmp_path: Path) -> None:
    preview = desk(tmp_path)
    made = maker(preview)
    made.refresh()
    sources = tmp_path / "seeds" / "sources.yaml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("2025-04-18", "2198-04-18"), encoding="utf-8")
    made.refresh()
    (fault,) = preview.state.faults
    assert "18 Apr 2198 lies ahead, and all that rests on it would be left out until then" in fault
    assert "Talks" in (preview.tree / "bulgaria.html").read_text(encoding="utf-8")


def test_a_mistake_of_ours_is_told_and_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    preview = desk(tmp_path)
    made = maker(preview)
    monkeypatch.setattr(module, "load", lambda *_given, **_more: 1 / 0)
    made.begin()
    assert preview.state.failed == ("a mistake in briefgen, not in your data (ZeroDivisionError('division by zero'))",)
    assert "ZeroDivisionError" in capsys.readouterr().err
    monkeypatch.undo()
    monkeypatch.setattr(build, "_memos", lambda *_given: None)
    few_holidays(monkeypatch)
    made.begin()
    assert (list(preview.state.failed), "Talks" in (preview.tree / "bulgaria.html").read_text()) == ([], True)


def test_changes_that_the_system_does_not_tell_are_seen_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, seen = maker(desk(tmp_path)), list[bool]()
    before = module.stamp(made.project)

    def changes() -> Iterator[None]:
        yield None
        seen.append(made.changed.is_set())
        os.utime(tmp_path / "events.yaml", ns=(5, 5))
        yield None
        seen.append(made.changed.is_set())
        made.changed.clear()
        yield None
        seen.append(made.changed.is_set())

    monkeypatch.setattr(made, "_changes", changes)
    made._notice(before)
    assert seen == [False, True, False]


def test_where_the_system_has_no_more_watches_the_files_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left(*_watched: Path, **_how: Any) -> Iterator[None]:
        raise OSError("OS file watch limit reached")

    monkeypatch.setattr(module, "watch", none_left)
    monkeypatch.setattr(module, "GLANCE", 1)
    changes = maker(desk(tmp_path))._changes()
    assert [next(changes), next(changes)] == [None, None]


def test_the_published_calendars_are_read_again_only_when_they_differ(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, feeds, read = maker(desk(tmp_path)), tmp_path / "output" / "feeds", list[Path]()
    feeds.mkdir(parents=True)
    (feeds / "a.ics").write_bytes(b"UID:a@one.example\r\n")

    def reading(folder: Path) -> frozenset[str]:
        read.append(folder)
        return in_folder(folder)

    monkeypatch.setattr(module, "in_folder", reading)
    assert [set(made._domains()) for _time in range(2)] == [{"one.example"}] * 2
    (feeds / "a.ics").write_bytes(b"UID:a@two.example\r\n")
    os.utime(feeds / "a.ics", ns=(5, 5))
    assert (set(made._domains()), len(read)) == ({"two.example"}, 2)


AT_WORK = """
import sys, time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tests.serving.asking import desk
preview = desk(Path(sys.argv[1]), "events: [")  # of which nothing is made: its mistake is told at once
preview.clock = partial(datetime.now, UTC)
with preview.watching():
    while not preview.state.faults:
        time.sleep(0.01)
    print("at work", flush=True)
    time.sleep(600)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe that others hold is waited for otherwise there")
def test_a_preview_that_is_killed_takes_what_makes_it_with_it(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    preview = subprocess.Popen(
        [sys.executable, "-c", AT_WORK, str(tmp_path)], cwd=ROOT, env=environment, stdout=subprocess.PIPE
    )
    assert preview.stdout
    assert preview.stdout.read(7) == b"at work"
    preview.kill()
    # Whoever is left holds the other end of the pipe: it ends with the last of them.
    _rest, _none = preview.communicate(timeout=30)
    assert preview.returncode == -signal.SIGKILL


def test_the_workers_get_ready_with_the_fonts_of_the_desk(tmp_path: Path) -> None:
    warmed = list[Any]()
    made = maker(desk(tmp_path, EVENTS.replace("{title: Test,", "{title: Test, fonts: [DejaVu Sans],")))
    made.crew = SimpleNamespace(run=None, warm=warmed.append)  # type: ignore[assignment]
    made.begin()
    assert warmed == [("DejaVu Sans",)]
