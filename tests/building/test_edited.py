"""What somebody made of a file is kept, and named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.building.edited import is_kept, was_edited, write_over
from briefgen.files import bytes_digest
from briefgen.paper.seals import sealed_html, sealed_pdf

IDENTIFIERS = b"%%PDF-1.7 %s\n/ID [(" + b"a" * 32 + b") (" + b"a" * 32 + b")]\n%%%%EOF"


def a_pdf(words: bytes) -> bytes:
    return sealed_pdf(IDENTIFIERS % words)


@pytest.mark.parametrize(("name", "make"), [("memo.html", sealed_html), ("memo.pdf", a_pdf)])
def test_a_file_is_renewed_as_long_as_it_is_as_it_was_made(
    tmp_path: Path, name: str, make: Callable[[bytes], bytes]
) -> None:
    file, one, two = tmp_path / name, make(b"one"), make(b"two")
    assert write_over(file, one).lines(file) == (f"Made {file}",)
    assert write_over(file, one).lines(file) == (f"{file} is up to date.",)
    assert write_over(file, two).lines(file) == (f"Made {file}",)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_for_a_word_processor_stays_as_it_was_edited(tmp_path: Path) -> None:
    file = tmp_path / "memo.html"
    file.write_bytes(b"mine")
    done = write_over(file, sealed_html(b"new"))
    assert (done.made, done.lines(file)) == (
        False,
        (f"{file} stays as it was edited; move it away to have it made anew",),
    )
    assert file.read_bytes() == b"mine"


def test_a_document_makes_room_and_every_earlier_one_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "memo.pdf"
    for written, name in ((b"first notes", "memo.kept.pdf"), (b"second notes", "memo.kept-2.pdf")):
        file.write_bytes(written)
        told = f"{file} was changed since it was made: what was there is kept as {name}"
        assert write_over(file, a_pdf(b"new")).lines(file) == (told, f"Made {file}")
        assert ((tmp_path / name).read_bytes(), file.read_bytes()) == (written, a_pdf(b"new"))


def test_what_was_written_last_is_known_by_its_digest_and_an_empty_file_is_nothing(tmp_path: Path) -> None:
    file = tmp_path / "memo.pdf"
    file.write_bytes(b"old form, without a seal")
    assert was_edited(file) is True
    assert was_edited(file, bytes_digest(b"old form, without a seal")) is False
    assert was_edited(file, data=b"old form, without a seal") is False
    file.write_bytes(b"\n")
    assert was_edited(file) is False
    assert was_edited(tmp_path / "none.pdf") is False
    assert was_edited(tmp_path) is False


def test_what_was_kept_is_known_by_its_name() -> None:
    names = ("memo.kept.pdf", "memo.kept-2.pdf", "memo.pdf", "kept.pdf", "memo.kept-.pdf", "a.kept.b.pdf")
    assert [is_kept(name) for name in names] == [True, True, False, False, False, False]
