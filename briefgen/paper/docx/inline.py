"""Words in a line: which are strong, which lead somewhere, what a word processor counts, and white space as it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.paper.docx.blocks import Counter, Look, Move, Piece, Words
from briefgen.paper.docx.drawings import drawing
from briefgen.paper.docx.widths import Widths
from briefgen.paper.writing import LEFTWARD_RUN

LOOKS = {"b": Look.STRONG, "strong": Look.STRONG, "i": Look.EMPHASIS, "em": Look.EMPHASIS}
CLASSES = {
    "tag": Look.TAG,
    "cite": Look.MARK,
    "small": Look.SMALL,
    "id": Look.SMALL,
    "label": Look.SMALL,
    "remark": Look.SMALL,
    "said": Look.EMPHASIS,
    "say": Look.EMPHASIS,
}
COUNTERS = {"page": Counter.PAGE, "pages": Counter.PAGES}
AT_THE_RIGHT = frozenset({"right", "foot-right"})
ON_A_LINE_OF_THEIR_OWN = frozenset({"foot-middle", "item"})
BEFORE_A_STOP = frozenset({"lead", "n"})
GAP = "______"  # to write on
UNSAID = frozenset({"style", "script", "title", "colgroup"})
_SPACES = re.compile(r"[ \t\n\r\f]+")


class _Manner(Struct, frozen=True):
    """How words are said where one is in a document."""

    looks: frozenset[Look] = frozenset()
    link: str | None = None


_PLAIN = _Manner()


class Inline(Struct):
    """What gathers the pieces of a paragraph, element by element, and the places in it that others lead to."""

    widths: Widths
    places: list[str] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _right: list[Piece] = field(default_factory=list)

    def add(self, pieces: Iterable[Piece]) -> None:
        """Add pieces as they are."""
        self._pieces += pieces

    def text(self, text: str | None, manner: _Manner = _PLAIN) -> None:
        """Add words."""
        if text:
            self._pieces.append(Words(text, manner.looks, manner.link))

    def element(self, element: Element, manner: _Manner = _PLAIN) -> None:
        """Add an element that stands in a line, and all in it."""
        if not isinstance(element.tag, str) or element.tag in UNSAID:  # type: ignore[redundant-expr]  # a comment has none
            return
        classes = set(element.get("class", "").split())
        self.places += [element.get("id", "")] if element.get("id") else []
        if classes & ON_A_LINE_OF_THEIR_OWN:
            self._end_line()
        if classes & AT_THE_RIGHT:
            self._aside(element, manner)
        elif not self._special(element, classes):
            self._inside(element, _within(element, classes, manner))
        if classes & BEFORE_A_STOP:
            self._pieces.append(Move.TAB)

    def take(self) -> tuple[Piece, ...]:
        """The pieces gathered so far, as a paragraph has them; what follows begins anew."""
        self._put_right()
        found = tuple(settled(self._pieces))
        self._pieces.clear()
        return found

    def _inside(self, element: Element, manner: _Manner) -> None:
        self.text(element.text, manner)
        for child in element:
            self.element(child, manner)
            self.text(child.tail, manner)

    def _special(self, element: Element, classes: set[str]) -> bool:
        """Add what is no words: a break, a drawing, a counter, a gap."""
        counter = next((COUNTERS[name] for name in COUNTERS if name in classes), None)
        if element.tag == "br":
            self._pieces.append(Move.LINE)
        elif element.tag.endswith("}svg"):
            self._pieces += drawing(element, self.widths)
        elif counter:
            self._pieces.append(counter)
        elif "gap" in classes:
            self._pieces.append(Words(GAP))
        else:
            return False
        return True

    def _aside(self, element: Element, manner: _Manner) -> None:
        """Keep for the end of the line what stands at its right."""
        before, self._pieces = self._pieces, []
        self._inside(element, manner)
        self._right, self._pieces = self._pieces, before

    def _end_line(self) -> None:
        self._put_right()
        if any(isinstance(piece, Words) and piece.text.strip() for piece in self._pieces):
            self._pieces.append(Move.LINE)

    def _put_right(self) -> None:
        if self._right:
            self._pieces += [Move.TAB, *self._right]
            self._right = []


def _within(element: Element, classes: set[str], manner: _Manner) -> _Manner:
    looks = {CLASSES[name] for name in classes if name in CLASSES} | ({Look.STRONG} if "n" in classes else set())
    looks |= {Look.SMALL} if "lead" in classes else set()
    looks |= {LOOKS[element.tag]} if element.tag in LOOKS else set()
    link = element.get("href") if element.tag == "a" else None
    return replace(manner, looks=manner.looks | looks, link=link or manner.link)


def settled(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with white space as it is shown: one space for any, none at the beginning and end of a line."""
    shown = list[Piece]()
    for piece in pieces:
        if not isinstance(piece, Words):
            if isinstance(piece, Move):
                _strip_last(shown)
            shown.append(piece)
            continue
        text = _SPACES.sub(" ", piece.text)
        if not shown or isinstance(shown[-1], Move) or (isinstance(shown[-1], Words) and shown[-1].text.endswith(" ")):
            text = text.removeprefix(" ")
        if text:
            shown.append(replace(piece, text=text))
    _strip_last(shown)
    while shown and isinstance(shown[-1], Move):
        shown.pop()
    for piece in shown:
        yield from _in_directions(piece) if isinstance(piece, Words) else (piece,)


def _strip_last(shown: list[Piece]) -> None:
    """Take away the space before a break or the end."""
    while shown and isinstance(last := shown[-1], Words) and last.text.endswith(" "):
        shown.pop()
        if text := last.text.rstrip(" "):
            shown.append(replace(last, text=text))


def _in_directions(words: Words) -> Iterator[Words]:
    """Words in pieces that run one way."""
    start = 0
    for run in LEFTWARD_RUN.finditer(words.text):
        if run.start() > start:
            yield replace(words, text=words.text[start : run.start()])
        yield replace(words, text=run[0], leftward=True)
        start = run.end()
    if start < len(words.text):
        yield replace(words, text=words.text[start:])
