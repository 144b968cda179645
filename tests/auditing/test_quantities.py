from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities, readings, roman
from briefgen.domain.model import Qualifier

MORE, ABOUT, LESS = Qualifier.MORE_THAN, Qualifier.ABOUT, Qualifier.LESS_THAN


@pytest.mark.parametrize(
    ("digits", "code", "meant"),
    [
        ("375.2", "en", {"375.2"}),
        ("3,000", "en", {"3000"}),
        ("1,234,567.80", "en", {"1234567.80"}),
        ("62,5", "en", {"62.5"}),
        ("3.000", "en", {"3.000", "3000"}),
        ("375,2", "ru", {"375.2"}),
        ("3 000", "ru", {"3000"}),
        ("3\u00a0000,5", "lt", {"3000.5"}),
        ("1.234", "ro", {"1234", "1.234"}),
        ("1.234.567,8", "ro", {"1234567.8"}),
        ("0,125", "et", {"0.125"}),
        ("10.05.2023", "en", set()),
        ("3'000", "en", {"3000"}),
    ],
)
def test_what_digits_can_mean(digits: str, code: str, meant: set[str]) -> None:
    assert readings(digits, code) == {Decimal(number) for number in meant}


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("worth $ 83 million", "en", (83_000_000, None, "USD", set())),
        ("US$1.045 billion", "en", (1_045_000_000, None, "USD", set())),
        ("around $38bn", "en", (38_000_000_000, None, "USD", {ABOUT})),
        ("more than half a billion euros", "en", (500_000_000, None, "EUR", {MORE})),
        ("nearly 60 companies", "en", (60, None, None, {ABOUT, LESS})),
        ("it doubled", "en", (2, "times", None, set())),
        ("a fourfold rise", "en", (4, "times", None, set())),
        ("by 6.4 times", "en", (Decimal("6.4"), "times", None, set())),
        ("over twenty-five firms", "en", (25, None, None, {MORE})),
        ("no less than 5 items", "en", (5, None, None, {MORE})),
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
    ],
)
def test_a_number_with_what_stands_around_it(text: str, code: str, found: tuple[object, ...]) -> None:
    (quantity,) = quantities(text, language(code))
    (amount,) = quantity.amounts()
    currency = next(iter(quantity.currencies), None)
    assert (amount, quantity.measure, currency, set(quantity.qualifiers)) == found


def test_numbers_stand_in_the_order_of_the_text() -> None:
    text = "Exports were 303.6 million, imports 71.6 million; in 2024 the fifth session met"
    assert [min(q.readings) for q in quantities(text, language("en"))] == [
        Decimal(n) for n in ("303.6", "71.6", "2024", "5")
    ]


def test_roman_numerals_count_sessions() -> None:
    assert roman("The XIV session, and the IX; MIX is none") == {14, 9}
