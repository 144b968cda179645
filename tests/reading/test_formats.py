from __future__ import annotations

import io
import zipfile

import pytest

from briefgen.reading.formats import foreign_format
from briefgen.reading.load import load_documents
from briefgen.reading.text import read_document


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1\\ansi title: A visit}", "a rich text document (RTF)"),
        (archive("[Content_Types].xml", "word/document.xml"), "a Word document (.docx)"),
        (archive("xl/workbook.xml"), "an Excel table (.xlsx)"),
        (archive("mimetype", "content.xml"), "an office document (.odt, .ods)"),
        (archive("events.yaml"), "a ZIP archive"),
        (b"PK\x03\x04 cut off", "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a Word or Excel file of the old kind (.doc, .xls)"),
        (b"\n<!DOCTYPE html>\n<html lang=en>", "a web page (HTML)"),
        (b"\xef\xbb\xbf<HTML><body>", "a web page (HTML)"),
        (b"<?xml version='1.0'?><rss/>", "an XML file"),
        (b"%PDF-1.7\n", "a PDF file"),
        (b"BEGIN:VCALENDAR\r\n", "a calendar file (.ics)"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
    ],
)
def test_files_of_other_programs_are_named(data: bytes, what: str) -> None:
    found = foreign_format("events.yaml", data)
    assert found is not None
    assert (found.code, found.message) == ("E114", f"this is {what}, not plain text")


@pytest.mark.parametrize("data", [b"", b"events: []\n", b"# <html>\n- id: one\n", "title: Визит".encode(), b"{rtf: 1}"])
def test_text_is_text(data: bytes) -> None:
    assert foreign_format("events.yaml", data) is None


def test_nothing_else_is_said_of_such_a_file() -> None:
    found = load_documents({"events.yaml": read_document("events.yaml", b"{\\rtf1 calendar: x}")}).diagnostics
    assert [d.code for d in found] == ["E114"]
