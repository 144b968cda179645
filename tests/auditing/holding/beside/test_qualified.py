"""What changes the post of somebody around his name."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.beside.qualified import is_set_off, right_before, right_behind
from briefgen.auditing.naming import Hit
from tests.auditing.held import sentence as sentence_of


@pytest.mark.parametrize(
    ("text", "want", "found"),
    [
        ("the Deputy Minister Ana Berg", "#minister", True),
        ("the Deputy Minister, Ana Berg", "#minister", True),
        ("the Deputy, Minister Ana Berg", "#minister", False),
        ("the Minister Ana Berg, Deputy", "#minister", False),
        ("the Deputy Ana Berg", "#minister", True),
        ("the Deputy Minister met the Ambassador Ana Berg", "#ambassador", False),
        ("the Deputy Minister met the Ambassador Ana Berg", "#speaker", True),
        ("the Minister met the Deputy Ambassador Ana Berg", "#ambassador", True),
    ],
)
def test_what_changes_a_post_stands_right_before_a_name(text: str, want: str, found: bool) -> None:
    sentence: Any = SimpleNamespace(text=text, source=SimpleNamespace(language="en"))
    hit: Any = SimpleNamespace(start=text.index("Ana"))
    assert right_before(sentence, hit, frozenset({"#deputy"}), frozenset({want})) is found


@pytest.mark.parametrize(
    ("text", "want", "found"),
    [
        ("Ana Berg, Deputy Minister of Trade", "#minister", True),
        ("Ana Berg (Deputy Minister of Trade)", "#minister", True),
        ("Ana Berg, Bulgaria’s Deputy Prime Minister, came", "#prime-minister", True),
        ("Ana Berg met the Deputy Minister", "#minister", False),
        ("Ana Berg, Minister of Trade and Deputy Chair", "#minister", False),
        ("Ana Berg, Minister of Trade, met the Deputy Minister", "#minister", False),
        ("Ana Berg, Deputy Ambassador", "#minister", False),
        ("Ana Berg, who came", "#minister", False),
    ],
)
def test_what_changes_a_post_stands_before_it_behind_a_name(text: str, want: str, found: bool) -> None:
    assert right_behind(sentence_of(text), Hit(0, 8, True), frozenset({"#deputy"}), frozenset({want})) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Berg, Minister", True),
        ("Ana Berg (Minister)", True),
        ("Ana Berg – Minister", True),
        ("Ana Berg was appointed Minister", True),
        ("Ana Berg met the Minister", False),
        ("Ana Berg, together with the Minister", False),
        ("Ana Berg, and the Minister", False),
        ("Ana Berg", False),
    ],
)
def test_what_sets_a_post_off_behind_a_name(text: str, found: bool) -> None:
    sentence: Any = SimpleNamespace(text=text, source=SimpleNamespace(language="en"))
    assert is_set_off(sentence, Hit(0, 8, True)) is found
