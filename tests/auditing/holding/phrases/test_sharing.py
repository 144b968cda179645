from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import keys_of
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.phrases import sharing as module
from briefgen.auditing.spoken.lexicon import Meaning
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold, missed, rows, said
from tests.auditing.holding.prose_of import codes_of

TEXT = "The parties praised music and museums. They spoke about railways and harbours. Farming and tourism came last."
EVENT = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, source: {}, {}: "{}"}}'


@pytest.mark.parametrize(
    ("source", "outcome", "found"),
    [
        ("s000 p1", "Railways and harbours were spoken about.", []),
        ("s000 p1", "Music and museums, railways and harbours, farming and tourism.", []),
        ("s000 p1", "Museums get railways with tourism.", ["V526"]),  # gathered from all over
        ("s000 p1", "Music and museums get railways with tourism.", ["V526"]),  # half of it stands in one of several
        ("s000 p1 s1", "Music, museums get theatres, dancers.", []),
        ("s000 p1 s1", "Music and museums get theatres with dancers.", []),  # half of it stands in the only one
        ("s000 p1 s1", "Music gets theatres with dancers.", ["V526"]),
        ("s000 p1 s1", "Bridges, tunnels.", ["V526"]),  # shares nothing at all
        ("s000 p1 s1", "Music and museums from theatres to dances or operas.", ["V526"]),
        ("s000 p1 s1", "Music and museums from January to February or April.", []),  # days are held as dates
    ],
)
def test_what_a_clause_tells_stands_in_one_sentence(
    catalog: Callable[..., Catalog], source: str, outcome: str, found: list[str]
) -> None:
    held = hold(catalog, TEXT, events=EVENT.format(source, "outcome", outcome))
    assert [code for code in codes(held, "e", "outcome") if code == "V526"] == found


def test_a_remark_may_say_more_than_it_shares_and_its_new_words_are_shown(catalog: Callable[..., Catalog]) -> None:
    held = hold(catalog, TEXT, events=EVENT.format("s000 p1", "note", "Museums get bridges with tunnels."))
    assert codes(held, "e", "note") == ["V525"]  # they are told, and gathered from nowhere


LITTLE = "V526?: {} speaks of little of this → cite the passage that tells it, or tell only what this one does"
SAID = f"""
s000 p1 s1 | outcome | Full cooperation, current priority. | {LITTLE.format("s000 p1 s1")}
s000 p1 s1 | note | Full cooperation, current priority. | unread
s000 p1 s1 | outcome | Bridges of Bulgaria with Kazakhstan. | V525?: s000 p1 s1 has no word for “Bridges” → leave it out, or cite the passage that says it
s000 p1 s1 | outcome | Bridges. | V525?: s000 p1 s1 has no word for “Bridges” → leave it out, or cite the passage that says it
s000 p1 s1 | outcome | Official bridges. | {LITTLE.format("s000 p1 s1")}
s000 p1 s1 | note | Official bridges. | V525?: s000 p1 s1 has no word for “bridges” → leave it out, or cite the passage that says it
s000 p1 s1 | note | Official bridges, tunnels. | {LITTLE.format("s000 p1 s1")}
s000 p1 | outcome | Bridges, tunnels, full talks. | {LITTLE.format("s000 p1")}
s000 p1 | outcome | Bridges, tunnels get support. | {LITTLE.format("s000 p1")}
s000 p1 s1 | note | Museums, bridges, tunnels. | V525?: s000 p1 s1 has no word for “bridges” → leave it out, or cite the passage that says it
s000 p1 s1 | note | Museums, bridges, tunnels of Bulgaria with Kazakhstan. | V525?: s000 p1 s1 has no word for “bridges” → leave it out, or cite the passage that says it
s000 p1 s1 | note | Museums, bridges, tunnels, schools. | {LITTLE.format("s000 p1 s1")}
s000 p1 | outcome | Museums with railways. | V526?: s000 p1 speaks of “Museums” and “railways” apart → tell together what one sentence tells together
s000 p1 | note | Museums with railways. | V526?: s000 p1 speaks of “Museums” and “railways” apart → tell together what one sentence tells together
s000 p1 | outcome | Museums and railways. | unread
s000 p1 | outcome | Museums, railways. | unread
s000 p1 | outcome | Museums with music. | unread
s000 p1 | outcome | Museums with bridges. | V525?: s000 p1 has no word for “bridges” → leave it out, or cite the passage that says it
s000 p1 s1 | outcome | Museums with tunnels. | V525?: s000 p1 s1 has no word for “tunnels” → leave it out, or cite the passage that says it
s000 p1 | outcome | Museums get railways with tourism. | {LITTLE.format("s000 p1")}
s000 p1 | outcome | Museums get music in official talks. | unread
s000 p1 | outcome | Museums get music in Bulgaria. | unread
s000 p1 s1-2 | outcome | Music and museums get railways with tunnels. | V526?: s000 p1 s1-2 speaks of “museums” and “railways” apart → tell together what one sentence tells together
s000 p1 | outcome | Railways and harbours get talks of tunnels. | V525?: s000 p1 has no word for “tunnels” → leave it out, or cite the passage that says it
"""


