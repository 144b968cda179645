from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.auditing.holding.progress import states as module
from briefgen.auditing.holding.progress.clauses import at_talks
from briefgen.auditing.holding.progress.states import _at_odds
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import AgreementState, EventReport, Status
from tests.auditing.held import ELSE, alarms, case_of, codes, hold, missed, rows, said, sentence, verdict

TEXT = (
    "They held a meeting on Bulgaria and spoke of an upcoming concert.\n"
    "The agreement with Bulgaria was initialed and is being prepared for signing.\n"
    "The memorandum with Bulgaria was signed. A twinning is under study."
)


def told(catalog: Callable[..., Catalog], **kinds: str) -> list[str]:
    held = hold(catalog, TEXT, **kinds)
    return [code for field, code, _why in alarms(held, "x") if field in ("status", "state")]


@pytest.mark.parametrize(
    ("status", "when", "found"),
    [
        ("held", "..2025-04-18", []),
        ("planned", "..2025-04-18", ["V522"]),
        ("planned", "undated", []),
        ("held", "undated", ["V522"]),
        ("planned", "2025-05", []),
        ("cancelled", "2025-05", ["V522"]),
        ("postponed", "..2025-04-18", ["V522"]),
        ("confirmed", "2025-05", ["V522"]),
    ],
)
def test_the_state_of_an_event(catalog: Callable[..., Catalog], status: str, when: str, found: list[str]) -> None:
    event = f"- {{id: x, kind: meeting, title: A meeting, counterparts: [BG], status: {status}, when: {when}, source: s000 p1}}"
    assert told(catalog, events=event) == found


@pytest.mark.parametrize(
    ("state", "place", "found"),
    [
        ("initialled", "p2", []),
        ("signed", "p2", ["V523"]),  # that is still to come
        ("in-force", "p2", ["V523"]),
        ("signed", "p3 s1", []),
        ("proposed", "p3 s1", ["V523"]),
        ("under-study", "p3 s2", []),
        ("signed", "p3 s2", ["V523"]),
    ],
)
def test_the_state_of_a_document(catalog: Callable[..., Catalog], state: str, place: str, found: list[str]) -> None:
    document = (
        f"- {{id: x, title: A document, kind: agreement, counterparts: [BG], state: {state}, source: s000 {place}}}"
    )
    assert told(catalog, agreements=document) == found


def test_a_state_that_was_inferred_is_not_contradicted(catalog: Callable[..., Catalog]) -> None:
    document = "- {id: x, title: A document, kind: agreement, counterparts: [BG], state: proposed, inferred: {state: So}, source: s000 p2}"
    assert told(catalog, agreements=document) == ["V523"]
    assert told(catalog, agreements=document.replace("p2", "p1")) == []


EVENT = "- {{id: x, kind: meeting, title: A meeting, counterparts: [BG], status: {}, when: {}, source: s000 p1}}"


@pytest.mark.parametrize(
    ("text", "status", "when", "is_"),
    [
        ("They met in Sofia.", "held", "2025-04-18", Verdict.HELD),
        ("They plan to meet in Sofia.", "planned", "2025-04-18", Verdict.HELD),
        ("They plan to meet in Sofia.", "planned", "2025-04-17", Verdict.NOT_BORNE_OUT),  # it was over
        ("They will meet.", "proposed", "2025-04-17", Verdict.NOT_BORNE_OUT),
        ("They will meet.", "confirmed", "2025-04-17", Verdict.NOT_BORNE_OUT),
        ("They will meet.", "confirmed", "..2025-06-01", Verdict.NOT_BORNE_OUT),
        ("It was cancelled.", "cancelled", "2025-04-01", Verdict.HELD),
        ("It was postponed.", "postponed", "2025-04-01", Verdict.HELD),
        ("It was postponed.", "cancelled", "2025-04-01", Verdict.NOT_BORNE_OUT),
        ("Sofia is a city.", "held", "2025-04-01", Verdict.IN_PART),
        ("Sofia is a city.", "planned", "2025-05-01", Verdict.HELD),  # a day ahead tells as much
        ("Sofia is a city.", "planned", "2025-04-18", Verdict.NOT_BORNE_OUT),
        ("Sofia is a city.", "planned", "undated", Verdict.NOT_BORNE_OUT),
        ("They plan a concert.", "held", "2025-04-01", Verdict.IN_PART),
        ("A concert is planned.", "held", "2025-04-01", Verdict.NOT_BORNE_OUT),
        ("They met in Sofia, and a concert is planned.", "held", "2025-04-01", Verdict.HELD),
        ("They met in Sofia, and a concert is planned.", "held", "undated", Verdict.NOT_BORNE_OUT),
        ("They met in Sofia.", "held", "undated", Verdict.HELD),
        ("They met on the plan in Sofia.", "held", "undated", Verdict.HELD),  # a plan is a document as well
    ],
)
def test_how_the_words_and_the_day_bear_out_a_state(
    catalog: Callable[..., Catalog], text: str, status: str, when: str, is_: Verdict
) -> None:
    assert verdict(hold(catalog, text, events=EVENT.format(status, when)), "x", "status") is is_


