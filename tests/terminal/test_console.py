"""What a build tells the terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefgen.building.artifacts import Outcome
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.terminal.console import failure_lines, print_record, report_lines
from briefgen.terminal.show import Line, Shown


def test_a_build_is_told_in_a_few_lines() -> None:
    outcome = Outcome(
        Path("output"),
        written=["feeds/ledger.json", "feeds/all.ics", "feeds/bulgaria.ics", "memos/bulgaria.pdf"],
        kept=["memos/romania.pdf"],
        removed=["memos/old.pdf"],
        warnings=["The ledger was damaged."],
    )
    assert list(report_lines(outcome)) == [
        "note: The ledger was damaged.",
        "Calendars changed: all, bulgaria",
        "Made output/memos/bulgaria.pdf",
        "Removed output/memos/old.pdf",
        "1 file was up to date.",
    ]
    assert list(failure_lines(outcome)) == []
    assert outcome.exit_code == 0


def test_calendars_of_another_day_change_none_that_is_published() -> None:
    outcome = Outcome(
        Path("output/as-of/2025-06-10"), date(2025, 6, 10), written=["feeds/all.ics", "memos/bulgaria.pdf"]
    )
    assert list(report_lines(outcome)) == [
        "Made the calendars as of 2025-06-10 in output/as-of/2025-06-10/feeds; those that are published stay as they are.",
        "Made output/as-of/2025-06-10/memos/bulgaria.pdf",
    ]


def test_a_broken_memo_is_named_and_the_others_were_made() -> None:
    outcome = Outcome(
        Path("output"),
        failed={"memos/bulgaria.pdf": BriefgenError("too long", exit_code=Exit.SOME_FAILED, hint="cut it")},
    )
    assert list(failure_lines(outcome)) == ["memos/bulgaria.pdf was not made: too long", "→ cut it"]
    assert outcome.exit_code == 4


def test_each_remedy_stands_below_what_it_mends() -> None:
    told = {
        "georgia": ("no font has ა", "line 3"),
        "china": ("no font has 平", "line 7"),
        "italy": ("too long", "line 3"),
    }
    errors = {f"memos/{n}.pdf": BriefgenError(m, exit_code=Exit.SOME_FAILED, hint=h) for n, (m, h) in told.items()}
    assert list(failure_lines(Outcome(Path("output"), failed=errors))) == [
        "memos/georgia.pdf was not made: no font has ა",
        "memos/italy.pdf was not made: too long",
        "→ line 3",
        "memos/china.pdf was not made: no font has 平",
        "→ line 7",
    ]


def test_an_obstacle_common_to_several_is_named_once() -> None:
    errors = {f"memos/{n}.pdf": BriefgenError("no Pango", hint="apt-get install it") for n in ("bulgaria", "romania")}
    outcome = Outcome(Path("output"), failed=errors)
    assert list(failure_lines(outcome)) == [
        "memos/bulgaria.pdf, memos/romania.pdf were not made: no Pango",
        "→ apt-get install it",
    ]
    assert outcome.exit_code == 2


def test_in_a_pipe_a_record_has_a_line_for_each_of_its_lines_and_no_padding(capsys: pytest.CaptureFixture[str]) -> None:
    words = "a sentence that goes on " * 20
    print_record(
        Shown(
            "visit: Visit [x]",
            "events.yaml:1:1",
            (Line("title", words.strip()), Line("as of", ""), Line("when", "2025", 1)),
        )
    )
    assert capsys.readouterr().out == (
        f"visit: Visit [x]\nevents.yaml:1:1\n  title: {words.strip()}\n  as of\n    when: 2025\n"
    )
