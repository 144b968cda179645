"""HTML in, a Word file out: its properties, its parts, links that stay within them, the same bytes twice."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

from briefgen.diagnostics import BriefgenError
from briefgen.paper.docx import Part, bind, untouched
from briefgen.paper.docx.xml import W

PAGE = (
    '<html lang="en"><head><title>{title}</title><meta name="author" content="Desk"><meta name="description" content="Relations">'
    '<meta name="dcterms.created" content="2025-04-20T00:00:00Z"></head><body class="{paper}">'
    '<div class="foot"><span class="foot-right">Page <span class="page"></span></span>{title}</div>{body}</body></html>'
)
MEMO = '<h1>Memo</h1><p>See <a href="#s1">1</a>.</p><ol class="sources"><li id="s1"><span class="n">1</span>Press</li></ol>'


def page(body: str, *, title: str = "Bulgaria", paper: str = "A4") -> str:
    return PAGE.format(title=title, body=body, paper=paper)


def opened(data: bytes) -> Any:
    return Document(BytesIO(data))


def test_it_says_what_it_is_and_as_of_when() -> None:
    data = bind([Part(page(MEMO))])
    told = opened(data).core_properties
    assert (told.title, told.subject, told.author, told.last_modified_by, told.language, told.comments) == (
        "Bulgaria", "Relations", "Desk", "Desk", "en", "",
    )  # fmt: skip
    assert told.created == told.modified == datetime(2025, 4, 20, tzinfo=UTC)
    with ZipFile(BytesIO(data)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(2025, 4, 20, 0, 0, 0)}
        assert [name for name in file.namelist() if "thumbnail" in name or "customXml" in name] == []
    assert untouched(data)
    assert bind([Part(page(MEMO))]) == data


def test_its_paragraphs_have_named_styles_in_order() -> None:
    found = opened(bind([Part(page(MEMO))]))
    assert [(p.style.name, p.text) for p in found.paragraphs] == [
        ("Title", "Memo"),
        ("Normal", "See 1."),
        ("Memo Source", "1\tPress"),
    ]
    assert [p.text for p in found.sections[0].footer.paragraphs] == ["Bulgaria\tPage "]


def test_what_has_no_name_leads_into_what_has_one() -> None:
    cover = Part(page('<p><a href="#BG.s1">Bulgaria</a> <a href="#RO.s1">Romania</a></p>'))
    body = opened(bind([cover, Part(page(MEMO), "BG"), Part(page(MEMO), "RO")])).element.body
    led = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))][:2]
    places = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert led == places == ["place_1", "place_2"]


def test_each_part_has_its_paper_its_foot_and_its_own_places() -> None:
    parts = [Part(page(MEMO), "BG"), Part(page(MEMO, title="Romania", paper="Letter"), "RO")]
    found = opened(bind([*parts, Part(page('<p>see <a href="#s1">1</a></p>', title="Annex"), "BG")]))
    assert [round(s.page_width.mm, 1) for s in found.sections] == [210.0, 215.9, 210.0]
    assert [s.footer.paragraphs[0].text.split("\t")[0] for s in found.sections] == ["Bulgaria", "Romania", "Annex"]
    body = found.element.body
    names = [e.get(f"{{{W}}}name") for e in body.iter(f"{{{W}}}bookmarkStart")]
    anchors = [e.get(f"{{{W}}}anchor") for e in body.iter(f"{{{W}}}hyperlink")]
    assert (names, anchors) == (["place_1", "place_2"], ["place_1", "place_2", "place_1"])


def test_without_python_docx_it_is_asked_for_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(BriefgenError) as raised:
        bind([Part(page(MEMO))])
    assert str(raised.value) == "Word files are written with python-docx, which is not installed."
    assert raised.value.hint == f"Install it with: {sys.executable} -m pip install python-docx pypdfium2"
