from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from briefgen.auditing.content import keys
from briefgen.auditing.holding import speakers as module
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import EventReport
from tests.auditing.held import alarms, codes, hold, missed, rows, said

PEOPLE = """
- {id: tok, name: Kassym-Jomart Tokayev, side: KZ, post: President of Kazakhstan, source: s000 p1}
- {id: rad, name: Rumen Radev, side: BG, post: President of Bulgaria, source: s000 p1}
"""


def meeting(participants: str, person: str) -> str:
    """A meeting of those who took part, at which a person spoke of tourism and farming."""
    return (
        "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18,"
        f" participants: [{participants}], said: [{{person: {person}, text: Tourism and farming}}], source: s000 p1}}"
    )


@pytest.mark.parametrize(
    ("text", "person", "found"),
    [
        ("At a meeting with President Rumen Radev, Kassym-Jomart Tokayev spoke of tourism and farming.", "tok", []),
        (
            "At a meeting with President Rumen Radev, Kassym-Jomart Tokayev spoke of tourism and farming.",
            "rad",
            ["V512"],
        ),
        ("Kassym-Jomart Tokayev said that Rumen Radev's visit opens tourism and farming.", "rad", ["V512"]),
        ("Rumen Radev met Kassym-Jomart Tokayev, who said that tourism and farming grew.", "tok", []),
        ("Rumen Radev met Kassym-Jomart Tokayev, who heard of tourism and farming.", "tok", ["V512"]),
        ("The head of the Kazakh state spoke of tourism and farming.", "tok", []),
        ("The head of the Kazakh state spoke of tourism and farming.", "rad", ["V512"]),
        ("Rumen Radev spoke of tourism and farming with Kassym-Jomart Tokayev.", "rad", []),
    ],
)
def test_who_speaks(catalog: Callable[..., Catalog], text: str, person: str, found: list[str]) -> None:
    event = meeting("tok, rad", person)
    held = hold(catalog, text, people=PEOPLE, events=event)
    assert codes(held, "e", "said") == found


PUT = " → put who said it, or cite the sentence in “cited: {said: …}”"
SAID = """
The head of the Kazakh state spoke of tourism and farming. | rad | V512: s000 p1 s1 has somebody else say this than Rumen Radev PUT
At a meeting with Rumen Radev, Kassym-Jomart Tokayev spoke of tourism and farming. | rad | V512?: s000 p1 s1 has somebody else say this than Rumen Radev PUT
Kassym-Jomart Tokayev came. Rumen Radev came. Tourism and farming were the matter. | tok | V512?: s000 p1 s3 has somebody else say this than Kassym-Jomart Tokayev PUT
| rad | unread
Kassym-Jomart Tokayev and Rumen Radev came. Tourism and farming were the matter. | tok | held in part: who speaks, the passage does not say by name
Tourism and farming were the matter. | tok | V512?: s000 p1 s1 has somebody else say this than Kassym-Jomart Tokayev PUT
Rumen Radev spoke of tourism and farming at length, with many words on roads, ports, banks, schools, museums, rivers, forests, bridges and villages. Kassym-Jomart Tokayev: tourism. | rad | unread
| tok | V512: s000 p1 s1 has somebody else say this than Kassym-Jomart Tokayev PUT
The President of Bulgaria came. Tourism and farming were the matter. | rad | unread
Kassym-Jomart Tokayev came. At a meeting with Rumen Radev, he spoke of tourism and farming. | tok | unread
Rumen Radev came, and the day after, he spoke of tourism and farming. | tok | V512: s000 p1 s1 has somebody else say this than Kassym-Jomart Tokayev PUT
At a meeting with Rumen Radev, he spoke of tourism and farming. | tok | V512?: s000 p1 s1 has somebody else say this than Kassym-Jomart Tokayev PUT
"""


@pytest.mark.parametrize(("text", "person", "found"), rows(SAID))
def test_what_is_said_of_a_speaker(catalog: Callable[..., Catalog], text: str, person: str, found: str) -> None:
    event = meeting("tok, rad", person)
    assert said(hold(catalog, text, people=PEOPLE, events=event), "e", "said") == found.replace(" PUT", PUT)


