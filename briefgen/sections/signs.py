"""What the signs in the rows of a memo mean, said once for the whole of it: beside the heading of its sources, which always stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from briefgen.language import gettext as _
from briefgen.sections.edges import Sources
from briefgen.sections.rows import PersonRow


def explained(sources: Sources, *views: object) -> Sources:
    """The sources with the meaning of each sign that stands anywhere in what is printed above them."""
    said = tuple(_words(view) for view in views)
    found = {sign: any(sign in words for view in said for words in view) for sign in (_("[verify]"), _inferred())}
    meanings = {
        _("[verify]"): _("[verify]: something of it is in doubt"),
        _inferred(): _("[inferred]: worked out, not in the source"),
    }
    return replace(sources, signs=tuple(meanings[sign] for sign, stands in found.items() if stands))


def _inferred() -> str:
    """The sign up to where the fields stand that it is about: [inferred], [inferred: owner]."""
    return _("[inferred]").removesuffix("]")


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
    elif is_dataclass(view):
        if isinstance(view, PersonRow) and view.verify:
            yield _("[verify]")
        yield from _strings(tuple(getattr(view, part.name) for part in fields(view)))
