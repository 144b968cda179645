"""The passages that citations name in the texts of the sources, and the fingerprints by which they are known again.

`seeds/passages.lock` holds, for each citation, a SHA-256 of the words of its passage: none of the words themselves.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError
from briefgen.domain.citations import Citation
from briefgen.language import gettext as _
from briefgen.reading.formats import foreign_format
from briefgen.reading.sentences import VERSION, sentences
from briefgen.reading.text import guess_encoding

LARGEST_TEXT = 2 * 1024 * 1024  # bytes: a thousand pages, over which it takes a minute and more
LOCK_FILE = "seeds/passages.lock"
_HEAD = "# Fingerprints of the cited passages; written by `briefgen verify --lock`. Sentence rule "


# What web pages and word processors put into words and between them that no eye sees: where a word may be parted, marks for
# the direction of writing. Letters of Latin and Cyrillic are never joined by a mark of their own.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<=[A-Za-z\u00c0-\u052f])[\u200c\u200d]"
)
_HYPHENS = str.maketrans(dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}", "-"))
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes) -> str:
    """The words of a text's file as they are read: UTF-8, or UTF-16 with its byte order mark; what is neither becomes U+FFFD.

    In NFC, without characters that nobody sees, every hyphen as the common one: a word is the same word however it was copied.
    """
    text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig", errors="replace")
    return text if text.isascii() else unicodedata.normalize("NFC", _UNSEEN.sub("", text)).translate(_HYPHENS)


def unreadable(name: str, data: bytes) -> str | None:
    """Why a file is none whose words can be read: of another program, in another encoding, or empty; None where it is one."""
    if foreign := foreign_format(name, data):
        return foreign.message
    if data.startswith(_UTF_16):
        return None if decoded(data).strip() else _("it is empty")
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _("this file is not UTF-8; it looks like {encoding}").format(encoding=guess_encoding(data))
    if b"\0" in data:  # every letter of UTF-16 may be one of UTF-8, and a byte that is none
        return _("this file is not UTF-8; it looks like {encoding}").format(encoding="UTF-16")
    return None if decoded(data).strip() else _("it is empty")


def named_otherwise(folder: Path, digest: str) -> str | None:
    """The name under which a folder has a text that is known by its SHA-256; None where it has it not."""
    for path in sorted(folder.iterdir()):
        with suppress(OSError):
            small = path.is_file() and path.stat().st_size <= LARGEST_TEXT
            if small and hashlib.sha256(path.read_bytes()).hexdigest() == digest:
                return path.name
    return None


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The non-blank lines of a text, page furniture included; a citation's p1 is the first."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def passage(citation: Citation, paragraphs: Sequence[str]) -> tuple[str, ...] | None:
    """What a citation names: the paragraphs, or the sentences of its one paragraph; None where the text has not so many."""
    if not citation.first:
        return tuple(paragraphs)
    if citation.last > len(paragraphs):
        return None
    if not citation.opening:
        return tuple(paragraphs[citation.first - 1 : citation.last])
    found = sentences(paragraphs[citation.first - 1])
    return found[citation.opening - 1 : citation.closing] if citation.closing <= len(found) else None


def is_narrow(citation: Citation, paragraphs: Sequence[str]) -> bool:
    """Whether a citation names sentences, or one paragraph that is a sentence: what stands there can be held in full."""
    if citation.opening:
        return True
    whole = passage(citation, paragraphs) if citation.first == citation.last and citation.first else None
    return whole is not None and len(sentences(whole[0])) <= 1


def fingerprint(words: Iterable[str]) -> str:
    """SHA-256 of a passage's words: NFC, case folded, spaces collapsed."""
    text = " ".join(" ".join(words).split())
    return hashlib.sha256(unicodedata.normalize("NFC", text).casefold().encode()).hexdigest()


