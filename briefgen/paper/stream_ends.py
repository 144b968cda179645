"""Streams of a PDF whose length every reader counts alike.

A stream's data may end in any byte, and ``/Length`` says where (ISO 32000-1, 7.3.8). Where the last byte happens to be a
carriage return, some validators take it for a part of the line's end that follows and find the length wrong by one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

MISREAD = b"\r\nendstream"
MOST_TRIES = 4


def settle(file: Any, spare: int) -> None:
    """Store a stream plainly where its compressed data would be miscounted, and add ``spare`` empty objects.

    The table of objects is itself a stream, made after this; with another object in it, it ends in another byte.
    """
    import pydyf

    for item in file.objects:
        if isinstance(item, pydyf.Stream) and item.data.endswith(MISREAD):
            item.compress = not item.compress
    for _number in range(spare):
        file.add_object(pydyf.Dictionary({}))


def written_clearly(write: Callable[[int], bytes]) -> bytes:
    """What ``write`` makes with as few spare objects as it takes; the same input takes the same number."""
    made = b""
    for spare in range(MOST_TRIES):
        made = write(spare)
        if MISREAD not in made:
            break
    return made
