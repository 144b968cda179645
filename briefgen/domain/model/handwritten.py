"""What a person writes by hand for the reader of a memo; it never enters a feed, a page or a calendar."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from briefgen.domain.fields import IsoDay, as_list, as_point
from briefgen.domain.model.base import Citations, Model
from briefgen.domain.text import Text


class IfRaised(Model):
    """What to have ready if the other side raises a matter."""

    trigger: Text
    facts: Text
    do_not_say: Text | None = None
    source: Citations = ()


class Objection(Model):
    """What the other side may raise, and the answer a person wrote."""

    they_may_raise: Text
    answer: Text
    source: Citations = ()


class Point(Model):
    """A point to make: one sentence, and the sourced fact it rests on."""

    text: Text
    fact: Text | None = None
    source: Citations = ()


class Meeting(Model):
    """The hand-written part of a meeting memo. It never enters a feed, a page or an attached calendar."""

    written: IsoDay
    sample: bool = False
    purpose: Text | None = None
    asked_by: Text | None = None
    objectives: Annotated[tuple[Text, ...], Field(max_length=3), BeforeValidator(as_list)] = ()
    points: Annotated[tuple[Annotated[Point, BeforeValidator(as_point)], ...], Field(max_length=5)] = ()
    they_may_raise: Annotated[tuple[Objection, ...], Field(max_length=3)] = ()
    if_raised: Annotated[tuple[IfRaised, ...], Field(max_length=3)] = ()
    do_not_say: Annotated[tuple[Text, ...], Field(max_length=2), BeforeValidator(as_list)] = ()
    language: Text | None = None
    interpreter: Text | None = None
    press: Text | None = None


class Brief(Model):
    """Words a person wrote for the reader of a memo, from the day they were written.

    ``bottom_line`` is the name that ``so_what`` had before; it is still read.
    """

    written: IsoDay
    sample: bool = False
    so_what: Text | None = None
    bottom_line: Text | None = None
    if_raised: Annotated[tuple[IfRaised, ...], Field(max_length=4)] = ()
