from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from briefgen.domain import codes
from briefgen.domain.codes import name, read_code, read_code_or_all
from briefgen.language import speaking


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
        ("Bulgaria", "write BG (Bulgaria)"),
        ("Kazahstan", "write KZ (Kazakhstan)"),
        ("Republic of Moldova", "write MD (Moldova)"),
        ("BGR", "write BG"),
        ("kaz", "write KZ"),
        ("ALL", "write “all”, in small letters"),
        ("All", "write “all”, in small letters"),
        ("BG, RO", "write [BG, RO]"),
        ("BG and RO", "write [BG, RO]"),
        ("BG, and, RO", "write [BG, RO]"),
        ("[BG; RO]", "write [BG, RO]"),
        ("BG/XQ", "write the two capital letters of ISO 3166, such as BG, or EU"),
        ("  ", "write the two capital letters of ISO 3166, such as BG, or EU"),
        ("Swiden", "write SE (Sweden)"),
        ("Norge", "write NO (Norway)"),
        ("болгария", "write BG (Bulgaria)"),
        ("Island", "write IS (Iceland)"),
        ("Kongo", "write the two capital letters of ISO 3166, such as BG, or EU"),  # there are two
        ("nobody", "write the two capital letters of ISO 3166, such as BG, or EU"),
    ],
)
def test_what_is_no_code_is_refused_with_the_code_meant(text: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_code(text)
    assert (refused.value.context or {})["hint"] == hint


@pytest.mark.parametrize(
    ("text", "message"),
    [("UK", "is the code of no country"), ("ZZ", "is the code of no country"), ("bg", "is not a country code")],
)
def test_two_capitals_may_be_the_code_of_no_country(text: str, message: str) -> None:
    with pytest.raises(PydanticCustomError, match=f"“{text}” {message}"):
        read_code(text)


@pytest.mark.parametrize("value", [["BG"], 5, None])
def test_what_is_no_text_is_no_code(value: object) -> None:
    with pytest.raises(PydanticCustomError, match="one country code is expected here") as refused:
        read_code(value)
    assert refused.value.context == {"hint": "write it without brackets"}


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
    with pytest.raises(PydanticCustomError) as refused:
        read_code(text)
    assert refused.value.message() == message


def test_areas_that_are_no_states_have_no_names() -> None:
    found = codes.names("en")
    assert [code for code in ("EZ", "QO", "XA", "XB", "ZZ", "001", "BG", "EU", "UN") if code in found] == [
        "BG",
        "EU",
        "UN",
    ]


def test_a_state_by_its_name() -> None:
    names = ("Bulgaria", "bulgaria", "European Union", "Sofia", "")
    assert [codes.named(name) for name in names] == ["BG", "BG", "EU", None, None]
    with speaking("bg"):
        assert [codes.named(name) for name in ("България", "Bulgaria")] == ["BG", "BG"]
