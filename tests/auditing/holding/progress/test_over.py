"""Occasions that are over by what is told of them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.progress.over import is_after, is_only_said, is_over
from briefgen.domain.model import EventKind
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


@pytest.mark.parametrize(
    ("text", "said", "statement"),
    [
        ("“It went well,” she said.", True, True),
        ("She said that it went well.", False, False),
        ("“It went well,” she said of what is planned for May.", False, False),
        ("“A visit is planned for May,” she said.", True, True),
    ],
)
def test_a_statement_was_made_where_somebody_is_quoted(text: str, said: bool, statement: bool) -> None:
    told = sentence(text)
    assert is_only_said(told) is said
    for kind, found in ((EventKind.OTHER, statement), (EventKind.VISIT, False)):
        record: Any = SimpleNamespace(kind=kind)
        assert is_over(told, record) is found


def test_an_occasion_of_any_kind_is_over_where_something_is_told_after_it() -> None:
    for kind in (EventKind.OTHER, EventKind.VISIT):
        record: Any = SimpleNamespace(kind=kind)
        assert is_over(sentence("Она выступила по итогам консультаций.", "ru"), record)
