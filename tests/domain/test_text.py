from __future__ import annotations

import pytest
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from briefgen.domain.text import LONGEST_TEXT, LONGEST_WORD, Text, at_place, for_the_foot
from briefgen.language import speaking
from tests.refusals import refusal

ONE = "write one sentence; no list and no fields"
BY_LANGUAGE = "write the text itself, or {en: …, bg: …} for several languages"
BOTH = Text.read({"en": "Sofia", "bg": "София"})


def test_the_words_are_those_of_the_language_in_use_else_the_first_written() -> None:
    said = []
    for code in ("en", "bg", "ro"):
        with speaking(code):
            said.append(str(BOTH))
    assert said == ["Sofia", "София", "Sofia"]


def test_white_space_is_evened_out() -> None:
    assert str(Text.read("  A visit\n  to Astana ")) == "A visit to Astana"


def test_text_is_written_as_it_was_read() -> None:
    adapter = TypeAdapter(Text)
    assert [adapter.dump_python(Text.read(v)) for v in ("Sofia", {"en": "Sofia", "bg": "София"})] == [
        "Sofia",
        {"en": "Sofia", "bg": "София"},
    ]
    assert adapter.json_schema()["anyOf"] == [
        {"type": "string"},
        {"type": "object", "additionalProperties": {"type": "string"}},
    ]


def test_a_text_is_true_where_it_says_something() -> None:
    assert (bool(BOTH), bool(Text((("en", ""),)))) == (True, False)


@pytest.mark.parametrize(
    ("value", "kind", "message", "hint"),
    [
        ("   ", "empty", "this text is empty", "fill it in, or delete the line"),
        (["a"], "text", "one piece of text is expected here", ONE),
        (["a", "it's b"], "text", "one piece of text is expected here", "write 'a, it''s b', as one text"),
        ({}, "text", "one piece of text is expected here", ONE),
        ({"english": "a"}, "language", "“english” is not a language code such as en or bg", BY_LANGUAGE),
        ({"EN": "a"}, "language", "“EN” is not a language code such as en or bg", BY_LANGUAGE),
        ({"e" * 50: "a"}, "language", f"“{'e' * 40}” is not a language code such as en or bg", BY_LANGUAGE),
        ("a" * (LONGEST_WORD + 1), "long_word", "a word has more than 80 letters", "is a space missing?"),
        ("a " * LONGEST_TEXT, "long_text", "this text has 2999 characters", "at most 1500 fit"),
    ],
)
def test_what_would_break_a_page_is_refused(value: object, kind: str, message: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        Text.read(value)
    assert (refused.value.type, *refusal(Text.read, value)) == (kind, message, hint)


def test_the_longest_that_fits_fits() -> None:
    word, text = "a" * LONGEST_WORD, "a" * 49 + " "
    assert str(Text.read(word)) == word
    assert len(str(Text.read((text * 30).strip() + "!"))) == LONGEST_TEXT
    assert str(Text.read("https://example.org/" + "news-" * 40)) == "https://example.org/" + "news-" * 40


@pytest.mark.parametrize("letters", ["中华人民共和国", "あいうえお", "대한민국", "ประเทศไทย", "កម្ពុជា", "ລາວ", "မြန်မာ"])
def test_scripts_without_spaces_have_no_long_words(letters: str) -> None:
    assert str(Text.read(letters * 30)) == letters * 30


def test_a_place_is_told_where_the_name_does_not_tell_it() -> None:
    told = [at_place("Talks in Sofia", place) for place in ("Astana", "Sofia", "", None)]
    assert told == ["Talks in Sofia, Astana", "Talks in Sofia", "Talks in Sofia", "Talks in Sofia"]
    told = [at_place("Fair of EuroAsia", "Asia"), at_place("Kohtumine Tallinnas", "Tallinn")]
    assert told == ["Fair of EuroAsia, Asia", "Kohtumine Tallinnas"]
    assert at_place("Talks in “Ak Orda”", "“Ak Orda”") == "Talks in “Ak Orda”"


def test_a_hundred_and_twenty_letters_fit_at_the_foot() -> None:
    words = ("word " * 24).strip() + "!"
    assert len(words) == 120
    assert str(for_the_foot(Text.read(words))) == words
    for text in (words + "!", {"en": "Short", "bg": words + "!"}):
        assert refusal(for_the_foot, Text.read(text)) == (
            "this text has 121 characters",
            "at most 120 fit at the foot of each page",
        )
