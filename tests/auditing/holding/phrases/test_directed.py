from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.phrases import directed as module
from briefgen.auditing.holding.phrases.directed import Deed, _told, deeds, turned_round
from briefgen.auditing.passages import texts_of
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from tests.auditing.held import every, missed, rows
from tests.auditing.holding.prose_of import codes_of, said_of

PEOPLE = """
- {id: tem, name: Viktor Temirbayev, aliases: [Temirbayev], side: KZ, post: Ambassador, source: s000 p1}
- {id: dim, name: Zdravko Dimitrov, aliases: [Dimitrov], side: BG, post: Mayor, source: s000 p1}
"""
BODIES = """
- {id: lib, name: National Library of Plovdiv, kind: institution, country: BG, source: s000 p1}
- {id: embassy, name: Embassy of Kazakhstan, aliases: [Kazakh Embassy], kind: institution, country: KZ, source: s000 p1}
- {id: inv, name: Invest Bulgaria, kind: company, country: KZ, source: s000 p1}
- {id: plovdiv, name: Plovdiv, kind: city, country: BG, source: s000 p1}
"""


@pytest.fixture
def case(catalog: Callable[..., Catalog]) -> Case:
    """A case of a catalog with two people and two bodies."""
    sources = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}"
    event = "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: undated, participants: [tem, dim], source: s000 p1}"
    found = catalog(people=PEOPLE, organisations=BODIES, sources=sources, events=event)
    texts = texts_of(found, {"s000": b"They met at the National Library of Plovdiv and the Kazakh Embassy."})
    passage = texts.passage((Citation("s000"),))
    assert passage is not None
    return Case(found, texts, found.events["e"], found.events["e"].reports[0], passage)


DEEDS = """
Temirbayev donated books in Bulgarian to the National Library of Plovdiv. | give KZ BG
The National Library of Plovdiv donated books to Kazakhstan. | give BG KZ
Books were given by Temirbayev to Plovdiv. | give KZ None
The Library was given books. | give None BG
Books were donated to Plovdiv. |
A gift of books from Kazakhstan to Bulgaria | give KZ BG
A gift of books to Bulgaria from Kazakhstan | give KZ BG
The visit of the President of Bulgaria to Kazakhstan | visit BG KZ
The visit to Kazakhstan by the President of Bulgaria | visit BG KZ
Kazakhstan's ambassador visits Plovdiv | visit KZ BG
At a meeting with the Mayor Dimitrov, Temirbayev thanked him and invited Bulgaria. | thank KZ None; invite KZ BG
At a meeting with Dimitrov the guest thanked Kazakhstan. | thank None KZ
At the invitation of the Bulgarian side he came. | invite BG None
Temirbayev was invited by the Bulgarian side. | invite BG KZ
He was received by Dimitrov. | receive BG None
Books, asked for by the Bulgarian side | ask BG None
Visiting Plovdiv, he congratulated Kazakhstan. | visit None BG; congratulate None KZ
Kazakhstan spoke. He invited them; Bulgaria was silent. |
Kazakhstan was there thanking Bulgaria. | thank None BG
Kazakhstan informed Kazakhstan's press. |
The Kazakh foreign minister's visit | visit KZ None
The Library was given books by the Embassy. | give KZ BG
The Mayor received the Ambassador. | receive BG KZ
Invest Bulgaria donated books to Lithuania. | give KZ LT
The Lithuanian Mayor received them. | receive LT None
Kazakhstan awarded Bulgarian guests. | award KZ None
Kazakhstan awarded a prize to Bulgaria. | award KZ BG
"""


@pytest.mark.parametrize(("text", "found"), rows(DEEDS))
def test_who_does_what_to_whom(case: Case, text: str, found: str) -> None:
    told = "; ".join(f"{deed.what} {deed.doer} {deed.other}" for deed in sorted(deeds(case, text), key=repr))
    assert sorted(told.split("; ")) == sorted(found.split("; "))


def test_deeds_that_can_be_the_same() -> None:
    deed = Deed("give", "gave", "KZ", "BG")
    others = (("KZ", "BG"), ("KZ", None), (None, "BG"), ("BG", "KZ"), ("KZ", "RO"), ("BG", None))
    assert [deed.suits(Deed("give", "gives", *each)) for each in others] == [True, True, True, False, False, False]


