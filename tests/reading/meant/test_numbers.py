"""Numbers with something beside them."""

from __future__ import annotations

import pytest

from briefgen.reading.meant.numbers import number_hint, whole_number_hint

_ONE = "write one number; what another source prints goes into a report of its own, under “reports:”"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("1 412,5", "write 1412.5: a point before the decimals, nothing between thousands"),
        ("1'234.50", "write 1234.50: a point before the decimals, nothing between thousands"),
        ("1’234’567", "write 1234567: a point before the decimals, nothing between thousands"),
        ("1,234.50", "write 1234.50: a point before the decimals, nothing between thousands"),
        ("5. ", "write 5: a point before the decimals, nothing between thousands"),
        ("0x1F", "write digits, with a point before the decimals: 375.2"),
        ("0 x", "write 0, and what it counts in “unit:” (x)"),
        ("41.2%", "write 41.2, and what it counts in “unit:” (percent)"),
        ("OVER 3", "write 3, and “qualifier: more-than” on a line of its own"),
        ("over 3", "write 3, and “qualifier: more-than” on a line of its own"),
        ("$412m", "write 412, and what it counts in “unit:” ($ million)"),
        ("US$ 412 mln", "write 412, and what it counts in “unit:” (USD million)"),
        ("€3bn", "write 3, and what it counts in “unit:” (EUR billion)"),
        ("EUR 3", "write 3, and what it counts in “unit:” (EUR)"),
        ("approx. 5 bn", "write 5, “qualifier: about” on a line of its own, and what it counts in “unit:” (billion)"),
        ("c. 40", "write 40, and “qualifier: about” on a line of its own"),
        ("≈ 3 mln", "write 3, “qualifier: about” on a line of its own, and what it counts in “unit:” (million)"),
        ("412, 415", _ONE),
        ("412 or 415", _ONE),
        *((several, _ONE) for several in ("412-415", "412 – 415", "412 to 415")),
        ("-412", "write -412: a point before the decimals, nothing between thousands"),
        ("four hundred", "write digits, with a point before the decimals: 375.2"),
    ],
)
def test_a_number(written: str, hint: str) -> None:
    assert number_hint(written) == hint


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("6 March 1957", "write 1957"),
        ("5th", "write 5"),
        ("2025-2026", "write it in digits, as in 5"),
        *(
            (roman, f"write {n}")
            for n, roman in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"], 1)
        ),
        ("XIV", "write 14"),
        ("XXIX.", "write 29"),
        ("IIII", "write it in digits, as in 5"),
        ("five", "write it in digits, as in 5"),
    ],
)
def test_a_whole_number(written: str, hint: str) -> None:
    assert whole_number_hint(written) == hint


HEDGES = """
~|≈|about|approximately|ca|ca.|some -> about
>|over|more than -> more-than
nearly|almost|close to -> nearly
<|less than|under -> less-than
<=|up to|no more than -> up-to
>=|at least -> at-least
"""


@pytest.mark.parametrize("row", HEDGES.strip().splitlines())
def test_the_words_that_hedge_a_number(row: str) -> None:
    words, qualifier = row.split(" -> ")
    hints = {number_hint(f"{word} 3") for word in words.split("|")}
    assert hints == {f"write 3, and “qualifier: {qualifier}” on a line of its own"}
