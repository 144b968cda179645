from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.phrases.present import mayors, of_another
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold, rows, said
from tests.auditing.holding.prose_of import codes_of, said_of

TEXT = "Vassilenko met Romanian Ambassador Madalina Lupu and Lithuanian Ambassador Gintautas Vasiulis."
PEOPLE = """
- {id: vassilenko, name: Roman Vassilenko, side: KZ, post: Deputy Minister of Foreign Affairs of Kazakhstan, source: s000 p1}
- {id: lupu, name: Madalina Lupu, side: RO, post: Ambassador of Romania, source: s000 p1}
- {id: guest, name: Gintautas Vasiulis, side: KZ, source: s000 p1}
"""
EVENT = """
- {{id: e, kind: meeting, title: "{}", counterparts: [RO], status: held, when: ..2025-04-18, source: s000 p1, participants: [vassilenko, {}]}}
"""


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Meeting with the Ambassador of Romania", []),
        ("Meeting with Romania's Ambassador", []),
        ("Meeting with the Ambassador", []),
        ("Meeting with the Ambassador in Lithuania", []),
        ("Meeting with the Ambassador of Lithuania", ["V519"]),
        ("Meeting with the Lithuanian Ambassador", ["V519"]),
    ],
)
def test_a_title_tells_whose_office_those_hold_who_take_part(
    catalog: Callable[..., Catalog], title: str, found: list[str]
) -> None:
    assert codes(hold(catalog, TEXT, people=PEOPLE, events=EVENT.format(title, "lupu")), "e", "title") == found


@pytest.mark.parametrize(
    ("post", "title", "found"),
    [
        ("President", "Meeting with the President of Lithuania", ["V519"]),
        ("President", "Meeting with the President of Romania", []),
        ("President of Lithuania", "Meeting with the President of Romania", ["V519"]),
        ("Minister of Trade of Romania", "Meeting with the Minister of Lithuania", ["V519"]),
        ("Minister of Trade of Romania", "Meeting with the Minister of Romania", []),
    ],
)
def test_an_office_without_a_country_is_one_of_its_holders_side(
    catalog: Callable[..., Catalog], post: str, title: str, found: list[str]
) -> None:
    people = PEOPLE.replace("post: Ambassador of Romania", f"post: {post}")
    held = hold(catalog, TEXT, people=people, events=EVENT.format(title, "lupu"))
    event = held.catalog.events["e"]
    assert [told.code for told in of_another(case_of(held, "events", "e"), event, title)] == found


def test_an_office_may_be_held_by_two_there(catalog: Callable[..., Catalog]) -> None:
    people = PEOPLE.replace("post: Ambassador of Romania", "post: President")
    people = people.replace("side: KZ, source", "side: LT, post: President, source")
    for country, found in (("Romania", []), ("Lithuania", []), ("Estonia", ["V519"])):
        title = f"Meeting with the President of {country}"
        held = hold(catalog, TEXT, people=people, events=EVENT.format(title, "lupu, guest"))
        event = held.catalog.events["e"]
        assert [told.code for told in of_another(case_of(held, "events", "e"), event, title)] == found


def test_an_outcome_may_tell_of_those_who_take_no_part(catalog: Callable[..., Catalog]) -> None:
    event = EVENT.replace("source:", 'outcome: "They met the Lithuanian Ambassador", source:')
    held = hold(catalog, TEXT, people=PEOPLE, events=event.format("A meeting", "lupu"))
    assert codes(held, "e", "outcome") == []


def test_what_is_said_of_an_office_that_nobody_there_holds(catalog: Callable[..., Catalog]) -> None:
    title = "Meeting with the Ambassador of Lithuania"
    assert said(hold(catalog, TEXT, people=PEOPLE, events=EVENT.format(title, "lupu")), "e", "title") == (
        "V519?: those who take part hold the office for Romania, not for Lithuania → see who met whom"
    )
    assert codes(hold(catalog, TEXT, people=PEOPLE, events=EVENT.format(title, "guest")), "e", "title") == []


