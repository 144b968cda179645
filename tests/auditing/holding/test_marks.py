from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding import marks as module
from briefgen.auditing.holding.marks import SUPERLATIVES, _ministers, _ranks, marks, spoken
from briefgen.domain.catalog import Catalog
from tests.auditing.held import ELSE, case_of, codes, hold, missed, rows
from tests.auditing.holding.prose_of import EVENT, codes_beside, codes_of, said_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("Both sides discussed farming, transport and tourism.", "Farming, transport and tourism were discussed.", []),
        (
            "Both sides discussed farming, transport and tourism.",
            "Farming, banking and tourism were discussed.",
            ["V525"],
        ),
        ("The parties discussed ties in tourism.", "Tourism was discussed because of the war.", ["V525"]),
        (
            "Bulgaria welcomed the rise of trade in tourism.",
            "Bulgaria regretted the rise of trade in tourism.",
            ["V525"],
        ),
        ("They considered the possibility of a tourism project.", "A tourism project was perhaps considered.", []),
        ("The Mayor wants projects in tourism.", "The Mayor might want projects in tourism.", ["V525"]),
        ("The Mayor is interested in projects in tourism.", "Projects in tourism will be opened.", ["V525"]),
        ("Dozens of firms in tourism came.", "Hundreds of firms in tourism came.", ["V525"]),
        ("Firms in tourism of the south-east came.", "Firms in tourism of the north-east came.", ["V525"]),
        ("Firms in tourism came.", "All firms in tourism came.", ["V525"]),
        ("The tourism of firms is in the mutual interest.", "Tourism of firms is free of charge.", ["V525"]),
        ("Firms in tourism pay no visa fee.", "Firms in tourism get visas free of charge.", []),
        ("Tourism of firms is to be continued.", "Tourism of firms is to be resumed.", ["V525"]),
        ("Tourism of firms is to begin again.", "Tourism of firms is to be resumed.", []),
        ("Elections were held, with tourism on top.", "Early elections were held, with tourism on top.", ["V525"]),
        ("Early elections were held, with tourism.", "Early elections were held, with tourism.", []),
        ("Tourism was discussed in May 2025 with firms.", "Tourism was discussed in May 2025 with firms.", []),
        ("A tourism plan is due by autumn.", "A tourism plan is due by spring.", ["V525"]),
        ("A tourism plan is due by autumn.", "A tourism plan is due by autumn.", []),
        ("A tourism plan is due in the fall.", "A tourism plan is due by autumn.", []),
        ("A tourism plan is due by summer.", "A tourism plan is due by winter.", ["V509"]),
    ],
)
def test_a_marked_word_has_one_of_its_sense_in_the_passage(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("It is one of the largest zones for tourism.", []),
        ("It is the largest zone for tourism.", ["V525"]),
        ("It is the second largest zone for tourism.", ["V525"]),
    ],
)
def test_the_largest_is_not_one_of_the_largest(catalog: Callable[..., Catalog], outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, "It is one of the largest zones for tourism.", outcome) == found


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("The Deputy Foreign Minister spoke of tourism.", "The Deputy Foreign Minister's words were on tourism.", []),
        ("The Deputy Foreign Minister spoke of tourism.", "The Foreign Minister's words were on tourism.", ["V525"]),
        (
            "The Minister of Economy and the Deputy Minister of Transport spoke of tourism.",
            "The Transport Minister spoke of tourism.",
            ["V525"],
        ),
        ("The Mayor spoke of tourism.", "The Ambassador spoke of tourism.", ["V525"]),
        ("The Minister of State and Foreign Affairs spoke.", "The Foreign Minister spoke.", []),
        ("The Secretary of State for Energy spoke.", "The Ministry of Energy spoke.", ["V525"]),
        ("The Minister for Energy spoke.", "The Ministry of Energy spoke.", []),
        ("The Deputy Minister for Energy spoke.", "The Ministry of Energy spoke.", []),
        ("The Ministry of Energy spoke.", "The Energy Minister spoke.", ["V525"]),
        ("The Prime Minister spoke of tourism.", "The Deputy Prime Minister spoke of tourism.", ["V525"]),
    ],
)
def test_a_post_stands_there_with_what_changes_it(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("A memorandum on tourism was signed.", "A memorandum on tourism was signed.", []),
        ("They intend to sign a memorandum on tourism.", "A memorandum on tourism was signed.", ["V522"]),
        ("They signed a memorandum on tourism.", "They initialled a memorandum on tourism.", ["V525"]),
    ],
)
def test_what_is_told_as_signed_was_signed(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome)[:1] == found


