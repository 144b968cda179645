"""Files of other programs under the name of a curated one: told by their first bytes, and how to get the text out."""

from __future__ import annotations

import io
import zipfile

from briefgen.diagnostics import Diagnostic, Location
from briefgen.language import gettext as _

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word and Excel before 2007


def foreign_format(path: str, data: bytes) -> Diagnostic | None:
    """What kind of file it is, if it is one of another program; None for text."""
    found = _kind(data)
    if found is None:
        return None
    message = _("this is {what}, not plain text").format(what=found)
    hint = _("open it in the program that made it, copy the text, and save that as plain text (UTF-8) under this name")
    return Diagnostic("E114", message, Location(path), hint=hint)


def _kind(data: bytes) -> str | None:
    start = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"PK\x03\x04"):
        return _of_archive(data)
    if start[:100].lower().startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")):
        return _("a web page (HTML)") if b"<html" in data[:4096].lower() else _("an XML file")
    kinds = (
        (b"{\\rtf", _("a rich text document (RTF)")),
        (b"%PDF", _("a PDF file")),
        (OLE, _("a Word or Excel file of the old kind (.doc, .xls)")),
        (b"\x89PNG", _("a picture")),
        (b"\xff\xd8\xff", _("a picture")),
        (b"BEGIN:VCALENDAR", _("a calendar file (.ics)")),
    )
    return next((words for mark, words in kinds if start.startswith(mark)), None)


def _of_archive(data: bytes) -> str:
    """An archive's kind by the names in it: documents and tables of office programs are archives."""
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        names = []
    if any(name.startswith("word/") for name in names):
        return _("a Word document (.docx)")
    if any(name.startswith("xl/") for name in names):
        return _("an Excel table (.xlsx)")
    return _("an office document (.odt, .ods)") if "mimetype" in names else _("a ZIP archive")
