"""What the post of somebody takes from around his name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.holding.context import posts as module
from briefgen.auditing.holding.context.posts import keys_of_post, presiding
from briefgen.auditing.naming import Hit
from briefgen.auditing.spoken.small import whole_words
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold, missed, rows, said, sentence, unlike

BODIES = "- {id: fund, name: Silk Fund, kind: institution, country: BG, source: s000 p1}"
POSTS = """
Foreign Minister Ana Berg met her Bulgarian counterpart Ivan Dim. | Foreign Minister of Bulgaria | held in part: told as somebody's counterpart; the office stands with the other one
                                                                  | Ambassador of Bulgaria | V513
                                                                  | Foreign Minister of Romania | V513
Deputy Foreign Minister Ana Berg led one side, First Deputy Minister of Bulgaria Ivan Dim the other. | First Deputy Foreign Minister of Bulgaria | held in part: what the post is for stands elsewhere in the sentence
                                                                  | First Deputy Energy Minister of Bulgaria | V513
                                                                  | Foreign Minister of Bulgaria | V513
Foreign Ministers Ana Berg and Ivan Dim signed it. | Foreign Minister of Bulgaria | held in part: whose post it is, the passage does not say beside the name
                                                  | Energy Minister of Bulgaria | V513
Foreign Minister Ana Berg and Ivan Dim signed it. | Foreign Minister of Bulgaria | V513
Energy Minister Ana Berg came. Her Bulgarian counterpart Ivan Dim left. | Energy Minister of Bulgaria | held in part: told as somebody's counterpart; the office stands with the other one
                                                                  | Foreign Minister of Bulgaria | V513
The President of the Senate, Ana Berg, met her Bulgarian counterpart Ivan Dim. | Speaker of the National Assembly of Bulgaria | held in part: told as somebody's counterpart; the office stands with the other one
The Chairman of the Senate of Bulgaria, Ivan Dim, came. | Chairman of the Senate of Bulgaria | held
The Chairman of a committee of the Parliament of Bulgaria, Ivan Dim, came. | Chairman of a committee of the Parliament of Bulgaria | held
The Speaker of the Senate of Bulgaria, Ivan Dim, came. | Speaker of the Senate of Bulgaria | held
                                                                  | Speaker of the Majilis of Bulgaria | V513
                                                                  | Speaker of Bulgaria | held
Energy Minister Ana Berg came. Bulgarian guest Ivan Dim left. | Energy Minister of Bulgaria | V513
The Bulgarian adviser Ivan Dim spoke of energy. | Energy adviser of Bulgaria | V513
The Silk Fund invests. "No", its chief executive, Ivan Dim, said. | Chief executive of the Silk Fund | held in part: the body of the post stands elsewhere in the text
                                                                  | Chief accountant of the Silk Fund | V513
The Ambassador of Bulgaria to Kazakhstan, Ivan Dim, came. | Ambassador of Bulgaria in Astana | held
                                                                  | Ambassador of Bulgaria in Bucharest | V513
Ms Berg's deputy, Ivan Dim, came. | Deputy Minister of Energy of Bulgaria | held in part: told as the deputy of somebody whose post stands elsewhere
                                                                  | Deputy Minister of Trade of Bulgaria | V513
Ms Berg's host, Ivan Dim, came. | Deputy Minister of Energy of Bulgaria | V513
The Prime Minister of Bulgaria, Ivan Dim, came. | Prime Minister (Premier) of Bulgaria | held
                                                                  | Deputy Prime Minister (Premier) of Bulgaria | V513
"""


@pytest.mark.parametrize(("text", "post", "found"), rows(POSTS))
def test_a_post_told_around_its_name(catalog: Callable[..., Catalog], text: str, post: str, found: str) -> None:
    last = text.replace('"', "").count(". ") + 1
    people = f"""
