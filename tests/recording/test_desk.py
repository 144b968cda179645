from datetime import date

import pytest

from briefgen.diagnostics import BriefgenError
from tests.recording.conftest import VISIT, MakeDesk


def test_the_day_is_that_of_the_calendar(desk: MakeDesk) -> None:
    assert desk().day == date(2026, 11, 27)


def test_nothing_is_recorded_while_files_have_mistakes(desk: MakeDesk) -> None:
    with pytest.raises(BriefgenError, match="while the files have mistakes") as error:
        desk(events=VISIT.replace("planned", "plnned"))
    assert "events.yaml:7:13: error E204" in str(error.value)
    assert error.value.exit_code == 1


def test_what_would_be_wrong_is_told_and_not_written(desk: MakeDesk) -> None:
    begun = desk()
    proposal = begun.propose(begun.edits.with_field("visit", ("status",), "over"), ["A note."])
    assert proposal.notes == ("A note.",)
    assert [(fault.code, fault.location.line) for fault in proposal.errors] == [("E204", 7)]
    assert "    status: over\n" in proposal.faults
    with pytest.raises(BriefgenError, match="Nothing was written"):
        proposal.write()
    assert begun.edits.before["events.yaml"] == (begun.edits.folder / "events.yaml").read_bytes()


def test_of_two_people_who_write_the_second_is_told(desk: MakeDesk) -> None:
    begun = desk()
    first, second = (begun.propose(begun.edits.with_field("visit", ("note",), note)) for note in ("One", "Two"))
    assert first.faults == ""
    assert first.write() == ("events.yaml",)
    with pytest.raises(BriefgenError, match=r"events\.yaml was changed by somebody else meanwhile"):
        second.write()
    assert b"note: One" in (begun.edits.folder / "events.yaml").read_bytes()
