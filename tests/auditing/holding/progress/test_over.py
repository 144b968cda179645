"""Occasions that are over by what is told of them."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.progress.over import is_after
from tests.auditing.held import rows, sentence

OVER = """
bg | „Ще има договор“, каза тя след консултациите. | yes
bg | Тя ще говори след консултациите. |
ro | A vorbit la încheierea consultărilor. | yes
ro | Va vorbi la încheierea consultărilor. |
lt | Ji kalbėjo po konsultacijų. | yes
et | Ta rääkis pärast konsultatsioone. | yes
ru | Она выступила по итогам консультаций. | yes
en | She spoke after the consultations. |
"""


@pytest.mark.parametrize(("language", "text", "found"), rows(OVER))
def test_what_is_said_after_an_occasion_tells_that_it_is_after(language: str, text: str, found: str) -> None:
    assert is_after(sentence(text, language)) is bool(found)
