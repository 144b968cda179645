"""Which marks stand on which rung, in which words, and what the text alternative tells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Rank
from briefgen.sections.ladder import ladder, rung_of, silence, steps
from tests.memos.front.boxes import read

EVENTS = """
- {id: v, kind: visit, title: Visit, counterparts: [BG], status: held, when: 2025-06-09, place: Astana, participants: [rumen-radev, tokayev], source: s001 p2}
- {id: t, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-11, participants: [ambassador, deputy], source: s000 p2}
- {id: f, kind: forum, title: Fair, counterparts: [BG], status: held, when: 2024-05-02, source: s000 p2}
- {id: s, kind: commission-session, title: Session, counterparts: [BG], status: planned, when: 2025-05, place: Sofia, participants: [minister, ours], source: s000 p6}
- {id: old, kind: meeting, title: Old talks, counterparts: [BG], status: held, when: 2019-01-02, participants: [minister, ours], source: s000 p2}
- {id: u, kind: visit, title: Some day, counterparts: [BG], status: planned, when: undated, source: s000 p2}
"""


def test_every_rank_has_its_rung() -> None:
    assert [rung_of(rank) for rank in (*Rank, None)] == [0, 0, 1, 1, 2, 2, 3, 3, 3, 3]


def test_marks_stand_by_level_the_highest_and_newest_first(catalog: Callable[..., Catalog]) -> None:
    found = steps(read(catalog, events=EVENTS))
    assert [(s.event.id, s.rung, s.held, s.hollow) for s in found] == [
        ("v", 0, True, False),
        ("s", 1, False, True),
        ("t", 2, True, False),
        ("f", 3, True, True),  # held, and nobody is named: no level
    ]


def test_it_tells_in_words_all_that_it_draws(catalog: Callable[..., Catalog]) -> None:
    drawn = ladder(read(catalog, events=EVENTS), width=478)
    assert drawn
    told = (
        "<title>Ladder of contacts, as of 26 Nov 2026. Heads of state, government: 9 Jun 2025 Visit. "
        "Ministers: May 2025 Session (due or ahead). Deputies, ambassadors: 11 Apr 2025 Talks. "
        "Regions, business, level not known: 2 May 2024 Fair. 17 months: nothing on file.</title>"
    )
    assert told in drawn.svg
    for words in ("Tokayev–Radev, Astana, 9 Jun 2025", "Vassilenko–Hadjiev, 11 Apr 2025", "Forum, 2 May 2024"):
        assert f">{words}</text>" in drawn.svg
    assert "Muratov–Ivanov, Sofia, due May 2025, no report" in drawn.svg


def test_one_mark_is_no_ladder(catalog: Callable[..., Catalog]) -> None:
    assert ladder(read(catalog, events=EVENTS.splitlines()[1]), width=478) is None


def test_half_a_year_without_a_source_is_silence(catalog: Callable[..., Catalog]) -> None:
    assert silence(read(catalog, date(2025, 12, 8), events=EVENTS)) is None
    quiet = silence(read(catalog, date(2025, 12, 9), events=EVENTS))
    assert quiet
    assert (quiet.first, quiet.last, quiet.words[0]) == (
        date(2025, 6, 9).toordinal(),
        date(2025, 12, 9).toordinal(),
        "6 months: nothing on file",
    )


def test_what_is_ahead_stands_by_the_lower_side_once_both_are_named(catalog: Callable[..., Catalog]) -> None:
    talks = "{{id: {0}, kind: consultations, title: Talks, counterparts: [BG], source: s001 p1, status: planned, when: 2025-07-0{1}, participants: [{2}]}}"
    events = "".join(f"- {talks.format(*one)}\n" for one in (("one", 1, "minister"), ("both", 2, "minister, director")))
    people = "".join(
        f"- {{id: {who}, name: {who}, side: {side}, post: P, rank: {rank}, source: s000 p1}}\n"
        for who, side, rank in (("minister", "KZ", "minister"), ("director", "BG", "executive"))
    )
    found = steps(read(catalog, date(2025, 6, 10), events=events, people=people))
    assert [(step.event.id, step.rung) for step in found] == [
        ("one", rung_of(Rank.MINISTER)),
        ("both", rung_of(Rank.EXECUTIVE)),
    ]


def test_it_knows_nothing_of_the_future(catalog: Callable[..., Catalog]) -> None:
    drawn = ladder(read(catalog, date(2025, 4, 20), events=EVENTS), width=478)
    assert drawn
    assert "9 Jun 2025" not in drawn.svg


def test_the_caption_says_of_hollow_marks_what_they_can_be(catalog: Callable[..., Catalog]) -> None:
    known = "\n".join(line for line in EVENTS.splitlines() if "id: f," not in line)
    captions = [drawn.caption for text in (EVENTS, known) if (drawn := ladder(read(catalog, events=text), width=478))]
    assert captions == [
        "black: held · white: due, ahead, or held at a level not known · triangles: fixed days",
        "black: held · white: due or ahead · triangles: fixed days",
    ]


APART = """
- {id: e, kind: election, title: Vote, counterparts: [BG], status: planned, when: 2027-03-07, participants: [rumen-radev], source: s001 p2}
- {id: o, kind: other, title: End of a term, counterparts: [BG], status: planned, when: 2027-01, source: s001 p2}
- {id: c, kind: culture, title: Concert, counterparts: [BG], status: planned, when: 2026-12-01, source: s001 p2}
- {id: g, kind: ceremony, title: Opening, counterparts: [BG], status: planned, when: 2026-12-02, participants: [rumen-radev], source: s001 p2}
- {id: one, kind: visit, title: Official visit, counterparts: [BG], status: held, when: 2024-12, participants: [minister], source: s001 p2}
"""


def test_on_the_rungs_stands_only_where_the_sides_meet(catalog: Callable[..., Catalog]) -> None:
    found = steps(read(catalog, events=APART))
    assert [(s.event.id, s.rung, s.held, s.hollow) for s in found] == [
        ("g", 0, False, True),
        ("one", 1, True, True),  # of one side alone, on the rung of that side: where the front says that ministers met
    ]


def test_the_day_of_a_vote_is_a_triangle_among_the_fixed_days(catalog: Callable[..., Catalog]) -> None:
    drawn = ladder(read(catalog, events=APART), width=478)
    assert drawn
    assert drawn.svg.count('Z"/>') == 1
    assert ">7 Mar</text>" in drawn.svg


def test_the_lowest_rung_is_named_for_what_stands_on_it(catalog: Callable[..., Catalog]) -> None:
    ranked = "\n".join(line for line in EVENTS.splitlines() if "id: f," not in line)
    svgs = [drawn.svg for text in (EVENTS, ranked) if (drawn := ladder(read(catalog, events=text), width=478))]
    assert [">Regions, business,</text>" in svg for svg in svgs] == [True, False]
    assert [">Regions, business</text>" in svg for svg in svgs] == [False, True]


def test_years_are_told_as_far_as_there_are_marks(catalog: Callable[..., Catalog]) -> None:
    far = APART + (
        "- {id: far, kind: visit, title: Visit, counterparts: [BG], status: planned, when: 2031-06-01, "
        "participants: [rumen-radev], source: s001 p2}\n"
    )
    drawn = ladder(read(catalog, events=far), width=478)
    assert drawn
    assert [year for year in range(2020, 2036) if f">{year}</text>" in drawn.svg] == [*range(2025, 2032)]
