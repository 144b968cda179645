from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.starting import plan
from briefgen.starting.plan import NationalDay, read_counterparts, read_national_day, read_state
from briefgen.starting.states import state

NORWAY, BULGARIA = state("NO"), state("BG")


def refused(read: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(BriefgenError) as error:
        read()
    return str(error.value), error.value.hint


@pytest.mark.parametrize("written", ["BG", "Bulgaria", "bulgaria", " BG "])
def test_a_state_is_named_by_code_or_name(written: str) -> None:
    assert read_state(written) == BULGARIA


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("UK", ("“UK” is the code of no country", "write GB")),
        ("bg", ("“bg” is not a country code", "write BG")),
        ("BGR", ("“BGR” is not a country code", "write BG")),
        ("Bulgarai", ("“Bulgarai” is not a country code", "write BG (Bulgaria)")),
        ("", ("“” is not a country code", "write the two capital letters of ISO 3166, such as BG, or EU")),
    ],
)
def test_what_was_meant_by_a_name_that_is_none(written: str, told: tuple[str, str]) -> None:
    assert refused(lambda: read_state(written)) == told


def test_counterparts_stand_once_and_home_is_none() -> None:
    assert [one.code for one in read_counterparts(NORWAY, ["JP", "BG", "Japan"])] == ["JP", "BG"]
    assert refused(lambda: read_counterparts(NORWAY, ["BG", "Norway"])) == (
        "Norway is home and cannot be its own counterpart.",
        "Name the states that Norway deals with.",
    )


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("https://desk.mfa.no/calendar", "Write desk.mfa.no."),
        ("desk@MFA.no", "Write mfa.no."),
        ("камара.бг", "Write xn--80aaa1blz.xn--90ae."),
        ("localhost", "Write a domain of your own, such as desk.ministry.no."),
        ("", "Write a domain of your own, such as desk.ministry.no."),
    ],
)
def test_what_is_no_domain(written: str, hint: str) -> None:
    assert refused(lambda: plan.read_domain(written)) == (f"“{written}” is not a domain.", hint)


def test_what_can_be_taken_as_it_is() -> None:
    assert plan.read_domain("xn--90a.desk-2.mfa.no") == "xn--90a.desk-2.mfa.no"
    assert plan.read_zone(" Europe/Oslo ") == "Europe/Oslo"
    assert plan.read_web_address("https://desk.mfa.no/calendar/") == "https://desk.mfa.no/calendar"
    assert plan.read_title("  Ambassade\n de Norvège ") == "Ambassade de Norvège"


def test_what_is_no_zone_address_or_title() -> None:
    assert refused(lambda: plan.read_zone("Oslo")) == ("there is no time zone “Oslo”", "write Europe/Oslo")
    assert (
        refused(lambda: plan.read_web_address("mailto:a@b.no"))[0]
        == "“mailto:a@b.no” is not the web address of a folder"
    )
    assert refused(lambda: plan.read_web_address("desk.no"))[1] == "write an address that begins with https://"
    assert refused(lambda: plan.read_title(" \n"))[0] == "A title of one line is expected."


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("NO=05-17", NationalDay("NO", 5, 17, "National Day of Norway")),
        ("Bulgaria=2027-03-03 Liberation Day", NationalDay("BG", 3, 3, "Liberation Day")),
    ],
)
def test_a_national_day(written: str, day: NationalDay) -> None:
    assert read_national_day(written, (NORWAY, BULGARIA)) == day
    assert day.monthday == f"{day.month:02}-{day.day:02}"


@pytest.mark.parametrize("written", ["NO=17 May", "NO=17.05", "NO=13-01", "NO=02-30", "NO=02-29", "NO="])
def test_what_is_no_day_of_every_year(written: str) -> None:
    told = refused(lambda: read_national_day(written, (NORWAY,)))
    assert told == (f"“{written[3:]}” is not a day of the year.", "Write month and day, as in NO=05-17.")


def test_a_national_day_is_that_of_a_side() -> None:
    assert refused(lambda: read_national_day("JP=02-11", (NORWAY, BULGARIA))) == (
        "Japan is neither home nor a counterpart of this desk.",
        "Add --counterpart JP.",
    )
