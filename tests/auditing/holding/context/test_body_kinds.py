from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context import body_kinds as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import every, hold, rows, said, unlike

KINDS = """
Ministry of Trade | ministry | unread
| institution | unread
| city | V
National Library of Plovdiv | institution | unread
| city | V
| company | V
Sofia | city | unread
| company | V
| institution | V
City of Elin Pelin | city | unread
| chamber | V
Elin Pelin by the Lake | company | unread
Bulgarian Chamber of Commerce | chamber | unread
| commission | V
High-Level Group | commission | unread
| company | unread
| city | V
Council of Ministers | commission | unread
| city | V
Diplomatic Institute | institute | unread
| city | V
Danube Shipping AD | company | unread
| ministry | V
Baltic Railways | company | unread
| chamber | V
Elin Mill | ministry | V
State Agency for Grain | ministry | unread
MFA of Elin | ministry | unread
KAMF | ministry | unread
KazMunayGas | company | unread
| institution | unread
"""


@pytest.mark.parametrize(("name", "kind", "found"), rows(KINDS))
def test_a_body_is_what_its_name_says(catalog: Callable[..., Catalog], name: str, kind: str, found: str) -> None:
    body = f"- {{id: b, name: {name}, kind: {kind}, source: s000 p1}}"
    told = said(hold(catalog, f"{name}.", organisations=body), "b", "kind")
    assert told == (
        f"V505?: {name} is called otherwise than “{kind}” → put the kind that its name says" if found == "V" else found
    )


NAMED = "V519?: {name} is of {country} by its name, not of {code} → put the country that its name says"
COUNTRIES = """
Ministry of Trade of Bulgaria | ministry | BG | held
| ministry | RO | Bulgaria
Embassy of Romania in Bulgaria | institution | BG | held
| institution | RO | held
Sofia | city | BG | unread
| city | RO | Bulgaria
Plovdiv | city | RO | unread
Nowhere Town | city | RO | unread
"""


@pytest.mark.parametrize(("name", "kind", "code", "found"), rows(COUNTRIES))
def test_a_body_is_of_the_country_in_its_name(
    catalog: Callable[..., Catalog], name: str, kind: str, code: str, found: str
) -> None:
    sides = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}"
    body = f"- {{id: b, name: {name}, kind: {kind}, country: {code}, source: s000 p1}}"
    text = f"{name} of Bulgaria and Romania was there."
    told = said(hold(catalog, text, counterparts=sides, organisations=body), "b", "country")
    other = NAMED.format(name=name, country=found, code="Romania")
    assert told == (found if found in ("held", "unread") else other)


def test_by_which_words_what_governs_is_called() -> None:
    words = (
        "minist|office|department|chancell|secretariat|treasury|government|agency|committee|council|service"
        "|AUTHORITY|board|bureau|inspectorate|administration|presidency|MFA|KAMF"
    )
    assert unlike(module._GOVERNS, whole=words, none="mill|MF|mfa") == []
    assert every(module._GOVERNS, "xMFA MFAx the MFA") == ["MFA"]


@pytest.mark.parametrize(
    "native", ["Министерство торговли", "Министър на труда", "Ministerul Culturii", "Еңбек министрлігі"]
)
def test_what_is_a_ministry_by_its_name_in_another_language(catalog: Callable[..., Catalog], native: str) -> None:
    body = f"- {{id: b, name: Trade House, native: {native}, kind: ministry, country: KZ, source: s000 p1}}"
    assert said(hold(catalog, "Trade House was there.", organisations=body), "b", "kind") == "unread"


ELSEWHERE = """
Bulgaria pays the Silk Fund. | EU | V519?: s000 p1 is about Bulgaria, not about European Union → see whose record this is
Romania pays the Silk Fund. | EU | V519: s000 p1 is about Romania, not about European Union → see whose record this is
They pay the Silk Fund. | EU | unread
"""


@pytest.mark.parametrize(("text", "code", "found"), rows(ELSEWHERE))
def test_a_body_is_of_no_other_country_than_its_passage_is_about(
    catalog: Callable[..., Catalog], text: str, code: str, found: str
) -> None:
    sides = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n- {code: EU, slug: eu, kind: organisation, members: [BG]}"
    body = f"- {{id: b, name: Silk Fund, kind: institution, country: {code}, source: s000 p1}}"
    assert said(hold(catalog, text, counterparts=sides, organisations=body), "b", "country") == found


CALLED = """
ministry | Ministry Ministries
chamber | Chamber
commission | Commission Council Committee Group
institute | Institute Academy University College
institution | Embassy Consulate Parliament Assembly Senate Library Museum Theatre Court Press_Service Presidency
company | Ltd LLC LLP Inc JSC plc GmbH AG SA AD EAD OOD AB Oy Oyj Corporation Company Holding Railway Railways Airline Airlines Airways Airport
"""


@pytest.mark.parametrize(("kind", "words"), rows(CALLED))
def test_the_words_that_tell_of_which_kind_a_body_is(catalog: Callable[..., Catalog], kind: str, words: str) -> None:
    other = "chamber" if kind != "chamber" else "company"
    for word in words.replace("_", "-").split():
        name = f"Elin {word.replace('-', ' ')}"
        found = []
        for wanted in (kind, other):
            body = f"- {{id: b, name: {name}, kind: {wanted}, source: s000 p1}}"
            found.append(said(hold(catalog, "Ducks swam.", organisations=body), "b", "kind").partition(":")[0])
        assert (word, found) == (word, ["unread", "V505?"])
