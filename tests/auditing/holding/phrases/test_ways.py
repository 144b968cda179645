from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from briefgen.auditing.holding.phrases import ways as module
from briefgen.auditing.holding.phrases.ways import _led, agents
from briefgen.domain.catalog import Catalog
from tests.auditing.held import every, missed, rows, unlike
from tests.auditing.holding.prose_of import codes_beside, codes_of, said_of


@pytest.mark.parametrize(
    ("text", "outcome", "found"),
    [
        ("Titanium goes to shipyards in Bulgaria.", "Titanium goes from Kazakhstan to the shipyards.", []),
        ("Titanium comes from shipyards in Bulgaria.", "Titanium comes from shipyards.", []),
        ("Titanium goes to the shipyards.", "Titanium comes from the shipyards.", ["V519"]),
        (
            "Bulgaria ratified the convention; Kazakhstan has not.",
            "The convention was ratified by Bulgaria, and not by Kazakhstan.",
            [],
        ),
        (
            "Titanium goes from the harbour to the shipyards.",
            "Titanium goes from the shipyards to the harbour.",
            ["V519"],
        ),
        ("Titanium goes from the harbour to the shipyards.", "To the shipyards titanium goes.", []),
        ("Bulgaria and Kazakhstan ratified the convention.", "Bulgaria ratified the convention.", []),
        ("The convention was ratified by Bulgaria and Kazakhstan.", "Kazakhstan ratified the convention.", []),
        ("Bulgaria ratified the convention, Kazakhstan is to.", "Kazakhstan ratified the convention.", ["V519"]),
        ("The convention was ratified by Bulgaria in July.", "Bulgaria ratified the convention in July.", []),
    ],
)
def test_which_way_it_goes_and_who_does_it(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, text, outcome) == codes_beside(catalog, text, outcome) == found


def test_what_is_said_of_what_is_turned_round(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, "Titanium goes to the shipyards.", "Titanium comes from the shipyards.") == (
        "V519?: “from shipyard” stands otherwise in s000 p1 → see whose it is, and which way it goes"
    )
    assert said_of(catalog, "Bulgaria ratified it, Kazakhstan is to.", "Kazakhstan ratified it.") == (
        "V519?: s000 p1 tells it of Bulgaria, not of Kazakhstan → see whose it is, and which way it goes"
    )


LED = f"""
Titanium goes to the old shipyards | shipyard to
Titanium goes into the shipyards | shipyard to
Titanium comes FROM the shipyards | shipyard from
Titanium goes from the shipyards to the harbour | harbour to, shipyard from
Titanium goes to the shipyards from the harbour | harbour from, shipyard to
Shipyards sell to shipyards, from shipyards | shipyard from+to
Titanium goes from here. Shipyards wait |
Titanium goes to a place (shipyards) | place to
Titanium goes to Bulgaria |
Titanium goes to the Shipyards |
Custom rose from 5 to 7 |
It goes to {"x" * 27} shipyards | shipyard to
It goes to {"x" * 28} shipyards | {"x" * 28} to
"""


@pytest.mark.parametrize(("text", "found"), rows(LED))
def test_what_stands_behind_from_and_to(text: str, found: str) -> None:
    assert _told(_led(text)) == found


@pytest.mark.parametrize("mark", ["by", "of", "in", "on", "for", "with", "at", "and", "or", ",", ";", ":", ".", "(", ")", "–", "—"])  # fmt: skip
def test_what_leads_to_it_ends_at_the_next_mark(mark: str) -> None:
    assert _told(_led(f"Titanium goes to shipyards {mark} trucks")) == "shipyard to"


