"""Two sentences that no boundary parts surely."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.beside.merged import in_each_part
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold, rows

TOLD = """
Дания внесе вино за 35 млн. евро през цялата 2024 г. Вложенията от Словакия са 512 млн. евро за 2023 г. | investment-inflow, period: 2023, counterpart: SK | 512 |
                                                                           | investment-inflow, period: 2024, counterpart: SK | 512 | V516
                                                                           | exports, period: 2023, counterpart: SK | 512 | V508
                                                                           | investment-inflow, period: 2023, counterpart: SK | 35 | V508 V516
"""


@pytest.mark.parametrize(("text", "fields", "value", "found"), rows(TOLD))
def test_a_figure_of_one_of_two_sentences(
    catalog: Callable[..., Catalog], text: str, fields: str, value: str, found: str
) -> None:
    figures = f"- {{id: f, indicator: {fields}, unit: EUR million, reporter: BG, value: {value}, source: s000 p1}}"
    countries = "- {code: SK, capital: Bratislava, slug: slovakia}\n- {code: DK, capital: Copenhagen, slug: denmark}\n- {code: BG, capital: Sofia, slug: bulgaria}"
    held = hold(catalog, text, language="bg", figures=figures, counterparts=countries)
    cried = {code for field in ("value", "indicator", "period", "counterpart") for code in codes(held, "f", field)}
    assert " ".join(sorted(cried)) == found


def test_each_part_that_has_the_number(catalog: Callable[..., Catalog]) -> None:
    text = "Търговията с Дания достигна 35 млн. евро през 2024 г. Вложенията от Словакия са 512 млн. евро."
    figures = (
        "- {id: f, counterpart: SK, indicator: turnover, period: 2024, unit: EUR million, value: 512, source: s000 p1}"
    )
    events = "- {id: e, kind: meeting, title: A meeting, counterparts: [SK], status: held, when: 2024, source: s000 p1}"
    held = hold(catalog, text, language="bg", figures=figures, events=events)
    told = [
        [case.passage.text for case in in_each_part(case_of(held, *each))]
        for each in (("figures", "f"), ("events", "e"))
    ]
    first, second = text[: text.index("Вложен") - 1], text[text.index("Вложен") :]
    assert told == [[second], [first, second]]


def test_the_sentences_around_one_that_may_be_several_stay(catalog: Callable[..., Catalog]) -> None:
    text = "Дойде вода. Търговията с Дания достигна 35 млн. евро през 2024 г. Вложенията от Словакия растат. Има мост. Има път."
    events = (
        "- {id: e, kind: meeting, title: A meeting, counterparts: [SK], status: held, when: 2024, source: s000 p1 s1-4}"
    )
    case = case_of(hold(catalog, text, language="bg", events=events), "events", "e")
    told = [[sentence.text for sentence in one.passage] for one in in_each_part(case)]
    first, second = (text[text.index(begin) : text.index(end) - 1] for begin, end in (("Тъ", "Вл"), ("Вл", "Има")))
    assert told == [["Дойде вода.", part, "Има мост.", "Има път."] for part in (first, second)]
