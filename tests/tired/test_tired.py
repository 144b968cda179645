"""What a tired officer is told: the whole message for each of more than ninety mistakes, read and graded one by one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import has_errors, render_all
from briefgen.reading.load import Loaded, load_text
from tests.tired.mistakes import DESK, MISTAKES


@pytest.fixture(scope="module")
def answers() -> dict[str, Loaded]:
    """What each mistake is answered with, by its name."""
    return {mistake.name: load_text(mistake.files()) for mistake in MISTAKES}


def told(loaded: Loaded) -> str:
    return render_all(loaded.diagnostics, loaded.lines)


def test_the_desk_itself_is_without_a_fault() -> None:
    assert told(load_text(DESK)) == "No errors, no warnings."


def test_there_are_more_than_ninety_and_each_has_its_name() -> None:
    assert len(MISTAKES) >= 90
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES)


def test_every_message_is_what_was_agreed(
    answers: dict[str, Loaded], golden: Callable[[str, str | bytes], None]
) -> None:
    golden("tired.txt", "\n".join(f"=== {name}\n{told(answer)}\n" for name, answer in answers.items()))


def test_no_mistake_passes_without_a_word(answers: dict[str, Loaded]) -> None:
    assert [name for name, answer in answers.items() if told(answer) == "No errors, no warnings."] == []


def test_no_mistake_is_told_more_than_three_times(answers: dict[str, Loaded]) -> None:
    many = {name: len(answer.diagnostics) for name, answer in answers.items()}
    assert {name: count for name, count in many.items() if count > 3} == {}


def test_all_but_these_stop_the_build(answers: dict[str, Loaded]) -> None:
    """Of what may be meant is only warned: a comment behind a title, a full stop behind an address, a visit of a year."""
    mild = [name for name, answer in answers.items() if not has_errors(answer.diagnostics)]
    assert mild == [
        "date: a whole year",
        "date: until the last year there is",
        "date: the last year there is",
        "address: a full stop",
        "address: a bracket",
        "number sign: in a title",
        "period: compared with itself",
    ]
