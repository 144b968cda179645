"""Who is meant by an office or by a pronoun, where no name stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context import meant as module
from briefgen.auditing.holding.context.meant import REACH, _behind, named
from briefgen.auditing.passages import Passage
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from tests.auditing.held import case_of, codes, hold, missed, rows, said

PEOPLE = """
- {id: tok, name: Kassym Tokayev, side: KZ, post: President of Kazakhstan, source: s000 p1 s1}
- {id: rad, name: Rumen Radev, side: BG, post: President of Bulgaria, source: s000 p1 s1}
- {id: had, name: Boyan Hadjiev, side: BG, post: Ambassador of Bulgaria to Kazakhstan, source: s000 p1 s1}
- {id: tem, name: Viktor Temirbayev, side: KZ, post: Ambassador of Kazakhstan to Bulgaria, source: s000 p1 s1}
- {id: iev, name: Ana Ieva, side: BG, post: Deputy Foreign Minister of Bulgaria, source: s000 p1 s1}
"""
BEFORE = "Rumen Radev came to see Kassym Tokayev and Boyan Hadjiev. "
OFFICE = "held in part: meant by the office; the name does not stand there"
PRONOUN = "held in part: meant by “he” or “she”; the name stands before"


def event(who: str, place: str = "s000 p1 s2") -> str:
    return (
        "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, "
        f"participants: [{who}], source: {place}}}"
    )


@pytest.mark.parametrize(
    ("text", "who", "found"),
    [
        ("The two presidents met on Monday.", "tok", OFFICE),
        ("The two presidents met on Monday.", "rad", OFFICE),
        ("The two presidents met on Monday.", "had", ""),
        ("The President of Bulgaria met the press.", "rad", OFFICE),
        ("The President of Bulgaria met the press.", "tok", ""),
        ("The Bulgarian President met the press.", "tok", ""),
        ("The Ambassador met the press.", "had", OFFICE),
        ("The Ambassador met the press.", "tem", ""),
        ("The Ambassador of Kazakhstan met the press.", "tem", OFFICE),
        ("The Ambassador of Kazakhstan met the press.", "had", ""),
        ("The Deputy Foreign Minister of Bulgaria met the press.", "iev", OFFICE),
        ("The Foreign Minister of Bulgaria met the press.", "iev", ""),
        ("Ambassador Petar Petrov met the press.", "had", ""),
        ("He met the press.", "rad", PRONOUN),
        ("He met the press.", "tok", ""),
        ("He met the press.", "iev", ""),
    ],
)
def test_who_takes_part_without_being_named(catalog: Callable[..., Catalog], text: str, who: str, found: str) -> None:
    held = hold(catalog, BEFORE + text, people=PEOPLE, events=event(who))
    alarm = codes(held, "e", "participants.person")
    assert (alarm, "" if alarm else said(held, "e", "participants.person")) == ([] if found else ["V505"], found)


MEANT = """
King of Bulgaria
Prime Minister of Bulgaria
Energy Minister of Bulgaria
Bulgarian Mayor
Bulgarian Chair
Bulgarian Director
Bulgarian Speaker
Acting President of Bulgaria
Former President of Bulgaria
"""


@pytest.mark.parametrize("post", MEANT.strip().splitlines())
def test_the_offices_by_which_somebody_is_meant(catalog: Callable[..., Catalog], post: str) -> None:
    people = f"- {{id: x, name: Ana Berg, side: BG, post: {post}, source: s000 p1}}"
    text = f"Ana Berg came. The {post} met the press."
    assert said(hold(catalog, text, people=people, events=event("x")), "e", "participants.person") == OFFICE
    head = post.removeprefix("Acting ").removeprefix("Former ")
    other = f"Ana Berg came. The {head if head != post else 'Ambassador of Bulgaria'} met the press."
    assert codes(hold(catalog, other, people=people, events=event("x")), "e", "participants.person") == ["V505"]


def test_a_head_of_state_whom_the_source_never_names(catalog: Callable[..., Catalog]) -> None:
    text = "The President of Bulgaria came to Astana."
    held = hold(catalog, text, people=PEOPLE, events=event("rad", "s000 p1"))
    assert said(held, "e", "participants.person") == OFFICE
    assert codes(hold(catalog, text, people=PEOPLE, events=event("tok", "s000 p1")), "e", "participants.person") == [
        "V505"
    ]


def test_of_two_who_held_one_office_neither_is_meant(catalog: Callable[..., Catalog]) -> None:
    people = PEOPLE + "- {id: ple, name: Rosen Plevneliev, side: BG, post: President of Bulgaria, source: s000 p1 s1}"
    held = hold(catalog, "The President of Bulgaria came to Astana.", people=people, events=event("rad", "s000 p1"))
    assert codes(held, "e", "participants.person") == ["V505"]


def test_an_office_that_somebody_came_to_later_does_not_mean_him(catalog: Callable[..., Catalog]) -> None:
    sources = (
        "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}\n"
        "- {id: s001, title: A later item, published: DAY, document: second.txt}"
    )
    people = PEOPLE.replace("Bulgaria to Kazakhstan, source: s000 p1 s1", "Bulgaria to Kazakhstan, source: s001")
    for day, found in (("2025-04-18", []), ("2025-04-19", ["V505"])):
        held = hold(
            catalog,
            BEFORE + "The Ambassador met the press.",
            sources=sources.replace("DAY", day),
            people=people,
            events=event("had"),
        )
        assert codes(held, "e", "participants.person") == found


def test_who_is_named_in_a_sentence_in_the_order_of_the_files(catalog: Callable[..., Catalog]) -> None:
    people = """
