"""What WeasyPrint leaves undone in the structure of a tagged PDF, put right before the file is written.

Headers have a scope (ISO 32000-1, table 349), identifiers stand in an IDTree (14.7.2), a table that goes over a page edge is
one table, and what runs at the head and foot of pages is an artifact (14.8.2.2), as is a table's head where it is repeated.
Reported as Kozea/WeasyPrint 1836, 2508 and 2903.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def mend(document: Any, file: Any) -> None:
    """Put right the structure of a document that was drawn, in the file that pydyf is about to write."""
    structure = _Structure(file)
    for pieces in _tables(document, structure):
        structure.join(pieces)
    structure.name_headers()
    structure.make_artifacts()


class _Structure:
    """The structure elements of a file, by their references."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._objects = {o.reference: o for o in file.objects[1:]}
        self._root = self.at(file.catalog["StructTreeRoot"])

    def at(self, reference: bytes) -> Any:
        """The object that a reference leads to."""
        return self._objects[reference]

    def above(self, element: Any, kind: str) -> Any:
        """The nearest element of a kind that an element stands in."""
        while element["S"] != kind:
            element = self.at(element["P"])
        return element

    def kids(self, element: Any) -> list[Any]:
        """The structure elements right below one; content and annotations are none."""
        found = (self._objects.get(kid) for kid in element["K"] if isinstance(kid, bytes))
        return [kid for kid in found if kid is not None and kid.get("Type") == "/StructElem"]

    def below(self, element: Any) -> Iterator[Any]:
        """Every structure element below one, in reading order."""
        for kid in self.kids(element):
            yield kid
            yield from self.below(kid)

    def join(self, pieces: list[Any]) -> None:
        """Make one table of the pieces that stand on different pages; the heads that were repeated leave the structure."""
        first, *others = pieces
        body = self._part(first, "/TBody")
        columns = self._columns(first)
        for other in others:
            repeated = dict(zip(self._columns(other), columns, strict=False))
            for row in self.kids(self._part(other, "/TBody")):
                row["P"] = body.reference
                body["K"].append(row.reference)
                for cell in self.kids(row):
                    self._rename_headers(cell, repeated)
            self._take_out(other)

    def _part(self, table: Any, kind: str) -> Any:
        return next(part for part in self.kids(table) if part["S"] == kind)

    def _columns(self, table: Any) -> list[str]:
        """The identifiers of the headers of columns."""
        heads = (part for part in self.kids(table) if part["S"] == "/THead")
        return [str(cell["ID"].string) for head in heads for cell in self.below(head) if cell["S"] == "/TH"]

    def _rename_headers(self, cell: Any, names: dict[str, str]) -> None:
        for header in cell.get("A", {}).get("Headers", ()):
            header.string = names.get(header.string, header.string)

    def _take_out(self, element: Any) -> None:
        """Take an element from its parent, and this from its own where nothing is left in it."""
        parent = self.at(element["P"])
        parent["K"].remove(element.reference)
        if not parent["K"] and parent["S"] != "/Document":
            self._take_out(parent)

    def name_headers(self) -> None:
        """Say of each header whether of a column or a row, and list what has an identifier."""
        import pydyf

        named = {}
        for element in self.below(self._root):
            if element["S"] == "/TH":
                of_column = self.at(self.at(element["P"])["P"])["S"] == "/THead"
                element["A"]["Scope"] = "/Column" if of_column else "/Row"
            if "ID" in element:
                named[element["ID"].string] = element.reference
        if named:
            listed = [part for name in sorted(named) for part in (pydyf.String(name), named[name])]
            tree = pydyf.Dictionary({"Names": pydyf.Array(listed)})
            self._file.add_object(tree)
            self._root["IDTree"] = tree.reference

    def make_artifacts(self) -> None:
        """Mark as artifacts what stands on pages and in no place of the structure."""
        reached = {element.reference for element in self.below(self._root)}
        numbers = self.at(self._root["ParentTree"])["Nums"]
        for page, owners in zip(numbers[::2], numbers[1::2], strict=True):
            if isinstance(owners, list):
                loose = {number for number, owner in enumerate(owners) if owner not in reached}
                owners[:] = [b"null" if number in loose else owner for number, owner in enumerate(owners)]
                _mark(self._content(page), loose)

    def _content(self, page: int) -> list[Any]:
        content: list[Any] = self.at(self.at(self._file.page_references[page])["Contents"]).stream
        return content


def _mark(content: list[Any], loose: set[int]) -> None:
    """Change the marks of some content of a page, by their numbers, to those of artifacts."""
    import pydyf

    for place, properties in enumerate(content):
        if isinstance(properties, dict) and properties.get("MCID") in loose:
            content[place - 1] = "/Artifact"
            content[place] = pydyf.Dictionary({"Type": "/Pagination"})


def _tables(document: Any, structure: _Structure) -> list[list[Any]]:
    """The tables that stand in pieces on several pages: the pieces of each, in their order."""
    pieces: dict[Any, list[Any]] = {}
    for page in document.pages:
        for box in page._page_box.descendants():  # noqa: SLF001 - where the cells' marks are kept
            if box.element is not None and box.element_tag == "table":
                cell = next((b for b in box.descendants() if getattr(b, "mark", None) is not None), None)
                table = structure.above(cell.mark, "/Table") if cell is not None else None
                if table is not None and table not in pieces.setdefault(box.element, []):
                    pieces[box.element].append(table)
    return [found for found in pieces.values() if len(found) > 1]