def test_where_the_words_of_a_language_are_not_on_file_a_state_is_held_in_part(
    catalog: Callable[..., Catalog],
) -> None:
    held = hold(catalog, "Sie trafen sich.", language="de", events=EVENT.format("cancelled", "2025-04-01"))
    assert verdict(held, "x", "status") is Verdict.IN_PART
    document = "- {id: x, title: A document, kind: agreement, counterparts: [BG], state: signed, source: s000 p1}"
    assert verdict(hold(catalog, "Unterzeichnet.", language="de", agreements=document), "x", "state") is Verdict.IN_PART
    promise = "- {id: x, title: A promise, counterparts: [BG], state: dropped, source: s000 p1}"
    assert verdict(hold(catalog, "Nichts.", language="de", commitments=promise), "x", "state") is Verdict.IN_PART


@pytest.mark.parametrize(
    ("text", "state", "reason", "is_"),
    [
        ("The plan was signed.", "signed", "", Verdict.HELD),
        ("The plan was not signed.", "signed", "", Verdict.NOT_BORNE_OUT),
        ("It is to be signed.", "signed", "", Verdict.NOT_BORNE_OUT),
        ("They will meet, and the plan was signed.", "signed", "", Verdict.HELD),  # another clause is to come
        ("They will meet; the plan was signed.", "signed", "", Verdict.HELD),
        ("A plan is proposed.", "proposed", "", Verdict.HELD),
        ("A plan was proposed; it was signed.", "proposed", "", Verdict.NOT_BORNE_OUT),
        ("A plan was proposed; it was initialed.", "proposed", "", Verdict.NOT_BORNE_OUT),
        ("A plan was proposed; it is in force.", "proposed", "", Verdict.NOT_BORNE_OUT),
        ("The action plan was signed.", "signed", "", Verdict.HELD),
        ("They plan to sign it; they planned the signing.", "signed", "", Verdict.NOT_BORNE_OUT),
        ("A plan was proposed and is under study.", "proposed", "", Verdict.HELD),
        ("A list.", "proposed", "So", Verdict.INFERRED),
        ("A list.", "proposed", "", Verdict.NOT_BORNE_OUT),
        ("A list.", "under-study", "So", Verdict.READ_THIS_ONE),
        ("A list.", "in-negotiation", "So", Verdict.READ_THIS_ONE),
        ("A plan was signed.", "under-study", "So", Verdict.NOT_BORNE_OUT),
        ("A plan was initialed.", "in-negotiation", "So", Verdict.NOT_BORNE_OUT),
        ("A list.", "signed", "So", Verdict.NOT_BORNE_OUT),
    ],
)
def test_how_the_words_bear_out_the_state_of_a_document(
    catalog: Callable[..., Catalog], text: str, state: str, reason: str, is_: Verdict
) -> None:
    why = f", inferred: {{state: {reason}}}" if reason else ""
    document = f"- {{id: x, title: A document, kind: plan, counterparts: [BG], state: {state}, source: s000 p1{why}}}"
    for whole, cited in ((text, "s000 p1"), (f"{ELSE} {text}", "s000 p1 s1-2")):
        held = hold(catalog, whole, agreements=document.replace("s000 p1", cited))
        assert verdict(held, "x", "state") is is_


def test_what_is_told_of_a_document_instead(catalog: Callable[..., Catalog]) -> None:
    document = "- {id: x, title: A document, kind: plan, counterparts: [BG], state: in-force, source: s000 p1}"
    told_as = [alarms(hold(catalog, text, agreements=document), "x")[0][2] for text in ("It was signed.", "A list.")]
    assert told_as == [
        "s000 p1 does not have it as “in-force”: it is told as signed",
        "s000 p1 does not have it as “in-force”: no word for it stands there",
    ]


@pytest.mark.parametrize(
    ("status", "when", "why"),
    [
        (Status.HELD, "2025-04-18", None),
        (Status.HELD, "2025-04-19", "it was still ahead when the source was published"),
        (Status.HELD, "..2025-04-30", None),
        (Status.PLANNED, "2025-04-18", None),
        (Status.PLANNED, "2025-04-17", "its day was over when the source was published"),
        (Status.CONFIRMED, "..2025-05-01", None),
        (Status.PLANNED, "..2025-04-19", None),
        (Status.PLANNED, "..2025-04-18", "its day was over when the source was published"),
        (Status.PLANNED, "..2025-04-17", "its day was over when the source was published"),
        (Status.PROPOSED, "2025-04-17", "its day was over when the source was published"),
        (Status.POSTPONED, "2025-04-17", None),
        (Status.PLANNED, "undated", None),
    ],
)
def test_a_state_goes_with_its_day(status: Status, when: str, why: str | None) -> None:
    report = EventReport.model_validate({"status": status.value, "when": when})
    assert _at_odds(report, status, date(2025, 4, 18)) == why


@pytest.mark.parametrize(
    ("kind", "found"), [("consultations", []), ("meeting", []), ("election", ["V522"]), ("forum", ["V522"])]
)
def test_a_gathering_is_called_what_it_is(catalog: Callable[..., Catalog], kind: str, found: list[str]) -> None:
    event = f"- {{id: e, kind: {kind}, title: Political consultations, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1}}"
    held = hold(catalog, "Political consultations with Bulgaria were held.", events=event)
    assert codes(held, "e", "kind") == found


