"""Named styles: each that a document refers to is there, once, and word processors know the usual ones by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefgen.paper.docx.blocks import Look, Style
from briefgen.paper.docx.styles import LINK, TABLE, identifier, numbering, settings, styles
from briefgen.paper.docx.xml import W


def value(element: Any, *path: str) -> str | None:
    found = element.find("/".join(f"{{{W}}}{name}" for name in path))
    return None if found is None else found.get(f"{{{W}}}val")


def named(made: Iterable[Any]) -> dict[str, Any]:
    return {e.get(f"{{{W}}}styleId"): e for e in made if e.tag == f"{{{W}}}style"}


def test_every_style_is_defined_once_under_the_name_that_word_processors_know() -> None:
    made = list(styles("en"))
    found = named(made)
    names = {value(style, "name") for style in found.values()}
    assert set(found) == {identifier(n) for n in (*Style, *Look, LINK, TABLE)} | {"Default"}
    assert len([e for e in made if e.tag == f"{{{W}}}style"]) == len(found)
    assert {"Normal", "Title", "heading 1", "heading 2", "footer", "List Bullet", "Strong", "Emphasis"} <= names


def test_the_language_is_that_of_the_document_and_english_has_days_before_months() -> None:
    for language, spoken in (("en", "en-GB"), ("kk", "kk"), ("ru", "ru")):
        assert value(next(styles(language)), "rPrDefault", "rPr", "lang") == spoken


def test_headings_make_the_outline_and_stay_with_what_follows() -> None:
    found = named(styles("en"))
    levels = [value(found[identifier(s)], "pPr", "outlineLvl") for s in (Style.TITLE, Style.HEADING_1, Style.BODY)]
    assert levels == ["0", "1", None]
    assert found["Heading1"].find(f"{{{W}}}pPr/{{{W}}}keepNext") is not None


def test_lists_have_a_dash_and_the_newest_layout_is_asked_for() -> None:
    level = next(numbering()).find(f"{{{W}}}lvl")
    assert value(level, "lvlText") == "–"
    assert value(list(settings())[-1], "compatSetting") == "15"
