from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, cast

import pytest

from briefgen.auditing.holding import growth as module
from briefgen.auditing.holding.growth import _so_many_years, _went, _year_before
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Change, Figure
from tests.auditing.held import alarms, codes, every, hold, rows, said, sentence, verdict

TEXT = "Trade with Bulgaria in 2022 reached 584 million US dollars, an increase of 30% compared to 2021."
SAME = "Trade with Bulgaria in January-October this year came to 41.2 billion, falling by 23% compared to the same period last year."


def told(catalog: Callable[..., Catalog], text: str, fields: str) -> list[tuple[str, str]]:
    figure = (
        f"- {{id: f, counterpart: BG, indicator: turnover, unit: USD million, value: 584, source: s000 p1, {fields}}}"
    )
    return [
        (f, c)
        for f, c, _why in alarms(hold(catalog, text, published="2024-12-28", figures=figure), "f")
        if f == "change"
    ]


def growth_said(catalog: Callable[..., Catalog], text: str, period: str, change: str, language: str = "en") -> str:
    head = "id: f, counterpart: BG, indicator: turnover, unit: USD million, value: 584, source: s000 p1"
    figure = f"- {{{head}, period: {period}, change: {{{change}}}}}"
    return said(hold(catalog, text, published="2024-12-28", figures=figure, language=language), "f", "change")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("{by: 30, unit: percent, against: 2021}", []),
        ("{by: 30, unit: percent}", []),
        ("{by: 31, unit: percent, against: 2021}", [("change", "V504")]),
        ("{by: 30, unit: times, against: 2021}", [("change", "V506")]),
        ("{by: 30, unit: percent, against: 2020}", [("change", "V518")]),
        ("{by: -30, unit: percent, against: 2021}", [("change", "V517")]),
    ],
)
def test_growth_with_its_base(catalog: Callable[..., Catalog], change: str, found: list[tuple[str, str]]) -> None:
    assert told(catalog, TEXT, f"period: 2022, change: {change}") == found


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("{by: -23, unit: percent, against: 2023-01/2023-10}", []),
        ("{by: 23, unit: percent, against: 2023-01/2023-10}", [("change", "V517")]),
        ("{by: -23, unit: percent, against: 2023}", [("change", "V518")]),
        ("{by: -23, unit: percent, against: 2022-01/2022-10}", [("change", "V518")]),
    ],
)
def test_the_same_period_is_that_of_the_year_before(
    catalog: Callable[..., Catalog], change: str, found: list[tuple[str, str]]
) -> None:
    assert told(catalog, SAME, f"period: 2024-01/2024-10, change: {change}") == found


def test_a_base_that_was_inferred_is_the_year_before(catalog: Callable[..., Catalog]) -> None:
    text = "In 2022 trade with Bulgaria grew by 30% to 584 million US dollars."
    assert told(catalog, text, "period: 2022, change: {by: 30, unit: percent, against: 2021}") == []
    assert told(catalog, text, "period: 2022, change: {by: 30, unit: percent, against: 2020}") == [("change", "V518")]
    for against, found in (("2021", []), ("2020", [("change", "V518")])):
        change = f"{{by: 30, unit: percent, against: {against}}}"
        assert told(catalog, text, f"period: 2022, inferred: {{change: No base}}, change: {change}") == found


YEAR_BEFORE = """
Trade with Bulgaria grew by 9% in 2024 to 584 million US dollars. | 2024 | 2023 | held in part: what it is measured against is not printed: the year before is what is usual
                                                                  | 2024 | 2022 | V518
Trade with Bulgaria grew by 9% in January–May 2024.               | 2024-01/2024-05 | 2023-01/2023-05 | held in part: what it is measured against is not printed: the year before is what is usual
                                                                  | 2024-01/2024-05 | 2023 | V518
Trade with Bulgaria grew by 9% in the first quarter of 2024.      | 2024-01/2024-03 | 2023-01/2023-03 | V518
Trade with Bulgaria grew by 9% in March 2024.                     | 2024-03 | 2023-03 | V518
Trade with Bulgaria grew by 9% in 2024, for three years running.  | 2024 | 2023 | V518
Since 2019 trade with Bulgaria has grown by 9%, in 2024 as well.  | 2024 | 2023 | V518
In the first 5 months of 2024 trade with Bulgaria was 9% larger than a year earlier. | 2024-01/2024-05 | 2023-01/2023-05 | held
                                                                  | 2024-01/2024-05 | 2022-01/2022-05 | V518
"""


