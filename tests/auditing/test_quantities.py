from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.auditing import quantities as module
from briefgen.auditing.languages import language
from briefgen.auditing.quantities import _is_counted, quantities
from briefgen.domain.model import Qualifier
from tests.auditing.held import rows

MORE, AT_LEAST, ABOUT, NEARLY, UP_TO, LESS = Qualifier


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("worth $ 83 million", "en", (83_000_000, None, "USD", set())),
        ("US$1.045 billion", "en", (1_045_000_000, None, "USD", set())),
        ("around $38bn", "en", (38_000_000_000, None, "USD", {ABOUT})),
        ("more than half a billion euros", "en", (500_000_000, None, "EUR", {MORE})),
        ("nearly 60 companies", "en", (60, None, None, {ABOUT, NEARLY, LESS})),
        ("it doubled", "en", (2, "times", None, set())),
        ("a fourfold rise", "en", (4, "times", None, set())),
        ("by 6.4 times", "en", (Decimal("6.4"), "times", None, set())),
        ("over twenty-five firms", "en", (25, None, None, {MORE})),
        ("no less than 5 items", "en", (5, None, None, {MORE, AT_LEAST})),
        ("375,2 млн долл. США", "ru", (375_200_000, None, "USD", set())),
        ("свыше 3 000 компаний", "ru", (3000, None, None, {MORE})),
        ("около 60 български фирми", "bg", (60, None, None, {ABOUT})),
        ("с 62,5 на сто", "bg", (Decimal("62.5"), "percent", None, set())),
        ("83 млн доллардан астам", "kk", (83_000_000, None, "dollar", {MORE})),
        ("4 есе", "kk", (4, "times", None, set())),
        ("2,6 miliarde de dolari", "ro", (2_600_000_000, None, "dollar", set())),
        ("peste 170 de companii", "ro", (170, None, None, {MORE})),
        ("584,3 mln. eurų", "lt", (584_300_000, None, "EUR", set())),
        ("daugiau kaip 3 000 įmonių", "lt", (3000, None, None, {MORE})),
        ("122 miljonit dollarit", "et", (122_000_000, None, "dollar", set())),
        ("üle 3000 ettevõtte", "et", (3000, None, None, {MORE})),
        ("neljakordistus", "et", (4, "times", None, set())),
        ("de două ori și jumătate mai mult", "ro", (Decimal("2.5"), "times", None, set())),
        ("281 млн 400 тыс. долларов", "ru", (281_400_000, None, "dollar", set())),
        ("свыше 2 млрд 7,5 млн евро", "ru", (2_007_500_000, None, "EUR", {MORE})),
        ("полтора десятка выставок", "ru", (15, None, None, set())),
        ("оның тоғызы ірі", "kk", (9, None, None, set())),
        ("6 миллиардтан астам теңге", "kk", (6_000_000_000, None, "KZT", {MORE})),
        ("6 million or more euros", "en", (6_000_000, None, "EUR", {MORE, AT_LEAST})),
        ("6 millions, or more; euros", "en", (6_000_000, None, None, set())),
        ("C$5 million", "en", (5_000_000, None, "CAD", set())),
        ("5 mln JAV dol.", "lt", (5_000_000, None, "USD", set())),
        ("5 млн долл.", "kk", (5_000_000, None, "dollar", set())),
        ("5 milioane de dolari canadieni", "ro", (5_000_000, None, "CAD", set())),
        ("5 млрд белорусских рублей", "ru", (5_000_000_000, None, "BYN", set())),
        ("5 млрд сумов", "ru", (5_000_000_000, None, "UZS", set())),
        ("5 miljonit Kanada dollarit", "et", (5_000_000, None, "CAD", set())),
        ("5 млн. австралийски долара", "bg", (5_000_000, None, "AUD", set())),
    ],
)
def test_a_number_with_what_stands_around_it(text: str, code: str, found: tuple[object, ...]) -> None:
    (quantity,) = quantities(text, language(code))
    (amount,) = quantity.amounts()
    currency = next(iter(quantity.currencies), None)
    assert (amount, quantity.measure, currency, set(quantity.qualifiers)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in October 2024 KZT 8.7 billion", [None, "KZT"]),
        ("in October 2024 US$8.7 billion", [None, "USD"]),
        ("they paid 2024 KZT, then 8 euros", ["KZT", "EUR"]),
        ("they paid 2124 KZT 8 times", ["KZT", "KZT"]),
    ],
)
def test_a_year_has_no_part_in_the_currency_of_the_amount_behind_it(text: str, found: list[str | None]) -> None:
    assert [next(iter(q.currencies), None) for q in quantities(text, language("en"))] == found


