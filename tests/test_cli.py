"""The commands gathered: obstacles, bugs and interruptions become messages and exit codes."""

from __future__ import annotations

import os
import signal
import zoneinfo
from pathlib import Path

import pytest

from tests.commands.runner import copy_project, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def test_a_folder_without_events_is_named(tmp_path: Path) -> None:
    result = run(tmp_path, "check")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == f"There is no events.yaml in {tmp_path}."


def test_hours_follow_the_same_tables_on_every_machine(project: Path, wrong_zones: None) -> None:
    assert run(project, "check").exit_code == 0
    assert zoneinfo.TZPATH == ()


def test_a_bug_of_ours_says_so_and_keeps_its_traceback(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("briefgen.reading.load.load", fail)
    result = run(project, "check")
    assert result.exit_code == 70
    assert "ZeroDivisionError" in result.stderr
    assert "This is a mistake in briefgen, not in your data." in result.stderr


def test_an_interruption_is_told_apart(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefgen.reading.load.load", interrupt)
    assert run(project, "check").exit_code == 130


def test_being_asked_to_end_is_an_interruption_too(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr("briefgen.reading.load.load", lambda *_arguments: os.kill(os.getpid(), signal.SIGTERM))
    try:
        result = run(project, "check")
    finally:
        signal.signal(signal.SIGTERM, before)
    assert result.exit_code == 130
    assert "what was published before is untouched" in result.stderr
