"""WordprocessingML by its own names (ISO/IEC 29500-1, 17)."""

from __future__ import annotations

from typing import Any

from lxml.builder import ElementMaker

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_maker = ElementMaker(namespace=W, nsmap={"w": W, "r": R})


def element(tag: str, /, *children: Any, **attributes: object) -> Any:
    """An element of a name, with attributes of the same name space."""
    return _maker(tag, *children, **{f"{{{W}}}{key}": str(value) for key, value in attributes.items()})


def text(words: str) -> Any:
    """Words whose spaces all count."""
    return _maker("t", words, **{SPACE: "preserve"})


def twips(points: float) -> int:
    """A length in the twentieths of a point that most lengths are told in."""
    return round(points * 20)