def test_numbers_stand_in_the_order_of_the_text() -> None:
    text = "Exports were 303.6 million, imports 71.6 million; in 2024 the fifth session met"
    assert [min(q.readings) for q in quantities(text, language("en"))] == [
        Decimal(n) for n in ("303.6", "71.6", "2024", "5")
    ]


def told(text: str, code: str) -> list[str]:
    """Each number with its place: what it comes to, its measure, currency and hedges, and whether it is in words."""
    found = []
    for number in quantities(text, language(code)):
        amounts = "/".join(f"{amount:f}" for amount in sorted(number.amounts()))
        about = (number.measure, *sorted(number.currencies), *sorted(q.value for q in number.qualifiers))
        words = " ".join(word for word in (*about, "in words" if number.written else None) if word)
        found.append(f"{text[number.start : number.end]} = {amounts} {words}".strip())
    return found


@pytest.mark.parametrize(
    ("text", "code", "numbers"),
    [
        ("worth $ 83 million", "en", ["83 million = 83000000 USD"]),
        ("US$1.045 billion in all", "en", ["1.045 billion = 1045000000.000 USD"]),
        ("USD375.2 million", "en", ["375.2 million = 375200000.0 USD"]),
        ("EUR 2,000", "en", ["2,000 = 2000 EUR"]),
        ("in million dollars, or in mln of them", "en", ["million = 1000000 dollar in words"]),
        ("3½ million euros", "en", ["3½ million = 3500000.0 EUR"]),
        ("some 3 1/2 million", "en", ["3 1/2 million = 3500000.0 about"]),
        ("½ million", "en", ["½ million = 500000.0"]),
        ("12 ¾%", "en", ["12 ¾% = 12.75 percent"]),
        ("3 1/4/2025", "en", ["3 = 3", "1 = 1", "4 = 4", "2025 = 2025"]),
        ("a hundred and twenty firms", "en", ["a hundred and twenty = 120 in words"]),
        ("two hundred and fifty-five firms", "en", ["two hundred and fifty-five = 255 in words"]),
        (
            "some three dozen firms, two dozen more",
            "en",
            ["three dozen = 36 about in words", "two dozen = 24 in words"],
        ),
        ("1 mln. 246 tūkst. tonų", "lt", ["1 mln. 246 tūkst. = 1246000.000"]),
        ("1 млн. 246 тыс. тонн", "ru", ["1 млн. 246 тыс. = 1246000.000"]),
        ("1.5 million 400 thousand", "en", ["1.5 million = 1500000.0", "400 thousand = 400000"]),
        ("3 million, 400 thousand", "en", ["3 million = 3000000", "400 thousand = 400000"]),
        ("They gave 281 million and 400 thousand euros", "en", ["281 million and 400 thousand = 281400000.0 EUR"]),
        (
            "They gave 281 million and 400 thousand euros respectively",
            "en",
            ["281 million = 281000000", "400 thousand = 400000 EUR"],
        ),
        ("3 million 4 million", "en", ["3 million = 3000000", "4 million = 4000000"]),
        ("3 million euros 400 thousand", "en", ["3 million = 3000000 EUR", "400 thousand = 400000 EUR"]),
        ("twenty and thirty firms", "en", ["twenty = 20 in words", "thirty = 30 in words"]),
        ("сто двадцать пять фирм", "ru", ["сто двадцать пять = 125 in words"]),
        ("a quarter of a million euros", "en", ["a quarter of a million = 250000.00 EUR in words"]),
        (
            "three quarters of a million",
            "en",
            ["three quarters of a million = 750000.00 in words"],
        ),
        (
            "12 tonnes, a rise of a quarter on 2022",
            "en",
            ["12 = 12", "rise of a quarter = 25 percent in words", "2022 = 2022"],
        ),
        ("flies twice a week", "en", ["twice = 2 in words"]),
        ("летает трижды в неделю", "ru", ["трижды = 3 in words"]),
        ("trade picked up to 31 euros", "en", ["31 = 31 EUR"]),
        ("четыре пятых суммы", "ru", ["четыре пятых = 80 percent in words"]),
        ("соманың бестен төртін", "kk", ["бестен төртін = 80 percent in words"]),
        ("a quarter of a village", "en", ["a quarter of = 25 percent in words"]),
        ("just shy of 40 firms", "en", ["40 = 40 about less-than nearly"]),
        ("around $38bn", "en", ["38bn = 38000000000 USD about"]),
        ("more than half a billion euros", "en", ["half a billion = 500000000.0 EUR more-than in words"]),
        ("nearly 60 companies", "en", ["60 = 60 about less-than nearly"]),
        ("it doubled", "en", ["doubled = 2 times in words"]),
        ("exports have doubled or more", "en", ["doubled = 2 times at-least more-than in words"]),
        ("a fourfold rise", "en", ["fourfold = 4 times in words"]),
        ("over twenty-five firms", "en", ["twenty-five = 25 more-than in words"]),
        ("two hundred people", "en", ["two hundred = 200 in words"]),
        ("twenty two", "en", ["twenty two = 22 in words"]),
        ("ten five", "en", ["ten five = 15 in words"]),
        ("one and twenty", "en", ["one = 1 in words", "twenty = 20 in words"]),
        ("thirty and five", "en", ["thirty and five = 35 in words"]),
        ("no less than 5 items", "en", ["5 = 5 at-least more-than"]),
        ("a billion tonnes", "en", ["a billion = 1000000000 in words"]),
        ("5 million tonnes", "en", ["5 million = 5000000"]),
        ("5-million", "en", ["5-million = 5000000"]),
        ("3,000.5 dollars", "en", ["3,000.5 = 3000.5 dollar"]),
        ("grew by 62.5%", "en", ["62.5% = 62.5 percent"]),
        ("grew by 62.5 per cent.", "en", ["62.5 per cent = 62.5 percent"]),
        ("by 6.4 times", "en", ["6.4 times = 6.4 times"]),
        ("3 million. Then 5", "en", ["3 million = 3000000", "5 = 5"]),
        ("3 mln. tonnes", "en", ["3 mln. = 3000000"]),
        ("up to 5", "en", ["5 = 5 about less-than up-to"]),
        ("less than $3 million", "en", ["3 million = 3000000 USD less-than"]),
        ("$3 million or more", "en", ["3 million = 3000000 USD at-least more-than"]),
        ("10.05.2023", "en", []),
        ("A5 paper", "en", []),
        ("1,2,3", "en", []),
        ("1.5.7", "en", []),
        ("the fifth session", "en", ["fifth = 5 in words"]),
        ("thousand", "en", ["thousand = 1000 in words"]),
        ("3 thousand and 5 hundred", "en", ["3 thousand = 3000", "5 = 5", "hundred = 100 in words"]),
        ("five hundred", "en", ["five hundred = 500 in words"]),
        ("almost 5,", "en", ["5 = 5 about less-than nearly"]),
        ("5 approximately", "en", ["5 = 5 about"]),
        ("375,2 млн долл. США", "ru", ["375,2 млн = 375200000.0 USD"]),
        ("свыше 3 000 компаний", "ru", ["3 000 = 3000 more-than"]),
        ("полмиллиарда долларов", "ru", ["полмиллиарда = 500000000.0 dollar in words"]),
        ("около 60 български фирми", "bg", ["60 = 60 about"]),
        ("с 62,5 на сто", "bg", ["62,5 на сто = 62.5 percent"]),
        ("83 млн доллардан астам", "kk", ["83 млн = 83000000 dollar more-than"]),
        ("4 есе", "kk", ["4 есе = 4 times"]),
        ("2,6 miliarde de dolari", "ro", ["2,6 miliarde = 2600000000.0 dollar"]),
        ("peste 170 de companii", "ro", ["170 = 170 more-than"]),
        ("584,3 mln. eurų", "lt", ["584,3 mln. = 584300000.0 EUR"]),
        ("daugiau kaip 3 000 įmonių", "lt", ["3 000 = 3000 more-than"]),
        ("122 miljonit dollarit", "et", ["122 miljonit = 122000000 dollar"]),
        ("üle 3000 ettevõtte", "et", ["3000 = 3000 more-than"]),
        ("neljakordistus", "et", ["neljakordistus = 4 times in words"]),
        ("100 de milioane de lei", "ro", ["100 de milioane = 100000000 RON"]),
    ],
)
def test_every_number_of_a_text_with_its_place(text: str, code: str, numbers: list[str]) -> None:
    assert told(text, code) == numbers


