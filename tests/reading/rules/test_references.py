from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic, Severity

EVENT = "- {id: one, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2027-05, source: s000 p1"
AGREEMENT = "- {id: memo, title: A memorandum, kind: memorandum, counterparts: [BG], source: s000 p1"
PROMISE = "- {id: promise, title: Do it, counterparts: [BG], source: s000 p1"
DAY = "- {id: day, title: A day, kind: election, counterpart: BG, when: 2027-03, basis: {text: A law, date: 2026-01-05}"
FIGURE = "- {id: f, counterpart: BG, indicator: exports, period: 2024, unit: USD, value: 1, source: s000 p1"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("events", f"{EVENT}, participants: [nobody]}}"),
        ("events", f"{EVENT}, said: [{{person: nobody, text: Thanks}}]}}"),
        ("events", f"{EVENT}, organisations: [nobody]}}"),
        ("events", f"{EVENT}, series: nobody}}"),
        ("events", f"{EVENT}, stops: [{{participants: [nobody]}}]}}"),
        ("events", f"{EVENT}, stops: [{{organisations: [nobody]}}]}}"),
        ("events", f"{EVENT}, meeting: {{written: 2027-01-10, points: [{{text: Thank them, source: nobody p1}}]}}}}"),
        ("events", EVENT.replace("s000 p1", "[s000 p1, nobody p2]") + "}"),
        ("agreements", f"{AGREEMENT}, parties: [mfa, nobody]}}"),
        ("agreements", f"{AGREEMENT}, event: nobody}}"),
        ("commitments", f"{PROMISE}, agreement: nobody}}"),
        ("reference_days", f"{DAY}, replaced-by: [nobody]}}"),
    ],
)
def test_every_reference_leads_somewhere(diagnose: Callable[..., list[Diagnostic]], kind: str, text: str) -> None:
    found = diagnose(**{kind: text})
    assert [(d.code, d.message.split(" in ")[0]) for d in found] == [("E302", "there is no “nobody”")]
    place = found[0].location
    assert "nobody" in text[place.column - 1 :][: max(place.length, 60)]


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("events", EVENT.replace("[BG]", "[DE]") + "}", "E302"),
        ("figures", FIGURE.replace("counterpart: BG", "counterpart: DE") + "}", "E302"),
        ("figures", f"{FIGURE}, reporter: DE}}", "E302"),
        ("figures", f"{FIGURE}, reporter: KZ}}", None),
        ("events", EVENT.replace("[BG]", "all") + "}", None),
    ],
)
def test_codes_lead_to_a_counterpart_or_home(
    diagnose: Callable[..., list[Diagnostic]], kind: str, text: str, code: str | None
) -> None:
    assert [d.code for d in diagnose(**{kind: text})] == ([code] if code else [])


@pytest.mark.parametrize(
    ("reference", "code", "hint"),
    [
        (
            "participants: [rumen-radov]",
            "E302",
            "did you mean “rumen-radev”? if not, add “rumen-radov” to seeds/people.yaml",
        ),
        ("participants: [somebody-else]", "E302", "add it to seeds/people.yaml"),
        (
            "series: kz-bg-commission-05",
            "E302",
            "did you mean “kz-bg-commission”? if not, add “kz-bg-commission-05” to seeds/organisations.yaml",
        ),
        ("participants: [mfa]", "E304", "it is in seeds/organisations.yaml"),
        ("organisations: [rumen-radev]", "E304", "it is in seeds/people.yaml"),
    ],
)
def test_what_was_meant(diagnose: Callable[..., list[Diagnostic]], reference: str, code: str, hint: str) -> None:
    assert [(d.code, d.hint) for d in diagnose(events=f"{EVENT}, {reference}}}")] == [(code, hint)]