@pytest.mark.parametrize(("source", "field", "words", "found"), rows(SAID))
def test_what_is_said_of_what_a_passage_hardly_speaks_of(
    catalog: Callable[..., Catalog], source: str, field: str, words: str, found: str
) -> None:
    assert said(hold(catalog, TEXT, events=EVENT.format(source, field, words)), "e", field) == found


def test_what_a_post_is_for_is_as_good_as_the_plain_word(catalog: Callable[..., Catalog]) -> None:
    text = "The Ministers of Trade and Education praised museums. Railways and harbours came second."
    held = hold(catalog, text, events=EVENT.format("s000 p1", "outcome", "Commercial educational museums."))
    assert codes(held, "e", "outcome") == []


def test_names_and_numbers_are_often_told_in_another_sentence(catalog: Callable[..., Catalog]) -> None:
    text = "Tourism brought 3 million dollars to Varna in May. Farming brought 5 billion euros to the ports."
    for words, found in (
        ("Tourism in Varna with euros", []),
        ("Tourism, 5 billion", []),
        ("Tourism with farming", ["V526"]),
    ):
        held = hold(catalog, text, events=EVENT.format("s000 p1", "outcome", f"{words}."))
        assert [code for code in codes(held, "e", "outcome") if code == "V526"] == found


def test_half_of_many_words_are_known(catalog: Callable[..., Catalog]) -> None:
    for words, found in (
        ("Music, museums, bridges, tunnels, theatres.", ["V526"]),
        ("Music, museums, farms, bridges, tunnels, theatres.", []),
        ("Music, museums, bridges, tunnels.", []),
    ):
        held = hold(catalog, TEXT.replace("Farming", "Farms"), events=EVENT.format("s000 p1", "note", words))
        assert [code for code in codes(held, "e", "note") if code == "V526"] == found


