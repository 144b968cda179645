from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context import portfolios as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, missed, rows, said, sentence

UNKNOWN = "held in part: its name in the language of the source is not on file"
ANOTHER = "V505?: s000 p1 speaks of another ministry than {} → see which ministry it is, or add the spelling the source prints to “aliases:”"
TEXTS = """
ru: Об этом сообщили в Министерстве финансов. | Ministry of Finance | ministry | held
ru: Об этом сообщили в Министерстве финансов. | Ministry of Energy | ministry | another
ru: Об этом сообщили в Министерстве финансов. | Energy Council | institution | unknown
ru: Об этом сообщили в Министерстве финансов. | Ministry of Digital Affairs | ministry | unknown
lt: Tai pranešė Energetikos ministerija. | Ministry of Energy | ministry | held
lt: Tai pranešė Energetikos ministerija. | Ministry of Finance | ministry | another
et: Sellest teatas rahandusministeerium. | Ministry of Finance | ministry | held
et: Sellest teatas rahandusministeerium. | Ministry of Culture | ministry | another
ro: A anunțat Ministerul Energiei. | Ministry of Energy | ministry | held
ro: A anunțat Ministerul Energiei. | Ministry of Finance | ministry | another
bg: Това съобщи Министерството на енергетиката. | Ministry of Finance | ministry | another
bg: Това съобщи министерството. | Ministry of Finance | ministry | unknown
bg: Енергийният форум започна. | Ministry of Finance | ministry | unknown
"""


@pytest.mark.parametrize(("text", "name", "kind", "found"), rows(TEXTS))
def test_a_ministry_is_for_what_another_language_says(
    catalog: Callable[..., Catalog], text: str, name: str, kind: str, found: str
) -> None:
    body = f"- {{id: m, name: {name}, kind: {kind}, source: s000 p1}}"
    language, told = text.split(": ")
    outcome = said(hold(catalog, told, language=language, organisations=body), "m", "name")
    assert outcome == {"another": ANOTHER.format(name), "unknown": UNKNOWN}.get(found, found)


SPELT = """
МИД Казахстана | Ministry of Foreign Affairs | held
МИД Казахстана | Ministry of Finance | other
МИД Казахстана | Ministry of Digital Affairs | held
Минпромторг | Ministry of Trade and Integration | held
"""


@pytest.mark.parametrize(("native", "name", "found"), rows(SPELT))
def test_a_spelling_on_file_is_of_the_field_of_the_name(
    catalog: Callable[..., Catalog], native: str, name: str, found: str
) -> None:
    body = f"- {{id: m, name: {name}, native: {native}, kind: ministry, source: s000 p1}}"
    outcome = said(hold(catalog, f"Об этом сообщил {native}.", language="ru", organisations=body), "m", "name")
    other = f"V505?: s000 p1 prints “{native}”, which is of another field than {name} → see whether the name and its spellings are those of one body"
    assert outcome == (other if found == "other" else found)


def test_what_a_portfolio_is_of() -> None:
    texts = ["Minister of Trade and the Environment, ", "minister for Trade ", "Minister of Trade and Minister "]
    assert [found[1] for text in texts if (found := module._MINISTER_OF.search(text))] == [
        "Trade and the Environment, ", "Trade ", "Trade and ",
    ]  # fmt: skip
    assert not module._MINISTER_OF.search("Aminister of Trade ")
    texts = ["and ", ", and the ", " and ", "sand ", "and so "]
    assert [bool(module._ONE_MORE.search(text)) for text in texts] == [True, True, True, False, False]


BEFORE = """
Minister of Trade of Bulgaria Ivan Petrov | Minister of Energy of Bulgaria | another
Minister of Trade and Energy Ivan Petrov | Minister of Energy of Bulgaria | another
Minister of Trade, Asen Asenov, talked to Ivan Petrov, Energy Minister of Bulgaria | Minister of Energy of Bulgaria | held
The Minister for Trade of the Republic of Kazakhstan, held talks with Ivan Petrov, Bulgaria's Energy Minister | Minister of Energy of Bulgaria | held
The Minister for Trade of the Republic of Kazakhstan, held talks with Ivan Petrov, Bulgaria's Energy Minister | Minister of Finance of Bulgaria | another
"""


@pytest.mark.parametrize(("text", "post", "found"), rows(BEFORE))
def test_what_the_minister_right_before_a_name_is_for(
    catalog: Callable[..., Catalog], text: str, post: str, found: str
) -> None:
    person = f"- {{id: p, name: Ivan Petrov, side: BG, post: {post}, source: s000 p1}}"
    outcome = said(hold(catalog, f"{text}.", people=person), "p", "post")
    assert (outcome == "held") is (found == "held")


def test_a_prime_minister_is_no_minister() -> None:
    prime, own, behind, far = (
        ("#prime-minister", 4, 12),
        ("#minister", 4, 12),
        ("#minister", 13, 20),
        ("#minister", 14, 20),
    )
    assert module.without_prime((prime, own, behind, far)) == (prime, far)
    assert module.without_prime((own, behind)) == (own, behind)
    assert module.without_prime((prime, ("#minister", 3, 9), ("#trade", 5, 9))) == (
        prime,
        ("#minister", 3, 9),
        ("#trade", 5, 9),
    )


HOUSES = """
Глава МИД Марат | Minister of Trade | #chair #minister | #chair #minister
Глава МИД Марат, из департамента | Minister of Trade | #chair #minister | #chair #minister
Глава департамента МИД Марат | Minister of Trade | #chair #minister | #chair
Секретарь МИД Марат | Minister of Trade | #minister @KZ | @KZ
Секретарь МИД Марат | Secretary | #minister @KZ | #minister @KZ
Министр, в МИД, Марат | Minister of Trade | #minister | #minister
Секретарь МИД Марат, при министре | Minister of Trade | #minister |
Марат | Minister of Trade | #minister | #minister
"""


@pytest.mark.parametrize(("text", "post", "have", "left"), rows(HOUSES))
def test_where_only_the_house_is_told_its_head_alone_is_the_minister(
    text: str, post: str, have: str, left: str
) -> None:
    span = (0, text.index("Марат") + len("Марат"))
    assert module.without_house(frozenset(have.split()), post, sentence(text, "ru"), span) == set(left.split())
    assert missed(module._CALLED, "minister | ministers | Ministers") == []
