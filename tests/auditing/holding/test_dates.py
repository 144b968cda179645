from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from briefgen.auditing.dates_told import NEAR
from briefgen.auditing.holding import dates as module
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point, When
from tests.auditing.held import alarms, case_of, codes, findings, hold, rows, said, sentence, verdict

TEXT = "On 12 May 2026 at 10:00 the President of Bulgaria is to come.\nMonday, June 9, was agreed on with Bulgaria."


def event(when: str, more: str = "source: s000 p1") -> str:
    return f"- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: planned, when: {when}, {more}}}"


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("2026-05-12", []),
        ("2026-05", []),
        ("2026", []),
        ("..2025-04-18", []),
        ("undated", []),
        ("2026-05-12T10:00", []),
        ("2025-04-18", ["V509"]),  # that it is the day meant, nothing says
        ("2026-05-13", ["V509"]),
        ("2026-06-12", ["V509"]),
        ("2025-05-12", ["V509"]),
        ("2026-05-12/2026-05-13", ["V509"]),
        ("2026-05-12T11:00", ["V509"]),
        ("..2025-04-17", ["V509"]),
    ],
)
def test_a_date_stands_there_as_precisely_as_it_is_written(
    catalog: Callable[..., Catalog], when: str, found: list[str]
) -> None:
    assert codes(hold(catalog, TEXT, events=event(when)), "e", "when") == found


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2025-06-09", Verdict.INFERRED),
        ("2026-06-09", Verdict.READ_THIS_ONE),  # too far off, and a Tuesday
        ("2025-06-08", Verdict.NOT_BORNE_OUT),
        ("2025-07-09", Verdict.NOT_BORNE_OUT),
        ("2025-04-18..2025-12-31", Verdict.INFERRED),
        ("2025-04-18..2025-12-30", Verdict.NOT_BORNE_OUT),
    ],
)
def test_a_year_that_was_inferred_leaves_day_and_month_to_be_held(
    catalog: Callable[..., Catalog], when: str, expected: Verdict
) -> None:
    inferred = event(when, "inferred: {when: So}, source: s000 p2")
    assert verdict(hold(catalog, TEXT, published="2025-04-18", events=inferred), "e", "when") is expected


def test_the_period_of_a_document(catalog: Callable[..., Catalog]) -> None:
    plan = "- {id: a, title: Plan with Bulgaria, kind: plan, counterparts: [BG], period: 2025/2026, source: s000 p1}"
    text = "The plan with Bulgaria for 2025-2026."
    assert alarms(hold(catalog, text, agreements=plan), "a") == []
    assert [c for _f, c, _w in alarms(hold(catalog, text, agreements=plan.replace("2026", "2027")), "a")] == ["V516"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "12 мая 2026 года в 15 часов."),
        ("bg", "На 12 май 2026 г. в 15 ч."),
        ("bg", "На 12 май 2026 г. от 15 часа."),
        ("kk", "2026 жылғы 12 мамырда сағат 15-те."),
        ("ro", "La 12 mai 2026, ora 15."),
        ("lt", "2026 m. gegužės 12 d. 15 val."),
        ("et", "12. mail 2026 kell 15."),
    ],
)
def test_a_full_hour_in_other_languages(catalog: Callable[..., Catalog], language: str, text: str) -> None:
    for hour, is_ in ((15, Verdict.HELD), (16, Verdict.NOT_BORNE_OUT)):
        held = hold(catalog, text, language=language, events=event(f"2026-05-12T{hour}:00", "source: s000 p1"))
        assert verdict(held, "e", "when") is is_


