import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.edits.writing import Style


def test_bytes_come_back_as_they_were() -> None:
    data = b"\xef\xbb\xbf- id: a\r\n- id: b\n"
    assert Sheet.read("seeds/facts.yaml", data).data == data


def test_a_file_with_a_mistake_is_not_edited() -> None:
    with pytest.raises(
        BriefgenError, match=r"seeds/facts\.yaml has mistakes, the first in line 2; nothing was changed"
    ):
        Sheet.read("seeds/facts.yaml", b"- id: a\n  id: b\n")


def test_records_are_found_where_the_file_has_them() -> None:
    assert list(Sheet("events.yaml", "calendar: {home: KZ}\nevents:\n  - id: a\n  - id: b\n").identities()) == [
        ("a", 0),
        ("b", 1),
    ]
    assert list(Sheet("seeds/counterparts.yaml", "- code: BG\n").identities()) == [("BG", 0)]
    assert list(Sheet("seeds/facts.yaml", "# none\n").identities()) == []
    assert list(Sheet("seeds/other.yaml", "- id: a\n").identities()) == []


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("- id: a\n  b:\n    - c\n", Style("\n", 2)),
        ("- id: a\r\n  b:\r\n  - c\r\n", Style("\r\n", 0)),
        ("- id: a\n  b: [c]\n", Style("\n", 2)),
        ("events:\n- id: a\n  b:\n    - c\n", Style("\n", 2)),
    ],
)
def test_habits_are_those_of_the_file(text: str, style: Style) -> None:
    assert Sheet("events.yaml", text).style == style
