"""Catalogs made at random for property tests: events as a curator could write them, with every sort of date and state."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from briefgen.domain.catalog import Catalog
from briefgen.reading.importing.components import clean
from briefgen.reading.importing.order import Fields
from briefgen.reading.importing.words import fitted
from briefgen.reading.importing.yaml_text import as_yaml
from briefgen.reading.load import load_text
from tests.conftest import project

TODAY = date(2025, 6, 10)  # a day after the newer source of the tests' projects
REPORTED = date(2025, 6, 9)
KINDS = ("visit", "meeting", "consultations", "commission-session", "forum", "signing", "ceremony", "culture", "other")
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
                f"{first:%Y-%m}",
                f"{first:%Y-%m}~",
                f"{first}..{later}",
                f"..{REPORTED}",
            ]
        )
    )


@st.composite
def events(draw: st.DrawFn, number: int) -> Fields:
    """One event; what is ahead was not held."""
    when = draw(dates())
    past = when.startswith("..") or when[:10] <= "2025-05"
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
        earlier: Fields = {"source": "s000 p1", "status": "planned", "when": draw(dates())}
        return {**fields, "reports": [earlier, {"source": "s001 p1", **report}]}
    return {**fields, **report, "source": "s001 p1"}


@st.composite
def event_files(draw: st.DrawFn) -> str:
    """The text of an ``events.yaml`` with up to eight events."""
    records = [draw(events(number)) for number in range(draw(st.integers(1, 8)))]
    return "events:\n" + as_yaml(records, 0)


def catalog_of(text: str) -> Catalog:
    """The catalog of a file of events, beside the seeds that all tests share."""
    loaded = load_text(project({"events.yaml": text}))
    assert loaded.catalog, loaded.diagnostics
    return loaded.catalog
