"""`verify`, as an officer runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen import caches
from briefgen.commands.auditing import verify as commands
from tests.commands.runner import run

EVENTS = """\
calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, accept: [{code: W434, reason: A test}]}
events: []
"""
SOURCES = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}\n"
FIGURES = (
    "- {id: f, counterpart: BG, indicator: turnover, period: ..2025-04-18, unit: items, value: 7, source: s000 p2}\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk with one figure, and its text beside it."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "texts").mkdir()
    (tmp_path / "events.yaml").write_text(EVENTS, encoding="utf-8")
    for name, text in (("sources", SOURCES), ("figures", FIGURES), ("counterparts", "- {code: BG, slug: bulgaria}\n")):
        (tmp_path / f"seeds/{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "texts/first.txt").write_text("One.\nTrade with Bulgaria: 7 items.\n", encoding="utf-8")
    return tmp_path


def verify(desk: Path, *options: str) -> tuple[int, str]:
    result = run(desk, "verify", "--texts", str(desk / "texts"), *options)
    return result.exit_code, result.output


LOOKED = """\
import sys
sys.prefix = sys.base_prefix  # nothing is kept in the environment, where an earlier run of these tests left what it held
from briefgen.cli import main
try:
    main(["verify", "--texts", "texts"])
finally:
    print(*[name for name in ("briefgen.auditing.hold", "briefgen.auditing.content", "yaml") if name in sys.modules])
