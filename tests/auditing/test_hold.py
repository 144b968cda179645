from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest

from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, findings, hold, rows, said, verdict

TEXT = "The XIV session of the Trade Commission with Bulgaria was held."
SERIES = "- {id: com, name: Trade Commission, kind: commission, source: s000 p1}"


def test_each_kind_of_claim_is_held_in_its_way(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: commission-session, title: The session, counterparts: [BG], series: com, session: SESSION, status: held, when: ..2025-04-18, source: s000 p1}"
    for session, found in (("14", Verdict.HELD), ("15", Verdict.NOT_BORNE_OUT)):
        held = findings(hold(catalog, TEXT, organisations=SERIES, events=event.replace("SESSION", session)), "e")
        assert {field: f.verdict for field, f in held.items()} == {
            "status": Verdict.HELD,
            "when": Verdict.HELD,
            "kind": Verdict.UNREAD,
            "title": Verdict.UNREAD,
            "counterparts": Verdict.HELD,
            "series": Verdict.HELD,
            "session": found,
        }


COUNTERPARTS = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n"


@pytest.mark.parametrize(
    ("text", "name", "country", "is_"),
    [
        ("The Ministry of Trade of Bulgaria met.", "Ministry of Trade of Bulgaria", "BG", Verdict.HELD),
        ("The Ministry of Trade of Bulgaria met.", "Ministry of Trade", "BG", Verdict.HELD),
        ("The Ministry of Trade met.", "Ministry of Trade of Bulgaria", "BG", Verdict.HELD),
        ("The Ministry of Trade met.", "Ministry of Trade", "BG", Verdict.UNREAD),
        ("The Ministry of Trade of Romania met.", "Ministry of Trade", "BG", Verdict.NOT_BORNE_OUT),
        ("The Ministry of Trade met.", "Ministry of Trade", "KZ", Verdict.UNREAD),
        ("The Ministry of Trade of Bulgaria met.", "Ministry of Trade", "KZ", Verdict.UNREAD),
    ],
)
def test_where_a_body_is(catalog: Callable[..., Catalog], text: str, name: str, country: str, is_: Verdict) -> None:
    body = f"- {{id: b, name: {name}, kind: ministry, country: {country}, source: s000 p1}}"
    held = hold(catalog, text, organisations=body, counterparts=COUNTERPARTS)
    assert verdict(held, "b", "country") is is_


@pytest.mark.parametrize(
    ("text", "side", "is_"),
    [
        ("Maria Ivanova of Bulgaria met them.", "BG", Verdict.HELD),
        ("Maria Ivanova of Romania met them.", "BG", Verdict.NOT_BORNE_OUT),
        ("Maria Ivanova met them.", "BG", Verdict.IN_PART),
        ("Maria Ivanova met them.", "KZ", Verdict.HELD),
        ("Maria Ivanova of Kazakhstan met Bulgaria.", "KZ", Verdict.HELD),
        ("Maria Ivanova of Kazakhstan met Bulgaria.", "BG", Verdict.HELD),
    ],
)
def test_whose_side_somebody_is_on(catalog: Callable[..., Catalog], text: str, side: str, is_: Verdict) -> None:
    person = f"- {{id: p, name: Maria Ivanova, side: {side}, source: s000 p1}}"
    held = hold(catalog, text, people=person, counterparts=COUNTERPARTS)
    assert verdict(held, "p", "side") is is_


def test_a_post_is_not_told_the_wrong_way_round(catalog: Callable[..., Catalog]) -> None:
    person = "- {id: iv, name: Maria Ivanova, side: BG, post: POST, source: s000 p1}"
    text = "The Ambassador of Bulgaria to Kazakhstan, Maria Ivanova, came."
    for post, found in (
        ("Ambassador of Bulgaria to Kazakhstan", []),
        ("Ambassador of Kazakhstan to Bulgaria", ["V519"]),
    ):
        assert codes(hold(catalog, text, people=person.replace("POST", post)), "iv", "post") == found