AGREED = """
They welcomed the harbour of Varna. They agreed on tourism. Twinning of museums is under study. | They agreed on tourism. | unread
 | They agreed on tourism with museums. | V526?: s000 p1 speaks of “tourism” and “museums” apart → tell together what one sentence tells together
 | They agreed on museums. | V526?: s000 p1 speaks of “agreed” and “museums” apart → tell together what one sentence tells together
 | They welcomed museums. | V526?: s000 p1 speaks of “welcomed” and “museums” apart → tell together what one sentence tells together
 | They welcomed the harbour. | unread
 | They welcomed the bridges. | V525?: s000 p1 has no word for “bridges” → leave it out, or cite the passage that says it
 | They agreed in Varna. | unread
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(AGREED))
def test_what_was_agreed_and_welcomed_was_so_of_this(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert said(hold(catalog, text, events=EVENT.format("s000 p1", "outcome", outcome)), "e", "outcome") == found


DENIED = """
They agreed to open a library. They also discussed a waiver of visas, without reaching agreement. | They agreed on a waiver of visas. | V526
They agreed to open a library. They also discussed a waiver of visas, and agreed on it. | They agreed on a waiver of visas. |
They agreed to open a library. No agreement was reached on a waiver of visas. | They agreed on a waiver of visas. | V526
They set up a committee for a library. They also discussed a waiver of visas. | They promised a waiver of visas. | V525
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(DENIED))
def test_what_was_not_agreed_is_not_told_as_agreed(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert codes_of(catalog, text, outcome) == found.split()


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("A joint council of museums is to meet for the first time.", []),
        ("A joint library is to meet first.", ["V526"]),
    ],
)
def test_a_sentence_goes_on_about_the_last_thing_before_it(
    catalog: Callable[..., Catalog], outcome: str, found: list[str]
) -> None:
    text = "They opened a joint library and set up a council of museums. Its first meeting is to be in Varna."
    assert codes_of(catalog, text, outcome) == found


@pytest.mark.parametrize(
    ("outcome", "found"), [("The walls had paintings.", []), ("The walls are in halls.", ["V526"])]
)
def test_what_a_sentence_takes_up_may_stand_before_the_passage(
    catalog: Callable[..., Catalog], outcome: str, found: list[str]
) -> None:
    text = "Museums lent paintings. The walls were hung with them. The halls have paintings."
    held = hold(catalog, text, events=EVENT.format("s000 p1 s2-3", "outcome", outcome))
    assert [code for code in codes(held, "e", "outcome") if code == "V526"] == found


@pytest.mark.parametrize(("outcome", "found"), [("The walls were painted.", []), ("The walls with halls.", ["V526"])])
def test_words_of_a_family_stand_for_each_other(
    catalog: Callable[..., Catalog], outcome: str, found: list[str]
) -> None:
    text = "The halls were painted. The walls have paintings."
    held = hold(catalog, text, events=EVENT.format("s000 p1", "outcome", outcome))
    assert [code for code in codes(held, "e", "outcome") if code == "V526"] == found


def test_the_words_that_part_and_take_up() -> None:
    words = "them | themselves | these | those | there | such | on the first | on the second | the first one*"
    assert missed(module._TAKES_UP, words) == []
    for which in ("first", "second", "former", "latter", "same"):
        assert module._TAKES_UP.search(f"of the {which}, they said")
        assert module._TAKES_UP.search(f"of the {which} one")
        assert not module._TAKES_UP.search(f"of the {which} ships")
    assert missed(module._AND, "and") + missed(module._CLAUSE, "and") == []
    assert [len(module._CLAUSE.findall(text)) for text in ("a, b", "a; b", "a: b", "a,b", "1,000 a")] == [1, 1, 1, 0, 0]
    for no in ("without", "no", "not", "nor", "never"):
        assert module._DENIED.search(f"they were {no} more than ")
        assert not module._DENIED.search(f"they were {no}x more than ")
        assert not module._DENIED.search(f"they were x{no} more than ")
        assert not module._DENIED.search(f"they were {no} one two three four ")
    assert [bool(module._GOES_ON.match(text)) for text in ("Its a", "It a", "This a", "These a", "Items a", "An It")] == [
        True, True, True, True, False, False,
    ]  # fmt: skip


def test_the_particular_words_of_a_clause() -> None:
    words = module.particular_words(
        "Museums and railways of Bulgaria get Trade in May, and 5 million euros, for the Mayor's Boats"
    )
    assert [tuple(word) for word in words] == [
        ("museum", "Museums", False, 0),
        ("railway", "railways", True, 1),
        ("trade", "Trade", True, 1),
        ("boat", "Boats", False, 2),
    ]


