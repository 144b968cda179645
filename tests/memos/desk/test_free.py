"""Clear weeks in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.memos.desk.free import free_sheet
from tests.domain.planning.samples import desk
from tests.domain.planning.test_free_weeks import DAYS, EVENTS
from tests.memos.week.samples import lines

MONDAY = date(2026, 11, 23)


def test_clear_weeks_first_then_what_takes_the_others(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk(EVENTS, reference_days=DAYS))
    sheet = free_sheet(found, ("BG",), MONDAY, date(2027, 2, 1), date(2027, 3, 12))
    clear, taken = sheet.parts
    assert sheet.title.replace("\N{NO-BREAK SPACE}", " ") == "Kazakhstan and Bulgaria, 1 Feb – 12 Mar 2027"
    assert lines(clear) == [
        "15–19 Feb 2027 |  | nothing else on file | With them: Talks (Tue 16 Feb) | ",
        "22–26 Feb 2027 |  | nothing on file | ",
    ]
    assert sheet.remarks == ()
    assert lines(taken) == [
        "1–5 Feb 2027 |  | Bulgaria votes: Vote (Sun 7 Feb) | ",
        "8–12 Feb 2027 |  | Kazakhstan at the top: Away (Thu 11 Feb) | ",
        "1–5 Mar 2027 |  | Bulgaria: National Day (Wed 3 Mar) | ",
        "8–12 Mar 2027 |  | Kazakhstan: International Women's Day (Mon 8 Mar) | ",
    ]
    assert clear.rows[0].values["monday"] == "2027-02-15"


def test_where_none_is_clear_and_where_holidays_are_not_known(catalog: Callable[..., Catalog]) -> None:
    days = "- {id: c, title: Presidency, kind: presidency, counterpart: EU, when: 2027-01/2027-06, basis: {text: L, date: 2026-01-01}}\n"
    counterparts = (
        "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n- {code: EU, kind: organisation, slug: eu}\n"
    )
    found = catalog(**desk("[]", reference_days=days, counterparts=counterparts))
    sheet = free_sheet(found, ("EU",), MONDAY, date(2027, 2, 1), date(2027, 2, 7))
    assert (sheet.parts[0].instead, sheet.remarks) == (
        "No week is clear of all.",
        ("Public holidays are not known of European Union.",),
    )
    assert lines(sheet.parts[1]) == ["1–5 Feb 2027 |  | European Union, presidency: Presidency (Jan–Jun 2027) | "]
    none = free_sheet(found, ("EU",), MONDAY, date(2027, 2, 2), date(2027, 2, 7))
    assert none.parts[0].instead == "No working week lies between these days."


def test_a_holiday_of_several_days_is_told_once_with_its_days(catalog: Callable[..., Catalog]) -> None:
    sheet = free_sheet(catalog(**desk("[]")), ("BG",), MONDAY, date(2027, 3, 22), date(2027, 3, 26))
    assert lines(sheet.parts[1]) == [
        (
            "22–26 Mar 2027 |  | Kazakhstan: Nowruz Holiday (Mon 22 Mar, Tue 23 Mar); "
            "Kazakhstan: Nowruz Holiday (observed) (Wed 24 Mar) | "
        )
    ]
