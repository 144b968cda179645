"""One line of the ledger's file: what it must hold to be believed.

Whatever stands in a line is published one day, if only to say that an entry is gone: a rule, a day or a zone that no
calendar can carry is damage, and so is a stamp of a time when nothing of this was published.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, model_validator

from briefgen.calendars.entries import Hours, Span, span_of, span_values
from briefgen.calendars.ledger import Kept, Record, Shown, Stamp
from briefgen.domain.dates import zones
from briefgen.domain.dates.edtf import FIRST_YEAR, LAST_YEAR
from briefgen.domain.fields import read_rule

TIME = "%Y-%m-%dT%H:%M:%SZ"
FIRST_STAMP = datetime(1970, 1, 1, tzinfo=UTC)
UID = r"[a-z0-9-]+@[a-z0-9.-]+"  # the id of a record, and the calendar's domain
MOST_REVISIONS = 2**30  # SEQUENCE has 32 bits (RFC 5545, section 3.3.8); nothing was revised half as often


def moment(text: object, form: str = TIME) -> datetime:
    """A time (UTC) at which something may have been published; ValueError for every other."""
    if not isinstance(text, str):
        raise ValueError("a time is text")
    return _moment(text, form)


@lru_cache(4096)  # what was published in one build has one stamp, and there are many entries and calendars of each
def _moment(text: str, form: str) -> datetime:
    found = datetime.strptime(text, form).replace(tzinfo=UTC)
    if found < FIRST_STAMP or found.year > LAST_YEAR + 1:  # a clock that ran there, and the second after it
        raise ValueError(f"nothing was published in {found.year}")
    return found


def _shown(value: Any) -> Shown:
    """A function, since Pydantic looks at what it takes, and what an enum takes is another thing from Python 3.13 on."""
    return Shown(value)


def _span(values: object) -> Span:
    if not isinstance(values, list) or len(values) not in (2, 3) or not all(isinstance(part, str) for part in values):
        raise ValueError("a span is two or three texts")
    span = span_of(values)
    if span_values(span) != values or not FIRST_YEAR <= span.first.year <= span.last.year <= LAST_YEAR:
        raise ValueError(f"no span of days: {values}")
    if isinstance(span, Hours) and span.zone not in zones.known():
        raise ValueError(f"no zone: {span.zone}")
    return span


Moment = Annotated[datetime, PlainValidator(moment)]


class _Line(BaseModel):
    model_config = ConfigDict(strict=True)


class StampLine(_Line):
    """What is written of a whole feed."""

    changed: Moment
    digest: str

    def stamp(self) -> Stamp:
        """The stamp it tells of."""
        return Stamp(self.digest, self.changed)


class EntryLine(_Line):
    """What is written of one entry."""

    sequence: Annotated[int, Field(ge=0, le=MOST_REVISIONS)]
    created: Moment
    changed: Moment
    shown: Annotated[Shown, PlainValidator(_shown)]
    removed: Moment | None = None
    rolling: bool
    digest: str
    identity: str
    title: str
    span: Annotated[Span, PlainValidator(_span)]
    remark: str
    rule: Annotated[str, AfterValidator(read_rule)] | None
    place: str | None
    categories: list[str]
    color: Annotated[str, Field(pattern=r"^[a-z]+$")] | None
    feeds: list[str]
    fixed: bool = True
    dayless: bool = False
    left: list[EntryLine] = []

    @model_validator(mode="after")
    def _recurs_by_days(self) -> EntryLine:
        if self.rule and isinstance(self.span, Hours):
            raise ValueError("only entries of whole days recur")
        return self

    def record(self) -> Record:
        """The record it tells of."""
        kept = Kept(
            title=self.title,
            span=self.span,
            remark=self.remark,
            rule=self.rule,
            place=self.place,
            categories=tuple(self.categories),
            color=self.color,
            feeds=tuple(self.feeds),
            fixed=self.fixed,
            dayless=self.dayless,
        )
        return Record(
            digest=self.digest,
            identity=self.identity,
            sequence=self.sequence,
            created=self.created,
            changed=self.changed,
            kept=kept,
            shown=self.shown,
            rolling=self.rolling,
            # In a ledger of before this field, the deletion was the last thing that changed the entry.
            removed=(self.removed or self.changed) if self.shown is Shown.DELETED else None,
            left=tuple(one.record() for one in self.left),
        )


def believable(record: Record) -> bool:
    """Whether a record could stand in the ledger."""
    try:
        return EntryLine.model_validate(entry_values(record)).record() == record
    except ValueError:
        return False


def entry_values(record: Record) -> dict[str, Any]:
    """What is written of an entry, in this order."""
    kept = record.kept
    return {
        "sequence": record.sequence,
        "created": f"{record.created:{TIME}}",
        "changed": f"{record.changed:{TIME}}",
        "shown": record.shown.value,
        **({"removed": f"{record.removed:{TIME}}"} if record.removed and record.shown is Shown.DELETED else {}),
        "rolling": record.rolling,
        "digest": record.digest,
        "identity": record.identity,
        "title": kept.title,
        "span": span_values(kept.span),
        "remark": kept.remark,
        "rule": kept.rule,
        "place": kept.place,
        "categories": list(kept.categories),
        "color": kept.color,
        "feeds": list(kept.feeds),
        "fixed": kept.fixed,
        **({"dayless": True} if kept.dayless else {}),
        **({"left": [entry_values(one) for one in record.left]} if record.left else {}),
    }


def stamp_values(stamp: Stamp) -> dict[str, Any]:
    """What is written of a whole feed."""
    return {"changed": f"{stamp.changed:{TIME}}", "digest": stamp.digest}
