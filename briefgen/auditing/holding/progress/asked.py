"""What somebody is asked to do, and has not done yet: “invited the Speaker to visit Sofia” is no visit."""

from __future__ import annotations

from briefgen.auditing.spoken.small import whole_words


def is_asked(code: str, before: str) -> bool:
    """Whether what stands before a word for an occasion, in its clause, has somebody asked to come there."""
    return whole_words(code, "invites").search(before) is not None
