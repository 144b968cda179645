"""What moved, in every form that it can take; a direction of trade only where it is proven."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.selection import select
from briefgen.domain.snapshot import Baseline, rows
from briefgen.memos.front.moved import what_moved
from tests.memos.front.boxes import DAY, PEOPLE, read, said
from tests.sections.sheets import sheet

DOCUMENT = "- {id: d%d, title: Plan %d, kind: %s, counterparts: [BG], state: %s, source: s001 p2}\n"
FIGURE = "- {id: f%s, counterpart: BG, indicator: turnover, period: %s, unit: USD million, reporter: %s, value: %s, source: s001 p2%s}\n"


def turnover(period: str, value: str, more: str = "", reporter: str = "KZ") -> str:
    return FIGURE % (f"{period[:4]}-{reporter.lower()}", period, reporter, value, more)


def exports(period: str, value: str, indicator: str = "exports") -> str:
    figure = FIGURE.replace("turnover", indicator).replace("id: f", f"id: {indicator[0]}")
    return figure % (period, period, "KZ", value, "")


@pytest.mark.parametrize(
    ("documents", "figures", "sentence"),
    [
        ("[]", "[]", "No concluded document and no figure on trade is on file."),
        (DOCUMENT % (1, 1, "plan", "signed"), "[]", "Plan 1: signed, reported on 9 Jun 2025."),
        (DOCUMENT % (1, 1, "plan", "proposed"), "[]", "No concluded document and no figure on trade is on file."),
        (
            DOCUMENT % (1, 1, "memorandum", "signed") + DOCUMENT % (2, 2, "memorandum", "signed"),
            "[]",
            "Two memoranda: signed, reported on 9 Jun 2025.",
        ),
        (
            DOCUMENT % (1, 1, "memorandum", "signed") + DOCUMENT % (2, 2, "plan", "initialled"),
            "[]",
            "Two documents reported on 9 Jun 2025.",
        ),
        ("[]", turnover("2024", "375.2"), "Trade was USD 375.2 million in 2024."),
        ("[]", exports("2024", "12.4") + exports("2023", "9"), "Exports of Kazakhstan in 2024: USD 12.4 million."),
        (
            "[]",
            exports("2024", "12.4") + exports("2024", "3", "imports"),
            "Exports of Kazakhstan in 2024: USD 12.4 million. Imports of Kazakhstan in 2024: USD 3 million.",
        ),
        (
            "[]",
            exports("2024", "12.4") + exports("2024", "15").replace("e2024", "other"),
            "Exports of Kazakhstan in 2024: sources differ (USD 12.4 million and USD 15 million).",
        ),
        ("[]", exports("2024", "12.4") + turnover("2023", "95"), "Trade was USD 95 million in 2023."),
        (
            "[]",
            turnover("2024", "375.2", ", change: {by: 30, unit: percent, against: 2023}"),
            "Trade was USD 375.2 million in 2024, up 30% on 2023.",
        ),
        (
            "[]",
            turnover("2024", "375.2", ", change: {by: -12, unit: percent, against: 2023}"),
            "Trade was USD 375.2 million in 2024, down 12% on 2023.",
        ),
        (
            "[]",
            turnover("2024", "375.2", ", change: {by: 30, unit: percent, against: 2023}, doubt: It may be"),
            "Trade was USD 375.2 million in 2024.",
        ),
        (
            "[]",
            turnover("2024", "375.2") + turnover("2023", "95"),
            "Trade was USD 375.2 million in 2024, up from 95 in 2023.",
        ),
        (
            "[]",
            turnover("2024", "375.2") + turnover("2023", "395"),
            "Trade was USD 375.2 million in 2024, down from 395 in 2023.",
        ),
        (
            "[]",
            turnover("2024", "95.0") + turnover("2023", "95"),
            "Trade was USD 95.0 million in 2024, the same as in 2023.",
        ),
        # More than 83 in four months proves no fall, nor does more than 83 in a year after 100; after 80 it is a rise.
        (
            "[]",
            turnover("2025-01/2025-04", "83", ", qualifier: more-than") + turnover("2024", "375"),
            "Trade was more than USD 83 million in Jan–Apr 2025.",
        ),
        (
            "[]",
            turnover("2024", "83", ", qualifier: more-than") + turnover("2023", "100"),
            "Trade was more than USD 83 million in 2024.",
        ),
        (
            "[]",
            turnover("2024", "83", ", qualifier: more-than") + turnover("2023", "80"),
            "Trade was more than USD 83 million in 2024, up from 80 in 2023.",
        ),
        # The other side's statistics are another series, of another year or of the same.
        (
            "[]",
            turnover("2024", "375.2") + turnover("2023", "95", reporter="BG"),
            "Trade was USD 375.2 million in 2024.",
        ),
        (
            "[]",
            turnover("2024", "375.2") + turnover("2024", "402", reporter="BG"),
            (
                "Trade was USD 375.2 million in 2024 by the statistics of Kazakhstan, "
                "USD 402 million by those of Bulgaria."
            ),
        ),
        (
            "[]",
            turnover("2024", "375.2") + turnover("2024", "402").replace("id: f2024-kz", "id: other"),
            "Sources differ on trade in 2024: USD 375.2 million and USD 402 million.",
        ),
        (
            DOCUMENT % (1, 1, "memorandum", "signed") + DOCUMENT % (2, 2, "memorandum", "signed"),
            turnover("2024", "375.2"),
            "Two memoranda: signed, reported on 9 Jun 2025. Trade was USD 375.2 million in 2024.",
        ),
    ],
)
def test_every_form(catalog: Callable[..., Catalog], documents: str, figures: str, sentence: str) -> None:
    assert said(what_moved(read(catalog, events="[]", agreements=documents, figures=figures), None)) == sentence


TALKS = "- {id: t, kind: consultations, title: Talks on visas, counterparts: [BG], status: held, when: %s, place: Sofia, source: s001 p2}\n"
VISIT = "- {id: v, kind: visit, title: Visit, counterparts: [BG], status: held, when: 2025-02-09, participants: [rumen-radev, tokayev], source: s000 p2}\n"


@pytest.mark.parametrize(
    ("events", "figures", "sentence"),
    [
        # What the first line has told is not told again; where it had no room for the newest contact, that moved.
        (VISIT, turnover("2024", "375.2"), "Trade was USD 375.2 million in 2024."),
        (
            VISIT + TALKS % "2025-05-30",
            turnover("2024", "375.2").replace("s001", "s000"),
            "Latest contact on 30 May 2025: Talks on visas, Sofia. Trade was USD 375.2 million in 2024.",
        ),
    ],
)
def test_the_newest_contact(catalog: Callable[..., Catalog], events: str, figures: str, sentence: str) -> None:
    assert said(what_moved(read(catalog, events=events, figures=figures), None)) == sentence


def test_titles_that_two_lines_cannot_hold_give_way_to_kinds(catalog: Callable[..., Catalog]) -> None:
    long = "Donaudampfschifffahrtselektrizitätenwerk " * 6
    document = (DOCUMENT % (1, 1, "plan", "signed")).replace("Plan 1", long)
    assert (
        said(what_moved(read(catalog, events="[]", agreements=document), None))
        == "Plan: signed, reported on 9 Jun 2025."
    )
    talks = VISIT + (TALKS % "2025-05-30").replace("Talks on visas", long)
    assert said(what_moved(read(catalog, events=talks), None)) == "Latest contact on 30 May 2025: Consultations, Sofia."


def test_who_is_new_at_the_top_comes_first(catalog: Callable[..., Catalog]) -> None:
    later = "- {id: iotova, name: Iliana Iotova, side: BG, post: President of Bulgaria, rank: head-of-state, source: s001 p2, doubt: Or Yotova}\n"
    figures = turnover("2024", "375.2").replace("s001", "s000")
    line = what_moved(read(catalog, date(2025, 7, 1), events="[]", figures=figures, people=PEOPLE + later), None)
    assert said(line) == (
        "New at the top: Iliana Iotova [verify], President of Bulgaria (9 Jun 2025). Trade was USD 375.2 million in 2024."
    )


@pytest.mark.parametrize(
    ("since", "sentence"),
    [
        (date(2025, 4, 20), "Two changes since the edition of 20 Apr 2025; the weightiest: Plan 1 (signed)."),
        (date(2026, 11, 25), "Nothing on file has changed since the edition of 25 Nov 2026."),
    ],
)
def test_from_an_edition(catalog: Callable[..., Catalog], since: date, sentence: str) -> None:
    sheet = read(
        catalog, events="[]", agreements=DOCUMENT % (1, 1, "plan", "signed"), figures=turnover("2024", "375.2")
    )
    before = Baseline(since, rows(select(sheet.catalog, "BG", since)))
    assert said(what_moved(sheet, before)) == sentence
    assert sheet.day == DAY


def test_what_is_older_than_a_year_is_the_last_that_moved(catalog: Callable[..., Catalog]) -> None:
    found = catalog(agreements=DOCUMENT % (1, 1, "plan", "signed"))
    leads = [what_moved(sheet(found, day), None).lead for day in (date(2026, 6, 9), date(2026, 6, 10))]
    assert leads == ["What moved", "Last moved"]