def test_two_digits_of_a_day_that_changed_places_are_a_slip(diagnose: Callable[..., list[Diagnostic]]) -> None:
    sources = "- {id: n20241107, title: A, published: 2024-11-07}\n- {id: n21, title: B, published: 2024-11-07}\n"
    hints = [
        d.hint
        for cited in ("n20241170", "n20241108", "n12")
        for d in diagnose(events=EVENT.replace("s000 p1", cited) + "}", sources=sources, people="", organisations="")
        if d.code == "E302"
    ]
    assert hints == [
        "did you mean “n20241107”? if not, add “n20241170” to seeds/sources.yaml",
        "add it to seeds/sources.yaml",
        "add it to seeds/sources.yaml",
    ]


@pytest.mark.parametrize(
    ("cited", "hint"),
    [
        ("s0 p1", "did you mean “s000”? if not, add “s0” to seeds/sources.yaml"),
        ("s0000 p1", "did you mean “s000”? if not, add “s0000” to seeds/sources.yaml"),
        ("s100 p1", "add it to seeds/sources.yaml"),
    ],
)
def test_zeros_are_no_number_of_their_own(diagnose: Callable[..., list[Diagnostic]], cited: str, hint: str) -> None:
    found = diagnose(events=f"{EVENT}}}\n{EVENT.replace('one', 'two').replace('s000 p1', cited)}}}")
    assert [(d.code, d.hint) for d in found] == [("E302", hint)]


def test_an_id_that_stands_twice_answers_for_the_one_that_is_missed(diagnose: Callable[..., list[Diagnostic]]) -> None:
    sources = "- {id: s000, title: A, published: 2025-04-18}\n- {id: s000, title: B, published: 2025-06-09}\n"
    other = EVENT.replace("one", "two").replace("s000 p1", "s001 p1")
    found = diagnose(sources=sources, events=f"{EVENT}, participants: [nobody]}}\n{other}}}\n")
    taken = "other records name “s001”, and no record has it: is it one of these two? ids are never used twice"
    assert [(d.code, d.hint) for d in found] == [("E302", "add it to seeds/people.yaml"), ("E301", taken)]


def test_who_copied_a_record_with_its_id_is_not_sent_to_the_other_one(
    diagnose: Callable[..., list[Diagnostic]],
) -> None:
    visit = EVENT.replace("one", "bg-mayor-meeting-2023")
    promise = "- {id: p, counterparts: [BG], title: A list, event: bg-zone-meeting-2023, state: open, source: s000 p1}"
    found = diagnose(events=f"{visit}}}\n{visit}}}\n", commitments=promise)
    taken = "other records name “bg-zone-meeting-2023”, and no record has it: is it one of these two? ids are never used twice"
    assert [(d.code, d.hint) for d in found if d.severity is Severity.ERROR] == [("E301", taken)]


def test_an_example_that_names_what_was_replaced_can_go(diagnose: Callable[..., list[Diagnostic]]) -> None:
    event, draft = f"{EVENT}, participants: [somebody]}}", f"{EVENT.replace('one', 'two')}, participants: [somebody]"
    hint = "add it to seeds/people.yaml, or take this draft out if it is but an example"
    assert [d.hint for d in diagnose(events=f"{draft}, draft: true}}")] == [hint]
    assert [d.hint for d in diagnose(events=f"{event}\n{draft}, draft: true}}")] == ["add it to seeds/people.yaml"]


def test_a_file_that_is_missing_is_told_once(diagnose: Callable[..., list[Diagnostic]]) -> None:
    events = f"{EVENT}, participants: [rumen-radev, nobody], said: [{{person: nobody, text: Thanks}}]}}"
    found = diagnose(events=events, people="[]", organisations="[]")
    assert [(d.code, d.message, d.hint) for d in found] == [
        (
            "E302",
            "“rumen-radev” is one of 2 that seeds/people.yaml should hold, and it has no record",
            "is seeds/people.yaml missing or empty? put it back",
        )
    ]


