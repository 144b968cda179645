from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefgen.auditing.holding import figures as module
from briefgen.auditing.holding.figures import Unit
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, codes, hold, rows, said, sentence, verdict
from tests.steps import calls

TEXT = (
    "In 2024 trade of Kazakhstan with Bulgaria amounted to 375.2 million US dollars (exports - 303.6 million, imports - 71.6 million)."
    " In the first 9 months of 2024 Bulgaria invested 6.2 million dollars, over 98.4% of the annual FDI target (6.3 million dollars)."
    " More than 3,000 companies are at work."
)
RIGHT = "value: 375.2, indicator: turnover, period: 2024, unit: USD million, source: s000 p1 s1"


def figure(fields: str) -> str:
    return f"- {{id: f, counterpart: BG, {fields}}}"


def told(catalog: Callable[..., Catalog], fields: str) -> list[tuple[str, str]]:
    return [(field, code) for field, code, _why in alarms(hold(catalog, TEXT, figures=figure(fields)), "f")]


@pytest.mark.parametrize(
    "fields",
    [
        RIGHT,
        RIGHT.replace("375.2", "303.6").replace("turnover", "exports"),
        RIGHT.replace("375.2", "71.6").replace("turnover", "imports"),
        RIGHT.replace("375.2", "0.3752").replace("million", "billion"),
        "value: 6.2, indicator: investment-inflow, period: 2024-01/2024-09, unit: USD million, source: s000 p1 s2",
        "value: 6.3, indicator: investment-target, period: 2024, inferred: {period: So}, unit: USD million, source: s000 p1 s2",
        "value: 98.4, qualifier: more-than, indicator: target-share, period: 2024-01/2024-09, unit: percent, source: s000 p1 s2",
        "value: 3000, qualifier: more-than, indicator: companies, period: ..2025-04-18, unit: companies, source: s000 p1 s3",
    ],
)
def test_what_the_sentence_bears_out(catalog: Callable[..., Catalog], fields: str) -> None:
    assert told(catalog, fields) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("375.2", "375.3", [("value", "V504")]),
        ("million", "billion", [("unit", "V506")]),
        ("USD million", "percent", [("unit", "V506")]),
        ("USD", "EUR", [("unit", "V511")]),
        ("USD million", "companies", [("unit", "V506")]),
        ("turnover", "exports", [("indicator", "V508"), ("value", "V508")]),
        ("turnover", "companies", [("indicator", "V508"), ("value", "V508")]),
        ("375.2", "375.2, qualifier: about", [("qualifier", "V507")]),
        ("period: 2024", "period: 2023", [("period", "V516")]),
        ("period: 2024", "period: 2024-01/2024-09", [("period", "V516")]),
    ],
)
def test_what_it_does_not(catalog: Callable[..., Catalog], old: str, new: str, found: list[tuple[str, str]]) -> None:
    assert sorted(told(catalog, RIGHT.replace(old, new))) == sorted(found)


def test_a_hedge_that_was_lost(catalog: Callable[..., Catalog]) -> None:
    fields = "value: 3000, indicator: companies, period: ..2025-04-18, unit: companies, source: s000 p1 s3"
    assert told(catalog, fields) == [("value", "V507")]
    assert told(catalog, fields.replace("value: 3000", "value: 3000, inferred: {qualifier: So}")) == []


def test_a_target_is_no_inflow(catalog: Callable[..., Catalog]) -> None:
    fields = "value: 6.3, indicator: investment-inflow, period: 2024-01/2024-09, unit: USD million, source: s000 p1 s2"
    assert told(catalog, fields) == [
        ("value", "V508"),
        ("indicator", "V508"),
        ("period", "V516"),
    ]  # and it is of a whole year


def test_dollars_alone_are_held_in_part(catalog: Callable[..., Catalog]) -> None:
    fields = "value: 6.2, indicator: investment-inflow, period: 2024-01/2024-09, unit: USD million, source: s000 p1 s2"
    assert verdict(hold(catalog, TEXT, figures=figure(fields)), "f", "unit") is Verdict.IN_PART


