"""What a tired officer is told: the whole message for each of more than ninety mistakes, read and graded one by one."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.diagnostics import has_errors, render_all
from briefgen.reading.load import load_text
from tests.tired.mistakes import DESK, MISTAKES


def told(files: dict[str, str]) -> str:
    loaded = load_text(files)
    return render_all(loaded.diagnostics, loaded.lines)


def test_the_desk_itself_is_without_a_fault() -> None:
    assert told(DESK) == "No errors, no warnings."


def test_there_are_more_than_ninety_and_each_has_its_name() -> None:
    assert len(MISTAKES) >= 90
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES)


def test_every_message_is_what_was_agreed(golden: Callable[[str, str | bytes], None]) -> None:
    golden("tired.txt", "\n".join(f"=== {mistake.name}\n{told(mistake.files())}\n" for mistake in MISTAKES))


def test_no_mistake_passes_without_a_word() -> None:
    assert [m.name for m in MISTAKES if told(m.files()) == "No errors, no warnings."] == []


def test_no_mistake_is_told_more_than_three_times() -> None:
    many = {m.name: len(load_text(m.files()).diagnostics) for m in MISTAKES}
    assert {name: count for name, count in many.items() if count > 3} == {}


def test_all_but_one_stop_the_build() -> None:
    """A comment behind a title may be meant, and is only warned of."""
    mild = [m.name for m in MISTAKES if not has_errors(load_text(m.files()).diagnostics)]
    assert mild == ["number sign: in a title"]
