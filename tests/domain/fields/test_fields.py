from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from briefgen.domain import fields
from briefgen.domain.dates.edtf import parse
from tests.refusals import refusal


def test_names_of_fields_are_in_kebab_case() -> None:
    assert [fields.kebab(n) for n in ("say_it", "name", "they_may_raise")] == ["say-it", "name", "they-may-raise"]


def test_one_stands_for_a_list_of_one() -> None:
    assert [fields.as_list(v) for v in ("a", {"a": 1}, ["a"])] == [["a"], [{"a": 1}], ["a"]]
    assert [fields.as_person(v) for v in ("radev", {"person": "radev"})] == [{"person": "radev"}] * 2
    assert [fields.as_point(v) for v in ("Thank them", {"text": "Thank them"})] == [{"text": "Thank them"}] * 2


def test_ids() -> None:
    assert [fields.read_id(i) for i in ("s000", "bg-president-visit-2025", "a" * 80)] == [
        "s000",
        "bg-president-visit-2025",
        "a" * 80,
    ]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Rumen Radev", "rumen-radev"),
        ("BG_visit", "bg-visit"),
        ("bg--visit", "bg-visit"),
        ("-bg", "bg"),
        ("Радев", "radev"),
        ("+47 22 24", "47-22-24"),
    ],
)
def test_what_is_no_id_is_refused_with_one(text: str, suggestion: str) -> None:
    message = f"“{text}” is not an id: small letters, digits and hyphens"
    assert refusal(fields.read_id, text) == (message, f"write “{suggestion}”")


@pytest.mark.parametrize(("text", "suggestion"), [("a" * 81, "a" * 80), (f"{'a' * 79} b", "a" * 79)])
def test_an_id_that_is_too_long_is_told_so(text: str, suggestion: str) -> None:
    message = f"“{text[:80]}” is too long for an id: it has 81 letters, and 80 are allowed"
    assert refusal(fields.read_id, text) == (message, f"write “{suggestion}”")


@pytest.mark.parametrize("text", ["", "..", "!"])
def test_what_no_id_can_be_made_of_is_refused_with_an_example(text: str) -> None:
    message = f"“{text}” is not an id: small letters, digits and hyphens"
    assert refusal(fields.read_id, text) == (message, "write a few words of these, such as “talks-2027”")


def test_days_are_single_and_known() -> None:
    assert fields.read_day("2025-06-09") == date(2025, 6, 9)
    wanted = ("one day is expected here", "write a day such as 2025-06-09")
    bad = ("2025-06", "2025-06-09/2025-06-10", "undated")
    assert [refusal(fields.read_day, t) for t in bad] == [wanted] * 3


@pytest.mark.parametrize(
    "text",
    [
        "2025-06-09T10:00",
        "2025-06-09T10:00:00+03:00",
        "2025-06-09 10:00",
        "9.6.2025 10:00",
        "9. juunil 2025 kell 10.00",
        "9 June 2025 10:00",
        "9 June 2025, 10:00-12:00",
    ],
)
@pytest.mark.parametrize("read", [fields.read_day, fields.read_published])
def test_a_day_with_an_hour_is_that_day(read: Callable[[str], date], text: str) -> None:
    assert refusal(read, text)[1] == "write 2025-06-09"


@pytest.mark.parametrize(
    ("text", "day", "known"),
    [
        ("2025-06-09", date(2025, 6, 9), None),
        ("2025-06", date(2025, 6, 30), "2025-06"),
        ("2025-06-09/2025-06-11", date(2025, 6, 11), "2025-06-09/2025-06-11"),
        ("2025-06-02..2025-06-09", date(2025, 6, 9), "2025-06-02..2025-06-09"),
        ("2025-06-09~", date(2025, 6, 9), "2025-06-09~"),
    ],
)
def test_what_was_published_on_no_known_day_counts_from_the_last_and_knows_so(
    text: str, day: date, known: str | None
) -> None:
    read = fields.read_published(text)
    assert (read, str(getattr(read, "when", None))) == (day, str(known))


