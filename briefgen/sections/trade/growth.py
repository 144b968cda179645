"""Growth in words: with what it is against, or that nobody says against what."""

from __future__ import annotations

from briefgen.domain.dates import wording
from briefgen.domain.model import Change
from briefgen.language import gettext as _
from briefgen.sections import words


def in_words(change: Change) -> str:
    """Growth as its source has it: +23% on Jan–Oct 2023; without a base, that none is given, since it must not be quoted."""
    number = wording.number(change.by)
    if change.against is None:
        pattern = _("“{number} times”: no base given") if change.unit == "times" else _("“{number}%”: no base given")
        return pattern.format(number=number)
    against = words.unbroken(wording.period(change.against))
    if change.unit == "times":
        return _("{number} times, against {period}").format(number=number, period=against)
    return _("{change}% on {period}").format(change=words.signed(change.by), period=against)
