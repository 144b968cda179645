"""The codes of a desk's own counterparts, to choose from where another stands."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.domain import codes
from briefgen.domain.dates.wording import listed
from briefgen.language import gettext as _

MOST_SHOWN = 8


def own_codes(known: Iterable[str], text: str) -> str:
    """BG (Bulgaria), EU (European Union) and 5 more: those first that have its letters, or begin as it does; empty where there are none."""
    ordered = sorted(known, key=lambda code: (sorted(code) != sorted(text), not _begins(code, text), code))
    named = [_("{code} ({name})").format(code=code, name=codes.name(code)) for code in ordered[:MOST_SHOWN]]
    more = len(ordered) - len(named)
    return listed([*named, _("{count} more").format(count=more)] if more else named) if named else ""


def _begins(code: str, text: str) -> bool:
    return codes.name(code).casefold().startswith(text.casefold()) or (code[:1] == text[:1])
