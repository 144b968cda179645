import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.recording import FieldError, new
from briefgen.recording.new import shape_named
from briefgen.recording.values import KINDS
from tests.recording.conftest import MakeDesk, added

MEETING = {"title": "Meeting of Deputy Ministers", "kind": "meeting", "counterparts": "BG"}


def test_an_event_stands_in_its_place_with_where_it_comes_from_last(desk: MakeDesk) -> None:
    given = {
        "basis": "Note verbale",
        "when": "2025-03-01",
        "status": "planned",
        "participants": "rumen-radev, kassym-jomart-tokayev as host",
        "note": "First of its kind",
        "private": True,
        **MEETING,
    }
    made = new(desk(), "event", "", given)
    assert made.id == "bg-meeting-of-deputy-ministers-2025"
    assert made.proposal.errors == ()
    assert made.proposal.diff.splitlines()[4:] == [
        " events:",
        "+  - id: bg-meeting-of-deputy-ministers-2025",
        "+    kind: meeting",
        "+    title: Meeting of Deputy Ministers",
        "+    counterparts: [BG]",
        "+    status: planned",
        "+    when: 2025-03-01",
        "+    participants:",
        "+      - rumen-radev",
        "+      - {person: kassym-jomart-tokayev, as: host}",
        "+    note: First of its kind",
        "+    private: true",
        "+    basis: {text: Note verbale, date: 2026-11-27}",
        "+",
        "   - id: visit",
        "     kind: visit",
        "     title: Visit of the President",
    ]


@pytest.mark.parametrize(
    ("kind", "given", "text"),
    [
        (
            "person",
            {"name": "Ivan Petrov", "side": "BG", "post": "Minister", "rank": "minister", "source": "s001 p2"},
            "- id: ivan-petrov\n  name: Ivan Petrov\n  side: BG\n  post: Minister\n  rank: minister\n  source: s001 p2\n",
        ),
        ("organisation", {"name": "City Hall", "kind": "city"}, "- id: city-hall\n  name: City Hall\n  kind: city\n"),
        (
            "source",
            {"title": "News", "published": "2026-11-20"},
            "- id: s002\n  title: News\n  published: 2026-11-20\n",
        ),
        (
            "figure",
            {
                "counterpart": "BG",
                "indicator": "turnover",
                "period": "2025",
                "unit": "USD million",
                "value": "3.50",
                "source": "s001",
            },
            (
                "- id: bg-turnover-2025\n  counterpart: BG\n  indicator: turnover\n  period: 2025\n  unit: USD million\n"
                "  value: 3.50\n  source: s001\n"
            ),
        ),
        (
            "commitment",
            {
                "title": "Send the list",
                "counterparts": ["BG"],
                "owner": "rumen-radev",
                "due": "2027-01",
                "source": "s001 p1",
            },
            (
                "- id: bg-send-the-list\n  title: Send the list\n  counterparts: [BG]\n  owner: rumen-radev\n  due: 2027-01\n"
                "  source: s001 p1\n"
            ),
        ),
        (
            "fact",
            {"counterpart": "BG", "topic": "trade", "text": "Trade grew.", "source": "s001"},
            "- id: bg-trade-grew\n  counterpart: BG\n  topic: trade\n  text: Trade grew.\n  source: s001\n",
        ),
        (
            "agreement",
            {
                "title": "Plan",
                "kind": "plan",
                "counterparts": "BG,RO",
                "parties": ["mfa"],
                "state": "signed",
                "source": "s001",
            },
            "- id: bg-plan\n  title: Plan\n  kind: plan\n  counterparts: [BG, RO]\n  parties: [mfa]\n  state: signed\n  source: s001\n",
        ),
        (
            "day",
            {
                "title": "Day",
                "kind": "national-day",
                "counterpart": "BG",
                "when": "1990-03-03",
                "rule": "FREQ=YEARLY",
                "basis": "Law",
                "day": "2026-11-01",
            },
            (
                "- id: bg-day-1990\n  title: Day\n  kind: national-day\n  counterpart: BG\n  when: 1990-03-03\n  rule: FREQ=YEARLY\n"
                "  basis: {text: Law, date: 2026-11-01}\n"
            ),
        ),
    ],
)
def test_every_kind_has_its_fields_in_order(desk: MakeDesk, kind: str, given: dict[str, object], text: str) -> None:
    made = new(desk(), kind, "", given)
    assert made.proposal.errors == ()
    assert added(made.proposal.diff).strip("\n") == text.strip("\n")


