"""Letters that were read in another encoding, and those that only look so."""

from __future__ import annotations

import sys

import pytest

from briefgen.reading.meant.encodings import misread


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A cafÃ© in Sofia", [("cafÃ©", "café")]),
        ("itâ€™s", [("itâ€™s", "it’s")]),
        ("itвЂ™s", [("itвЂ™s", "it’s")]),
        ("вЂњForumвЂќ вЂ“ Sofia", [("вЂњForumвЂќ", "“Forum”"), ("вЂ“", "–")]),
        ("Î‘Î¸Î®Î½Î±", [("Î‘Î¸Î®Î½Î±", "Αθήνα")]),
        ("РЎРѕС„РёСЏ", [("РЎРѕС„РёСЏ", "София")]),
        ("Ð¡Ð¾Ñ„Ð¸Ñ\x8f", [("Ð¡Ð¾Ñ„Ð¸Ñ\x8f", "София")]),
        ("PanevÄ—Å¾ys, RomĂ˘nia", [("PanevÄ—Å¾ys,", "Panevėžys,"), ("RomĂ˘nia", "România")]),
        ("10Â\u00a0km", [("10Â\u00a0km", "10\u00a0km")]),
        ("A caf√© in Sofia", [("caf√©", "café")]),
        (
            f"{'x' * 200_000} cafÃ©",
            [("cafÃ©", "café")],
        ),  # the time for a long word grows with its length, and not with its square
        ("caf├⌐, Šiauliai", [("caf├⌐,", "café,")]),
        ("â€œForumâ€\ufffd", [("â€œForumâ€\ufffd", "“Forum\ufffd")]),
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
        "№ 5 – “quoted” … it’s, “École”, «état»",
        "Қазақстан Республикасы Парламентінің Мәжілісі, Міністр закордонних справ у Києві, Азії",
        "ქართული العربية 漢字 ไทย",
    ],
)
def test_real_words_are_let_be(text: str) -> None:
    assert list(misread(text)) == []


def test_real_words_do_not_ask_for_what_mends_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ftfy", None)
    assert list(misread("Парламентінің «Мәжілісі» – “Прага”, Île-de-France, Õ Žilina, Ķīšēzers, ľahký, São Tomé")) == []
    with pytest.raises(ImportError):
        list(misread("cafÃ©"))
