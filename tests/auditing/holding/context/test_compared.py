"""Numbers beside another time than their sentence's: in brackets, behind "a year earlier", from one year to another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context import compared as module
from briefgen.auditing.holding.standing import Standing
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point, When, edtf
from tests.auditing.held import codes, hold, rows, sentence
from tests.steps import calls

# Language, text, value, period and what is said of the period: a row of true ones, and of those that another number is of.
HELD = """
en | Exports were 8 million in 2024, or 9% more than in 2023 (7 million). | 7 | 2023 |
   | Exports were 8 million in 2024, or 9% more than in 2023 (7 million). | 7 | 2024 | V516
   | Exports were 8 million in 2024, or 9% more than in 2023 (7 million). | 8 | 2024 |
   | Exports were 8 million in 2024, or 9% more than in 2023 (7 million). | 8 | 2023 | V516
   | Exports rose against the same 9 months of 2023 (7 million), to 8 million in 2024. | 7 | 2024 | V516
   | Exports came to 8 million in 2024 (7 million in 2023). | 8 | 2023 | V516
   | Exports came to 8 million in 2024 (7 million in 2023). | 7 | 2023 |
   | Exports came to 8 million in 2024 (7 million in 2023). | 7 | 2024 | V516
   | Exports came to 8 million in H1 2025 (H1 2024: USD 7 million; +14%). | 8 | 2024-01/2024-06 | V516
   | Exports came to 8 million in H1 2025 (H1 2024: USD 7 million; +14%). | 7 | 2025-01/2025-06 | V516
   | Exports: $8m (9M 2025), $7m (9M 2024). | 8 | 2025-01/2025-09 |
   | Exports: $8m (9M 2025), $7m (9M 2024). | 8 | 2024-01/2024-09 | V516
   | Exports: $8m (9M 2025), $7m (9M 2024). | 7 | 2025-01/2025-09 | V516
   | Exports rose in 2024 (to 8 million). | 8 | 2024 |
   | In 2024 (a leap year) exports were 8 million (after 7 million). | 8 | 2024 |
   | Exports (2024: 8 million, 2023: 7 million) grew. | 8 | 2024 |
   | Exports (2024: 8 million, 2023: 7 million) grew. | 7 | 2023 |
   | Exports were 8 million in 2023–2024, and 7 million a year earlier. | 7 | 2022/2023 |
   | Exports were 8 million in 2023–2024, and 7 million a year earlier. | 8 | 2022/2023 | V516
   | Exports were 8 million in 2021–2024, and 7 million a year earlier. | 7 | 2020/2023 | V516
   | Exports were 8 million in January–December 2024, against 7 million a year earlier. | 8 | 2024 |
   | Exports were 8 million in January–February 2025, and 7 million a year earlier. | 7 | 2024-01/2024-02 |
   | Exports were 8 million in January–February 2025, and 7 million a year earlier. | 8 | 2024-01/2024-02 | V516
   | Exports were 8 million in January–February 2025, and 7 million a year earlier. | 7 | 2024-02/2024-03 | V516
   | Exports rose from 7 to 8 million between 2023 and 2024. | 8 | 2024 |
   | Exports rose from 7 to 8 million between 2023 and 2024. | 7 | 2023 |
   | Exports rose from 7 to 8 million between 2023 and 2024. | 8 | 2023 | V516
   | Exports rose from 7 to 8 million between 2023 and 2024. | 7 | 2024 | V516
   | Exports came to 8 million in the first quarter, from 7 million in Q1 2024. | 8 | 2025-01/2025-03 |
   | Exports came to 8 million in the first quarter, from 7 million in Q1 2024. | 7 | 2025-01/2025-03 | V516
   | Exports were 8 million in January–February 2025 (up 6% on January–February 2024), to Bulgaria 7 million. | 7 | 2025-01/2025-02 |
   | Exports were 8 million in January–February 2025 (up 6% on January–February 2024), to Bulgaria 7 million. | 7 | 2024-01/2024-02 | V516
   | Exports in 2019-2024 were 8 million, of them 7 million in 2024. | 8 | 2024 | V516
   | Exports in 2019-2024 were 8 million, of them 7 million in 2024. | 7 | 2024 |
   | By 1 April 2025 exports were 8 million, by 1 April 2024 they had been 7 million. | 8 | 2025-04-01 |
   | By 1 April 2025 exports were 8 million, by 1 April 2024 they had been 7 million. | 8 | 2024-04-01 | V516
   | By 1 April 2025 exports were 8 million, by 1 April 2024 they had been 7 million. | 7 | 2025-04-01 | V516
   | On Wednesday it was said that in 2025 exports were 8 million. | 8 | 2025-01/2025-04 | V516
   | Exports were 8 million in January 2025 (January 2024: 6 million), and imports 7 million. | 7 | 2025-01 |
   | Exports were 8 million in January 2025 (January 2024: 6 million), and imports 7 million. | 7 | 2024-01 | V516
   | It tells of 2025. Exports: 8 million (2024: 7 million). | 8 | 2025, inferred: {period: So} |
   | It tells of 2025. Exports: 8 million (2024: 7 million). | 7 | 2025, inferred: {period: So} | V516
   | It tells of 2025. Exports: 8 million (2024: 7 million). | 8 | 2023, inferred: {period: So} | V516
   | Exports were 8 million, up from 7 million in 2024. | 8 | 2024 | V516
   | In the third and fourth quarters of 2024 exports were 7 and 8 million respectively. | 7 | 2024-07/2024-09 |
   | In the third and fourth quarters of 2024 exports were 7 and 8 million respectively. | 8 | 2024-10/2024-12 |
