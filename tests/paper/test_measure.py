"""How wide words are, as the layout engine sets them too."""

from __future__ import annotations

import pytest

from briefgen.paper.measure import UNKNOWN, widths
from briefgen.paper.pdf import lay_out


@pytest.mark.parametrize("weight", [400, 600])
@pytest.mark.parametrize("words", ["Tokayev–Radev, Astana, 9 Jun 2025", "Қазақстан 375.2 †", "iiii WWWW"])
def test_words_are_as_wide_as_they_are_set(words: str, weight: int) -> None:
    style = f"span {{ font: {weight} 10pt 'Briefgen Sans'; font-kerning: none; display: inline-block }}"
    html = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>{style}</style></head><body><span id="w">{words}</span></body></html>'
    left, _top, right, _bottom = lay_out(html).document.pages[0].anchors["w"]
    assert (right - left) * 0.75 == pytest.approx(widths(weight).of(words, 10), rel=0.01)


def test_a_letter_that_the_face_lacks_counts_as_a_wide_one() -> None:
    assert widths().of("\N{CJK UNIFIED IDEOGRAPH-4E2D}", 10) == 10 * UNKNOWN