- {id: tok, name: Kassym-Jomart Tokayev, side: KZ, post: President, source: s000 p1}
- {id: rad, name: Rumen Radev, side: BG, post: President, source: s000 p1}
- {id: dav, name: David Davidov, side: BG, post: Mayor, source: s000 p1}
"""
    text = "Mayor Davit Davidov met R. Radev.\nTokaev and Davidov spoke.\nNobody did."
    held = hold(catalog, text, people=people)
    passage = held.texts.passage((Citation("s000"),))
    assert isinstance(passage, Passage)
    person = held.catalog.people["tok"]
    case = Case(held.catalog, held.texts, person, person.reports[0], passage)
    named_there = [
        {who: [s.text[hit.start : hit.end] for hit in hits] for who, hits in named(case, s).items()} for s in passage
    ]
    assert named_there == [{"rad": ["Radev"], "dav": ["Davit Davidov"]}, {"tok": ["Tokaev"], "dav": ["Davidov"]}, {}]
    assert [list(there) for there in named_there] == [["rad", "dav"], ["tok", "dav"], []]


BEHIND = f"""
of Bulgaria met the press | @BG
of the Republic of Bulgaria met | @BG
of the Kingdom of Belgium met | kingdom @BE
of the Federal Republic of Germany met | feder @DE
of Foreign Affairs of Bulgaria met | #foreign @BG
for Energy of Bulgaria met | #energy @BG
to Bulgaria met | @BG
in Bulgaria met | @BG
and Bulgaria met | @BG
- Bulgaria met | @BG
by Bulgaria met |
of Petrov met | a name
Petar Petrov met | a name
met Petar Petrov |
met the press of Bulgaria |
, of Bulgaria |
of{" " * (REACH - 12)} Bulgaria met | @BG
of{" " * (REACH - 11)} Bulgaria met |
"""


@pytest.mark.parametrize(("text", "found"), rows(BEHIND))
def test_what_an_office_is_of(text: str, found: str) -> None:
    keys = _behind(f" {text}")
    assert ("a name" if keys is None else " ".join(keys)) == found


def test_how_far_behind_an_office_is_told_what_it_is_of() -> None:
    whole = " of" * 27 + " Bulgaria"
    assert _behind(" " + "A" * REACH) == ()
    assert [len(whole), _behind(whole), _behind(whole.replace(" of", " the", 1))] == [REACH, ("@BG",), ()]


def test_the_words_that_mean_somebody_named_before() -> None:
    words = "he | she | his | her | him | the diplomat | the official | the guest | the latter | He"
    assert missed(module._PRONOUN, words) == []
    assert [bool(module._GAP.fullmatch(gap)) for gap in ("", " ", "-", " - ", "a", ",")] == [True] * 4 + [False] * 2


OFFICES = """
The President of Bulgaria spoke | #president BG one
the two Foreign Ministers of Bulgaria met | #foreign #minister BG several
Kazakh MINISTERS met | #minister KZ several
The Deputy Minister, a Mayor | #deputy #minister one / #deputy #mayor #minister one
President Petrov met |
the old Bulgarian ship of the Mayor sank | #mayor one
"""


@pytest.mark.parametrize(("text", "found"), rows(OFFICES))
def test_the_offices_without_a_name(text: str, found: str) -> None:
    sentence: Any = SimpleNamespace(text=text, keys=keys(text, "en"))
    told = [
        " ".join([*sorted(words), *sorted(countries), "several" if several else "one"])
        for words, several, countries in module._offices(sentence)
    ]
    assert " / ".join(told) == found


LATER = {"old": date(2024, 1, 1), "same": date(2025, 4, 18), "new": date(2026, 1, 1)}


@pytest.mark.parametrize(
    ("cited", "later"),
    [
        (["old"], False),
        (["same"], False),
        (["new"], True),
        (["old", "new"], False),
        (["nowhere"], False),
        (["nowhere", "new"], True),
    ],
)
def test_whether_a_report_is_later_than_a_passage(cited: list[str], later: bool) -> None:
    sources = {name: SimpleNamespace(published=day) for name, day in LATER.items()}
    passage = SimpleNamespace(published=frozenset({date(2025, 4, 18), date(2025, 4, 1)}))
    case: Any = SimpleNamespace(catalog=SimpleNamespace(sources=sources), passage=passage)
    report: Any = SimpleNamespace(source=[SimpleNamespace(source=name) for name in cited])
    assert module._is_later(case, report) is later
    held = [module._holds(case, SimpleNamespace(reports=[SimpleNamespace(post=post, source=report.source)]), frozenset(office)) for post, office in (  # type: ignore[arg-type]
        ("Foreign Minister", ["#minister"]), ("Deputy Minister", ["#minister"]), ("Deputy Minister", ["#deputy", "#minister"]), ("Mayor", ["#minister"]), ("", ["#mayor"]),
    )]  # fmt: skip
    assert held == [not later, False, not later, False, False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kassym Tokayev came. He spoke. Ducks swam.", "held in part: meant by “he” or “she”; the name stands before"),
        ("Kassym Tokayev came. Ducks swam. He spoke.", "held in part: meant by “he” or “she”; the name stands before"),
        ("Kassym Tokayev came. Ducks swam. It rained.", "V505"),
        ("Rumen Radev came. He spoke. Ducks swam.", "V505"),
    ],
)
def test_whom_he_means_in_one_of_several_sentences(catalog: Callable[..., Catalog], text: str, found: str) -> None:
    held = hold(catalog, text, people=PEOPLE, events=event("tok", "s000 p1 s2-3"))
    told = said(held, "e", "participants.person")
    assert told == found or (found == "V505" and told.startswith("V505: "))


@pytest.mark.parametrize(
    ("text", "who", "reason", "found"),
    [
        (f"{BEFORE}The visitor was invited to Almaty.", "rad", "The guest of the talks", []),
        (f"{BEFORE}The visitor was invited to Almaty.", "rad", "", ["V505"]),
        (f"{BEFORE}The visitor was invited to Almaty.", "tem", "The guest of the talks", ["V505"]),
        ("They spoke. The visitor was invited to Almaty. Rumen Radev left.", "rad", "The guest of the talks", ["V505"]),
        (f"{BEFORE}Ana Ieva spoke. The visitor was invited to Almaty.", "rad", "The guest of the talks", ["V505"]),
        (f"{BEFORE}Ana Ieva spoke. The visitor was invited to Almaty.", "iev", "The guest of the talks", []),
        (f"{BEFORE}Ana Ieva spoke. The visitor was invited to Almaty.", "tok", "The guest of the talks", []),
        (f"{BEFORE}The visitor met Ana Ieva.", "rad", "The guest of the talks", ["V505"]),
        (f"{BEFORE}The visitor met Viktor Temirbayev.", "rad", "The guest of the talks", []),
    ],
)
def test_who_was_worked_out_is_named_before(
    catalog: Callable[..., Catalog], text: str, who: str, reason: str, found: list[str]
) -> None:
    worked_out = f", inferred: {{participants: {reason}}}}}" if reason else "}"
    place = f"s000 p1 s{text[: text.index('The visitor')].count('. ') + 1}"
    held = hold(catalog, text, people=PEOPLE, events=event(who, place)[:-1] + worked_out)
    assert codes(held, "e", "participants.person") == found


def test_what_is_said_of_who_was_worked_out(catalog: Callable[..., Catalog]) -> None:
    text = f"{BEFORE}The visitor was invited to Almaty."
    visit = event("rad", f"s000 p1 s{BEFORE.count('. ') + 1}")[:-1] + ", inferred: {participants: The guest}}"
    held = hold(catalog, text, people=PEOPLE, events=visit)
    found = module.meant(case_of(held, "events", "e"), held.catalog.people["rad"])
    assert found is not None
    assert found.why == "who it is was worked out; the name stands before"


def test_an_office_that_begins_a_sentence_is_nobodys_surname(catalog: Callable[..., Catalog]) -> None:
    people = (
        "- {id: p, name: Asen Panov, native: Асен Панов, side: BG, post: Chargé d’affaires of Bulgaria, source: s000 p1}\n"
        "- {id: q, name: Kristjan Saar, side: EE, post: Minister of Trade of Estonia, source: s000 p1}"
    )
    found = [
        codes(
            hold(catalog, f"{text} д’афер на България Асен Панов прие Саар.", language="bg", people=people), "p", "post"
        )
        for text in ("Шарже", "В Астана шарже")
    ]
    assert found == [[], []]
