"""What a cell answers that asks for yes or no, in several languages."""

from __future__ import annotations

# Everything else says yes: what is private in words that nobody foresaw is private.
_NO = (
    "0|-|false|no|n|none|falsch|nein|faux|non|falso|não|нет|ложь|не|ні|nei|nej|ei|nie|nu|ne|off|normal|public|standard|öffentlich|offen|"
    "normale|обычная|обычный|нормальная|нормално|публично"
)
_NEGATIVE = frozenset(_NO.split("|"))


def says_no(cell: str) -> bool:
    """Whether a cell says no, in so many words or by saying nothing."""
    return not cell.strip() or cell.strip().casefold() in _NEGATIVE