@pytest.mark.parametrize(("text", "period", "against", "found"), rows(YEAR_BEFORE))
def test_growth_of_a_year_is_over_the_year_before(
    catalog: Callable[..., Catalog], text: str, period: str, against: str, found: str
) -> None:
    change = f"{{by: 9, unit: percent, against: {against}}}"
    figures = f"- {{id: f, counterpart: BG, indicator: turnover, period: {period}, unit: USD million, change: {change}, value: 584, source: s000 p1}}"
    held = hold(catalog, text, figures=figures)
    assert (list(codes(held, "f", "change")) or [said(held, "f", "change")]) == [found]


@pytest.mark.parametrize(
    ("text", "fields", "found"),
    [
        # Where nothing tells up or down, either is taken; a minus before the digits tells.
        ("Trade with Bulgaria in 2022: 584 million US dollars, 30% against 2021.", "by: 30, unit: percent, against: 2021", []),
        ("Trade with Bulgaria in 2022: 584 million US dollars, 30% against 2021.", "by: -30, unit: percent, against: 2021", []),
        ("Trade with Bulgaria in 2022: 584 million US dollars, −30% against 2021.", "by: 30, unit: percent, against: 2021", [("change", "V517")]),
        ("Trade with Bulgaria in 2022: 584 million US dollars, −30% against 2021.", "by: -30, unit: percent, against: 2021", []),
        ("Trade with Bulgaria fell by 30% in 2022 compared to 2021 to 584 million US dollars.", "by: 30, unit: percent, against: 2021", [("change", "V517")]),
        ("Trade with Bulgaria in 2022: 584 million US dollars, 30%, a fall against 2021.", "by: 30, unit: percent, against: 2021", [("change", "V517")]),
        # Beside several numbers the one that suits best counts.
        ("Trade with Bulgaria fell by 30% in 2020 against 2019. It rose by 30% in 2022 compared to 2021 to 584 million US dollars.", "by: 30, unit: percent, against: 2021", []),
        # A base that stands there, though not as one, is taken where no other is named.
        ("Trade with Bulgaria grew by 30% from 2021 on, to 584 million US dollars in 2022.", "by: 30, unit: percent, against: 2021", []),
        ("Trade with Bulgaria grew by 30% from 2021 on, to 584 million US dollars in 2022.", "by: 30, unit: percent, against: 2020", [("change", "V518")]),
        ("Trade with Bulgaria in 2022 doubled to 584 million US dollars compared to 2021.", "by: 2, unit: times, against: 2021", []),
        ("In 2022, 30 firms traded with Bulgaria for 584 million US dollars.", "by: 30, unit: percent, against: 2021", [("change", "V504")]),
    ],
)  # fmt: skip
def test_growth_as_texts_tell_it(
    catalog: Callable[..., Catalog], text: str, fields: str, found: list[tuple[str, str]]
) -> None:
    assert told(catalog, text, f"period: 2022, change: {{{fields}}}") == found


@pytest.mark.parametrize(
    ("change", "reason", "is_"),
    [
        ("{by: 30, unit: percent, against: 2021}", "", Verdict.HELD),
        ("{by: 30, unit: percent}", "", Verdict.IN_PART),
        ("{by: 30, unit: percent, against: 2021}", ", inferred: {change: So}", Verdict.INFERRED),
        ("{by: 31, unit: percent, against: 2021}", ", inferred: {change: So}", Verdict.READ_THIS_ONE),
        ("{by: 31, unit: percent, against: 2021}", "", Verdict.NOT_BORNE_OUT),
        ("{by: 30, unit: percent, against: 2020}", ", inferred: {change: So}", Verdict.NOT_BORNE_OUT),
    ],
)
def test_the_verdict_on_growth(catalog: Callable[..., Catalog], change: str, reason: str, is_: Verdict) -> None:
    head = "id: f, counterpart: BG, indicator: turnover, unit: USD million, value: 584, period: 2022, source: s000 p1"
    held = hold(catalog, TEXT, published="2024-12-28", figures=f"- {{{head}, change: {change}{reason}}}")
    assert verdict(held, "f", "change") is is_


