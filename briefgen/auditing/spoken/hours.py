"""Times of day as texts write them: “15:30”, “3 p.m.”, “ora 15”, “в 15 часов”."""

from __future__ import annotations

import re
from datetime import time
from functools import lru_cache

from briefgen.auditing.spoken.small import any_of

_NAMED = {(12, 0): "noon", (0, 0): "midnight"}


def tells_hour(text: str, code: str, clock: time) -> bool:
    """Whether a text in a language tells a time of day, to the minute."""
    return _clock(code, clock.hour, clock.minute).search(text) is not None


@lru_cache(maxsize=256)
def _clock(code: str, hour: int, minute: int) -> re.Pattern[str]:
    """A time of day as a text may write it: "15:30", "3.30 p.m."; a full hour in words as well, "3 pm", "ora 15"."""
    right, other, half = ("a", "p", "before-noon") if hour < 12 else ("p", "a", "after-noon")
    either = rf"(?<![\d.:])0?(?:{hour}|{hour % 12 or 12})"
    behind, before, at = any_of(code, "hour"), any_of(code, "hour-before"), any_of(code, "hour-before", "hour-at")
    told = [rf"{either}[:.]{minute:02}(?!\d|\s*{other}\.?m\b)"]
    told += [rf"{either}[,-]?{minute:02}\s*{behind}\b", rf"\b{at}\s+{either}[,h-]{minute:02}(?!\d)"]  # 10,30 ч.
    also = rf"(?:{any_of(code, 'and')}\s)?{minute:02}\b"  # в 10 часов 30 минут
    told += [rf"{either}\s*{behind}\.?\s*{also}", rf"\b{before}\s+{either}\s+{also}"]
    if not minute:
        told += [rf"{either}\s*(?:{right}\.?m|{behind})\b", rf"\b{before}\s+{either}(?!\d|[:.]\d)"]
        told += [rf"{either}\s+{any_of(code, half)}\b"]
    if (hour, minute) in _NAMED:
        told.append(rf"\b{any_of(code, _NAMED[hour, minute])}\b")
    return re.compile("|".join(told), re.IGNORECASE)
