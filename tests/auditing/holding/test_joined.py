from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding import joined as module
from briefgen.auditing.holding.joined import joined
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities
from briefgen.domain.catalog import Catalog
from tests.auditing.held import ELSE, alarms, case_of, codes, every, hold, rows, sentence, unlike
from tests.auditing.holding.prose_of import EVENT, codes_of, said_of

BULGARIA = "Kazakh museums showed books in Bulgaria, and exports from Kazakhstan to Bulgaria grew."


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("Kazakh museums showed books in Bulgaria.", []),
        ("Bulgarian museums showed books in Bulgaria.", ["V519"]),
        ("Museums of Bulgaria showed books.", ["V519"]),
        ("Museums showed books in Kazakhstan.", ["V519"]),
        ("Exports from Kazakhstan to Bulgaria grew.", []),
        ("Exports from Bulgaria grew.", ["V519"]),
        ("Exports into Kazakhstan grew.", ["V519"]),
    ],
)
def test_a_thing_is_joined_to_its_country(catalog: Callable[..., Catalog], outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, BULGARIA, outcome) == found


def test_what_words_are_joined_to() -> None:
    assert joined("Kazakh-Bulgarian museums, ports of Romania") == {
        ("of", "museum"): frozenset({"BG", "KZ"}),
        ("of", "port"): frozenset({"RO"}),
    }
    assert joined("the Foreign Minister of Bulgaria") == {("of", "minist"): frozenset({"BG"})}


JOINTS = """
goods from the Republic of Kazakhstan | from: KZ
ports of the Republic of Bulgaria | of port: BG
the Republic of Bulgaria |
a Fair Kazakhstan | of fair: KZ
a fair Kazakhstan |
the Kazakhstan |
museums in Bulgaria | in museum: BG
museums for Bulgaria |
ports with Bulgaria | with port: BG
Kazakh, museums |
Kazakh items |
museums of Romania, Bulgaria and Kazakhstan | of museum: BG KZ RO
Kazakh and Bulgarian museums | of museum: BG KZ
museums of Romania and Kazakh ports | of museum: RO, of port: KZ
Kazakhstan's museums and ports | of museum: KZ
Kazakhstan museums |
Bulgarian old oak wooden tables | of oak: BG, of old: BG, of wooden: BG
the four old oak tables of Bulgaria | of oak: BG, of old: BG, of tabl: BG
museums into Kazakhstan | to: KZ
museums to the Kazakhstan | to: KZ
museums, of Bulgaria |
the port of the Minister of Bulgaria | of minist: BG
a port of Bulgaria and Romania | of port: BG RO
Bulgarian foreign museums | of museum: BG
the King of Norway and the Swedish foreign minister | of king: NO, of minist: SE
Kazakh–Bulgarian ports | of port: BG KZ
the Prime Minister of Bulgaria | of prime: BG
the Bulgarian Prime Minister | of prime: BG
prime ministers of Bulgaria | of prime: BG
the Bulgarian prime minister | of prime: BG
of Bulgaria |
the of Bulgaria |
museums of the republic of the Bulgaria | of museum: BG
A Fair, Kazakhstan |
With Kazakhstan |
"""


@pytest.mark.parametrize(("text", "found"), rows(JOINTS))
def test_what_a_country_is_joined_to(text: str, found: str) -> None:
    joints = (f"{way} {word}".strip() + ": " + " ".join(sorted(c)) for (way, word), c in joined(text).items())
    assert ", ".join(sorted(joints)) == found


GENERIC = (
    "carry coming confirm cooperation current establish full keep official priority state strengthen support talk visit"
)


@pytest.mark.parametrize(("word", "is_full"), [*((word, True) for word in GENERIC.split()), ("museum", False)])
def test_what_all_reports_are_full_of_need_not_be_joined(
    catalog: Callable[..., Catalog], word: str, is_full: bool
) -> None:
    found = said_of(catalog, f"The Bulgarian {word} of tourism was near Kazakhstan.", f"The Kazakh {word} of tourism.")
    assert ("V519" in found) is not is_full


SMALL = """
and or but nor of in on at to for from by with within into as than then is was were are be been has have had will would should can
could may might must the a an which that who between during after before both
"""