def test_what_was_reckoned_need_not_stand_there(catalog: Callable[..., Catalog]) -> None:
    reckoned = RIGHT.replace("375.2", "99, inferred: {value: Reckoned}")
    assert verdict(hold(catalog, TEXT, figures=figure(reckoned)), "f", "value") is Verdict.INFERRED


def test_the_parts_of_a_unit() -> None:
    assert [
        (u.factor, u.measure, u.currency) for u in map(Unit, ("USD million", "percent", "companies", "GEL thousand"))
    ] == [
        (1_000_000, None, "USD"),
        (None, "percent", None),
        (None, None, None),
        (1000, None, "GEL"),
    ]


@pytest.mark.parametrize(
    ("period", "found"), [("2024", []), ("2024-01/2024-09", ["V516"]), ("2024-01/2024-12", ["V516"])]
)
def test_what_is_annual_is_of_a_year(catalog: Callable[..., Catalog], period: str, found: list[str]) -> None:
    text = "In the first 9 months of 2024 Bulgaria put in a share of the annual investment target of 6.3 million dollars for 2024."
    told = f"- {{id: f, counterpart: BG, indicator: investment-target, period: {period}, unit: USD million, value: 6.3, source: s000 p1}}"
    assert [code for field, code, _why in alarms(hold(catalog, text, figures=told), "f") if field == "period"] == found


@pytest.mark.parametrize(("period", "found"), [("2005/..", []), ("2005", ["V516"])])
def test_what_began_in_a_year_is_not_of_it_alone(
    catalog: Callable[..., Catalog], period: str, found: list[str]
) -> None:
    text = "Investment of Bulgaria since 2005 amounted to 180 million dollars."
    told = f"- {{id: f, counterpart: BG, indicator: investment-inflow, period: {period}, unit: USD million, value: 180, source: s000 p1}}"
    assert [code for field, code, _why in alarms(hold(catalog, text, figures=told), "f") if field == "period"] == found


