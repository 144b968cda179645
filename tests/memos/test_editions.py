"""Editions: written, read, damaged, and what a memo says of them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import compare
from briefgen.domain.snapshot import Baseline, Kind, Row
from briefgen.domain.terms.tag import Tag
from briefgen.files import write_atomically
from briefgen.memos import editions
from briefgen.memos.editions import Issued, Wanted, edition_of
from briefgen.project import Project
from briefgen.reading.load import Loaded

MARCH, APRIL, JUNE = date(2025, 3, 1), date(2025, 4, 20), date(2025, 6, 10)
TODAY, AHEAD = date(2025, 7, 1), date(2030, 1, 1)
ROWS = (
    Row(Kind.FIGURE, "turnover", "turnover", APRIL, "", "2024", "about 375.2 USD million", sources=("s000", "s001")),
    Row(Kind.EVENT, "visit", "Посещение", APRIL, "planned", "2025-05", "", "Sofia", corrects=True, sources=("s000",)),
)
FIRST = Issued("BG", 1, APRIL, "Minister X", ROWS)
WRITTEN = """\
{
"version": 3,
"counterpart": "BG",
"edition": 1,
"day": "2025-04-20",
"prepared-for": "Minister X",
"digest": "3ffd",
"rows": [
{"kind": "event", "id": "visit", "title": "Посещение", "reported": "2025-04-20", "state": "planned", "when": "2025-05", \
"words": "Sofia", "corrects": true, "sources": ["s000"]},
{"kind": "figure", "id": "turnover", "title": "turnover", "reported": "2025-04-20", "when": "2024", \
"value": "about 375.2 USD million", "sources": ["s000", "s001"]}
]
}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "events.yaml").touch()
    return Project.at(tmp_path)


@pytest.fixture(scope="module")
def known(real: Loaded) -> Catalog:
    assert real.catalog
    return real.catalog


def kept(project: Project, catalog: Catalog, issued: Issued) -> Path:
    path = editions.path_of(project, catalog, issued)
    write_atomically(path, editions.write(issued))
    return path


def test_an_edition_has_a_line_for_each_row() -> None:
    text = editions.write(FIRST).decode()
    digest = json.loads(text)["digest"]
    assert text == WRITTEN.replace("3ffd", digest)
    assert editions.write(replace(FIRST, rows=ROWS[::-1])).decode() == text


WORDS = st.characters(exclude_categories=["Cs"])
STATES = {Kind.EVENT: ("", "planned", "held"), Kind.AGREEMENT: ("", "signed"), Kind.COMMITMENT: ("open", "done")}
ROW = st.builds(
    Row,
    kind=st.sampled_from(list(Kind)),
    id=st.text("abc-", min_size=1, max_size=9),
    title=st.text(WORDS, min_size=1, max_size=20),
    reported=st.dates(),
    when=st.sampled_from(["", "undated", "2025-05", "..2025-05-01", "2025-06-09T10:00/12:00"]),
    value=st.sampled_from(["", "more-than 83 USD million", "1.50 percent | 2 percent"]),
    words=st.text(WORDS, max_size=20),
    outcome=st.text(WORDS, max_size=20),
    corrects=st.booleans(),
    sources=st.lists(st.sampled_from(["s000", "s001"]), unique=True).map(tuple),
).flatmap(lambda row: st.sampled_from(STATES.get(row.kind, ("",))).map(lambda state: replace(row, state=state)))


@given(st.lists(ROW, unique_by=lambda row: row.key, max_size=5), st.none() | st.just('Minister «X» \\ " \u2028'))
def test_what_is_written_is_read_again(rows: list[Row], whom: str | None) -> None:
    issued = Issued("BG", 3, APRIL, whom, tuple(rows))
    again = editions.read(editions.write(issued))
    assert again.same_as(issued)
    assert (again.counterpart, again.number) == ("BG", 3)
    assert editions.write(again) == editions.write(issued)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"edition": 1,\n', '"edition": 1,\n<<<<<<< HEAD\n', "line 5 is not as it was written"),
        ('"day": "2025-04-20",\n', "", "“day” is missing"),
        ('"2025-05"', '"2025-06"', "its rows are not those that were issued"),
        ('"kind": "figure"', '"kind": "number"', "'number' is not a valid Kind"),
        ("about 375.2", "about many", "something in it is not as it was written"),
        ('"words"', '"place"', "something in it is not as it was written"),
        ('"state": "planned"', '"state": "suspended"', "'suspended' is not a valid Status"),
        ('"when": "2024"', '"state": "planned"', "a figure has no state"),
        ('"version": 3', '"version": 4', "it was written by a newer briefgen"),
    ],
)
def test_a_damaged_edition_is_named(project: Project, known: Catalog, old: str, new: str, reason: str) -> None:
    path = kept(project, known, FIRST)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(BriefgenError) as caught:
        editions.read_all(project, known, "BG")
    assert str(caught.value) == f"{path} is damaged: {reason}."
    assert str(caught.value.hint).startswith("Take the file from your version history")


