"""What is set up once is what every later command finds."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from tools import set_up


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module of a project, for which nobody has compiled anything."""
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    monkeypatch.setattr(set_up, "VENV_PYTHON", sys.executable)
    path = tmp_path / "briefgen/reading/one.py"
    path.parent.mkdir(parents=True)
    path.write_text("ONE = 1\n")
    return path


def _bytecode(module: Path) -> Path:
    return Path(importlib.util.cache_from_source(str(module)))


def test_bytecode_lies_beside_each_module(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    set_up.compile_project()
    assert _bytecode(module).is_file()


def test_where_no_bytecode_can_be_written_nothing_is_said(module: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _bytecode(module).parent.touch()
    set_up.compile_project()
    assert capfd.readouterr() == ("", "")
