"""CLDR's words for dates and zones, and what it knows of a language: the one door to ``babel.dates``."""

from __future__ import annotations

import os
from functools import lru_cache

from babel import Locale

__all__ = ["LANGUAGES", "format_date", "get_timezone_location", "locale"]

# Languages whose names of months and weekdays are read: those of Europe, and of its neighbours.
LANGUAGES = (
    *(
        "bg",
        "cs",
        "da",
        "de",
        "el",
        "en",
        "es",
        "et",
        "fi",
        "fr",
        "ga",
        "hr",
        "hu",
        "it",
        "lt",
        "lv",
        "mt",
        "nl",
        "pl",
        "pt",
    ),
    *("ro", "sk", "sl", "sv", "be", "is", "ka", "kk", "mk", "nb", "ru", "sr", "tr", "uk"),
    *("ar", "az", "ca", "fa", "he", "hy", "uz", "vi"),
)

# Babel looks for this machine's own zone as it is loaded, which nothing here asks for, and falls over one that cannot be read:
# TZ=:/etc/passwd, a torn /etc/localtime. UTC is the one zone that no table is opened for.
_before = os.environ.get("TZ")
os.environ["TZ"] = "UTC"
try:
    from babel.dates import format_date, get_timezone_location
finally:
    if _before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = _before


@lru_cache(64)
def locale(code: str) -> Locale:
    """What Babel knows of a language; told by its code, it would look for that each time."""
    return Locale.parse(code)
