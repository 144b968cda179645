"""Periods that were worked out, beside those that a sentence tells of other numbers."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.context import worked_out as module
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import edtf
from briefgen.reading.sentences import sentences
from tests.auditing.held import codes, hold, missed, rows, sentence
from tests.steps import calls

FIGURE = (
    "- {{id: f, counterpart: BG, indicator: students, unit: people, reporter: KZ, value: {}, period: {}, "
    "source: s000 p1, inferred: {{period: The year of the item}}}}"
)
WORKED_OUT = """
en | 43 students are here from Bulgaria, and in 2023 there were 12. | 43 2025 |
en | 43 students are here from Bulgaria, in 2023, and 12 are at home. | 43 2025 | V516
en | 43 students were here from Bulgaria in 2023, and 12 are at home. | 43 2025 | V516
bg | Над 43 студенти от България са тук, а в края на 2024 г. книгите са 12. | 43 2025 |
bg | В края на 2023 г. тук са 43 студенти от България, а книгите са 12. | 43 2025 | V516
lt | Čia 43 studentai iš Bulgarijos, o 2023 m. knygų buvo 12. | 43 2025 |
ro | Numărul studenților din Bulgaria a urcat de la 86 în 2023 la 143 în prezent. | 143 2025 |
ro | Numărul studenților din Bulgaria a urcat de la 86 în 2023 la 143 în prezent. | 86 2025 | V516
en | The students from Bulgaria have come to 43 since 2005. | 43 2005/2025 |
en | The students from Bulgaria have come to 43 since 2005. | 43 2005/2024 |
en | The students from Bulgaria have come to 43 since 2005. | 43 2005/2023 | V516
en | The students from Bulgaria have come to 43 since 2005. | 43 2005/2024-11 | V516
ru | С начала этого года приехали 43 студента из Болгарии. | 43 2025-01/2025-04-18 |
ru | С начала этого года приехали 43 студента из Болгарии. | 43 2025-02/2025-04-18 | V516
ru | С начала этого года приехали 43 студента из Болгарии. | 43 2025-01/2025-03-18 | V516
ru | С начала года на 1 апреля приехали 43 студента из Болгарии. | 43 2025-01/2025-03 |
ru | В ближайшие три года Болгария намерена принять 43 студента. | 43 2028 |
ru | В ближайшие три года Болгария намерена принять 43 студента. | 43 2027 | V516
ru | Студенты из Болгарии прибыли 5–9 марта. Их было 43. | 43 2025-03-05/2025-03-09 |
ru | Студенты из Болгарии прибыли 5–9 марта. Их было 43. | 43 2025-03-05/2025-03-10 | V516
ru | Студенты из Болгарии прибыли 5–9 марта. Их было 43. | 43 2024-03-05/2024-03-09 | V516
en | In January-March 2025 Bulgaria sent 90 people. Over the reporting period of 2024 it was 43 students. | 43 2024-01/2024-03 |
en | In January-March 2025 Bulgaria sent 90 people. Over the reporting period of 2024 it was 43 students. | 43 2024-01/2024-04 | V516
en | In January-March 2025 Bulgaria sent 90 people. Over the reporting period of 2024 it was 43 students. | 43 2023-01/2023-03 | V516
en | In January-March 2025 Bulgaria sent 90 people. In all of 2024 it was 43 students. | 43 2024-01/2024-03 | V516
ru | За январь–март 2025 года из Болгарии прибыли 90 человек. За отчётный период 2024 года – 43 студента. | 43 2024-01/2024-03 |
kk | «7 сәуірдегі дерек бойынша Болгариядан 43 студент келді. | 43 2025-04-07 |
kk | «7 сәуірдегі дерек бойынша Болгариядан 43 студент келді. | 43 2025-04-08 | V516
"""


@pytest.mark.parametrize(("code", "text", "figure", "found"), rows(WORKED_OUT))
def test_a_period_that_was_worked_out_stands_beside_those_of_other_numbers(
    catalog: Callable[..., Catalog], code: str, text: str, figure: str, found: str
) -> None:
    figures = FIGURE.format(*figure.split()).replace("p1,", f"p1 s{len(sentences(text))},")
    held = hold(catalog, text, language=code, figures=figures)
    assert codes(held, "f", "period") == found.split()


@pytest.mark.parametrize(("place", "found"), [("p1 s2", []), ("p1 s2-3", ["V516"])])
def test_the_days_told_before_are_those_of_one_sentence(
    catalog: Callable[..., Catalog], place: str, found: list[str]
) -> None:
    text = "Студенты из Болгарии прибыли 5–9 марта. Их было 43. Здесь все 43."
    figures = FIGURE.format(43, "2025-03-05/2025-03-09").replace("p1,", f"{place},")
    assert codes(hold(catalog, text, language="ru", figures=figures), "f", "period") == found


@pytest.mark.parametrize("place", ["p1 s2", "p1 s1-2"])
def test_the_months_told_before_may_be_cited_as_well(catalog: Callable[..., Catalog], place: str) -> None:
    text = "In January-March 2025 Bulgaria sent 90 people. Over the reporting period of 2024 it was 43 students."
    figures = FIGURE.format(43, "2024-01/2024-03").replace("p1,", f"{place},")
    assert codes(hold(catalog, text, figures=figures), "f", "period") == []


REPORTED = """
en | In the last five years exports grew to 43 million dollars. | exports |
en | In 2024 exports grew to 43 million dollars. | exports | V516
en | Talks began in May 2019. It is planned to bring exports to 43 million dollars. | exports-target |
en | Talks began in May 2019. Exports have come to 43 million dollars. | exports | V516
en | In 2023 talks began. A grant of 43 million dollars was given. | grants |
en | In 2023 talks began. A grant of 43 million dollars was given in 2024. | grants | V516
en | In 2023 talks began. The stock of investment has come to 43 million dollars. | investment-stock |
en | Annual exports have come to 43 million dollars. | exports | V516
en | An annual 43 million dollars are planned for exports. | exports-target |
"""


@pytest.mark.parametrize(("code", "text", "indicator", "found"), rows(REPORTED))
def test_an_amount_that_was_there_on_the_day_of_publication(
    catalog: Callable[..., Catalog], code: str, text: str, indicator: str, found: str
) -> None:
    place = f"s000 p1 s{len(sentences(text))}"
    figure = f"- {{id: f, counterpart: BG, indicator: {indicator}, unit: USD million, value: 43, period: ..2025-04-18, source: {place}}}"
    held = hold(catalog, text, language=code, figures=figure)
    assert codes(held, "f", "period") == found.split()


def test_where_the_next_clause_begins_is_looked_for_once_however_many_numbers_there_are() -> None:
    def steps(numbers: int) -> int:
        text = f"It was{' 83' * numbers}."
        sentence: Any = SimpleNamespace(
            text=text, quantities=quantities(text, language("en")), periods=(), language=language("en")
        )
        module.has_none(Standing(sentence, sentence.quantities[0]))  # the pattern is built once
        return calls(lambda: module.has_none(Standing(sentence, sentence.quantities[0])))

    assert steps(80) == steps(20)


def test_what_parts_a_period_from_a_number() -> None:
    words = "and | while | but | а | и | но | при | iar | și | dar | o | ir | bet | ja | ning | aga | ал | және"
    assert missed(module.parted("xx"), words) == []
    assert [bool(module.parted("xx").search(mark)) for mark in ",;.:"] == [True, True, False, False]


NONE = """
Exports are 5 million, 2 million of them since 2023. | True
Exports are 5 million; in 2023 they were less. | True
In 2023 exports were 5 million. | False
Exports are 5 million in 2023. | False
Exports are 5 million, more than in 2023. | True
Exports are 5 million, compared to 4 million in 2023. | True
Exports are 5 million dollars, 43 firms sell them, and 12 since 2023. | True
Exports are 5 million, and 2 in 2023. | True
Exports are 5 million, with 2023 the best. | False
They live here, and 43 study in 2025, 12 of them there. | False
They pay 5 euros, having earned in 2023 7 million euros. | False
"""


@pytest.mark.parametrize(("text", "found"), rows(NONE))
def test_whether_a_number_has_a_period_in_its_sentence(text: str, found: str) -> None:
    told = sentence(text)
    assert module.has_none(Standing(told, told.quantities[0])) is (found == "True")


EVENT = "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, source: s000 p1 s2, when: WHEN, inferred: {when: So}}"


@pytest.mark.parametrize(
    ("language", "text", "when", "found"),
    [
        ("en", "They met on 9 June. A paper was signed in Bulgaria the same day.", "2025-06-09", []),
        ("en", "They met on 9 June. A paper was signed in Bulgaria the same day.", "2025-06-10", ["V509"]),
        ("en", "They met on 9 June. A paper was signed in Bulgaria.", "2025-06-09", ["V509"]),
        ("ru", "Встреча прошла 9 июня. В тот же день подписан меморандум.", "2025-06-09", []),
        ("bg", "Срещата беше на 9 юни. Същия ден бе подписан меморандум.", "2025-06-09", []),
        ("kk", "Кездесу 9 маусымда өтті. Сол күні меморандумға қол қойылды.", "2025-06-09", []),
        ("ro", "S-au întâlnit la 9 iunie. În aceeași zi s-a semnat un memorandum.", "2025-06-09", []),
        ("lt", "Susitikta birželio 9 dieną. Tą pačią dieną pasirašytas memorandumas.", "2025-06-09", []),
        ("et", "Kohtumine oli 9. juunil. Samal päeval allkirjastati memorandum.", "2025-06-09", []),
    ],
)
def test_the_same_day_is_one_told_before_it(
    catalog: Callable[..., Catalog], language: str, text: str, when: str, found: list[str]
) -> None:
    told = EVENT.replace("WHEN", when)
    assert codes(hold(catalog, text, language=language, events=told), "e", "when") == found


@pytest.mark.parametrize(
    ("text", "period", "found"),
    [
        ("С начала года на 1 апреля 2025 года их 43.", "2025-01/2025-03", True),
        ("С начала года на 31 марта 2025 года их 43.", "2025-01/2025-03", True),
        ("С начала года на 12 марта 2025 года их 43.", "2025-01/2025-03", True),
        ("С начала года на 2 апреля 2025 года их 43.", "2025-01/2025-03", False),
        ("С начала года на 1 апреля 2025 года их 43.", "2025-02/2025-03", False),
        ("С начала года на 1 апреля 2025 года их 43.", "2024-01/2025-03", False),
        ("С начала года на 1 апреля 2025 года их 43.", "2025-01/..", False),
        ("С начала года на 1 апреля 2025 года их 43.", "..2025-03", False),
        ("С начала года их 43.", "2025-01/2025-03", False),
        ("На 1 апреля 2025 года их 43.", "2025-01/2025-03", False),
    ],
)
def test_some_months_are_those_since_new_year(text: str, period: str, found: bool) -> None:
    passage: Any = [sentence(text, "ru")]
    assert module._is_since_new_year(passage, edtf.parse(period)) is found
