from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold, verdict

TEXT = (
    "A memorandum was signed between the Ministry of Transport of the Republic of Kazakhstan and the city of Sofia;"
    " one between the city of Astana and the city of Plovdiv; one with the chamber of trade of Bulgaria."
)
BODIES = """
- {id: transport, name: Ministry of Transport of Kazakhstan, kind: ministry, country: KZ, source: s000 p1}
- {id: sofia, name: Sofia, aliases: [city of Sofia], kind: city, country: BG, source: s000 p1}
- {id: astana, name: Astana, kind: city, country: KZ, source: s000 p1}
- {id: energy, name: Ministry of Energy of Kazakhstan, kind: ministry, country: KZ}
"""


@pytest.mark.parametrize(
    ("parties", "found"),
    [
        ("[transport, sofia]", []),
        ("[transport, energy]", ["V505"]),
        ("[transport, astana]", ["V505"]),  # each is named, but not of one document
    ],
)
def test_parties_stand_together(catalog: Callable[..., Catalog], parties: str, found: list[str]) -> None:
    document = f"- {{id: a, title: A memorandum, kind: memorandum, counterparts: [BG], parties: {parties}, state: signed, source: s000 p1}}"
    assert [
        code for _field, code, _why in alarms(hold(catalog, TEXT, organisations=BODIES, agreements=document), "a")
    ] == found


def test_the_name_of_a_body(catalog: Callable[..., Catalog]) -> None:
    assert alarms(hold(catalog, TEXT, organisations=BODIES), "transport") == []
    renamed = BODIES.replace("Ministry of Transport of K", "Ministry of Culture of K")
    assert [code for _f, code, _w in alarms(hold(catalog, TEXT, organisations=renamed), "transport")] == ["V505"]
    inferred = renamed.replace("id: transport,", "id: transport, inferred: {name: From the post},")
    assert verdict(hold(catalog, TEXT, organisations=inferred), "transport", "name") <= Verdict.READ_THIS_ONE


@pytest.mark.parametrize(
    ("place", "language", "found"),
    [
        ("Sofia", "en", []),
        ("Kazakhstan", "en", []),
        ("Astana, Kazakhstan", "en", []),
        ("Varna", "en", ["V514"]),
        ("Romania", "en", ["V514"]),
        ("Varna", "fi", []),  # how it is called there, nobody knows here
    ],
)
def test_places(catalog: Callable[..., Catalog], place: str, language: str, found: list[str]) -> None:
    event = f'- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: ..2025-04-18, place: "{place}", source: s000 p1}}'
    held = hold(catalog, TEXT, language=language, organisations=BODIES, events=event)
    assert [code for field, code, _why in alarms(held, "e") if field == "place"] == found


@pytest.mark.parametrize(
    ("owner", "more", "found"),
    [
        ("the city of Sofia", "source: s000 p1", []),
        ("The  City of Sofia", "source: s000 p1", []),
        ("both sides", "source: s000 p1", ["V510"]),
        ("the cit", "source: s000 p1", ["V510"]),
        ("{en: Both, bg: the city of Sofia}", "source: s000 p1", []),
        ("sofia", "source: s000 p1", []),
        ("energy", "source: s000 p1", ["V505"]),
        ("BG", "source: s000 p1", []),
    ],
)
def test_who_is_to_do_it(catalog: Callable[..., Catalog], owner: str, more: str, found: list[str]) -> None:
    owed = f"- {{id: c, title: A promise, counterparts: [BG], owner: {owner}, {more}}}"
    held = hold(catalog, TEXT, organisations=BODIES, commitments=owed)
    assert [code for field, code, _why in alarms(held, "c") if field == "owner"] == found
