from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding import places as module
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import ELSE, codes, hold, rows, said, verdict

TEXT = "A memorandum was signed between a Ministry of Kazakhstan and the city of Sofia; one between Astana and Plovdiv."
CITIES = """
- {id: sofia, name: Sofia, aliases: [Sredets], kind: city, country: BG}
- {id: firm, name: Serdika, kind: company, country: BG}
"""


@pytest.mark.parametrize(
    ("place", "language", "found"),
    [
        ("Sofia", "en", ["V514"]),  # only one of two between which the memorandum is
        ("Kazakhstan", "en", []),
        ("Astana, Kazakhstan", "en", []),
        ("Varna", "en", ["V514"]),
        ("Romania", "en", ["V514"]),
        ("Varna", "fi", []),  # how it is called there, nobody knows here
    ],
)
def test_places(catalog: Callable[..., Catalog], place: str, language: str, found: list[str]) -> None:
    event = f'- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: ..2025-04-18, place: "{place}", source: s000 p1}}'
    held = hold(catalog, TEXT, language=language, organisations=CITIES, events=event)
    assert codes(held, "e", "place") == found


@pytest.mark.parametrize(
    ("text", "place", "language", "is_"),
    [
        ("They met in Sofia.", "Sofia", "en", Verdict.HELD),
        ("They met in Sredets.", "Sofia", "en", Verdict.HELD),
        ("They go to Sofia and Astana.", "Astana and Sofia", "en", Verdict.HELD),
        ("They go to Sofia and Plovdiv.", "Astana and Sofia", "en", Verdict.NOT_BORNE_OUT),
        ("Они посетят Астану и Софию.", "Astana and Sofia", "ru", Verdict.HELD),
        ("They met in Bulgaria.", "Bulgaria", "en", Verdict.HELD),
        ("They met in Sofia.", '"Sofia, Bulgaria"', "en", Verdict.IN_PART),
        ("They met in Sofia, Bulgaria.", '"Sofia, Bulgaria"', "en", Verdict.HELD),
        ("They met in Sofia.", '"Sofia/Varna"', "en", Verdict.NOT_BORNE_OUT),
        ("They met in Varna.", "Sofia", "en", Verdict.NOT_BORNE_OUT),
        ("They met in Serdika.", "Sofia", "en", Verdict.NOT_BORNE_OUT),
        ("Kohtusid Sofias.", "Sofia", "et", Verdict.HELD),
        ("Kohtusid.", "Varna", "et", Verdict.IN_PART),
        ("Срещнаха се в София.", "{en: Sofia, bg: София}", "bg", Verdict.HELD),
        ("Срещнаха се в Пловдив.", "{en: Plovdiv, bg: Пловдив}", "bg", Verdict.HELD),
        ("They met at the residence.", "Residence", "en", Verdict.HELD),
        ("Kohtusid Pärnus.", "Astana", "et", Verdict.READ_THIS_ONE),  # how a capital is called there is known
        ("Jie susitiko Kaune.", "Almaty", "lt", Verdict.READ_THIS_ONE),
        ("Они встретились в столице.", "Astana", "ru", Verdict.IN_PART),
        ("Ei au venit la Sofia.", "Varna", "ro", Verdict.READ_THIS_ONE),  # another place on file is named
        ("Ei au venit la Ruse.", "Varna", "ro", Verdict.READ_THIS_ONE),  # a town, and another one
        ("Ei au venit la ministerul muncii.", "Varna", "ro", Verdict.IN_PART),
        ("They met at the Residence in Boyana.", "Residence in Boyana", "en", Verdict.HELD),
        ("They met in Bulgarian style.", "Bulgaria", "en", Verdict.READ_THIS_ONE),
        ("Разговорите бяха в българската столица.", "Sofia", "bg", Verdict.HELD),
        ("Разговорите бяха в българската столица.", "Plovdiv", "bg", Verdict.READ_THIS_ONE),
        ("Kõnelused toimusid Bulgaaria pealinnas.", "Varna", "et", Verdict.READ_THIS_ONE),
        ("Bulgaaria pealinnast jõudsid külalised.", "Varna", "et", Verdict.IN_PART),
    ],
)
def test_how_a_text_bears_out_a_place(
    catalog: Callable[..., Catalog], text: str, place: str, language: str, is_: Verdict
) -> None:
    event = f"- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: ..2025-04-18, place: {place}, source: s000 p1}}"
    for whole, cited in ((text, "p1"), (f"{text} {ELSE}", "p1 s1-2")):
        held = hold(
            catalog, whole, language=language, organisations=CITIES, events=event.replace("s000 p1", f"s000 {cited}")
        )
        assert verdict(held, "e", "place") is is_


