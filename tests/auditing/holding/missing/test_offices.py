"""Offices in titles over texts in other languages: of another portfolio, of another head of the same country, of no deputy."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.missing.offices import for_a_deputy, of_another
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, hold, rows

NO_MINISTER = "s000 p1 speaks of no such minister"
GREECE = "s000 p1 tells of another office of Greece"
DEPUTY = "s000 p1 tells of a deputy alone"
TITLES = f"""
ru | Министр иностранных дел встретился с коллегой. | Meeting of the energy ministers | {NO_MINISTER}
ru | Министр иностранных дел встретился с коллегой. | Meeting of the foreign ministers |
ru | Министр иностранных дел встретился с коллегой. | Meeting on energy |
ru | Министр иностранных дел обсудил энергетику. | Meeting of the energy ministers |
ru | Министр Панов встретился с министром энергетики. | Meeting of the foreign ministers |
ru | Замминистра энергетики прибыл. | Visit of the Deputy Minister of Culture | {NO_MINISTER}
bg | Визитата на министъра на отбраната се отменя. | Visit of the Minister of Culture | {NO_MINISTER}
bg | Визитата на министъра на отбраната се отменя. | Visit of the Minister of Defence |
ro | Vizita ministrului maghiar al culturii. | Visit of the Hungarian Minister of Defence | {NO_MINISTER}
kk | Сыртқы істер министрі кездесті. | Meeting of the ministers of justice | {NO_MINISTER}
lt | Gynybos ministro vizitas. | Visit of the Minister of Culture | {NO_MINISTER}
et | Kaitseministri visiit jäeti ära. | Visit of the Minister of Culture | {NO_MINISTER}
et | Kaitseministri visiit jäeti ära. | Visit of the Minister of Defence |
bg | Той разговаря с премиера на Гърция. | Meeting with the President of Greece | {GREECE}
bg | Той разговаря с премиера на Гърция. | Meeting with the Prime Minister of Greece |
bg | Той разговаря с премиера на Гърция. | Meeting with the Ambassador of Greece |
bg | Президентът и премиерът на Гърция дойдоха. | Meeting with the President of Greece |
bg | Той разговаря с премиера на Гърция. | Meeting with the President of Serbia |
ru | Посол Греции прибыл. | Visit of the Consul of Greece | s000 p1 tells of another mission
et | Kreeka president saabub. | Visit of the Prime Minister of Greece | {GREECE}
lt | Graikijos Prezidentas atvyks. | Visit of the Greek Prime Minister | {GREECE}
lt | Susitiko su vicepremjeru. | Meeting with the Prime Minister | {DEPUTY}
lt | Susitiko su vicepremjeru. | Meeting with the Deputy Prime Minister |
ru | Визит заместителю министра. | Call on the Minister | {DEPUTY}
ru | Визит заместителю министра. | Call on the Deputy Minister |
ru | Премьер-министр был у заместителя министра. | Call on the Minister | {DEPUTY}
ru | Визит заместителю министра в МИД. | Call on the Minister |
bg | Ще открие консулство. | Opening of an embassy | s000 p1 tells of another mission
bg | Ще открие консулство. | Opening of a consulate |
ru | Премьер встретился с вице-премьером. | Visit of the Prime Minister |
en | The Foreign Minister came. | Visit of the Minister of Culture |
ja | The Foreign Minister came. | Visit of the Minister of Culture |
"""


@pytest.mark.parametrize(("language", "text", "title", "why"), rows(TITLES))
def test_whose_office_a_title_tells(
    catalog: Callable[..., Catalog], language: str, text: str, title: str, why: str
) -> None:
    event = f"- {{id: e, kind: meeting, title: {title}, counterparts: [BG], status: held, when: 2025-04-01, source: s000 p1}}"
    case = case_of(hold(catalog, text, language=language, events=event), "events", "e")
    assert [held.why for held in of_another(case, title)] == ([why] if why else [])


def test_a_minister_who_takes_part_is_one_of_his_own_field(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-01, participants: [ivan], source: s000 p1}"
    person = "- {id: ivan, name: Ivan Panov, side: BG, post: Minister of Energy, source: s000 p1}"
    text = "Министр иностранных дел встретился с Пановым."
    for people, found in (("", 1), (person, 0)):
        held = hold(
            catalog,
            text,
            language="ru",
            events=event if people else event.replace("participants: [ivan], ", ""),
            people=people,
        )
        assert len(list(of_another(case_of(held, "events", "e"), "Talks with the Minister of Energy"))) == found


ENGLISH = f"""
The Deputy Prime Minister came. | The Prime Minister came. | {DEPUTY}
The Deputy Prime Minister came. | The Deputy Prime Minister came. |
The Prime Minister met a deputy prime minister. | The Prime Minister came. |
The Deputy Minister came. | The Minister came. |
"""


@pytest.mark.parametrize(("text", "told", "why"), rows(ENGLISH))
def test_a_prime_minister_is_no_deputy_of_one(catalog: Callable[..., Catalog], text: str, told: str, why: str) -> None:
    event = (
        "- {id: e, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-01, source: s000 p1}"
    )
    case = case_of(hold(catalog, text, events=event), "events", "e")
    assert [held.why for held in for_a_deputy(case, told)] == ([why] if why else [])
