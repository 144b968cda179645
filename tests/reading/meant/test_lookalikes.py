from __future__ import annotations

import pytest

from briefgen.reading.meant.lookalikes import named, unmasked


@pytest.mark.parametrize(
    ("text", "plain", "words"),
    [
        ("ВG", "BG", "the “В” in “ВG” is the Cyrillic capital letter ve, not a “B”"),
        ("rumen-rаdev", "rumen-radev", "the “а” in “rumen-rаdev” is the Cyrillic small letter a, not a “a”"),
        ("ΒG", "BG", "the “Β” in “ΒG” is the Greek capital letter beta, not a “B”"),
        ("LТ", "LT", "the “Т” in “LТ” is the Cyrillic capital letter te, not a “T”"),
        ("І", "I", "the “І” in “І” is the Cyrillic capital letter byelorussian-ukrainian i, not a “I”"),
        ("２025", "2025", "the “２” in “２025” is the fullwidth digit two, not a “2”"),
        ("٢025", "2025", "the “٢” in “٢025” is the arabic-indic digit two, not a “2”"),
        ("BG\u00a0", "BG", "“BG\u00a0” holds a special space (no-break space), not an ordinary one"),
        ("bg–visit", "bg-visit", "the “–” in “bg–visit” is the en dash, not a “-”"),
        ("bg−visit", "bg-visit", "the “−” in “bg−visit” is the minus sign, not a “-”"),
        ("bg\u2003visit", "bg visit", "“bg\u2003visit” holds a special space (em space), not an ordinary one"),
        ("2025…2026", "2025..2026", "the “…” in “2025…2026” is the horizontal ellipsis, not a “..”"),
        ("Ӏd", "Id", "the “Ӏ” in “Ӏd” is the Cyrillic letter palochka, not a “I”"),
        (" ‚BG‘ ", "BG", "the quotation marks of ‚BG‘ are typographic, and count as part of it"),
        ("“2026-12-14”", "2026-12-14", "the quotation marks of “2026-12-14” are typographic, and count as part of it"),
        ("„planned“", "planned", "the quotation marks of „planned“ are typographic, and count as part of it"),
        ("«BG»", "BG", "the quotation marks of «BG» are typographic, and count as part of it"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_plain_letter_is_named(text: str, plain: str, words: str) -> None:
    assert (unmasked(text), named(text)) == (plain, words)


@pytest.mark.parametrize("text", ["BG", "", "\u00a0", "“”", "Болгария", "София", "naïve", "北京", "BG꓾"])
def test_other_text_is_left_alone(text: str) -> None:
    assert unmasked(text) is None
