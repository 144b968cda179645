"""The exports of one side that are imports of the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.flows.mirrored import _is_within, traders
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, sentence

OWNERS = """
en | Bulgarian exports grew, and Romania's exports fell. | BG RO
en | To Bulgaria exports grew. |
en | Exports of Bulgaria grew. |
ru | Казахстанский экспорт вырос. | KZ
ru | В Румынию экспорт вырос. |
kk | Румынияға экспорт өсті. |
lt | Kazachstanas į Estiją 2022 m. eksportavo prekių. |
lt | Į Latviją ir Estiją 2022 m. eksportuota prekių. |
lt | Į Latviją, Lenkiją ir Estiją 2022 m. eksportuota prekių. |
lt | Kazachstano ir Estijos eksportas augo. | EE
et | Lätti eksport kasvas. |
et | Läti eksport kasvas. | LV
en | To Romania and Bulgaria exports grew. |
ru | В Румынию и Болгарию экспорт вырос. |
lt | Kazachstano Estijos 2022 m. eksportas augo. | EE
kk | Румынияның экспорты өсті. | RO
kk | Румынияның Болгарияға экспорты өсті. | RO
kk | Румыния мен Болгарияға экспорты өсті. |
"""


@pytest.mark.parametrize(("language", "text", "found"), rows(OWNERS))
def test_whose_exports_they_are(language: str, text: str, found: str) -> None:
    assert traders(sentence(text, language), "exports") == {*found.split()}


MIRRORED = """
en | Romania's exports were 5 million euros in 2024. | 5 |
kk | 2024 жылы Румынияға экспорт 5 млн еуроны, ал импорт 7 млн еуроны құрады. | 7 |
kk | 2024 жылы Румынияға экспорт 5 млн еуроны, ал импорт 7 млн еуроны құрады. | 5 | V508
kk | 2024 жылы Румынияның экспорты 5 млн еуроны құрады. | 5 |
"""


@pytest.mark.parametrize(("language", "text", "value", "found"), rows(MIRRORED))
def test_exports_to_the_other_one_are_no_imports_from_there(
    catalog: Callable[..., Catalog], language: str, text: str, value: str, found: str
) -> None:
    figure = f"- {{id: f, counterpart: RO, indicator: imports, period: 2024, unit: EUR million, reporter: KZ, value: {value}, source: s000 p1}}"
    held = hold(catalog, text, language=language, counterparts="- {code: RO, slug: romania}", figures=figure)
    assert codes(held, "f", "value") == found.split()


def test_a_place_between_two_others() -> None:
    between = [_is_within((3, 7), *ends) for ends in ((0, 2), (0, 3), (3, 3), (4, 6), (4, 7), (8, 9), (1, 9))]
    assert between == [False, True, True, False, True, False, True]
    assert not _is_within((), 0, 9)
