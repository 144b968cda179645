"""What the signs in the rows of a memo mean, said once for the whole of it: beside the heading of its sources, which always stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from briefgen.language import gettext as _
from briefgen.sections.edges import Sources
from briefgen.sections.rows import PersonRow


def explained(sources: Sources, *views: object) -> Sources:
    """The sources with the meaning of each sign that stands anywhere in what is printed above them."""
    said = tuple(_words(view) for view in views)
    found = (
        (_("[verify]: something of it is in doubt"), _any_of(_("[verify]"))),
        (_("[inferred]: worked out, not in the source"), _any_of(_("[inferred]"), _("[inferred: {fields}]"))),
    )
    return replace(sources, signs=tuple(means for means, sign in found if any(map(sign.search, chain(*said)))))


@cache
def _any_of(*signs: str) -> re.Pattern[str]:
    """What finds a sign, whatever stands in its gap."""
    return re.compile("|".join(re.escape(sign).replace(re.escape("{fields}"), ".+") for sign in signs))


def _words(view: object) -> tuple[str, ...]:
    return tuple(_strings(view))


def _strings(view: object) -> Iterator[str]:
    """Every string in a view; a person in doubt has the sign from the template."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, Mapping):
        yield from _strings(tuple(view.values()))
    elif isinstance(view, tuple):
        for each in view:
            yield from _strings(each)
    elif isinstance(view, Struct):
        if isinstance(view, PersonRow) and view.verify:
            yield _("[verify]")
        yield from _strings(tuple(getattr(view, part) for part in view.__struct_fields__))
