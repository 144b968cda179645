"""The words that several sections of a memo share."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.domain.dates import wording
from briefgen.domain.dates.wording import DateWords
from briefgen.domain.model import Rank
from briefgen.sections import words


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("9 Jun 2025 (Mon)", "9~Jun~2025~(Mon)"),
        ("2025, after 18 Apr", "2025, after 18~Apr"),
        ("between 24 Apr 2024 and 31 Mar 2025", "between 24~Apr~2024 and 31~Mar~2025"),
        ("29 Sep – 2 Oct 2025", "29~Sep~– 2~Oct~2025"),
        ("10:00–12:00 Almaty time", "10:00–12:00 Almaty time"),
        ("118 months", "118~months"),
        ("May 2025 → Jun 2025", "May~2025 → Jun~2025"),
    ],
)
def test_no_line_of_a_date_ends_inside_one(written: str, kept: str) -> None:
    assert words.unbroken(written).replace("\N{NO-BREAK SPACE}", "~") == kept


@pytest.mark.parametrize(("count", "word"), [(1, "1"), (2, "two"), (12, "twelve"), (13, "13")])
def test_small_numbers_are_spelt_in_a_sentence(count: int, word: str) -> None:
    assert words.cardinal(count) == word


def test_a_sentence_begins_with_a_large_letter() -> None:
    assert [words.opening(s) for s in ("two are open.", "13 are open.", "")] == ["Two are open.", "13 are open.", ""]


def test_a_sentence_ends_once() -> None:
    assert (words.sentence("Held"), words.sentence("Held."), words.sentence("Held?")) == ("Held.", "Held.", "Held?")


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("意見交換", "意見交換。"),
        ("双方同意。", "双方同意。"),
        ("「人的交流」", "「人的交流」。"),
        ("人的交流（留学生）", "人的交流（留学生）。"),
        ("カード", "カード。"),
        ("양측 합의", "양측 합의."),
        ("تم الاتفاق؟", "تم الاتفاق؟"),
        ("सहमति हुई।", "सहमति हुई।"),
        ("Պայմանավորվեցին։", "Պայմանավորվեցին։"),
        ("Talks with 王毅 (by telephone)", "Talks with 王毅 (by telephone)."),
        ("", "."),
    ],
)
def test_a_sentence_ends_as_its_script_does(text: str, ended: str) -> None:
    assert words.sentence(text) == ended


def test_an_executive_who_meets_an_ambassador_is_one() -> None:
    assert [words.rank(r) for r in (Rank.AMBASSADOR, Rank.MAYOR, Rank.EXECUTIVE)] == [
        "ambassador",
        "mayor",
        "executive",
    ]


@pytest.mark.parametrize(
    ("main", "remark", "told"),
    [
        ("10–11 Mar 2026", None, ("10–11_Mar", "2026")),
        ("10–11 Mar 2026", "from 10:00", ("10–11_Mar", "2026, from 10:00")),
        ("Jan–Sep 2024", None, ("Jan–Sep", "2024")),
        ("31 Mar – 2 Apr 2026", None, ("31_Mar_– 2_Apr_2026", None)),
        ("10 Mar 2026", None, ("10_Mar_2026", None)),
        ("2023–2025", None, ("2023–2025", None)),
    ],
)
def test_where_there_is_little_room_several_days_stand_before_their_year(
    main: str, remark: str | None, told: tuple[str, str | None]
) -> None:
    found = words.narrow(DateWords(words.unbroken(main), remark))
    assert (found.main.replace(wording.NBSP, "_"), found.remark) == told
    assert str(found).replace(wording.NBSP, " ") == f"{main}, {remark}" if remark else main


def test_of_the_hours_of_a_date_no_word_stands_alone_in_the_last_line() -> None:
    told = words.whole_parts(DateWords("15 Dec 2026", "(Tue), 10:00–12:30 Lisbon time", comma=False))
    assert str(told).replace(wording.NBSP, "~") == "15~Dec~2026 (Tue), 10:00–12:30 Lisbon~time"


def test_changes_have_their_sign() -> None:
    assert [words.signed(Decimal(text)) for text in ("62.5", "-3.2", "0")] == ["+62.5", "−3.2", "0"]
