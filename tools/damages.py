"""How a file is damaged: cut, merged, edited, saved in another way, or swapped for an older one."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Damage = Callable[[random.Random, bytes, list[bytes]], bytes]
VALUES = (
    b"Infinity", b"-Infinity", b"NaN", b"null", b"true", b"[]", b"{}", b'""', b"-1", b"1e400", b"9" * 30, b"9" * 5000, b"2147483648",
    b'"\\ud800"', b'"9999-12-31T23:59:59Z"', b'"0001-01-01"', b'"FREQ=FORTNIGHTLY"', b"[" * 2000, b'{"a":' * 2000, b'"\\u0000"', b'"../../x"',
)  # fmt: skip
VALUE = re.compile(rb'"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null')
NUMBER = re.compile(rb"\d+")


def cut(chance: random.Random, data: bytes, _older: list[bytes]) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def headless(chance: random.Random, data: bytes, _older: list[bytes]) -> bytes:
    return data[chance.randrange(len(data) + 1) :]


def bytes_changed(chance: random.Random, data: bytes, _older: list[bytes]) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 50))):
        place = chance.randrange(len(out) + 1)
        out[place : place + chance.choice((0, 1, 1, 3))] = chance.randbytes(chance.choice((0, 1, 1, 4)))
    return bytes(out)


def value_changed(chance: random.Random, data: bytes, _older: list[bytes]) -> bytes:
    found = list(VALUE.finditer(data))
    if not found:
        return b""
    match = chance.choice(found)
    return data[: match.start()] + chance.choice(VALUES) + data[match.end() :]


def number_changed(chance: random.Random, data: bytes, _older: list[bytes]) -> bytes:
    found = list(NUMBER.finditer(data))
    if not found:
        return data
    match = chance.choice(found)
    new = chance.choice((b"0", b"9999", b"99999999", b"00010101", b"-5", b"999999999999", b"13", b"x"))
    return data[: match.start()] + new + data[match.end() :]


def lines_changed(chance: random.Random, data: bytes, _older: list[bytes]) -> bytes:
    lines = data.splitlines(keepends=True)
    for _ in range(chance.choice((1, 1, 2, 6))):
        one, two = chance.randrange(len(lines) + 1), chance.randrange(len(lines) + 1)
        match chance.randrange(4):
            case 0:
                del lines[one : one + 1]
            case 1:
                lines[one:one] = lines[two : two + 1]
            case 2:
                lines[one : one + 1], lines[two : two + 1] = lines[two : two + 1], lines[one : one + 1]
            case _:
                lines = lines[two:] + lines[:two]
        lines = lines or [b""]
    return b"".join(lines)


def merged(chance: random.Random, data: bytes, older: list[bytes]) -> bytes:
    """What git leaves where two sides differ, sometimes tidied away by hand on one marker only."""
    import difflib

    ours, theirs = data.splitlines(keepends=True), chance.choice(older).splitlines(keepends=True)
    out: list[bytes] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        out += (
            ours[a:b] if tag == "equal" else [b"<<<<<<< HEAD\n", *ours[a:b], b"=======\n", *theirs[c:d], b">>>>>>> x\n"]
        )
    if chance.random() < 0.3:
        markers = [place for place, line in enumerate(out) if line[:7] in (b"<<<<<<<", b"=======", b">>>>>>>")]
        if markers:
            del out[chance.choice(markers)]
    return b"".join(out)


def an_older_one(chance: random.Random, _data: bytes, older: list[bytes]) -> bytes:
    return chance.choice(older)


def saved_otherwise(chance: random.Random, data: bytes, _older: list[bytes]) -> bytes:
    words = data.decode("utf-8")
    return chance.choice(
        (words.encode("utf-8-sig"), words.encode("utf-16"), words.encode("utf-32"), words.replace("\n", "\r\n").encode(),
         words.replace("\r\n", "\n").encode(), words.encode("cp1252", "replace"), b"", b"\0" * len(data), b"<html></html>", b"[" * 99_999)
    )  # fmt: skip


DAMAGES: tuple[Damage, ...] = (
    cut, headless, bytes_changed, value_changed, value_changed, number_changed, lines_changed, merged, an_older_one, saved_otherwise,
)  # fmt: skip
