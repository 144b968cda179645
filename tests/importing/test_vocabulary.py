"""Words of an entry to those of a record."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from briefgen.domain.model import EventKind, Status
from briefgen.importing.vocabulary import (
    Summary,
    fitted,
    kind_of,
    names_kind,
    taken_apart,
    told,
    unused,
    without_remark,
)


def test_words_that_fit() -> None:
    assert fitted("a  b\n c") == ("a b c", False)
    assert fitted("Dear all,\n" + "_" * 80 + "\nTeams") == ("Dear all, Teams", False)
    assert fitted("x" * 100) == ("x" * 79 + "…", True)
    assert fitted("word " * 10, most=20) == ("word word word …", True)
    assert fitted("https://example.org/" + "/".join(["part"] * 40))[1] is False


@pytest.mark.parametrize(
    ("text", "summary", "title"),
    [
        ("Visit", Summary("Visit"), "Visit"),
        ("cancelled: Visit", Summary("Visit", Status.CANCELLED), "Visit"),
        ("Canceled: Visit", Summary("Visit", Status.CANCELLED), "Visit"),
        ("FW: RE: Visit", Summary("Visit"), "Visit"),
        ("AW: Canceled: FW: Visit", Summary("Visit", Status.CANCELLED), "Visit"),
        ("Re[2]: Visit", Summary("Visit"), "Visit"),
        ("Tühistatud: Visiit", Summary("Visiit", Status.CANCELLED), "Visiit"),
        ("Annulé : Visite", Summary("Visite", Status.CANCELLED), "Visite"),
        ("FW:", Summary("FW:"), "FW:"),
        ("Region: a visit", Summary("Region: a visit"), "Region: a visit"),
        ("TBC: Visit (May 2025)", Summary("Visit (May 2025)", Status.PLANNED, "May 2025"), "Visit"),
        ("Visit (a (b) c)", Summary("Visit (a (b) c)", None, "a (b) c"), "Visit"),
        ("(all of it)", Summary("(all of it)"), "(all of it)"),
    ],
)
def test_marks_and_remarks_of_a_summary(text: str, summary: Summary, title: str) -> None:
    assert taken_apart(text) == summary
    assert without_remark(summary) == title


def test_a_hostile_summary_is_taken_apart_in_time() -> None:
    for text in (" (a" * 6000, "a (" * 6000 + ")", "()" * 9000, "x (" + "(" * 9000):
        assert taken_apart(text).remark in ("", text)


def test_what_our_own_descriptions_tell() -> None:
    found = told("Wed, 10 Mar 2027: Confirmed\nOutcome: Two texts.\nAgenda:\n- One\n- Two\nSources: s000")
    assert (found.outcome, found.agenda, found.rest) == ("Two texts.", ("One", "Two"), ("Sources",))
    assert told("anything: else").status is None


def test_kinds() -> None:
    assert [kind_of(names, "Visit and forum") for names in (["Commission-Session"], ["x"], ["Event"])] == [
        EventKind.COMMISSION_SESSION,
        EventKind.VISIT,
        EventKind.OTHER,
    ]
    assert kind_of([], "Lunch") is EventKind.OTHER
    assert [names_kind(name) for name in ("Visit", "elections", "National day", "Event", "Blue")] == [
        True,
        True,
        True,
        True,
        False,
    ]


def test_ids() -> None:
    taken = {"talks", "round-1"}
    assert unused("talks", taken) == ["talks-2"]
    assert unused("round", taken, 2) == ["round-2-1", "round-2-2"]


def test_the_thousandth_of_one_name_has_its_number_after_a_few_looks() -> None:
    class Asked(set[str]):
        looks = 0

        def isdisjoint(self, s: Iterable[object], /) -> bool:
            self.looks += 1
            return super().isdisjoint(s)

    taken = Asked()
    found = [unused("talks", taken)[0] for _time in range(1000)]
    assert found == ["talks", *(f"talks-{number}" for number in range(2, 1001))]
    assert 1000 <= taken.looks < 25_000
