from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.proposing.periods import (
    Covered,
    _is_led_to,
    compared_with,
    is_base,
    own_periods,
    period_of,
    written,
    year_before,
)
from briefgen.auditing.spoken.small import whole_words
from tests.auditing.held import sentence
from tests.auditing.proposing.texts import Read, text

BEFORE = "The sentence tells no period; that of the sentence before it is taken."
UNFINISHED = "The year was not over when this was published: see which months are meant."


@pytest.mark.parametrize(
    ("language", "words", "covered"),
    [
        ("en", "Trade in 2024 came to 5 million euros, against 4 million euros a year earlier.", ["2024", "2023"]),
        ("en", "Trade came to 5 million euros in 2024, up from 4 million euros in 2023.", ["2024", "2023"]),
        ("en", "Trade came to 5 million euros in 2024 and 4 million euros in 2023.", ["2024", "2023"]),
        (
            "en",
            "Trade in January-June 2024 was 5 million euros, down from the same period of 2023, when it was 6 million euros.",
            ["2024-01/2024-06", "2023-01/2023-06"],
        ),
        ("en", "In 2024 trade grew compared to 2023, reaching 5 million euros.", ["2024"]),
        (
            "en",
            "Trade in January-June 2024 was 5 million euros, against 4 million euros in 2023.",
            ["2024-01/2024-06", None],
        ),
        ("en", "Between 2021 and 2024 trade grew to 5 million euros.", [None]),
        ("en", "Trade from 2021 to 2024 came to 5 million euros.", ["2021/2024"]),
        ("en", "Trade in 2026 came to 5 million euros.", [None]),
        ("en", "Trade came to 5 million euros.", [None]),
        ("en", "Trade has reached 5 million euros since 2005.", ["2005/.."]),
        ("kk", "Биылғы қаңтар-ақпанда тауар айналымы 5 млн еуро болды.", ["2025-01/2025-02"]),
        ("lt", "Šių metų pirmąjį ketvirtį prekyba išaugo iki 5 mln. eurų.", ["2025-01/2025-03"]),
        (
            "ru",
            "За первое полугодие 2024 года товарооборот составил 5 млн евро, что на 6% меньше, чем за аналогичный период прошлого года (6 млн евро).",
            ["2024-01/2024-06", "2023-01/2023-06"],
        ),
        (
            "ru",
            "Фирмы вложили 9 млн евро за первые три месяца, что в 1,5 раза больше, чем годом ранее.",
            ["2025-01/2025-03"],
        ),
        (
            "et",
            "Kaubavahetus ulatus 2024. aasta esimesel poolaastal 5 miljoni euroni, kasvades eelmise aasta sama perioodiga võrreldes 5%.",
            ["2024-01/2024-06"],
        ),
    ],
)
def test_the_period_of_an_amount_of_trade(catalog: Read, language: str, words: str, covered: list[str | None]) -> None:
    read = text(catalog, words, language)
    sentence = read.sentences[-1]
    found = [period_of(read, sentence, q, "turnover") for q in sentence.quantities if q.currencies]
    assert [one and one.period for one in found] == covered


def test_what_a_sentence_does_not_tell_is_that_of_the_one_before_in_its_paragraph(catalog: Read) -> None:
    def last(words: str) -> Covered | None:
        read = text(catalog, words)
        return period_of(read, read.sentences[-1], read.sentences[-1].quantities[0], "exports")

    assert last("Trade grew in 2024. They spoke. Exports were 5 million euros.") == Covered("2024", inferred=BEFORE)
    assert last("Trade grew in 2024.\nExports were 5 million euros.") is None
    assert last(
        "Trade in 2024 was 9 million euros, a decrease of 4 per cent on 2023. Exports were 5 million euros."
    ) == Covered("2024", inferred=BEFORE)
    assert last(
        "Trade was 9 million euros in 2024 (in 2023 – 8 million euros). Exports were 5 million euros."
    ) == Covered("2024", inferred=BEFORE)
    same = "Trade in 2024 was 9 million euros, against 8 million euros in 2023. Exports over the same period were 5 million euros."
    assert last(same) == Covered("2024", inferred=BEFORE)
    same = "Trade in 2024 was 9 million euros. Exports fell by 4% over the same period to 5 million euros."
    assert last(same) == Covered("2024", inferred=BEFORE)
    assert last("They came in 2024. Exports were 5 million euros.") is None