def test_a_second_of_the_same_name_gets_another_id(desk: MakeDesk) -> None:
    first = new(desk(), "event", "", {**MEETING, "when": "2027", "status": "planned", "source": "s001"})
    first.proposal.write()
    begun = desk(events=(first.proposal.edits.folder / "events.yaml").read_text(encoding="utf-8"))
    again = new(begun, "event", "", {**MEETING, "when": "2027-05", "status": "planned", "source": "s001"})
    assert (first.id, again.id) == ("bg-meeting-of-deputy-ministers-2027", "bg-meeting-of-deputy-ministers-2027-2")


def test_the_same_told_twice_is_one_record(desk: MakeDesk) -> None:
    told = {**MEETING, "when": "2027", "status": "planned", "source": "s001"}
    first = new(desk(), "event", "", told)
    first.proposal.write()
    begun = desk(events=(first.proposal.edits.folder / "events.yaml").read_text(encoding="utf-8"))
    with pytest.raises(FieldError) as refused:
        new(begun, "event", "", {**told, "place": "Sofia"})
    assert (str(refused.value), refused.value.hint) == (
        "title: this is on file already, as bg-meeting-of-deputy-ministers-2027",
        "record what is new of it with `briefgen report bg-meeting-of-deputy-ministers-2027`, or give another one an id of its own",
    )
    assert new(begun, "event", "another", told).id == "another"


def test_what_has_no_words_of_its_own_is_not_taken_for_what_is_on_file(desk: MakeDesk) -> None:
    on_file = "- {id: bg-rank, counterpart: BG, topic: trade, text: First among partners, source: s001}\n"
    made = new(desk(facts=on_file), "fact", "", {"counterpart": "BG", "topic": "trade", "source": "s001"})
    assert (made.id, [fault.code for fault in made.proposal.errors]) == ("bg-fact", ["E321"])


@pytest.mark.parametrize("written", ["IS", "is", "Iceland", "Ísland"])
def test_a_counterpart_brings_what_is_known_of_it(desk: MakeDesk, written: str) -> None:
    made = new(desk(), "counterpart", written, {"capital": "Akureyri"})
    assert (made.id, made.proposal.errors) == ("IS", ())
    assert added(made.proposal.diff) == (
        "- code: IS\n  capital: Akureyri\n  timezone: Atlantic/Reykjavik\n  slug: iceland\n"
    )


def test_a_union_says_so(desk: MakeDesk) -> None:
    made = new(desk(), "counterpart", "European Union", {})
    assert added(made.proposal.diff).startswith("- code: EU\n  kind: organisation\n  capital: Brussels\n")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "code: which state is it?"),
        ("XX", "“XX” is the code of no country"),
        ("KZ", "code: Kazakhstan is home and cannot be its own counterpart."),
        ("BG", "code: Bulgaria is a counterpart already"),
    ],
)
def test_who_is_no_new_counterpart(desk: MakeDesk, written: str, told: str) -> None:
    with pytest.raises(BriefgenError) as refused:
        new(desk(), "counterpart", written, {})
    assert str(refused.value) == told


def test_sources_that_are_not_numbered_are_called_by_their_title(desk: MakeDesk) -> None:
    sources = "- {id: s000, title: One, published: 2025-04-18}\n- {id: s001, title: Two, published: 2025-06-09}\n- {id: law, title: Law, published: 2020-01-01}\n"
    assert new(desk(sources=sources), "source", "", {"title": "New Law", "published": "2026-01-01"}).id == "new-law"


