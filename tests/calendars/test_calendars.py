from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.calendars import Calendars, ics, readback, render_calendars, variants, which
from briefgen.calendars.entries import Entry, Revised
from briefgen.calendars.event_entries import event_entries
from briefgen.calendars.format.parser import parsed
from briefgen.calendars.format.properties import Written
from briefgen.calendars.making.files import Files, Maker
from briefgen.calendars.readback import FeedError
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.reading.load import Loaded
from tests.calendars.calendar_samples import A_DAY, NOW, events
from tests.conftest import few_holidays

Read = Callable[..., Catalog]
VISIT = "- {id: bg-visit, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2025-07-01, place: Astana, source: s001 p2}\n"
MOVED = VISIT.replace("2025-07-01", "2025-07-08")
OTHER = "- {id: ro-visit, kind: visit, title: Other, counterparts: [RO], status: planned, when: 2025-07-02, source: s001 p2}\n"
LEDGER = "ledger.json"


@pytest.fixture(autouse=True)
def _few_holidays(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "real" not in request.fixturenames:
        few_holidays(monkeypatch)


def built(catalog: Catalog, *, days: int = 0, after: Calendars | None = None) -> Calendars:
    return render_calendars(catalog, NOW + days * A_DAY, dict(after.files) if after else {})


def one(found: Calendars, name: str = "bulgaria.ics") -> Any:
    (event,) = events(found.files[name])
    return event


def changed(one: Calendars, two: Calendars) -> set[str]:
    return {name for name in {*one.files, *two.files} if one.files.get(name) != two.files.get(name)}


def test_the_files_and_their_order(catalog: Read) -> None:
    with_variants = (
        f"{name}{ending}" for name in ("all", "bulgaria", "romania") for ending in ("", "-days", "-fixed", "-alarms")
    )
    feeds = [*with_variants, "elections", "reference-days"]
    assert list(built(catalog(events=VISIT)).files) == [
        "ledger.json",
        *(f"{name}.{ending}" for name in feeds for ending in ("ics", "json")),
        "events/bg-visit.ics",
        "events.csv",
    ]


def test_how_many_entries_each_feed_holds_is_told_as_it_is_written(catalog: Read) -> None:
    found = built(catalog(events=VISIT + OTHER))
    written = {name: data.count(b"\nBEGIN:VEVENT\r\n") for name, data in found.files.items() if "/" not in name}
    assert found.entries == {name[: -len(".ics")]: count for name, count in written.items() if name.endswith(".ics")}
    assert (found.entries["all"], found.entries["bulgaria"]) == (2, 1)


def test_a_build_on_another_day_changes_no_byte(catalog: Read) -> None:
    read = catalog(events=VISIT)
    first = built(read)
    second = built(read, days=150, after=first)
    assert second == first
    assert built(read, days=0, after=None) == first


def test_a_new_year_moves_only_the_rolling_window(catalog: Read) -> None:
    read = catalog(events=VISIT)
    first = built(read)
    second = built(read, days=300, after=first)
    assert changed(first, second) == {LEDGER, "reference-days.ics", "reference-days.json"}
    for build, years in ((first, {2024, 2025, 2026}), (second, {2025, 2026, 2027})):
        shown = events(build.files["reference-days.ics"])
        assert {e["DTSTART"].dt.year for e in shown} == years
        assert {str(e["STATUS"]) for e in shown} == {"CONFIRMED"}  # what aged out is not cancelled


def test_the_day_is_that_of_the_calendars_zone(catalog: Read) -> None:
    """In Almaty the new year begins when it is seven in the evening in Greenwich."""
    read = catalog(events=VISIT)
    shown = []
    for hour in (18, 19):
        made = render_calendars(read, datetime(2025, 12, 31, hour, tzinfo=UTC), {})
        shown.append({e["DTSTART"].dt.year for e in events(made.files["reference-days.ics"])})
    assert shown == [{2024, 2025, 2026}, {2025, 2026, 2027}]


def test_a_moved_visit_keeps_its_uid_and_raises_its_sequence(catalog: Read) -> None:
    first = built(catalog(events=VISIT + OTHER))
    second = built(catalog(events=MOVED + OTHER), days=1, after=first)
    before, after = one(first), one(second)
    assert (str(before["UID"]), before["SEQUENCE"]) == ("bg-visit@test.example", 0)
    assert (str(after["UID"]), after["SEQUENCE"]) == ("bg-visit@test.example", 1)
    assert after["DTSTAMP"].dt == after["LAST-MODIFIED"].dt == NOW + A_DAY
    feeds = {f"{name}{ending}" for name in ("all", "bulgaria") for ending in ("", "-days", "-fixed", "-alarms")}
    files = {f"{which}.{ending}" for which in feeds for ending in ("ics", "json")}
    assert changed(first, second) == {LEDGER, *files, "events/bg-visit.ics", "events.csv"}


def test_the_same_entry_is_the_same_bytes_in_every_feed(catalog: Read) -> None:
    files = built(catalog(events=VISIT)).files

    def block(data: bytes) -> bytes:
        return data[data.index(b"BEGIN:VEVENT") : data.index(b"END:VEVENT")]

    assert block(files["all.ics"]) == block(files["bulgaria.ics"])


@pytest.mark.parametrize("setting", ["hidden", "visible"])
def test_what_is_removed_has_status_cancelled_whatever_the_setting(catalog: Read, setting: str) -> None:
    calendar = f"calendar: {{title: T, home: KZ, timezone: Asia/Almaty, domain: test.example, cancelled: {setting}}}\n"
    first = built(catalog(events=f"{calendar}events:\n{VISIT}{OTHER}"))
    second = built(catalog(events=f"{calendar}events:\n{OTHER}"), days=1, after=first)
    assert (str(one(second)["STATUS"]), str(one(second)["SUMMARY"])) == ("CANCELLED", "REMOVED: A visit")


TOOK_ANOTHER = VISIT.replace("[BG]", "[RO]")


def shown_in(found: Calendars, *names: str) -> dict[str, tuple[str, str, int, datetime]]:
    """What calendars show of the visit: title, status, SEQUENCE and stamp."""
    read = {name: one(found, f"{name}.ics") for name in names}
    return {n: (str(e["SUMMARY"]), str(e["STATUS"]), e["SEQUENCE"], e["DTSTAMP"].dt) for n, e in read.items()}


def test_what_takes_another_counterpart_is_seen_to_go_to_come_and_to_go_on(catalog: Read) -> None:
    """It left the calendar of its old counterpart without a trace."""
    names = ("all", "bulgaria", "romania")
    first = built(catalog(events=VISIT))
    second = built(catalog(events=TOOK_ANOTHER), days=1, after=first)
    went, a_second = NOW + A_DAY, timedelta(seconds=1)
    live = ("A visit", "TENTATIVE", 2, went + a_second)
    assert shown_in(second, *names) == {
        "all": live,
        "bulgaria": ("REMOVED: A visit", "CANCELLED", 1, went),
        "romania": live,
    }
    assert str(one(second)["DESCRIPTION"]) == "Taken off this calendar on 11 Jun 2025."
    assert built(catalog(events=TOOK_ANOTHER), days=90, after=second) == second
    much_later = built(catalog(events=TOOK_ANOTHER), days=91, after=second)
    assert (events(much_later.files["bulgaria.ics"]), shown_in(much_later, "all")) == ([], {"all": live})
    back = built(catalog(events=VISIT), days=5, after=second)
    again = ("A visit", "TENTATIVE", 4, NOW + 5 * A_DAY + a_second)
    assert shown_in(back, *names) == {
        "all": again,
        "bulgaria": again,
        "romania": ("REMOVED: A visit", "CANCELLED", 3, NOW + 5 * A_DAY),
    }


@pytest.mark.parametrize("variant", ["-days", "-alarms", "-fixed"])
def test_what_left_a_calendar_is_told_in_each_of_its_variants(catalog: Read, variant: str) -> None:
    first = built(catalog(events=VISIT))
    second = built(catalog(events=TOOK_ANOTHER), days=1, after=first)
    ringing = second.files[f"bulgaria{variant}.ics"].count(b"BEGIN:VALARM")
    assert (str(one(second, f"bulgaria{variant}.ics")["SUMMARY"]), ringing) == ("REMOVED: A visit", 0)


def test_of_what_had_no_known_day_fixed_dates_tell_no_removal(catalog: Read) -> None:
    first = built(catalog(events=VISIT.replace("2025-07-01", "2025-07")))
    second = built(catalog(events=TOOK_ANOTHER), days=1, after=first)
    assert events(second.files["bulgaria-fixed.ics"]) == []
    assert len(events(second.files["bulgaria.ics"])) == len(events(second.files["romania-fixed.ics"])) == 1


@pytest.mark.parametrize(
    ("then", "left"),
    [
        (OTHER, 1),  # deleted: its old calendar goes on to say so
        (TOOK_ANOTHER.replace("2025-07-01", "undated"), 1),
        (TOOK_ANOTHER.replace("2025-07-01", "2025-09-01"), 1),
        (TOOK_ANOTHER.replace("title:", "withdrawn: true, title:"), 0),
        (TOOK_ANOTHER.replace("title:", "private: true, title:"), 0),
    ],
)
def test_what_becomes_of_an_entry_in_the_calendar_that_it_left(catalog: Read, then: str, left: int) -> None:
    first = built(catalog(events=VISIT))
    second = built(catalog(events=TOOK_ANOTHER), days=1, after=first)
    third = built(catalog(events=then), days=2, after=second)
    assert len(events(third.files["bulgaria.ics"])) == left
    assert (third.files["bulgaria.ics"] == second.files["bulgaria.ics"]) == bool(left)


def test_the_highest_revision_is_that_of_the_calendars_that_show_it(catalog: Read) -> None:
    """Who subscribes to several calendars may have them merged by UID."""
    texts = [VISIT, TOOK_ANOTHER, TOOK_ANOTHER.replace("2025-07-01", "2025-07-08"), VISIT, OTHER, TOOK_ANOTHER]
    found: Calendars | None = None
    for days, text in enumerate(texts):
        found = built(catalog(events=text), days=days, after=found)
        shown = {
            (int(e["SEQUENCE"]), e["DTSTAMP"].dt, str(e["STATUS"]))
            for name in ("all", "bulgaria", "romania")
            for e in events(found.files[f"{name}.ics"])
            if str(e["UID"]) == "bg-visit@test.example"
        }
        assert max(shown)[2] == ("CANCELLED" if text is OTHER else "TENTATIVE")
        assert len({sequence for sequence, _stamp, _status in shown}) == len(shown) > 0


def test_without_a_ledger_what_left_a_calendar_is_known_from_there(catalog: Read) -> None:
    first = built(catalog(events=VISIT))
    second = built(catalog(events=TOOK_ANOTHER), days=1, after=first)
    published = {name: data for name, data in second.files.items() if name != LEDGER}
    again = render_calendars(catalog(events=TOOK_ANOTHER), NOW + 2 * A_DAY, published)
    feeds = {name: data for name, data in again.files.items() if name != LEDGER}
    assert (feeds, len(again.warnings)) == (published, 1)
    assert events(built(catalog(events=TOOK_ANOTHER), days=91, after=again).files["bulgaria.ics"]) == []


@pytest.mark.parametrize("older", [LEDGER, "bulgaria.ics", "romania.ics", "all.ics"])
def test_an_older_file_beside_what_left_a_calendar_lowers_no_revision(catalog: Read, older: str) -> None:
    first = built(catalog(events=VISIT))
    second = built(catalog(events=TOOK_ANOTHER), days=1, after=first)
    third = render_calendars(catalog(events=TOOK_ANOTHER), NOW + 2 * A_DAY, {**second.files, older: first.files[older]})
    shown = shown_in(third, "all", "bulgaria", "romania")
    assert {name: (status, sequence) for name, (_title, status, sequence, _stamp) in shown.items()} == {
        "all": ("TENTATIVE", 2),
        "bulgaria": ("CANCELLED", 1),
        "romania": ("TENTATIVE", 2),
    }


def test_a_calendar_that_goes_takes_what_it_told_along(catalog: Read) -> None:
    """Of a counterpart that is withdrawn there is no calendar that could tell of anything."""
    first = built(catalog(events=VISIT.replace("[BG]", "[BG, RO]")))
    without = "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria, withdrawn: true}\n"
    rest = "- {code: RO, capital: Bucharest, timezone: Europe/Bucharest, slug: romania}\n"
    second = built(catalog(events=TOOK_ANOTHER, counterparts=without + rest), days=1, after=first)
    assert (shown_in(second, "romania")["romania"][2], "bulgaria.ics" in second.files) == (0, False)


def test_deleted_shown_as_removed_for_90_days_then_gone(catalog: Read) -> None:
    with_it, without = catalog(events=VISIT + OTHER), catalog(events=OTHER)
    first = built(with_it)
    second = built(without, days=1, after=first)
    entry = one(second)
    assert (str(entry["STATUS"]), str(entry["SUMMARY"]), entry["SEQUENCE"]) == ("CANCELLED", "REMOVED: A visit", 1)
    assert len(events(second.files["all.ics"])) == 2
    third = built(without, days=90, after=second)
    assert third == second
    fourth = built(without, days=91, after=third)
    assert events(fourth.files["bulgaria.ics"]) == []
    assert stamps(fourth) == [NOW + 91 * A_DAY] * 2
    assert built(without, days=120, after=fourth) == fourth


def stamps(found: Calendars) -> list[datetime]:
    """When the two feeds that show the visit last changed."""
    lines = [found.files[name].decode().split("LAST-MODIFIED:")[1][:16] for name in ("all.ics", "bulgaria.ics")]
    return [datetime.strptime(line, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) for line in lines]


def test_the_last_change_of_a_feed_never_moves_back(catalog: Read) -> None:
    first = built(catalog(events=VISIT), days=10)
    second = built(catalog(events=MOVED), days=0, after=first)
    third = built(catalog(events=VISIT.replace("kind: visit", "kind: visit, withdrawn: true")), days=0, after=second)
    found = [stamps(c)[0] for c in (first, second, third)]
    assert found == sorted(found)
    assert len(set(found)) == 3


def test_a_clock_that_was_set_back_is_told(catalog: Read) -> None:
    """What became known since would vanish from every calendar without a word."""
    first = built(catalog(events=VISIT), days=10)
    assert [built(catalog(events=VISIT), days=days, after=first).warnings for days in (10, 9)] == [(), ()]
    back = built(catalog(events=VISIT), days=8, after=first)
    (told,) = back.warnings
    begun = "Today is 18 Jun 2025 by the clock, and the calendars last changed on 20 Jun 2025: "
    assert told == f"{begun}what is known only since then is no longer in them. Is the clock right?"
    assert [back.set_back, built(catalog(events=VISIT), days=11, after=first).set_back] == [timedelta(2), timedelta()]


def test_what_a_line_of_the_ledger_names_twice_is_shown_once(catalog: Read) -> None:
    """As a hand that merges two versions of it may leave it; of what was deleted nothing but the ledger tells."""
    first = built(catalog(events=VISIT + OTHER))
    deleted = built(catalog(events=OTHER), days=1, after=first)
    assert one(deleted)["STATUS"] == "CANCELLED"
    twice = deleted.files[LEDGER].replace(b'"all", "bulgaria"', b'"all", "bulgaria", "bulgaria"')
    assert twice != deleted.files[LEDGER]
    assert (
        one(render_calendars(catalog(events=OTHER), NOW + 2 * A_DAY, {**deleted.files, LEDGER: twice}))["STATUS"]
        == "CANCELLED"
    )


def test_withdrawn_goes_at_once(catalog: Read) -> None:
    first = built(catalog(events=VISIT))
    second = built(catalog(events=VISIT.replace("kind: visit", "kind: visit, withdrawn: true")), days=1, after=first)
    assert len(events(first.files["bulgaria.ics"])) == 1
    assert events(second.files["bulgaria.ics"]) == []


@pytest.mark.parametrize("when", ["undated", "2025-07..2025-09"])
def test_an_event_that_lost_its_day_is_seen_to_go(catalog: Read, when: str) -> None:
    names = ("all", "bulgaria", "all-fixed", "bulgaria-alarms")
    without = catalog(events=VISIT.replace("2025-07-01", when))
    second = built(without, days=1, after=built(catalog(events=VISIT)))
    went = ("REMOVED: A visit", "CANCELLED", 1, NOW + A_DAY)
    assert shown_in(second, *names) == dict.fromkeys(names, went)
    assert str(one(second)["DESCRIPTION"]) == "No day of it is known any more. Taken off this calendar on 11 Jun 2025."
    assert built(without, days=90, after=second) == second
    assert events(built(without, days=91, after=second).files["bulgaria.ics"]) == []
    deleted = built(catalog(events=OTHER), days=2, after=second)
    assert shown_in(deleted, "bulgaria") == {"bulgaria": went}
    back = built(catalog(events=MOVED), days=3, after=second)
    assert {shown[1:3] for shown in shown_in(back, *names).values()} == {("TENTATIVE", 3)}
    month = built(catalog(events=VISIT.replace("2025-07-01", "2025-07")), days=3, after=second)
    assert [shown[1] for shown in shown_in(month, *names).values()] == [
        "TENTATIVE",
        "TENTATIVE",
        "CANCELLED",
        "TENTATIVE",
    ]


def test_an_event_whose_day_becomes_a_month_is_seen_to_go_from_fixed_dates(catalog: Read) -> None:
    vague = catalog(events=VISIT.replace("2025-07-01", "2025-07"))
    second = built(vague, days=1, after=built(catalog(events=VISIT)))
    names = ("all", "bulgaria", "all-fixed", "bulgaria-fixed")
    live, went = ("TENTATIVE", 2), ("CANCELLED", 1)
    assert {name: shown[1:3] for name, shown in shown_in(second, *names).items()} == dict(
        zip(names, (live, live, went, went), strict=True)
    )
    removed = one(second, "bulgaria-fixed.ics")
    assert (str(removed["SUMMARY"]), removed["DTSTART"].dt) == ("REMOVED: A visit", date(2025, 7, 1))
    assert str(removed["DESCRIPTION"]).startswith("No day of it is known any more.")
    assert events(built(vague, days=91, after=second).files["all-fixed.ics"]) == []
    back = built(catalog(events=VISIT), days=2, after=second)
    assert {shown[1:3] for shown in shown_in(back, *names).values()} == {("TENTATIVE", 3)}
    cancelled = catalog(events=TOOK_ANOTHER.replace("2025-07-01", "2025-07"))
    third = shown_in(built(cancelled, days=2, after=second), "bulgaria", "bulgaria-fixed", "all-fixed")
    assert [shown[1] for shown in third.values()] == ["CANCELLED"] * 3


@pytest.mark.parametrize("when", ["undated", "2025-07"])
def test_without_a_ledger_what_lost_its_day_is_known_from_the_calendars(catalog: Read, when: str) -> None:
    vague = catalog(events=VISIT.replace("2025-07-01", when))
    second = built(vague, days=1, after=built(catalog(events=VISIT)))
    published = {name: data for name, data in second.files.items() if name != LEDGER and "-fixed" not in name}
    again = render_calendars(vague, NOW + 2 * A_DAY, published)
    assert {name: again.files[name] for name in published} == published


def test_a_lost_ledger_changes_no_feed(catalog: Read) -> None:
    read = catalog(events=VISIT)
    first = built(catalog(events=MOVED), after=built(read))
    feeds = {name: data for name, data in first.files.items() if name != LEDGER}
    second = render_calendars(catalog(events=MOVED), NOW + 5 * A_DAY, feeds)
    assert second.files == first.files
    assert second.warnings == ("ledger.json is missing; it is made anew from the published feeds",)


def test_a_damaged_ledger_changes_no_feed(catalog: Read) -> None:
    first = built(catalog(events=VISIT + OTHER))
    cut = first.files[LEDGER][: first.files[LEDGER].index(b'"ro-visit')]
    second = render_calendars(catalog(events=VISIT + OTHER), NOW + 5 * A_DAY, {**first.files, LEDGER: cut})
    assert second.files == first.files
    assert "damaged" in second.warnings[0]


def test_a_lost_ledger_goes_on_with_the_90_days(catalog: Read) -> None:
    without = catalog(events=OTHER)
    second = built(without, days=1, after=built(catalog(events=VISIT + OTHER)))
    feeds = {name: data for name, data in second.files.items() if name != LEDGER}
    third = render_calendars(without, NOW + 60 * A_DAY, feeds)
    assert changed(second, third) <= {LEDGER}
    assert events(built(without, days=91, after=third).files["bulgaria.ics"]) == []


def test_an_id_is_never_used_again_for_something_else(catalog: Read) -> None:
    first = built(catalog(events=VISIT))
    second = built(catalog(events=OTHER), days=1, after=first)
    reused = catalog(events=VISIT.replace("A visit", "A forum").replace("2025-07-01", "2026-01-01"))
    with pytest.raises(BriefgenError, match="“A forum” was used before, for “A visit”"):
        built(reused, days=2, after=second)


def test_a_feed_that_reads_back_differently_is_not_returned(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    read = catalog(events=VISIT)
    honest = ics.to_bytes
    monkeypatch.setattr(ics, "to_bytes", lambda calendar: honest(calendar).replace(b"20250702", b"20250703"))
    made = built(read).files
    with pytest.raises(FeedError, match=r"all\.ics: bg-visit@test\.example reads differently: span"):
        made.make("all.ics")


def test_a_feed_that_is_too_long_for_google_is_told(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 1)
    found = built(catalog(events=VISIT + OTHER))
    assert found.warnings[0].startswith("all.ics has 2 entries and ")


def test_it_is_told_too_where_its_days_of_reference_make_it_too_long(
    catalog: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 3)
    found = built(catalog(events="", reference_days=DAYS_OF_BOTH))
    size = len(found.files["all-days.ics"])
    told = f"all-days.ics has 6 entries and {size} bytes; Google reads about 3 entries and 1 MB"
    assert ([words for words in found.warnings if words.startswith("all")], uids(found, "all.ics")) == ([told], [])


def test_times_are_whole_seconds_of_utc(catalog: Read) -> None:
    now = datetime.fromisoformat("2025-06-10T14:00:00.123456+05:00")
    assert render_calendars(catalog(events=VISIT), now, {}) == built(catalog(events=VISIT))


def test_jcal_stands_beside_each_feed(catalog: Read) -> None:
    kind, _properties, components = json.loads(built(catalog(events=VISIT)).files["bulgaria.json"])
    assert (kind, [component[0] for component in components]) == ("vcalendar", ["vevent"])


OLD = "".join(
    f"- {{id: old-{n}, kind: visit, title: Old {n}, counterparts: [BG], status: held, when: {year}-03-0{n}, source: s001 p2}}\n"
    for n, year in enumerate((2022, 2022, 2023, 2024, 2025, 2025), start=1)
)


def ids(found: Calendars, name: str) -> list[str]:
    return [str(event["UID"]).partition("@")[0] for event in events(found.files[name])]


def test_years_that_are_over_go_into_archives(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    read = catalog(events=OLD)
    whole = built(read)
    assert [name for name in whole.files if "archive" in name] == []
    monkeypatch.setattr(variants, "MOST_ENTRIES", 4)
    parted = built(read, days=1, after=whole)
    assert ids(parted, "all.ics") == ["old-3", "old-4", "old-5", "old-6"]
    assert ids(parted, "archive-2022.ics") == ids(parted, "bulgaria-archive-2022.ics") == ["old-1", "old-2"]
    texts = [data for name, data in parted.files.items() if name.endswith(".ics")]
    assert not any(b"CANCELLED" in data for data in texts)
    assert [words for words in parted.warnings if words.startswith("all.ics")] == []
    # The same entry as before: only the file that holds it is another.
    assert events(parted.files["archive-2022.ics"])[0] == events(whole.files["all.ics"])[0]


def test_what_went_into_an_archive_stays_there(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 4)
    parted = built(catalog(events=OLD))
    monkeypatch.setattr(variants, "MOST_ENTRIES", 1000)
    again = built(catalog(events=OLD), days=1, after=parted)
    assert again.files == parted.files


def test_a_feed_that_is_too_large_goes_into_archives_too(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    read = catalog(events=OLD)
    monkeypatch.setattr(variants, "MOST_BYTES", len(built(read).files["all.ics"]) - 1)
    assert ids(built(read), "all.ics") == ["old-3", "old-4", "old-5", "old-6"]


def test_the_year_that_runs_is_never_archived(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 1)
    found = built(catalog(events=OLD))
    assert ids(found, "all.ics") == ["old-5", "old-6"]
    assert found.warnings[0].startswith("all.ics has 2 entries and ")


def test_what_is_deleted_is_shown_as_removed_where_it_stood(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variants, "MOST_ENTRIES", 4)
    first = built(catalog(events=OLD))
    second = built(catalog(events=OLD.partition("\n")[2]), days=1, after=first)
    (gone, _other) = events(second.files["archive-2022.ics"])
    assert str(gone["SUMMARY"]) == "REMOVED: Old 1"
    assert changed(first, second) == {
        LEDGER, "archive-2022.ics", "archive-2022.json", "bulgaria-archive-2022.ics", "bulgaria-archive-2022.json",
        "events/old-1.ics", "events.csv",
    }  # fmt: skip


def test_reminders_ring_in_their_variant_alone(catalog: Read) -> None:
    timed = VISIT.replace("id: bg-visit", "id: timed").replace("2025-07-01", "2025-07-02T10:00/11:00")
    vague = VISIT.replace("id: bg-visit", "id: vague").replace("2025-07-01", "2025-08")
    past = VISIT.replace("id: bg-visit", "id: past").replace("planned", "held").replace("2025-07-01", "2025-06-01")
    files = built(catalog(events=VISIT + timed + vague + past)).files
    found = {
        str(event["UID"]).partition("@")[0]: [
            (str(alarm["ACTION"]), alarm["TRIGGER"].to_ical().decode(), str(alarm["DESCRIPTION"]))
            for alarm in event.walk("VALARM")
        ]
        for event in events(files["bulgaria-alarms.ics"])
    }
    assert found == {
        "past": [],
        "bg-visit": [("DISPLAY", "-PT15H", "A visit")],
        "timed": [("DISPLAY", "-PT1H", "A visit")],
        "vague": [],
    }
    with_bells = {name for name, data in files.items() if b"VALARM" in data.upper()}
    assert with_bells == {f"{name}-alarms.{ending}" for name in ("all", "bulgaria") for ending in ("ics", "json")}


def test_a_variant_has_a_name_and_an_address_of_its_own(catalog: Read) -> None:
    calendar = "calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, address: 'https://test.example/kz'}\n"
    data = built(catalog(events=calendar + "events:\n" + VISIT)).files["bulgaria-fixed.ics"].replace(b"\r\n ", b"")
    lines = data.decode().splitlines()
    assert "NAME:Fixed dates · Bulgaria · Test" in lines
    assert "SOURCE;VALUE=URI:https://test.example/kz/feeds/bulgaria-fixed.ics" in lines


def test_fixed_dates_only(catalog: Read) -> None:
    dates = {"day": "2025-07-01", "month": "2025-07", "about": "2025-07-03~", "stretch": "2025-07-04/2025-07-06"}
    text = "".join(VISIT.replace("bg-visit", name).replace("2025-07-01", when) for name, when in dates.items())
    off = VISIT.replace("bg-visit", "off").replace("planned", "cancelled")
    reported = VISIT.replace("bg-visit", "reported").replace("planned", "held").replace("2025-07-01", "..2025-06-09")
    late = VISIT.replace("bg-visit", "late").replace("planned", "postponed")
    found = built(catalog(events=text + off + reported + late))
    assert sorted(ids(found, "all-fixed.ics")) == ["day", "off", "stretch"]
    assert sorted(ids(found, "all.ics")) == sorted([*dates, "late", "off", "reported"])


def test_one_event_by_itself_has_no_calendar_name(catalog: Read) -> None:
    files = built(catalog(events=VISIT)).files
    lines = files["events/bg-visit.ics"].decode().split("\r\n")
    assert lines[: lines.index("BEGIN:VEVENT")] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//briefgen//briefgen//EN",
        "CALSCALE:GREGORIAN",
    ]
    assert events(files["events/bg-visit.ics"]) == events(files["bulgaria.ics"])


def test_what_is_not_committed_is_made_again_from_the_ledger(catalog: Read) -> None:
    first = built(catalog(events=MOVED), days=1, after=built(catalog(events=VISIT)))
    committed = {n: d for n, d in first.files.items() if not re.search(r"-alarms|-fixed|[^e]-days|^events", n)}
    assert len(committed) == 11
    assert render_calendars(catalog(events=MOVED), NOW + 30 * A_DAY, committed).files == first.files


RULE = "rule: FREQ=YEARLY, basis: {text: A law, date: 2020-01-01}"
DAYS_OF_BOTH = f"""\
- {{id: bg-day, title: Liberation Day, kind: national-day, counterpart: BG, when: 2023-03-03, {RULE}}}
- {{id: kz-day, title: Republic Day, kind: national-day, counterpart: KZ, when: 2022-10-25, {RULE}}}
- {{id: ro-day, title: Union Day, kind: national-day, counterpart: RO, when: 2023-12-01, {RULE}}}
- {{id: ro-turn, title: Presidency, kind: presidency, counterpart: RO, also: [BG], when: 2027-01-01/2027-06-30, basis: {{text: A law, date: 2020-01-01}}}}
- {{id: bg-vote, title: Election, kind: election, counterpart: BG, when: 2023-03-05, {RULE.replace("YEARLY", "YEARLY;INTERVAL=4;BYMONTH=3;BYDAY=1SU")}}}
"""


def uids(found: Calendars, name: str) -> list[str]:
    return [str(e["UID"]).partition("@")[0] for e in events(found.files[name])]


def blocks(found: Calendars, name: str) -> dict[str, bytes]:
    parts = found.files[name].split(b"BEGIN:VEVENT")[1:]
    return {part.partition(b"UID:")[2].partition(b"@")[0].decode(): part.partition(b"END:VEVENT")[0] for part in parts}


def test_a_calendar_with_the_days_of_both_sides_and_the_same_bytes_as_elsewhere(catalog: Read) -> None:
    found = built(catalog(events=VISIT, reference_days=DAYS_OF_BOTH))
    assert uids(found, "bulgaria-days.ics") == [
        "kz-day",
        "bg-day",
        "bg-visit",
        "ro-turn",
        "bg-vote-2027",
        "bg-vote-2031",
    ]
    assert uids(found, "romania-days.ics") == ["kz-day", "ro-day", "ro-turn"]
    shown = blocks(found, "bulgaria-days.ics")
    elsewhere = {
        **blocks(found, "reference-days.ics"),
        **blocks(found, "elections.ics"),
        **blocks(found, "bulgaria.ics"),
    }
    assert shown == {name: elsewhere[name] for name in shown}


def test_a_day_of_reference_that_was_deleted_is_told_of_wherever_it_stood(catalog: Read) -> None:
    first = built(catalog(events=VISIT, reference_days=DAYS_OF_BOTH))
    fewer = catalog(events=VISIT, reference_days=DAYS_OF_BOTH.replace("id: kz-day", "id: other-day"))
    second = built(fewer, days=1, after=first)
    for name in ("all-days.ics", "bulgaria-days.ics", "romania-days.ics", "reference-days.ics"):
        summaries = {str(e["UID"]).partition("@")[0]: str(e["SUMMARY"]) for e in events(second.files[name])}
        assert summaries["kz-day"] == "REMOVED: Republic Day", name
    assert "kz-day" not in uids(second, "bulgaria.ics")


def test_without_a_ledger_every_calendar_holds_what_it_held(catalog: Read) -> None:
    read = catalog(events=VISIT, reference_days=DAYS_OF_BOTH)
    first = built(read)
    found = render_calendars(read, NOW + A_DAY, {n: d for n, d in first.files.items() if n != LEDGER})
    assert {n: d for n, d in found.files.items() if n != LEDGER} == {
        n: d for n, d in first.files.items() if n != LEDGER
    }
    files = Files({n: Maker(partial(lambda data: data, b"{}" if n == LEDGER else d)) for n, d in first.files.items()})
    gone = built(catalog(events=OTHER), days=2, after=Calendars(files))
    assert uids(gone, "romania-days.ics") == ["kz-day", "ro-day", "ro-visit", "ro-turn"]
    assert str(events(gone.files["romania-days.ics"])[0]["SUMMARY"]) == "REMOVED: Republic Day"


def test_the_place_of_an_id_used_again_is_told(catalog: Read) -> None:
    second = built(catalog(events=OTHER), days=1, after=built(catalog(events=VISIT)))
    reused = catalog(events=OTHER + VISIT.replace("A visit", "A forum").replace("2025-07-01", "2026-01-01"))
    with pytest.raises(BriefgenError, match=r"^events\.yaml:4:\d+: the id of “A forum” was used before, for “A visit”"):
        built(reused, days=2, after=second)


def test_the_real_data(real: Loaded) -> None:
    assert real.catalog
    first = render_calendars(real.catalog, datetime(2026, 11, 22, 12, tzinfo=UTC), {})
    second = render_calendars(real.catalog, datetime(2026, 12, 20, 12, tzinfo=UTC), first.files)
    assert second == first
    assert first.warnings == ()
    for name, data in first.files.items():
        if name.endswith(".ics"):
            assert len(data) < 1_000_000
            assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_what_is_written_for_a_minister_is_in_no_file(catalog: Read) -> None:
    people = "participants: [rumen-radev, kassym-jomart-tokayev]"
    written = "meeting: {written: 2025-06-09, purpose: HUSH}"
    read = catalog(events=VISIT.replace("place: Astana", f"place: Astana, {people}, {written}"))
    assert str(read.events["bg-visit"].meeting[0].purpose) == "HUSH"  # it could have entered
    files = built(read).files
    assert b"Rumen Radev" in files["events.csv"]
    assert [name for name, data in files.items() if b"HUSH" in data.replace(b"\r\n ", b"")] == []


def test_an_entry_that_is_untouched_is_not_read_again_and_a_broken_one_is_found(
    catalog: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = dict(built(catalog(events=VISIT + OTHER)).files)
    changed = catalog(events=VISIT.replace("A visit", "The visit") + OTHER)
    now = NOW + A_DAY
    read: list[int] = []
    write = ics.written
    written: list[str] = []

    def counted(data: bytes) -> Any:
        read.append(data.count(b"BEGIN:VEVENT"))
        return parsed(data)

    def noted(revised: Revised) -> Written:
        written.append(revised.entry.uid)
        return write(revised)

    monkeypatch.setattr(readback, "parsed", counted)
    monkeypatch.setattr(ics, "written", noted)
    whole = render_calendars(changed, now, first)
    assert dict(whole.files)
    assert (sum(read), len(written)) == (2 * 2, 2 + 9)  # each with its reminder; days of reference are as they were
    read.clear()
    written.clear()
    assert render_calendars(changed, now, first, untouched=first.keys()) == whole
    assert (sum(read), written) == (3, ["bg-visit@test.example"])
    to_bytes = ics.to_bytes
    monkeypatch.setattr(ics, "to_bytes", lambda calendar: to_bytes(calendar).replace(b"The visit", b"A visit"))
    with pytest.raises(FeedError, match=r"all\.ics: bg-visit@test\.example reads differently: summary"):
        dict(render_calendars(changed, now, first, untouched=first.keys()).files)


def test_what_a_file_is_made_from_tells_whether_it_changed(catalog: Read) -> None:
    first, second = (
        built(catalog(events=VISIT + other)).files for other in (OTHER, OTHER.replace("Other", "The other"))
    )
    told = {name for name in first if first.made_from(name)}
    assert [name for name in first if name not in told] == [LEDGER, "events.csv"]
    same = {name for name in told if first[name] == second[name]}
    assert {name for name in told if first.made_from(name) == second.made_from(name)} == same
    assert {"bulgaria-alarms.json", "events/bg-visit.ics", "elections.ics"} <= same
    assert not {"all.ics", "all-days.json", "romania-alarms.ics", "events/ro-visit.ics"} & same


def test_what_rings_counts_for_reminders_alone(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    first = built(catalog(events=VISIT)).files

    def silent(catalog: Catalog, day: date) -> dict[str, Entry]:
        return {event: replace(entry, rings=False) for event, entry in event_entries(catalog, day).items()}

    monkeypatch.setattr(which, "event_entries", silent)
    second = built(catalog(events=VISIT)).files
    other = {name for name in first if first[name] != second[name]}
    assert other == {f"{name}-alarms.{kind}" for name in ("all", "bulgaria") for kind in ("ics", "json")}
    assert other == {name for name in first if first.made_from(name) != second.made_from(name)}