@pytest.mark.parametrize(("place", "found"), [("Kazakhstan", []), ("Romania", ["V514"])])
def test_a_visit_is_where_it_goes_to(catalog: Callable[..., Catalog], place: str, found: list[str]) -> None:
    text = "Relations with Romania got a new impulse from the visit of its Minister of Culture to Kazakhstan."
    event = f"- {{id: e, kind: visit, title: A visit, counterparts: [RO], status: held, when: ..2025-04-18, place: {place}, source: s000 p1}}"
    assert codes(hold(catalog, text, events=event), "e", "place") == found
    meeting = event.replace("kind: visit", "kind: meeting")
    assert codes(hold(catalog, text, events=meeting), "e", "place") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Astana and Sofia, and talks between Sofia and Astana.", []),
        ("Relations between the cities of Sofia and Astana.", ["V514"]),
        ("Relations between Astana and the city of Sofia were praised in Varna.", ["V514"]),
        ("Relations between Astana and Sofia, in Sofia.", []),
        ("Relations between both were praised in Sofia.", []),
    ],
)
def test_a_city_between_which_and_another_something_is_is_no_place(
    catalog: Callable[..., Catalog], text: str, found: list[str]
) -> None:
    event = "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, place: Sofia, source: s000 p1}"
    assert codes(hold(catalog, text, events=event), "e", "place") == found


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("They met in the capital of Bulgaria.", "Sofia", []),
        ("They met in the capital of Bulgaria.", "Plovdiv", ["V514"]),
        ("They met in the capital of Romania.", "Sofia", ["V514"]),
        ("They met in Bulgaria.", "Sofia", ["V514"]),
        ("The Bulgarian capital hosted a forum with Romania.", "Sofia", []),
        ("The Bulgarian capital hosted a forum with Romania.", "Bucharest", ["V514"]),
        ("They met with Romania in the capital of the Republic of Bulgaria.", "Sofia", []),
        ("They met with Romania in the capital of the Republic of Bulgaria.", "Bucharest", ["V514"]),
        ("A guest of Romania met them in Bulgaria's capital.", "Bucharest", ["V514"]),
        ("A guest of Romania met them in the country's capital.", "Bucharest", []),
    ],
)
def test_the_capital_of_a_country(catalog: Callable[..., Catalog], text: str, place: str, found: list[str]) -> None:
    event = f"- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, place: {place}, source: s000 p1}}"
    countries = "- {code: BG, capital: Sofia, slug: bulgaria}\n- {code: RO, capital: Bucharest, slug: romania}"
    assert codes(hold(catalog, text, events=event, counterparts=countries), "e", "place") == found


def test_what_happened_in_a_city_did_not_between_it_and_another(catalog: Callable[..., Catalog]) -> None:
    text = "In Varna, talks on relations between Astana and {} were held with Bulgaria."
    event = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, outcome: "Talks were held in {}", source: s000 p1}}'
    for other in ("Sofia", "Šiauliai"):
        for city, found in (("Varna", []), (other, ["V514"]), ("Astana", ["V514"])):
            assert codes(hold(catalog, text.format(other), events=event.format(city)), "e", "outcome") == found