AT_HOME = """
- {id: min, name: Serik Min, side: KZ, post: Minister of Trade of Kazakhstan, source: s000 p1}
- {id: dep, name: Aida Dep, side: KZ, post: Deputy Minister of Trade of Kazakhstan, source: s000 p1}
- {id: spe, name: Erlan Spe, side: KZ, post: Speaker of the Senate of Kazakhstan, source: s000 p1}
- {id: cha, name: Olzhas Cha, side: KZ, post: Chairman of the Bank of Kazakhstan, source: s000 p1}
"""
BY_POST = """
The Minister of Trade of Kazakhstan spoke of tourism and farming. | min | unread
| dep | V512: s000 p1 s1 has somebody else say this than Aida Dep PUT
The Deputy Minister of Trade of Kazakhstan spoke of tourism and farming. | dep | unread
| min | V512: s000 p1 s1 has somebody else say this than Serik Min PUT
The Speaker of the Senate spoke of tourism and farming. | spe | unread
| min | V512: s000 p1 s1 has somebody else say this than Serik Min PUT
The Chairman spoke of tourism and farming. | cha | unread
| dep | V512: s000 p1 s1 has somebody else say this than Aida Dep PUT
"""


@pytest.mark.parametrize(("text", "person", "found"), rows(BY_POST))
def test_a_post_tells_who_speaks(catalog: Callable[..., Catalog], text: str, person: str, found: str) -> None:
    event = meeting("min, dep, spe, cha", person)
    assert said(hold(catalog, text, people=AT_HOME, events=event), "e", "said") == found.replace(" PUT", PUT)


@pytest.mark.parametrize(("taking", "verdict"), [("min, cha", "V512"), ("min", "V512?")])
def test_who_may_be_meant_by_a_post_without_its_country_takes_part(
    catalog: Callable[..., Catalog], taking: str, verdict: str
) -> None:
    held = hold(catalog, "The Chairman spoke of tourism and farming.", people=AT_HOME, events=meeting(taking, "min"))
    assert said(held, "e", "said").partition(":")[0] == verdict


def test_one_meant_by_post_who_takes_no_part_is_somebody_else(catalog: Callable[..., Catalog]) -> None:
    people = f"{PEOPLE}- {{id: dan, name: Nicusor Dan, side: RO, post: President of Romania, source: s000 p1}}\n"
    event = meeting("tok", "rad")
    held = hold(catalog, "The President of Romania spoke of tourism and farming.", people=people, events=event)
    assert said(held, "e", "said") == f"V512: s000 p1 s1 has somebody else say this than Rumen Radev{PUT}"


AS = "- {{id: e, kind: forum, title: The forum, counterparts: [BG], status: held, when: ..2025-04-18, {} participants: [{{person: rad, as: {}}}], source: s000 p1}}"
LEAVE = " → leave out “as:” where the source does not say it"
ROLES = f"""
The forum was co-chaired by Rumen Radev of Bulgaria. | chair | unread
Rumen Radev of Bulgaria came to the forum. | chair | V525?: s000 p1 has no word for “chair”{LEAVE}
Rumen Radev of Bulgaria gave a speech to the forum. | speaker | unread
The forum was co-chaired by Rumen Radev of Bulgaria. | speaker | V525?: s000 p1 has no word for “speaker”{LEAVE}
Rumen Radev of Bulgaria came to the forum in Astana. | host | V525?: s000 p1 has no word for “host”{LEAVE}
Rumen Radev of Bulgaria welcomed the forum in Astana. | host | unread
"""


@pytest.mark.parametrize(("text", "role", "found"), rows(ROLES))
def test_as_what_somebody_takes_part(catalog: Callable[..., Catalog], text: str, role: str, found: str) -> None:
    event = AS.format("place: Astana,", role)
    city = "- {id: astana, name: Astana, kind: city, country: KZ, source: s000 p1}"
    held = hold(catalog, text, people=PEOPLE, organisations=city, events=event)
    assert said(held, "e", "participants.role") == found


