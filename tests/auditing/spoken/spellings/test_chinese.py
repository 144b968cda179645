from __future__ import annotations

from briefgen.auditing.spoken.spellings.chinese import in_cyrillic


def test_syllables() -> None:
    told = {
        "Xu": "сюй",
        "Qin": "цинь",
        "Qing": "цин",
        "Zhong": "чжун",
        "Jianhua": "цзяньхуа",
        "Xiaoping": "сяопин",
        "Chongqing": "чунцин",
        "Lanzhou": "ланьчжоу",
        "Jinan": "цзинань",
        "Dehui": "дэхуэй",
        "Ziyi": "цзыи",
        "Yuechuan": "юэчуань",
        "Weiguo": "вэйго",
        "Er": "эр",
    }
    assert {word: in_cyrillic(word) for word in told} == told


def test_what_is_no_pinyin() -> None:
    assert [in_cyrillic(word) for word in ("Radev", "Silva", "", "Bananamama", "Lin'an")] == [None] * 5
