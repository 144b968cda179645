from __future__ import annotations

import pytest

from briefgen.auditing.proposing.statistics import invests_abroad, reporter_of
from tests.auditing.proposing.texts import Read, text


@pytest.mark.parametrize(
    ("language", "words", "reporter"),
    [
        ("en", "Bulgarian exports to Kazakhstan grew.", "BG"),
        ("en", "Exports from Kazakhstan came to 5 million, imports to 3 million.", "KZ"),
        ("en", "Exports of the Republic of Bulgaria grew.", "BG"),
        ("en", "Exports to Kazakhstan grew.", "BG"),
        ("en", "Imports to Kazakhstan grew.", "KZ"),
        ("en", "Imports from Kazakhstan grew.", "BG"),
        ("en", "Kazakhstan's exports grew, and so did Bulgaria's imports.", None),
        ("en", "Exports grew in Bulgaria.", None),
        ("en", "Romanian exports grew.", None),
        ("en", "Trade with Bulgaria and exports grew.", None),
        ("ru", "Экспорт Казахстана вырос, как и импорт.", "KZ"),
        ("ru", "Экспорт в Казахстан вырос.", None),
        ("bg", "Износът на България за Казахстан нарасна.", "BG"),
        ("bg", "Българският износ нарасна.", "BG"),
        ("ro", "Exporturile Bulgariei au crescut.", "BG"),
        ("et", "Bulgaaria eksport kasvas.", "BG"),
        ("et", "Eksport Kasahstani kasvas.", None),
    ],
)
def test_exports_are_of_the_country_beside_the_word(
    catalog: Read, language: str, words: str, reporter: str | None
) -> None:
    read = text(catalog, words, language)
    assert reporter_of(read, read.sentences[-1], "BG") == reporter


@pytest.mark.parametrize(
    ("language", "words", "abroad"),
    [
        ("en", "Kazakhstan invested 5 million euros in Bulgaria.", True),
        ("en", "Kazakhstan's investments in Bulgaria came to 5 million euros.", True),
        ("en", "Investment in Kazakhstan came to 5 million euros.", False),
        ("en", "Bulgaria invested 5 million euros in the economy of Kazakhstan.", False),
        ("ro", "Investițiile Kazahstanului în Bulgaria depășesc 5 milioane de euro.", True),
        ("bg", "Инвестициите от България в Казахстан достигнаха 5 млн. евро.", False),
        ("kk", "Болгариядан Қазақстанға тартылған инвестиция 5 млн еуро болды.", False),
    ],
)
def test_who_invests_where(catalog: Read, language: str, words: str, abroad: bool) -> None:
    read = text(catalog, words, language)
    assert invests_abroad(read, read.sentences[-1]) is abroad
