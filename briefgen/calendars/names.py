"""The names of feeds, which are those of their files: a reader's calendar program may show nothing else."""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.domain.addresses import ALL, REFERENCE_DAYS
from briefgen.domain.terms.variant import Variant

VARIANTS = tuple(Variant)
_ARCHIVE = re.compile(r"(?:(?P<base>.+)-)?archive-(?P<year>\d{4})")


def archive(name: str, year: int) -> str:
    """The archive of a feed for one year; that of the feed of everything goes without the feed's name."""
    return f"archive-{year}" if name == ALL else f"{name}-archive-{year}"


def year_of(name: str) -> int | None:
    """The year of an archive; None for every other feed."""
    match = _ARCHIVE.fullmatch(name)
    return int(match["year"]) if match else None


@lru_cache(4096)
def base(name: str) -> str:
    """The feed that a variant or an archive belongs to; any other feed is its own."""
    plain = name
    if is_variant(name):
        plain = next(name.removesuffix(ending) for ending in VARIANTS if name.endswith(ending))
    match = _ARCHIVE.fullmatch(plain)
    return (match["base"] or ALL) if match else plain


def is_variant(name: str) -> bool:
    """Whether a feed shows what another one shows: with days of reference, with reminders, or in part."""
    return name.endswith(VARIANTS) and name != REFERENCE_DAYS


def holder(name: str) -> str:
    """The name under which the ledger knows who shows an entry: a variant with days of reference shows some of its own."""
    return name if is_variant(name) and name.endswith(Variant.DAYS) else base(name)
