"""Editions: what a memo said on the day it was issued, kept so that the next one can tell what changed since.

One file for each edition, ``output/editions/COUNTERPART/DAY.json``: number, day, for whom, the rows, and a digest over all of
that, which tells a damaged file. One row stands on one line, so that a review shows what became different.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.dates.edtf import DateError
from briefgen.domain.selection import select
from briefgen.domain.snapshot import Baseline, Kind, Row, alike, rows
from briefgen.files import digest, whole
from briefgen.language import gettext as _
from briefgen.project import Project
from briefgen.sections.change_words import value_words
from briefgen.sections.sheet import Edition
from briefgen.state import decoded, parse

VERSION = 3
WITH_OUTCOMES, WITH_COMPANY = 2, 3  # the first forms that keep what came of an event, and who was at it
# What reading a file raises that is not as it was written.
DAMAGED = (OSError, ValueError, KeyError, TypeError, AttributeError, DateError, ArithmeticError)


class Issued(Struct, frozen=True):
    """An edition as it was issued: its number, counted from 1, its day, for whom, and what it knew."""

    counterpart: str
    number: int
    day: date
    prepared_for: str | None
    rows: tuple[Row, ...]

    @property
    def baseline(self) -> Baseline:
        """What later memos are compared with."""
        return Baseline(self.day, self.rows)

    def same_as(self, other: Issued) -> bool:
        """Whether another edition of that day says the same to the same reader."""
        same_reader = (self.day, self.prepared_for) == (other.day, other.prepared_for)
        return same_reader and alike(self.rows, other.rows)


def snapshot(catalog: Catalog, code: str, day: date) -> Baseline:
    """What the file knows of a counterpart as of a day."""
    return Baseline(day, rows(select(catalog, code, day)))


def since_before(since: date | None, day: date) -> None:
    """Refuse to tell changes since a day that does not lie before the day that is told of."""
    if since is not None and since >= day:
        raise BriefgenError(
            _("--since {since} does not lie before {day}, the day told of.").format(since=since, day=day)
        )


def path_of(project: Project, catalog: Catalog, issued: Issued) -> Path:
    """Where an edition is kept."""
    return project.editions / catalog.counterparts[issued.counterpart].slug / f"{issued.day}.json"


def read_all(project: Project, catalog: Catalog, code: str) -> tuple[Issued, ...]:
    """The editions on a counterpart, oldest first; raises BriefgenError that names a damaged file."""
    folder = project.editions / catalog.counterparts[code].slug
    found = (_read_file(path, code) for path in sorted(folder.glob("*.json")))
    return tuple(sorted(found, key=lambda issued: issued.day))


def _read_file(path: Path, code: str) -> Issued:
    try:
        issued = read(whole(path))
        if path.stem != issued.day.isoformat():
            raise ValueError(_("it is the edition of another day, {day}").format(day=issued.day))
        if issued.counterpart != code:
            raise ValueError(_("it is the edition of another counterpart, {code}").format(code=issued.counterpart))
    except DAMAGED as error:
        raise BriefgenError(
            _("{file} is damaged: {reason}.").format(file=path, reason=_reason(error)),
            hint=_("Take the file from your version history as it was issued; an edition is not edited by hand."),
        ) from error
    return issued


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return str(error.strerror or error)
    if isinstance(error, json.JSONDecodeError):
        return _("line {line} is not as it was written").format(line=error.lineno)
    if isinstance(error, KeyError):
        return _("“{field}” is missing").format(field=error.args[0])
    return str(error) if isinstance(error, ValueError) else _("something in it is not as it was written")


def read(data: bytes) -> Issued:
    """Read an edition; raises ValueError, KeyError or TypeError where it is not as it was written."""
    values = parse(decoded(data))
    if values["version"] > VERSION:
        raise ValueError(_("it was written by a newer briefgen"))
    issued = Issued(
        counterpart=values["counterpart"],
        number=int(values["edition"]),
        day=date.fromisoformat(values["day"]),
        prepared_for=values["prepared-for"],
        rows=tuple(_row(row, values["version"]) for row in values["rows"]),
    )
    if values["digest"] != _digest(issued):
        raise ValueError(_("its rows are not those that were issued"))
    return issued


def _row(values: dict[str, Any], version: int) -> Row:
    unkept = {} if version >= WITH_OUTCOMES else {"outcome": None}
    company = tuple(values.get("company", ())) if version >= WITH_COMPANY else None
    known = {
        **unkept,
        **values,
        "company": company,
        "kind": Kind(values["kind"]),
        "reported": date.fromisoformat(values["reported"]),
    }
    row = Row(**{**known, "sources": tuple(values.get("sources", ()))})
    if row.value:
        value_words(row.value)
    if row.state and row.traits is None:
        raise ValueError(_("a {kind} has no state").format(kind=row.kind.value))
    return row


def write(issued: Issued) -> bytes:
    """An edition as JSON; rows sorted by kind and id, one a line."""
    head = {
        "version": VERSION,
        "counterpart": issued.counterpart,
        "edition": issued.number,
        "day": issued.day.isoformat(),
        "prepared-for": issued.prepared_for,
        "digest": _digest(issued),
    }
    lines = [f"{json.dumps(key)}: {_json(value)}," for key, value in head.items()]
    body = ",\n".join(_lines(issued.rows))
    return "\n".join(("{", *lines, '"rows": [', *([body] if body else []), "]", "}", "")).encode()


def _digest(issued: Issued) -> str:
    told = (issued.counterpart, str(issued.number), issued.day.isoformat(), issued.prepared_for or "")
    return digest(*told, *_lines(issued.rows))


def _lines(known: Sequence[Row]) -> Iterator[str]:
    """A line for each row; what is empty is left out."""
    for row in sorted(known, key=lambda row: (list(Kind).index(row.kind), row.id)):
        told = row.kept | {"reported": row.reported.isoformat()}
        yield _json({name: value for name, value in told.items() if value})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def edition_of(issued: Sequence[Issued], now: Baseline, since: Baseline | None = None) -> Edition:
    """How a memo stands to the editions: issued on its very day, or a draft after one; none before the first.

    An edition of a later day does not count. ``since`` takes the place of the edition before in what it is compared with.
    """
    earlier = [one for one in issued if one.day < now.day]
    last = earlier[-1] if earlier else None
    own = next((one for one in issued if one.day == now.day), None)
    return Edition(
        label=_label(own, last, now),
        before=_("edition {number} was of {day}").format(number=last.number, day=wording.day(last.day))
        if last
        else None,
        prepared_for=own.prepared_for if own else None,
        baseline=since or (last.baseline if last else None),
    )


def _label(own: Issued | None, last: Issued | None, now: Baseline) -> str | None:
    if own is None:
        return _("draft after edition {number}").format(number=last.number) if last else None
    as_issued = alike(own.rows, now.rows)
    pattern = _("edition {number}") if as_issued else _("edition {number}, changed since it was issued")
    return pattern.format(number=own.number)


class Wanted(Struct, frozen=True):
    """What is to be issued, today: as of which day, for whom, and whether it may replace what was issued for that day."""

    day: date
    today: date
    prepared_for: str | None = None
    again: bool = False


def issue(project: Project, catalog: Catalog, code: str, wanted: Wanted) -> tuple[Issued, bool]:
    """The edition to record for a counterpart, and whether it is another than what is recorded already.

    Raises BriefgenError for a day ahead, where a later edition exists, or one of that day with other content that is not to
    be replaced. Editions of days ahead, from a clock that was wrong, hold up nothing; only their numbers are not given again.
    """
    if wanted.day > wanted.today:
        raise _ahead(wanted)
    every = read_all(project, catalog, code)
    before = [one for one in every if one.day <= wanted.today]
    last = before[-1] if before else None
    same_day = last is not None and last.day == wanted.day
    number = last.number if last and same_day else max((one.number for one in every), default=0) + 1
    whom = wanted.prepared_for or (last.prepared_for if last and same_day else None)
    made = Issued(code, number, wanted.day, whom, snapshot(catalog, code, wanted.day).rows)
    if last is None or last.day < wanted.day:
        return made, True
    if last.day > wanted.day:
        raise _refused(code, last, _("editions follow each other in time: choose that day or a later one"))
    if not made.same_as(last) and not wanted.again:
        raise _refused(code, last, _("it said something else, or was for someone else; --again replaces it"))
    return made, not made.same_as(last)


def _ahead(wanted: Wanted) -> BriefgenError:
    message = _("{day} lies ahead: today is {today}, and an edition tells what was known on its day.")
    return BriefgenError(
        message.format(day=wanted.day, today=wanted.today), hint=_("Leave --as-of out, or name a day up to today.")
    )


def ahead_lines(project: Project, catalog: Catalog, code: str, today: date) -> Iterator[str]:
    """A word on each edition of a day that lies ahead: it was made when a clock was wrong, or is damaged."""
    for one in read_all(project, catalog, code):
        if one.day > today:
            yield _("{file} is of a day ahead and was left out of account; remove it if nobody was given it").format(
                file=path_of(project, catalog, one)
            )


def report_line(issued: Issued, path: Path, *, recorded: bool) -> str:
    """What was recorded, in one line."""
    pattern = (
        _("{counterpart}: edition {number}, as of {day}, is recorded in {file}.")
        if recorded
        else _("{counterpart}: edition {number}, as of {day}, is on record already, with the same content, in {file}.")
    )
    name = codes.name(issued.counterpart)
    return pattern.format(counterpart=name, number=issued.number, day=wording.day(issued.day), file=path)


def _refused(code: str, last: Issued, hint: str) -> BriefgenError:
    message = _("{counterpart}: edition {number} was issued as of {day}.")
    return BriefgenError(
        message.format(counterpart=codes.name(code), number=last.number, day=wording.day(last.day)), hint=hint
    )
