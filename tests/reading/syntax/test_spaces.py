from __future__ import annotations

import pytest

from briefgen.reading.syntax.spaces import mend_spaces


def mended(text: str) -> tuple[str, list[tuple[str, int, int, str]]]:
    out, found = mend_spaces("a.yaml", text)
    return out, [(d.code, d.location.line, d.location.column, d.message) for d in found]


BEHIND = "a non-breaking or other special space stands behind “{}”"


@pytest.mark.parametrize(
    ("text", "out", "found"),
    [
        ("- id: one\n  title: A visit\n", "- id: one\n  title: A visit\n", []),
        ("\tkind: visit", "kind: visit", [("E104", 1, 1, "a tab indents this line")]),
        (
            "- id: one\n\tkind: visit",
            "- id: one\n  kind: visit",
            [("E104", 2, 1, "a tab indents this line")],
        ),
        (
            " \u00a0kind: visit",
            "  kind: visit",
            [("E103", 1, 2, "a non-breaking or other special space indents this line")],
        ),
        (  # as wide as another tab of the same record
            "- id: one\n\treports:\n\t  - source: a\n\t\twhen: 2027\n\t  - source: b\n\tkind: visit",
            "- id: one\n  reports:\n  - source: a\n    when: 2027\n  - source: b\n  kind: visit",
            [("E104", number, 1, "a tab indents this line") for number in range(2, 7)],
        ),
        ("title:\u00a0A visit", "title: A visit", [("E103", 1, 7, BEHIND.format("title:"))]),
        ("-\u2003id: one", "- id: one", [("E103", 1, 2, BEHIND.format("-"))]),
        ("- id:\u00a0one", "- id: one", [("E103", 1, 6, BEHIND.format("id:"))]),
        (
            "- {id:\u00a0one, kind:\u202fvisit}",
            "- {id: one, kind: visit}",
            [("E103", 1, 7, BEHIND.format("id:")), ("E103", 1, 18, BEHIND.format("kind:"))],
        ),
        ("title: Zone:\u00a0North", "title: Zone:\u00a0North", []),  # in text it is wanted
        ("  N.B.:\u00a0see there", "  N.B.:\u00a0see there", []),
        ("note: 5\u00a0km", "note: 5\u00a0km", []),
        (" \t\u00a0 ", "", []),  # nothing stands there
    ],
)
def test_spaces_that_part_fields_are_ordinary_ones(text: str, out: str, found: list[tuple[str, int, int, str]]) -> None:
    made, faults = mended(text)
    assert (made.rstrip(" "), faults) == (out, found)
