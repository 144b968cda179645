"""How long ago something was, in words."""

from __future__ import annotations

from briefgen.language import ngettext

IN_YEARS = 36  # months from which on nobody reckons in months any more


def days(count: int) -> str:
    """How long ago, in days."""
    return ngettext("%d day", "%d days", count) % count


def months(count: int) -> str:
    """How long ago, of so many whole months; of three years and more in whole years."""
    if count >= IN_YEARS:
        return ngettext("%d year", "%d years", count // 12) % (count // 12)
    return ngettext("%d month", "%d months", count) % count