@pytest.mark.parametrize(
    ("text", "when", "inferred", "is_"),
    [
        ("On 12 May 2026 at 10:00.", "2026-05-12T10:00", False, Verdict.HELD),
        ("On 12 May 2026 at 10 a.m.", "2026-05-12T10:00", False, Verdict.HELD),
        ("On 12 May 2026 at 3 pm.", "2026-05-12T15:00", False, Verdict.HELD),
        ("On 12 May 2026 at 3.30 p.m.", "2026-05-12T15:30", False, Verdict.HELD),
        ("On 12 May 2026 at 15.30.", "2026-05-12T15:30", False, Verdict.HELD),
        ("On 12 May 2026 at 15:30.", "2026-05-12T15:31", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 from 10:00 to 12:00.", "2026-05-12T10:00/12:00", False, Verdict.HELD),
        ("On 12 May 2026 from 10:00 to 12:00.", "2026-05-12T10:00/13:00", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 at 12 noon, 12h.", "2026-05-12T12:00", False, Verdict.HELD),
        ("On 12 May 2026 at midnight, 12 a.m.", "2026-05-12T00:00", False, Verdict.HELD),
        ("On 12 May 2026 at 115:30.", "2026-05-12T15:30", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 at 3 a.m.", "2026-05-12T15:00", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 at 3 p.m.", "2026-05-12T03:00", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 at 3.30 a.m.", "2026-05-12T15:30", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 at 3:30PM.", "2026-05-12T03:30", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 at 15:30 p.m.", "2026-05-12T15:30", False, Verdict.HELD),
        ("On 12 May 2026 at 12 p.m.", "2026-05-12T12:00", False, Verdict.HELD),
        ("On 12 May 2026 at 12 p.m.", "2026-05-12T00:00", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 at noon.", "2026-05-12T12:00", False, Verdict.HELD),
        ("On 12 May 2026 at noon.", "2026-05-12T00:00", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 at noon.", "2026-05-12T12:30", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 at midnight.", "2026-05-12T00:00", False, Verdict.HELD),
        ("On 12 May 2026 at three o’clock, 3 o’clock.", "2026-05-12T15:00", False, Verdict.HELD),
        ("On 12 May 2026 at 13 o’clock.", "2026-05-12T03:00", False, Verdict.NOT_BORNE_OUT),
        ("On 12 May 2026 after 2:15.30.", "2026-05-12T15:30", False, Verdict.NOT_BORNE_OUT),
        ("From 12 May 2026 to 14 May 2026.", "2026-05-12/2026-05-14", False, Verdict.HELD),
        ("From 12 May 2026 to 14 May 2026.", "2026-05-12..2026-05-14", False, Verdict.HELD),
        ("From 12 May 2026 to 14 May 2026.", "2026-05-12/2026-05-15", False, Verdict.NOT_BORNE_OUT),
        ("On 9 June.", "2025-06-09", False, Verdict.HELD),
        ("On 9 June.", "2025-06-09", True, Verdict.INFERRED),
        ("On 9 June.", "2026-06-09", True, Verdict.READ_THIS_ONE),
        ("On 9 June.", "2027-06-09", True, Verdict.READ_THIS_ONE),
        ("On 9 June 2027.", "2025-06-09", True, Verdict.NOT_BORNE_OUT),
        ("On 9 June 2027.", "2027-06-09", True, Verdict.INFERRED),
        ("On 10 June.", "2025-06-09", True, Verdict.NOT_BORNE_OUT),
        ("Later this year.", "2025-04-18..2025-12-31", True, Verdict.INFERRED),
        ("Later this year.", "2025-04-18..2025-12-31", False, Verdict.NOT_BORNE_OUT),
        ("Later.", "2025-04-18..2025-12-31", True, Verdict.INFERRED),
        ("Later.", "2025-04-18..2025-12-30", True, Verdict.NOT_BORNE_OUT),
        ("Later.", "2025-05-01..2025-05-31", True, Verdict.NOT_BORNE_OUT),
        ("Later.", "2025-05..2025-06", True, Verdict.NOT_BORNE_OUT),
        ("Later.", "2025-05", True, Verdict.NOT_BORNE_OUT),
        ("Later.", "2025", True, Verdict.INFERRED),
        ("Later.", "2026", True, Verdict.NOT_BORNE_OUT),
        ("Later.", "2027", True, Verdict.NOT_BORNE_OUT),
        ("In 2024 or later.", "2025", True, Verdict.NOT_BORNE_OUT),
        ("In 2024 or later.", "2026-01-01..2026-12-31", True, Verdict.NOT_BORNE_OUT),
        ("In 2026 or later.", "2026-01-01..2026-12-31", True, Verdict.INFERRED),
        ("In June.", "2025-06-01..2025-06-30", True, Verdict.INFERRED),
        ("In June.", "2025-06-10..2025-06-30", True, Verdict.NOT_BORNE_OUT),
        ("In June.", "2025-06-01..2025-07-31", True, Verdict.NOT_BORNE_OUT),
        ("In June.", "2029-06-01..2029-06-30", True, Verdict.NOT_BORNE_OUT),
        ("In June 2025.", "2025-06-01..2025-06-30", True, Verdict.INFERRED),
        ("In June 2024.", "2025-06-01..2025-06-30", True, Verdict.NOT_BORNE_OUT),
        ("In June.", "2025-07", True, Verdict.NOT_BORNE_OUT),
        ("On 9 June and in 2027.", "2025-06-09", True, Verdict.INFERRED),
        ("Now.", "2025-04-18", False, Verdict.READ_THIS_ONE),
        ("Now.", "2025-04-18", True, Verdict.READ_THIS_ONE),
        ("Now.", "..2025-04-18", False, Verdict.HELD),
        ("Now.", "..2025-04-18", True, Verdict.INFERRED),
        ("Now.", "2025-04-18..2025-05-31", False, Verdict.NOT_BORNE_OUT),
        ("Now.", "2025-04-18/2025-05-31", False, Verdict.NOT_BORNE_OUT),
    ],
)
def test_how_a_text_bears_out_a_date(
    catalog: Callable[..., Catalog], text: str, when: str, inferred: bool, is_: Verdict
) -> None:
    more = "source: s000 p1" + (", inferred: {when: So}" if inferred else "")
    assert verdict(hold(catalog, text, events=event(when, more)), "e", "when") is is_


@pytest.mark.parametrize(
    ("text", "period", "inferred", "is_"),
    [
        ("For 2025-2026.", "2025/2026", False, Verdict.HELD),
        ("For 2025-2026.", "2025/2027", False, Verdict.NOT_BORNE_OUT),
        ("For 2025-2026.", "2025", False, Verdict.NOT_BORNE_OUT),
        ("For 2025-2026.", "2025/2026", True, Verdict.INFERRED),
        ("For 2025-2026.", "2025/2026~", False, Verdict.HELD),
        ("In 2025 compared to 2024.", "2024", False, Verdict.READ_THIS_ONE),
        ("In 2025 compared to 2024.", "2025", False, Verdict.HELD),
        ("In nine months of 2024.", "2024-01/2024-09", False, Verdict.HELD),
        ("In nine months of 2024.", "2024-01/2024-10", False, Verdict.NOT_BORNE_OUT),
        ("In nine months.", "2025-01/2025-09", True, Verdict.INFERRED),
        ("In nine months.", "2024-01/2024-09", True, Verdict.INFERRED),
        ("In nine months.", "2023-01/2023-09", True, Verdict.NOT_BORNE_OUT),
        ("In nine months.", "2025-02/2025-09", True, Verdict.NOT_BORNE_OUT),
        ("In nine months.", "2025-01/2025-08", True, Verdict.NOT_BORNE_OUT),
        ("In nine years.", "2025-01/2025-09", True, Verdict.NOT_BORNE_OUT),
        ("In January-September 2024.", "2023-01/2023-09", True, Verdict.NOT_BORNE_OUT),
        ("In January-September 2024.", "2024", True, Verdict.INFERRED),
        ("In 2024.", "2024-01/2024-09", True, Verdict.NOT_BORNE_OUT),
        ("Nothing.", "2025", True, Verdict.INFERRED),
        ("Nothing.", "2024", True, Verdict.INFERRED),
        ("Nothing.", "2026", True, Verdict.INFERRED),
        ("Nothing.", "2023", True, Verdict.NOT_BORNE_OUT),
        ("Nothing.", "2025", False, Verdict.NOT_BORNE_OUT),
        ("Nothing.", "..2025-04-18", False, Verdict.HELD),
        ("Nothing.", "..2025-04-18", True, Verdict.INFERRED),
        ("Nothing.", "..2025-04-17", False, Verdict.NOT_BORNE_OUT),
        ("In January-September 2024, and all of 2023.", "2023-01/2023-09", True, Verdict.NOT_BORNE_OUT),
        ("In January-September, and all of 2023.", "2023-01/2023-09", True, Verdict.INFERRED),
        ("Since May 2020.", "2020-05/..", True, Verdict.INFERRED),
        ("Since May 2020.", "2020-05/2020-09", True, Verdict.NOT_BORNE_OUT),
        ("Since May 2020, and in 2021.", "2021-05/..", True, Verdict.NOT_BORNE_OUT),
        ("Since 2005.", "2005/..", False, Verdict.HELD),
        ("Between 2005 and 2010.", "2005/2010", False, Verdict.HELD),
        ("In 2005, and in 2011.", "2005/2010", False, Verdict.NOT_BORNE_OUT),
    ],
)
def test_how_a_text_bears_out_a_period(
    catalog: Callable[..., Catalog], text: str, period: str, inferred: bool, is_: Verdict
) -> None:
    why = ", inferred: {period: So}" if inferred else ""
    plan = f"- {{id: a, title: Plan with Bulgaria, kind: plan, counterparts: [BG], period: {period}, source: s000 p1{why}}}"
    assert verdict(hold(catalog, text, agreements=plan), "a", "period") is is_


@pytest.mark.parametrize(
    ("published", "is_"),
    [("2025-01-01", Verdict.INFERRED), ("2024-12-31", Verdict.INFERRED), ("2024-12-30", Verdict.NOT_BORNE_OUT)],
)
def test_a_year_that_was_inferred_ends_within_a_year_of_the_source(
    catalog: Callable[..., Catalog], published: str, is_: Verdict
) -> None:
    told = event("2025", "inferred: {when: So}, source: s000 p1")
    assert verdict(hold(catalog, "Later.", published=published, events=told), "e", "when") is is_


@pytest.mark.parametrize(
    ("kind", "when", "found"),
    [
        ("meeting", "2023-04-26", ["V509"]),
        ("forum", "2023-04-26", []),
        ("meeting", "2023-04-26..2025-04-18", []),
        ("meeting", "2023-05-02", []),
        ("meeting", "2023-04", []),
    ],
)
def test_the_day_of_a_forum_is_not_that_of_a_meeting_about_it(
    catalog: Callable[..., Catalog], kind: str, when: str, found: list[str]
) -> None:
    text = "To carry out what was agreed at the business forum on April 26, 2023, the Ambassador of Bulgaria held a meeting on May 2, 2023."
    told = f"- {{id: e, kind: {kind}, title: A talk, counterparts: [BG], status: held, when: {when}, source: s000 p1}}"
    assert codes(hold(catalog, text, events=told), "e", "when") == found


UNTOLD = "check the passage and the date; if it was worked out, say how under “inferred:”"
SAID = """
On 12 May 2026 at 10:00 they met in Bulgaria. | meeting | 2026-05-13 | V509: 2026-05-13 does not stand in s000 p1 → UNTOLD
| meeting | 2026-05-12T11:00 | V509: the time 11:00 does not stand in s000 p1 → leave the time out where the source gives none
| meeting | 2025-04-18 | V509?: 2025-04-18 is the day s000 p1 was published; that it is the day meant, the passage does not say → write ..2025-04-18 where only the day of the report is known
| meeting | ..2025-04-17 | V509: 2025-04-17 does not stand in s000 p1 → UNTOLD
| meeting | 2026-05-12, inferred: {when: So} | inferred: So
| meeting | ..2025-04-18, inferred: {when: So} | inferred: So
They met on 9 June in Bulgaria. | meeting | 2027-06-09, inferred: {when: So} | V509?: the year of 2027-06-09 does not suit what s000 p1 says → check the year against the day of the source, and say under “inferred:” how it was worked out
They met on 9 June 2026 in Bulgaria. | meeting | 2027-06-09, inferred: {when: So} | V509: 2027-06-09 does not stand in s000 p1 → check the passage and the date; where “by then” was worked out, write ..2027-06-09
They met on Monday in Bulgaria. | meeting | 2026-04-14, inferred: {when: So} | V509?: the year of 2026-04-14 does not suit what s000 p1 says → check the year against the day of the source, and say under “inferred:” how it was worked out
They met in Bulgaria in 2023-2025. | meeting | 2023 | V509?: 2023 stands in s000 p1 only as the edge of a period → put the period that the passage gives
| meeting | 2023..2025 | held
They vote in Bulgaria on 5 May 2025 and in Romania on 4 May 2025. | election | 2025-05-04 | V509?: 2025-05-04 stands in s000 p1 with another country → put the day that stands with this country
| election | 2025-05-05 | held
| election | 2025-05 | held
| meeting | 2025-05-04 | held
They vote in Bulgaria in May 2025 and in Romania on 4 May 2025. | election | 2025-05-04 | held
They vote on 4 May 2025; in Bulgaria on 5 May 2025. | election | 2025-05-04 | V509?: 2025-05-04 stands in s000 p1 with another country → put the day that stands with this country
Since the forum held on 26 April 2025 Bulgaria met them on 27 April 2025. | meeting | 2025-04-26 | V509?: 2025-04-26 stands in s000 p1 as the day of another occasion: forum → see of what it is the day
| forum | 2025-04-26 | held
| meeting | 2025-04-27 | held
| meeting | 2025-04 | held
| meeting | 2025-04-26..2025-04-27 | held
"""


@pytest.mark.parametrize(("text", "kind", "when", "found"), rows(SAID))
def test_what_is_said_of_a_date(catalog: Callable[..., Catalog], text: str, kind: str, when: str, found: str) -> None:
    held = hold(catalog, text, events=event(when).replace("visit", kind))
    assert said(held, "e", "when") == found.replace("UNTOLD", UNTOLD)


PERIODS = """
Trade with Bulgaria in 2022 was 5 million, growing as compared to 2021. | 2022 | held
| 2021 | V516?: 2021 stands in s000 p1 as what is compared with → put the period that the number is of; what it is compared with goes under “against:”
| 2020 | V516: the period 2020 does not stand in s000 p1 → put the period the passage gives, down to its months
| 2020, inferred: {period: So} | V516: the period 2020 does not stand in s000 p1 → put the period the passage gives, down to its months
| 2022, inferred: {period: So} | inferred: So
| 2022~ | held
| ..2025-04-18 | held
| ..2025-04-18, inferred: {period: So} | inferred: So
Trade with Bulgaria since 2005 was 5 million. | 2005 | V516?: 2005 only begins what s000 p1 tells of → put the whole time that the passage tells of, up to where it ends
| 2005/.. | held
In nine months of 2024 trade with Bulgaria was 5 million. | 2024-01/2024-09 | held
| 2024-01/2024-08 | V516: the period 2024-01/2024-08 does not stand in s000 p1 → put the period the passage gives, down to its months
In nine months trade with Bulgaria was 5 million. | 2024-01/2024-09, inferred: {period: So} | inferred: So
| 2024-01/2024-08, inferred: {period: So} | V516: the period 2024-01/2024-08 does not stand in s000 p1 → put the period the passage gives, down to its months
| 2024-02/2024-09, inferred: {period: So} | V516: the period 2024-02/2024-09 does not stand in s000 p1 → put the period the passage gives, down to its months
| 2023-01/2023-09, inferred: {period: So} | V516: the period 2023-01/2023-09 does not stand in s000 p1 → put the period the passage gives, down to its months
| 2025-01/2025-09, inferred: {period: So} | inferred: So
| 2026-01/2026-09, inferred: {period: So} | V516: the period 2026-01/2026-09 does not stand in s000 p1 → put the period the passage gives, down to its months
"""


@pytest.mark.parametrize(("text", "period", "found"), rows(PERIODS))
def test_what_is_said_of_a_period(catalog: Callable[..., Catalog], text: str, period: str, found: str) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: turnover, unit: USD million, value: 5, source: s000 p1, period: {period}}}"
    assert said(hold(catalog, text, figures=figure), "f", "period") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("date 2025-04-18 ASTANA. They met in Bulgaria.", ["V509"]),
        ("2025-04-18\nThey met in Bulgaria.", ["V509"]),
        ("18 April 2025 – They met in Bulgaria.", ["V509"]),
        ("18 April 2025 KAZINFORM They met in Bulgaria.", ["V509"]),
        ("18 April 2025 they met in Bulgaria.", []),
        ("On 18 April 2025 they met in Bulgaria.", []),
        ("date 2025-04-18 They met in Bulgaria on 18 April.", []),
        ("date 2025-04-18 They met in Bulgaria today.", []),
        ("They met in Bulgaria.\n2025-04-18", []),
    ],
)
def test_the_day_that_heads_a_text_is_that_of_its_publication(
    catalog: Callable[..., Catalog], text: str, found: list[str]
) -> None:
    held = hold(catalog, text, events=event("2025-04-18", "source: s000").replace("planned", "held"))
    assert codes(held, "e", "when") == found
    assert (
        codes(hold(catalog, text, events=event("..2025-04-18", "source: s000").replace("planned", "held")), "e", "when")
        == []
    )


