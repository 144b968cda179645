from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import briefgen
from briefgen import project as project_module
from briefgen.diagnostics import BriefgenError
from briefgen.project import SHIPPED, Project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "events.yaml").write_text("events: []\n")
    return tmp_path


def test_every_path_stands_in_the_folder(folder: Path) -> None:
    project = Project.at(folder)
    assert (project.events, project.seeds, project.output) == (
        folder / "events.yaml",
        folder / "seeds",
        folder / "output",
    )


def test_another_day_is_built_into_a_tree_of_its_own(folder: Path) -> None:
    project = Project.at(folder)
    assert [project.tree(day) for day in (None, date(2025, 6, 10))] == [
        folder / "output",
        folder / "output" / "as-of" / "2025-06-10",
    ]


def test_a_desk_has_its_own_templates_and_the_program_its_own(folder: Path) -> None:
    assert Project.at(folder).templates == folder / "templates"
    assert Path(briefgen.__file__).parent.parent / "templates" == SHIPPED
    assert (SHIPPED / "memo" / "document.html").is_file()


def test_an_installed_program_finds_its_templates_in_its_own_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "briefgen" / "templates").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(project_module, "PACKAGE", tmp_path / "briefgen")
    assert project_module._shipped() == tmp_path / "briefgen" / "templates"


def test_the_curated_files_are_sorted(folder: Path) -> None:
    (folder / "seeds").mkdir()
    for name in ("people.yaml", "facts.yaml", "notes.txt", "more.yml"):
        (folder / "seeds" / name).touch()
    assert [p.relative_to(folder).as_posix() for p in Project.at(folder).inputs()] == [
        "events.yaml",
        "seeds/facts.yaml",
        "seeds/more.yml",
        "seeds/people.yaml",
    ]


def test_without_events_there_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError) as refused:
        Project.at(tmp_path)
    assert (str(refused.value), refused.value.exit_code) == (f"There is no events.yaml in {tmp_path}.", 2)
    assert (
        refused.value.hint
        == "Run the command in the folder that holds events.yaml, or name that folder with --project; `briefgen init` begins a new desk."
    )


def test_a_folder_of_events_makes_a_project_too(tmp_path: Path) -> None:
    names = (
        "events/2027.yaml",
        "events/old/2020.yml",
        "events/.#2027.yaml",
        "seeds/people/ours.yaml",
        "seeds/reviews.yaml",
    )
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert [p.relative_to(tmp_path).as_posix() for p in Project.at(tmp_path).inputs()] == [
        "events/2027.yaml",
        "events/old/2020.yml",
        "seeds/people/ours.yaml",
    ]


def test_a_pipe_or_a_device_is_no_curated_file(folder: Path) -> None:
    """Reading one might never end; what is missing, or a folder, is told when it is read."""
    seeds = folder / "seeds"
    seeds.mkdir()
    (seeds / "facts.yaml").touch()
    os.mkfifo(seeds / "pipe.yaml")
    (seeds / "zeros.yaml").symlink_to("/dev/zero")
    (seeds / "gone.yaml").symlink_to("nowhere")
    (seeds / "folder.yaml").mkdir()
    wanted = ("events.yaml", "seeds/facts.yaml", "seeds/folder.yaml", "seeds/gone.yaml")
    assert project_module.curated_names(folder) == wanted


def test_a_folder_that_was_removed_under_our_feet_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(BriefgenError, match=r"^There is no events\.yaml in \.\.$"):
        Project.at(Path())


@pytest.mark.parametrize("place", ["seeds/people", "events/2027", "seeds/people/norway"])
def test_a_folder_that_is_a_symbolic_link_is_told_since_nothing_behind_it_is_read(folder: Path, place: str) -> None:
    (folder / "elsewhere").mkdir()
    (folder / place).parent.mkdir(parents=True)
    (folder / place).symlink_to(folder / "elsewhere")
    with pytest.raises(BriefgenError) as refused:
        Project.at(folder)
    assert str(refused.value) == f"{place} is a symbolic link to a folder: what is in it is not read."
    assert refused.value.hint == "Put the folder itself there, or link its files one by one."


def test_files_and_whole_places_may_be_symbolic_links(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "people.yaml").touch()
    (folder / "seeds").symlink_to(folder / "elsewhere")
    (folder / "seeds" / "facts.yaml").symlink_to(folder / "elsewhere" / "people.yaml")
    assert len(Project.at(folder).inputs()) == 3