def test_what_both_do_is_not_told_of_one(catalog: Callable[..., Catalog]) -> None:
    text = "The parties confirmed interest in tourism between Kazakhstan and Bulgaria."
    assert codes_of(catalog, text, "Both confirmed interest in tourism.") == []
    assert codes_of(catalog, text, "Kazakhstan confirmed its interest in tourism.") == ["V525"]


def test_the_marks_of_a_text() -> None:
    assert marks("The first ten months, and the third quarter of a first year") == (("first", "first"),)
    assert marks("In May they may open a museum.") == (("perhaps", "may"), ("museums", "museum"))
    assert spoken("They can, in May") == frozenset({"perhaps"})
    assert spoken("They came in May") == frozenset()
    assert marks("Building on talks, it built closer ties and builds mutual trust") == ()
    assert marks("Museums were built once more") == (("museums", "Museums"), ("construction", "built"))
    assert marks("It built a road to it") == (("construction", "built"), ("roads", "road"))


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("the largest zone", ["alone"]),
        ("one of the largest zones", ["one of"]),
        ("the second largest zone", ["second"]),
        ("among the largest", ["one of"]),
        ("the third largest and the largest", ["alone", "third"]),
        ("the best", []),
        ("the large zone", []),
    ],
)
def test_how_a_superlative_is_used(text: str, how: list[str]) -> None:
    assert sorted(kind for mark in SUPERLATIVES for kind in _ranks(text, mark)) == how


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("the Minister spoke", [""]),
        ("the Foreign Minister spoke", ["#foreign"]),
        ("the Deputy Minister spoke", []),
        ("the Prime Minister spoke", []),
        ("the Minister of Energy spoke", ["#energy"]),
        ("ministers of trade and the Deputy Minister of Energy", ["#trade"]),
        ("Ministers' words", [""]),
        ("the deputy of the Minister", []),
        ("a first deputy minister", []),
        ("nobody", []),
    ],
)
def test_what_the_ministers_of_a_text_are_for(text: str, fields: list[str]) -> None:
    assert sorted(_ministers(text)) == fields


SAID = """
Both sides discussed farming, transport and tourism. | Farming, banking and tourism were discussed. | banking
The Mayor spoke of tourism. | The Ambassador spoke of tourism. | Ambassador
| The former Mayor spoke of tourism. | former
| The King spoke of tourism. | King
| The Commissioner spoke of tourism. | Commissioner
The Minister spoke of tourism. | The Foreign Minister's words were on tourism. | Foreign Minister
The Foreign Minister spoke of tourism. | The Minister's words were on tourism. |
| The Foreign Minister's words were on tourism. |
They intend to sign a memorandum on tourism. | The signing of a memorandum on tourism is told. | signing
| They signed a memorandum on tourism. | signed
The parties confirmed interest in tourism between Kazakhstan and Bulgaria.| The interest of Bulgaria and Kazakhstan in tourism was confirmed. |
| Interest in tourism was mutual; Kazakhstan confirmed it. |
"""


@pytest.mark.parametrize(("text", "outcome", "word"), rows(SAID))
def test_the_word_that_a_passage_has_not_is_told(
    catalog: Callable[..., Catalog], text: str, outcome: str, word: str
) -> None:
    hint = "leave it out, or cite the passage that says it"
    told = f"V525?: s000 p1 has no word for “{word}” → {hint}" if word else "unread"
    assert said_of(catalog, text, outcome) == told


OTHERWISE = """
It is one of the largest zones for tourism. | It is the largest zone for tourism. | “largest” stands otherwise in s000 p1 → tell whether it is alone, one of several or the second, as the source does
The Deputy Foreign Minister spoke of tourism. | The Foreign Minister's words were on tourism. | s000 p1 speaks of no such minister → name the office as the source does, or cite the passage that names it
The parties confirmed interest in tourism between Kazakhstan and Bulgaria. | Kazakhstan confirmed its interest in tourism. | s000 p1 tells of both sides, not of “Kazakhstan” alone → tell it of both, as the source does
| It was told that Kazakhstan confirmed its interest in tourism. | s000 p1 tells of both sides, not of “Kazakhstan” alone → tell it of both, as the source does
"""