@pytest.mark.parametrize(
    ("text", "code", "readings_of", "measure"),
    [
        ("rose by a third to", "en", {"33", "33.3", "33.33"}, "percent"),
        ("two thirds of it", "en", {"67", "66", "66.7", "66.6", "66.67", "66.66"}, "percent"),
        ("almost half of it", "en", {"50"}, "percent"),
        ("about 2/7 of it", "en", {"29", "28", "28.6", "28.5", "28.57"}, "percent"),
        ("a fifth of it", "en", {"20"}, "percent"),
        ("more than 2/3 of it", "en", {"67", "66", "66.7", "66.6", "66.67", "66.66"}, "percent"),
        ("1/3 of a", "en", {"33", "33.3", "33.33"}, "percent"),
        ("выросли на треть", "ru", {"33", "33.3", "33.33"}, "percent"),
        ("сауданың жартысы", "kk", {"50"}, "percent"),
        ("с една трета", "bg", {"33", "33.3", "33.33"}, "percent"),
        ("cu un sfert", "ro", {"25"}, "percent"),
        ("padidėjo penktadaliu", "lt", {"20"}, "percent"),
        ("viiendiku võrra", "et", {"20"}, "percent"),
        ("trei din patru", "ro", {"75"}, "percent"),
    ],
)
def test_parts_of_a_whole_are_hundredths(text: str, code: str, readings_of: set[str], measure: str) -> None:
    found = quantities(text, language(code))[0]
    assert ({str(r.normalize()) if r not in {50, 20} else f"{r:f}" for r in found.readings}, found.measure) == (
        readings_of,
        measure,
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("in the first half of 2025", "en"),
        ("a third country", "en"),
        ("жылдың бірінші жартысында", "kk"),
        ("24/7 and 9/10", "en"),
    ],
)
def test_what_is_no_part_of_a_whole(text: str, code: str) -> None:
    assert [q.measure for q in quantities(text, language(code)) if q.measure == "percent"] == []