@pytest.mark.parametrize("text", ["..2025-06-09", "2025/..", "undated"])
def test_a_publication_has_a_first_and_a_last_day_and_no_hour(text: str) -> None:
    assert refusal(fields.read_published, text) == (
        "the day of publication is expected here, or the month where no day is known",
        "write 2025-06-09, 2025-06, or 2025-06-02..2025-06-09",
    )


def test_periods_have_no_hour() -> None:
    assert fields.read_period("2024-01/2024-09") == parse("2024-01/2024-09")
    assert refusal(fields.read_period, "2024-01-01T10:00") == (
        "a period has no time of day",
        "write 2024, 2024-03 or 2024-01/2024-09",
    )


def test_a_period_is_no_day_somewhere_in_a_window() -> None:
    assert [str(fields.read_period(text)) for text in ("..2024-09", "2024-01/..", "2024")] == [
        "..2024-09",
        "2024-01/..",
        "2024",
    ]
    assert refusal(fields.read_period, "2024-01..2024-09~") == (
        "“2024-01..2024-09~” is some day between the two, and a period goes on from the one to the other",
        "write 2024-01/2024-09~",
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Q1 2025", "write 2025-01/2025-03"),
        ("2nd quarter of 2025", "write 2025-04/2025-06"),
        ("H1 2025", "write 2025-01/2025-06"),
        ("2025-W12", "write 2025-03-17/2025-03-23"),
        ("9M 2025", "write 2025-01/2025-09"),
        ("up to May 2025", "write 2024, 2024-03 or 2024-01/2024-09"),
        ("by May 2025", "write ..2025-05"),
        (["2025-01-01", "2025-03-31"], "write 2024, 2024-03 or 2024-01/2024-09"),
    ],
)
def test_a_period_goes_on_from_its_first_day_to_its_last(text: object, hint: str) -> None:
    assert refusal(fields.read_period, text)[1] == hint
    if text == "Q1 2025":
        assert refusal(fields.read_when, text)[1] == "write 2025-01..2025-03"


def test_dates_say_what_to_write() -> None:
    every_form = "write 2025-06-09, 2025-06, 2025, 2025-06-09/2025-06-11, 2025-04-18..2025-12-31 or undated"
    assert refusal(fields.read_when, "soon") == ("“soon” is not a date", every_form)
    assert refusal(fields.read_when, "09.06.2025") == ("“09.06.2025” is not a date", "write 2025-06-09")
    assert refusal(fields.read_when, "06/09/2025") == (
        "“06/09/2025” is not a date",
        "day or month first? write 2025-06-09 or 2025-09-06",
    )
    assert refusal(fields.read_when, ["2025-06-09"])[0] == "one date is expected here"


def test_the_brackets_of_edtf_need_no_quotes_in_yaml() -> None:
    assert str(fields.read_when(["2025-04-18..2025-12-31"])) == "2025-04-18..2025-12-31"
    assert refusal(fields.read_when, ["2025-12-31..2025-04-18"])[0] == "the end lies before the start"


def test_zones() -> None:
    assert fields.zone("Asia/Almaty") == "Asia/Almaty"
    hint = "write a name such as Europe/Sofia or Asia/Tokyo"
    assert refusal(fields.zone, "Asia/Astana") == ("there is no time zone “Asia/Astana”", "write Asia/Almaty")
    assert refusal(fields.zone, "z" * 90)[0] == f"there is no time zone “{'z' * 80}”"
    names = ("Asia/Nowhere", "UTC+5", "", "../etc/passwd", "/etc/localtime", "a\0b")
    assert [refusal(fields.zone, name) for name in names] == [(f"there is no time zone “{n}”", hint) for n in names]


