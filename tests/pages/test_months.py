from __future__ import annotations

from datetime import date

from briefgen.domain.dates.wording import DateWords
from briefgen.pages.months import months, weekdays
from briefgen.pages.occasions import Occasion
from briefgen.pages.rows import Link

DAY = date(2026, 11, 26)


def on(name: str, first: date, last: date, *, window: DateWords | None = None, clock: str | None = None) -> Occasion:
    return Occasion(
        name, name.title(), "Planned", first, last, exact=window is None, hollow=True, window=window, clock=clock
    )


def test_twelve_months_week_by_week() -> None:
    found = months([], DAY, "../bulgaria.html")
    assert [m.name for m in (found[0], found[11])] == ["November 2026", "October 2027"]
    first = found[0].weeks[0]
    assert [d.number if d else None for d in first] == [None, None, None, None, None, None, 1]
    assert [d.number for week in found[0].weeks for d in week if d and d.current] == [26]
    assert weekdays()[0] == ("Mon", "Monday")


def test_what_falls_on_a_day_stands_in_its_cell_and_what_has_none_beside_the_month() -> None:
    found = months(
        [
            on("talks", date(2026, 12, 30), date(2027, 1, 1), clock="10:00"),
            on("some-day", date(2026, 12, 1), date(2026, 12, 31), window=DateWords("Dec 2026", "day not known")),
            on("turn", date(2026, 7, 1), date(2026, 12, 31)),
        ],
        DAY,
        "../bulgaria.html",
    )
    cells = [(d.aloud, e) for m in found for week in m.weeks for d in week if d for e in d.events]
    talks = Link("10:00 Talks", "../bulgaria.html#talks")
    assert cells == [("30 Dec", talks), ("31 Dec", talks), ("1 Jan", talks)]
    assert [m.known for m in found] == [1, 3, 1, *[0] * 9]
    assert [link.words for link in found[1].others] == [
        "1 Jul – 31 Dec 2026: Turn",
        "Dec 2026, day not known: Some-Day",
    ]
