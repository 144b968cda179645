from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing import periods as module
from briefgen.auditing.languages import language
from briefgen.auditing.periods import (
    Period,
    _is_right_before,
    _up_to_now,
    from_year_to_year,
    periods_told,
    spans_of_years,
)
from briefgen.auditing.quantities import quantities
from briefgen.auditing.spoken.numbers import bases
from briefgen.domain.dates import Point, edtf

PUBLISHED = date(2024, 12, 28)


def told(text: str, code: str) -> set[tuple[str, bool]]:
    spoken = language(code)
    found = periods_told(text, spoken, PUBLISHED, latest=False)
    return {(f"{p.first}/{p.last or '..'}" if p.first != p.last else str(p.first), p.base) for p in found}


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("In 2024 it came to 7", "en", {("2024", False)}),
        ("in the first 9 months of 2024", "en", {("2024-01/2024-09", False)}),
        ("in nine months of 2023", "en", {("2023-01/2023-09", False)}),
        ("in January-October this year", "en", {("2024-01/2024-10", False)}),
        ("from 2005 to 2022", "en", {("2005/2022", False)}),
        ("in the first quarter of 2024", "en", {("2024-01/2024-03", False)}),
        ("per pirmus penkis šių metų mėnesius", "lt", {("2024-01/2024-05", False)}),
        ("за 9 месяцев 2024 года", "ru", {("2024-01/2024-09", False)}),
        ("за январь–октябрь 2024 года", "ru", {("2024-01/2024-10", False)}),
        ("за първите девет месеца на 2024 г.", "bg", {("2024-01/2024-09", False)}),
        ("в първите 11 месеца на 2023 г.", "bg", {("2023-01/2023-11", False)}),
        ("în primele 11 luni din 2023", "ro", {("2023-01/2023-11", False)}),
        ("per devynis 2024 metų mėnesius", "lt", {("2024-01/2024-09", False)}),
        (
            "2024 m. sausį–gegužę, palyginti su 2023 m. tuo pačiu laikotarpiu",
            "lt",
            {("2024-01/2024-05", False), ("2023", True), ("2023-01/2023-05", True)},
        ),
        ("2024. aasta jaanuarist maini võrreldes 2023. aastaga", "et", {("2024-01/2024-05", False), ("2023", True)}),
        ("през 2024 г. спрямо рекордната 2019 г.", "bg", {("2024", False), ("2019", True)}),
        ("în semestrul al-II-lea al anului 2024", "ro", {("2024-07/2024-12", False)}),
        ("2024. aasta augustis teist kuud järjest", "et", {("2024-08", False)}),
        ("pentru a treia lună consecutivă în august 2024", "ro", {("2024-08", False)}),
        ("2024. aasta üheksa kuuga", "et", {("2024-01/2024-09", False)}),
        ("jaanuarist märtsini 2024", "et", {("2024-01/2024-03", False)}),
        ("august september 2024", "et", {("2024-09", False)}),
        ("2024 жылдың 9 айында", "kk", {("2024-01/2024-09", False)}),
        ("2024 жылғы І тоқсанда", "kk", {("2024-01/2024-03", False)}),
        ("2024 жылғы ІV тоқсанда", "kk", {("2024-10/2024-12", False)}),
        ("up 7% year on year at 88 million in January-May 2024", "en", {("2024-01/2024-05", False)}),
    ],
)
def test_periods_as_they_are_told(text: str, code: str, found: set[tuple[str, bool]]) -> None:
    assert told(text, code) == found


def test_what_something_is_compared_to_is_no_period_of_its_own() -> None:
    assert told("In 2022 it rose by 30% compared to 2021", "en") == {("2022", False), ("2021", True)}
    assert told("În 2022 a crescut față de 2021", "ro") == {("2022", False), ("2021", True)}


def test_since_a_year_is_open() -> None:
    assert ("2005/..", False) in told("Since 2005 it came to 180", "en")


