"""States that titles name, as sides and otherwise."""

from __future__ import annotations

import pytest

from briefgen.reading.rules.known.named_states import is_a_side, named_otherwise, states


@pytest.mark.parametrize(
    ("title", "sides"),
    [
        ("Bulgaria–Romania forum", ["BG", "RO"]),
        ("Kazakhstan Romania Joint Commission", ["KZ", "RO"]),
        ("State visit to Japan", ["JP"]),
        ("Visit of the President of South Korea", ["KR"]),
        ("Guinea-Bissau and Papua New Guinea", ["GW", "PG"]),
        ("Spain hosts the forum", ["ES"]),
        ("Kazakhstan–Romania Youth Forum", ["KZ", "RO"]),
        ("Business delegation from Romania", ["RO"]),
        ("Romania visa talks", ["RO"]),
        ("Official Visit Romania", ["RO"]),
        ("Election in Spain", []),  # a venue
        ("Independence from Spain", []),
        ("Talks before the visit to Spain", []),
        ("Visit to Northern Ireland", []),
        ("Meeting on the Lake Chad Basin", []),
        ("Niger Delta talks", []),
        ("Visit of Consul Chad Blackburn", []),
        ("Vessel MV Uganda handed over", []),
        ("China Exim Bank: a loan", []),
        ("First flight of Japan Airlines", []),
        ("Cyprus question: a briefing", []),
        ("Concert of the Orchestra of Luxembourg", []),
        ("Georgian Dream", []),
    ],
)
def test_who_takes_part_by_a_title(title: str, sides: list[str]) -> None:
    assert [state.code for state in states(title) if is_a_side(state)] == sides


def test_what_stands_about_a_name() -> None:
    (state,) = states("Talks with Spain, in Madrid")
    assert state == ("ES", "Talks with ", ", in Madrid")


@pytest.mark.parametrize(
    ("title", "side", "home", "named"),
    [
        ("Separación de Panamá de Colombia", "PA", "KZ", True),
        ("Visite au Tchad", "TD", "KZ", True),
        ("Staatsbesuch in Ungarn", "HU", "EE", True),
        ("Mađarska", "HU", "HR", True),  # in the language of home
        ("Mađarska", "HU", "EE", False),
        ("Ungarnreise", "HU", "EE", False),
        ("Visit to Hungary", "HU", "EE", False),  # English is not asked for
    ],
)
def test_a_side_may_be_named_in_another_language(title: str, side: str, home: str, named: bool) -> None:
    assert named_otherwise(title, [side], home) is named
