"""National days that are no holidays, titles that gainsay what a day recalls, and years counted from the day that is shown first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from tests.auditing.held import in_a_line

Diagnose = Callable[..., list[Diagnostic]]


def told(diagnose: Diagnose, code: str, **fields: str) -> list[str]:
    known = {
        "id": "d",
        "title": "A day",
        "kind": "national-day",
        "counterpart": "BG",
        "when": "2023-03-03",
        "rule": "FREQ=YEARLY",
    }
    day = ", ".join(f"{name}: {value}" for name, value in {**known, **fields}.items() if value)
    found = diagnose(
        counterparts="".join(f"- {{code: {c}, slug: {c.lower()}}}\n" for c in ("BG", "IL", "EU", "FR")),
        people="",
        organisations="",
        reference_days=f"- {{{day}, basis: {{text: A list, date: 2025-01-01}}}}",
    )
    return [in_a_line(d) for d in found if d.code == code]


def test_a_national_day_that_is_no_holiday(diagnose: Diagnose) -> None:
    assert told(diagnose, "W452", when="2023-03-13") == [
        (
            "warning W452 seeds/reference-days.yaml:1:"
            " Bulgaria: 13 Mar is not known as a public holiday; 3 Mar is one (Liberation Day)"
            " → look the day up again, and mend “when:”"
        )
    ]


@pytest.mark.parametrize(
    ("counterpart", "when", "nearest"),
    [
        ("BG", "2023-03-03", None),
        ("BG", "2023-05-24", None),  # another holiday of theirs: which is the national one the desk knows
        ("BG", "2023-09-21", "22 Sep is one (Independence Day)"),
        ("BG", "2024-02-29", None),  # another message says of it that not each year has it
        ("FR", "2023-07-04", "14 Jul is one (National Day)"),
        ("KZ", "2022-10-26", "25 Oct is one (Republic Day)"),
        ("KZ", "2022-12-18", "16 Dec is one (Independence Day)"),
        ("EU", "2023-05-08", "9 May is one (Europe Day)"),
        ("IL", "2023-04-26", None),  # by a calendar of its own
    ],
)
def test_which_days_may_be_national(diagnose: Diagnose, counterpart: str, when: str, nearest: str | None) -> None:
    found = told(diagnose, "W452", counterpart=counterpart, when=when)
    assert len(found) == (nearest is not None)
    assert nearest is None or nearest in found[0]


@pytest.mark.parametrize(
    ("when", "well"),
    [
        ("2024-03-04", True),  # a Monday, after a Sunday
        ("2024-03-06", False),
        ("2023-03-04", False),  # after a Friday
    ],
)
def test_in_one_year_it_may_be_kept_beside_a_weekend(diagnose: Diagnose, when: str, well: bool) -> None:
    assert (told(diagnose, "W452", when=when, rule="") == []) is well
    assert len(told(diagnose, "W452", when=when)) == 1


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("2023-11-15", []),
        ("2023-03-13", ["3 Mar is one"]),  # a digit more than the day on file
        ("2023-09-12", ["22 Sep is one"]),
        ("2023-06-09", ["6 Sep is one"]),  # day and month changed places
    ],
)
def test_a_further_day_beside_the_national_one(diagnose: Diagnose, when: str, found: list[str]) -> None:
    days = "".join(
        f"- {{id: d{n}, title: A day, kind: national-day, counterpart: BG, when: {day}, rule: FREQ=YEARLY, basis: {{text: A list, date: 2025-01-01}}}}\n"
        for n, day in enumerate((when, "2023-03-03"))
    )
    said = [d.message for d in diagnose(reference_days=days) if d.code == "W452"]
    assert [message.partition("; ")[2].partition(" (")[0] for message in said] == found


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "anniversary"},
        {"withdrawn": "true"},
        {"when": "2023-03"},
        {"when": "2023-03-13/2023-03-14"},
        {"rule": "FREQ=YEARLY;BYMONTH=3;BYDAY=2MO"},
    ],
)
def test_of_what_is_no_national_day_or_on_no_one_day_nothing_is_said(
    diagnose: Diagnose, fields: dict[str, str]
) -> None:
    assert told(diagnose, "W452", **{"when": "2023-03-13", **fields}) == []


@pytest.mark.parametrize(
    ("title", "recalls", "years"),
    [
        ("Relations (1992)", "1992", None),
        ("Relations (1992)", "1929", "its title says 1992, and it recalls 1929"),
        ("{en: Relations (1992), bg: Отношения (1929)}", "1929", None),
        ("From 1918 to 1940", "1991", "its title says 1918 and 1940, and it recalls 1991"),
        ("Resolution 1992/5 of 3.4.1992", "1929", None),
        ("Relations", "1929", None),
    ],
)
def test_a_title_says_the_year_that_is_recalled(
    diagnose: Diagnose, title: str, recalls: str, years: str | None
) -> None:
    found = told(diagnose, "W454", kind="relations", title=title, recalls=recalls)
    hint = " → mend “recalls:”, or the year in the title"
    assert found == ([f"warning W454 seeds/reference-days.yaml:1: {years}{hint}"] if years else [])


def test_what_is_recalled_lies_behind(diagnose: Diagnose) -> None:
    fields = {"kind": "relations", "title": "Relations", "when": "2025-05-01"}
    message = "warning W454 seeds/reference-days.yaml:1: it recalls 2029, and begins in 2025"
    assert told(diagnose, "W454", **fields, recalls="2029") == [f"{message} → write the year of what it recalls"]
    assert told(diagnose, "W454", **fields, recalls="2025") == []


def test_the_year_in_which_a_jubilee_is_kept_is_not_the_one_it_recalls(diagnose: Diagnose) -> None:
    title = {"title": "130 years of relations (2025)", "recalls": "1895", "when": "2025-11-05"}
    assert told(diagnose, "W454", kind="anniversary", rule="", **title) == []


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        ({"kind": "relations", "when": "2025-05-01"}, 2025),
        ({"kind": "relations", "when": "2026-05-01"}, 2026),
        ({"kind": "relations", "when": "2024-05-01"}, None),  # older than its basis, of 2025: it is the day itself
        ({"kind": "relations", "when": "2025-05-01", "recalls": "1992"}, None),
        ({"kind": "relations", "when": "2025-05-01", "recalls": "2025"}, None),
        ({"kind": "relations", "when": "2025-05-01", "rule": ""}, None),  # it does not return
        ({"kind": "relations", "when": "2025-05-01", "withdrawn": "true"}, None),
        ({"kind": "anniversary", "when": "2025-05-01"}, 2025),
        ({"kind": "national-day", "when": "2025-03-03"}, None),
    ],
)
def test_what_is_told_in_years_says_since_when(diagnose: Diagnose, fields: dict[str, str], year: int | None) -> None:
    message = f"warning W464 seeds/reference-days.yaml:1: its years are counted from {year}, as if it had begun then"
    hint = f" → write the year that it recalls beside it, as in “recalls: 1992”; “recalls: {year}” if it is this one"
    assert told(diagnose, "W464", **fields) == ([message + hint] if year else [])
