"""Whether a file is as it was made."""

from __future__ import annotations

import io

import pikepdf
import pytest

from briefgen.paper import pdf
from briefgen.paper.docx import Part, bind
from briefgen.paper.seals import sealed_html, sealed_pdf, untouched

PAGE = '<html lang="en"><head><title>T</title><meta name="dcterms.created" content="2025-04-20"></head><body><p>x</p></body></html>'


@pytest.fixture(scope="module")
def memo() -> bytes:
    return pdf.lay_out(PAGE).draw()


def test_what_we_make_is_sealed(memo: bytes) -> None:
    made = {
        "memo.pdf": memo,
        "MEMO.PDF": memo,
        "memo.docx": bind([Part(PAGE)]),
        "memo.html": sealed_html(PAGE.encode()),
    }
    assert {name: untouched(name, data) for name, data in made.items()} == dict.fromkeys(made, True)
    assert [untouched(name, b"") for name in made] == [False] * 4
    assert untouched("memo.txt", b"text") is False


def test_a_page_that_was_changed_is_told() -> None:
    made = sealed_html(b"<p>One</p>\n")
    assert made.startswith(b"<p>One</p>\n<!-- briefgen ")
    changed = (made.replace(b"One", b"Two"), made + b"Mine", made.replace(b"\n", b"\r\n"), b"<p>One</p>\n", made[:-1])
    assert [untouched("a.html", data) for data in changed] == [False] * 5


def test_a_pdf_that_was_written_on_is_told(memo: bytes) -> None:
    assert sealed_pdf(memo) == memo
    note = b"\n9 0 obj<</Type/Annot/Subtype/Text/Contents(Ask him)>>endobj\n%%EOF\n"
    assert untouched("a.pdf", memo + note) is False
    assert untouched("a.pdf", memo[:-2]) is False
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(memo)) as opened:
        opened.save(out)
    assert untouched("a.pdf", out.getvalue()) is False


def test_the_seal_takes_the_room_of_the_identifier_and_no_more() -> None:
    made = b"%PDF-1.7\n/ID [(" + b"a" * 32 + b") (" + b"a" * 32 + b")]\n%%EOF"
    sealed = sealed_pdf(made)
    assert (len(sealed), sealed[:50], sealed[-8:]) == (len(made), made[:50], made[-8:])
    assert (untouched("a.pdf", made), untouched("a.pdf", sealed)) == (False, True)
    assert sealed_pdf(b"%PDF-1.7 without one") == b"%PDF-1.7 without one"
