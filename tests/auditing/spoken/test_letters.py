from __future__ import annotations

import pytest

from briefgen.auditing.spoken.letters import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The parties met in Sofia.", "en"),
        ("", "en"),
        ("аб ab", "en"),
        ("ққ a", "kk"),
        ("Тема на деня", "bg"),
        ("ы" + "а" * 248, "ru"),
        ("ы" + "а" * 249, "bg"),
        ("Стороны обсудили вопросы экономики и торговли.", "ru"),
        ("Двете страни обсъдиха търговията и още въпроси.", "bg"),
        ("Тараптар сауда мен экономика мәселелерін талқылады.", "kk"),
        ("Părțile au discutat despre comerț și economie.", "ro"),
        ("Šalys aptarė prekybos ir ūkio klausimus, įmones.", "lt"),
        ("Pooled arutasid kaubandust ja küsimusi, ettevõtteid.", "et"),
    ],
)
def test_the_language_of_a_text(text: str, code: str) -> None:
    assert language_of(text) == code
