"""Weeks that are clear for both sides, and what takes the others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from msgspec.structs import replace

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import of_span, wording
from briefgen.domain.planning.free_weeks import Obstacle, Taken, Week, weeks
from briefgen.domain.planning.working_days import has_holidays
from briefgen.language import gettext as _
from briefgen.memos.desk import DeskSheet, Item, Part
from briefgen.memos.desk import words as desk
from briefgen.sections import words


def free_sheet(catalog: Catalog, listed: tuple[str, ...], day: date, first: date, last: date) -> DeskSheet:
    """The clear weeks first, then the others with what takes them, each in order of time."""
    found = weeks(catalog, listed, day, first, last)
    clear = tuple(_row(catalog, week, day) for week in found if not week.obstacles)
    taken = tuple(_row(catalog, week, day) for week in found if week.obstacles)
    none = _("No week is clear of all.") if found else _("No working week lies between these days.")
    parts = (Part("clear", _("Clear"), clear, none=none), Part("taken", _("Taken"), taken))
    between = words.unbroken(wording.stretch(of_span(first, last)))
    title = _("{sides}, {between}").format(sides=desk.among(catalog, (catalog.calendar.home, *listed)), between=between)
    sheet = desk.sheet(catalog, day, title, _("Clear weeks"), parts)
    unknown = [codes.name(code) for code in (catalog.calendar.home, *listed) if not has_holidays(code)]
    remark = _("Public holidays are not known of {sides}.").format(sides=wording.listed(unknown))
    return replace(sheet, remarks=(remark,) if unknown else ())


def _row(catalog: Catalog, week: Week, day: date) -> Item:
    span = words.unbroken(wording.stretch(of_span(week.monday, week.friday)))
    reasons = "; ".join(_reason(alike) for alike in _alike(week.obstacles))
    with_them = [f"{event.title} ({desk.when(catalog, event, day)})" for event in week.with_them]
    return Item(
        lead=span,
        what=reasons or (_("nothing else on file") if with_them else _("nothing on file")),
        details=(_("With them: {events}").format(events="; ".join(with_them)),) if with_them else (),
        values={
            "monday": week.monday.isoformat(),
            "friday": week.friday.isoformat(),
            "obstacles": [_values(obstacle) for obstacle in week.obstacles],
        },
    )


def _values(obstacle: Obstacle) -> dict[str, str | None]:
    told = {"kind": obstacle.taken.value, "side": obstacle.side, "title": obstacle.title, "when": str(obstacle.when)}
    return {**told, "id": obstacle.id or None}


def _alike(obstacles: Iterable[Obstacle]) -> list[list[Obstacle]]:
    """What takes several days of a week under one title, together."""
    found: dict[tuple[Taken, str, str], list[Obstacle]] = {}
    for one in obstacles:
        found.setdefault((one.taken, one.side, one.title), []).append(one)
    return [*found.values()]


def _reason(alike: list[Obstacle]) -> str:
    days = ", ".join(words.unbroken(_day(obstacle)) for obstacle in alike)
    first = alike[0]
    return _kind(first.taken).format(side=codes.name(first.side), title=first.title, day=days)


def _day(obstacle: Obstacle) -> str:
    first, last = obstacle.when.first, obstacle.when.last
    return desk.weekday(first) if first and first == last else wording.main(obstacle.when, reported=None)


def _kind(taken: Taken) -> str:
    match taken:
        case Taken.HOLIDAY | Taken.NATIONAL_DAY:
            return _("{side}: {title} ({day})")
        case Taken.ELECTION:
            return _("{side} votes: {title} ({day})")
        case Taken.PRESIDENCY:
            return _("{side}, presidency: {title} ({day})")
        case Taken.TOP:
            return _("{side} at the top: {title} ({day})")
    assert_never(taken)
