"""Full stops that shorten a word, and part nothing: "млн. долл. США", "U.S. dollars"."""

from __future__ import annotations

import re
from functools import lru_cache

_STOP = re.compile(r"(?<=[^\W\d_])\.(?=[^\W_]|[,;)]|\s(?P<next>[^\W\d_]+|[$€£₸]))")
INSTEAD = "·"


@lru_cache(maxsize=512)  # each number of a sentence asks
def undotted(text: str) -> str:
    """A text with another mark for the full stops that shorten a word, each letter where it stood.

    Such a one stands behind a letter, and a letter right behind it, or a word that does not begin a sentence.
    """
    return _STOP.sub(_instead, text) if "." in text else text


def _instead(found: re.Match[str]) -> str:
    word = found["next"]
    begins = word is not None and word[:1].isupper() and not word.isupper()
    return found[0] if begins else INSTEAD
