from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.progress import promises as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import ELSE, SOURCE, case_of, codes, hold, missed, rows, said

FURTHER = "V522: s000 p1 does not have it as “dropped”: no word for it stands there → put the state as reported, and no further"
COME = "V522?: s000 p1 speaks of it as something to come → put “state: progressed” or “open”, or cite the passage that reports it"
NOTHING = (
    "V522?: s000 p1 tells of nothing that was done for it → put “state: open”, or cite the passage that reports it"
)
OVER = "V522?: s000 p1 tells it as done → put “state: done”, or say under “inferred: {state: …}” why it is open still"

TOLD = """
A list | The list was sent to Bulgaria. | done | held
| The list was sent to Bulgaria. | open | held
| The list was sent to Bulgaria. | progressed | held
| The list was sent to Bulgaria. | dropped | FURTHER
| The list for Bulgaria is planned for May. | done | COME
| The list for Bulgaria is planned for May. | open | held
| The list for Bulgaria is planned for May. | progressed | NOTHING
| The list for Bulgaria was cancelled. | dropped | held
| The list for Bulgaria was postponed. | dropped | held
| The list was praised by Bulgaria. | done | COME
| The list was praised by Bulgaria. | progressed | NOTHING
| The list is in force in Bulgaria. | progressed | held
Xyzzle the list | The list of Bulgaria was xyzzled. | open | OVER
Send the list | The list was sent to Bulgaria. | done | held
| The list was sent to Bulgaria. | open | OVER
| A letter to Bulgaria was dispatched. | open | OVER
| Bulgaria asked to send the list. | open | held
| Bulgaria asked to send the list. | done | COME
| Not sent was the list of Bulgaria. | done | COME
| The list of Bulgaria is to be sent. | open | held
| The list was sent to Bulgaria, and others will follow. | done | COME
| The list was sent to Bulgaria, which vows to read it. | done | held
| Bulgaria vows to read the list that was to be sent. | done | COME
| The list that Bulgaria had promised has not yet been sent. | done | COME
| The list was sent to Bulgaria, and others are under consideration. | done | COME
| The list of Bulgaria, agreed and paid attention to, was discussed. | done | COME
| The list of Bulgaria, agreed and paid attention to, was discussed. | progressed | NOTHING
| Work on the list of Bulgaria continues. | progressed | held
| They want to continue the list of Bulgaria. | progressed | NOTHING
| The list of Bulgaria is currently being put together. | progressed | held
| A memorandum on the list was signed with Bulgaria. | progressed | held
| A memorandum on the list was signed with Bulgaria. | done | COME
| The list in the Enhanced Agreement with Bulgaria matters. | progressed | NOTHING
Support | He assured Bulgaria of his support. | done | COME
| They praised the intention to sign it with Bulgaria. | done | COME
| They stressed that it should be kept up with Bulgaria in the future. | done | COME
| Bulgaria is a partner. | done | COME
| Talks with Bulgaria were held. | done | COME
Open a consulate in Burgas | The consulate of Bulgaria in Burgas was opened. | done | held
| A shop of Bulgaria was opened. | done | held
| A consulate of Bulgaria in Burgas was painted. | done | held
| A shop of Bulgaria was painted. | done | COME
Paint shops | A shop of Bulgaria was closed. | done | held
Paint shops and doors | A shop of Bulgaria was closed. | done | COME
Open a consulate in Burgas | A shop of Bulgaria was painted. | open | held
| Nichts. | open | held in part: the words of this language are not on file
"""
WHOLE = {"FURTHER": FURTHER, "COME": COME, "NOTHING": NOTHING, "OVER": OVER}


@pytest.mark.parametrize(("language", "found"), [("ru", []), ("en", ["V522"])])
def test_whether_anything_was_done_is_asked_of_english_texts(
    catalog: Callable[..., Catalog], language: str, found: list[str]
) -> None:
    promise = "- {id: c, title: Send the list, counterparts: [BG], state: progressed, source: s000 p1}"
    held = hold(
        catalog,
        "Болгария: список." if language == "ru" else "Bulgaria: the list.",
        language=language,
        commitments=promise,
    )
    assert codes(held, "c", "state") == found


@pytest.mark.parametrize(("title", "text", "state", "found"), rows(TOLD))
def test_the_state_of_a_promise(catalog: Callable[..., Catalog], title: str, text: str, state: str, found: str) -> None:
    promise = f"- {{id: x, title: {title}, counterparts: [BG], state: {state}, source: s000 p1}}"
    language = "de" if text == "Nichts." else "en"
    for whole, cited in ((text, "s000 p1"), (f"{ELSE} {text}", "s000 p1 s1-2")):
        held = hold(catalog, whole, language=language, commitments=promise.replace("s000 p1", cited))
        assert said(held, "x", "state").replace(cited, "s000 p1") == WHOLE.get(found, found)


