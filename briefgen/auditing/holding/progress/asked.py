"""What somebody is asked to do, and has not done yet: “invited the Speaker to visit Sofia” is no visit."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.spoken.small import any_of


def is_asked(code: str, before: str) -> bool:
    """Whether what stands before a word for an occasion, in its clause, has somebody asked to come there."""
    return _invites(code).search(before) is not None


@cache
def _invites(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, 'invites')}\b", re.IGNORECASE)