def test_one_unknown_id_is_one_message_with_the_count_of_its_places(diagnose: Callable[..., list[Diagnostic]]) -> None:
    events = [f"{EVENT}, participants: [radev, kz-bg-commission]}}".replace("one", f"event-{n}") for n in range(1, 7)]
    found = diagnose(events="\n".join(events))
    assert [(d.code, d.message, d.hint, d.location.line, [r.location.line for r in d.related]) for d in found] == [
        (
            "E302",
            "there is no “radev” in seeds/people.yaml, and 6 places name it",
            "did you mean “rumen-radev”? if not, add “radev” to seeds/people.yaml",
            3,
            [4, 5, 6],
        ),
        (
            "E304",
            "“kz-bg-commission” is not in seeds/people.yaml, where 6 places look for it",
            "it is in seeds/organisations.yaml",
            3,
            [4, 5, 6],
        ),
    ]


def test_a_comma_in_a_citation(diagnose: Callable[..., list[Diagnostic]]) -> None:
    found = diagnose(events=EVENT.replace("s000 p1", "[s000, p3]") + "}")
    assert [(d.code, d.hint) for d in found] == [
        ("E302", "a paragraph stands behind its source without a comma: s000 p3")
    ]


def test_a_record_that_could_not_be_read_is_not_missed(diagnose: Callable[..., list[Diagnostic]]) -> None:
    people = "- {id: rumen-radev, name: Rumen Radev, side: BGR, post: President, source: s000 p3}\n"
    found = diagnose(people=people, events=f"{EVENT}, participants: [rumen-radev, rumen-radef]}}")
    assert [(d.code, d.location.path) for d in found] == [("E302", "events.yaml"), ("E213", "seeds/people.yaml")]


def test_a_source_that_could_not_be_read_leaves_the_rest_checked(diagnose: Callable[..., list[Diagnostic]]) -> None:
    sources = "- {id: s000, title: A, published: undated}\n- {id: s001, title: B, published: 2025-06-09}\n"
    other = EVENT.replace("one", "two").replace("s000 p1", "s001 p1").replace("status: planned", "status: held")
    found = diagnose(sources=sources, events=f"{EVENT}}}\n{other}}}\n")
    assert [(d.code, d.location.path) for d in found] == [("E311", "events.yaml"), ("E205", "seeds/sources.yaml")]


def test_every_statement_has_a_source(diagnose: Callable[..., list[Diagnostic]]) -> None:
    bare = EVENT.replace(", source: s000 p1", "")
    texts = (f"{bare}}}", f"{bare}, basis: {{text: Protocol list, date: 2026-01-05}}}}")
    assert [[d.code for d in diagnose(events=text)] for text in texts] == [["E305"], []]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("inferred: {when: This year}", []),
        ("inferred: {wen: This year}", [("E306", "did you mean “when”?")]),
        ("unset: [place]", []),
        ("unset: [plase]", [("E306", "did you mean “place”?")]),
    ],
)
def test_fields_that_are_named_exist(
    diagnose: Callable[..., list[Diagnostic]], fields: str, found: list[tuple[str, str]]
) -> None:
    assert [(d.code, d.hint) for d in diagnose(events=f"{EVENT}, {fields}}}")] == found


def test_names_of_files_are_taken_once(diagnose: Callable[..., list[Diagnostic]]) -> None:
    text = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: bulgaria}\n- {code: LT, slug: ledger}\n"
    found = diagnose(counterparts=text)
    assert [(d.code, d.location.line, [r.location.line for r in d.related]) for d in found] == [
        ("E307", 2, [1]),
        ("E307", 3, []),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (EVENT.replace("[BG]", "[BG, EU, BG]"), ["“BG” stands twice in this list"]),
        (f"{EVENT}, participants: [rumen-radev, rumen-radev]", ["“rumen-radev” stands twice in this list"]),
        (f"{EVENT}, organisations: [mfa, mfa, mfa]", ["“mfa” stands twice in this list"] * 2),
        (EVENT.replace("s000 p1", "[s000 p1, s000 p3]"), []),
        (f"{EVENT}, participants: [rumen-radev], stops: [{{participants: [rumen-radev]}}]", []),
    ],
)
def test_nothing_is_listed_twice(diagnose: Callable[..., list[Diagnostic]], text: str, found: list[str]) -> None:
    assert [d.message for d in diagnose(events=text + "}") if d.code == "E308"] == found


