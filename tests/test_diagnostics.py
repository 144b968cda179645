from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import (
    BriefgenError,
    Diagnostic,
    Exit,
    Location,
    Related,
    Severity,
    has_errors,
    render,
    render_all,
    summary,
)
from tests.conftest import DATA, load_sections, sections

HERE = Location("events.yaml", 2, 9, 5)
ERROR = Diagnostic(
    "E204", "“vist” is not known here", HERE, "did you mean “visit”?", (Related(HERE, "it stands here"),)
)
WARNING = Diagnostic("W401", "a holiday", Location("events.yaml", 1, 1), severity=Severity.WARNING)


def test_a_message_shows_its_line_with_a_caret_the_hint_and_what_belongs_to_it() -> None:
    assert render(ERROR, {"events.yaml": ["- id: one", "  kind: vist"]}) == (
        "events.yaml:2:9: error E204: “vist” is not known here\n"
        "    2 |   kind: vist\n"
        "                ^~~~\n"
        "  → did you mean “visit”?\n"
        "  events.yaml:2:9: it stands here"
    )


def test_an_obstacle_is_told_with_what_helps() -> None:
    obstacle = BriefgenError("There is no such file.", hint="Name another.")
    assert (obstacle.told(), obstacle.told(" ")) == (
        "There is no such file.\n→ Name another.",
        "There is no such file. → Name another.",
    )
    assert BriefgenError("There is none.").told() == "There is none."


def test_without_the_text_only_the_place_is_shown() -> None:
    for lines in ({}, {"events.yaml": ["one line"]}):
        assert render(Diagnostic("E204", "wrong", HERE), lines) == "events.yaml:2:9: error E204: wrong"


def test_a_long_line_is_cut_around_its_mistake() -> None:
    line = "x" * 300 + "HERE" + "y" * 300
    shown = render(Diagnostic("E1", "m", Location("a", 1, 301, 4)), {"a": [line]}).split("\n")
    column = shown[2].index("^")
    assert (shown[1][column : column + 4], shown[2].strip(), len(shown[1])) == ("HERE", "^~~~", 118)


def test_what_cannot_be_printed_is_shown_as_a_box() -> None:
    assert render(Diagnostic("E102", "m", Location("a", 1, 3)), {"a": ["ab\u200bc\x1b[31m"]}).split("\n")[1] == (
        "    1 | ab␣c␣[31m".replace("␣", "\N{OPEN BOX}")
    )


def test_a_caret_never_runs_over_the_end() -> None:
    shown = render(Diagnostic("E1", "m", Location("a", 1, 3, 99)), {"a": ["abcd"]})
    assert shown.split("\n")[2] == " " * 10 + "^~"


def test_the_count_at_the_end() -> None:
    lists: list[list[Diagnostic]] = [[], [ERROR], [ERROR] * 2, [WARNING], [ERROR, WARNING, WARNING]]
    assert [summary(found) for found in lists] == [
        "No errors, no warnings.",
        "1 error.",
        "2 errors.",
        "1 warning.",
        "1 error, 2 warnings.",
    ]
    assert render_all([WARNING], {}) == "events.yaml:1:1: warning W401: a holiday\n\n1 warning."


def test_only_errors_stop_a_build() -> None:
    assert [has_errors(found) for found in ([], [WARNING], [WARNING, ERROR])] == [False, False, True]


def test_order_is_by_file_line_and_column() -> None:
    other = Diagnostic("E105", "m", Location("a.yaml", 9, 1))
    assert sorted([ERROR, WARNING, other], key=lambda d: d.order) == [other, WARNING, ERROR]


def test_for_another_program() -> None:
    assert ERROR.as_json() == {
        "code": "E204",
        "severity": "error",
        "message": "“vist” is not known here",
        "path": "events.yaml",
        "line": 2,
        "column": 9,
        "length": 5,
        "hint": "did you mean “visit”?",
        "related": [{"path": "events.yaml", "line": 2, "column": 9, "message": "it stands here"}],
    }


def test_an_obstacle_says_how_to_remove_it() -> None:
    error = BriefgenError("There is no file.", hint="Make one.")
    assert (str(error), error.hint, error.exit_code) == ("There is no file.", "Make one.", Exit.REFUSED)


def test_what_scripts_rely_on() -> None:
    assert {exit_code.name: exit_code.value for exit_code in Exit} == {
        "WELL": 0,
        "FAULTY": 1,
        "REFUSED": 2,
        "WARNED": 3,
        "SOME_FAILED": 4,
        "LOST": 5,
        "BUG": 70,
        "INTERRUPTED": 130,
    }


def test_every_message_as_a_desk_officer_reads_it(golden: Callable[[str, str | bytes], None]) -> None:
    blocks = []
    for path in sorted((DATA / "invalid").iterdir()):
        loaded, _offset = load_sections(sections(path.read_bytes()))
        blocks.append(f"=== {path.stem}\n" + "\n".join(render(d, loaded.lines) for d in loaded.diagnostics) + "\n")
    golden("diagnostics.txt", "\n".join(blocks))


@pytest.mark.parametrize(
    ("line", "column", "length", "width", "told"),
    [
        ("when: 2025-41", 7, 7, 110, ["    1 | when: 2025-41", "              ^~~~~~~"]),
        ("北京: 会谈 x", 5, 2, 110, ["    1 | 北京: 会谈 x", "              ^~~~"]),
        ("e\u0301e\u0301: x", 7, 1, 110, ["    1 | e\u0301e\u0301: x", " " * 12 + "^"]),
        ("北" * 60 + "x", 61, 1, 52, ["    1 | " + "北" * 12 + "x", " " * 32 + "^"]),
        ("a" * 60 + "x" + "b" * 90, 61, 1, 52, ["    1 | " + "a" * 25 + "x" + "b" * 26, " " * 33 + "^"]),
    ],
)
def test_the_mark_stands_below_what_it_marks_however_wide_its_letters_are(
    line: str, column: int, length: int, width: int, told: list[str]
) -> None:
    fault = Diagnostic("E205", "wrong", Location("a.yaml", 1, column, length))
    assert render(fault, {"a.yaml": [line]}, width).splitlines()[1:] == told
