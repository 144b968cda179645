"""What a file is that is no calendar."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from briefgen.importing.ical.file_kinds import has_calendar, no_calendar


def zipped(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "BEGIN")
    return stream.getvalue()


KINDS = {
    "empty": (b"", "is empty."),
    "blank": (b"\xef\xbb\xbf \r\n\r\n", "is empty."),
    "log-in page": (b"\xef\xbb\xbf\n<!DOCTYPE html><html><title>Sign in</title>", "is a web page and no calendar."),
    "xhtml": (b'<?xml version="1.0"?>\n<!doctype html><html>', "is a web page and no calendar."),
    "fragment": (b"<script>location='/login'</script>", "is a web page and no calendar."),
    "xCal": (
        b'<?xml version="1.0"?><icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0">',
        "is a calendar as XML (xCal), which is not read.",
    ),
    "error as XML": (b"<?xml version='1.0'?><d:error xmlns:d='DAV:'/>", "is XML and no calendar."),
    "jCal": (b'["vcalendar", [["version"', "is a calendar as JSON (jCal), which is not read."),
    "jCals": (b' [\n["vcalendar", [', "is a calendar as JSON (jCal), which is not read."),
    "JSON": (b'{"error": "not logged in"}', "is JSON and no calendar."),
    "empty list": (b"[]", "is JSON and no calendar."),
    "archive": (zipped("calendar.ics"), "is a ZIP archive and no calendar."),
    "spreadsheet": (zipped("[Content_Types].xml", "xl/workbook.xml"), "is an office document and no calendar."),
    "packed": (gzip.compress(b"BEGIN:VCALENDAR"), "is a packed file and no calendar."),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", "is a PDF and no calendar."),
    "Outlook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a file of Outlook or an older Office, and no calendar."),
    "RTF": (rb"{\rtf1\ansi Programme}", "is a text document (RTF) and no calendar."),
    "picture": (b"\x89PNG\r\n\x1a\n", "is a picture and no calendar."),
    "address book": (b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD", "is an address book (vCard) and no calendar."),
    "e-mail": (
        b"Return-Path: <a@b.example>\nReceived: from x\n by y\nSubject: Visit\n",
        "is an e-mail and no calendar.",
    ),
    "table": (b"Subject,Start Date\nVisit,06/09/2025\n", "is a table (CSV) and no calendar."),
    "Excel's table": (
        'Тема;Начало;Край\r\n"Посещение; София";1;2\r\n'.encode("utf-8-sig"),
        "is a table (CSV) and no calendar.",
    ),
    "letter": (b"Dear all, please, come.\nYours, A.\n\nP.S.", "is no calendar: there is no BEGIN:VCALENDAR in it."),
    "rule": (b"FREQ=MONTHLY;BYMONTHDAY=1,2,3\n", "is no calendar: there is no BEGIN:VCALENDAR in it."),
    "bytes": (bytes(range(1, 256)), "is no calendar: there is no BEGIN:VCALENDAR in it."),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_called_what_it_is(kind: str) -> None:
    data, message = KINDS[kind]
    assert not has_calendar(data)
    found = no_calendar("a.ics", data)
    assert str(found) == f"a.ics {message}"
    assert found.hint


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCALENDAR",
        b"\xef\xbb\xbfbegin:vcalendar",
        b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n",
        b"x\rBEGIN:VEVENT\r",
        "BEGIN:VCALENDAR".encode("utf-16"),
        "BEGIN:VCALENDAR".encode("utf-16-be"),
    ],
)
def test_a_calendar_is_seen(data: bytes) -> None:
    assert has_calendar(data)