GATHERINGS = """
bg | election | На 15 март ще се проведе референдум.
ru | election | Референдум пройдёт 15 марта.
kk | election | Референдум 15 наурызда өтеді.
ro | election | Referendumul va avea loc la 15 martie.
lt | election | Referendumas vyks kovo 15 d.
et | election | Konstitutsioonireferendum toimub 15. märtsil.
et | election | Rahvahääletus toimub 15. märtsil.
et | forum | Äriforum toimub 15. märtsil.
et | forum | Teaduskonverents toimub 15. märtsil.
bg | forum | Конференцията ще се проведе на 15 март.
ro | forum | Conferința are loc pe 15 martie.
lt | forum | Konferencija vyks kovo 15 d.
ru | forum | Конференция пройдёт 15 марта.
kk | forum | Конференция 15 наурызда өтеді.
"""


@pytest.mark.parametrize(("code", "kind", "text"), rows(GATHERINGS))
def test_a_gathering_is_called_so_in_every_language(
    catalog: Callable[..., Catalog], code: str, kind: str, text: str
) -> None:
    event = "- {{id: e, kind: {}, title: It, counterparts: [BG], status: planned, when: 2026-03, source: s000 p1}}"
    held = {k: hold(catalog, text, language=code, events=event.format(k)) for k in ("election", "forum")}
    told = {k: codes(found, "e", "kind") for k, found in held.items()}
    assert told == {"election": ["V522"], "forum": ["V522"], kind: []}


DECLARATIONS = """
en | A joint declaration on energy was adopted. | declaration | -
en | A joint declaration on energy was adopted. | memorandum | V523
en | A memorandum on energy was adopted. | declaration | V523
ru | Принята совместная декларация. | declaration | -
ru | Принята совместная декларация. | agreement | V523
bg | Приета беше съвместна декларация. | declaration | -
kk | Бірлескен декларация қабылданды. | declaration | -
ro | A fost adoptată o declarație comună. | declaration | -
ro | A fost adoptată o declarație comună. | agreement | V523
lt | Priimta bendra deklaracija. | declaration | -
et | Võeti vastu ühisdeklaratsioon. | declaration | -
et | Võeti vastu ühisdeklaratsioon. | agreement | V523
"""


@pytest.mark.parametrize(("code", "text", "kind", "found"), rows(DECLARATIONS))
def test_a_joint_declaration_is_no_memorandum(
    catalog: Callable[..., Catalog], code: str, text: str, kind: str, found: str
) -> None:
    document = f"- {{id: a, title: On energy, kind: {kind}, counterparts: [BG], state: endorsed, source: s000 p1}}"
    held = hold(catalog, text, language=code, agreements=document)
    assert (" ".join(codes(held, "a", "kind")) or "-") == found
    assert codes(held, "a", "state") == []


ENDORSED = """
en | The roadmap was endorsed in Samarkand. | endorsed | -
en | The roadmap was endorsed in Samarkand. | signed | V523
en | The ministers signed the roadmap. | endorsed | V523
en | The ministers welcomed the roadmap. | endorsed | V523
en | The roadmap is to be endorsed in Samarkand. | endorsed | V523
ru | Дорожная карта была одобрена в Самарканде. | endorsed | -
ru | На встрече приняли участие эксперты по дорожной карте. | endorsed | V523
bg | Пътната карта беше одобрена. | endorsed | -
kk | Жол картасы бекітілді. | endorsed | -
kk | Министр Болгария елшісін қабылдады, жол картасы талқыланды. | endorsed | V523
ro | Foaia de parcurs a fost aprobată. | endorsed | -
lt | Veiksmų gairės patvirtintos. | endorsed | -
et | Teekaart kinnitati. | endorsed | -
"""


@pytest.mark.parametrize(("code", "text", "state", "found"), rows(ENDORSED))
def test_a_document_that_was_endorsed_need_not_be_signed(
    catalog: Callable[..., Catalog], code: str, text: str, state: str, found: str
) -> None:
    document = f"- {{id: a, title: It, kind: roadmap, counterparts: [BG], state: {state}, source: s000 p1}}"
    assert (" ".join(codes(hold(catalog, text, language=code, agreements=document), "a", "state")) or "-") == found


DRAFTS = """
en | The draft agreement was handed over. | proposed | -
en | The agreement was handed over. | proposed | V523
en | Expert talks were held, and the draft agreement was handed over. | in-negotiation | -
ru | Он передал проект Соглашения о реадмиссии. | proposed | -
ru | Он передал проект Соглашения о реадмиссии. | signed | V523
ru | Он передал проект завода. | proposed | V523
bg | Проектът на споразумение беше връчен. | proposed | -
ro | Proiectul de acord a fost înmânat. | proposed | -
lt | Susitarimo projektas perduotas. | proposed | -
et | Lepingu eelnõu anti üle. | proposed | -
et | Tapmislepingu eelnõu anti üle. | proposed | -
kk | Келісім жобасы тапсырылды. | proposed | -
"""


@pytest.mark.parametrize(("code", "text", "state", "found"), rows(DRAFTS))
def test_a_draft_is_proposed(catalog: Callable[..., Catalog], code: str, text: str, state: str, found: str) -> None:
    agreement = f"- {{id: a, title: It, kind: agreement, counterparts: [BG], state: {state}, source: s000 p1}}"
    assert (" ".join(codes(hold(catalog, text, language=code, agreements=agreement), "a", "state")) or "-") == found


