"""The objects of a PDF in bytes: worked out once, and with streams whose length every reader counts alike."""

from __future__ import annotations

from io import BytesIO
from itertools import count

import pydyf
import pytest

from briefgen.paper.objects import MISREAD, settle, written_clearly

# The last byte of compressed data is one more than the sum of the bytes (RFC 1950, Adler-32): here 13, a carriage return.
MISCOUNTED = b"\x0c"


def a_file() -> pydyf.PDF:
    """A file of a page with some words, a picture that is not compressed, and what says who wrote it."""
    file = pydyf.PDF()
    words = pydyf.Stream([b"BT", b"(Sofia) Tj", b"ET"], compress=True)
    file.add_object(words)
    file.add_object(pydyf.Stream([b"\x00\x01"], {"Width": 1}))
    file.add_page(pydyf.Dictionary({"Type": "/Page", "Parent": file.pages.reference, "Contents": words.reference}))
    file.info["Author"] = pydyf.String("Desk")
    return file


@pytest.mark.parametrize("compress", [False, True])
def test_the_file_is_the_same_to_the_byte(compress: bool) -> None:
    plain, settled = BytesIO(), BytesIO()
    a_file().write(plain, b"1.7", identifier=True, compress=compress)
    file = a_file()
    settle(file, spare=0)
    file.write(settled, b"1.7", identifier=True, compress=compress)
    assert settled.getvalue() == plain.getvalue()


def test_each_object_is_told_once() -> None:
    asked = count()

    class Asked(pydyf.Dictionary):  # type: ignore[misc]
        @property
        def data(self) -> bytes:
            next(asked)
            return b"<<>>"

    file = pydyf.PDF()
    file.add_object(Asked())
    settle(file, spare=0)
    file.write(BytesIO(), b"1.7", identifier=True, compress=True)
    assert next(asked) == 1


def test_a_stream_that_would_be_miscounted_is_stored_plainly() -> None:
    file = pydyf.PDF()
    file.add_object(pydyf.Stream([MISCOUNTED], compress=True))
    file.add_object(pydyf.Stream([b"harmless"], compress=True))
    miscounted = file.objects[-2]
    assert miscounted.data.endswith(MISREAD)
    settle(file, spare=0)
    assert not file.objects[-2].data.endswith(MISREAD)
    assert [b"/FlateDecode" in item.data for item in file.objects[-2:]] == [False, True]


def test_another_object_moves_the_end_of_the_table() -> None:
    tried = []

    def write(spare: int) -> bytes:
        tried.append(spare)
        return b"clear" if spare == 2 else b"x" + MISREAD

    assert written_clearly(write) == b"clear"
    assert tried == [0, 1, 2]


def test_spare_objects_are_empty() -> None:
    file = pydyf.PDF()
    before = len(file.objects)
    settle(file, spare=2)
    assert [item.data for item in file.objects[before:]] == [b"<<>>", b"<<>>"]
