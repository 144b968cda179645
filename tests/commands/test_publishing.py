"""`publish`."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.building import publishing
from tests.commands.runner import copy_project, run


def test_nothing_is_published_before_something_was_made(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    result = run(copy_project(tmp_path / "desk"), "publish", str(tmp_path / "public"))
    assert (result.exit_code, result.stderr) == (2, "There is nothing to publish yet.\n→ Run `briefgen build` first.\n")


@pytest.mark.parametrize(
    ("written", "removed", "told"),
    [
        (("index.html",), ("old.html",), ["Wrote public/index.html", "Removed public/old.html"]),
        (tuple(f"{n}.html" for n in range(13)), (), ["Wrote 13 files."]),
        (tuple(f"{n}.html" for n in range(12)), ("old.html",), ["Wrote 12 and removed 1 files."]),
        ((), (), []),
        (tuple(f"{n}.html" for n in range(50)), (), []),  # all of it is new: its number is said once
    ],
)
def test_a_few_files_are_named_and_many_are_counted(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    written: tuple[str, ...],
    removed: tuple[str, ...],
    told: list[str],
) -> None:
    monkeypatch.setattr(
        publishing, "publish", lambda _project, _place: publishing.Published([*written], [*removed], 50)
    )
    result = run(copy_project(tmp_path), "publish", "public")
    assert result.stdout.splitlines() == [*told, "50 files are published in public."]