@pytest.mark.parametrize(
    ("place", "role", "language", "found"),
    [
        ("place: Bulgaria,", "host", "en", []),
        ("place: Kazakhstan,", "host", "en", ["V525"]),
        ("", "host", "en", []),
        ("", "speaker", "bg", []),
        ("", "chair", "bg", ["V525"]),
        ("", "chair", "fi", []),
    ],
)
def test_a_host_is_at_home_and_other_languages_have_their_words(
    catalog: Callable[..., Catalog], place: str, role: str, language: str, found: list[str]
) -> None:
    text = "Rumen Radev came to the forum of Bulgaria and Kazakhstan."
    held = hold(catalog, text, language=language, people=PEOPLE, events=AS.format(place, role))
    assert codes(held, "e", "participants.role") == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("bg", "Форумът беше оглавен от Радев.", []),
        ("bg", "Форумът беше оглавен от Радев. Беше в България.", []),
        ("ru", "Форум возглавил Радев.", []),
        ("et", "Foorumit juhtis Radev.", []),
        ("et", "Foorumil oli Radev.", ["V525"]),
    ],
)
def test_who_leads_a_side_in_another_language_is_in_the_chair(
    catalog: Callable[..., Catalog], language: str, text: str, found: list[str]
) -> None:
    held = hold(catalog, text, language=language, people=PEOPLE, events=AS.format("", "chair"))
    assert codes(held, "e", "participants.role") == found


@pytest.mark.parametrize(
    ("person", "words", "found"),
    [
        ("tok", "Trade is to be 100 million dollars", []),
        ("rad", "Trade is to be 100 million dollars", ["V512"]),
        ("rad", "A trade mission is to be opened in Almaty", []),
        ("tok", "A trade mission is to be opened in Almaty", ["V512"]),
    ],
)
def test_in_another_language_numbers_and_names_tell_what_is_meant(
    catalog: Callable[..., Catalog], person: str, words: str, found: list[str]
) -> None:
    text = "«Торговлю доведем до 100 млн долларов», – сказал Токаев. Радев предложил открыть торговое бюро в Алматы.\n"
    event = meeting("tok, rad", person).replace("Tourism and farming", words)
    held = hold(catalog, text, language="ru", people=PEOPLE, events=event)
    assert [code for code in codes(held, "e", "said") if code != "V524"] == found


def test_the_words_for_who_speaks_hosts_and_is_met() -> None:
    speaks = "spoke | speak | SPEAKS | speech | speaker | speakers | address | addressed | remarks | keynote | lecture"
    assert missed(module._SPEAKS, speaks) == []
    assert missed(module._HOSTS, "host* | receiv* | WELCOM*") == []
    for verb in ("with", "met", "informed", "told", "congratulated"):
        for between in (
            " ",
            " the ",
            " of ",
            " and ",
            " for ",
            " his ",
            " her ",
            " to the Mayor of Varna ",
            " J. O’Neil-Berg ",
        ):
            assert module._COMPANION.search(f"They {verb}{between}")
        for between in ("", " old ", ", the Mayor, "):
            assert not module._COMPANION.search(f"They {verb}{between}")
    assert not module._COMPANION.search("They forthwith ")
    for text in ("He said", "She said", "There, he said", "There, she said"):
        assert module._HE_SPEAKS.search(text)
    for text in ("There he said", "Her aim", "There, Her aim"):
        assert not module._HE_SPEAKS.search(text)
    for text in ("talks with the Mayor ", "talks with the Mayor, ", "a letter to X "):
        assert module._WITH.search(text)
    assert not module._WITH.search("talks with the Mayor, of Varna, ")
    assert [text for text in (", he said", ", she said") if not module._THEN_HE.match(text)] == []
    assert not module._THEN_HE.match(", her aim")


