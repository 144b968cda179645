"""The objects of a PDF in bytes: worked out once, and with streams whose length every reader counts alike.

pydyf works an object out each time that anybody asks, to write it and again for the identifier of the file, and compresses anew what
stands on the pages.

A stream's data may end in any byte, and ``/Length`` says where (ISO 32000-1, 7.3.8). Where the last byte happens to be a
carriage return, some validators take it for a part of the line's end that follows and find the length wrong by one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

MISREAD = b"\r\nendstream"
MOST_TRIES = 4


def settle(file: Any, spare: int) -> None:
    """Take every object as it stands now, and add ``spare`` empty ones: what is changed in one from here on is not written.

    A stream is stored plainly where its compressed data would be miscounted. The table of objects is itself a stream, made after this;
    with another object in it, it ends in another byte.
    """
    import pydyf

    for _number in range(spare):
        file.add_object(pydyf.Dictionary({}))
    file.objects[:] = [each if each.free == "f" else _settled()(each) for each in file.objects]


@cache
def _settled() -> Any:
    """A kind of object whose bytes are known."""
    import pydyf

    class Settled(pydyf.Object):  # type: ignore[misc]
        data, compressible = b"", False

        def __init__(self, told: Any) -> None:
            super().__init__()
            self.number, self.generation, self.compressible = told.number, told.generation, told.compressible
            self.data = told.data
            if isinstance(told, pydyf.Stream) and self.data.endswith(MISREAD):
                told.compress = not told.compress
                self.data = told.data

    return Settled


def written_clearly(write: Callable[[int], bytes]) -> bytes:
    """What ``write`` makes with as few spare objects as it takes; the same input takes the same number."""
    made = b""
    for spare in range(MOST_TRIES):
        made = write(spare)
        if MISREAD not in made:
            break
    return made