def test_an_edition_of_the_first_form_knows_no_outcomes_and_misses_none(project: Project, known: Catalog) -> None:
    held = replace(ROWS[1], state="held", when="2025-04-01", outcome="A road is built.", corrects=False)
    path = kept(project, known, replace(FIRST, rows=(ROWS[0], replace(held, outcome=""))))
    path.write_text(path.read_text(encoding="utf-8").replace('"version": 3', '"version": 1'), encoding="utf-8")
    (old,) = editions.read_all(project, known, "BG")
    assert [(row.outcome, row.company) for row in old.rows] == [(None, None), (None, None)]
    now = Baseline(APRIL, (ROWS[0], held))
    assert edition_of([old], now).label == "edition 1"
    assert replace(old, rows=now.rows).same_as(old)
    later = compare(old.baseline, [ROWS[0], replace(held, reported=JUNE)], JUNE)
    assert later == ()
    assert [
        c.tag for c in compare(Baseline(APRIL, (replace(held, outcome=""),)), [replace(held, reported=JUNE)], JUNE)
    ] == [Tag.CHANGED]


def test_an_edition_under_another_day_is_damaged(project: Project, known: Catalog) -> None:
    path = kept(project, known, FIRST)
    path.rename(path.with_name("2025-04-21.json"))
    with pytest.raises(BriefgenError, match=r"it is the edition of another day, 2025-04-20\.$"):
        editions.read_all(project, known, "BG")


def test_editions_are_read_oldest_first(project: Project, known: Catalog) -> None:
    for number, day in ((2, JUNE), (1, APRIL)):
        kept(project, known, replace(FIRST, number=number, day=day))
    assert [(e.number, e.day) for e in editions.read_all(project, known, "BG")] == [(1, APRIL), (2, JUNE)]
    assert editions.read_all(project, known, "RO") == ()


# --- what a memo says of them


SECOND = replace(FIRST, number=2, day=JUNE, prepared_for=None)


def said(*issued: Issued, day: date, rows: tuple[Row, ...] = ROWS) -> tuple[str | None, str | None, str | None]:
    edition = edition_of(issued, Baseline(day, rows))
    return edition.label, edition.before, edition.prepared_for


def test_before_the_first_edition_nothing_is_said() -> None:
    assert said(day=APRIL) == (None, None, None)
    assert said(FIRST, SECOND, day=MARCH) == (None, None, None)
    assert edition_of((FIRST,), Baseline(MARCH, ROWS)).baseline is None


def test_the_memo_of_its_day_is_the_edition() -> None:
    assert said(FIRST, day=APRIL) == ("edition 1", None, "Minister X")
    assert said(FIRST, SECOND, day=JUNE) == ("edition 2", "edition 1 was of 20 Apr 2025", None)
    assert said(FIRST, SECOND, day=JUNE, rows=ROWS[:1])[0] == "edition 2, changed since it was issued"


def test_a_memo_of_another_day_is_a_draft() -> None:
    assert said(FIRST, SECOND, day=date(2025, 5, 1)) == ("draft after edition 1", "edition 1 was of 20 Apr 2025", None)
    assert said(FIRST, SECOND, day=date(2025, 7, 1)) == ("draft after edition 2", "edition 2 was of 10 Jun 2025", None)


def test_changes_are_told_since_the_edition_before_or_since_a_day() -> None:
    now = Baseline(JUNE, ROWS)
    assert edition_of((FIRST, SECOND), now).baseline == FIRST.baseline
    assert edition_of((FIRST,), Baseline(APRIL, ROWS)).baseline is None
    asked = Baseline(MARCH, ())
    assert edition_of((FIRST,), now, asked).baseline is asked


# --- issuing


def test_numbers_go_on_and_days_forward(project: Project, known: Catalog) -> None:
    one, recorded = editions.issue(project, known, "BG", Wanted(APRIL, TODAY, "Minister X"))
    assert (one.number, one.day, recorded) == (1, APRIL, True)
    kept(project, known, one)
    two, recorded = editions.issue(project, known, "BG", Wanted(JUNE, TODAY))
    assert (two.number, two.prepared_for, recorded) == (2, None, True)
    kept(project, known, two)
    with pytest.raises(BriefgenError) as caught:
        editions.issue(project, known, "BG", Wanted(date(2025, 5, 1), TODAY))
    assert str(caught.value) == "Bulgaria: edition 2 was issued as of 10 Jun 2025."
    assert caught.value.hint == "editions follow each other in time: choose that day or a later one"


def test_the_same_again_changes_nothing(project: Project, known: Catalog) -> None:
    one, _recorded = editions.issue(project, known, "BG", Wanted(APRIL, TODAY, "Minister X"))
    kept(project, known, one)
    for whom in ("Minister X", None):
        again, recorded = editions.issue(project, known, "BG", Wanted(APRIL, TODAY, whom))
        assert (again.number, again.same_as(one), recorded) == (1, True, False)