def test_the_words_of_who_speaks_and_to_whom() -> None:
    texts = ["met with him, ", "wrote to him ", "with , ", "hewith him ", "with a, b "]
    assert [bool(module._WITH.search(text)) for text in texts] == [True, True, True, False, False]
    assert module._DIGITS.findall("15 of 7") == ["15", "7"]
    texts = [", he", ", she", ", her", " he", ", they"]
    assert [bool(module._THEN_HE.match(text)) for text in texts] == [True, True, False, False, False]
    texts = ["He", "She", "There, he", "There, she", "There he", "Here", "They"]
    assert [bool(module._HE_SPEAKS.search(text)) for text in texts] == [True, True, True, True, False, False, False]
    for word in ("with", "met", "informed", "told", "congratulated"):
        assert module._COMPANION.search(f"{word} the Mayor of Plovdiv and his ")
        assert not module._COMPANION.search(f"x{word} ")
        assert not module._COMPANION.search(f"{word} old ")


def _sentence(text: str, language: str = "en", end: str = "") -> Any:
    """A sentence in which one person on file is named as Ana Berg."""
    spans = [SimpleNamespace(start=m.start(), end=m.end()) for m in re.finditer(f"Ana Berg{end}", text)]
    return SimpleNamespace(text=text, source=SimpleNamespace(language=language), named={"ana": tuple(spans)})


ANA: Any = SimpleNamespace(id="ana")


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        ("They met Ana Berg", "", True),
        ("Ana Berg met them", "", False),
        ("They met Ana Berg; Ana Berg spoke", "", False),
        ("Ana Berg's visit", "'s", True),
        ("Ana Berg’s visit", "’s", True),
        ("Ana Berg's visit", "", False),
    ],
)
def test_who_is_only_met(text: str, end: str, found: bool) -> None:
    assert module._accompanies(ANA, _sentence(text, end=end)) is found
    assert module._accompanies(ANA, _sentence(text, "ru", end=end)) is False


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Ana Berg", True),
        ("At talks with the chair, Ana Berg, he called", True),
        ("At talks with the chair, Ana Berg, called he", False),
        ("At talks the chair, Ana Berg, he called", False),
        ("At talks with the chair, Ana Berg, he saw Ana Berg", False),
    ],
)
def test_whom_he_met(text: str, found: bool) -> None:
    assert bool(module._is_met(ANA, _sentence(text))) is found


BESIDE = """
the Bulgarian Minister | yes
the Minister of Bulgaria | yes
the Minister of Trade of Bulgaria | yes
Bulgaria's Trade Minister | yes
the Minister saw Bulgaria | no
Bulgaria saw the Minister | no
Bulgaria saw the Minister of Bulgaria | yes
the Minister of Romania saw Bulgaria | no
the Mayor of Bulgaria | no
"""


@pytest.mark.parametrize(("text", "found"), rows(BESIDE))
def test_a_country_right_beside_a_post(text: str, found: str) -> None:
    sentence: Any = SimpleNamespace(keys=keys(text, "en"))
    assert module._goes_with(sentence, "#minister", "@BG") is (found == "yes")


NEAREST = """
They praised museums. / Trade grew by 5 per cent. | Trade grew | en | 1
They praised 5 museums. / They praised 7 museums. | They praised 7 museums | en | 1
Boats, lakes praised museums. / Ana Berg praised museums. | They praised museums | en | 1
They praised museums. / They praised museums. | They praised museums | en | 0
They praised museums and farms and boats and lakes. / They praised museums. | They praised museums | en | 1
They praised museums and lakes. / They praised museums, farms, boats. | They praised museums and lakes | en | 0
Kiitti Elin. / Kiitti Pelin. | Praised in Pelin | fi | 1
Kiitti elin. / Kiitti pelin. | Praised in pelin | fi | 0
Kiitti Elin. / Kiitti Pelin. | Pelin was praised | fi | 0
"""


