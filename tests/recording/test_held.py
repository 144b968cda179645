import pytest

from briefgen.recording import FieldError
from briefgen.recording.held import Outcome, Promise, expected, held, open_words
from tests.recording.conftest import MakeDesk, added

MET = """\
events:
  - id: session
    kind: commission-session
    title: Fifth session
    counterparts: [BG]
    series: kz-bg-commission
    session: 5
    status: planned
    when: 2026-11-20
    place: Sofia
    participants: [rumen-radev]
    agenda: [Trade]
    source: s000 p1
"""
PROMISES = """\
- {id: list, title: Send the list, counterparts: [BG], owner: rumen-radev, due: 2026-12, source: s000 p2}
- {id: tour, title: Hold the session, counterparts: [BG, RO], event: session, source: s000 p2}
- {id: done, title: Done before, counterparts: [BG], state: done, source: s000 p2}
- {id: example, title: Only a draft, counterparts: [BG], draft: true, source: s000 p2}
- {id: other, title: For another, counterparts: [RO], owner: mfa, source: s000 p2}
"""


def make(desk: MakeDesk, events: str = MET):  # type: ignore[no-untyped-def]
    return desk(events=events, commitments=PROMISES)


def test_one_begins_from_what_is_on_file(desk: MakeDesk) -> None:
    begun = make(desk)
    before = expected(begun, "session")
    assert (before.participants, before.agenda) == (("rumen-radev",), ("Trade",))
    assert [promise.id for promise in before.open] == ["tour", "list"]
    assert [open_words(begun.catalog, promise) for promise in before.open] == [
        "Hold the session",
        "Rumen Radev: Send the list, due 2026-12",
    ]


def test_everything_is_one_proposal(desk: MakeDesk) -> None:
    outcome = Outcome(
        {
            "outcome": "A list of projects was agreed.",
            "participants": ["rumen-radev", "kassym-jomart-tokayev"],
            "place": "Sofia",
            "when": "2026-11-20",
        },
        {"list": "done"},
        (Promise("Open a flight", "kassym-jomart-tokayev", "2027-01", "A. Omarov"), Promise("Write")),
        "2027-10",
        "Sixth session",
    )
    proposal = held(make(desk), "session", outcome)
    assert proposal.errors == ()
    text = b"".join(proposal.edits.after.values()).decode()
    assert (
        """\
      - basis: {text: Record of the meeting, date: 2026-11-27}
        status: held
        participants: [rumen-radev, kassym-jomart-tokayev]
        outcome: A list of projects was agreed.

  - id: bg-sixth-session-2027
    kind: commission-session
    title: Sixth session
    counterparts: [BG]
    series: kz-bg-commission
    session: 6
    status: planned
    when: 2027-10
    basis: {text: Record of the meeting, date: 2026-11-27}
"""
        in text
    )
    assert (
        """\
- id: bg-open-a-flight
  title: Open a flight
  counterparts: [BG]
  owner: kassym-jomart-tokayev
  lead: A. Omarov
  state: open
  due: 2027-01
  event: session
  basis: {text: Record of the meeting, date: 2026-11-27}
- id: bg-write
  title: Write
  counterparts: [BG]
  state: open
  event: session
  basis: {text: Record of the meeting, date: 2026-11-27}
"""
        in text
    )
    assert "reports: [{owner" not in text
    assert "{basis: {text: Record of the meeting, date: 2026-11-27}, state: done}" in text


def test_a_private_meeting_leaves_nothing_public(desk: MakeDesk) -> None:
    outcome = Outcome(
        {"outcome": "Agreed.", "private": True, "source": "s001 p2"}, {"list": "progressed"}, (Promise("Write"),)
    )
    text = added(held(make(desk), "session", outcome).diff)
    assert text.count("private: true") == 3
    assert "basis" not in text


def test_the_day_is_needed_where_it_was_not_known(desk: MakeDesk) -> None:
    month = make(desk, MET.replace("2026-11-20", "2026-11"))
    with pytest.raises(FieldError, match="when: on which day was it held"):
        held(month, "session", Outcome({"outcome": "Agreed."}))
    assert "when: 2026-11-24" in held(month, "session", Outcome({"outcome": "Agreed.", "when": "2026-11-24"})).diff


@pytest.mark.parametrize(
    ("identity", "outcome", "message"),
    [
        ("session", Outcome({}), "outcome: what came of it?"),
        ("session", Outcome({"outcome": "x", "when": "2026-11-28"}), "when: 2026-11-28 is still ahead"),
        ("session", Outcome({"outcome": "x"}, {"list": "finished"}), "state: “finished” is not known here"),
        ("session", Outcome({"outcome": "x"}, {"rumen-radev": "done"}), "state: “rumen-radev” is no promise"),
        ("session", Outcome({"outcome": "x"}, {}, (Promise("Write", due="soon"),)), "due: “soon” is not a date"),
        ("session", Outcome({"outcome": "x"}, next_when="2027"), "next-title: what is the next one called?"),
        ("session", Outcome({"outcome": "x"}, next_when="2025-10"), "next: 2025-10 was over when this one was held"),
        ("session", Outcome({"outcome": "x"}, next_when="soon", next_title="y"), "when: “soon” is not a date"),
        ("list", Outcome({"outcome": "x"}), "id: “list” is no event"),
        ("session", Outcome({"outcome": "x", "participants": ["nobody"]}), "participants: there is no “nobody”"),
    ],
)
def test_what_is_missing_or_wrong_is_told_by_field(
    desk: MakeDesk, identity: str, outcome: Outcome, message: str
) -> None:
    with pytest.raises(FieldError) as error:
        held(make(desk), identity, outcome)
    assert message in str(error.value)


def test_what_was_reported_as_held_is_added_to(desk: MakeDesk) -> None:
    again = make(desk, MET.replace("status: planned\n    when: 2026-11-20", "status: held\n    when: 2025-04-10"))
    proposal = held(again, "session", Outcome({"outcome": "Agreed."}))
    assert proposal.notes == ("It was reported as held before; this is added to that.",)


def test_a_promise_is_read_from_a_line() -> None:
    assert Promise.read("rumen-radev | Send a list | 2027-01") == Promise("Send a list", "rumen-radev", "2027-01")
    assert Promise.read("the parties | Meet") == Promise("Meet", "the parties")
    assert Promise.read(" Meet ") == Promise("Meet")
    for text in ("a | b | c | d", "", "a |"):
        with pytest.raises(FieldError, match="is no promise"):
            Promise.read(text)


def test_the_hours_of_the_next_one_count_by_the_same_clock(desk: MakeDesk) -> None:
    begun = make(desk, MET.replace("    place: Sofia\n", "    place: Sofia\n    timezone: Europe/Sofia\n"))
    outcome = Outcome({"outcome": "It went on.", "when": "2026-11-20"}, {}, (), "2027-10-05T10:00", "Sixth session")
    proposal = held(begun, "session", outcome)
    assert "    timezone: Europe/Sofia\n    when: 2027-10-05T10:00\n" in added(proposal.diff)
