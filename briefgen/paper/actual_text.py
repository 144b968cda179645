"""What is copied or read aloud where glyphs do not tell it: letters that join, stack or change places when set.

WeasyPrint says once for each glyph of a font which letters it stands for. In Arabic or Devanagari the same dots and
strokes stand for one letter here and for another there: what is drawn then carries its letters beside it, as ActualText
(ISO 32000-1, 14.9.4), for each cluster of glyphs, so that readers find them in their places.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from briefgen.paper.writing import LEFTWARD

# Combining marks, and the blocks of scripts whose letters are shaped: from Hebrew to Myanmar, from Tagalog to Vedic,
# from Syloti Nagri to Meetei Mayek, presentation forms, and their like beyond the first plane.
_SHAPED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0590-\u109f\u1700-\u1cff\u1dc0-\u1dff\u20d0-\u20ff\ua800-\uabff\ufb1d-\ufdff\ufe20-\ufe2f"
    "\ufe70-\ufefc\U00010800-\U00011fff\U0001e800-\U0001efff]"
)
# From right to left, with letters that join: a glyph cannot be known to be alone before the next one is.
_JOINED = re.compile("[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc\U00010d00-\U00010fff\U0001e800-\U0001efff]")
_PART = re.compile(r"<([0-9a-f]*)>|([^<>]+)")
UNMAPPED, MAPPED = b"<>", b"<2060>"  # a word joiner: nothing to see and no place to break


def is_shaped(text: str) -> bool:
    """Whether a text has letters whose glyphs do not tell which they are."""
    return _SHAPED.search(text) is not None


@contextmanager
def told(streams: Any) -> Iterator[None]:
    """In the block, WeasyPrint's ``streams`` carry the letters of each cluster beside glyphs that do not tell them."""
    add_font, show_text, end_text = streams.add_font, streams.show_text, streams.end_text

    def noting(stream: Any, pango_font: Any) -> Any:
        font, size = add_font(stream, pango_font)
        if not isinstance(font.to_unicode, _Noted):
            font.to_unicode = _Noted(font.to_unicode)
        font.to_unicode.drawn = _teller(stream).drawn
        return font, size

    def telling(stream: Any, glyphs: str) -> None:
        _teller(stream).show(glyphs, partial(show_text, stream))

    def ending(stream: Any) -> None:
        _teller(stream).close()
        end_text(stream)

    streams.add_font, streams.show_text, streams.end_text = noting, telling, ending
    try:
        yield
    finally:
        streams.add_font, streams.show_text, streams.end_text = add_font, show_text, end_text


def _teller(stream: Any) -> _Teller:
    found: _Teller = stream.__dict__.setdefault("teller", _Teller(stream))
    return found


def map_every_glyph(file: Any) -> None:
    """Give glyphs that stand for no letter of their own something to stand for: archives want it (ISO 19005-3, 6.2.11.7)."""
    import pydyf

    for item in file.objects:
        if isinstance(item, pydyf.Stream) and b"endcmap" in item.stream:
            item.stream = [part.replace(UNMAPPED, MAPPED) if isinstance(part, bytes) else part for part in item.stream]


class _Noted(dict[int, str]):
    """The letters that glyphs stand for; each glyph that is drawn is noted, with its letters here and those on file.

    WeasyPrint asks whether it knows a glyph, and enters its letters where it does not: it is told that it never does.
    The first letters that are entered stay on file.
    """

    drawn: deque[tuple[str, str]]

    def __contains__(self, _glyph: object) -> bool:
        return False

    def __setitem__(self, glyph: int, letters: str) -> None:
        if not self.get(glyph):
            super().__setitem__(glyph, letters)
        self.drawn.append((letters, self[glyph]))


class _Teller:
    """Writes the glyphs of one stream; those that stand for some letters only together lie in one span."""

    def __init__(self, stream: Any) -> None:
        self.drawn: deque[tuple[str, str]] = deque()
        self._stream = stream
        self._span: Any = None
        self._letters = ""

    def show(self, glyphs: str, show: Callable[[str], None]) -> None:
        """Show glyphs, each with what was noted of it, and the spacing between them."""
        waiting = ""
        for numbers, spacing in _PART.findall(glyphs):
            waiting += f" {spacing} " if spacing else ""
            for at in range(0, len(numbers), 4):
                letters, on_file = self.drawn.popleft()
                if not self._goes_on(letters, on_file):
                    if waiting:
                        show(waiting)
                    waiting = ""
                    self._begin(letters, on_file)
                waiting += f"<{numbers[at : at + 4]}>"
        show(waiting)

    def _goes_on(self, letters: str, on_file: str) -> bool:
        """Whether a glyph belongs to what is shown already.

        Of several glyphs the last one in the text has the letters and the others none: these wait for it, or, from
        right to left, follow it.
        """
        if self._span is None:
            return _tells(letters, on_file)
        if not self._letters:
            self._letters = letters
            self._span["ActualText"] = _text(letters)
            return True
        return not letters and LEFTWARD.search(self._letters) is not None

    def _begin(self, letters: str, on_file: str) -> None:
        self.close()
        if not _tells(letters, on_file):
            self._span, self._letters = _span(letters), letters
            self._stream.begin_marked_content("Span", self._span)

    def close(self) -> None:
        """End the span, if there is one."""
        if self._span is not None:
            self._stream.end_marked_content()
        self._span, self._letters = None, ""


def _tells(letters: str, on_file: str) -> bool:
    """Whether a glyph alone tells its letters: a space that does not break is told as a space."""
    if not letters or _JOINED.search(letters):
        return False
    return letters == on_file or unicodedata.normalize("NFKC", letters) == unicodedata.normalize("NFKC", on_file)


def _span(letters: str) -> Any:
    import pydyf

    return pydyf.Dictionary({"ActualText": _text(letters)})


def _text(letters: str) -> Any:
    import pydyf

    return pydyf.String(letters)