def test_an_hour_is_written_without_an_offset() -> None:
    hint = "write the hour without an offset, by the clocks of the event's “timezone:”, which may be UTC"
    for text in ("2027-03-16T10:00Z", "2027-03-16T10:00+05:00"):
        assert refusal(fields.read_when, text) == (f"“{text}” is not a date", hint)


def test_rules() -> None:
    good = ["FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=3;BYDAY=1SU", "FREQ=YEARLY;INTERVAL=4", "FREQ=YEARLY;UNTIL=20300101"]
    assert [fields.read_rule(r) for r in good] == good
    assert fields.read_rule("RRULE:FREQ=YEARLY") == "FREQ=YEARLY"


@pytest.mark.parametrize(
    "text",
    [
        "every year",
        "",
        "FREQ=YEARLY;",
        "FREQ=YEARLY;INTERVAL=0",  # would never end
        "FREQ=YEARLY;COUNT=0",
        "FREQ=YEARLY;BYHOUR=10",
        "FREQ=YEARLY;BYEASTER=0",
        "FREQ=YEARLY;UNTIL=20300101T000000Z",
    ],
)
def test_what_is_no_rule_is_refused(text: str) -> None:
    assert refusal(fields.read_rule, text) == (f"“{text}” is not a recurrence rule", "write FREQ=YEARLY")


def test_only_yearly_rules_that_programs_read_alike_are_kept() -> None:
    assert refusal(fields.read_rule, "FREQ=MONTHLY") == ("only yearly rules are kept here", "write FREQ=YEARLY")
    assert refusal(fields.read_rule, "FREQ=YEARLY;BYDAY=1SU") == (
        "BYDAY needs BYMONTH, else it counts the weeks of the whole year",
        "write FREQ=YEARLY;BYMONTH=3;BYDAY=1SU for the first Sunday of March",
    )


@pytest.mark.parametrize("text", ["1e-400000000", "1e400", "9" * 25, "0." + "1" * 25, "1234567890123.123456789012"])
def test_a_number_that_nobody_prints_is_refused(text: str) -> None:
    assert refusal(fields.read_number, Decimal(text)) == (
        "this number has more than 24 digits",
        "write it as printed, and thousands or millions in “unit:”",
    )


@pytest.mark.parametrize("text", ["1e999999999", "1E-99999", "1e+12345"])
def test_a_power_of_ten_is_refused_before_it_is_reckoned_out(text: str) -> None:
    """To see whether it is finite took a minute."""
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(fields.Number).validate_python(text)
    assert [error["msg"] for error in refused.value.errors()] == ["this number has more than 24 digits"]


@pytest.mark.parametrize("text", ["0", "-62.5", "375.20", "9" * 24, "1e6", "0.000001"])
def test_a_number_keeps_its_digits(text: str) -> None:
    assert str(fields.read_number(Decimal(text))) == str(Decimal(text))


@given(st.text(max_size=40) | st.lists(st.text(max_size=5), max_size=3))
def test_anything_is_read_or_refused(value: object) -> None:
    for read in (fields.read_id, fields.read_when, fields.read_day, fields.read_rule):
        with suppress(PydanticCustomError):
            read(value)


def test_the_words_of_a_title_as_an_id() -> None:
    assert fields.slug("Visite d’État à Sofia (5ᵉ)") == "visite-detat-a-sofia-5e"
    assert fields.slug("Встреча в Софии") == "vstrecha-v-sofii"
    assert fields.slug("Συνάντηση") == "synantisi"
    assert fields.slug("王毅") == "wangyi"
    assert fields.slug("Øystein Stoltenbærg–Grieß") == "oystein-stoltenbaerg-griess"
    assert fields.slug("…") == ""
    assert fields.slug("word " * 40) == "-".join(["word"] * 11)
    assert fields.slug(f"word {'a' * 51} x") == f"word-{'a' * 51}"  # of 56 letters
    assert fields.slug(f"word {'a' * 52} x") == "word"
