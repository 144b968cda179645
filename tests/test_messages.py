"""docs/messages.md says what the program says now, of every code there is."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tools import messages

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "messages.md"
READING = ROOT / "briefgen" / "reading"


@pytest.fixture(scope="module")
def made() -> str:
    """The page as it is now."""
    return messages.page()


def test_the_page_is_current(made: str) -> None:
    if os.environ.get("BRIEFGEN_REWRITE_GOLDEN"):
        PAGE.write_text(made, encoding="utf-8")
    assert made == PAGE.read_text(encoding="utf-8")


def test_every_code_of_the_program_is_there_with_words(made: str) -> None:
    written = {
        code
        for path in (ROOT / "briefgen").rglob("*.py")
        for code in re.findall(r'"([EVW][1-8]\d\d)"', path.read_text(encoding="utf-8"))
    }
    entries = dict(re.findall(r"^### (\w+)\n\n(.*)$", made, re.MULTILINE))
    assert entries.keys() == written
    assert [code for code, words in entries.items() if not words] == []


def test_what_is_said_of_the_text_has_codes_of_its_own() -> None:
    """A code is what `accept:` names: with two meanings, accepting one would accept the other."""
    of_text, of_records = (
        {code for path in paths for code in re.findall(r'"(W\d{3})"', path.read_text(encoding="utf-8"))}
        for paths in ([READING / "margins.py"], sorted((READING / "rules").rglob("*.py")))
    )
    assert of_text == {"W430", "W431", "W432"}
    assert of_text & of_records == set()
