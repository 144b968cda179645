from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.auditing.reviews import (
    Review,
    passage_of,
    read_reviews,
    renamed,
    reviewed,
    signed,
    source_of,
    with_review,
    written,
)
from briefgen.auditing.verdicts import Verdict
from briefgen.auditing.verify import Verified
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from tests.auditing.held import findings, hold, in_a_line

TEXT = "Both spoke of tourism and farming with Bulgaria.\nMore of it."
DAY = date(2026, 1, 2)
EVENT = """\
- id: e
  kind: meeting
  title: A meeting
  counterparts: [BG]
  status: held
  when: ..2025-04-18
  agenda: [Tourism with Bulgaria, Farming with Bulgaria]
  outcome: {OUTCOME}
  source: s000 p1
"""
WORDS = "Tourism and farming were spoken of."


def audited(catalog: Callable[..., Catalog], text: str = TEXT, outcome: str = WORDS, event: str = EVENT) -> Verified:
    return hold(catalog, text, events=event.replace("{OUTCOME}", outcome))


def all_of(held: Verified) -> tuple[Review, ...]:
    return tuple(r for s in held.statements for r in signed(held, s, s.findings, by="AB", day=DAY))


def outcomes(held: Verified, reviews: tuple[Review, ...]) -> dict[str, tuple[Verdict, str]]:
    return {field: (f.verdict, f.held.why) for field, f in findings(reviewed(held, reviews), "e").items()}


def test_what_was_signed_is_read(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog)
    found = outcomes(held, all_of(held))
    read = (Verdict.READ, "AB, 2026-01-02")
    assert [found[field] for field in ("outcome", "agenda", "status")] == [read] * 3


def test_a_change_of_words_or_passage_opens_exactly_what_it_touches(catalog: Callable[..., Catalog]) -> None:
    reviews = all_of(audited(catalog))
    words = outcomes(audited(catalog, outcome="Farming and tourism were spoken of."), reviews)
    assert words["outcome"] == (Verdict.UNREAD, f"it was read as “{WORDS}” (AB, 2026-01-02)")
    assert words["agenda"][0] is Verdict.READ
    passage = outcomes(audited(catalog, TEXT.replace("spoke", "have spoken")), reviews)
    assert passage["outcome"] == (Verdict.UNREAD, "the passage has changed since it was read (AB, 2026-01-02)")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[Tourism with Bulgaria, Farming with Bulgaria]", "[Farming with Bulgaria, Tourism with Bulgaria]"),
        ("counterparts: [BG]", "counterparts: [BG]\n  busy: true\n  doubt: So"),
        ("source: s000 p1", "source: s000 p2"),
    ],
)
def test_order_own_keys_and_renumbering_open_nothing(catalog: Callable[..., Catalog], old: str, new: str) -> None:
    reviews = all_of(audited(catalog))
    text = f"New.\n{TEXT}" if "p2" in new else TEXT
    held = hold(catalog, text, events=EVENT.replace("{OUTCOME}", WORDS).replace(old, new))
    assert [outcomes(held, reviews)[field][0] for field in ("agenda", "outcome")] == [Verdict.READ] * 2


def test_a_no_stays_until_it_is_mended(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog)
    denied = tuple(replace(r, borne_out=False, note="only tourism") for r in all_of(held) if r.field == "outcome")
    assert outcomes(held, denied)["outcome"] == (
        Verdict.NOT_BORNE_OUT,
        "AB read it on 2026-01-02 and did not find it borne out: only tourism",
    )
    mended = audited(catalog, outcome="Tourism was spoken of.")
    assert outcomes(mended, denied)["outcome"][0] is Verdict.UNREAD


def test_what_is_not_borne_out_no_signature_makes_true(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog, outcome="They spoke of 31 farms.")
    assert outcomes(held, all_of(held))["outcome"][0] is Verdict.NOT_BORNE_OUT


def test_the_file_is_read_as_it_was_written(catalog: Callable[..., Catalog]) -> None:
    reviews = all_of(audited(catalog))
    assert set(read_reviews(written(reviews))) == set(reviews)
    assert written(read_reviews(written(reviews))) == written(reversed(reviews))
    assert read_reviews(written([])) == ()
    for text in ("- {record: e}\n", "a: [\n", "text\n"):
        with pytest.raises(BriefgenError, match="was not written by briefgen"):
            read_reviews(text)


