"""Countries by name and by what is theirs, in every language of the sources, be they a desk's own counterparts or not."""

from __future__ import annotations

import pytest

from briefgen.auditing.content import keys
from briefgen.auditing.languages import known_languages, language
from briefgen.auditing.spoken.countries import called


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "The Norwegian Minister and Viet Nam's", ("NO", "VN")),
        ("en", "India, South Korea and Côte d’Ivoire’s Indian guests", ("IN", "KR", "CI")),
        ("en", "Nigeria and Niger, Guinea and Papua New Guinea", ("NG", "NE", "GN", "PG")),
        ("en", "Zambia's and Fiji's, not Indiana, and an omanhene", ("ZM", "FJ")),
        ("ru", "норвежский министр в Грузии, а также в Индии и Бразилии", ("NO", "GE", "IN", "BR")),
        ("ru", "индивидуальный подход в иранском вопросе", ("IR",)),
        ("ru", "Кроме того, из Катара и Кипра, в Саудовской Аравии, ОАЭ", ("QA", "CY", "SA", "AE")),
        ("ru", "на Кубе, с Республикой Того, египетский и иракский гость", ("CU", "TG", "EG", "IQ")),
        ("kk", "Данияда, Чехияның, Иранмен, Катарда, Сауд Арабиясы", ("DK", "CZ", "IR", "QA", "SA")),
        ("bg", "в Саудитска Арабия, иранският гост, Южна Корея", ("SA", "IR", "KR")),
        ("ro", "Ciprului, Egiptului, Mexicului și marocan", ("CY", "EG", "MX", "MA")),
        ("lt", "Čilės, Kuboje, Saudo Arabijos, Maltos", ("CL", "CU", "SA", "MT")),
        ("et", "Katari, Iraagi, Saudi Araabias, Lõuna-Koreas", ("QA", "IQ", "SA", "KR")),
        ("kk", "Грузияның және Үндістанның, Бразилия", ("GE", "IN", "BR")),
        ("bg", "в Норвегия и Грузия, индийският гост", ("NO", "GE", "IN")),
        ("ro", "Norvegiei, Georgiei și Braziliei", ("NO", "GE", "BR")),
        ("lt", "Norvegijos ir Gruzijos, Brazilijoje", ("NO", "GE", "BR")),
        ("et", "Norra, Gruusia ja Brasiilias", ("NO", "GE", "BR")),
        # those who live there, and what is theirs
        ("bg", "поляците, македонци и словаците; черногорският, бразилски", ("PL", "MK", "SK", "ME", "BR")),
        ("bg", "Обединеното кралство, Съединените щати", ("GB", "US")),
        ("ro", "danezi, albanezii și slovacii; croat, bulgăreasca", ("DK", "AL", "SK", "HR", "BG")),
        ("ro", "Franţa şi Elveţia, Macedoniei, Statelor Unite, Regatului Unit", ("FR", "CH", "MK", "US", "GB")),
        ("lt", "latviai, suomiai ir švedai; čekų, belgų", ("LV", "FI", "SE", "CZ", "BE")),
        ("lt", "į Jungtinę Karalystę ir Jungtines Valstijas", ("GB", "US")),
        ("lt", "estai, lenkams, kinų, rusus, Jungtinės Amerikos Valstijos", ("EE", "PL", "CN", "RU", "US")),
        (
            "et",
            "soomlased, sakslaste, lätlasi; prantslane, türklased, rootslaste",
            ("FI", "DE", "LV", "FR", "TR", "SE"),
        ),
        ("et", "Ühendkuningriigis, Ühendriikidest", ("GB", "US")),
        ("bg", "молдавските и арменците, белоруски, южнокорейци, щатски", ("MD", "AM", "BY", "KR", "US")),
        ("bg", "беларуската и азерската страна", ("BY", "AZ")),
        ("ro", "sud-coreenii, indieni, niponilor, englezii; partea greacă", ("KR", "IN", "JP", "GB", "GR")),
        ("lt", "korėjiečių, Irako, Kataro, Singapūro; Kipre, pakistaniečių", ("KR", "IQ", "QA", "SG", "CY", "PK")),
        ("lt", "Australijos, australų, turkmėnų", ("AU", "TM")),
        ("et", "austraallased, Austraaliast, Brasiiliasse, brasiillaste", ("AU", "BR")),
        ("et", "Türki, Indiast, lõunakorealaste; ELis", ("TR", "IN", "KR", "EU")),
        ("bg", "партньор извън границите на Европейския съюз (ЕС)", ()),
        ("et", "väljaspool Euroopa Liitu (EL) ja Euroopa Liidus (EL)", ("EU",)),
        ("lt", "už Europos Sąjungos (ES) ribų", ()),
        ("en", "Korea's, North Korean, South Korean, the Hellenic Institute", ("KR", "KP", "GR")),
        ("ru", "с Кореей и КНР, коренной вопрос", ("KR", "CN")),
        ("ru", "в Северной Корее, КНДР", ("KP",)),
        ("kk", "Кореяның және ҚХР, РФ", ("KR", "CN", "RU")),
        ("kk", "Солтүстік Кореяда", ("KP",)),
        ("en", "the Saudi Arabian Chamber of Saudis", ("SA",)),
        # words that only begin like a country
        ("bg", "Китарите", ()),
        ("ro", "Elena, chinuri, rustic, croazieră", ()),
        ("lt", "estrada, kino, kintamas, lenktynės, rusvas, čekis", ()),
        ("et", "poolaastal, poolajaga, Veneetsias", ()),
        ("et", "Venezuela", ("VE",)),
        # what is outside of a union, and whose money it is, tells of neither
        ("en", "states outside the EU, non-EU goods, US dollars", ()),
        ("bg", "държави извън Европейския съюз, 5 млн. долара на САЩ, извън ЕС, извън границите на ЕС", ()),
        ("ro", "țări din afara UE, comerțul extra-UE, 5 milioane de dolari SUA", ()),
        ("lt", "ne ES šalys, už Europos Sąjungos ribų, JAV dolerių", ()),
        ("et", "väljaspool Euroopa Liitu, Euroopa Liidu välistesse riikidesse, USA dollarit", ()),
        ("ru", "за пределами ЕС, вне Евросоюза, 5 млн долларов США", ()),
        ("ru", "вне ЕС и в Соединённом Королевстве, товарооборот с США – 5 млн долл. США", ("GB", "US")),
    ],
)
def test_a_country_is_known_by_its_name_and_by_what_is_its_own(code: str, text: str, found: tuple[str, ...]) -> None:
    assert keys(text, code).countries() == found


def test_what_a_language_says_itself_comes_first_and_every_other_country_has_its_name() -> None:
    found = called("en", {"BG": ("bulgar*",)})
    assert (found["BG"], found["NO"], found["ZM"]) == (("bulgar*",), ("norway*", "norwegian*"), ("Zambia*",))
    assert found["FJ"] == ("Fiji", "Fiji's", "Fiji’s")
    assert found["BF"] == ("Burkina Faso", "Burkina Faso's", "Burkina Faso’s")
    declined = called("ru", {})
    assert (declined["ZM"], declined["MG"], declined["ML"]) == (("Замби*",), ("Мадагаска*",), ("Мали",))
    assert called("kk", {})["GA"] == ("Габон*",)


@pytest.mark.parametrize("code", known_languages())
def test_no_country_is_without_a_word(code: str) -> None:
    assert all(language(code).table("countries").values())
    assert len(language(code).table("countries")) > 240
