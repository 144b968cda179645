"""What citations name, and how it is known again when a text has changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.domain.citations import Citation
from briefgen.reading import passages as module
from briefgen.reading.passages import (
    Found,
    Lock,
    decoded,
    fingerprint,
    is_narrow,
    named_otherwise,
    paragraphs_of,
    passage,
    searched,
    taken,
    unreadable,
)

TEXT = "Head\n\n  First one. Second one.  \n\nAlone.\n"
PARAGRAPHS = ("Head", "First one. Second one.", "Alone.")


def cited(text: str) -> Citation:
    return Citation.read(text)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xef\xbb\xbfOne \xc3\xa1", "One \xe1"),
        (b"\xff two", "\N{REPLACEMENT CHARACTER} two"),
        (b"\xff\xfet\x00w\x00\xe1\x00", "tw\xe1"),
        (b"\xfe\xff\x00t\x00w\x00\xe1", "tw\xe1"),
        ("A\N{COMBINING ACUTE ACCENT}".encode(), "\xc1"),
        ("375.2 mil\N{SOFT HYPHEN}lion".encode(), "375.2 million"),
        (
            "\N{LEFT-TO-RIGHT MARK}Sofia\N{ZERO WIDTH SPACE} and Var\N{ZERO WIDTH NON-JOINER}na".encode(),
            "Sofia and Varna",
        ),
        ("January\N{NON-BREAKING HYPHEN}October, 2023\N{HYPHEN}2025".encode(), "January-October, 2023-2025"),
        ("in 2024\N{EN DASH}2025".encode(), "in 2024\N{EN DASH}2025"),
        (
            "\u06a9\N{ZERO WIDTH NON-JOINER}\u06cc".encode(),
            "\u06a9\N{ZERO WIDTH NON-JOINER}\u06cc",
        ),  # Persian is written so
        ("One\u2028two".encode(), "One\u2028two"),
    ],
)
def test_the_words_of_a_file(data: bytes, words: str) -> None:
    assert decoded(data) == words


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"One.", None),
        ("\N{BYTE ORDER MARK}Два.".encode(), None),
        ("Два.".encode("utf-16"), None),
        ("Two.".encode("utf-16-be").replace(b"\0T", b"\xfe\xff\0T"), None),
        ("One.".encode("utf-16-le"), "this file is not UTF-8; it looks like UTF-16"),
        (b"Caf\xe9.", "this file is not UTF-8; it looks like Windows-1252 (Western European)"),
        (b"%PDF-1.7", "this is a PDF file, not plain text"),
        (b"\n \n", "it is empty"),
    ],
)
def test_what_is_no_text_is_told(data: bytes, problem: str | None) -> None:
    assert unreadable("a.txt", data) == problem


def test_a_text_is_known_by_its_digest(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "one.txt").write_bytes(b"One.")
    (tmp_path / "two.txt").write_bytes(b"Two.")
    digests = [hashlib.sha256(data).hexdigest() for data in (b"Two.", b"Three.")]
    assert [named_otherwise(tmp_path, digest) for digest in digests] == ["two.txt", None]


def test_a_line_with_nothing_that_anybody_sees_is_blank() -> None:
    text = decoded("One.\n\N{ZERO WIDTH SPACE}\n\N{NO-BREAK SPACE}\n\N{LEFT-TO-RIGHT MARK}\nTwo.".encode())
    assert paragraphs_of(text) == ("One.", "Two.")


def test_paragraphs_are_the_lines_that_are_not_blank() -> None:
    assert paragraphs_of(TEXT) == PARAGRAPHS


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        ("a", PARAGRAPHS),
        ("a p3", ("Alone.",)),
        ("a p1-2", PARAGRAPHS[:2]),
        ("a p2 s2", ("Second one.",)),
        ("a p2 s1-2", ("First one.", "Second one.")),
        ("a p4", None),
        ("a p2 s3", None),
        ("a p2 s2-3", None),
    ],
)
def test_a_citation_names_its_passage(citation: str, words: tuple[str, ...] | None) -> None:
    assert passage(cited(citation), PARAGRAPHS) == words


@pytest.mark.parametrize(
    ("citation", "narrow"),
    [("a", False), ("a p2", False), ("a p2 s1", True), ("a p3", True), ("a p1-2", False), ("a p9", False)],
)
def test_what_can_be_held_in_full(citation: str, narrow: bool) -> None:
    assert is_narrow(cited(citation), PARAGRAPHS) is narrow


def test_a_fingerprint_is_of_words_and_not_of_letters_case_or_space() -> None:
    assert fingerprint(["Á  first", "one"]) == fingerprint(["A\N{COMBINING ACUTE ACCENT} FIRST one"])
    assert fingerprint(["first one"]) != fingerprint(["first two"])
    # SHA-256 of “á first one”, as any other program finds it
    assert fingerprint(["Á  first", "one"]) == hashlib.sha256(b"\xc3\xa1 first one").hexdigest()


def test_a_lock_is_read_as_it_was_written() -> None:
    lock = taken(map(cited, ("a p10", "a p2 s2", "a p1-2", "b p1", "a")), {"a": PARAGRAPHS})
    text = str(lock)
    assert text.splitlines()[0] == (
        "# Fingerprints of the cited passages; written by `briefgen verify --lock`. Sentence rule 4."
    )
    assert [line.rpartition(" ")[0] for line in text.splitlines()[1:]] == ["a p1-2", "a p2 s2"]
    assert "Second" not in text
    assert Lock.read(text) == lock


HEAD = "# Fingerprints of the cited passages; written by `briefgen verify --lock`. Sentence rule "


def damage(text: str) -> tuple[str, str | None]:
    with pytest.raises(BriefgenError) as told:
        Lock.read(text)
    return str(told.value), told.value.hint


def damaged(line: int) -> tuple[str, str | None]:
    return (
        f"seeds/passages.lock, line {line}: this line was not written by briefgen.",
        "take back the last good version of the file, or write it anew with “briefgen verify --texts DIR --lock”",
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a p1 " + "0" * 64,
        "# Fingerprints of the cited passages",
        "<<<<<<<",
        HEAD,
        f"{HEAD}X.",
        f"{HEAD}1X",
        f" {HEAD}1.",
    ],
)
def test_a_lock_without_its_head_is_damaged(text: str) -> None:
    assert damage(text) == damaged(1)


@pytest.mark.parametrize(
    "line",
    [
        "a p1",
        "a p1 xyz",
        "<<<<<<< HEAD",
        "0" * 64,
        "a px " + "0" * 64,
        "a p1 " + "0" * 63,
        "a p1 " + "0" * 65,
        "a p1 " + "0" * 63 + "g",
        "a p1 " + "0" * 63 + "A",
    ],
)
def test_a_line_that_is_none_of_ours_is_named(line: str) -> None:
    assert damage(f"{HEAD}1.\n{line}\n") == damaged(2)
    assert damage(f"{HEAD}1.\na p2 {'0' * 64}\n\n{line}\n") == damaged(4)


def test_a_lock_names_its_rule_and_its_citations_in_order() -> None:
    prints = "0123456789abcdef" * 4
    lock = Lock({cited("b p1"): prints, cited("a p10"): prints, cited("a p2 s1-2"): prints}, 12)
    text = f"{HEAD}12.\na p2 s1-2 {prints}\na p10 {prints}\nb p1 {prints}\n"
    assert str(lock) == text
    assert Lock.read(text) == Lock.read(f"{HEAD}12\n\na  p2  s1-2  {prints}\na p10 {prints}\n \nb p1 {prints}") == lock
    assert (Lock({}).version, str(Lock({}))) == (4, f"{HEAD}4.\n")


def test_a_passage_is_found_again_where_lines_were_put_in_before_it() -> None:
    lock = taken(map(cited, ("a p1", "a p2 s2", "a p2-3")), {"a": PARAGRAPHS})
    moved = ("Head", "New.", "Newer one. First one. Second one.", "Alone.")
    assert searched(lock, {"a": moved}) == (
        Found(cited("a p2 s2"), cited("a p3 s3"), (cited("a p3 s3"),)),
        Found(cited("a p2-3"), None),
    )
    assert searched(lock, {"a": PARAGRAPHS}) == ()


def test_a_passage_that_stands_twice_is_not_guessed_at() -> None:
    lock = taken([cited("a p3")], {"a": PARAGRAPHS})
    places = (cited("a p1"), cited("a p4"))
    assert searched(lock, {"a": ("Alone.", "Between.", "Changed.", "Alone.")}) == (Found(cited("a p3"), None, places),)


@pytest.mark.parametrize(
    ("before", "after", "now"),
    [
        ("Twice. Head Twice. End", "New Twice. Head Twice. End", ["a p2", "a p3", "a p4", "a p5"]),
        ("Twice. Head Twice. End", "Head New Twice. Twice. End", [None, "a p1", "a p3", "a p5"]),  # no nearer to “Head”
        ("Head Twice. End", "Head Twice. New Twice. End", ["a p1", "a p2", "a p5"]),
        ("Head Twice. End", "Head New Twice. Other Twice. End", ["a p1", "a p5", "a p6"]),  # as far as “End”
        ("Head Twice. End", "Twice. Head Other End Twice.", ["a p2", None, "a p4"]),
    ],
)
def test_of_equal_paragraphs_each_moves_as_far_as_what_is_cited_beside_it(
    before: str, after: str, now: list[str | None]
) -> None:
    lock = taken([cited(f"a p{n}") for n, _word in enumerate(before.split(), 1)], {"a": before.split()})
    found = {str(f.cited): str(f.now) if f.now else None for f in searched(lock, {"a": after.split()})}
    assert [found.get(str(c), str(c)) for c in lock.prints] == now


A, B, C = "Alone.", "Both. Two.", "Clear."


@pytest.mark.parametrize(
    ("citation", "before", "after", "now"),
    [
        ("a p2", (A, B), (B, A), "a p1"),
        ("a p1", (A, B), (B, C, A), "a p3"),
        ("a p1-2", (A, B, C), (C, A, B), "a p2-3"),
        ("a p2-3", (C, A, B), (A, B, C), "a p1-2"),
        ("a p1-2", (A, B), (A, C, B), None),
        ("a p1-2", (A, B), (A,), None),
        ("a p2", (B, A), (A,), "a p1"),
        ("a p1 s2", (B,), ("Two. Both.",), "a p1 s1"),
        ("a p1 s1", (B,), ("Two. Both.",), "a p1 s2"),
        ("a p1 s1-2", (B,), (f"{A} {B}",), "a p1 s2-3"),
        ("a p1 s2-3", (f"{A} {B}",), (f"{B} {A}",), "a p1 s1-2"),
        ("a p1 s2", (B,), (C, "New.", B), "a p3 s2"),
        ("a p1 s1", (B,), ("Two. Both. Both.",), None),
        ("a p1 s1", (B,), ("",), None),
    ],
)
def test_where_the_words_of_a_passage_stand_now(
    citation: str, before: tuple[str, ...], after: tuple[str, ...], now: str | None
) -> None:
    lock = taken([cited(citation)], {"a": before})
    found = searched(lock, {"a": after})
    assert [(f.cited, f.now) for f in found] == [(cited(citation), cited(now) if now else None)]


def test_what_has_no_text_is_neither_taken_nor_searched() -> None:
    lock = taken(map(cited, ("a p1", "a p9", "b p1", "a")), {"a": (A, B)})
    assert lock == Lock({cited("a p1"): fingerprint([A])})
    assert searched(lock, {"b": (B,)}) == ()
    assert searched(taken(map(cited, ("b p1", "a p1")), {"a": (A,), "b": (A,)}), {"a": (B,), "b": (B,)}) == (
        Found(cited("a p1"), None),
        Found(cited("b p1"), None),
    )


def test_the_places_that_are_as_long_as_one_that_is_cited() -> None:
    paragraphs = ["One went. Two went. Three went.", "Four went."]
    cited = [Citation("s", 1, 1, 1, 2), Citation("s", 1, 1, 2, 2), Citation("s", 1, 1), Citation("s", 1, 2)]
    found = [[(c.first, c.last, c.opening, c.closing) for c in module._alike(one, paragraphs)] for one in cited]
    assert found == [
        [(1, 1, 1, 2), (1, 1, 2, 3)],
        [(1, 1, 1, 1), (1, 1, 2, 2), (1, 1, 3, 3), (2, 2, 1, 1)],
        [(1, 1, 0, 0), (2, 2, 0, 0)],
        [(1, 2, 0, 0)],
    ]