@pytest.mark.parametrize("word", SMALL.split())
def test_what_is_joined_ends_at_a_small_word(word: str) -> None:
    assert joined(f"Bulgarian ports {word} museums") == {("of", "port"): {"BG"}}
    assert joined(f"oaks {word} ports of Bulgaria") == {("of", "port"): {"BG"}}


TRADE = "Trade reached more than 375 million dollars (exports - 303 million euros, imports - 71 million); 4th in Europe and 10th in the world."


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("Trade was more than 375 million; 303 million were exports and 71 million imports.", []),
        ("Trade was 375 million.", ["V507"]),
        ("Trade was about 375 million.", ["V507"]),
        ("Trade was more than 375 million euros.", ["V511"]),
        ("Trade: 71 million were exports.", ["V508"]),
        ("Trade ranked 4th in Europe and 10th worldwide.", []),
        ("Trade ranked 10th in Europe.", ["V508"]),
    ],
)
def test_a_number_is_of_what_it_is_there(catalog: Callable[..., Catalog], outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, TRADE, outcome) == found


OTHERWISE = """
The Bulgarian visit ended. Kazakhstan spoke. | The Kazakh visit ended. | V519?: s000 p1 has “visit” of Bulgaria, not of Kazakhstan → see whose it is, and which way it goes
Ports of Bulgaria, Romania and Kazakhstan opened for tourism. | Ports of Romania opened for tourism. | unread
The King of Bulgaria met guests from Kazakhstan. | The Kazakh King met guests. | V519?: s000 p1 has “king” of Bulgaria, not of Kazakhstan → see whose it is, and which way it goes
The Bulgarian visit to Kazakhstan ended. | The Kazakh visit ended. | unread
They discussed Kazakh museums of tourism and Bulgaria. | They discussed Bulgarian museums of tourism. | V519?: s000 p1 has “museum” of Kazakhstan, not of Bulgaria → see whose it is, and which way it goes
It came from Bulgaria to tourism in Romania. | It came from Romania to tourism in Bulgaria. | V519?: s000 p1 has “from” of Bulgaria, not of Romania → see whose it is, and which way it goes
Exports of the Republic of Bulgaria to Kazakhstan grew. | Exports of Kazakhstan grew. | V519?: s000 p1 has “export” of Bulgaria, not of Kazakhstan → see whose it is, and which way it goes
About 30 schools of tourism opened. | More than 30 schools of tourism opened. | V507?: 30 stands in s000 p1 s1 as “about” → tell it as the source has it
30 schools of tourism opened. | About 30 schools of tourism opened. | V507?: 30 stands bare in s000 p1 s1 → tell it as the source has it
30 million euros went to tourism. | 30 million roubles went to tourism. | V511: s000 p1 s1 has it in EUR, not in “RUB” → put the unit as the source prints it
Exports were 30 million and imports 20 million. | They were 30 million imports. | V508?: s000 p1 sets another number beside “imports” than 30 million → see which number is of what
"""


OFFICE = """
Minister | unread
Prime Minister | unread
President | unread
Speaker | unread
Head | unread
Port | V519?: s000 p1 has “port” of Kazakhstan, not of Bulgaria → see whose it is, and which way it goes
"""


@pytest.mark.parametrize(("office", "words"), rows(OFFICE))
def test_a_counterpart_holds_the_office_for_the_other_country(
    catalog: Callable[..., Catalog], office: str, words: str
) -> None:
    text = f"The Kazakh {office} met his Bulgarian counterpart of tourism."
    assert said_of(catalog, text, f"The Bulgarian {office} came for tourism.") == words
    alone = said_of(catalog, text.replace("counterpart", "guest"), f"The Bulgarian {office} came for tourism.")
    assert alone.partition(":")[0] == "V519?"


UP_TO = """
Schools grew up to 30 for tourism. | Tourism grew, up to 30 schools. | unread
Up to 30 schools are built for tourism. | As many as 30 tourism schools are built. | unread
Up to 30 schools of tourism opened. | 30 schools of tourism opened. | V507?: 30 stands in s000 p1 s1 as “up-to” → tell it as the source has it
30 schools of tourism opened. | Up to 30 schools of tourism opened. | V507?: 30 stands bare in s000 p1 s1 → tell it as the source has it
Trade grew to 30 million of tourism. | Tourism trade grew up to 30 million. | V507?: 30 million stands bare in s000 p1 s1 → tell it as the source has it
"""


