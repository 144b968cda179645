from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.phrases import roles as module
from briefgen.auditing.holding.phrases.roles import pairs, roles
from briefgen.domain.catalog import Catalog
from tests.auditing.held import rows, sentence, unlike
from tests.auditing.holding.prose_of import codes_beside, codes_of, said_of


def test_who_values_and_is_what() -> None:
    assert roles("Bulgaria highly values its ports; Kazakhstan has also wanted one.") == {"values": {"BG", "KZ"}}
    assert roles("The President of Bulgaria said his country has highly appreciated Kazakhstan.") == {"values": {"BG"}}
    assert roles("Bulgaria considers Kazakhstan as a partner.") == {"values": {"BG"}, "is": {"KZ"}}
    assert roles("Romania was one of the partners of Kazakhstan, and its country is a port.") == {"is": {"RO"}}
    assert roles("Bulgarian ports value Kazakhstan; Bulgaria is seen.") == {}


def test_between_whom_it_is() -> None:
    assert pairs("Talks between the Republic of Bulgaria and Kazakhstan") == {frozenset({"BG", "KZ"})}
    assert pairs("Talks between the EU, Bulgaria and Kazakhstan, or of Bulgaria and Kazakhstan") == frozenset()


TURNED = """
The President of Bulgaria said that his country values the ports of Kazakhstan. | Bulgaria values the ports of Kazakhstan. |
The President of Bulgaria said that his country values Kazakhstan for ports. | Kazakhstan values Bulgaria for ports. | V519
Bulgaria considers Kazakhstan as a partner in ports. | Kazakhstan is a partner in ports for Bulgaria. |
Bulgaria considers Kazakhstan as a partner in ports. | Bulgaria is a partner in ports for Kazakhstan. | V519
Bulgaria is the largest partner of Kazakhstan in ports. | Kazakhstan is the largest partner of Bulgaria in ports. | V519
Bulgaria is the largest partner of Kazakhstan in ports. | Bulgaria was Kazakhstan's largest partner in ports. |
Bulgaria is a land of ports. Kazakhstan spoke. | Kazakhstan is a land of ports. | V519
Ports between Bulgaria and Kazakhstan were opened. Romania spoke. | Ports between Kazakhstan and Bulgaria were opened. |
Ports between Bulgaria and Kazakhstan were opened. Romania spoke. | Ports between Romania and Bulgaria were opened. | V519
Ports between Bulgaria and Kazakhstan, and between Romania and Bulgaria. | Ports between Romania and Bulgaria. |
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(TURNED))
def test_what_one_is_to_the_other_it_is_there(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found.split()


def test_what_is_said_of_what_is_turned_round(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, "Bulgaria values Kazakhstan for ports.", "Kazakhstan values Bulgaria for ports.") == (
        "V519?: s000 p1 tells it of Bulgaria, not of Kazakhstan → see whose it is, and which way it goes"
    )
    text = "Romania saw ports between Bulgaria and Kazakhstan."
    assert said_of(catalog, text, "Ports between Romania and Bulgaria.") == (
        "V519?: s000 p1 has it between Bulgaria, Kazakhstan, not between Bulgaria, Romania → see between whom it is"
    )
    others = "Ports between Kazakhstan and Romania, between Estonia and Kazakhstan, between Bulgaria and Estonia."
    assert said_of(catalog, text.replace("saw", "and Estonia saw"), others) == (
        "V519?: s000 p1 has it between Bulgaria, Kazakhstan, not between Bulgaria, Estonia → see between whom it is"
    )


def test_the_words_for_what_somebody_thinks_or_is() -> None:
    words = (
        "values appreciated praised thanks admires wants seeks hopes invited regards considers views see sees seeing offered proposes"
        " supports counts"
    )
    assert [word for word in words.split() if not module._ATTITUDES.search(f" {word}")] == []
    assert not module._ATTITUDES.search(" seeds")
    for verb in ("is", "was", "remains", "remained", "became", "has been", "will be"):
        for what in ("a", "an", "the", "one", "among", "its", "Bulgaria's", "Bulgaria’s"):
            assert module._BEING.match(f" {verb} {what} partner")
    assert not module._BEING.match(" is some partner")
    for word in ("consider", "considers", "considered", "regards", "viewed", "sees", "seen", "see"):
        assert module._TAKEN_FOR.search(f"they {word} ")
    assert not module._TAKEN_FOR.search("they oversee ")
    for text in ("his country ", "her own country ", "our country ", "their country "):
        assert module._OWN_COUNTRY.search(text)
    assert not module._OWN_COUNTRY.search("his country's ")
    assert [t for t in ("between ", "between the ", "between the Republic of ") if not module._BETWEEN.search(t)] == []
    assert [t for t in (" and ", " and the ", " and the Republic of ") if not module._AND.fullmatch(t)] == []


def test_the_words_for_what_a_country_is_to_another() -> None:
    for being in ("is", "was", "remains", "remained", "became", "has been", "will be"):
        for one in ("a", "an", "the", "one", "among", "its", "Varna's"):
            assert module._BEING.fullmatch(f" {being} {one}")
    for word in ("consider", "regards", "viewed", "seen", "see"):
        assert [bool(module._TAKEN_FOR.search(t.format(word))) for t in ("it {} ", "it x{} ", "it {} as ")] == [
            True,
            False,
            False,
        ]
    for whose in ("his", "her", "our", "their"):
        assert module._OWN_COUNTRY.search(f"{whose} own country is")
        assert not module._OWN_COUNTRY.search(f"x{whose} country is")
        assert not module._OWN_COUNTRY.search(f"{whose} country's")
    for words in ("between ", "between the ", "between the Republic of "):
        assert [bool(module._BETWEEN.search(t)) for t in (words, f"x{words}", f"{words}old ")] == [True, False, False]
    assert unlike(module._BEING, whole=" is a|  was  the| remains Bulgaria's", none="is a| isa| is ’s| is such") == []
    assert not module._BEING.match(" is another partner")
    assert [text for text in ("they considers", "they see") if module._TAKEN_FOR.search(text)] == []
    assert not module._OWN_COUNTRY.search("his owncountry is")
    assert [text for text in ("betweenthe ", "between theRepublic of ") if module._BETWEEN.search(text)] == []
    assert unlike(module._AND, whole=" and | and the Republic of |  and  ", none="and | and| andthe ") == []


ROLES = """
Bulgaria values it | values BG
Bulgaria has also newly valued it | values BG
Bulgaria is a partner of Romania | is BG
They regard Bulgaria as one | is BG
Bulgaria met Romania |
The guest of Bulgaria said that his country is a friend and values Romania | is BG
Bulgaria thanked and Romania remains an ally | values BG; is RO
"""


@pytest.mark.parametrize(("text", "found"), rows(ROLES))
def test_what_a_country_thinks_of_another_or_is_to_it(text: str, found: str) -> None:
    told = "; ".join(f"{role} {' '.join(sorted(countries))}" for role, countries in module.roles(text).items())
    assert told == found


PAIRS = """
between Bulgaria and Romania | BG RO
between the Republic of Bulgaria and the Republic of Romania | BG RO
between Bulgaria and Bulgaria |
between Bulgaria, and of Romania |
Bulgaria and Romania |
between Bulgaria and Romania and between Romania and Estonia | BG RO; EE RO
"""


@pytest.mark.parametrize(("text", "found"), rows(PAIRS))
def test_the_pairs_between_which_something_is(text: str, found: str) -> None:
    assert sorted(" ".join(sorted(pair)) for pair in module.pairs(text)) == list(filter(None, found.split("; ")))


def test_whether_both_are_named_where_one_is_told_of() -> None:
    def named(text: str, ours: str, part: str) -> bool:
        return module._are_named_together(frozenset({ours}), [(sentence(text), frozenset({"BG"}))], part)

    assert named("Bulgaria valued Romania", "RO", "Romania valued Bulgaria")
    assert named("Bulgaria valued Romania and Estonia", "RO", "Romania valued Bulgaria")
    assert not named("Bulgaria valued Romania", "EE", "Estonia valued Bulgaria")
    assert not named("Bulgaria valued Romania", "RO", "Romania valued Estonia")


def test_what_is_remembered_of_a_text_cannot_be_changed() -> None:
    told = roles("Kazakhstan values Bulgaria, and Bulgaria is a partner.")
    between = pairs("Trade between Kazakhstan and Bulgaria grew.")
    assert {type(countries) for countries in told.values()} == {frozenset}
    assert (type(between), {type(pair) for pair in between}) == (frozenset, {frozenset})


INVITED = """
They came at the invitation of the Bulgarian side. | The Kazakh side had invited them. | V519
They came at the invitation of the Bulgarian side. | The Bulgarian side had invited them. |
They came at the invitation of the Government of Bulgaria. | They came, invited by Kazakhstan. | V519
They came at the invitation of Bulgaria. | Bulgaria invited them. |
Bulgaria has invited them to ports. | They came at the invitation of the Kazakh authorities to ports. | V519
Bulgaria invited them, and Kazakhstan has invited others. | Kazakhstan invited them. |
They were invited to Bulgaria. | Kazakhstan invited them to Bulgaria. |
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(INVITED))
def test_who_invited_them_did_so_there(catalog: Callable[..., Catalog], text: str, outcome: str, found: str) -> None:
    assert ("V519" in codes_of(catalog, text, outcome)) is bool(found)
