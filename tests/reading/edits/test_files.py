from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.files import write_atomically
from briefgen.reading.edits import Edits
from tests.conftest import CALENDAR, project

EVENT = (
    "- {{id: {id}, kind: meeting, title: Talks, counterparts: [{of}], status: planned, when: {day}, source: s000 p1}}\n"
)


def desk(folder: Path, files: dict[str, str]) -> Edits:
    texts = project({"events.yaml": CALENDAR, **files})
    for path, text in texts.items():
        write_atomically(folder / path, text.encode())
    return Edits.of(folder)


def written(edits: Edits, of: str, day: str) -> tuple[str, ...]:
    """The files that change with a new event."""
    fields = {"id": "new", "kind": "meeting", "title": "New", "counterparts": [of], "when": day, "source": "s000 p1"}
    return tuple(edits.with_record("events", fields).after)


@pytest.mark.parametrize(
    ("of", "day", "file"), [("RO", "2028-02-03", "events/2028.yaml"), ("BG", "2027-02-03", "events/2027.yaml")]
)
def test_where_there_is_a_file_a_year_an_event_goes_into_that_of_its_year(
    tmp_path: Path, of: str, day: str, file: str
) -> None:
    years = {
        "events/2027.yaml": EVENT.format(id="a", of="BG", day="2027-03-01")
        + EVENT.format(id="b", of="RO", day="2027-04-01"),
        "events/2028.yaml": "events:\n" + EVENT.format(id="c", of="BG", day="2028-03-01"),
    }
    assert written(desk(tmp_path, years), of, day) == (file,)


@pytest.mark.parametrize("day", ["2027-02-03", "2031-02-03"])
def test_where_there_is_a_file_a_counterpart_an_event_goes_into_that_of_its_counterpart(
    tmp_path: Path, day: str
) -> None:
    parted = {
        "events/bulgaria.yaml": EVENT.format(id="a", of="BG", day="2026-03-01")
        + EVENT.format(id="b", of="BG", day="2027-04-01"),
        "events/romania.yaml": EVENT.format(id="c", of="RO", day="2027-03-01"),
    }
    assert written(desk(tmp_path, parted), "BG", day) == ("events/bulgaria.yaml",)


def test_what_is_edited_is_found_in_any_file(tmp_path: Path) -> None:
    edits = desk(tmp_path, {"events/2028.yaml": "events:\n" + EVENT.format(id="c", of="BG", day="2028-03-01")})
    edits = edits.with_field("c", ("title",), "Others").with_field("calendar:", ("title",), "Ours")
    edits.write()
    assert "title: Others" in (tmp_path / "events/2028.yaml").read_text(encoding="utf-8")
    assert "title: Ours" in (tmp_path / "events.yaml").read_text(encoding="utf-8")