ENTERS = """
The agreement enters into force on 1 June 2026. | , inferred: {state: It has a day} | -
The agreement enters into force on 1 June 2026. | | V523
The agreement entered into force on 1 June 2024. | , inferred: {state: It has a day} | V523
The agreement was initialled and enters into force on 1 June 2026. | , inferred: {state: It has a day} | V523
The agreement is discussed on 1 June 2026. | , inferred: {state: It has a day} | V523
"""


@pytest.mark.parametrize(("text", "inferred", "found"), rows(ENTERS))
def test_what_enters_into_force_on_a_day_to_come_may_be_inferred_to_be_signed(
    catalog: Callable[..., Catalog], text: str, inferred: str, found: str
) -> None:
    agreement = f"- {{id: a, title: It, kind: agreement, counterparts: [BG], state: signed, source: s000 p1{inferred}}}"
    assert (" ".join(codes(hold(catalog, text, agreements=agreement), "a", "state")) or "-") == found


@pytest.mark.parametrize(("kind", "found"), [("memorandum", []), ("agreement", ["V523"]), ("plan", ["V523"])])
def test_a_document_is_called_what_it_is(catalog: Callable[..., Catalog], kind: str, found: list[str]) -> None:
    agreement = f"- {{id: a, title: A memorandum, kind: {kind}, counterparts: [BG], state: signed, source: s000 p1}}"
    held = hold(catalog, "A memorandum with Bulgaria was signed.", agreements=agreement)
    assert codes(held, "a", "kind") == found


FURTHER = "put the state as reported, and no further"
SAID = """
They will meet in Bulgaria by May 2027. | events | status: planned, when: ..2027-05 | held
They will meet in Bulgaria. | events | status: planned, when: 2025-04-17 | V522: s000 p1 does not have it as “planned”: its day was over when the source was published → FURTHER
| events | status: held, when: ..2025-04-18 | V522: s000 p1 does not say that it was held → put the state as reported
| events | status: cancelled, when: 2025-04-01 | V522: s000 p1 does not have it as “cancelled”: no word for it stands there → FURTHER
Will meet Bulgaria. | events | status: held, when: ..2025-04-18 | V522: s000 p1 does not say that it was held → put the state as reported
They cancelled it in Bulgaria. | events | status: held, when: ..2025-04-18 | V522: s000 p1 does not say that it was held → put the state as reported
As they will, a visit to Bulgaria came. | events | status: held, when: ..2025-04-18 | held
The upcoming visit to Bulgaria is planned. | events | status: held, when: ..2025-04-18 | V522: s000 p1 does not say that it was held → put the state as reported
The Minister of Bulgaria met them on the coming visit. | events | status: held, when: ..2025-04-18 | held
Bulgaria. | events | status: held, when: ..2025-04-18 | held in part: no word for it stands there
They met in Bulgaria and will meet again. | events | status: held, when: undated | V522: s000 p1 does not have it as “held”: it is spoken of as something to come → FURTHER
| events | status: held, when: ..2025-04-18 | held
Bulgariassa. | events | status: held, when: ..2025-04-18 | held in part: the words of this language are not on file
| agreements | kind: agreement, state: signed | held in part: the words of this language are not on file
The agreement with Bulgaria was signed. | agreements | kind: agreement, state: signed | held
| agreements | kind: agreement, state: initialled | V523: s000 p1 does not have it as “initialled”: it is told as signed → FURTHER
| agreements | kind: agreement, state: under-study, inferred: {state: So} | V523: s000 p1 does not have it as “under-study”: it is told as signed → FURTHER
An expected agreement with Bulgaria was proposed. | agreements | kind: agreement, state: proposed | held
The agreement with Bulgaria is there. | agreements | kind: agreement, state: signed | V523: s000 p1 does not have it as “signed”: no word for it stands there → FURTHER
| agreements | kind: agreement, state: under-study, inferred: {state: So} | V523?: no word for “under-study” stands in s000 p1 → put the state that the source gives, or cite the passage that has it
| agreements | kind: agreement, state: proposed, inferred: {state: So} | inferred: So
"""
RECORDS = {
    "events": "kind: meeting",
    "agreements": "period: 2025",
}


@pytest.mark.parametrize(("text", "kind", "fields", "found"), rows(SAID))
def test_what_is_said_of_a_state(
    catalog: Callable[..., Catalog], text: str, kind: str, fields: str, found: str
) -> None:
    record = f"- {{id: x, title: A thing, counterparts: [BG], {RECORDS[kind]}, source: s000 p1, {fields}}}"
    held = hold(catalog, text, language="fi" if text == "Bulgariassa." else "en", **{kind: record})
    assert said(held, "x", "status" if kind == "events" else "state") == found.replace("FURTHER", FURTHER)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (
            "memorandum",
            "V523: s000 p1 has it as agreement, plan, not as memorandum → name the document as the source does",
        ),
        ("plan", "held"),
    ],
)
def test_what_is_said_of_what_a_document_is_called(catalog: Callable[..., Catalog], kind: str, found: str) -> None:
    text = "The plan and the agreement with Bulgaria were signed."
    record = f"- {{id: x, title: A thing, counterparts: [BG], kind: {kind}, state: signed, source: s000 p1}}"
    assert said(hold(catalog, text, agreements=record), "x", "kind") == found