STRETCHES = """
en | The Minister goes there by the end of the third quarter. | ..2025-09-30 | held
   |   | ..2025-06-30 | V509
   | They sign it before the end of the year. | ..2025-12-31 | held
   |   | ..2026-12-31 | V509
   |   | ..2025-11-30 | V509
   | It opens in early 2026. | 2026-01..2026-04 | held
   |   | 2026-01..2026-08 | V509
   |   | 2025-01..2025-04 | V509
   | She goes there in the second half of the year. | 2025-07..2025-12 | held
   |   | 2025-01..2025-06 | V509
   | Flights begin in Q1 2026. | 2026-01..2026-03 | held
   |   | 2026-01..2026-02 | V509
   | They meet in mid-June. | 2025-06-10..2025-06-20 | held
   |   | 2025-06-20..2025-06-30 | V509
   | They meet at the end of May. | 2025-05-20..2025-05-31 | held
   |   | 2025-05-01..2025-05-10 | V509
   | They invest it within five years. | ..2030-04 | held
   |   | ..2031-04 | V509
   | He answers within 60 days. | ..2025-06-17 | held
   |   | ..2025-06-30 | V509
   | The staff is complete by Christmas. | ..2025-12-25 | held
   |   | ..2025-12-01 | V509
   | It is ready in the autumn. | 2025-09..2025-11 | held
   |   | 2025-06..2025-08 | V509
   | It comes next winter. | 2025-12..2026-02 | held
   |   | 2025-12..2026-05 | V509
ru | Визит намечен на второй квартал будущего года. | 2026-04..2026-06 | held
   |   | 2026-07..2026-09 | V509
   | Визит ожидается в начале ноября. | 2025-11-01..2025-11-10 | held
   |   | 2025-11-20..2025-11-30 | V509
   | Подпишут до конца года. | ..2025-12-31 | held
   |   | ..2025-09-30 | V509
   | Откроют осенью. | 2025-09..2025-11 | held
   |   | 2025-12..2026-02 | V509
kk | Сапар осы жылдың екінші жартысында жоспарланған. | 2025-07..2025-12 | held
   |   | 2025-01..2025-06 | V509
   | Жыл соңына дейін қол қойылады. | ..2025-12-31 | held
   |   | ..2026-12-31 | V509
bg | Сесията ще се проведе през есента. | 2025-09..2025-11 | held
   |   | 2025-06..2025-08 | V509
   | Споразумението ще бъде подписано до края на юни. | ..2025-06-30 | held
   |   | ..2025-07-31 | V509
ro | Acordul va fi semnat în prima jumătate a anului 2026. | 2026-01..2026-06 | held
   |   | 2026-07..2026-12 | V509
   | Vizita are loc la începutul lunii mai. | 2025-05-01..2025-05-10 | held
   |   | 2025-05-20..2025-05-31 | V509
lt | Lėšos bus skirtos iki metų pabaigos. | ..2025-12-31 | held
   |   | ..2025-10-31 | V509
   | Susitiks rudenį. | 2025-09..2025-11 | held
   |   | 2025-03..2025-05 | V509
et | Konsulaat avatakse sügisel. | 2025-09..2025-11 | held
   |   | 2025-03..2025-05 | V509
   | Delegatsioon sõidab mai keskel. | 2025-05-10..2025-05-20 | held
   |   | 2025-05-25..2025-05-31 | V509
"""


