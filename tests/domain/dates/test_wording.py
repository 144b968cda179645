from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.domain.dates import Point, When, wording
from briefgen.domain.dates.edtf import parse
from briefgen.domain.dates.wording import Gap
from briefgen.domain.model import Qualifier
from briefgen.language import speaking

SAID = date(2025, 4, 18)
ALMATY = "Asia/Almaty"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-06-09", "9 Jun 2025 (Mon)"),
        ("2025-06-09T10:00", "9 Jun 2025 (Mon), 10:00 Almaty time"),
        ("2025-06-09T10:00/12:30", "9 Jun 2025 (Mon), 10:00–12:30 Almaty time"),
        ("2025-06-09T10:00~", "about 9 Jun 2025, 10:00 Almaty time"),
        ("2025-06-09T10:00?/12:30", "9 Jun 2025 (uncertain), 10:00–12:30 Almaty time"),
        (
            "2025-06-09T22:00/2025-06-10T02:00",
            "9–10 Jun 2025, from 22:00 on the first day to 02:00 on the last, Almaty time",
        ),
        ("2025-06-09T10:00/..", "since 9 Jun 2025, 10:00 Almaty time"),
        ("2025-06-09~", "about 9 Jun 2025"),
        ("2025-06-09?", "9 Jun 2025 (uncertain)"),
        ("2025-06-09%", "about 9 Jun 2025 (uncertain)"),
        ("2025-05", "May 2025, day not known"),
        ("2025", "2025, date not known"),
        ("2025-06-09/2025-06-11", "9–11 Jun 2025"),
        ("2025-06-29/2025-07-02", "29 Jun – 2 Jul 2025"),
        ("2025-12-30/2026-01-02", "30 Dec 2025 – 2 Jan 2026"),
        ("2024-01/2024-09", "Jan–Sep 2024"),
        ("2005/2022", "2005–2022"),
        ("2005/..", "since 2005"),
        ("2025-05?", "May 2025 (uncertain), day not known"),
        ("2005~/..", "since about 2005"),
        ("2025-04-18..2025-12-31", "2025, after 18 Apr, date not known"),
        ("2025-04-18..2025-12-31~", "2025, after about 18 Apr, date not known"),
        ("2025-01-01..2025-12-31", "2025, date not known"),
        ("2025-01-01..2025-12-31~", "about 2025, date not known"),
        ("2025-01-02..2025-12-31", "2025, after 2 Jan, date not known"),
        ("2023-04-26..2023-05-10", "between 26 Apr and 10 May 2023"),
        ("2023-04-26..2023-05-10~", "between about 26 Apr and 10 May 2023"),
        ("..2025-04-18~", "by about 18 Apr 2025"),
        ("..2025-04-18", "reported 18 Apr 2025"),
        ("..2025-04-17", "by 17 Apr 2025"),
        ("..2025-04", "by Apr 2025"),
        ("undated", "no date (announced by 18 Apr 2025)"),
    ],
)
def test_a_date_in_words_is_no_finer_than_its_source(text: str, words: str) -> None:
    assert str(wording.when(parse(text), reported=SAID, zone=ALMATY)) == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2025-06-09", ("9 Jun 2025", "(Mon)")),
        ("2025-06-09T10:00", ("9 Jun 2025", "(Mon), 10:00 Almaty time")),
        ("2025-07-10T10:00~", ("about 10 Jul 2025", "10:00 Almaty time")),
        ("2025-05", ("May 2025", "day not known")),
        ("2025-06-09/2025-06-11", ("9–11 Jun 2025", None)),
        ("2025-04-18..2025-12-31", ("2025, after 18 Apr", "date not known")),
        ("undated", ("no date", "(announced by 18 Apr 2025)")),
    ],
)
def test_a_date_comes_in_two_parts(text: str, parts: tuple[str, str | None]) -> None:
    words = wording.when(parse(text), reported=SAID, zone=ALMATY)
    assert (words.main, words.remark) == parts


def test_what_was_never_reported_has_no_day_of_report() -> None:
    assert str(wording.when(parse("undated"), reported=None, zone=ALMATY)) == "no date"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-05", "May 2025, day not yet known"),
        ("2025", "2025, day not yet known"),
        ("2025-04-18..2025-12-31", "18 Apr – 31 Dec 2025, day not yet known"),
        ("..2025-04-18", "by 18 Apr 2025, day not yet known"),
        ("2005/..", "since 2005, day not yet known"),
        ("undated", "no date, day not yet known"),
    ],
)
def test_the_remark_behind_a_calendar_title(text: str, words: str) -> None:
    assert [wording.vague(parse(text), gap) for gap in (Gap.AHEAD, Gap.STATED_NOWHERE, Gap.OVER)] == [
        words,
        words.replace("day not yet known", "day not stated"),
        words.replace("day not yet known", "no report"),
    ]


def test_the_remark_behind_what_was_put_off() -> None:
    assert wording.vague(parse("2025-05~"), Gap.PUT_OFF) == "was set for about May 2025"


