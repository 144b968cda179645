from __future__ import annotations

from datetime import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.domain.dates import UNDATED, Point, When
from briefgen.domain.dates.edtf import DateError, parse
from briefgen.domain.dates.notations import suggest

DAY = Point(2025, 6, 9)
SWAPPED = "if the two were swapped, write"
JUNE = "its last day is 2025-06-30, and the next day 2025-07-01: write the one that is meant"
FEBRUARY = "its last day is 2025-02-28, and the next day 2025-03-01: write the one that is meant"
POINTS = st.builds(
    lambda day, precision: Point(*(day.year, day.month, day.day)[:precision]),
    st.dates(min_value=parse("1900").first, max_value=parse("2199").last),  # type: ignore[arg-type]
    st.integers(1, 3),
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2025-06-09", When(DAY, DAY)),
        ("2025-05", When(Point(2025, 5), Point(2025, 5))),
        ("2025", When(Point(2025), Point(2025))),
        ("2025-06-09T10:00", When(DAY, DAY, start=time(10))),
        ("2025-06-09T10:00/12:30", When(DAY, DAY, start=time(10), end=time(12, 30))),
        ("2025-06-09T10:00/2025-06-09T12:30", When(DAY, DAY, start=time(10), end=time(12, 30))),
        ("2025-06-09/2025-06-11", When(DAY, Point(2025, 6, 11), lasts=True)),
        ("2025-06-09/2025-06-09", When(DAY, DAY)),
        ("2005/..", When(Point(2005), None, lasts=True)),
        ("2025-06-09T10:00/..", When(DAY, None, lasts=True, start=time(10))),
        ("2025-04-18..2025-12-31", When(Point(2025, 4, 18), Point(2025, 12, 31))),
        ("[2025-10..2025-12]", When(Point(2025, 10), Point(2025, 12))),
        ("..2025-04-18", When(None, Point(2025, 4, 18))),
        ("undated", UNDATED),
        ("2025-06~", When(Point(2025, 6), Point(2025, 6), about=True)),
        ("2025?", When(Point(2025), Point(2025), uncertain=True)),
        ("2025-06-09%", When(DAY, DAY, about=True, uncertain=True)),
        ("  2025-06-09 ", When(DAY, DAY)),
        ("2024-02-29", When(Point(2024, 2, 29), Point(2024, 2, 29))),
        ("1900", When(Point(1900), Point(1900))),
        ("2199-12", When(Point(2199, 12), Point(2199, 12))),
        ("2025-06-09T00:00/23:59", When(DAY, DAY, start=time(0), end=time(23, 59))),
        ("2025-06-09T22:00/2025-06-10T02:00", When(DAY, Point(2025, 6, 10), True, time(22), time(2))),
        # Whichever of two dates is marked, what they bound is.
        ("2025-05~..2025-06", When(Point(2025, 5), Point(2025, 6), about=True)),
        ("2025-05..2025-06~", When(Point(2025, 5), Point(2025, 6), about=True)),
        ("2025-05?..2025-06", When(Point(2025, 5), Point(2025, 6), uncertain=True)),
        ("2025-05..2025-06?", When(Point(2025, 5), Point(2025, 6), uncertain=True)),
        ("2025-05~/2025-06", When(Point(2025, 5), Point(2025, 6), lasts=True, about=True)),
        ("2025-05/2025-06~", When(Point(2025, 5), Point(2025, 6), lasts=True, about=True)),
        ("2025-05?/2025-06", When(Point(2025, 5), Point(2025, 6), lasts=True, uncertain=True)),
        ("2025-05/2025-06?", When(Point(2025, 5), Point(2025, 6), lasts=True, uncertain=True)),
        ("2025-05%/..", When(Point(2025, 5), None, lasts=True, about=True, uncertain=True)),
        ("2025-06-09T10:00%/12:00", When(DAY, DAY, start=time(10), end=time(12), about=True, uncertain=True)),
    ],
)
def test_reads_what_curators_write(text: str, meant: When) -> None:
    assert parse(text) == meant


