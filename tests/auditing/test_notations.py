"""True sentences in the notations of seven languages: none of them is cried at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.auditing.languages import known_languages
from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold

FOLDER = Path(__file__).parent.parent / "data" / "notations"
NAMES = {
    "rumen-radev": "Rumen Radev, native: Румен Радев",
    "kassym-jomart-tokayev": "Kassym-Jomart Tokayev, native: Қасым-Жомарт Тоқаев",
    "roman-vassilenko": "Roman Vassilenko",
    "alar-karis": "Alar Karis",
    "gitanas-nauseda": "Gitanas Nausėda",
    "madalina-lupu": "Mădălina Lupu",
    "johannes-luchner": "Johannes Luchner",
    "ausrine-armonaite": "Aušrinė Armonaitė",
}
OTHER_NAMES = dict(zip(NAMES, [*list(NAMES)[3:], *list(NAMES)[:3]], strict=True))  # for each, somebody else
SPOKEN = {
    "en": (
        "President Rumen Radev", "Kasym-Zhomart Tokaev's guests", "R. Vassilenko", "with Alar Karis", "Gitanas Nauseda", "Madalina Lupu",
        "Johannes Luchner’s team", "Ausrine Armonaite",
    ),
    "ru": (
        "с Руменом Радевым", "Касым-Жомарта Токаева", "Роману Василенко", "Аларом Карисом", "Гитанаса Науседы", "Мэдэлиной Лупу",
        "Йоханнесом Лухнером", "Аушрине Армонайте",
    ),
    "bg": (
        "президента Румен Радев", "Касъм-Жомарт Токаев", "Роман Василенко", "Алар Карис", "Гитанас Науседа", "Мадалина Лупу",
        "Йоханес Лухнер", "Аушрине Армонайте",
    ),
    "kk": (
        "Румен Радевпен", "Қасым-Жомарт Тоқаевтың", "Роман Василенконы", "Алар Кариспен", "Гитанас Науседаның", "Мэдэлина Лупумен",
        "Йоханнес Лухнердің", "Аушрине Армонайтемен",
    ),
    "ro": (
        "lui Rumen Radev", "Kasîm-Jomart Tokaev", "Roman Vassilenko", "președintele Alar Karis", "Gitanas Nauseda", "Mădălinei Lupu",
        "Johannes Luchner", "Aušrinė Armonaitė",
    ),
    "lt": (
        "Rumenas Radevas", "Kasymu Žomartu Tokajevu", "Romanui Vasilenkai", "Alaro Kario", "Gitano Nausėdos", "Madalina Lupu",
        "Johannesu Luchneriu", "Aušrinės Armonaitės",
    ),
    "et": (
        "Rumen Radeviga", "Kasõm-Žomart Tokajevile", "Roman Vassilenkoga", "Alar Karise", "Gitanas Nausėdaga", "Mădălina Lupuga",
        "Johannes Luchneri", "Aušrinė Armonaitėga",
    ),
}  # fmt: skip


def figures() -> list[tuple[str, str, str]]:
    """The language, the sentence and the figure that it bears out, of every line of the tables."""
    out = []
    for code in known_languages():
        lines = (FOLDER / f"{code}.txt").read_text(encoding="utf-8").splitlines()
        for line in (line for line in lines if line and not line.startswith("#")):
            sentence, value, unit, indicator, period, *more = (part.strip() for part in line.split(" | "))
            fields = f"value: {value}, unit: {unit}, indicator: {indicator}, period: {period}{', ' if more else ''}{', '.join(more)}"
            out.append((code, sentence, fields))
    return out


@pytest.mark.parametrize(("code", "sentence", "fields"), figures())
def test_a_true_figure(catalog: Callable[..., Catalog], code: str, sentence: str, fields: str) -> None:
    figure = f"- {{id: f, counterpart: BG, source: s000 p1, {fields}}}"
    assert alarms(hold(catalog, sentence, language=code, published="2025-06-10", figures=figure), "f") == []


def test_there_are_twenty_sentences_a_language() -> None:
    told = [code for code, _sentence, _fields in figures()]
    assert {code: told.count(code) for code in known_languages()} == dict.fromkeys(known_languages(), 20)


SAID = [(code, said, identity) for code, spoken in SPOKEN.items() for said, identity in zip(spoken, NAMES, strict=True)]


def fields_cried_at(catalog: Callable[..., Catalog], code: str, said: str, identity: str) -> list[str]:
    """The fields of a person that are cried at, held against a sentence."""
    people = f"- {{id: {identity}, name: {NAMES[identity]}, side: BG, source: s000 p1}}"
    return [field for field, _code, _why in alarms(hold(catalog, said, language=code, people=people), identity)]


@pytest.mark.parametrize(("code", "said", "identity"), SAID)
def test_a_name_is_known_as_it_is_spoken_and_no_other_is_taken_for_it(
    catalog: Callable[..., Catalog], code: str, said: str, identity: str
) -> None:
    found = tuple(fields_cried_at(catalog, code, said, who) for who in (identity, OTHER_NAMES[identity]))
    assert found == ([], ["name"])
