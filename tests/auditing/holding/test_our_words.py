from __future__ import annotations

from briefgen.auditing.holding.our_words import Prose


def test_what_is_about_the_source_is_set_apart() -> None:
    prose = Prose("Bulgaria's second city, the item says; no decision was taken, and trade grew.")
    assert prose.matter == ("Bulgaria's second city", "no decision was taken", "and trade grew")
    assert prose.parts == ("no decision was taken, and trade grew",)
    assert [str(n) for q in prose.quantities for n in q.readings] == ["2"]