SAID = """
They met in Varna. | meeting | BG | Sofia | V514: Sofia does not stand in s000 p1 → see where it was, or cite the passage with the place, in “cited: {place: …}” where it stands elsewhere
They met in Varna. | meeting | BG | "Varna / Sofia" | V514: Sofia does not stand in s000 p1 → see where it was, or cite the passage with the place, in “cited: {place: …}” where it stands elsewhere
Kohtusid Ruses. | meeting | BG | Varna | V514?: Varna does not stand in s000 p1 → see where it was, or cite the passage with the place, in “cited: {place: …}” where it stands elsewhere
Kohtusid jõe ääres. | meeting | BG | Varna | held in part: its name in the language of the source is not on file
Срещнаха се в Букурещ. | meeting | BG | Bucharest | held
Elections in Romania. | election | BG | Romania | V514?: an election of Bulgaria is not held in Romania → put the country that votes
Elections in Romania. | election | BG, RO | Romania | held
Elections in Romania. | election | all | Romania | V514?: an election of Kazakhstan is not held in Romania → put the country that votes
Elections in Romania. | meeting | BG | Romania | held
They met in Bulgarian style. | meeting | BG | Bulgaria | V514?: s000 p1 does not name Bulgaria as a place → put the place where it was, as the source names it
A visit of Romania's minister to Bulgaria. | visit | RO | Romania | V514?: s000 p1 has the visit go to Bulgaria, not to Romania → put the place where it was, as the source names it
Talks between Astana and Sofia. | meeting | BG | Sofia | V514?: s000 p1 does not name Sofia as a place → put the place where it was, as the source names it
"""


@pytest.mark.parametrize("row", rows(SAID))
def test_what_is_said_of_a_place(catalog: Callable[..., Catalog], row: tuple[str, ...]) -> None:
    text, kind, counterparts, place, found = row
    language = {"K": "et", "С": "bg"}.get(text[0], "en")
    event = f"- {{id: e, kind: {kind}, title: A title, counterparts: [{counterparts}], status: held, when: ..2025-04-18, place: {place}, source: s000 p1}}"
    assert said(hold(catalog, text, language=language, events=event), "e", "place") == found


@pytest.mark.parametrize(
    ("text", "language", "more", "found"),
    [
        ("В Софии встретились министры.\nОни поедут в Пловдив.", "ru", "", "V514"),
        ("В Софии встретились министры.\nОни поедут в Пловдив.", "ru", ", inferred: {place: The day's agenda}", ""),
        ("В Варне встретились министры.\nОни поедут в Пловдив.", "ru", "", "V514"),
        ("Sofijoje susitiko ministrai.\nJie vyks į Plovdivą.", "lt", "", "V514"),
    ],
)
def test_a_place_that_its_text_names_elsewhere_is_missed_in_any_language(
    catalog: Callable[..., Catalog], text: str, language: str, more: str, found: str
) -> None:
    event = f"- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: ..2025-04-18, place: Sofia, source: s000 p2{more}}}"
    assert codes(hold(catalog, text, language=language, events=event), "e", "place") == found.split()


def test_the_words_before_a_place() -> None:
    for words in ("between ", "between the ", "between Varna and the ", "between the city of ", "between regions of "):
        assert module._BETWEEN.search(words)
        assert not module._BETWEEN.search(f"x{words}")
        assert not module._BETWEEN.search(f"{words}old ")
    texts = [
        "capital of",
        "capital city of",
        "Bulgaria's capital",
        "Kazakh capital",
        "Bulgarian capital",
        "Swedish capital",
        "capitals of",
    ]
    assert [bool(module._CAPITAL.search(text)) for text in texts] == [True, True, True, False, True, True, False]
    for which in ("city", "cities", "town", "towns", "region", "regions"):
        assert [bool(module._BETWEEN.search(f"between {x}{which} of ")) for x in ("", "the ", "old ")] == [
            True,
            True,
            False,
        ]
    assert not module._BETWEEN.search("between Varna band ")
    more = (
        "overcapital of",
        "capital often",
        "Bulgaria's capitals",
        "Chinese capital",
        "Greek's capital",
        "Serbian capital",
    )
    assert [bool(module._CAPITAL.search(text)) for text in more] == [False, False, False, True, True, True]


OF_A_PLACE = """
ru | Танкер вышел из порта Актау в Болгарию. | Port of Aktau |
ru | Танкер вышел из порта Актау в Софию. | Port of Baku | V514
kk | Болгария консулы Түркістан облысына келді. | Turkistan region |
kk | Болгария консулы Ташкент облысына келді. | Tashkent region |
"""


@pytest.mark.parametrize(("language", "text", "place", "found"), rows(OF_A_PLACE))
def test_a_port_or_a_region_is_known_by_the_name_of_its_place(
    catalog: Callable[..., Catalog], language: str, text: str, place: str, found: str
) -> None:
    event = f"- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: ..2025-04-18, place: {place}, source: s000 p1}}"
    assert codes(hold(catalog, text, language=language, events=event), "e", "place") == found.split()
