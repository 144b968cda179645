"""`python -m briefgen` is the same as `briefgen`, and Ctrl-C while it is loaded leaves no trace."""

from __future__ import annotations

import runpy
import signal
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from briefgen import __version__
from briefgen.cli import main


@pytest.fixture(autouse=True)
def ctrl_c() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_the_module_is_run_as_the_command_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["briefgen", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("briefgen", run_name="__main__")
    assert (ended.value.code, capsys.readouterr().out.split()[-1]) == (0, __version__)


def test_imported_it_runs_nothing() -> None:
    assert "main" in runpy.run_module("briefgen.__main__", run_name="briefgen.__main__")


def test_ctrl_c_ends_it_without_a_word_until_it_can_answer() -> None:
    runpy.run_module("briefgen.__main__", run_name="briefgen.__main__")
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    CliRunner().invoke(main, ["--version"])
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_the_system_said_of_ctrl_c_stays() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # begun in the background
    runpy.run_module("briefgen.__main__", run_name="briefgen.__main__")
    CliRunner().invoke(main, ["--version"])
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
