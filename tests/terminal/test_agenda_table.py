from __future__ import annotations

import io
from datetime import date

import pytest
from rich.console import Console

from briefgen.terminal.agenda import Row
from briefgen.terminal.agenda_table import print_agenda, state_text

DAY = date(2025, 6, 10)
LONG = "bg-intergovernmental-commission-on-economic-cooperation-5"
ROWS = (
    Row(
        when="9 Jul 2025 (Wed), 10:00–12:00 Sofia time",
        state="ahead, confirmed",
        who="Bulgaria",
        title="Talks of the deputy ministers",
        place="Sofia",
        sources="s001 p1",
        id="bg-talks",
        moved="moved from 1 Jul 2025 (Tue)",
        values={"standing": "ahead"},
    ),
    Row(
        when="May 2025, day not known",
        state="due, no report",
        who="Bulgaria",
        title="Fifth session of the Intergovernmental Commission on Economic Cooperation",
        place="",
        sources="s000 p6",
        id=LONG,
        values={"standing": "due"},
    ),
)


def printed(*, terminal: bool) -> list[str]:
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=80, color_system=None, highlight=False)
    print_agenda(ROWS, DAY, console)
    return out.getvalue().splitlines()


def test_a_table_that_fits_eighty_columns_and_folds_no_id() -> None:
    lines = printed(terminal=True)
    assert [line.split()[-1] for line in lines if LONG in line] == [LONG]
    assert all(len(line.rstrip()) <= 80 for line in lines if LONG not in line)
    words = " ".join(lines).split()
    for word in ("Sofia", "OVERDUE,", "Intergovernmental", "Commission", "moved"):
        assert word in words


def test_in_a_pipe_an_event_is_a_line_without_padding() -> None:
    first, second = printed(terminal=False)
    assert first.split("\t") == [
        "9 Jul 2025 (Wed), 10:00–12:00 Sofia time",
        "ahead, confirmed",
        "Bulgaria",
        "Talks of the deputy ministers, Sofia; moved from 1 Jul 2025 (Tue)",
        "bg-talks",
    ]
    assert second.endswith(f"\t{LONG}")


def test_what_is_overdue_stands_out() -> None:
    assert [(state_text(row).plain, state_text(row).style) for row in ROWS] == [
        ("ahead, confirmed", "green"),
        ("OVERDUE, no report", "bold red"),
    ]


@pytest.mark.parametrize("terminal", [True, False])
def test_where_there_is_nothing_it_says_so(terminal: bool) -> None:
    out = io.StringIO()
    print_agenda((), DAY, Console(file=out, force_terminal=terminal, color_system=None))
    assert "Nothing is ahead or to be confirmed as of 10 Jun 2025." in out.getvalue()


def test_where_the_past_was_asked_for_too_more_is_missing_than_what_is_ahead() -> None:
    out = io.StringIO()
    print_agenda((), DAY, Console(file=out, force_terminal=False, color_system=None), past=True)
    assert out.getvalue() == "Nothing of that is on file as of 10 Jun 2025.\n"