def test_the_remark_behind_days_that_are_not_exact() -> None:
    assert [wording.inexact(parse(t)) for t in ("2025-05-20~", "2025-05-20?", "2025-05-20%/2025-05-22")] == [
        "about 20 May 2025",
        "20 May 2025, uncertain",
        "about 20–22 May 2025, uncertain",
    ]


def test_a_date_within_a_sentence() -> None:
    texts = ("..2025-05-20", "2023-04-26..2023-05-10", "2025-05", "2025-04-18..2025-12-31", "2024-01/2024-09")
    assert [wording.sometime(parse(t)) for t in texts] == [
        "a day by 20 May 2025",
        "a day between 26 Apr and 10 May 2023",
        "May 2025",
        "2025, after 18 Apr",
        "Jan–Sep 2024",
    ]


def test_periods() -> None:
    texts = ("2024", "2024-01/2024-09", "2005/..", "2024-12-28", "..2024-12-28", "2024~", "2024?", "undated")
    assert [wording.period(parse(t), reported=date(2024, 12, 28)) for t in texts] == [
        "2024",
        "Jan–Sep 2024",
        "since 2005",
        "28 Dec 2024",
        "reported 28 Dec 2024",
        "about 2024",
        "2024 (uncertain)",
        "no date",
    ]


def test_numbers_keep_every_digit_of_the_source() -> None:
    texts = ("3000", "375.2", "1.50", "0.05", "1234567.8", "-12.0")
    assert [wording.number(Decimal(t)) for t in texts] == ["3,000", "375.2", "1.50", "0.05", "1,234,567.8", "−12.0"]
    with speaking("bg"):
        assert wording.number(Decimal("375.20")) == "375,20"


def test_hedges() -> None:
    hedges = (*Qualifier, None)
    assert [wording.qualified(Decimal(3000), q) for q in hedges] == [
        "more than 3,000",
        "at least 3,000",
        "about 3,000",
        "nearly 3,000",
        "up to 3,000",
        "less than 3,000",
        "3,000",
    ]


def test_a_name_in_doubt_carries_the_reasons() -> None:
    assert wording.doubtful("Plamen Dilov", []) == "Plamen Dilov"
    assert wording.doubtful("Plamen Dilov", ["Others print Petar.", "No post is given."]) == (
        "Plamen Dilov [verify: Others print Petar. No post is given.]"
    )


def test_lists() -> None:
    assert [wording.listed(items) for items in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B, and C",
    ]
    assert wording.listed(["A", "B", "C"], "or") == "A, B, or C"


