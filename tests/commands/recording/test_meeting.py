from pathlib import Path

from tests.commands.recording.test_reporting import events, folder, run
from tests.recording.conftest import write_project
from tests.recording.test_meeting import EVENTS, SEEDS

__all__ = ["folder"]


def test_a_meeting_is_prepared_from_options(folder: Path) -> None:
    write_project(folder, {"events": EVENTS, **SEEDS})
    told = ["--purpose", "Agree", "--point", "Trade can grow | sum", "--points", "We are glad", "--yes"]
    result = run(folder, "new", "meeting", "visit", *told)
    assert result.exit_code == 0, result.output
    assert '          - {text: Trade can grow, fact: "Turnover, 2024: 375.2 USD million"' in events(folder)


def test_the_facts_on_file_are_listed(folder: Path) -> None:
    write_project(folder, {"events": EVENTS, **SEEDS})
    result = run(folder, "new", "meeting", "visit", "--facts")
    assert result.stdout.splitlines()[:2] == [
        "Rumen Radev: last met 10 Apr 2025, Meeting before: A list was agreed",
        "  rank: Bulgaria ranked fourth. [s000 p1]",
    ]
    assert run(folder, "new", "meeting", "visti", "--facts").exit_code == 2
    assert "Nothing is written yet." in run(folder, "new", "meeting", "visit", "--yes").output


def test_in_a_script_the_meeting_is_named(folder: Path) -> None:
    write_project(folder, {"events": EVENTS, **SEEDS})
    result = run(folder, "new", "meeting", "--facts")
    assert (result.exit_code, result.output.splitlines()[0]) == (2, "Which meeting?")
