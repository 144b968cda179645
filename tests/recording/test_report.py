from datetime import date
from typing import Any

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.project import Project
from briefgen.recording import Desk, FieldError, report
from tests.recording.conftest import NOW, MakeDesk, added


def test_a_moved_date_turns_a_flat_record_into_one_with_reports(desk: MakeDesk) -> None:
    proposal = report(desk(), "visit", {"when": "2027-01-15", "source": "s001 p2"})
    assert proposal.faults == ""
    assert (
        added(proposal.diff)
        == """\
    reports:
      - status: planned
        when: 2026-12
        participants: [rumen-radev]
        agenda: [Trade]
        source: s000 p1
      - source: s001 p2
        when: 2027-01-15
"""
    )


def test_where_it_comes_from_stands_first_and_what_is_to_be_known_of_it_last(desk: MakeDesk) -> None:
    given = {
        "note": "By telephone",
        "private": True,
        "place": "Sofia",
        "status": "confirmed",
        "basis": "Call from the embassy",
        "corrects": True,
    }
    assert added(report(desk(), "visit", given).diff).endswith("""\
      - basis: {text: Call from the embassy, date: 2026-11-27}
        corrects: true
        status: confirmed
        place: Sofia
        note: By telephone
        private: true
""")


@pytest.mark.parametrize(
    "given",
    [
        {
            "status": "planned",
            "when": "2026-12",
            "participants": ["rumen-radev"],
            "agenda": ["Trade"],
            "source": "s000 p1",
        },
        {"place": "Sofia", "basis": "A call"},
    ],
)
def test_the_same_twice_is_refused_and_at_another_day_is_another_report(desk: MakeDesk, given: dict[str, Any]) -> None:
    now = desk()
    if "basis" in given:
        report(now, "visit", given).write()
        now = Desk.at(Project.at(now.edits.folder), NOW)
    with pytest.raises(BriefgenError, match=r"^“visit” has this very report already; nothing was written\.$") as told:
        report(now, "visit", given)
    assert told.value.hint == "`briefgen show visit` prints what is on file."
    assert "place: Varna" in report(now, "visit", given | {"place": "Varna"}).diff
    assert added(report(now, "visit", {"place": "Sofia", "basis": "A call", "day": "2026-11-20"}).diff)


def test_that_something_is_no_longer_so_is_a_report(desk: MakeDesk) -> None:
    """It was said to report nothing."""
    assert "unset: [place]" in report(desk(), "visit", {"unset": ["place"], "basis": "A call"}).diff
    with pytest.raises(BriefgenError, match=r"^Nothing is reported of “visit” yet\.$"):
        report(desk(), "visit", {"note": "x", "basis": "A call"})


def test_a_basis_has_the_day_that_is_named(desk: MakeDesk) -> None:
    for day in ("2026-11-20", date(2026, 11, 20)):
        found = report(desk(), "visit", {"place": "Sofia", "basis": "A call", "day": day})
        assert "basis: {text: A call, date: 2026-11-20}" in found.diff


def test_the_day_of_a_source_may_be_named_when_it_is_that(desk: MakeDesk) -> None:
    same = {"place": "Sofia", "source": ["s000 p1", "s001 p1"], "day": "2025-06-09"}
    assert "source: [s000 p1, s001 p1]" in report(desk(), "visit", same).diff


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"place": "Sofia"}, "source: where does this come from?"),
        ({"place": "Sofia", "basis": "A call", "day": "2026-11-28"}, "day: 2026-11-28 is still ahead"),
        (
            {"place": "Sofia", "source": "s001 p1", "day": "2026-11-20"},
            "day: what this source says counts from the day",
        ),
        ({"place": "Sofia", "source": "s009 p1"}, "source: there is no “s009” in seeds/sources.yaml"),
        ({"post": "Mayor", "basis": "A call"}, "post: there is no such field here"),
        ({"place": "Sofia", "unset": "place", "basis": "A call"}, "unset: “place” is told here, and taken out at once"),
    ],
)
def test_what_is_missing_or_wrong_is_told_by_field(desk: MakeDesk, given: dict[str, object], message: str) -> None:
    with pytest.raises(FieldError) as error:
        report(desk(), "visit", given)
    assert message in str(error.value)


def test_a_report_says_something(desk: MakeDesk) -> None:
    with pytest.raises(BriefgenError, match="Nothing is reported of “rumen-radev” yet") as error:
        report(desk(), "rumen-radev", {"basis": "A call", "note": "Nothing"})
    assert error.value.hint == "Name at least one of: organisation, post, rank."


@pytest.mark.parametrize(
    ("identity", "hint"),
    [("BG", "briefgen looked BG"), ("s000", "correct it in seeds/sources.yaml")],
)
def test_kinds_of_which_nothing_is_reported(desk: MakeDesk, identity: str, hint: str) -> None:
    with pytest.raises(BriefgenError, match=f"“{identity}” stands in seeds/.*nothing is reported") as error:
        report(desk(), identity, {"basis": "A call", "note": "x"})
    assert hint in str(error.value.hint)


def test_what_check_would_say_forbids_writing(desk: MakeDesk) -> None:
    proposal = report(desk(), "visit", {"inferred": ["colour: why"], "place": "Sofia", "basis": "A call"})
    assert len(proposal.errors) == 1
    assert "colour" in proposal.faults
