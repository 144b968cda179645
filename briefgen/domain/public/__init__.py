"""What the public may know: the catalog without what is private, as a day's is without what came later.

Calendars, pages, tables and published memos are made from this and from nothing else. The words of a ``basis:``, what was
written for a minister's eyes and the curator's own notes are never in it; nor are drafts, of which nothing at all is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import field

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Record
from briefgen.domain.model.base import Audience
from briefgen.domain.public.screening import NOT_FOR_ALL, Kinds, Screen, screened
from briefgen.domain.references import Path
from briefgen.domain.texts import in_every_language

DRAFTS = Screen(("draft",), hidden=frozenset())
Question = Callable[
    [Iterable[str]], Mapping[str, str]
]  # asked of all texts at once; those that answer it, with their answers
COLLEAGUES = Screen(("draft", "private"), hidden=frozenset({Audience.DESK}))
CONFIDENCES = Screen(("draft", "private"), hidden=NOT_FOR_ALL)


class Settled(Catalog, frozen=True):
    """A catalog without its ``drafts``, which are set apart by id."""

    drafts: Mapping[str, Record] = field(default_factory=dict)


class Public(Catalog, frozen=True):
    """A catalog that may be published; ``kept_back`` are the records on file that it knows nothing of, by id."""

    kept_back: Mapping[str, Record] = field(default_factory=dict)


def public(catalog: Catalog) -> Public:
    """The catalog as the public may know it."""
    if isinstance(catalog, Public):
        return catalog
    kinds, _screen = screened(catalog, CONFIDENCES)
    drafts = catalog.drafts if isinstance(catalog, Settled) else {}
    kept_back = {**drafts, **_gone(catalog, kinds)}
    return Public(catalog.calendar, positions=catalog.positions, kept_back=kept_back, **kinds)


def for_colleagues(catalog: Catalog) -> Catalog:
    """The catalog as those at home may know it who work with the desk: also what it does, and whom it asks."""
    kinds, _screen = screened(catalog, COLLEAGUES)
    return Catalog(catalog.calendar, positions=catalog.positions, **kinds)


def without_drafts(catalog: Catalog) -> Catalog:
    """The catalog with its drafts set apart, and with them what says nothing where they are not known."""
    if not any(record.draft for record in catalog.records()):
        return catalog
    kinds, _screen = screened(catalog, DRAFTS)
    return Settled(catalog.calendar, positions=catalog.positions, drafts=_gone(catalog, kinds), **kinds)


def has_confidences(catalog: Catalog) -> bool:
    """Whether anything in a catalog is private."""
    return any(r.private or any(p.private for p in getattr(r, "reports", ())) for r in catalog.records())


def has_notes(catalog: Catalog) -> bool:
    """Whether anything in a catalog rests on what the desk noted (``basis:``), and on no source; the law behind a day is no note."""
    return any(p.basis for r in catalog.records() for p in getattr(r, "reports", ()))


def ask_public_texts(catalog: Catalog, question: Question) -> Iterator[tuple[Path, str]]:
    """The answers to a question of every text that may be published, with the place of each text in the files."""
    answers = question(catalog.held.words)
    found = [
        (record, path, answers[text])
        for record in (catalog.records() if answers else ())
        for path, text in in_every_language(record)
        if text in answers
    ]
    _kinds, screen = screened(catalog, CONFIDENCES) if found else ({}, CONFIDENCES)
    return (((record.id, *path), answer) for record, path, answer in found if screen.keeps(record, path))


def _gone(catalog: Catalog, kinds: Kinds) -> dict[str, Record]:
    """The records of a catalog that are not among those that were kept."""
    every = catalog.kinds().items()
    return {i: record for kind, records in every for i, record in records.items() if i not in kinds[kind]}
