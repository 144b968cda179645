"""Every command that a message, a template, a file of a new desk or a sentence of the documentation tells somebody to give, can be given."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import click
import pytest

from briefgen import cli
from briefgen.commands.recording.new import new
from briefgen.recording.values import KINDS
from tests.documentation.printed import PAGES, ROOT, without_blocks
from tests.documentation.test_documentation import unknown

_QUOTED = re.compile(r"[`“]briefgen ([^`”]+)[`”]")
_BARE = re.compile(r"(?:^|[:;] |&& )briefgen ([a-z][^`”;&]*)")  # `Name another one: briefgen serve --port 9000`
_GAP = re.compile(r"\{\w+\}")
HINT = "new {kind} {id}"  # whose gap is a command: held below


def told(text: str) -> Iterator[str]:
    yield from _QUOTED.findall(text)
    yield from (found.strip() for found in _BARE.findall(text))


def in_the_program() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "briefgen").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "briefgen " not in text:
            continue  # reading a module's syntax takes long, and every process of the tests asks before it begins
        for node in ast.walk(ast.parse(text)):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and "for other programs" not in node.value
            ):
                yield from ((path.name, command) for command in told(node.value))


def elsewhere() -> Iterator[tuple[str, str]]:
    folders = (ROOT / "briefgen/starting/desk", ROOT / "templates")
    for path in (path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()):
        lines = path.read_text(encoding="utf-8").splitlines()
        yield from ((path.name, command) for line in lines for command in told(line.lstrip("#- ")))
    for page in PAGES:
        yield from ((page.name, command) for command in _QUOTED.findall(without_blocks(page)))


HEAD = "verify --lock"  # who wrote a lock file, in its first line: it stays as it is, since files begin with it
TOLD = sorted({*in_the_program(), *elsewhere()} - {("values.py", HINT), ("passages.py", HEAD)})


def missing(words: list[str]) -> list[str]:
    """What a command cannot be given without, and is not told."""
    at: click.Command = cli.main
    while isinstance(at, click.Group) and words and words[0] in at.commands:
        at, words = at.commands[words[0]], words[1:]
    needed = [one for one in at.params if one.required]
    options = [one.opts[0] for one in needed if isinstance(one, click.Option) and not {*one.opts} & {*words}]
    arguments = [str(one.name) for one in needed if isinstance(one, click.Argument)]
    return options + (arguments if len(words) < len(arguments) else [])


@pytest.mark.parametrize(("where", "command"), TOLD)
def test_it_exists_with_its_options_and_nothing_is_missing(where: str, command: str) -> None:
    words = [_GAP.sub("x", word) for word in command.rstrip(".").split()]
    naming = len(words) == 1 or where.endswith(".md")  # a page may speak of a command without giving it
    assert (where, unknown(words), [] if naming else missing(words)) == (where, [], [])


def test_there_are_such_commands() -> None:
    """Were none found any more, all would pass."""
    assert {where for where, _command in TOLD} >= {
        "locking.py",
        "project.py",
        "README.md",
        "first-hour.md",
        "nginx.conf",
    }


def test_what_is_missing_would_be_seen() -> None:
    asked = ("verify --lock", "report", "sent", "sent x", "new meeting --facts", "check")
    assert [missing(one.split()) for one in asked] == [["--texts"], [], ["identity"], [], [], []]


def test_what_is_not_on_file_can_be_put_there() -> None:
    assert {*KINDS.values()} <= new.commands.keys()


def test_every_file_that_is_named_is_in_the_folder_where_it_is_said_to_be() -> None:
    """Links of the documentation to its own pages; anchors are headings of theirs."""
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:)([^)#]+\.md)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).is_file(), f"{page.name}: {target}"


def test_a_page_that_nobody_finds_is_none() -> None:
    """Each stands in the list that `make docs` builds from."""
    listed = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [page.name for page in PAGES if page.parent.name == "docs" and page.name not in listed] == []
