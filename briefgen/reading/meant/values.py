"""Which value of a closed field was meant by another word for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.reading.meant.nearest import nearest
from briefgen.reading.meant.other_words import NOTHING, by_word, plain

# What is not confirmed, or to be, is no slip of the pen for it.
_DENIED = re.compile(r"(?:no|not|non|never|to be|un(?=confirmed))\b", re.IGNORECASE)


def meant_value(written: str, choices: Sequence[str]) -> str | None:
    """The value that says here what was written: by the table of other words for it, else the nearest; None where none is near.

    >>> meant_value("no more than", ["more-than", "up-to"])
    'up-to'
    """
    wanted = plain(written)
    meant = (*(choice for choice in choices if plain(choice) == wanted), *by_word("values.toml").get(wanted, ()))
    if found := next((value for value in meant if value in choices), None):
        return found
    if NOTHING in meant or _DENIED.match(written):
        return None
    return nearest(written, choices) if written else None
