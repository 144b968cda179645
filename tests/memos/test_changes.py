"""Section 3: what changed, in words, in few rows, with its sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.snapshot import Baseline, Kind, Row
from briefgen.memos import Cut, Edition, Memo, Subject, memo
from briefgen.memos.editions import snapshot
from briefgen.memos.paper import render_memo
from briefgen.reading.load import Loaded
from briefgen.sections.rows import ChangeRow
from tests.paper.read_again import texts

APRIL, JUNE = date(2025, 4, 20), date(2025, 6, 10)
SIGNED = """\
Memorandum of understanding between the transport ministries on developing the Trans-Caspian International Transport Route; \
Memorandum of understanding between the cities of Astana and Sofia; Memorandum on the twinning of Shymkent and Plovdiv (proposed → signed); \
Memorandum of understanding between the Academy of Public Administration and the Bulgarian Diplomatic Institute; \
Memorandum of understanding between the Foreign Trade Chamber of Kazakhstan and the Bulgarian Chamber of Commerce and \
Industry"""


@pytest.fixture(scope="module")
def known(real: Loaded) -> Catalog:
    assert real.catalog
    return real.catalog


def told(catalog: Catalog, baseline: Baseline, day: date = JUNE, **cut: int) -> Memo:
    return memo(Subject(catalog, "BG", day, Edition(baseline=baseline)), cut=Cut().of(cut))


def rows_of(made: Memo) -> list[ChangeRow]:
    assert made.changes
    return list(made.changes.section.rows)


def plain(text: str | None) -> str | None:
    return text.replace("\N{NO-BREAK SPACE}", " ") if text else text


def told_by(made: Memo) -> list[tuple[str, str | None, str | None, str | None]]:
    rows = rows_of(made)
    assert all(row.what.endswith(".") for row in rows)
    return [(row.tag, row.late, plain(row.what[:-1]), plain(row.change)) for row in rows]


def test_bulgaria_in_june_after_an_edition_of_april(known: Catalog) -> None:
    made = told(known, snapshot(known, "BG", APRIL))
    assert made.changes
    assert plain(made.changes.since) == "20 Apr 2025"
    assert told_by(made) == [
        (
            "Overdue",
            None,
            "Fifth session of the Kazakhstan–Bulgaria Intergovernmental Commission on Economic Cooperation",
            "due May 2025, no report",
        ),
        (
            "Overdue",
            None,
            "Prepare and hold the fifth session of the Intergovernmental Commission, in Sofia",
            "due May 2025, no report",
        ),
        (
            "Held",
            None,
            "Visit of the President of Bulgaria to Kazakhstan",
            "2025, after 18 Apr → 9 Jun 2025; Kazakhstan → Astana",
        ),
        (
            "Signed",
            None,
            "5 documents",
            SIGNED,
        ),
        ("Done", None, "Prepare the visit of the President of Bulgaria to Kazakhstan", "open → done"),
        ("New", None, "Trade turnover, Jan–Apr 2025", "more than 83 USD million"),
    ]


def test_each_row_has_its_sources(known: Catalog) -> None:
    made = told(known, snapshot(known, "BG", APRIL))
    days = {source.label: plain(source.date) for source in made.sources.cited}
    cited = [sorted(str(days[mark.label]) for mark in row.marks) for row in rows_of(made)]
    assert cited == [
        ["18 Apr 2025"],
        ["18 Apr 2025"],
        ["18 Apr 2025", "9 Jun 2025"],
        ["10 May 2023", "9 Jun 2025"],
        ["18 Apr 2025", "9 Jun 2025"],
        ["9 Jun 2025"],
    ]


def test_what_is_left_out_is_counted_record_by_record(known: Catalog) -> None:
    baseline = snapshot(known, "BG", APRIL)
    made = told(known, baseline)
    assert made.changes
    # Three new commitments share a row, and one has moved on.
    assert (made.changes.section.more or "").startswith("+4 more")
    rest = [write() for write in made.changes.section.rest]
    assert [(row.tag, row.what) for row in rest] == [
        ("New", "3 commitments."),
        ("Progressed", "Make Shymkent and Plovdiv twin cities."),
    ]
    short = told(known, baseline, changes=3)
    assert short.changes
    assert (short.changes.section.more or "").startswith("+11 more")


def test_a_first_edition_has_no_such_section(known: Catalog) -> None:
    assert memo(Subject(known, "BG", JUNE)).changes is None


def test_where_nothing_changed_it_says_so(known: Catalog) -> None:
    made = told(known, snapshot(known, "BG", JUNE), date(2025, 6, 11))
    assert made.changes
    assert (made.changes.section.rows, made.changes.section.none) == ((), "Nothing on file has changed.")


def test_old_news_is_marked_late(known: Catalog) -> None:
    whole = snapshot(known, "BG", APRIL)
    without = whole._replace(rows=tuple(row for row in whole.rows if row.id != "bg-business-forum-2023"))
    assert told_by(told(known, without, date(2025, 4, 30))) == [
        ("Held", "Late", "Kazakhstan–Bulgaria business forum", "26 Apr 2023")
    ]


# --- one change of each sort


def event(status: str, when: str, **more: str) -> str:
    extra = "".join(f", {name}: {value}" for name, value in more.items())
    return f"- {{id: x, kind: forum, title: Fair, counterparts: [BG], status: {status}, when: {when}{extra}, source: s001 p1}}\n"


OLD = Row(Kind.EVENT, "x", "Fair", date(2025, 4, 18), "planned", "2025-09", words="Sofia", sources=("s000",))


@pytest.mark.parametrize(
    ("old", "kinds", "row"),
    [
        (OLD, {"events": event("planned", "2025-10", place="Sofia")}, ("Moved", "Fair", "Sep 2025 → Oct 2025")),
        (OLD, {"events": event("confirmed", "2025-09-02", place="Sofia")}, ("Dated", "Fair", "planned → confirmed; Sep 2025 → 2 Sep 2025")),
        (OLD, {"events": event("cancelled", "2025-09", place="Sofia")}, ("Cancelled", "Fair", "was set for Sep 2025")),
        (OLD, {"events": event("confirmed", "2025-09", place="Plovdiv")}, ("Confirmed", "Fair", "Sofia → Plovdiv")),
        (None, {"events": event("planned", "2025-09", place="Sofia")}, ("New", "Fair", "planned; Sep 2025; Sofia")),
        (
            replace(OLD, when="2025-09-02T10:00"),
            {"events": event("planned", "2025-09-02T12:00", place="Sofia")},
            ("Moved", "Fair", "2 Sep 2025 (Tue), 10:00 Almaty time → 2 Sep 2025 (Tue), 12:00 Almaty time"),
        ),
        (OLD, {}, ("Withdrawn", "Fair", "was: planned; Sep 2025")),
        (
            replace(OLD, kind=Kind.COMMITMENT, state="open"),
            {"commitments": "- {id: x, title: Fair, counterparts: [BG], state: open, due: 2025-10, source: s001 p1}\n"},
            ("Moved", "Fair", "due Sep 2025 → Oct 2025"),
        ),
        (
            Row(Kind.FIGURE, "x", "turnover", date(2025, 4, 18), "", "2024", "about 375.2 USD million", sources=("s000",)),
            {
                "figures": "- {id: x, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, reporter: KZ, "
                "value: 1380, source: s001 p1}\n"
            },
            ("Changed", "Trade turnover, 2024", "about 375.2 USD million → 1,380 USD million"),
        ),
        (
            Row(Kind.FIGURE, "x", "target-share", date(2025, 4, 18), "", "2024", "98 percent", sources=("s000",)),
            {},
            ("Withdrawn", "Target share, 2024", "was: 98 percent"),
        ),
    ],
)  # fmt: skip
def test_how_each_sort_reads(
    catalog: Callable[..., Catalog], old: Row | None, kinds: dict[str, str], row: tuple[str, str, str | None]
) -> None:
    before = Baseline(APRIL, (*snapshot(catalog(), "BG", APRIL).rows, *([old] if old else [])))
    made = told(catalog(**kinds), before)
    assert [(tag, what, change) for tag, _late, what, change in told_by(made)] == [row]
    assert all(r.marks for r in rows_of(made))


def test_a_report_that_corrects_is_told_as_such(catalog: Callable[..., Catalog]) -> None:
    events = """\
