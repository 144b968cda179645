"""Titles over texts in other languages: called by a field or an office of which the text has others alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.missing.matter import of_another
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, hold, rows

TITLES = """
ru | Министры обсудили торговлю. | Talks on defence | defence
ru | Министры обсудили торговлю. | Talks on trade |
ru | Министры обсудили торговлю. | Talks on trade and defence |
ru | Министры обсудили дружбу. | Talks on defence |
ru | Министры обсудили торговлю. | Talks of Samruk-Energy |
ru | Министры обсудили торговлю. | Energy talks | Energy
ru | Министры обсудили торговлю. | Talks of foreign ministries |
ru | Прошли парламентские выборы. | Presidential election | Presidential
ru | Прошли парламентские выборы. | Parliamentary election |
ru | Прошли президентские выборы. | Parliamentary election | Parliamentary
ru | Президент посетит Софию. | Visit of the Speaker | Speaker
ru | Председатель Мажилиса посетит Софию. | Visit of the Speaker |
ru | Посол посетит министра. | Visit of the Ambassador |
ru | Консульские консультации прошли. | Talks of the Ambassador | Ambassador
et | Ministrid arutasid kaubandust. | Talks on culture | culture
et | Kohtuti Sofias. | Talks on culture |
en | The ministers talked of trade. | Talks on culture |
ja | The ministers talked of trade. | Talks on culture |
ru | Он прибудет с официальным визитом. | State visit | State visit
ru | Он прибудет с официальным визитом. | Official visit |
ru | Он прибудет с визитом. | Working visit | Working visit
ru | Он прибудет с визитом. | Visit |
bg | Той пристига на държавно посещение. | Official visit of the President | Official visit
bg | Той пристига на държавно посещение. | State visit of the King |
ro | Va efectua o vizită de stat. | Working visit | Working visit
kk | Ол ресми сапармен келеді. | State visit | State visit
kk | Ол мемлекеттік сапармен келеді. | State visit |
lt | Atvyks oficialaus vizito. | State visit | State visit
et | Ta saabub riigivisiidile. | Official visit | Official visit
ru | Соглашение о воздушном сообщении вступило в силу. | Free trade agreement | Free trade
ru | Соглашение о воздушном сообщении вступило в силу. | Air services agreement |
ru | Соглашение о выдаче и двойном налогообложении. | Treaty on extradition |
ru | Соглашение вступило в силу. | Free trade agreement |
bg | Договорът за социално осигуряване е в сила. | Extradition treaty | Extradition
ro | Acordul privind permisele de conducere. | Agreement on visa-free travel | visa-free
kk | Экстрадиция туралы шарт. | Treaty on legal assistance | legal assistance
lt | Sutartis dėl socialinės apsaugos. | Treaty on double taxation | double taxation
lt | Oro susisiekimo sutartis ir kelias į Latviją. | Road transport agreement | Road transport
lt | Oro susisiekimo sutartis ir kelias į Latviją. | Renew the road |
ro | Un acord de mobilitate cu Japonia. | Free trade agreement | Free trade
ro | Un acord de mobilitate cu Japonia. | Mobility agreement |
et | Sotsiaalkindlustusleping jõustus. | Double taxation agreement | Double taxation
ru | Министры поговорили по телефону. | Telephone call of the Prime Ministers | Prime Ministers
ru | Министры поговорили по телефону. | Telephone call of the Ministers |
bg | Той се срещна с колежката си. | Telephone call | Telephone
bg | Той връчи акредитивните си писма. | Farewell call | Farewell
bg | Той връчи акредитивните си писма. | Presentation of credentials |
ru | Прошли политические консультации. | Consular consultations | Consular consultations
bg | Бяха проведени политически консултации. | Political consultations |
"""


@pytest.mark.parametrize(("language", "text", "title", "word"), rows(TITLES))
def test_what_a_title_is_about(
    catalog: Callable[..., Catalog], language: str, text: str, title: str, word: str
) -> None:
    event = f"- {{id: e, kind: meeting, title: {title}, counterparts: [BG], status: held, when: 2025-04-01, source: s000 p1}}"
    case = case_of(hold(catalog, text, language=language, events=event), "events", "e")
    told = [(held.why, held.hint) for held in of_another(case, title)]
    hint = "call it what the source calls it, or cite the passage that does"
    assert told == ([(f"s000 p1 has no word for “{word}”", hint)] if word else [])


def test_what_stands_around_a_sentence_bears_a_title_out(catalog: Callable[..., Catalog]) -> None:
    event = (
        "- {id: e, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-01, source: s000 p1 s2}"
    )
    case = case_of(hold(catalog, "Речь шла об обороне. Это и торговля.", language="ru", events=event), "events", "e")
    assert [len(list(of_another(case, f"Talks on {word}"))) for word in ("defence", "culture")] == [0, 1]
