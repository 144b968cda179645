"""Growth as an index: how much of the time before it something came to."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.flows.indices import is_an_index
from briefgen.auditing.holding.standing import Standing
from tests.auditing.held import rows, sentence

TOLD = """
ru | Зарплата – 414 тыс. тенге (110,7% к I кварталу 2024 года). | yes
 | Экспорт составил 92,1% от уровня 2023 года. | yes
 | Экспорт вырос на 62,5% к уровню 2023 года. |
 | Экспорт – 375 млн (+62,5% к уровню 2023 года). |
 | Доля – 16,1% к общему объёму. |
 | Экспорт составил 92,1% плана. |
kk | Жалақы 414 мың теңге болды (2024 жылғы І тоқсанға 110,7%). | yes
 | Экспорт 2024 жылы 62,5%-ға өсті. |
en | Exports came to 92.1% of the level of 2023. | yes
 | Exports came to 92.1% of trade. |
"""


@pytest.mark.parametrize(("code", "text", "found"), rows(TOLD))
def test_what_is_an_index(code: str, text: str, found: str) -> None:
    told = sentence(text, code)
    numbers = [number for number in told.quantities if number.measure == "percent"]
    assert [is_an_index(Standing(told, number)) for number in numbers] == [found == "yes"]