def test_the_stretch_that_a_passage_leaves_a_day_in(catalog: Callable[..., Catalog]) -> None:
    sentence, wrongly = "", []
    for code, text, when, is_ in rows(STRETCHES):
        sentence = text or sentence
        held = hold(catalog, sentence, language=code, events=event(when))
        found = codes(held, "e", "when") or [verdict(held, "e", "when").words]
        wrongly += [(sentence, when, found)] if found != [is_] else []
    assert wrongly == []


COUNTED = "They agreed on it on 1 April 2025. It is to be done within 60 days."


@pytest.mark.parametrize(
    ("when", "found"),
    [("2025-04-18..2025-05-31", []), ("2025-04-01..2025-05-31", []), ("2025-04-19..2025-05-31", ["V509"])],
)
def test_a_window_that_was_counted_begins_then_or_with_the_printing(
    catalog: Callable[..., Catalog], when: str, found: list[str]
) -> None:
    told = event(when, "inferred: {when: So}, source: s000 p1 s2")
    assert codes(hold(catalog, COUNTED, events=told), "e", "when") == found
    assert codes(hold(catalog, COUNTED, events=event(when, "source: s000 p1 s2")), "e", "when") == ["V509"]


@pytest.mark.parametrize(
    ("text", "when", "found"),
    [
        ("lt: Ji atvyko trečiadienį. Dviejų dienų vizitas.", "2025-04-16/2025-04-17", []),
        ("lt: Ji atvyko trečiadienį. Dviejų dienų vizitas.", "2025-04-16/2025-04-18", ["V509"]),
        ("lt: Ji atvyko trečiadienį. Du vizitai.", "2025-04-16/2025-04-17", ["V509"]),
        ("ro: A sosit miercuri, pentru două zile.", "2025-04-16/2025-04-17", []),
        ("She arrived on Wednesday for a two-day visit.", "2025-04-16/2025-04-17", []),
        ("She arrived on Wednesday for a two-day visit.", "2025-04-16/2025-04-18", ["V509"]),
        ("She left on Thursday after three days there.", "2025-04-15/2025-04-17", []),
        ("She arrived on Wednesday for two visits.", "2025-04-16/2025-04-17", ["V509"]),
        ("On February, 20th she came.", "2025-02-20", []),
        ("On February, 20th she came.", "2025-02-21", ["V509"]),
        ("In February, 20 firms came.", "2025-02-20", ["V509"]),
    ],
)
def test_days_that_follow_from_how_many_there_are(
    catalog: Callable[..., Catalog], text: str, when: str, found: list[str]
) -> None:
    code, _mark, words = text.rpartition(": ")
    held = hold(catalog, words, language=code or "en", events=event(when, "source: s000 p1"))
    assert [code for code in codes(held, "e", "when") if code == "V509"] == found