def in_order(text: str, code: str) -> list[str]:
    """Each period told, with the words it begins at, and a mark where something is compared to it."""
    spoken, day = language(code), date(2025, 6, 10)
    found = periods_told(text, spoken, day, latest=False)
    return [
        (str(p.first) if p.first == p.last else f"{p.first}/{p.last or '..'}")
        + f" at {text[p.start : p.start + 8]!r}"
        + (" (base)" if p.base else "")
        for p in found
    ]


@pytest.mark.parametrize(
    ("text", "code", "periods"),
    [
        ("In 2024 it came to 7", "en", ["2024 at '2024 it '"]),
        ("in the first 9 months of 2024", "en", ["2024-01/2024-09 at '9 months'"]),
        ("in nine months of 2023", "en", ["2023-01/2023-09 at 'nine mon'"]),
        ("in January-October this year", "en", ["2025-01/2025-10 at 'January-'"]),
        ("January to October 2024", "en", ["2024-01/2024-10 at 'January '"]),
        ("October to January 2024", "en", ["2024-01 at 'January '"]),
        ("January and October 2024", "en", ["2024-10 at 'October '"]),
        ("between January and October 2024", "en", ["2024-01/2024-10 at 'January '"]),
        ("from 2005 to 2022", "en", ["2005/2022 at '2005 to '"]),
        ("in May last year", "en", ["2024-05 at 'May last'"]),
        ("in January-October last year", "en", ["2024-01/2024-10 at 'January-'"]),
        ("2005-2022", "en", ["2005/2022 at '2005-202'"]),
        ("in the year to December 2024", "en", ["2024 at 'year to '"]),
        ("in the year to March 2025", "en", ["2024-04/2025-03 at 'year to '"]),
        ("in the 12 months ending in November 2024", "en", ["2023-12/2024-11 at '12 month'"]),
        ("2022-2005", "en", ["2022 at '2022-200'", "2005 at '2005'"]),
        ("in the first quarter of 2024", "en", ["2024-01/2024-03 at 'quarter '"]),
        ("in the second quarter of 2024", "en", ["2024-04/2024-06 at 'quarter '"]),
        ("in the fourth quarter of 2024", "en", ["2024-10/2024-12 at 'quarter '"]),
        ("in the fifth quarter of 2024", "en", ["2024 at '2024'"]),
        ("in the first half of 2024", "en", ["2024-01/2024-06 at 'first ha'"]),
        ("second half of 2023", "en", ["2023-07/2023-12 at 'second h'"]),
        ("third half of 2023", "en", ["2023 at '2023'"]),
        ("во второй половине 2024 года", "ru", ["2024-07/2024-12 at 'второй п'"]),
        ("2024. aasta teisel poolel", "et", ["2024-07/2024-12 at 'teisel p'"]),
        ("antroje 2024 m. pusėje", "lt", ["2024-07/2024-12 at 'pusėje'"]),
        ("Q3 2024", "en", ["2024-07/2024-09 at 'Q3 2024'"]),
        ("III quarter of 2024", "en", ["2024-07/2024-09 at 'quarter '"]),
        ("in 13 months of 2023", "en", ["2023 at '2023'"]),
        ("in 12 months of 2023", "en", ["2023-01/2023-12 at '12 month'"]),
        ("for 1 month of 2023", "en", ["2023-01 at '1 month '"]),
        ("in 2023, over nine months", "en", ["2023-01/2023-09 at 'nine mon'"]),
        ("Since 2005 it came to 180", "en", ["2005 at '2005 it '", "2005/.. at '2005 it '"]),
        ("since 3 May 2005", "en", ["2005-05-03/.. at '3 May 20'"]),
        ("с 3 мая 2005 года", "ru", ["2005-05-03/.. at '3 мая 20'"]),
        ("since May 2005", "en", ["2005-05 at 'May 2005'", "2005-05/.. at 'May 2005'"]),
        ("since the autumn of 2005", "en", ["2005 at '2005'", "2005/.. at '2005'"]),
        ("since then, by all means, 2005", "en", ["2005 at '2005'"]),
        ("exports of 5 in 2023, against 4 sold", "en", ["2023 at '2023, ag'"]),
        ("vähem kui 900 tonni 2024. aastal", "et", ["2024 at '2024. aa'"]),
        ("2024. aastal vähem kui EUR 900 mln", "et", ["2024 at '2024. aa'"]),
        ("2024. aastal vähem kui US$900 mln", "et", ["2024 at '2024. aa'"]),
        ("in 2023, and a year later 4", "en", ["2023 at '2023, an'", "2024 at 'a year l'"]),
        ("from 2005 on", "en", ["2005 at '2005 on'"]),
        ("In 2022 it rose by 30% compared to 2021", "en", ["2022 at '2022 it '", "2021 at '2021' (base)"]),
        ("compared to 2021, it rose in 2022", "en", ["2021 at '2021, it' (base)", "2022 at '2022'"]),
        ("In May 2024 and June 2024", "en", ["2024-05 at 'May 2024'", "2024-06 at 'June 202'"]),
        ("on 5 May 2024", "en", []),
        ("in 2.5 months of 2024", "en", ["2024 at '2024'"]),
        ("за январь–октябрь 2024 года", "ru", ["2024-01/2024-10 at 'январь–о'"]),
        ("în primele 11 luni din 2023", "ro", ["2023-01/2023-11 at '11 luni '"]),
        ("2024. aasta üheksa kuuga", "et", ["2024-01/2024-09 at 'üheksa k'"]),
        ("per devynis 2024 metų mėnesius", "lt", ["2024-01/2024-09 at 'devynis '"]),
        ("in the first nine months, and that after a long pause that nobody wanted, of 2024", "en", ["2024 at '2024'"]),
        ("exports rose against 2023 and 2022", "en", ["2023 at '2023 and' (base)", "2022 at '2022'"]),
        ("rose against2023", "en", ["2023 at '2023' (base)"]),
        ("rose against 2023", "en", ["2023 at '2023' (base)"]),
        ("rose against " + "x" * 17 + " 2023 a", "en", ["2023 at '2023 a' (base)"]),
        ("rose against " + "x" * 28 + " 2023 a", "en", ["2023 at '2023 a' (base)"]),
        ("rose against " + "x" * 29 + " 2023 a", "en", ["2023 at '2023 a'"]),
        ("in 2023 against it", "en", ["2023 at '2023 aga' (base)"]),
        ("in 2023 " + "x" * 13 + " against it", "en", ["2023 at '2023 xxx' (base)"]),
        ("in 2023 " + "x" * 17 + " against it", "en", ["2023 at '2023 xxx'"]),
        ("in 2023 " + "x" * 16 + " against it", "en", ["2023 at '2023 xxx' (base)"]),
        ("2022 it was 5, against 2023", "en", ["2022 at '2022 it '", "2023 at '2023' (base)"]),
        ("2021 against it, 2023", "en", ["2021 at '2021 aga' (base)", "2023 at '2023'"]),
        ("2021 was against it, 2023", "en", ["2021 at '2021 was'", "2023 at '2023' (base)"]),
        ("the third quarter of 2024", "en", ["2024-07/2024-09 at 'quarter '"]),
        ("the 3rd quarter of 2024", "en", ["2024-07/2024-09 at 'quarter '"]),
        ("Q1 2024", "en", ["2024-01/2024-03 at 'Q1 2024'"]),
        ("Q4 2024", "en", ["2024-10/2024-12 at 'Q4 2024'"]),
        ("Q5 2024", "en", ["2024 at '2024'"]),
        ("in 2024, Q2", "en", ["2024-04/2024-06 at 'Q2'"]),
        ("XQ1 2024", "en", ["2024 at '2024'"]),
        ("in Q1-Q3 2024", "en", ["2024-01/2024-09 at 'Q1-Q3 20'"]),
        ("in Q2 – 4 2024", "en", ["2024-04/2024-12 at 'Q2 – 4 2'"]),
        ("H1 2024", "en", ["2024-01/2024-06 at 'H1 2024'"]),
        ("през II-то тримесечие на 2024 г.", "bg", ["2024-04/2024-06 at 'тримесеч'"]),
        ("in 2024, H2", "en", ["2024-07/2024-12 at 'H2'"]),
        ("H3 2024", "en", ["2024 at '2024'"]),
        ("9M 2024", "en", ["2024-01/2024-09 at '9M 2024'"]),
        ("9M dollars in 2024", "en", ["2024 at '2024'"]),
        ("the first three quarters of 2024", "en", ["2024-01/2024-09 at 'first th'"]),
        ("the first 2 quarters of 2024", "en", ["2024-01/2024-06 at 'first 2 '"]),
        ("three quarters of 2024", "en", ["2024-01/2024-09 at 'three qu'"]),
        ("за три квартала 2024 года", "ru", ["2024-01/2024-09 at 'три квар'"]),
        ("в 3 квартале 2024 года", "ru", ["2024-07/2024-09 at 'квартале'"]),
        ("în primele trei trimestre ale anului 2024", "ro", ["2024-01/2024-09 at 'trei tri'"]),
        ("per tris 2024 m. ketvirčius", "lt", ["2024-01/2024-09 at 'tris 202'"]),
        ("2024 m. I–III ketv.", "lt", ["2024-01/2024-09 at 'ketv.'"]),
        ("kolme aastaga kasvanud, 2024. aastal", "et", ["2024 at '2024. aa'"]),
        ("2024. aasta maiga võrreldes juunis 2024", "et", ["2024-05 at '2024. aa' (base)", "2024-06 at 'juunis 2'"]),
        ("za trimestrele II-III 2024", "ro", ["2024-04/2024-09 at 'trimestr'"]),
        ("2024. aasta kolme kvartaliga", "et", ["2024-01/2024-09 at 'kolme kv'"]),
        ("за двете тримесечия на 2024 г.", "bg", ["2024-01/2024-06 at 'двете тр'"]),
        ("2024 жылдың үш тоқсанында", "kk", ["2024-01/2024-09 at 'үш тоқса'"]),
        ("IV quarter 2024", "en", ["2024-10/2024-12 at 'quarter '"]),
        ("II  quarter 2024", "en", ["2024-04/2024-06 at 'quarter '"]),
        ("first quarter of 2024", "en", ["2024-01/2024-03 at 'quarter '"]),
        ("first of the quarter 2024", "en", ["2024 at '2024'"]),
        ("nine months " + "x" * 36 + " 2024", "en", ["2024-01/2024-09 at 'nine mon'"]),
        ("nine months " + "x" * 37 + " 2024", "en", ["2024 at '2024'"]),
        ("2024 " + "x" * 43 + " nine months", "en", ["2024-01/2024-09 at 'nine mon'"]),
        ("2024 " + "x" * 44 + " nine months", "en", ["2024 at '2024 xxx'"]),
        ("2022, 2023 over nine months", "en", ["2022 at '2022, 20'", "2023-01/2023-09 at 'nine mon'"]),
        (
            "nine months of May 2023 and 2024",
            "en",
            ["2024-01/2024-09 at 'nine mon'", "2023/2024 at '2023 and'", "2023 at '2023 and'", "2024 at '2024'"],
        ),
        ("in 2023 and 2024", "en", ["2023/2024 at '2023 and'", "2023 at '2023 and'", "2024 at '2024'"]),
        ("in 2019 and 2024", "en", ["2019 at '2019 and'", "2024 at '2024'"]),
        ("between 2019 and 2024", "en", ["2019/2024 at '2019 and'"]),
        ("в 2023 и 2024 годах", "ru", ["2023/2024 at '2023 и 2'", "2023 at '2023 и 2'", "2024 at '2024 год'"]),
        ("since the end of 2005", "en", ["2005 at '2005'", "2005/.. at '2005'"]),
        ("since about the y 2005", "en", ["2005 at '2005'"]),
        ("since about the ye 2005", "en", ["2005 at '2005'"]),
        ("since about the yea 2005", "en", ["2005 at '2005'"]),
        ("2005 aastast", "et", ["2005 at '2005 aas'", "2005/.. at '2005 aas'"]),
        ("alates 2005", "et", ["2005 at '2005'", "2005/.. at '2005'"]),
        ("since the year 2005", "en", ["2005 at '2005'", "2005/.. at '2005'"]),
        ("2005-2005", "en", ["2005 at '2005-200'", "2005 at '2005'"]),
        ("2005 to 2006", "en", ["2005/2006 at '2005 to '"]),
        ("in January-January 2024", "en", ["2024-01 at 'January '"]),
        ("January through March 2024", "en", ["2024-01/2024-03 at 'January '"]),
        ("January – March, 2024", "en", ["2024-01/2024-03 at 'January '"]),
        ("0 months of 2024", "en", ["2024 at '2024'"]),
        ("in the year to March", "en", []),
        ("a plan for 2025-26", "en", ["2025/2026 at '2025-26'"]),
        ("1.5 months of 2024", "en", ["2024 at '2024'"]),
    ],
)
def test_every_period_of_a_text_with_its_place(text: str, code: str, periods: list[str]) -> None:
    assert in_order(text, code) == periods


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("in FY 2023-24", "en", {"2023-04/2024-03", "2023-07/2024-06", "2023-10/2024-09"}),
        ("per tris metų ketvirčius", "lt", {"2024-01/2024-09", "2025-01/2025-09"}),
        ("per du metų ketvirčius", "lt", {"2024-01/2024-06", "2025-01/2025-06"}),
        ("in the first half of FY 2024-25", "en", {"2024-04/2024-09", "2024-07/2024-12", "2024-10/2025-03"}),
        (
            "in fiscal 2024",
            "en",
            {"2024/2024", *(f"{y}-{m:02}/{y + 1}-{m - 1:02}" for y in (2023, 2024) for m in (4, 7, 10))},
        ),
        ("a road map for 2025-26", "en", {"2025/2026"}),
        ("on 2025-06", "en", {"2025/2025"}),
        ("in the first half", "en", {"2024-01/2024-06", "2025-01/2025-06"}),
        ("в январе–марте", "ru", {"2025-01/2025-03", "2026-01/2026-03"}),
        ("per pirmąjį šių metų pusmetį", "lt", {"2025-01/2025-06"}),
        ("in March it came to 7, and on 5 April", "en", {"2025-03/2025-03", "2026-03/2026-03"}),
        ("in trim. II", "ro", {"2024-04/2024-06", "2025-04/2025-06"}),
        ("үшінші тоқсанда, былтырғы сәйкес кезеңмен салыстырғанда", "kk", {"2024-07/2024-09", "2025-07/2025-09"}),
        ("up to 187 in 2023, from 140 a year earlier", "en", {"2022/2022", "2023/2023", "2024/2024"}),
        ("187 in 2023, and 140 two years before", "en", {"2021/2021", "2023/2023"}),
        ("в 2023 году 187, двумя годами ранее 140", "ru", {"2021/2021", "2023/2023"}),
        ("2023 жылы 187, екі жыл бұрын 140", "kk", {"2021/2021", "2023/2023"}),
        ("през 2023 г. 187, две години по-рано 140", "bg", {"2021/2021", "2023/2023"}),
        ("187 în 2023, cu doi ani înainte 140", "ro", {"2021/2021", "2023/2023"}),
        ("2023 m. 187, dvejais metais anksčiau 140", "lt", {"2021/2021", "2023/2023"}),
        ("2023. aastal 187, kaks aastat varem 140", "et", {"2021/2021", "2023/2023"}),
    ],
)
def test_fiscal_years_and_what_tells_its_year_elsewhere(text: str, code: str, found: set[str]) -> None:
    spoken, published = language(code), date(2025, 4, 18)
    periods = periods_told(text, spoken, published)
    assert {f"{p.first}/{p.last}" for p in periods} >= found
    assert {f"{p.first}/{p.last}" for p in periods if p.first.month} == {f for f in found if "-" in f}