INFERRED = """
open | The list was sent to Bulgaria. | inferred: So
progressed | The list for Bulgaria is planned for May. | NOTHING
progressed | The list was sent to Bulgaria. | inferred: So
done | The list for Bulgaria is planned for May. | COME
"""


@pytest.mark.parametrize(("state", "text", "found"), rows(INFERRED))
def test_a_state_that_was_inferred(catalog: Callable[..., Catalog], state: str, text: str, found: str) -> None:
    promise = (
        f"- {{id: x, title: Send it, counterparts: [BG], state: {state}, inferred: {{state: So}}, source: s000 p1}}"
    )
    assert said(hold(catalog, text, commitments=promise), "x", "state") == WHOLE.get(found, found)


HOLDING = "Hold Organise Organize Host Convene Receive Attend Put Arrange"


@pytest.mark.parametrize(
    ("lead", "status", "source", "found"),
    [
        ("Prepare", "held", "s000 p1", "held"),
        *((lead, "held", "s000 p1", "held") for lead in HOLDING.split()),
        ("Prepare", "planned", "s000 p1", COME),
        ("Prepare", "held", "s001 p1", COME),
        ("Praise", "held", "s000 p1", COME),
    ],
)
def test_what_led_to_an_event_is_done_when_it_was_held(
    catalog: Callable[..., Catalog], lead: str, status: str, source: str, found: str
) -> None:
    event = f"- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: {status}, when: 2025-04, source: {source}}}"
    promise = f"- {{id: x, title: {lead} the visit, counterparts: [BG], state: done, event: e, source: s000 p1}}"
    sources = "\n".join(
        SOURCE.format(language="en", published="2025-04-18").replace("s000", one) for one in ("s000", "s001")
    )
    text = "Talks with the President of Bulgaria took place."
    held = hold(catalog, text, sources=sources, events=event, commitments=promise)
    assert said(held, "x", "state") == found


@pytest.mark.parametrize(
    ("behind", "cues", "found"),
    [("", (), True), ("", ("planned",), False), (", as they wish", (), False), (", being new", (), False), (", he promised", (), True)],
)  # fmt: skip
def test_what_makes_a_thing_one_to_come(
    catalog: Callable[..., Catalog], behind: str, cues: tuple[str, ...], found: bool
) -> None:
    promise = "- {id: x, title: Open a consulate in Burgas, counterparts: [BG], state: done, source: s000 p1}"
    held = hold(catalog, f"A consulate of Bulgaria in Burgas was opened{behind}.", commitments=promise)
    assert module._was_done(case_of(held, "commitments", "x"), frozenset(cues)) is found


ACTS = """
begun bought brought built cut found gone left lent led made sent set sold spent won written chosen became began came chose gave
went wrote opened shown
"""


@pytest.mark.parametrize("verb", ACTS.split())
def test_the_verbs_that_tell_what_was_done(verb: str) -> None:
    assert module._acts(f"They have {verb} it") == (verb,)
    assert [module._acts(f"It is {before} {verb}") for before in ("be", "being", "not", "to", "be newly")] == [()] * 5
    assert module._acts(f"They maybe {verb} it") == (verb,)
    assert module._acts(f"They {verb.title()} it, x{verb[:-1]}{verb}x") == ()


def test_what_was_only_said_was_not_done() -> None:
    said = module._ONLY_SAID.split()
    assert [verb for verb in said if module._acts(f"They have {verb} it")] == []
    assert module._acts("They have talked of it") == ()
    assert module._acts("They opened and signed it, fed up") == ("opened",)


def test_what_is_under_way() -> None:
    words = "currently | already | so far | being | has been | have been | under way | underway | under study | ongoing | continues"
    more = "continued | continuing | continuation | progress | progressed | progressing | started | in force"
    assert missed(module._UNDER_WAY, words) + missed(module._UNDER_WAY, more) == []
    assert not module._UNDER_WAY.search("they want to continue, to continued talks")


LEADS = """
Send a list | Send
“Quickly send” it | send
Sending5 lists |
– Open an office | Open
It opens |
an office |
5 lists |
It is 5; send it |
ly send it |
"""


@pytest.mark.parametrize(("title", "lead"), rows(LEADS))
def test_the_verb_that_a_title_begins_with(title: str, lead: str) -> None:
    assert module._lead(title) == lead
