"""Words for counterparts, as the feeds show them."""

from __future__ import annotations

from briefgen.domain import codes
from briefgen.domain.model import HOME_EVENTS


def counterparts(listed: tuple[str, ...], home: str) -> tuple[str, ...]:
    """The names of counterparts; what concerns all of them goes under home's name."""
    return tuple(codes.name(home if code == HOME_EVENTS else code) for code in listed)
