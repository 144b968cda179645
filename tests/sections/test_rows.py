"""Finished words: nothing is worked out that no template prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import Struct

from briefgen.sections import rows

TEMPLATES = Path(__file__).parents[2] / "templates"
FOR_THE_PROGRAM = {
    "rest",
    "lists",
    "unspelt",
    "paragraphs",
}  # what is left out, what care says of it, what marks are joined by


@pytest.mark.parametrize(
    "kind",
    [
        kind
        for kind in vars(rows).values()
        if isinstance(kind, type)
        and issubclass(kind, Struct)
        and kind.__module__ == rows.__name__
        and kind is not rows.Shown
    ],
)
def test_every_field_is_printed(kind: type[Struct]) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.rglob("*.html")))
    read = set(re.findall(r"\.(\w+)", text))
    assert set(kind.__struct_fields__) - read == set(kind.__struct_fields__) & FOR_THE_PROGRAM
