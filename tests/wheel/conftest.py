"""The program as its users have it: built, and installed in an environment that knows nothing of the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DAY = "1795690800"  # SOURCE_DATE_EPOCH: 26 November 2026
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def surroundings() -> dict[str, str]:
    """Nothing of ours, on a fixed day: midnight may pass between two calls, and what lies ahead is overdue one morning."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return kept | {"SOURCE_DATE_EPOCH": DAY}


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder, without anything of ours in its environment; what it printed, whatever its exit code."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def done(result: subprocess.CompletedProcess[str]) -> None:
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sdist, so that the sdist is proved to be whole."""
    folder = tmp_path_factory.mktemp("dist")
    done(run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder, folder=ROOT))
    (sdist,) = folder.glob("*.tar.gz")
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    done(run(*pip, "wheel", "--no-build-isolation", "--no-deps", "--no-index", sdist, "-w", folder, folder=folder))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `briefgen` of an environment into which nothing but the wheel was installed."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    pip = (folder / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check")
    done(run(*pip, "install", "--require-hashes", "--requirement", ROOT / "requirements.lock", folder=folder))
    done(run(*pip, "install", "--no-deps", "--no-index", wheel, folder=folder))
    return folder / "bin" / "briefgen"
