"""Which letters the fonts have, told from their files alone; and how a text reads with what they have."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from briefgen.fonts.families import Family, usable
from briefgen.fonts.static import BOX

# What our faces are known to have, so that no font is opened for most texts: Latin with its accents, Cyrillic with Kazakh.
SURE = re.compile(
    "[\n -~\u00a0-\u017e\u0218-\u021b\u0400-\u045f\u0490-\u049d\u04a0-\u04a5\u04ae-\u04b3\u04ba\u04bb\u04d8\u04d9\u04e8\u04e9"
    "–—‘’“”„…†→✓]*"
)
NARROW_SPACES = "\u2007\u202f"
# Format characters that are seen, before a number (Unicode, Prepended_Concatenation_Mark).
SEEN = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
# What is nothing where it has no effect (Unicode, Default_Ignorable_Code_Point), but for the category of format characters.
IGNORED = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]"
)


def lacking(text: str, families: tuple[str, ...] = ()) -> str:
    """The characters of a text that none of the fonts has, each once, in their order."""
    if SURE.fullmatch(text):
        return ""
    have = _letters(usable(families))
    return "".join(dict.fromkeys(c for c in unicodedata.normalize("NFC", text) if _form(c, have) is None))


def printable(text: str, families: tuple[str, ...] = ()) -> str:
    """A text in characters that the fonts have: a letter in its parts where only they are there, □ for what none has.

    What is never seen by itself (format and control characters) goes where no font has it.
    """
    if SURE.fullmatch(text):
        return text
    have = _letters(usable(families))
    if have.issuperset(map(ord, text)):
        return text
    forms = ((c, _form(c, have)) for c in unicodedata.normalize("NFC", text))
    return "".join(chr(BOX) if form is None else form for _c, form in forms)


def _form(character: str, have: frozenset[int]) -> str | None:
    """What stands for a character, given the code points there are; None where nothing does."""
    if ord(character) in have:
        return character
    parts = unicodedata.normalize("NFD", character)
    if parts != character and have.issuperset(map(ord, parts)):
        return parts
    category = unicodedata.category(character)
    if category[0] == "Z" or character.isspace():
        return "\N{NO-BREAK SPACE}" if character in NARROW_SPACES else " "
    unseen = category == "Cc" or (category == "Cf" and not SEEN.match(character)) or IGNORED.match(character)
    return "" if unseen else None


@cache
def _letters(families: tuple[Family, ...]) -> frozenset[int]:
    """The code points that any face has: one that another lacks is taken from it."""
    from briefgen.fonts.faces import originals  # with what makes them: nearly all letters are among the sure ones

    ours = (_code_points(path, 0) for path in originals())
    theirs = (_code_points(face.file, face.number) for family in families for face in family.faces)
    return frozenset({BOX, *map(ord, "\n\r\t")}).union(*ours, *theirs)


@cache
def _code_points(path: Path, number: int) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=number, lazy=True) as font:
        return frozenset(font.getBestCmap() or ())
