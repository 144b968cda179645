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
_WHOLE = "|".join(rf"<{name}\b.*?</{name}>" for name in ("style", "script", "title", "desc", "code", "pre", "textarea"))
_MARKUP = rf"(?:{_WHOLE}|<!--.*?-->|<[^>]*>)"
# A page is markup and words without any such sign, but for a few pieces: it is passed over in as few strides as they leave.
_WITHOUT_SIGNS = r"""(?:[^<'"&]|&(?!#39;|#34;|quot;|apos;))++(?=<[^>]*>|\Z)"""
_APART = re.compile(rf"(?:{_MARKUP}(?:{_WITHOUT_SIGNS})?+)++", re.DOTALL | re.IGNORECASE)
_LANGUAGE = re.compile(r'<html[^>]*\blang="([A-Za-z]+)')
_ESCAPED = {"&#39;": "'", "&#34;": '"', "&quot;": '"', "&apos;": "'"}
_ENTITY = re.compile("|".join(map(re.escape, _ESCAPED)))

_STAND_IN = "\N{EGYPTIAN HIEROGLYPH A001}"  # a letter, so that quotes around an address are as those around a word
_ADDRESS = re.compile(
    rf"(?<![^\s{_STAND_IN}])[^\s{_STAND_IN}]*(?:://|@|\bwww\.|\w\.[a-z]{{2,}}/)[^\s{_STAND_IN}]*|{_STAND_IN}"
)
_AROUND = re.compile(r"""([("']*)(.*?)((?:["'][.,;:!?)]*)?)""")
_ELIDED = re.compile(r"(?<![\w'])'(?=\d\ds?\b(?!')|(?:tis|twas|em|til|n' )\b)|(?<=\bn)'(?= )|^'(?=s\b)", re.IGNORECASE)
_IN_WORD = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<=\d)'(?=s\b)|(?<=\b[cdjlmnst])'(?=[\"“«„])", re.IGNORECASE)
_AFTER_WORD = re.compile(r"(?<=[^\W\d_])'(?!\w)")
_OPENING = re.compile(r'(?<![\w"])"(?=[^\s"])')
_CLOSING = re.compile(r'(?<=[^\s"])"(?![\w"])')
_QUOTED_INSIDE = re.compile(r"(?<![\w'])'(?=\w|[“«„])([^']*)(?<=[^\s'])'(?!\w)")


def typeset(html: str) -> str:
    """A document with the signs of its language in its words; markup, code and addresses stay as they are."""
    found = _LANGUAGE.search(html)
    language = found[1].lower() if found else ""
    return "".join(
        piece if apart else set_words(_ENTITY.sub(lambda m: _ESCAPED[m[0]], piece), language)
        for apart, piece in _pieces(html)
    )


def _pieces(html: str) -> Iterator[tuple[bool, str]]:
    """The document cut where words stand that may have signs to be set, each piece with whether it stays as it is."""
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
    addresses = list[str]()

    def put_aside(found: re.Match[str]) -> str:
        before, address, behind = _unquoted(found[0])
        addresses.append(address)
        return before + _STAND_IN + behind

    text = _signs(_ADDRESS.sub(put_aside, words), QUOTES.get(language))
    first, *rest = text.split(_STAND_IN)
    return first + "".join(address + piece for address, piece in zip(addresses, rest, strict=True))


def _unquoted(word: str) -> tuple[str, str, str]:
    """An address, and the quotes around it: those before it, and behind it one that is not opened within."""
    found = _AROUND.fullmatch(word)
    assert found, "it matches every word"
    before, address, behind = found.groups()
    opened = behind[:1] in before or address.count(behind[:1]) % 2 == 0
    return (before, address, behind) if opened else (before, address + behind, "")


def _signs(words: str, quotes: Quotes | None) -> str:
    words = _IN_WORD.sub(APOSTROPHE, _ELIDED.sub(APOSTROPHE, words))
    if quotes is None:
        return words
    words = _with_quotes(words, quotes)
    words = _QUOTED_INSIDE.sub(rf"{quotes.inner_opening}\1{quotes.inner_closing}", words)
    return _AFTER_WORD.sub(APOSTROPHE, words)


def _with_quotes(words: str, quotes: Quotes) -> str:
    """Words with their double quotes set, one within another as such; as they were where one is not opened or not closed.

    What stands behind a number and closes nothing is inches, and no quote.
    """
    signs, opened = dict[int, str](), list[int]()
    for place in (found.start() for found in re.finditer('"', words)):
        if opened and _CLOSING.match(words, place):
            inner = len(opened) % 2 == 0
            signs[opened.pop()] = quotes.inner_opening if inner else quotes.opening
            signs[place] = quotes.inner_closing if inner else quotes.closing
        elif _OPENING.match(words, place):
            opened.append(place)
        elif not words[:place][-1:].isdigit():
            return words
    return words if opened else "".join(signs.get(place, sign) for place, sign in enumerate(words))
