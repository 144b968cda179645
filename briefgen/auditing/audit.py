"""The audit of a project: statements held against texts that may have moved, with what was read and signed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefgen.auditing.kept.file import Kept
from briefgen.auditing.locking import complaints, moves
from briefgen.auditing.passages import read_texts
from briefgen.auditing.reviews import REVIEWS_FILE, Review, read_reviews, reviewed
from briefgen.auditing.verify import Verified, held_against
from briefgen.domain.catalog import Catalog
from briefgen.reading.passages import LOCK_FILE, Lock


def audited(catalog: Catalog, folder: Path, texts: Path) -> Verified:
    """Hold a catalog's statements against the texts in a folder.

    What an earlier run came to is taken where it rests on the very same. A passage that moved within its text is looked for where it
    stands now. Raises BriefgenError where there is no such folder, or the lock was not written by us.
    """
    lock, read = lock_in(folder), read_texts(catalog, texts)
    moved = moves(lock, catalog, read)
    held = held_against(catalog, replace(read, moved=dict(moved.now)), Kept(folder))
    signed = reviewed(held, reviews_in(folder))
    return replace(signed, faults=(*signed.faults, *complaints(lock, moved, catalog)))


def reviews_in(folder: Path) -> tuple[Review, ...]:
    """What people have read and signed in a project."""
    path = folder / REVIEWS_FILE
    return read_reviews(path.read_text(encoding="utf-8")) if path.is_file() else ()


def lock_in(folder: Path) -> Lock | None:
    """The fingerprints of a project; None where none were taken."""
    path = folder / LOCK_FILE
    return Lock.read(path.read_text(encoding="utf-8")) if path.is_file() else None
