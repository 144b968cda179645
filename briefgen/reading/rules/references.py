"""References between records: each id leads to a record of the right kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache

from pydantic import BaseModel

from briefgen.domain import links
from briefgen.domain.addresses import reserved
from briefgen.domain.catalog import Catalog
from briefgen.domain.fields import ID
from briefgen.domain.links import Link
from briefgen.domain.model import Organisation
from briefgen.domain.references import Path, references
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.meant.nearest import Choices, nearest
from briefgen.reading.meant.own_codes import own_codes
from briefgen.reading.partial import Unread
from briefgen.reading.rules.findings import Finding
from briefgen.reading.shapes import path_of

_DIGITS = re.compile(r"\d+")
LONG = 6  # digits
MISSPELT = 85  # how alike to an id, in hundredths, words are that were to be one
PLACES_SHOWN = 3  # of the further places where one unknown id stands


def references_lead_somewhere(catalog: Catalog, unread: Unread) -> Iterator[Finding]:
    """Unknown ids, each once with the nearest known one; those of records that could not be read are not told again."""
    for kind, ids in _unknown_ids(catalog, unread).items():
        choices = Choices(getattr(catalog, kind))
        if not getattr(catalog, kind) and sum(map(len, ids.values())) > 1:
            yield _no_records(kind, ids)
        else:
            missed = frozenset(missing(catalog, unread, kind) if kind in unread.doubled else ())
            yield from (_unknown(catalog, found, choices) for identity, found in ids.items() if identity not in missed)


def missing(catalog: Catalog, unread: Unread, kind: str) -> list[str]:
    """Unknown ids that are like no known one: where two records have one id, that of the second may be among them.

    One that is like the id which stands twice is so most of all: who copied a record took its id along.
    """
    choices, twice = Choices(getattr(catalog, kind)), unread.doubled.get(kind, ())
    elsewhere = {identity for records in catalog.kinds().values() for identity in records}
    unknown = _unknown_ids(catalog, unread).get(kind, {})
    near = {identity: _near(identity, choices) for identity in unknown if identity not in elsewhere}
    return [identity for identity, known in near.items() if known is None or known in twice]


def _unknown_ids(catalog: Catalog, unread: Unread) -> dict[str, dict[str, list[Link]]]:
    """By kind, with all who name them; those of records that could not be read are none."""
    unknown: dict[str, dict[str, list[Link]]] = {}
    for link in links.dangling(catalog):
        _record, reference = link
        if not unread.is_lost(reference.id, reference.ref.kinds):
            unknown.setdefault(reference.ref.kind, {}).setdefault(reference.id, []).append(link)
    return unknown


def _no_records(kind: str, ids: Mapping[str, list[Link]]) -> Finding:
    """Many ids that lead nowhere, and one reason: their file has no record."""
    identity, found = next(iter(ids.items()))
    message = _("“{id}” is one of {count} that {file} should hold, and it has no record").format(
        id=identity, count=len(ids), file=path_of(kind)
    )
    hint = _("is {file} missing or empty? put it back").format(file=path_of(kind))
    return Finding("E302", links.place(found[0]), message, hint)


def _unknown(catalog: Catalog, found: list[Link], choices: Choices) -> Finding:
    """One id that leads nowhere, with the first of the places where it stands."""
    paths = sorted((links.place(link) for link in found), key=lambda path: catalog.place(*path))
    path, identity, kind, count = paths[0], found[0][1].id, found[0][1].ref.kind, len(found)
    others = tuple((other, _("it stands here too")) for other in paths[1 : 1 + PLACES_SHOWN])
    named = {"id": identity, "file": path_of(kind), "count": count}
    if other := next((k for k, records in catalog.kinds().items() if k != kind and identity in records), None):
        elsewhere = ngettext(
            "“{id}” is not in {file}", "“{id}” is not in {file}, where {count} places look for it", count
        )
        return Finding(
            "E304", path, elsewhere.format(**named), _("it is in {file}").format(file=path_of(other)), others
        )
    nowhere = ngettext(
        "there is no “{id}” in {file}", "there is no “{id}” in {file}, and {count} places name it", count
    )
    drafts = all(record.draft for record, _reference in found)
    return Finding("E302", path, nowhere.format(**named), _meant(kind, identity, choices, drafts=drafts), others)


def _meant(kind: str, identity: str, choices: Choices, *, drafts: bool) -> str:
    if kind == "sources" and re.fullmatch(r"p\d+(-\d+)?", identity):
        return _("a paragraph stands behind its source without a comma: s000 p3")
    near, named = _near(identity, choices), {"id": identity, "file": path_of(kind)}
    if kind == "counterparts":
        known = own_codes(choices.words, identity)
        hint = _("this desk has {known}; for another counterpart, add “- code: {id}” to {file}")
        return (hint if known else _("add “- code: {id}” to {file}")).format(known=known, **named)
    if not near:
        if drafts:  # the examples of a new desk name each other
            return _("add it to {file}, or take this draft out if it is but an example").format(**named)
        return _("add it to {file}").format(**named)
    return _("did you mean “{near}”? if not, add “{id}” to {file}").format(near=near, **named)


def _near(identity: str, choices: Choices) -> str | None:
    """The id that was meant: with other zeros, or misspelt; one with another number is another, and no slip.

    In a long number, as that of a day, two digits that changed places are one.
    """
    near = choices.same_but_for_zeros(identity) or choices.nearest(identity)
    slip = near and (_number(near) == _number(identity) or _DIGITS.sub("", near) != _DIGITS.sub("", identity))
    slip = slip or (
        near and len(_DIGITS.sub("", identity)) + LONG <= len(identity) and sorted(near) == sorted(identity)
    )
    return near if slip else None


def _number(identity: str) -> list[int]:
    return [int(digits) for digits in _DIGITS.findall(identity)]


def words_are_no_misspelt_ids(catalog: Catalog) -> Iterator[Finding]:
    """Where an id or a source's own words may stand, what looks like an id and is nearly one is printed as it stands."""
    slips: dict[tuple[str, ...], dict[str, str]] = {}
    for ref, ids in catalog.held.named.items():
        odd = [each for each in ids if ref.loose and "-" in each and ID.fullmatch(each)]
        known = {identity for kind in ref.kinds for identity in getattr(catalog, kind)} if odd else set()
        choices = Choices(known, MISSPELT)
        slips[ref.kinds] = {each: near for each in odd if each not in known and (near := choices.nearest(each))}
    for record, reference in catalog.references if any(slips.values()) else ():
        near = slips[reference.ref.kinds].get(reference.id) if reference.ref.loose else None
        if near and not record.withdrawn:
            message = _("there is no “{id}” on file, and it would be printed as it stands").format(id=reference.id)
            yield Finding(
                "W470", links.place((record, reference)), message, _("did you mean “{near}”?").format(near=near)
            )


