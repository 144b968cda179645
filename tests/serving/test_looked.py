from __future__ import annotations

import pytest

from briefgen.serving.looked import MOST, OTHERS, Looked


@pytest.fixture
def looked() -> Looked:
    found = Looked()
    for path in ("index.html", "memos/bulgaria.pdf", "romania.html", "memos/bulgaria.pdf"):
        found.at(path)
    return found


def test_the_latest_comes_first_and_each_once(looked: Looked) -> None:
    assert looked.paths == ["memos/bulgaria.pdf", "romania.html", "index.html"]


def test_what_is_looked_at_comes_before_what_belongs_to_it_and_that_before_the_rest(looked: Looked) -> None:
    paths = ("memos/bulgaria.pdf", "romania.html", "bulgaria.html", "months/romania.html", "estonia.html")
    assert [looked.rank(path) for path in paths] == [0, 1, MOST, MOST + 1, OTHERS]
    assert Looked().rank("index.html") == OTHERS


def test_no_more_than_some_are_remembered_however_long_they_are(looked: Looked) -> None:
    for number in range(20):
        looked.at(f"{number}.html")
    assert looked.paths == [f"{number}.html" for number in range(19, 11, -1)]
    looked.at("ж" * 5000)
    assert looked.paths == ["ж" * 1023]
    looked.at("index.html")
    assert looked.paths[0] == "index.html"
