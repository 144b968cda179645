"""The strip below the head: the capital's hours, the ambassadors, since when there are relations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.strip import strip
from tests.memos.front.boxes import PEOPLE, read
from tests.sections.sheets import plain

BASIS = "basis: {text: By law, date: 2026-11-22}"
YEARLY = "rule: FREQ=YEARLY, "
RELATIONS = (
    f"- {{id: r, title: Diplomatic relations, kind: relations, counterpart: BG, when: 1992-06-05, {YEARLY}{BASIS}}}\n"
)


def told(catalog: Callable[..., Catalog], day: date = date(2025, 6, 10), **kinds: str) -> list[tuple[str, str]]:
    return [(item.lead, plain(item.said)) for item in strip(read(catalog, day, **{"events": "[]", **kinds}))]


def test_all_that_is_known_stands_in_its_order(catalog: Callable[..., Catalog]) -> None:
    assert told(catalog, date(2025, 6, 10), **{"reference-days": RELATIONS}) == [
        ("Capital", "Sofia, 2 h behind us"),
        ("Theirs here", "Boyan Hadjiev (18 Apr 2025)"),
        ("Relations", "since 5 Jun 1992"),
    ]


@pytest.mark.parametrize(
    ("when", "recalls", "since"),
    [
        ("2026-12-10", "1921", "since 10 Dec 1921"),  # the first that is shown, in 1921 it began
        ("2026-12", "1921", "since Dec 1921"),
        ("2024-02-29", "1921", "since 1921"),  # no such day
        ("2026-12-10/2026-12-11", "1921", "since 1921"),
    ],
)
def test_relations_are_as_old_as_what_their_day_recalls(
    catalog: Callable[..., Catalog], when: str, recalls: str, since: str
) -> None:
    days = RELATIONS.replace("1992-06-05", when).replace("kind:", f"recalls: {recalls}, kind:").replace(YEARLY, "")
    assert ("Relations", since) in told(catalog, date(2025, 6, 10), **{"reference-days": days})


@pytest.mark.parametrize(("kind", "lead"), [("organisation", "Seat"), ("state", "Capital")])
def test_a_union_has_a_seat_and_no_capital(catalog: Callable[..., Catalog], kind: str, lead: str) -> None:
    there = f"- {{code: BG, kind: {kind}, slug: bulgaria, capital: Brussels}}\n"
    assert told(catalog, people="[]", counterparts=there) == [(lead, "Brussels")]


def test_nothing_stands_for_what_is_not_known(catalog: Callable[..., Catalog]) -> None:
    assert told(catalog, people="[]", counterparts="- {code: BG, slug: bulgaria}\n") == []


def test_an_old_post_is_to_be_checked(catalog: Callable[..., Catalog]) -> None:
    assert ("Theirs here", "Boyan Hadjiev (18 Apr 2025, check)") in told(catalog, date(2026, 4, 19))
    assert ("Theirs here", "Boyan Hadjiev (18 Apr 2025)") in told(catalog, date(2026, 4, 18))


@pytest.mark.parametrize(
    ("zone", "day", "said"),
    [
        ("Europe/Sofia", date(2025, 1, 10), "3 h behind us"),
        ("Asia/Tokyo", date(2025, 1, 10), "4 h ahead of us"),
        ("Asia/Kathmandu", date(2025, 1, 10), "45 min ahead of us"),
        ("Asia/Kolkata", date(2025, 1, 10), "30 min ahead of us"),
        ("Asia/Tashkent", date(2025, 1, 10), "same time as ours"),
        ("Asia/Tashkent", date(2024, 2, 29), "1 h behind us"),  # Kazakhstan moved to one zone the day after
    ],
)
def test_hours_are_those_of_the_day(catalog: Callable[..., Catalog], zone: str, day: date, said: str) -> None:
    there = f"- {{code: BG, slug: bulgaria, capital: There, timezone: {zone}}}\n"
    assert told(catalog, day, people="[]", counterparts=there) == [("Capital", f"There, {said}")]


@pytest.mark.parametrize(
    ("post", "found"),
    [
        ("Ambassador of Kazakhstan to Bulgaria", True),
        ("Ambassador in the Republic of Bulgaria", True),
        ("Ambassador of Kazakhstan to Romania", False),
        ("Ambassador of Kazakhstan to Romania, also to Bulgaria", True),
        ("Ambassador-at-large", False),
    ],
)
def test_our_ambassador_stands_there_by_his_post_alone(catalog: Callable[..., Catalog], post: str, found: bool) -> None:
    ours = f"- {{id: ours, name: Our Person, side: KZ, post: '{post}', rank: ambassador, source: s001 p3}}\n"
    # Where he is sent to a second counterpart as well, the strip is silent: he lives in one of the two.
    said = [("Ours there", "Our Person (9 Jun 2025)")] if found and "Romania" not in post else []
    assert [item for item in told(catalog, people=ours) if item[0] == "Ours there"] == said
    assert ("ours" in read(catalog, date(2025, 6, 10), people=ours, events="[]").selection.people) is found


def test_the_ambassador_who_was_reported_last_counts(catalog: Callable[..., Catalog]) -> None:
    newer = "- {id: newer, name: New Person, side: BG, post: Ambassador, rank: ambassador, source: s001 p3}\n"
    assert told(catalog, people=PEOPLE + newer)[1] == ("Theirs here", "New Person (9 Jun 2025)")


def test_what_makes_somebody_the_ambassador_is_marked_where_it_was_inferred(catalog: Callable[..., Catalog]) -> None:
    newer = "- {id: newer, name: New Person, side: BG, post: Ambassador, rank: ambassador, inferred: {rank: By the post}, source: s001 p3}\n"
    assert told(catalog, people=PEOPLE + newer)[1] == ("Theirs here", "New Person [inferred] (9 Jun 2025)")


SIDES = "- {code: BG, slug: bulgaria}\n- {code: EU, kind: organisation, members: [BG], slug: european-union}\n"
OURS = "- {{id: {id}, name: {name}, side: KZ, post: {post}, rank: ambassador, source: {source} p3}}\n"


def test_an_ambassador_to_a_third_side_is_none_to_this_one(catalog: Callable[..., Catalog]) -> None:
    people = OURS.format(id="here", name="Here", post="Ambassador of Kazakhstan in Bulgaria", source="s000")
    people += OURS.format(id="there", name="There", post="Head of the Mission to the European Union", source="s001")
    meeting = "- {id: t, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-11, participants: [here, there], source: s000 p2}\n"
    assert told(catalog, people=people, counterparts=SIDES, events=meeting) == [("Ours there", "Here (18 Apr 2025)")]
