from typing import Any

import pytest

from briefgen.reading.edits.placing import key_of, place_among

EVENTS = [
    {"id": "a", "counterparts": ["BG"], "when": "2024-01-10"},
    {"id": "b", "counterparts": ["BG"], "reports": [{"when": "2025"}, {"when": "2025-03-01"}, {"status": "held"}]},
    {"id": "c", "counterparts": ["BG"], "when": "soon"},
    {"id": "d", "counterparts": "RO", "when": "..2024-05-01"},
]


def place_of(record: dict[str, Any], others: list[Any], *, by_day: bool = False) -> int:
    return place_among(key_of(record, by_day=by_day), [key_of(other, by_day=by_day) for other in others])


@pytest.mark.parametrize(
    ("record", "at"),
    [
        ({"counterparts": ["BG"], "when": "2025-06-01"}, 2),
        ({"counterparts": ["BG"], "when": "2025-02"}, 1),
        ({"counterparts": ["BG", "RO"], "when": "2023"}, 0),
        ({"counterparts": ["BG"], "when": "undated"}, 3),
        ({"counterparts": ["BG"]}, 3),
        ({"counterparts": ["RO"], "when": "2024-05-01"}, 4),
        ({"counterparts": ["RO"], "when": "2024-04"}, 3),
        ({"counterparts": ["LT"], "when": "2020"}, 4),
    ],
)
def test_an_event_stands_in_its_group_by_day(record: dict[str, Any], at: int) -> None:
    assert place_of(record, EVENTS, by_day=True) == at


def test_other_records_stand_behind_their_group() -> None:
    people = [{"side": "BG"}, {"side": "KZ"}, "no record", {"side": "RO"}]
    assert [place_of({"side": side}, people) for side in ("BG", "KZ", "LT")] == [1, 2, 4]
    assert place_of({"id": "s009"}, [{"id": "s000"}]) == 1
