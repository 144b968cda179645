"""The sample desk at the root of the project; its tests step aside where a desk's own data stand in its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MARKS = ("domain: briefgen.example", "id: bg-president-visit-2025")


def sample() -> Path:
    """The folder of the sample; the test that asks is skipped where the sample is no longer there."""
    events = ROOT / "events.yaml"
    text = events.read_text(encoding="utf-8", errors="replace") if events.is_file() else ""
    if not all(mark in text for mark in MARKS):
        pytest.skip("the sample is no longer there: a desk's own data stand in its place")
    return ROOT


def copy_sample(folder: Path) -> Path:
    """A copy of the sample's data, free to be spoilt."""
    shutil.copy(sample() / "events.yaml", folder)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return folder