@pytest.mark.parametrize(("texts", "words", "code", "nearest"), rows(NEAREST))
def test_the_sentence_that_some_words_are_from(texts: str, words: str, code: str, nearest: str) -> None:
    sentences = [_sentence(text, code) for text in texts.split(" / ")]
    for sentence in sentences:
        sentence.keys = keys(sentence.text if code == "en" else "", "en")
        sentence.names = SimpleNamespace(spelt=sentence.text.__contains__)
    passage: Any = SimpleNamespace(sentences=sentences)
    assert sentences.index(module._nearest(passage, words, ANA)) == int(nearest)


def test_who_takes_part_or_speaks() -> None:
    report = EventReport.model_validate({"participants": ["a", "b"], "said": [{"person": "c", "text": "So"}]})
    case: Any = SimpleNamespace(report=report)
    assert module._taking_part(case) == {"a", "b", "c"}
    assert module._taking_part(cast("Any", SimpleNamespace(report=None))) == set()


def test_the_posts_with_their_heads() -> None:
    posts = {"a": "Foreign Minister of Bulgaria", "b": "Adviser", "c": "Deputy Mayor"}
    people = {who: SimpleNamespace(id=who, reports=[SimpleNamespace(post=post)]) for who, post in posts.items()}
    catalog: Any = SimpleNamespace(people=people)
    assert [(who, sorted(heads)) for who, _keys, heads in module._headed(catalog)] == [
        ("a", ["#minister"]),
        ("c", ["#deputy", "#mayor"]),
    ]


SPOKE = """
- {id: jon, name: Jonas Kalnius, side: LT, post: Minister of Energy of Lithuania, source: s000 p1}
- {id: rut, name: Rūta Balsė, side: LT, source: s000 p1}
"""


@pytest.mark.parametrize(
    ("language", "text", "person", "found"),
    [
        # of a quotation of several sentences, whoever is named behind the mark that closes it
        ("lt", "„Turizmas auga. Jonas Kalnius tai žino“, – sakė Rūta Balsė. Jonas Kalnius tylėjo.", "rut", []),
        ("lt", "„Turizmas auga. Jonas Kalnius tai žino“, – sakė Rūta Balsė. Jonas Kalnius tylėjo.", "jon", ["V512"]),
        ("lt", "„Turizmas su Rūta Balse auga. Tai gera žinia“, – teigė Jonas Kalnius.", "jon", []),
        ("lt", "„Turizmas su Rūta Balse auga. Tai gera žinia“, – teigė Jonas Kalnius.", "rut", ["V512"]),
        ("lt", "„Turizmas „Kalnų“ slėnyje auga. Tai gera žinia“, – teigė Jonas Kalnius.", "jon", []),
        ("et", '"Turism kasvab. Ootame rohkem," ütles Jonas Kalnius.', "jon", []),
        ("et", '"Turism kasvab. Ootame rohkem," ütles Jonas Kalnius.', "rut", ["V512"]),
        ("bg", "“Туризмът расте. Чакаме още”, каза Йонас Калниус.", "jon", []),
        ("ro", "„Turismul crește. Așteptăm mai mult”, a spus Jonas Kalnius.", "jon", []),
        ("en", "“Tourism grows. We wait,” said Jonas Kalnius.", "jon", []),
        ("en", "“Tourism grows. We wait,” said Jonas Kalnius.", "rut", ["V512"]),
        ("en", "Tourism grows. “We wait,” said Jonas Kalnius.", "jon", ["V512"]),  # it is no part of what he said
        ("en", "“Tourism grows. We wait,” it was said. Jonas Kalnius came.", "jon", ["V512"]),
        ("en", "Rūta Balsė heard the Minister of Energy of Lithuania say that tourism grows.", "jon", []),
        # whose post is not on file may be whom a post means: the name last told before it
        ("lt", "Atvyko Rūta Balsė. Ministrė kalbėjo apie turizmą.", "rut", []),
        ("lt", "Atvyko Jonas Kalnius. Ministras kalbėjo apie turizmą.", "rut", ["V512"]),
    ],
)  # fmt: skip
def test_a_quotation_is_of_whoever_is_named_where_it_ends(
    catalog: Callable[..., Catalog], language: str, text: str, person: str, found: list[str]
) -> None:
    first = 2 if text.startswith("Atvyko") else 1
    event = f"- {{id: e, kind: meeting, title: A meeting, counterparts: [LT], status: held, when: ..2025-04-18, said: [{{person: {person}, text: Tourism grows}}], source: s000 p1 s{first}}}"
    held = hold(catalog, text, language=language, people=SPOKE, events=event)
    assert [c for c in codes(held, "e", "said") if c != "V524"] == found


