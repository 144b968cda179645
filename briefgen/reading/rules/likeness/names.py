"""Rules for names and sources: spellings that nearly match, sources that nothing cites, useless acceptances."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz, process, utils

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Organisation, Person
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding

NEARLY = 90
MOST_SURNAMES = 2
ALIKE = 75  # for the words in which two names differ


def names_are_apart(catalog: Catalog) -> Iterator[Finding]:
    """Two records of one kind whose names nearly match may be one; nothing is ever merged by guess."""
    for records in (catalog.people, catalog.organisations):
        for one, two in _near(s for record in records.values() if not record.withdrawn for s in _spellings(record)):
            message = _("“{one}” nearly matches “{two}” of {id}").format(one=two.written, two=one.written, id=one.id)
            if one.written == two.written:
                message = _("“{name}” is what {id} is called too").format(name=one.written, id=one.id)
            hint = _("if they are one, keep one record and add the other spelling to its aliases")
            yield Finding("W404", (two.id,), message, hint, (((one.id,), _("the other one")),))


class _Spelling(NamedTuple):
    """One way to write a name; ``plain`` is what is compared, ``digits`` tell sessions and zones apart."""

    id: str
    written: str
    plain: str
    digits: tuple[str, ...]
    country: str | None = None


def _spellings(record: Person | Organisation) -> Iterator[_Spelling]:
    """Names of more than one word, those in other letters in Latin ones; a bare surname says too little."""
    for name in dict.fromkeys((str(record.name), *record.aliases, *filter(None, (record.native,)))):
        if len(name.split()) > 1:
            digits, country = tuple(re.findall(r"\d+", name)), getattr(record, "country", None)
            # Where a mark stood, a space does: that of an initial would count twice.
            plain = " ".join(utils.default_process(_in_latin(_in_order(name))).split())
            yield _Spelling(record.id, name, plain, digits, country)


def _in_order(name: str) -> str:
    """A name as it is spoken, where its surname stands first as in a list: “Radev, Rumen”."""
    surname, comma, given = name.partition(", ")
    return f"{given} {surname}" if comma and "," not in given and len(surname.split()) <= MOST_SURNAMES else name


def _in_latin(name: str) -> str:
    if name.isascii():
        return name
    from anyascii import anyascii

    return anyascii(name)


def _near(spellings: Iterable[_Spelling]) -> Iterator[tuple[_Spelling, _Spelling]]:
    """The first near pair of each two records, in the order written.

    Only spellings of about the same length can match; among them rapidfuzz compares thousands in a millisecond.
    """
    written = list(spellings)
    order = sorted(range(len(written)), key=lambda i: len(written[i].plain))
    plain, sizes = [written[i].plain for i in order], [len(written[i].plain) for i in order]
    pairs: dict[tuple[str, str], tuple[int, int]] = {}
    for at, query in enumerate(plain):
        end = bisect_right(sizes, len(query) * (200 - NEARLY) / NEARLY)
        rest = plain[at + 1 : end]
        for _choice, _score, offset in process.extract(query, rest, scorer=fuzz.ratio, score_cutoff=NEARLY, limit=None):
            one, two = sorted((order[at], order[at + 1 + offset]))
            if _may_be_one(written[one], written[two]):
                ids = (written[one].id, written[two].id)
                pairs[ids] = min((one, two), pairs.get(ids, (one, two)))
    return ((written[one], written[two]) for one, two in sorted(pairs.values()))


def _may_be_one(one: _Spelling, two: _Spelling) -> bool:
    """Whether two names that nearly match may be one: not with other digits, of other countries, or by one pattern.

    *Ministry of Foreign Affairs of Estonia* and *of Romania* differ in words that are not alike themselves.
    """
    if one.id == two.id or one.digits != two.digits or (one.country and two.country and one.country != two.country):
        return False
    mine, others = one.plain.split(), two.plain.split()
    while mine and others and mine[0] == others[0]:
        mine, others = mine[1:], others[1:]
    while mine and others and mine[-1] == others[-1]:
        mine, others = mine[:-1], others[:-1]
    here, there = " ".join(mine), " ".join(others)
    if not here or not there:
        return True
    return fuzz.ratio(here, there) >= ALIKE and not {here, there} <= _countries()


@cache
def _countries() -> frozenset[str]:
    """The names of countries, as names are compared: Austria and Australia are alike, and two."""
    return frozenset(utils.default_process(name) for name in codes.names("en").values())


def sources_are_cited(catalog: Catalog) -> Iterator[Finding]:
    """A source that nothing cites was perhaps entered and forgotten."""
    cited = {identity for ref, ids in catalog.held.named.items() if ref.kind == "sources" for identity in ids}
    for source in catalog.sources.values():
        if source.id not in cited and not source.withdrawn:
            message = _("nothing cites {id}").format(id=source.id)
            yield Finding("W410", (source.id,), message, _("enter what it says, or take it out"))
