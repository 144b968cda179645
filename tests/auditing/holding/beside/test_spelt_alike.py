"""Two spellings of one name, and of two."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.spelt_alike import is_heard, is_spelt_alike


@pytest.mark.parametrize(
    ("name", "spelling", "alike"),
    [
        ("Maria Ivanova", "Mariya Ivanova", True),
        ("Maria Ivanova", "Мария Иванова", True),
        ("Maria Ivanova", "Ivanova Maria", True),
        ("Maria Ivanova", "Maria P. Ivanova", True),
        ("Maria Ivanova", "Marina Ivanova", False),
        ("Maria Ivanova", "Ivanova", False),
        ("Luiz Lula Silva", "Lula", True),
        ("Luiz Lula Silva", "Lulu", False),
        ("Luiz Lula Silva", "Luiz Lula", False),
        ("Luiz Lula Silva", "Луис Силва", True),
        ("Luiz Lula Silva", "Петр Силва", False),
        ("Maria Ivanova", "Петра Иванова", False),
        ("Maria Ivanova", "Марии Ивановой", True),
        ("Maria Ivanova", "Marii Ivanovoj", False),
        ("Maria Ivanova", "Maria Ivanova’s", True),
        ("Luiz Lula Silva", "Lula’s", True),
        ("István Nagy", "Ищван Над", True),  # as Bulgarian hears it
        ("István Nagy", "Иштван Надь", True),  # as Russian does
        ("István Nagy", "Ивайло Над", False),
        ("Ivan IV Petrov", "Иван Петров", True),
    ],
)
def test_two_spellings_of_one_name(name: str, spelling: str, alike: bool) -> None:
    assert is_spelt_alike(name, spelling) is alike


def test_letters_that_are_read_as_they_sound() -> None:
    spellings = {
        "Мәрия, 5": True,
        "Mária": True,
        "Aна": True,
        "": True,
        "Αννα": False,
        "محمد": False,
        "Ana 安娜": False,
    }
    assert {spelling: is_heard(spelling) for spelling in spellings} == spellings
