from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.publishing import calendars, feed, ics
from briefgen.publishing.calendars import Calendars, render_calendars
from briefgen.publishing.entries import Entry
from briefgen.publishing.holiday_entries import holiday_entries
from briefgen.publishing.readback import FeedError
from briefgen.reading.load import Loaded
from tests.publishing.calendar_samples import A_DAY, NOW, events

Read = Callable[..., Catalog]
VISIT = "- {id: bg-visit, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2025-07-01, place: Astana, source: s001 p2}\n"
MOVED = VISIT.replace("2025-07-01", "2025-07-08")
OTHER = "- {id: ro-visit, kind: visit, title: Other, counterparts: [RO], status: planned, when: 2025-07-02, source: s001 p2}\n"
LEDGER = "ledger.json"


@pytest.fixture(autouse=True)
def few_holidays(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful of them roll as well as two hundred, and are quicker to write and read."""

    def new_years(catalog: Catalog, day: date) -> Iterator[Entry]:
        return (entry for entry in holiday_entries(catalog, day) if "new-year" in entry.uid)

    if "real" not in request.fixturenames:
        monkeypatch.setattr(feed, "holiday_entries", new_years)


def built(catalog: Catalog, *, days: int = 0, after: Calendars | None = None) -> Calendars:
    return render_calendars(catalog, NOW + days * A_DAY, after.files if after else {})


def one(found: Calendars, name: str = "bulgaria.ics") -> Any:
    (event,) = events(found.files[name])
    return event


def changed(one: Calendars, two: Calendars) -> set[str]:
    return {name for name in {*one.files, *two.files} if one.files.get(name) != two.files.get(name)}


def test_the_files_and_their_order(catalog: Read) -> None:
    assert list(built(catalog(events=VISIT)).files) == [
        "ledger.json",
        "all.ics",
        "all.json",
        "bulgaria.ics",
        "bulgaria.json",
        "romania.ics",
        "romania.json",
        "elections.ics",
        "elections.json",
        "reference-days.ics",
        "reference-days.json",
    ]


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


def test_a_moved_visit_keeps_its_uid_and_raises_its_sequence(catalog: Read) -> None:
    first = built(catalog(events=VISIT + OTHER))
    second = built(catalog(events=MOVED + OTHER), days=1, after=first)
    before, after = one(first), one(second)
    assert (str(before["UID"]), before["SEQUENCE"]) == ("bg-visit@test.example", 0)
    assert (str(after["UID"]), after["SEQUENCE"]) == ("bg-visit@test.example", 1)
    assert after["DTSTAMP"].dt == after["LAST-MODIFIED"].dt == NOW + A_DAY
    assert changed(first, second) == {LEDGER, "all.ics", "all.json", "bulgaria.ics", "bulgaria.json"}


def test_the_same_entry_is_the_same_bytes_in_every_feed(catalog: Read) -> None:
    files = built(catalog(events=VISIT)).files

    def block(data: bytes) -> bytes:
        return data[data.index(b"BEGIN:VEVENT") : data.index(b"END:VEVENT")]

    assert block(files["all.ics"]) == block(files["bulgaria.ics"])


def test_deleted_cancelled_for_90_days_then_gone(catalog: Read) -> None:
    with_it, without = catalog(events=VISIT + OTHER), catalog(events=OTHER)
    first = built(with_it)
    second = built(without, days=1, after=first)
    entry = one(second)
    assert (str(entry["STATUS"]), str(entry["SUMMARY"]), entry["SEQUENCE"]) == ("CANCELLED", "CANCELLED: A visit", 1)
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


def test_withdrawn_goes_at_once(catalog: Read) -> None:
    first = built(catalog(events=VISIT))
    second = built(catalog(events=VISIT.replace("kind: visit", "kind: visit, withdrawn: true")), days=1, after=first)
    assert len(events(first.files["bulgaria.ics"])) == 1
    assert events(second.files["bulgaria.ics"]) == []


def test_an_event_that_lost_its_day_goes_without_being_cancelled(catalog: Read) -> None:
    first = built(catalog(events=VISIT))
    second = built(catalog(events=VISIT.replace("2025-07-01", "undated")), days=1, after=first)
    assert events(second.files["bulgaria.ics"]) == []
    third = built(catalog(events=MOVED), days=2, after=second)
    assert one(third)["SEQUENCE"] == 1


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
    with pytest.raises(FeedError, match=r"all\.ics: bg-visit@test\.example reads differently: span"):
        built(read)


def test_a_feed_that_is_too_long_for_google_is_told(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendars, "MOST_ENTRIES", 1)
    found = built(catalog(events=VISIT + OTHER))
    assert found.warnings[0].startswith("all.ics has 2 entries and ")


def test_times_are_whole_seconds_of_utc(catalog: Read) -> None:
    now = datetime.fromisoformat("2025-06-10T14:00:00.123456+05:00")
    assert render_calendars(catalog(events=VISIT), now, {}) == built(catalog(events=VISIT))


def test_jcal_stands_beside_each_feed(catalog: Read) -> None:
    kind, _properties, components = json.loads(built(catalog(events=VISIT)).files["bulgaria.json"])
    assert (kind, [component[0] for component in components]) == ("vcalendar", ["vevent"])


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
