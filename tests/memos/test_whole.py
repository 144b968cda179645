"""A memo as a whole: nothing is worked out that no template prints."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from briefgen.memos.whole import Memo

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
FOR_THE_PROGRAM = {"annex", "counts", "flow", "ladder_stays"}  # what is laid out, and how it fits


def test_every_field_is_printed_or_says_how_to_lay_out() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((TEMPLATES / "memo").glob("*.html")))
    printed = set(re.findall(r"\bmemo\.(\w+)", text))
    assert {field.name for field in fields(Memo)} - printed == FOR_THE_PROGRAM - printed