@pytest.mark.parametrize(("text", "outcome", "words"), rows(UP_TO))
def test_what_a_number_may_come_up_to(catalog: Callable[..., Catalog], text: str, outcome: str, words: str) -> None:
    assert said_of(catalog, text, outcome) == words


@pytest.mark.parametrize(("text", "outcome", "words"), rows(OTHERWISE))
def test_what_is_said_of_what_is_joined_otherwise(
    catalog: Callable[..., Catalog], text: str, outcome: str, words: str
) -> None:
    assert said_of(catalog, text, outcome) == words


def test_at_which_marks_what_is_joined_is_parted() -> None:
    assert every(module._BREAK, "a, b; c. d 1,5 e.f") == [",", ";", "."]
    assert unlike(module._ROW, whole=", |,  the | and | and the |, and the ", none=",| and|,the | the | or ") == []


AIMED = """
Trade of 30 million was reached for tourism. | Target 30 million for tourism. | V508
Trade of 30 million was reached for tourism. | It was a target, and 30 million for tourism. |
Trade of 30 million was reached for tourism. | The target for tourism is to be 30 million. |
The target of tourism is 30 million. | Target 30 million for tourism. |
The target of tourism is 30 million. | Tourism had 30 million. | V508
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(AIMED))
def test_a_target_is_told_as_one(catalog: Callable[..., Catalog], text: str, outcome: str, found: str) -> None:
    assert [code for code in codes_of(catalog, text, outcome) if code == "V508"] == found.split()


@pytest.mark.parametrize(
    ("ours", "theirs", "code"),
    [
        ("30 euros", ["30 euros"], None),
        ("30 euros", ["30 dollars"], "V511"),
        ("30 euros", ["30 dollars", "30"], None),
        ("30 US dollars", ["30 dollars"], None),
        ("30 dollars", ["30 euros"], None),
        ("30", ["30 euros"], None),
        ("30 roubles", ["30 dollars", "30 euros"], "V511"),
    ],
)
def test_a_number_is_in_its_currency(ours: str, theirs: list[str], code: str | None) -> None:
    english = language("en")
    source = SimpleNamespace(id="s000")
    sentence = SimpleNamespace(source=source, paragraph=1, number=1)
    found: Any = tuple(SimpleNamespace(number=quantities(text, english)[0], sentence=sentence) for text in theirs)
    told = list(module._in_currency(found, quantities(ours, english)[0]))
    assert [held.code for held in told] == ([code] if code else [])
    if len(theirs) > 1 and code:
        assert told[0].why == "s000 p1 s1 has it in EUR, dollar, not in “RUB”"


@pytest.mark.parametrize(("side", "found"), [("KZ", []), ("RO", ["V519"])])
def test_a_president_of_home_need_not_be_told_as_its_own(
    catalog: Callable[..., Catalog], side: str, found: list[str]
) -> None:
    person = f"- {{id: p, name: Asel Kim, side: {side}, post: President, source: s000 p1}}"
    text = "President Asel Kim and Bulgarian President Ivan Dim crossed the border."
    event = "- {id: e, kind: meeting, title: The President of Kazakhstan crosses the border, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1}"
    assert codes(hold(catalog, text, people=person, events=event), "e", "title") == found


@pytest.mark.parametrize(
    ("text", "office", "country", "found"),
    [
        ("Ana Berg spoke.", "minister", "KZ", True),
        ("She spoke.", "minister", "KZ", False),
        ("Ana Berg spoke.", "minister", "BG", False),
        ("Ana Berg spoke.", "president", "KZ", False),
        ("Ion Rus spoke.", "president", "BG", True),
    ],
)
def test_an_office_is_held_by_one_who_is_named(
    catalog: Callable[..., Catalog], text: str, office: str, country: str, found: bool
) -> None:
    people = """
