from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.calendars import ledger as ledgers
from briefgen.calendars.entries import Days, Entry, EntryStatus, Revised
from briefgen.calendars.ledger import Kept, Ledger, Shown, revise
from briefgen.calendars.ledger.roll import Roll, call_roll
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import speaking
from tests.calendars.calendar_samples import A_DAY, NOW, a_feed, a_visit

UID = "bg-visit@test.example"
MOVED = Days(date(2025, 6, 16), date(2025, 6, 18))


def roll(*entries: Entry, hidden: Iterable[str] = (), withdrawn: Iterable[str] = ()) -> Roll:
    return call_roll([a_feed(*entries)], hidden=frozenset(hidden), withdrawn=frozenset(withdrawn))


def told(*entries: Entry, ledger: Ledger | None = None, days: int = 0, **gone: Any) -> tuple[Ledger, Revised | None]:
    """The ledger after a build some days later, and what it publishes of the visit."""
    after, revised = revise(ledger or Ledger(), roll(*entries, **gone), NOW + days * A_DAY)
    return after, next((r for r in revised if r.entry.uid == UID), None)


def test_a_new_entry_is_stamped_with_the_time_of_the_build() -> None:
    _ledger, revised = told(a_visit())
    assert revised == Revised(a_visit(), 0, NOW, NOW)


def test_nothing_changed_nothing_told() -> None:
    ledger, revised = told(a_visit())
    assert told(a_visit(), ledger=ledger, days=40) == (ledger, revised)


@pytest.mark.parametrize(
    "changes",
    [
        {"span": MOVED},
        {"rule": "FREQ=YEARLY;COUNT=3"},
        {"status": EntryStatus.TENTATIVE},
        {"place": "Almaty"},
        {"title": "State visit of the President"},
        {"mark": "POSTPONED"},
        {"remark": "reported"},
    ],
)
def test_start_end_recurrence_status_place_and_title_raise_the_sequence(changes: dict[str, Any]) -> None:
    ledger, _before = told(a_visit())
    changed = a_visit(**changes)
    _ledger, revised = told(changed, ledger=ledger, days=1)
    assert revised == Revised(changed, 1, NOW, NOW + A_DAY)


@pytest.mark.parametrize(
    "changes",
    [
        {"description": "Two memoranda"},
        {"categories": ("Visit",)},
        {"color": "navy"},
        {"busy": True},
        {"address": "https://x.y"},
    ],
)
def test_what_else_is_visible_is_stamped_anew_only(changes: dict[str, Any]) -> None:
    ledger, _before = told(a_visit())
    changed = a_visit(**changes)
    _ledger, revised = told(changed, ledger=ledger, days=1)
    assert revised == Revised(changed, 0, NOW, NOW + A_DAY)


def test_a_stamp_never_moves_back() -> None:
    ledger, _before = told(a_visit(), days=10)
    _ledger, revised = told(a_visit(description="New"), ledger=ledger, days=0)
    assert revised
    assert revised.changed == NOW + 10 * A_DAY + timedelta(seconds=1)


def test_a_deleted_event_is_shown_as_removed_for_90_days_and_then_gone() -> None:
    ledger, _before = told(a_visit(mark="TBC", remark="June 2025, day not yet known"))
    ledger, revised = told(ledger=ledger, days=1)
    assert revised
    assert (revised.sequence, revised.created, revised.changed) == (1, NOW, NOW + A_DAY)
    assert revised.entry.status is EntryStatus.CANCELLED
    assert revised.entry.summary == "REMOVED: Visit of the President (June 2025, day not yet known)"
    assert revised.entry.description == "Taken off this calendar on 11 Jun 2025."
    assert (revised.entry.span, revised.entry.place) == (a_visit().span, "Astana")
    assert told(ledger=ledger, days=90) == (ledger, revised)
    ledger, revised = told(ledger=ledger, days=91)
    assert revised is None
    assert ledger.records[UID, "en"].shown is Shown.GONE
    assert told(ledger=ledger, days=900) == (ledger, None)


