"""The structure of a tagged file: headers, identifiers, tables over a page edge, what runs at the foot."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import page
import pikepdf
import pytest

from briefgen.paper.pdf import Part, bind, lay_out

CSS = "@page { size: A4; margin: 20mm; @bottom-center { content: element(foot) } } .foot { position: running(foot) }"
ROWS = 120


def document(rows: int, name: str = "T") -> str:
    cells = "".join(f'<tr><th scope="row">Row {n}</th><td><a href="#top">up</a> {n}</td></tr>' for n in range(rows))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{name}</title><style>{CSS}</style></head><body>'
        '<div class="foot">At the <b>foot</b></div><main><h1 id="top">Head</h1><section><h2>Table</h2><table>'
        '<thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead>'
        f"<tbody>{cells}</tbody></table></section><section><h2>After</h2><p>It ends.</p></section></main></body></html>"
    )


def walk(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from walk(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from walk(node.get("/K", pikepdf.Array()))


@pytest.fixture(scope="module")
def made() -> bytes:
    return lay_out(document(ROWS)).draw()


@pytest.fixture(scope="module")
def file(made: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made))


def kinds(file: pikepdf.Pdf) -> list[str]:
    return [str(element.S) for element in walk(file.Root.StructTreeRoot.K)]


def test_a_table_over_a_page_edge_is_one_with_one_head(file: pikepdf.Pdf) -> None:
    found = kinds(file)
    assert len(file.pages) == 4
    assert [found.count(kind) for kind in ("/Table", "/THead", "/TBody", "/TR", "/TD", "/Link")] == [
        1, 1, 1, ROWS + 1, ROWS, ROWS,
    ]  # fmt: skip
    assert [found.count(kind) for kind in ("/Sect", "/H1", "/H2")] == [2, 1, 2]


def test_headers_say_whether_of_a_column_or_a_row(file: pikepdf.Pdf) -> None:
    scopes = [str(e.A.Scope) for e in walk(file.Root.StructTreeRoot.K) if e.S == "/TH"]
    assert scopes == ["/Column", "/Column", *["/Row"] * ROWS]


def test_every_cell_names_headers_that_the_index_knows(file: pikepdf.Pdf) -> None:
    names = file.Root.StructTreeRoot.IDTree.Names
    index = {str(names[n]): names[n + 1] for n in range(0, len(names), 2)}
    assert list(index) == sorted(index)
    cells = [e for e in walk(file.Root.StructTreeRoot.K) if e.S == "/TD"]
    headers = [[str(header) for header in cell.A.Headers] for cell in cells]
    assert [len(h) for h in headers] == [2] * ROWS
    assert {name for h in headers for name in h} <= set(index)
    assert {str(index[h[1]].A.Scope) for h in headers} == {"/Column"}
    assert len({h[1] for h in headers}) == 1


def test_what_runs_at_the_foot_and_heads_that_are_repeated_are_artifacts(file: pikepdf.Pdf) -> None:
    for number, sheet in enumerate(file.pages):
        depth, text = list[str](), list[str]()
        for instruction in pikepdf.parse_content_stream(sheet):
            operator = str(instruction.operator)
            if operator in ("BMC", "BDC"):
                depth.append(str(instruction.operands[0]))
            elif operator == "EMC":
                depth.pop()
            elif operator in ("Tj", "TJ"):
                text.append(depth[-1] if depth else "none")
        assert "none" not in text
        repeated = 2 if number else 0  # the heads of both columns
        assert text.count("/Artifact") == 2 + repeated
    numbers: list[Any] = list(file.Root.StructTreeRoot.ParentTree.Nums)
    owners = [owner for part in numbers if isinstance(part, pikepdf.Array) for owner in part]
    reached = {element.objgen for element in walk(file.Root.StructTreeRoot.K)}
    assert {owner.objgen for owner in owners if owner} <= reached
    assert sum(1 for owner in owners if not owner) == 4 * 2 + 3 * 2


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_it_conforms(made: bytes, profile: str) -> None:
    assert [(f.rule_id, f.message) for f in page.validate_pdf_bytes(made, profile=profile).failures] == []


def test_several_documents_in_one_file_keep_their_tables_apart() -> None:
    parts = [Part(lay_out(document(60, "A")), name="a"), Part(lay_out(document(3, "B")), name="b")]
    with pikepdf.open(io.BytesIO(bind(parts))) as file:
        found = kinds(file)
    assert [found.count(kind) for kind in ("/Table", "/TR")] == [2, 65]


def test_the_same_document_gives_the_same_bytes_each_time_it_is_drawn(made: bytes) -> None:
    layout = lay_out(document(ROWS))
    assert layout.draw() == layout.draw() == made