POINTS = st.one_of(
    st.builds(Point, st.integers(1900, 2199)),
    st.builds(Point, st.integers(1900, 2199), st.integers(1, 12)),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(lambda d: Point(d.year, d.month, d.day)),
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Every date that can be read from text."""
    one, two = sorted((draw(POINTS), draw(POINTS)), key=lambda p: (p.first, p.last))
    shape = draw(st.sampled_from(["point", "lasts", "since", "window", "by", "undated"]))
    when = {
        "point": When(one, one),
        "lasts": When(one, two, one != two),
        "since": When(one, None, True),
        "window": When(one, two),
        "by": When(None, two),
        "undated": When(),
    }[shape]
    return replace(when, about=draw(st.booleans()), uncertain=draw(st.booleans()))


@given(whens(), st.sampled_from(["en", "bg", "ro", "kk"]), st.none() | st.dates())
def test_every_date_has_words_in_every_language(when: When, language: str, said: date | None) -> None:
    with speaking(language):
        words = [
            str(wording.when(when, reported=said, zone="America/New_York")),
            *(wording.vague(when, gap) for gap in Gap),
            wording.period(when, reported=said),
        ]
    assert all(words)


@given(whens())
def test_a_year_alone_never_gets_a_month(when: When) -> None:
    if when.earliest and when.is_point and when.earliest.month is None and not (when.about or when.uncertain):
        assert str(wording.when(when, reported=None, zone="UTC")) == f"{when.earliest.year}, date not known"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-06-09", "on 9 Jun 2025"),
        ("2025-06-09~", "about 9 Jun 2025"),
        ("2025-06-09/2025-06-11", "on 9–11 Jun 2025"),
        ("2025-05", "in May 2025"),
        ("2025", "in 2025"),
        ("2025-01-01..2025-12-31", "in 2025"),
        ("2025~", "about 2025"),
        ("2024-01/2024-09", "Jan–Sep 2024"),
        ("2023-04-26..2023-05-10", "between 26 Apr and 10 May 2023"),
        ("2005/..", "since 2005"),
        ("2025-06-09/..", "since 9 Jun 2025"),
        ("..2025-04-18", "reported on 18 Apr 2025"),
        ("..2025-04-17", "by 17 Apr 2025"),
        ("..2025-04-17~", "by about 17 Apr 2025"),
        ("undated", "no date"),
    ],
)
def test_a_date_as_it_stands_in_a_sentence(text: str, words: str) -> None:
    assert wording.phrase(parse(text), reported=SAID) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-06-09T10:00", "9 Jun 2025"),
        ("..2025-04-18", "reported 18 Apr 2025"),
        ("..2025-04-18~", "by about 18 Apr 2025"),
        ("undated", "no date"),
        ("2025-05?", "May 2025"),
    ],
)
def test_a_date_without_weekday_hour_and_remark(text: str, words: str) -> None:
    assert wording.main(parse(text), reported=SAID) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-11/2025-02", "Nov 2024 – Feb 2025"),
        ("2024/2025-02", "2024 – Feb 2025"),
        ("2025-02/2025-02-10", "Feb 2025 – 10 Feb 2025"),
        ("2025-02-10/2025-03", "10 Feb 2025 – Mar 2025"),
        ("2025-02/2025", "Feb 2025 – 2025"),
        ("2025-02-10/2025-03-09", "10 Feb – 9 Mar 2025"),
        ("2024-03-10/2025-03-12", "10 Mar 2024 – 12 Mar 2025"),
        ("2005~/2022", "about 2005–2022"),
    ],
)
def test_a_stretch_prints_once_what_its_ends_share(text: str, words: str) -> None:
    assert wording.stretch(parse(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-11..2025-02", "between Nov 2024 and Feb 2025"),
        ("2025-02..2025-04", "between Feb and Apr 2025"),
        ("2025-04-10..2025-04-18", "between 10 Apr and 18 Apr 2025"),
        ("2025-04-18..2025-12-30", "between 18 Apr and 30 Dec 2025"),
        ("2024-04-18..2025-12-31", "between 18 Apr 2024 and 31 Dec 2025"),
        ("2025-04..2025-12-31", "between Apr 2025 and 31 Dec 2025"),
        ("2025-04-18..2025-12", "2025, after 18 Apr"),
        ("2024..2025", "between 2024 and 2025"),
    ],
)
def test_a_window_is_told_by_both_its_ends_or_as_the_rest_of_its_year(text: str, words: str) -> None:
    assert wording.period(parse(text)) == words


def test_a_year_from_its_last_day_is_that_day() -> None:
    assert wording.period(parse("2025-12-31..2025-12-31")) == "31 Dec 2025"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-01/2024-09", "Jan–Sep 2024, day not stated"),
        ("2024-01~/2024-09", "about Jan–Sep 2024, day not stated"),
        ("2025-05?", "May 2025, uncertain, day not stated"),
        ("2023-04-26..2023-05-10", "26 Apr – 10 May 2023, day not stated"),
        ("2005?/..", "since 2005, day not stated"),
    ],
)
def test_all_days_that_a_calendar_cannot_show(text: str, words: str) -> None:
    assert wording.vague(parse(text), Gap.STATED_NOWHERE) == words


def test_a_date_within_a_sentence_says_that_it_is_uncertain() -> None:
    texts = ("undated", "2005/..", "2025-05?", "2025-05-01..2025-05-20?", "2025-06-09/2025-06-11")
    assert [wording.sometime(parse(t)) for t in texts] == [
        "no date",
        "since 2005",
        "May 2025 (uncertain)",
        "a day between 1 May and 20 May 2025 (uncertain)",
        "9–11 Jun 2025",
    ]


def test_days_in_words() -> None:
    assert (wording.day_and_month(SAID), wording.weekday(SAID)) == ("18 Apr", "18 Apr 2025 (Fri)")


def test_a_month_alone_is_named_as_it_is_alone() -> None:
    with speaking("ru"):
        alone, with_day = wording.month(date(2025, 5, 9)), wording.day(date(2025, 5, 9))
    assert (wording.month(date(2025, 5, 9)), alone, with_day) == ("May 2025", "май 2025", "9 мая 2025")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-05-09", "9 май 2025 (пт)"), ("2025-05/2025-07", "май–юли 2025"), ("2025-05-09/2025-05-11", "9–11 май 2025"),
        ("2025-05-09/2025-06-11", "9 май – 11 юни 2025"),
    ],
)  # fmt: skip
def test_a_date_is_told_in_the_language_in_use(text: str, words: str) -> None:
    with speaking("bg"):
        assert str(wording.when(parse(text), reported=None, zone=ALMATY)).replace(wording.NBSP, " ") == words


def test_days_and_lists_are_told_in_the_language_in_use() -> None:
    day = date(2025, 5, 9)
    with speaking("bg"):
        told = [wording.day(day), wording.weekday(day), wording.day_and_month(day), wording.month(day)]
        assert told == ["9 май 2025", "9 май 2025 (пт)", "9 май", "май 2025"]
        assert (wording.listed(["а", "б"]), wording.listed(["а", "б"], "or")) == ("а и б", "а или б")


def test_numbers_of_whole_tens_keep_their_digits() -> None:
    assert [wording.number(Decimal(t)) for t in ("3E+3", "0", "-0.5", "1000000")] == ["3,000", "0", "−0.5", "1,000,000"]
