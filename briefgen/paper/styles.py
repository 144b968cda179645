"""Styles as they are laid out, without what WeasyPrint works out anew for each element.

What a custom property stands for is put in its place beforehand: a sixteenth of what a layout costs. Where a document has no notes at
the feet of its pages, no element has the five styles of one that it might have: as much again.
"""

from __future__ import annotations

import re
from collections import Counter
from copy import copy
from functools import cache
from typing import Any

_SHEET = re.compile(r"<style>.*?</style>", re.DOTALL)
_ROOT = re.compile(r"<style>\s*(?:/\*[^*]*\*/\s*)*:root\s*\{([^{}]*)\}")
_NAMED = re.compile(r"(--[\w-]+)\s*:")
_DECLARED = re.compile(r"(--[\w-]+)\s*:\s*([^;]*[^;\s])")
_USED = re.compile(r"var\(\s*(--[\w-]+)\s*\)")

_NOTES = re.compile(
    r"footnote|\bnote\s*\(|::?\s*note-", re.IGNORECASE
)  # what a style sheet has them by; in words it does no harm
_OF_NOTES = frozenset({"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"})


def resolved(html: str) -> str:
    """A document whose style sheets have the values of its custom properties in their places.

    Only those that are declared once in all of it, in a ``:root`` that begins a sheet: what else is said of one may hold for
    some elements and not for others.
    """
    declared = {name: value for root in _ROOT.findall(html) for name, value in _DECLARED.findall(root)}
    times = Counter(_NAMED.findall(html))
    values = {name: value for name, value in declared.items() if times[name] == 1 and "var(" not in value}

    def in_place(sheet: re.Match[str]) -> str:
        return _USED.sub(lambda used: values.get(used[1], used[0]), sheet[0])

    return _SHEET.sub(in_place, html)


def spare_notes(document: Any, html: str) -> None:
    """Let a document of WeasyPrint's that has no notes at the feet of its pages, or beside them, have no styles for them either.

    They are those of CSS Generated Content for Paged Media, 2; ``html`` is what the document was read from.
    """
    if not _NOTES.search(html):
        own = document._ua_stylesheets  # noqa: SLF001 - there is no other way to choose them
        document._ua_stylesheets = lambda forms=False: [_without_notes(sheet) for sheet in own(forms)]  # noqa: SLF001


@cache
def _without_notes(sheet: Any) -> Any:
    """A style sheet without what it says of the notes of every element; the one that is given stays as it is."""
    bare = copy(sheet)
    bare.matcher = copy(sheet.matcher)
    # Of a selector: its test, its weight, its place, its pseudo-element, and what it says.
    bare.matcher.other_selectors = [each for each in sheet.matcher.other_selectors if each[3] not in _OF_NOTES]
    return bare
