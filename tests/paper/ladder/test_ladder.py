"""The ladder: where marks stand, which words they have, and that nothing lies on anything else."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.paper.labels import Box
from briefgen.paper.ladder import CROWDED, Ladder, Quiet, Rung, draw
from briefgen.paper.ladder.marks import DISC, Mark, Moment
from tests.conftest import examples

RUNGS = (Rung("Heads of state"), Rung("Ministers"), Rung("Others"))
WIDTH = 479.0


def day(year: int, month: int = 1, number: int = 1) -> int:
    return date(year, month, number).toordinal()


TODAY = Moment(day(2026, 11, 26), "today")
VISIT = Mark(0, day(2025, 6, 9), day(2025, 6, 9), ("Tokayev–Radev, Astana, 9 Jun 2025", "9 Jun 2025"))
SESSION = Mark(1, day(2025, 5, 1), day(2025, 5, 31), ("Session, due May 2025", "May 2025"), hollow=True)
TALKS = Mark(2, day(2023, 4, 26), day(2023, 5, 10), ("Talks, Plovdiv, 26 Apr – 10 May 2023",))


def drawn(*marks: Mark, quiet: Quiet | None = None, fixed: tuple[Moment, ...] = ()) -> str:
    years = tuple(Moment(day(y), str(y)) for y in range(2023, 2029))
    return draw(Ladder(RUNGS, marks, TODAY, years, fixed, quiet), width=WIDTH, title="T", description="All <of> it").svg


def test_it_names_rungs_years_and_today_and_tells_all_in_words() -> None:
    svg = drawn(VISIT, SESSION, TALKS)
    for words in ("Heads of state", "Ministers", "Others", "2024", "2025", "2026", "today"):
        assert f">{words}</text>" in svg
    assert "<title>All &lt;of&gt; it</title><desc>T</desc>" in svg
    assert ">2028</text>" not in svg  # beyond what is shown


def test_marks_stand_on_their_rungs_in_order_of_time() -> None:
    found = draw(Ladder(RUNGS, (VISIT, SESSION, TALKS), TODAY), width=WIDTH, title="T", description="D")
    visit, session, talks = found.marks
    assert talks.left < session.left < visit.left
    assert visit.top < session.top < talks.top
    assert visit.right - visit.left == pytest.approx(2 * DISC)
    assert [found.labels[n].words for n in range(3)] == [m.words[0] for m in (VISIT, SESSION, TALKS)]


def test_what_is_not_known_to_have_been_is_white() -> None:
    assert [drawn(VISIT, SESSION).count(f'fill="{ink}"') for ink in ("#000", "#fff")] == [1, 1]


def test_of_a_long_stretch_the_whole_length_is_drawn() -> None:
    long = Mark(1, day(2024), day(2025), ("a year",))
    box = draw(Ladder(RUNGS, (VISIT, long), TODAY), width=WIDTH, title="T", description="D").marks[1]
    assert box.right - box.left > 60


def test_where_words_have_no_room_shorter_ones_stand_or_none_at_all() -> None:
    crowd = tuple(
        Mark(0, day(2025, 1, n), day(2025, 1, n), ("A long name, a place, a date", "short")) for n in (1, 5, 9)
    )
    found = draw(Ladder(RUNGS, (*crowd, VISIT), TODAY), width=WIDTH, title="T", description="D")
    # Three days of one fortnight are one spot: two have words, above and below; the third has none.
    assert {n: p.words for n, p in found.labels.items()} == {
        0: "A long name, a place, a date",
        1: "A long name, a place, a date",
        3: "Tokayev–Radev, Astana, 9 Jun 2025",
    }
    near = (VISIT, Mark(0, day(2025, 2, 9), day(2025, 2, 9), ("x" * 140, "9 Feb 2025")))
    beside = draw(Ladder(RUNGS, near, TODAY), width=WIDTH, title="T", description="D")
    assert beside.labels[1].words == "9 Feb 2025"


def test_where_words_crowd_between_two_rungs_these_stand_further_apart() -> None:
    near = Mark(0, day(2025, 5, 28), day(2025, 5, 28), ("Tokayev–Radev, Sofia, 28 May 2025",))
    crowd, apart = ((VISIT, near, SESSION), (VISIT, SESSION))
    made = [draw(Ladder(RUNGS, marks, TODAY), width=WIDTH, title="T", description="D") for marks in (crowd, apart)]
    assert [each.marks[-1].top - each.marks[0].top for each in made] == pytest.approx([26.0, 23.0])
    labels = sorted(place.box for place in made[0].labels.values())
    gaps = [two.top - one.bottom for one in labels for two in labels if two.top >= one.bottom]
    assert len(labels) == 3
    assert min(gaps) >= CROWDED


def test_what_has_no_room_elsewhere_is_named_in_the_silence() -> None:
    first = Mark(1, day(2022, 12), day(2022, 12, 31), ("Landsbergis, Kazakhstan, Dec 2022", "Dec 2022"), hollow=True)
    second = Mark(2, day(2023, 2, 24), day(2023, 2, 24), ("Vassilenko–Vasiulis, reported 24 Feb 2023",))
    quiet = Quiet(second.last, day(2025, 4, 20), ("25 months: nothing on file",))
    ladder = Ladder(RUNGS, (first, second), Moment(day(2025, 4, 20), "today"), quiet=quiet)
    found = draw(ladder, width=WIDTH, title="T", description="D")
    told = {number: place.words for number, place in found.labels.items()}
    assert told == {0: "Landsbergis, Kazakhstan, Dec 2022", 1: "Vassilenko–Vasiulis, reported 24 Feb 2023"}
    assert "25 months: nothing on file" in [place.words for place in found.words]


def test_fewer_words_beside_the_silence_are_better_than_more_within() -> None:
    words = ("Temirbayev–Panchev, Trakia Economic Zone, Mar 2025", "Temirbayev–Panchev", "2023")
    mark = Mark(2, day(2025, 3), day(2025, 3), words)
    first = Mark(0, day(2023), day(2023), ("a",))
    ladder = Ladder(RUNGS, (mark, first), TODAY, quiet=Quiet(day(2025, 3), TODAY.day, ("silent",)))
    assert draw(ladder, width=WIDTH, title="T", description="D").labels[0].words == words[0]  # up to it
    near = replace(mark, first=day(2023, 6), last=day(2023, 6))
    ladder = replace(ladder, marks=(near, first), quiet=Quiet(day(2024, 6), TODAY.day, ("silent",)))
    assert draw(ladder, width=WIDTH, title="T", description="D").labels[0].words == words[1]


def test_the_silence_is_a_grey_field_with_its_words() -> None:
    quiet = Quiet(day(2025, 6, 9), TODAY.day, ("17 months: nothing on file", "17 months"))
    svg = drawn(VISIT, SESSION, quiet=quiet)
    assert '<rect x="' in svg
    assert 'fill="#e6e6e6"' in svg
    assert 'font-weight="600">17 months: nothing on file</text>' in svg
    narrow = Quiet(day(2026, 7, 1), TODAY.day, ("a few months: nothing on file", "5 months"))
    assert ">5 months</text>" in drawn(TALKS, quiet=narrow)


def test_fixed_days_are_triangles_below() -> None:
    svg = drawn(VISIT, SESSION, fixed=(Moment(day(2026, 12, 16), "16 Dec"), Moment(day(2027, 3, 3), "3 Mar")))
    assert svg.count('Z"/>') == 2
    assert ">16 Dec</text>" in svg


def test_years_are_named_whatever_falls_beside_them_and_today_at_the_head_of_its_line() -> None:
    near = (Moment(day(2026, 12, 1), "1 Dec"), Moment(day(2026, 12, 30), "30 Dec"), Moment(day(2027, 1, 9), "9 Jan"))
    found = draw(
        Ladder(RUNGS, (VISIT, TALKS), TODAY, tuple(Moment(day(y), str(y)) for y in range(2024, 2028)), near),
        width=WIDTH,
        title="T",
        description="D",
    )
    (today,) = [place for place in found.words if place.words == "today"]
    assert [p.words for p in found.words if p.words.isdecimal()] == ["2024", "2025", "2026", "2027"]
    assert today.box.bottom < found.marks[0].top
    assert found.svg.count('fill="#fff"') == len(near)  # the rims by which triangles are told apart


def test_the_same_input_gives_the_same_bytes() -> None:
    assert drawn(VISIT, SESSION, TALKS) == drawn(VISIT, SESSION, TALKS)


days = st.integers(day(2022), day(2027, 6, 1))
marks = st.builds(
    lambda rung, first, length, words: Mark(rung, first, first + length, (words, words[:8])),
    st.integers(0, 2),
    days,
    st.sampled_from([0, 0, 0, 30, 400]),
    st.text(alphabet="abcdefgh ,–", min_size=9, max_size=60),
)


rungs = st.lists(
    st.builds(Rung, st.text("abcdefgh ", min_size=1, max_size=26), st.sampled_from(["", "level not known"])),
    min_size=3,
    max_size=3,
).map(tuple)
fixed_days = st.lists(st.integers(TODAY.day, TODAY.day + 366), max_size=12).map(
    lambda found: tuple(Moment(n, date.fromordinal(n).strftime("%d %b")) for n in found)
)
silences = st.one_of(st.none(), st.integers(day(2022), TODAY.day - 1))


@examples(40)
@given(st.lists(marks, min_size=1, max_size=40), rungs, fixed_days, silences, st.sampled_from([WIDTH, 495.0, 420.0]))
def test_no_words_lie_on_others_on_a_mark_or_outside(
    found: list[Mark], names: tuple[Rung, ...], fixed: tuple[Moment, ...], silent: int | None, width: float
) -> None:
    quiet = silent and Quiet(silent, TODAY.day, ("17 months: nothing on file", "17 months"))
    years = tuple(Moment(day(y), str(y)) for y in range(2021, 2030))
    ladder = Ladder(names, tuple(found), TODAY, years, fixed, quiet or None)
    made = draw(ladder, width=width, title="T", description="D")
    boxes = [place.box for place in made.words]
    assert len(boxes) == made.svg.count("<text ")  # none is drawn that is not tested here
    assert not any(one.meets(two) for one, two in combinations(boxes, 2))
    assert not any(box.meets(mark) for box in boxes for mark in made.marks)
    inside = (made.frame.left - 1.5, made.frame.top, made.frame.right + 1.5, made.frame.bottom)  # words keep 1.5 clear
    assert all(box.within(Box(*inside)) for box in (*boxes, *made.marks))
