"""Who is there, when they last met and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefgen.domain.catalog import Catalog
from briefgen.memos.meeting import MeetingCut, MeetingMemo, MeetingSubject, meeting_memo
from tests.memos.meeting.meeting_samples import APRIL, JUNE, MEETING, plain

TEMPLATES = Path(__file__).parents[3] / "templates"
Read = Callable[..., Catalog]


def test_who_is_there_and_what_is_doubted_of_them(april: MeetingMemo) -> None:
    theirs, ours = april.attendance.sides
    assert (theirs.name, ours.name) == ("Bulgaria", "Kazakhstan")
    assert [(r.person.name, r.person.post, r.role, r.person.verify) for r in theirs.section.rows] == [
        ("Plamen Dilov", "Minister", "chair", True),
        ("Boyan Hadjiev", "Ambassador", None, False),
    ]
    assert [d.text for d in theirs.section.rows[0].doubts] == ["Others print Petar."]
    assert [r.person.name for r in ours.section.rows] == ["Roman Vassilenko"]
    assert [r.text for r in april.attendance.remarks] == ["The item does not say who will come."]


def test_when_they_last_met_and_what_came_of_it(april: MeetingMemo, sample: Catalog) -> None:
    met = [r.last_met and plain(r.last_met.text) for r in april.attendance.sides[0].section.rows]
    assert met == [None, "last met Roman Vassilenko, reported 18 Apr 2025"]
    assert [(s.lead, plain(s.text)) for s in april.attendance.last_time] == [
        ("Last met", "Talks of the Deputy Minister with the Ambassador, reported 18 Apr 2025.")
    ]


def test_those_who_never_met_are_told_the_last_contact_of_the_two_sides(catalog: Read) -> None:
    events = MEETING["events"].replace("boyan-hadjiev, roman-vassilenko]\n  inf", "roman-vassilenko]\n  inf")
    late = meeting_memo(MeetingSubject(catalog(**{**MEETING, "events": events}), "session", JUNE))
    assert [(s.lead, plain(s.text)) for s in late.attendance.last_time] == [
        ("Last met", "no earlier meeting of these people is on file."),
        ("Last contact of the two sides", "Visit of the President of Bulgaria, 9 Jun 2025 (Mon)."),
        ("Outcome", "Five memoranda were exchanged."),
    ]


def test_nobody_of_ours_named_and_no_contact_yet(catalog: Read) -> None:
    event = "- {id: one, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2025-07, participants: [rumen-radev], delegation: Ten people, source: s001 p2, meeting: {written: 2025-06-09}}\n"
    who = meeting_memo(MeetingSubject(catalog(events=event), "one", JUNE)).attendance
    assert who.sides[1].section.none == "Nobody is named in the sources."
    assert who.sides[0].others
    assert who.sides[0].others.text == "Ten people."
    assert [(s.lead, s.text) for s in who.last_time] == [("Last time", "no contact of the two sides is on file.")]


def test_a_delegation_of_eleven_has_ten_rows_before_anything_gives_way(catalog: Read) -> None:
    people = "".join(f"- {{id: d{n}, name: Delegate {n}, side: BG, source: s000 p1}}\n" for n in range(11))
    named = ", ".join(f"d{n}" for n in range(11))
    event = f"- {{id: one, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2025-07, participants: [{named}], source: s001 p2, meeting: {{written: 2025-06-09}}}}\n"
    read = catalog(events=event, people=people, organisations="")
    rows, short = (
        meeting_memo(MeetingSubject(read, "one", JUNE), cut=cut).attendance.sides[0].section
        for cut in (None, MeetingCut(people=4))
    )
    assert ([r.person.name for r in rows.rows], rows.more) == (
        [f"Delegate {n}" for n in range(10)],
        "+1\N{NO-BREAK SPACE}more",
    )
    assert (len(short.rows), short.more) == (4, "+7\N{NO-BREAK SPACE}more")


def test_who_is_there_of_neither_side_is_named(catalog: Read) -> None:
    people = MEETING["people"] + "- {id: guest, name: Ion Romanian, side: RO, source: s000 p1}\n"
    events = MEETING["events"].replace("boyan-hadjiev, roman-vassilenko]", "guest, boyan-hadjiev, roman-vassilenko]")
    who = meeting_memo(
        MeetingSubject(catalog(**{**MEETING, "people": people, "events": events}), "session", APRIL)
    ).attendance
    assert who.also
    assert (who.also.text, [m.label for m in who.also.marks]) == ("Ion Romanian (Romania).", ["1"])


def test_what_the_front_has_no_room_for_of_its_remarks_is_counted(sample: Catalog) -> None:
    bare = meeting_memo(MeetingSubject(sample, "session", APRIL), cut=MeetingCut(remarks=0, outcome=0)).attendance
    assert (bare.remarks, [r.doubts for r in bare.sides[0].section.rows], bare.more) == (
        (),
        [(), ()],
        "+2 more: country memo",
    )


def test_of_those_for_whom_there_is_no_room_the_lowest_go_first(catalog: Read) -> None:
    ranks = ("other", "executive", "minister", "ambassador", "deputy-minister")
    people = "".join(
        f"- {{id: d{n}, name: Delegate {n}, side: BG, rank: {rank}, source: s000 p1}}\n" for n, rank in enumerate(ranks)
    )
    event = (
        "- {id: one, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2025-07, source: s001 p2, "
        "participants: [{person: d0, as: speaker}, {person: d1, as: chair}, d2, d3, d4], meeting: {written: 2025-06-09}}\n"
    )
    subject = MeetingSubject(catalog(events=event, people=people, organisations=""), "one", JUNE)
    sides = [meeting_memo(subject, cut=MeetingCut(people=n)).attendance.sides[0].section for n in (1, 2, 3, 5)]
    assert [[row.person.name[-1] for row in side.rows] for side in sides] == [
        ["1"],
        ["1", "2"],
        ["1", "2", "4"],
        ["0", "1", "2", "3", "4"],
    ]


def test_the_doubts_that_are_counted_are_those_of_who_is_shown(catalog: Read) -> None:
    people = (
        "- {id: low, name: Low Delegate, side: BG, rank: other, doubt: Others spell it Lo., source: s000 p1}\n"
        "- {id: high, name: High Delegate, side: BG, rank: minister, source: s000 p1}\n"
    )
    event = (
        "- {id: one, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2025-07, "
        "participants: [low, high], source: s001 p2, meeting: {written: 2025-06-09}}\n"
    )
    subject = MeetingSubject(catalog(events=event, people=people, organisations=""), "one", JUNE)
    found = [meeting_memo(subject, cut=MeetingCut(people=n, remarks=0)).attendance.more for n in (1, 2)]
    assert found == [None, "+1 more: country memo"]
