"""Typewritten signs as a typesetter sets them: the quotes and apostrophes of the language.

Curators type what their keyboards have, and data keep it. Whatever is read as a text, on paper, in a word processor or on a
page, gets its signs here; calendars and tables for programs do not. Where a sign may be something else (feet and inches, a quote
that is not closed), and in addresses, it stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

NBSP = "\N{NO-BREAK SPACE}"
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


class Quotes(NamedTuple):
    """The signs around what is quoted, and around what is quoted within that."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


# As the languages print them (Unicode CLDR, delimiters; for Kazakh and Bulgarian as in their newspapers).
QUOTES = {
    "en": Quotes("“", "”", "‘", "’"),
    "kk": Quotes("«", "»", "“", "”"),
    "ru": Quotes("«", "»", "„", "“"),
    "uk": Quotes("«", "»", "„", "“"),
    "bg": Quotes("„", "“", "‚", "‘"),
    "ro": Quotes("„", "”", "«", "»"),
    "pl": Quotes("„", "”", "«", "»"),
    "de": Quotes("„", "“", "‚", "‘"),
    "lt": Quotes("„", "“", "‚", "‘"),
    "et": Quotes("„", "“", "‚", "‘"),
    "fr": Quotes(f"«{NBSP}", f"{NBSP}»", "“", "”"),
}

# Neither what a program reads nor code is words; a title in a head, and a drawing's, is listed and read aloud.
_APART = re.compile(
    r"(<(style|script|title|desc|code|pre|textarea)\b.*?</\2>|<!--.*?-->|<[^>]*>)", re.DOTALL | re.IGNORECASE
)
_LANGUAGE = re.compile(r'<html[^>]*\blang="([A-Za-z]+)')
_ESCAPED = {"&#39;": "'", "&#34;": '"', "&quot;": '"', "&apos;": "'"}
_ENTITY = re.compile("|".join(map(re.escape, _ESCAPED)))

_ADDRESS = re.compile(r"\S*(?:://|@|\bwww\.|\w\.[a-z]{2,}/)\S*")
_ELIDED = re.compile(r"(?<![\w'])'(?=\d\ds?\b(?!')|(?:tis|twas|em|til|n' )\b)|(?<=\bn)'(?= )|^'(?=s\b)", re.IGNORECASE)
_IN_WORD = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<=\d)'(?=s\b)|(?<=\b[cdjlmnst])'(?=[\"“«„])", re.IGNORECASE)
_AFTER_WORD = re.compile(r"(?<=[^\W\d_])'(?!\w)")
_QUOTED = re.compile(r'(?<![\w"])"(?=[^\s"])([^"]*)(?<=[^\s"])"(?![\w"])')
_QUOTED_INSIDE = re.compile(r"(?<![\w'])'(?=[^\W\d_]|[“«„])([^']*)(?<=[^\s'])'(?!\w)")


def typeset(html: str) -> str:
    """A document with the signs of its language in its words; markup, code and addresses stay as they are."""
    found = _LANGUAGE.search(html)
    language = found[1].lower() if found else ""
    return "".join(
        piece if markup else set_words(_ENTITY.sub(lambda m: _ESCAPED[m[0]], piece), language)
        for markup, piece in _pieces(html)
    )


def _pieces(html: str) -> Iterator[tuple[bool, str]]:
    """The document cut at its markup, each piece with whether it is markup."""
    end = 0
    for found in _APART.finditer(html):
        yield False, html[end : found.start()]
        yield True, found[0]
        end = found.end()
    yield False, html[end:]


def set_words(words: str, language: str) -> str:
    """Words with the signs of a language; in one whose quotes are not known here quotes stay as they are."""
    if "'" not in words and '"' not in words:
        return words
    pieces, end = list[str](), 0
    for found in _ADDRESS.finditer(words):
        pieces += [_signs(words[end : found.start()], QUOTES.get(language)), found[0]]
        end = found.end()
    return "".join([*pieces, _signs(words[end:], QUOTES.get(language))])


def _signs(words: str, quotes: Quotes | None) -> str:
    words = _IN_WORD.sub(APOSTROPHE, _ELIDED.sub(APOSTROPHE, words))
    if quotes is None:
        return words
    if not words.count('"') % 2:  # one too many may be inches, or a quote that nobody closed
        words = _QUOTED.sub(rf"{quotes.opening}\1{quotes.closing}", words)
    words = _QUOTED_INSIDE.sub(rf"{quotes.inner_opening}\1{quotes.inner_closing}", words)
    return _AFTER_WORD.sub(APOSTROPHE, words)