@pytest.mark.parametrize(
    ("code", "text"),
    [("ru", "за последние десять лет"), ("ro", "în ultimii zece ani"), ("et", "viimase kümne aasta jooksul")],
)
def test_so_many_years_up_to_now(code: str, text: str) -> None:
    found = periods_told(text, language(code), date(2025, 11, 19))
    assert [(str(p.first), str(p.last)) for p in found] == [("2015", "2025"), ("2015", "2024"), ("2016", "2025")]


def test_the_year_right_beside_is_that_of_the_months() -> None:
    found = periods_told("tänavu üheksa kuuga, mis on mullusega võrreldes", language("et"), date(2025, 11, 19))
    assert [str(p.first) for p in found if p.first.month] == ["2025-01"]


@pytest.mark.parametrize(
    "joined",
    [
        " - ", " – ", "—", "/", "-", " to ", " до ", " по ", " până în ", " la ", " iki ", " kuni ", " and ", " бастап ",
        " и ", " және ", " ir ", " ja ", " și ", " г. до ", " гг. до ", " года до ", " год до ", " m. iki ",
        " жылдан бастап ", " aastast kuni ", "to", "to ", " to", "г.до",
    ],
)  # fmt: skip
def test_what_joins_two_years_to_a_period(joined: str) -> None:
    assert spans_of_years(f"2023{joined}2024 x", language("xx"))[:1] == ((0, 8 + len(joined)),)
    assert from_year_to_year(f"2023{joined}2024 x", language("xx")) == (
        (2023, 2024),
        *(((2023, 2023), (2024, 2024)) if joined.strip() in ("and", "и", "және", "ir", "ja", "și") else ()),
    )


