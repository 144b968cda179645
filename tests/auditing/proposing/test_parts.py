"""Sentences cut where an abbreviation may end one."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.passages import Sentence
from briefgen.auditing.proposing.parts import parts_of
from briefgen.domain.model import Source
from briefgen.domain.text import Text


def parts(text: str, language: str) -> list[str]:
    source = Source(id="s000", title=Text.read("An item"), published=date(2026, 11, 16), language=language)
    found = parts_of(Sentence(text, source, 2, 3))
    assert {(part.paragraph, part.number) for part in found} == {(2, 3)}
    return [part.text for part in found]


@pytest.mark.parametrize(
    ("language", "text", "pieces"),
    [
        ("ru", "Импорт – 5 млн. За год он вырос.", 2),
        ("ru", "Импорт – 5 млн. США недовольны.", 1),
        ("lt", "Importas – 5 mln. Eurų daugiau.", 1),
        ("lt", "Importas – 5 mln. Danijos kronų daugiau.", 1),
        ("lt", "Importas – 5 mln. Danijos ūkis auga.", 2),
        ("bg", "Вносът е 5 лв. За година нарасна.", 2),
        ("bg", "През 2030 г. София чака. Обменът да стигне милиард до 2030 г. За целта има план.", 2),
        *(
            ("bg", f"Износът е повече в сравнение с {gap}2024 г. България внася нефт.", n)
            for gap, n in (("", 2), (" " * 9, 2), (" " * 10, 1))
        ),
        ("lt", "Importas – 5 proc. Per metus išaugo.", 2),
        ("lt", "Prekybos su Bulgarija apyvarta 2023 m. I ketvirtį sudarė 5 mln.", 1),
        ("bg", "Износът е повече в сравнение с 2024 г. България внася нефт.", 2),
        ("bg", "Нашите фирми изнесоха през 2024 г. България внася нефт.", 1),
        ("bg", "Обменът да стигне милиард до 2030 г. За целта има план.", 2),
        ("bg", "Обменът да стигне милиард до 2030 г. Следващата среща е тук.", 2),
        ("bg", "Обменът да стигне милиард до 2030 г. Министърът замина.", 1),
        ("bg", "През 2030 г. Следващата среща.", 1),
        ("lt", "Eksportas didesnis, palyginti su 2024 m. Kazachstano importas mažėja.", 2),
        ("en", "Trade was 5 million. It grew.", 1),
    ],
)
def test_where_a_sentence_may_be_two(language: str, text: str, pieces: int) -> None:
    found = parts(text, language)
    assert (len(found), " ".join(found)) == (pieces, text)


def test_a_sentence_that_is_one_is_itself() -> None:
    source = Source(id="s000", title=Text.read("An item"), published=date(2026, 11, 16), language="en")
    sentence = Sentence("Trade was 5 million.", source, 1, 1)
    assert parts_of(sentence)[0] is sentence
