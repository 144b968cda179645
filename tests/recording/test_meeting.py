import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.recording import Desk, FieldError, meeting
from briefgen.recording.meeting import met_last, on_file
from tests.recording.conftest import VISIT, MakeDesk, added

EVENTS = (
    VISIT
    + """\
  - id: before
    kind: meeting
    title: Meeting before
    counterparts: [BG]
    status: held
    when: 2025-04-10
    participants: [rumen-radev, kassym-jomart-tokayev]
    outcome: A list was agreed
    source: s000 p4
"""
)
SEEDS = {
    "facts": "- {id: rank, counterpart: BG, topic: trade, text: Bulgaria ranked fourth., source: s000 p1}\n",
    "figures": (
        "- {id: sum, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, value: 375.2, source: s000 p8}\n"
        "- {id: since, counterpart: BG, indicator: investment-inflow, period: 2005/.., unit: USD billion, value: 3,"
        " qualifier: more-than, source: s000 p8}\n"
        "- {id: ro, counterpart: RO, indicator: turnover, period: 2024, unit: USD million, value: 1, source: s000 p8}\n"
    ),
    "agreements": (
        "- {id: plan, title: Plan, kind: plan, counterparts: [BG], state: under-study, when: 2025-04-10, source: s000 p3}\n"
    ),
    "commitments": "- {id: list, title: Send the list, counterparts: [BG], source: s000 p2}\n",
}


def make(desk: MakeDesk) -> Desk:
    return desk(events=EVENTS, **SEEDS)


def test_what_a_point_can_rest_on_is_what_is_on_file_with_the_counterpart(desk: MakeDesk) -> None:
    assert [(one.id, one.words, one.source) for one in on_file(make(desk), "visit")] == [
        ("rank", "Bulgaria ranked fourth.", ("s000 p1",)),
        ("sum", "Turnover, 2024: 375.2 USD million", ("s000 p8",)),
        ("since", "Investment inflow, since 2005: more than 3 USD billion", ("s000 p8",)),
        ("plan", "Plan (under study)", ("s000 p3",)),
        ("list", "Send the list (open)", ("s000 p2",)),
        ("before", "A list was agreed", ("s000 p4",)),
    ]


def test_who_was_met_last(desk: MakeDesk) -> None:
    assert met_last(make(desk), "visit") == ("Rumen Radev: last met 10 Apr 2025, Meeting before: A list was agreed",)
    assert met_last(desk(), "visit") == ("Rumen Radev: no meeting is on file",)


def test_lines_are_written_with_what_they_rest_on(desk: MakeDesk) -> None:
    given = {
        "purpose": "Agree the next steps",
        "objectives": ["A date", "A list"],
        "points": ["Trade can grow | sum", "We are glad"],
        "they-may-raise": ["Visas | We look into it"],
        "if-raised": ["Twin cities | It was discussed | list"],
        "do-not-say": "That it is settled",
        "press": "Nobody speaks",
    }
    proposal = meeting(make(desk), "visit", given)
    assert proposal.errors == ()
    assert (
        added(proposal.diff)
        == """\
    meeting:
      - written: 2026-11-27
        purpose: Agree the next steps
        objectives:
          - A date
          - A list
        points:
          - {text: Trade can grow, fact: "Turnover, 2024: 375.2 USD million", source: s000 p8}
          - We are glad
        they-may-raise:
          - {they-may-raise: Visas, answer: We look into it}
        if-raised:
          - {trigger: Twin cities, facts: It was discussed, source: s000 p2}
        do-not-say:
          - That it is settled
        press: Nobody speaks
"""
    )


def test_what_was_written_today_is_written_over(desk: MakeDesk) -> None:
    first = meeting(make(desk), "visit", {"purpose": "One", "press": "Nobody"})
    first.write()
    text = (first.edits.folder / "events.yaml").read_text(encoding="utf-8")
    again = meeting(desk(events=text, **SEEDS), "visit", {"purpose": "Two"})
    assert added(again.diff) == "        purpose: Two\n"
    assert again.notes == ("Written over what was written today.",)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"points": ["Trade | som"]}, "points: “som” is nothing on file that a point could rest on"),
        ({"they-may-raise": ["Visas"]}, "they-may-raise: “Visas” has no answer"),
        ({"purpose": "x" * 90}, "purpose: a word has more than 80 letters"),
        ({"colour": "red"}, "colour: there is no such field here"),
    ],
)
def test_what_cannot_be_read_is_told_by_field(desk: MakeDesk, given: dict[str, object], message: str) -> None:
    with pytest.raises(FieldError) as error:
        meeting(make(desk), "visit", given)
    assert str(error.value) == message


def test_only_an_event_is_met_at_and_something_is_written(desk: MakeDesk) -> None:
    with pytest.raises(BriefgenError, match="Nothing is written yet"):
        meeting(make(desk), "visit", {})
    with pytest.raises(FieldError, match="id: “list” is no event"):
        meeting(make(desk), "list", {"purpose": "x"})
