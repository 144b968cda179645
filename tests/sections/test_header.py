"""The head of a memo: what it says of how it is to be handled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.public import public
from briefgen.domain.selection import Selection, select
from briefgen.sections.header import handling

DAY = date(2025, 6, 10)
HEAD = "calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: desk.kz%s}\nevents:\n"
VISIT = """
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  reports: [{source: s000 p3, status: planned, when: 2025-07}, {source: s001 p3, private: true, place: %s}]
"""
USUAL, OTHERWISE = "Public sources only. Check before quoting.", "Not only public sources. Check before quoting."
NOTED = "Public sources and the desk’s own notes. Check before quoting."


@pytest.fixture
def read(catalog: Callable[..., Catalog]) -> Callable[..., Catalog]:
    def read(settings: str = "", **kinds: str) -> Catalog:
        return catalog(events=HEAD % settings + VISIT % "Varna", **kinds)

    return read


def bulgaria(catalog: Catalog, day: date = DAY) -> Selection:
    return select(catalog, "BG", day)


def test_a_memo_with_confidences_does_not_say_that_it_has_none(read: Callable[..., Catalog]) -> None:
    assert handling(bulgaria(read())) == OTHERWISE
    assert handling(select(read(), "RO", DAY), bulgaria(read())) == OTHERWISE


def test_one_without_them_says_so(read: Callable[..., Catalog]) -> None:
    assert handling(select(read(), "RO", DAY)) == USUAL
    assert handling(bulgaria(public(read()))) == USUAL
    assert handling(bulgaria(read(), date(2025, 6, 8))) == USUAL  # it was told on the day after


def test_a_line_of_the_desks_own_stays(read: Callable[..., Catalog]) -> None:
    assert handling(bulgaria(read(", handling: For the minister"))) == "For the minister"


@pytest.mark.parametrize(
    "kinds",
    [
        {"counterparts": "- {code: BG, slug: bulgaria, private: true}\n- {code: RO, slug: romania}\n"},
        {"people": "- {id: someone, name: Some One, side: BG, private: true, source: s000 p1}\n", "organisations": ""},
        {"facts": "- {id: fact, counterpart: BG, topic: trade, text: A fact, private: true, source: s000 p1}\n"},
    ],
)
def test_whatever_is_private_counts(catalog: Callable[..., Catalog], kinds: dict[str, str]) -> None:
    read = catalog(events=HEAD % "" + VISIT.replace("private: true, ", "") % "Varna", **kinds)
    assert (
        handling(bulgaria(read)),
        handling(bulgaria(public(read), DAY)) if "BG" in public(read).counterparts else USUAL,
    ) == (OTHERWISE, USUAL)


NOTE = "- {id: fact, counterpart: RO, topic: trade, text: A fact, basis: {text: A call, date: 2025-05-02}}\n"


def test_what_the_desk_noted_is_not_called_a_public_source(read: Callable[..., Catalog]) -> None:
    noted = read(facts=NOTE)
    romania = select(noted, "RO", DAY)
    assert handling(romania) == NOTED
    assert handling(select(public(noted), "RO", DAY)) == NOTED  # without its words it is a note all the same
    assert handling(romania, bulgaria(noted)) == OTHERWISE
    assert handling(select(noted, "RO", date(2025, 5, 1))) == USUAL  # it was noted on the day after


def test_a_line_of_the_desks_own_stays_beside_notes_too(read: Callable[..., Catalog]) -> None:
    assert handling(select(read(", handling: For the minister", facts=NOTE), "RO", DAY)) == "For the minister"