AGENTS = """
Bulgaria ratified the treaty | ratifi BG
The treaty was ratified by Bulgaria | ratifi BG
The treaty was ratified by the Bulgarian Parliament | ratifi BG
The treaty was seen by Bulgaria | seen BG
The treaty was drawn by Bulgaria | drawn BG
The treaty ratified for Bulgaria |
Bulgaria has also already ratified the treaty | ratifi BG
Bulgaria will swiftly not ratify the treaty |
Bulgaria did not ratify the treaty | ratifi BG
Bulgaria swiftly ratified the treaty | ratifi BG
Bulgaria's parliament ratified the treaty | ratifi BG
Bulgaria’s government ratified the treaty | ratifi BG
The Bulgarian side ratified the treaty | ratifi BG
Yesterday Bulgaria ratified the treaty | ratifi BG
In old July Bulgaria ratified the treaty |
Bulgaria was bought |
Bulgaria had been bought |
Bulgaria will be bought |
The Bulgarian were bought |
Bulgaria is buying it |
Bulgaria: ratified |
Bulgaria Ratified it |
Bulgaria agreed to it |
It was agreed by Bulgaria |
Romania ratified it, Bulgaria bought it | buy BG, ratifi RO
Romania ratified it, but Bulgaria bought it | buy BG, ratifi RO
Romania ratified it while Bulgaria bought it | buy BG, ratifi RO
Romania ratified it. Bulgaria bought it | buy BG, ratifi RO
Romania ratified it; Bulgaria bought it | buy BG, ratifi RO
The treaty that Bulgaria ratified stands | ratifi BG
The treaty which Bulgaria ratified stands | ratifi BG
The one who Bulgaria ratified stands | ratifi BG
Bulgaria and Romania ratified it | ratifi BG+RO
Bulgaria, Estonia, and the Romanian side ratified it | ratifi BG+EE+RO
Ratified by Bulgaria and Romania, it stands |
It was ratified by Bulgaria and Romania | ratifi BG+RO
It was ratified by Bulgaria for Romania | ratifi BG
"""


@pytest.mark.parametrize(("text", "found"), rows(AGENTS))
def test_which_countries_do_what(text: str, found: str) -> None:
    assert _told(agents(text)) == found


def test_what_may_stand_between_a_country_and_what_it_does() -> None:
    words = "side government parliament has have had will would does did also never not already since yet newly"
    for between in words.split():
        assert _told(agents(f"Bulgaria {between} ratified the treaty")) == "ratifi BG"
    for between in ("is", "was", "are", "were", "has been", "will be", "ministry"):
        assert "ratifi" not in agents(f"Bulgaria {between} ratified")


def _told(found: Mapping[str, frozenset[str]]) -> str:
    return ", ".join(f"{key} {'+'.join(sorted(which))}" for key, which in sorted(found.items()))


def test_the_words_that_part_ways() -> None:
    assert missed(module._WAY, "from | to | into | From") == []
    assert missed(module._MARK, "from | to | into | and | or | by | of | in | on | for | with | at") == []
    assert [mark for mark in ",;:.()–—$€£₸5" if not module._MARK.search(mark)] == []
    assert missed(module._CLAUSE, "and | but | while | that | which | who") == []
    assert [bool(module._CLAUSE.search(t)) for t in (", ", "; ", ": ", ". ", ",5", ".")] == [True] * 4 + [False] * 2
    assert missed(module._UNDERGOES, "is | was | are | were | be | been") == []
    between = "side government parliament has have had is was are were will would does did also never not already since yet be"
    for word in between.split():
        found = module._BEFORE_VERB.match(f"'s {word} newly opened")
        assert found is not None
        assert found["verb"] == "opened"
    for verb in ("opened", "taken", "shown"):
        found = module._BY.search(f"was {verb} by the ")
        assert found is not None
        assert found["verb"] == verb
    assert not module._BY.search("was seeing by the opened by it ")
    assert unlike(module._SUBJECT, whole="| |the | the old |old ", none="the old|old|the very old ") == []
    assert every(module._BEFORE_VERB, " ly opened")[:1] == [" ly"]
    assert every(module._BEFORE_VERB, "opened") == []
    assert unlike(module._ALSO, whole=", |, the | and |, and the |  and ", none=",| and|and |,and|,the | andthe ") == []
    assert [text for text in ("ed by ", "openedby ", "opened bythe ", "opened by") if module._BY.search(text)] == []


def test_what_is_remembered_of_a_text_cannot_be_changed() -> None:
    assert _led("Imports from Bulgaria were 3 billion dollars from May to June.").keys() & {"dollar"} == set()
    acting, led = agents("Kazakhstan builds mills."), _led("Goods went from the port to the mill.")
    assert {type(countries) for countries in acting.values()} == {frozenset}
    assert {type(ways) for ways in led.values()} == {frozenset}
