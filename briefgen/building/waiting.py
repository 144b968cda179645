"""Somebody who waits for what is made: looks at one thing, which comes first, and may have changed the data again meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct


class SupersededError(Exception):
    """What is being made is no longer wanted: the data have changed again."""


class Waiting(Struct, frozen=True):
    """``rank`` tells of a path how soon it is wanted, the lowest first; ``superseded`` whether all of this still is."""

    rank: Callable[[str], int]
    superseded: Callable[[], bool]
    pages_ready: Callable[[], None]

    def go_on(self) -> None:
        """Raise SupersededError where the data have changed again."""
        if self.superseded():
            raise SupersededError
