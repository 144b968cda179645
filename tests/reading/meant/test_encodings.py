"""Letters that were read in another encoding, and those that only look so."""

from __future__ import annotations

import pytest

from briefgen.reading.meant.encodings import misread


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A cafÃ© in Sofia", [("Ã©", "é")]),
        ("itâ€™s", [("â€™", "’")]),
        ("Î‘Î¸Î®Î½Î±", [("Î‘Î¸Î®Î½Î±", "Αθήνα")]),
        ("РЎРѕС„РёСЏ", [("РЎРѕС„РёСЏ", "София")]),
        ("Ð¡Ð¾Ñ„Ð¸Ñ\x8f", [("Ð¡Ð¾Ñ„Ð¸Ñ\x8f", "София")]),
        ("PanevÄ—Å¾ys, Å\u00a0iauliai", [("Ä—Å¾", "ėž"), ("Å\u00a0", "Š")]),
        ("10Â\u00a0km", [("Â\u00a0", "\u00a0")]),
    ],
)
def test_what_was_meant(text: str, found: list[tuple[str, str]]) -> None:
    assert list(misread(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "café, Öl, Ærø, SÃO PAULO, IRMÃ, «CAFÉ», „WÄ“, „PÅ”, «IRMû",
        "Её слова; Сёла; Рёв; Роман Василенко; Ђ Ѓ",
        "Îles, Âge, Ångström, â, Ñ, 10 °C, Ä…",
        "№ 5 – “quoted” … it’s",
        "ქართული العربية 漢字 ไทย",
    ],
)
def test_real_words_are_let_be(text: str) -> None:
    assert list(misread(text)) == []
