from __future__ import annotations

from collections.abc import Callable

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
