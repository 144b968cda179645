"""Words that mark a confidence, and those that only look like it."""

from __future__ import annotations

import pytest

from briefgen.reading.rules.confidence_words import (
    INNOCENT,
    MOST_AT_ONCE,
    TELLING,
    named,
    naming,
    telling,
    tellings,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Ambassador said in confidence that it moves", "in confidence"),
        ("Told the desk IN STRICT CONFIDENCE", "IN STRICT CONFIDENCE"),
        ("A confidential matter", "confidential"),
        ("He asked confidentially", "confidentially"),
        ("By telephone: 12 June", "By telephone"),
        ("Said over the phone", "over the phone"),
        ("See their Note Verbale No. 5", "Note Verbale"),
        ("Two notes verbales", "notes verbales"),
        ("Not for publication.", "Not for publication"),
        ("He privately doubts it", "privately"),
        ("off-the-record remark", "off-the-record"),
        ("An aide-mémoire was left", "aide-mémoire"),
        ("An aide memoire was left", "aide memoire"),
        ("Aides‑mémoire", "Aides‑mémoire"),
        ("A non-paper was left", "non-paper"),
        ("For official use only", "official use only"),
        ("Dit à titre confidentiel", "confidentiel"),
        ("Appris par téléphone", "par téléphone"),
        ("Streng vertraulich", "vertraulich"),
        ("Sagte im Vertrauen, er komme", "im Vertrauen"),
        ("Comunicat în confidență", "în confidență"),
        ("Comunicat confidențial", "confidențial"),
        ("Comunicat confidenţial", "confidenţial"),  # the cedilla of older keyboards
        ("Notă verbală", "Notă verbală"),
        ("Казано поверително", "поверително"),
        ("Обади се по телефона", "по телефона"),
        ("Вербалната нота", "Вербалната нота"),
        ("Сообщил конфиденциально", "конфиденциально"),
        ("вербальной нотой", "вербальной нотой"),
        ("Не для печати", "Не для печати"),
        ("Құпия түрде айтты", "Құпия"),
        ("Телефон арқылы", "Телефон арқылы"),
        ("Pasakė konfidencialiai", "konfidencialiai"),
        ("Neskelbtina", "Neskelbtina"),
        ("Öeldi konfidentsiaalselt", "konfidentsiaalselt"),
        ("Öeldi telefoni teel", "telefoni teel"),
        ("cafe\u0301: par te\u0301le\u0301phone", "par téléphone"),
    ],
)
def test_what_tells_of_a_confidence(text: str, words: str) -> None:
    assert telling(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Confidence-building measures",
        "Talks in confidence-building",
        "A rise in confidence among investors",
        "The vote of confidence",
        "They have confidence in each other",
        "A privately owned company",
        "Agreement on the protection of confidential information",
        "A telephone network",
        "The verbal exchange",
        "Доверительный диалог",
        "Доверителен диалог",
        "Телефонная сеть",
        "Im Vertrauen auf die Zukunft",
        "Papers on trade",
        "",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert telling(text) is None


def test_what_is_innocent_excuses_nothing_else() -> None:
    assert telling("A privately owned firm told us in confidence") == "in confidence"


def test_every_phrase_of_the_table_is_found_and_none_hides_behind_an_innocent_one() -> None:
    phrases = [phrase for phrases in TELLING.values() for phrase in phrases]
    assert [phrase for phrase in phrases if telling(phrase.replace("*", "")) is None] == []
    assert [phrase for phrase in INNOCENT if telling(phrase.replace("*", ""))] == []


def test_names_are_found_as_whole_words_however_they_are_written() -> None:
    assert named("A talk with IVAN O'Neill-Petrov.", ("Ivan O’Neill Petrov",)) == "IVAN O'Neill-Petrov"
    assert named("Seen by Petrova", ("Petrov",)) is None
    assert named("Anything", ()) is None
    assert named("Anything", ("…",)) is None


def test_many_texts_are_asked_at_once() -> None:
    phrases = [phrase.replace("*", "en") for table in TELLING.values() for phrase in table]
    told = [f"He said it, {phrase}: {number}" for number, phrase in enumerate(phrases)]
    others = [f"Trade grew in {number}" for number in range(MOST_AT_ONCE)]
    assert tellings([*others, *told, *others]) == {text: telling(text) for text in told}


def test_an_address_is_no_text_and_a_sign_within_parts_none() -> None:
    assert tellings(["https://in-confidence.gov", "told\0 in confidence", "a\0b"]) == {
        "told\0 in confidence": "in confidence"
    }


def test_whoever_is_named_is_found_among_many() -> None:
    texts = ["With ИВАН Петров", "With Ivan", "Petrov and Ivan Petrov-Stoyanov", "x://Ivan Petrov"]
    assert naming(texts, ("Ivan Petrov", "Иван Петров")) == {
        "With ИВАН Петров": "ИВАН Петров",
        "Petrov and Ivan Petrov-Stoyanov": "Ivan Petrov",
    }