@pytest.mark.parametrize(
    ("text", "problem", "told"),
    [
        ("09.06.2025", "“09.06.2025” is not a date", "2025-06-09"),
        ("2025-6-9", "“2025-6-9” is not a date", "2025-06-09"),
        ("2025\N{NON-BREAKING HYPHEN}06\N{NON-BREAKING HYPHEN}09", "“2025‑06‑09” is not a date", "2025-06-09"),
        ("2025/06/09", "“2025/06/09” is not a date", "2025-06-09"),
        ("13/06/2025", "“13/06/2025” is not a date", "2025-06-13"),
        ("06/09/2025", "“06/09/2025” is not a date", None),  # June or September?
        ("9 June 2025", "“9 June 2025” is not a date", "2025-06-09"),
        ("9–11 June 2025", "“9–11 June 2025” is not a date", "2025-06-09/2025-06-11"),
        ("June 2025", "“June 2025” is not a date", "2025-06"),
        ("2025-06-09 - 2025-06-11", "“2025-06-09 - 2025-06-11” is not a date", "2025-06-09/2025-06-11"),
        ("2025-06-09 10:00", "“2025-06-09 10:00” is not a date", "2025-06-09T10:00"),
        ("2025-Q2", "“2025-Q2” is not a date", "2025-04..2025-06"),
        ("20250609", "“20250609” is not a date", "2025-06-09"),
        ("tomorrow", "“tomorrow” is not a date", None),
        ("2025-02-30", "2025-02 has no day 30", FEBRUARY),
        ("2025-13", "there is no month 13", None),
        ("2205-05", "the year 2205 is not between 1900 and 2199", None),
        ("2025-06-11/2025-06-09", "the end lies before the start", f"{SWAPPED} 2025-06-09/2025-06-11"),
        ("2025-12..2025-05", "the end lies before the start", f"{SWAPPED} 2025-05..2025-12"),
        (
            "2025-06-09T12:00/10:00",
            "the end is not after the start",
            f"{SWAPPED} 2025-06-09T10:00/12:00; if it goes on past midnight, 2025-06-09T12:00/2025-06-10T10:00",
        ),
        (
            "2025-12-31T23:30/10:00",
            "the end is not after the start",
            f"{SWAPPED} 2025-12-31T10:00/23:30; if it goes on past midnight, 2025-12-31T23:30/2026-01-01T10:00",
        ),
        (
            "2025-06-09T25:00",
            "there is no time 25:00: the last minute of a day is 23:59",
            "write an hour from 00:00 to 23:59",
        ),
        (
            "2025-06-09T24:00",
            "there is no time 24:00: the last minute of a day is 23:59",
            "midnight at the end of a day is 23:59 of that day, or 00:00 of the next",
        ),
        (
            "2025-06-09T10:60",
            "there is no time 10:60: the last minute of an hour is 59",
            "write an hour from 00:00 to 23:59",
        ),
        (
            "2025-06-09T10:00/10:00",
            "the end is not after the start",
            "write only 2025-06-09T10:00, or the hour it ends behind the slash",
        ),
        (
            "2025-06-09T10:00/2025-06-09T10:00",
            "the end is not after the start",
            "write only 2025-06-09T10:00, or the hour it ends behind the slash",
        ),
        (
            "2025-06-09/09:00",
            "an end time needs a start time",
            "write the hour it begins behind the day: 2025-06-09T…/09:00",
        ),
        ("2025-06-09/2025-06-10T10:00", "one end has a time of day and the other has none", None),
        ("2025-06-09..2025-06-11T10:00", "a window of days has no time of day", None),
        (
            "1899",
            "the year 1899 is not between 1900 and 2199",
            "of a day that returns each year, write the first that is to be shown, and “recalls: 1899” beside it",
        ),
        ("2200", "the year 2200 is not between 1900 and 2199", None),
        ("2025-00", "there is no month 0", None),
        ("2025-06-00", "2025-06 has no day 0", "write 2025-06 where the day is not known"),
        ("2025-06-31", "2025-06 has no day 31", JUNE),
        ("31.06.2025", "2025-06 has no day 31", JUNE),
        ("31/06/2025", "2025-06 has no day 31", JUNE),
        ("06/31/2025", "2025-06 has no day 31", JUNE),
        ("2025/6/31", "2025-06 has no day 31", JUNE),
        ("20250631", "2025-06 has no day 31", JUNE),
        ("June 31st, 2025", "2025-06 has no day 31", JUNE),
        ("Mon 31 June 2025", "2025-06 has no day 31", JUNE),
        ("31 июня 2025 г.", "2025-06 has no day 31", JUNE),
        ("2025-06-41", "2025-06 has no day 41", "its days are 01 to 30"),
        ("2025-13-06", "there is no month 13", f"{SWAPPED} 2025-06-13"),
        ("2025-25-10/2025-10-28", "there is no month 25", f"{SWAPPED} 2025-10-25/2025-10-28"),
        ("2025-10-05..2025-25-10", "there is no month 25", f"{SWAPPED} 2025-10-05..2025-10-25"),
        ("2025-12-31/2025-13-02", "there is no month 13", None),
        ("2025-06-09/2025-06-31", "2025-06 has no day 31", JUNE),
        ("29.02.2025", "2025-02 has no day 29", FEBRUARY),
        ("31.12.2025", "“31.12.2025” is not a date", "2025-12-31"),
        ("30.02.2025", "2025-02 has no day 30", FEBRUARY),
        ("29.13.2025", "“29.13.2025” is not a date", None),
        ("/2025", "“/2025” is not a date", "..2025"),
        ("2025/", "“2025/” is not a date", None),
        ("/June", "“/June” is not a date", None),
        ("2025-06-09/x", "“2025-06-09/x” is not a date", None),
        ("x/2025-06-09", "“x/2025-06-09” is not a date", None),
        ("2025/" + "x" * 70, f"“2025/{'x' * 55}” is not a date", None),
        ("  ..  ", "“..” has no last day", None),
        ("x" * 70, f"“{'x' * 60}” is not a date", None),
        ("2025-06/12:00", "an end time needs a start time", None),
        ("2025-06-09T10:00/2025-06-10", "one end has a time of day and the other has none", None),
        ("2025-06-09T10:00..2025-06-11", "a window of days has no time of day", None),
        ("2025-04-18..", "“2025-04-18..” has no last day", None),
        ("../2025", "“../2025” is not a date", "..2025"),
    ],
)
def test_refuses_and_says_what_to_write(text: str, problem: str, told: str | None) -> None:
    """A suggestion where it is clear what was meant; where it is a guess, a sentence which says so."""
    with pytest.raises(DateError) as refused:
        parse(text)
    assert (str(refused.value), refused.value.suggestion or refused.value.hint) == (problem, told)
    assert refused.value.suggestion is None or refused.value.hint is None


