"""What an officer reads of a syntax error: where it was made, what is wrong, and what to write."""

from __future__ import annotations

import pytest

from briefgen.reading.compose import compose
from briefgen.reading.text import read_document

RECORD = "- id: one\n  title: A\n{}\n  place: Sofia\n- id: two\n"


def said(lines: str) -> list[tuple[str, int, int, str, str | None]]:
    """Code, line, column, message and hint of a record's faults; the lines begin at the third of the file."""
    result = compose(read_document("a.yaml", RECORD.format(lines).encode()))
    return [(d.code, d.location.line, d.location.column, d.message, d.hint) for d in result.diagnostics]


NO_COLON = "this line has no colon after its field name"
NO_FIELD = "this line is no field, and does not go on with the text above"
DEEPER = "write it as “field: text”; if it belongs to the text above, indent it deeper than that field"
QUOTES_HOLD_A_HASH = "put text that holds a # in quotes"


@pytest.mark.parametrize(
    ("lines", "line", "column", "message", "hint"),
    [
        ("...", 3, 1, "three dots alone on a line end the file here", "delete the line"),
        ("# why\n...\n\n", 4, 1, "three dots alone on a line end the file here", "delete the line"),
        ("  kind visit", 3, 3, NO_COLON, "write “kind:” and the text behind it"),
        ("  agenda\n    - Trade: goods", 3, 3, NO_COLON, "write “agenda:” and the text behind it"),
        ("  kind:visit", 3, 3, "a colon needs a space behind it", "write it as “field: text”"),
        ("    kind: visit", 3, 5, "this field is indented too deep", "align it with the other fields of its record"),
        (
            " kind: visit",
            3,
            1,
            "this field is not aligned with the others of its record",
            "indent it by 2 spaces, as the others",
        ),
        (
            "  agenda:\n    - Trade\n   - Transport",
            5,
            4,
            "this dash does not stand below the others of its list",
            "align it with them",
        ),
        (
            "  agenda: Trade\n  - Transport",
            4,
            3,
            "a dash does not fit here",
            "begin the list on its own line, indented under its field",
        ),
        (
            "bg-visit,visit,Visit of the Minister,BG",
            3,
            1,
            "this is a row of a table, not a field",
            "write each cell on a line of its own behind a field name, as in “title: Visit”",
        ),
        (
            "bg-visit\tvisit\tVisit of the Minister",
            3,
            1,
            "this is a row of a table, not a field",
            "write each cell on a line of its own behind a field name, as in “title: Visit”",
        ),
        ("to Sofia", 3, 1, NO_FIELD, DEEPER),
        (" to Sofia", 3, 2, NO_FIELD, DEEPER),
        ("  ''", 3, 3, NO_FIELD, DEEPER),
    ],
)  # fmt: skip
def test_lines_that_are_no_fields(lines: str, line: int, column: int, message: str, hint: str) -> None:
    assert said(lines) == [("E105", line, column, message, hint)]


def test_of_a_pasted_line_at_the_left_edge_it_is_told_that_it_stands_there() -> None:
    text = b"events:\n  - id: a\n    kind: visit\nDear colleagues, find below: the list.\n    place: Sofia\n"
    told = [(d.message, d.location.line, d.hint) for d in compose(read_document("events.yaml", text)).diagnostics]
    hint = "the line above it stands at the left edge: delete it, or indent it deeper than the field it belongs to"
    assert told == [("this field is indented too deep", 5, hint)]


def test_a_record_whose_dash_has_no_space() -> None:
    result = compose(read_document("a.yaml", b"- id: one\n  kind: visit\n-id: two\n  kind: forum\n"))
    found = [(d.code, d.location.line, d.location.column, d.message, d.hint) for d in result.diagnostics]
    assert found == [("E113", 3, 1, "a dash needs a space behind it", "write “- id:”")]


@pytest.mark.parametrize(("item", "hint"), [("-BG", "write “- BG”"), ("-Trade and goods", "write “- Trade and goods”")])
def test_an_item_whose_dash_has_no_space(item: str, hint: str) -> None:
    result = compose(read_document("a.yaml", RECORD.format(f"  agenda:\n  {item}\n  - Transport").encode()))
    found = [(d.code, d.location.line, d.location.column, d.message, d.hint) for d in result.diagnostics]
    assert found == [("E113", 4, 3, "a dash needs a space behind it", hint)]


MOVED = "events:\n  - id: one\n    kind: visit\n{}  - id: three\n    kind: visit\n"


