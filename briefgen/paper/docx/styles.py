"""The named styles of a document: who changes one in a word processor changes all that has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from briefgen.paper.docx.blocks import Look, Style
from briefgen.paper.docx.xml import element, twips

SERIF, SANS = "Cambria", "Calibri"  # free office programs have faces whose letters are as wide
MM = 72 / 25.4
TEXT_WIDTH = 169 * MM  # in points: A4 less its margins of 15 and 26 mm
TABLE, LINK = "Memo Table", "Hyperlink"
BULLETS = 1  # the number of the one list that has a sign and no numbers


class _Form(Struct, frozen=True):
    """How paragraphs of a style look; lengths in points. ``border`` names the sides that have a rule."""

    size: float = 10.0
    face: str = SERIF
    bold: bool = False
    before: float = 0.0
    after: float = 3.0
    hanging: float = 0.0
    right: bool = False
    stop: float | None = None
    border: tuple[str, ...] = ()
    keep: bool = False
    outline: int | None = None


FORMS: Mapping[Style, _Form] = {
    Style.BODY: _Form(),
    Style.TITLE: _Form(size=22, bold=True, after=2, keep=True, outline=0),
    Style.HEADING_1: _Form(size=11, face=SANS, bold=True, before=10, after=2, keep=True, outline=1),
    Style.HEADING_2: _Form(size=10, face=SANS, bold=True, before=6, after=1, keep=True, outline=2),
    Style.HEADING_3: _Form(size=9, face=SANS, bold=True, before=4, after=1, keep=True, outline=3),
    Style.SUBTITLE: _Form(size=11, after=2),
    Style.BULLET: _Form(after=1.5, hanging=12),
    Style.FOOT: _Form(size=8, face=SANS, after=0, stop=TEXT_WIDTH),
    Style.KICKER: _Form(size=8, face=SANS, after=2, stop=TEXT_WIDTH),
    Style.NUMBERED: _Form(after=1.5, hanging=14),
    Style.KEY_LINE: _Form(after=2, hanging=27 * MM, border=("top", "left", "bottom", "right")),
    Style.STRIP: _Form(size=8.5, face=SANS, after=5),
    Style.NOTE: _Form(size=8, face=SANS, after=2),
    Style.SOURCE: _Form(size=8.5, after=1, hanging=18),
    Style.CELL: _Form(size=9, after=0),
    Style.CELL_HEADING: _Form(size=8, face=SANS, after=0, keep=True),
    Style.FIGURE: _Form(size=9, after=0, right=True),
    Style.FIGURE_HEADING: _Form(size=8, face=SANS, after=0, right=True, keep=True),
    Style.WRITING_LINE: _Form(size=14, after=0, border=("bottom", "between")),
}
# Names that word processors have styles of their own by: shown in the language of whoever opens the document.
BUILT_IN = {style: style.lower() for style in (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.FOOT)} | {
    style: str(style) for style in (Style.BODY, Style.TITLE, Style.SUBTITLE, Style.BULLET)
}
LOOKS: Mapping[Look, tuple[str, ...]] = {
    Look.STRONG: ("b",),
    Look.EMPHASIS: ("i",),
    Look.SMALL: ("sans", "8"),
    Look.TAG: ("sans", "b", "caps", "7", "box"),
    Look.MARK: ("7.5",),
}


def identifier(name: str) -> str:
    """How a style is referred to."""
    return name.replace(" ", "")


def styles(language: str) -> Iterator[Any]:
    """All that stands in the list of styles, for a document in a language."""
    spoken = {"en": "en-GB"}.get(language, language)  # days stand before months
    yield element(
        "docDefaults",
        element("rPrDefault", element("rPr", *_face(SERIF), *_size(10), element("lang", val=spoken, bidi="ar-SA"))),
        element("pPrDefault", element("pPr")),
    )
    for style, form in FORMS.items():
        yield _paragraph(style, form)
    yield element(
        "style", element("name", val="Default Paragraph Font"), type="character", default=1, styleId="Default"
    )
    for look, says in LOOKS.items():
        yield _words(look, [piece for say in says for piece in _look(say)], own=look.startswith("Memo"))
    yield _words(LINK, [element("u", val="none")], own=False)
    yield _table()


def numbering() -> Iterator[Any]:
    """The lists: one, with a dash as in print."""
    level = element(
        "lvl", element("start", val=1), element("numFmt", val="bullet"), element("lvlText", val="–"),
        element("lvlJc", val="left"), element("pPr", element("ind", left=twips(12), hanging=twips(12))), ilvl=0,
    )  # fmt: skip
    yield element("abstractNum", element("multiLevelType", val="singleLevel"), level, abstractNumId=0)
    yield element("num", element("abstractNumId", val=0), numId=BULLETS)


def settings() -> Iterator[Any]:
    """How a word processor is to lay the document out: as the Word of 2013 and later do."""
    yield element("zoom", percent=100)
    yield element("defaultTabStop", val=720)
    version = element("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    yield element("compat", version)


def _paragraph(style: Style, form: _Form) -> Any:
    own = style not in BUILT_IN
    layout = element("pPr", *_layout(style, form))
    look = element("rPr", *_face(form.face), *([element("b")] if form.bold else []), *_size(form.size))
    based = [] if style is Style.BODY else [element("basedOn", val=Style.BODY.value)]
    following = [element("next", val=Style.BODY.value)] if form.outline is not None else []
    name = element("name", val=BUILT_IN.get(style, style.value))
    kind = {"type": "paragraph", "styleId": identifier(style)} | ({"customStyle": 1} if own else {})
    first = {"default": 1} if style is Style.BODY else {}
    return element("style", name, *based, *following, element("qFormat"), layout, look, **kind, **first)


def _layout(style: Style, form: _Form) -> Iterator[Any]:
    """In the order that the schema has them in."""
    if form.keep:
        yield element("keepNext")
    if style is Style.BULLET:
        yield element("numPr", element("numId", val=BULLETS))
    if form.border:
        rules = [element(side, val="single", sz=6, space=4, color="000000") for side in form.border]
        yield element("pBdr", *rules)
    if form.stop:
        yield element("tabs", element("tab", val="right", pos=twips(form.stop)))
    elif form.hanging:
        yield element("tabs", element("tab", val="left", pos=twips(form.hanging)))
    yield element("spacing", before=twips(form.before), after=twips(form.after), line=240, lineRule="auto")
    if form.hanging:
        yield element("ind", left=twips(form.hanging), hanging=twips(form.hanging))
    if form.right:
        yield element("jc", val="right")
    if form.outline is not None:
        yield element("outlineLvl", val=form.outline)


def _words(name: str, says: list[Any], *, own: bool) -> Any:
    kind = {"type": "character", "styleId": identifier(name)} | ({"customStyle": 1} if own else {})
    return element("style", element("name", val=name), element("qFormat"), element("rPr", *says), **kind)


def _look(say: str) -> list[Any]:
    match say:
        case "sans":
            return list(_face(SANS))
        case "box":
            return [element("bdr", val="single", sz=4, space=0, color="000000")]
        case "b" | "i" | "caps":
            return [element(say)]
        case _:
            return list(_size(float(say)))


def _face(face: str) -> Iterator[Any]:
    yield element("rFonts", ascii=face, hAnsi=face, cs=face, eastAsia=face)


def _size(points: float) -> Iterator[Any]:
    yield element("sz", val=round(points * 2))
    yield element("szCs", val=round(points * 2))


def _table() -> Any:
    """Hairlines between rows, a rule above and below, as in print."""
    lines = [
        element(side, val="single", sz=eighths, space=0, color="000000")
        for side, eighths in (("top", 6), ("bottom", 4), ("insideH", 2))
    ]
    margins = [
        element("top", w=20, type="dxa"), element("left", w=0, type="dxa"), element("bottom", w=20, type="dxa"),
        element("right", w=100, type="dxa"),
    ]  # fmt: skip
    look = element("tblPr", element("tblBorders", *lines), element("tblCellMar", *margins))
    return element("style", element("name", val=TABLE), look, type="table", customStyle=1, styleId=identifier(TABLE))