@pytest.mark.parametrize(("text", "outcome", "why"), rows(OTHERWISE))
def test_what_the_passage_tells_otherwise_is_not_called_missing(
    catalog: Callable[..., Catalog], text: str, outcome: str, why: str
) -> None:
    assert said_of(catalog, text, outcome) == f"V525?: {why}"


def test_the_posts_of_those_who_take_part_are_spoken_of(catalog: Callable[..., Catalog]) -> None:
    people = "- {{id: p, name: Maria Ivanova, side: BG, post: {}, source: s000 p1}}"
    taking = EVENT.replace("source:", "participants: [p], source:")
    for post, words, found in (
        ("Mayor of Sofia", "The Mayor", []),
        ("Mayor of Sofia", "The Ambassador", ["V525"]),
        ("Minister of Energy", "The Minister of Energy", []),
        ("Minister of Energy", "The Minister of Culture", ["V525"]),
    ):
        told = taking.format(f"{words} spoke of tourism and energy and culture.")
        held = hold(
            catalog, "Maria Ivanova spoke of tourism, energy, culture.", people=people.format(post), events=told
        )
        assert codes(held, "e", "outcome") == found


def test_a_remark_may_begin_with_one_of_both(catalog: Callable[..., Catalog]) -> None:
    text = "Both sides discussed tourism in Kazakhstan."
    note = EVENT.replace('outcome: "{}"', 'note: "{}"')
    for words, found in (
        ("Kazakhstan's part in tourism.", []),
        ("It shows that Kazakhstan discussed tourism.", ["V525"]),
        ("that Kazakhstan discussed tourism.", []),
        ("Kazakhstan held that tourism was discussed.", ["V525"]),
        ("Both held that tourism in Kazakhstan was discussed.", []),
    ):
        assert codes(hold(catalog, text, events=note.format(words)), "e", "note") == found


def test_what_one_sentence_tells_of_both_another_may_tell_of_one(catalog: Callable[..., Catalog]) -> None:
    text = "The parties spoke of museums. Kazakhstan confirmed its interest in tourism."
    assert codes_of(catalog, text, "Kazakhstan confirmed its interest in tourism.") == []
    assert codes_of(catalog, text, "Kazakhstan spoke of museums.") == ["V525"]
    assert codes_of(catalog, text, "The Kazakhstan side spoke of museums.") == ["V525"]
    assert codes_of(catalog, text, "Museums in Kazakhstan were spoken of.") == []


SIGNED = """
ru | Соглашение парафировано, но пока не подписано. | The agreement was signed. | V525
ru | Соглашение парафировано, но пока не подписано. | The agreement was initialled and is not signed. |
ru | Соглашение парафировано, но пока не подписано. | The agreement was initialled; the signing of it is to come. |
ru | Соглашение подписано. | The agreement was signed. |
bg | Споразумението предстои да бъде подписано. | The agreement was signed. | V525
bg | Подписването се очаква през декември. | The agreement was signed. | V525
ru | Подписание ожидается в декабре. | The agreement was signed. | V525
en | The signing of the agreement is expected in December. | The agreement was signed. | V525
en | The signing of the agreement took place in Sofia. | The agreement was signed. |
bg | Споразумението беше подписано. | The agreement was signed. |
lt | Memorandumą ketinama pasirašyti rudenį. | The memorandum was signed in autumn. | V525
lt | Memorandumas buvo pasirašytas rudenį. | The memorandum was signed in autumn. |
ro | Acordul urmează să fie semnat. | The agreement was signed. | V525
et | Lepingule kirjutati alla. | The agreement was signed. |
bg | Споразумението беше ратифицирано. Документът бе подписан. | The agreement was signed. |
bg | Споразумението беше ратифицирано. Меморандумът бе подписан. | The agreement was signed. | V525
bg | Споразумението беше ратифицирано. Документът предстои да бъде подписан. | The agreement was signed. | V525
kk | Меморандумға қол қойылды. | A memorandum was signed. |
kk | Меморандумға қол қойылды. Келісімге қол қойылған жоқ. | An agreement was signed. | V525
kk | Меморандумға қол қойылды. Келісімге қол қойылған жоқ. | A memorandum was signed. |
kk | Меморандумға қол қойылды. Келісімге қол қойылған жоқ. | No agreement was signed. |
kk | Меморандумға қол қою жоспарлануда. | A memorandum was signed. | V525
"""


