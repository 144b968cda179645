"""How words come on paper: in letters that the fonts have, and what runs from right to left by itself."""

from __future__ import annotations

import re

from briefgen.fonts.letters import printable
from briefgen.paper.typesetting import typeset

# The blocks whose letters run from right to left (Unicode, Bidi_Class, default values): Hebrew to Arabic Extended-A,
# presentation forms, and those beyond the first plane.
_BLOCKS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
LEFTWARD = re.compile(f"[{_BLOCKS}]")
# From the first such letter to the last before one of another script: digits and marks between them belong to the run.
LEFTWARD_RUN = re.compile(rf"[{_BLOCKS}](?:[^\w<>&\"]|[\d{_BLOCKS}])*[{_BLOCKS}]|[{_BLOCKS}]")
ISOLATE, END = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
# What a line may end behind, in words that are not to be parted: Kassym-Jomart, 9–11, 10:00–12:00.
_JOINT = re.compile(r"(?<=\w[-–])(?=\w)")
_JOINED = re.compile(r"[^\s\u00a0]+[-–][^\s\u00a0]+")
# No line ends inside 24 February 2023 or Feb 2023, nor between a number and what it is scaled by, in the languages of the sources.
_SCALES = (
    "thousand|[mb]illion|trillion|per ?cent|тыс|млн|млрд|трлн|милион|милиард|миллион|миллиард|мың|milio|miliard|mld|mln|mlrd"
    "|tūkst|tuhat|miljon|miljard"
)
_TOGETHER = re.compile(
    rf"(?<=\d) (?=[^\W\d]{{3,}} \d{{4}}\b)|(?<=[^\W\d]{{3}}) (?=\d{{4}}\b)|(?<=\d) (?=(?:{_SCALES}))"
)
# Neither styles nor what is only read aloud or listed has lines that could end.
_MARKUP = re.compile(r"(<(?:style|title|desc)\b.*?</(?:style|title|desc)>|<[^>]*>)", re.DOTALL)
_WHOLE = "|".join(rf"<{n}\b.*?</{n}>" for n in ("style", "script", "title", "svg", "option", "textarea", "pre"))
_NOT_FLOWING = re.compile(rf"({_WHOLE}|<!--.*?-->|<[^>]*>)", re.DOTALL | re.IGNORECASE)
LONGEST_WHOLE = 20  # letters of a word that is kept whole: as many as the narrowest column of names holds
JOINER, NBSP = "\N{WORD JOINER}", "\N{NO-BREAK SPACE}"


def on_paper(html: str, families: tuple[str, ...]) -> str:
    """A document as it is set, in what the fonts can print. Markup is ASCII, and stays as it is.

    A run of letters from right to left is isolated (Unicode Standard Annex 9), so that the date or the bracket behind it
    stays where the sentence has it. No line ends inside a name with a hyphen, a date, a stretch of days or hours, or before “million”.
    """
    isolated = LEFTWARD_RUN.sub(rf"{ISOLATE}\g<0>{END}", printable(typeset(html), families))
    words = _MARKUP.split(isolated)
    words[::2] = [_JOINED.sub(_kept_whole, _TOGETHER.sub(NBSP, text)) for text in words[::2]]
    return "".join(words)


def isolated(page: str) -> str:
    """A page for browsers in which runs from right to left are isolated as on paper, by elements: nothing is copied with the words.

    Without that, “9 Sep” behind an Arabic title had its 9 before the title. Drawings, and what a program reads, stay as they are.
    """
    if not LEFTWARD.search(page):
        return page
    pieces = _NOT_FLOWING.split(page)
    pieces[::2] = [LEFTWARD_RUN.sub(r'<bdi dir="rtl">\g<0></bdi>', words) for words in pieces[::2]]
    return "".join(pieces)


def on_line(words: str) -> str:
    """Words with spaces only where a line may end; they are as wide as they are set."""
    return _TOGETHER.sub(NBSP, words)


def _kept_whole(word: re.Match[str]) -> str:
    return _JOINT.sub(JOINER, word[0]) if len(word[0]) <= LONGEST_WHOLE else word[0]


def plain(words: str) -> str:
    """Words without what only keeps a line from ending: as they are searched for."""
    return words.replace(JOINER, "").replace(NBSP, " ")