@pytest.mark.parametrize(
    ("period", "against", "same"),
    [
        ("2024-01/2024-10", "2023-01/2023-10", True),
        ("2024-01/2024-10", "2023-01/2023-09", False),
        ("2024-01/2024-10", "2023-02/2023-10", False),
        ("2024-01/2024-10", "2025-01/2025-10", False),
        ("2024-05", "2023-05", True),
        ("2024/..", "2023/..", False),
        ("..2024", "..2023", False),
        ("2024", "..2023", False),
        ("2024", "2023", True),
        ("2024", "2022", False),
    ],
)
def test_the_year_before_has_the_same_months(period: str, against: str, same: bool) -> None:
    record = Figure.model_validate(
        {"id": "f", "counterpart": "BG", "indicator": "turnover", "unit": "USD", "period": period, "reports": [{}]}
    )
    change = Change.model_validate({"by": "30", "unit": "percent", "against": against})
    assert _year_before(record, change) is same


@pytest.mark.parametrize(
    ("text", "period", "against", "found"),
    [
        ("Trade doubled in four years.", "2024", "2020", True),
        ("Trade doubled in four years.", "2024", "2021", False),
        ("Trade doubled in four months.", "2024", "2020", False),
        ("Trade doubled.", "2024", "2020", False),
        ("Trade doubled in four years, or by 3 million.", "2024", "2021", False),
        ("Trade doubled in four years.", "2021/2024", "2020/2021", True),
        ("Trade doubled in four years.", "2024/..", "2020", False),
        ("Trade doubled in four years.", "2024", "..2020", False),
        ("Trade doubled in four years.", "2024", None, False),
    ],
)
def test_so_many_years_back(
    catalog: Callable[..., Catalog], text: str, period: str, against: str | None, found: bool
) -> None:
    held = hold(catalog, text, people="- {id: p, name: Ana Berg, side: BG, source: s000 p1}")
    (sentence,) = held.texts.whole("s000")
    record = Figure.model_validate(
        {"id": "f", "counterpart": "BG", "indicator": "turnover", "unit": "USD", "period": period, "reports": [{}]}
    )
    change = Change.model_validate({"by": "2", "unit": "times", **({"against": against} if against else {})})
    assert _so_many_years(sentence, record, change) is found


