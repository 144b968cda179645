"""CLDR's words for dates and zones, and what it knows of a language: the one door to ``babel.dates``."""

from __future__ import annotations

import os
from functools import lru_cache

from babel import Locale

__all__ = ["format_date", "get_timezone_location", "locale"]

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