SHORT = {
    "trade": "value: 375.2, indicator: turnover, period: 2024, unit: USD million, source: s000 p1 s1",
    "share": "value: 6.2, indicator: investment-inflow, period: 2024-01/2024-09, unit: USD million, source: s000 p1 s2",
    "firms": "value: 3000, qualifier: more-than, indicator: companies, period: ..2025-04-18, unit: companies, source: s000 p1 s3",
    "five": "value: 5, indicator: turnover, period: 2024, unit: USD million, source: s000 p1",
}
SAID = """
of trade | value: 375.2 > value: 375.3 | value | V504: 375.3 does not stand in s000 p1 s1 → check the passage and the digits
| million > billion | unit | V506: 375.2 stands in s000 p1 s1 with “million” → put the unit as the source prints it
| USD million > percent | unit | V506: 375.2 stands in s000 p1 s1 with “nothing of the kind” → put the unit as the source prints it
| USD > EUR | unit | V511: s000 p1 s1 has it in USD, not in “EUR million” → put the unit as the source prints it
| USD million > million companies | unit | V511: s000 p1 s1 has it in USD, not in “million companies” → put the unit as the source prints it
| turnover > exports | indicator | V508: s000 p1 s1 has it as turnover, not as exports → exports and imports are the reporter's; name what the source names
| turnover > visitors | indicator | V508: s000 p1 s1 has it as turnover, not as visitors → exports and imports are the reporter's; name what the source names
| turnover > turnover-target | indicator | V508?: s000 p1 s1 sets turnover-target and a target side by side → see which of the two the number is; what is aimed at has “target” in its indicator
| value: 375.2 > value: 375.3, qualifier: about | qualifier | held
| value: 375.2 > value: 375.2, qualifier: about | qualifier | V507: 375.2 stands bare in s000 p1 s1 → leave out “qualifier:”
| 2024 > 2023 | period | V516: the period 2023 does not stand in s000 p1 s1 → put the period the passage gives, down to its months
of share | value: 6.2 > value: 6.3 | indicator | V508?: s000 p1 s2 sets investment-inflow and a target side by side → see which of the two the number is; what is aimed at has “target” in its indicator
| value: 6.2 > value: 6.3 | period | V516?: 6.3 stands in s000 p1 s2 as that of a whole year → put the year
| inflow > stock | indicator | V508?: s000 p1 s2 has no word for “stock” → name the indicator as the passage does
| inflow > outflow | indicator | V508?: s000 p1 s2 has no word for “outflow” → name the indicator as the passage does
| million > million | unit | held in part: “dollars” are printed; that they are those of the United States is not
| USD > EUR | unit | V511: s000 p1 s2 has it in dollar, not in “EUR million” → put the unit as the source prints it
of firms | more-than > about | qualifier | V507: 3000 stands in s000 p1 s3 as “more-than” → put “qualifier:” as the source has it
| qualifier: more-than, > | value | V507: 3000 stands in s000 p1 s3 as “more-than” → put “qualifier:” as the source has it
| unit: companies > unit: schools | unit | V511?: s000 p1 s3 does not speak of “schools” → name what the source counts
Trade with Bulgaria in 2024 was 5 million. | five > | unit | held in part: no currency is printed
Trade with Bulgaria in 2024 was 5 US dollars. | five > | unit | V506: 5 stands in s000 p1 s1 with “nothing of the kind” → put the unit as the source prints it
| USD million > USD | unit | held
Trade with Bulgaria in 2024 was 7 million US dollars, of which 5 were exports. | five > | unit | held
| million > billion | unit | V506: 5 stands in s000 p1 s1 with “million” → put the unit as the source prints it
| turnover > exports | indicator | held
| turnover > imports | indicator | V508: s000 p1 s1 has it as exports, not as imports → exports and imports are the reporter's; name what the source names
Trade with Bulgaria in 2024 grew by 5 and in 2023 by 7 percent. | USD million > percent | unit | held in part: percent is not printed beside 5
| USD million > times | unit | V506: 5 stands in s000 p1 s1 with “nothing of the kind” → put the unit as the source prints it
Trade with Bulgaria in 2024 grew by 5 percent. | USD million > times | unit | V506: 5 stands in s000 p1 s1 with “percent” → put the unit as the source prints it
Trade with Bulgaria in 2024 was 5 billion US dollars. Exports were 5 thousand US dollars. | five > | unit | V506: 5 stands in s000 p1 s1 with “billion” → put the unit as the source prints it
Trade with Bulgaria grew. Bulgaria had 5 million euros in 2024. | s000 p1 > s000 p1 s2 | indicator | held
Both met. Bulgaria had 5 million euros in 2024. | s000 p1 > s000 p1 s2 | indicator | held in part: what the number is, its sentence does not say
Trade grew. Exports grew. Bulgaria had 5 million euros in 2024. | s000 p1 > s000 p1 s3 | indicator | held in part: what the number is, its sentence does not say
Bulgaria had 5 visitors in 2024. | USD million > million visitors | unit | V506: 5 stands in s000 p1 s1 with “nothing of the kind” → put the unit as the source prints it
Bulgaria had 5 million euros in 2024. | five > | indicator | held in part: what the number is, its sentence does not say
| turnover > visitors | indicator | held in part: what the number is, its sentence does not say
A target for exports to Bulgaria of 5 million euros was set for 2024. | turnover > imports-target | indicator | V508: s000 p1 s1 has it as exports, not as imports-target → exports and imports are the reporter's; name what the source names
Bulgaria had 5 million euros of target in 2024. | turnover > investment-inflow | indicator | V508?: s000 p1 s1 sets investment-inflow and a target side by side → see which of the two the number is; what is aimed at has “target” in its indicator
Bulgaria had 5 million euros of target in 2024. | turnover > turnover-target | indicator | held
Bulgaria had 5 million euros of target in 2024. | turnover > visitors-target | indicator | held
Bulgaria had 5 million visitors in 2024. | turnover > visitors | indicator | held
| unit: USD million > unit: million visitors | unit | held
"""