def test_the_day_of_the_event_it_belongs_to(catalog: Callable[..., Catalog]) -> None:
    events = event("2025-04-17", "source: s000 p1")
    text = "They met on 17 April 2025.\nAt its close they signed the memorandum."
    documents = "- {id: m, title: A memorandum, kind: memorandum, counterparts: [BG], state: signed, when: 2025-04-17, event: e, source: s000 p2}"
    held = hold(catalog, text, events=events, agreements=documents)
    assert said(held, "m", "when") == "held in part: it is the day of its event"
    twin = hold(catalog, text, events=events, agreements=documents.replace("04-17", "04-16"))
    assert codes(twin, "m", "when") == ["V509"]
    whole = hold(
        catalog,
        text.replace("17 April 2025", "Sofia"),
        events=events.replace("2025-04-17", "2025-03"),
        agreements=documents.replace("2025-04-17", "2025-03"),
    )
    assert codes(whole, "m", "when") == ["V509"]
    both = "- {id: s000, title: An item, published: 2025-04-18, document: a}\n- {id: s001, title: An item, published: 2025-04-18, document: b}"
    other = hold(catalog, text, sources=both, events=events.replace("s000 p1", "s001 p1"), agreements=documents)
    assert codes(other, "m", "when") == ["V509"]


def test_the_marks_of_a_day_of_printing() -> None:
    for word in ("date", "dated", "PUBLISHED", "posted", "updated"):
        texts = (f"{word}: ", f" – {word} ", f"{word}", f"is {word}: ", f"{word}: of ", f"x{word}: ")
        assert [module._DATED.search(text) is not None for text in texts] == [True, True, False, False, False, False]
    heads = ["", "  ", "– it", " — it", " | it", ": KAZINFORM it", " it", " KAZ it", " KAZInform", " Sofia"]
    assert [text for text in heads if module._HEADED.match(text)] == heads[:6]
    behind = [" days", "-day", " DAY it", "days", " daylight", " a day"]
    assert [text for text in behind if module._DAYS_BEHIND.match(text)] == behind[:3]


