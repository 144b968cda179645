from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.paper import docx
from tests.commands.recording.test_reporting import folder, run
from tests.recording.conftest import write_project
from tests.recording.test_held import MET, PROMISES

__all__ = ["folder"]


@pytest.fixture
def met(folder: Path) -> Path:
    return write_project(folder, {"events": MET, "commitments": PROMISES}).folder


def test_a_meeting_is_recorded_and_its_page_made(met: Path) -> None:
    told = ["--outcome", "A list was agreed.", "--state", "list=done", "--promise", "rumen-radev | Write | 2027-01"]
    result = run(met, "held", "session", *told, "--next", "2027-10", "--next-title", "Sixth session", "--yes")
    assert result.exit_code == 0, result.output
    assert "state: done" in (met / "seeds/commitments.yaml").read_text(encoding="utf-8")
    pages = {path.suffix: path.read_bytes() for path in (met / "desk/records").iterdir()}
    assert {suffix: data[:4] for suffix, data in pages.items()} == {
        ".txt": b"FIFT",
        ".pdf": b"%PDF",
        ".docx": b"PK\x03\x04",
    }
    assert b"Outcome         A list was agreed." in pages[".txt"]
    again = run(met, "held", "session", "--record-only")
    assert again.exit_code == 0
    assert pages == {path.suffix: path.read_bytes() for path in (met / "desk/records").iterdir()}


def test_a_page_that_was_edited_stays_or_is_kept(met: Path) -> None:
    run(met, "held", "session", "--outcome", "Agreed.", "--yes")
    pages = met / "desk/records"
    for path in list(pages.iterdir()):
        path.write_bytes(b"mine")
    told = run(met, "held", "session", "--record-only").stderr.splitlines()
    text, paper, word = (pages / f"session.{ending}" for ending in ("txt", "pdf", "docx"))
    assert told == [
        f"{text} said something else: what was there is kept as session.kept.txt",
        f"Made {text}",
        f"{paper} was changed since it was made: what was there is kept as session.kept.pdf",
        f"Made {paper}",
        f"{word} stays as it was edited; move it away to have it made anew",
    ]
    assert sorted(path.name for path in pages.iterdir() if path.read_bytes() == b"mine") == [
        "session.docx",
        "session.kept.pdf",
        "session.kept.txt",
    ]


def test_nothing_is_made_of_what_was_not_written(met: Path) -> None:
    result = run(met, "held", "session", "--outcome", "Agreed.", "--dry-run")
    assert (result.exit_code, (met / "desk").exists()) == (0, False)
    refused = run(met, "held", "session", "--outcome", "Agreed.")
    assert (refused.exit_code, "no terminal to ask in" in refused.output) == (2, True)


def test_a_form_that_cannot_be_made_leaves_the_others(met: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_parts: object) -> bytes:
        raise BriefgenError("Word files need python-docx.", hint="Install it.")

    monkeypatch.setattr(docx, "bind", fail)
    result = run(met, "held", "session", "--outcome", "Agreed.", "--yes")
    assert (result.exit_code, "Word files need python-docx." in result.output) == (4, True)
    assert sorted(path.suffix for path in (met / "desk/records").iterdir()) == [".pdf", ".txt"]


def test_of_what_is_private_there_is_no_page(folder: Path) -> None:
    met = write_project(folder, {"events": MET.replace("kind:", "private: true\n    kind:")}).folder
    result = run(met, "held", "session", "--outcome", "Agreed.", "--yes")
    assert (result.exit_code, (met / "desk").exists()) == (0, False)
    assert "It is private, so there is no page of it to circulate." in result.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["held", "session"], "outcome: what came of it?"),
        (["held", "session", "--outcome", "x", "--state", "list"], "--state is told as ID=STATE"),
        (["held", "sesion", "--outcome", "x"], "Did you mean “session”?"),
        (["held", "nothing", "--record-only"], "There is no event “nothing”"),
        (["held", "session", "--record-only", "--outcome", "x"], "--record-only does not go with --outcome"),
        (["held", "session", "--outcome", "x", "--next-title", "y"], "--next-title says nothing without --next"),
    ],
)
def test_mistakes_are_told(met: Path, arguments: list[str], words: str) -> None:
    result = run(met, *arguments)
    assert (result.exit_code, words in result.output) == (2, True), result.output