SAID = """
The XIV session of the Trade Commission was held. | session: 14 | session | held
| session: 15 | session | V504: 15 does not stand in s000 p1 → check the passage and the digits
The 15th session of the Trade Commission was held. | session: 15 | session | held
"""


@pytest.mark.parametrize(("text", "fields", "field", "found"), rows(SAID))
def test_what_is_said_of_a_session(
    catalog: Callable[..., Catalog], text: str, fields: str, field: str, found: str
) -> None:
    event = f"- {{id: e, kind: commission-session, title: The session, counterparts: [BG], series: com, status: held, when: ..2025-04-18, source: s000 p1, {fields}}}"
    assert said(hold(catalog, text, organisations=SERIES, events=event), "e", field) == found


def test_a_promise_is_of_an_event_that_its_passage_speaks_of(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: forum, title: Forum on tourism and farming, counterparts: [BG], status: held, when: ..2025-04-18, source: s001 p1}"
    promise = "- {id: p, title: A school, counterparts: [BG], event: e, state: open, source: s000 p1}"
    sources = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}\n- {id: s001, title: Another, published: 2025-04-18}"
    for text, found in (
        ("At the forum on tourism a school was promised.", "unread"),
        (
            "A school was promised.",
            "V526?: s000 p1 speaks of little of this → cite the passage that tells it, or tell only what this one does",
        ),
    ):
        held = hold(catalog, text, sources=sources, events=event, commitments=promise)
        assert said(held, "p", "event") == found
    own = hold(catalog, "A school was promised.", events=event.replace("s001", "s000"), commitments=promise)
    assert said(own, "p", "event") == "unread"


KNOWN = {
    "people": "- {id: iv, name: Maria Ivanova, side: BG, source: s000 p1}\n- {id: pe, name: Petar Dilov, side: BG, source: s000 p1}",
    "organisations": "- {id: ch, name: Trade Chamber, kind: chamber, country: BG}\n- {id: ba, name: Bakers Guild, kind: chamber, country: BG}",
    "counterparts": COUNTERPARTS,
}
KINDS = {
    "commitments": "title: A school, counterparts: [BG], state: open",
    "events": "kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18",
    "agreements": "title: A memorandum, kind: memorandum, counterparts: [BG], state: signed",
    "facts": "counterpart: BG, topic: trade",
}
OF_EACH_KIND = """
commitments | owner: iv | owner | V510?: s000 p1 does not have Maria Ivanova act
commitments | owner: pe | owner | V505: Petar Dilov is not named in s000 p1
commitments | owner: ch | owner | V510?: s000 p1 does not have Trade Chamber act
commitments | owner: ba | owner | V505: Bakers Guild is not named in s000 p1
commitments | owner: BG | owner | held
commitments | owner: RO | owner | V519: s000 p1 is about Bulgaria, not about Romania
commitments | owner: the chamber | owner | V510: “the chamber” does not stand in s000 p1
commitments | state: dropped | state | V522: s000 p1 does not have it as “dropped”: no word for it stands there
events | participants: [iv] | participants.person | held
events | participants: [pe] | participants.person | V505: Petar Dilov is not named in s000 p1
events | organisations: [ch] | organisations | held
events | organisations: [ba] | organisations | V505: Bakers Guild is not named in s000 p1
events | place: Varna | place | V514: Varna does not stand in s000 p1
events | outcome: 5 sheep were bought | outcome | V504: 5 does not stand in s000 p1
events | "said: [{person: pe, text: They met in Sofia}]" | said | V512: s000 p1 s1 has somebody else say this than Petar Dilov
events | "said: [{person: iv, text: They bought 5 sheep}]" | said | V504: 5 does not stand in s000 p1
events | kind: election | kind | V522?: s000 p1 has no word for “election”
events | status: cancelled | status | V522: s000 p1 does not have it as “cancelled”: no word for it stands there
events | counterparts: [RO] | counterparts | V519: s000 p1 is about Bulgaria, not about Romania
agreements | parties: [ba] | parties | V505: Bakers Guild is not named in s000 p1
agreements | kind: plan | kind | V523: s000 p1 has it as memorandum, not as plan
agreements | state: initialled | state | V523: s000 p1 does not have it as “initialled”: it is told as signed
agreements | period: 2024 | period | V516: the period 2024 does not stand in s000 p1
facts | text: 5 sheep were bought | text | V504: 5 does not stand in s000 p1
"""


