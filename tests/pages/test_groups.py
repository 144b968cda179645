from __future__ import annotations

from msgspec.structs import replace

from briefgen.domain.dates import UNDATED, edtf
from briefgen.pages.groups import by_month, by_time, by_year, filters, none_dated
from tests.pages.desks import MakeCatalog, small, told


def test_years_are_folded_beyond_twenty_events(catalog: MakeCatalog) -> None:
    one = told(small(catalog), "visit")
    many = [replace(one, id=f"e{n}", year=2025 - n // 10) for n in range(30)]
    assert [(y.words, len(y.articles), y.shown) for y in by_year(many, before=5)] == [
        ("2025", 10, True),
        ("2024", 10, False),
        ("2023", 10, False),
    ]
    assert [y.shown for y in by_year(many, before=50)] == [True, False, False]


def test_filters_hold_what_there_is_and_only_where_there_is_much(catalog: MakeCatalog) -> None:
    one = told(small(catalog), "visit")
    many = [replace(one, id=f"e{n}", year=2020 + n % 2) for n in range(20)]
    assert filters(many) is None
    found = filters([*many, replace(one, kind="reference", state="ahead")])
    assert found
    assert [o.words for o in found.kinds] == ["Visit", "National and statutory days"]
    assert [o.value for o in found.states] == ["held", "ahead"]
    assert [o.value for o in found.years] == ["2025", "2021", "2020"]
    assert [o.words for o in found.states] == ["held", "ahead"]


def test_days_of_reference_stand_among_the_events_by_their_time(catalog: MakeCatalog) -> None:
    one = told(small(catalog), "visit")
    known = {
        "may": edtf.parse("2027-05"),
        "never": UNDATED,
        "day": edtf.parse("2026-12-16"),
        "same": edtf.parse("2026-12-16"),
    }
    articles = [replace(one, id=name) for name in known]
    assert [article.id for article in by_time(articles, known)] == ["day", "same", "may", "never"]


def test_of_much_that_is_ahead_the_later_months_are_folded(catalog: MakeCatalog) -> None:
    one = told(small(catalog), "visit")
    months = [replace(one, id=f"m{n}", year=2025) for n in range(24)]
    vague = [
        replace(one, id="day", year=2026),
        replace(one, id="year", year=2026),
        replace(one, id="sometime", year=2023),  # the year of its last report
    ]
    known = {f"m{n}": edtf.parse(f"2025-{12 - n // 8:02d}-03") for n in range(24)}
    known |= {"day": edtf.parse("2026-01-02T10:00"), "year": edtf.parse("2026"), "sometime": UNDATED}
    near, later = by_month([*months, *vague], known)
    assert [article.id for article in near] == [
        *(f"m{n}" for n in range(16, 24)),
        *(f"m{n}" for n in range(8, 16)),
        "sometime",
    ]
    assert [(m.words, [a.id for a in m.articles], m.shown) for m in later] == [
        ("December 2025", [f"m{n}" for n in range(8)], False),
        ("January 2026", ["day"], False),
        ("2026", ["year"], False),
    ]


def test_of_much_that_is_ahead_what_a_calendar_shows_stands_in_the_month_in_which_it_begins(
    catalog: MakeCatalog,
) -> None:
    one = told(small(catalog), "visit")
    written = {
        "about": "2027-03-04~",
        "by": "..2027-03-01",
        "days": "2027-03-03/2027-04-30",
        "later": "2027-02-18..2027-12-31",
        "month": "2027-03",
        "summer": "2027-06",
        "uncertain": "2027-03?",
        "window": "2027-03-20..2027-04-10",
        "year": "2027",
    }
    many = {f"m{n}": "2027-04-01" for n in range(20)}
    known = {name: edtf.parse(when) for name, when in (written | many).items()}
    near, later = by_month([replace(one, id=name, year=2027) for name in known], known)
    assert [article.id for article in near] == ["month", "uncertain", "days", "about", "window"]
    assert [(m.words, [a.id for a in m.articles]) for m in later] == [
        ("April 2027", list(many)),
        ("June 2027", ["summer"]),
        ("2027", ["year", "later", "by"]),
    ]


def test_a_few_that_are_ahead_stand_as_they_are_and_one_full_month_is_not_folded(catalog: MakeCatalog) -> None:
    one = told(small(catalog), "visit")
    few = [replace(one, id=f"e{n}") for n in range(20)]
    known = {f"e{n}": edtf.parse(f"2025-{12 - n % 12:02d}-01") for n in range(30)}
    assert by_month(few, known) == (tuple(few), ())
    full, known = [replace(one, id=f"e{n}") for n in range(30)], dict.fromkeys(known, edtf.parse("2025-07-01"))
    assert by_month(full, known) == (tuple(full), ())
    last = known | {"e3": UNDATED}
    assert [a.id for a in by_month(full, last)[0]] == [f"e{n}" for n in range(30) if n != 3] + ["e3"]


def test_where_no_event_is_ahead_it_is_said_what_stands_there_instead() -> None:
    assert none_dated(["visit"], ["visit", "national day"]) is None
    assert none_dated([], ["national day"]) == "No event ahead has a known day; these days are fixed by law or custom."
    assert none_dated([], []) == "No event ahead has a known day."