@pytest.mark.parametrize(("text", "change", "field", "found"), rows(SAID))
def test_what_is_said_of_a_figure(
    catalog: Callable[..., Catalog], text: str, change: str, field: str, found: str
) -> None:
    """``text`` is one of its own, or names a sentence of the text above; ``change`` is made in the figure that it bears out."""
    old, new = (part.strip() for part in change.split(">"))
    fields = SHORT[text.removeprefix("of ") if text.startswith("of ") else "five"]
    held = hold(catalog, TEXT if text.startswith("of ") else text, figures=figure(fields.replace(old, new)))
    assert said(held, "f", field) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Trade turnover in January-October this year was 41.2 million US dollars with Bulgaria.",
            [("period", "V516")],
        ),
        ("Trade turnover this year was 41.2 million US dollars with Bulgaria.", []),
        ("In January-October 2025 the annual trade turnover target was 41.2 million US dollars with Bulgaria.", []),
    ],
)
def test_a_whole_year_is_not_some_of_its_months(
    catalog: Callable[..., Catalog], text: str, found: list[tuple[str, str]]
) -> None:
    indicator = "turnover-target" if "target" in text else "turnover"
    fields = f"value: 41.2, indicator: {indicator}, period: 2025, unit: USD million, inferred: {{period: This year}}, source: s000 p1"
    held = hold(catalog, text, figures=figure(fields))
    assert [(field, code) for field, code, _why in alarms(held, "f")] == found


def test_what_is_counted_is_what_the_figure_is(catalog: Callable[..., Catalog]) -> None:
    right = "value: 3000, qualifier: more-than, period: ..2025-04-18, unit: companies, source: s000 p1 s3"
    for indicator, found in (("companies", []), ("students", [("value", "V508"), ("indicator", "V508")])):
        assert told(catalog, f"{right}, indicator: {indicator}") == found


MIRRORED = "Bulgarian exports reached 91 million dollars in 2024."


@pytest.mark.parametrize(
    ("text", "fields", "found"),
    [
        (MIRRORED, "indicator: imports, reporter: KZ", []),
        (MIRRORED, "indicator: imports, reporter: BG", ["V508"]),
        (MIRRORED, "indicator: turnover, reporter: KZ", ["V508"]),
        ("It reached 91 million dollars in 2024, of which exports were 5.", "indicator: turnover, reporter: KZ", []),
        ("It reached 91 million dollars of exports in 2024.", "indicator: turnover, reporter: KZ", ["V508"]),
        ("The bank lent companies 91 million dollars in 2024.", "indicator: loans, reporter: KZ", []),
        ("They are to bring trade to 91 million dollars in 2024.", "indicator: turnover-target, reporter: KZ", []),
        ("Trade was 91 million dollars in 2024.", "indicator: turnover-target, reporter: KZ", ["V508"]),
    ],
)
def test_which_figure_it_is(catalog: Callable[..., Catalog], text: str, fields: str, found: list[str]) -> None:
    figure = f"- {{id: f, counterpart: BG, {fields}, period: 2024, unit: USD million, value: 91, source: s000 p1}}"
    assert codes(hold(catalog, text, figures=figure), "f", "indicator") == found


