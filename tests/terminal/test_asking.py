from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from briefgen.diagnostics import BriefgenError
from briefgen.terminal import asking

Typing = Callable[[str], object]


@contextmanager
def typed(keys: str) -> Iterator[None]:
    """Somebody who types."""
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(keys)
        yield


def test_an_answer_is_taken_without_space_around_it() -> None:
    with typed("  Sofia \r"):
        assert asking.ask("Where") == "Sofia"


def test_an_answer_can_be_what_stands_there_already() -> None:
    with typed("\r"):
        assert asking.ask("On which day", default="2026-11-27") == "2026-11-27"


def test_the_question_stays_until_the_answer_will_do() -> None:
    said: list[str] = []

    def check(answer: str) -> None:
        said.append(answer)
        if not answer.isdigit():
            raise BriefgenError("a number is needed", hint="write 5")

    with typed("five\r\x7f\x7f\x7f\x7f5\r"):
        assert asking.ask("How many", check=check) == "5"
    assert said == ["five", "5"]


def test_a_list_ends_with_an_empty_answer() -> None:
    with typed("one\rtwo\r\r"):
        assert asking.ask_list("Who", choices={"one": "First", "two": "Second"}) == ["one", "two"]


@pytest.mark.parametrize(("keys", "yes"), [("\r", True), ("y\r", True), ("no\r", False), ("x\r\x7fn\r", False)])
def test_an_empty_answer_says_yes(keys: str, yes: bool) -> None:
    with typed(keys):
        assert asking.confirmed("Write this?") is yes


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_what_is_broken_off_writes_nothing(key: str) -> None:
    with typed(key), pytest.raises(BriefgenError, match="Interrupted; nothing was written") as error:
        asking.ask("Where")
    assert error.value.exit_code == 130


def test_a_pipe_is_no_terminal() -> None:
    assert not asking.is_terminal()


def test_what_may_be_answered_stands_at_the_foot(monkeypatch: pytest.MonkeyPatch) -> None:
    feet: list[str | None] = []

    def unanswered(_question: str, *, bottom_toolbar: str | None, **_named: object) -> str:
        feet.append(bottom_toolbar)
        return ""

    monkeypatch.setattr("prompt_toolkit.prompt", unanswered)
    asking.ask("Kind", below="visit, meeting")
    asking.ask_list("Whom", below="The Tab key shows what is on file.")
    asking.ask("Title")
    assert feet == ["visit, meeting", "The Tab key shows what is on file.", None]
