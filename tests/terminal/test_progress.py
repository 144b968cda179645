"""What takes long is told in a terminal, and nowhere else."""

from __future__ import annotations

import io
import sys
import time

import pytest

from briefgen.building.stages import Stage, untold
from briefgen.terminal import progress as progress_module
from briefgen.terminal.progress import progress, words


class Terminal(io.StringIO):
    """Takes what is shown, as a terminal would."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal in the place of what is written to; in a fixture, pytest would put its own there again before the test."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    return terminal


@pytest.mark.parametrize(
    ("stage", "done", "of", "said"),
    [
        (Stage.READING, 0, 0, "Reading and checking the data"),
        (Stage.CALENDARS, 3, 9, "Making calendars: 3 of 9"),
        (Stage.MEMOS, 0, 2, "Making memos: 0 of 2"),
        (Stage.PAGES, 0, 0, "Making pages"),
    ],
)
def test_it_says_what_it_is_at_and_how_far(stage: Stage, done: int, of: int, said: str) -> None:
    assert words(stage, done, of) == said


def test_in_a_pipe_nothing_is_shown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_module, "PATIENCE", 0.0)
    with progress(Stage.READING) as tell:
        assert tell is untold
        tell(Stage.MEMOS, 1, 2)
    assert capsys.readouterr() == ("", "")


def test_what_is_quick_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    assert progress_module.PATIENCE == 2.0
    monkeypatch.setattr(
        progress_module, "PATIENCE", 60.0
    )  # on a machine with other work two seconds may pass within a test
    with progress(Stage.READING) as tell:
        tell(Stage.MEMOS, 1, 2)
    assert terminal.getvalue() == ""


def test_what_is_slow_shows_what_was_told_last_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    monkeypatch.setattr(progress_module, "PATIENCE", 0.0)
    with progress(Stage.READING) as tell:
        tell(Stage.MEMOS, 1, 2)
        until = time.monotonic() + 60
        while "Making memos: 1 of 2" not in terminal.getvalue() and time.monotonic() < until:
            time.sleep(0.01)
    assert "Making memos: 1 of 2" in terminal.getvalue()
    assert "\x1b[2K" in terminal.getvalue()  # its line was cleared
