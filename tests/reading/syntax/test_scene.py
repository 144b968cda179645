from __future__ import annotations

import pytest
import yaml

from briefgen.diagnostics import Location
from briefgen.reading.syntax.scene import Problem, Scene
from briefgen.reading.syntax.standins import Remedy


def problem_of(text: str, skipped: int = 0) -> Problem:
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    return Problem.of(caught.value, skipped)


def test_a_problem_has_libyamls_words_and_places_counted_from_one() -> None:
    found = problem_of("a: 1\nb: [c\nd: e\n")
    assert (found.context, found.line, found.column) == ("while parsing a flow sequence", 3, 2)
    assert (found.context_line, found.context_column) == (2, 4)


def test_lines_that_were_skipped_count() -> None:
    assert problem_of("a: 1\nb: c: d\n", 40).line == 42
    assert problem_of("a: b: c\n", -1).line == 1


def test_an_error_without_a_place_has_none() -> None:
    assert Problem.of(yaml.YAMLError("something")) == Problem("something", "")


def scene(line: int, column: int = 1, *lines: str) -> Scene:
    return Scene("a.yaml", Problem("", "", line, column), list(lines), 0)


def test_what_stands_around() -> None:
    at = scene(4, 4, "- id: one", "  title: A", "", "  kind visit")
    assert (at.line, at.before, at.above, at.at(9)) == ("  kind visit", "  k", 2, "")
    assert scene(1, 1, "a").above == 0


def test_a_place_behind_the_end_is_brought_back_to_the_last_line() -> None:
    assert scene(9, 1, "a", "b").slip((9, 0), ("m", "h"), Remedy.NONE).diagnostic.location == Location("a.yaml", 2, 1)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("  title: Talks: first", "write title: 'Talks: first'"),
        ("  - [TBC] Talks", "write - '[TBC] Talks'"),
        ("title: 'It's here'", 'write title: "It\'s here"'),
        ('title: "It\'s here" \\ now', "write title: '\"It''s here\" \\ now'"),
        ("title: a: b  # why", "write title: 'a: b'"),
        ("title: a #2: b", "write title: 'a #2: b'"),
        ("title: " + "x" * 71, "put the text in quotes: title: 'Talks: first round'"),
        ("just text", "put the text in quotes: title: 'Talks: first round'"),
    ],
)
def test_what_to_write_with_quotes(line: str, hint: str) -> None:
    assert scene(1, 1, line).quoted(1) == hint
