"""Untruths about texts in the other six languages: what the passage says passes, and what was changed does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold

TEXTS = {
    "ru": (
        "12 мая 2025 года в Астане Президент Болгарии Румен Радев встретился с Президентом Казахстана Касым-Жомартом Токаевым.\n"
        "Товарооборот в 2024 году составил 375,2 млн долларов США, увеличившись на 23% по сравнению с 2023 годом.\n"
        "Стороны подписали меморандум.\nСтороны намерены подписать соглашение.\nФорум не состоялся."
    ),
    "kk": (
        "2025 жылғы 12 мамырда Астанада Болгария Президенті Румен Радев Қазақстан Президенті Қасым-Жомарт Тоқаевпен кездесті.\n"
        "2024 жылы тауар айналымы 375,2 млн АҚШ долларын құрап, 2023 жылмен салыстырғанда 23% өсті.\n"
        "Тараптар меморандумға қол қойды.\nТараптар келісімге қол қоюға ниетті.\nФорум өткен жоқ."
    ),
    "bg": (
        "На 12 май 2025 г. в Астана президентът на България Румен Радев се срещна с президента на Казахстан Касъм-Жомарт Токаев.\n"
        "Стокообменът през 2024 г. достигна 375,2 млн. щатски долара, като нарасна с 23% спрямо 2023 г.\n"
        "Страните подписаха меморандум.\nСтраните възнамеряват да подпишат споразумение.\nФорумът не се състоя."
    ),
    "ro": (
        "La 12 mai 2025, la Astana, președintele Bulgariei, Rumen Radev, s-a întâlnit cu președintele Kazahstanului, Kassym-Jomart Tokayev.\n"
        "Schimburile comerciale au ajuns în 2024 la 375,2 milioane de dolari SUA, în creștere cu 23% față de 2023.\n"
        "Părțile au semnat un memorandum.\nPărțile intenționează să semneze un acord.\nForumul nu a avut loc."
    ),
    "et": (
        "12. mail 2025 kohtus Bulgaaria president Rumen Radev Astanas Kasahstani presidendi Kassym-Jomart Tokayeviga.\n"
        "Kaubavahetus ulatus 2024. aastal 375,2 miljoni USA dollarini, kasvades 2023. aastaga võrreldes 23%.\n"
        "Pooled allkirjastasid memorandumi.\nPooled kavatsevad lepingu allkirjastada.\nFoorumit ei toimunud."
    ),
    "lt": (
        "2025 m. gegužės 12 d. Astanoje Bulgarijos prezidentas Rumen Radev susitiko su Kazachstano prezidentu Kassym-Jomart Tokayev.\n"
        "Prekybos apyvarta 2024 m. siekė 375,2 mln. JAV dolerių ir, palyginti su 2023 m., išaugo 23%.\n"
        "Šalys pasirašė memorandumą.\nŠalys ketina pasirašyti susitarimą.\nForumas neįvyko."
    ),
}
PEOPLE = """
- {id: radev, name: Rumen Radev, aliases: [Румен Радев], side: BG, post: President of Bulgaria, source: s000 p1}
- {id: tokayev, name: Kassym-Jomart Tokayev, aliases: [Касым-Жомарт Токаев, Касъм-Жомарт Токаев, Қасым-Жомарт Тоқаев], side: KZ, post: President of Kazakhstan, source: s000 p1}
- {id: hadjiev, name: Boyan Hadjiev, aliases: [Боян Хаджиев], side: BG, source: s000 p1}
"""
EVENTS = "- {id: e, kind: meeting, title: The meeting, counterparts: [BG], status: held, when: 2025-05-12, place: Astana, participants: [radev, tokayev], source: s000 p1}"
FIGURES = "- {id: f, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, value: 375.2, change: {by: 23, unit: percent, against: 2023}, source: s000 p2}"
AGREEMENTS = (
    "- {id: a, title: The memorandum, kind: memorandum, counterparts: [BG], state: signed, source: s000 p3}\n"
    "- {id: b, title: The agreement, kind: agreement, counterparts: [BG], state: proposed, source: s000 p4}"
)
BODIES = "- {id: astana, name: Astana, aliases: [Астана], kind: city, country: KZ}"
RECORDS = {"people": PEOPLE, "events": EVENTS, "figures": FIGURES, "agreements": AGREEMENTS, "organisations": BODIES}

# What is changed in which records, and in which field it is found.
UNTRUTHS = [
    ("figures", "value: 375.2", "value: 357.2", "f value"),
    ("figures", "USD million", "USD billion", "f unit"),
    ("figures", "USD million", "EUR million", "f unit"),
    ("figures", "by: 23", "by: -23", "f change"),
    ("figures", "against: 2023", "against: 2022", "f change"),
    ("figures", "period: 2024", "period: 2022", "f period"),
    ("figures", "turnover", "exports", "f indicator"),
    ("events", "2025-05-12", "2025-05-02", "e when"),
    ("events", "2025-05-12", "2025-04-12", "e when"),
    ("events", "[radev, tokayev]", "[hadjiev, tokayev]", "e participants.person"),
    ("events", "status: held", "status: postponed", "e status"),
    ("people", "name: Rumen Radev, aliases: [Румен Радев]", "name: Georgi Parvanov", "radev name"),
    ("people", "post: President of Bulgaria", "post: Prime Minister of Bulgaria", "radev post"),
    ("agreements", "kind: memorandum", "kind: roadmap", "a kind"),
    ("agreements", "state: signed", "state: expired", "a state"),
    ("agreements", "state: proposed", "state: signed", "b state"),
]


def found(catalog: Callable[..., Catalog], language: str, records: dict[str, str]) -> list[tuple[str, str]]:
    held = hold(catalog, TEXTS[language], language=language, published="2025-05-13", **records)
    return [
        (record, field) for record in ("radev", "tokayev", "e", "f", "a", "b") for field, _c, _w in alarms(held, record)
    ]


@pytest.mark.parametrize("language", TEXTS)
def test_what_is_true_passes(catalog: Callable[..., Catalog], language: str) -> None:
    assert found(catalog, language, RECORDS) == []


@pytest.mark.parametrize("untruth", UNTRUTHS, ids=" ".join)
@pytest.mark.parametrize("language", TEXTS)
def test_what_is_untrue_does_not(
    catalog: Callable[..., Catalog], language: str, untruth: tuple[str, str, str, str]
) -> None:
    kind, old, new, where = untruth
    assert RECORDS[kind].count(old) == 1
    told = found(catalog, language, RECORDS | {kind: RECORDS[kind].replace(old, new)})
    assert where in map(" ".join, told)


@pytest.mark.parametrize("language", TEXTS)
def test_what_did_not_take_place_was_not_held(catalog: Callable[..., Catalog], language: str) -> None:
    forum = "- {id: e, kind: forum, title: The forum, counterparts: [BG], status: held, when: ..2025-05-13, source: s000 p5}"
    assert ("e", "status") in found(catalog, language, RECORDS | {"events": forum})