@st.composite
def dates_written(draw: st.DrawFn) -> str:
    """Texts of every shape that the subset has."""
    one, two = sorted((draw(POINTS), draw(POINTS)), key=lambda p: (p.first, p.last))
    mark = draw(st.sampled_from(["", "~", "?", "%"]))
    shapes = [
        f"{one}{mark}",
        f"{one}..{two}{mark}",
        f"..{two}{mark}",
        f"{one}{mark}/{two}",
        f"{one}{mark}/..",
        "undated",
    ]
    if one.day:
        shapes += [f"{one}T09:30{mark}", f"{one}T09:30{mark}/23:00"]
    return draw(st.sampled_from(shapes))


@given(dates_written())
@example("2025/2025-06")
def test_a_date_survives_writing_and_reading(text: str) -> None:
    assert parse(str(parse(text))) == parse(text)


@given(st.text(alphabet="0123456789-/.:T~?%[] undateJ", max_size=24) | st.text(max_size=20))
def test_any_text_is_a_date_or_refused_with_a_good_suggestion(text: str) -> None:
    try:
        assert parse(str(parse(text))) == parse(text)
    except DateError as refused:
        if refused.suggestion:
            parse(refused.suggestion)


@given(st.dates(min_value=parse("1900").first, max_value=parse("2199").last))  # type: ignore[arg-type]
def test_a_suggestion_never_swaps_day_and_month(day) -> None:  # type: ignore[no-untyped-def]
    iso = day.isoformat()
    assert [suggest(f"{day:%d.%m.%Y}"), suggest(f"{iso} 10:00"), suggest(f"{day.day} {day:%B} {day.year}")] == [
        iso,
        f"{iso}T10:00",
        iso,
    ]
