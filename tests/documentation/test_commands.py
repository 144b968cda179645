"""`make test-docs`: every command of README.md and docs/ is given as it is written, in its order, and says what is printed below it."""

from __future__ import annotations

import re
import subprocess
import sysconfig
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documentation.printed import PAGES, ROOT, Block, blocks, commands, without_blocks
from tests.documentation.scenes import SCENES, Stage
from tests.documentation.shell import Shell

CLUSTER = "wants a cluster under that name; `make test-cluster` starts one on this machine and builds with it"
# What is not given here, and why.
NOT_GIVEN = {
    "make test": "`.ci/run` gives it: it would run this suite within itself",
    ".venv/bin/briefgen verify --texts ~/texts": "the sample's texts are not part of the project; docs/auditing.md gives it",
    "briefgen build --cluster tls://cluster.ministry.example:8786": CLUSTER,
    "dask scheduler --protocol tls --tls-ca-file ca.pem --tls-cert scheduler.pem --tls-key scheduler.key --no-dashboard": CLUSTER,
    "dask worker tls://cluster.ministry.example:8786 --tls-ca-file ca.pem --tls-cert worker.pem --tls-key worker.key": CLUSTER,
    "pip install --upgrade ./briefgen-NEW-py3-none-any.whl": "stands for a version that is not there yet",
    "sudo apt-get install fonts-noto-core fonts-noto-cjk": "needs rights over the machine, and the network",
}
# What asks, and what is answered.
TYPED = {
    ".venv/bin/briefgen import their.ics --counterpart BG --write": "y\n",
    "briefgen review --texts ~/texts --by AB": "q\n",
    "briefgen upgrade": "y\n",
}
# What runs until somebody presses Ctrl-C, which is done once it has told its address; if it never does, it is a failure.
ENDLESS = ("briefgen serve",)
# Exit code 3 says that something changed; nobody who reads the page asks for it.
CHANGED = (
    ("README.md", ".venv/bin/briefgen diff --since 2025-04-20 --for BG"),
    ("first-hour.md", "briefgen diff"),
)
# What of a printed answer may be another, and what may stand there (in escaped text).
VARIES = {
    "whatever is not printed": (r"…", r".*(?:\n.*)*?"),
    "which line it is": (r"(?<=\.yaml:)\d+(?=:)|(?<=^(?:\\ ){2})\d+(?=\\ \\\|)", r"\d+"),
}
_COMMENT = re.compile(r"\s+# .*$")
_SAID = re.compile(
    r"said by `(?P<command>[^`]+)` after (?P<path>\S+): `(?P<old>[^`]+)` (?:becomes `(?P<new>[^`]+)`|is taken out)"
)


def plain(command: str) -> str:
    """A command without what is said of it behind it."""
    return _COMMENT.sub("", command)


