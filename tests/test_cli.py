"""The commands gathered: obstacles, bugs and interruptions become messages and exit codes."""

from __future__ import annotations

import errno
import gc
import json
import os
import shlex
import signal
import subprocess
import sys
import zoneinfo
from pathlib import Path

import pytest

from briefgen import zone_tables
from briefgen.building import freshness
from tests.commands.runner import copy_project, run
from tests.sample import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def test_a_folder_without_events_is_named(tmp_path: Path) -> None:
    result = run(tmp_path, "check")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == f"There is no events.yaml in {tmp_path}."


def test_what_the_system_does_not_allow_is_no_mistake_of_ours(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_asked: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "output/feeds")

    monkeypatch.setattr(freshness, "nothing_to_make", refuse)
    result = run(project, "build")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "output/feeds cannot be used: Permission denied.",
        "→ Allow it, or ask whoever looks after the folder; what was published before is untouched.",
    ]


@pytest.mark.parametrize("command", [("week", "--pdf", "--out"), ("import", "a.csv", "--into")])
def test_a_name_that_is_too_long_or_leads_to_itself_is_no_mistake_of_ours(
    project: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(project)
    (project / "loop").symlink_to("loop")
    (project / "a.csv").write_text("when,title,with\n2027-05-05,Talks,BG\n", encoding="utf-8")
    long, loop = (run(project, *command, name) for name in ("a" * 300, "loop/a"))
    assert long.stderr.splitlines()[-2:] == [
        f"{project / ('a' * 300)} cannot be used: File name too long.",
        "→ Give it a shorter name, of at most 255 bytes; nothing was written.",
    ]
    assert (long.exit_code, loop.exit_code) == (2, 2)


@pytest.mark.parametrize("columns", ["0", "00", "-5", "wide", ""])
def test_a_window_of_no_width_does_not_swallow_the_words(
    project: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    told = run(project, "agenda", "--as-of", "1950-01-01").stdout
    assert told == "Nothing is ahead or to be confirmed as of 1 Jan 1950.\n"


def test_hours_follow_the_same_tables_on_every_machine(project: Path, wrong_zones: None) -> None:
    assert run(project, "check").exit_code == 0
    assert zoneinfo.TZPATH == zone_tables.OWN


def test_what_lives_to_the_end_is_not_looked_through_time_and_again(project: Path) -> None:
    before = gc.get_threshold()
    try:
        gc.set_threshold(700)
        run(project, "check")
        assert gc.get_threshold()[0] == 20_000
    finally:
        gc.set_threshold(*before)


def test_a_bug_of_ours_says_so_and_keeps_its_traceback(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("briefgen.reading.load.load", fail)
    result = run(project, "check")
    assert result.exit_code == 70
    assert "ZeroDivisionError" in result.stderr
    assert "This is a mistake in briefgen, not in your data." in result.stderr


def test_an_interruption_is_told_apart(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_arguments: object, **_named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefgen.reading.load.load", interrupt)
    assert run(project, "check").exit_code == 130


def test_being_asked_to_end_is_an_interruption_too(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(
        "briefgen.reading.load.load", lambda *_arguments, **_named: os.kill(os.getpid(), signal.SIGTERM)
    )
    try:
        result = run(project, "check")
    finally:
        signal.signal(signal.SIGTERM, before)
    assert result.exit_code == 130
    assert "what was published before is untouched" in result.stderr


AGENDA = ("agenda", "--as-of", "2025-06-10")
DESK = {
    "events.yaml": """\
calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: desk.example}
events:
- {id: visit, kind: visit, title: Посещение – 会議 🤝, counterparts: [BG], status: planned, when: 2025-07-08, place: София, source: s000 p1}
""",
    "seeds/sources.yaml": "- {id: s000, title: Item, published: 2025-04-18}\n",
    "seeds/counterparts.yaml": "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}\n",
}


@pytest.mark.parametrize(
    ("environment", "as_json"),
    [
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, False),
        ({"PYTHONIOENCODING": "ascii"}, True),
        ({"PYTHONIOENCODING": "koi8-r"}, False),
    ],
)
def test_every_word_is_printed_whatever_the_locale(tmp_path: Path, environment: dict[str, str], as_json: bool) -> None:
    """In a process of its own: what is tested is what a system tells Python of itself."""
    folder = tmp_path / "София и Бухарест\n2025"
    for path, text in DESK.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    plain = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))}

    def told(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "briefgen", "--project", str(folder), *arguments]
        own = {**plain, **environment, "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, env=own, capture_output=True, check=False)

    listed = told(folder, *AGENDA, *(["--json"] if as_json else []))
    assert listed.returncode == 0
    words = listed.stdout.decode("utf-8")
    assert "Посещение – 会議 🤝" in (json.loads(words)[0]["title"] if as_json else words)
    missing = told(folder / "нет", "check")
    assert (missing.returncode, "нет" in missing.stderr.decode("utf-8")) == (2, True)


@pytest.mark.parametrize(
    ("line", "code", "error"),
    [
        # What is written into a pipe that nobody reads any more fails only when the program puts it out.
        ("{briefgen} agenda --past | true; exit ${{PIPESTATUS[0]}}", 0, ""),
        ("{briefgen} schema | true; exit ${{PIPESTATUS[0]}}", 0, ""),
        (
            "{briefgen} agenda --past > /dev/full",
            2,
            "It cannot be written: No space left on device.\n→ Make room, and run the command again; what was published",
        ),
        ("{briefgen} agenda <&- >&- 2>&-", 0, ""),
        ("{briefgen} init new <&-", 2, "--home is missing.\n"),
    ],
)
def test_streams_that_end_early_are_no_mistake_of_ours(tmp_path: Path, line: str, code: int, error: str) -> None:
    for path, text in DESK.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        plain = text.replace("desk.example", "desk.mfa.kz").replace("Посещение – 会議 🤝", "Visit")  # no warnings
        (tmp_path / path).write_text(plain, encoding="utf-8")
    own = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1749513600"}
    shell = line.format(briefgen=f"{shlex.quote(sys.executable)} -m briefgen")
    done = subprocess.run(["bash", "-c", shell], cwd=tmp_path, env=own, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr[: len(error)] if error else done.stderr) == (code, error)
