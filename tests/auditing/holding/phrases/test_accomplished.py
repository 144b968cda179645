from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.phrases import accomplished as module
from briefgen.auditing.holding.phrases.accomplished import _is_over, _told_as_done
from briefgen.auditing.languages import language
from briefgen.domain.catalog import Catalog
from tests.auditing.held import ELSE, case_of, hold, missed, rows
from tests.auditing.holding.prose_of import EVENT, codes_beside, codes_of, said_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("A treaty on tourism was ratified.", "A treaty on tourism was ratified.", []),
        ("A treaty on tourism is to be ratified soon.", "A treaty on tourism was ratified.", ["V522"]),
        ("A treaty on tourism is being ratified.", "A treaty on tourism has been ratified.", ["V522"]),
        (
            "The launch of a route for tourism is currently under study.",
            "A route for tourism was launched.",
            ["V522"],
        ),
        ("They ratified a treaty on tourism, and a next one is coming.", "A treaty on tourism was ratified.", []),
        ("A treaty on tourism is to be ratified soon.", "A treaty on tourism is to be ratified.", []),
        ("They discussed the coming treaty on tourism.", "The treaty on tourism was discussed.", []),
        ("They will hold talks on tourism next month.", "Talks on tourism were held.", ["V522"]),
        ("They held talks on tourism, and will meet next month.", "Talks on tourism were held.", []),
    ],
)
def test_what_is_told_as_done_was_done(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found


ROUTE = "launch of a route for tourism"
LAUNCHED = "A route for tourism was launched."
OPEN = "V522?: s000 p1 speaks of it as something to come → tell it as planned, or cite the passage that reports it"
SAID = f"""
They plan to move to {ROUTE}. | {LAUNCHED} | {OPEN}
A plan is there for the {ROUTE}. | | unread
It is coming soon, {ROUTE}. | | unread
It is coming soon; {ROUTE}. | | unread
A next step ({ROUTE}). | | unread
On a next {"x" * 42} {ROUTE}. | | {OPEN}
On a next {"x" * 43} {ROUTE}. | | unread
The {ROUTE} is under study. | | {OPEN}
Under study is {ROUTE}. | | {OPEN}
Under study, {ROUTE}. | | unread
The {ROUTE}, still under study. | | unread
The {ROUTE}; it is under study. | | unread
(The {ROUTE}) is under study. | | unread
Next comes a route for tourism launched there. | | unread
The {ROUTE} is under study. | The next route for tourism was launched. | unread
They are to support a treaty on tourism. | A treaty on tourism was supported. | unread
They are to state a wish for tourism. | A wish for tourism was stated. | unread
They are to confirm a treaty on tourism. | A treaty on tourism was confirmed. | unread
They are to strengthen a bond of tourism. | A bond of tourism was strengthened. | unread
They are to keep a treaty on tourism. | A treaty on tourism was kept. | unread
They are to host a forum on tourism. | A forum on tourism was hosted. | unread
They are to talk a forum on tourism. | A forum on tourism was talked. | unread
A route for tourism is to be there. | A route for tourism was painted. | V525?: s000 p1 has no word for “painted” → leave it out, or cite the passage that says it
They will discuss tourism. | They met on tourism. | {OPEN}
They will discuss tourism. | They met on tourism and will meet again. | unread
They discuss tourism. | They met on tourism. | unread
They want to xyzzle tourism. | Tourism was xyzzled. | {OPEN}
They met on tourism, and will do so again. | They met on tourism. | unread
"""


@pytest.mark.parametrize(("text", "outcome", "found"), [(row[0], row[1] or LAUNCHED, row[2]) for row in rows(SAID)])
def test_what_is_said_of_what_is_told_as_done(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert said_of(catalog, text, outcome) == found


TO_DO = """
The Minister called on Bulgaria to lift its ban on poultry. | The ban on poultry was lifted. | V522
The Minister called on Bulgaria to lift its ban on poultry. | Bulgaria had lifted its ban on poultry. | V522
The Minister called on Bulgaria to lift its ban on poultry, and it was lifted. | The ban on poultry was lifted. |
Bakers expressed interest in visiting Bulgaria. | Bakers have come to Bulgaria. | V522
Bakers expressed interest in visiting Bulgaria. | Bakers would like to come to Bulgaria. |
Bakers visited Bulgaria. | Bakers have come to Bulgaria. |
They agreed to establish a council. A library was opened. | A library had been opened. |
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(TO_DO))
def test_what_somebody_is_to_do_is_not_done(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found.split()


COME = "V522?: s000 p1 tells it as done → tell it as done, or cite the passage that has it still to come"


@pytest.mark.parametrize(
    ("text", "note", "found"),
    [
        ("A treaty on tourism was signed.", "The treaty on tourism is to be signed.", True),
        ("A treaty on tourism was signed.", "The treaty on tourism is being made ready for signature.", True),
        ("A treaty on tourism was signed.", "The treaty on tourism was signed.", False),
        (
            "A treaty on tourism was signed; another on trade will be signed.",
            "A treaty on trade will be signed.",
            False,
        ),
        ("A treaty on tourism is to be signed.", "The treaty on tourism is to be signed.", False),
        ("A treaty on tourism is in force.", "The treaty on tourism is expected to be in force.", True),
        ("A treaty on tourism was praised.", "The treaty on tourism is to be signed.", False),
    ],
)
def test_what_was_signed_is_not_still_to_be_signed(
    catalog: Callable[..., Catalog], text: str, note: str, found: bool
) -> None:
    assert (said_of(catalog, text, note) == COME) is found


OVER = [
    "Talks took place", "A forum was held", "Talks were held", "It has been held", "They held a forum", "They held an event",
    "They held the talks", "They held talks", "It held its forum", "They held their forum", "They have met", "THEY MET", "It had taken place",
]  # fmt: skip
NOT_OVER = [
    "They hold talks",
    "It will be held",
    "Metal was sold",
    "They upheld the ban",
    "They held forums",
    "It took places",
]


def test_what_tells_that_an_occasion_is_over() -> None:
    assert [text for text in OVER if not _is_over(text)] == []
    assert [text for text in NOT_OVER if _is_over(text)] == []


VERBS = "signed seen known built done set put made begun paid sold bought won sent brought found led met held cut"


@pytest.mark.parametrize(
    "before",
    ["It was", "They were", "It has", "They have", "It had", "It has been", "It was newly", "IT HAS BEEN NEWLY"],
)
def test_the_verbs_that_are_told_as_done(before: str) -> None:
    for verb in VERBS.split():
        assert _told_as_done(f"{before} {verb} there") == (verb,)
    for rest in ("old", "signing", "setter", "soldiers", "sign"):
        assert _told_as_done(f"{before} {rest} there") == ()


@pytest.mark.parametrize(
    ("part", "verbs"),
    [
        ("It was signed and has been sent", ("signed", "sent")),
        ("It was signed and will be sent", ()),
        ("It is signed", ()),
        ("They dehad signed", ()),
        ("It was very newly signed", ()),
    ],
)
def test_how_much_of_a_part_is_told_as_done(part: str, verbs: tuple[str, ...]) -> None:
    assert _told_as_done(part) == verbs


def test_irregular_verbs_are_told_as_done_as_others_are() -> None:
    told = "Money was lent. A sum had been spent. The matter was left. A road was built. They went."
    assert _told_as_done(told) == ("lent", "spent", "left", "built")


def test_the_words_for_what_is_over_and_what_is_to_come() -> None:
    over = "took place | taken place | was held | were held | been held | held a | held an | held the | held talks | held its | held their | met"
    assert missed(module._OVER, over) == []
    come = "to be | expected to | expected to be | will | will be | await | awaits | not yet | yet to | made ready for | getting ready to"
    more = "is ready for | are ready to | being ready to | prepared for | preparing to | before the | before its"
    for words in f"{come} | {more}".split(" | "):
        assert [bool(module._TO_COME.search(t.format(words))) for t in ("it {} new ", "it x{}x ", "it {}, new ")] == [
            True, False, False,
        ]  # fmt: skip
    for words in ("be", "being", "not", "be newly"):
        assert [bool(module._TO_BE.search(t.format(words))) for t in ("it {} ", "it x{} ", "it {} x ")] == [
            True,
            False,
            False,
        ]
    texts = ("to ", "to newly ", "into ", "able to ", "managed to ", "to x ")
    assert [bool(module._INFINITIVE.search(text)) for text in texts] == [True, True, False, False, False, False]


VERBS = """
opened written shown dealt gone begun bought brought built cut found given held left lent led made met paid put sent set sold spent taken
won chosen
"""


@pytest.mark.parametrize("verb", VERBS.split())
def test_the_verbs_of_what_was_accomplished(verb: str) -> None:
    for before in ("has", "have", "had", "was", "were", "has been", "was newly", "have been newly"):
        found = module._DONE.search(f"it {before} {verb}")
        assert found is not None
        assert found["verb"] == verb
    assert not module._DONE.search(f"it xwas {verb}, is {verb}")


def test_what_only_looks_like_an_adverb_is_none() -> None:
    assert not module._TO_BE.search("it is not ly ")
    assert not module._INFINITIVE.search("they came to ly ")
    assert not module._TO_COME.search("they prepar for ")
    assert module._TO_COME.search("they prepared for ")


def _places(text: str, word: str, code: str = "en") -> tuple[Any, int, int]:
    start = text.index(word)
    return SimpleNamespace(text=text, language=language(code)), start, start + len(word)


@pytest.mark.parametrize(
    ("text", "word", "verb", "found"),
    [
        ("asked to lift it", "lift", "lifted", True),
        ("asked to newly lift it", "lift", "lifted", True),
        ("asked to lift it", "lift", "raised", False),
        ("they lift it", "lift", "lifted", False),
        ("able to lift it", "lift", "lifted", False),
    ],
)
def test_what_stands_behind_to_is_to_do(text: str, word: str, verb: str, found: bool) -> None:
    assert module._is_to_do(verb, *_places(text, word)) is found
    assert module._is_to_do(verb, *_places(text, word, "ro")) is False


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("they will launch it", "launch", True),
        ("they will go, launch it", "launch", False),
        ("the launch is under study", "launch", True),
        ("the launch, it is under study", "launch", False),
        ("it will be launched", "launched", True),
        ("it will launched", "launched", False),
        ("the launch of it", "launch", False),
        ("under study is the launch", "launch", True),
    ],
)
def test_what_is_ahead_in_its_clause(text: str, word: str, found: bool) -> None:
    assert module._is_ahead(*_places(text, word)) is found


STILL_OPEN = """
Treaties were signed; a treaty is to be signed. | A treaty is to be signed. | False
A treaty was signed, another treaty was signed. | A treaty is to be signed. | True
A treaty was signed. One more is to be signed. | A treaty is to be signed. | False
To be initialled is a treaty. | A treaty is to be signed. | False
A treaty was signed. | Signed is a treaty which is to be. | False
"""


@pytest.mark.parametrize(("text", "note", "found"), rows(STILL_OPEN))
def test_what_is_told_to_come_though_all_of_it_is_done(
    catalog: Callable[..., Catalog], text: str, note: str, found: str
) -> None:
    assert str(said_of(catalog, text, note) == COME) == found


NEAR = """
Will bake bread. | The bread was baked. | V522
Will bake bread. | The bread was praised. |
Will roast bread. | The bread was baked. |
They will sign it. | It was signed. | V522
They failed to sign it. | It will be signed. |
It was signed. | It will be signed. | V522
It was signed, and will be signed. | It will be signed. |
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(NEAR))
def test_what_is_done_or_to_come_by_the_words_of_the_passage(
    catalog: Callable[..., Catalog], text: str, words: str, found: str
) -> None:
    case = case_of(hold(catalog, f"{text} {ELSE}", events=EVENT.format("A meeting")), "events", "e")
    assert [held.code for held in module.hold_done(case, Prose(words))] == found.split()
