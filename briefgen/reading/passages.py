"""The passages that citations name in the texts of the sources, and the fingerprints by which they are known again.

`seeds/passages.lock` holds, for each citation, a SHA-256 of the words of its passage: none of the words themselves.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError
from briefgen.domain.citations import Citation
from briefgen.language import gettext as _
from briefgen.reading.sentences import VERSION, sentences

LOCK_FILE = "seeds/passages.lock"
_HEAD = "# Fingerprints of the cited passages; written by `briefgen verify --lock`. Sentence rule "


def decoded(data: bytes) -> str:
    """The words of a text's file: UTF-8 with or without a byte order mark; what is no UTF-8 becomes U+FFFD."""
    return data.decode("utf-8-sig", errors="replace")


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
    """Where a cited passage stands now, in a text that has changed; None where it stands nowhere, or in several places."""

    cited: Citation
    now: Citation | None


def searched(lock: Lock, texts: Mapping[str, Sequence[str]]) -> tuple[Found, ...]:
    """Every citation whose passage is no longer the one that was taken, with where its words stand now."""
    return tuple(
        Found(citation, _unique(_places(citation, print_, texts[citation.source])))
        for citation, print_ in sorted(lock.prints.items())
        if citation.source in texts and not _stands(citation, print_, texts[citation.source])
    )


def _stands(citation: Citation, print_: str, paragraphs: Sequence[str]) -> bool:
    words = passage(citation, paragraphs)
    return words is not None and fingerprint(words) == print_


def _unique(places: Iterator[Citation]) -> Citation | None:
    found = list(places)
    return found[0] if len(found) == 1 else None


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
