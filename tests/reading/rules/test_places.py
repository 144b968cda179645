"""Hours and venues: told by which clock?"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic

Diagnose = Callable[..., list[Diagnostic]]

COUNTERPARTS = """
- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}
- {code: TR, slug: turkiye}
- {code: CA, slug: canada}
- {code: EU, kind: organisation, members: [BG], slug: european-union}
"""
BODIES = """
- {id: their-ministry, name: Foreign Ministry, aliases: [Second Ministry], kind: ministry, country: BG}
- {id: our-ministry, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}
- {id: their-embassy, name: Embassy of Bulgaria, kind: institution, country: BG}
"""


def warned(diagnose: Diagnose, fields: str, whom: str = "[BG]") -> list[Diagnostic]:
    event = f"- {{id: x, kind: visit, title: A, counterparts: {whom}, status: planned, source: s001 p1, {fields}}}"
    found = diagnose(events=event, counterparts=COUNTERPARTS, organisations=BODIES)
    assert [d for d in found if d.code.startswith("E")] == []
    return [d for d in found if d.code == "W416"]


def test_hours_told_by_another_clock_than_the_venues_are_asked_about(diagnose: Diagnose) -> None:
    (found,) = warned(diagnose, "when: 2025-07-09T10:00/12:00, place: Plovdiv")
    assert found.message == "10:00–12:00 is Almaty time; in Plovdiv the clocks show 08:00–10:00 then"
    assert found.hint == (
        "write “timezone: Europe/Sofia” if the hours are those of Plovdiv, “timezone: Asia/Almaty” if not"
    )
    assert (found.location.path, found.location.line) == ("events.yaml", 3)


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("Sofia", "08:00"),
        ("Sofia, Bulgaria", "08:00"),
        ("Ministry of Foreign Affairs, Sofia", "08:00"),
        ("Sofia (Boyana Residence)", "08:00"),
        ("Hotel Marriott Sofia", "08:00"),
        ("Embassy of Kazakhstan in Sofia", "08:00"),
        ("София", "08:00"),
        ("SOFIA", "08:00"),
        ("sofia.", "08:00"),
        ("Plovdiv and Sofia", "08:00"),
        ("Bulgaria", "08:00"),
        ("Foreign Ministry", "08:00"),
        ("Second Ministry, third floor", "08:00"),
        ("Geneva", "07:00"),
        ("Luxembourg", "07:00"),
        ("New York", "01:00"),
        ("Washington, D.C.", "01:00"),
        ("Atlanta, Georgia", "01:00"),
        ("Tbilisi, Georgia", "09:00"),
        ("Marrakech", "06:00"),
    ],
)
def test_a_place_of_other_hours(diagnose: Diagnose, place: str, there: str) -> None:
    (found,) = warned(diagnose, f'when: 2025-07-09T10:00, place: "{place}"')
    assert found.message.endswith(f"the clocks show {there} then")


@pytest.mark.parametrize(
    "place",
    [
        "Almaty",
        "Astana",
        "Nur-Sultan",
        "Shymkent",
        "Kazakhstan",
        "Tashkent",  # the same offset
        "Samarkand",
        "Ministry of Foreign Affairs",
        "Embassy of Bulgaria",  # it may stand in either country
        "Sofia Hall, Astana",
        "Rixos Astana",
        "Almaty – Sofia",
        "Almaty and Sofia",
        "Video link with Sofia",
        "Old Town",
        "Online",
        "Presidential Palace",
        "Boyana Residence",
        "Restaurant Paris",
        "Airport",
        "ESPO",
    ],
)
def test_a_place_of_the_same_hours_or_of_none_that_are_known(diagnose: Diagnose, place: str) -> None:
    assert warned(diagnose, f'when: 2025-07-09T10:00, place: "{place}"') == []


@pytest.mark.parametrize(
    "fields",
    [
        "when: 2025-07-09, place: Sofia",
        "when: 2025-07-09/2025-07-10, place: Sofia",
        "when: 2025-07, place: Sofia",
        "when: 2025-07-09T10:00",
        "when: 2025-07-09T10:00, place: Sofia, timezone: Europe/Sofia",
        "when: 2025-07-09T10:00, place: Sofia, timezone: Asia/Almaty",
    ],
)
def test_whole_days_and_hours_with_a_zone_of_their_own_are_not_asked_about(diagnose: Diagnose, fields: str) -> None:
    assert warned(diagnose, fields) == []


def test_the_offset_of_the_moment_counts(diagnose: Diagnose) -> None:
    assert len(warned(diagnose, "when: 2024-02-29T10:00, place: Aktau")) == 1  # before Kazakhstan had one time
    assert warned(diagnose, "when: 2024-03-01T10:00, place: Aktau") == []


def test_of_two_cities_of_one_name_that_of_the_counterpart_counts(diagnose: Diagnose) -> None:
    times = [warned(diagnose, "when: 2025-07-09T10:00, place: London", whom)[0].message for whom in ("[BG]", "[CA]")]
    assert times == [f"10:00 is Almaty time; in London the clocks show {clock} then" for clock in ("06:00", "01:00")]


def test_a_city_is_where_it_is_filed_before_where_its_name_was_once_another_ones(diagnose: Diagnose) -> None:
    (found,) = warned(diagnose, "when: 2023-07-09T10:00, place: Samarkand", "[TR]")
    assert found.message == "10:00 is Almaty time; in Samarkand the clocks show 09:00 then"


def test_the_unions_seats_are_near(diagnose: Diagnose) -> None:
    (found,) = warned(diagnose, "when: 2025-07-09T10:00, place: Hotel Leopold Brussels", "[EU]")
    assert found.message.endswith("07:00 then")


def test_a_stop_is_asked_about_at_its_own_hours(diagnose: Diagnose) -> None:
    stops = "[{when: 2025-07-09T09:00, place: Astana}, {when: 2025-07-09T15:00, place: Sofia}]"
    (found,) = warned(diagnose, f"when: 2025-07-09, stops: {stops}")
    assert found.message == "15:00 is Almaty time; in Sofia the clocks show 13:00 then"
    own = "[{when: 2025-07-09T15:00, place: Sofia, timezone: Europe/Sofia}]"
    assert warned(diagnose, f"when: 2025-07-09, stops: {own}") == []
    assert warned(diagnose, f"when: 2025-07-09, timezone: Asia/Almaty, stops: {stops}") == []