def test_a_part_of_a_million_is_so_many_of_these() -> None:
    found = quantities("over 1/3 of a", language("en"))[0]
    assert found.factor is None
    found = quantities("около четверти миллиарда", language("ru"))[0]
    assert Decimal(250_000_000) in found.amounts()


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("et", "kolm ja pool miljonit eurot", "3.5e6"),
        ("et", "üle kahesaja ettevõtte", "200"),
        ("et", "kolmsada viiskümmend", "350"),
        ("ru", "три с половиной миллиарда", "3.5e9"),
        ("ru", "двести пятьдесят компаний", "250"),
        ("ru", "полумиллиона тонн", "5e5"),
        ("bg", "двеста и петдесет", "250"),
        ("ro", "două miliarde și jumătate", "2.5e9"),
        ("kk", "екі жарым миллиард", "2.5e9"),
        ("lt", "trys su puse milijono", "3.5e6"),
        ("en", "3 million and a half", "3.5e6"),
    ],
)
def test_hundreds_and_halves_of_every_language(code: str, text: str, number: str) -> None:
    assert [q.amounts() for q in quantities(text, language(code))] == [{Decimal(number)}]


@pytest.mark.parametrize(
    "text", ["since 2005 over 600 million", "over 600 million in 2005", "over in 2005 600 million"]
)
def test_a_hedge_is_of_the_number_and_not_of_the_year_beside_it(text: str) -> None:
    assert [(q.factor, set(q.qualifiers)) for q in quantities(text, language("en")) if q.factor] == [
        (Decimal(1_000_000), {MORE})
    ]


