"""What every record and every report has."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from briefgen.domain.citations import Citation
from briefgen.domain.codes import Code, CodeOrAll
from briefgen.domain.fields import Id, IsoDay, as_list, kebab, own_key, zone
from briefgen.domain.references import Ref
from briefgen.domain.text import Text

HOME_EVENTS = "all"
EUROPEAN_UNION = "EU"
MOST_ITEMS = 200

Zone = Annotated[str, AfterValidator(zone)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=160, strip_whitespace=True)]


class Audience(enum.Enum):
    """Stands on a field that is kept from the public, or is for the public whole; others are screened part by part.

    ``DESK``: for the desk alone. ``HOME``: for whoever works with it at home as well, as who follows a promise.
    """

    DESK = "desk"
    HOME = "home"
    PUBLIC = "public"


class Claim(enum.Enum):
    """How an audit takes a field or a model; whatever is not marked is a claim that sources bear out, part by part.

    OWN stands on what the desk decides or keeps for itself: no source is asked about it. TOGETHER stands on a model whose fields
    make one claim: who said what.
    """

    OWN = "own"
    TOGETHER = "together"


@lru_cache(10_000)
def _kept(names: frozenset[str]) -> set[str]:
    """These names as pydantic has them; it copies the set before it changes any."""
    return set(names)


class Model(BaseModel):
    """A frozen model with kebab-case names outside and snake_case inside; unknown fields are refused."""

    # Built when the first record of a kind is read: what a record holds is then built once, as part of it, and not by itself too.
    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=kebab, populate_by_name=True, defer_build=True
    )

    def model_post_init(self, context: Any, /) -> None:  # noqa: ARG002 - it is pydantic that calls it
        """Many records state the same fields: a set of their names is kept once, since it takes as much room as the fields."""
        object.__setattr__(self, "__pydantic_fields_set__", _kept(frozenset(self.__pydantic_fields_set__)))


class Basis(Model):
    """Takes the place of a source where the curator knows it from elsewhere: a law, a protocol list, a call."""

    text: Annotated[Text, Audience.DESK]
    date: IsoDay


class Noted(Model):
    """That somebody at the desk did something on a day: looked, asked, sent."""

    day: IsoDay
    by: Text | None = None
    note: Text | None = None


Notes = Annotated[tuple[Noted, ...], Field(max_length=MOST_ITEMS), BeforeValidator(as_list)]


class Acceptance(Model):
    """A warning the curator has seen and accepts, and why."""

    code: Annotated[str, StringConstraints(pattern=r"^W\d{3}$")]
    reason: Text


# What leads to other records. A code is the id of a counterpart, or that of home.
SourceCitation = Annotated[Citation, Ref("sources")]
CounterpartCode = Annotated[Code, Ref("counterparts")]
PersonId = Annotated[Id, Ref("people")]
OrganisationId = Annotated[Id, Ref("organisations")]
EventId = Annotated[Id, Ref("events")]
AgreementId = Annotated[Id, Ref("agreements")]

Citations = Annotated[tuple[SourceCitation, ...], Field(max_length=MOST_ITEMS), BeforeValidator(as_list)]
Codes = Annotated[
    tuple[Annotated[CodeOrAll, Ref("counterparts", once=True)], ...],
    Field(min_length=1, max_length=60),
    BeforeValidator(as_list),
]
People = Annotated[
    tuple[Annotated[Id, Ref("people", once=True)], ...], Field(max_length=MOST_ITEMS), BeforeValidator(as_list)
]
Organisations = Annotated[
    tuple[Annotated[Id, Ref("organisations", once=True)], ...], Field(max_length=MOST_ITEMS), BeforeValidator(as_list)
]
Events = Annotated[
    tuple[Annotated[Id, Ref("events", once=True)], ...], Field(max_length=MOST_ITEMS), BeforeValidator(as_list)
]
Texts = Annotated[tuple[Text, ...], Field(max_length=MOST_ITEMS), BeforeValidator(as_list)]
Aliases = Annotated[tuple[Words, ...], Field(max_length=MOST_ITEMS), BeforeValidator(as_list)]


class Report(Model):
    """What a source said on the day it said it. A field it leaves out keeps its earlier value.

    ``private``: what is published is made as if it had not been said. ``cited``: the place within its sources for one field, or
    for each item of a list; it adds no day.
    """

    provenance: ClassVar[frozenset[str]] = frozenset(
        {"source", "basis", "private", "inferred", "doubt", "note", "corrects", "unset", "cited"}
    )

    source: Citations = ()
    basis: Basis | None = None
    private: bool = False
    inferred: Mapping[str, Text] = Field(default_factory=dict)
    doubt: Text | None = None
    note: Annotated[Text | None, Audience.DESK] = None
    corrects: bool = False
    unset: Annotated[tuple[str, ...], BeforeValidator(as_list)] = ()
    cited: Mapping[str, Citations] = Field(default_factory=dict)

    def places(self) -> tuple[Citation, ...]:
        """Where it stands in its sources: what it cites, and where single fields have a place beside that.

        Of a source that was kept back, the places of single fields are too.
        """
        told = {citation.source for citation in self.source}
        beside = (place for places in self.cited.values() for place in places if place.source in told)
        return (*self.source, *dict.fromkeys(p for p in beside if not any(own.holds(p) for own in self.source)))

    def stated(self) -> frozenset[str]:
        """The names of the fields this report states."""
        return frozenset(self.model_fields_set) - self.provenance

    def states(self, field: str) -> bool:
        """Whether it states a field."""
        return field in self.__pydantic_fields_set__ and field not in self.provenance


class Record(Model):
    """Anything a curator keeps under an id, with keys of the desk's own beside the fields (``x-room``), which stay with it.

    ``private``: nothing that is published knows of it. ``draft``: nothing that is made does.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[Annotated[str, AfterValidator(own_key)], Any]

    id: Annotated[Id, Claim.OWN]
    accept: Annotated[tuple[Acceptance, ...], BeforeValidator(as_list), Audience.DESK, Claim.OWN] = ()
    withdrawn: Annotated[bool, Claim.OWN] = False
    private: Annotated[bool, Claim.OWN] = False
    draft: Annotated[bool, Claim.OWN] = False
    inferred: Annotated[Mapping[str, Text], Claim.OWN] = Field(default_factory=dict)
    doubt: Annotated[Text | None, Claim.OWN] = None
    note: Annotated[Text | None, Audience.DESK] = None

    @property
    def own(self) -> Mapping[str, Any]:
        """The desk's own keys: texts, lists and mappings of texts, as they were written."""
        return self.model_extra or {}

    def without_own(self) -> Self:
        """The record without the desk's own keys; the same object where it has none."""
        if not self.model_extra:
            return self
        told = self.model_copy()
        object.__setattr__(told, "__pydantic_extra__", {})
        object.__setattr__(told, "__pydantic_fields_set__", self.model_fields_set - self.own.keys())
        return told
