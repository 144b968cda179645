"""Sources, reference days and the settings of the project."""

from __future__ import annotations

import enum
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from briefgen.domain.codes import Code
from briefgen.domain.fields import EdtfDate, Id, PublishedDay, Rule, SiteAddress, WebAddress, as_list
from briefgen.domain.model.base import (
    MOST_ITEMS,
    Acceptance,
    Audience,
    Basis,
    Claim,
    CounterpartCode,
    Events,
    Model,
    Notes,
    Record,
    Words,
    Zone,
)
from briefgen.domain.model.lead_times import KindsLeadTimes
from briefgen.domain.references import Ref
from briefgen.domain.terms.reference_kind import ReferenceKind
from briefgen.domain.text import Text, for_the_foot
from briefgen.language import SOURCE_LANGUAGE, has_catalogue

# Paragraphs of a text that tell nothing of its matter: p2, p1-4.
Furniture = Annotated[str, StringConstraints(pattern=r"^p[1-9]\d{0,3}(-[1-9]\d{0,3})?$")]
FORMAT = 2  # of the data: how the records are written that this program reads and writes

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]


class Source(Record):
    """A published text that facts are cited from; the text itself stays outside the project.

    ``furniture``: its paragraphs that belong to the page and not to the matter (``p1-4``).
    """

    title: Text
    publisher: Text | None = None
    attributed_to: Text | None = None
    published: PublishedDay
    language: Language = "en"
    document: Annotated[Annotated[Words, StringConstraints(pattern=r"^[^/\\]+$")] | None, Claim.OWN] = None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    quality: Annotated[Text | None, Claim.OWN] = None
    url: Annotated[WebAddress | None, Claim.OWN] = None
    furniture: Annotated[tuple[Furniture, ...], BeforeValidator(as_list), Claim.OWN] = ()


class ReferenceDay(Record):
    """A day fixed by law, custom or decision, kept apart from what the sources say; ``also`` whom else it concerns.

    ``recalls`` is the year of what it recalls, where ``when`` is only the first day that is shown. ``sent``: the days on
    which letters went out for it. ``replaces``: the days of reference that it has taken the place of; ``replaced_by``: the
    events that a source has since dated.
    """

    title: Text
    kind: ReferenceKind
    counterpart: CounterpartCode
    also: Annotated[tuple[Annotated[Code, Ref("counterparts", once=True)], ...], BeforeValidator(as_list)] = ()
    when: EdtfDate
    rule: Rule | None = None
    recalls: Annotated[int, Field(ge=1, le=2199)] | None = None
    basis: Annotated[Basis, Audience.PUBLIC]
    sent: Annotated[Notes, Audience.HOME] = ()
    replaces: Annotated[
        tuple[Annotated[Id, Ref("reference_days", once=True)], ...],
        Field(max_length=MOST_ITEMS),
        BeforeValidator(as_list),
    ] = ()
    replaced_by: Events = ()


class Cancelled(enum.StrEnum):
    """Whether a cancelled entry carries STATUS:CANCELLED, which some clients hide."""

    HIDDEN = "hidden"
    VISIBLE = "visible"


class Calendar(Model):
    """The settings of the whole project; ``format`` is that of the data, which `briefgen upgrade` raises."""

    format: Annotated[int, Field(ge=1, le=999)] = 1
    title: Text
    home: Code
    timezone: Zone
    domain: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+((\.|-+)[a-z0-9]+)*$", max_length=200)]
    address: SiteAddress | None = None
    paper: Literal["A4", "Letter"] = "A4"
    handling: Annotated[Text, AfterValidator(for_the_foot)] = Text(
        (("en", "Public sources only. Check before quoting."),)
    )
    languages: Annotated[tuple[Language, ...], Field(min_length=1), BeforeValidator(as_list)] = ("en",)
    publish_memos: bool = False
    publish_index: bool = False
    cancelled: Cancelled = Cancelled.HIDDEN
    accept: Annotated[tuple[Acceptance, ...], BeforeValidator(as_list)] = ()
    lead_times: KindsLeadTimes | None = None
    fonts: Annotated[tuple[Words, ...], Field(max_length=20), BeforeValidator(as_list)] = ()

    @property
    def language(self) -> str:
        """What is made speaks it: the first of its languages that there is a translation into, else English."""
        return next(filter(has_catalogue, self.languages), SOURCE_LANGUAGE)
