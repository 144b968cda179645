from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefgen.commands.serving import not_installed
from tests.commands.runner import copy_project, run


def test_what_is_missing_is_said_in_one_sentence_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [n for n in sys.modules if n.startswith("briefgen.serving")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    result = run(copy_project(tmp_path), "serve")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "The preview needs three more packages: starlette, uvicorn, watchfiles.\n"
        f"→ Install them with: {sys.executable} -m pip install starlette uvicorn watchfiles\n"
    )
    assert not_installed().exit_code == 2


def test_a_port_is_a_port(tmp_path: Path) -> None:
    result = run(tmp_path, "serve", "--port", "70000")
    assert (result.exit_code, "write a number from 1 to 65535" in result.stderr) == (2, True)