- {{id: dim, name: Ivan Dim, side: BG, post: {post}, organisation: fund, source: s000 p1 s{last}}}
- {{id: ber, name: Ana Berg, side: KZ, post: Minister of Energy of Bulgaria, source: s000 p1}}
"""
    countries = "- {code: BG, capital: Sofia, slug: bulgaria}\n- {code: RO, capital: Bucharest, slug: romania}"
    held = hold(catalog, text, people=people, organisations=BODIES, counterparts=countries)
    assert (codes(held, "dim", "post") or [said(held, "dim", "post")]) == [found]


@pytest.mark.parametrize(
    ("text", "post", "said"),
    [
        (
            "Директор департамента МИД Марат Жаксылыков.",
            "Director of a department of the Ministry of Foreign Affairs",
            [],
        ),
        ("Директор департамента МИД Марат Жаксылыков.", "Minister of Foreign Affairs", ["V513"]),
        ("Секретарь Министерства иностранных дел Марат Жаксылыков.", "Minister of Foreign Affairs", ["V513"]),
        ("Глава МИД Марат Жаксылыков.", "Minister of Foreign Affairs", []),
        ("Временный поверенный в делах Марат Жаксылыков.", "Chargé d'affaires", []),
        ("Спикер Сената Марат Жаксылыков.", "Speaker of the Mazhilis", ["V513"]),
        ("Спикер Сената Марат Жаксылыков.", "Speaker of the Senate", []),
        ("Спикер Сената Марат Жаксылыков.", "Speaker of the Chamber of Deputies", ["V513"]),
        ("Спикер Палаты депутатов Марат Жаксылыков.", "Speaker of the Chamber of Deputies", []),
        ("Спикер Палаты депутатов Марат Жаксылыков.", "Speaker of the Senate", ["V513"]),
        ("Спикер Сейма Польши Марат Жаксылыков.", "Speaker of the Senate of Poland", ["V513"]),
        ("Спикер Сейма Польши Марат Жаксылыков.", "Speaker of the Sejm of Poland", []),
        ("Первый замминистра торговли Марат Жаксылыков.", "First Deputy Minister of Trade", []),
        ("Председатель Верховного суда Марат Жаксылыков.", "President of the Supreme Court", []),
        ("Председатель Верховного суда Марат Жаксылыков.", "President of Kazakhstan", ["V513"]),
        ("Заместитель председателя Комиссии Марат Жаксылыков.", "Vice-President of the Commission", []),
        ("Заместитель председателя Комиссии Марат Жаксылыков.", "President of the Commission", ["V513"]),
        ("Торговый атташе Марат Жаксылыков.", "Trade Attaché", []),
        ("Торговый атташе Марат Жаксылыков.", "Trade Minister", ["V513"]),
        ("Спецпосланник Марат Жаксылыков.", "Special Envoy", []),
        ("Постоянный представитель при ООН Марат Жаксылыков.", "Permanent Representative to the UN", []),
    ],
)
def test_an_official_of_a_ministry_is_no_minister_and_its_head_is(
    catalog: Callable[..., Catalog], text: str, post: str, said: list[str]
) -> None:
    people = f"- {{id: p, name: Marat Zhaksylykov, native: Марат Жаксылыков, side: KZ, post: {post}, source: s000 p1}}"
    assert codes(hold(catalog, text, language="ru", people=people), "p", "post") == said


SEVERAL = """
ru | Казахстанскую делегацию возглавлял первый замминистра иностранных дел Иван Дим, румынскую – госсекретарь МИД Румынии Ана Берг. | First Deputy Minister of Foreign Affairs of Kazakhstan | -
ru | Делегацию возглавлял министр энергетики Иван Дим, министр торговли Румынии. | Minister of Energy of Kazakhstan | V513
ru | Делегацию возглавлял министр энергетики Иван Дим, министр Румынии, и Ана Берг. | Minister of Energy of Kazakhstan | V513
ru | Замминистра встретился с председателем палаты Румынии Иваном Димом. | Chair of the Chamber of Romania | -
ru | Встретился заместитель председателя палаты Румынии Иван Дим. | Chair of the Chamber of Romania | V513
ru | Председателя палаты встретил бывший министр Румынии Иван Дим. | Minister of Romania | V513
ro | Cei doi miniștri ai sănătății, Ana Berg și Ivan Dim, au parafat un acord. | Minister of Health of Kazakhstan | -
ro | Cei doi miniștri ai sănătății, Ana Berg și Ivan Dim, au parafat un acord. | Minister of Energy of Kazakhstan | V513
ro | Ministrul sănătății, Ana Berg, și Ivan Dim au parafat un acord. | Minister of Health of Kazakhstan | V513
bg | Подписаха министрите на труда Ана Берг и на енергетиката Иван Дим. | Minister of Energy of Kazakhstan | -
bg | Подписаха министрите на труда Ана Берг и на енергетиката Иван Дим. | Minister of Labour of Kazakhstan | V513
bg | Подписаха министърът на труда Ана Берг и на енергетиката Иван Дим. | Minister of Energy of Kazakhstan | V513
en | The Ministers of Labour Ana Berg and of Energy Ivan Dim signed it. | Minister of Energy of Kazakhstan | -
en | The Ministers of Labour Ana Berg and of Energy Ivan Dim signed it. | Minister of Labour of Kazakhstan | V513
en | The Ministers of Labour and Energy, Ana Berg and Ivan Dim, signed it. | Minister of Energy of Kazakhstan | -
en | The Ministers of Labour and Energy, Ana Berg and Ivan Dim, signed it. | Minister of Labour of Kazakhstan | V513
en | The Ministers of Labour and Energy, Ana Berg and Ivan Dim, met the Ministers of Trade. | Minister of Labour of Kazakhstan | V513
en | The Minister of Labour and Energy, Ivan Dim, came with Ana Berg. | Minister of Labour and Energy of Kazakhstan | -
bg | Дойдоха министрите на труда и енергетиката – Ана Берг и Иван Дим. | Minister of Energy of Kazakhstan | -
bg | Дойдоха министрите на труда и енергетиката – Ана Берг и Иван Дим. | Minister of Labour of Kazakhstan | V513
bg | Дойдоха министрите Ана Берг, Петър Зима, Мария Гора-Лесова и Иван Дим. | Minister of Kazakhstan | -
bg | Дойдоха министрите Ана Берг, кметът Петър Зима и Иван Дим. | Minister of Kazakhstan | V513
lt | Atvyko susisiekimo ministras Ivan Dim. | Minister of Transport and Communications of Kazakhstan | -
lt | Atvyko susisiekimo ministras Ivan Dim. | Minister of Energy and Communications of Kazakhstan | V513
"""


@pytest.mark.parametrize(("code", "text", "post", "found"), rows(SEVERAL))
def test_whose_post_is_told_where_several_stand_in_a_row(
    catalog: Callable[..., Catalog], code: str, text: str, post: str, found: str
) -> None:
    side = "RO" if post.endswith("Romania") else "KZ"
    people = f"""