@pytest.mark.parametrize(
    ("point", "of_month", "of_year"),
    [
        (Point(2024), True, True),
        (Point(2024, 1), True, False),
        (Point(2024, 2), True, False),
        (Point(2024, 2, 1), True, False),
        (Point(2024, 2, 28), False, False),
        (Point(2024, 2, 29), True, False),
        (Point(2024, 1, 1), True, True),
        (Point(2024, 12, 31), True, True),
        (Point(2024, 12, 30), False, False),
    ],
)
def test_the_edges_of_a_month_and_of_a_year(point: Point, of_month: bool, of_year: bool) -> None:
    assert (module._is_edge(point), module._is_edge_of_year(point)) == (of_month, of_year)


def test_how_near_a_day_is_to_those_of_printing() -> None:
    case: Any = SimpleNamespace(passage=SimpleNamespace(published=frozenset({date(2025, 4, 18), date(2020, 1, 1)})))
    last = date(2025, 4, 18) + timedelta(days=NEAR + 45)
    near = [module._near(Point(day.year, day.month, day.day), case) for day in (last, last + timedelta(days=1))]
    assert near == [True, False]
    assert module._near(Point(2019, 12, 1), case)


def test_a_month_that_begins_on_the_day_of_printing_is_told_by_it(catalog: Callable[..., Catalog]) -> None:
    text = "date 2025-04-01 They met in Bulgaria."
    assert codes(hold(catalog, text, published="2025-04-02", events=event("2025-04-01")), "e", "when") == []
    for when, found in (("2025-04", []), ("2025-04-01", ["V509"])):
        told = hold(catalog, text, published="2025-04-01", events=event(when).replace("planned", "held"))
        assert codes(told, "e", "when") == found