def test_the_same_for_another_reader_is_another_edition(project: Project, known: Catalog) -> None:
    one, _recorded = editions.issue(project, known, "BG", Wanted(APRIL, TODAY, "Minister X"))
    kept(project, known, one)
    assert not replace(one, prepared_for="Minister Y").same_as(one)
    assert not replace(one, prepared_for=None).same_as(one)
    with pytest.raises(BriefgenError) as caught:
        editions.issue(project, known, "BG", Wanted(APRIL, TODAY, "Minister Y"))
    assert caught.value.hint == "it said something else, or was for someone else; --again replaces it"
    again, recorded = editions.issue(project, known, "BG", Wanted(APRIL, TODAY, "Minister Y", again=True))
    assert (again.number, again.prepared_for, recorded) == (1, "Minister Y", True)


def test_other_content_on_the_same_day_has_to_be_meant(project: Project, known: Catalog) -> None:
    whole, _recorded = editions.issue(project, known, "BG", Wanted(APRIL, TODAY))
    kept(project, known, replace(whole, rows=whole.rows[1:]))
    with pytest.raises(BriefgenError) as caught:
        editions.issue(project, known, "BG", Wanted(APRIL, TODAY))
    assert caught.value.hint == "it said something else, or was for someone else; --again replaces it"
    again, recorded = editions.issue(project, known, "BG", Wanted(APRIL, TODAY, again=True))
    assert (again.number, set(again.rows), recorded) == (1, set(whole.rows), True)


def test_a_day_ahead_is_refused(project: Project, known: Catalog) -> None:
    tomorrow = date(2025, 7, 2)
    with pytest.raises(BriefgenError) as caught:
        editions.issue(project, known, "BG", Wanted(tomorrow, TODAY, again=True))
    assert str(caught.value) == (
        "2025-07-02 lies ahead: today is 2025-07-01, and an edition tells what was known on its day."
    )
    assert caught.value.hint == "Leave --as-of out, or name a day up to today."
    assert editions.issue(project, known, "BG", Wanted(TODAY, TODAY))[1] is True


def test_an_edition_of_a_day_ahead_holds_up_nothing_and_keeps_its_number(project: Project, known: Catalog) -> None:
    path = kept(project, known, replace(FIRST, number=7, day=AHEAD))
    assert list(editions.ahead_lines(project, known, "BG", TODAY)) == [
        f"{path} is of a day ahead and was left out of account; remove it if nobody was given it"
    ]
    one, recorded = editions.issue(project, known, "BG", Wanted(APRIL, TODAY))
    assert (one.number, recorded) == (8, True)
    kept(project, known, one)
    assert editions.issue(project, known, "BG", Wanted(APRIL, TODAY)) == (one, False)
    two, _recorded = editions.issue(project, known, "BG", Wanted(JUNE, TODAY))
    assert two.number == 9
    assert list(editions.ahead_lines(project, known, "BG", AHEAD)) == []


def test_an_edition_in_the_folder_of_another_counterpart_is_damaged(project: Project, known: Catalog) -> None:
    write_atomically(project.editions / "romania" / "2025-04-20.json", editions.write(FIRST))
    with pytest.raises(BriefgenError, match=r"it is the edition of another counterpart, BG\.$"):
        editions.read_all(project, known, "RO")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[" * 100_000, "nested too deeply"),
        (b'{"version": 1, "edition": Infinity}', "Infinity is no number of JSON"),
        (b"\xef\xbb\xbf{", "line 1 is not as it was written"),
        (b"", "line 1 is not as it was written"),
        (b"[]", "something in it is not as it was written"),
        (b'{"version": "1"}', "something in it is not as it was written"),
    ],
)
def test_a_mangled_edition_is_damaged(project: Project, known: Catalog, data: bytes, reason: str) -> None:
    path = project.editions / "bulgaria" / "2025-04-20.json"
    write_atomically(path, data)
    with pytest.raises(BriefgenError) as caught:
        editions.read_all(project, known, "BG")
    assert str(caught.value) == f"{path} is damaged: {reason}."


def test_a_folder_in_the_place_of_an_edition_is_damaged(project: Project, known: Catalog) -> None:
    path = project.editions / "bulgaria" / "2025-04-20.json"
    path.mkdir(parents=True)
    with pytest.raises(BriefgenError, match=r"2025-04-20\.json is damaged: it is no file\.$"):
        editions.read_all(project, known, "BG")


def test_changes_cannot_be_told_backwards() -> None:
    editions.since_before(None, APRIL)
    editions.since_before(MARCH, APRIL)
    with pytest.raises(BriefgenError, match=r"^--since 2025-04-20 does not lie before 2025-04-20, the day told of\.$"):
        editions.since_before(APRIL, APRIL)