@pytest.mark.parametrize(("language", "text", "note", "found"), rows(SIGNED))
def test_what_was_signed_was_so_in_every_language(
    catalog: Callable[..., Catalog], language: str, text: str, note: str, found: str
) -> None:
    event = EVENT.replace("outcome:", "note:").format(note)
    assert codes(hold(catalog, text, language=language, events=event), "e", "note") == found.split()


NONE = """
The talks on a loan were not concluded. | The talks on a loan did not end in agreement. |
The talks on a loan were held. | The talks on a loan ended in agreement. | V525
The talks on a loan were not concluded. | A loan was not agreed. |
The talks on a loan were not concluded. | A loan was not decided. |
The talks on a loan were not concluded. | A loan was not settled. |
The talks on a loan were not concluded. | A loan was not refused. | V525
The talks were the first outside Sofia. | Never before had the talks been outside Sofia. |
Three quarters of the companies are in Sofia. | Most of the companies are in Sofia. |
Wine made up a quarter. | Wine was a quarter of it. |
Wine made up a quarter. | Wine was a third of it. | V504
A quarter of the companies are in Sofia. | Most of the companies are in Sofia. | V525
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(NONE))
def test_what_came_to_nothing_or_was_most_may_be_told_in_other_words(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found.split()


def test_the_words_around_a_marked_one() -> None:
    for text in (
        "one ",
        "some of ",
        "among the ",
        "a ",
        "another of our ",
        "of its most ",
        "one of Bulgaria's ",
        "of their old ",
        "ONE ",
    ):
        assert module._ONE_OF.search(f"it is {text}")
    for text in ("none ", "one of it and ", "the "):
        assert not module._ONE_OF.search(f"it is {text}")
    for text in ("signed", "initialed", "initialled", "signing of", "signature of", "SIGNED"):
        assert module._SIGNED.search(f"they {text} it")
    for text in ("be signed", "signing it", "signature", "undersigned"):
        assert not module._SIGNED.search(f"they {text}")
    for word in ("no", "not", "never", "neither", "nor", "none"):
        assert module._DENIED.search(f"it was {word} here ")
        assert not module._DENIED.search(f"it was {word}, here; there ")
        assert not module._DENIED.search(f"it was x{word} here ")


def test_stretches_of_time_and_what_is_built_of_words() -> None:
    for first in ("first", "second", "third", "fourth", "last"):
        for unit in ("month", "months", "quarter", "quarters", "half", "nine months"):
            assert module._PART_OF_A_YEAR.fullmatch(f"{first} {unit}")
    for unit in ("day", "week", "month", "quarter", "year"):
        assert module._EVERY_SO_OFTEN.fullmatch(f"every {unit}")
    for verb in ("build", "builds", "built", "building"):
        assert module._BUILT_OF_WORDS.fullmatch(f"{verb} on")
        assert module._BUILT_OF_WORDS.fullmatch(f"{verb} upon")
        for what in [
            "relation",
            "relations",
            "relationship",
            "relationships",
            "ties",
            "trust",
            "confidence",
            "partnership",
            "partnerships",
            "cooperation",
            "dialogue",
            "consensus",
            "momentum",
        ]:
            assert module._BUILT_OF_WORDS.fullmatch(f"{verb} very old {what}")
    for text in ("built bridges", "built a very old trust", "builder of trust"):
        assert not module._BUILT_OF_WORDS.match(text)


def test_sessions_in_digits() -> None:
    told = {
        1: "st",
        2: "nd",
        3: "rd",
        4: "th",
        10: "th",
        11: "th",
        12: "th",
        13: "th",
        21: "st",
        22: "nd",
        23: "rd",
        111: "th",
    }
    assert {session: module._suffix(session) for session in told} == told


JOINED = """
The bakers lend a lake. | According to them, bakers lend as many as a lake above all. |
The bakers lend a lake. | All bakers lend many a lake. | V525
Provided that bakers lend a lake, they come. | They come only if bakers lend a lake. |
Bakers lend a lake. | Only bakers lend a lake. | V525
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(JOINED))
def test_words_that_only_join_others_need_not_stand_there(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found.split()


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("The museum lent paintings.", []),
        ("The Mayor lent paintings.", []),
        ("All paintings were lent.", ["V525"]),
    ],
)
def test_what_a_passage_goes_on_from_is_spoken_of(
    catalog: Callable[..., Catalog], outcome: str, found: list[str]
) -> None:
    event = EVENT.format(outcome).replace("s000 p1", "s000 p1 s2")
    held = hold(catalog, "The Mayor saw all of a museum. It lent paintings.", events=event)
    assert codes(held, "e", "outcome") == found


