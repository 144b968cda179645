"""Events: visits, sessions, elections, meetings, and what sources reported of them."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, assert_never

from pydantic import BeforeValidator, Field, StringConstraints

from briefgen.domain import dates
from briefgen.domain.fields import EdtfDate, Id, WebAddress, as_list, as_person
from briefgen.domain.model.base import (
    MOST_ITEMS,
    Audience,
    Claim,
    Codes,
    EventId,
    Model,
    OrganisationId,
    Organisations,
    PersonId,
    Record,
    Report,
    Texts,
    Words,
    Zone,
)
from briefgen.domain.model.handwritten import Meeting
from briefgen.domain.references import Ref
from briefgen.domain.terms.event_kind import EventKind
from briefgen.domain.terms.status import Status
from briefgen.domain.text import Text
from briefgen.language import gettext as _


class Role(enum.StrEnum):
    """What a participant does at an event."""

    CHAIR = "chair"
    HOST = "host"
    SPEAKER = "speaker"

    @property
    def words(self) -> str:
        """The role in a word."""
        match self:
            case Role.CHAIR:
                return _("chair")
            case Role.HOST:
                return _("host")
            case Role.SPEAKER:
                return _("speaker")
        assert_never(self)


class Participant(Model):
    """A person who takes part, and as what."""

    person: Annotated[Id, Ref("people", once=True)]
    role: Role | None = Field(default=None, alias="as")


Participants = Annotated[
    tuple[Annotated[Participant, BeforeValidator(as_person)], ...],
    Field(max_length=MOST_ITEMS),
    BeforeValidator(as_list),
]


class Said(Model):
    """A position someone stated, in the curator's words."""

    claimed: ClassVar[Claim] = Claim.TOGETHER

    person: PersonId
    text: Text


class Stop(Model):
    """One meeting of a visit that has several.

    ``lead`` is who leads on our side, an id or a name; ``memo`` the event whose meeting memo is for it.
    """

    title: Text | None = None
    when: EdtfDate | None = None
    timezone: Annotated[Zone | None, Claim.OWN] = None
    place: Text | None = None
    participants: Participants = ()
    organisations: Organisations = ()
    outcome: Text | None = None
    lead: Annotated[Text | None, Ref("people", loose=True), Audience.HOME] = None
    press: Annotated[Text | None, Audience.HOME] = None
    memo: Annotated[EventId | None, Audience.HOME] = None


class EventReport(Report):
    """What a source said about an event."""

    title: Text | None = None
    status: Status | None = None
    when: EdtfDate = dates.UNDATED
    place: Text | None = None
    participants: Participants = ()
    organisations: Organisations = ()
    delegation: Text | None = None
    agenda: Texts = ()
    outcome: Text | None = None
    said: Annotated[tuple[Said, ...], Field(max_length=MOST_ITEMS)] = ()
    stops: Annotated[tuple[Stop, ...], Field(max_length=40)] = ()


class ImportMark(Model):
    """By what an event is known again when a calendar or a sheet is imported once more.

    ``uid``: its UID there, or the key of its row; ``source`` (written ``from``): the name of the file; ``seen``: a digest of
    what that said.
    """

    uid: Annotated[str, StringConstraints(min_length=1, max_length=250)]
    source: Annotated[Words, Field(alias="from")]
    seen: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class Event(Record):
    """A visit, a session, an election, a meeting: anything with a day."""

    kind: EventKind
    title: Text
    counterparts: Codes
    series: OrganisationId | None = None
    session: Annotated[int, Field(ge=1, le=999)] | None = None
    timezone: Annotated[Zone | None, Claim.OWN] = None
    busy: Annotated[bool, Claim.OWN] = False
    url: Annotated[WebAddress | None, Claim.OWN] = None
    imported: Annotated[ImportMark | None, Audience.DESK, Claim.OWN] = None
    meeting: Annotated[tuple[Meeting, ...], BeforeValidator(as_list), Audience.DESK, Claim.OWN] = ()
    reports: Annotated[tuple[EventReport, ...], Field(min_length=1, max_length=100)]
