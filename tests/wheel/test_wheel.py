"""`make test-wheel`: the wheel, installed without the checkout, does all that the program does."""

from __future__ import annotations

import contextlib
import re
import subprocess
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest

from tests.wheel.conftest import ROOT, done, run, surroundings

pytestmark = pytest.mark.wheel


def test_the_wheel_carries_every_template_module_and_table(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    templates = {f"briefgen/{p.relative_to(ROOT)}" for p in (ROOT / "templates").rglob("*") if p.is_file()}
    own = (p for p in (ROOT / "briefgen").rglob("*") if p.is_file() and p.suffix != ".pyc")
    assert templates | {str(p.relative_to(ROOT)) for p in own} <= packed
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
    # What the extra asks for, as it is pinned for the tests: a version of this night is no fault of the program.
    lock = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    (tmp_path / "pinned").write_text("\n".join(re.findall(r"^[\w.-]+==[^\s;]+", lock, re.MULTILINE)), encoding="utf-8")
    asked = ("--constraint", tmp_path / "pinned", "starlette", "uvicorn", "watchfiles")
    done(run(*pip, "install", *asked, folder=tmp_path))
    done(run(installed, "init", "desk", "--home", "NO", "--counterpart", "BG", folder=tmp_path))
    log = tmp_path / "log"
    with (
        log.open("wb") as told,
        subprocess.Popen(
            [str(installed), "serve"], cwd=tmp_path / "desk", env=surroundings(), stdout=told, stderr=subprocess.DEVNULL
        ) as preview,
    ):
        try:
            assert "Norway" in _page(log)
        finally:
            preview.terminate()


def _page(log: Path) -> str:
    """The page at the address that the preview tells, as soon as there is one; empty where none comes."""
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        address = re.search(r"http://\S+", log.read_text(encoding="utf-8"))
        with contextlib.suppress(OSError):
            if address:
                with urllib.request.urlopen(address[0], timeout=60) as answer:
                    return str(answer.read().decode())
        time.sleep(0.2)
    return ""
