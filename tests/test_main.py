"""`python -m briefgen` is the same as `briefgen`."""

from __future__ import annotations

import runpy

import pytest

from briefgen import __version__


def test_the_module_is_run_as_the_command_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["briefgen", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("briefgen", run_name="__main__")
    assert (ended.value.code, capsys.readouterr().out.split()[-1]) == (0, __version__)


def test_imported_it_runs_nothing() -> None:
    assert "main" in runpy.run_module("briefgen.__main__", run_name="briefgen.__main__")
