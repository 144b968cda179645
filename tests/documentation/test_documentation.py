"""The documentation: every command that is printed exists with its options, and data that are shown are sound.

That the commands do what is said of them is tried by `make test-docs` (test_commands.py).
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from briefgen import cli
from briefgen.diagnostics import has_errors, render_all
from briefgen.reading.load import load_text
from tests.conftest import CALENDAR, project
from tests.documentation import printed
from tests.documentation.printed import PAGES, ROOT
from tools import man_page

FILES = ("their.ics", "theirs.ics", "plan.csv", "plan.xlsx", "texts/new.txt")
_COMMAND = re.compile(r"^(?:\.venv/bin/)?briefgen (.*)$")


def commands(page: Path) -> Iterator[list[str]]:
    """The commands of this program that a page prints, as words."""
    for part in (part.strip() for line in printed.commands(page) for part in re.split(r"&&|;", line)):
        if match := _COMMAND.match(part):
            yield shlex.split(re.split(r" > | \|\| ", match[1])[0], comments=True)


def unknown(words: list[str]) -> list[str]:
    """What of a command does not exist: its name, or options of it."""
    at: click.Command = cli.main
    strange = []
    for word in words:
        names = [name for parameter in at.params for name in (*parameter.opts, *parameter.secondary_opts)] + [
            "--help",
            "-h",
        ]
        if word.startswith("--"):
            strange += [] if word.partition("=")[0] in names else [word]
        elif isinstance(at, click.Group) and not strange:
            if word not in at.commands:
                return [word]
            at = at.commands[word]
    return strange


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_is_printed_exists(page: Path) -> None:
    wrong = {" ".join(words): found for words in commands(page) if (found := unknown(words))}
    assert wrong == {}


def test_a_command_that_does_not_exist_would_be_seen() -> None:
    assert [unknown(text.split()) for text in ("bild", "build --onyl BG", "build --only BG", "new event --as")] == [
        ["bild"],
        ["--onyl"],
        [],
        ["--as"],
    ]


DATA = [
    pytest.param(block.mark, block.text, id=f"{page.name}-{number}")
    for page in PAGES
    for number, block in enumerate(printed.blocks(page))
    if block.mark.startswith("yaml:")
]


PLANNED = """\
  - id: talks
    kind: meeting
    title: Talks
    counterparts: [BG]
    status: planned
    when: 2027-03-16
    source: s000 p1
    participants: [rumen-radev]
"""
REPORTED = """\
  - id: talks
    kind: meeting
    title: Talks
    counterparts: [BG]
    status: held
    when: 2025-06-09
    place: Sofia
    said: [{person: rumen-radev, text: That trade grows}, {person: rumen-radev, text: That more is possible}]
"""


def whole(mark: str, text: str) -> str:
    """The file that a part of it stands for."""
    match mark.removeprefix("yaml: ").split()[0]:
        case "events":
            return f"{CALENDAR}events:\n{text}"
        case "part":
            return f"{CALENDAR}events:\n{REPORTED if 'report' in mark else PLANNED}{text}"
        case "calendar":
            settings = "title: Test\n  home: KZ\n  timezone: Asia/Almaty\n  domain: test.example"
            return f"calendar:\n  {settings}\n{text.removeprefix('calendar:').lstrip(chr(10))}events: []\n"
    return text


@pytest.mark.parametrize(("mark", "text"), DATA)
def test_data_are_sound(mark: str, text: str) -> None:
    path = mark.removeprefix("yaml: file ") if "file" in mark else "events.yaml"
    loaded = load_text(project({path: whole(mark, text)}))
    assert not has_errors(loaded.diagnostics), render_all(loaded.diagnostics, loaded.lines)


def test_every_block_of_data_says_what_it_is_and_is_held_against_the_model() -> None:
    """One without a mark would be printed and never tried."""
    unmarked = [
        (page.name, block.text[:40])
        for page in PAGES
        for block in printed.blocks(page)
        if block.kind == "yaml" and not block.mark
    ]
    assert unmarked == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_is_printed_is_one_that_can_be_given(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read by the program itself: each argument there, each option with a value of its kind. Files it names are there."""
    monkeypatch.chdir(tmp_path)
    for folder in ("texts", "desk"):
        (tmp_path / folder).mkdir()
    for file in FILES:
        (tmp_path / file).touch()
    for words in commands(page):
        given([str(tmp_path / word[2:]) if word.startswith("~/") else word for word in words])


def test_there_are_commands_to_be_tried_on_the_pages() -> None:
    """Were none found any more, every page would pass."""
    assert sum(len(list(commands(page))) for page in PAGES) > 60


def given(words: list[str]) -> None:
    """Let the program read a command; raises what it says to one that cannot be given."""
    at: click.Command = cli.main
    rest = words[2:] if words[:1] == ["--project"] else words
    while isinstance(at, click.Group):
        at, rest = at.commands[rest[0]], rest[1:]
    at.make_context("briefgen", rest)


def test_every_target_and_extra_that_is_printed_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    settings = set(re.findall(r"\b([A-Z_]{4,})=", makefile)) | set(re.findall(r"\$\(([A-Z_]{4,})\)", makefile))
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    made = [
        line.partition("#")[0].partition("&&")[0].split() for line in re.findall(r"^make( .*|$)", text, re.MULTILINE)
    ]
    told = [word for words in made for word in words]
    assert {word for word in told if "=" not in word} - targets == set()
    assert {word.partition("=")[0] for word in told if "=" in word} - settings == set()
    named = {
        extra
        for group in re.findall(r"briefgen\[([a-z,]+)\]|'\.\[([a-z,]+)\]'", text)
        for part in group
        for extra in part.split(",")
    } - {""}
    assert len(told) >= 8
    assert named - set(extras) == set()


def test_the_man_page_is_what_the_commands_say() -> None:
    """`python -m tools.man_page > docs/briefgen.1` writes it anew."""
    assert (ROOT / "docs" / "briefgen.1").read_text(encoding="utf-8") == man_page.page()


def test_a_shell_completes_commands() -> None:
    asked = {
        "_BRIEFGEN_COMPLETE": "bash_complete",
        "COMP_WORDS": "briefgen pub",
        "COMP_CWORD": "1",
        "PYTHONPATH": str(ROOT),
    }
    start = "import sys; from briefgen.cli import main; sys.argv = ['briefgen']; main(prog_name='briefgen')"
    done = subprocess.run(
        [sys.executable, "-c", start], env=os.environ | asked, capture_output=True, text=True, check=False
    )
    assert done.stdout == "plain,publish\n"


def test_the_hook_for_pre_commit_looks_at_the_curated_files() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    files = [
        "events.yaml",
        "events/2027.yaml",
        "seeds/people.yaml",
        "seeds/people/norway.yml",
        "README.md",
        "output/feeds/all.ics",
    ]
    assert [bool(re.search(hook["files"], file)) for file in files] == [True, True, True, True, False, False]
    assert (hook["entry"], hook["pass_filenames"]) == ("briefgen check", False)


def test_the_pages_fetch_nothing_for_their_search() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text())
    assert settings["plugins"] == ["search", "offline"]
    # The plugin looks for this very name, and has the script fetched from elsewhere where it finds none.
    assert [(ROOT / "docs" / script).name for script in settings["extra"]["polyfills"]] == ["iframe-worker.js"]
    assert (ROOT / "docs/iframe-worker.js").is_file()
