"""What a reader that follows the structure of a tagged PDF comes to, in reading order: elements, their words, and what is left out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pikepdf

_CHARS = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")


@dataclass
class Element:
    """A structure element with its words, which are those of all below it, and the kinds that it stands in."""

    kind: str
    item: Any
    above: tuple[str, ...]
    words: str = ""


@dataclass
class Walked:
    """The elements in reading order, and what is drawn on pages outside the structure and is no artifact."""

    elements: list[Element] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Element]:
        return [e for e in self.elements if e.kind in kinds]


def walk(file: pikepdf.Pdf) -> Walked:
    """Follow the structure tree of a PDF that is open."""
    found = Walked()
    words: dict[Any, str] = {}
    for page in file.pages:
        marked, loose = _marked(page)
        words.update({(page.objgen, number): text for number, text in marked.items()})
        found.loose += loose
    _follow(file.Root.StructTreeRoot.K, (), None, words, found)
    return found


def words_of(data: bytes, *kinds: str) -> list[str]:
    """The words of the elements of some kinds, in reading order."""
    with pikepdf.open(io.BytesIO(data)) as file:
        return [element.words.replace("\N{NO-BREAK SPACE}", " ") for element in walk(file).of(*kinds)]


def _follow(node: Any, above: tuple[str, ...], page: Any, words: dict[Any, str], found: Walked) -> str:
    if isinstance(node, pikepdf.Array):
        return "".join(_follow(kid, above, page, words, found) for kid in node)
    if isinstance(node, int):
        return words.get((page, node), "")
    if not isinstance(node, pikepdf.Dictionary):
        return ""
    page = node.Pg.objgen if "/Pg" in node else page
    if "/MCID" in node:
        return words.get((page, int(node.MCID)), "")
    if "/S" not in node:
        return ""
    element = Element(str(node.S).removeprefix("/"), node, above)
    found.elements.append(element)
    element.words = (
        str(node.ActualText)
        if "/ActualText" in node
        else _follow(node.get("/K", pikepdf.Array()), (*above, element.kind), page, words, found)
    )
    return element.words


def _marked(page: Any) -> tuple[dict[int, str], list[str]]:
    """The words of a page by the numbers of their marks, and those without any."""
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    marks: list[tuple[str, int | None, str | None]] = []
    out: dict[int, str] = {}
    loose: list[str] = []
    font: dict[bytes, str] = {}
    instructions: Any = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        match str(operator):
            case "BDC" | "BMC":
                marks.append(_mark(operands))
            case "EMC":
                marks.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ":
                _put(_shown(operands[0], font), marks, out, loose)
    return out, loose


def _mark(operands: Any) -> tuple[str, int | None, str | None]:
    given: Any = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
    number, actual = given.get("/MCID"), given.get("/ActualText")
    return str(operands[0]), None if number is None else int(number), None if actual is None else str(actual)


def _put(text: str, marks: list[Any], out: dict[int, str], loose: list[str]) -> None:
    number = next((n for _tag, n, _actual in reversed(marks) if n is not None), None)
    if number is not None:
        place = next((i for i, (_tag, _n, actual) in enumerate(marks) if actual is not None), None)
        if place is not None:
            text, marks[place] = marks[place][2], (marks[place][0], marks[place][1], "")
        out[number] = out.get(number, "") + text
    elif not any(tag == "/Artifact" for tag, _n, _actual in marks):
        loose.append(text)


def _shown(operand: Any, font: dict[bytes, str]) -> str:
    pieces = operand if isinstance(operand, pikepdf.Array) else [operand]
    texts = (bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    return "".join(font.get(text[at : at + 2], "\ufffd") for text in texts for at in range(0, len(text), 2))


def _letters(font: Any) -> dict[bytes, str]:
    table = font.ToUnicode.read_bytes()
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(letters.decode()).decode("utf-16-be")
        for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL)
        for code, letters in _CHARS.findall(block)
    }


def faults(data: bytes) -> list[str]:
    """What is wrong with the structure of a document, by PDF/UA-1 (ISO 14289-1, 7) and by common sense."""
    with pikepdf.open(io.BytesIO(data)) as file:
        return [*_of_structure(walk(file)), *_of_file(file)]


def _of_structure(found: Walked) -> Iterator[str]:
    yield from (f"outside the structure: {text}" for text in found.loose if text.strip())
    levels = [int(e.kind[1]) for e in found.elements if re.fullmatch(r"H\d", e.kind)]
    if not levels or levels[0] != 1 or any(b > a + 1 for a, b in pairwise(levels)):
        yield f"headings skip a level: {levels}"
    for element in found.elements:
        yield from _wrong(element)


def _wrong(element: Element) -> Iterator[str]:
    item, kind = element.item, element.kind
    if kind == "TH" and not any(str(a.get("/Scope", "")) in ("/Column", "/Row") for a in _attributes(item)):
        yield f"a header without scope: {element.words}"
    if kind == "Figure" and not str(item.get("/Alt", "")).strip():
        yield "a figure without words"
    if kind in ("H1", "H2", "H3", "TH", "Link", "LI") and not (
        element.words.strip() or "Figure" in str(item.get("/K", ""))
    ):
        yield f"an empty {kind}"
    if kind == "TR" and element.above[-1] not in ("Table", "THead", "TBody"):
        yield f"a row in {element.above[-1]}"
    if kind in ("TD", "TH") and element.above[-1] != "TR":
        yield f"a cell in {element.above[-1]}"
    if "\ufffd" in element.words:
        yield f"letters that cannot be copied: {element.words}"


def _attributes(item: Any) -> list[Any]:
    given = item.get("/A")
    return [] if given is None else list(given) if isinstance(given, pikepdf.Array) else [given]


def _of_file(file: Any) -> Iterator[str]:
    root = file.Root
    if not str(root.get("/Lang", "")):
        yield "no language"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "it is not marked as tagged"
    with file.open_metadata() as metadata:
        told = {
            "/Title": "dc:title",
            "/Author": "dc:creator",
            "/Subject": "dc:description",
            "/Creator": "xmp:CreatorTool",
        }
        for info, name in told.items():
            said = metadata.get(name)
            said = said[0] if isinstance(said, list) else said
            if not said or str(file.docinfo.get(info, "")) != said:
                yield f"{info} and {name} differ: {file.docinfo.get(info, '')!s} / {said}"
    for number, page in enumerate(file.pages, 1):
        links = [a for a in page.get("/Annots", []) if str(a.Subtype) == "/Link"]
        if links and str(page.get("/Tabs", "")) != "/S":
            yield f"page {number} is not tabbed through in the order of its structure"
        yield from (f"a link without words on page {number}" for a in links if not str(a.get("/Contents", "")).strip())
        yield from (f"a link outside the structure on page {number}" for a in links if "/StructParent" not in a)
    for name, attached in file.attachments.items():
        if str(attached.obj.get("/AFRelationship", "")) not in ("/Supplement", "/Data", "/Source", "/Alternative"):
            yield f"{name} says not what it is for"
