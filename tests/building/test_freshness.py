"""What makes a build necessary."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefgen.building import freshness
from briefgen.building.artifacts import Artifact, Manifest
from briefgen.building.freshness import Order, inputs_digest, nothing_to_make
from briefgen.files import file_digest, write_atomically
from briefgen.fonts import faces, families
from briefgen.project import SHIPPED, Project
from tests.conftest import project as texts
from tests.fonts.fontmaking import Made, save

NOW = datetime(2026, 11, 23, 20, tzinfo=UTC)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project whose last build was complete, with nothing kept of it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    for path, text in texts({}).items():
        write_atomically(tmp_path / path, text.encode())
    shutil.copytree(SHIPPED, tmp_path / "templates")
    project = Project.at(tmp_path)
    write_atomically(project.output / "memos/bulgaria.pdf", b"memo")
    made = Artifact("", file_digest(project.output / "memos/bulgaria.pdf") or "")
    # 20:00 in Greenwich is the next day in Almaty.
    manifest = Manifest("", "Asia/Almaty", (), {"memos/bulgaria.pdf": made})
    manifest.inputs = inputs_digest(project, Order(NOW), manifest)
    manifest.write(project.output)
    return project


def test_nothing_is_made_twice(made: Project) -> None:
    assert nothing_to_make(made, Order(NOW))


def test_what_was_made_is_read_once_and_then_only_looked_at(made: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    memo = made.output / "memos/bulgaria.pdf"
    seen = memo.stat()
    # As if the program lay beside what it made: of another file system, whose clock may be another, nothing is taken over.
    monkeypatch.setattr(freshness, "code_files", lambda: [str(made.folder / "events.yaml")])
    while not list((made.folder / "cache").rglob("*")) or kept_nothing(made):
        assert nothing_to_make(made, Order(NOW))
    with monkeypatch.context() as reading:
        reading.setattr(Manifest, "intact", lambda _self, _tree: False)
        reading.setattr(freshness, "code_digest", lambda: "another")
        assert nothing_to_make(made, Order(NOW))
        os.utime(memo, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        assert not nothing_to_make(made, Order(NOW))
    assert nothing_to_make(made, Order(NOW))


def kept_nothing(made: Project) -> bool:
    """Whether no run could yet take over that all is as it was left: it was changed within the same tick of the clock."""
    return not any(b"made" in path.read_bytes() for path in (made.folder / "cache").rglob("*") if path.is_file())


@pytest.mark.parametrize(
    "changed", ["events.yaml", "seeds/people.yaml", "templates/base.html", "output/memos/bulgaria.pdf"]
)
def test_a_change_in_any_file_makes_a_build_necessary(made: Project, changed: str) -> None:
    with (made.folder / changed).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert not nothing_to_make(made, Order(NOW))


def test_a_template_of_the_program_makes_a_build_necessary_too(made: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = made.folder / "newer"
    shutil.copytree(SHIPPED, newer)
    monkeypatch.setattr(freshness, "SHIPPED", newer)
    assert nothing_to_make(made, Order(NOW))
    with (newer / "memo/memo.css").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert not nothing_to_make(made, Order(NOW))


def test_an_own_template_that_goes_makes_a_build_necessary(made: Project) -> None:
    (made.templates / "memo/_foot.html").unlink()
    assert not nothing_to_make(made, Order(NOW))


@pytest.mark.parametrize("place", ["templates/folder.html", "output/editions/bulgaria/2025-04-20.json", "seeds/x.yaml"])
def test_a_folder_where_a_file_should_stand_is_no_hindrance(made: Project, place: str) -> None:
    (made.folder / place).mkdir(parents=True)
    assert nothing_to_make(made, Order(NOW)) is (place == "templates/folder.html")


def test_an_edition_makes_a_build_necessary(made: Project) -> None:
    write_atomically(made.editions / "bulgaria/2025-04-20.json", b"{}")
    assert not nothing_to_make(made, Order(NOW))


def test_a_file_that_is_gone_makes_a_build_necessary(made: Project) -> None:
    (made.output / "memos/bulgaria.pdf").unlink()
    assert not nothing_to_make(made, Order(NOW))


@pytest.mark.parametrize(
    "order",
    [
        Order(NOW.replace(hour=10)),  # still the day before
        Order(NOW, as_of=date(2026, 11, 24)),  # stands in a tree of its own
        Order(NOW, only=("BG",)),
        Order(NOW, since=date(2026, 11, 1)),
    ],
)
def test_another_order_makes_a_build_necessary(made: Project, order: Order) -> None:
    assert not nothing_to_make(made, order)


def test_a_first_build_is_necessary(made: Project) -> None:
    shutil.rmtree(made.output)
    assert not nothing_to_make(made, Order(NOW))


def test_today_is_that_of_the_calendars_zone() -> None:
    assert Order(NOW).day("Asia/Almaty") == date(2026, 11, 24)
    assert Order(NOW).day("Europe/Sofia") == date(2026, 11, 23)
    assert Order(NOW, as_of=date(2025, 6, 10)).day("Asia/Almaty") == date(2025, 6, 10)


def test_an_annex_makes_a_build_necessary(made: Project) -> None:
    assert nothing_to_make(made, Order(NOW))
    assert not nothing_to_make(made, Order(NOW, annex=True))


def test_another_file_of_a_named_font_makes_a_build_necessary(made: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(families, "system_folders", lambda: (made.folder / "fonts",))
    hand = save(made.folder / "fonts", "Hand.ttf", Made("Hand"))
    manifest = Manifest.read(made.output)
    manifest.fonts = ("Hand",)
    manifest.inputs = inputs_digest(made, Order(NOW), manifest)
    manifest.write(made.output)
    assert nothing_to_make(made, Order(NOW))
    with hand.open("ab") as file:
        file.write(b"\0")
    faces._family_digest.cache_clear()
    assert not nothing_to_make(made, Order(NOW))


LOOKED = """\
import sys
from pathlib import Path
from briefgen.building.freshness import Order, nothing_to_make
from briefgen.commands import build
from briefgen.files import write_atomically
from briefgen.project import Project
from datetime import datetime, timezone
project = Project.at(Path(sys.argv[1]))
print(nothing_to_make(project, Order(datetime(2026, 11, 23, 20, tzinfo=timezone.utc))))
for _time in range(2):
    print(*[name for name in ("tempfile", "shutil", "secrets", "pydantic", "yaml", "babel") if name in sys.modules])
    write_atomically(project.output / "one", b"more")
"""


def test_to_see_that_nothing_is_to_be_made_loads_nothing_that_makes(made: Project) -> None:
    """In a process of its own; what is written at its end shows that loading would be seen."""
    command = [sys.executable, "-c", LOOKED, str(made.folder)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["True", "", "tempfile shutil"]


def test_what_was_signed_is_in_annexes_alone(made: Project) -> None:
    manifest = Manifest.read(made.output)
    plain, annexed = (Order(NOW, annex=annex) for annex in (False, True))
    before = [inputs_digest(made, order, manifest) for order in (plain, annexed)]
    for name in ("reviews.yaml", "passages.lock"):
        write_atomically(made.seeds / name, b"# new\n")
        after = [inputs_digest(made, order, manifest) for order in (plain, annexed)]
        assert [a == b for a, b in zip(before, after, strict=True)] == [True, False]
        before = after
