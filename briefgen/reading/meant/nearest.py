"""What a mistyped word most likely meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from rapidfuzz import fuzz, process, utils

NEAR = 70
CODE = 2  # letters of a country's code
LONGEST_WORD = 120  # nothing longer is a slip of the pen
MOST_COMPARED = 500_000  # words, over all questions: where thousands are unknown, the reason is no slip of the pen


class Choices:
    """Words to choose from, made ready once for many questions."""

    def __init__(self, words: Iterable[str], least: int = NEAR) -> None:
        self.words = sorted(words)
        self.least = least
        self._plain = [utils.default_process(word) for word in self.words]
        # By whole words nobody means a code of two letters, which would be found in “gl-visit”.
        self._named = [plain if len(plain) > CODE else "" for plain in self._plain]
        self._left = max(MOST_COMPARED, len(self.words))

    def nearest(self, text: str) -> str | None:
        """The choice that was most likely meant, if any is near; None as well once very many have been compared."""
        self._left -= len(self.words)
        if self._left < 0:
            return None
        wanted = utils.default_process(text[:LONGEST_WORD])
        # Letters first; then whole words, so that a bare surname finds the id it is part of.
        for scorer, plain in ((fuzz.ratio, self._plain), (fuzz.token_set_ratio, self._named)):
            match = process.extractOne(wanted, plain, scorer=scorer, score_cutoff=self.least)
            if wanted and match:
                return self.words[match[2]]
        return None

    def same_but_for_zeros(self, text: str) -> str | None:
        """The one choice whose numbers are those of a text with other zeros before them: s001 for s01."""
        found = self._unpadded.get(_unpadded(text), [])
        return found[0] if len(found) == 1 else None

    @cached_property
    def _unpadded(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.words:
            found.setdefault(_unpadded(word), []).append(word)
        return found


def _unpadded(text: str) -> str:
    return re.sub(r"0+(?=\d)", "", re.sub(r"\d+", lambda number: f" {number[0]}", text)).casefold()


def nearest(text: str, choices: Iterable[str]) -> str | None:
    """The choice that was most likely meant, if any is near."""
    return Choices(choices).nearest(text)