@pytest.mark.parametrize(
    ("text", "code", "numbers"),
    [
        ("over" + " " * 46 + "5 firms", "en", ["5 = 5 more-than"]),  # a hedge is looked for fifty characters away
        ("over" + " " * 47 + "5 firms", "en", ["5 = 5"]),
        ("or more, 5 firms", "en", ["5 = 5"]),
        ("5 of all the many or more", "en", ["5 = 5"]),
        ("5 of them or more", "en", ["5 = 5"]),
        ("5 or more", "en", ["5 = 5 at-least more-than"]),
        ("5; or more", "en", ["5 = 5"]),
        ("over ~5 firms", "en", ["5 = 5 more-than"]),
        ("over ≈5 firms", "en", ["5 = 5 more-than"]),
        ("over in 2024 5 firms", "en", ["2024 = 2024", "5 = 5 more-than"]),
        ("peste în 2024 5 firme", "ro", ["2024 = 2024", "5 = 5 more-than"]),
        ("свыше в 2024 году 5 фирм", "ru", ["2024 = 2024", "5 = 5 more-than"]),
        ("над през 2024 г. 5 фирми", "bg", ["2024 = 2024", "5 = 5 more-than"]),
        ("over with 2024 5 firms", "en", ["2024 = 2024", "5 = 5"]),
        ("3 mln. tonnes", "en", ["3 mln. = 3000000"]),
        ("3 mln.tonnes", "en", ["3 mln. = 3000000"]),
        ("3 mln.  tonnes", "en", ["3 mln = 3000000"]),
        ("3 mln. Tonnes", "en", ["3 mln = 3000000"]),
        ("1/3 a firm", "en", ["1/3 = 33/33.3/33.33 percent in words"]),
        ("1/3 of an issue", "en", ["1/3 = 33/33.3/33.33 percent in words"]),
        ("euro" + " " * 10 + "5", "en", ["5 = 5 EUR"]),
        ("euro" + " " * 11 + "5", "en", ["5 = 5"]),
        ("euro x 5", "en", ["5 = 5"]),
        ("5 by euro", "en", ["5 = 5"]),
        ("170 de\u00a0milioane de\u00a0lei", "ro", ["170 de\u00a0milioane = 170000000 RON"]),
        ("1/4 1/2", "en", ["1/4 = 25 percent in words", "1/2 = 50 percent in words"]),
        ("hundred, five", "en", ["hundred = 100 in words", "five = 5 in words"]),
        ("a hundred or five", "en", ["a hundred = 100 in words", "five = 5 in words"]),
        ("două sute și cinci", "ro", ["două sute și cinci = 205 in words"]),
        ("douăzeci și cinci", "ro", ["douăzeci și cinci = 25 in words"]),
        ("двадесет и пет", "bg", ["двадесет и пет = 25 in words"]),
        ("twenty-five hundred", "en", ["twenty-five = 25 in words", "hundred = 100 in words"]),
        ("thirty ten", "en", ["thirty = 30 in words", "ten = 10 in words"]),
        ("a hundred ten", "en", ["a hundred ten = 110 in words"]),
        ("fifteen five", "en", ["fifteen = 15 in words", "five = 5 in words"]),
        ("two hundred hundred", "en", ["two hundred = 200 in words", "hundred = 100 in words"]),
        ("5 billion, a billion", "en", ["5 billion = 5000000000", "a billion = 1000000000 in words"]),
        ("5 -million", "en", ["5 -million = 5000000"]),
        ("bn", "en", []),
        ("a third of a million", "en", ["a third of a million = 300000.0/330000.00 in words"]),
        ("zero twenty", "en", ["zero = 0 in words", "twenty = 20 in words"]),
        ("twenty zero", "en", ["twenty = 20 in words", "zero = 0 in words"]),
        ("twenty ten", "en", ["twenty = 20 in words", "ten = 10 in words"]),
        ("a hundred hundred", "en", ["a hundred = 100 in words", "hundred = 100 in words"]),
    ],
)
def test_how_far_what_belongs_to_a_number_may_stand_from_it(text: str, code: str, numbers: list[str]) -> None:
    assert told(text, code) == numbers