"""


def test_what_was_held_before_is_told_again_without_loading_a_rule(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In processes of their own; the first shows that loading would be seen."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(desk / "cache"))
    command = [sys.executable, "-c", LOOKED]
    first, second, third = (
        subprocess.run(command, capture_output=True, text=True, check=True, cwd=_with(desk, number)).stdout.splitlines()
        for number in (1, 2, 2)
    )
    assert first[:-1] == second[:-1] == third[:-1]
    loaded = ("briefgen.auditing.hold briefgen.auditing.content yaml", "yaml", "")
    assert (first[-1], second[-1], third[-1]) == loaded


def _with(desk: Path, number: int) -> Path:
    """The desk, with another text that nothing rests on."""
    (desk / "texts/other.txt").write_text(str(number), encoding="utf-8")
    return desk


@pytest.mark.parametrize("options", [(), ("--json",), ("--strict",)])
def test_asked_again_it_says_the_same_until_something_changes(
    desk: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    kept = desk / "kept"
    kept.mkdir(mode=0o700)
    monkeypatch.setattr(caches, "private", lambda kind: kept if kind == "answers" else None)
    first, again = verify(desk, *options), verify(desk, *options)
    assert first == again
    assert len(list(kept.iterdir())) == 1
    with monkeypatch.context() as other:  # which is what it would be read by
        other.setattr(commands, "read", None)
        assert verify(desk, *options) == first
    (desk / "seeds/figures.yaml").write_text(FIGURES.replace("7", "8"), encoding="utf-8")
    assert (verify(desk, *options)[0], "V504" in verify(desk)[1]) == (1, True)


def test_a_warning_is_told_beside_it_each_time(desk: Path) -> None:
    events = desk / "events.yaml"
    events.write_text(EVENTS.replace("[{code: W434, reason: A test}]", "[]"), encoding="utf-8")
    told = [verify(desk)[1].splitlines()[0] for _time in range(2)]
    assert told == ["note: 1 warning; briefgen check shows it"] * 2


def test_of_checks_of_a_desks_own_no_answer_is_kept(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = desk / "kept"
    kept.mkdir(mode=0o700)
    monkeypatch.setattr(caches, "private", lambda _kind: kept)
    monkeypatch.setattr(commands, "_has_own_checks", lambda: True)
    assert verify(desk)[0] == 0
    assert [path.name for path in kept.iterdir() if len(path.read_bytes()) < 300] == []


@pytest.mark.parametrize("command", ["verify", "audit", "review"])
def test_who_names_no_folder_is_told_how_to(desk: Path, command: str) -> None:
    result = run(desk, command, *(["--by", "AB"] if command == "review" else []))
    told = "Error: Missing option '--texts'. Name the folder with the texts of the sources, as in --texts ~/texts"
    assert (result.exit_code, result.output.splitlines()[-1]) == (2, told)


def test_well_and_strict(desk: Path) -> None:
    code, out = verify(desk)
    assert (code, out.splitlines()[-1][:13]) == (0, "2 statements:")
    assert verify(desk, "--strict")[0] == 3


def test_what_is_not_borne_out_has_its_line(desk: Path) -> None:
    (desk / "seeds/figures.yaml").write_text(FIGURES.replace("7", "8"), encoding="utf-8")
    code, out = verify(desk)
    assert (code, out.splitlines()[0]) == (1, "seeds/figures.yaml:1:91: error V504: 8 does not stand in s000 p2")
    assert json.loads(verify(desk, "--json")[1])["counts"]["not-borne-out"] == 1


def test_a_text_that_changed_is_followed(desk: Path) -> None:
    assert verify(desk, "--lock") == (0, "seeds/passages.lock: one passage.\n")
    assert verify(desk, "--lock") == (0, "seeds/passages.lock is as it was: one passage.\n")
    assert verify(desk, "--move") == (0, "No citation has moved.\n")
    (desk / "texts/first.txt").write_text("New.\nOne.\nTrade with Bulgaria: 7 items.\n", encoding="utf-8")
    assert verify(desk)[1].splitlines()[0].endswith("“briefgen verify --texts DIR --move” renumbers one citation")
    assert verify(desk, "--move") == (
        0,
        "1 citation renumbered: seeds/figures.yaml.\nseeds/passages.lock: one passage.\n",
    )
    assert (verify(desk)[0], (desk / "seeds/figures.yaml").read_text(encoding="utf-8")) == (
        0,
        FIGURES.replace("p2", "p3"),
    )


def test_what_stands_nowhere_any_more_is_told_until_it_was_read_anew(desk: Path) -> None:
    more = (
        "- {id: g, counterpart: BG, indicator: exports, period: ..2025-04-18, unit: items, value: 7, source: s000 p3}\n"
    )
    (desk / "seeds/figures.yaml").write_text(FIGURES + more, encoding="utf-8")
    text = "One.\nTrade with Bulgaria: 7 items.\nExports to Bulgaria: 7 items.\n"
    (desk / "texts/first.txt").write_text(text, encoding="utf-8")
    verify(desk, "--lock")
    edited = text.replace("One.\n", "One.\nNew.\n").replace("Exports to", "The exports to")
    (desk / "texts/first.txt").write_text(edited, encoding="utf-8")
    code, out = verify(desk, "--move")
    assert (code, out.splitlines()[-1]) == (
        1,
        "One passage is not what it was and was left as it is: s000 p3. `briefgen verify` tells where it is cited.",
    )
    assert [line for line in verify(desk)[1].splitlines() if "V532" in line] == [
        (
            f"seeds/figures.yaml:{n}:{column}: error V532: the passage s000 p3 is no longer what it was,"
            " and its words stand nowhere else"
        )
        for n, column in ((1, 102), (2, 101))  # the one that moved is told as well, which cites the same place now
    ]
    verify(desk, "--lock")
    assert "V532" not in verify(desk)[1]


def test_a_text_that_is_not_at_hand_keeps_its_fingerprints(desk: Path) -> None:
    verify(desk, "--lock")
    (desk / "texts/first.txt").rename(desk / "first.txt")
    assert verify(desk, "--lock") == (0, "seeds/passages.lock is as it was: one passage.\n")
    (desk / "first.txt").rename(desk / "texts/first.txt")
    (desk / "seeds/passages.lock").write_text("damaged", encoding="utf-8")
    assert verify(desk, "--lock") == (0, "seeds/passages.lock: one passage.\n")


def test_coverage_is_no_verdict(desk: Path) -> None:
    code, out = verify(desk, "--coverage")
    assert (code, out.splitlines()) == (
        0,
        ["s000 p1 s1: no record cites this sentence", "One thing that no record accounts for."],
    )


def test_warnings_are_told_once_and_one_thing_is_asked_at_a_time(desk: Path) -> None:
    with (desk / "seeds/sources.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: s001, title: Another, published: 2025-04-18}\n")
    assert verify(desk)[1].startswith("note: 1 warning; briefgen check shows it\n3 statements: ")
    assert verify(desk, "--lock", "--move")[1].splitlines()[-1] == "Error: --lock does not go with --move"
    assert verify(desk, "--coverage", "--json")[1].splitlines()[-1] == "Error: --coverage does not go with --json"
