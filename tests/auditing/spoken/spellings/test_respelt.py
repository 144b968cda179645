from __future__ import annotations

import pytest

from briefgen.auditing.spoken.alike import same
from briefgen.auditing.spoken.spellings.respelt import is_told_so, respelt


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Джорджа", "George"),  # declined
        ("Джеймсу", "James"),
        ("Джорджбен", "George"),
        ("Джованной", "Giovanna"),
        ("Хорхе", "Jorge"),
        ("Ежи", "Jerzy"),
        ("Чжан", "Zhang"),
        ("Сяомином", "Xiaoming"),
        ("Ежевский", "Jerzewski"),
        ("Бушар", "Bouchard"),
        ("Райхелем", "Reichel"),
        ("Карпаччо", "Carpaccio"),
        ("Шомодьи", "Somogyi"),
        ("Гофман", "Hofmann"),
        ("Лич", "Leach"),
    ],
)
def test_told_so(word: str, name: str) -> None:
    assert is_told_so(word, name)
    assert same(word, name, "ru")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Джона", "George"),
        ("Джек", "James"),
        ("Чжао", "Zhang"),
        ("Чжанов", "Zhang"),  # another surname, and no case of it
        ("Сяолинь", "Xiaoming"),
        ("Буше", "Bouchard"),
        ("Гартман", "Hofmann"),
    ],
)
def test_another(word: str, name: str) -> None:
    assert not is_told_so(word, name)


def test_nothing() -> None:
    assert respelt("") == frozenset()
    assert respelt("Xi") == {"si"}
