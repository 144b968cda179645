from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefgen.auditing.passages import read_texts, texts_of
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from tests.auditing.held import in_a_line

TEXT = "One.\n\nTwo is here. Three in 2024 for 5.\nFour.\n"
SOURCES = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}"


def test_a_passage_is_its_sentences(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, people="", organisations="", events="")
    texts = texts_of(found, {"s000": TEXT.encode()})

    def passage(*written: str) -> tuple[list[str], bool] | None:
        taken = texts.passage([Citation.read(citation) for citation in written])
        return ([s.text for s in taken], taken.narrow) if taken else None

    assert passage("s000 p2 s2") == (["Three in 2024 for 5."], True)
    assert passage("s000 p1") == (["One."], True)
    assert passage("s000 p2") == (["Two is here.", "Three in 2024 for 5."], False)
    assert passage("s000 p2 s1", "s000 p1-2") == (["Two is here.", "One.", "Three in 2024 for 5."], False)
    assert [passage("s000 p4"), passage("s000 p2 s3"), passage("s009 p1"), passage()] == [None] * 4
    moved = replace(texts, moved={Citation.read("s000 p9"): Citation.read("s000 p3")})
    assert [s.text for s in moved.passage([Citation.read("s000 p9")]) or ()] == ["Four."]
    assert moved.only(["s000", "s009"]).moved == moved.moved
    assert moved.only(["s009"]).moved == {}
    sentence = texts.whole("s000")[2]
    assert ([len(sentence.dates), len(sentence.quantities)], sentence.published.isoformat()) == ([1, 3], "2025-04-18")


def test_the_sentences_that_share_most(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, people="", organisations="", events="")
    passage = texts_of(found, {"s000": b"Ports and roads. Roads. Ports, roads. Bridges."}).passage([Citation("s000")])
    assert passage is not None
    shared = [[s.number for s in passage.sharing_most(frozenset(keys))] for keys in (("port", "road"), ("bridg",), ())]
    assert shared == [[1, 3], [4], [1, 2, 3, 4]]


def test_what_is_read_in_a_sentence(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, people="", organisations="", events="")
    text = "From 2023 to 2025 Bulgaria paid 5 million, as Maria Ivanova said in 2022."
    (sentence,) = texts_of(found, {"s000": text.encode()}).whole("s000")
    assert [told.year for told in sentence.dates] == [2023, 2025, 2022]
    assert [told.year for told in sentence.alone] == [2022]  # and no edge of a period
    assert [(str(p.first), str(p.last)) for p in sentence.periods] == [("2023", "2025"), ("2022", "2022")]
    assert sentence.keys.countries() == ("BG",)
    assert [text[hit.start : hit.end] for hit in sentence.names.person(("Maria Ivanova",))] == ["Maria Ivanova"]


TOLD = [
    ("V501 seeds/sources.yaml:9: the text of gone is not in the folder: gone.txt → put it there, or mend “document:”"),
    (
        "V502 seeds/sources.yaml:14: the text of wrong is not the one that was cited: its SHA-256 differs"
        " → find the text that was read, or read this one anew and record its SHA-256"
    ),
]
SEVERAL = f"""\
- {{id: none, title: Without a text, published: 2025-04-18}}
- id: there
  title: Without a digest
  published: 2025-04-18
  document: there.txt
- id: gone
  title: Not there
  published: 2025-04-18
  document: gone.txt
- {{id: right, title: As cited, published: 2025-04-18, document: there.txt, sha256: {hashlib.sha256(b"One.").hexdigest()}}}
- id: wrong
  title: Another
  published: 2025-04-18
  sha256: {hashlib.sha256(b"Two.").hexdigest()}
  document: there.txt
"""