def test_what_is_said_of_an_occasion_that_is_not_called_so(catalog: Callable[..., Catalog]) -> None:
    held = hold(
        catalog, "They met in Bulgaria.", events=EVENT.format("held", "..2025-04-18").replace("meeting", "forum")
    )
    hint = "put the kind that the source calls it, or cite the passage that does"
    assert said(held, "x", "kind") == f"V522?: s000 p1 has no word for “forum” → {hint}"


TOPICS = """
culture | Music of Bulgaria was played. | unread
energy | Music of Bulgaria was played. | V525?: s000 p1 has no word for “energy” → put the topic that it is about
politics | Music of Bulgaria was played. | unread
transport | The corridor of Bulgaria was opened. | unread
trade | The apples of Bulgaria were in quarantine. | unread
trade | The corridor of Bulgaria was opened. | V525?: s000 p1 has no word for “trade” → put the topic that it is about
"""


@pytest.mark.parametrize(("topic", "text", "found"), rows(TOPICS))
def test_a_fact_is_about_its_topic(catalog: Callable[..., Catalog], topic: str, text: str, found: str) -> None:
    fact = f"- {{id: f, counterpart: BG, topic: {topic}, text: It was, source: s000 p1}}"
    assert said(hold(catalog, text, facts=fact), "f", "topic") == found


KIND = "- {{id: e, kind: {}, title: {}, counterparts: [BG], status: planned, when: undated, source: s000 p1}}"


@pytest.mark.parametrize(
    ("text", "kind", "title", "found"),
    [
        ("A concert of Bulgaria is to be held.", "culture", "A concert", []),
        ("A concert of Bulgaria is to be held.", "visit", "A concert", ["V522"]),
        ("A concert of Bulgaria is to be held.", "signing", "A concert", ["V522"]),
        ("A concert of Bulgaria is to be held.", "meeting", "A concert", []),
        ("The visit of Bulgaria to the forum is to be held.", "forum", "The visit", ["V522"]),
        ("The visit of Bulgaria to the forum is to be held.", "forum", "The visit to the forum", []),
        ("The visit of Bulgaria to the forum is to be held.", "visit", "The forum", ["V522"]),
        ("The visit of Bulgaria to the forum is to be held.", "meeting", "The forum", []),
        ("The President of Bulgaria is to meet them in Astana.", "visit", "A journey", []),
    ],
)
def test_an_occasion_is_of_the_kind_that_is_told(
    catalog: Callable[..., Catalog], text: str, kind: str, title: str, found: list[str]
) -> None:
    assert codes(hold(catalog, text, events=KIND.format(kind, title)), "e", "kind") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The agreement with Bulgaria is being negotiated.", []),
        ("Negotiations on the agreement with Bulgaria go on.", []),
        ("After negotiations the agreement with Bulgaria was signed.", ["V523"]),
        ("Upon completion of the expanded negotiations the agreement with Bulgaria was signed.", ["V523"]),
        ("The agreement with Bulgaria was signed during their negotiations.", ["V523"]),
        ("At last negotiations on the agreement with Bulgaria go on.", []),
    ],
)
def test_talks_at_which_a_document_was_signed_are_not_on_it(
    catalog: Callable[..., Catalog], text: str, found: list[str]
) -> None:
    agreement = "- {id: a, title: It, kind: agreement, counterparts: [BG], state: in-negotiation, source: s000 p1}"
    assert codes(hold(catalog, text, agreements=agreement), "a", "state") == found


@pytest.mark.parametrize(
    ("title", "later", "kind", "found"),
    [
        ("Easier visas", "The Visa Agreement", "agreement", "unread"),
        ("Easier visas", "The Visa Agreement", "plan", "V523?: “The Visa Agreement” is called otherwise than “plan”"),
        ("The Plan of visas", "The Visa Agreement", "plan", "unread"),
        ("Easier visas", "Visas", "plan", "unread"),
    ],
)
def test_a_document_is_called_what_its_titles_say(
    catalog: Callable[..., Catalog], title: str, later: str, kind: str, found: str
) -> None:
    reports = f"[{{state: proposed, source: s000 p1}}, {{title: {later}, source: s000 p1}}]"
    document = f"- {{id: a, title: {title}, kind: {kind}, counterparts: [BG], reports: {reports}}}"
    told = said(hold(catalog, "Bulgaria proposed it.", agreements=document), "a", "kind")
    assert told == (f"{found} → name the document as the source does" if found.startswith("V523") else found)