THE_OTHER_WAY = """
doubled compared to 2021 | by: 100, unit: percent, against: 2021 | held in part: told there as “doubled”
doubled compared to 2021 | by: 100, unit: percent, against: 2020 | V518: s000 p1 s1 does not measure it against 2020 → put the period the passage compares with, or leave “against:” out
doubled in four years compared to 2021 | by: 2, unit: times, against: 2018 | V518: s000 p1 s1 does not measure it against 2018 → put the period the passage compares with, or leave “against:” out
doubled in four years | by: 2, unit: times, against: 2018 | held
doubled compared to 2021 | by: -50, unit: percent, against: 2021 | V504: -50 does not stand in s000 p1 → check the passage and the digits
doubled compared to 2021 | by: 150, unit: percent, against: 2021 | V504: 150 does not stand in s000 p1 → check the passage and the digits
fell threefold compared to 2021 | by: -66.7, unit: percent, against: 2021 | held in part: told there as “threefold”
fell threefold compared to 2021 | by: -66, unit: percent, against: 2021 | V504: -66 does not stand in s000 p1 → check the passage and the digits
fell threefold compared to 2021 | by: 200, unit: percent, against: 2021 | V504: 200 does not stand in s000 p1 → check the passage and the digits
fell threefold compared to 2021 | by: -100, unit: percent, against: 2021 | V504: -100 does not stand in s000 p1 → check the passage and the digits
rose 1.5 times compared to 2021 | by: 50.5, unit: percent, against: 2021 | held in part: told there as “1.5 times”
rose 1.5 times compared to 2021 | by: 50.6, unit: percent, against: 2021 | V504: 50.6 does not stand in s000 p1 → check the passage and the digits
rose 2 to 3 times compared to 2021 | by: 200, unit: percent, against: 2021 | held in part: told there as “3 times”
rose by 60% compared to 2021 | by: 1.6, unit: times, against: 2021 | held in part: told there as “60%”
rose by 60% compared to 2021 | by: 1.606, unit: times, against: 2021 | V504: 1.606 does not stand in s000 p1 → check the passage and the digits
fell by 60% compared to 2021 | by: 1.6, unit: times, against: 2021 | V504: 1.6 does not stand in s000 p1 → check the passage and the digits
doubled compared to the same period of the year before | by: 100, unit: percent, against: 2021 | held in part: told there as “doubled”
doubled compared to the same period of the year before | by: 100, unit: percent, against: 2020 | V518: “the same period” before 2022 is not 2020 → put the same months a year earlier
rose by 60 million compared to 2021 | by: 1.6, unit: times, against: 2021 | V504: 1.6 does not stand in s000 p1 → check the passage and the digits
"""


@pytest.mark.parametrize(("text", "change", "found"), rows(THE_OTHER_WAY))
def test_growth_that_is_told_in_the_other_unit(
    catalog: Callable[..., Catalog], text: str, change: str, found: str
) -> None:
    assert growth_said(catalog, f"Trade with Bulgaria {text}.", "2022", change) == found


def test_where_the_words_are_not_on_file(catalog: Callable[..., Catalog]) -> None:
    found = growth_said(catalog, "Handel steeg met 31 punten.", "2022", "by: 30, unit: percent", language="nl")
    assert found == "held in part: the words of this language are not on file"


@pytest.mark.parametrize(("before", "behind", "down"), [(55, 0, True), (56, 0, False), (0, 25, True), (0, 26, False)])
def test_how_far_from_a_number_a_way_is_looked_for(
    catalog: Callable[..., Catalog], before: int, behind: int, down: bool
) -> None:
    text = f"Trade fell,{'x' * (before - 1)} 3 it" if before else f"It was 3 {'x' * (behind - 1)} fell."
    held = hold(catalog, text, people="- {id: p, name: Ana Berg, side: BG, source: s000 p1}")
    (sentence,) = held.texts.whole("s000")
    found = Standing(sentence, sentence.quantities[0])
    assert (_went(found, down=True), _went(found, down=False)) == (down, not down)


LAST_YEARS = """
In January-October 2024 trade rose by 30% against last year's. | 2024-01/2024-10 | held
In January-October 2024 trade rose by 30% compared to 2023, last year. | 2024-01/2024-10 | held
In January-October 2024 trade rose by 30% compared to May 2023, last year. | 2024-01/2024-10 | V518
In January-October 2024 trade rose by 30% compared to 2022, unlike last year. | 2024-01/2024-10 | V518
In January-October 2024 trade rose by 30% compared to 2023 and compared to 2022, last year. | 2024-01/2024-10 | V518
In January-October 2024 trade rose by 30% compared to 2023, last year. | ..2024-10 | V518
"""


@pytest.mark.parametrize(("text", "period", "found"), rows(LAST_YEARS))
def test_last_years_are_the_same_months(catalog: Callable[..., Catalog], text: str, period: str, found: str) -> None:
    said_ = growth_said(catalog, text, period, "by: 30, unit: percent, against: 2023-01/2023-10")
    assert said_.partition(":")[0] == found


