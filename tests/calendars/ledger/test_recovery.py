"""The ledger held against what was published: the higher of the two counts, entry by entry."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.calendars import ics
from briefgen.calendars.entries import Days, Entry, EntryStatus
from briefgen.calendars.ledger import Kept, Ledger, Record, Shown, revise
from briefgen.calendars.ledger import file as ledger_file
from briefgen.calendars.ledger.file import Revision
from briefgen.calendars.ledger.line import FIRST_STAMP
from briefgen.calendars.ledger.recovery import _remembered, _without_mark, recall
from briefgen.calendars.ledger.roll import call_roll
from briefgen.calendars.ledger.stamping import stamp
from tests.calendars.calendar_samples import A_DAY, NOW, a_feed, a_visit, hours

KEY = ("bg-visit@test.example", "en")
OTHER = ("call@test.example", "en")
CALL = hours("2025-06-09T14:00", "2025-06-09T15:00", "Asia/Almaty")
AFTERWARDS = "subscribers lose nothing. Commit and restore their folder as a whole."
LEDGER_OLDER = f"ledger.json is older (1 entry) than all.ics. What these showed last counts: {AFTERWARDS}"
EMPTIED = f"ledger.json is older (2 entries) than all.ics. What these showed last counts: {AFTERWARDS}"
CALENDARS_OLDER = f"older than ledger.json (1 entry): all.ics. Made anew: {AFTERWARDS}"
MISSING = "ledger.json is missing; it is made anew from the published feeds"
Files = dict[str, bytes]


def built(*entries: Entry, after: Mapping[str, bytes] | None = None, days: int = 0, name: str = "all") -> Files:
    """The ledger and one feed, after what was published before."""
    feed, now = a_feed(*entries, name=name), NOW + days * A_DAY
    before, _warnings = recall(after or {})
    ledger, revised = revise(before, call_roll([feed]), now)
    ledger, stamped = stamp(ledger, feed, revised, now)
    calendar = ics.compose(feed, revised, stamped.changed)
    return {
        "ledger.json": ledger_file.write(ledger),
        f"{name}.ics": ics.to_bytes(calendar),
        f"{name}.json": ics.to_jcal(calendar),
    }


def places(*names: str) -> list[Files]:
    """Builds, each after the one before, with the visit in one place after another."""
    out: list[Files] = []
    for day, name in enumerate(names):
        out.append(built(a_visit(place=name), CALL, after=out[-1] if out else None, days=day))
    return out


BUILDS = places("Astana", "Almaty", "Shymkent", "Aktau")
LAST = BUILDS[-1]


def ledger_of(files: Files) -> Ledger:
    return ledger_file.read(files["ledger.json"]).ledger


def without(files: Files, *names: str) -> Files:
    return {name: data for name, data in files.items() if name not in names}


def lines_without(data: bytes, part: bytes) -> bytes:
    """A ledger without one line, and still JSON."""
    lines = [line for line in data.splitlines() if not line.startswith(part)]
    out = b"\n".join(lines)
    for end in (b"\n}",):
        out = out.replace(b"," + end, end)
    return out + b"\n"


def test_what_agrees_is_taken_as_it_is() -> None:
    assert ledger_of(LAST).records[KEY].sequence == 3
    assert recall(LAST) == (ledger_of(LAST), ())


@pytest.mark.parametrize("kept", [{"all.ics"}, {"all.json"}, {"all.ics", "all.json"}])
def test_a_line_that_was_deleted_is_taken_from_any_feed(kept: set[str]) -> None:
    data = lines_without(LAST["ledger.json"], b'"bg-visit')
    assert ledger_file.read(data).whole
    files = {"ledger.json": data, **{name: LAST[name] for name in kept}}
    assert recall(files) == (ledger_of(LAST), (LEDGER_OLDER,))


@pytest.mark.parametrize("older", range(3))
def test_an_older_ledger_beside_newer_feeds(older: int) -> None:
    files = {**LAST, "ledger.json": BUILDS[older]["ledger.json"]}
    assert recall(files) == (ledger_of(LAST), (LEDGER_OLDER,))


@pytest.mark.parametrize("older", range(3))
def test_older_feeds_beside_a_newer_ledger(older: int) -> None:
    files = {**BUILDS[older], "ledger.json": LAST["ledger.json"]}
    assert recall(files) == (ledger_of(LAST), (CALENDARS_OLDER,))


def test_which_calendars_are_older_is_told_of_the_first_four() -> None:
    names = ("albania", "bulgaria", "chile", "denmark", "estonia", "france")
    files = {f"{name}.ics": BUILDS[0]["all.ics"] for name in names} | {"ledger.json": LAST["ledger.json"]}
    told = (
        "older than ledger.json (1 entry): albania.ics, bulgaria.ics, chile.ics, denmark.ics, and 2 more. Made anew: "
    )
    assert recall(files)[1] == (told + AFTERWARDS,)


def test_a_calendar_may_have_any_name() -> None:
    """Somebody kept a copy beside it: its name is no part of a pattern."""
    files = {"100% {of} all.ics": BUILDS[0]["all.ics"], "ledger.json": LAST["ledger.json"]}
    assert recall(files)[1] == (CALENDARS_OLDER.replace("all.ics", "100% {of} all.ics"),)


def test_each_may_be_older_in_one_entry() -> None:
    moved = built(a_visit(place="Astana"), replace(CALL, title="Another call"), after=BUILDS[0], days=1)
    files = {"bulgaria.ics": LAST["all.ics"], "ledger.json": moved["ledger.json"]}
    ledger, told = recall(files)
    assert (ledger.records[KEY].sequence, ledger.records[OTHER].kept.title) == (3, "Another call")
    assert told == (CALENDARS_OLDER.replace("all", "bulgaria"), LEDGER_OLDER.replace("all", "bulgaria"))


def test_an_emptied_ledger_that_is_still_json() -> None:
    empty = ledger_file.write(Ledger())
    assert ledger_file.read(empty).whole
    assert recall({**LAST, "ledger.json": empty}) == (ledger_of(LAST), (EMPTIED,))


def test_without_feeds_the_ledger_stands() -> None:
    assert recall({"ledger.json": LAST["ledger.json"]}) == (ledger_of(LAST), ())


def test_without_a_ledger_the_feeds_stand() -> None:
    assert recall(without(LAST, "ledger.json")) == (ledger_of(LAST), (MISSING,))
    assert recall(without(LAST, "ledger.json", "all.ics"))[0].records == ledger_of(LAST).records


def test_without_either_all_begins_anew() -> None:
    assert recall({}) == (Ledger(), ())


def test_sequence_and_stamp_are_taken_apart() -> None:
    newer = LAST["ledger.json"].replace(b'"sequence": 3', b'"sequence": 2').replace(b"2025-06-13", b"2025-06-20")
    ledger, warnings = recall({**LAST, "ledger.json": newer})
    assert (ledger.records[KEY].sequence, ledger.records[KEY].changed) == (3, NOW + 10 * A_DAY)
    assert warnings == (LEDGER_OLDER,)


def test_the_highest_of_several_feeds_counts() -> None:
    files = {"bulgaria.ics": LAST["all.ics"], "all.ics": BUILDS[0]["all.ics"], "ledger.json": BUILDS[1]["ledger.json"]}
    assert recall(files)[0].records[KEY].sequence == 3


def test_where_a_feed_stands_that_agrees_nothing_is_told() -> None:
    assert recall({**LAST, "old.ics": BUILDS[0]["all.ics"]})[1] == ()


def test_a_damaged_line_loses_no_sequence_where_no_feed_shows_it() -> None:
    gone = built(CALL, after=LAST, days=4)
    much_later = built(CALL, after=gone, days=99)
    assert ledger_of(much_later).records[KEY].shown is Shown.GONE
    assert b"bg-visit" not in much_later["all.ics"]
    damaged = {**much_later, "ledger.json": much_later["ledger.json"].replace(b'"remark": ""', b'"remark": 7', 1)}
    ledger, (warning,) = recall(damaged)
    assert warning.startswith("ledger.json is damaged: 2 lines could be read")
    assert (ledger.records[KEY].sequence, ledger.records[KEY].shown) == (4, Shown.GONE)
    again = built(a_visit(span=CALL.span, title="Another title"), CALL, after=damaged, days=100)
    assert ledger_of(again).records[KEY].sequence == 5


@pytest.mark.parametrize("part", [b'"all en"', b'"bg-visit', b'"call@'])
@pytest.mark.parametrize("days", [-5, 0, 5])
def test_the_bytes_settle_at_those_published(part: bytes, days: int) -> None:
    """Whatever line is gone, and whether the clock runs on or was set back."""
    damaged = {**LAST, "ledger.json": lines_without(LAST["ledger.json"], part)}
    mended = built(a_visit(place="Aktau"), CALL, after=damaged, days=days)
    assert mended == LAST
    assert recall(mended)[1] == ()


def test_a_merge_of_both_is_resolved_to_the_higher() -> None:
    ours = built(a_visit(place="Almaty"), CALL, after=BUILDS[0], days=1)
    theirs = built(a_visit(place="Aktau"), CALL, after=BUILDS[2], days=5)
    merged = {name: merge(ours[name], theirs[name]) for name in ours}
    ledger, warnings = recall(merged)
    assert ledger.records == ledger_of(theirs).records
    assert warnings == (
        "ledger.json held a merge conflict; each entry was resolved to its higher SEQUENCE",
        "all.ics is damaged; what could still be read of it counts",
        "all.json is damaged; what could still be read of it counts",
    )
    again = built(a_visit(place="Aktau"), CALL, after=merged, days=5)
    assert again == theirs


def merge(ours: bytes, theirs: bytes) -> bytes:
    """What git leaves where lines differ."""
    out: list[bytes] = []
    for one, two in zip(ours.splitlines(keepends=True), theirs.splitlines(keepends=True), strict=True):
        out += [one] if one == two else [b"<<<<<<< HEAD\n", one, b"=======\n", two, b">>>>>>> branch\n"]
    return b"".join(out)


def test_a_deletion_found_in_a_feed_goes_on_with_its_90_days() -> None:
    gone = built(CALL, after=LAST, days=4)
    ledger, _warnings = recall(without(gone, "ledger.json"))
    record = ledger.records[KEY]
    assert (record.shown, record.removed, record.kept.title) == (
        Shown.DELETED,
        NOW + 4 * A_DAY,
        "Visit of the President",
    )
    assert recall({**gone, "ledger.json": LAST["ledger.json"]})[0].records[KEY].shown is Shown.DELETED


def test_an_event_that_comes_back_moved_after_the_ledger_was_lost_is_no_other() -> None:
    off = built(a_visit(remark="June 2025, day not known", status=EntryStatus.CANCELLED, mark="CANCELLED"))
    back = built(a_visit(span=CALL.span), after=without(off, "ledger.json"), days=1)
    assert ledger_of(back).records[KEY].sequence == 1


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"BEGIN:VCALENDAR\r\n<html>"])
def test_a_feed_that_is_none_any_more_is_told(data: bytes) -> None:
    told = "all.ics cannot be read; nothing is restored from it"
    assert recall({"all.ics": data}) == (Ledger(), (MISSING, told))
    assert recall({**LAST, "all.ics": data}) == (ledger_of(LAST), (told,))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"20250609T140000", b"99990609T140000"),
        (b"CATEGORIES:", b"RRULE:FREQ=FORTNIGHTLY\r\nCATEGORIES:"),
        (b"CATEGORIES:", b"RRULE:FREQ=DAILY\r\nCATEGORIES:"),
        (b"STATUS:CONFIRMED", b"STATUS:LIVELY"),
        (b"TZID=Asia/Almaty:2025", b"TZID=Mars/Olympus:2025"),
        (b"COLOR:royalblue", b"COLOR:royal blue"),
    ],
)
def test_of_what_no_calendar_can_carry_the_sequence_is_kept(old: bytes, new: bytes) -> None:
    """With the ledger lost, and one damaged feed left."""
    assert old in LAST["all.ics"]
    ledger, _warnings = recall({"all.ics": LAST["all.ics"].replace(old, new)})
    assert ledger.records[KEY].sequence == 3
    assert ledger.records[OTHER].sequence == 0
    again = built(a_visit(place="Aktau"), CALL, after={"all.ics": LAST["all.ics"].replace(old, new)}, days=9)
    assert recall(again)[1] == ()


def test_a_calendar_of_others_beside_ours_is_left_alone() -> None:
    theirs = LAST["all.ics"].replace(b"//briefgen//EN", b"//another//EN").replace(b"bg-visit", b"someones")
    assert recall({**LAST, "theirs.ics": theirs}) == (ledger_of(LAST), ())


def test_the_stamp_of_a_feed_that_cannot_be_read_whole_still_counts() -> None:
    cut = LAST["all.ics"][: LAST["all.ics"].index(b"BEGIN:VEVENT")]
    ledger, _warnings = recall({"all.ics": cut})
    assert ledger.feeds["all en"].changed == ledger_of(LAST).feeds["all en"].changed
    _ledger, stamped = stamp(ledger, a_feed(), (), NOW)
    assert stamped.changed > ledger.feeds["all en"].changed


@given(
    st.permutations(range(4)).map(lambda order: order[:3]),
    st.sampled_from(["ledger.json", "all.ics", "all.json", ""]),
)
def test_no_sequence_falls_and_no_stamp_moves_back(builds: list[int], lost: str) -> None:
    """A ledger, a feed and its jCal, each of another day, one of them gone."""
    files = {name: BUILDS[build][name] for name, build in zip(LAST, builds, strict=True) if name != lost}
    used = [BUILDS[build] for name, build in zip(LAST, builds, strict=True) if name != lost]
    ledger, _warnings = recall(files)
    known = [ledger_of(build).records[KEY] for build in used]
    assert ledger.records[KEY].sequence == max(record.sequence for record in known)
    assert ledger.records[KEY].changed == max(record.changed for record in known)
    settled = built(a_visit(place="Aktau"), CALL, after=files, days=9)
    assert built(a_visit(place="Aktau"), CALL, after=settled, days=40) == settled
    assert recall(settled)[1] == ()


def test_other_languages_are_left_as_they_are() -> None:
    ledger = ledger_of(LAST)
    spoken = replace(ledger, records={**ledger.records, (KEY[0], "bg"): ledger.records[KEY]})
    files = {**BUILDS[0], "ledger.json": ledger_file.write(spoken)}
    assert recall(files)[0].records[KEY[0], "bg"] == ledger.records[KEY]


def test_what_the_last_build_left_is_not_looked_at_again() -> None:
    assert recall(LAST, LAST.keys()) == recall(LAST)
    damaged = {**LAST, "all.ics": LAST["all.ics"][:300]}
    assert recall(damaged, {"ledger.json", "all.json"}) == recall(
        {**damaged, "all.json": b""} | {"all.json": LAST["all.json"]}
    )


def test_a_ledger_that_was_changed_is_held_against_every_calendar() -> None:
    older = {**LAST, "ledger.json": BUILDS[0]["ledger.json"]}
    assert recall(older, {"all.ics", "all.json"}) == recall(older)
    assert recall(older)[0].records[KEY].sequence == 3


def test_where_newer_calendars_cannot_be_read_the_ledger_tells_what_it_knows() -> None:
    """The revision is theirs; what was shown is what the ledger has."""
    damaged = LAST["all.ics"].replace(b"STATUS:CONFIRMED", b"STATUS:LIVELY")
    ledger, _warnings = recall({"all.ics": damaged, "ledger.json": BUILDS[1]["ledger.json"]})
    record, known = ledger.records[KEY], ledger_of(BUILDS[1]).records[KEY]
    assert (record.kept, record.shown, record.digest) == (known.kept, Shown.LIVE, known.digest)
    assert (record.sequence, record.changed) == (3, ledger_of(LAST).records[KEY].changed)


@pytest.mark.parametrize(
    ("names", "rule", "rolls"),
    [
        (("reference-days",), None, True),
        (("elections", "reference-days"), None, True),
        (("elections", "elections-days"), None, True),  # a variant shows what another one shows
        (("reference-days",), "FREQ=YEARLY", False),
        (("reference-days", "bulgaria"), None, False),
        (("bulgaria",), None, False),
    ],
)
def test_what_stands_in_rolling_calendars_alone_rolls(names: tuple[str, ...], rule: str | None, rolls: bool) -> None:
    files = {}
    for name in names:
        files[f"{name}.ics"] = built(a_visit(rule=rule), name=name)[f"{name}.ics"]
    assert recall(files)[0].records[KEY].rolling is rolls


@pytest.mark.parametrize("line", [b"CREATED:20250610T090000Z\r\n", b"CREATED:"])
def test_of_what_cannot_be_read_the_first_time_known_counts(line: bytes) -> None:
    """Of the visit no time is known at which it was first published: that of its last change stands for it."""
    damaged = LAST["all.ics"].replace(b"STATUS:CONFIRMED", b"STATUS:LIVELY")
    assert line in damaged
    record = recall({"all.ics": damaged.replace(line, line.replace(b"CREATED", b"X-CREATED"))})[0].records[KEY]
    assert (record.sequence, record.shown) == (3, Shown.GONE)
    assert record.created <= record.changed


def test_an_entry_of_which_only_its_revisions_are_known() -> None:
    def record(*told: Revision) -> Record:
        found = _remembered(told)
        last = found.changed.date()
        assert found == Record(
            digest="",
            identity="",
            sequence=found.sequence,
            created=found.created,
            changed=found.changed,
            kept=Kept(title="", span=Days(last, last)),
            shown=Shown.GONE,
        )
        return found

    both = record(Revision(3, NOW, NOW + A_DAY), Revision(5, NOW - A_DAY, NOW))
    assert (both.sequence, both.created, both.changed) == (5, NOW - A_DAY, NOW + A_DAY)
    once = record(Revision(2, NOW))
    assert (once.created, once.changed) == (NOW, NOW)
    never = record(Revision(0))
    assert (never.created, never.changed) == (FIRST_STAMP, FIRST_STAMP)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("CANCELLED: A visit", "A visit"),
        ("REMOVED: A visit", "A visit"),
        ("A visit", "A visit"),
        ("A: REMOVED: B", "A: REMOVED: B"),
    ],
)
def test_the_mark_before_a_title_is_no_part_of_it(title: str, bare: str) -> None:
    assert _without_mark(title) == bare
