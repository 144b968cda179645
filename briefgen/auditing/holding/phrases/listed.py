"""Sentences that list several things apart: what a statement names together stands together in one part of the list."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefgen.auditing.holding.bodies import stands_in
from briefgen.auditing.holding.case import Case, bodies_named
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Agreement, AgreementKind
from briefgen.language import gettext as _

FEWEST_MARKS = 2  # semicolons that make a list of a sentence


def lists(case: Case) -> tuple[Sentence, ...]:
    """The sentences of a passage that list several things."""
    return tuple(s for s in case.passage if s.text.count(";") >= FEWEST_MARKS)


def in_its_part(case: Case, record: Agreement) -> Case:
    """The case of one of several documents that a sentence lists: only the part that names its parties."""
    parties = [case.catalog.organisations[p] for p in record.parties if p in case.catalog.organisations]
    listed = lists(case)
    parts = [
        replace(s, text=part)
        for s in listed
        for part in s.text.split(";")
        if all(stands_in(b, s, text=part) for b in parties)
    ]
    if len(parts) != 1:
        return case
    rest = (s for s in case.passage if s not in listed)
    return replace(case, passage=replace(case.passage, sentences=(*rest, *parts)))


def of_its_kind(case: Case, kind: AgreementKind) -> Case:
    """The case of a document with only the parts of its passage that name its kind, where others name documents of other kinds alone.

    A part that names no document goes on from the one before it; parts end with their sentences and with semicolons.
    """
    kept, about = list[Sentence](), frozenset[str]()
    parts = [(s, part) for s in case.passage for part in s.text.split(";")]
    for s, part in parts:
        about = s.language.found("kinds", part) or about
        if not about or kind.value in about:
            kept.append(s if part == s.text else replace(s, text=part))
    named = any(kind.value in s.language.found("kinds", s.text) for s in kept)
    return replace(case, passage=replace(case.passage, sentences=tuple(kept))) if named else case


def named_apart(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """Bodies that a statement names in one breath, and the passage only in different parts of a list."""
    listing = lists(case)
    places = [(s, part) for s in case.passage for part in (s.text.split(";") if s in listing else [s.text])]
    for told in parts if listing else ():
        named = [
            b for b, _start, _end in bodies_named(case, told) if any(stands_in(b, s, text=part) for s, part in places)
        ]
        if not any(all(stands_in(b, s, text=part) for b in named) for s, part in places):
            message = _("{source} does not name {name} in one breath with the other party").format(
                source=case.passage.cited, name=named[-1].name
            )
            yield doubtful("V505", message, _("see between whom this document is"))