@pytest.mark.parametrize(("codes", "found"), [("[KZ]", ["E309"]), ("[BG, KZ]", ["E309"]), ("[BG]", []), ("[all]", [])])
def test_home_is_no_counterpart(diagnose: Callable[..., list[Diagnostic]], codes: str, found: list[str]) -> None:
    assert [d.code for d in diagnose(events=EVENT.replace("[BG]", codes) + "}") if d.code[0] == "E"] == found


PEOPLE = """
- {id: rumen-radev, name: Rumen Radev, side: BG, post: President, source: s000 p3, withdrawn: true}
- {id: kassym-jomart-tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President, source: s001 p2}
"""


def test_what_is_withdrawn_and_still_named_is_warned_of_with_every_place(
    diagnose: Callable[..., list[Diagnostic]],
) -> None:
    people = (
        "participants: [rumen-radev], said: [{person: rumen-radev, text: Thanks}], stops: [{participants: rumen-radev}]"
    )
    found = diagnose(people=PEOPLE, events=f"{EVENT}, {people}}}", commitments=f"{PROMISE}, owner: rumen-radev}}")
    assert [(d.code, d.message, d.location.path, d.location.line) for d in found] == [
        ("W436", "“rumen-radev” is withdrawn, and 5 places still name it", "seeds/people.yaml", 2)
    ]
    assert [(r.location.path, r.location.line) for r in found[0].related] == [
        ("events.yaml", 3),
        ("events.yaml", 3),
        ("events.yaml", 3),
        ("seeds/organisations.yaml", 2),
        ("seeds/commitments.yaml", 1),
    ]


def test_what_is_withdrawn_itself_names_nobody(diagnose: Callable[..., list[Diagnostic]]) -> None:
    organisations = (
        "- {id: kz-bg-commission, name: A, kind: commission, chairs: [rumen-radev], source: s000 p6, withdrawn: true}\n"
    )
    assert diagnose(people=PEOPLE, organisations=organisations) == []


def test_a_withdrawn_source_or_counterpart_is_named_too(diagnose: Callable[..., list[Diagnostic]]) -> None:
    sources = "- {id: s000, title: A, published: 2025-04-18, withdrawn: true}\n- {id: s001, title: B, published: 2025-06-09}\n"
    counterparts = "- {code: BG, slug: bulgaria, withdrawn: true}\n- {code: RO, slug: romania}\n"
    found = diagnose(sources=sources, counterparts=counterparts)
    assert [(d.message, len(d.related)) for d in found] == [
        ("“BG” is withdrawn, and one place still names it", 1),
        ("“s000” is withdrawn, and 2 places still name it", 2),
    ]


@pytest.mark.parametrize(
    ("owner", "near"),
    [
        ("rumen-radev", None),
        ("rumen-radeff", "rumen-radev"),
        ("kz-bg-comission", "kz-bg-commission"),
        ("the two sides", None),
        ("co-chairs", None),
        ("BG", None),
    ],
)
def test_an_owner_that_is_nearly_an_id(diagnose: Callable[..., list[Diagnostic]], owner: str, near: str | None) -> None:
    text = f"- {{id: list, title: To send it, counterparts: [BG], owner: {owner}, state: open, source: s000 p1}}"
    found = [(d.message, d.hint) for d in diagnose(commitments=text) if d.code == "W470"]
    message = f"there is no “{owner}” on file, and it would be printed as it stands"
    assert found == ([(message, f"did you mean “{near}”?")] if near else [])
