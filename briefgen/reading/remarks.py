"""Warnings about texts that are read otherwise than they look; in an id, a date or a number such marks do no harm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from briefgen.domain.fields import kebab
from briefgen.domain.text import Text
from briefgen.language import gettext as _
from briefgen.reading.margins import Remark
from briefgen.reading.places import Places
from briefgen.reading.rules.findings import Finding


def findings(remarks: Iterable[Remark], places: Places, model: type[BaseModel]) -> Iterator[Finding]:
    """The remarks that are about texts; ``places`` has the fields of records of a model, each behind the record's id."""
    found = {remark.text: remark for remark in remarks}
    told = [(path, found[place]) for path, place in places.odd() if place in found] if found else []
    if not told:
        return
    from briefgen.reading.meant.fields import field_at

    for path, remark in told:
        field = field_at(model, [step if isinstance(step, int) else kebab(step) for step in path[1:]])
        if field and is_text(field):
            message, hint = _words(remark.code)
            yield Finding(remark.code, path, message, hint, at=remark.mark)


def is_text(field: FieldInfo) -> bool:
    """Whether a field holds a curator's words."""
    return any(_is_text(part) for part in (field.annotation, *field.metadata))


def _is_text(part: Any) -> bool:
    if isinstance(part, StringConstraints):
        return part.pattern is None
    return part is Text or any(map(_is_text, get_args(part)))


def _words(code: str) -> tuple[str, str]:
    return {
        "W430": (
            _("what stands behind this # is a comment, and no part of the text"),
            _("put the text in quotes; a comment has a space behind its #"),
        ),
        "W431": (
            _("these quotation marks are part of the text, and will be printed"),
            _("take them away; those that YAML needs are straight: ' or \""),
        ),
        "W432": (
            _("this dash has become part of the text above it"),
            _("begin the list on a line of its own below its field, each item with a dash"),
        ),
    }[code]