@pytest.mark.parametrize(("kind", "fields", "field", "found"), rows(OF_EACH_KIND))
def test_each_field_is_held_by_what_it_says(
    catalog: Callable[..., Catalog], kind: str, fields: str, field: str, found: str
) -> None:
    text = "Maria Ivanova told the Trade Chamber of Bulgaria that a memorandum was signed in Sofia, where they met."
    given = fields.strip('"')
    standard = (part for part in KINDS[kind].split(", ") if not part.startswith(f"{given.partition(':')[0]}:"))
    record = f"- {{id: r, {', '.join((*standard, given))}, source: s000 p1}}"
    held = hold(catalog, text, **KNOWN, **{kind: record})
    assert said(held, "r", field).partition(" → ")[0] == found


INFERRED = """
They met in Sofia. | agreements with period: 2024 | period | V516: the period 2024 does not stand in s000 p1
| agreements with period: 2024, inferred: {period: By the plan} | period | inferred: By the plan
They met. | events with when: 2025 | when | V509: 2025 does not stand in s000 p1
| events with when: 2025, inferred: {when: By the plan} | when | inferred: By the plan
Maria Ivanova came. | events with participants: [iv], inferred: {participants: By the plan} | participants.person | inferred: By the plan
| events with participants: [pe], inferred: {participants: By the plan} | participants.person | V505: Petar Dilov is not named in s000 p1
"""


@pytest.mark.parametrize(("text", "told", "field", "found"), rows(INFERRED))
def test_a_reason_stands_for_what_a_passage_does_not_contradict(
    catalog: Callable[..., Catalog], text: str, told: str, field: str, found: str
) -> None:
    kind, _with, fields = told.partition(" with ")
    standard = KINDS[kind].removesuffix(", when: ..2025-04-18")
    dated = fields if "when:" in fields or kind != "events" else f"{fields}, when: ..2025-04-18"
    held = hold(catalog, text, **KNOWN, **{kind: f"- {{id: r, {standard}, {dated}, source: s000 p1}}"})
    assert said(held, "r", field).partition(" → ")[0] == found


def test_the_name_in_its_own_script_is_held_beside_the_name(catalog: Callable[..., Catalog]) -> None:
    person = "- {id: iv, name: Maria Ivanova, side: BG, native: NATIVE, source: s000 p1}"
    for native, found in (("Мария Иванова", []), ("Петра Дилова", ["V505"])):
        held = hold(catalog, "Maria Ivanova came.", people=person.replace("NATIVE", native))
        assert codes(held, "iv", "native") == found


TRADE = "In 2024 trade with Bulgaria came to over 5 million euros, up 10% compared to 2023."
OF_A_FIGURE = """
qualifier: more-than | value | held
value: 6 | value | V504: 6 does not stand in s000 p1
qualifier: about | qualifier | V507: 5 stands in s000 p1 s1 as “more-than”
"change: {by: 10, unit: percent, against: 2023}" | change | held
"change: {by: 12, unit: percent, against: 2023}" | change | V504: 12 does not stand in s000 p1
unit: EUR million | unit | held
unit: USD million | unit | V511: s000 p1 s1 has it in EUR, not in “USD million”
unit: EUR billion | unit | V506: 5 stands in s000 p1 s1 with “million”
indicator: exports | indicator | V508: s000 p1 s1 has it as turnover, not as exports
period: 2024 | period | held
period: 2023 | period | V516?: 2023 stands in s000 p1 as what is compared with
reporter: BG | reporter | held in part: whose statistics they are, the source does not say
counterpart: RO | counterpart | V519: s000 p1 is about Bulgaria, not about Romania
"""