@pytest.mark.parametrize(
    ("language", "text", "fields", "found"),
    [
        ("ru", "В Софии прошёл форум.", "kind: forum, title: A forum", "unread"),
        ("ru", "В Софии прошли консультации.", "kind: forum, title: A gathering", "forum"),
        ("ru", "В Софии прошли консультации.", "kind: consultations, title: Consultations", "unread"),
        (
            "ru",
            "В Софии прошли консультации.",
            "kind: consultations, title: A forum",
            "“A forum” is called otherwise than “consultations”",
        ),
        ("ru", "В Софии прошли встречи.", "kind: other, title: A forum", "“A forum” is called otherwise than “other”"),
        ("ru", "В Софии прошла встреча.", "kind: other, title: A joint press conference", "unread"),
        ("ru", "В Софии объявлены итоги.", "kind: other, title: The Electoral Commission tells the results", "unread"),
        (
            "ro",
            "Comisia se va reuni la Sofia.",
            "kind: commission-session, title: A session of the commission",
            "unread",
        ),
        (
            "ro",
            "Vor avea loc consultări la Sofia.",
            "kind: commission-session, title: A gathering",
            "commission-session",
        ),
        ("ru", "В Софии прошли консультации.", "kind: meeting, title: A gathering", "unread"),
        ("de", "In Sofia war ein Treffen.", "kind: forum, title: A gathering", "unread"),
    ],
)
def test_an_occasion_is_called_so_in_other_languages_too(
    catalog: Callable[..., Catalog], language: str, text: str, fields: str, found: str
) -> None:
    event = f"- {{id: e, {fields}, counterparts: [BG], status: planned, when: undated, source: s000 p1}}"
    told = said(hold(catalog, text, language=language, events=event), "e", "kind")
    hint = "put the kind that the source calls it, or cite the passage that does"
    message = found if found.startswith("“") else f"s000 p1 has no word for “{found}”"
    assert told == (found if found == "unread" else f"V522?: {message} → {hint}")


def test_the_nouns_for_signing() -> None:
    words = "signing signature подписание подписания подписван semnarea pasirašym allkirjastami Signing"
    assert [word for word in words.split() if not module.as_a_noun("xx").fullmatch(word)] == []


def test_by_which_words_a_commission_is_called_abroad() -> None:
    assert missed(module._commission("xx"), "комисси* | комиси* | comisi* | komisij* | KOMISJON*") == []


DONE = f"""
en | signed | The memorandum was signed | yes
en | signed | It will be signed | no
en | signed | It was not signed | no
en | signed | They will come, it was signed | yes
en | signed | It was signed, as will another one be | yes
en | signed | The signing is expected in December | no
en | signed | The signing took place; they will come | yes
en | signed | It will{"x" * (module.REACH - 4)} signed | yes
en | signed | It was signed on 1 June 2026 | yes
en | signed | It was praised | no
en | in-force | It is in force since 2020 | yes
ru | in-negotiation | Начались переговоры о реадмиссии | yes
ru | in-negotiation | Обсудили начало переговоров о реадмиссии | no
kk | in-negotiation | Реадмиссия туралы келіссөздер басталды | yes
kk | in-force | Ол 2024 жылғы 1 қаңтардан бастап қолданыста | yes
en | in-force | It is in force | yes
en | in-force | It is in force on 1 June 2026 | no
en | in-force | It was told in 2024 that it is in force on 1 June 2026 | yes
en | in-negotiation | It is under negotiation | yes
en | in-negotiation | After the negotiations they left | no
en | initialled | It was initialled and is to be signed | yes
en | initialled | It is to be initialled | no
kk | signed | Меморандумға қол қойылды | yes
kk | signed | Меморандумға қол қойылған жоқ | no
kk | signed | Меморандумға қол қойылды, басқасына қол қойылған жоқ | yes
"""


@pytest.mark.parametrize(("code", "state", "text", "found"), rows(DONE))
def test_whether_a_state_is_told_as_reached(code: str, state: str, text: str, found: str) -> None:
    assert module.done(sentence(text, code), state) is (found == "yes")


TOOK_PLACE = f"""
They met in May | yes
They will meet in May | no
They will go, and met | yes
They will meet; they met | yes
It did not take place | no
It did not take place, but talks were held | yes
They will {"x" * module.SOON} meet | yes
They praised it | no
"""


@pytest.mark.parametrize(("text", "found"), rows(TOOK_PLACE))
def test_whether_an_occasion_took_place(text: str, found: str) -> None:
    assert module._took_place(sentence(text)) is (found == "yes")


def test_what_did_not_take_place() -> None:
    off = "en was not held|bg не се проведе|ru не состоялся|ro nu a avut loc|kk өткен жоқ"
    assert [text for text in off.split("|") if module._took_place(sentence(text[3:], text[:2]))] == []
    on = "en was held|bg се проведе|ru состоялся|ro a avut loc|kk өткен"
    assert [text for text in on.split("|") if not module._took_place(sentence(text[3:], text[:2]))] == []


OFF = """
en | The visit to Bulgaria did not take place. | V522
en | The visit to Bulgaria was postponed. | V522
en | The meeting with Bulgaria was called off. | V522
en | The visit to Bulgaria, planned for 12 May, was put off. | V522
en | The visit to Bulgaria, ahead of the year's end, cancelled out fears. |
en | Talks were held in Bulgaria, the fair of May was cancelled. |
en | The visit to Bulgaria was cancelled, and talks were held. |
en | The visit to Bulgaria was cancelled. Talks were held by telephone. |
en | The visit to Bulgaria took place. The next visit was postponed. |
en | Talks were held in Bulgaria, 1,000 guests postponed theirs. |
ru | Визит в Болгарию отменён. | V522
ru | Визит в Болгарию, намеченный на 12 мая, не состоялся. | V522
ru | Визит в Болгарию состоялся. |
"""