@pytest.mark.parametrize(
    ("unit", "title", "found"),
    [("people", "Kazakh students", []), ("people", "Kazakh nurses", ["V511"]), ("firms", "Kazakh students", ["V511"])],
)
def test_people_are_whoever_a_figure_is_of(
    catalog: Callable[..., Catalog], unit: str, title: str, found: list[str]
) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: guests, title: {title}, period: 2024, unit: {unit}, value: 91, source: s000 p1}}"
    assert codes(hold(catalog, "In 2024 there were 91 students from there.", figures=figure), "f", "unit") == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Imports fell from 140 in 2023 to 70 million euros."),
        ("en", "Imports fell from €140 million to €70 million."),
        ("ru", "Импорт снизился с €140 млн до €70 млн."),
        ("kk", "Импорт 2023 жылғы 140 миллионнан 2024 жылы 70 миллион еуроға төмендеді."),
        ("en", "Imports came to 70 million euros instead of 140 million."),
        ("bg", "Вносът намаля от 140 през 2023 г. на 70 млн. евро."),
        ("lt", "Importas sumažėjo nuo 140 iki 70 mln. eurų."),
        ("ro", "Importurile au scăzut de la 140 la 70 de milioane de euro."),
        ("ru", "Импорт снизился с 140 до 70 млн евро."),
        ("bg", "Вносът намаля от 140 до 70 млн. евро."),
        ("et", "Import langes 140-lt 70 miljonile eurole."),
        ("kk", "Импорт 140 миллионнан 70 миллион еуроға төмендеді."),
    ],
)
def test_what_something_came_from_is_not_what_it_came_to(
    catalog: Callable[..., Catalog], language: str, text: str
) -> None:
    head = "id: f, counterpart: BG, indicator: imports, unit: EUR million, period: ..2025-04-18, source: s000 p1"
    found = [
        codes(hold(catalog, text, language=language, figures=f"- {{{head}, value: {value}}}"), "f", "value")
        for value in (140, 70)
    ]
    assert found == [["V508"], []]


@pytest.mark.parametrize(("text", "found"), [("Both sides and a billion.", ["V506"]), ("Two to three billion.", [])])
def test_a_number_in_words_has_the_magnitude_of_the_next_one(
    catalog: Callable[..., Catalog], text: str, found: list[str]
) -> None:
    text = text.replace("Both", "The two")
    figure = "- {id: f, counterpart: BG, indicator: it, period: 2024, unit: USD billion, value: 2, source: s000 p1}"
    assert codes(hold(catalog, text, figures=figure), "f", "unit") == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "Инвестициите към края на миналата година са достигнали 18 милиона евро."),
        ("et", "Investeeringud küündisid möödunud aasta lõpuks 18 miljoni euroni."),
        ("ru", "К концу прошлого года инвестиции достигли 18 млн евро."),
    ],
)
def test_what_had_been_invested_by_the_end_of_a_year_is_a_stock(
    catalog: Callable[..., Catalog], language: str, text: str
) -> None:
    head = "id: f, counterpart: BG, indicator: investment-stock, unit: EUR million, value: 18, source: s000 p1"
    held = hold(catalog, text, language=language, figures=f"- {{{head}, period: ..2024-12-31}}")
    assert [codes(held, "f", field) for field in ("value", "period", "indicator")] == [[], [], []]


NOT_COUNTED = "V508?: schools are counted, and not {} → name the indicator after what is counted"
COUNTED = f"""
Bulgaria has 30 new schools. | new-schools | held
Bulgaria has 30 new schools. | schools | held
Bulgaria has 30 new schools. | libraries | {NOT_COUNTED.format("libraries")}
Bulgaria has 30 schools and libraries. | libraries | held
Bulgaria has 30 of them. | libraries | held in part: what the number is, its sentence does not say
"""


@pytest.mark.parametrize(("text", "indicator", "found"), rows(COUNTED))
def test_an_indicator_is_what_is_counted(
    catalog: Callable[..., Catalog], text: str, indicator: str, found: str
) -> None:
    figure = (
        f"- {{id: f, counterpart: BG, indicator: {indicator}, period: 2024, unit: schools, value: 30, source: s000 p1}}"
    )
    assert said(hold(catalog, text, figures=figure), "f", "indicator") == found


OTHERS = """
lt | Išduota 30 vizų. | indicator: visas, unit: visas |
lt | Išduota 30 vizų. | indicator: visas-for-drivers, unit: visas |
lt | Išduota 30 vizų. | indicator: nights, unit: visas | V508
lt | Išduota 30 vizų. | indicator: permits, unit: visas |
lt | Praleista 30 nakvynių. | indicator: visas, unit: nights | V508
et | Kõrgkoolides õppis 30 tudengit. | indicator: students, unit: students |
et | Kõrgkoolides õppis 30 tudengit. | indicator: students, unit: people |
et | Kõrgkoolides õppis 30 tudengit. | indicator: tourists, unit: students | V508
ru | Прошло 30 контейнеров. | indicator: passengers, unit: containers | V508
"""


