"""A record as it would be written, with what every kind of them has: whose it is, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.auditing.new_text import NewText
from briefgen.auditing.passages import Sentence


@dataclass(frozen=True, slots=True)
class Proposal:
    """A record of a kind as it would be written."""

    kind: str
    fields: dict[str, Any]


def counterpart_of(read: NewText, sentence: Sentence) -> str | None:
    """The counterpart named in a sentence, else in the nearest before it, else the only one that the text names."""
    at = read.sentences.index(sentence)
    for earlier in reversed(read.sentences[: at + 1]):
        if named := read.countries(earlier):
            return named[0]
    every = {code for later in read.sentences for code in read.countries(later)}
    return next(iter(every)) if len(every) == 1 else None


def cited(read: NewText, sentence: Sentence) -> str:
    """The place of a sentence: its paragraph, and its number where there are several."""
    several = sum(1 for s in read.sentences if s.paragraph == sentence.paragraph) > 1
    return f"{read.source.id} p{sentence.paragraph}" + (f" s{sentence.number}" if several else "")


def supposed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands between two places is hoped for, planned or a condition: its word stands before it in its part.

    Where verbs come last (Kazakh), behind it as well.
    """
    spoken, text = sentence.language, sentence.text
    first = max((text.rfind(mark, 0, start) for mark in (";", "…")), default=-1) + 1
    behind = len(text) if spoken.code in VERB_LAST else 0
    return spoken.says("drafting", "supposed", text, first, start) or (
        behind > 0 and spoken.says("drafting", "supposed", text, end, behind)
    )


VERB_LAST = ("kk",)


def doubts(*found: str | None) -> dict[str, str]:
    """What a person has to decide, as the doubt of a draft; nothing where there is none."""
    told: Sequence[str] = [one for one in found if one]
    return {"doubt": " ".join(told)} if told else {}
