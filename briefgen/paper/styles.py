"""Styles as they are laid out, without what WeasyPrint works out anew for each element.

What a custom property stands for is put in its place beforehand: a sixteenth of what a layout costs. And an element has no styles of
the notes at the foot of a page, nor of the sign before an item of a list, where it can have none: as much again.
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

# What a style sheet has notes and items of lists by; that the same stands in words does no harm.
_NOTES = re.compile(r"footnote|\bnote\s*\(|::?\s*note-", re.IGNORECASE)
_ITEMS = re.compile(r"list-item", re.IGNORECASE)
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


def spare(document: Any, html: str) -> None:
    """Let no element of a document of WeasyPrint's have styles of what it cannot have; ``html`` is what the document was read from.

    Those are notes (CSS Generated Content for Paged Media, 2) and, but for ``li``, the signs of lists (CSS Lists 3).
    """
    notes, items = (pattern.search(html) is not None for pattern in (_NOTES, _ITEMS))
    own = document._ua_stylesheets  # noqa: SLF001 - there is no other way to choose them
    document._ua_stylesheets = lambda forms=False: [_spared(sheet, notes, items) for sheet in own(forms)]  # noqa: SLF001


@cache
def _spared(sheet: Any, notes: bool, items: bool) -> Any:
    """A style sheet without what it says of the notes of every element, and of all for their signs; the one that is given stays.

    ``notes`` or ``items``: there may be such.
    """
    bare = copy(sheet)
    matcher = bare.matcher = copy(sheet.matcher)
    # Of a selector: its test, its weight, its place, its pseudo-element, and what it says.
    found = [each for each in matcher.other_selectors if notes or each[3] not in _OF_NOTES]
    of_items = [each for each in found if each[3] == "marker" and not items]
    by_name = matcher.lower_local_name_selectors
    matcher.lower_local_name_selectors = by_name | {"li": [*by_name.get("li", ()), *of_items]}
    matcher.other_selectors = [each for each in found if each not in of_items]
    return bare
