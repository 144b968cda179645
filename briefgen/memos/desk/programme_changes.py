"""What is another in a programme than in the one issued before: the numbered change sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from briefgen.language import gettext as _
from briefgen.memos.desk import words as desk

ARROW = " → "


class Line(Struct, frozen=True):
    """A stop as it was issued, in words."""

    title: str
    day: str
    hours: str
    place: str
    people: str
    lead: str
    press: str

    @property
    def when(self) -> str:
        """Its day and hours."""
        day = desk.weekday(date.fromisoformat(self.day)) if self.day else _("no day")
        return f"{day} {self.hours}".strip()


class Change(Struct, frozen=True):
    """One stop that is new, gone, or another than before."""

    tag: str
    when: str
    what: str
    details: tuple[str, ...] = ()


def changes(before: Iterable[Line], now: Iterable[Line]) -> tuple[Change, ...]:
    """The changes in the order of the new programme; what is gone comes last."""
    pairs, gone = _paired(list(before), list(now))
    found = [change for old, new in pairs if (change := _change(old, new))]
    return (*found, *(Change(_("Off"), line.when, _named(line)) for line in gone))


def _paired(before: list[Line], now: list[Line]) -> tuple[list[tuple[Line | None, Line]], list[Line]]:
    """Each stop with the one it was: the same in all, else of the same title, with the same people, at the same hour."""
    partner: dict[int, Line] = {}
    for alike in (lambda a, b: a == b, _same_title, _same_people, _same_hour):
        for number, new in enumerate(now):
            if number not in partner and (old := next((line for line in before if alike(line, new)), None)):
                partner[number] = old
                before.remove(old)
    return [(partner.get(number), new) for number, new in enumerate(now)], before


def _same_title(old: Line, new: Line) -> bool:
    return bool(old.title) and old.title.casefold() == new.title.casefold()


def _same_people(old: Line, new: Line) -> bool:
    """Whether two stops that are not told apart by their titles are with the same people at the same place."""
    return not (old.title and new.title) and bool(old.people) and (old.people, old.place) == (new.people, new.place)


def _same_hour(old: Line, new: Line) -> bool:
    return bool(old.day) and (old.day, old.hours) == (new.day, new.hours)


def _change(old: Line | None, new: Line) -> Change | None:
    if old is None:
        return Change(_("New"), new.when, _named(new))
    if old == new:
        return None
    moved = old.when != new.when
    return Change(_("Moved") if moved else _("Changed"), new.when, _named(new), tuple(_differences(old, new)))


def _differences(old: Line, new: Line) -> Iterator[str]:
    if old.when != new.when:
        yield _("{name}: {change}").format(name=_("When"), change=old.when + ARROW + new.when)
    names = {
        "title": _("What"),
        "place": _("Place"),
        "people": _("People"),
        "lead": _("Leads"),
        "press": _("Press"),
    }
    for field in (name for name in Line.__struct_fields__ if name in names):
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            yield _("{name}: {change}").format(name=names[field], change=(was or "–") + ARROW + (now or "–"))


def _named(line: Line) -> str:
    title = line.title or _("Meeting")
    return _("{title}, {place}").format(title=title, place=line.place) if line.place else title
