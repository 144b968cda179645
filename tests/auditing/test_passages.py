from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefgen.auditing.passages import texts_of
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation

TEXT = "One.\n\nTwo is here. Three in 2024 for 5.\nFour.\n"
SOURCES = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}"


def test_a_passage_is_its_sentences(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, people="", organisations="", events="")
    texts = texts_of(found, {"s000": TEXT.encode()})

    def passage(*written: str) -> tuple[list[str], bool] | None:
        taken = texts.passage([Citation.read(citation) for citation in written])
        return ([s.text for s in taken], taken.narrow) if taken else None

    assert passage("s000 p2 s2") == (["Three in 2024 for 5."], True)
    assert passage("s000 p1") == (["One."], True)
    assert passage("s000 p2") == (["Two is here.", "Three in 2024 for 5."], False)
    assert passage("s000 p2 s1", "s000 p1-2") == (["Two is here.", "One.", "Three in 2024 for 5."], False)
    assert [passage("s000 p4"), passage("s000 p2 s3"), passage("s009 p1"), passage()] == [None] * 4
    moved = replace(texts, moved={Citation.read("s000 p9"): Citation.read("s000 p3")})
    assert [s.text for s in moved.passage([Citation.read("s000 p9")]) or ()] == ["Four."]
    sentence = texts.whole("s000")[2]
    assert ([len(sentence.dates), len(sentence.quantities)], sentence.published.isoformat()) == ([1, 3], "2025-04-18")