@pytest.mark.parametrize(
    "text",
    ["2023 or 2024", "12023 to 2024", ".2023 to 2024", ",2023 to 2024", "$2023 to 2024", "€2023 to 2024", "£2023 to 2024",
     "2023 to 20245", "2023 to 1824"],
)  # fmt: skip
def test_what_is_no_period_from_one_year_to_another(text: str) -> None:
    assert spans_of_years(text, language("en")) == ()


@pytest.mark.parametrize("word", ["between", "from", "между", "între", "tarp", "aastatel", "Between"])
def test_years_apart_are_a_period_where_a_word_leads_to_both(word: str) -> None:
    assert from_year_to_year(f"{word} 2019 and 2024", language("xx")) == ((2019, 2024),)
    assert from_year_to_year(f"x{word} 2019 and 2024", language("xx")) == ((2019, 2019), (2024, 2024))
    assert from_year_to_year(f"{word} x 2019 and 2024", language("xx")) == ((2019, 2019), (2024, 2024))


@pytest.mark.parametrize("joined", ["-", "–", "—", " to ", " through ", " until ", ". - ", " TO "])
def test_what_joins_two_months_to_a_period(joined: str) -> None:
    assert in_order(f"January{joined}March 2024", "en") == ["2024-01/2024-03 at 'January" + f"{joined}"[:1] + "'"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "январь по март 2024"), ("ru", "январь до март 2024"), ("bg", "януари и март 2024"), ("bg", "януари до март 2024"),
        ("lt", "sausis iki kovas 2024"), ("ro", "ianuarie până în martie 2024"), ("ro", "ianuarie și martie 2024"),
        ("et", "jaanuar kuni märts 2024"), ("et", "jaanuarist märtsini 2024"), ("kk", "қаңтардан наурызға 2024"),
    ],
)  # fmt: skip
def test_what_joins_two_months_in_other_languages(code: str, text: str) -> None:
    assert in_order(text, code)[0].startswith("2024-01/2024-03")