et | 1. aprilli seisuga oli eksport 8 mln dollarit (aasta varem 7 mln dollarit). | 7 | 2024-04-01 |
lt | Eksportas sausį–lapkritį 2024 m. siekė 8 mln. dolerių, daugiau nei tuo pačiu 2023-ųjų laikotarpiu (7 mln. dolerių). | 7 | 2023-01/2023-11 |
ru | В 2024 году экспорт составил 8 млн долларов против 7 млн долларов в 2023 году. | 7 | 2024 | V516
   | В 2024 году экспорт составил 8 млн долларов против 7 млн долларов в 2023 году. | 7 | 2023 |
lt | 2025 m. I pusmetį eksportas siekė 8 mln. dolerių, palyginti su 2024 m. I pusmečiu (7 mln. dolerių). | 7 | 2024-01/2024-06 |
et | 2025. aasta I kvartalis oli eksport 8 mln dollarit, enam kui 2024. aasta samas kvartalis (7 mln dollarit). | 7 | 2024-01/2024-03 |
kk | 2025 жылдың бірінші тоқсанында экспорт 8 млн доллар, 2024 жылдың сәйкес кезеңінде 7 млн доллар болды. | 7 | 2024-01/2024-03 |
   | 2025 жылдың бірінші тоқсанында экспорт 8 млн доллар, 2024 жылдың сәйкес кезеңінде 7 млн доллар болды. | 7 | 2025-01/2025-03 | V516
bg | Износът е 8 млн. долара за 2024 г., с 9% повече спрямо 2023 г. (7 млн. долара). | 7 | 2023 |
   | Към 31.12.2024 г. износът е 8 млн. долара, а година по-рано – 7 млн. долара. | 7 | 2023-12-31 |
   | Към 31.12.2024 г. износът е 8 млн. долара, а година по-рано – 7 млн. долара. | 7 | 2023-11-30 | V516
en | Exports: $8m (9M 2025), $7m (9M 2024); to Bulgaria $6m and $5m respectively. | 6 | 2025-01/2025-09 |
   | Exports: $8m (9M 2025), $7m (9M 2024); to Bulgaria $6m and $5m respectively. | 5 | 2024-01/2024-09 |
   | Exports: $8m (9M 2025), $7m (9M 2024); to Bulgaria $6m and $5m respectively. | 6 | 2024-01/2024-09 | V516
   | Exports: $8m (9M 2025), $7m (9M 2024); to Bulgaria $6m and $5m respectively. | 5 | 2025-01/2025-09 | V516
   | In 2023 and 2024 exports to Bulgaria were 5 and 6 million dollars respectively. | 6 | 2024 |
   | In 2023 and 2024 exports to Bulgaria were 5 and 6 million dollars respectively. | 6 | 2023 | V516
   | In 2024 exports and imports were 5 and 6 million dollars respectively. | 5 | 2024 |
   | Exports were 8 million in H1 2025 (–5% on H1 2024). | 8 | 2025-01/2025-06 |
   | Exports were 8 million in H1 2025 (–5% on H1 2024). | 8 | 2024-01/2024-06 | V516
   | Exports were 8 million in 2024, compared with 7 million in 2023. | 7 | 2024 | V516
   | Exports were 8 million in 2024, compared with 7 million in 2023. | 7 | 2023 |
   | Exports were 8 million in 2024, compared with 2023, a year of rain. | 8 | 2024 |
