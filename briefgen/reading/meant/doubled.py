"""Ids that stand twice: an id is unique over all files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Related
from briefgen.domain.dates.wording import listed
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.decode import Identity

MOST_SHOWN = 5  # of the ids that are missing


class Doubled(NamedTuple):
    """An id that stands a second time, on a record of some kind, and where it stood first."""

    kind: str
    identity: Identity
    before: Identity


def doubled(identities: Iterable[tuple[str, Identity]]) -> list[Doubled]:
    """The ids of records, in the order of their files, that stand there already."""
    first: dict[str, Identity] = {}
    return [
        Doubled(kind, identity, before)
        for kind, identity in identities
        if (before := first.setdefault(identity.text, identity)) is not identity
    ]


def taken(found: Iterable[Doubled], missing: Callable[[str], list[str]]) -> Iterator[Diagnostic]:
    """What is said of them: where ids of that kind are missing, one of these may be the id that was meant."""
    missing = cache(missing)  # it goes over all references of a desk
    for kind, identity, before in found:
        message = _("the id “{id}” is taken").format(id=identity.text)
        hint = _("choose another id; ids are never used twice")
        if identity.key == "code":
            hint = _("keep one of the two: a country has one record")
        if missed := missing(kind):
            hint = ngettext(
                "other records name {ids}, and no record has it: is it one of these two? ids are never used twice",
                "other records name {ids}, and no record has them: is one of these two among them? ids are never used twice",
                len(missed),
            ).format(ids=listed([f"“{each}”" for each in missed[:MOST_SHOWN]]))
        related = (Related(before.location, _("it stands here first")),)
        yield Diagnostic("E301", message, identity.location, hint, related)
