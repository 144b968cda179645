from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.phrases import paired as module
from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows
from tests.auditing.holding.prose_of import EVENT, codes_of, said_of

TEXT = "Trade fell by 8 per cent to EUR 214 million, while exports grew by 3 per cent to EUR 131 million."
RUSSIAN = "Торговля снизилась на 8% до 214 млн евро, а экспорт вырос на 3% до 131 млн евро."
PAIRS = """
Trade went down by 8 per cent to EUR 214 million. |
Trade went down by 3 per cent to EUR 214 million. | V508
Exports went up by 3 per cent, to EUR 131 million. |
Exports went up by 8 per cent to EUR 131 million and trade was EUR 214 million. | V508
Exports went up by 3 per cent and trade was EUR 214 million. |
Exports went up by 3 per cent though trade was EUR 214 million. |
Exports went up by 3 per cent. Trade was EUR 214 million. |
Exports went up by 3 per cent – trade was EUR 214 million. |
Exports are 61 per cent of EUR 214 million. | V504
"""
# Both have to stand there with another, and nowhere together.
ELSEWHERE = """
Trade fell by 8 per cent. It came to EUR 214 million. |
Trade fell by 8 per cent. It fell by 3 per cent to EUR 214 million. |
Trade fell by 8 per cent to EUR 131 million. It was EUR 214 million. |
Trade fell by 8 per cent to EUR 131 million. It fell by 3 per cent to EUR 214 million. | V508
Trade fell by 8 per cent. It fell by 8 per cent to EUR 131 million. It fell by 3 per cent to EUR 214 million. | V508
Trade fell by 8 per cent to EUR 131 million. It fell by 3 per cent to EUR 214 million. EUR 214 million is much. | V508
Trade fell by 8 per cent to EUR 131 million. It fell by 8 per cent to EUR 214 million. |
"""


@pytest.mark.parametrize(("outcome", "found"), rows(PAIRS))
@pytest.mark.parametrize(("text", "language"), [(TEXT, "en"), (RUSSIAN, "ru")])
def test_a_share_goes_with_the_amount_of_its_clause(
    catalog: Callable[..., Catalog], text: str, language: str, outcome: str, found: str
) -> None:
    held = hold(catalog, text, language=language, events=EVENT.format(outcome))
    assert [code for code in codes(held, "e", "outcome") if code != "V524"] == found.split()


@pytest.mark.parametrize(("text", "found"), rows(ELSEWHERE))
def test_each_stands_with_another(catalog: Callable[..., Catalog], text: str, found: str) -> None:
    said = codes_of(catalog, text, "Trade fell by 8 per cent to EUR 214 million.")
    assert [code for code in said if code != "V524"] == found.split()


def test_what_is_said_of_a_share_with_another_amount(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, TEXT, "Trade went down by 3 per cent to EUR 214 million.") == (
        "V508?: s000 p1 sets another number beside “3 per cent” than 214 million → see which number is of what"
    )


def test_the_shares_and_the_amounts_of_each_clause() -> None:
    text = "30 firms, 5 million, 6 euros, 8 per cent"
    found = quantities(text, language("en"))
    assert [q.readings for q in module._amounts(found)] == [{5}, {6}]
    assert [q.readings for q in module._shares(found)] == [{8}]
    at = [q.start for q in found]
    parts = ((at[0], at[1]), (at[1], at[2] + 1), (at[2] + 1, len(text)))
    assert [len(row) for row in module._rows(found, parts)] == [1, 2, 1]
    for other, there in (("5,000,000", True), ("5 billion", True), ("7 million", False)):
        assert module._has(found, quantities(other, language("en"))[0]) is there
    assert not module._has((), found[0])