@pytest.mark.parametrize(
    ("repository", "link", "target", "led"),
    [
        ("desks", "seeds/facts.yaml", "desks/no/notes/facts.yaml", True),
        ("desks", "seeds/facts.yaml", "desks/shared/facts.yaml", True),
        ("desks", "seeds", "desks/shared", True),
        ("desks", "seeds/facts.yaml", "elsewhere/facts.yaml", False),
        ("desks", "seeds", "elsewhere", False),
        ("desks", "events.yaml", "elsewhere/events.yaml", False),
        ("desks", "seeds/facts.yaml", "desks/.git/config", False),
        ("desks", "seeds/facts.yaml", "desks/no/.env", False),
        ("desks/no", "seeds/facts.yaml", "desks/no/notes/facts.yaml", True),
        ("desks/no", "seeds/facts.yaml", "desks/shared/facts.yaml", False),
        ("desks/no", "seeds/facts.yaml", "desks/no/.git/config", False),
        (None, "seeds/facts.yaml", "desks/no/notes/facts.yaml", True),
        (None, "seeds/facts.yaml", "desks/shared/facts.yaml", False),
        (None, "seeds/facts.yaml", "desks/noble/facts.yaml", False),
    ],
)
def test_a_link_leads_to_what_belongs_to_the_desk_and_to_nothing_of_the_machine(
    tmp_path: Path, repository: str | None, link: str, target: str, led: bool
) -> None:
    desk = tmp_path / "desks/no"
    desk.mkdir(parents=True)
    if repository:
        (tmp_path / repository / ".git").mkdir()
    led_to = tmp_path / target
    where = desk / link
    where.parent.mkdir(exist_ok=True)
    (led_to if link == "seeds" else led_to.parent).mkdir(parents=True, exist_ok=True)
    where.symlink_to(led_to)
    name = "seeds/facts.yaml" if link == "seeds" else link
    if led:
        project_module.refuse_what_leads_out(desk, name)
        return
    with pytest.raises(BriefgenError) as refused:
        project_module.refuse_what_leads_out(desk, name)
    real = led_to / "facts.yaml" if link == "seeds" else led_to
    assert str(refused.value) == f"{name} is a symbolic link out of the desk, to {real}: it is not read."
    assert refused.value.hint == (
        "Put the file itself there: links may lead to files of the desk, or of the git repository that it stands in, "
        "but to none that is hidden."
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("seeds/a\nb.yaml", r"'seeds/a\nb.yaml'"),
        ("seeds/\x1b[31m.yaml", r"'seeds/\x1b[31m.yaml'"),
        ("seeds/\u202elmay.yaml", r"'seeds/\u202elmay.yaml'"),
        ("seeds/\udcff.yaml", r"'seeds/\udcff.yaml'"),
        ("seeds/люди, 人 – é.yaml", None),
    ],
)
def test_a_name_that_would_break_a_message_is_refused(name: str, told: str | None) -> None:
    if told is None:
        project_module.refuse_unseen(name)
        return
    with pytest.raises(BriefgenError) as refused:
        project_module.refuse_unseen(name)
    assert str(refused.value) == f"The name of {told} has a character that cannot be seen: it is not read."
    assert refused.value.hint == "Give it a name of letters, digits and hyphens."


def test_a_desk_may_be_reached_by_links_and_stand_in_a_hidden_folder(tmp_path: Path) -> None:
    desk = tmp_path / ".desks/no"
    (desk / "seeds").mkdir(parents=True)
    (tmp_path / ".git").touch()
    (desk / "people.yaml").touch()
    (desk / "seeds/people.yaml").symlink_to("../people.yaml")
    (tmp_path / "desk").symlink_to(desk)
    project_module.refuse_what_leads_out(tmp_path / "desk", "seeds/people.yaml")


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (os.mkfifo, "a pipe or a device, and no file."),
        (os.mkdir, "a folder, and no file."),
        (lambda path: path.symlink_to(path.name), "a symbolic link that leads to no file."),
        (lambda path: path.symlink_to("nowhere"), "a symbolic link that leads to no file."),
    ],
)
def test_what_stands_in_the_place_of_the_events_is_told(
    folder: Path, make: Callable[[Path], object], what: str
) -> None:
    (folder / "events.yaml").unlink()
    make(folder / "events.yaml")
    with pytest.raises(BriefgenError) as refused:
        Project.at(folder)
    assert str(refused.value) == f"events.yaml is {what}"
    assert refused.value.hint == "Move it away, and put the file itself in its place."


def test_a_pipe_among_the_seeds_is_told_and_a_hidden_one_is_nobodys(folder: Path) -> None:
    (folder / "seeds" / ".old").mkdir(parents=True)
    for name in ("facts.yaml", "people.yaml"):
        os.mkfifo(folder / "seeds" / ".old" / name)
    assert Project.at(folder).folder == folder
    os.mkfifo(folder / "seeds" / "people.yaml")
    with pytest.raises(BriefgenError, match=r"^seeds/people\.yaml is a pipe or a device, and no file\.$"):
        Project.at(folder)
