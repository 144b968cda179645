import pytest

from briefgen.terminal.meeting import asked
from tests.recording.conftest import MakeDesk, desk
from tests.recording.test_meeting import make
from tests.terminal.test_asking import typed
from tests.terminal.test_questions import CLEAR

__all__ = ["desk"]


def test_each_line_is_asked_with_the_facts_on_file(desk: MakeDesk, capsys: pytest.CaptureFixture[str]) -> None:
    keys = [
        "Agree the next steps",
        "",
        "A date",
        "",
        "Trade can grow",
        "som",
        f"{CLEAR}sum",
        "",
        "Visas",
        "We look into it",
        "",
        "",
        "",
        "That it is settled",
        "",
        "English",
        "",
        "",
    ]
    with typed("".join(f"{key}\r" for key in keys)):
        found = asked(make(desk), "visit", {})
    assert found == {
        "purpose": "Agree the next steps",
        "objectives": ["A date"],
        "points": ["Trade can grow | sum"],
        "they-may-raise": ["Visas | We look into it"],
        "do-not-say": ["That it is settled"],
        "language": "English",
    }
    assert "  sum: Turnover, 2024: 375.2 USD million [s000 p8]\n" in capsys.readouterr().out
