from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from briefgen.auditing.kept import program as programs
from briefgen.auditing.kept.program import loaded, program


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program, and what is installed beside it."""
    for name in (
        "program/rules/one.py",
        "program/rules/words.toml",
        "program/rules/__pycache__/one.pyc",
        "site/babel-2.dist-info/METADATA",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1", encoding="utf-8")
    monkeypatch.setattr(programs, "PACKAGE", tmp_path / "program")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), str(tmp_path / "none.zip")])
    return tmp_path


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("program/rules/one.py", True),
        ("program/rules/words.toml", True),
        ("program/rules/new.marks", True),
        ("program/locale/bg/LC_MESSAGES/briefgen.mo", True),
        ("site/babel-3.dist-info/METADATA", True),
        ("site/old.egg-info/PKG-INFO", True),
        ("site/anything.py", False),
        ("program/rules/__pycache__/one.pyc", False),
    ],
)
def test_a_program_is_told_by_all_its_files_and_by_what_is_installed(installed: Path, name: str, counts: bool) -> None:
    before = program()
    (installed / name).parent.mkdir(parents=True, exist_ok=True)
    (installed / name).write_text("other", encoding="utf-8")
    assert (program() != before) is counts


def test_what_is_installed_anew_is_another(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = program()
    os.utime(installed / "site/babel-2.dist-info", (1, 1))
    again = program()
    monkeypatch.setattr(sys, "version", "4.0")
    assert len({before, again, program()}) == 3


def test_it_is_told_once_in_a_process(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded.cache_clear()
    try:
        before = loaded()
        (installed / "program/rules/one.py").write_text("other", encoding="utf-8")
        assert loaded() == before != program()
    finally:
        loaded.cache_clear()
