"""Whether what was promised was done, and what each state means: for memos and changes."""

from __future__ import annotations

import enum
from typing import assert_never

from briefgen.domain.terms.tag import StateTraits, Tag
from briefgen.language import gettext as _


class CommitmentState(enum.StrEnum):
    """Whether what was promised was done."""

    OPEN = "open"
    PROGRESSED = "progressed"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def traits(self) -> CommitmentTraits:
        """What the state means elsewhere; ``awaited`` is what is open still."""
        return _TRAITS[self]


class CommitmentTraits(StateTraits, frozen=True, kw_only=True):
    """``kept``: what was promised has come, so that a tick may stand beside it; what is over without that says so in words."""

    kept: bool = False


def _traits(state: CommitmentState) -> CommitmentTraits:
    match state:
        case CommitmentState.OPEN:
            return CommitmentTraits(words=lambda: _("open"), tag=Tag.REOPENED, awaited=True, silent=True)
        case CommitmentState.PROGRESSED:
            return CommitmentTraits(words=lambda: _("in progress"), tag=Tag.PROGRESSED, awaited=True)
        case CommitmentState.DONE:
            return CommitmentTraits(words=lambda: _("done"), tag=Tag.DONE, news=True, kept=True)
        case CommitmentState.DROPPED:
            return CommitmentTraits(words=lambda: _("dropped"), tag=Tag.DROPPED, news=True)
    assert_never(state)


_TRAITS = {state: _traits(state) for state in CommitmentState}
