from __future__ import annotations

from datetime import date

from briefgen.domain.reference_days import current
from briefgen.pages.occasions import end_of, of_days, of_events
from briefgen.paper.ladder.marks import Mark, Moment
from tests.pages.desks import JUNE, MakeCatalog, sheet, small, spoken


def test_events_that_have_days_and_those_that_hold_none(catalog: MakeCatalog) -> None:
    sheets = [sheet(small(catalog), JUNE, code) for code in ("BG", "RO")]
    found = {o.id: o for of in sheets for o in of_events(of, of.selection.events)}
    assert sorted(found) == ["gift", "session", "talks", "visit"]  # not what was put off, called off, or has no date
    assert (found["session"].first, found["session"].last) == (date(2025, 5, 1), date(2025, 5, 31))
    assert [(o.exact, o.hollow) for o in (found["session"], found["talks"], found["visit"])] == [
        (False, True),
        (True, True),
        (True, False),
    ]
    assert [o.window and spoken(str(o.window)) for o in (found["session"], found["talks"])] == [
        "May 2025, day not known",
        None,
    ]
    assert found["visit"].mark() == Mark(
        0, date(2025, 6, 9).toordinal(), date(2025, 6, 9).toordinal(), (), hollow=False
    )


def test_days_of_reference_are_fixed(catalog: MakeCatalog) -> None:
    read = small(catalog)
    (home, ours) = of_days(current(read, ("BG", "KZ"), JUNE), "fixed day")
    assert [(o.id, o.first, o.fixed) for o in (home, ours)] == [
        ("home-day", date(2025, 10, 25), True),
        ("national-day", date(2026, 3, 3), True),
    ]
    assert ours.moment() == Moment(date(2026, 3, 3).toordinal(), "Day of Liberation")
    assert (ours.touches(date(2026, 3, 1), date(2026, 3, 3)), ours.touches(date(2026, 3, 4), date(2026, 4, 1))) == (
        True,
        False,
    )
    assert end_of(date(2028, 2, 1)) == date(2028, 2, 29)