@pytest.mark.parametrize("moved", [0, 1, 3, 4])
def test_a_record_whose_dash_is_moved_is_one_mistake_and_is_read(moved: int) -> None:
    result = compose(read_document("a.yaml", MOVED.format(f"{' ' * moved}- id: two\n    kind: forum\n").encode()))
    found = [(d.code, d.location.line, d.location.column, d.message, d.hint) for d in result.diagnostics]
    message = "this record does not stand below the one before it"
    assert found == [("E105", 4, moved + 1, message, "give its dash the same indent")]
    assert result.lost == frozenset()


@pytest.mark.parametrize("moved", [0, 1, 3, 4])
def test_a_record_that_is_moved_with_its_fields_is_one_mistake(moved: int) -> None:
    indent = " " * moved
    record = f"{indent}- id: two\n{indent}  kind: forum\n{indent}  agenda:\n{indent}    - Trade\n"
    result = compose(read_document("a.yaml", MOVED.format(record).encode()))
    found = [(d.code, d.location.line, d.location.column, d.message, d.hint) for d in result.diagnostics]
    message = "this record does not stand below the one before it"
    assert found == [("E105", 4, moved + 1, message, "give all of its lines the indent that those have")]
    assert result.lost == frozenset({"two"})


REPORTS = """\
- id: one
  reports:
      - source: s000 p1
        participants:
          - person: radev
            as: host
        place: Sofia
{0}- source: s001 p1
{0}  when: 2025
- id: two
"""


@pytest.mark.parametrize("moved", [2, 3, 4, 5, 7, 8, 9])
def test_a_report_that_is_moved_with_its_fields_is_one_mistake(moved: int) -> None:
    result = compose(read_document("a.yaml", REPORTS.format(" " * moved).encode()))
    found = [(d.code, d.location.line, d.location.column, d.message, d.hint) for d in result.diagnostics]
    message = "this item does not stand below the one before it"
    hint = "put 6 spaces before its dash, and move its other lines with it"
    assert found == [("E105", 8, moved + 1, message, hint)]


def test_a_field_that_is_moved_says_what_it_belongs_to() -> None:
    result = compose(read_document("a.yaml", b"- id: one\n  title: A\n kind: visit\n- id: two\n"))
    assert [(r.location.line, r.location.column, r.message) for r in result.diagnostics[0].related] == [
        (1, 1, "it belongs to this")
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [("# ours\n[one]\n  two: x\n", (2, 1)), ("\n   one: x\n  two: y\n", (2, 4)), ("'one'\ntwo: x\n", (1, 1))],
)
def test_what_stands_behind_the_whole_file_is_told_with_what_that_begins_with(
    text: str, place: tuple[int, int]
) -> None:
    """The parser names no place there, and line 0 was told."""
    (fault,) = compose(read_document("a.yaml", text.encode())).diagnostics
    assert [(r.location.line, r.location.column) for r in fault.related] == [place]


def test_one_field_out_of_line_is_one_mistake() -> None:
    """It was three: the fields behind it were told of as well."""
    lines = "  kind: visit\n busy: true\n  participants:\n  - a\n  source: s000"
    message = "this field is not aligned with the others of its record"
    assert said(lines) == [("E105", 4, 1, message, "indent it by 2 spaces, as the others")]


@pytest.mark.parametrize(
    "text",
    ["  id: one\n  title: A\n- id: two\n- id: three\n", "events:\n  # why\n    id: one\n  - id: two\n  - id: x\n"],
)
def test_the_dash_that_the_first_record_lost_is_told_at_its_place(text: str) -> None:
    (fault,) = compose(read_document("events.yaml", text.encode())).diagnostics
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "id: one" in line)
    assert (fault.location.line, fault.location.column) == (line, text.splitlines()[line - 1].index("id") + 1)
    assert (fault.message, fault.hint) == ("the first record begins with no dash", "write “- id: one”")


def test_a_field_left_of_its_report_is_told_itself_and_not_those_around_it() -> None:
    text = (
        b"events:\n  - id: a\n    reports:\n      - status: planned\n        when: 2027\n    place: Hanoi\n"
        b"        source: s1 p1\n      - source: s1 p2\n        when: 2027-02\n"
    )
    told = [(d.message, d.location.line, d.hint) for d in compose(read_document("events.yaml", text)).diagnostics]
    aligned = "this field is not aligned with the others of its record"
    assert told == [(aligned, 6, "indent it by 8 spaces, as the others")]
    last = text.partition(b"      - source: s1 p2")[0]
    left = [(d.message, d.location.line) for d in compose(read_document("events.yaml", last)).diagnostics]
    assert left == [("this field is indented too deep", 7)]