@pytest.mark.parametrize(("code", "text", "fields", "found"), rows(OTHERS))
def test_what_is_counted_is_no_other_thing_that_is(
    catalog: Callable[..., Catalog], code: str, text: str, fields: str, found: str
) -> None:
    figure = f"id: f, counterpart: BG, {fields}, period: 2024, value: 30, source: s000 p1"
    held = hold(catalog, text, language=code, figures=f"- {{{figure}}}")
    assert " ".join(codes(held, "f", "indicator")) == found


def test_the_measure_of_a_unit_is_asked_for_once_however_many_numbers_there_are() -> None:
    def steps(numbers: int) -> int:
        told = sentence(f"It was{' 30' * numbers}.")
        found = Standing(told, told.quantities[0])
        return calls(lambda: module._measured(found, Decimal(30), Unit("percent")))

    steps(19)  # what is kept for the process is looked up first, whichever test runs before
    assert steps(80) == steps(20)


SCALES = """
It was 5 and 7 million dollars | USD million | HELD
It was 5 and 7 billion dollars | USD million | V506 billion
It was 5 dollars | USD million | V506 nothing of the kind
It was 5 firms | thousand firms | V506 nothing of the kind
It was 5 thousand | million | V506 thousand
It was 5 million | USD million | HELD
five to six billion | USD billion | HELD
the five sides had for years spoken of a billion | USD billion | V506 nothing of the kind
It was 5% | percent | HELD
It was 5 to 7% | percent | IN_PART percent is not printed beside 5
It was 5 | percent | V506 nothing of the kind
It was 5% | times | V506 percent
It was 5% | USD | V506 percent
It was 5,000,000 dollars | USD million | HELD
"""


@pytest.mark.parametrize(("text", "unit", "found"), rows(SCALES))
def test_the_scale_of_a_number(text: str, unit: str, found: str) -> None:
    told = sentence(text)
    number = next(q for q in told.quantities if {Decimal(5), Decimal(5000000)} & q.readings)
    held = module.scaled(Standing(told, number), Decimal(5), Unit(unit))
    why = held.why.removeprefix("5 stands in s000 p1 s1 with ").strip("“”")
    assert f"{held.code if held.hint else held.verdict.name} {why}".strip() == found


OWN_WORDS = """
There are 5 mills | mills | mills | HELD | HELD
There are 5 mills | boats | mills | V508 mills are counted, and not boats | V508 mills are counted, and not boats
There are 5 boats | mills | mills | IN_PART | V508 s000 p1 s1 has it as exports, not as mills
There are 5 mills | boats | USD | IN_PART | V508 s000 p1 s1 has it as exports, not as boats
There are 5 mills | boats | boats | IN_PART | V508 s000 p1 s1 has it as exports, not as boats
There are 5 mills of boats | boats | mills | HELD | HELD
"""


@pytest.mark.parametrize("row", rows(OWN_WORDS))
def test_an_indicator_of_ones_own_is_told_in_its_words(row: tuple[str, ...]) -> None:
    text, indicator, unit, *found = row
    told = sentence(text)
    number, kinds = Standing(told, told.quantities[0]), (frozenset[str](), frozenset({"exports"}))
    held = [module._in_own_words(number, indicator, others, Unit(unit)) for others in kinds]
    assert [f"{one.code} {one.why}" if one.hint else one.verdict.name for one in held] == found


ITS_OWN = """
Tea worth 14 million dollars was imported from Kazakhstan into Bulgaria. | exports | KZ |
Tea worth 14 million dollars was imported from Kazakhstan into Bulgaria. | imports | KZ | V508
Tea worth 14 million dollars was imported from Bulgaria into Kazakhstan. | exports | KZ | V508
Of those who export to Kazakhstan, Bulgaria is first with 14 million dollars. | imports | KZ |
Of those who export to Kazakhstan, Bulgaria is first with 14 million dollars. | imports | BG | V508
Exports to Bulgaria came to 14 million dollars. | imports | KZ | V508
"""


