"""Sentences told in ways that few sources have: what each bears out is not cried at, and what it does not bear out is.

In the tables a sentence stands behind its language; below it follow the records that it bears out, each behind a plus, and those
that it does not, behind a minus: the kind of record, and its fields. What the desk has on file stands behind an at sign, and counts
for the sentences behind it, until “@ nobody”.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from briefgen.auditing.languages import known_languages
from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold

NOTATIONS = Path(__file__).parent.parent / "data" / "notations"
TABLES = ("otherwise.txt", "states.txt", "promises.txt", "people.txt", "plain-west.txt", "plain-east.txt")
USUAL = {
    "figures": "counterpart: BG",
    "agreements": "title: A document, kind: agreement, counterparts: [BG]",
    "events": "title: It, kind: meeting, counterparts: [BG]",
    "people": "side: BG",
    "commitments": "title: Something promised, counterparts: [BG]",
    "facts": "counterpart: BG",
}


class Row(Struct, frozen=True):
    """A record with the sentence it is held against, whether it is true, and what is on file besides, by kind."""

    sentence: str
    true: bool
    kind: str
    fields: str
    on_file: tuple[tuple[str, str], ...]

    def kinds(self) -> dict[str, str]:
        """The YAML of each kind, the record as the last one of its own."""
        known = {
            key: words
            for key, words in (part.split(": ", 1) for part in USUAL[self.kind].split(", "))
            if f"{key}:" not in self.fields
        }
        record = ", ".join(
            ("id: one", *(f"{k}: {words}" for k, words in known.items()), self.fields, "source: s000 p1")
        )
        found = defaultdict[str, list[str]](list)
        for kind, fields in (*self.on_file, (self.kind, record)):
            found[kind].append(f"- {{{fields}}}")
        return {kind: "\n".join(records) for kind, records in found.items()}


def told(code: str) -> Iterator[Row]:
    """Each record of a language with its sentence."""
    for name in TABLES:
        yield from _of_table((NOTATIONS / name).read_text(encoding="utf-8"), code)


def _of_table(text: str, code: str) -> Iterator[Row]:
    sentence, spoken = "", ""
    on_file: list[tuple[str, str]] = []
    for line in text.splitlines():
        mark, _, rest = line.partition(" ")
        kind, _, fields = rest.partition(" ")
        if mark == "@":
            on_file = [*on_file, (kind, fields)] if fields else []
        elif mark in ("+", "-"):
            if spoken == code:
                yield Row(sentence, mark == "+", kind, fields, tuple(on_file))
        elif line and mark != "#":
            spoken, sentence = mark, rest


@pytest.mark.parametrize("code", known_languages())
def test_what_is_true_passes_and_what_is_not_does_not(catalog: Callable[..., Catalog], code: str) -> None:
    wrong = []
    for row in told(code):
        held = hold(catalog, row.sentence, language=code, published="2025-06-10", **row.kinds())
        if (alarms(held, "one") == []) is not row.true:
            wrong.append((row.sentence, row.fields, alarms(held, "one")))
    assert wrong == []