@pytest.mark.parametrize("of_a_year", ["year to", "year ending in", "year ended", "12 months to", "twelve months through",
                                       "year ending", "year ended in", "Year to"])  # fmt: skip
def test_twelve_months_up_to_one(of_a_year: str) -> None:
    assert in_order(f"in the {of_a_year} March 2025", "en") == [f"2024-04/2025-03 at {(of_a_year + ' March')[:8]!r}"]
    assert in_order(f"in the x{of_a_year} March 2025", "en")[-1] == "2025-03 at 'March 20'"
    assert in_order(f"in the {of_a_year} 5 March 2025", "en")[:1] != [
        f"2024-04/2025-03 at {(of_a_year + ' March')[:8]!r}"
    ]


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("in the last five years", "en", ["2020/2025", "2020/2024", "2021/2025"]),
        ("in the last 99 years", "en", ["1926/2025", "1926/2024", "1927/2025"]),
        ("in the last 100 years", "en", []),
        ("in the last 0 years", "en", []),
        ("in the last 2.5 years", "en", []),
        ("in the last five months", "en", ["2025-06/2025-11", "2025-06/2025-10", "2025-07/2025-11"]),
        ("in the last month in a row", "en", []),
        ("in the last twelve months", "en", ["2024-11/2025-11", "2024-11/2025-10", "2024-12/2025-11"]),
        ("în ultimele trei luni", "ro", ["2025-08/2025-11", "2025-08/2025-10", "2025-09/2025-11"]),
        ("in the last, five years", "en", []),
    ],
)
def test_the_years_up_to_now_are_counted_from_one_to_ninety_nine(text: str, code: str, found: list[str]) -> None:
    spoken = language(code)
    periods = _up_to_now(text, spoken, quantities(text, spoken), date(2025, 11, 19))
    assert [f"{p.first}/{p.last} at {text[p.start :][:1]}" for p in periods] == [
        f"{one} at {text.split()[-2][:1]}" for one in found
    ]


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("first quarter", "en", True),
        ("first    quarter", "en", True),
        ("first     quarter", "en", False),
        ("first of 2024 quarter", "en", False),
        ("first of this year quarter", "en", True),
        ("pirmąjį 2024 m. ketvirtį", "lt", True),
        ("pirmąjį 2024 metų ketvirtį", "lt", True),
        ("первый 2024 г. квартал", "ru", True),
        ("первый 2024 года квартал", "ru", True),
        ("первый и квартал", "ru", True),
        ("первый и ещё квартал", "ru", False),
        ("first of this year and of that quarter", "en", False),
        (f"first 2024{' ' * (bases.BEFORE - 5)}quarter", "en", True),
        (f"first 2024{' ' * (bases.BEFORE - 4)}quarter", "en", False),
    ],
)
def test_a_number_stands_before_a_quarter_with_its_year_between(text: str, code: str, found: bool) -> None:
    spoken = language(code)
    number = quantities(text, spoken)[0]
    assert _is_right_before(text, spoken, number, text.rindex(" ") + 1) is found