- {id: berg, name: Ana Berg, side: KZ, post: Minister of Kazakhstan, source: s000 p1}
- {id: rus, name: Ion Rus, side: BG, post: President of Bulgaria, source: s000 p1}
"""
    held = hold(catalog, f"{text} {ELSE}", people=people, events=EVENT.format("A meeting"))
    case = case_of(held, "events", "e")
    assert module._is_held_by_one(case, module._key(office), frozenset({country})) is found


OF_WHAT = """
It was 5. 7 mills came. | 5 mills came. |
7 mills came, and 5 boats. | 5 mills came. | V508
7 mills came, and 5 boats. 5 mills left. | 5 mills came. |
8 boats left, and 5 boats. | 5 mills came. |
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(OF_WHAT))
def test_of_what_a_number_is(catalog: Callable[..., Catalog], text: str, words: str, found: str) -> None:
    case = case_of(hold(catalog, text, events=EVENT.format("A meeting")), "events", "e")
    assert [held.code for held in module.numbers(case, words, quantities(words, language("en")))] == found.split()


@pytest.mark.parametrize(
    ("kind", "fields", "found"),
    [
        ("commitments", "state: open", []),
        ("events", "kind: meeting, status: held, when: ..2025-04-18", ["V508"]),
    ],
)
def test_what_is_promised_may_be_called_a_target(
    catalog: Callable[..., Catalog], kind: str, fields: str, found: list[str]
) -> None:
    words = "The target of 5 million dollars of trade"
    record = f"- {{id: x, title: {words}, counterparts: [BG], {fields}, source: s000 p1}}"
    case = case_of(hold(catalog, "Trade came to 5 million dollars.", **{kind: record}), kind, "x")
    assert [held.code for held in module.numbers(case, words, quantities(words, language("en")))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was 5 euros", set()),
        ("It was 5 dollars of mills", {"mill"}),
        ("5 mills", {"mill"}),
        ("Mills were 5", {"mill"}),
        ("It was 5, and mills came", set()),
    ],
)
def test_what_stands_right_beside_a_number(text: str, found: set[str]) -> None:
    told = sentence(text)
    assert module._of(Standing(told, told.quantities[0])) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("30% of mills", {"mill"}), ("30%20 mills", set()), ("30 of 20 mills", set()), ("30 mills, ports", {"mill"})],
)
def test_what_stands_between_a_number_and_the_next(text: str, found: set[str]) -> None:
    numbers = quantities(text, language("en"))
    assert module._beside(text, numbers[0], numbers) == found


def test_what_is_remembered_of_a_text_cannot_be_changed() -> None:
    assert {type(countries) for countries in joined("Kazakh mills").values()} == {frozenset}
    assert type(module._offices()) is frozenset


@pytest.mark.parametrize(
    ("word", "country", "found"),
    [("talk", "BG", True), ("talk", "RO", False), ("tea", "BG", False), ("visit", "BG", False)],
)
def test_a_word_that_stands_with_its_country_in_one_sentence(
    catalog: Callable[..., Catalog], word: str, country: str, found: bool
) -> None:
    held = hold(catalog, "Bulgaria talks of tea. A visit to Romania. They came.", events=EVENT.format("A meeting"))
    case = case_of(held, "events", "e")
    assert module._loosely(case, word, frozenset({country})) is found


CLOSEST = """
Trade with Bulgaria was below 5 million euros. | nearly | V507
Trade with Bulgaria was below 5 million euros. | less than |
Trade with Bulgaria was nearly 5 million euros. | about |
Trade with Bulgaria was nearly 5 million euros. | less than |
Trade with Bulgaria was about 5 million euros. | nearly | V507
Trade with Bulgaria was over 5 million euros. | at least | V507
Trade with Bulgaria was at least 5 million euros. | more than |
"""


@pytest.mark.parametrize(("text", "hedge", "found"), rows(CLOSEST))
def test_a_hedge_says_no_more_than_the_passage(
    catalog: Callable[..., Catalog], text: str, hedge: str, found: str
) -> None:
    fact = f"- {{id: f, counterpart: BG, topic: trade, text: Trade with Bulgaria was {hedge} 5 million euros, source: s000 p1}}"
    told = alarms(hold(catalog, text, facts=fact), "f")
    assert [code for field, code, _why in told if field == "text"] == found.split()
