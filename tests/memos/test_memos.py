"""What the country memo says, section by section, before anything is laid out."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.snapshot import Baseline
from briefgen.memos import Cut, Edition, Memo, Subject, memo
from briefgen.memos.paper import memo_html
from briefgen.reading.load import Loaded

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
APRIL, JUNE, LATER = date(2025, 4, 20), date(2025, 6, 10), date(2026, 11, 23)
Golden = Callable[[str, str], None]


def samples() -> dict[str, dict[str, str]]:
    """The sample files; loaded by path, since test files are no package."""
    spec = importlib.util.spec_from_file_location("memo_samples", Path(__file__).with_name("memo_samples.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {"full": module.SAMPLE, "empty": module.EMPTY}


@pytest.fixture(scope="module")
def sample(catalog: Callable[..., Catalog]) -> Catalog:
    return catalog(**samples()["full"])


@pytest.fixture(scope="module")
def empty(catalog: Callable[..., Catalog]) -> Catalog:
    return catalog(**samples()["empty"])


@pytest.fixture(scope="module")
def april(sample: Catalog) -> Memo:
    return memo(Subject(sample, "BG", APRIL))


@pytest.fixture(scope="module")
def june(sample: Catalog) -> Memo:
    return memo(Subject(sample, "BG", JUNE))


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_in_april_the_visit_is_ahead_and_the_session_to_confirm(april: Memo) -> None:
    rows = [(plain(r.date.main), plain(r.date.remark or ""), r.tags, r.what) for r in april.ahead.rows]
    assert rows == [
        ("2 May 2025", "(Fri)", (), "Home election"),
        ("22–26 Sep 2025", "", ("Confirmed",), "Fair in Plovdiv"),
        ("2025, after 18 Apr", "date not known", ("To confirm",), "Visit of the President of Bulgaria"),
        ("May 2025", "day not known", ("To confirm",), "Fifth session of the Commission"),
        ("no date", "(announced by 10 May 2023)", ("No news, 23 months",), "Concert"),
    ]
    assert [(plain(d.date), d.what) for d in april.fixed_days] == [("3 Mar", "Liberation Day")]


def test_in_june_the_session_is_due_without_report_and_homes_own_vote_is_not(june: Memo) -> None:
    assert [(r.tags, r.what) for r in june.ahead.rows] == [
        (("Confirmed",), "Fair in Plovdiv"),
        (("Due, no report",), "Fifth session of the Commission"),
        (("No news, 25 months",), "Concert"),
        ((), "Home election"),
    ]
    assert june.ahead.rows[-1].details == "Past, result not on file"
    assert june.contacts.rows[0].what == "Visit of the President of Bulgaria, Astana"


OLDEST = (
    "One promise is overdue and one date has passed without a report; "
    "the oldest: Fifth session of the Commission, due May 2025 (10 days)."
)


def test_the_box_has_its_lines_in_their_order(april: Memo, june: Memo) -> None:
    assert [line.lead for line in april.front] == ["Where we stand", "What hangs", "What moved", "Next"]
    assert [[plain(s.text) for s in line.sentences] for line in june.front] == [
        ["Last met at the top on 9 Jun 2025 (Kassym-Jomart Tokayev – Rumen Radev, Astana)."],
        [OLDEST],
        [
            "Memorandum on transport: signed, reported on 9 Jun 2025.",
            "Trade was more than USD 83 million in Jan–Apr 2025.",
        ],
        ["22–26 Sep 2025: Fair in Plovdiv.", "3 Mar 2026: Liberation Day."],
    ]


def test_a_remark_in_the_same_words_is_made_once_for_all_it_is_about(catalog: Callable[..., Catalog]) -> None:
    given = samples()["full"]
    signed = (
        "- {id: doc-%d, title: A memorandum on fields of cooperation number %d, kind: memorandum, counterparts: [BG], "
        "state: signed, when: 2025-06-09, inferred: {when: The day of exchange}, source: s001 p2}\n"
    )
    leads = []
    for count in (1, 3):
        agreements = "".join(signed % (n, n) for n in range(1, count + 1))
        known = catalog(**{**given, "agreements": agreements, "commitments": ""})
        care = memo(Subject(known, "BG", JUNE, annexed=True)).care.rows
        leads += [s.lead for s in care if s.text == "The day of exchange."]
    first = "A memorandum on fields of cooperation number 1"
    assert leads == [first, f"{first} (and 2 more)"]


def test_the_base_of_a_growth_that_was_inferred_is_told(catalog: Callable[..., Catalog]) -> None:
    figure = "- {id: f, counterpart: BG, indicator: turnover, period: 2024, unit: items, value: 9, change: {by: 5, unit: percent, against: 2023}, inferred: {change: The base is not printed}, source: s001 p2}\n"
    care = memo(Subject(catalog(**{**samples()["full"], "figures": figure}), "BG", JUNE), cut=Cut().but(care=40)).care
    assert ("Turnover, change", "The base is not printed.") in [(s.lead, s.text) for s in care.rows]


def test_homes_own_event_is_doubted_while_it_is_ahead_and_no_longer(catalog: Callable[..., Catalog]) -> None:
    given = samples()["full"]
    doubted = given["events"].replace("title: Home election,", "title: Home election, doubt: The day may move,")
    known = catalog(**{**given, "events": doubted})
    leads = [[s.lead for s in memo(Subject(known, "BG", day)).care.rows] for day in (APRIL, JUNE)]
    assert ["Home election" in found for found in leads] == [True, False]


def test_figures_agree_derive_and_age(june: Memo, sample: Catalog) -> None:
    rows = [(r.indicator, r.period, r.value, r.note) for r in june.trade.figures.rows]
    assert [tuple(plain(c) if c else c for c in row) for row in rows] == [
        ("Trade turnover", "Jan–Apr 2025", "more than 83", None),
        ("Trade turnover", "2024", "375.2", None),
        ("Exports of Kazakhstan", "2024", "303.6", "81% of turnover†"),
        ("Imports of Kazakhstan", "2024", "71.6", None),
        ("Balance†", "2024", "+232.0", "303.6 − 71.6"),
    ]
    later = memo(Subject(sample, "BG", LATER)).trade
    assert [plain(t.age) if t.age else None for t in (june.trade, later)] == [None, "nothing newer than Apr 2025"]
    assert {tag for row in later.figures.rows for tag in row.tags} == set()


def test_growth_without_a_base_is_not_to_be_quoted(june: Memo) -> None:
    told = [(r.do_not_quote, r.letters) for r in june.trade.figures.rows if r.do_not_quote]
    assert told == [("“4 times”: no base given", ())]
    assert "4 times" not in str([r.note for r in june.trade.figures.rows])


def test_commitments_overdue_first_and_closed_last(june: Memo) -> None:
    rows = [(r.tag, r.closed, r.what, r.who, plain(r.state)) for r in june.commitments.rows]
    assert rows == [
        ("Overdue", False, "Hold the fifth session", "the parties", "due May 2025; open, 1 month"),
        (None, False, "Widen the legal basis", "Ministry of Foreign Affairs", "open, 1 month"),
        (None, True, "Prepare the visit", None, "done, reported 9 Jun 2025"),
    ]


def test_documents_tell_how_far_they_are_and_whether_their_period_is_over(june: Memo) -> None:
    rows = [(plain(r.date.main), r.title, r.parties, r.state, r.tag) for r in june.documents.rows]
    assert rows == [
        ("9 Jun 2025", "Memorandum on transport", None, "signed", None),
        ("2022", "Plan of the ministries", None, "signed", "Period over"),
    ]


def test_nobody_is_current(june: Memo, sample: Catalog) -> None:
    radev = june.people.sides[0].section.rows[0]
    assert (radev.name, radev.post, plain(radev.reported), radev.check) == (
        "Rumen Radev",
        "President of Bulgaria",
        "18 Apr 2025",
        False,
    )
    late = memo(Subject(sample, "BG", LATER)).people
    assert late.remark == "posts as reported on the day beside them: check before use"
    assert all(row.check for side in late.sides for row in side.section.rows)


def test_numbers_are_given_in_the_order_of_first_use(june: Memo) -> None:
    order = [m.label for s in (x for line in june.front for x in line.sentences) for m in s.marks]
    assert order == ["1", "2", "1", "2", "2", "1", "R1"]
    assert [r.label for r in june.sources.cited] == ["1", "2", "3"]
    assert [r.label for r in june.sources.reference] == ["R1", "R2"]


def test_a_basis_noted_later_does_not_say_so_before(sample: Catalog) -> None:
    told = [memo(Subject(sample, "BG", day)).sources for day in (JUNE, LATER)]
    assert {row.date for sources in told for row in sources.reference} == {None}
    assert [plain(s.noted or "") for s in told] == ["", "noted on 22 Nov 2026"]


def test_what_is_cut_is_counted_and_leaves_no_number_behind(sample: Catalog) -> None:
    cut = Cut().but(
        dated=0,
        to_confirm=1,
        passed=0,
        figures=1,
        facts=0,
        commitments=0,
        closed=0,
        contacts=0,
        documents=0,
        theirs=0,
        ours=0,
    )
    short = memo(Subject(sample, "BG", JUNE), cut=cut)
    assert short.ahead.more == "+3 more"
    assert short.commitments.more == "+1 more"
    assert [r.tags for r in short.ahead.rows] == [("Due, no report",)]
    assert [r.tag for r in short.commitments.rows] == ["Overdue"]
    assert [r.label for r in short.sources.reference] == ["R1"]  # the fixed days are never dropped


def test_an_item_of_the_union_is_not_in_a_members_memo(sample: Catalog, june: Memo) -> None:
    assert [r.what for r in memo(Subject(sample, "EU", JUNE)).contacts.rows] == ["Talks with the Union"]
    assert "Talks with the Union" not in [r.what for r in june.contacts.rows]


def test_a_file_with_nothing_has_only_what_is_always_there(empty: Catalog) -> None:
    bare = memo(Subject(empty, "RO", JUNE))
    assert [(line.lead, [s.text for s in line.sentences]) for line in bare.front] == [
        ("Where we stand", ["Nothing is on file yet."]),
        ("Next", ["No date ahead is on file."]),
    ]
    assert (bare.before, bare.behind) == (("memo/_front.html",), ())  # it is said once, and no heading stands alone


def test_changes_stand_where_an_edition_brings_them(sample: Catalog) -> None:
    edition = Edition("Edition 2", "edition 1 was of 20 Apr 2025", "the Minister", Baseline(APRIL, ()))
    issued = memo(Subject(sample, "BG", JUNE, edition))
    assert issued.changes is not None
    assert plain(issued.changes.since) == "20 Apr 2025"
    assert (issued.header.edition, issued.header.prepared_for, issued.foot.edition) == (
        "Edition 2; edition 1 was of 20 Apr 2025",
        "prepared for the Minister",
        "Edition 2",
    )


@pytest.mark.parametrize("day", [APRIL, JUNE])
def test_the_page_reads_as_it_did(sample: Catalog, golden: Golden, day: date) -> None:
    whole = memo_html(Subject(sample, "BG", day), templates=TEMPLATES)
    golden(f"memo-{day}.html", whole[whole.index("<body") :])


def test_the_empty_page_reads_as_it_did(empty: Catalog, golden: Golden) -> None:
    whole = memo_html(Subject(empty, "RO", JUNE), templates=TEMPLATES)
    golden("memo-empty.html", whole[whole.index("<body") :])


@pytest.mark.parametrize("code", ["BG", "EU", "RO", "LT", "EE"])
def test_the_real_memos_tell_nothing_of_the_future(real: Loaded, code: str) -> None:
    assert real.catalog
    text = memo_html(Subject(real.catalog, code, APRIL), templates=TEMPLATES)
    assert "9 Jun 2025" not in plain(text)
    assert "s001" not in text
    june = memo_html(Subject(real.catalog, "BG", JUNE), templates=TEMPLATES)
    assert "9 Jun 2025" in plain(june)