ru | Экспорт составил $8 млн в 2024 г. (в 2023-м – $7 млн). | 7 | 2024 | V516
kk | 2024 жылы экспорт 8 млн долларды құрап, 2023 жылмен салыстырғанда 9%-ға өсті (7 млн доллар). | 7 | 2023 |
lt | Eksportas 2024 m. siekė 8 mln. dolerių – 9 proc. daugiau nei 2023 m. (7 mln. dolerių). | 7 | 2023 |
ro | Exportul a fost de 8 mil. dolari în S1 2024 și de 7 mil. dolari în S2. | 7 | 2024-07/2024-12 |
ro | Exportul a fost de 8 mil. dolari în S1 2024 și de 7 mil. dolari în S2. | 8 | 2024-07/2024-12 | V516
ro | Exportul a fost de 8 milioane de dolari în 2024, în creștere cu 9% față de anul anterior (7 mil. dolari). | 7 | 2024 | V516
ro | Exportul a fost de 8 milioane de dolari în 2024, în creștere cu 9% față de anul anterior (7 mil. dolari). | 7 | 2023 |
et | Eksport oli mullu 8 mln dollarit, 9% rohkem kui 2023. aastal (7 mln dollarit). | 7 | 2023 |
"""


@pytest.mark.parametrize("row", rows(HELD))
def test_the_period_of_a_number(catalog: Callable[..., Catalog], row: tuple[str, ...]) -> None:
    language, text, value, period, found = row
    figure = f"- {{id: f, counterpart: BG, indicator: exports, unit: USD million, source: s000 p1, value: {value}, period: {period}}}"
    held = hold(catalog, text, language=language, figures=figure)
    assert codes(held, "f", "period") == ([found] if found else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was 8 million in 2024, more than in 2023 (7 million).", [[], ["2023"]]),
        ("It was 8 million in 2024; more than in 2023 (so: 7 million).", [[], []]),
        ("It grew more than in 2023 (7 million).", [[]]),  # which of the two years that is, nobody can tell
        ("It was 8 million in 2024, more than in 2023, that year of all, when it had rained on so many of its days (7 million).", [[], []]),
        ("It was 8 million (2024), then 7 million (2023).", [["2024"], ["2023"]]),
        ("It was 8 million, all of it (2024).", [[]]),
        ("It was 8 million (of them 7 million in 2023).", [[], ["2023"]]),
    ],
)  # fmt: skip
def test_what_brackets_give_a_number(text: str, told: list[list[str]]) -> None:
    whole = sentence(text)
    amounts = [q for q in whole.quantities if q.factor]
    assert [[str(p.first) for p in module.bracketed(Standing(whole, q))] for q in amounts] == told


def test_brackets_are_looked_for_once_a_sentence() -> None:
    def steps(numbers: int) -> int:
        told = sentence(f"It was{' 7 million (2023: 6 million),' * numbers} in all.")
        assert len(told.periods) == len(told.amounts) / 2  # what is read in a sentence is read once for all who ask
        found = [Standing(told, number) for number in told.quantities if number.factor]
        return calls(lambda: [module.of_another_bracket(one, When(Point(2023), Point(2023))) for one in found])

    assert steps(40) < 3 * steps(20)


@pytest.mark.parametrize(("far", "found"), [(20, True), (module._FAR, True), (module._FAR + 1, False)])
def test_how_far_before_its_brackets_a_period_may_stand(far: int, found: bool) -> None:
    head = "Exports came to 5 million euros in "
    told = sentence(f"{head}2024 {'x' * (far - 6)} (4 million euros)")
    opens = told.text.index("(")
    assert opens - len(head) == far
    assert bool(module._before(Standing(told, told.quantities[-1]), module._told(told), opens)) is found


STRETCHES = """
It rose from 12 to 13 between 2023 and 2024. | 2023 12, 2024 13
It rose from 12 to 13, and by 9, between 2023 and 2024. | 2023 12, 2024 13
It rose from 12 to 13 between 2021 and 2022, and between 2023 and 2024. |
It rose from 12 to 13 in 2024. |
It was 12 between 2023 and 2024. |
"""
PERIODS = "2023", "2024", "2022", "2024-05", "2024-05-03", "2023/2024", "..2024", "undated"


@pytest.mark.parametrize(("text", "found"), rows(STRETCHES))
def test_what_something_came_from_or_to_between_two_years(text: str, found: str) -> None:
    told = sentence(text)
    ends = (
        f"{period} {min(number.readings)}"
        for period in PERIODS
        for number in told.quantities
        if module.is_end_of_stretch(Standing(told, number), edtf.parse(period))
    )
    assert ", ".join(ends) == found
