"""Properties and components as they stand in iCalendar (RFC 5545) and jCal (RFC 7265), both written at once.

icalendar could write them too: a calendar of ten thousand entries then takes eight times as long. It reads everything back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

from msgspec import Struct

from briefgen.calendars.entries import clean

LONGEST_LINE = 75  # octets, without the line break (RFC 5545, section 3.1)
MOST_KEPT = 4096  # properties of each type: many entries have the same status, colour, kind, stamps
_quoted = json.encoder.encode_basestring
_json = json.JSONEncoder(ensure_ascii=False).encode


class Property(Struct, frozen=True):
    """A property: its content line, folded and ended by CRLF, and its array in jCal."""

    line: bytes
    jcal: str


class Written(Struct, frozen=True):
    """A component as it stands in both formats, written once for all calendars that show it."""

    text: bytes
    jcal: str


def _property(line: str, jcal: str) -> Property:
    return Property(folded(line), jcal)


@lru_cache(MOST_KEPT)
def text(name: str, *words: str, relation: str = "") -> Property:
    """Words without control characters, or several separated by commas; ``relation`` is that to another entry (RELTYPE)."""
    said = [clean(each) for each in words]
    parameter = f";RELTYPE={relation}" if relation else ""
    line = f"{name}{parameter}:" + ",".join(map(_escaped, said))
    return _property(line, _array(name, "text", *said, **({"reltype": relation} if relation else {})))


def _escaped(words: str) -> str:
    """Words with the escapes of RFC 5545, section 3.3.11."""
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


@lru_cache(MOST_KEPT)
def uri(name: str, address: str, *, relation: str = "", stated: bool = False) -> Property:
    """An address; ``stated`` says its type where words are the usual, ``relation`` is that of what it leads to (LINKREL)."""
    said = clean(address).replace("\n", "\\n")  # no address has one, and none may begin a line
    parameters = (f';LINKREL="{relation}"' if relation else "") + (";VALUE=URI" if stated else "")
    return _property(
        f"{name}{parameters}:{said}", _array(name, "uri", said, **({"linkrel": relation} if relation else {}))
    )


@lru_cache(MOST_KEPT)
def number(name: str, value: int) -> Property:
    """A whole number."""
    return _property(f"{name}:{value}", _array(name, "integer", value))


@lru_cache(MOST_KEPT)
def day(name: str, value: date) -> Property:
    """A date."""
    written = value.isoformat()
    return _property(f"{name};VALUE=DATE:{written.replace('-', '')}", _array(name, "date", written))


@lru_cache(MOST_KEPT)
def moment(name: str, value: datetime, zone: str | None = None) -> Property:
    """A time in a zone that the calendar describes, in UTC where that is named, or local where none is (RFC 5545, 3.3.5)."""
    end = "Z" if zone == "UTC" else ""
    written = value.replace(tzinfo=None).isoformat(timespec="seconds") + end
    line = written.replace("-", "").replace(":", "")
    if zone is None or end:
        return _property(f"{name}:{line}", _array(name, "date-time", written))
    return _property(f"{name};TZID={zone}:{line}", _array(name, "date-time", written, tzid=zone))


def stamp(name: str, value: datetime) -> Property:
    """A moment in UTC."""
    return moment(name, value.astimezone(UTC), "UTC")


@lru_cache
def duration(name: str, value: timedelta, *, stated: bool = False) -> Property:
    """A stretch of time; ``stated`` says its type where another is the usual."""
    from icalendar.prop import vDuration

    written = str(vDuration(value).to_jcal(name)[3])
    return _property(f"{name}{';VALUE=DURATION' if stated else ''}:{written}", _array(name, "duration", written))


@lru_cache
def offset(name: str, value: timedelta) -> Property:
    """A difference to UTC."""
    from icalendar.prop import vUTCOffset

    written = vUTCOffset(value)
    return _property(f"{name}:{written.to_ical()}", _array(name, "utc-offset", written.to_jcal(name)[3]))


@lru_cache
def rule(name: str, value: str) -> Property:
    """A recurrence rule in the form of RFC 5545, section 3.3.10."""
    from icalendar.prop import vRecur

    written = vRecur.from_ical(value)
    return _property(f"{name}:{written.to_ical().decode()}", _array(name, "recur", written.to_jcal(name)[3]))


def _array(name: str, kind: str, *values: Any, **parameters: str) -> str:
    """A property in jCal (RFC 7265, section 3.4)."""
    said = ", ".join(_quoted(value) if isinstance(value, str) else _json(value) for value in values)
    return f'["{name.lower()}", {_json(parameters) if parameters else "{}"}, "{kind}", {said}]'


def component(name: str, properties: Iterable[Property], children: Sequence[Written] = (), depth: int = 1) -> Written:
    """A component; ``depth`` is how deep it stands in its calendar."""
    listed = tuple(properties)
    inner = b"".join(child.text for child in children)
    begin, end = (f"{edge}:{name}\r\n".encode() for edge in ("BEGIN", "END"))
    return Written(b"".join((begin, lines(listed), inner, end)), jcal(name, listed, [c.jcal for c in children], depth))


def within(outer: Written, name: str, children: Sequence[Written], depth: int = 1) -> Written:
    """A component that had none in it, with others in it."""
    if not children:
        return outer
    end, close = f"END:{name}\r\n".encode(), f"{' ' * depth}]]"
    inner = b"".join(child.text for child in children)
    told = ",\n".join(child.jcal for child in children)
    return Written(
        b"".join((outer.text.removesuffix(end), inner, end)), f"{outer.jcal.removesuffix(close)}{told}\n{close}"
    )


def lines(properties: Iterable[Property]) -> bytes:
    """Content lines of at most 75 octets, each ended by CRLF."""
    return b"".join(each.line for each in properties)


def folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets, never split inside a character or between a backslash and its letter."""
    data = line.encode()
    if len(data) <= LONGEST_LINE:
        return data + b"\r\n"
    return b"\r\n ".join(_pieces(data)) + b"\r\n"  # a line that begins with a space goes on from the last


def _pieces(data: bytes) -> Iterator[bytes]:
    start, end = 0, _last(data, 0, LONGEST_LINE)
    yield data[:end]
    while end < len(data):
        start, end = end, _last(data, end, end + LONGEST_LINE - 1)
        yield data[start:end]


def _last(data: bytes, start: int, end: int) -> int:
    """The last place up to ``end`` at which a line that goes on at ``start`` may be split."""
    if end >= len(data):
        return len(data)
    while data[end] & 0xC0 == 0x80:  # inside a character of UTF-8
        end -= 1
    backslashes = end - start - len(data[start:end].rstrip(b"\\"))
    return end - backslashes % 2


def jcal(name: str, properties: Iterable[Property], children: Sequence[str], depth: int = 0) -> str:
    """A component in jCal, one property a line so that differences read well."""
    indent = " " * depth
    told = ",\n".join(f"{indent} {each.jcal}" for each in properties)
    inner = ",\n".join(children) + "\n" if children else ""
    return f'{indent}["{name.lower()}", [\n{told}\n{indent}], [\n{inner}{indent}]]'