def test_what_is_not_there_or_not_the_text_that_was_cited_is_told(
    catalog: Callable[..., Catalog], tmp_path: Path
) -> None:
    (tmp_path / "there.txt").write_bytes(b"One.")
    read = read_texts(catalog(sources=SEVERAL, people="", organisations="", events=""), tmp_path)
    assert read.paragraphs == dict.fromkeys(("there", "right", "wrong"), ("One.",))
    assert [in_a_line(d) for d in read.diagnostics] == TOLD
    assert tuple(s.text for s in read.whole("right")) == ("One.",)


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_is_no_text_and_is_not_waited_for(
    catalog: Callable[..., Catalog], tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "gone.txt")
    (tmp_path / "there.txt").write_bytes(b"One.")
    read = read_texts(catalog(sources=SEVERAL, people="", organisations="", events=""), tmp_path)
    assert [in_a_line(d) for d in read.diagnostics] == TOLD


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"%PDF-1.7\n", "this is a PDF file, not plain text"),
        (b"<!DOCTYPE html><html>One.</html>", "this is a web page (HTML), not plain text"),
        ("Търговията порасна.".encode("cp1251"), "this file is not UTF-8; it looks like Windows-1251 (Cyrillic)"),
        ("Trade grew, and twenty more letters.".encode("utf-16-le"), "this file is not UTF-8; it looks like UTF-16"),
        (b" \n\xe2\x80\x8b\n", "it is empty"),
        (b"", "it is empty"),
        (b"\xff\xfe", "it is empty"),
    ],
)
def test_what_is_a_file_of_another_program_is_no_text(
    catalog: Callable[..., Catalog], tmp_path: Path, data: bytes, problem: str
) -> None:
    (tmp_path / "gone.txt").write_bytes(data)
    (tmp_path / "there.txt").write_bytes(b"One.")
    read = read_texts(catalog(sources=SEVERAL, people="", organisations="", events=""), tmp_path)
    assert [in_a_line(d) for d in read.diagnostics] == [
        (
            f"V501 seeds/sources.yaml:9: the text of gone: {problem}"
            " → save it as plain text (UTF-8), and name that under “document:”"
        ),
        TOLD[1],
    ]


def test_a_text_under_another_name_is_known_by_its_digest(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    digest = hashlib.sha256(b"One.").hexdigest()
    sources = f"- {{id: s, title: An item, published: 2025-04-18, document: gone.txt, sha256: {digest}}}\n"
    (tmp_path / "a").mkdir()
    (tmp_path / "b.txt").write_bytes(b"Two.")
    (tmp_path / "c.txt").write_bytes(b"One.")
    read = read_texts(catalog(sources=sources, people="", organisations="", events=""), tmp_path)
    assert [in_a_line(d) for d in read.diagnostics] == [
        (
            "V501 seeds/sources.yaml:1: the text of s is not in the folder: gone.txt"
            " → the one that was cited is there as c.txt: name that under “document:”"
        )
    ]


def test_a_folder_that_is_none_is_told(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    with pytest.raises(BriefgenError) as told:
        read_texts(catalog(sources=SEVERAL, people="", organisations="", events=""), tmp_path / "no")
    assert str(told.value) == f"There is no folder {tmp_path / 'no'}."


@pytest.mark.parametrize(
    ("citations", "told"),
    [
        (["s000 p1"], ("s000 p1", True, True, True)),
        (["s000 p1", "s001 p1"], ("s000 p1, s001 p1", True, False, True)),
        (["s000 p1", "s002 p1"], ("s000 p1, s002 p1", True, False, False)),
        (["s000", "s001 p1"], ("s000, s001 p1", False, False, True)),
    ],
)
def test_what_a_passage_is_of(
    catalog: Callable[..., Catalog], citations: list[str], told: tuple[str, bool, bool, bool]
) -> None:
    sources = "\n".join(
        f"- {{id: {name}, title: An item, published: 2025-04-{day}, document: a.txt, language: {language}}}"
        for name, day, language in (("s000", 18, "en"), ("s001", 19, "lt"), ("s002", 20, "fi"))
    )
    found = catalog(sources=sources, people="", organisations="", events="")
    texts = texts_of(found, {name: TEXT.encode() for name in ("s000", "s001", "s002")})
    passage = texts.passage([Citation.read(citation) for citation in citations])
    assert passage
    assert (passage.cited, passage.narrow, passage.english, passage.known) == told
    assert {str(day) for day in passage.published} == {
        {"s000": "2025-04-18", "s001": "2025-04-19", "s002": "2025-04-20"}[citation[:4]] for citation in citations
    }


def test_what_was_found_out_of_a_passage_is_found_once(catalog: Callable[..., Catalog]) -> None:
    texts = texts_of(catalog(sources=SOURCES, people="", organisations="", events=""), {"s000": TEXT.encode()})
    passage = texts.passage([Citation.read("s000 p2")])
    assert passage
    found = iter(range(9))
    assert [passage.remembered(name, lambda: next(found)) for name in ("a", "b", "a")] == [0, 1, 0]
