"""Words however they are spelt."""

from __future__ import annotations

import unicodedata

import pytest

from briefgen.reading.meant.folding import folded, plain


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Début", "debut"),
        (unicodedata.normalize("NFD", "Début"), "debut"),  # as macOS stores it
        ("BİTİŞ", "bitis"),
        ("BAŞLANGIÇ", "baslangic"),
        ("başlangıç", "baslangic"),
        ("ΗΜΕΡΟΜΗΝΙΑ", "ημερομηνια"),
        ("ημερομηνία", "ημερομηνια"),
        ("Straße", "strasse"),
        ("Note  to all!", "note  to all!"),
    ],
)
def test_a_word_is_one_however_it_is_spelt(text: str, told: str) -> None:
    assert folded(text) == told


def test_the_words_alone() -> None:
    assert plain(" All-day_event (Événement):\n") == "all day event evenement"
    assert plain("  L’aide-mémoire:\n Йод, ÉTÉ ½") == "l aide memoire иод ete 1 2"