def test_days_are_those_of_the_calendars_zone() -> None:
    ledger, _before = told(a_visit())
    late = NOW.replace(hour=20)  # the next day in Almaty
    roll = replace(call_roll([a_feed()]), zone="Asia/Almaty")
    _ledger, (revised,) = revise(ledger, roll, late)
    assert revised.entry.description == "Taken off this calendar on 11 Jun 2025."


def test_withdrawn_goes_at_once() -> None:
    ledger, _before = told(a_visit())
    ledger, revised = told(ledger=ledger, days=1, withdrawn=[UID])
    assert revised is None
    assert ledger.records[UID, "en"].shown is Shown.GONE


def test_an_event_that_lost_its_day_is_hidden_says_so_and_goes_on_counting() -> None:
    ledger, _before = told(a_visit())
    ledger, revised = told(ledger=ledger, days=1, hidden=[UID])
    assert revised is None
    record = ledger.records[UID, "en"]
    assert (record.shown, record.sequence, [one.sequence for one in record.left]) == (Shown.HIDDEN, 2, [1])
    assert told(ledger=ledger, days=2, hidden=[UID])[0] == ledger
    ledger, revised = told(a_visit(span=MOVED), ledger=ledger, days=2)
    assert revised
    assert (revised.sequence, revised.created, ledger.records[UID, "en"].left) == (3, NOW, ())


def test_what_was_hidden_is_not_shown_as_removed_when_it_is_deleted() -> None:
    ledger, _before = told(a_visit())
    ledger, _hidden = told(ledger=ledger, days=1, hidden=[UID])
    ledger, revised = told(ledger=ledger, days=2)
    assert revised is None
    assert ledger.records[UID, "en"].shown is Shown.GONE


def test_what_was_hidden_and_comes_back_unchanged_is_told_again() -> None:
    ledger, _before = told(a_visit())
    ledger, _hidden = told(ledger=ledger, days=1, hidden=[UID])
    _ledger, revised = told(a_visit(), ledger=ledger, days=2)
    assert revised
    assert revised.changed == NOW + 2 * A_DAY


def test_a_rolling_entry_just_goes_once_it_is_past() -> None:
    ledger, _before = told(a_visit(rolling=True))
    assert told(ledger=ledger, days=2) == (Ledger(), None)


def test_a_rolling_entry_that_goes_before_its_last_day_is_shown_as_removed() -> None:
    ledger, _before = told(a_visit(rolling=True, status=EntryStatus.TENTATIVE, remark="statutory date"))
    _after, revised = told(ledger=ledger, days=1)
    assert revised
    assert (revised.entry.status, revised.sequence) == (EntryStatus.CANCELLED, 1)
    assert revised.entry.summary == "REMOVED: Visit of the President (statutory date)"


def test_other_words_for_what_is_removed_are_told_and_its_90_days_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    ledger, _before = told(a_visit())
    with monkeypatch.context() as before:
        before.setattr(ledgers, "_", lambda words: words.replace("REMOVED", "CANCELLED"))
        ledger, old = told(ledger=ledger, days=1)
    ledger, new = told(ledger=ledger, days=40)
    assert old
    assert new
    assert [old.entry.summary, new.entry.summary] == [
        "CANCELLED: Visit of the President",
        "REMOVED: Visit of the President",
    ]
    assert (new.sequence, new.changed) == (old.sequence + 1, NOW + 40 * A_DAY)
    assert new.entry.description == old.entry.description == "Taken off this calendar on 11 Jun 2025."
    assert told(ledger=ledger, days=90) == (ledger, new)
    assert told(ledger=ledger, days=91)[1] is None


def test_the_place_of_an_id_used_again_is_named() -> None:
    ledger, _before = told(a_visit())
    ledger, _deleted = told(ledger=ledger, days=1)
    other = roll(a_visit(title="Forum", span=MOVED))
    with pytest.raises(BriefgenError) as caught:
        revise(ledger, replace(other, places={UID: "events.yaml:12:5"}), NOW)
    assert str(caught.value) == (
        "events.yaml:12:5: the id of “Forum” was used before, for “Visit of the President” (bg-visit@test.example)"
    )
    assert (caught.value.exit_code, caught.value.hint) == (
        Exit.FAULTY,
        "give the new record an id of its own; subscribers would see the old entry turn into the new one",
    )


