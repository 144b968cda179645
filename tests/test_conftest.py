from __future__ import annotations

import gc
import os
import signal
from pathlib import Path

import hypothesis
import pytest
from hypothesis.internal.conjecture import providers

from briefgen.reading.sentences import sentences
from tests.conftest import ROOM, caches, heed_ctrl_c, is_for_tests, is_left_out


def test_a_cache_that_the_collector_does_not_look_at_is_found() -> None:
    gc.freeze()
    assert [kept.__name__ for kept in caches() if kept is sentences] == ["sentences"]


@pytest.mark.parametrize(
    ("texts", "asked", "left_out"),
    [
        (["pytestmark = pytest.mark.slow\n"], "not slow", True),
        (["import os\n\npytestmark = [pytest.mark.slow, pytest.mark.odd]\n"], "not odd and not slow", True),
        (["pytestmark = pytest.mark.slow\n"], "not slower", False),
        (["pytestmark = pytest.mark.slow\n"], "slow", False),
        (["pytestmark = pytest.mark.slow\n"], "", False),
        (["def test_a():\n    pytestmark = pytest.mark.slow\n"], "not slow", False),
        (["pytestmark = pytest.mark.slow\n", "pytestmark = pytest.mark.odd\n"], "not slow and not odd", True),
        (["pytestmark = pytest.mark.slow\n", "def test_a(): ...\n"], "not slow", False),
        ([], "not slow", False),
    ],
)
def test_a_folder_is_left_out_if_none_of_its_tests_is_asked_for(
    tmp_path: Path, texts: list[str], asked: str, left_out: bool
) -> None:
    for number, text in enumerate(texts):
        (tmp_path / f"test_{number}.py").write_text(text)
    (tmp_path / "conftest.py").write_text("")
    assert is_left_out(tmp_path, asked) is left_out


def test_what_is_no_test_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_bytes(b"\xff")
    assert is_left_out(tmp_path / "bad.yaml", "not slow") is False


NO_PROGRAMS = getattr(os, "ST_NOEXEC", 8)


@pytest.mark.parametrize(
    ("blocks", "flags", "fit"),
    [(ROOM // 4096 + 1, 0, True), (ROOM // 4096, 0, False), (ROOM, NO_PROGRAMS, False), (ROOM, os.ST_NOSUID, True)],
)
def test_memory_is_written_to_where_it_has_room_and_starts_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blocks: int, flags: int, fit: bool
) -> None:
    told = os.statvfs_result((4096, 4096, ROOM, ROOM, blocks, 1, 1, 1, flags, 255))
    monkeypatch.setattr(os, "statvfs", lambda _folder: told)
    monkeypatch.setattr(os, "ST_NOEXEC", NO_PROGRAMS, raising=False)
    assert is_for_tests(tmp_path) is fit


def test_where_there_is_none_nothing_is_written_to(tmp_path: Path) -> None:
    assert not is_for_tests(tmp_path / "shm")


@pytest.mark.skipif(not hypothesis.settings().derandomize, reason="whoever is thorough tries what is random")
def test_what_is_tried_is_the_same_whatever_is_loaded() -> None:
    assert len(providers._get_local_constants()) == 0


def test_ctrl_c_is_heard_by_tests_that_a_script_began_in_the_background() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        heed_ctrl_c()
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