@pytest.mark.parametrize(("text", "indicator", "reporter", "found"), rows(ITS_OWN))
def test_what_comes_from_here_are_our_exports(
    catalog: Callable[..., Catalog], text: str, indicator: str, reporter: str, found: str
) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: {indicator}, unit: USD million, value: 14, period: 2024, reporter: {reporter}, source: s000 p1}}"
    assert codes(hold(catalog, text, figures=figure), "f", "indicator") == found.split()


OFTEN = """
ru | Рейсы в Болгарию выполняются 6 раз в неделю. | flights |
ru | Рейсы в Болгарию выросли в 6 раз. | flights | V506
en | Flights to Bulgaria go 6 times a week. | flights |
en | Flights to Bulgaria grew 6 times in a week. | flights | V506
"""


@pytest.mark.parametrize(("language", "text", "unit", "found"), rows(OFTEN))
def test_how_often_is_no_growth(
    catalog: Callable[..., Catalog], language: str, text: str, unit: str, found: str
) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: flights, unit: {unit}, value: 6, period: 2024, source: s000 p1}}"
    assert codes(hold(catalog, text, language=language, figures=figure), "f", "unit") == found.split()


BOUNDS = """
en | At least 30 firms of Bulgaria work here. | at-least | held
en | At least 30 firms of Bulgaria work here. | more-than | held in part: the source says “at-least”
en | At least 30 firms of Bulgaria work here. | up-to | V507: 30 stands in s000 p1 s1 as “at-least” → put “qualifier:” as the source has it
en | More than 30 firms of Bulgaria work here. | at-least | V507: 30 stands in s000 p1 s1 as “more-than” → put “qualifier:” as the source has it
en | Up to 30 firms of Bulgaria work here. | up-to | held
en | No more than 30 firms of Bulgaria work here. | less-than | held in part: the source says “up-to”
ru | Здесь работает до 30 компаний Болгарии. | up-to | held
ru | Здесь работает до 30 компаний Болгарии. | less-than | held in part: the source says “up-to”
ru | Здесь работает до 30 компаний Болгарии. | more-than | V507: 30 stands in s000 p1 s1 as “up-to” → put “qualifier:” as the source has it
ru | Число компаний Болгарии выросло до 30. | up-to | V507?: 30 stands bare in s000 p1 s1 → leave out “qualifier:”
ru | Здесь работает не менее 30 компаний Болгарии. | at-least | held
bg | Тук работят до 30 фирми от България. | up-to | held
ro | Aici lucrează cel puțin 30 de companii din Bulgaria. | at-least | held
et | Siin töötab kuni 30 Bulgaaria ettevõtet. | up-to | held
lt | Čia dirba bent 30 Bulgarijos įmonių. | at-least | held
"""


@pytest.mark.parametrize(("code", "text", "qualifier", "found"), rows(BOUNDS))
def test_a_bound_that_may_be_reached_is_none_that_is_passed(
    catalog: Callable[..., Catalog], code: str, text: str, qualifier: str, found: str
) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: companies, period: ..2025-04-18, unit: companies, value: 30, qualifier: {qualifier}, source: s000 p1}}"
    assert said(hold(catalog, text, language=code, figures=figure), "f", "qualifier") == found


def test_what_is_said_of_what_something_came_from(catalog: Callable[..., Catalog]) -> None:
    figure = "- {id: f, counterpart: BG, indicator: imports, unit: EUR million, period: ..2025-04-18, value: 140, source: s000 p1}"
    assert said(hold(catalog, "Imports fell from 140 in 2023 to 70 million euros.", figures=figure), "f", "value") == (
        "V508?: 140 stands in s000 p1 s1 as what there was before → "
        "put what it has come to, or give the period that this one is of"
    )