@pytest.mark.parametrize("days", [2, 200])
def test_a_deleted_event_that_comes_back_is_revived(days: int) -> None:
    ledger, _before = told(a_visit())
    ledger, _deleted = told(ledger=ledger, days=1)
    if days > 91:
        ledger, _gone = told(ledger=ledger, days=100)
    _ledger, revised = told(a_visit(), ledger=ledger, days=days)
    assert revised
    assert (revised.sequence, revised.entry.status) == (2, EntryStatus.CONFIRMED)


@pytest.mark.parametrize("days", [2, 200])
def test_an_id_is_never_used_for_something_else(days: int) -> None:
    ledger, _before = told(a_visit())
    ledger, _deleted = told(ledger=ledger, days=1)
    if days > 91:
        ledger, _gone = told(ledger=ledger, days=100)
    with pytest.raises(BriefgenError, match="“A forum” was used before, for “Visit of the President”"):
        told(a_visit(title="A forum", span=MOVED), ledger=ledger, days=days)


def test_a_deleted_event_may_come_back_under_another_title_or_on_another_day() -> None:
    ledger, _before = told(a_visit())
    ledger, _deleted = told(ledger=ledger, days=1)
    for changes in ({"title": "A forum"}, {"span": MOVED}, {"title": "Visit", "span": MOVED}):
        _ledger, revised = told(a_visit(**changes), ledger=ledger, days=2)
        assert revised
        assert (revised.sequence, revised.entry) == (2, a_visit(**changes))


def test_languages_are_counted_apart() -> None:
    ledger, _english = told(a_visit())
    with speaking("bg"):
        ledger, bulgarian = told(a_visit(title="Посещение"), ledger=ledger, days=1)
    assert bulgarian
    assert bulgarian.sequence == 0
    assert sorted(ledger.records) == [(UID, "bg"), (UID, "en")]
    assert told(a_visit(), ledger=ledger, days=2)[0] == ledger


EDITS = st.lists(
    st.none()
    | st.builds(a_visit, place=st.sampled_from(["Astana", "Almaty"]), description=st.sampled_from(["", "New"])),
    max_size=8,
)


@given(EDITS)
def test_revisions_are_idempotent_and_never_fall(edits: list[Entry | None]) -> None:
    ledger, last = Ledger(), None
    for days, edit in enumerate(edits):
        shown = [edit] if edit else []
        ledger, revised = told(*shown, ledger=ledger, days=days)
        assert told(*shown, ledger=ledger, days=days + 30) == (ledger, revised)
        if revised and last and revised.entry != last.entry:
            assert (revised.changed, revised.sequence) > (last.changed, last.sequence - 1)
            assert revised.sequence >= last.sequence
        last = revised or last


def test_of_what_became_private_no_word_is_kept() -> None:
    ledger, _before = told(a_visit(place="Astana", remark="June 2025"))
    after, revised = revise(ledger, replace(roll(hidden=[UID]), private=frozenset([UID])), NOW + A_DAY)
    assert revised == ()
    record = after.records[UID, "en"]
    assert (record.shown, record.removed, record.sequence) == (Shown.HIDDEN, None, 0)
    assert record.kept == Kept("", a_visit().span)
    _ledger, back = told(a_visit(title="Something else"), ledger=after, days=2)
    assert back
    assert (back.sequence, back.changed) == (1, NOW + 2 * A_DAY)


def test_the_day_a_deletion_was_found_is_kept_when_what_was_deleted_becomes_private() -> None:
    ledger, _before = told(a_visit())
    ledger, _deleted = told(ledger=ledger, days=1)
    private, _none = revise(ledger, replace(roll(), private=frozenset([UID])), NOW + 2 * A_DAY)
    assert private.records[UID, "en"].removed is None
