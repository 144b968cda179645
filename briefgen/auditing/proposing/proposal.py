"""A record as it would be written, with what every kind of them has: whose it is, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from briefgen.auditing.passages import Sentence


class Proposal(Struct, frozen=True):
    """A record of a kind as it would be written."""

    kind: str
    fields: dict[str, Any]


def supposed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands between two places is hoped for, planned or a condition: its word stands before it in its part.

    Where verbs come last (Kazakh), behind it as well.
    """
    spoken, text = sentence.language, sentence.text
    first = max(text[:start].rfind(mark) for mark in (";", "…")) + 1
    behind = len(text) if spoken.verbs_last else 0
    return spoken.says("drafting", "supposed", text, first, start) or (
        behind > 0 and spoken.says("drafting", "supposed", text, end, behind)
    )


def doubts(*found: str | None) -> dict[str, str]:
    """What a person has to decide, as the doubt of a draft; nothing where there is none."""
    told: Sequence[str] = [one for one in found if one]
    return {"doubt": " ".join(told)} if told else {}
