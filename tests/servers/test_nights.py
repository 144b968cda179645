"""The workflows that `init --publish` writes: their syntax, and three nights of them with a change between."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.servers.conftest import DAYS, EVENT, Desk

pytestmark = pytest.mark.servers
ROOT = Path(__file__).parents[2]
FIRST = int(DAYS["today"])
STEPS = {
    "github": ("vendor.github-workflows", ".github/workflows/publish.yaml"),
    "gitlab": ("vendor.gitlab-ci", ".gitlab-ci.yml"),
}


@pytest.fixture(params=["github", "gitlab"])
def host(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def remote(host: str, tmp_path: Path) -> Path:
    """The desk's repository at its host, as an officer pushed it first."""
    desk = Desk(tmp_path / "desk", tmp_path / "public")
    desk.run(
        "init", str(desk.folder), "--home", "NO", "--counterpart", "BG", "--domain", "desk.test", "--publish", host
    )
    with (desk.folder / "events.yaml").open("a", encoding="utf-8") as events:
        events.write(EVENT + EVENT.replace("bg-talks", "bg-other-talks").replace("03-16", "04-20"))
    bare = tmp_path / "remote.git"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(bare))
    git(bare, "config", "receive.advertisePushOptions", "true")
    git(desk.folder, "init", "--quiet", "--initial-branch=main")
    commit_all(desk.folder, "The desk")
    git(desk.folder, "remote", "add", "origin", str(bare))
    git(desk.folder, "push", "--quiet", "origin", "main")
    return bare


def git(folder: Path, *arguments: str) -> str:
    result = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def commit_all(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "-c", "user.name=Officer", "-c", "user.email=officer@desk.test", "commit", "--quiet", "-m", message)


def commands(host: str, folder: Path) -> Iterator[str]:
    """The scripts of a workflow in their order, but for what installs programs."""
    workflow: dict[str, Any] = yaml.safe_load((folder / STEPS[host][1]).read_text(encoding="utf-8"))
    if host == "gitlab":
        yield "\n".join(workflow["pages"]["script"])
        return
    for step in workflow["jobs"]["publish"]["steps"]:
        if "run" in step and step["name"] != "Set up":
            yield step["run"]


def night(number: int, host: str, remote: Path, scratch: Path) -> Path:
    """Run the workflow on a fresh checkout, so many nights after the first; what it would publish."""
    checkout, programs = scratch / f"night-{number}", scratch / "bin"
    git(scratch, "clone", "--quiet", str(remote), str(checkout))
    programs.mkdir(exist_ok=True)
    briefgen = programs / "briefgen"
    briefgen.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefgen "$@"\n', encoding="utf-8")
    briefgen.chmod(briefgen.stat().st_mode | stat.S_IXUSR)
    environment = os.environ | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "SOURCE_DATE_EPOCH": str(FIRST + number * 86400),
        "PUSH_URL": str(remote),
        "CI_DEFAULT_BRANCH": "main",
    }
    for script in commands(host, checkout):
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=checkout,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, script + done.stdout + done.stderr
    return checkout / "public"


def entry(feed: Path, event: str) -> dict[str, str]:
    """What a calendar says of an event, by property."""
    text = feed.read_bytes().decode().replace("\r\n ", "")
    (found,) = (
        part for part in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", text, re.DOTALL) if f"UID:{event}@" in part
    )
    return dict(line.split(":", 1) for line in found.strip().split("\r\n"))


def test_three_nights_with_a_change_between(host: str, remote: Path, tmp_path: Path) -> None:
    first = night(0, host, remote, tmp_path) / "feeds" / "bulgaria.ics"
    desk = tmp_path / "desk"
    git(desk, "pull", "--quiet", "origin", "main")
    events = desk / "events.yaml"
    events.write_text(events.read_text(encoding="utf-8").replace("2027-03-16", "2027-03-17"), encoding="utf-8")
    commit_all(desk, "The talks were moved")
    git(desk, "push", "--quiet", "origin", "main")
    second = night(1, host, remote, tmp_path) / "feeds" / "bulgaria.ics"
    third = night(2, host, remote, tmp_path) / "feeds" / "bulgaria.ics"

    told = [entry(feed, "bg-talks") for feed in (first, second, third)]
    assert [(t["SEQUENCE"], t["DTSTART;VALUE=DATE"]) for t in told] == [
        ("0", "20270316"),
        ("1", "20270317"),
        ("1", "20270317"),
    ]
    assert told[0]["CREATED"] == told[1]["CREATED"]
    assert told[0]["DTSTAMP"] < told[1]["DTSTAMP"]
    assert first.read_bytes() != second.read_bytes() == third.read_bytes()
    assert entry(first, "bg-other-talks") == entry(third, "bg-other-talks")
    public = {path.name for path in third.parents[1].rglob("*") if path.is_file()}
    assert "ledger.json" not in public
    assert {"index.html", "bulgaria.html", "all.ics"} <= public


def test_what_was_shown_is_committed_and_a_night_without_change_commits_nothing(
    host: str, remote: Path, tmp_path: Path
) -> None:
    night(0, host, remote, tmp_path)
    night(0 + 1, host, remote, tmp_path)
    assert git(remote, "log", "--format=%s", "main").splitlines() == ["Calendars as published", "The desk"]
    files = git(remote, "show", "--stat=200", "--format=", "main").splitlines()[:-1]
    assert {line.split("|")[0].strip().rpartition("/")[0] for line in files} == {"output/feeds"}


def test_the_syntax_is_that_of_the_host(host: str, tmp_path: Path) -> None:
    schema, path = STEPS[host]
    desk = Desk(tmp_path / "desk", tmp_path / "public")
    desk.run("init", str(desk.folder), "--home", "NO", "--counterpart", "BG", "--publish", host)
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(desk.folder / path)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "ok -- validation done\n")
