from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefgen import caches
from briefgen.auditing.kept import answers as module
from briefgen.auditing.kept.answers import Answer, Answers
from briefgen.project import Project

SAID = Answer("Zwölf statements.", 3, 2)
TODAY = date(2026, 11, 28)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which answers are kept here, and nowhere else."""
    kept = tmp_path / "kept"
    kept.mkdir(mode=0o700)
    monkeypatch.setattr(caches, "private", lambda _kind: kept)
    return kept


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk, with a calendar that is published and its texts beside it."""
    for name, text in {
        "events.yaml": "events: []",
        "seeds/sources.yaml": "[]",
        "seeds/reviews.yaml": "[]",
        "seeds/passages.lock": "# 2",
        "output/feeds/all.ics": "BEGIN:VEVENT\nUID:one@desk.test\n",
        "texts/one.txt": "One.",
    }.items():
        (tmp_path / "desk" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "desk" / name).write_text(text, encoding="utf-8")
    return tmp_path / "desk"


def asked(desk: Path, day: date = TODAY, *options: str) -> Answers:
    return Answers(Project(desk), desk / "texts", day, options)


def test_the_same_is_told_again(desk: Path) -> None:
    assert asked(desk).before() is None
    asked(desk).keep(SAID)
    assert asked(desk).before() == SAID
    assert asked(desk / ".." / "desk").before() == SAID


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("events.yaml", "events: [ ]"),
        ("seeds/sources.yaml", "[ ]"),
        ("seeds/more/people.yaml", "[]"),
        ("events/2026.yaml", "[]"),
        ("seeds/reviews.yaml", "[ ]"),
        ("seeds/passages.lock", "# 3"),
        ("texts/one.txt", "One!"),
        ("texts/two.txt", ""),
        ("output/feeds/all.ics", "BEGIN:VEVENT\nUID:one@other.test\n"),
    ],
)
def test_where_anything_has_changed_it_is_worked_out_anew(desk: Path, name: str, text: str) -> None:
    asked(desk).keep(SAID)
    path = desk / name
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert asked(desk).before() is None
    path.write_bytes(before) if before is not None else path.unlink()
    assert asked(desk).before() == SAID


def test_what_is_missing_now_counts(desk: Path) -> None:
    asked(desk).keep(SAID)
    (desk / "texts/one.txt").unlink()
    assert asked(desk).before() is None
    (desk / "texts/one.txt").mkdir()
    assert asked(desk).before() is None


def test_so_do_the_day_the_options_the_program_and_the_place(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(desk).keep(SAID)
    assert asked(desk, date(2026, 11, 29)).before() is None
    assert asked(desk, TODAY, "json").before() is None
    desk.rename(tmp_path / "other")
    assert asked(tmp_path / "other").before() is None
    (tmp_path / "other").rename(desk)
    monkeypatch.setattr(module, "loaded", lambda: "another")
    assert asked(desk).before() is None


def test_what_is_written_while_it_is_worked_out_keeps_nothing(desk: Path, folder: Path) -> None:
    begun = asked(desk)
    (desk / "texts/one.txt").write_text("Other.", encoding="utf-8")
    begun.keep(SAID)
    assert list(folder.iterdir()) == []


def test_every_spoilt_byte_is_noticed(desk: Path, folder: Path) -> None:
    asked(desk).keep(SAID)
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    for spoilt in (whole[:-1], b"", whole + b" ", *(whole[:n] + b"#" + whole[n + 1 :] for n in range(len(whole)))):
        path.write_bytes(spoilt)
        assert asked(desk).before() is None
    path.unlink()
    os.mkfifo(path)
    assert asked(desk).before() is None


@pytest.mark.parametrize("whole", [b"[", b"[1, 2, 3, 4]", b"5", b"\xff"])
def test_what_is_sealed_and_is_no_answer_is_none(desk: Path, folder: Path, whole: bytes) -> None:
    asked(desk).keep(SAID)
    (path,) = folder.iterdir()
    path.write_bytes(asked(desk)._seal(whole) + whole)
    assert asked(desk).before() is None


def linked(desk: Path) -> None:
    (desk / "seeds/sources.yaml").rename(desk / "seeds/other.yaml")
    (desk / "seeds/sources.yaml").symlink_to("other.yaml")


def too_much(desk: Path) -> None:
    with (desk / "texts/long.txt").open("wb") as file:
        file.truncate(module.LARGEST_TEXTS)


def gone(desk: Path) -> None:
    (desk / "texts/one.txt").unlink()
    (desk / "texts").rmdir()


@pytest.mark.parametrize("change", [linked, too_much, gone])
def test_where_it_cannot_be_told_nothing_is_kept(desk: Path, folder: Path, change: Callable[[Path], None]) -> None:
    change(desk)
    asked(desk).keep(SAID)
    assert (asked(desk).before(), list(folder.iterdir())) == (None, [])


def test_without_a_folder_or_room_nothing_is_kept(desk: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as spoilt:
        spoilt.setattr(Path, "replace", full)
        asked(desk).keep(SAID)
    asked(desk).keep(SAID._replace(said="x" * module.LARGEST))
    monkeypatch.setattr(caches, "private", lambda _kind: None)
    asked(desk).keep(SAID)
    assert (asked(desk).before(), list(folder.iterdir())) == (None, [])


def test_what_was_not_asked_for_longest_goes_first(desk: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ANSWERS", 2)
    for number, option in enumerate("ab"):
        before = set(folder.iterdir())
        asked(desk, TODAY, option).keep(SAID)
        (new,) = set(folder.iterdir()) - before
        os.utime(new, (number, number))
    assert asked(desk, TODAY, "a").before() == SAID  # and is the newest from now on
    asked(desk, TODAY, "c").keep(SAID)
    assert [asked(desk, TODAY, option).before() for option in "abc"] == [SAID, None, SAID]
