"""Catalogs made at random for property tests: events as a curator could write them, with every sort of date and state."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from briefgen.domain.catalog import Catalog
from briefgen.importing.ical.properties import clean
from briefgen.importing.order import Fields
from briefgen.importing.vocabulary import fitted
from briefgen.reading.edits.writing import items
from briefgen.reading.load import load_text
from tests.conftest import project

TODAY = date(2025, 6, 10)  # a day after the newer source of the tests' projects
REPORTED = date(2025, 6, 9)
KINDS = (
    "visit",
    "election",
    "meeting",
    "consultations",
    "commission-session",
    "forum",
    "signing",
    "ceremony",
    "culture",
    "other",
)
ZONES = ("Asia/Almaty", "Europe/Sofia", "UTC", "America/New_York", "Asia/Kathmandu")
AHEAD = ("proposed", "planned", "confirmed", "postponed", "cancelled")

days = st.dates(date(2023, 1, 2), date(2028, 12, 30))
# No hour between midnight and five, which a change of clocks may skip or repeat.
clocks = st.tuples(st.integers(5, 21), st.sampled_from([0, 15, 30, 59])).map(lambda t: f"{t[0]:02}:{t[1]:02}")
words = st.text(st.characters(blacklist_categories=["C", "Zl", "Zp"]), max_size=60).map(
    lambda text: fitted(clean(text))[0]
)
titles = words.map(lambda text: " ".join(f"Round {text} of talks".split()))


@st.composite
def dates(draw: st.DrawFn) -> str:
    """A date that a calendar can show: a day, a stretch, hours, a month, a window of up to a month."""
    first = draw(days)
    later = first + timedelta(days=draw(st.integers(1, 30)))
    start, end = sorted((draw(clocks), draw(clocks)))
    return draw(
        st.sampled_from(
            [
                f"{first}",
                f"{first}~",
                f"{first}?",
                f"{first}/{later}",
                f"{first}~/{later}",
                f"{first}T{start}",
                f"{first}T{start}/{end}" if start < end else f"{first}T{start}",
                f"{first}T{start}/{later}T{end}",
                f"{first}T{end}/{first + timedelta(days=1)}T{start}",
                f"{first}T{start}~",
                f"{first}T{start}?/{end}" if start < end else f"{first}T{start}?",
                f"{first:%Y-%m}",
                f"{first:%Y-%m}~",
                f"{first}..{later}",
                f"..{REPORTED}",
            ]
        )
    )


@st.composite
def all_dates(draw: st.DrawFn) -> str:
    """A date of any sort, those that no calendar can show among them."""
    first = draw(days)
    later = first + timedelta(days=draw(st.integers(32, 400)))
    return draw(
        st.one_of(
            dates(), st.sampled_from(["undated", f"{first:%Y}", f"{first}..{later}", f"..{first}", f"{first}/.."])
        )
    )


@st.composite
def events(draw: st.DrawFn, number: int, whens: st.SearchStrategy[str]) -> Fields:
    """One event; what is ahead was not held."""
    when = draw(whens)
    past = when.startswith("..") or (when[:10] <= "2025-05" and len(when) > len("2025"))
    fields: Fields = {
        "id": f"event-{number}",
        "kind": draw(st.sampled_from(KINDS)),
        "title": draw(titles),
        "counterparts": draw(st.sampled_from([["BG"], ["RO"], ["BG", "RO"], ["all"]])),
    }
    if "T" in when and (zone := draw(st.sampled_from(ZONES))) != "Asia/Almaty":
        fields["timezone"] = zone
    report: Fields = {"status": draw(st.sampled_from([*AHEAD, "held"] if past else AHEAD)), "when": when}
    if place := draw(words):
        report["place"] = place
    if draw(st.booleans()):
        if report["status"] == "postponed":  # with a new date it counts as planned, and is shown so
            report["status"] = "planned"
        earlier: Fields = {"source": "s000 p1", "status": "planned", "when": draw(whens)}
        return {**fields, "reports": [earlier, {"source": "s001 p1", **report}]}
    return {**fields, **report, "source": "s001 p1"}


@st.composite
def event_files(draw: st.DrawFn, whens: st.SearchStrategy[str] = dates()) -> str:  # noqa: B008 - drawn anew each time
    """The text of an ``events.yaml`` with up to eight events; of dates that a calendar can show where no others are given."""
    records = [draw(events(number, whens)) for number in range(draw(st.integers(1, 8)))]
    return "events:\n" + items(records, 0)


@st.composite
def rules(draw: st.DrawFn, first: date) -> str:
    """A yearly rule that gives this day first; those of elections leave years out."""
    every = f"FREQ=YEARLY;INTERVAL={draw(st.integers(2, 5))}"
    weekday, week = f"{first:%A}"[:2].upper(), (first.day - 1) // 7 + 1
    days = ",".join(str(day) for day in range(7 * week - 6, 7 * week + 1))
    nth = draw(
        st.sampled_from(
            [
                f"BYMONTH={first.month};BYDAY={week if week < 5 else -1}{weekday}",
                f"BYMONTH={first.month};BYMONTHDAY={first.day}",
                *([f"BYMONTH={first.month};BYDAY={weekday};BYMONTHDAY={days}"] if week < 5 else []),
            ]
        )
    )
    return draw(st.sampled_from([every, f"{every};{nth}", f"FREQ=YEARLY;COUNT=7;{nth}", "FREQ=YEARLY;COUNT=3"]))


@st.composite
def reference_day(draw: st.DrawFn, number: int) -> Fields:
    """One day that returns, or a stretch that does not."""
    first = draw(days.filter(lambda day: (day.month, day.day) != (2, 29)))
    last = first + timedelta(days=draw(st.sampled_from([0, 0, 3])))
    kind = draw(st.sampled_from(["national-day", "anniversary", "election", "presidency"]))
    fields: Fields = {
        "id": f"day-{number}",
        "title": draw(titles),
        "kind": kind,
        "counterpart": draw(st.sampled_from(["BG", "RO", "KZ"])),
        "when": f"{first}/{last}" if last > first else f"{first}",
        "basis": {"text": "A law", "date": "2025-01-01"},
    }
    if kind == "presidency":
        return fields
    plain = [] if kind == "election" else ["FREQ=YEARLY", f"FREQ=YEARLY;BYMONTH={first.month}"]
    return {**fields, "rule": draw(st.one_of(rules(first), *map(st.just, plain)))}


@st.composite
def reference_files(draw: st.DrawFn) -> str:
    """The text of a ``seeds/reference-days.yaml`` with up to five days."""
    return items([draw(reference_day(number)) for number in range(draw(st.integers(1, 5)))], 0)


def catalog_of(text: str, reference_days: str = "") -> Catalog:
    """The catalog of a file of events, beside the seeds that all tests share."""
    seeds = {"seeds/reference-days.yaml": reference_days} if reference_days else {}
    loaded = load_text(project({"events.yaml": text, **seeds}))
    assert loaded.catalog, loaded.diagnostics
    return loaded.catalog
