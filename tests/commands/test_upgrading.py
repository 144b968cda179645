"""`upgrade`."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.files import write_atomically
from briefgen.terminal import asking
from tests.commands.runner import run
from tests.conftest import project

OLD = "- {code: BG, slug: bulgaria, brief: {written: 2025-05-01, bottom-line: Say yes}}\n- {code: RO, slug: romania}\n"
DIFF = """\
--- seeds/counterparts.yaml
+++ seeds/counterparts.yaml
@@ -1,2 +1,2 @@
-- {code: BG, slug: bulgaria, brief: {written: 2025-05-01, bottom-line: Say yes}}
+- {code: BG, slug: bulgaria, brief: {written: 2025-05-01, so-what: Say yes}}
 - {code: RO, slug: romania}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for path, text in project({"events.yaml": "", "seeds/counterparts.yaml": OLD}).items():
        write_atomically(tmp_path / path, text.encode())
    return tmp_path


def test_what_would_change_is_shown_and_not_written_unasked(desk: Path) -> None:
    result = run(desk, "upgrade")
    assert (result.exit_code, DIFF in result.stdout) == (3, True)
    assert result.stdout.splitlines()[-1] == "Nothing was changed. To write it: briefgen upgrade --yes"
    assert (desk / "seeds/counterparts.yaml").read_text() == OLD


def test_it_is_written_where_that_was_said(desk: Path) -> None:
    assert run(desk, "upgrade", "--yes").exit_code == 0
    assert (desk / "seeds/counterparts.yaml").read_text() == OLD.replace("bottom-line", "so-what")
    assert (desk / "events.yaml").read_text().endswith(", format: 2}\nevents: []\n")
    again = run(desk, "upgrade", "--yes")
    assert (again.exit_code, again.stdout) == (0, "Nothing to upgrade: the data are as this program writes them.\n")
    assert run(desk, "check").exit_code == 0


def test_in_a_terminal_it_asks(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "is_terminal", lambda: True)
    monkeypatch.setattr(asking, "confirmed", lambda _question: True)
    assert run(desk, "upgrade").stdout.splitlines()[-1] == "Upgraded. Look at the difference, and commit it."


def test_the_schemas_that_an_editor_reads_are_those_of_the_program(desk: Path) -> None:
    run(desk, "upgrade", "--yes")
    schema = desk / ".vscode/schemas/people.schema.json"
    write_atomically(schema, b"{}")
    result = run(desk, "upgrade", "--yes")
    assert result.stdout.splitlines()[0] == ".vscode/schemas/people.schema.json would be written anew."
    assert b"say-it" in schema.read_bytes()
    assert sorted(path.name for path in schema.parent.iterdir()) == ["people.schema.json"]


def test_mistakes_are_mended_first(desk: Path) -> None:
    (desk / "seeds/counterparts.yaml").write_text("- {code: BG\n")
    result = run(desk, "upgrade", "--yes")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2,
        "→ Run `briefgen check` first: it says what to write instead.",
    )


def test_a_program_older_than_its_data_says_so(desk: Path) -> None:
    events = desk / "events.yaml"
    events.write_text(events.read_text().replace("title: Test,", "title: Test, format: 3,"))
    assert (
        run(desk, "check")
        .stdout.splitlines()[0]
        .endswith("warning W438: these data were written for a newer program: their format is 3, and this one knows 2")
    )


def test_an_old_name_written_into_data_of_this_format_is_renamed_too(desk: Path) -> None:
    run(desk, "upgrade", "--yes")
    counterparts = desk / "seeds/counterparts.yaml"
    counterparts.write_text(OLD, encoding="utf-8")
    assert "W439" in run(desk, "check").output  # which says that this command renames it
    assert run(desk, "upgrade", "--yes").exit_code == 0
    assert counterparts.read_text() == OLD.replace("bottom-line", "so-what")


def test_data_of_a_newer_program_are_refused(desk: Path) -> None:
    events = desk / "events.yaml"
    events.write_text(events.read_text().replace("title: Test,", "title: Test, format: 3,"), encoding="utf-8")
    result = run(desk, "upgrade", "--yes")
    assert (result.exit_code, result.stderr.splitlines()) == (
        2,
        [
            "These data were written for a newer program: their format is 3, and this one knows 2.",
            "→ Install a newer version of the program.",
        ],
    )
    assert (desk / "seeds/counterparts.yaml").read_text() == OLD
