"""The table of states."""

from __future__ import annotations

from briefgen.reading.rules.known.states import Known, known


def test_what_is_known_of_a_state() -> None:
    about = known("BO")
    assert about is not None
    assert about._replace(off=frozenset()) == Known(
        ("Sucre", "La Paz"),
        "America/La_Paz",
        frozenset(),
        {"01-22": "Plurinational State Foundation Day", "08-06": "Independence Day", "10-17": "National Dignity Day"},
    )
    assert {"01-01", "05-01", "08-06"} <= about.off


def test_of_a_state_without_a_capital_no_clock_is_known() -> None:
    assert known("BV") == Known((), "", frozenset(), {})


def test_of_what_is_no_code_nothing_is_known() -> None:
    assert known("XQ") is None


def test_a_seat_of_government_beside_the_capital_is_known() -> None:
    seats = [about.capitals for code in ("BI", "GQ", "PS") if (about := known(code))]
    assert seats == [("Gitega", "Bujumbura"), ("Ciudad de la Paz", "Malabo"), ("East Jerusalem", "Ramallah")]
