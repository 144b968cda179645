from __future__ import annotations

import os
import threading
from multiprocessing import Pipe
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.serving import preview as module
from briefgen.serving.maker import State
from briefgen.serving.preview import copy_published
from tests.serving.asking import desk


def test_what_is_published_is_there_from_the_first_moment_but_for_what_leads_elsewhere(tmp_path: Path) -> None:
    output, tree, secret = tmp_path / "output", tmp_path / "tree", tmp_path / "secret"
    (output / "feeds").mkdir(parents=True)
    (output / "as-of").mkdir()
    (output / "as-of" / "old.html").write_text("old")
    (output / "index.html").write_text("page")
    secret.write_text("secret")
    (output / "feeds" / "a.ics").symlink_to(secret)
    (output / "elsewhere").symlink_to(tmp_path)
    copy_published(output, tree)
    assert [p.relative_to(tree).as_posix() for p in tree.rglob("*") if p.is_file()] == ["index.html"]


def test_the_version_of_a_file_changes_with_it_and_that_of_what_is_none_with_what_is_made(tmp_path: Path) -> None:
    preview = desk(tmp_path)
    preview.state = State(made=4)
    (preview.tree / "index.html").write_text("page")
    os.utime(preview.tree / "index.html", ns=(7, 7))
    assert [preview.version(path) for path in ("index.html", "gone.html", "", None)] == ["7-4", "4", "4", "4"]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("index.html", "index.html"),
        ("/index.html", "index.html"),
        ("/feeds/../index.html", "index.html"),
        ("", None),
        ("feeds", None),
        ("../events.yaml", None),
        ("/.manifest.json", None),
        ("link.html", None),
        ("a\0b", None),
        ("a" * 5000, None),
    ],
)
def test_only_files_of_the_tree_are_inside(tmp_path: Path, path: str, found: str | None) -> None:
    preview = desk(tmp_path)
    (preview.tree / "feeds").mkdir()
    for name in ("index.html", ".manifest.json"):
        (preview.tree / name).write_text("page")
    (preview.tree / "link.html").symlink_to(tmp_path / "events.yaml")
    assert preview.inside(path) == found


def test_a_maker_that_dies_is_told_of_and_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preview, started, told = desk(tmp_path), list[Any](), threading.Event()

    def start() -> tuple[Any, Any]:
        here, there = Pipe(duplex=False)
        started.append(SimpleNamespace(**dict.fromkeys(("terminate", "join", "kill"), lambda *_time: None)))
        if len(started) == 1:
            there.close()  # as when its process ends
        else:
            told.set()
        started.append(there)
        return started[-2], here

    monkeypatch.setattr(preview, "_start", start)
    monkeypatch.setattr(module, "ANEW", 0)
    with preview.watching():
        assert told.wait(5)
        assert preview.state.failed == ("What makes the preview ended without a word, and begins again.",)
    assert len(started) == 4