def test_a_newer_review_of_the_same_words_takes_the_place_of_the_older() -> None:
    old = Review("e", "s000", "outcome", "Words", "1", "AB", DAY)
    new = replace(old, by="CD", passage="2")
    assert with_review([old], [new]) == (new,)
    assert with_review([old], [replace(new, words="Others")]) == (old, replace(new, words="Others"))


def test_a_field_is_known_by_its_sources_not_by_their_paragraphs(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog)
    outcome = findings(held, "e")["outcome"]
    assert (source_of(outcome), len(passage_of(outcome, held.texts) or "")) == ("s000", 64)


def test_of_several_readings_the_last_of_this_passage_counts(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog)
    (mine,) = (r for r in all_of(held) if r.field == "outcome")
    other = replace(mine, by="CD", passage="0" * 64)
    later = replace(mine, by="EF", day=date(2026, 2, 3))
    for reviews, who in (
        ((mine, later), "EF, 2026-02-03"),
        ((later, mine), "AB, 2026-01-02"),
        ((mine, other), "AB, 2026-01-02"),
    ):
        assert outcomes(held, reviews)["outcome"] == (Verdict.READ, who)
    assert outcomes(held, (other,))["outcome"] == (
        Verdict.UNREAD,
        "the passage has changed since it was read (CD, 2026-01-02)",
    )


def test_what_changed_is_told_by_the_last_who_read_these_words(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog)
    (mine,) = (r for r in all_of(held) if r.field == "outcome")
    same = replace(mine, by="CD", passage="0" * 64)
    others = replace(mine, by="EF", words="Other words.")
    assert outcomes(held, (same, others))["outcome"][1] == "the passage has changed since it was read (CD, 2026-01-02)"
    assert outcomes(held, (others,))["outcome"][1] == "it was read as “Other words.” (EF, 2026-01-02)"
    assert findings(reviewed(held, (others,)), "e")["outcome"].held.code == "V541"


def test_what_is_held_stays_so_and_what_was_opened_is_no_better_than_unread(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog)
    stale = tuple(replace(r, passage="0" * 64) for r in all_of(held))
    signed, opened = (outcomes(held, reviews) for reviews in (all_of(held), stale))
    found = {
        field: (findings(held, "e")[field].verdict, signed[field][0], opened[field][0])
        for field in ("when", "outcome", "status")
    }
    assert found == {
        "when": (Verdict.HELD, Verdict.HELD, Verdict.UNREAD),
        "outcome": (Verdict.UNREAD, Verdict.READ, Verdict.UNREAD),
        "status": (Verdict.IN_PART, Verdict.READ, Verdict.IN_PART),  # no word for it stands there
    }


def test_a_no_without_a_remark_names_who_said_it(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog)
    denied = tuple(replace(r, borne_out=False) for r in all_of(held) if r.field == "outcome")
    assert outcomes(held, denied)["outcome"] == (
        Verdict.NOT_BORNE_OUT,
        "AB read it on 2026-01-02 and did not find it borne out",
    )
    assert [in_a_line(d) for d in reviewed(held, denied).diagnostics() if d.code != "V524"] == [
        "V540 events.yaml:10: AB read it on 2026-01-02 and did not find it borne out → mend it, and read it again"
    ]


def test_a_no_to_a_whole_statement_is_one_mistake(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog)
    denied = tuple(replace(r, borne_out=False, note="another visit") for r in all_of(held) if r.record == "e")
    words = "AB read it on 2026-01-02 and did not find it borne out: another visit"
    assert [in_a_line(d) for d in reviewed(held, denied).diagnostics() if d.code == "V540"] == [
        f"V540 events.yaml:3: {words} → mend it, and read it again"
    ]


@pytest.mark.parametrize("text", ["- {record: r}", "{", "no list", "- [r]"])
def test_a_file_that_is_none_of_ours_is_told(text: str) -> None:
    with pytest.raises(BriefgenError) as told:
        read_reviews(text)
    assert (str(told.value), told.value.hint) == (
        "seeds/reviews.yaml was not written by briefgen.",
        "take back the last good version of the file",
    )


