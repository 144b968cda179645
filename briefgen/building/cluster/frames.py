"""Messages between two processes, each with its length in front."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct("!Q")


def write(stream: IO[bytes], data: bytes) -> None:
    """Send one message; raises OSError where nobody listens any more."""
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def read(stream: IO[bytes]) -> bytes:
    """The next message; raises EOFError where there is none, or not the whole of it."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
