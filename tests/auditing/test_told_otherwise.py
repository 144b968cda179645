"""Sentences told in ways that few sources have: what each bears out is not cried at, and what it does not bear out is.

In the tables a sentence stands behind its language; below it follow the records that it bears out, each behind a plus, and those
that it does not, behind a minus: the kind of record, and its fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefgen.auditing.languages import known_languages
from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold

NOTATIONS = Path(__file__).parent.parent / "data" / "notations"
TABLES = ("otherwise.txt", "states.txt", "promises.txt")
USUAL = {
    "figures": "counterpart: BG",
    "agreements": "title: A document, kind: agreement, counterparts: [BG]",
    "events": "title: It, kind: meeting, counterparts: [BG]",
    "people": "side: BG",
    "commitments": "title: Something promised, counterparts: [BG]",
}


def told(code: str) -> Iterator[tuple[str, bool, str, str]]:
    """Each record of a language with its sentence, whether it is true, and of what kind it is."""
    sentence, spoken = "", ""
    for line in "\n".join((NOTATIONS / name).read_text(encoding="utf-8") for name in TABLES).splitlines():
        mark, _, rest = line.partition(" ")
        if mark in ("+", "-"):
            kind, _, fields = rest.partition(" ")
            if spoken == code:
                yield sentence, mark == "+", kind, fields
        elif line and mark != "#":
            spoken, sentence = mark, rest


@pytest.mark.parametrize("code", known_languages())
def test_what_is_true_passes_and_what_is_not_does_not(catalog: Callable[..., Catalog], code: str) -> None:
    wrong = []
    for sentence, true, kind, fields in told(code):
        known = {
            key: words
            for key, words in (part.split(": ", 1) for part in USUAL[kind].split(", "))
            if f"{key}:" not in fields
        }
        record = ", ".join(("id: one", *(f"{key}: {words}" for key, words in known.items()), fields, "source: s000 p1"))
        held = hold(catalog, sentence, language=code, published="2025-06-10", **{kind: f"- {{{record}}}"})
        if (alarms(held, "one") == []) is not true:
            wrong.append((sentence, fields, alarms(held, "one")))
    assert wrong == []
