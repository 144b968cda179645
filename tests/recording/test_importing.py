from briefgen.importing.order import Changed, Imported
from briefgen.recording import take_in
from tests.recording.conftest import VISIT, MakeDesk, added

MARK: dict[str, object] = {"uid": "one@x", "from": "cal.ics", "seen": "0123456789abcdef"}
IMPORTED = VISIT.replace(
    "    source: s000 p1\n",
    "    basis: {text: Imported, date: 2026-11-01}\n    imported: {uid: one@x, from: cal.ics, seen: 0123456789abcdee}\n",
)
NEW: dict[str, object] = {
    "id": "new",
    "kind": "meeting",
    "title": "New",
    "counterparts": ["BG"],
    "status": "planned",
    "when": "2027-01-10",
    "basis": {"text": "Imported from cal.ics", "date": "2026-11-27"},
}


def test_new_records_stand_in_their_places_with_their_marks(desk: MakeDesk) -> None:
    proposal = take_in(desk(), Imported(events=[NEW], marks={"new": MARK}), "cal.ics")
    assert proposal.faults == ""
    assert added(proposal.diff).endswith(
        "    basis: {text: Imported from cal.ics, date: 2026-11-27}\n"
        "    imported: {uid: one@x, from: cal.ics, seen: 0123456789abcdef}\n"
    )


def test_what_changed_is_a_report_and_what_vanished_a_question(desk: MakeDesk) -> None:
    found = Imported(changed=[Changed("visit", MARK, {"when": "2026-12-11"})], vanished=["visit"])
    proposal = take_in(desk(events=IMPORTED), found, "cal.ics")
    assert proposal.errors == ()
    assert added(proposal.diff).endswith("""\
      - basis: {text: Imported from cal.ics, date: 2026-11-27}
        when: 2026-12-11
    imported: {uid: one@x, from: cal.ics, seen: 0123456789abcdef}
""")
    assert proposal.notes == (
        "Changed: “Visit of the President” (visit): when.",
        (
            "“Visit of the President” (visit) is no longer in cal.ics. Was it called off? "
            "`briefgen report visit --status cancelled`"
        ),
    )


def test_what_is_on_file_already_gets_its_new_mark_only(desk: MakeDesk) -> None:
    proposal = take_in(desk(events=IMPORTED), Imported(changed=[Changed("visit", MARK, {})]), "cal.ics")
    assert added(proposal.diff) == "    imported: {uid: one@x, from: cal.ics, seen: 0123456789abcdef}\n"
    assert proposal.notes == ("Changed in cal.ics, and on file already: “Visit of the President” (visit).",)


def test_what_was_imported_before_it_was_marked_is_told_in_one_line(desk: MakeDesk) -> None:
    basis = VISIT.replace("source: s000 p1", "basis: {text: Imported from cal.ics, date: 2026-11-01}")
    proposal = take_in(desk(events=basis), Imported(changed=[Changed("visit", MARK, {})]), "cal.ics")
    assert proposal.notes == ("1 record was imported before such records were marked; from now on it is known again.",)
