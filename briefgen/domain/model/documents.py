"""Agreements and commitments: documents between two sides, and promises."""

from __future__ import annotations

import enum
from typing import Annotated

from pydantic import Field

from briefgen.domain import dates
from briefgen.domain.fields import EdtfDate, EdtfPeriod
from briefgen.domain.model.base import (
    AgreementId,
    Audience,
    Claim,
    Codes,
    EventId,
    Notes,
    Organisations,
    Record,
    Report,
)
from briefgen.domain.references import Ref
from briefgen.domain.terms.agreement_state import AgreementState
from briefgen.domain.terms.commitment_state import CommitmentState
from briefgen.domain.text import Text


class AgreementKind(enum.StrEnum):
    """What kind of document it is."""

    MEMORANDUM = "memorandum"
    AGREEMENT = "agreement"
    DECLARATION = "declaration"
    PLAN = "plan"
    ROADMAP = "roadmap"
    TWINNING = "twinning"


class AgreementReport(Report):
    """What a source said about a document; ``when`` is the day the state was reached.

    ``event`` is where that was. ``exchanged`` tells that it was brought there in that state already, and handed over.
    """

    title: Text | None = None
    state: AgreementState | None = None
    when: EdtfDate = dates.UNDATED
    period: EdtfPeriod | None = None
    event: EventId | None = None
    exchanged: bool = False


class Agreement(Record):
    """A document between two sides, from proposal to expiry."""

    title: Text
    kind: AgreementKind
    counterparts: Codes
    parties: Organisations = ()
    reports: Annotated[tuple[AgreementReport, ...], Field(min_length=1, max_length=100)]


class CommitmentReport(Report):
    """What a source said about a promise."""

    title: Text | None = None
    state: CommitmentState = CommitmentState.OPEN
    due: EdtfDate | None = None
    event: EventId | None = None
    agreement: AgreementId | None = None


class Commitment(Record):
    """Something one side said it would do; ``owner`` is an id, or the source's own words.

    ``general`` tells that it was meant in general terms: it names neither a deliverable nor a day. ``lead`` is who at home
    follows it, an id or a name, and ``asked`` the days on which they were asked how it stands.
    """

    title: Text
    counterparts: Codes
    owner: Annotated[Text, Ref("people", "organisations", loose=True)] | None = None
    general: Annotated[bool, Claim.OWN] = False
    lead: Annotated[Text | None, Ref("people", "organisations", loose=True), Audience.HOME, Claim.OWN] = None
    asked: Annotated[Notes, Audience.HOME, Claim.OWN] = ()
    reports: Annotated[tuple[CommitmentReport, ...], Field(min_length=1, max_length=100)]
