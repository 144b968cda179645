from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding import owners as module
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold, missed, rows, said
from tests.auditing.holding.prose_of import codes_of

TEXT = (
    "In turn, Dimitrov promised support. Radev visited the Zone, and praised the union of bakers with Dimitrov."
    " Talks between Astana and Brussels are to open. Radev also spoke about a concert of the Zone."
    " The Italian side promised trains."
)
PEOPLE = """
- {id: radev, name: Rumen Radev, aliases: [Radev], side: BG, source: s000 p1}
- {id: dimitrov, name: Zdravko Dimitrov, aliases: [Dimitrov], side: BG, source: s000 p1}
"""
BODIES = "- {id: zone, name: Trakia Zone, aliases: [Zone], kind: institution, country: BG, source: s000 p1}"
PROMISE = "- {{id: c, title: Support, counterparts: [BG], owner: {}, state: open, source: s000 p1 {}}}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Petar Dimitrov promised support to Bulgaria, and they thanked Petar Dimitrov.", []),
        ("Petar Dimitrov promised support to Bulgaria. They liked a plan of Petar Dimitrov.", []),
        ("A plan of Petar Dimitrov, and a friend of Petar Dimitrov, of Bulgaria.", ["V510"]),
    ],
)
def test_who_acts_once_acts(catalog: Callable[..., Catalog], text: str, found: list[str]) -> None:
    people = "- {id: dimitrov, name: Petar Dimitrov, side: BG, source: s000 p1}"
    promise = PROMISE.format("dimitrov", "")
    assert codes(hold(catalog, text, people=people, commitments=promise), "c", "owner") == found


@pytest.mark.parametrize(
    ("owner", "sentence", "found"),
    [
        ("dimitrov", "s1", []),
        ("radev", "s1", ["V505"]),  # not named
        ("radev", "s2", []),
        ("dimitrov", "s2", ["V510"]),  # only one who was there
        ("zone", "s2", ["V510"]),  # it is visited, and does nothing
        ("Dimitrov", "s1", []),
        ("the union of bakers", "s2", []),
        ("the union of cooks", "s2", ["V510"]),
        ("Italy", "s5", []),  # its side
        ("Spain", "s5", ["V510"]),
        ("Brussels", "s3", ["V510"]),  # only together with Astana
        ("Astana and Brussels", "s3", []),
        ("{en: Brussels, bg: Zone}", "s3-4", []),
        ("{en: Brussels, bg: Astana}", "s3-4", ["V510"]),
        ("radev", "s4", ["V510"]),  # he only tells of it
        ("zone", "s4", ["V510"]),  # the concert is of it
    ],
)
def test_who_is_to_do_it_acts_there(
    catalog: Callable[..., Catalog], owner: str, sentence: str, found: list[str]
) -> None:
    held = hold(catalog, TEXT, commitments=PROMISE.format(owner, sentence), people=PEOPLE, organisations=BODIES)
    assert codes(held, "c", "owner") == found


SAID = """
dimitrov | s2 | V510?: s000 p1 s2 does not have Zdravko Dimitrov act → put who is to do it, or leave “owner:” out
zone | s2 | V510?: s000 p1 s2 does not have Trakia Zone act → put who is to do it, or leave “owner:” out
the union of cooks | s2 | V510: “the union of cooks” does not stand in s000 p1 s2 → put the source's words, or leave “owner:” out where it names nobody
Brussels | s3 | V510?: s000 p1 s3 names “Brussels” only together with another → put all who are to do it, in the source's words
Astana | s3 | V510?: s000 p1 s3 names “Astana” only together with another → put all who are to do it, in the source's words
radev | s2 | held
"""


@pytest.mark.parametrize(("owner", "sentence", "found"), rows(SAID))
def test_what_is_said_of_who_is_to_do_it(
    catalog: Callable[..., Catalog], owner: str, sentence: str, found: str
) -> None:
    held = hold(catalog, TEXT, commitments=PROMISE.format(owner, sentence), people=PEOPLE, organisations=BODIES)
    assert said(held, "c", "owner") == found