SAID = """
TEXT | 2022 | by: 31, unit: percent, against: 2021 | V504: 31 does not stand in s000 p1 → check the passage and the digits
TEXT | 2022, inferred: {change: So} | by: 31, unit: percent, against: 2021 | V504?: 31 does not stand in s000 p1; it was inferred → reckon it again, and read whether the passage bears it out
TEXT | 2022, inferred: {change: So} | by: 30, unit: percent, against: 2021 | inferred: So
TEXT | 2022 | by: -30, unit: percent, against: 2021 | V517: 30 stands in s000 p1 s1 as growth → a fall is written with a minus
TEXT | 2022 | by: 30, unit: times, against: 2021 | V506: 30 stands in s000 p1 s1 with “percent” → put the unit as the source prints it
TEXT | 2022 | by: 30, unit: percent, against: 2020 | V518: s000 p1 s1 does not measure it against 2020 → put the period the passage compares with, or leave “against:” out
TEXT | 2022 | by: 30, unit: percent | held in part: the passage names what it is measured against
TEXT | 2022, inferred: {change: So} | by: 30, unit: percent, against: 2020 | V518: s000 p1 s1 does not measure it against 2020 → put the period the passage compares with, or leave “against:” out
Trade with Bulgaria rose by 30% in 2022, compared to 2019. | 2022, inferred: {change: So} | by: 30, unit: percent, against: 2021 | V518: s000 p1 s1 does not measure it against 2021 → put the period the passage compares with, or leave “against:” out
SAME | 2024-01/2024-10 | by: 23, unit: percent, against: 2023-01/2023-10 | V517: 23 stands in s000 p1 s1 as a fall → a fall is written with a minus
SAME | 2024-01/2024-10 | by: -23, unit: percent, against: 2023 | V518: “the same period” before 2024-01/2024-10 is not 2023 → put the same months a year earlier
SAME | 2024-01/2024-10 | by: -23, unit: percent, against: 2023-01/2023-10 | held
Trade with Bulgaria in 2022 fell by 3 times compared to 2021. | 2022 | by: 3, unit: times, against: 2021 | V517: 3 stands in s000 p1 s1 as a fall → a fall is written with a minus
Trade with Bulgaria was -30% of 584 million in 2022. | 2022 | by: -30, unit: percent | held
Trade with Bulgaria was -30% of 584 million in 2022. | 2022 | by: 30, unit: percent | V517: 30 stands in s000 p1 s1 as a fall → a fall is written with a minus
Trade with Bulgaria was +30% of 584 million in 2022. | 2022 | by: -30, unit: percent | V517: 30 stands in s000 p1 s1 as growth → a fall is written with a minus
"""


@pytest.mark.parametrize(("text", "period", "change", "found"), rows(SAID))
def test_what_is_said_of_growth(
    catalog: Callable[..., Catalog], text: str, period: str, change: str, found: str
) -> None:
    assert growth_said(catalog, {"TEXT": TEXT, "SAME": SAME}.get(text, text), period, change) == found


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        (
            "et",
            "Kvartalis vähenes Eesti kaupade väljavedu Kasahstani aastases võrdluses 30 protsenti, kasvas import.",
            30,
        ),
        ("lt", "Apyvarta viršijo 584 mln. dolerių, arba buvo 30 proc. mažesnė nei 2021 m.", 30),
        ("kk", "Сауда айналымының 30 пайызға өскенін айтты.", -30),
    ],
)
def test_the_way_it_went_is_told_in_the_clause_of_its_number(
    catalog: Callable[..., Catalog], language: str, text: str, wrong: int
) -> None:
    head = "id: f, counterpart: BG, indicator: turnover, unit: USD million, period: 2022, source: s000 p1"
    found = {}
    for by in (wrong, -wrong):
        figure = f"- {{{head}, value: 584, change: {{by: {by}, unit: percent}}}}"
        found[by] = codes(hold(catalog, text, language=language, figures=figure), "f", "change")
    assert found == {wrong: ["V517"], -wrong: []}


def test_at_which_marks_a_clause_ends() -> None:
    assert every(module._MARK, "a, b; c: d – e — f - g 1,5 a-b h–i") == [",", ";", ":", " – ", " — ", " - "]


