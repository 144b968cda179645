"""A document as a file: fixed times inside, so that the same input gives the same bytes, and a seal that any editor breaks."""

from __future__ import annotations

import hashlib
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

LEVEL = 6
SEAL = b"briefgen "


def sealed(data: bytes, day: date) -> bytes:
    """The file anew, each of its parts as of a day, in order of their names but for the list of types, which is first."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as given, ZipFile(out, "w", ZIP_DEFLATED, compresslevel=LEVEL) as made:
        for name in sorted(given.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 0, 0
            made.writestr(info, given.read(name))
        made.comment = _seal(made)
    return out.getvalue()


def untouched(data: bytes) -> bool:
    """Whether a file is as it was made: nobody has saved it since with a word processor, and no one else made it."""
    try:
        with ZipFile(BytesIO(data)) as file:
            return file.comment == _seal(file)
    except BadZipFile:
        return False


def _seal(file: ZipFile) -> bytes:
    """A digest of what a file holds, by the checksums of its parts."""
    parts = "".join(f"{entry.filename} {entry.CRC:08x}\n" for entry in file.infolist())
    return SEAL + hashlib.sha256(parts.encode()).hexdigest().encode()
