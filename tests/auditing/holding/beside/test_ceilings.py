from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefgen.auditing.holding.beside.ceilings import ends_a_range, is_at_most
from briefgen.auditing.holding.standing import Standing
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Qualifier
from tests.auditing.held import codes, hold, rows, sentence

LARGEST = [
    ("en", "The plant turns out up to 45 buses a month.", True),
    ("en", "The plant turns out 45 buses a month.", False),
    ("bg", "Терминалът може да обработва до 45 кораба месечно.", True),
    ("bg", "Износът намаля до 45 кораба.", False),
    ("bg", "Броят им стигна до 45 кораба.", False),
    ("ro", "Uzina poate livra până la 45 de vagoane pe lună.", True),
    ("ro", "Numărul lor a ajuns până la 45 de vagoane.", False),
    ("lt", "Laivas gali plukdyti iki 45 vagonų.", True),
    ("lt", "Vagonų skaičius išaugo iki 45.", False),
    ("et", "Laev suudab vedada kuni 45 vagunit.", True),
    ("et", "Vagunite arv kasvas kuni 45-ni.", False),
    ("bg", "Износът възлиза на до 45 млн. евро.", True),
    ("lt", "Eksportas siekė iki 45 mln. eurų.", True),
    ("lt", "Eksportas pasiekė iki 45 mln. eurų.", False),
    ("kk", "Зауыт айына 45 автобусқа дейін шығарады.", True),
    ("kk", "Экспорт 45 мың еуроға дейін болды.", True),
    ("kk", "Экспорт 45 мың АҚШ долларына дейін болды.", True),
    ("kk", "Экспорт 45 мың еуроға дейін төмендеді.", False),
    ("kk", "Экспорт 45 мың еуроға дейін жетті.", False),
    ("kk", "Экспорт 45 мың еуро болды, мамырға дейін.", False),
    ("ru", "Паром перевозит до 45 вагонов.", True),
    ("ru", "Цель – перевозить до 45 вагонов.", False),
    ("ru", "Число вагонов сократилось до 45.", False),
    ("kk", "Паром 45 вагонға дейін тасиды.", True),
    ("kk", "Вагондар саны 45 данаға дейін өсті.", False),
    ("kk", "Вагондар саны 45 данаға дейін жетті.", False),
    ("kk", "Паром 45 вагонға дейін жүк жеткізеді.", True),
    ("kk", "Паром 45 вагонды тасиды.", False),
]


@pytest.mark.parametrize(("code", "text", "found"), LARGEST)
def test_what_a_number_is_at_most(code: str, text: str, found: bool) -> None:
    there = sentence(text, code)
    assert [is_at_most(Standing(there, number)) for number in there.quantities] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Тръбата пренася до 4 млрд. куб. м годишно.", []),
        ("Тръбата пренася 4 млрд. куб. м годишно.", ["V507"]),
        ("Доставките паднаха до 4 млрд. куб. м.", ["V507"]),
    ],
)
def test_less_than_is_held_by_the_most_that_it_may_be(
    catalog: Callable[..., Catalog], text: str, found: list[str]
) -> None:
    figure = "- {id: f, counterpart: BG, indicator: capacity, period: ..2025-06-10, unit: billion m³, value: 4, qualifier: less-than, source: s000 p1}"
    held = hold(catalog, text, language="bg", published="2025-06-10", figures=figure)
    assert codes(held, "f", "qualifier") == found
    assert codes(held, "f", "period") == []  # as much a year is known by a day


@pytest.mark.parametrize(
    ("code", "text", "why"),
    [
        ("lt", "Eksportas siekė iki 45 mln. eurų.", "the source may say “up-to”"),
        ("kk", "Экспорт 45 млн еуроға дейін болды.", "the source may say “up-to”"),
        ("lt", "Eksportas išaugo iki 45 mln. eurų.", ""),
        ("en", "Exports came to 45 million euros.", ""),
    ],
)
def test_a_value_without_a_hedge_is_held_in_part_beside_a_word_that_may_be_one(
    catalog: Callable[..., Catalog], code: str, text: str, why: str
) -> None:
    figure = "- {id: f, counterpart: BG, indicator: exports, period: ..2025-06-10, unit: EUR million, value: 45, source: s000 p1}"
    held = hold(catalog, text, language=code, published="2025-06-10", figures=figure)
    assert [f.held.why for s in held.statements if s.record == "f" for f in s.findings if f.field == "value"] == [why]


RANGES = """
en | It carries between 70 and 80 thousand guests. | 70000 at-least | yes
en | It carries between 70 and 80 thousand guests. | 80000 up-to | yes
en | It carries between 70 and 80 thousand guests. | 70000 up-to |
en | It carries between 70 and 80 thousand guests. | 80000 at-least |
en | It carries 70–80 thousand guests. | 70000 at-least | yes
en | It rose from 70 to 80 thousand guests. | 70000 at-least |
en | It carries 70 thousand guests. | 70000 at-least |
kk | Ол 70-80 мың қонақ тасиды. | 70000 at-least | yes
"""


@pytest.mark.parametrize(("language", "text", "told", "found"), rows(RANGES))
def test_the_ends_of_a_range(language: str, text: str, told: str, found: str) -> None:
    value, qualifier = told.split()
    there = sentence(text, language)
    number = next(q for q in there.quantities if Decimal(value) in q.amounts())
    assert ends_a_range(Standing(there, number), Qualifier(qualifier)) is bool(found)
