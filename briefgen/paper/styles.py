"""Styles as they are laid out: what a custom property stands for is put in its place beforehand.

WeasyPrint works it out anew for each element and each property that names it, which is a sixteenth of what a layout costs.
"""

from __future__ import annotations

import re
from collections import Counter

_SHEET = re.compile(r"<style>.*?</style>", re.DOTALL)
_ROOT = re.compile(r"<style>\s*(?:/\*[^*]*\*/\s*)*:root\s*\{([^{}]*)\}")
_NAMED = re.compile(r"(--[\w-]+)\s*:")
_DECLARED = re.compile(r"(--[\w-]+)\s*:\s*([^;]*[^;\s])")
_USED = re.compile(r"var\(\s*(--[\w-]+)\s*\)")


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