ZONE = "- {id: zone, name: Trakia Zone, kind: institution, country: BG, source: s000 p1}\n- {id: varna, name: Varna, kind: city, country: BG}"
ACTING = """
The guest of Bulgaria visited the Trakia Zone for tourism. | The Trakia Zone liked tourism. | V510
The guest of Bulgaria visited the Trakia Zone for tourism. | The guest praised the Trakia Zone for tourism. |
The guest of Bulgaria gave tourism to the Trakia Zone. | The Trakia Zone gave tourism. | V510
The guest of Bulgaria gave tourism to the Trakia Zone. | The Trakia Zone was given tourism. |
The guest of Bulgaria gave tourism to the Trakia Zone. | Tourism was studied by the Trakia Zone. | V510
The guest of Bulgaria liked tourism with the participation of the Trakia Zone. | The Trakia Zone praised tourism. |
Bulgaria has tourism with the third city of Bulgaria – Varna. | Varna liked tourism. | V510
Bulgaria has tourism, and its third city – Varna – praised it. | Varna liked tourism. |
Tourism between Plovdiv and Varna in Bulgaria is under study. | Tourism under study by the city of Varna. | V510
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(ACTING))
def test_a_body_acts_where_it_does_so_in_the_passage(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    text = text.replace("visited the", "went to the")
    assert [code for code in codes_of(catalog, text, outcome, organisations=ZONE) if code == "V510"] == found.split()


@pytest.mark.parametrize(
    ("text", "owner", "found"),
    [
        ("Kazakhstan and Bulgaria will do it.", "BG", True),
        ("It is to be done by Kazakhstan and the European Union.", "EU", True),
        ("Kazakhstan and Bulgaria met. Bulgaria will do it.", "BG", False),
        ("Bulgaria will do it.", "BG", False),
        ("In Bulgaria. Both sides will do it.", "BG", False),
        ("Both sides will do it.", "BG", True),
        ("They will do it.", "BG", False),
    ],
)
def test_one_country_is_not_to_do_what_two_do(
    catalog: Callable[..., Catalog], text: str, owner: str, found: bool
) -> None:
    sides = "- {code: BG, slug: bulgaria}\n- {code: EU, kind: organisation, slug: union}"
    promise = f"- {{id: c, title: It, counterparts: [{owner}], owner: {owner}, state: open, source: s000 p1}}"
    told = said(hold(catalog, text, counterparts=sides, commitments=promise), "c", "owner")
    why = f"V510?: s000 p1 names “{owner}” only together with another → put all who are to do it, in the source's words"
    assert (told == why) is found


def test_the_words_before_and_for_those_who_act() -> None:
    assert (
        missed(
            module._TOGETHER,
            "the parties | both parties | both sides | both countries | the sides | the two sides | the two countries | the two ministers"
            " | the two presidents | the two diplomats | the interlocutors | they agreed",
        )
        == []
    )
    for pattern, words in (
        (
            module._THROUGH,
            "participation support help assistance initiative invitation request behalf efforts proposal part",
        ),
        (module._OF, "of in to for from with"),
    ):
        for word in words.split():
            end = " of " if pattern is module._THROUGH else " "
            assert pattern.search(f"- {word}{end}")
            assert pattern.search(f"- {word}{end}the ")
            assert not pattern.search(f"- x{word}{end}")
            assert not pattern.search(f"- {word}{end}it ")
    assert [text for text in ("by ", "by the ", "by the city of ", "by city of ") if not module._BY.search(text)] == []
    assert not module._BY.search("baby ")
    for word in ("to", "for", "from", "with"):
        assert module._DONE_TO.search(f"{word} the firms of Varna – ")
        assert not module._DONE_TO.search(f"{word} the firms of Varna ")
    for text in ("between ", "between the ", "between the city of ", "between Varna and ", "between Varna and the "):
        assert module._DONE_TO.search(text)
    for text in ("between Varna, and ", "between Varna "):
        assert not module._DONE_TO.search(text)


def test_the_verb_of_those_who_act() -> None:
    for between in ("", "also ", "then ", "has ", "had ", "have ", "newly ", "had then also "):
        match = module._ACTS.match(f" {between}signed it")
        assert match is not None
        assert match["verb"] == "signed"
    assert module._ACTS.match(" is") is None


def test_the_words_around_whom_something_is_of() -> None:
    for word in ("between", "both", "by", "of", "from"):
        assert module._BETWEEN.search(f"it is {word} the ")
        assert module._BETWEEN.search(f"it is {word} ")
        assert not module._BETWEEN.search(f"it is x{word} ")
        assert module._NAME_AND.search(f"it is {word} Plovdiv and the ")
        assert not module._NAME_AND.search(f"it is x{word} Plovdiv and the ")
    assert [mark for mark in ("", "“", '"', "(", ", ", "; ", ". ") if not module._BETWEEN.search(mark)] == []
    assert [mark for mark in ("a ", "between it ", ": ") if module._BETWEEN.search(mark)] == []
    for word in ("to", "for", "from", "with"):
        assert module._DONE_TO.search(f"it went {word} the old city – ")
        assert not module._DONE_TO.search(f"it went x{word} the old city – ")
        assert not module._DONE_TO.search(f"it went {word} the old city – and ")
    for text in ("between ", "between the ", "between Varna and the city of "):
        assert module._DONE_TO.search(text)
        assert not module._DONE_TO.search(f"x{text}")
        assert not module._DONE_TO.search(f"{text}old ")
    for word in ("of", "in", "to", "for", "from", "with"):
        assert module._OF.search(f"{word} the ")
        assert not module._OF.search(f"x{word} the ")
        assert not module._OF.search(f"{word} the old ")
    through = "participation support help assistance initiative invitation request behalf efforts proposal part"
    for word in through.split():
        assert module._THROUGH.search(f"{word} of the ")
        assert not module._THROUGH.search(f"x{word} of the ")
        assert not module._THROUGH.search(f"{word} of the old ")
    assert [bool(module._BY.search(t)) for t in ("by ", "by the city of ", "baby ", "by the old ")] == [
        True,
        True,
        False,
        False,
    ]


NO_DEED = "and was were are for with from that which who the will can may into but got received"


@pytest.mark.parametrize("word", [*NO_DEED.split(), "opened"])
def test_a_small_word_behind_a_body_is_no_deed_of_it(catalog: Callable[..., Catalog], word: str) -> None:
    text = "A memorial of Bulgaria was opened for guests in Plovdiv."
    city = "- {id: plovdiv, name: Plovdiv, kind: city, country: BG, source: s000 p1}"
    found = codes_of(catalog, text, f"Plovdiv {word} memorial.", organisations=city)
    assert ("V510" in found) is (word == "opened")


def test_the_words_before_one_to_whom_something_is_done() -> None:
    assert module._DONE_TO.search("it went to firms – ")
    assert not module._DONE_TO.search("it went to  – ")
    assert module._ACTS.match(" ly signed") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talks between Astana and Nice are to open.", True),
        ("It is nice. Talks between Astana and Nice are to open.", True),
        ("Nice is to open talks between Astana and Nice.", False),
        ("Talks between Nice and Astana are to open.", True),
        ("Talks of Nice and Astana are to open.", False),
    ],
)
def test_a_city_that_is_one_of_two(catalog: Callable[..., Catalog], text: str, found: bool) -> None:
    case = case_of(hold(catalog, text, commitments=PROMISE.format("Nice", "")), "commitments", "c")
    assert module._one_of_two("Nice", case) is found


TOGETHER = """
bg | Страните се договориха за проект. | the parties | -
ru | Обе страны договорились о проекте. | both sides | -
ru | Румыния договорилась о проекте. | both sides | V510
kk | Тараптар жоба туралы келісті. | the two sides | -
ro | Părțile au convenit un proiect. | the parties | -
lt | Šalys susitarė dėl projekto. | the parties | -
lt | Šalyse susitarta dėl projekto. | the parties | V510
et | Pooled leppisid projektis kokku. | the parties | -
et | Pooled leppisid projektis kokku. | the ministry | V510
"""


@pytest.mark.parametrize(("code", "text", "owner", "found"), rows(TOGETHER))
def test_two_sides_are_so_in_every_language(
    catalog: Callable[..., Catalog], code: str, text: str, owner: str, found: str
) -> None:
    promise = f"- {{id: c, title: It, counterparts: [RO], owner: {owner}, state: open, source: s000 p1}}"
    held = hold(catalog, text, language=code, commitments=promise)
    assert (" ".join(codes(held, "c", "owner")) or "-") == found


ABROAD = """
ro | Bulgaria și Azerbaidjan vor pleca. | Bulgaria and Azerbaijan | -
ro | Bulgaria și Azerbaidjan vor pleca. | Bulgaria and Romania | V510
ro | Viceminiștrii vor pleca. | The deputy ministers | -
ro | Miniștrii vor pleca. | The deputy ministers | V510
ro | Trakia Zone și Bulgaria vor pleca. | Trakia Zone and Bulgaria | -
ro | Bulgaria va pleca. | Trakia Zone and Bulgaria | V510
ro | Bulgaria va pleca. | The bakers of Bulgaria | V510
en | Bulgaria will go with Azerbaijan. | Azerbaijan and Bulgaria | V510
"""


@pytest.mark.parametrize(("code", "text", "owner", "found"), rows(ABROAD))
def test_countries_offices_and_bodies_are_told_in_other_languages(
    catalog: Callable[..., Catalog], code: str, text: str, owner: str, found: str
) -> None:
    promise = PROMISE.format(owner, "")
    held = hold(catalog, text, language=code, organisations=BODIES, commitments=promise)
    assert (" ".join(codes(held, "c", "owner")) or "-") == found


UNDERTAKING = """
The parties discussed trains. Radev promised bread. | Trains | radev | V510
The parties discussed trains. Radev promised trains. | Trains | radev | -
Radev and Dimitrov, the parties to it, discussed trains. | Trains | radev | -
The guests discussed trains. Radev promised bread. | Trains | radev | -
A concert is to be held with the assistance of the Kazakh side. | A concert | the Kazakh side | V510
A concert is to be held with the help of the Kazakh side, which the Kazakh side confirmed. | A concert | the Kazakh side | -
A concert is to be held by the Kazakh side. | A concert | the Kazakh side | -
"""


@pytest.mark.parametrize(("text", "title", "owner", "found"), rows(UNDERTAKING))
def test_who_only_helps_or_is_one_of_both_does_not_undertake_it_alone(
    catalog: Callable[..., Catalog], text: str, title: str, owner: str, found: str
) -> None:
    promise = f"- {{id: c, title: {title}, counterparts: [BG], owner: {owner}, state: open, source: s000 p1}}"
    held = hold(catalog, text, people=PEOPLE, commitments=promise)
    assert (" ".join(codes(held, "c", "owner")) or "-") == found