@pytest.mark.parametrize(
    ("text", "due", "found"),
    [
        ("Bulgaria will build it before the end of the year.", "2025-12-31", []),
        ("Bulgaria will build it by the end of June 2025.", "2025-06-30", []),
        ("Bulgaria will build it before the end of the year.", "2025-12-30", ["V509"]),
        ("Bulgaria will build it late in the year.", "2025-12-31", ["V509"]),
        ("Bulgaria will build it in the second half of June 2025.", "2025-06-16..2025-06-30", []),
        ("Bulgaria will build it in the second half of June 2025.", "2025-06-30", ["V509"]),
    ],
)
def test_what_is_done_by_the_end_is_due_on_the_last_day(
    catalog: Callable[..., Catalog], text: str, due: str, found: list[str]
) -> None:
    promise = f"- {{id: c, title: Build it, counterparts: [BG], state: open, due: {due}, source: s000 p1}}"
    assert codes(hold(catalog, text, commitments=promise), "c", "due") == found


@pytest.mark.parametrize(("when", "found"), [("2025-04-10..2025-04-11", []), ("2025-04-09..2025-04-11", ["V509"])])
def test_a_document_may_be_of_any_day_of_its_event(
    catalog: Callable[..., Catalog], when: str, found: list[str]
) -> None:
    visit = "- {id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-04-10/2025-04-11, source: s000 p1}"
    document = f"- {{id: a, title: A pact, kind: agreement, counterparts: [BG], state: signed, event: e, when: {when}, source: s000 p2}}"
    text = "Bulgaria was visited on 10 and 11 April 2025.\nAn agreement was signed."
    assert codes(hold(catalog, text, events=visit, agreements=document), "a", "when") == found


STAY = "She came on 16 April for a two-day visit"


