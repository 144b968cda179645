"""Seals: by which a file tells whether it is as it was made, or somebody has saved it since.

A seal is a digest of all the rest of the file, where its form has room for one; whoever saves the file breaks it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import PurePath

LINE = b"<!-- briefgen %s -->\n"
_LINE = re.compile(rb"<!-- briefgen [0-9a-f]{64} -->\n\Z")
_IDENTIFIERS = re.compile(rb"/ID \[\([0-9a-f]{32}\) \(([0-9a-f]{32})\)\]")


def sealed_html(data: bytes) -> bytes:
    """A page with its digest in a comment behind it."""
    return data + LINE % hashlib.sha256(data).hexdigest().encode()


def sealed_pdf(data: bytes) -> bytes:
    """A PDF whose second identifier, which changes with its contents (ISO 32000-1, 14.4), is a digest of all the rest."""
    place = _identifier(data)
    return data if place is None else data[: place.start] + _digest(data, place) + data[place.stop :]


def untouched(name: str, data: bytes) -> bool:
    """Whether a file of that name is as it was made; never of a form that has no room for a seal."""
    is_whole = _FORMS.get(PurePath(name).suffix.lower())
    return is_whole is not None and is_whole(data)


def _identifier(data: bytes) -> slice | None:
    """Where the second identifier of a PDF stands, which is in the last of its tables."""
    found = list(_IDENTIFIERS.finditer(data))
    return slice(found[-1].start(1), found[-1].end(1)) if found else None


def _digest(data: bytes, place: slice) -> bytes:
    rest = data[: place.start] + data[place.stop :]
    return hashlib.sha256(rest).hexdigest()[: place.stop - place.start].encode()


def _whole_pdf(data: bytes) -> bool:
    place = _identifier(data)
    return place is not None and data[place] == _digest(data, place)


def _whole_html(data: bytes) -> bool:
    line = _LINE.search(data)
    return line is not None and sealed_html(data[: line.start()]) == data


def _whole_docx(data: bytes) -> bool:
    from briefgen.paper.docx.package import untouched as is_sealed

    return is_sealed(data)


_FORMS: dict[str, Callable[[bytes], bool]] = {".docx": _whole_docx, ".html": _whole_html, ".pdf": _whole_pdf}
