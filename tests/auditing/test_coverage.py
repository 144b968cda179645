from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.coverage import furniture, uncovered
from briefgen.auditing.passages import texts_of
from briefgen.domain.catalog import Catalog

TEXT = "Share: 12\nTrade with Bulgaria and Maria Ivanova came to 7 items in Plovdiv, not 9.\nNobody cites this.\n"
SOURCES = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt, furniture: [p1]}"
FACT = "- {id: f, counterpart: BG, topic: trade, text: Trade of Maria Ivanova was 7 items, source: s000 p2}"


def test_what_no_record_accounts_for(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, facts=FACT, people="", organisations="", events="")
    gaps = uncovered(found, texts_of(found, {"s000": TEXT.encode()}))["s000"]
    assert [(g.paragraph, g.sentence, g.told) for g in gaps] == [
        (2, 1, "“9” stands in no record that cites it"),
        (2, 1, "“Plovdiv” stands in no record that cites it"),
        (3, 1, "no record cites this sentence"),
    ]


def test_furniture_is_paragraphs_and_ranges(catalog: Callable[..., Catalog]) -> None:
    source = catalog(sources=SOURCES.replace("[p1]", "[p1-3, p6]"), people="", organisations="", events="").sources[
        "s000"
    ]
    assert furniture(source) == {1, 2, 3, 6}


@pytest.mark.parametrize(
    ("text", "fact", "told"),
    [
        ("Trade came to 7 items.", "Trade was 7 items", []),
        ("Trade came to 8 items.", "Trade was 7 items", ["“8” stands in no record that cites it"]),
        ("Trade came to 3.000 items.", "Trade", ["“3.000” stands in no record that cites it"]),
        ("Trade came to 3.000 items.", "Trade was 3000 items", []),
        ("Trade came to 41.20 million.", "Trade was 41.2 million", []),
        ("Trade came to 41.2 million.", "Trade was 41.20 million", []),
        ("Trade came to 3,000 items.", "Trade was 3000 items", []),
        ("Trade came to 5 million.", "Trade was 5 million", []),
        ("Trade came to 41,000 items.", "Trade was forty-one thousand items", []),
        ("Trade came to 41 thousand items.", "Trade was 41000 items", []),
        ("Trade came to 41 thousand items.", "Trade was 41 items", []),
        ("Trade with Plovdiv and with Plovdiv grew.", "Trade", ["“Plovdiv” stands in no record that cites it"]),
        ("Seven items of trade.", "Trade", []),
        ("On 18 April 2025 trade grew.", "Trade", []),
        ("In 2024 trade grew.", "Trade", []),
        ("They had 7 items on 18 April 2025.", "Trade", ["“7” stands in no record that cites it"]),
        ("Trade with Bulgaria grew.", "Trade", []),
        ("Trade with Plovdiv grew.", "Trade", ["“Plovdiv” stands in no record that cites it"]),
        ("Trade with Plovdiv grew.", "Trade in Plovdiv", []),
        ("To Plovdiv trade grew.", "Trade", ["“Plovdiv” stands in no record that cites it"]),
        ("In 2024 7 items.", "Trade", ["“7” stands in no record that cites it"]),
        ("Plovdiv had trade.", "Trade", []),
        ("Trade of Al grew.", "Trade", []),
        ("Trade of Ali grew.", "Trade", ["“Ali” stands in no record that cites it"]),
        ("Trade by Maria Ivanova.", "Trade of Maria Ivanova", []),
        ("The Minister of Trade came.", "Trade", []),
    ],
)
def test_each_number_and_name_of_a_sentence(
    catalog: Callable[..., Catalog], text: str, fact: str, told: list[str]
) -> None:
    found = catalog(
        sources="- {id: s000, title: An item, published: 2025-04-18, document: first.txt}",
        facts=f"- {{id: f, counterpart: BG, topic: trade, text: {fact}, source: s000 p1}}",
        people="",
        organisations="",
        events="",
    )
    gaps = uncovered(found, texts_of(found, {"s000": text.encode()}))["s000"]
    assert [gap.told for gap in gaps] == told


def test_the_names_of_whom_a_record_names_are_accounted_for(catalog: Callable[..., Catalog]) -> None:
    """By every spelling on file, of people and of bodies."""
    text = "With Maruska Ivanova of the Plovdivska Kamara and Petar Dilov."
    found = catalog(
        sources="- {id: s000, title: An item, published: 2025-04-18, document: first.txt}",
        people="- {id: iv, name: Maria Ivanova, aliases: [Maruska], side: BG, source: s000}",
        organisations="- {id: kamara, name: Chamber, aliases: [Plovdivska Kamara], kind: chamber}",
        events="- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, participants: [iv], organisations: [kamara], source: s000 p1}",
    )
    gaps = uncovered(found, texts_of(found, {"s000": text.encode()}))["s000"]
    assert [gap.told for gap in gaps] == [f"“{name}” stands in no record that cites it" for name in ("Petar", "Dilov")]


def test_each_spelling_of_who_is_cited_is_accounted_for(catalog: Callable[..., Catalog]) -> None:
    found = catalog(
        sources="- {id: s000, title: An item, published: 2025-04-18, document: first.txt}",
        people="- {id: iv, name: Maria Ivanova, aliases: [Maruska, Marijka], side: BG, source: s000 p1}",
        organisations="",
        events="",
    )
    gaps = uncovered(found, texts_of(found, {"s000": b"Of Maruska, Marijka and Ivanka."}))["s000"]
    assert [gap.told for gap in gaps] == ["“Ivanka” stands in no record that cites it"]


@pytest.mark.parametrize(
    ("language", "text", "fact", "told"),
    [
        ("et", "Komisjon kogunes eile Tallinnas.", "The commission met in Tallinn", []),
        ("et", "Komisjon kogunes eile Tallinnas.", "The commission met in Tartu", ["“Tallinnas” stands in no record that cites it"]),
        ("ru", "Стороны встретились в Софии.", "The sides met in София", []),
        ("ru", "Товарооборот составил 5 млн долларов США.", "Trade was 5 million US dollars", []),
        ("bg", "Стокообменът е 5 млн. щатски долара в Пловдив.", "Trade was 5 million US dollars", ["“Пловдив” stands in no record that cites it"]),
    ],
)  # fmt: skip
def test_a_name_is_accounted_for_in_any_case(
    catalog: Callable[..., Catalog], language: str, text: str, fact: str, told: list[str]
) -> None:
    found = catalog(
        sources=f"- {{id: s000, title: An item, published: 2025-04-18, language: {language}, document: first.txt}}",
        facts=f"- {{id: f, counterpart: BG, topic: trade, text: {fact}, source: s000 p1}}",
        people="",
        organisations="",
        events="",
    )
    gaps = uncovered(found, texts_of(found, {"s000": text.encode()}))["s000"]
    assert [gap.told for gap in gaps] == told
