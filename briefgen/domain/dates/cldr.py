"""CLDR's words for dates and zones: the one door to ``babel.dates``."""

from __future__ import annotations

import os

__all__ = ["format_date", "get_timezone_location"]

# Babel looks for this machine's own zone as it is loaded, which nothing here asks for, and falls over one that cannot be read:
# TZ=:/etc/passwd, a torn /etc/localtime.
_before = os.environ.get("TZ")
os.environ["TZ"] = "Etc/UTC"
try:
    from babel.dates import format_date, get_timezone_location
finally:
    if _before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = _before
