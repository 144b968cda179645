"""A document as a file: the same bytes whenever it is made, and a seal that tells whether somebody has saved it since."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from briefgen.paper.docx.package import sealed, untouched

DAY = date(2025, 4, 20)


def file(**parts: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as made:
        for name, words in parts.items():
            made.writestr(name.replace("__", "/"), words)
    return out.getvalue()


def test_parts_are_of_the_day_and_in_order() -> None:
    made = sealed(file(word__document="x", docProps__core="y"), DAY)
    with ZipFile(BytesIO(made)) as read:
        assert [(i.filename, i.date_time) for i in read.infolist()] == [
            ("docProps/core", (2025, 4, 20, 0, 0, 0)),
            ("word/document", (2025, 4, 20, 0, 0, 0)),
        ]
    assert sealed(file(docProps__core="y", word__document="x"), DAY) == made


def test_who_saves_it_breaks_the_seal() -> None:
    made = sealed(file(word__document="x"), DAY)
    assert untouched(made)
    with ZipFile(BytesIO(made)) as read:
        comment = read.comment
    out = BytesIO()
    with ZipFile(out, "w") as edited:
        edited.writestr("word/document", "x, and more")
        edited.comment = comment
    assert not untouched(out.getvalue())
    assert not untouched(file(word__document="x"))
    assert not untouched(b"words")
