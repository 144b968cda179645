import pytest

from briefgen.domain.references import Path
from briefgen.reading.edits.paths import node_at, value_at
from briefgen.reading.edits.spans import plain, spans

TEXT = "id: a\nwhen: 2025\nsource: s000 p1\nparticipants: [b, {person: c}]\nlooked: {day: 2026-01-01}\n"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("when",), "2025"),
        (("reports", 0, "when"), "2025"),
        (("reports", -1, "source", 0), "s000 p1"),
        (("participants", 0, "person"), "b"),
        (("participants", 1, "person"), "c"),
        (("looked", 0, "day"), "2026-01-01"),
        (("reports", 1, "when"), None),
        (("participants", 2), None),
        (("place",), None),
    ],
)
def test_a_path_leads_to_what_is_meant_however_short_it_is_written(path: Path, value: str | None) -> None:
    root = spans(TEXT)
    assert root is not None
    node = node_at(root, path)
    assert (None if node is None else plain(node)) == value
    assert value_at(plain(root), path) == value
