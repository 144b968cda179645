"""What is next, in every form that it can take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos.front.coming import what_is_next
from tests.memos.front.boxes import DAY, read, said

BASIS = "basis: {text: By law, date: 2026-11-22}"
NATIONAL = f"- {{id: n, title: Liberation Day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, {BASIS}}}\n"
RELATIONS = f"- {{id: r, title: Diplomatic relations, kind: relations, counterpart: BG, when: 1992-06-05, rule: FREQ=YEARLY, {BASIS}}}\n"
TREATY = f"- {{id: t, title: Treaty of friendship, kind: anniversary, counterpart: BG, when: 1997-02-01, rule: FREQ=YEARLY, {BASIS}}}\n"
VOTE = f"- {{id: v, title: Election, kind: election, counterpart: BG, when: 2027-04-11, {BASIS}}}\n"
VISIT = "- {id: e, kind: visit, title: Visit of the Minister, counterparts: [BG], status: confirmed, when: %s, source: s000 p2}\n"


@pytest.mark.parametrize(
    ("events", "days", "sentence"),
    [
        ("[]", "[]", "No date ahead is on file."),
        ("[]", NATIONAL, "3 Mar 2027: Liberation Day."),
        ("[]", RELATIONS, "5 Jun 2027: 35 years of relations."),
        ("[]", TREATY, "1 Feb 2027: 30 years: Treaty of friendship."),
        ("[]", TREATY.replace("1997", "1998"), "No date ahead is on file."),
        (VISIT % "2026-12-02", "[]", "2 Dec 2026: Visit of the Minister (in 6 days)."),
        (VISIT % "2026-11-27", "[]", "27 Nov 2026: Visit of the Minister (tomorrow)."),
        (VISIT % "2026-11-26", "[]", "Today: Visit of the Minister."),
        (VISIT % "2027-01-25", "[]", "25 Jan 2027: Visit of the Minister (in 60 days)."),
        (VISIT % "2027-01-26", "[]", "26 Jan 2027: Visit of the Minister."),
        (VISIT % "2026-11-25/2026-11-28", "[]", "25–28 Nov 2026: Visit of the Minister."),
        (VISIT % "2027-01-02..2027-02-15", "[]", "Between 2 Jan and 15 Feb 2027: Visit of the Minister."),
        (VISIT % "2027-01", "[]", "Jan 2027: Visit of the Minister."),
        (
            VISIT % "2026-11-20..2026-12-31",
            NATIONAL,
            "2026, after 20 Nov: Visit of the Minister. 3 Mar 2027: Liberation Day.",
        ),
        (
            VISIT % "2027-05-02",
            NATIONAL + RELATIONS + TREATY + VOTE,
            (
                "1 Feb 2027: 30 years: Treaty of friendship. 11 Apr 2027: Election. 2 May 2027: Visit of the Minister. "
                "5 Jun 2027: 35 years of relations."
            ),
        ),
    ],
)
def test_every_form(catalog: Callable[..., Catalog], events: str, days: str, sentence: str) -> None:
    assert said(what_is_next(read(catalog, DAY, events=events, **{"reference-days": days}))) == sentence


def test_each_is_marked_with_what_it_rests_on(catalog: Callable[..., Catalog]) -> None:
    line = what_is_next(read(catalog, date(2026, 11, 26), events=VISIT % "2026-12-02", **{"reference-days": NATIONAL}))
    assert [[m.label for m in s.marks] for s in line.sentences] == [["1"], ["R1"]]


def test_an_event_whose_title_is_too_long_is_told_by_its_kind_and_place(catalog: Callable[..., Catalog]) -> None:
    long = (VISIT % "2026-12-02").replace("Visit of the Minister", "Donaudampfschifffahrtselektrizitätenwerk " * 6)
    placed = long.replace("status:", "place: Vienna, status:")
    assert said(what_is_next(read(catalog, DAY, events=placed))) == "2 Dec 2026: Visit, Vienna (in 6 days)."


def test_what_is_nearer_is_told_shortly_before_something_later_takes_its_room(catalog: Callable[..., Catalog]) -> None:
    events = "".join(
        f"- {{id: e{n}, kind: {kind}, title: {title}, counterparts: [BG], status: planned, when: {when}, place: {place}, source: s000 p2}}\n"
        for n, (kind, title, when, place) in enumerate(
            [
                ("forum", "Tea and coffee forum of the two chambers", "2027-03-18", "Sofia"),
                ("forum", "Day of partners in Astana", "2027-06-08", "Astana"),
                ("visit", "Visit of the President to Astana and Shymkent", "2027-01..2027-06", "Astana"),
                ("election", "General election", "2027-08-10", "Sofia"),
            ]
        )
    )
    first = "18 Mar 2027: Tea and coffee forum of the two chambers. 8 Jun 2027: Day of partners in Astana. "
    told = [
        said(what_is_next(read(catalog, DAY, events=text)))
        for text in (
            events,
            events.replace("place: Astana, source: s000 p2}\n- {id: e3", "source: s000 p2}\n- {id: e3"),
        )
    ]
    # by its kind alone it would tell nothing: what comes later tells more
    assert told == [f"{first}Between Jan and Jun 2027: Visit, Astana.", f"{first}10 Aug 2027: General election."]