@pytest.mark.parametrize(
    ("text", "code", "first", "last", "found"),
    [
        (STAY, "en", Point(2025, 4, 16), Point(2025, 4, 17), True),
        (STAY, "en", Point(2025, 4, 15), Point(2025, 4, 16), True),
        (STAY, "en", Point(2025, 4, 16), Point(2025, 4, 18), False),
        (STAY, "en", Point(2025, 4, 17), Point(2025, 4, 18), False),
        (STAY, "en", Point(2025, 4, 16), None, False),
        (STAY, "en", None, Point(2025, 4, 16), False),
        (STAY, "en", Point(2025, 4), Point(2025, 4, 2), False),
        (STAY, "en", Point(2025, 4, 29), Point(2025, 4), False),
        (STAY, "ru", Point(2025, 4, 16), Point(2025, 4, 17), False),
        ("She came on 16 April for two visits", "en", Point(2025, 4, 16), Point(2025, 4, 17), False),
        ("She came on 16 April for 5 talks, a 2-day visit", "en", Point(2025, 4, 16), Point(2025, 4, 17), True),
    ],
)
def test_whether_days_follow_from_how_many_there_are(
    text: str, code: str, first: Point | None, last: Point | None, found: bool
) -> None:
    passage: Any = [sentence("Ducks swam."), sentence(text, code)]
    assert module._lasts_so_long(passage, cast("Any", SimpleNamespace(earliest=first, latest=last))) is found


def test_the_country_named_last_before_a_day() -> None:
    there = sentence("All wait on 3 May, Bulgaria votes on 4 May and Romania on 5 May")
    assert [module._country_before(there, day) for day in there.dates] == [None, "BG", "RO"]


WORKED_OUT = "check the passage and the date; where “by then” was worked out, write ..{when}"


@pytest.mark.parametrize("when", ["2025-07-19", "2025-07"])
def test_who_said_how_a_day_was_worked_out_is_not_told_to_say_so(catalog: Callable[..., Catalog], when: str) -> None:
    text = "A joint group with Bulgaria is to be founded within three months."
    told = event(when, "source: s000 p1, inferred: {when: Three months from the day}")
    finding = findings(hold(catalog, text, events=told), "e")["when"].held
    assert (finding.code, finding.hint) == ("V509", WORKED_OUT.format(when=when))
    assert codes(hold(catalog, text, events=told.replace(when, f"..{when}")), "e", "when") == []


ELECTIONS = """
Bulgaria votes on 4 May 2025 and Romania on 18 May 2025. | BG | 18 | V509
 | BG | 4 |
 | RO | 18 |
 | RO | 4 | V509
 | BG | 11 |
Bulgaria votes on 4 May 2025, its mills on 18 May 2025. | BG | 18 |
They vote on 4 May 2025, and Romania votes on 18 May 2025. | BG | 18 |
Kazakhstan votes on 4 May 2025 and Romania on 18 May 2025. | all | 18 | V509
 | all | 4 |
On 18 May 2025 Bulgaria votes, and on 4 May 2025 Romania. | BG | 4 |
"""


@pytest.mark.parametrize(("text", "code", "day", "found"), rows(ELECTIONS))
def test_an_election_is_on_the_day_of_its_own_country(
    catalog: Callable[..., Catalog], text: str, code: str, day: str, found: str
) -> None:
    sides = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}"
    for kind, expected in (("election", found.split()), ("visit", [])):
        event = f"- {{id: e, kind: {kind}, title: It, counterparts: [{code}], status: planned, when: 2025-05-04, source: s000 p1}}"
        case = case_of(hold(catalog, text, counterparts=sides, events=event), "events", "e")
        assert [held.code for held in module._of_another_country(case, Point(2025, 5, int(day)))] == expected


PARTS = """
It rained. | 2023 2025 | window | False
It rained. | 2024 2025 | window | True
It rained. | 2025 2027 | lasts | True
It rained. | 2019 2025 | lasts | False
In nine months of 2024 it rained. | 2024-01 2024-09 | window | True
In nine months of 2024 it rained. | 2024-01 2024-06 | window | False
In nine months of 2024 it rained. | 2023-01 2023-09 | window | False
In nine months of 2024, unlike 2023, it rained. | 2023-01 2023-09 | window | False
In 2024 it rained. | 2024-01 2024-09 | window | False
In 2024 it rained. | 2024 2024 | window | True
Since 2021 it rained. | 2021 2021 | window | True
From 2021 to 2023 it rained. | 2021 2023 | window | True
From 2021 to 2023 it rained. | 2021 2022 | window | False
"""


@pytest.mark.parametrize(("text", "ends", "kind", "found"), rows(PARTS))
def test_the_parts_of_a_period_stand_there(
    catalog: Callable[..., Catalog], text: str, ends: str, kind: str, found: str
) -> None:
    held = hold(catalog, text, people="- {id: p, name: Ana Berg, side: BG, source: s000 p1}")
    passage = case_of(held, "people", "p").passage
    first, last = (Point(*map(int, end.split("-"))) for end in ends.split())
    when = When(first, last, lasts=kind == "lasts")
    periods = [period for sentence_ in passage for period in sentence_.periods]
    assert module._parts_stand(when, periods, passage) is (found == "True")
