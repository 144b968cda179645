import pytest

from briefgen.reading.edits.lists import grown, with_item_at, with_records
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.edits.spans import Mapping, Sequence
from tests.steps import calls


@pytest.mark.parametrize(
    ("path", "text", "new"),
    [
        ("seeds/facts.yaml", "", "- id: x\n"),
        ("seeds/facts.yaml", "# head", "# head\n\n- id: x\n"),
        ("seeds/facts.yaml", "# head\r\n\r\n", "# head\r\n\r\n- id: x\r\n"),
        ("seeds/facts.yaml", "[]\n", "\n- id: x\n"),
        ("seeds/facts.yaml", "- id: a\n", "- id: a\n\n- id: x\n"),
        ("seeds/facts.yaml", "- {id: a}\n- {id: b}\n", "- {id: a}\n- {id: b}\n- id: x\n"),
        ("events.yaml", "calendar: {}\n", "calendar: {}\n\nevents:\n\n  - id: x\n"),
        ("events.yaml", "events: # all\ncalendar: {}\n", "events: # all\n\n  - id: x\ncalendar: {}\n"),
        ("events.yaml", "events:\n\n  # Bulgaria\n", "events:\n\n  # Bulgaria\n\n  - id: x\n"),
        ("events.yaml", "events: []\n", "events:\n\n  - id: x\n"),
        ("events.yaml", "events: ~\n", "events:\n\n  - id: x\n"),
    ],
)
def test_a_file_gets_one_more_record(path: str, text: str, new: str) -> None:
    sheet = Sheet(path, text)
    assert with_records(sheet, [{"id": "x"}], by_day=False)[0] == new


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("- id: a\n", "- id: a\n  l:\n    - b c\n"),
        ("- id: a\n  l: []\n", "- id: a\n  l:\n    - b c\n"),
        ("- id: a\n  l: d # e\n", "- id: a\n  l: # e\n    - d\n    - b c\n"),
        ("- id: a\n  l: [d]\n", "- id: a\n  l: [d, b c]\n"),
        ("- id: a\n  l:\n    - d\n", "- id: a\n  l:\n    - d\n    - b c\n"),
        ("- id: a\n  l: {m: n}\n", "- id: a\n  l:\n    - {m: n}\n    - b c\n"),
        (
            "- id: a\n  l: # one\n    # d\n    m: n\n    o: >-\n      p\n\n- id: q\n",
            "- id: a\n  l: # one\n    # d\n    - m: n\n      o: >-\n        p\n    - b c\n\n- id: q\n",
        ),
        ("- id: a\n  l:\n      m: n\n", "- id: a\n  l:\n    - m: n\n    - b c\n"),
    ],
)
def test_a_list_in_a_record_grows(text: str, new: str) -> None:
    sheet = Sheet("seeds/facts.yaml", text)
    assert isinstance(sheet.root, Sequence)
    record = sheet.root.items[0]
    assert isinstance(record, Mapping)
    assert with_item_at(sheet, record, "l", "b c") == new


@pytest.mark.parametrize("events", ["", "events:\n", "events:\n\n  - {id: a, counterparts: [RO], when: 2026}\n"])
def test_several_records_find_their_places_at_once(events: str) -> None:
    new = [
        {"id": "c", "counterparts": ["BG"], "when": "2027"},
        {"id": "d", "counterparts": ["RO"], "when": "2025"},
        {"id": "b", "counterparts": ["BG"], "when": "2025"},
    ]
    sheet = Sheet("events.yaml", events)
    text, rows = with_records(sheet, new, by_day=True)
    found = Sheet("events.yaml", text)
    assert found.value["events"] == rows
    assert [row["id"] for row in rows if row["counterparts"] == ["BG"]] == ["b", "c"]
    assert [row["id"] for row in rows if row["counterparts"] == ["RO"]] == (["d", "a"] if "id: a" in events else ["d"])
    assert "\n\n\n" not in text


def test_the_places_of_many_are_found_without_looking_at_each_again() -> None:
    """Of each new row of a table, all events were read for their days: minutes for some thousand."""

    def work(count: int) -> int:
        new = [
            {"id": f"a{number}", "counterparts": ["BG"], "when": f"2027-01-{1 + number % 28:02}"}
            for number in range(count)
        ]
        return calls(lambda: grown(Sheet.read("events.yaml", b"events:\n"), new, by_day=True))

    assert work(200) < 2.5 * work(100)
