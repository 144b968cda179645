from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.body_natives import named_otherwise
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.model import Organisation
from tests.auditing.held import rows

NATIVE = """
BG | ministry | Ministry of Energy and Mills | Министерство на енергетиката и мелниците |
BG | ministry | Ministry of Energy and Tourism | Министерство на енергетиката и туризма |
BG | ministry | Ministry of Energy and Mills | Министерство на енергетиката и туризма | another
BG | ministry | Ministry of Mills | Министерство на туризма |
RO | ministry | Ministry of Foreign Affairs | Ministerul Afacerilor Externe |
RO | ministry | Ministry of Foreign Affairs | Ministerul Afacerilor Interne | another
KZ | ministry | Ministry of Culture | Мәдениет министрлігі |
KZ | ministry | Ministry of Culture | Министерство культуры |
KZ | ministry | Ministry of Culture | Қаржы министрлігі | another
KZ | ministry | Ministry of Trade | Минпромторг |
KZ | ministry | Ministry of Culture | Минпромторг | another
FR | ministry | Ministry of Culture | Ministère des finances |
BG | city | Plovdiv | Пловдив |
BG | city | Plovdiv | Плевен | another
RU | city | Moscow | Москва |
DE | city | Cologne | Köln |
UA | city | Kyiv | Київ |
"""


@pytest.mark.parametrize(("country", "kind", "name", "native", "found"), rows(NATIVE))
def test_a_native_name_is_of_the_same_body(country: str, kind: str, name: str, native: str, found: str) -> None:
    body = Organisation.model_validate(
        {"id": "b", "name": name, "native": native, "kind": kind, "country": country, "reports": [{}]}
    )
    held = named_otherwise(body)
    assert (held is not None and held.verdict is Verdict.READ_THIS_ONE) is bool(found)


def test_what_is_said_of_another_body() -> None:
    body = Organisation.model_validate(
        {"id": "b", "name": "Plovdiv", "native": "Плевен", "kind": "city", "country": "BG", "reports": [{}]}
    )
    held = named_otherwise(body)
    assert held is not None
    assert (held.why, held.hint) == (
        "Плевен is another body than Plovdiv",
        "put the name that this body has in its own language",
    )
