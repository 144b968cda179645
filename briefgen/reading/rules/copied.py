"""Rules for what was copied from elsewhere: signs of HTML, Markdown or calendars, words for nothing, letters in a wrong encoding, ends of sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TypeVar

from briefgen.domain.catalog import SETTINGS, Catalog
from briefgen.domain.fields.web import without_the_sentence
from briefgen.domain.model import Record
from briefgen.domain.references import Path
from briefgen.domain.texts import UNSEEN, in_every_language, texts
from briefgen.language import gettext as _
from briefgen.reading.meant.encodings import misread
from briefgen.reading.rules.findings import Finding

_ENTITY = r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"
_TAG = r"</?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|s|span|strong|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>]{0,300})?/?>"
_MARKDOWN = r"\*\*[^*\s](?:[^*]{0,300}[^*\s])?\*\*|\[[^\[\]]{1,300}\]\(https?://[^()\s]+\)"
_OF_CALENDARS = r"\\[nN,;](?![a-z])"  # how iCalendar writes a new line, a comma and a semicolon
_SIGNS = re.compile("|".join((_ENTITY, _TAG, _MARKDOWN, _OF_CALENDARS)))
LONGEST_SHOWN = 40
LONGEST_TITLE = 200  # letters: two lines of a memo, and more than a calendar shows of an entry

# What stands in a table or a form where nothing is known; a name may be spelt so, as that of a bank.
_NOTHING = frozenset(
    {"none", "null", "nil", "n/a", "n.a.", "tbc", "tbd", "tba", "unknown", "-", "–", "—", "?", "??", "???"}
)
_NAMES = frozenset({"id", "name", "native", "title"})

Odd = TypeVar("Odd")


def texts_are_plain_words(catalog: Catalog) -> Iterator[Finding]:
    """Signs that another program would turn into something are printed as they stand."""
    for path, sign in _found(catalog, _sign):
        shown = sign if len(sign) <= LONGEST_SHOWN else f"{sign[: LONGEST_SHOWN - 1]}…"
        message = _("“{sign}” is printed as it stands: a text is plain words").format(sign=shown)
        yield Finding("W445", path, message, _instead(sign))


def texts_tell_something(catalog: Catalog) -> Iterator[Finding]:
    """A word that stands for nothing is printed like any other: “None” is no place."""
    for path, words in _found(catalog, lambda text: text if text.strip().casefold() in _NOTHING else None):
        if _NAMES.isdisjoint(path):
            message = _("“{words}” is printed as it stands, and tells nothing").format(words=words)
            yield Finding("W463", path, message, _("leave the field out until it is known"))


def titles_are_short(catalog: Catalog) -> Iterator[Finding]:
    """A whole page that was pasted into a title fills the front of a memo, and an entry of a calendar, by itself."""
    for path, length in _found(catalog, lambda text: len(text) if len(text) > LONGEST_TITLE else None):
        if "title" in path:
            message = _("this title has {length} letters: lists, calendars and memos are filled by it")
            hint = _("say in a few words what it is; the rest goes under “agenda:”, “outcome:” or “note:”")
            yield Finding("W465", path, message.format(length=length), hint)


def letters_are_those_that_were_written(catalog: Catalog) -> Iterator[Finding]:
    """Letters that were read in another encoding than they were written in are nobody's."""
    for path, (found, meant) in _found(catalog, lambda text: next(misread(text), None)):
        message = _("“{found}” is what “{meant}” becomes where it is read in a wrong encoding")
        hint = _("write “{meant}”; should there be more of it, copy the text anew, as UTF-8")
        yield Finding("W446", path, message.format(found=found, meant=meant), hint.format(meant=meant))


def addresses_end_with_themselves(catalog: Catalog) -> Iterator[Finding]:
    """A full stop, bracket or quotation mark behind an address is its sentence's, and leads nowhere."""
    found = [((SETTINGS, "address"), catalog.calendar.address)]
    found += [
        ((record.id, "url"), getattr(record, "url", None)) for record in catalog.records() if not record.withdrawn
    ]
    for path, address in found:
        if address and (plain := without_the_sentence(address)) != address:
            message = _("this address ends in “{end}”, which its sentence had behind it")
            hint = _("write {suggestion}").format(suggestion=plain)
            yield Finding("W447", path, message.format(end=address[len(plain) :]), hint)


def _sign(text: str) -> str | None:
    """The first sign in a text that stands for something else; an ampersand before a word that no name is stands for itself."""
    if not any(mark in text for mark in "&<*[\\"):
        return None
    from html import unescape

    signs = (match[0] for match in _SIGNS.finditer(text))
    return next((sign for sign in signs if not sign.startswith("&") or unescape(sign) != sign), None)


def _instead(sign: str) -> str:
    if not sign.startswith("&"):
        return _("take the signs away, and leave the words")
    from html import unescape

    letter = unescape(sign)
    if letter.isspace():
        return _("write a space")
    return _("write “{letter}”").format(letter=letter) if letter.isprintable() else _("take it away")


def _found(catalog: Catalog, odd: Callable[[str], Odd | None]) -> Iterator[tuple[Path, Odd]]:
    """What is odd in a text of the settings or of a record, in any language that a reader may get to see."""
    among_records = any(map(odd, catalog.held.words))
    told = (((SETTINGS, *path), words) for path, words in texts(catalog.calendar))
    records = (record for record in catalog.records() if not record.withdrawn) if among_records else ()
    seen = (((record.id, *path), words) for record in records for path, words in _seen(record))
    yield from ((path, found) for path, words in chain(told, seen) if (found := odd(words)))


def _seen(record: Record) -> Iterator[tuple[Path, str]]:
    return ((path, words) for path, words in in_every_language(record) if UNSEEN.isdisjoint(path))
