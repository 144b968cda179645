"""docs/calendars.md: what it says of choices, files and commands is what there is."""

from __future__ import annotations

import re
from pathlib import Path

from briefgen.pages.subscriptions import ways
from tests.commands.runner import copy_project, run

TEXT = Path(__file__).parents[2].joinpath("docs", "calendars.md").read_text(encoding="utf-8")


def test_the_choices_are_those_of_the_page() -> None:
    listed = re.findall(r"^\| ([^|]+) \| `bulgaria(-?\w*)\.ics` \|", TEXT, flags=re.MULTILINE)
    assert listed == [(words, ending) for ending, words in ways("bulgaria")]


def test_every_command_is_one(tmp_path: Path) -> None:
    commands = re.findall(r"^briefgen (\w+)", TEXT, flags=re.MULTILINE)
    assert commands == ["serve", "diff"]
    project = copy_project(tmp_path)
    assert "--texts" in run(project, "serve", "--help").stdout
    assert run(project, "diff").exit_code == 3  # nothing is published yet: every entry is new


def test_the_settings_are_read(tmp_path: Path) -> None:
    block = re.search(r"^calendar:\n((?:  .*\n)+)", TEXT, re.MULTILINE)
    assert block
    project = copy_project(tmp_path)
    events = project / "events.yaml"
    text = events.read_text(encoding="utf-8").replace("  address: https://briefgen.example/kz\n", block[1])
    events.write_text(text, encoding="utf-8")
    assert run(project, "check").exit_code == 0