@pytest.mark.parametrize(
    ("written", "period", "fits"),
    [
        ("2024", Period(Point(2024), Point(2024), 0), True),
        ("2024-01/2024-12", Period(Point(2024), Point(2024), 0), True),
        ("2024-01/2024-11", Period(Point(2024), Point(2024), 0), False),
        ("2024-02/2024-12", Period(Point(2024), Point(2024), 0), False),
        ("2005/..", Period(Point(2005), None, 0), True),
        ("2006/..", Period(Point(2005), None, 0), False),
        ("2005/..", Period(Point(2005), Point(2025), 0), False),
        ("2005", Period(Point(2005), None, 0), False),
    ],
)
def test_a_written_period_is_one_that_is_told(written: str, period: Period, fits: bool) -> None:
    assert period.fits(edtf.parse(written)) is fits


def test_how_far_since_leads_to_its_year() -> None:
    assert [module._leads(between, 12) for between in ("", " ", "x" * 12, "x" * 13)] == [False, True, True, False]


def test_from_the_beginning_of_a_year_to_a_month_is_told_besides_the_month() -> None:
    found = periods_told("от началото на годината до края на март", language("bg"), date(2025, 4, 18))
    assert {f"{p.first}/{p.last}" for p in found} >= {"2025-01/2025-03", "2025-03/2025-03"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was 5 million in Q1 (Q1 2023: 6 million).", ["2024-01 at 20", "2025-01 at 20", "2023-01 at 24"]),
        ("It was 5 million in Q2 (Q1 2023: 6 million).", ["2023-04 at 20", "2023-01 at 24"]),
    ],
)
def test_a_part_of_a_year_whose_year_is_that_of_the_same_part_behind_it_has_its_own(
    text: str, found: list[str]
) -> None:
    told = periods_told(text, language("en"), PUBLISHED)
    assert [f"{period.first} at {period.start}" for period in told] == found