- {{id: dim, name: Ivan Dim, native: Иван Дим, side: {side}, post: {post}, source: s000 p1}}
- {{id: ber, name: Ana Berg, native: Ана Берг, side: BG, source: s000 p1}}
"""
    countries = "- {code: BG, capital: Sofia, slug: bulgaria}\n- {code: RO, capital: Bucharest, slug: romania}"
    held = hold(catalog, text, language=code, people=people, counterparts=countries)
    assert (" ".join(codes(held, "dim", "post")) or "-") == found


def _case(catalog: Callable[..., Catalog]) -> Case:
    people = "- {id: p, name: Ana Berg, side: KZ, post: Ambassador, source: s000 p1}"
    countries = "- {code: BG, capital: Sofia, slug: bulgaria}\n- {code: RO, capital: Bucharest, slug: romania}\n- {code: EU, slug: eu}"
    held = hold(catalog, "Ana Berg came.", people=people, counterparts=countries)
    return case_of(held, "people", "p")


POSTS_IN = """
Ambassador in Sofia | #ambassador @BG
Ambassador in Astana | #ambassador @KZ
Ambassador in Sofia and in Bucharest | #ambassador @BG @RO
Ambassador to Sofia | #ambassador sofia
Ambassador (in Sofia) | #ambassador
Adviser in Sofiaville | advis sofiavill
"""


@pytest.mark.parametrize(("post", "found"), rows(POSTS_IN))
def test_an_office_in_a_capital_is_one_to_its_country(catalog: Callable[..., Catalog], post: str, found: str) -> None:
    assert " ".join(sorted(keys_of_post(_case(catalog), post))) == found


@pytest.mark.parametrize(
    ("have", "adds"),
    [
        ("#president parliament", True),
        ("#president senat", True),
        ("#president assembl", True),
        ("#president congress", True),
        ("#president club", False),
        ("#chair parliament", False),
        ("#chair #assembly", True),
        ("#president #assembly", True),
    ],
)
def test_the_president_of_an_assembly_is_its_speaker(have: str, adds: bool) -> None:
    keys = frozenset(have.split())
    assert presiding(keys) == (keys | {"#speaker"} if adds else keys)


@pytest.mark.parametrize(
    ("post", "speaker"),
    [
        ("President of the Senate of Romania", True),
        ("President of the Riigikogu", True),
        ("Chairman of the Chamber of Deputies", True),
        ("President of Romania", False),
        ("Chairman of the Chamber of Commerce", False),
    ],
)
def test_who_presides_over_an_assembly_is_its_speaker(post: str, speaker: bool) -> None:
    assert ("#speaker" in module._as_speaker(post, keys_of(post))) is speaker


def test_a_premier_is_a_minister() -> None:
    assert presiding(frozenset({"#deputy", "#prime-minister"})) == {"#deputy", "#prime-minister", "#minister"}


AT_HOME = """
Kasahstanis viibis visiidil Riigikogu esimees Ene Mets. | et | Speaker of the Riigikogu of Estonia | held
Kasahstani kultuuriminister Ene Mets saabus. | et | Minister of Culture of Estonia | V513
Į Kazachstaną išvyko kultūros ministrė Ene Mets. | lt | Minister of Culture of Estonia | V513
Seimo Pirmininko pavaduotoja Ene Mets. | lt | Deputy Speaker of the Seimas | held
Riigikogu aseesimees Ene Mets saabus. | et | Deputy Speaker of the Riigikogu | held
Вицепремиерът Ene Mets пристигна. | bg | Deputy Prime Minister | held
Премьер-министр Ene Mets приехала. | ru | Deputy Prime Minister | V513
"""


@pytest.mark.parametrize(("text", "language", "post", "found"), rows(AT_HOME))
def test_the_press_of_a_country_need_not_say_that_its_ministers_are_its_own(
    catalog: Callable[..., Catalog], text: str, language: str, post: str, found: str
) -> None:
    person = f"- {{id: p, name: Ene Mets, side: EE, post: {post}, source: s000 p1}}"
    estonia = "- {code: EE, capital: Tallinn, slug: estonia}"
    assert said(hold(catalog, text, language=language, people=person, counterparts=estonia), "p", "post")[:4] == found


def test_what_is_set_off_in_a_post() -> None:
    assert module.without_brackets("Head (Acting) of it () or (so") == "Head   of it   or (so"
    assert module._CLAUSES.split("of it, 1,000; a,b") == ["of it", " 1,000", " a,b"]
    whole = ", Minister of Trade, and |, it, with | , it, AND "
    assert unlike(module._SET_OFF, whole=whole, none=", a, b, and |, , and |, it, or |,it, and |, it,and ") == []


def _hit(text: str, name: str) -> Hit:
    start = text.index(name)
    return Hit(start, start + len(name), full=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Minister, Ana Berg, met", True),
        ("the Minister,  Ana Berg met", True),
        ("the Minister Ana Berg, who is there", True),
        ("the Minister Ana Berg, a guest", False),
        ("the Minister Ana Berg who is there", False),
    ],
)
def test_whether_no_other_post_is_told_behind_a_name(text: str, found: bool) -> None:
    assert module.is_told(sentence(text), _hit(text, "Ana Berg")) is found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Minister Ana Berg", "Minister "),
        ("Ivan Dim and Ana Berg", " and "),
        ("Ivan Dim, Minister of Trade, and Ana Berg", ""),
        ("Ivan Dim, Minister of Trade, or Ana Berg", " or "),
        ("Ivan Dim, Minister of Trade, met Ana Berg", " met "),
        ("Ivan Dim, Minister of Trade, Ana Berg", ", Minister of Trade, "),
        ("Ivan Dim, who met the Minister, saw Ana Berg", ", who met the Minister, saw "),
        ("Ana Berg and Ivan Dim", ""),
        (", guests, and Ana Berg", ", guests, and "),
        ("Ivan Dim of Varna, Jan Kos of Burgas and Ana Berg", " of Burgas and "),
        ("Jan Kos of Burgas, Ivan Dim of Varna and Ana Berg", " of Varna and "),
        ("Jan Kos, Ivan Dim, Ana Berg", ", "),
    ],
)
def test_where_the_words_before_a_name_begin(text: str, left: str) -> None:
    others = [_hit(text, name) for name in ("Ivan Dim", "Jan Kos") if name in text]
    hit = _hit(text, "Ana Berg")
    assert text[module.begins(sentence(text), others, hit) : hit.start] == left


OF_OFFICES = """
the Bulgarian Minister of Trade | BG
the Minister of Trade of Bulgaria | BG
the Minister went to Bulgaria |
Bulgaria met the Mayor of Romania | RO
Bulgarian and Romanian ships |
"""


@pytest.mark.parametrize(("text", "found"), rows(OF_OFFICES))
def test_the_countries_beside_an_office(text: str, found: str) -> None:
    told, end = sentence(text), len(text)
    assert module.of_offices(told, (0, end)) == {f"@{code}" for code in found.split()}
    assert module.of_offices(told, (0, 3)) == module.of_offices(told, (end - 3, end)) == set()


def test_who_presides() -> None:
    speaker = {"#speaker"}
    for have in (
        {"#president", "#assembly"},
        {"#chair", "#assembly"},
        {"#president", "senat"},
        {"#president", "congress"},
    ):
        assert presiding(frozenset(have)) == have | speaker
    for other in ({"#president"}, {"#chair"}, {"#chair", "congress"}, {"#assembly"}):
        assert presiding(frozenset(other)) == other
    assert presiding(frozenset({"#prime-minister"})) == {"#prime-minister", "#minister"}


def test_the_words_for_an_assembly_and_for_a_trade() -> None:
    houses = "assembly | parliament | senate | congress | chamber of x* | house of x* | majilis | mazhilis | riigikogu | seimas | sejm | saeima | bundestag | knesset"
    assert missed(module._PRESIDED, houses) == missed(module._PRESIDED, houses.upper()) == []
    assert [
        key for key in keys_of(module._ASSEMBLIES) if "#speaker" not in presiding(frozenset({"#president", key}))
    ] == []
    assert len(keys_of(module._ASSEMBLIES)) == len(module._ASSEMBLIES.split())
    assert missed(module._TRADE, "commerce | industry | trade | agriculture | crafts | Trade") == []
    several = "ambassadors | chairmen | chairpersons | chairs | governors | heads | mayors | ministers | premiers | presidents | secretaries | speakers"
    assert missed(whole_words("en", "several"), several) == missed(whole_words("en", "several"), several.upper()) == []


LENT = """
the Minister of Energy and his Bulgarian counterpart | #minister | #counterpart | told as somebody's counterpart; the office stands with the other one
the Mayor and his Bulgarian counterpart | #minister | #counterpart |
the Minister of Energy and his Bulgarian counterpart | bakeri | #counterpart |
the Minister of Energy and his Bulgarian counterpart | #minister @BG | #counterpart |
the Deputy Minister of Energy and his Bulgarian counterpart | #deputy | #counterpart | told as somebody's counterpart; the office stands with the other one
the Minister of Energy and his Bulgarian counterpart | #deputy | #counterpart |
the Deputy Energy Minister and the Minister | #energy | #minister | what the post is for stands elsewhere in the sentence
the Energy Minister and the Minister of Trade | #energy | #minister #trade |
the Energy Minister and the Ambassador | #minister | #ambassador |
the Energy Minister and a guest | #energy | #deputy |
the Energy Minister and the Minister | #trade | #minister |
"""


@pytest.mark.parametrize(("text", "missing", "have", "found"), rows(LENT))
def test_what_is_missing_beside_a_name_and_told_elsewhere(
    catalog: Callable[..., Catalog], text: str, missing: str, have: str, found: str
) -> None:
    held = hold(catalog, f"They met {text}.", people="- {id: p, name: Ana Berg, side: BG, source: s000 p1}")
    case = case_of(held, "people", "p")
    lent = module.lent(case, case.passage.sentences[0], frozenset(missing.split()), frozenset(have.split()))
    assert (lent.why if lent else "") == found


@pytest.mark.parametrize(
    ("post", "words", "want", "found"),
    [
        ("post: Minister of Energy,", "Ana Berg's deputy", "#deputy #minister #energy", True),
        ("post: Minister of Energy,", "Ana Berg's deputy", "#deputy #minister #trade", False),
        ("", "Ana Berg's deputy", "#deputy", False),
        ("post: Minister of Energy,", "Ana Berg of a deputy", "#deputy #minister", True),
        ("post: Minister of Energy,", "Ana Berg of an deputy", "#deputy #minister", False),
        ("post: Minister of Energy,", "the deputy of Ana Berg", "#deputy #minister", True),
        ("post: Minister of Energy,", "the deputy of it Ana Berg", "#deputy #minister", False),
    ],
)
def test_the_deputy_of_somebody_who_holds_the_post(
    catalog: Callable[..., Catalog], post: str, words: str, want: str, found: bool
) -> None:
    text = f"They met {words}."
    held = hold(catalog, text, people=f"- {{id: p, name: Ana Berg, side: BG, {post} source: s000 p1}}")
    case = case_of(held, "people", "p")
    others = {"p": [_hit(text, "Ana Berg")], "nobody": [_hit(text, "Ana Berg")]}
    told = module.deputising(case, case.passage.sentences[0], others, frozenset(want.split()))
    assert (told is not None) is found


def test_what_stands_between_names_in_a_row() -> None:
    assert unlike(module._in_a_row("en"), whole=" |, | and |, and ", none=",|and |,and |, or |, and") == []
    assert unlike(module._in_a_row("ro"), whole=" |, | și |, și ", none=",|și |, and |, și") == []


LEAVING = """
en | Outgoing Bulgarian Ambassador Ana Petrova said goodbye. | Ambassador of Bulgaria |
en | Former Bulgarian Ambassador Ana Petrova said goodbye. | Ambassador of Bulgaria | V513
en | Outgoing Bulgarian Ambassador Ana Petrova said goodbye. | Outgoing Ambassador of Bulgaria |
ru | Завершающая миссию посол Болгарии Ана Петрова простилась. | Ambassador of Bulgaria |
"""


@pytest.mark.parametrize(("language", "text", "post", "found"), rows(LEAVING))
def test_who_is_about_to_leave_is_still_in_office(
    catalog: Callable[..., Catalog], language: str, text: str, post: str, found: str
) -> None:
    person = f"- {{id: p, name: Ana Petrova, side: BG, post: {post}, source: s000 p1}}"
    held = hold(catalog, text, language=language, counterparts="- {code: BG, slug: bulgaria}", people=person)
    assert codes(held, "p", "post") == found.split()


ABSENT = """
Ana Kirova did not attend the meeting. | True
Ana Kirova did not attend. Ana Kirova was there. | False
Ana Kirova did not speak. | False
Ana Kirova attended the meeting. | False
Ana Kirova came, others did not attend. | False
They did not attend what Ana Kirova opened. | False
Nobody did not attend. | False
"""


@pytest.mark.parametrize(("text", "found"), rows(ABSENT))
def test_somebody_did_not_attend(catalog: Callable[..., Catalog], text: str, found: str) -> None:
    people = "- {id: ana, name: Ana Kirova, side: BG, source: s000 p1}"
    case = case_of(hold(catalog, text, people=people), "people", "ana")
    assert module.is_absent(case, case.catalog.people["ana"]) is (found == "True")
