"""What differs between two states of knowledge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import Change, compare, difference
from briefgen.domain.selection import select
from briefgen.domain.snapshot import Baseline, Kind, Row, rows
from briefgen.domain.terms.tag import Tag
from briefgen.reading.load import Loaded

MARCH, APRIL, JUNE = date(2025, 3, 1), date(2025, 4, 20), date(2025, 6, 10)
NEWS = date(2025, 6, 9)
EVENT = Row(Kind.EVENT, "x", "X", MARCH, "planned", "2025-09", words="Sofia", sources=("s000",))
HELD = replace(EVENT, state="held", when="2025-03-01")
DOCUMENT = Row(Kind.AGREEMENT, "x", "X", MARCH, "proposed", sources=("s000",))
PROMISE = Row(Kind.COMMITMENT, "x", "X", MARCH, "open", "2025-09", sources=("s000",))
FIGURE = Row(Kind.FIGURE, "x", "turnover", MARCH, when="2024", value="375 USD million", sources=("s000",))
PERSON = Row(Kind.PERSON, "x", "X", MARCH, words="Minister", sources=("s000",))


def told(row: Row, **values: object) -> Row:
    """A row after another source has reported, published after the edition."""
    return replace(row, **{"reported": NEWS, "sources": (*row.sources, "s001"), **values})


def found(old: Row | None, new: Row | None, day: date = JUNE) -> list[Change]:
    before, now = ([r] if r else [] for r in (old, new))
    return list(compare(Baseline(APRIL, tuple(before)), now, day))


@pytest.mark.parametrize(
    ("old", "new", "tag"),
    [
        (EVENT, told(EVENT, state="held", when="2025-06-09"), Tag.HELD),
        (EVENT, told(EVENT, state="cancelled"), Tag.CANCELLED),
        (EVENT, told(EVENT, state="postponed", when="undated"), Tag.POSTPONED),
        (EVENT, told(EVENT, state="confirmed"), Tag.CONFIRMED),
        (EVENT, told(EVENT, when="2025-10"), Tag.MOVED),
        (EVENT, told(EVENT, state="confirmed", when="2025-10-02"), Tag.MOVED),
        (EVENT, told(EVENT, state="confirmed", when="2025-09-02"), Tag.DATED),
        (replace(EVENT, when="undated"), told(EVENT), Tag.DATED),
        (replace(EVENT, when="2025-09-20"), told(EVENT, when="2025-09-20T10:00"), Tag.DATED),
        (replace(EVENT, when="2025-09-20T10:00"), told(EVENT, when="2025-09-20T10:00/12:00"), Tag.DATED),
        (replace(EVENT, when="2025-09-20T10:00"), told(EVENT, when="2025-09-20T11:00/12:00"), Tag.MOVED),
        (replace(EVENT, when="2025-09-20T10:00/12:00"), told(EVENT, when="2025-09-20T10:00/12:30"), Tag.MOVED),
        (replace(EVENT, when="2025-09-20T10:00"), told(EVENT, when="2025-09-20"), Tag.MOVED),
        (replace(EVENT, when="2025-09-20/2025-09-22"), told(EVENT, when="2025-09-21T10:00"), Tag.MOVED),
        (replace(EVENT, when="2025-09"), told(EVENT, when="undated"), Tag.MOVED),
        (replace(EVENT, state="postponed", when="2025-05"), told(EVENT), Tag.MOVED),
        (EVENT, told(EVENT, words="Plovdiv"), Tag.CHANGED),
        (EVENT, told(EVENT, when="2025-10", corrects=True), Tag.CORRECTED),
        (EVENT, told(EVENT, corrects=True), Tag.CORRECTED),  # of something that stands in no row
        (EVENT, replace(EVENT, when="2025-10"), Tag.CORRECTED),  # the same report, read otherwise
        (None, told(EVENT), Tag.NEW),
        (None, told(EVENT, state="held", when="2025-06-09"), Tag.HELD),
        (DOCUMENT, told(DOCUMENT, state="signed", when="2025-06-09"), Tag.SIGNED),
        (DOCUMENT, told(DOCUMENT, state="in-negotiation"), Tag.IN_NEGOTIATION),
        (DOCUMENT, told(DOCUMENT, state=""), Tag.CHANGED),
        (None, told(DOCUMENT, state="signed", when="2025-06-09"), Tag.SIGNED),
        (None, told(DOCUMENT), Tag.NEW),
        (PROMISE, told(PROMISE, state="done"), Tag.DONE),
        (PROMISE, told(PROMISE, state="dropped"), Tag.DROPPED),
        (PROMISE, told(PROMISE, state="progressed"), Tag.PROGRESSED),
        (PROMISE, told(PROMISE, when="2025-11"), Tag.MOVED),
        (replace(PROMISE, state="done"), told(PROMISE), Tag.REOPENED),
        (FIGURE, told(FIGURE, value="375.2 USD million"), Tag.CHANGED),
        (FIGURE, told(FIGURE, value="375 USD million | 380 USD million"), Tag.DIFFER),
        (None, told(FIGURE), Tag.NEW),
        (PERSON, told(PERSON, words="Deputy Prime Minister"), Tag.CHANGED),
        (HELD, told(HELD, outcome="A road is built."), Tag.CHANGED),
        (EVENT, told(EVENT, company=("person rumen-radev",)), Tag.CHANGED),
        (EVENT, told(EVENT, state="held", when="2025-06-09", outcome="A road is built."), Tag.HELD),
        (EVENT, None, Tag.WITHDRAWN),
    ],
)
def test_each_change_has_its_tag(old: Row | None, new: Row | None, tag: Tag) -> None:
    assert found(old, new) == [Change(tag, old, new)]


@pytest.mark.parametrize(
    "new",
    [
        EVENT,
        replace(EVENT, title="X, in better words"),
        replace(EVENT, words="Sofia, Bulgaria"),  # the same report in other words
        replace(EVENT, company=("person rumen-radev",)),  # the same report, read more closely
        told(EVENT),  # reported again, nothing new
    ],
)
def test_what_says_the_same_is_no_change(new: Row) -> None:
    assert found(EVENT, new) == []


def test_an_outcome_in_other_words_or_that_was_not_kept_before_is_no_change() -> None:
    known = replace(HELD, outcome="A road is built.")
    assert found(known, replace(known, outcome="A road will be built.")) == []
    assert found(replace(HELD, outcome=None), told(known)) == []
    assert found(known, told(HELD)) == []  # nothing is told by what is no longer said
    assert difference(HELD, told(known)) is None  # nothing known before is overtaken
    assert difference(EVENT, told(EVENT, company=("person rumen-radev",))) is None
    assert difference(HELD, told(known, words="Plovdiv")) == Change(Tag.CHANGED, HELD, told(known, words="Plovdiv"))


def test_what_fell_due_between_the_days_is_overdue() -> None:
    may = replace(EVENT, when="2025-05")
    assert found(may, may) == [Change(Tag.OVERDUE, may, may)]
    assert found(may, may, day=date(2025, 5, 31)) == []
    march = replace(EVENT, when="2025-03")
    assert found(march, march) == []  # it was overdue already, and the last edition said so
    moved = told(EVENT, when="2025-05")
    assert found(march, moved) == [Change(Tag.MOVED, march, moved)]
    assert found(None, told(may)) == [Change(Tag.OVERDUE, None, told(may))]


def test_late_is_what_was_published_before_and_entered_after() -> None:
    held = replace(EVENT, state="held", when="2025-03-01", reported=APRIL, sources=("s000", "s009"))
    assert found(EVENT, held) == [Change(Tag.HELD, EVENT, held, late=True)]
    assert found(None, held) == [Change(Tag.HELD, None, held, late=True)]
    after = replace(held, reported=date(2025, 4, 21))
    assert found(None, after) == [Change(Tag.HELD, None, after, late=False)]


def test_an_older_correction_corrects_once() -> None:
    corrected = told(EVENT, corrects=True)
    joined = replace(corrected, sources=(*corrected.sources, "s009"))
    assert found(corrected, joined) == []


def test_the_weightiest_comes_first() -> None:
    pairs: Sequence[tuple[Row | None, Row | None]] = [
        (None, told(PROMISE, state="open")),
        (None, told(FIGURE)),
        (DOCUMENT, told(DOCUMENT, state="signed")),
        (EVENT, told(EVENT, state="held", when="2025-06-09")),
        (PROMISE, told(PROMISE, state="done")),
        (EVENT, told(EVENT, when="2025-10")),
        (replace(EVENT, when="2025-05"), replace(EVENT, when="2025-05")),
        (replace(EVENT, when="2025-04"), replace(EVENT, when="2025-04")),
        (PERSON, None),
    ]
    named = [(a and replace(a, id=f"x{n}"), b and replace(b, id=f"x{n}")) for n, (a, b) in enumerate(pairs)]
    baseline = Baseline(APRIL, tuple(a for a, _b in named if a))
    tags = [(c.tag, c.row.id) for c in compare(baseline, [b for _a, b in named if b], JUNE)]
    assert tags == [
        (Tag.OVERDUE, "x7"),
        (Tag.OVERDUE, "x6"),
        (Tag.MOVED, "x5"),
        (Tag.HELD, "x3"),
        (Tag.SIGNED, "x2"),
        (Tag.WITHDRAWN, "x8"),
        (Tag.DONE, "x4"),
        (Tag.NEW, "x1"),
        (Tag.NEW, "x0"),
    ]


# --- on the real data


def of(loaded: Loaded, code: str, day: date) -> Baseline:
    assert loaded.catalog
    return Baseline(day, rows(select(loaded.catalog, code, day)))


def test_bulgaria_between_april_and_june(real: Loaded) -> None:
    found = compare(of(real, "BG", APRIL), of(real, "BG", JUNE).rows, JUNE)
    assert [(c.tag, c.row.id) for c in found if c.row.kind is not Kind.COMMITMENT] == [
        (Tag.OVERDUE, "bg-intergovernmental-commission-5"),
        (Tag.HELD, "bg-president-visit-2025"),
        (Tag.SIGNED, "bg-trans-caspian-memorandum"),
        (Tag.SIGNED, "bg-astana-sofia-memorandum"),
        (Tag.SIGNED, "bg-shymkent-plovdiv-twinning"),
        (Tag.SIGNED, "bg-academy-institute-memorandum"),
        (Tag.SIGNED, "bg-chambers-memorandum"),
        (Tag.NEW, "bg-turnover-2025-jan-apr"),
    ]
    assert [(c.tag, c.row.id) for c in found if c.row.kind is Kind.COMMITMENT and c.tag is not Tag.NEW] == [
        (Tag.OVERDUE, "bg-hold-commission-session-5"),
        (Tag.DONE, "bg-prepare-president-visit"),
        (Tag.PROGRESSED, "bg-twin-shymkent-plovdiv"),
    ]


def test_a_source_entered_later_is_late(real: Loaded) -> None:
    whole = of(real, "BG", APRIL)
    without = Baseline(APRIL, tuple(row for row in whole.rows if "s002" not in row.sources))
    found = compare(without, whole.rows, APRIL)
    assert {c.row.id for c in found} == {row.id for row in whole.rows if "s002" in row.sources}
    assert all(c.late for c in found)
    assert "bg-business-forum-2023" in {c.row.id for c in found if c.tag is Tag.HELD}


def test_a_withdrawn_record_is_told_once(catalog: Callable[..., Catalog]) -> None:
    events = "- {{id: fair, kind: forum, title: Fair, counterparts: [BG], status: planned, when: 2025-09, source: s000 p4{}}}\n"
    before, after = catalog(events=events.format("")), catalog(events=events.format(", withdrawn: true"))
    baseline = Baseline(APRIL, rows(select(before, "BG", APRIL)))
    found = compare(baseline, rows(select(after, "BG", JUNE)), JUNE)
    assert [(c.tag, c.row.id, c.new) for c in found] == [(Tag.WITHDRAWN, "fair", None)]


DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
CODES = st.sampled_from(["BG", "EU", "RO", "LT", "EE"])


@given(CODES, DAYS)
def test_nothing_differs_from_itself(real: Loaded, code: str, day: date) -> None:
    state = of(real, code, day)
    assert compare(state, state.rows, day) == ()


@given(CODES, DAYS, DAYS)
def test_each_record_is_told_at_most_once_and_nothing_is_left_out(
    real: Loaded, code: str, one: date, two: date
) -> None:
    since, day = sorted((one, two))
    before, now = of(real, code, since), of(real, code, day)
    found = compare(before, now.rows, day)
    keys = [change.row.key for change in found]
    assert len(set(keys)) == len(keys)
    silent = {row.key: row for row in before.rows if row.key not in keys}
    for row in now.rows:
        if row.key not in keys:
            old = silent.pop(row.key)
            assert (old.state, old.when, old.value) == (row.state, row.when, row.value)
            assert not row.due(day) or old.due(since)
    assert silent == {}
    # One file looked at on two days: nothing came late, and nothing is gone.
    assert [c for c in found if c.late or c.tag in (Tag.WITHDRAWN, Tag.CORRECTED)] == []
