"""Periods told by a day: what there was on it, and what had come together by then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.auditing.holding.context.period_days import (
    _and_until,
    _of_school_year,
    by_the_end,
    is_by_a_day,
    published_bound,
    says_until_the_end,
    told_by_a_season,
)
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.passages import Passage
from briefgen.auditing.spoken.small import words
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import edtf
from tests.auditing.held import codes, hold, rows, sentence

DAYS = """
en | As of 1 April the stock of investment from Bulgaria was 61 million dollars. | 2025-04-01 | held
en | As of 1 April the stock of investment from Bulgaria was 61 million dollars. | 2025-04-02 | V516
en | At the end of 2024 the stock of investment from Bulgaria was 61 million dollars. | 2024-12-31 | held
en | At the end of 2024 the stock of investment from Bulgaria was 61 million dollars. | 2024-12-30 | V516
en | At the end of 2024 the stock of investment from Bulgaria was 61 million dollars. | 2023-12-31 | V516
bg | Към края на 2024 г. инвестициите от България са 61 млн. долара. | 2024-12-31 | held
ro | Investițiile din Bulgaria erau la sfârșitul lunii martie de 61 de milioane de dolari. | 2025-03-31 | held
ro | Investițiile din Bulgaria erau la sfârșitul lunii martie de 61 de milioane de dolari. | 2025-02-28 | V516
lt | Investicijos iš Bulgarijos 2024 m. pabaigoje siekė 61 mln. dolerių. | 2024-12-31 | held
lt | Investicijos iš Bulgarijos 2024 m. pabaigoje siekė 61 mln. dolerių. | 2024-12 | held
lt | Investicijos iš Bulgarijos 2024 m. pabaigoje siekė 61 mln. dolerių. | 2024-11 | V516
lt | Investicijos iš Bulgarijos 2024 m. pabaigoje siekė 61 mln. dolerių. | 2023-12 | V516
lt | Investicijos iš Bulgarijos 2024 m. siekė 61 mln. dolerių. | 2024-12 | V516
lt | Investicijos iš Bulgarijos 2023 m. augo ir metų pabaigoje siekė 61 mln. dolerių. | 2023-12-31 | held
lt | Investicijos iš Bulgarijos 2023 m. augo ir metų pabaigoje siekė 61 mln. dolerių. | 2024-12-31 | V516
et | Investeeringud Bulgaariast kasvasid 2023. aastal ja olid aasta lõpus 61 miljonit dollarit. | 2023-12-31 | held
et | Investeeringud Bulgaariast kasvasid 2023. aastal ja olid aasta lõpus 61 miljonit dollarit. | 2022-12-31 | V516
et | Investeeringud Bulgaariast olid 31. märtsi seisuga 61 miljonit dollarit. | 2025-03-31 | held
ru | Инвестиции из Болгарии на 1 апреля составили 61 млн долларов. | 2025-04-01 | held
en | On 31 December 2024 trade with Bulgaria had come to 61 million dollars. | 2024 | held
en | On 31 December 2024 trade with Bulgaria had come to 61 million dollars. | 2024-07/2024-12 | V516
en | On 31 December 2024 trade with Bulgaria had come to 61 million dollars. | 2025 | V516
en | On 31 March 2025 trade with Bulgaria had come to 61 million dollars. | 2025-01/2025-03 | held
en | On 30 March 2025 trade with Bulgaria had come to 61 million dollars. | 2025-01/2025-03 | V516
lt | Prekyba su Bulgarija šiemet iki kovo pabaigos siekė 61 mln. dolerių. | 2025-01/2025-03 | held
lt | Prekyba su Bulgarija šiemet iki kovo pabaigos siekė 61 mln. dolerių. | 2025-01/2025-02 | V516
lt | Prekyba su Bulgarija šiemet iki kovo pabaigos siekė 61 mln. dolerių. | 2025-02/2025-03 | V516
bg | До края на март 2025 г. търговията с България достигна 61 млн. долара. | 2025-01/2025-03 | held
bg | До края на март 2025 г. търговията с България достигна 61 млн. долара. | 2024-01/2024-03 | V516
en | There are now investments from Bulgaria of 61 million dollars. | 2025-04-18, inferred: {period: So} | held
en | There are now investments from Bulgaria of 61 million dollars. | 2025-04-17, inferred: {period: So} | V516
en | There are now investments from Bulgaria of 61 million dollars. | 2025-04-18 | V516
en | In the 2023/24 academic year 61 million dollars from Bulgaria were spent. | 2023-09/2024-06, inferred: {period: So} | held
en | In the 2023/24 academic year 61 million dollars from Bulgaria were spent. | 2023-09/2024-06 | V516
en | In the 2023/24 academic year 61 million dollars from Bulgaria were spent. | 2023-01/2024-06, inferred: {period: So} | V516
en | In the 2023/24 academic year 61 million dollars from Bulgaria were spent. | 2024-09/2025-06, inferred: {period: So} | V516
bg | През летния сезон гости от България оставиха 61 млн. долара. | 2024-06/2024-08, inferred: {period: So} | held
bg | През летния сезон гости от България оставиха 61 млн. долара. | 2024-06/2024-08 | V516
bg | През летния сезон гости от България оставиха 61 млн. долара. | 2024-03/2024-05, inferred: {period: So} | V516
bg | През летния сезон гости от България оставиха 61 млн. долара. | 2022-06/2022-08, inferred: {period: So} | V516
en | By 18 April 2025 trade with Bulgaria had come to 61 million dollars. | 2025-04-18 | V516
"""


@pytest.mark.parametrize(("code", "text", "period", "found"), rows(DAYS))
def test_a_period_may_be_told_by_a_day(
    catalog: Callable[..., Catalog], code: str, text: str, period: str, found: str
) -> None:
    figure = (
        "- {id: f, counterpart: BG, indicator: investment, unit: USD million, value: 61, source: s000 p1, "
        f"period: {period}}}"
    )
    held = hold(catalog, text, language=code, figures=figure)
    assert codes(held, "f", "period") == ([] if found == "held" else [found])


def test_a_window_that_ends_on_the_day_of_publication() -> None:
    days = frozenset({date(2024, 12, 28)})
    assert published_bound(edtf.parse("..2024-12-28"), days)
    assert not published_bound(edtf.parse("..2024-12-27"), days)
    assert not published_bound(edtf.parse("2024-12-28"), days)


FROM_DAY_TO_DAY = """
ro | Acordul este pentru perioada 1 aprilie 2025 – 1 aprilie 2026. | 2025-04-01/2026-04-01 | held
ro | Acordul este pentru perioada 1 aprilie 2025 – 1 aprilie 2026. | 2025-04-01/2026-03-31 | V516
ro | Acordul este pentru perioada 1 aprilie 2025 — 1 aprilie 2026. | 2025-04-01/2026-04-01 | held
ro | Acordul este pentru perioada 1 aprilie 2025 - 1 aprilie 2026. | 2025-04-01/2026-04-01 | held
ro | Acordul este pentru perioada 1 aprilie 2025 – 1 aprilie 2026. | 2025-04-02/2026-04-01 | V516
ro | Acordul din 1 aprilie 2025 a fost citit la 1 aprilie 2026. | 2025-04-01/2026-04-01 | V516
ro | Acordul este de la 1 ianuarie 2023 și până la 31 decembrie 2024. | 2023/2024 | held
ro | Acordul este de la 1 ianuarie 2023 și până la 31 decembrie 2024. | 2023/2025 | V516
ro | Acordul este de la 1 ianuarie 2023 și până la 30 decembrie 2024. | 2023/2024 | V516
en | The agreement is for 1 April 2025 to 1 April 2026. | 2025-04-01/2026-04-01 | held
en | The agreement of 1 April 2025 was read on 1 April 2026. | 2025-04-01/2026-04-01 | V516
"""


@pytest.mark.parametrize(("code", "text", "period", "found"), rows(FROM_DAY_TO_DAY))
def test_a_time_told_by_its_first_day_and_its_last(
    catalog: Callable[..., Catalog], code: str, text: str, period: str, found: str
) -> None:
    agreement = f"- {{id: a, title: Agreement, kind: agreement, counterparts: [BG], period: {period}, source: s000 p1}}"
    held = hold(catalog, text, language=code, agreements=agreement)
    assert (" ".join(codes(held, "a", "period")) or "held") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By the end of 2024 it was 5 million", True),
        ("It was 5 at the end of 2024", True),
        ("Until late 2024 it was 5", True),
        ("By May it was 5", False),
        ("The end of 2024 came; by May it was 5", False),
    ],
)
def test_how_much_there_was_at_the_end_of_a_time(text: str, found: bool) -> None:
    told = sentence(text)
    assert by_the_end(Standing(told, told.quantities[-1])) is found


SEASONS = """
en | Last summer 12 thousand guests came. | 2024-06/2024-08 | yes
en | Last summer 12 thousand guests came. | 2023-06/2023-08 |
en | Last summer 12 thousand guests came. | 2024-05/2024-07 |
en | Last summer 12 thousand guests came. | 2024-09/2024-11 |
en | By mid-2024 12 thousand guests came. | 2024-06/2024-08 |
ru | Летом 2024 года приехали 12 тысяч гостей. | 2024-06/2024-08 | yes
ru | Летом 2024 года приехали 12 тысяч гостей. | 2023-06/2023-08 |
ru | Зимой 2023–2024 годов приехали 12 тысяч гостей. | 2023-12/2024-02 | yes
kk | Былтырғы жазда 12 мың қонақ келді. | 2024-06/2024-08 | yes
kk | Былтырғы жазда 12 мың қонақ келді. | 2023-06/2023-08 |
"""


@pytest.mark.parametrize(("language", "text", "period", "found"), rows(SEASONS))
def test_the_months_of_a_season(language: str, text: str, period: str, found: str) -> None:
    told = sentence(text, language)
    assert told_by_a_season(edtf.parse(period), Passage((told,), (), narrow=True)) is bool(found)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "by the end of June"), ("en", "until end of 2026"), ("ru", "до конца года"), ("bg", "до края на годината"),
        ("kk", "жыл соңына дейін"), ("ro", "până la sfârșitul anului"), ("lt", "iki 2026 m. pabaigos"), ("lt", "iki metų pabaigos"),
        ("et", "aasta lõpuks"), ("et", "enne aasta lõppu"),
    ],
)  # fmt: skip
def test_what_is_to_be_done_by_the_end_of_something(code: str, text: str) -> None:
    assert says_until_the_end(sentence(f"x {text} x", code))
    assert not says_until_the_end(sentence("in June, у июня, iki metų", code))


@pytest.mark.parametrize(
    ("text", "period", "found"),
    [
        ("By 1 April 2025 there were 43.", "..2025-04-01", True),
        ("By 1 April 2025 there were 43.", "..2025-04-02", False),
        ("By 1 April 2025 there were 43.", "..2025-04", False),
        ("By 1 April 2025 there were 43.", "2025-04-01", False),
        ("By 18 April 2025 there were 43.", "..2025-04-18", False),  # the day of its publication
    ],
)
def test_all_that_was_until_a_day(text: str, period: str, found: bool) -> None:
    told = sentence(text)
    assert is_by_a_day(Standing(told, told.quantities[-1]), edtf.parse(period)) is found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "In the academic year 2024/25 there were 43.", True),
        ("en", "In the Academic Year 2024/25 there were 43.", True),
        ("en", "In the fiscal year 2024/25 there were 43.", False),
        ("en", "In the учебный год there were 43.", False),
        ("ru", "В учебном году их было 43.", True),
    ],
)
def test_a_year_of_schools(code: str, text: str, found: bool) -> None:
    assert _of_school_year(sentence(text, code)) is found


def test_what_leads_to_the_last_day_behind_and() -> None:
    assert "și până la" in _and_until("ro")
    assert _and_until("en") == {f"and {until}" for until in words("en", "until")}
