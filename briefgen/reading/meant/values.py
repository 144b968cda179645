"""Which value of a closed field was meant by another word for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from briefgen.reading.meant.nearest import nearest

NOTHING = "nothing"  # the words of the table that mean no value, and look like one
# What is not confirmed, or to be, is no slip of the pen for it.
_DENIED = re.compile(r"(?:no|not|non|never|to be|un(?=confirmed))\b", re.IGNORECASE)


def meant_value(written: str, choices: Sequence[str]) -> str | None:
    """The value that says here what was written: by the table of other words for it, else the nearest; None where none is near.

    >>> meant_value("no more than", ["more-than", "less-than"])
    'less-than'
    """
    plain = _plain(written)
    meant = (*(choice for choice in choices if _plain(choice) == plain), *_targets().get(plain, ()))
    if found := next((target for target in meant if target in choices), None):
        return found
    if NOTHING in meant or _DENIED.match(written):
        return None
    return nearest(written, choices) if written else None


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[-_.]", " ", words.casefold().replace("'", "’")).split())


@cache
def _targets() -> dict[str, tuple[str, ...]]:
    """The values that each word may mean, in the order of the table."""
    import tomllib

    found: dict[str, tuple[str, ...]] = {}
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    for target, words in table.items():
        for word in map(_plain, words):
            found[word] = (*found.get(word, ()), target)
    return found