def test_readings_are_a_set_that_can_be_looked_at_twice() -> None:
    (found,) = quantities("3 million and a half", language("en"))
    assert found.readings == frozenset({Decimal("3.5")})
    assert found.amounts() == found.amounts() == {Decimal(3_500_000)}


@pytest.mark.parametrize("part", ["¼", "½", "¾", "1/4", "1/2", "3/4"])
def test_parts_behind_a_whole_number(part: str) -> None:
    (found,) = quantities(f"5 {part} firms", language("en"))
    meant = {"¼": "5.25", "½": "5.5", "¾": "5.75", "1/4": "5.25", "1/2": "5.5", "3/4": "5.75"}
    assert found.readings == {Decimal(meant[part])}


@pytest.mark.parametrize(
    ("text", "counted"),
    [("first half", True), ("second half", True), ("third half", False), ("first the half", False), ("half", False),
     ("second" + " " * 9 + "half", True)],
)  # fmt: skip
def test_a_half_that_is_counted_is_no_part(text: str, counted: bool) -> None:
    assert _is_counted(text, language("en"), text.index("half")) is counted


JOINED = """
20 | -  | 5 | 25
20 |     | 5 | 25
20 | and | 5 | 25
20 | și | 5 | 25
20 | и | 5 | 25
20 | or | 5 |
20 | - | 10 |
10 | - | 5 | 15
5 | - | 5 |
25 | - | 5 |
2 |   | 100 | 200
9 |   | 100 | 900
10 |  | 100 |
100 | and | 20 | 120
100 | and | 10 | 110
100 | and | 100 |
150 | and | 20 |
100 | and | 5 | 105
0 |   | 100 |
0 | and | 5 |
1 |   | 100 | 100
100 | and | 1 | 101
"""


@pytest.mark.parametrize(("left", "between", "right", "whole"), rows(JOINED))
def test_words_for_numbers_that_make_one_together(left: str, between: str, right: str, whole: str) -> None:
    text = f"{left} {between} {right}"
    first, second = (0, len(left), Decimal(left)), (len(text) - len(right), len(text), Decimal(right))
    assert module._joined((text, language("xx")), first, second) == ((0, len(text), Decimal(whole)) if whole else None)


IN_WORDS = """
ru | свыше полутора сотен | 150
lt | penkiais šimtais | 500
lt | trimis ketvirčiais milijono tonų | 750000
"""


@pytest.mark.parametrize(("code", "text", "number"), rows(IN_WORDS))
def test_cases_of_numbers_in_words(code: str, text: str, number: str) -> None:
    (found,) = quantities(text, language(code))
    assert found.amounts() == {Decimal(number)}


PLACES = """
en | 5 000 or 12 million , 5 % and five . | 5 000, 12 million, 5 %, five
en | 3 , 4 ; 7 per cent more, about 9 - 10 , 3.5 bn . | 3, 4, 7 per cent, 9, 10, 3.5 bn
ru | 5 000 000 тыс. , 12 % и 7 млн . | 5 000 000 тыс, 12 %, 7 млн
bg | 300 хил. души, 12 на сто , | 300 хил., 12 на сто
"""


@pytest.mark.parametrize(("code", "text", "numbers"), rows(PLACES))
def test_no_space_is_of_a_number_at_its_end(code: str, text: str, numbers: str) -> None:
    assert [text[q.start : q.end] for q in quantities(text, language(code))] == numbers.split(", ")
