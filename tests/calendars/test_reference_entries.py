from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.calendars.entries import Days, Entry, EntryStatus
from briefgen.domain.catalog import Catalog
from tests.calendars.calendar_samples import feed, occurrences, rendered

Read = Callable[..., Catalog]
BASIS = "basis: {text: A law, date: 2020-01-01}"
NATIONAL_DAY = f"- {{id: bg-day, title: Liberation Day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, {BASIS}}}\n"
OLD = f"- {{id: bg-ties, title: Ties, kind: anniversary, counterpart: BG, when: 1992-06-05, rule: FREQ=YEARLY, {BASIS}}}\n"
PRESIDENCY = f"- {{id: bg-presidency, title: Presidency, kind: presidency, counterpart: BG, when: 2027-01-01/2027-06-30, {BASIS}}}\n"
ELECTION = f"""\
- id: bg-vote
  title: Election
  kind: election
  counterpart: BG
  when: 2023-03-05
  rule: FREQ=YEARLY;INTERVAL=4;BYMONTH=3;BYDAY=1SU
  replaced-by: [bg-vote-dated]
  {BASIS}
"""
DATED = (
    "- {id: bg-vote-dated, kind: election, title: Vote, counterparts: [BG], status: planned, when: %s, source: s000 p6}"
)


def own(catalog: Catalog, name: str, day: date = date(2025, 6, 10)) -> list[Entry]:
    """What a feed takes from reference days, public holidays apart."""
    return [e for e in feed(catalog, name, day).entries if e.uid.startswith("bg-")]


def test_a_national_day_recurs_to_the_end_of_the_next_decade(catalog: Read) -> None:
    (found,) = own(catalog(reference_days=NATIONAL_DAY), "reference-days")
    assert (found.uid, found.span) == ("bg-day@test.example", Days(date(2023, 3, 3), date(2023, 3, 3)))
    assert (found.rule, found.status) == ("FREQ=YEARLY;COUNT=17", EntryStatus.CONFIRMED)
    assert found.categories == ("Reference", "National day", "Bulgaria")
    assert found.description == "Basis: A law (noted on 1 Jan 2020)"
    assert occurrences(rendered(found), (2000, 1, 1), (2100, 1, 1)) == [date(y, 3, 3) for y in range(2023, 2040)]


def test_an_old_day_begins_with_the_decade_and_stays_the_same_all_through_it(catalog: Read) -> None:
    read = catalog(reference_days=OLD)
    (found,) = own(read, "reference-days", date(2020, 1, 1))
    assert (found.span.first, found.rule) == (date(2020, 6, 5), "FREQ=YEARLY;COUNT=20")
    assert own(read, "reference-days", date(2029, 12, 31)) == [found]


def test_a_presidency_is_one_stretch(catalog: Read) -> None:
    (found,) = own(catalog(reference_days=PRESIDENCY), "reference-days")
    assert (found.uid, found.rule) == ("bg-presidency@test.example", None)
    assert found.span == Days(date(2027, 1, 1), date(2027, 6, 30))


def test_a_statutory_election_is_its_next_two_dates(catalog: Read) -> None:
    read = catalog(reference_days=ELECTION, events=DATED % "2019-03-03")
    found = own(read, "elections")[1:]
    assert [(e.uid, e.span.first, e.rule, e.status.value) for e in found] == [
        ("bg-vote-2027@test.example", date(2027, 3, 7), None, "tentative"),
        ("bg-vote-2031@test.example", date(2031, 3, 2), None, "tentative"),
    ]
    assert found[0].summary == "Election (statutory date)"
    assert found[0].description.splitlines()[0] == "Statutory date; an early election would replace it."
    assert [e.uid for e in own(read, "elections", date(2027, 3, 8))[1:]] == [
        "bg-vote-2031@test.example",
        "bg-vote-2035@test.example",
    ]


def test_a_dated_election_takes_the_place_of_the_statutory_one(catalog: Read) -> None:
    read = catalog(reference_days=ELECTION, events=DATED % "2027-03-07")
    assert [e.uid for e in own(read, "elections")] == [
        "bg-vote-dated@test.example",
        "bg-vote-2031@test.example",
        "bg-vote-2035@test.example",
    ]


def test_reference_days_stay_out_of_the_other_feeds(catalog: Read) -> None:
    read = catalog(reference_days=NATIONAL_DAY + PRESIDENCY + ELECTION.replace("  replaced-by: [bg-vote-dated]\n", ""))
    assert len(own(read, "reference-days")) == 2
    assert len(own(read, "elections")) == 2
    assert own(read, "all") == own(read, "bulgaria") == []