def test_the_words_that_stand_with_numbers_and_the_months() -> None:
    for words in ("million", "euro", "percent", "third", "double"):
        assert keys_of(words) <= module._counted()
    assert sorted(module._months())[:5] == ["april", "august", "decemb", "februari", "januari"]
    assert len(module._months()) == 12


@pytest.mark.parametrize(
    ("sentences", "apart"),
    [
        (("a", "b"), True),
        (("a", "b", ""), True),
        (("a", "b", "ab"), False),
        (("a", "a"), False),
        (("ab",), False),
        (("c", "a", "b c"), True),
    ],
)
def test_whether_two_words_stand_apart(sentences: tuple[str, ...], apart: bool) -> None:
    assert module._are_apart("a", "b", tuple(map(frozenset, sentences))) is apart


def test_the_stances_of_a_text() -> None:
    assert module._stated("They Agreed on it, without agreeing to more") == {"agreed": "agreed"}
    assert module._stated("They welcomed it and never agreed") == {"welcomed": "welcomed"}


def test_what_a_sentence_goes_on_about() -> None:
    def sentence(text: str) -> Any:
        return SimpleNamespace(text=text, keys=keys(text, "en"))

    before = sentence("Museums of Bulgaria; boats")
    told = [
        " ".join(sorted(module._thread(sentence(text), before))) for text in ("It has halls", "Halls of such", "Halls")
    ]
    assert told == ["boat hall", "boat hall museum", "hall"]
    assert module._thread(sentence("It has halls"), None) == {"hall"}
    before.meaning = Meaning(frozenset(), frozenset())
    assert module._shared(frozenset({"museum", "gallery", "boat"}), before) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They teach lambs. The teachers like tea.", []),
        ("They teach lambs. The bakers like tea.", ["V526"]),
        ("They teach lambs. The bakers teach tea.", []),
    ],
)
def test_what_is_told_together_by_words_of_one_family(
    catalog: Callable[..., Catalog], text: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, "They teach tea.") == found


STRANGE = """
Bakers sold tea | no | no
Bakers | no | no
Tailors | no | no
Tailors bought silk | yes | yes
Bakers bought silk | no | no
Bakers painted silk, wool | yes | yes
Bakers sold silk, wool | no | no
Bakers sold silk, wool, gold | yes | yes
Bakers sold tea, silk, wool, gold | no | no
Bakers of Bulgaria | no | no
Tailors in May | no | no
5 million tailors | yes | no
Loaves of lamb | no | no
Tailors sewed | yes | yes
"""


@pytest.mark.parametrize(("words", "theirs", "ours"), rows(STRANGE))
def test_how_much_of_a_statement_may_be_strange(
    catalog: Callable[..., Catalog], words: str, theirs: str, ours: str
) -> None:
    text = "Bakers sold tea, lamb, bread and boats. Ducks swam."
    case = case_of(hold(catalog, text, events=EVENT.format("s000 p1", "outcome", "It")), "events", "e")
    found = [module._strange(case, Prose(words), ours=ours) for ours in (False, True)]
    assert found == [theirs == "yes", ours == "yes"]


SCATTERED = """
Bakers sold tea | no
Bakers bought boats | yes
Bakers bought boats, silk | yes
Bakers saw lamb, silk, wool | yes
Bakers bought | no
Bakers sold lamb, boats, silk | no
Weavers painted silk | yes
"""


@pytest.mark.parametrize(("words", "found"), rows(SCATTERED))
def test_what_is_gathered_from_several_sentences(catalog: Callable[..., Catalog], words: str, found: str) -> None:
    text = "Bakers sold tea. Millers bought lamb. Tailors saw boats."
    case = case_of(hold(catalog, text, events=EVENT.format("s000 p1", "outcome", "It")), "events", "e")
    assert module._scattered(case, words) is (found == "yes")