def test_of_which_city_a_mayor_is(catalog: Callable[..., Catalog]) -> None:
    assert mayors("The Mayor of Plovdiv met mayors of the city of Varna and the Mayor.") == {"Plovdiv", "Varna"}
    assert mayors("The Mayor of Šiauliai and the Mayor of the young.") == {"Šiauliai"}
    text = "The Mayor of Plovdiv spoke about twinning with Shymkent."
    for words, found in (("Plovdiv", []), ("Shymkent", ["V519"])):
        assert codes_of(catalog, text, f"The Mayor of {words} spoke about twinning.") == found
    assert (
        codes_of(
            catalog, "The Mayor and those of Shymkent spoke about twinning.", "The Mayor of Shymkent spoke about it."
        )
        == []
    )
    assert codes_of(catalog, text, "The Mayor spoke about twinning. So did the Mayor of Shymkent.") == ["V519"]
    both = text.replace("Plovdiv", "Varna and the Mayor of Plovdiv")
    assert "has the Mayor of Plovdiv, Varna, not of Shymkent" in said_of(
        catalog, both, "The Mayor of Shymkent spoke about twinning."
    )
    assert said_of(catalog, text, "The Mayor of Shymkent spoke about twinning.") == (
        "V519?: s000 p1 has the Mayor of Plovdiv, not of Shymkent → see who met whom"
    )


FORUM = "- {{id: e, kind: {}, title: The forum, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1, participants: [vassilenko]}}"
THERE = """
forum | To carry out what the forum of Bulgaria agreed, Roman Vassilenko visited Varna. | V505?: s000 p1 has Roman Vassilenko at another occasion → see who took part in this one
visit | To carry out what the forum of Bulgaria agreed, Roman Vassilenko visited Varna. | held
forum | Roman Vassilenko spoke at the forum in Bulgaria, and visited Varna. | held
forum | Roman Vassilenko visited the forum in Bulgaria. | held
forum | The forum was held in Bulgaria, and Roman Vassilenko spoke. | held
"""


@pytest.mark.parametrize(("kind", "text", "found"), rows(THERE))
def test_who_was_at_another_occasion_did_not_take_part(
    catalog: Callable[..., Catalog], kind: str, text: str, found: str
) -> None:
    held = hold(catalog, text, people=PEOPLE, events=FORUM.format(kind))
    assert said(held, "e", "participants.person") == found


BARE = """
President of Romania | President | RO |
President of Bulgaria | President | RO | V519
Minister of Romania | Minister of Foreign Relations of Romania | BG |
Minister of Bulgaria | Minister of Foreign Relations of Romania | BG | V519
"""


@pytest.mark.parametrize(("title", "post", "side", "found"), rows(BARE))
def test_an_office_without_a_country_is_held_for_ones_own(
    catalog: Callable[..., Catalog], title: str, post: str, side: str, found: str
) -> None:
    person = f"- {{id: lupu, name: Madalina Lupu, side: {side}, post: {post}, source: s000 p1}}\n"
    vassilenko = "- {id: vassilenko, name: Roman Vassilenko, side: KZ, source: s000 p1}"
    told = EVENT.format(f"Visit of the {title}", "lupu")
    held = hold(catalog, "Madalina Lupu came to Romania.", people=person + vassilenko, events=told)
    assert ("V519" in codes(held, "e", "title")) is bool(found)


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("the Mayors of Maribor, Graz and Porto came", {"Maribor", "Graz", "Porto"}),
        ("the Mayor of Maribor and Minister Berg came", {"Maribor"}),
    ],
)
def test_mayors_of_several_cities(text: str, cities: set[str]) -> None:
    assert mayors(text) == cities


def test_what_is_remembered_of_mayors_cannot_be_changed() -> None:
    assert type(mayors("the Mayors of Plovdiv and Varna")) is frozenset