def test_what_was_signed_together_stands_together_in_the_file() -> None:
    one = Review("e", "s000", "agenda", "Trade", "1", "AB", DAY)
    reviews = [
        one,
        replace(one, words="Energy"),
        replace(one, field="outcome", words="Done"),
        replace(one, by="CD", borne_out=False, note="No"),
    ]
    text = written(reviews)
    assert text.splitlines()[1:] == [
        "- record: e",
        "  source: s000",
        "  by: AB",
        "  day: 2026-01-02",
        "  passage: '1'",
        "  fields:",
        "    agenda:",
        "    - Energy",
        "    - Trade",
        "    outcome: Done",
        "- record: e",
        "  source: s000",
        "  by: CD",
        "  day: 2026-01-02",
        "  passage: '1'",
        "  borne-out: false",
        "  note: 'No'",
        "  fields:",
        "    agenda: Trade",
    ]
    assert set(read_reviews(text)) == set(reviews)


@pytest.mark.parametrize(
    ("old", "review", "after"),
    [
        ("e", Review("e", "s000", "f", "e", "1", "AB", DAY), ("new", "s000", "new")),
        ("s000", Review("e", "s001, s000", "f", "s000 p1", "1", "AB", DAY), ("e", "s001, new", "s000 p1")),
        ("iv", Review("e", "s000", "f", "iv: chair", "1", "AB", DAY), ("e", "s000", "new: chair")),
        ("iv", Review("e", "s000", "f", "ivan", "1", "AB", DAY), ("e", "s000", "ivan")),
        ("iv", Review("e", "s000", "f", "an iv", "1", "AB", DAY), ("e", "s000", "an iv")),
    ],
)
def test_a_renamed_record_takes_its_readings_along(old: str, review: Review, after: tuple[str, str, str]) -> None:
    (made,) = renamed([review], old, "new")
    assert (made.record, made.source, made.words) == after


GROUP = "- {record: e, source: s000, by: AB, day: DAY, passage: 1, fields: {text: Words, agenda: [One, 2]}MORE}"


@pytest.mark.parametrize(
    ("day", "more", "borne_out", "note"),
    [
        ("2026-01-02", "", True, ""),
        ("'2026-01-02'", "", True, ""),
        ("2026-01-02", ", borne-out: false, note: 3", False, "3"),
        ("2026-01-02", ", borne-out: No, note: 2026-01-03", False, "2026-01-03"),
    ],
)
def test_a_file_mended_by_hand_is_read(day: str, more: str, borne_out: bool, note: str) -> None:
    text = GROUP.replace("DAY", day).replace("MORE", more)
    assert read_reviews(text) == tuple(
        Review("e", "s000", field, words, "1", "AB", DAY, borne_out, note)
        for field, words in (("text", "Words"), ("agenda", "One"), ("agenda", "2"))
    )


def test_a_day_that_is_none_is_told() -> None:
    with pytest.raises(BriefgenError, match="was not written by briefgen"):
        read_reviews(GROUP.replace("DAY", "'Friday'").replace("MORE", ""))


def test_without_reviews_nothing_changes(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog)
    assert reviewed(held, ()) is held


def test_what_is_to_be_read_anyway_stays_as_it_is_told(catalog: Callable[..., Catalog]) -> None:
    held = audited(catalog, outcome="Museums and bridges were spoken of.")
    stale = tuple(replace(r, passage="0" * 64) for r in all_of(held))
    assert outcomes(held, stale)["outcome"] == (Verdict.READ_THIS_ONE, "s000 p1 speaks of little of this")


def test_the_file_keeps_letters_and_breaks_long_lines() -> None:
    words = "Търговия " + "и още " * 25 + "нещо"
    text = written([Review("e", "s000", "outcome", words, "1", "Мария", DAY)])
    assert text.splitlines()[3:] == [
        "  by: Мария",
        "  day: 2026-01-02",
        "  passage: '1'",
        "  fields:",
        "    outcome: Търговия " + "и още " * 18 + "и",
        "      още " + "и още " * 6 + "нещо",
    ]
