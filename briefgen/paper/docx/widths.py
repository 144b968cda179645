"""How wide the columns of a table are, from the styles that a document carries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

import cssselect2
import tinycss2

POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "px": 0.75}
_LENGTH = re.compile(r"(-?[\d.]+)(\w+)$")
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")


class Widths:
    """The widths that style sheets give to elements, in points. What depends on its surroundings has none."""

    def __init__(self, root: Element) -> None:
        self._widths = cssselect2.Matcher()
        self._variables: dict[str, str] = {}
        for style in root.iter("style"):
            self._read(style.text or "")
        found = cssselect2.ElementWrapper.from_html_root(root)
        self._wrapped = {id(one.etree_element): one for one in found.iter_subtree()}

    def of(self, element: Element) -> float | None:
        """The width of an element, by the rule that counts most; None where no rule gives one."""
        found = self._widths.match(self._wrapped[id(element)])
        return points(found[-1][3], self._variables) if found else None

    def _read(self, styles: str) -> None:
        for rule in tinycss2.parse_stylesheet(styles, skip_comments=True, skip_whitespace=True):
            if rule.type != "qualified-rule":
                continue
            declared = {
                d.name: tinycss2.serialize(d.value).strip()
                for d in tinycss2.parse_blocks_contents(rule.content)
                if d.type == "declaration"
            }
            self._variables |= {name: value for name, value in declared.items() if name.startswith("--")}
            if "width" in declared:
                self._rule(rule.prelude, declared["width"])

    def _rule(self, prelude: object, width: str) -> None:
        try:
            selectors = cssselect2.compile_selector_list(prelude)
        except cssselect2.SelectorError:
            return  # for others than us, as for a browser
        for selector in selectors:
            self._widths.add_selector(selector, width)


def points(written: str, variables: Mapping[str, str] = MappingProxyType({})) -> float | None:
    """A length such as 12mm, or a variable that has one, in points; None for what is no such length."""
    told = _VARIABLE.sub(lambda name: variables.get(name[1], ""), written)
    length = _LENGTH.fullmatch(told)
    if length is None or length[2] not in POINTS:
        return None
    return float(length[1]) * POINTS[length[2]]