@pytest.mark.parametrize(
    ("unit", "by", "readings", "found"),
    [
        ("percent", 200, [3], True),
        ("percent", 200, [2], False),
        ("percent", 200, [7, 3], True),
        ("percent", 150, [2.5], True),
        ("percent", -50, [2], True),
        ("percent", -67, [3], False),
        ("percent", -66.7, [3], True),
        ("percent", -100, [2], False),
        ("percent", -200, [-1], False),
        ("percent", 0, [0, 1], True),
        ("percent", 200, [0], False),
        ("times", 3, [200], True),
        ("times", 3, [300], False),
        ("times", 3, [300, 200], True),
        ("times", 3, [200.5], True),
        ("times", 3, [200.7], False),
    ],
)
def test_how_many_times_is_as_far_as_per_cent(unit: str, by: float, readings: list[float], found: bool) -> None:
    number = SimpleNamespace(readings=[Decimal(str(reading)) for reading in readings])
    change: Any = SimpleNamespace(unit=unit, by=Decimal(str(by)))
    assert module._is_as_far(cast("Any", SimpleNamespace(number=number)), change) is found


SIGNS = """
en | Exports to Bulgaria fell by 4.1% in 2022. | export-growth, value: -4.1 | held
en | Exports to Bulgaria fell by 4.1% in 2022. | export-growth, value: 4.1 | V517
en | Exports to Bulgaria rose by 4.1% in 2022. | export-growth, value: 4.1 | held
en | Exports to Bulgaria rose by 4.1% in 2022. | export-growth, value: -4.1 | V517
en | Growth in Bulgaria fell to 4.1% in 2022. | growth, value: 4.1 | held
en | Growth in Bulgaria rose to 4.1% in 2022. | growth, value: -4.1 | V517
en | Prices in Bulgaria fell by 4.1% in 2022. | price-change, value: 4.1 | V517
en | Prices in Bulgaria fell by 4.1% in 2022. | price-increase, value: 4.1 | V517
en | Prices in Bulgaria fell by 4.1% in 2022. | price-rise, value: 4.1 | V517
en | Prices in Bulgaria fell by 4.1% in 2022. | prices, value: 4.1 | held
en | Inflation in Bulgaria fell by 4.1% in 2022. | inflation, value: 4.1 | held
en | The growth that the economy of Bulgaria had seen in 2022 and in other years declined from 6% to 4.1%. | growth, value: 4.1 | held
en | Growth in Bulgaria came to -4.1% in 2022. | growth, value: 4.1 | V517
en | Growth in Bulgaria came to (−4.1%) in 2022. | growth, value: -4.1 | held
en | The fall in Bulgaria came to +4.1% in 2022. | growth, value: 4.1 | held
en | Exports to Bulgaria rose 3-4.1% in 2022. | export-growth, value: 4.1 | held
ru | Рост в Болгарии в 2022 году составил –4,1%. | growth, value: -4.1 | held
ru | Рост в Болгарии в 2022 году составил -4,1%. | growth, value: 4.1 | V517
ru | Экспорт в Болгарию в 2022 году сократился на 4,1%. | export-growth, value: 4.1 | V517
bg | Износът за България намаля с 4,1% през 2022 г. | export-growth, value: 4.1 | V517
bg | Износът за България отбеляза през 2022 г. спад от 4,1 на сто. | export-growth, value: 4.1 | V517
en | Growth in Bulgaria fell from 4.1% to 2.8% in 2022. | growth, value: 4.1 | V508
kk | Болгарияға экспорт 2022 жылы 4,1%-ға төмендеді. | export-growth, value: 4.1 | V517
ro | Exporturile către Bulgaria au scăzut cu 4,1% în 2022. | export-growth, value: 4.1 | V517
lt | Eksportas į Bulgariją 2022 m. sumažėjo 4,1 proc. | export-growth, value: 4.1 | V517
et | Eksport Bulgaariasse vähenes 2022. aastal 4,1%. | export-growth, value: 4.1 | V517
et | Eksport Bulgaariasse vähenes 2022. aastal 4,1%. | export-growth, value: -4.1 | held
"""


