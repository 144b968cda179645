"""What is said of rows that were left out of a meeting memo, which has no annex."""

from __future__ import annotations

from briefgen.language import gettext as _


def more(count: int) -> str | None:
    """Of people whom the front has no room for."""
    return _("+{count} more").format(count=count) if count > 0 else None


def in_country_memo(count: int) -> str | None:
    """Of what stands in the country memo as well, with more room."""
    return _("+{count} more: country memo").format(count=count) if count > 0 else None
