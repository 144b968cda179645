"""docs/memos.md: every command in it does what it says, and what it says of signs is what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefgen.memos.sections import SECTIONS
from tests.commands.runner import run

PAGE = (Path(__file__).parents[2] / "docs" / "memos.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^briefgen (.*?)(?:  +# .*)?$", PAGE, re.MULTILINE)
BRIEF = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
FILES = {
    "events.yaml": """
calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, address: 'https://test.example/kz'}
events:
  - {id: visit, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-06-09, source: s000 p1}
""",
    "seeds/sources.yaml": "- {id: s000, title: An item, publisher: A paper, published: 2025-06-09}\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert BRIEF
    folder = tmp_path_factory.mktemp("project")
    for name, text in {**FILES, "seeds/counterparts.yaml": BRIEF[1]}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_does_its_work(project: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795420800")
    result = run(project, *command.split())
    assert result.exit_code == 0, result.output
    if command.startswith("build"):
        day = re.search(r"--as-of (\S+)", command)
        tree = project / "output" / ("as-of/" + day[1] if day else "")
        assert (tree / "memos/bulgaria.pdf").read_bytes()[:5] == b"%PDF-"


def test_all_commands_were_found() -> None:
    assert [command.split()[0] for command in COMMANDS] == ["build", "build", "build", "build", "check"]


def test_what_never_gives_way_is_what_is_said() -> None:
    always = {listed.name: listed.always for section in SECTIONS for listed in section.lists if listed.always}
    assert "the next three dates, the ten that wait longest" in re.sub(r"\s+", " ", PAGE)
    assert (always["dated"], always["to_confirm"], always["overdue"], always["figures"]) == (3, 10, 10, 1)