def environment(folder: Path) -> Path:
    """A virtual environment with pip, and all that the tests' own has: nothing need be fetched to install the program."""
    venv.create(folder, with_pip=True)
    paths = {"base": str(folder), "platbase": str(folder)}
    inside = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    (inside / "at_hand.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder / "bin"


def done(*command: str | Path, folder: Path) -> None:
    result = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout, set up as the first `make` does it (which `.ci/run` tries)."""
    folder = tmp_path_factory.mktemp("briefgen")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    done("cp", "--parents", "-t", folder, *listed.decode().split("\0")[:-1], folder=ROOT)
    python = environment(folder / ".venv") / "python"
    quiet = ("--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check")
    done(python, "-m", "pip", "install", *quiet, "--editable", folder, folder=folder)
    done(python, "-c", "import set_up; set_up.record('run'); set_up.record('test')", folder=folder / "tools")
    return folder


@pytest.fixture(scope="session")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done(checkout / ".venv/bin/python", "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=checkout)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An officer's environment, with the program in it."""
    folder = environment(tmp_path_factory.mktemp("installed"))
    done(folder / "pip", "install", "--quiet", "--no-deps", "--no-index", wheel, folder=folder)
    return folder


@pytest.fixture
def stage(checkout: Path, wheel: Path, programs: Path, tmp_path: Path) -> Stage:
    for name in ("home", "folder"):
        (tmp_path / name).mkdir()
    return Stage(Shell(tmp_path / "folder", tmp_path / "home", programs), checkout, wheel)


@pytest.mark.documentation
@pytest.mark.parametrize("name", SCENES)
def test_a_page(name: str, stage: Stage) -> None:
    page = ROOT / name
    SCENES[name](stage)
    found = list(wrong(page, stage.shell))
    assert not found, "\n\n".join(found)


@pytest.mark.documentation
def test_the_readme_of_a_new_desk(stage: Stage) -> None:
    stage.done("briefgen init . --home NO --counterpart BG")
    page = stage.folder / "README.md"
    assert next(block.commands for block in blocks(page) if block.kind == "sh")[0].startswith("make check ")
    found = list(wrong(page, stage.shell))
    assert not found, "\n\n".join(found)


def wrong(page: Path, shell: Shell) -> Iterator[str]:
    """What of a page does not work, or says something else than is printed."""
    began, said = shell.folder, ""
    for block in blocks(page):
        if block.mark.startswith("in "):
            shell.folder = began / block.mark.removeprefix("in ")
        if block.mark.startswith("add to "):
            with (began / block.mark.removeprefix("add to ")).open("a", encoding="utf-8") as file:
                file.write(block.text)
        for command in block.commands:
            if plain(command) in NOT_GIVEN:
                continue
            code, said = given(command, shell)
            if code != (3 if (page.name, plain(command)) in CHANGED else 0):
                yield f"{page.name}: {command}\nended with {code}:\n{said}"
        if block.kind == "text" and block.mark != "drawing":
            answer = answered(block, shell) if block.mark else said
            if not re.fullmatch(pattern(block.text), answer):
                yield f"{page.name}:{block.line}: printed is\n{block.text}\nand what is said is\n{answer}"


def given(command: str, shell: Shell) -> tuple[int, str]:
    if plain(command) in ENDLESS:
        return shell.give_until(command, "http://127.0.0.1:")
    return shell.give(command, TYPED.get(plain(command)))


def answered(block: Block, shell: Shell) -> str:
    """What is said to a mistake; the file is then as it was."""
    asked = _SAID.fullmatch(block.mark)
    assert asked, block.mark
    path = shell.folder / asked["path"]
    before = path.read_text(encoding="utf-8")
    old, new = (asked["old"], asked["new"]) if asked["new"] else (asked["old"] + "\n", "")
    assert old in before, block.mark
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    _code, said = shell.give(asked["command"])
    path.write_text(before, encoding="utf-8")
    return said


def pattern(text: str) -> str:
    """What has to be said, but for what varies."""
    escaped = "".join(f"{re.escape(line)}\n" for line in text.splitlines())
    for varying, instead in VARIES.values():
        escaped = instead.join(re.split(varying, escaped, flags=re.MULTILINE))
    return escaped


def test_every_page_with_commands_has_a_scene() -> None:
    assert {str(page.relative_to(ROOT)) for page in PAGES if any(commands(page))} == SCENES.keys()


def test_what_is_said_of_commands_speaks_of_commands_that_are_printed() -> None:
    pages = [*PAGES, ROOT / "briefgen/starting/desk/README.md"]
    printed = {plain(command) for page in pages for command in commands(page)}
    assert {*NOT_GIVEN, *TYPED, *ENDLESS, *(command for _page, command in CHANGED)} - printed == set()


def test_every_block_is_of_a_kind_that_is_tried() -> None:
    """Code that is indented only would be shown and never tried; so would a block of another kind."""
    kinds = {block.kind for page in PAGES for block in blocks(page)}
    assert kinds == {"sh", "yaml", "html", "toml", "python", "text"}
    assert [page.name for page in PAGES if re.search(r"^\n {4}\S", without_blocks(page), re.MULTILINE)] == []
