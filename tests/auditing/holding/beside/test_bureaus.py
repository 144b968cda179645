"""Whose statistics they are, by the bureau that a sentence names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.beside import bureaus as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("kk", "Ұлттық статистика бюросының мәліметінше, мамырда Латвиямен сауда 9 млн доллар болды.", set()),
        ("ru", "По данным статистики, торговля с Латвией выросла.", set()),
        ("ru", "По данным Госкомстата Латвии, торговля с Эстонией выросла.", {"LV"}),
        ("ru", "По данным латвийской стороны, торговля с Эстонией выросла.", {"LV"}),
        ("en", "According to statistics, Latvian trade with Estonia grew.", {"LV"}),
    ],
)
def test_whom_a_sentence_cites(catalog: Callable[..., Catalog], language: str, text: str, found: set[str]) -> None:
    source = f"- {{id: s000, title: An item, published: 2025-04-18, publisher: A paper, language: {language}, document: first.txt}}"
    held = hold(
        catalog,
        text,
        language=language,
        sources=source,
        facts="- {id: f, counterpart: LV, topic: trade, text: It grew, source: s000 p1}",
        counterparts="- {code: LV, slug: latvia}",
    )
    case = case_of(held, "facts", "f")
    assert module.attributed(case, case.passage.sentences[0]) == found


def test_no_word_is_cut_around_the_word_for_statistics(catalog: Callable[..., Catalog]) -> None:
    text = "Statistikaameti andmetel oli kaubavahetus Kasahstaniga 2024. aastal 8 miljonit eurot."
    figure = "- {id: f, counterpart: EE, indicator: turnover, period: 2024, unit: EUR million, reporter: EE, value: 8, source: s000 p1}"
    held = hold(catalog, text, language="et", counterparts="- {code: EE, slug: estonia}", figures=figure)
    assert codes(held, "f", "reporter") == []
    assert [module._whole_words("one two three", *ends) for ends in ((1, 5), (0, 3), (4, 99), (-2, 8))] == [
        (0, 7),
        (0, 3),
        (4, 13),
        (0, 13),
    ]
