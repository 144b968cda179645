from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.case import keys_of
from briefgen.auditing.holding.phrases import opposites as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold, missed, rows, said

EVENT = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, note: "{}", source: s000 p1}}'
OPPOSITES = """
A regular dialogue on tourism was unstable. | A regular dialogue on tourism. | unread
 | An irregular dialogue on tourism. | V525?: s000 p1 has “irregular” the other way round → see what the passage says
 | A dialogue on tourism was stable. | V525?: s000 p1 has “stable” the other way round → see what the passage says
 | A dialogue that was unstable, on tourism. | unread
 | A dialogue that was informal, on tourism. | unread
Tourism has form. | Tourism informs. | unread
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(OPPOSITES))
def test_a_word_is_not_told_as_its_opposite(catalog: Callable[..., Catalog], text: str, words: str, found: str) -> None:
    event = EVENT.format(words)
    assert said(hold(catalog, text, events=event), "e", "note") == found


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("They will open talks with Bulgaria on visas.", "End talks on visas", "end"),
        ("They will open talks with Bulgaria on visas.", "Give up talks on visas", "give up"),
        ("They will end talks with Bulgaria on visas.", "End talks on visas", None),
        ("They will stop talks with Bulgaria on visas.", "End talks on visas", None),
        ("They will hold no longer to visas with Bulgaria.", "End visas", None),
        ("They will open talks with Bulgaria on visas.", "Open talks on visas", None),
        ("They will open talks with Bulgaria on visas.", "Endow talks on visas", None),
        ("Започват разговори с България за визи.", "End talks on visas", None),
    ],
)
def test_a_promise_to_end_something_is_told_there(
    catalog: Callable[..., Catalog], text: str, title: str, found: str | None
) -> None:
    promise = f"- {{id: c, title: {title}, counterparts: [BG], state: open, source: s000 p1}}"
    told = said(hold(catalog, text, language="en" if text.isascii() else "bg", commitments=promise), "c", "title")
    why = f"V525?: s000 p1 has no word for “{found}” → leave it out, or cite the passage that says it"
    assert (told == why) is (found is not None)


def test_what_an_item_does_say_is_to_be_told(catalog: Callable[..., Catalog]) -> None:
    for note, found in (("Who signs it, the item does say.", True), ("Who signs it, the item does not say.", False)):
        promise = f"- {{id: c, title: It, counterparts: [BG], state: open, note: '{note}', source: s000 p1}}"
        told = said(hold(catalog, "Bulgaria signs it.", commitments=promise), "c", "note")
        hint = "tell what the source says, or that it does not say it"
        assert (told == f"V525?: “item does say” tells that it is said, and not what → {hint}") is found


def test_the_verbs_for_an_end() -> None:
    verbs = [
        "end", "close", "stop", "cancel", "abandon", "drop", "break", "suspend", "withdraw", "leave", "refuse",
        "reject", "oppose", "loosen", "weaken", "cut back", "cut", "reduce", "limit", "narrow", "delay", "postpone", "block",
        "prevent", "avoid", "dissolve", "dismantle", "terminate", "scrap", "halt", "freeze", "give up", "call off",
        "put off", "do away",
    ]  # fmt: skip
    found = [match["verb"] for verb in verbs if (match := module._ENDING.match(f"{verb} it"))]
    assert found == verbs
    assert not module._ENDING.match("ended it")


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("The tariffs are to be reduced.", "Cut back the tariffs", []),
        ("The tariffs are to be cut.", "Cut back the tariffs", []),
        ("The tariffs are to be raised.", "Cut back the tariffs", ["V525"]),
        ("The tariffs are to be raised.", "Give up the tariffs", ["V525"]),
    ],
)
def test_a_promise_to_cut_back(catalog: Callable[..., Catalog], text: str, title: str, found: list[str]) -> None:
    promise = f"- {{id: x, title: {title}, counterparts: [BG], state: open, source: s000 p1}}"
    assert codes(hold(catalog, text, commitments=promise), "x", "title") == found


NEAR = """
Few bakers came. | Most bakers did not come. | True
The deal lapsed. | The deal is not in force. | True
The date is to be fixed. | The date was not fixed. | True
Millers are excluded. | Millers may not come. | True
The bakers came. | The bakers did not come. | False
"""


@pytest.mark.parametrize(("text", "words", "near"), rows(NEAR))
def test_what_comes_close_to_a_not(catalog: Callable[..., Catalog], text: str, words: str, near: str) -> None:
    assert str(module.comes_near_not(text)) == near
    found = said(hold(catalog, text, events=EVENT.format(words)), "e", "note")
    assert ("“not” or its like stands here" in found) is (near == "False")


def test_the_words_for_what_is_open_or_denied() -> None:
    words = "outstanding | PENDING | unanswered | yet to | still to | awaited | awaits"
    assert missed(module._OUTSTANDING, words) == []
    assert missed(module._LEFT, "left out | left aside | left undiscussed | left unsaid | passed over") == []
    assert missed(module._NOT_YET, "yet | still") == []
    words = "no longer | not | without | lift | removi* | free of | eliminate* | abolish* | instead of | overcome*"
    assert missed(module._DENIES, words) == []
    says = [
        f"{who} {does} {say}"
        for who in ("item", "items", "source", "text", "article", "it", "they")
        for does in ("does", "do")
        for say in ("say", "tell")
    ]
    assert missed(module._SAYS_SO, " | ".join(says)) == []
    assert [word for word in ("lifting", "free", "remov", "left") if module._DENIES.search(word)] == []


def test_the_words_that_come_close_to_a_not() -> None:
    words = (
        "few | little | rarely | seldom | scarcely | barely | still | pending | yet | until | unless | free of | exempt* | stall*"
        " | laps* | expire | expired | expires | oppos* | object* | AGAINST | condemn* | avoid* | prevent* | block* | stopped"
        " | ceased | deny | denies | denied | withhe* | held back | ask for time | asks for more time | asked for time"
        " | first since | first visit since | exclud* | silent | doubt* | neglect* | overlook* | barred | turn down | turns it down"
        " | turned all of it down | decline* | to be fixed | to be duly taken | to be drawn"
    )
    assert missed(module._ALL_BUT_DENIED, words) == []
    others = (
        "firstly since",
        "first everything, besince",
        "turned all of it once down",
        "to be here",
        "declin",
        "withh",
    )
    assert [text for text in others if module.comes_near_not(text)] == []


def test_the_endings_of_words_that_say_of_which_kind_a_thing_is() -> None:
    words = "formal regular active able possible urgent pleasant useful famous satisfactory friendly certain fair designed labelled agree agreed known happy easy"
    assert [word for word in words.split() if module._qualities(word) != {word}] == []
    assert [word for word in ("form", "ship", "grew", "told") if module._qualities(word)] == []


UNDONE = "stable unstable; formal informal; possible impossible; regular irregular; legal illegal; similar dissimilar; permanent nonpermanent"


@pytest.mark.parametrize("words", UNDONE.split("; "))
def test_each_syllable_that_makes_of_a_word_its_opposite(catalog: Callable[..., Catalog], words: str) -> None:
    bare, undone = words.split()
    event = EVENT.format("A meeting")
    for ours, theirs in ((bare, undone), (undone, bare)):
        case = case_of(hold(catalog, f"Ducks swam. It is {theirs}.", events=event), "events", "e")
        assert [held.why for held in module.undone(case, f"It is {ours}")] == [
            f"s000 p1 has “{ours}” the other way round"
        ]
        both = case_of(hold(catalog, f"It is {theirs}. It is {ours}.", events=event), "events", "e")
        assert list(module.undone(both, f"It is {ours}")) == []


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Give up", "abandon"),
        ("Call off", "cancel"),
        ("Put off", "postpone"),
        ("Cut back", "reduce"),
        ("Do away", "abolish"),
    ],
)
def test_what_is_told_in_two_words_is_told_there_in_one(catalog: Callable[..., Catalog], title: str, word: str) -> None:
    for there, found in ((word, 0), ("praise", 1)):
        case = case_of(hold(catalog, f"They {there} it.", events=EVENT.format("A meeting")), "events", "e")
        assert len(list(module.ended(case, f"{title} the visas"))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Few bakers came. Bakers came.", True),
        ("Few bakers came. Old bakers came by ship.", True),
        ("Bakers came. Bakers came.", False),
        ("Old bakers came by ship. Few boats left.", False),
    ],
)
def test_what_comes_close_to_a_not_is_told_of_the_same(catalog: Callable[..., Catalog], text: str, found: bool) -> None:
    case = case_of(hold(catalog, text, events=EVENT.format("A meeting")), "events", "e")
    assert module.all_but_denied(case, keys_of("Bakers came")) is found


PROMISES = """
en | They mean to continue the dialogue. | Open a dialogue | V525
en | They mean to continue the dialogue. | Keep up a dialogue |
en | They mean to continue the dialogue that was opened. | Open a dialogue |
en | They spoke of a dialogue. | Open a dialogue |
en | A twinning is under study. | Sign the twinning | V525
en | A twinning is under study. | Study the twinning |
en | They spoke of the intention to sign a roadmap. | Sign the roadmap |
en | The treaty was signed. | Ratify the treaty | V525
en | The treaty is to be ratified. | Ratify the treaty |
ru | Соглашение обсуждается. | Sign the agreement | V525
ru | Соглашение будет подписано. | Sign the agreement |
ja | A twinning is under study. | Sign the twinning |
"""


@pytest.mark.parametrize(("language", "text", "title", "found"), rows(PROMISES))
def test_what_is_promised_is_spoken_of(
    catalog: Callable[..., Catalog], language: str, text: str, title: str, found: str
) -> None:
    promise = f"- {{id: c, title: {title}, counterparts: [BG], state: open, source: s000 p1}}"
    case = case_of(hold(catalog, text, language=language, commitments=promise), "commitments", "c")
    assert ["V525" for _held in module.ended(case, title)] == found.split()
