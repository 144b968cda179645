from __future__ import annotations

import io
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic, Location, Severity, render_all
from briefgen.terminal.faults import END, LINK, MOST_PRINTED, painted, print_faults

FAULT = Diagnostic(
    code="E205",
    severity=Severity.ERROR,
    message="2025-07 has no day 41, and this message goes on for longer than a narrow terminal has columns",
    location=Location("events.yaml", 3, 7, 10),
    hint="write 2025-07-31",
)
LINES = {"events.yaml": ["calendar:", "events:", "when: 2025-07-41"]}


class Terminal(io.StringIO):
    """Somewhere a person reads."""

    def isatty(self) -> bool:
        return True


def link(folder: Path) -> str:
    return LINK.format(address=f"{(folder / 'events.yaml').resolve().as_uri()}#3")


def test_in_colours_with_a_link_to_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    first, *rest = painted(FAULT, LINES, tmp_path, 200)
    place = f"{link(tmp_path)}\x1b[1mevents.yaml:3:7\x1b[0m{END}"
    assert first.startswith(f"{place}\x1b[31m\x1b[1m: error E205:\x1b[0m 2025-07 has no day 41")
    assert rest[1] == "\x1b[31m              ^~~~~~~~~~\x1b[0m"


def test_without_colours_where_they_are_not_wanted_and_no_word_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    text = "\n".join(painted(FAULT, LINES, tmp_path, 60)).replace(link(tmp_path), "").replace(END, "")
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 60
    assert set(FAULT.message.split()) <= set(text.split())


def test_plain_where_no_person_reads(tmp_path: Path) -> None:
    out = io.StringIO()
    print_faults([FAULT], LINES, tmp_path, out)
    assert out.getvalue() == render_all([FAULT], LINES) + "\n"


def test_of_a_thousand_and_more_the_errors_are_shown_and_the_rest_is_counted(tmp_path: Path) -> None:
    warnings = [
        Diagnostic("W401", f"day {n}", Location("events.yaml", n + 1), severity=Severity.WARNING)
        for n in range(MOST_PRINTED)
    ]
    out = io.StringIO()
    print_faults([*warnings, FAULT._replace(hint=None)], {}, tmp_path, out)
    blocks = out.getvalue().split("\n\n")
    assert (len(blocks), blocks[0], blocks[-3].partition(", and")[0], blocks[-4]) == (
        MOST_PRINTED + 2,
        "events.yaml:1:1: warning W401: day 0",
        "events.yaml:3:7: error E205: 2025-07 has no day 41",
        f"events.yaml:{MOST_PRINTED - 1}:1: warning W401: day {MOST_PRINTED - 2}",
    )
    assert blocks[-2:] == [
        "One more is not shown: mend these first; “--json” of `check` has all.",
        f"1 error, {MOST_PRINTED} warnings.\n",
    ]


def test_on_a_terminal_with_a_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out = Terminal()
    print_faults([FAULT], LINES, tmp_path, out)
    assert link(tmp_path) in out.getvalue()
    assert out.getvalue().endswith("1 error.\n")


def test_in_a_narrow_terminal_the_mark_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    line = "- {id: talks, title: Talks on transport and energy, status: planned, when: 2025-07-41}"
    fault = FAULT._replace(location=Location("events.yaml", 3, line.index("2025-07-41") + 1, 10))
    told = list(painted(fault, {"events.yaml": ["", "", line]}, tmp_path, 60))
    mark = next(each for each in told if each.lstrip().startswith("^"))
    quoted, at = told[told.index(mark) - 1], mark.index("^")
    assert (quoted[at:][: len(mark.strip())], len(quoted) <= 60) == ("2025-07-41", True)