@pytest.mark.parametrize(("given", "field", "found"), rows(OF_A_FIGURE))
def test_each_field_of_a_figure_is_held_by_what_it_says(
    catalog: Callable[..., Catalog], given: str, field: str, found: str
) -> None:
    fields = given.strip('"')
    standard = ["counterpart: BG", "indicator: turnover", "period: 2024", "value: 5", "unit: EUR million"]
    rest = [part for part in standard if not part.startswith(f"{fields.partition(':')[0]}:")]
    held = hold(
        catalog, TRADE, figures=f"- {{id: r, {', '.join((*rest, fields))}, source: s000 p1}}", counterparts=COUNTERPARTS
    )
    assert said(held, "r", field).partition(" → ")[0] == found


OF_A_PERSON = """
organisation: ch | organisation | held
organisation: ba | organisation | V505: Bakers Guild is not named in s000 p1
side: RO | side | V519: s000 p1 is about Bulgaria, not about Romania
native: Мария Иванова | native | held
name: Petra Dilova | name | V505: Petra Dilova is not named in s000 p1
"""


@pytest.mark.parametrize(("given", "field", "found"), rows(OF_A_PERSON))
def test_each_field_of_a_person_is_held_by_what_it_says(
    catalog: Callable[..., Catalog], given: str, field: str, found: str
) -> None:
    rest = [part for part in ("name: Maria Ivanova", "side: BG") if part[:4] != given[:4]]
    known = {**KNOWN, "people": f"- {{id: r, {', '.join((*rest, given))}, source: s000 p1}}"}
    held = hold(catalog, "Maria Ivanova of the Trade Chamber of Bulgaria came.", **known)
    assert said(held, "r", field).partition(" → ")[0] == found


OF_A_SOURCE = """
publisher: Ministry of Trade | publisher | held
publisher: House of Bees | publisher | V505: House of Bees is not named in the text
attributed-to: Ministry of Trade | attributed-to | held
attributed-to: House of Bees | attributed-to | V505: the text does not cite “House of Bees”
language: ru | language | V527?: the letters of the text are those of “en”, not of “ru”
published: 2025-04-17 | published | V509: 2025-04-17 does not stand in s000
sha256: SHA | sha256 | held
"""


@pytest.mark.parametrize(("given", "field", "found"), rows(OF_A_SOURCE))
def test_each_field_of_a_source_is_held_by_what_it_says(
    catalog: Callable[..., Catalog], given: str, field: str, found: str
) -> None:
    standard = ("title: An item", "published: 2025-04-18", "document: first.txt", "language: en")
    rest = [part for part in standard if part.partition(":")[0] != given.partition(":")[0]]
    text = "18 April 2025. The Ministry of Trade said that it rains."
    source = ", ".join((*rest, given.replace("SHA", sha256(text.encode()).hexdigest())))
    held = hold(catalog, text, sources=f"- {{id: s000, {source}}}")
    assert said(held, "s000", field).partition(" → ")[0] == found


@pytest.mark.parametrize(
    ("body", "found"),
    [("Trade Commission", "held"), ("Bakers Guild", "V505: Trade Commission is not named in s000 p1")],
)
def test_the_body_that_a_session_is_of(catalog: Callable[..., Catalog], body: str, found: str) -> None:
    event = "- {id: e, kind: commission-session, title: The session, counterparts: [BG], series: com, status: held, when: ..2025-04-18, source: s000 p1}"
    held = hold(catalog, f"The session of the {body} was held.", organisations=SERIES, events=event)
    assert said(held, "e", "series").partition(" → ")[0] == found


def test_the_body_that_a_session_is_of_was_inferred(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: commission-session, title: The session, counterparts: [BG], series: com, status: held, when: ..2025-04-18, source: s000 p1, inferred: {series: So}}"
    held = hold(catalog, "The session of the Trade Commission was held.", organisations=SERIES, events=event)
    assert said(held, "e", "series") == "inferred: So"