- id: x
  kind: forum
  title: Fair
  counterparts: [BG]
  reports:
    - {source: s000 p1, status: planned, when: 2025-09}
    - {source: s001 p1, when: 2025-08, corrects: true}
"""
    found = catalog(events=events)
    assert told_by(told(found, snapshot(found, "BG", APRIL))) == [("Corrected", None, "Fair", "Sep 2025 → Aug 2025")]


def test_many_of_one_sort_stand_five_to_a_row(catalog: Callable[..., Catalog]) -> None:
    events = "".join(
        event("planned", "undated").replace("id: x", f"id: x{n}").replace("Fair", f"Fair {n}") for n in range(12)
    )
    made = told(catalog(events=events), snapshot(catalog(), "BG", APRIL))
    assert [(what, change) for _tag, _late, what, change in told_by(made)] == [
        ("5 events, planned; no date", "Fair 0; Fair 1; Fair 2; Fair 3; Fair 4"),
        ("5 events, planned; no date", "Fair 5; Fair 6; Fair 7; Fair 8; Fair 9"),
        ("2 events, planned; no date", "Fair 10; Fair 11"),
    ]


def test_with_what_changed_it_still_stands_on_two_pages(known: Catalog) -> None:
    subject = Subject(known, "BG", JUNE, Edition(baseline=snapshot(known, "BG", APRIL)))
    made = render_memo(subject, templates=Path("templates"))
    pages = texts(made)
    assert len(pages) == 2
    assert "WHAT CHANGED SINCE 20 APR 2025" in (plain(pages[0]) or "").upper()