@pytest.mark.parametrize(
    ("text", "person", "found"),
    [
        ("Tourism and farming grew, said Minister Ivo Rilski.", "rilski", []),
        ("Tourism and farming grew, said Minister Ivo Rilski.", "other", ["V512"]),  # a minister as well
        ("Tourism and farming grew, said the Minister.", "other", []),
        ("The Minister told Ambassador Ana Varna of tourism and farming.", "other", []),
    ],
)
def test_an_office_beside_a_name_means_whoever_is_named(
    catalog: Callable[..., Catalog], text: str, person: str, found: list[str]
) -> None:
    people = """
- {id: rilski, name: Ivo Rilski, side: BG, post: Minister of Transport of Bulgaria, source: s000 p1}
- {id: other, name: Petar Lomski, side: BG, post: Minister of Culture of Bulgaria, source: s000 p1}
- {id: varna, name: Ana Varna, side: KZ, post: Ambassador of Kazakhstan, source: s000 p1}
"""
    assert codes(hold(catalog, text, people=people, events=meeting("", person)), "e", "said") == found


RECEIVED = """
en | Kassym-Jomart Tokayev received Rumen Radev in Astana. | tok | -
en | Kassym-Jomart Tokayev received Rumen Radev in Astana. | rad | V525
en | Rumen Radev welcomed Kassym-Jomart Tokayev to Sofia. | rad | -
en | Rumen Radev welcomed Kassym-Jomart Tokayev to Sofia. | tok | V525
en | Kassym-Jomart Tokayev met Rumen Radev in Astana. | rad | -
en | Ambassador Rumen Radev received Kassym-Jomart Tokayev in Astana. | rad | -
bg | Касъм-Жомарт Токаев прие Румен Радев в Астана. | rad | V525
ru | В Астане Румена Радева принял Касым-Жомарт Токаев. | rad | V525
lt | Kasymas Žomartas Tokajevas Astanoje priėmė Rumeną Radevą. | rad | V525
et | Kassõm-Žomart Tokajev võttis Astanas vastu Rumen Radevi. | rad | V525
ro | Kasîm-Jomart Tokaev l-a primit la Astana pe Rumen Radev. | rad | V525
kk | Қасым-Жомарт Тоқаев Астанада Румен Радевті қабылдады. | rad | V525
"""
BOTH = """
- {id: tok, name: Kassym-Jomart Tokayev, native: Қасым-Жомарт Тоқаев, side: KZ, post: President of Kazakhstan, source: s000 p1}
- {id: rad, name: Rumen Radev, native: Румен Радев, side: BG, post: President of Bulgaria, source: s000 p1}
"""
SIDES_AT_HOME = "- {code: BG, capital: Sofia, slug: bulgaria}"


@pytest.mark.parametrize(("code", "text", "host", "found"), rows(RECEIVED))
def test_whoever_is_received_is_no_host(
    catalog: Callable[..., Catalog], code: str, text: str, host: str, found: str
) -> None:
    guest = "tok" if host == "rad" else "rad"
    event = (
        "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18,"
        f" participants: [{{person: {host}, as: host}}, {guest}], source: s000 p1}}"
    )
    held = hold(catalog, text, language=code, people=BOTH, counterparts=SIDES_AT_HOME, events=event)
    assert found == "-" or any(field.startswith("participants") for field, _code, _why in alarms(held, "e"))
    assert found != "-" or alarms(held, "e") == []
