from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.phrases import countries_told as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, every, hold, rows, said
from tests.auditing.holding.prose_of import EVENT, codes_beside, codes_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("Kazakhstan praised tourism.", "Kazakhstan praised tourism.", []),
        ("Kazakhstan praised tourism.", "France praised tourism.", ["V519"]),
        ("Kazakhstan joined the league.", "Bulgaria joined the league.", ["V519"]),
        ("The guest praised tourism.", "Bulgaria praised tourism.", []),
        ("The minister invited his counterpart.", "The minister of Kazakhstan was invited.", []),
        ("Europe praised tourism.", "European tourism was praised.", []),
        ("Europe praised tourism. It grew.", "European tourism was praised.", []),
        ("Europe praised tourism.", "France praised tourism.", ["V519"]),
        ("Europe praised tourism.", "European tourism and that of France was praised.", ["V519"]),
        ("Europe praised tourism.", "European Union tourism was praised.", ["V519"]),
        ("Europe praised tourism.", "The European Commission praised tourism.", ["V519"]),
        ("Europe praised tourism.", "Tourism of the EU was praised.", ["V519"]),
        ("Africa praised tourism.", "European tourism was praised.", ["V519"]),
    ],
)
def test_countries_in_our_own_words(catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found


# The last country spoken of may go on without being named; the passage is the last paragraph.
NOT_THERE = "V519: s000 p{p} does not name {country} → see what the passage says"
ASK = "V519?: s000 p{p} does not name {country} → see what the passage says"
WHOSE = "V519?: s000 p{p} does not name {country} → see whose it is, and which way it goes"
TOLD = """
France came. / Tourism was praised. | France praised tourism. | unread
France came. / Tourism was praised in Italy. | France praised tourism. | unread
France came. / Tourism was praised in Bulgaria. | France praised tourism. | NOT_THERE France
France came. Kazakhstan came. / Tourism was praised. | France praised tourism. | unread
France came. Italy came. / Tourism was praised. | France praised tourism. | NOT_THERE France
Nobody came. / Tourism was praised. | France praised tourism. | NOT_THERE France
Nobody came. / His counterpart praised tourism. | France praised tourism. | NOT_THERE France
Bulgaria praised tourism. | Tourism in Kazakhstan was praised. | unread
| Kazakhstan's tourism was praised. | ASK Kazakhstan
| Kazakhstan’s tourism was praised. | ASK Kazakhstan
| Kazakh tourism was praised. | ASK Kazakhstan
| Kazakh and Bulgarian tourism was praised. | unread
Bulgaria praised tourism and his counterpart. | Kazakh tourism was praised. | unread
| Kazakh and French tourism was praised. | NOT_THERE France
Bulgaria joined the league. It is old. | Kazakhstan joined the league. | WHOSE Kazakhstan
France met Bulgaria. | Bulgaria met France. | unread
France praised tourism. | Kazakh tourism was praised. | unread
Tourism was praised. | Kazakh tourism was praised. | unread
Bulgaria joined the league. | Kazakhstan joined the league. | WHOSE Kazakhstan
| Bulgaria joined the league. | unread
| France joined the league. | NOT_THERE France
| Kazakhstan joined the league with France. | NOT_THERE France
| In the league Kazakhstan is. | unread
| Kazakhstan and Bulgaria joined the league. | WHOSE Kazakhstan
The league of Bulgaria was joined. | Kazakhstan joined the league. | unread
France joined the league. | Kazakhstan joined the league. | V519?: s000 p1 tells it of France, not of Kazakhstan → see whose it is, and which way it goes
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(TOLD))
def test_what_is_said_of_a_country_that_is_not_named(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    paragraph = 1 + text.count(" / ")
    event = EVENT.format(outcome).replace("s000 p1", f"s000 p{paragraph}")
    whole, _space, country = found.partition(" ")
    message = {"NOT_THERE": NOT_THERE, "ASK": ASK, "WHOSE": WHOSE}.get(whole, found)
    held = hold(catalog, text.replace(" / ", "\n"), events=event)
    assert said(held, "e", "outcome") == message.format(p=paragraph, country=country)


def test_by_which_words_the_union_is_told() -> None:
    text = "The EU, European Union and European Commission; EUR, XEU, Europe, European, Union"
    assert every(module._UNION, text) == ["EU", "European Union", "European Commission"]


OFFICE = "- {id: office, name: FRENCH OFFICE, kind: company, country: BG, source: s000 p1}"


@pytest.mark.parametrize(
    ("text", "note", "found"),
    [
        ("Агенция от България прие FRENCH OFFICE.", "An agency of Bulgaria received the FRENCH OFFICE.", []),
        ("Агенция от България прие гости.", "An agency of Bulgaria received the FRENCH OFFICE.", ["V519"]),
        ("Агенция от България прие FRENCH OFFICE.", "A French agency received the FRENCH OFFICE.", ["V519"]),
    ],
)
def test_a_country_in_the_name_of_a_body_as_it_is_printed_is_none_that_is_told_of(
    catalog: Callable[..., Catalog], text: str, note: str, found: list[str]
) -> None:
    event = "- {id: it, kind: meeting, title: It, counterparts: [BG], status: held, when: ..2025-04-18, note: NOTE, source: s000 p1}"
    held = hold(catalog, text, language="bg", events=event.replace("NOTE", note), organisations=OFFICE)
    assert [code for code in codes(held, "it", "note") if code == "V519"] == found
