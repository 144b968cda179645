"""People, organisations, counterparts."""

from __future__ import annotations

import enum
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field

from briefgen.domain.codes import Code
from briefgen.domain.fields import Id, as_list
from briefgen.domain.model.base import (
    Aliases,
    Audience,
    Basis,
    Claim,
    CounterpartCode,
    Notes,
    OrganisationId,
    People,
    Record,
    Report,
    Words,
    Zone,
)
from briefgen.domain.model.handwritten import Brief
from briefgen.domain.references import Ref
from briefgen.domain.text import Text


class Rank(enum.StrEnum):
    """Protocol ranks, highest first."""

    HEAD_OF_STATE = "head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy-head-of-government"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy-minister"
    AMBASSADOR = "ambassador"
    MAYOR = "mayor"
    EXECUTIVE = "executive"
    OTHER = "other"

    @cached_property  # asked for at every comparison
    def level(self) -> int:
        """0 for a head of state; larger is lower."""
        return list(Rank).index(self)


class PersonReport(Report):
    """The post one source gave a person on a day."""

    post: Text | None = None
    organisation: OrganisationId | None = None
    rank: Rank | None = None


class Person(Record):
    """One person under one canonical name; ``aliases`` are the spellings that sources print.

    ``sent``: the days on which a letter went out to them on coming into a post.
    """

    name: Words
    native: Words | None = None
    native_basis: Annotated[Basis | None, Claim.OWN] = None
    say_it: Annotated[Words | None, Claim.OWN] = None
    aliases: Annotated[Aliases, Claim.OWN] = ()
    side: CounterpartCode
    sent: Annotated[Notes, Audience.HOME, Claim.OWN] = ()
    reports: Annotated[tuple[PersonReport, ...], Field(min_length=1, max_length=100)]


class OrganisationKind(enum.StrEnum):
    """What kind of body it is."""

    MINISTRY = "ministry"
    CITY = "city"
    CHAMBER = "chamber"
    COMPANY = "company"
    COMMISSION = "commission"
    INSTITUTE = "institute"
    INSTITUTION = "institution"


class OrganisationReport(Report):
    """What a source said about a body; ``chairs`` of a commission."""

    chairs: People = ()


class Organisation(Record):
    """A body: ministry, city, chamber, company, commission."""

    name: Text
    native: Annotated[Words | None, Claim.OWN] = None
    native_basis: Annotated[Basis | None, Claim.OWN] = None
    aliases: Annotated[Aliases, Claim.OWN] = ()
    kind: OrganisationKind
    country: Annotated[Code, Ref("counterparts", loose=True, essential=True)] | None = None
    reports: Annotated[tuple[OrganisationReport, ...], Field(min_length=1, max_length=100)]


class CounterpartKind(enum.StrEnum):
    """A state, or an organisation of states."""

    STATE = "state"
    ORGANISATION = "organisation"


class Counterpart(Record):
    """A state or organisation that home deals with; its id is its code.

    ``looked``: somebody searched on a day for news of it, and found nothing that was not on file.
    """

    id: Annotated[Code, Field(alias="code")]
    kind: CounterpartKind = CounterpartKind.STATE
    capital: Text | None = None
    timezone: Zone | None = None
    members: Annotated[
        tuple[Annotated[Code, Ref("counterparts", once=True, loose=True)], ...], BeforeValidator(as_list)
    ] = ()
    slug: Id
    brief: Annotated[tuple[Brief, ...], BeforeValidator(as_list), Audience.DESK] = ()
    looked: Annotated[Notes, Audience.HOME] = ()
