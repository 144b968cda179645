"""`make test-wheel`: the wheel, installed without the checkout, does all that the program does."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest

from tests.wheel.conftest import ROOT, done, run

pytestmark = pytest.mark.wheel


def test_the_wheel_carries_every_template_and_every_module(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    templates = {f"briefgen/{p.relative_to(ROOT)}" for p in (ROOT / "templates").rglob("*") if p.is_file()}
    modules = {str(p.relative_to(ROOT)) for p in (ROOT / "briefgen").rglob("*.py")}
    assert templates | modules <= packed
    assert [name for name in packed if name.startswith(("tests/", "events", "seeds/", "output/"))] == []


def test_from_nothing_to_calendars_and_memos(installed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Бюро на посланика"
    asked = ("--home", "NO", "--counterpart", "BG")
    done(run(installed, "init", folder, *asked, folder=tmp_path))
    checked = run(installed, "check", folder=folder)
    assert (checked.returncode, checked.stdout.splitlines()[-1]) == (0, "1 warning.")
    done(run(installed, "build", folder=folder))
    made = {p.relative_to(folder / "output").as_posix() for p in (folder / "output").rglob("*") if p.is_file()}
    assert {"feeds/all.ics", "feeds/bulgaria.ics", "memos/bulgaria.pdf", "index.html", "bulgaria.html"} <= made
    assert run(installed, "build", folder=folder).stdout == "Nothing to make: everything is up to date.\n"
    done(run(installed, "schema", "events.yaml", folder=folder))


def test_the_preview_of_an_installed_program_serves_the_page(installed: Path, tmp_path: Path) -> None:
    pip = (installed.parent / "python", "-m", "pip", "--quiet", "--disable-pip-version-check")
    done(run(*pip, "install", "starlette>=1.0", "uvicorn>=0.40", "watchfiles>=1.1", folder=tmp_path))
    done(run(installed, "init", "desk", "--home", "NO", "--counterpart", "BG", folder=tmp_path))
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [str(installed), "serve", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=tmp_path / "desk", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as preview:
        try:
            assert "Norway" in _page(f"http://127.0.0.1:{port}/")
        finally:
            preview.terminate()


def _page(address: str) -> str:
    for _attempt in range(120):
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read().decode())
        time.sleep(0.5)
    return ""