@pytest.mark.parametrize(("code", "text", "figure", "found"), rows(SIGNS))
def test_a_figure_that_is_a_growth_goes_the_way_its_sign_says(
    catalog: Callable[..., Catalog], code: str, text: str, figure: str, found: str
) -> None:
    written = f"- {{id: f, counterpart: BG, period: 2022, unit: percent, source: s000 p1, indicator: {figure}}}"
    held = hold(catalog, text, published="2024-12-28", figures=written, language=code)
    assert codes(held, "f", "value") == ([] if found == "held" else [found])


DIRECTED = """
It rose by 5% | -5 | growth
It rose by 5% | 5 |
It fell by 5% | 5 | a fall
It fell to 5% | 5 |
It rose to 5% | -5 | growth
It came to 5%, and rose | -5 | growth
It rose and fell by 5% | 5 |
It doubled | 2 |
It doubled | -2 | growth
It fell twofold | -2 |
-5% | 5 | a fall
+5% | -5 | growth
A fall: -5% | -5 |
Growth fell from 5% to 3% | 5 |
Far from the place where it rose, by all that is known there, 5% to less than 3 million | 5 |
It grew by 5% to less than 3 million | -5 | growth
It fell by 5% to more than 3 million | 5 | a fall
It was 5% less than a year ago | 5 | a fall
It was 5% more than 2023 | -5 | growth
"""


@pytest.mark.parametrize(("text", "by", "found"), rows(DIRECTED))
def test_which_way_a_number_is_told_to_go(text: str, by: str, found: str) -> None:
    told = sentence(text)
    words = [held.why for held in module._directed(Standing(told, told.quantities[0]), Decimal(by))]
    assert words == ([f"{by.lstrip('-')} stands in s000 p1 s1 as {found}"] if found else [])


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("3-4%", ""),
        ("a -4%", "-"),
        ("(-4%", "-"),
        ("−4%", "−"),
        ("a – 4%", ""),
        ("–4%", "–"),
        ("(–4% y/y)", "−"),
        ("+4%", "+"),
        ("a+4%", ""),
    ],
)
def test_the_sign_right_before_a_number(text: str, sign: str) -> None:
    assert module._sign(text, text.index("4")) == sign


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It fell to 5%", True),
        ("It fell to  5%", False),
        ("It fell by 5%, to us", False),
    ],
)
def test_what_something_went_from_or_to(text: str, found: bool) -> None:
    told = sentence(text)
    assert module._is_reached(Standing(told, told.quantities[0])) is found


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Trade, up in May, fell by 5%: it was so", " fell by 5%"),
        ("It rose – in May – by 5%, and fell", "by 5%"),
        ("By 5% it fell", "By 5% it fell"),
    ],
)
def test_the_clause_that_a_number_stands_in(text: str, clause: str) -> None:
    told = sentence(text)
    assert module._clause(told.text, told.quantities[-1]) == clause


@pytest.mark.parametrize(("against", "found"), [("2024", []), ("2023", ["V518"])])
def test_growth_in_a_year_is_on_the_year_before(
    catalog: Callable[..., Catalog], against: str, found: list[str]
) -> None:
    figure = (
        "- {id: f, counterpart: BG, indicator: exports, unit: EUR million, period: 2025, value: 203, source: s000 p1, "
        f"change: {{by: 8.7, unit: percent, against: {against}}}}}"
    )
    text = "Eksport Bulgaariasse ulatus 2025. aastal 203 miljoni euroni, kasvades aastaga 8,7 protsenti."
    assert codes(hold(catalog, text, language="et", published="2026-02-26", figures=figure), "f", "change") == found


