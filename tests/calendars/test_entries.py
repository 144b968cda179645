from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from briefgen.calendars.entries import Days, Hours, clean, content, identity, identity_in, ordered, span_of, span_values
from tests.calendars.calendar_samples import a_visit, hours

START = datetime.fromisoformat("2025-06-09T10:00")
END = datetime.fromisoformat("2025-06-09T11:00")


@pytest.mark.parametrize(
    ("mark", "remark", "summary"),
    [
        ("", "", "A visit"),
        ("TBC", "May 2025, day not yet known", "TBC: A visit (May 2025, day not yet known)"),
        ("CANCELLED", "", "CANCELLED: A visit"),
        ("", "reported", "A visit (reported)"),
    ],
)
def test_the_telling_word_comes_first(mark: str, remark: str, summary: str) -> None:
    assert a_visit(title="A visit", mark=mark, remark=remark).summary == summary


def test_spans_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="before the first day"):
        Days(date(2025, 6, 9), date(2025, 6, 8))
    with pytest.raises(ValueError, match="not after the start"):
        Hours(START, START, "UTC")
    with pytest.raises(ValueError, match="no tzinfo"):
        Hours(START.replace(tzinfo=UTC), END, "UTC")
    with pytest.raises(ValueError, match="whole days"):
        a_visit(span=Hours(START, END, "UTC"), rule="FREQ=YEARLY")


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "Etc/Zulu", "GMT"])
def test_the_names_of_utc_are_one(zone: str) -> None:
    assert Hours(START, END, zone).zone == "UTC"


def test_spans_as_text_and_back() -> None:
    for span in (Days(date(2025, 6, 9), date(2025, 6, 11)), Hours(START, END, "Europe/Sofia")):
        assert span_of(span_values(span)) == span


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (" a \r\n b\rc\u2028d\x0be ", "a \n b\nc\nd\ne"),
        ("a\x00b\x7fc\x9fd\ud800e", "abcde"),
        ("a\tb", "a b"),
        ("Қазақстан – Õ", "Қазақстан – Õ"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_the_order_of_rule_parts_does_not_matter() -> None:
    one, two = a_visit(rule="FREQ=YEARLY;COUNT=2"), a_visit(rule="COUNT=2;FREQ=YEARLY")
    assert content(one) == content(two)


def test_identity_is_what_a_reader_must_be_told_of() -> None:
    assert sorted(identity(a_visit())) == ["place", "rule", "span", "status", "summary", "uid"]
    assert identity_in(content(a_visit())) == identity(a_visit())


def test_order() -> None:
    days, call = a_visit(uid="z@t"), hours("2025-06-09T00:00", "2025-06-09T01:00", "UTC", "a@t")
    early = a_visit(uid="y@t")
    assert ordered([call, days, early]) == (early, days, call)
