import pytest

from briefgen.reading.edits.reports import opened
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.edits.spans import Mapping, Sequence

MOVED = {"status", "when", "source", "inferred"}


def turned(text: str) -> str:
    sheet = Sheet("seeds/facts.yaml", text)
    assert isinstance(sheet.root, Sequence)
    record = sheet.root.items[0]
    assert isinstance(record, Mapping)
    return opened(text, record, MOVED & {key.text for key, _value in record.entries}, sheet.style)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (
            (
                "- id: a\n  # why\n  status: held # so\n  kind: b\n  inferred:\n    when: >-\n      c\n\n      d\n"
                "  source: s0 p1\n  # below\n\n- id: e\n"
            ),
            (
                "- id: a\n  reports:\n    # why\n    - status: held # so\n      inferred:\n        when: >-\n          c\n\n"
                "          d\n      source: s0 p1\n      # below\n  kind: b\n\n- id: e\n"
            ),
        ),
        ("- id: a\n  source: s0 p1", "- id: a\n  reports:\n    - source: s0 p1"),
        ("- source: s0 p1\n  id: a\n", "- reports:\n    - source: s0 p1\n  id: a\n"),
        (
            "-   id: a\r\n    status: held\r\n    x:\r\n    - b c\r\n",
            "-   id: a\r\n    reports:\r\n    - status: held\r\n    x:\r\n    - b c\r\n",
        ),
        ("- {id: a, source: s0, b: c, when: 2025}\n", "- {id: a, reports: [{source: s0, when: 2025}], b: c}\n"),
        ("- {source: s0, id: a}\n", "- {reports: [{source: s0}], id: a}\n"),
        (
            "- {id: a,\n   status: held, source: s0} # b\n",
            "- {id: a,\n   reports: [{status: held, source: s0}]} # b\n",
        ),
    ],
)
def test_the_fields_of_the_report_move_with_their_comments(text: str, new: str) -> None:
    assert turned(text) == new
