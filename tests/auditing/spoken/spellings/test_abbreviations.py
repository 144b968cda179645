from __future__ import annotations

import pytest

from briefgen.auditing.spoken.spellings.abbreviations import abbreviates, is_short


@pytest.mark.parametrize(
    ("short", "text", "found"),
    [
        ("AGM", "the annual general meeting", True),
        ("MFA", "Ministry of Foreign Affairs", True),
        ("AGM", "the annual meeting", False),
        ("AM", "annual meeting", False),
        ("Agm", "annual general meeting", False),
        ("MoU", "a memorandum of understanding", True),
        ("MoUs", "memoranda of understanding", True),
        ("MOUs", "memoranda of understanding", True),
        ("MoU", "a memorandum on understanding between", True),
        ("MoU", "a memorandum of cooperation", False),
        ("Mou", "a memorandum of understanding", False),
    ],
)
def test_first_letters_of_words_in_a_row(short: str, text: str, found: bool) -> None:
    assert abbreviates(short, text) is found


@pytest.mark.parametrize("small", ["of", "and", "the", "for", "on", "in", "The"])
def test_small_words_have_no_letter_in_an_abbreviation(small: str) -> None:
    assert abbreviates("MFA", f"Ministry {small} Foreign Affairs")
    assert not abbreviates("MFA", f"Ministry {small}to Foreign Affairs")


def test_two_letters_abbreviate_two_capitals_that_stand_in_a_row() -> None:
    texts = (
        "Annual Meeting",
        "Annual meeting",
        "annual Meeting",
        "Annual General Meeting",
        "The Annual Meeting",
        "Am Bo",
    )
    assert [abbreviates("AM", text) for text in texts] == [True, False, False, False, True, False]


def test_words_that_may_be_first_letters() -> None:
    words = ["MFA", "MoU", "MoUs", "MOUs", "Mou", "Moscow"]
    assert [is_short(word) for word in words] == [True, True, True, True, False, False]