@pytest.mark.parametrize(
    ("kind", "identity", "given", "message"),
    [
        (
            "event",
            "",
            {"title": "T", "kind": "meeting", "source": "s001"},
            "counterparts: this is needed for every event",
        ),
        ("event", "", MEETING, "source: where does this come from?"),
        ("event", "visit", {**MEETING, "source": "s001"}, "id: “visit” is taken"),
        ("event", "A Visit", {**MEETING, "source": "s001"}, "id: “A Visit” is not an id"),
        ("event", "", {**MEETING, "kind": "metting", "source": "s001"}, "kind: “metting” is not known here"),
        ("event", "", {**MEETING, "post": "x", "source": "s001"}, "post: there is no such field here"),
        (
            "source",
            "",
            {"title": "T", "published": "undated"},
            "published: the day of publication is expected here, or the month where no day is known",
        ),
        ("fact", "", {"counterpart": "LT", "topic": "trade", "source": "s001"}, "counterpart: there is no “LT”"),
    ],
)
def test_what_is_missing_or_wrong_is_told_by_field(
    desk: MakeDesk, kind: str, identity: str, given: dict[str, object], message: str
) -> None:
    with pytest.raises(FieldError) as error:
        new(desk(), kind, identity, given)
    assert message in str(error.value)


def test_kinds_are_called_by_one_of_their_records() -> None:
    assert {shape_named(name).kind for name in KINDS.values()} == set(KINDS)
    with pytest.raises(BriefgenError, match="There is no kind of record “visits”"):
        shape_named("visits")


def test_the_id_of_a_name_in_another_script_is_that_name_in_latin_letters(desk: MakeDesk) -> None:
    given = {"name": "Иван Петров", "side": "BG", "post": "Министър", "basis": "Нота"}
    assert new(desk(), "person", "", given).id == "ivan-petrov"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("owner", "2026-12-20", "owner: “2026-12-20” is a date, and nobody and nothing by name"),
        ("lead", "2027-01", "lead: “2027-01” is a date, and nobody and nothing by name"),
        ("title", "rumen-radev", "title: “rumen-radev” is the id of a record, and no title"),
    ],
)
def test_who_what_and_when_are_not_told_the_wrong_way_round(
    desk: MakeDesk, field: str, value: str, message: str
) -> None:
    given = {"title": "Send the list", "counterparts": "BG", "basis": "Note", field: value}
    with pytest.raises(FieldError) as error:
        new(desk(), "commitment", "", given)
    assert str(error.value) == message


def test_that_nothing_cites_a_new_source_yet_is_no_news(desk: MakeDesk) -> None:
    assert new(desk(), "source", "", {"title": "Talks", "published": "2026-11-20"}).proposal.faults == ""


def test_a_new_source_of_a_day_to_come_is_refused_before_it_is_written(desk: MakeDesk) -> None:
    proposal = new(desk(), "source", "", {"title": "Talks", "published": "2027-11-20"}).proposal
    assert [(fault.code, fault.message) for fault in proposal.errors] == [
        ("E322", "20 Nov 2027 lies ahead, and all that rests on it would be left out until then")
    ]


def test_a_draft_is_not_on_file_yet(desk: MakeDesk) -> None:
    begun = desk(events="events:\n- {id: example, draft: true, kind: meeting, title: Meeting of Deputy Ministers, "
                        "counterparts: [BG], status: planned, when: 2027, source: s000 p1}\n")  # fmt: skip
    assert new(begun, "event", "", {**MEETING, "basis": "A note"}).id == "bg-meeting-of-deputy-ministers"
    with pytest.raises(FieldError, match="this is on file already, as example"):
        new(begun, "event", "", {**MEETING, "basis": "A note", "draft": True})
