from __future__ import annotations

import pytest

from briefgen.reading.text import Document
from briefgen.reading.tree import compose_events


def remarks(text: str) -> list[tuple[str, int, int]]:
    found = compose_events(Document("a.yaml", text), text).remarks
    return [(remark.code, remark.mark.line, remark.mark.column) for remark in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title: Visit #2 of the Minister\n", [("W430", 1, 14)]),
        ("title: Visit\t#№\n", []),
        ("title: Visit #Визит\n", [("W430", 1, 14)]),
        ("title: Visit # 2 of the Minister\n", []),
        ("title: Visit#2\n", []),
        ("title: 'Visit #2' #3\n", []),
        ("title: #5\n", [("W430", 1, 8)]),
        ("title: Visit of\n  Minister #2 to Sofia\n", [("W430", 2, 12)]),
        ("title: Visit\n  #2 of the Minister\nplace: Sofia\n", [("W430", 2, 3)]),
        ("- title: Visit\n  #place: Sofia\n", []),  # a field taken out
        ("title: Visit\n#2 of the Minister\n", []),
        ("list:\n  - Trade\n  - Item #5\n", [("W430", 3, 10)]),
        ("list: [Trade,\n  Item #5\n  ]\n", [("W430", 2, 8)]),
        ("list: {en: Trade #5\n  }\n", [("W430", 1, 18)]),
        ("text: |\n  Visit #2\n", []),
    ],
)
def test_a_comment_that_begins_as_a_text_does(text: str, found: list[tuple[str, int, int]]) -> None:
    assert remarks(text) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("“Visit”", True),
        ("„Visit“", True),
        ("«Visit»", True),
        ("‘Visit’", True),
        ("“Visit", True),
        ("“Silk Road” forum", False),
        ("Forum “Silk Road”", False),
        ("“Silk” and “Road”", False),
        ("’t Hooft", False),
        ("'“Visit”'", False),
    ],
)
def test_a_text_in_curly_quotes(value: str, found: bool) -> None:
    assert remarks(f"title: {value}\n") == ([("W431", 1, 8)] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("agenda: Trade\n  - Transport\n  - Energy\n", [("W432", 2, 3)]),
        ("agenda: Trade\n  and transport - and energy\n", []),
        ("agenda:\n  - Trade\n", []),
        ("agenda: |\n  - Trade\n", []),
    ],
)
def test_a_list_that_has_become_text(text: str, found: list[tuple[str, int, int]]) -> None:
    assert remarks(text) == found