def test_the_same_period_a_year_before_is_worked_out(catalog: Read) -> None:
    read = text(
        catalog, "Trade in 2024 was 5 million euros, up from 4 million euros in the same period of the year before."
    )
    sentence = read.sentences[-1]
    found = [period_of(read, sentence, q, "turnover") for q in sentence.quantities if q.currencies]
    same = "The sentence compares with the same period of the year before."
    assert found == [Covered("2024"), Covered("2023", inferred=same)]


def test_companies_are_counted_on_the_day_and_a_year_that_runs_is_doubted(catalog: Read) -> None:
    read = text(catalog, "There are 60 firms. In 2025 trade was 5 million euros.")
    *_rest, firms, trade = read.sentences
    assert period_of(read, firms, firms.quantities[0], "companies") == Covered("..2025-04-18")
    same = text(catalog, "In the same period of 2024 there were 60 firms.").sentences[-1]
    assert not any(is_base(same, number) for number in same.quantities)
    amount = next(q for q in trade.quantities if q.currencies)
    assert period_of(read, trade, amount, "turnover") == Covered("2025", doubt=UNFINISHED)
    assert read.source.published == date(2025, 4, 18)


def test_a_period_a_year_earlier() -> None:
    assert [year_before(p) for p in ("2024", "2024-01/2024-06", "2000/2001")] == [
        "2023",
        "2023-01/2023-06",
        "1999/2000",
    ]


def periods(catalog: Read, words: str, language: str = "en") -> str:
    """Of what is counted the period, with "base" where another is compared with it; then what is compared with."""
    read = text(catalog, words, language)
    sentence = read.sentences[-1]
    counted = [q for q in sentence.quantities if q.currencies or q.factor]
    of_each = [(period_of(read, sentence, q, "turnover"), is_base(sentence, q)) for q in counted]
    told = ", ".join(f"{covered and covered.period}{' base' * base}" for covered, base in of_each)
    return f"{told} | {' '.join(map(written, compared_with(sentence)))}".strip()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("In 2024 trade came to 5 million euros, from 4 million euros in 2023.", "2024, 2023 base |"),
        ("In 2024 trade came to 5 million euros, up from USD 4 million.", "2024, None base |"),
        ("In 2024 trade was 5 million euros against exports of 4 million euros.", "2024, 2024 |"),
        ("In 2024 trade was 5 million euros against 4 million euros of exports.", "2024, None base |"),
        ("In 2024 trade was 5 million euros, in 2023 too, against 4 million euros.", "2024, None base |"),
        ("In 2024 trade was 5 million euros against 2023 (4 million euros).", "2024, 2023 base | 2023"),
        ("In 2024 trade was 5 million euros, against 2023 when it was 4 million euros.", "2024, 2023 base | 2023"),
        ("In 2024 trade was 5 million euros; in the same period of 2023, 4 million euros.", "2024, 2023 base | 2023"),
        ("In the same period of 2023 trade was 5 million euros, in 2024 6 million euros.", "None base, 2024 | 2023"),
        ("In 2024 trade was 5 million euros compared to the same period of 2023.", "2024 | 2023"),
        ("In 2024 trade was 5 million euros, 10% more than in 2023.", "2024 | 2023"),
        ("In 2024 trade was 5 million euros, 2 times 2023.", "2024 | 2023"),
        ("In 2024 trade was 5 million euros, 10%, 2023.", "2024 |"),
        ("In 2024 trade was 5 million euros, 10% of all the trade there was in 2023.", "2024 |"),
        ("In 2024 trade was 5 million euros, 10% in 2024.", "2024 |"),
        ("In 2023 trade was 5 million euros, 10% more, and in 2024 4 million euros.", "2023, 2024 |"),
        ("Trade in 2024 was 5 million euros, against 4 million euros in 2024.", "2024, None base | 2024"),
        ("Trade in 2024 was 5 million euros, against 6 million euros in 2025.", "2024, None base | 2025"),
        ("Trade in 2024 was 5 million euros, against 6 million euros in 2022.", "2024, 2022 base | 2022"),
        (
            "Trade in 2024 was 5 million euros, against 6 million euros in 2022 and 2023.",
            "2024, None base | 2022/2023 2022",
        ),
        ("Trade was 5 million euros, 10% more than in 2023.", "None | 2023"),
        ("Trade was 5 million euros, an increase of 10% on 2023.", "None | 2023"),
        ("Trade was 5 million euros, 10% up over 2023.", "None | 2023"),
        ("Trade was 5 million euros, up by 10% from 2023.", "None | 2023"),
        ("Trade was 5 million euros, having grown 10% in 2023.", "2023 |"),
        ("Trade was 5 million euros in December 2025.", "None |"),
        ("Trade was 5 million euros in May 2025.", "None |"),
        ("Trade was 5 million euros in April 2025.", "2025-04 |"),
        ("Trade from January to May 2025 was 5 million euros.", "None |"),
        ("Trade in January-March was 5 million euros.", "2025-01/2025-03 |"),
        ("Trade in 2020 to 2026 was 5 million euros.", "None |"),
        ("Trade in 2020 to 2025 was 5 million euros.", "2020/2025 |"),
        ("From 2021 to 2024 trade grew by 5% to 5 million euros.", "None |"),
        ("From 2021 to 2024 trade, 5% of all, was 5 million euros.", "None |"),
        ("From 2021 to 2024 trade, 5 times as much, was 5 million euros.", "None |"),
        ("From 2021 to 2024 trade rose to 5 million euros.", "None |"),
        ("Trade was 5 million euros in 2024, and in 2023 too.", "2024 |"),
        ("Trade was 5 million euros; in 2024, in 2023.", "2024 |"),
        ("In 2023 trade was 5 million euros; in 2024.", "2023 |"),
        ("In 2023 trade was 5 million euros in 2024.", "2024 |"),
        ("In 2023 trade was 5 million euros by a 2024.", "2024 |"),
        ("In 2023 trade was 5 million euros by an 2024.", "2023 |"),
    ],
)
def test_what_each_amount_covers_and_what_is_compared_with(catalog: Read, words: str, told: str) -> None:
    assert periods(catalog, words) == told


