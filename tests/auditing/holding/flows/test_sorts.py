from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.auditing.holding.flows.sorts import of_another_sort, sorts
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.spoken.tables import table
from tests.auditing.held import rows, sentence

ANOTHER = """
ru | Отгружено 41 тыс. тонн пшеницы. | 41 | wheat exports | no
ru | Отгружено 41 тыс. тонн пшеницы. | 41 | barley exports | yes
ru | Отгружено 41 тыс. тонн пшеницы. | 41 | grain exports | no
ru | Отгружено 41 тыс. тонн пшеницы и 29 тыс. тонн ячменя. | 41 | barley exports | yes
ru | Отгружено 41 тыс. тонн пшеницы и 29 тыс. тонн ячменя. | 29 | barley exports | no
ru | Экспорт пшеницы – 41 тыс. тонн, ячменя – 29 тыс. тонн. | 29 | barley exports | no
ru | Подсолнечного масла отправили 41 тыс. тонн. | 41 | gas exports | yes
ru | Подсолнечного масла отправили 41 тыс. тонн. | 41 | oil exports | no
ru | Судном отправили 41 тыс. тонн. | 41 | coal exports | no
bg | Дойдоха 40 учители. | 40 | nurses | yes
bg | Дойдоха 40 учители. | 40 | horses | yes
bg | Дойдоха 40 учители. | 40 | workers | no
bg | Дойдоха 40 учители. | 40 | growth | no
bg | 8400 души посетиха музея. | 8400 | visitors | no
en | Bulgaria has 30 schools and libraries. | 30 | libraries | no
en | Bulgaria bought 41,000 tonnes of wheat. | 41000 | barley | yes
ru | Поезд сделал 38 рейсов. | 38 | train runs | no
bg | 40 студенти получиха стипендии. | 40 | scholarships | no
et | Mais saabus 40 tuhat tonni. | 40 | wheat | no
"""


@pytest.mark.parametrize(("code", "text", "number", "words", "another"), rows(ANOTHER))
def test_one_sort_is_not_another(code: str, text: str, number: str, words: str, another: str) -> None:
    told = sentence(text, code)
    found = next(q for q in told.quantities if Decimal(number) in q.readings)
    assert of_another_sort(Standing(told, found), words) is (another == "yes")


def test_what_stands_within_longer_words_is_not_named() -> None:
    assert {sort.key for sort in sorts("sunflower oil and gas", "en")} == {"sunflower-oil", "gas"}


def test_every_language_has_every_sort_but_those_that_it_cannot_tell_apart() -> None:
    names = table("sorts.forms")
    for family in ("goods", "people", "bodies", "things"):
        for code, sorted_by_key in names[family].items():
            assert {*sorted_by_key} == {*names[family]["en"]}, code
    assert {key for row in names["wider"].items() for key in (row[0], *row[1])} <= {
        key for family in ("goods", "people", "bodies", "things") for key in names[family]["en"]
    }
