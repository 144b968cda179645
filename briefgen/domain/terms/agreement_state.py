"""How far a document has come, and what each state means: for memos and changes."""

from __future__ import annotations

import enum
from typing import assert_never

from briefgen.domain.terms.tag import StateTraits, Tag
from briefgen.language import gettext as _


class AgreementState(enum.StrEnum):
    """How far a document has come."""

    PROPOSED = "proposed"
    UNDER_STUDY = "under-study"
    IN_NEGOTIATION = "in-negotiation"
    INITIALLED = "initialled"
    SIGNED = "signed"
    ENDORSED = "endorsed"
    IN_FORCE = "in-force"
    EXPIRED = "expired"

    @property
    def traits(self) -> AgreementTraits:
        """What the state means elsewhere."""
        return _TRAITS[self]


class AgreementTraits(StateTraits, frozen=True, kw_only=True):
    """``unfinished``: it lies on the table. ``achieved``: it is worth telling first of what moved.

    ``settles``: what was promised of the document before it came so far is settled.
    """

    unfinished: bool = False
    achieved: bool = False
    settles: bool = False


def _traits(state: AgreementState) -> AgreementTraits:  # noqa: PLR0911
    match state:
        case AgreementState.PROPOSED:
            return AgreementTraits(words=lambda: _("proposed"), tag=Tag.PROPOSED, unfinished=True)
        case AgreementState.UNDER_STUDY:
            return AgreementTraits(words=lambda: _("under study"), tag=Tag.UNDER_STUDY, unfinished=True)
        case AgreementState.IN_NEGOTIATION:
            return AgreementTraits(words=lambda: _("in negotiation"), tag=Tag.IN_NEGOTIATION, unfinished=True)
        case AgreementState.INITIALLED:
            return AgreementTraits(words=lambda: _("initialled"), tag=Tag.INITIALLED, unfinished=True, achieved=True)
        case AgreementState.SIGNED:
            return AgreementTraits(words=lambda: _("signed"), tag=Tag.SIGNED, news=True, settles=True, achieved=True)
        case AgreementState.ENDORSED:  # which settles no promise to sign it
            return AgreementTraits(words=lambda: _("endorsed"), tag=Tag.ENDORSED, news=True, achieved=True)
        case AgreementState.IN_FORCE:
            return AgreementTraits(
                words=lambda: _("in force"), tag=Tag.IN_FORCE, news=True, settles=True, achieved=True
            )
        case AgreementState.EXPIRED:
            return AgreementTraits(words=lambda: _("expired"), tag=Tag.EXPIRED, news=True, settles=True)
    assert_never(state)


_TRAITS = {state: _traits(state) for state in AgreementState}
