"""What a build is at, and how far: told as it goes, to whoever listens."""

from __future__ import annotations

import enum
from collections.abc import Callable


class Stage(enum.Enum):
    """What takes long, in the order in which it is done."""

    READING = "reading"
    CALENDARS = "calendars"
    MEMOS = "memos"
    PAGES = "pages"


Tell = Callable[[Stage, int, int], None]  # how many are done, and of how many; 0 of 0 where they are not counted


def untold(stage: Stage, done: int, of: int) -> None:
    """For whom nobody watches."""