YEAR_ON_YEAR = """
en | Trade with Bulgaria increased threefold over the year to 584 million US dollars in 2022. | 2021 | held
en | Trade with Bulgaria increased threefold over the year to 584 million US dollars in 2022. | 2020 | V518
ru | В 2022 году товарооборот с Болгарией вырос на 3% г/г и составил 584 млн долларов. | 2021 | held
ru | В 2022 году товарооборот с Болгарией вырос на 3% г/г и составил 584 млн долларов. | 2020 | V518
en | Trade with Bulgaria was 584 million US dollars in 2022, 3% below the same period a year ago. | 2021 | V517
ru | Товарооборот с Болгарией вырос за год на 3% и в 2022 году составил 584 млн долларов. | 2021 | held
ru | Товарооборот с Болгарией вырос за год на 3% и в 2022 году составил 584 млн долларов. | 2020 | V518
kk | 2022 жылы Болгариямен тауар айналымы жылдық мәнде 3%-ға өсіп, 584 млн доллар болды. | 2021 | held
"""


@pytest.mark.parametrize(("language", "text", "against", "found"), rows(YEAR_ON_YEAR))
def test_the_words_for_year_on_year(
    catalog: Callable[..., Catalog], language: str, text: str, against: str, found: str
) -> None:
    unit = "times" if "threefold" in text else "percent"
    change = f"by: 3, unit: {unit}, against: {against}"
    assert growth_said(catalog, text, "2022", change, language).split(":")[0] == found


SAME_MONTHS = """
bg | За периода януари – май 2024 г. износът за Литва е 584 млн. долара, с 9% повече, отколкото за същите месеци на 2023 г. | 2023-01/2023-05 | held
bg | За периода януари – май 2024 г. износът за Литва е 584 млн. долара, с 9% повече, отколкото за същите месеци на 2023 г. | 2022-01/2022-05 | V518
ro | În ianuarie-mai 2024, exporturile în Lituania au fost de 584 mil. dolari, cu 9% mai mult decât în aceleași luni ale anului 2023. | 2023-01/2023-05 | held
lt | 2024 m. sausio–gegužės mėn. eksportas į Lietuvą siekė 584 mln. dolerių, 9 proc. daugiau nei tais pačiais mėnesiais 2023 m. | 2023-01/2023-05 | held
et | 2024. aasta jaanuarist maini oli eksport Leetu 584 miljonit dollarit, 9 protsenti rohkem kui samadel kuudel 2023. aastal. | 2023-01/2023-05 | held
"""


@pytest.mark.parametrize(("code", "text", "against", "found"), rows(SAME_MONTHS))
def test_growth_on_the_same_months(
    catalog: Callable[..., Catalog], code: str, text: str, against: str, found: str
) -> None:
    change = f"{{by: 9, unit: percent, against: {against}}}"
    figures = f"- {{id: f, counterpart: LT, indicator: exports, period: 2024-01/2024-05, unit: USD million, change: {change}, value: 584, source: s000 p1}}"
    held = hold(catalog, text, language=code, figures=figures)
    assert codes(held, "f", "change") == ([] if found == "held" else [found])


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "The balance was plus 7 million.", True),
        ("en", "The balance was PLUS 7 million.", True),
        ("en", "The balance was + 7 million.", True),
        ("en", "The balance was surplus 7 million.", False),
        ("en", "The plus was 7 million.", False),
        ("en", "The balance was плюс 7 million.", False),
        ("ru", "Сальдо – плюс 7 млн.", True),
    ],
)
def test_a_plus_stands_right_before_a_number(code: str, text: str, found: bool) -> None:
    told = sentence(text, code)
    assert module._is_above_nothing(Standing(told, told.quantities[0])) is found


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        (
            "The change in stocks was minus 7 million euros.",
            7,
            "7 stands in s000 p1 s1 behind a minus → what is less than nothing is written with a minus",
        ),
        (
            "The change in stocks was plus 7 million euros.",
            -7,
            "7 stands in s000 p1 s1 behind a plus → what is more than nothing is written without a minus",
        ),
    ],
)
def test_what_is_said_of_a_sign(catalog: Callable[..., Catalog], text: str, value: int, found: str) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: change-in-stocks, unit: EUR million, value: {value}, period: 2025, source: s000 p1}}"
    assert said(hold(catalog, text, figures=figure), "f", "value") == f"V517: {found}"