def test_growth_on_an_earlier_time_in_bulgarian(catalog: Read) -> None:
    assert periods(catalog, "Стокообменът е 5 млн. евро, с 10% повече от 2023 г.", "bg") == "None | 2023 2023/.."


@pytest.mark.parametrize("indicator", ["turnover", "exports", "imports", "investment"])
def test_what_flows_has_no_period_where_none_is_told(catalog: Read, indicator: str) -> None:
    read = text(catalog, "It came to 5 million euros.")
    assert period_of(read, read.sentences[-1], read.sentences[-1].quantities[0], indicator) is None


@pytest.mark.parametrize("word", ["when", "When", "когда", "когато", "când", "kai", "kada", "mil", "өскен кезде"])
def test_words_for_when(word: str) -> None:
    assert whole_words("xx", "when").search(f"2023, {word} it")


def test_an_amount_of_a_flow_gives_its_period_to_the_next_sentence_and_nothing_else_does(catalog: Read) -> None:
    def last(before: str) -> str | None:
        read = text(catalog, f"{before} Exports were 5 million euros.")
        found = period_of(read, read.sentences[-1], read.sentences[-1].quantities[0], "exports")
        return found.period if found else None

    assert last("Trade grew in 2023. Trade grew.") == "2023"
    assert last("Trade grew in 2023. They came in 2024.") == "2023"
    assert last("Trade grew in 2023, and in 2024.") == "2024"
    assert last("Trade grew (in 2023) in 2024.") == "2024"
    assert last("Trade grew in 2024 (in 2023).") == "2024"
    assert last("Trade grew in 2026.") is None


def test_of_readings_of_the_same_words_the_one_that_is_over_is_taken(catalog: Read) -> None:
    def own(words: str) -> list[str]:
        return [written(p) for p in own_periods(text(catalog, words).sentences[-1])]

    assert own("Trade in January-March grew.") == ["2025-01/2025-03"]
    assert own("Trade grew since 2005.") == ["2005/.."]
    assert own("Trade in 2027 grew.") == ["2027"]


@pytest.mark.parametrize(
    ("words", "led"),
    [
        ("From ", True),
        ("up from the ", True),
        ("compared to ", True),
        ("Than ", False),
        ("from 2 of the ", False),
        ("compared to all the ", False),
    ],
)
def test_whether_words_are_led_to_as_what_is_compared_with(words: str, led: bool) -> None:
    assert _is_led_to(sentence(f"{words}same period"), (len(words), len(words) + 11)) is led