def test_the_words_that_mark_what_is_told() -> None:
    for some in ("one", "some", "among", "a", "another", "of"):
        assert [bool(module._ONE_OF.search(t.format(some))) for t in ("is {} of the most ", "is {} city's ", "is x{}x ", "is {} a b c ")] == [
            True, True, False, False,
        ]  # fmt: skip
    for no in ("no", "not", "never", "neither", "nor", "none"):
        assert [bool(module._DENIED.search(t.format(no))) for t in ("they {} ever", "they x{} ever", "{}, they ever")] == [
            True, False, False,
        ]  # fmt: skip
    words = [
        f"{which} {part}"
        for which in ("first", "second", "third", "fourth", "last")
        for part in ("month", "six months", "quarter", "two quarters", "half")
    ]
    assert [each for each in words if not module._PART_OF_A_YEAR.fullmatch(each)] == []
    for word in ("so", "as", "how", "above", "at", "not", "after", "in"):
        assert [bool(module._NO_NUMBER.search(t.format(word))) for t in ("it {} ", "it x{} ", "it {} a ")] == [
            True,
            False,
            False,
        ]
    assert [
        word for word in ("if", "when", "once", "after") if not module._ON_CONDITION.fullmatch(f"only {word}")
    ] == []
    assert [
        word
        for word in ("day", "week", "month", "quarter", "year")
        if not module._EVERY_SO_OFTEN.fullmatch(f"every {word}")
    ] == []
    assert missed(module._SIGNED, "signed | initialed | initialled") == []
    assert not module._SIGNED.search("to be signed, the signing in May")
    assert module._SIGNED.search("the signing of")
    assert [text for text in ("is one of  ", "is one of ’s ") if module._ONE_OF.search(text)] == []
    texts = ("they not", "they nothing", "they note", "they no")
    assert [text for text in texts if module._DENIED.search(text)] == ["they not", "they no"]
    texts = ("last  month", "first halfway", "last monthly", "last month's")
    assert [text for text in texts if module._PART_OF_A_YEAR.match(text)] == ["last month's"]
    assert not module._ON_CONDITION.match("only iffy")
    assert [text for text in ("every daylight", "every yearly") if module._EVERY_SO_OFTEN.match(text)] == []
    assert [text for text in ("built  trust", "built trustworthy bridges") if module._BUILT_OF_WORDS.match(text)] == []


def test_the_ordinals_before_a_superlative() -> None:
    ordinals = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    assert [_ranks(f"the {word} largest zone", "largest") for word in ordinals] == [{word} for word in ordinals]
    assert [_ranks(f"{text} zone", "main") for text in ("the main", "a main", "the older main")] == [
        {"alone"},
        {"one of"},
        {"alone"},
    ]


FIELDS = """
the Minister of State of Energy | energy
the Minister for State for Energy | energy
the Minister of State and Energy | energy
the Minister of the Energy | energy
the Minister of State by Energy |
a vice minister of energy | none
a First Minister | none
an energy minister | energy
"""


@pytest.mark.parametrize(("text", "field"), rows(FIELDS))
def test_how_far_the_words_for_an_office_go(text: str, field: str) -> None:
    assert _ministers(text) == (frozenset() if field == "none" else {f"#{field}" if field else ""})


def test_what_the_ministries_of_a_text_are_for() -> None:
    assert module._ministries("the Ministry of Energy and ministries of trade") == {"#energy", "#trade"}
    assert module._ministries("the Minister of Energy") == frozenset()
    assert module.governing("the Minister of Energy") == {"#energy"}


@pytest.mark.parametrize(
    ("text", "none"),
    [("They did not sign it.", True), ("A deal is still pending.", True), ("They signed it.", False)],
)
def test_what_was_not_concluded_is_no_agreement(catalog: Callable[..., Catalog], text: str, none: bool) -> None:
    event = EVENT.format("A meeting")
    assert module._tells_of_none(case_of(hold(catalog, f"Ducks swam. {text}", events=event), "events", "e")) is none


