from __future__ import annotations

import pytest

from briefgen.domain import codes
from briefgen.domain.codes import name, read_code, read_code_or_all
from briefgen.language import speaking
from tests.refusals import refusal

ADVICE = (
    "write the two capital letters of ISO 3166, such as BG, or EU or UN; "
    "any other organisation, a region or a company goes into seeds/organisations.yaml"
)


def test_names_come_in_the_language_in_use() -> None:
    with speaking("bg"):
        bulgarian = name("BG")
    assert (name("BG"), name("EU"), bulgarian, name("??")) == ("Bulgaria", "European Union", "България", "??")


def test_codes() -> None:
    assert [read_code(c) for c in ("BG", "NO", "EU", "KZ")] == ["BG", "NO", "EU", "KZ"]
    assert read_code_or_all("all") == "all"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("bg", "write BG"),
        ("no", "write NO"),
        ("UK", "write GB"),
        ("EL", "write GR"),
        ("Bulgaria", "write BG for Bulgaria"),
        ("BG (Bulgaria)", "write BG"),
        ("BG for Bulgaria", "write BG"),
        ("Kazahstan", "write KZ for Kazakhstan"),
        ("Republic of Moldova", "write MD for Moldova"),
        ("BGR", "write BG"),
        ("kaz", "write KZ"),
        ("ALL", "write “all”, in small letters"),
        ("All", "write “all”, in small letters"),
        ("BG, RO", "write [BG, RO]"),
        ("BG and RO", "write [BG, RO]"),
        ("BG, and, RO", "write [BG, RO]"),
        ("[BG; RO]", "write [BG, RO]"),
        ("BG/XQ", ADVICE),
        ("NATO", ADVICE),
        ("European Commission", ADVICE),
        ("  ", "write the two capital letters of ISO 3166, such as BG, or EU"),
        ("Swiden", "write SE for Sweden"),
        ("Norge", "write NO for Norway"),
        ("болгария", "write BG for Bulgaria"),
        ("Island", "write IS for Iceland"),
        ("Kongo", ADVICE),  # there are two
        ("Congo", "write CD for Congo - Kinshasa or CG for Congo - Brazzaville"),
        ("Korea", "write KP for North Korea or KR for South Korea"),
        ("Virgin Islands", "write VG for British Virgin Islands or VI for U.S. Virgin Islands"),
        ("Dominican", "write DM for Dominica or DO for Dominican Republic"),
        ("Serbia and Montenegro", "write ME for Montenegro or RS for Serbia"),
        ("Islands", ADVICE),  # too many
        ("Republic of South Sudan", "write SS for South Sudan"),
        ("Republic of Korea", "write KR for South Korea"),
        ("the Holy See", "write VA for Vatican City"),
        ("Lao People’s Democratic Republic", "write LA for Laos"),
        ("Russian Federation", "write RU for Russia"),
        ("UAE", "write AE"),
        ("中国", "write CN for China"),
        ("nobody", ADVICE),
    ],
)
def test_what_is_no_code_is_refused_with_the_code_meant(text: str, hint: str) -> None:
    assert refusal(read_code, text)[1] == hint


@pytest.mark.parametrize(
    ("text", "message"),
    [("UK", "is the code of no country"), ("ZZ", "is the code of no country"), ("bg", "is not a country code")],
)
def test_two_capitals_may_be_the_code_of_no_country(text: str, message: str) -> None:
    assert refusal(read_code, text)[0] == f"“{text}” {message}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bulgara", ["BG"]),
        ("Bulgariastan", ["BG"]),
        ("Bulgariaxxxxxxxx", []),
        ("bulgària", ["BG"]),
        ("xxxx", []),
        ("!", []),
        ("", []),
    ],
)
def test_the_names_that_a_slip_is_near_to(text: str, found: list[str]) -> None:
    assert codes._near(text) == found


@pytest.mark.parametrize("value", [["BG"], 5, None])
def test_what_is_no_text_is_no_code(value: object) -> None:
    assert refusal(read_code, value) == ("one country code is expected here", "write it without brackets")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ÄÖ", "“ÄÖ” is not a country code"),
        ("ABC", "“ABC” is not a country code"),
        ("XA", "“XA” is the code of no country"),
        ("B" * 50, f"“{'B' * 40}” is not a country code"),
    ],
)
def test_what_a_refused_code_is_called(text: str, message: str) -> None:
    assert refusal(read_code, text)[0] == message


def test_areas_that_are_no_states_have_no_names() -> None:
    found = codes.names("en")
    assert [code for code in ("EZ", "QO", "XA", "XB", "ZZ", "001", "BG", "EU", "UN") if code in found] == [
        "BG",
        "EU",
        "UN",
    ]


def test_every_formal_name_is_that_of_a_state_and_no_usual_one() -> None:
    assert [name for name, code in codes.FORMAL.items() if code not in codes.names("en")] == []
    assert [name for name in codes.FORMAL if codes.named(name)] == []
    assert [codes.meant(name) for name in ("Viet Nam", "the Slovak Republic", "Congo", "Guinea")] == [
        "VN",
        "SK",
        None,
        "GN",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ambassador of Portugal to the Republic of Korea", {"PT", "KR"}),
        ("Ambassador to Nigeria", {"NG"}),
        ("Ambassador to Guinea-Bissau", {"GW"}),
        ("Head of the EU Delegation", set()),
        ("", set()),
    ],
)
def test_the_states_that_a_text_names(text: str, found: set[str]) -> None:
    assert codes.mentioned(text) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Côte d'Ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("Sao Tome and Principe", "ST"),
        ("St Kitts and Nevis", "KN"),
        ("Espana", "ES"),
        ("U.S.A.", "US"),
        (" Portugal ", "PT"),
        ("Palestine", "PS"),
        ("Macedonia", None),
        ("Congo", None),
    ],
)
def test_a_name_counts_as_any_keyboard_writes_it(text: str, code: str | None) -> None:
    assert codes.meant(text) == code


def test_a_state_by_its_name() -> None:
    names = ("Bulgaria", "bulgaria", "European Union", "Sofia", "")
    assert [codes.named(name) for name in names] == ["BG", "BG", "EU", None, None]
    with speaking("bg"):
        assert [codes.named(name) for name in ("България", "Bulgaria")] == ["BG", "BG"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("KAZ", "KZ"), ("rou", "RO"), ("XKX", "XK"), ("SUN", None), ("ANT", None), ("398", None), ("MI", None)],
)
def test_three_letters_stand_for_the_one_state_that_has_them(text: str, code: str | None) -> None:
    assert codes.meant(text) == code


def test_languages_of_the_sides_come_before_those_of_the_world() -> None:
    assert codes.languages_about("BG", "XX") == ("bg", "ar", "de", "es", "fr", "pt", "ru")
    assert codes.languages_about("TW")[:2] == ("zh_Hant", "ar")  # two more of them have no names on file
    assert codes.languages_about("CH")[:3] == ("de", "gsw", "fr")
