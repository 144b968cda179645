"""Which letters are due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.courtesies import AHEAD, courtesies
from tests.domain.planning.letters import DAYS, PEOPLE
from tests.domain.planning.samples import desk

MONDAY = date(2026, 11, 23)


def told(catalog: Catalog, day: date = MONDAY) -> list[tuple[str, str, int | None, str, str | None]]:
    found = courtesies(catalog, day, day + AHEAD)
    return [(c.id, str(c.day), c.years, str(c.send_by), str(c.sent) if c.sent else None) for c in found]


def test_national_days_round_years_and_new_holders_by_the_day_to_send(catalog: Callable[..., Catalog]) -> None:
    """The 34th year of relations with Romania is not round; a working week lies before each day."""
    found = catalog(**desk("[]", people=PEOPLE, reference_days=DAYS))
    assert told(found) == [
        ("bg-day", "2026-12-01", 148, "2026-11-24", None),
        ("ro-day", "2026-12-01", None, "2026-11-24", "2026-11-16"),
        ("bg-relations", "2026-12-10", 35, "2026-12-03", None),
        ("iotova", "2026-11-20", None, "2026-12-04", None),
        ("ilie", "2026-11-20", None, "2026-12-04", None),
    ]


def test_who_writes_to_whom_by_rank(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", people=PEOPLE, reference_days=DAYS))
    letters = {
        c.id: [(x.writer and x.writer.id, x.addressee.id) for x in c.letters]
        for c in courtesies(found, MONDAY, MONDAY + AHEAD)
    }
    assert letters["bg-day"] == [("tokayev", "iotova"), (None, "petrova")]
    assert letters["ro-day"] == [(None, "ilie")]
    assert (letters["iotova"], letters["ilie"]) == ([("tokayev", "iotova")], [(None, "ilie")])


def test_a_past_day_is_told_of_for_a_week_unless_the_letter_has_gone(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", people="[]", reference_days=DAYS))
    assert [c for c, *_rest in told(found, date(2026, 12, 8))] == ["bg-day", "bg-relations"]
    assert [c for c, *_rest in told(found, date(2026, 12, 9))] == ["bg-relations"]


def test_last_years_letter_is_not_this_years(catalog: Callable[..., Catalog]) -> None:
    days = DAYS.replace("sent: {day: 2026-11-16}", "sent: {day: 2025-11-28}")
    found = catalog(**desk("[]", people="[]", reference_days=days))
    assert [sent for c, *_rest, sent in told(found) if c == "ro-day"] == [None]


def test_a_letter_to_a_new_holder_is_ticked_off(catalog: Callable[..., Catalog]) -> None:
    people = PEOPLE.replace("id: iotova,", "id: iotova, sent: [{day: 2026-11-22}],")
    found = catalog(**desk("[]", people=people))
    assert told(found) == [
        ("iotova", "2026-11-20", None, "2026-12-04", "2026-11-22"),
        ("ilie", "2026-11-20", None, "2026-12-04", None),
    ]
    assert [c.late(date(2026, 12, 5)) for c in courtesies(found, MONDAY, MONDAY)] == [False, True]