@pytest.mark.parametrize(("code", "text", "found"), rows(OFF))
def test_what_was_called_off_was_not_held(catalog: Callable[..., Catalog], code: str, text: str, found: str) -> None:
    event = EVENT.format("held", "2025-04-01").replace("s000 p1", "s000")
    told = hold(catalog, text, language=code, events=event)
    assert codes(told, "x", "status") == found.split()
    if found:
        why = "s000 tells it as cancelled or postponed → put the state as reported"
        assert said(told, "x", "status") == f"V522?: {why}"


@pytest.mark.parametrize(("series", "found"), [("group", False), ("other", True)])
def test_a_session_is_known_by_the_name_of_its_series(
    catalog: Callable[..., Catalog], series: str, found: bool
) -> None:
    bodies = (
        "- {id: group, name: High-Level Group, kind: commission, source: s000 p1}\n"
        "- {id: other, name: Council, kind: commission, source: s000 p1}\n"
    )
    event = f"- {{id: x, kind: commission-session, title: Eighth gathering, counterparts: [BG], series: {series}, status: planned, when: 2027, source: s000 p1}}"
    held = hold(catalog, "The High-Level Group with Bulgaria will gather in 2027.", organisations=bodies, events=event)
    assert (codes(held, "x", "kind") == ["V522"]) is found


def test_a_protocol_is_an_agreement(catalog: Callable[..., Catalog]) -> None:
    document = "- {{id: a, title: Protocol on health, kind: {}, counterparts: [BG], state: signed, source: s000 p1}}"
    text = "Bulgaria signed a protocol on health and a memorandum on hydrogen."
    found = {
        kind: codes(hold(catalog, text, agreements=document.format(kind)), "a", "kind")
        for kind in ("agreement", "plan")
    }
    assert found == {"agreement": [], "plan": ["V523"]}


def test_at_which_marks_a_clause_ends() -> None:
    assert module._CLAUSE.split("a 1,500 b, c;d; e 1.5.") == ["a 1,500 b", " c;d", " e 1.5", ""]


REACHED = """
The agreement with Bulgaria was signed. | signed | signed |
The agreement with Bulgaria was initialled, and is to be signed. | initialled | initialled |
The agreement with Bulgaria is in force. | in-force | in-force |
The agreement with Bulgaria expired. | expired | expired |
They propose an agreement with Bulgaria. | proposed | proposed | under-study in-negotiation
They negotiate an agreement with Bulgaria. | in-negotiation | proposed in-negotiation | under-study
The agreement with Bulgaria is under study. | under-study | proposed under-study | in-negotiation
They praised the agreement with Bulgaria. | | proposed | under-study in-negotiation
They propose an agreement with Bulgaria. An agreement was signed. | signed | signed |
"""


@pytest.mark.parametrize(("text", "held", "inferred", "doubted"), rows(REACHED))
def test_which_states_a_text_bears_out(
    catalog: Callable[..., Catalog], text: str, held: str, inferred: str, doubted: str
) -> None:
    document = "- {id: a, title: It, kind: agreement, counterparts: [BG], state: signed, source: s000 p1}"
    case = case_of(hold(catalog, text, agreements=document), "agreements", "a")
    found = {
        reason: {state.value: module.hold_agreement(case, state, reason).verdict for state in AgreementState}
        for reason in (None, "So")
    }
    assert [state for state, is_ in found[None].items() if is_ is not Verdict.NOT_BORNE_OUT] == held.split()
    assert [state for state, is_ in found["So"].items() if is_ is Verdict.HELD] == inferred.split()
    assert [state for state, is_ in found["So"].items() if is_ is Verdict.READ_THIS_ONE] == doubted.split()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "Părțile au parafat protocolul; semnarea ar urma să aibă loc în octombrie."),
        ("ru", "Стороны парафировали протокол; подписание состоится в октябре."),
        ("bg", "Страните парафираха протокола; подписването ще се състои през октомври."),
        ("lt", "Šalys parafavo protokolą; jo pasirašymas įvyks spalį."),
        ("kk", "Тараптар хаттаманы парафтады; оған қол қою рәсімі қазанда өтеді."),
    ],
)
def test_what_is_to_be_signed_is_not_signed(catalog: Callable[..., Catalog], language: str, text: str) -> None:
    def told(state: str) -> list[str]:
        record = f"- {{id: a, title: Protocol, kind: agreement, counterparts: [BG], state: {state}, source: s000 p1}}"
        return codes(hold(catalog, text, language=language, agreements=record), "a", "state")

    assert (told("initialled"), told("signed")) == ([], ["V523"])


NOT_YET_SIGNED = """
en | The chairs will sign the protocol on trade with Bulgaria. | in-negotiation yes |
en | The chairs will sign the protocol on trade with Bulgaria. | in-negotiation no | V523
en | They praised the intention to sign the protocol on trade with Bulgaria. | in-negotiation yes | V523
en | They praised the intention to sign the protocol on trade with Bulgaria. | proposed yes |
en | The chairs will sign the protocol on trade with Bulgaria. | signed yes | V523
en | The chairs spoke of a protocol on trade with Bulgaria. | in-negotiation yes | V523
en | The chairs signed the protocol on trade with Bulgaria. | in-negotiation yes | V523
ru | По итогам визита ожидается подписание пакета соглашений с Болгарией. | in-negotiation yes |
en | They welcomed efforts to finalise an agreement on visas with Bulgaria. | in-negotiation no |
en | They welcomed an agreement on visas with Bulgaria. | in-negotiation no | V523
en | The upper house ratified the agreement on gas with Bulgaria. | signed no |
en | The upper house is to ratify the agreement on gas with Bulgaria. | signed no | V523
en | The upper house ratified the agreement on gas with Bulgaria. | initialled no | V523
en | The upper house ratified the agreement on gas with Bulgaria. | expired no | V523
ru | Сенат ратифицировал соглашение с Болгарией. | signed no |
kk | Сенат Болгариямен келісімді ратификациялады. | signed no |
"""