def test_whom_a_common_word_means_is_told_by_those_who_take_part_in_each_report(case: Case) -> None:
    texts = texts_of(case.catalog, {"s000": b"The Mayor received the guest from Lithuania."})
    passage = texts.passage((Citation("s000"),))
    assert passage is not None
    with_him = replace(case, texts=texts, passage=passage)
    without = replace(with_him, report=case.report.model_copy(update={"participants": ()}))
    said = ("Romania received the guest from Lithuania.",)
    assert [len(list(turned_round(each, said))) for each in (without, with_him, without)] == [0, 1, 0]


TURNED = """
Kazakhstan donated 30 books to the Library of Bulgaria. | The Library of Bulgaria was given 30 books. |
Kazakhstan donated 30 books to the Library of Bulgaria. | Kazakhstan gave 30 books to the Library of Bulgaria. |
Kazakhstan donated 30 books to the Library of Bulgaria. | Bulgaria gave 30 books to the Library of Kazakhstan. | V519
Kazakhstan donated 30 books to the Library of Bulgaria. | 30 books, a gift of Bulgaria to Kazakhstan. | V519
The President of Bulgaria received the guest from Kazakhstan for talks. | Kazakhstan received the guest from Bulgaria for talks. | V519
The President of Bulgaria received the guest from Kazakhstan for talks. | The guest from Kazakhstan was received by Bulgaria for talks. |
Kazakhstan congratulated Bulgaria on the talks. | Bulgaria congratulated Kazakhstan on the talks. | V519
Kazakhstan congratulated Bulgaria on the talks. | Kazakhstan congratulated Bulgaria on the talks. |
Kazakhstan congratulated Bulgaria on the talks. | Bulgaria thanked Kazakhstan for the talks. |
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(TURNED))
def test_what_is_given_one_way_is_not_given_the_other(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert [code for code in codes_of(catalog, text, outcome) if code == "V519"] == found.split()


def test_what_is_said_of_who_does_it(catalog: Callable[..., Catalog]) -> None:
    text = "Kazakhstan congratulated Bulgaria on the talks."
    assert said_of(catalog, text, "Bulgaria congratulated Kazakhstan on the talks.") == (
        "V519?: s000 p1 has Kazakhstan do this: “congratulated” → see whose it is, and which way it goes"
    )


WORDS = """
receive | receive receives received receiving
invite | invite invites invited inviting
congratulate | congratulate congratulates congratulated congratulating
tell | inform informs informed informing briefs briefed briefing
visit | visits visited visiting visit
host | hosts hosted hosting
give | donate donates donated donating give gives gave given giving hands handed handing gift gifts donation donations
award | award awards awarded awarding
thank | thank thanks thanked thanking
ask | ask asks asked asking urge urges urged urging
assure | assure assures assured assuring
| reception information brief visitor host hand donor task basket
"""


@pytest.mark.parametrize(
    ("what", "words"), [(row.partition("|")[0].strip(), row.partition("|")[2]) for row in WORDS.strip().splitlines()]
)
def test_the_words_for_what_is_done(what: str, words: str) -> None:
    told = {word: [match.lastgroup for match in _told(f"They {word.upper()} it")] for word in words.split()}
    assert told == dict.fromkeys(words.split(), [what] if what else [])


def test_at_the_invitation_of_somebody() -> None:
    assert [(m.group(), m.lastgroup) for m in _told("At the invitation of Bulgaria; an invitation")] == [
        ("At the invitation of", "invite")
    ]


def test_the_words_around_what_is_done() -> None:
    assert missed(module._BY, "by") + missed(module._TO, "to") == []
    assert missed(module._FROM, "from | by | of") + missed(module._WAYS, "from | by | to") == []
    assert every(module._BREAK, "a. b; c: d 1.5 e.f.") == [". ", "; ", ": ", "."]
    assert [bool(module._BY_WHOM.match(text)) for text in (" by", " for by", "by", " bypass", " for")] == [
        True, True, False, False, False,
    ]  # fmt: skip
    for word in ("is", "are", "was", "were", "been", "being", "be"):
        texts = (
            f"it {word} ",
            f"it {word} newly ",
            f"it x{word} ",
            f"it {word} very newly ",
            f"it {word}",
            f"it {word} ly ",
        )
        assert [bool(module._PASSIVE.search(text)) for text in texts] == [True, True, False, False, False, False]
    for word in ("with", "TO", "from", "in", "for", "between", "into", "at"):
        texts = (
            f"{word} ",
            f"{word} the Mayor's old-new Deputy ",
            f"{word} a b c d e ",
            f"x{word} ",
            word,
            f"{word} a, ",
        )
        assert [bool(module._BESIDE.search(text)) for text in texts] == [True, True, False, False, False, False]


def test_the_words_for_whose_it_is() -> None:
    texts = (
        "Bulgaria's ",
        "Bulgaria’s own big new ",
        "Bulgarians' ",
        "Bulgaria's own old big new ",
        "Bulgaria's",
        "Bulgarias ",
    )
    assert [bool(module._OWN.search(text)) for text in texts] == [True, True, True, False, False, False]
    for word in ("he", "SHE", "they", "it", "we", "you"):
        texts = (f"{word} ", f"{word} newly has had have ", f"x{word} ", f"{word} was ", word, f"{word} ly ")
        assert [bool(module._HE.search(text)) for text in texts] == [True, True, False, False, False, False]
    for word in ("him", "her", "them", "it", "US", "you", "his", "their", "its", "our", "your"):
        behind = (f" {word}", f"  {word} it", f" {word}x", word, f" x{word}")
        assert [bool(module._HIM.match(text)) for text in behind] == [True, True, False, False, False]


def test_how_near_a_country_stands_before_a_common_word() -> None:
    text = f"Kazakh{' ' * 40}"
    places = (6, 7, 6 + module.NEAR, 7 + module.NEAR)
    assert [module._is_of(text, [(0, 6, "KZ")], at) for at in places] == [False, True, True, False]
    assert not module._is_of("Kazakh, old", [(0, 6, "KZ")], 8)


COMMON = "library embassy academy zone chamber institute university museum"


def _meant(names: dict[str, str], posts: dict[str, str]) -> dict[str, str]:
    """What common words mean where bodies of some countries are named, and people of some sides with a post take part."""
    bodies = {
        name: SimpleNamespace(id=name, name=name, aliases=(), native=None, country=country)
        for name, country in names.items()
    }
    people = [SimpleNamespace(side=side, reports=[SimpleNamespace(post=post)]) for post, side in posts.items()]
    told: Any = SimpleNamespace(
        catalog=SimpleNamespace(organisations=bodies),
        texts=SimpleNamespace(remembered=lambda _key, make: make()),
        passage=[SimpleNamespace(text="; ".join(names))],
        participants=people,
    )
    return dict(module._meant(told))


@pytest.mark.parametrize("word", COMMON.split())
def test_the_only_one_of_its_kind_is_meant_by_a_common_word(word: str) -> None:
    name = f"Old {word.title()} of Plovdiv"
    assert _meant({name: "BG"}, {}) == {word: "BG"}
    assert _meant({name: "BG", f"Old {word.title()} of Varna": "BG"}, {}) == {word: "BG"}
    assert _meant({name: "BG", f"Old {word.title()} of Riga": "LV"}, {}) == {}


def test_the_only_one_of_a_rank_is_meant_by_it() -> None:
    for word in ("ambassador", "mayor", "president", "chairman"):
        assert _meant({}, {f"{word.title()} of Plovdiv": "BG"}) == {word: "BG"}
        assert _meant({}, {f"{word.title()} of Plovdiv": "BG", f"{word.title()} of Riga": "LV"}) == {}
    assert _meant({"Old Mill of Plovdiv": "BG"}, {"Minister of Trade": "BG"}) == {}


def test_who_does_it_stands_nearest_before_it() -> None:
    both = ((0, 8, "BG"), (13, 20, "RO"))
    assert module._doer("Bulgaria and Romania signed", both, 0, 21) == "RO"
    assert module._doer("Bulgaria and Romania signed", both, 0, 10) == "BG"
    assert module._doer("Bulgaria, with Romania, signed", ((0, 8, "BG"), (15, 22, "RO")), 0, 24) == "BG"
    text = "They came; he left; she asked; we sat"
    start, end = module._clause(text, text.index("asked"), text.index("asked") + len("asked"))
    assert text[start:end].strip(" ;") == "she asked"
