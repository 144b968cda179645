from __future__ import annotations

from datetime import date

import pytest

from briefgen.starting.states import State, perhaps_national, state


@pytest.mark.parametrize(
    "known",
    [
        State("NO", "Norway", "Oslo", "Europe/Oslo", "norway"),
        State("BR", "Brazil", "Brasília", "America/Sao_Paulo", "brazil"),
        State("BG", "Bulgaria", "Sofia", "Europe/Sofia", "bulgaria"),
        State("CI", "Côte d’Ivoire", "Yamoussoukro", "Africa/Abidjan", "cote-divoire"),
        State("EU", "European Union", "Brussels", "Europe/Brussels", "european-union"),
        State("UN", "United Nations", "New York", "America/New_York", "united-nations"),
        State("TK", "Tokelau", None, "Pacific/Fakaofo", "tokelau"),  # which has no capital
        State("BV", "Bouvet Island", None, "UTC", "bouvet-island"),  # nor this one a zone
        State("AU", "Australia", "Canberra", "Australia/Sydney", "australia"),  # the capital's zone, not the first one
        State(
            "VN", "Vietnam", "Hanoi", "Asia/Ho_Chi_Minh", "vietnam"
        ),  # its own, not its neighbour's of the same clock
        State("KZ", "Kazakhstan", "Astana", "Asia/Almaty", "kazakhstan"),  # renamed since the table was made
    ],
    ids=lambda known: known.code,
)
def test_a_state_is_known_by_its_code(known: State) -> None:
    assert state(known.code) == known


def test_organisations_of_states_are_told_apart() -> None:
    assert [state(code).is_union for code in ("EU", "UN", "BG")] == [True, True, False]


def test_public_holidays_that_may_be_the_national_day() -> None:
    assert list(perhaps_national("BG", 2026)) == [
        (date(2026, 3, 3), "Liberation Day"),
        (date(2026, 9, 6), "Unification Day"),
        (date(2026, 9, 22), "Independence Day"),
    ]
    assert [f"{day:%m-%d} {name}" for code in ("PT", "CA", "KE") for day, name in perhaps_national(code, 2026)] == [
        "04-25 Freedom Day",
        "06-10 Day of Portugal, Camões, and the Portuguese Communities",
        "10-05 Republic Day",
        "12-01 Restoration of Independence Day",
        "07-01 Canada Day",
        "12-12 Jamhuri Day",
    ]
    assert list(perhaps_national("BV", 2026)) == []


def test_a_capital_keeps_its_accents() -> None:
    told = {code: state(code).capital for code in ("BR", "CO", "IS", "TO", "BG", "JP")}
    assert told == {
        "BR": "Brasília", "CO": "Bogotá", "IS": "Reykjavík", "TO": "Nuku'alofa", "BG": "Sofia", "JP": "Tokyo",
    }  # fmt: skip
