"""What the file knew when a week's sheet was made: kept, so that the next sheet tells all that was entered since.

What was published up to a Monday is not what was on file on it: an item of Friday that is entered on Tuesday is news on the
next Monday. Kept are the rows of each counterpart in the form of editions, as the desk knows them and, apart, without what is
private; those of some weeks, below the folder of the desk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from briefgen.domain.catalog import Catalog
from briefgen.domain.snapshot import Baseline
from briefgen.files import together
from briefgen.memos.editions import DAMAGED, Issued, read, snapshot, write

FOLDER, WHOLE, OPEN = "weeks", "whole", "open"
STAYS = timedelta(weeks=8)
OLDEST = timedelta(weeks=4)  # what is older is no last week


def keep(desk: Path, day: date, views: Mapping[str, Catalog]) -> None:
    """Keep what is on file today, by view, in place of an earlier look on the same day; what is old enough goes."""
    folder, whole = desk / FOLDER / day.isoformat(), dict(_files(views[WHOLE], day))
    with together() as written:  # by half of it, the next sheet would take what was on file of the other half for news
        for view, catalog in views.items():
            files = whole if catalog is views[WHOLE] else dict(_files(catalog, day))
            for name, data in files.items():
                written.write(folder / view / name, data)
    for old, kept in _days(desk):
        if day - old > STAYS:
            _forget(kept)


def _forget(kept: Path) -> None:
    """Remove what was kept, and nothing that somebody put beside it."""
    for path in kept.glob("*/*.json"):
        path.unlink()
    for folder in (*kept.glob("*/"), kept):
        with suppress(OSError):
            folder.rmdir()


def _files(catalog: Catalog, day: date) -> Iterator[tuple[str, bytes]]:
    """What is on file of each counterpart, by the name of its file."""
    for code, counterpart in catalog.counterparts.items():
        yield f"{counterpart.slug}.json", write(Issued(code, 0, day, None, snapshot(catalog, code, day).rows))


def last(desk: Path, since: date, view: str) -> dict[str, Baseline]:
    """What was on file when the last sheet up to a day was made, by counterpart; nothing where none is kept, or it is damaged."""
    for day, folder in sorted(_days(desk), reverse=True):
        kept = sorted((folder / view).glob("*.json"))
        if kept and since - OLDEST <= day <= since:
            return {issued.counterpart: issued.baseline for path in kept for issued in _read(path)}
    return {}


def _days(desk: Path) -> Iterator[tuple[date, Path]]:
    for folder in (desk / FOLDER).glob("????-??-??"):
        try:
            yield date.fromisoformat(folder.name), folder
        except ValueError:
            continue


def _read(path: Path) -> Iterator[Issued]:
    try:
        yield read(path.read_bytes())
    except DAMAGED:
        return  # then what was published up to that day has to do
