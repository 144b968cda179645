"""Where the article of a magnitude begins."""

from __future__ import annotations

import pytest

from briefgen.auditing.spoken.numbers.articles import one_of


@pytest.mark.parametrize(
    ("code", "before", "at"),
    [
        ("en", "worth over a ", 11),
        ("en", "worth over ", 11),
        ("en", "in China ", 9),
        ("ro", "peste un ", 6),
        ("ro", "peste bun ", 10),
        ("ru", "около ", 6),
    ],
)
def test_the_article_stands_right_before_the_magnitude(code: str, before: str, at: int) -> None:
    assert one_of(f"{before}billion", code, len(before)) == (at, len(before))
