from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.starting import plan
from briefgen.starting.plan import NationalDay, read_counterparts, read_national_day, read_state
from briefgen.starting.states import state

ADVICE = (
    "write the two capital letters of ISO 3166, such as BG, or EU or UN; "
    "any other organisation, a region or a company goes into seeds/organisations.yaml"
)
NORWAY, BULGARIA = state("NO"), state("BG")


def refused(read: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(BriefgenError) as error:
        read()
    return str(error.value), error.value.hint


@pytest.mark.parametrize(
    "written", ["BG", "bg", "BGR", "Bulgaria", "bulgaria", " BG ", "България", "Болгария", "BULGARIEN", "ブルガリア"]
)
def test_a_state_is_named_by_code_or_name(written: str) -> None:
    assert read_state(written) == BULGARIA


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("XX", ("“XX” is the code of no country", "write the two capital letters of ISO 3166, such as BG, or EU")),
        ("Kongo", ("“Kongo” is not a country code", ADVICE)),
        ("Bulgarai", ("“Bulgarai” is not a country code", "write BG for Bulgaria")),
        ("", ("“” is not a country code", "write the two capital letters of ISO 3166, such as BG, or EU")),
    ],
)
def test_what_was_meant_by_a_name_that_is_none(written: str, told: tuple[str, str]) -> None:
    assert refused(lambda: read_state(written)) == told


def test_counterparts_stand_once_and_home_is_none() -> None:
    assert [one.code for one in read_counterparts(NORWAY, "JP, bg; Japan,")] == ["JP", "BG"]
    for written, told in (
        ("BG,Norge", "Norway is home and cannot be its own counterpart."),
        (" ; ,", "A desk needs somebody to deal with."),
    ):
        assert refused(lambda text=written: read_counterparts(NORWAY, text)) == (  # type: ignore[misc]
            told,
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
    assert refused(lambda: plan.read_web_address("desk.no"))[1] == "write https://desk.no"
    assert refused(lambda: plan.read_title(" \n"))[0] == "A title of one line is expected."


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("NO=05-17", NationalDay("NO", 5, 17, "National Day of Norway")),
        ("BG=03-03 Liberation of Bulgaria", NationalDay("BG", 3, 3, "Liberation of Bulgaria")),
        ("Bulgaria=2027-03-03 Liberation Day", NationalDay("BG", 3, 3, "Liberation Day (Bulgaria)")),
    ],
)
def test_a_national_day(written: str, day: NationalDay) -> None:
    assert read_national_day(written, (NORWAY, BULGARIA)) == day
    assert day.monthday == f"{day.month:02}-{day.day:02}"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("17 May", "05-17"),
        ("May 17", "05-17"),
        ("17. mai", "05-17"),
        ("17.05.", "05-17"),
        ("17/5", "05-17"),
        ("3 март", "03-03"),
        ("10/11", "05-17"),  # two days
        ("13-01", "01-13"),
        ("02-30", "05-17"),
        ("02-29", "05-17"),
        ("29 February", "05-17"),
        ("next week", "05-17"),
        ("", "05-17"),
    ],
)
def test_what_is_no_day_of_every_year(written: str, hint: str) -> None:
    told = refused(lambda: read_national_day(f"NO={written}", (NORWAY,)))
    assert told == (f"“{written}” is not a day of the year.", f"Write month and day: {hint}.")


def test_a_national_day_is_that_of_a_side() -> None:
    assert refused(lambda: read_national_day("JP=02-11", (NORWAY, BULGARIA))) == (
        "Japan is neither home nor a counterpart of this desk.",
        "Add --counterpart JP.",
    )