def test_whose_ministry_it_is_may_be_told_of_several() -> None:
    told = {"the ministers' trade": {"#trade"}, "the ministers’ trade": {"#trade"}, "the ministersx trade": set[str]()}
    assert {text: module._fields(text, ("ministers",)) for text in told} == told


SIGNED = """
They met. | A memorandum was signed, and talks will follow. | signed
They met. | The signing of a memorandum will follow. |
They met. | The signing of a memorandum was praised. | signing
They signed a memorandum. | A memorandum was signed, and talks will follow. |
They met. | No memorandum was signed. |
They met. | No talks followed, and a memorandum was initialled. | initialled
They signed a memorandum. | A memorandum was initialled. | initialled
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(SIGNED))
def test_what_is_signed_is_so_there(catalog: Callable[..., Catalog], text: str, words: str, found: str) -> None:
    case = case_of(hold(catalog, f"{text} {ELSE}", events=EVENT.format("A meeting")), "events", "e")
    told = [held.why for held in module.signed(case, (words,))]
    assert told == ([f"s000 p1 has no word for “{found}”"] if found else [])


POSTS = """
The Minister of Trade came. | the Trade Minister and the Energy Minister came |
The Minister of Trade came. | the Energy Minister came | V525
The Minister came. | the Energy Minister came | V525
The Minister of Trade came. | the Minister came |
The Deputy Minister of Trade came. | the Trade Minister came | V525
The Deputy Minister of Trade came. | the Ministry of Trade came |
The Deputy Minister of Trade came. | the Ministry of Energy came | V525
They came. | the Minister came | V525
They came. | the Ambassador came | V525
They came. | the Chairman came |
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(POSTS))
def test_posts_that_are_spoken_of_are_told_there(
    catalog: Callable[..., Catalog], text: str, words: str, found: str
) -> None:
    case = case_of(hold(catalog, f"{text} {ELSE}", events=EVENT.format("A meeting")), "events", "e")
    assert [held.code for held in module.posts(case, (words,))] == found.split()


def test_what_is_remembered_of_a_text_cannot_be_changed() -> None:
    assert {type(found) for found in (_ministers("the Minister"), _ranks("the main", "main"), spoken("museums"))} == {
        frozenset
    }


ACTS = """
They marketed it. | They sold it | sold
They planned it. | They launched it | launched
They asked him. | They invited him | invited
They sold it. | They sold it |
They invited him. | They invited him |
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(ACTS))
def test_an_act_is_told_by_a_word_of_its_own_sense(
    catalog: Callable[..., Catalog], text: str, words: str, found: str
) -> None:
    case = case_of(hold(catalog, text, events=EVENT.format("A meeting")), "events", "e")
    told = [held.why for held in module.unspoken(case, (words,))]
    assert told == ([f"s000 p1 has no word for “{found}”"] if found else [])


SPOKEN_OTHERWISE = """
The 23rd session dealt with farming. | The twenty-third session dealt with farming. |
The 23rd session dealt with farming. | The twenty-fourth session dealt with farming. | V504
Germany is number one in farming. | Germany is first in farming. |
Germany is number two in farming. | Germany is first in farming. | V525
They set the next in-person talks on farming. | They set the next talks on farming, in person. |
They set the next talks on farming. | They set the next talks on farming, in person. | V525
They spoke of farming for over a decade. | They spoke of farming for more than ten years. |
They spoke of farming for over a decade. | They spoke of farming for more than twenty years. | V504
The inter-governmental panel dealt with farming. | The panel called Intergovernmental dealt with farming. |
The inter-ministerial panel dealt with farming. | The panel called Intergovernmental dealt with farming. | V515
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(SPOKEN_OTHERWISE))
def test_what_is_written_in_other_words(catalog: Callable[..., Catalog], text: str, outcome: str, found: str) -> None:
    assert codes_of(catalog, text, outcome) == found.split()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the deputy prime minister and minister of trade", {"#trade"}),
        ("the deputy minister of trade", set()),
        ("the prime minister of Norway", set()),
        ("the minister of energy and the first deputy minister of trade", {"#energy"}),
    ],
)
def test_whoever_is_a_deputy_prime_minister_and_a_minister_is_a_minister(text: str, found: set[str]) -> None:
    assert module._ministers(text) == found
