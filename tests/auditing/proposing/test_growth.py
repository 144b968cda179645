from __future__ import annotations

import pytest

from briefgen.auditing.proposing import growth as module
from briefgen.auditing.proposing.growth import growth
from tests.auditing.proposing.texts import Read, text

SAME = "compared to the same period last year"


@pytest.mark.parametrize(
    ("words", "period", "against"),
    [
        (f"Trade came to 5 million euros, up 10% {SAME}.", "2024", "10 2023"),
        (f"Trade came to 5 million euros, down by more than 10% {SAME}.", "2024", "-10 2023"),
        (f"Trade came to 5 million euros, up 10% {SAME}, despite lower prices.", "2024", "10 2023"),
        (f"Trade came to 5 million euros, 10% {SAME}.", "2024", None),
        (f"Trade came to 5 million euros, 2 times {SAME}.", "2024", "2 2023"),
        (f"Trade came to 5 million euros, and is planned to grow by 10% {SAME}.", "2024", None),
        (f"Trade came to 5 million euros, up 10% {SAME}.", "..2025-04-18", None),
        ("Trade came to 5 million euros, up 10% compared to 2023.", "2024", "10 2023"),
        ("Trade came to 5 million euros, up 10% compared to 2023.", "2024-01/2024-06", None),
        ("Trade came to 5 million euros, up 10% compared to 2023, and 3 percentage points.", "2024", "10 2023"),
        ("Trade came to 5 million euros, up 10%.", "2024", None),
        ("Trade came to 5 million euros in 2024, a decrease of 10 per cent on 2023.", "2024", "-10 2023"),
        ("Trade came to 5 million euros, having grown by 10 per cent in 2023.", "2024", None),
        ("Trade came to 5 million euros, up 10% and 20% compared to 2023.", "2024", None),
    ],
)
def test_growth_has_its_direction_and_what_it_is_against(
    catalog: Read, words: str, period: str, against: str | None
) -> None:
    sentence = text(catalog, words).sentences[-1]
    number = next(q for q in sentence.quantities if q.currencies)
    found = growth(sentence, number, period)
    assert (f"{found['by']} {found['against']}" if found else None) == against


def test_how_near_the_nearest_amount_stands_to_a_growth(catalog: Read) -> None:
    for words, found in (("Trade, up 10%, came to 5 million euros.", 10), ("There are 60 firms, up 10%.", 0)):
        sentence = text(catalog, words).sentences[-1]
        grown = next(q for q in sentence.quantities if q.measure == "percent")
        assert module._nearest(sentence, grown) == found


def test_growth_is_that_of_the_amount_of_its_own_sentence(catalog: Read) -> None:
    """An abbreviation at the end of a sentence keeps it and the next together."""
    words = "Apyvarta siekė 402,5 mln. eurų ir, palyginti su tuo pačiu 2024 m. laikotarpiu, išaugo 4,7 proc. Lietuvos eksportas sudarė 350,1 mln. eurų."
    sentence = text(catalog, words, "lt").sentences[-1]
    found = [growth(sentence, q, "2025-01/2025-03") for q in sentence.quantities if q.currencies]
    assert [f and f["against"] for f in found] == ["2024-01/2024-03", None]


def test_what_is_compared_with_has_no_growth(catalog: Read) -> None:
    sentence = text(catalog, "In 2024 trade was 5 million euros, 10% lower than in 2023 (6 million euros).").sentences[
        -1
    ]
    found = [growth(sentence, q, "2024") for q in sentence.quantities if q.currencies]
    assert [f and f"{f['by']} {f['against']}" for f in found] == ["-10 2023", None]


@pytest.mark.parametrize(
    ("words", "at", "found"),
    [
        (
            "Trade came to 5 million euros, up 10% compared to 2023.",
            0,
            {"by": 10, "unit": "percent", "against": "2023"},
        ),
        (
            "Trade came to 5 million euros, 3 times up compared to 2023.",
            0,
            {"by": 3, "unit": "times", "against": "2023"},
        ),
        ("Trade came to 5 million euros, up 10% compared to 2023.", 1, None),
        ("Trade came to 60 firms, up 10% compared to 2023.", 0, None),
        (
            "Trade came to 5 million euros, of 60 firms, up 10% compared to 2023.",
            0,
            {"by": 10, "unit": "percent", "against": "2023"},
        ),
        (
            "Trade came to 5 million euros, of 60 firms, up 10% compared to 2023.",
            1,
            {"by": 10, "unit": "percent", "against": "2023"},
        ),
        (
            "Up was trade, 5 million euros, 10% down compared to 2023.",
            0,
            {"by": -10, "unit": "percent", "against": "2023"},
        ),
        (
            "Down was trade, 5 million euros, 10% up compared to 2023.",
            0,
            {"by": 10, "unit": "percent", "against": "2023"},
        ),
        ("Trade came to 5 million euros, up 10% down compared to 2023.", 0, None),
    ],
)
def test_growth_with_its_unit_and_the_nearest_direction(
    catalog: Read, words: str, at: int, found: dict[str, object] | None
) -> None:
    sentence = text(catalog, words).sentences[-1]
    assert growth(sentence, sentence.quantities[at], "2024") == found


def test_where_a_sentence_ends_between_two_numbers() -> None:
    assert [m for m in module._END.findall("a. B.  Ç.d. e. Щ. ю 5. 6") if m.isupper()] == ["B", "Ç", "Щ"]
