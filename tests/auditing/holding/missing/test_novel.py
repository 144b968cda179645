from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.missing.novel import particular
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows
from tests.auditing.holding.prose_of import codes_beside, codes_of, said_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("The library lent paintings to the museum.", "Paintings were lent to the museum.", []),
        ("The library lent paintings to the museum.", "Pictures were lent to the museum.", []),
        ("The library lent paintings to the museum.", "Carpets were lent to the museum.", ["V525"]),
        # First letters stand for the words of their own part of a statement.
        (
            "The library lent the SLB paintings of ships.",
            "Paintings of ships were lent by the society of lamb bakers.",
            [],
        ),
        (
            "The library lent the slb paintings of ships.",
            "Paintings of ships were lent by the society of lamb bakers.",
            ["V525"],
        ),
        (
            "The library lent the SLB paintings of ships.",
            "Paintings of ships were lent by the society of lamb bakers; the library lent paintings of ships and carpets.",
            ["V525"],
        ),
        ("The xyzzies were lent.", "The xyzzy was lent.", []),
        ("The xyzzies were lent.", "The plugh was lent.", ["V525"]),
        ("The pharmaceuticals were lent.", "The pharma was lent.", []),
        ("The library has not yet lent paintings.", "Paintings are outstanding.", []),
        ("The library has lent paintings.", "Paintings are outstanding.", ["V525"]),
        ("The ministers lent paintings.", "The ministry lent paintings.", []),
        ("The villages were hit by a landslide.", "The villages were hit by an avalanche.", ["V525"]),
        ("The minister commended the bakers.", "The minister praised the bakers.", []),
        ("The minister commended the bakers.", "The minister mocked the bakers.", ["V525"]),
        ("The minister commended the bakers.", "Those whom the minister praised now are the bakers.", []),
    ],
)
def test_what_a_passage_has_no_word_for(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found


def test_what_is_said_of_a_word_that_is_new(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, "The library lent paintings.", "Carpets were lent.") == (
        "V525?: s000 p1 has no word for “Carpets” → leave it out, or cite the passage that says it"
    )


@pytest.mark.parametrize(
    ("post", "outcome", "found"),
    [
        ("Librarian", "The librarian lent paintings.", []),
        ("Painter", "The librarian lent paintings.", ["V525"]),
        ("Librarian", "The baker lent paintings.", ["V525"]),
    ],
)
def test_a_post_on_file_is_not_new(catalog: Callable[..., Catalog], post: str, outcome: str, found: list[str]) -> None:
    people = f"- {{id: berg, name: Ana Berg, side: BG, post: Chief {post} of Varna, source: s000 p1}}"
    assert codes_of(catalog, "Ana Berg lent paintings.", outcome, people=people) == found


PARTICULAR = """
The library lent paintings | lent=lent, paint=paintings
Paintings were lent | paint=Paintings, lent=lent
Varna lent paintings | lent=lent, paint=paintings
Bridges were lent | bridg=Bridges, lent=lent
The Bridges were lent | lent=lent
The question of people and places |
Bulgaria lent paintings | lent=lent, paint=paintings
The paintings' frames | paint=paintings, frame=frames
Cooperation and meeting of the sides |
In May 2024 paintings rose by 5 percent | paint=paintings
half the frames in spring on Friday | frame=frames
about nine paintings last year | paint=paintings
nine paintings or more, yearly and twofold | paint=paintings
a million dollars for paintings | paint=paintings
"""


@pytest.mark.parametrize(("part", "found"), rows(PARTICULAR))
def test_what_a_part_of_a_statement_is_about(part: str, found: str) -> None:
    assert ", ".join(f"{key}={word}" for key, word in particular(part)) == found


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("A bakery is to be built in Varna.", []),
        ("A sawmill is to be built in Varna.", ["V525"]),
        ("A bakery is to be built in Varna. One. Two. Three.", []),  # the first sentence tells what the text is about
        ("Good news. A bakery is to be built in Varna. Two. Three.", []),
        ("Good news. A bakery is to be built in Varna. Two. Three. Four.", ["V525"]),
    ],
)
def test_what_a_passage_goes_on_from_is_not_new(catalog: Callable[..., Catalog], before: str, found: list[str]) -> None:
    at = before.count(".") + 1
    event = f'- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, outcome: "Money for the bakery was praised.", source: s000 p1 s{at}}}'
    assert codes(hold(catalog, f"{before} They praised the money for it.", events=event), "e", "outcome") == found


HELD = "eleven|threefold|two fifths|percent|million|dollars|august|monday|autumn|quarter|next year|approached|plus|soaring|in fact|opened"


@pytest.mark.parametrize("words", HELD.split("|"))
def test_what_is_held_by_other_rules_is_no_word_of_its_own(words: str) -> None:
    assert particular(f"it {words} lake") == (("lake", "lake"),)


@pytest.mark.parametrize(("kind", "found"), [("commission-session", []), ("meeting", ["V525"])])
def test_an_event_is_called_what_its_kind_is(catalog: Callable[..., Catalog], kind: str, found: list[str]) -> None:
    event = f"- {{id: e, kind: {kind}, title: Session of the commission, counterparts: [BG], status: planned, when: 2027-03, source: s000 p1}}"
    held = hold(catalog, "The Bulgarian commission next meets in March 2027.", events=event)
    assert codes(held, "e", "title") == found
