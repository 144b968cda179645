"""Tables of what people call a thing that has another name here, each word by what it may mean."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

NOTHING = "nothing"  # the words of a table that mean none of its names, and look like one


def plain(words: str) -> str:
    """Words as they stand in a table: small letters, a space between them: “Valid_until” is “valid until”."""
    return " ".join(re.sub(r"[-_.]", " ", words.casefold().replace("'", "’")).split())


@cache
def by_word(table: str) -> dict[str, tuple[str, ...]]:
    """What each word of a table (TOML, beside this module) may mean, in the table's order."""
    import tomllib  # where nothing is wrong, no table is read

    found: dict[str, tuple[str, ...]] = {}
    names = tomllib.loads(Path(__file__).with_name(table).read_text(encoding="utf-8"))
    for name, words in names.items():
        for word in map(plain, words):
            found[word] = (*found.get(word, ()), name)
    return found
