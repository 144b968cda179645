"""Titles of events that gainsay what stands below them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from tests.auditing.held import in_a_line

Diagnose = Callable[..., list[Diagnostic]]
SIDES = "".join(f"- {{code: {code}, slug: {code.lower()}}}\n" for code in ("BG", "RO", "GN", "GW", "GE", "FR"))
UNION = "- {code: EU, kind: organisation, members: [BG, FR, RO], slug: european-union}\n"
COMMISSION = "- {id: kz-bg-commission, name: Intergovernmental Commission, kind: commission, source: s000 p6}\n"


def told(diagnose: Diagnose, code: str, title: str, fields: str = "", *, kind: str = "meeting") -> list[str]:
    """What is said with a code of an event with a title; beside it stands one in Plovdiv."""
    title = title if title.startswith("{") else f'"{title}"'
    event = f"- {{id: e, kind: {kind}, title: {title}, status: planned, when: 2027-05-03, source: s000 p1{fields}}}\n"
    if "counterparts" not in fields:
        event = event.replace("source", "counterparts: [BG], source")
    other = "- {id: o, kind: forum, title: A forum, status: planned, counterparts: [BG], when: 2027-06-09, place: Plovdiv, source: s000 p1}\n"
    found = diagnose(events=event + other, counterparts=SIDES + UNION, people="", organisations=COMMISSION)
    return [in_a_line(d) for d in found if d.code == code]


@pytest.mark.parametrize(
    ("title", "session", "says"),
    [
        ("Seventh session of the commission", 7, None),
        ("Eighth session of the commission", 7, "8"),
        ("23rd meeting of the council", 22, "23"),
        ("22nd meeting of the council of 27", 22, None),
        ("Session of 2027", 7, None),
        ("Meeting in the format C5+1", 7, None),
        ("G20 summit", 18, None),
        ("Session of the commission on 9 June and 12-14 July", 7, None),
        ("Session of the commission on 9 June", 7, None),
        ("Session of the commission", 7, None),
        ("Twenty-first session", 21, None),
        ("Twentieth session", 21, "20"),
        ("Thirty-second session", 12, "32"),
        ("Fortieth session", 14, "40"),
        ("Third round on 3.5 and 10% of 2/7", 3, None),
        ("Second part of the 12th session, 4", 7, "2, 4, and 12"),
        ("{en: Session, ru: 8-е заседание}", 7, "8"),
        ("Session for the 130 years of relations", 7, None),
        ("Session of the commission with 5 working groups", 7, None),
        ("Session on Article 218 and Agenda 21 in the first quarter", 7, None),
        ("Session of the second secretaries for the 30th anniversary", 7, None),
        ("Session 8 of the commission", 7, "8"),
        ("{ru: Second}", 7, None),  # words are read in English alone
    ],
)
def test_the_number_of_a_session(diagnose: Diagnose, title: str, session: int, says: str | None) -> None:
    found = told(diagnose, "W455", title, f", session: {session}, series: kz-bg-commission")
    words = f"warning W455 events.yaml:3: its title says {says}, and this is session {session} → mend “session:”, or the number in the title"
    assert found == ([words] if says else [])


def test_a_title_without_a_session_may_have_any_number(diagnose: Diagnose) -> None:
    assert told(diagnose, "W455", "Eighth session") == []


@pytest.mark.parametrize(
    ("title", "place", "says"),
    [
        ("Concert in Sofia", "Sofia", None),
        ("Concert in Plovdiv", "Sofia", "Plovdiv"),
        ("Concert in Sofia", "Plovdiv", "Sofia"),
        ("Concert in Sofia", '"National Palace of Culture, Sofia"', None),
        ("Concert in Plovdiv", '"National Palace of Culture, Sofia"', "Plovdiv"),
        ("Concert in Sofia", "Hotel Marinela", None),  # which may be in Sofia
        ("Concert in Sofia", "Sveta", None),
        ("Concert in Sofia", "Pernik", None),  # a town close to it
        ("Concert in Sofia", "Ruse", "Sofia"),
        ("Concert of Plovdiv in Sofia", "Plovdiv", None),
        ("Briefing for the permanent mission in Sofia", "Plovdiv", None),
        ("Business mission in Sofia", "Plovdiv", "Sofia"),
        ("Meeting with students in Sofia", "Plovdiv", None),
        ("Talks on the conflict in Sofia", "Plovdiv", None),
        ("Follow-up to the talks in Sofia", "Plovdiv", None),
        ("Concert in Varna", "Sofia", None),  # a place that nothing is known of
        ("Signed in Plovdiv, agreed in Sofia", "Sofia", None),
        ("Concert in New Delhi", "Sofia", None),
        ("Concert in Sofia University", "Plovdiv", "Sofia"),
        ("Concert in Sofia", "Astana", "Sofia"),
        ("Chances in Sofia and Plovdiv", "Plovdiv", None),
        ("Forum in Sofia, in Plovdiv", "Plovdiv", None),
        ("Forum in Sofia and Plovdiv", "Astana", "Sofia and Plovdiv"),
        ("Meeting of the ambassadors accredited in Sofia", "Plovdiv", None),
        ("Briefing for the missions in Sofia", "Plovdiv", None),
        ("Talks in preparation of the summit in Sofia", "Plovdiv", None),
        ("Talks before a forum in Sofia", "Plovdiv", None),
        ("Exhibition “A life in Sofia”", "Plovdiv", None),
    ],
)
def test_the_place_of_an_event(diagnose: Diagnose, title: str, place: str, says: str | None) -> None:
    found = told(diagnose, "W456", title, f", place: {place}")
    where = place.strip('"')
    words = f"warning W456 events.yaml:3: its title says {says}, and this is {where} → mend “place:”, or the city in the title"
    assert found == ([words] if says else [])


def test_a_visit_may_be_called_after_any_of_its_stops(diagnose: Diagnose) -> None:
    fields = ", place: Sofia, stops: [{place: Plovdiv, when: 2027-05-03}]"
    assert told(diagnose, "W456", "Visit with talks in Plovdiv", fields) == []


@pytest.mark.parametrize(
    ("title", "kind", "counterparts", "named"),
    [
        ("Kazakhstan–Bulgaria forum", "forum", "BG", None),
        ("Kazakhstan–Romania forum", "forum", "BG", "Romania"),
        ("Forum of Kazakhstan with Romania", "forum", "BG", "Romania"),
        ("Forum with Romania and Bulgaria", "forum", "BG", None),
        ("Forum with Spain", "forum", "BG", None),  # of which nobody here has a file
        ("Forum on Romania", "forum", "BG", None),
        ("Forum in Romania", "forum", "BG", None),
        ("Election in Romania", "election", "BG", "Romania"),
        ("Election in Spain", "election", "BG", "Spain"),
        ("Election in Bulgaria", "election", "BG", None),
        ("Meeting with the President of Romania", "meeting", "EU", None),
        ("European Union–Kazakhstan forum", "forum", "BG", None),  # of which it is a member
        ("European Union–Kazakhstan forum", "forum", "GE", "European Union"),
        ("Meeting with the EU Delegation to Romania", "meeting", "EU", None),
        ("Opening of an EU project", "launch", "GE", None),
        ("Election to the European Parliament in Spain", "election", "EU", None),
        ("Talks before the visit to Romania", "meeting", "BG", None),
        ("Meeting at the summit hosted by Romania", "meeting", "BG", None),
        ("First flight of Georgia Airways", "launch", "BG", None),
        ("Flight to Georgia", "launch", "BG", "Georgia"),
        ("Kazakhstan–Guinea-Bissau forum", "forum", "GW", None),
        ("Kazakhstan-Guinea forum", "forum", "GW", "Guinea"),
        ("Kazakhstan–Romania, France–Kazakhstan", "forum", "BG", "Romania and France"),
        ("{bg: Форум Romania}", "forum", "BG", None),
        ("Visita a Romania y Francia", "visit", "FR", None),  # France, in a language that is written worldwide
        ("Ромынияға сапар, Romania, Болгария", "visit", "BG", None),  # Bulgaria, in one of home's
        ("Concert of the Orchestra of Romania", "culture", "BG", None),
        ("Romania question: a briefing", "meeting", "BG", None),
    ],
)
def test_whom_a_title_names(diagnose: Diagnose, title: str, kind: str, counterparts: str, named: str | None) -> None:
    found = told(diagnose, "W457", title, f", counterparts: [{counterparts}]", kind=kind)
    assert [line.partition(": its ")[2].partition(", and it is with ")[0] for line in found] == (
        [f"title names {named}"] if named else []
    )


def test_a_state_is_named_by_its_letters_too(diagnose: Diagnose) -> None:
    event = "{id: e, kind: meeting, title: U.S.–Kazakhstan talks with Romania, status: planned, when: 2027-05-03, counterparts: [%s], source: s000 p1}"
    sides = SIDES + "- {code: US, slug: us}\n- {code: JP, slug: jp}\n"
    found = {
        code: diagnose(events=f"- {event % code}\n", counterparts=sides, people="", organisations=COMMISSION)
        for code in ("US", "JP")
    }
    assert {code: [d.code for d in told if d.code == "W457"] for code, told in found.items()} == {
        "US": [],
        "JP": ["W457"],
    }


def test_whom_an_event_is_with(diagnose: Diagnose) -> None:
    assert told(diagnose, "W457", "Forum with France", ", counterparts: [BG, RO]") == [
        (
            "warning W457 events.yaml:3: its title names France, and it is with Bulgaria and Romania"
            " → mend “counterparts:”, or the title"
        )
    ]
    assert told(diagnose, "W457", "Forum with France", ", counterparts: [all]") == []


def test_georgia_is_in_the_united_states_too(diagnose: Diagnose) -> None:
    event = "- {id: e, kind: visit, title: Visit to Georgia, status: planned, when: 2027-05-03, counterparts: [%s], source: s000 p1}\n"
    sides = SIDES + "- {code: US, slug: us}\n"
    found = {code: diagnose(events=event % code, counterparts=sides, people="") for code in ("US", "BG")}
    assert {code: [d.code for d in told if d.code == "W457"] for code, told in found.items()} == {
        "US": [],
        "BG": ["W457"],
    }


@pytest.mark.parametrize(
    ("title", "fields", "named"),
    [
        ("Liberation Day of Bulgaria", "kind: national-day, counterpart: BG, when: 2023-03-03", None),
        ("Liberation Day", "kind: national-day, counterpart: BG, when: 2023-03-03", None),
        ("Great Union Day of Romania", "kind: national-day, counterpart: BG, when: 2023-03-03", "Romania"),
        ("Republic Day of Kazakhstan", "kind: national-day, counterpart: KZ, when: 2023-10-25", None),
        ("Republic Day of Kazakhstan", "kind: national-day, counterpart: FR, when: 2023-07-14", "Kazakhstan"),
        ("Relations of Kazakhstan and Romania", "kind: relations, counterpart: BG, when: 2023-07-15", "Romania"),
        ("Relations of Kazakhstan", "kind: relations, counterpart: BG, when: 2023-07-15", None),
        ("Independence from France", "kind: national-day, counterpart: GN, when: 2023-10-02", None),
        ("Victory over Romania and France", "kind: national-day, counterpart: BG, when: 2023-03-03", "France"),
        ("Separación de Georgia, día de Bulgaria", "kind: national-day, counterpart: BG, when: 2023-03-03", None),
        ("France presides", "kind: presidency, counterpart: EU, also: [FR], when: 2023-07-15", None),
        ("Ireland presides", "kind: presidency, counterpart: EU, when: 2026-07-01", None),
        ("Georgia presides", "kind: presidency, counterpart: EU, when: 2026-07-01", "Georgia"),
        ("National day of Ireland", "kind: national-day, counterpart: EU, when: 2023-05-09", "Ireland"),
    ],
)
def test_whose_a_day_of_reference_is(diagnose: Diagnose, title: str, fields: str, named: str | None) -> None:
    day = f"- {{id: d, title: {title}, {fields}, basis: {{text: A list, date: 2025-01-01}}}}"
    found = diagnose(reference_days=day, counterparts=SIDES + UNION, people="", organisations=COMMISSION)
    told = [d.message.partition(", and it is of ")[0] for d in found if d.code == "W457"]
    assert told == ([f"its title names {named}"] if named else [])
