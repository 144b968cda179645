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
    def traits(self) -> StateTraits:
        """What the state means elsewhere; ``awaited`` is what is open still."""
        return _TRAITS[self]


def _traits(state: CommitmentState) -> StateTraits:
    match state:
        case CommitmentState.OPEN:
            return StateTraits(lambda: _("open"), Tag.REOPENED, awaited=True, silent=True)
        case CommitmentState.PROGRESSED:
            return StateTraits(lambda: _("in progress"), Tag.PROGRESSED, awaited=True)
        case CommitmentState.DONE:
            return StateTraits(lambda: _("done"), Tag.CLOSED, news=True)
        case CommitmentState.DROPPED:
            return StateTraits(lambda: _("dropped"), Tag.CLOSED, news=True)
    assert_never(state)


_TRAITS = {state: _traits(state) for state in CommitmentState}