class Lock(Struct, frozen=True):
    """The fingerprints that were taken of the cited passages."""

    prints: Mapping[Citation, str]
    version: int = VERSION

    @classmethod
    def read(cls, text: str) -> Lock:
        """The lock from its file; raises BriefgenError where a line is none of ours."""
        head, *lines = text.splitlines() or [""]
        if not head.startswith(_HEAD) or not head.removeprefix(_HEAD).rstrip(".").isdecimal():
            raise _damaged(1)
        prints = dict(_entry(line, number) for number, line in enumerate(lines, 2) if line.strip())
        return cls(prints, int(head.removeprefix(_HEAD).rstrip(".")))

    def __str__(self) -> str:
        """The file: a line a citation, sorted as citations are."""
        lines = (f"{citation} {found}" for citation, found in sorted(self.prints.items()))
        return "\n".join((f"{_HEAD}{self.version}.", *lines)) + "\n"


def _entry(line: str, number: int) -> tuple[Citation, str]:
    written, _space, found = line.rpartition(" ")
    try:
        citation = Citation.read(written.strip())
    except ValueError:
        raise _damaged(number) from None
    if len(found) != 64 or set(found) - set("0123456789abcdef"):
        raise _damaged(number)
    return citation, found


def _damaged(number: int) -> BriefgenError:
    return BriefgenError(
        _("{file}, line {number}: this line was not written by briefgen.").format(file=LOCK_FILE, number=number),
        hint=_(
            "take back the last good version of the file, or write it anew with “briefgen verify --texts DIR --lock”"
        ),
    )


def taken(citations: Iterable[Citation], texts: Mapping[str, Sequence[str]]) -> Lock:
    """The lock of some citations: of those whose passage is there."""
    found = {c: passage(c, texts[c.source]) for c in citations if c.source in texts and c.first}
    return Lock({citation: fingerprint(words) for citation, words in found.items() if words is not None})


class Found(Struct, frozen=True):
    """Where a cited passage stands now, in a text that has changed; None where its words stand nowhere, or in several ``places``."""

    cited: Citation
    now: Citation | None
    places: tuple[Citation, ...] = ()


def searched(lock: Lock, texts: Mapping[str, Sequence[str]]) -> tuple[Found, ...]:
    """Every citation whose passage is no longer the one that was taken, with where its words stand now.

    Words that stand in several places have moved as far as the passage did that is cited nearest to them.
    """
    cited = sorted((c, print_) for c, print_ in lock.prints.items() if c.source in texts)
    places = {
        c: (c,) if _stands(c, print_, texts[c.source]) else tuple(_places(c, print_, texts[c.source]))
        for c, print_ in cited
    }
    sure = [(c, found[0]) for c, found in places.items() if len(found) == 1]
    return tuple(Found(c, _which(c, found, sure), found) for c, found in places.items() if found != (c,))


def _which(cited: Citation, places: Sequence[Citation], sure: Iterable[tuple[Citation, Citation]]) -> Citation | None:
    """The place of several that is as far off as what is cited nearest has moved."""
    if len(places) <= 1:
        return next(iter(places), None)
    near = [(abs(c.first - cited.first), now.first - c.first) for c, now in sure if c.source == cited.source]
    shifts = {shift for distance, shift in near if distance == min(near)[0]}
    moved = [place for place in places if place.first - cited.first in shifts]
    return moved[0] if len(moved) == 1 else None


def _stands(citation: Citation, print_: str, paragraphs: Sequence[str]) -> bool:
    words = passage(citation, paragraphs)
    return words is not None and fingerprint(words) == print_


def _places(citation: Citation, print_: str, paragraphs: Sequence[str]) -> Iterator[Citation]:
    """Every place of the same shape with the same words."""
    for candidate in _alike(citation, paragraphs):
        if _stands(candidate, print_, paragraphs):
            yield candidate


def _alike(citation: Citation, paragraphs: Sequence[str]) -> Iterator[Citation]:
    """The citations of as many paragraphs, or as many sentences of a paragraph."""
    span = citation.last - citation.first
    for first in range(1, len(paragraphs) - span + 1):
        moved = replace(citation, first=first, last=first + span)
        if not citation.opening:
            yield moved
            continue
        length = citation.closing - citation.opening
        for opening in range(1, len(sentences(paragraphs[first - 1])) - length + 1):
            yield replace(moved, opening=opening, closing=opening + length)
