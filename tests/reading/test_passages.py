"""What citations name, and how it is known again when a text has changed."""

from __future__ import annotations

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.domain.citations import Citation
from briefgen.reading.passages import Found, Lock, fingerprint, is_narrow, paragraphs_of, passage, searched, taken

TEXT = "Head\n\n  First one. Second one.  \n\nAlone.\n"
PARAGRAPHS = ("Head", "First one. Second one.", "Alone.")


def cited(text: str) -> Citation:
    return Citation.read(text)


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


def test_a_lock_is_read_as_it_was_written() -> None:
    lock = taken(map(cited, ("a p10", "a p2 s2", "a p1-2", "b p1", "a")), {"a": PARAGRAPHS})
    text = str(lock)
    assert text.splitlines()[0] == (
        "# Fingerprints of the cited passages; written by `briefgen verify --lock`. Sentence rule 1."
    )
    assert [line.rpartition(" ")[0] for line in text.splitlines()[1:]] == ["a p1-2", "a p2 s2"]
    assert "Second" not in text
    assert Lock.read(text) == lock


@pytest.mark.parametrize("text", ["", "a p1 " + "0" * 64, "# Fingerprints of the cited passages", "<<<<<<<"])
def test_a_lock_without_its_head_is_damaged(text: str) -> None:
    with pytest.raises(BriefgenError, match=r"passages\.lock, line 1: this line was not written by briefgen\."):
        Lock.read(text)


@pytest.mark.parametrize("line", ["a p1", "a p1 xyz", "<<<<<<< HEAD", "a px " + "0" * 64])
def test_a_line_that_is_none_of_ours_is_named(line: str) -> None:
    text = str(Lock({})) + line + "\n"
    with pytest.raises(BriefgenError, match=r"line 2"):
        Lock.read(text)


def test_a_passage_is_found_again_where_lines_were_put_in_before_it() -> None:
    lock = taken(map(cited, ("a p1", "a p2 s2", "a p2-3")), {"a": PARAGRAPHS})
    moved = ("Head", "New.", "Newer one. First one. Second one.", "Alone.")
    assert searched(lock, {"a": moved}) == (
        Found(cited("a p2 s2"), cited("a p3 s3")),
        Found(cited("a p2-3"), None),
    )
    assert searched(lock, {"a": PARAGRAPHS}) == ()


def test_a_passage_that_stands_twice_is_not_guessed_at() -> None:
    lock = taken([cited("a p3")], {"a": PARAGRAPHS})
    assert searched(lock, {"a": ("Alone.", "Between.", "Changed.", "Alone.")}) == (Found(cited("a p3"), None),)
