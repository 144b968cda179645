from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import Change
from briefgen.domain.snapshot import Kind, Row
from briefgen.domain.terms.tag import Tag
from briefgen.sections.change_words import differences, kind_words, state_words, subject, value_words

DAY = date(2025, 6, 10)


def row(when: str = "2025-05", words: str = "Sofia") -> Row:
    return Row(Kind.EVENT, "talks", "Talks", DAY, state="planned", when=when, words=words)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (row(), row(when="2025-07-01"), ("May 2025 → 1 Jul 2025",)),
        (row(), row(words="Astana"), ("Sofia → Astana",)),
        (None, row(), ("planned", "May 2025", "Sofia")),
        (row(), None, ("was: planned; May 2025",)),
    ],
)
def test_how_it_was_and_how_it_is(
    catalog: Callable[..., Catalog], old: Row | None, new: Row | None, said: tuple[str, ...]
) -> None:
    change = Change(Tag.CHANGED, old, new)
    assert differences(change, catalog()) == said
    assert subject(change, catalog()) == "Talks"


def test_an_outcome_is_told_where_it_is_the_news(catalog: Callable[..., Catalog]) -> None:
    held = replace(row(), state="held")
    told = replace(held, outcome="A road is built.")
    assert differences(Change(Tag.CHANGED, held, told), catalog()) == ("Outcome: A road is built.",)
    assert differences(Change(Tag.HELD, row(), told), catalog()) == ()
    assert differences(Change(Tag.HELD, None, told), catalog()) == ("May 2025", "Sofia")


def test_who_and_what_has_come_to_the_company_of_an_event_is_told(catalog: Callable[..., Catalog]) -> None:
    old = replace(row(), company=("person rumen-radev", "person somebody", "delegation Three officials"))
    new = replace(
        old,
        company=(
            "person rumen-radev",
            "body mfa",
            "delegation Five officials",
            "stop 2025-06-09 Plovdiv",
            "stop 2025-06",
            "stop  Varna",
        ),
    )
    found, change = catalog(), Change(Tag.CHANGED, old, new)
    mfa = found.organisations["mfa"].name
    told = (
        "delegation: Three officials → Five officials",
        f"now with {mfa}",
        "now with a stop (9 Jun 2025): Plovdiv",
        "now with a stop: Jun 2025",
        "now with a stop: Varna",
        "no longer with somebody",
    )
    assert differences(change, found) == differences(change, found, in_full=False) == told
    held = Change(Tag.HELD, old, replace(new, state="held"))
    assert (differences(held, found), differences(held, found, in_full=False)) == (told, ())
    assert differences(replace(change, old=replace(old, company=None)), found) == ()
    alone = Change(Tag.CHANGED, row(), replace(row(), company=("delegation Five officials", "person rumen-radev")))
    assert differences(alone, found) == ("now with delegation: Five officials, Rumen Radev",)


@pytest.mark.parametrize("tag", [Tag.CANCELLED, Tag.POSTPONED])
def test_of_what_is_off_the_day_is_told_that_it_had(catalog: Callable[..., Catalog], tag: Tag) -> None:
    old, state = row(when="2027-05-11"), tag.value
    now = replace(old, state=state)
    assert differences(Change(tag, old, now), catalog()) == ("was set for 11 May 2027",)
    assert differences(Change(tag, old, replace(now, when="2027-05-12")), catalog()) == ("11 May 2027 → 12 May 2027",)
    assert differences(Change(tag, replace(old, when=""), replace(now, when="")), catalog()) == ()


def test_words_for_kinds_states_and_values() -> None:
    assert [kind_words(Kind.AGREEMENT, n) for n in (1, 5)] == ["1 document", "5 documents"]
    assert value_words("83 USD million | 84.5 USD million") == "83 USD million or 84.5 USD million"
    assert (state_words(row()), value_words("more-than 83 USD million")) == ("planned", "more than 83 USD million")
