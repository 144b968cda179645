"""Web addresses as they are written, or copied with what stood around them."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from briefgen.language import gettext as _

SCHEMES = ("http", "https", "mailto")
LONGEST = 500
_OPENING = "<([{\"'“„«‘"
_ENDS = ".,;:!\"'”’»>…"
_CLOSING = {")": "(", "]": "[", "}": "{"}
_MAILBOX = re.compile(r"[^@\s:/?,;]+@(?:[^@\s:/?.,;]+\.)+[^@\s:/?.,;]{2,}")
_BARE_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/]\S*)?", re.IGNORECASE)


def read_address(value: Any) -> str:
    """A web or mail address; other schemes never reach a document, nor does what lets somebody in."""
    text = str(value).strip()
    try:
        parts = urlsplit(text)
        whole = _MAILBOX.fullmatch(parts.path) if parts.scheme == "mailto" else parts.netloc
        good = parts.scheme in SCHEMES and whole and parts.port != 0
    except ValueError:  # also where the port is no number of one
        parts, good = urlsplit(""), False
    if good and "@" in parts.netloc:
        raise PydanticCustomError(
            "address",
            _("this address has a user name or a password in it, and everybody would read them"),
            {"hint": _("write it without what stands before the @")},
        )
    if not good or re.search(r"[\s<>\"]", text) or len(text) > LONGEST:
        meant = _meant(text)
        hint = (
            _("write {suggestion}").format(suggestion=meant)
            if meant
            else _("write an address that begins with https://")
        )
        raise PydanticCustomError("address", _("“{text}” is not a web address"), {"text": text[:80], "hint": hint})
    return text


def read_site(value: Any) -> str:
    """The web address of a folder that is published: addresses of files are made by putting their names behind it."""
    text = read_address(value)
    parts = urlsplit(text)
    if parts.scheme == "mailto" or parts.query or parts.fragment:
        raise PydanticCustomError(
            "address",
            _("“{text}” is not the web address of a folder"),
            {"text": text[:80], "hint": _("write an address such as https://desk.ministry.org/calendar")},
        )
    return text.rstrip("/")


def without_the_sentence(address: str) -> str:
    """An address without what a sentence had behind it: a full stop, a quotation mark, a bracket that nothing opened."""
    while address and (address[-1] in _ENDS or _unopened(address)):
        address = address[:-1]
    return address


def _unopened(address: str) -> bool:
    opening = _CLOSING.get(address[-1])
    return opening is not None and address.count(address[-1]) > address.count(opening)


def _meant(text: str) -> str | None:
    """The address inside of signs that it was copied with, or the one that only its scheme is missing of."""
    plain = without_the_sentence(text.lstrip(_OPENING))
    if _BARE_HOST.fullmatch(plain):
        plain = f"https://{plain}"
    if _MAILBOX.fullmatch(plain):
        plain = f"mailto:{plain}"
    plain = re.sub(r"\s", "%20", plain) if plain.startswith(("https://", "http://")) else plain
    if plain == text or not plain:
        return None
    try:
        return read_address(plain)
    except PydanticCustomError:
        return None