def statements_have_a_source(catalog: Catalog) -> Iterator[Finding]:
    """Each report says where it comes from; a body that is only named may go without."""
    for record in catalog.having("reports"):
        if isinstance(record, Organisation):
            continue
        for index, report in enumerate(getattr(record, "reports", ())):
            if not report.source and not report.basis:
                message = _("“{id}” does not say where it comes from").format(id=record.id)
                hint = _("add “source: s000 p3”, or “basis:” with text and date")
                yield Finding("E305", (record.id, "reports", index), message, hint)


def nothing_is_listed_twice(catalog: Catalog) -> Iterator[Finding]:
    """No list names a counterpart, person or body twice; a source is cited for as many paragraphs as it takes."""
    seen: dict[tuple[str, Path, str], Path] = {}
    for link in ((record, each) for record in catalog.held.repeating for each in references(record)):
        record, reference = link
        if reference.ref.once:
            path = links.place(link)
            first = seen.setdefault((record.id, reference.among, reference.id), path)
            if first != path:
                message = _("“{id}” stands twice in this list").format(id=reference.id)
                yield Finding("E308", path, message, _("keep one of the two"), ((first, _("it stands here first")),))


def nothing_withdrawn_is_named(catalog: Catalog) -> Iterator[Finding]:
    """What was withdrawn is still named elsewhere, and printed there."""
    withdrawn = [record for record in catalog.records() if record.withdrawn]
    pointing = links.pointing(catalog) if withdrawn else {}
    for record in withdrawn:
        found = [link for link in pointing.get(record.id, ()) if _still_names(link)]
        if found:
            message = ngettext(
                "“{id}” is withdrawn, and one place still names it",
                "“{id}” is withdrawn, and {count} places still name it",
                len(found),
            ).format(id=record.id, count=len(found))
            related = tuple((links.place(link), _("it is named here")) for link in found)
            hint = _("take it out there too, or name another in its place")
            yield Finding("W436", (record.id, "withdrawn"), message, hint, related)


def _still_names(link: Link) -> bool:
    """Whether a record that is not withdrawn itself needs the one it names; that a body is of a country tells nothing."""
    record, reference = link
    return not record.withdrawn and not (reference.ref.loose and reference.ref.kind == "counterparts")


def home_is_no_counterpart(catalog: Catalog) -> Iterator[Finding]:
    """What is listed under the home country alone would stand in no memo and no counterpart's calendar."""
    home = catalog.calendar.home
    for record in catalog.having("counterparts"):
        for index, code in enumerate(getattr(record, "counterparts", ())):
            if code == home:
                message = _("“{code}” is the home country and no counterpart").format(code=code)
                hint = _("leave it out; for an event of one's own alone, write “counterparts: all”")
                yield Finding("E309", (record.id, "counterparts", index), message, hint)


def named_fields_exist(catalog: Catalog) -> Iterator[Finding]:
    """``inferred:``, ``cited:`` and ``unset:`` name fields that the record or its report has."""
    for record in catalog.records():
        own = _names(type(record))
        for name in record.inferred:
            if name not in own:
                yield _no_such_field((record.id, "inferred", name), name, own)
        for index, report in enumerate(getattr(record, "reports", ())):
            if not (report.inferred or report.cited or report.unset):
                continue
            known = own | _names(report.__class__)
            for part in ("inferred", "cited", "unset"):
                for name in getattr(report, part):
                    if name not in known:
                        yield _no_such_field((record.id, "reports", index, part), name, known)


@cache
def _names(model: type[BaseModel]) -> frozenset[str]:
    return frozenset((f.alias or n).replace("_", "-") for n, f in model.model_fields.items())


def _no_such_field(path: Path, name: str, known: Set[str]) -> Finding:
    near = nearest(name, known)
    hint = _("did you mean “{field}”?").format(field=near) if near else None
    return Finding("E306", path, _("there is no field “{field}” here").format(field=name), hint)


def slugs_are_unique(catalog: Catalog) -> Iterator[Finding]:
    """Two counterparts never write the same files."""
    seen: dict[str, str] = {}
    for counterpart in catalog.counterparts.values():
        first = seen.setdefault(counterpart.slug, counterpart.id)
        if first != counterpart.id or reserved(counterpart.slug):
            message = _("the name “{slug}” is taken").format(slug=counterpart.slug)
            hint = _("choose another name for its files")
            related = (((first, "slug"), _("it stands here first")),) if first != counterpart.id else ()
            yield Finding("E307", (counterpart.id, "slug"), message, hint, related)
