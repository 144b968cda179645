"""What a file is that is no calendar, by its first bytes, and what to do with it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _

_LOOKED_AT = 4000  # bytes
# In UTF-16 every letter has a zero byte beside it.
_CALENDAR = re.compile(
    rb"^[\xef\xbb\xbf\xff\xfe \t]*\0?B\0?E\0?G\0?I\0?N\0?:\0?V\0?(?:C\0?A\0?L|E\0?V|T\0?O|J\0?O|F\0?R)",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL = rb"(?:From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+)"


def has_calendar(data: bytes) -> bool:
    """Whether somewhere in a file a calendar begins, or an entry of one."""
    return bool(_CALENDAR.search(data.replace(b"\r", b"\n")))


def no_calendar(name: str, data: bytes) -> BriefgenError:
    """The message for a file without a calendar in it: what it is instead."""
    head = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").strip()
    for pattern, message, hint in _kinds():
        if re.match(pattern, head, re.IGNORECASE | re.DOTALL):
            return BriefgenError(message.format(file=name), hint=hint)
    message = _("{file} is no calendar: there is no BEGIN:VCALENDAR in it.")
    if _is_table(head):
        message = _("{file} is a table (CSV) and no calendar.")
    return BriefgenError(message.format(file=name), hint=_as_ics())


def _is_table(head: bytes) -> bool:
    """Whether the first rows have equally many cells, and more than one."""
    lines = head.decode("utf-8", errors="replace").splitlines()
    whole = lines[: 5 if len(lines) > 5 else len(lines) - (len(head) > _LOOKED_AT - 100)]  # the last may be cut off
    rows = ([row for row in csv.reader(whole, delimiter=mark) if row] for mark in ",;\t")
    return any(len(found) > 1 and {len(row) for row in found} == {len(found[0])} != {1} for found in rows)


def _as_ics() -> str:
    return _("Export the calendar from your program as an .ics file (iCalendar).")


def _kinds() -> Iterator[tuple[bytes, str, str]]:
    """How a file begins, what it then is, and what to do; the first that fits counts."""
    as_ics, unpack = _as_ics(), _("Unpack it first: the .ics files are inside.")
    yield rb"\Z", _("{file} is empty."), _("Export the calendar again, and look whether the file has any size.")
    yield (
        rb"(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|script|meta|!--)",
        _("{file} is a web page and no calendar."),
        _("The address it was fetched from perhaps asks for a password; export the calendar as .ics instead."),
    )
    xcal = rb"<.{0,2000}urn:ietf:params:xml:ns:icalendar"
    yield xcal, _("{file} is a calendar as XML (xCal), which is not read."), as_ics
    yield rb"<\?xml|</?[a-z]", _("{file} is XML and no calendar."), as_ics
    yield rb'\[\s*\[?\s*"vcalendar"', _("{file} is a calendar as JSON (jCal), which is not read."), as_ics
    yield rb'[\[{]\s*(?:["\[{\]}\d]|\Z)', _("{file} is JSON and no calendar."), as_ics
    office = rb"PK\x03\x04.*(?:xl/|word/|ppt/|\[Content_Types\]|mimetypeapplication/vnd\.oasis)"
    yield office, _("{file} is an office document and no calendar."), as_ics
    yield rb"PK(?:\x03\x04|\x05\x06)", _("{file} is a ZIP archive and no calendar."), unpack
    packed = rb"\x1f\x8b|BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd"
    yield packed, _("{file} is a packed file and no calendar."), unpack
    yield rb"%PDF-", _("{file} is a PDF and no calendar."), as_ics
    outlook = _("{file} is a file of Outlook or an older Office, and no calendar.")
    yield rb"\xd0\xcf\x11\xe0|!BDN", outlook, as_ics
    yield rb"\{\\rtf", _("{file} is a text document (RTF) and no calendar."), as_ics
    yield rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF", _("{file} is a picture and no calendar."), as_ics
    yield rb"BEGIN:VCARD", _("{file} is an address book (vCard) and no calendar."), as_ics
    save = _("Save the invitation that is attached to it: that is an .ics file.")
    yield _MAIL + rb":[^\n]*\n(?:[ \t][^\n]*\n)*[\w-]+:", _("{file} is an e-mail and no calendar."), save