@pytest.mark.parametrize(("language", "text", "told_as", "found"), rows(NOT_YET_SIGNED))
def test_how_far_a_document_is_before_it_is_signed_and_after(
    catalog: Callable[..., Catalog], language: str, text: str, told_as: str, found: str
) -> None:
    state, reason = told_as.split()
    inferred = "inferred: {state: It is still to come}, " if reason == "yes" else ""
    document = f"- {{id: x, title: A document, kind: agreement, counterparts: [BG], state: {state}, {inferred}source: s000 p1}}"
    assert codes(hold(catalog, text, language=language, agreements=document), "x", "state") == found.split()


TO_COME = """
kk | Үкімет басшысы Софияда Болгария премьерімен кездеседі. | planned undated |
kk | Үкімет басшысы Софияда Болгария премьерімен кездеседі. | held ..2025-04-18 | V522
kk | Үкімет басшысы Софияда Болгария премьерімен кездесті. | planned undated | V522
kk | Болгария президенті қазанда келуі мүмкін. | proposed 2025-10 |
kk | Болгария президенті қазанда келеді. | proposed 2025-10 | V522
ru | Министр Болгарии посетит Алматы. | planned undated |
ru | Министр Болгарии посетит Алматы. | held ..2025-04-18 | V522
ru | Министр Болгарии посетил Алматы. | planned undated | V522
ru | Министр Болгарии может посетить Алматы. | proposed undated |
en | The Minister of Bulgaria may visit Almaty. | proposed undated |
en | The Minister of Bulgaria visited Almaty in May. | proposed undated | V522
"""


@pytest.mark.parametrize(("language", "text", "told_as", "found"), rows(TO_COME))
def test_what_a_verb_tells_as_still_to_come(
    catalog: Callable[..., Catalog], language: str, text: str, told_as: str, found: str
) -> None:
    event = EVENT.format(*told_as.split())
    assert codes(hold(catalog, text, language=language, events=event), "x", "status") == found.split()


TO_SIGN = """
en | Kazakhstan and Bulgaria will sign an agreement on 4 November. |
en | An agreement is to be signed on 4 November. |
bg | На 4 ноември двете страни ще подпишат споразумение. |
ru | 4 ноября стороны подпишут соглашение. |
kk | 4 қарашада тараптар келісімге қол қояды деп жоспарланған. |
ro | Părțile vor semna un acord la 4 noiembrie. |
lt | Lapkričio 4 d. šalys pasirašys susitarimą. |
et | Pooled kavatsevad 4. novembril allkirjastada lepingu. |
"""


@pytest.mark.parametrize(("code", "text", "_nothing"), rows(TO_SIGN))
def test_a_document_that_is_to_be_signed_is_proposed_and_not_signed(
    catalog: Callable[..., Catalog], code: str, text: str, _nothing: str
) -> None:
    record = "- {{id: {0}, title: An agreement, counterparts: [BG], kind: agreement, state: {0}, source: s000 p1}}"
    held = hold(
        catalog,
        text,
        language=code,
        agreements="\n".join(map(record.format, ("proposed", "signed", "in-negotiation", "initialled"))),
    )
    found = {name: codes(held, name, "state") for name in ("proposed", "signed", "in-negotiation", "initialled")}
    assert found == {"proposed": [], "signed": ["V523"], "in-negotiation": ["V523"], "initialled": ["V523"]}


SIGNED = """
en | The signing of the treaty took place in May. | yes
en | They studied the signing of a treaty. |
et | Leping sõlmiti mais. | yes
et | Lepingu sõlmimine toimus mais. | yes
et | Kaalutakse lepingu sõlmimist. |
ru | Рассматривается подписание договора. |
ru | Договор подписан. | yes
lt | Svarstomas sutarties sudarymas. |
"""


@pytest.mark.parametrize(("code", "text", "signed"), rows(SIGNED))
def test_what_is_considered_to_be_signed_is_not(code: str, text: str, signed: str) -> None:
    assert module.done(sentence(text, code), "signed") == bool(signed)


@pytest.mark.parametrize(
    ("code", "before", "found"),
    [
        ("en", "It was signed after the ", True),
        ("en", "It was signed at their third ", True),
        ("en", "It was signed before the ", False),
        ("en", "It was signed after the two long ", False),
        ("ru", "подписано по итогам ", True),
        ("ru", "подписано по итогам этих ", True),
        ("ru", "подписано до ", False),
    ],
)
def test_what_leads_to_talks_at_which_something_was_done(code: str, before: str, found: bool) -> None:
    assert (at_talks(code).search(before) is not None) is found
