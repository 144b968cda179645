"""The audit of a project: statements held against texts that may have moved, with what was read and signed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from briefgen.auditing.kept.file import Kept
from briefgen.auditing.locking import complaints, moves
from briefgen.auditing.passages import read_texts
from briefgen.auditing.reviews import REVIEWS_FILE, Review, read_reviews, reviewed
from briefgen.auditing.verify import Verified, held_against
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.domain.catalog import Catalog
from briefgen.language import gettext as _
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
    return replace(signed, faults=(*signed.faults, *_unnamed(catalog, texts), *complaints(lock, moved, catalog)))


def _unnamed(catalog: Catalog, texts: Path) -> Iterator[Diagnostic]:
    """That no source says which of the files in a folder is its text, where there are sources and files."""
    name = min(
        (path.name for path in texts.iterdir() if path.is_file() and not path.name.startswith(".")), default=None
    )
    sources = catalog.sources.values()
    if name and sources and not any(source.document for source in sources):
        place = catalog.place(next(iter(sources)).id, "id")
        message = _("no source names its text, and no statement can be held against one")
        hint = _("name it on each source whose text is in the folder: document: {name}").format(name=name)
        yield Diagnostic("V500", message, place, hint, severity=Severity.WARNING)


def reviews_in(folder: Path) -> tuple[Review, ...]:
    """What people have read and signed in a project."""
    path = folder / REVIEWS_FILE
    return read_reviews(path.read_text(encoding="utf-8")) if path.is_file() else ()


def lock_in(folder: Path) -> Lock | None:
    """The fingerprints of a project; None where none were taken."""
    path = folder / LOCK_FILE
    return Lock.read(path.read_text(encoding="utf-8")) if path.is_file() else None
