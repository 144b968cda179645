from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.phrases import denied as module
from briefgen.auditing.languages import language
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold, missed, rows, said
from tests.auditing.holding.prose_of import EVENT

NOTE = EVENT.replace("outcome:", "note:")
DENIED = """
et | Tartu linnapea ei saanud külalisi vastu võtta. | The Mayor of Tartu received the guests. | V525
et | Tartu linnapea ei saanud külalisi vastu võtta. | The Mayor of Tartu did not receive the guests. |
et | Tartu linnapea võttis külalised vastu. | The Mayor of Tartu received the guests. |
ru | Министр прибыл в Пловдив, посол не приехал. | The Minister came to Plovdiv. |
ru | Министр прибыл в Пловдив, посол не приехал. | The Ambassador came too. | V525
bg | Посланикът не присъства на откриването. | The Ambassador attended the opening. | V525
ro | Ambasadorul nu a participat la deschidere. | The Ambassador attended the opening. | V525
lt | Ambasadorius nebuvo Šiauliuose. | The Ambassador was in the city. | V525
kk | Елші кездесуге қатысқан жоқ. | The Ambassador attended the meeting. | V525
ru | Решение не принято. | A decision was taken. |
"""


@pytest.mark.parametrize(("language", "text", "note", "found"), rows(DENIED))
def test_what_another_language_denies_is_not_told_as_done(
    catalog: Callable[..., Catalog], language: str, text: str, note: str, found: str
) -> None:
    assert codes(hold(catalog, text, language=language, events=NOTE.format(note)), "e", "note") == found.split()


OF_ITS_OWN = """
No papers were signed at the fourth round of consultations in Riga. | Fourth round of consultations |
No papers were signed at the fourth round of consultations in Riga. | Papers were signed in Riga. | V525
No papers were signed at the fourth round of consultations in Riga. | Notes were signed in Riga. | V525
They parted in Riga without a date for the fifth round. | They parted in Riga. |
They parted in Riga without a date for the fifth round. | They set a date. | V525
They no longer meet in Riga. | They meet in Riga. | V525
"""


@pytest.mark.parametrize(("text", "note", "found"), rows(OF_ITS_OWN))
def test_no_denies_what_stands_behind_it_alone(
    catalog: Callable[..., Catalog], text: str, note: str, found: str
) -> None:
    held = hold(catalog, text, events=NOTE.format(note))
    assert [code for code in codes(held, "e", "note") if code == "V525"] == found.split()


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Решение не принято.", "A decision was taken.", ["“not” or its like stands in s000 p1, and not here"]),
        ("Решение принято.", "A decision was not taken.", ["“not” or its like stands here, and not in s000 p1"]),
        ("Решение не принято.", "A decision was not taken.", []),
        ("Решение принято.", "A decision was taken.", []),
        ("Решение не принято. Он приехал.", "A decision was taken.", []),
    ],
)
def test_the_one_sentence_denies_what_is_told(
    catalog: Callable[..., Catalog], text: str, words: str, found: list[str]
) -> None:
    case = case_of(hold(catalog, text, language="ru", events=EVENT.format(words)), "events", "e")
    assert [(held.code, held.why) for held in module.abroad(case, Prose(words), ours=False)] == [
        ("V525", why) for why in found
    ]
    assert list(module.abroad(case, Prose(words), ours=True)) == []


def test_what_is_said_of_what_is_denied(catalog: Callable[..., Catalog]) -> None:
    event = NOTE.format("The Ambassador attended the opening.")
    held = hold(catalog, "Посланикът не присъства на откриването.", language="bg", events=event)
    assert (
        said(held, "e", "note")
        == "V525?: “not” or its like stands in s000 p1, and not here → see what it is that the passage denies, and tell it so"
    )


def test_at_which_marks_what_is_denied_is_parted() -> None:
    assert module._CLAUSES.split("a 1,500, b; c: d e;f") == ["a 1,500", " b", " c", " d e;f"]
    assert module._DIGITS.findall("a 15 and 7") == ["15", "7"]


@pytest.mark.parametrize(
    ("part", "clause", "shared"),
    [
        ("Plovdiv opened it", "Пловдив отвори", 0),  # the word that begins a part has a capital in any case
        ("They saw Plovdiv", "Пловдив отвори", 1),
        ("They saw Plovdiv", "Варна отвори", 0),
        ("They saw 15 of 7", "15 от 9", 1),
        ("The Bulgarian Minister came", "Министърът на България", 4),
        ("They came", "дойде", 0),
    ],
)
def test_what_is_the_same_in_two_languages(part: str, clause: str, shared: int) -> None:
    assert module._shared(part, clause, language("bg")) == shared


def test_the_words_that_a_denial_may_be_told_in() -> None:
    assert missed(module._BEFORE, "before | until now | until then") == []
    assert missed(module._SINCE, "since | for ten years") == []
    assert missed(module._FIRST, "first") + missed(module._LAST, "last | latest") == []
    assert not module._SINCE.search("for  years")
    bounds = "no more than | not more than | no less than | no fewer than | not later than"
    assert missed(module._BOUND, bounds) == []
