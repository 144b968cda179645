from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date

import pytest

from briefgen.auditing.new_text import new_text
from briefgen.auditing.proposals import proposals
from briefgen.domain.catalog import Catalog
from tests.auditing.held import rows

TEXT = (
    "date 2024-12-28 Tell a friend\n"
    "Rumen Radev met with the Ambassador of Bulgaria.\n"
    "Trade turnover in January-October this year amounted to more than 41.2 billion US dollars, increasing by 23% compared to the same"
    " period last year.\n"
    "The fifth session of the Commission is to take place in May 2025 in Sofia."
)
WORKED_OUT = "{'when': 'The text gives a part of the date; the rest is worked out from when it was published.'}"
PEOPLE = "- {id: rumen-radev, name: Rumen Radev, side: BG, source: s007 p1}"
SOURCES = "- {id: s007, title: An item, published: 2024-01-01}"


def test_what_is_recognised_is_proposed_with_its_place_and_without_the_source_s_words(
    catalog: Callable[..., Catalog],
) -> None:
    found = catalog(
        sources=SOURCES,
        people=PEOPLE,
        organisations="",
        events="",
        counterparts="- {code: BG, slug: bulgaria, capital: Sofia}",
    )
    made = list(proposals(new_text(found, "new.txt", TEXT.encode(), today=date(2026, 1, 1))))
    assert [(p.kind, p.fields["id"]) for p in made] == [
        ("sources", "s008"),
        ("events", "bg-meeting-s008-p2-s1"),
        ("figures", "bg-turnover-2024-01-to-2024-10-s008"),
        ("events", "bg-commission-session-s008-p4-s1"),
    ]
    source, meeting, figure, session = (p.fields for p in made)
    assert source == {
        "id": "s008",
        "draft": True,
        "title": "Title in our own words",
        "published": date(2024, 12, 28),
        "language": "en",
        "document": "new.txt",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
    }
    assert meeting == {
        "id": "bg-meeting-s008-p2-s1",
        "draft": True,
        "kind": "meeting",
        "title": "Title in our own words",
        "counterparts": ["BG"],
        "status": "held",
        "when": "..2024-12-28",
        "participants": ["rumen-radev"],
        "source": "s008 p2",
    }
    assert (session["when"], session["status"]) == ("2025-05", "planned")
    assert {name: str(value) for name, value in figure.items() if name != "id"} == {
        "draft": "True",
        "counterpart": "BG",
        "indicator": "turnover",
        "period": "2024-01/2024-10",
        "unit": "USD billion",
        "value": "41.2",
        "qualifier": "more-than",
        "change": "{'by': Decimal('23'), 'unit': 'percent', 'against': '2023-01/2023-10'}",
        "source": "s008 p3",
    }


def proposed(catalog: Callable[..., Catalog], text: str) -> list[str]:
    """The figures and events that are proposed for a text, each in one line."""
    found = catalog(
        sources=SOURCES.replace("s007", "s000"),
        people="- {id: iv, name: Maria Ivanova, side: BG, source: s000}\n- {id: ir, name: Ivan Rus, side: RO, source: s000}",
        organisations="",
        events="",
        counterparts="- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n",
    )
    read = new_text(found, "new.txt", f"18 April 2025\n{text}".encode(), today=date(2026, 1, 1))
    figure = ("id", "indicator", "counterpart", "period", "unit", "value", "qualifier", "change", "source")
    event = ("id", "kind", "status", "when", "participants", "source", "inferred")
    return [
        " ".join(str(p.fields.get(name, "-")) for name in (figure if p.kind == "figures" else event)).removesuffix(" -")
        for p in proposals(read)
        if p.kind != "sources"
    ]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Trade with Bulgaria in 2024 came to 375.2 million US dollars.",
            ["bg-turnover-2024-s001 turnover BG 2024 USD million 375.2 - - s001 p2"],
        ),
        (
            "Exports to Bulgaria came to 5 million, imports to 3 million dollars in 2024.",
            [
                "bg-exports-2024-s001 exports BG 2024 USD million 5 - - s001 p2",
                "bg-imports-2024-s001 imports BG 2024 USD million 3 - - s001 p2",
            ],
        ),
        (
            "More than 3,000 companies of Bulgaria are at work.",
            ["bg-companies-2025-04-18-s001 companies BG ..2025-04-18 companies 3000 more-than - s001 p2"],
        ),
        (
            "Nearly 60 companies of Bulgaria are at work.",
            ["bg-companies-2025-04-18-s001 companies BG ..2025-04-18 companies 60 nearly - s001 p2"],
        ),
        (
            "Trade with Bulgaria in 2022 rose by 30% to 584 million euros compared to 2021.",
            [
                "bg-turnover-2022-s001 turnover BG 2022 EUR million 584 - {'by': Decimal('30'), 'unit': 'percent', 'against': '2021'} s001 p2"
            ],
        ),
        (
            "Bulgaria is large. Trade came to 5 million dollars in 2024.",
            ["bg-turnover-2024-s001 turnover BG 2024 USD million 5 - - s001 p2 s2"],
        ),
        (
            "Trade came to 5 million dollars in 2024. Bulgaria is large.",
            ["bg-turnover-2024-s001 turnover BG 2024 USD million 5 - - s001 p2 s1"],
        ),
        ("Trade came to 5 million dollars in 2024. Bulgaria and Romania are large.", []),
        (
            "Trade with Bulgaria in 2024 came to 5 million roubles.",
            ["bg-turnover-2024-s001 turnover BG 2024 RUB million 5 - - s001 p2"],
        ),
        (
            "Trade with Bulgaria in 2024 came to 5 million.",
            ["bg-turnover-2024-s001 turnover BG 2024 million 5 - - s001 p2"],
        ),
        (
            "In 2024 there were 170 companies of Bulgaria, and they earned 5 million dollars.",
            ["bg-companies-2024-s001 companies BG 2024 companies 170 - - s001 p2"],
        ),
        ("Trade with Bulgaria doubled.", []),
        ("Trade with Bulgaria came to five million dollars.", []),
        ("Trade with Bulgaria came to 5 percent.", []),
        (
            "In 2024 and 2023 trade with Bulgaria came to 5 million dollars, in 2022 to 4 million dollars.",
            [
                "bg-turnover-2023-s001 turnover BG 2023 USD million 5 - - s001 p2",
                "bg-turnover-2022-s001 turnover BG 2022 USD million 4 - - s001 p2",
            ],
        ),
        (
            "Maria Ivanova of Bulgaria visited Astana on 9 June 2025.",
            ["bg-visit-s001-p2-s1 visit planned 2025-06-09 ['iv'] s001 p2"],
        ),
        ("Maria Ivanova of Bulgaria met them.", ["bg-meeting-s001-p2-s1 meeting held ..2025-04-18 ['iv'] s001 p2"]),
        ("The meeting with Bulgaria was on 9 June 2024.", ["bg-meeting-s001-p2-s1 meeting held 2024-06-09 - s001 p2"]),
        ("The meeting with Bulgaria will be in May 2026.", ["bg-meeting-s001-p2-s1 meeting planned 2026-05 - s001 p2"]),
        ("The meeting with Bulgaria was held.", []),
        (
            "The meeting with Bulgaria was on 20 December.",
            ["bg-meeting-s001-p2-s1 meeting held 2024-12-20 - s001 p2 " + WORKED_OUT],
        ),
        (
            "The meeting with Bulgaria is to be on 20 December.",
            ["bg-meeting-s001-p2-s1 meeting planned 2025-12-20 - s001 p2 " + WORKED_OUT],
        ),
        (
            "The meeting with Bulgaria was on 29 February.",
            ["bg-meeting-s001-p2-s1 meeting held 2024-02-29 - s001 p2 " + WORKED_OUT],
        ),
        ("The meeting with Bulgaria was on 30 February 2025.", []),
        ("The selection of firms from Bulgaria ended on 9 June 2024.", []),
        (
            "The election in Bulgaria is on 9 June 2025.",
            ["bg-election-s001-p2-s1 election planned 2025-06-09 - s001 p2"],
        ),
        (
            "They will meet in Bulgaria for consultations on Monday.",
            ["bg-consultations-s001-p2-s1 consultations planned 2025-04-21 - s001 p2 " + WORKED_OUT],
        ),
        ("A concert of Bulgaria on 9 June 2025.", []),
        (
            "Trade with Bulgaria in January-October 2024 came to 5 million dollars, against 4 million dollars in the same period of 2023.",
            [
                "bg-turnover-2024-01-to-2024-10-s001 turnover BG 2024-01/2024-10 USD million 5 - - s001 p2",
                "bg-turnover-2023-01-to-2023-10-s001 turnover BG 2023-01/2023-10 USD million 4 - - s001 p2",
            ],
        ),
        (
            "In 2024 it came to 5 million dollars of trade with Bulgaria, up from 4 million dollars in the same period last year.",
            [
                "bg-turnover-2024-s001 turnover BG 2024 USD million 5 - - s001 p2",
                "bg-turnover-2023-s001 turnover BG 2023 USD million 4 - - s001 p2",
            ],
        ),
        (
            "Trade with Bulgaria in January-April 2025 was 5 million dollars. Over the same period last year trade was 4 million dollars.",
            [
                "bg-turnover-2025-01-to-2025-04-s001 turnover BG 2025-01/2025-04 USD million 5 - - s001 p2 s1",
                "bg-turnover-2024-01-to-2024-04-s001 turnover BG 2024-01/2024-04 USD million 4 - - s001 p2 s2",
            ],
        ),
        ("Over the same period last year trade with Bulgaria was 4 million dollars.", []),
        (
            "Trade with Bulgaria rose in January-April 2025 compared to January-April 2023. It is wide. Over the same period last year trade was 4 million dollars.",
            ["bg-turnover-2024-01-to-2024-04-s001 turnover BG 2024-01/2024-04 USD million 4 - - s001 p2 s3"],
        ),
        (
            "Trade with Bulgaria rose in 2025.\nIt is wide. Over the same period last year trade was 4 million dollars.",
            [],
        ),
        (
            "Trade with Bulgaria was less than 5 million dollars in 2024.",
            ["bg-turnover-2024-s001 turnover BG 2024 USD million 5 less-than - s001 p2"],
        ),
        (
            "Trade with Bulgaria in 2024 grew by 23% compared to the same period last year, to 5 million dollars.",
            [
                "bg-turnover-2024-s001 turnover BG 2024 USD million 5 - {'by': Decimal('23'), 'unit': 'percent', 'against': '2023'} s001 p2"
            ],
        ),
        (
            "Trade with Bulgaria grew by 23% compared to the same period last year, to 5 million dollars.",
            [],
        ),
        (
            "As firms will come, Maria Ivanova visited Astana.",
            ["bg-visit-s001-p2-s1 visit held ..2025-04-18 ['iv'] s001 p2"],
        ),
        ("Maria Ivanova will visit Astana.", ["bg-visit-s001-p2-s1 visit planned undated ['iv'] s001 p2"]),
        (
            "They discussed the preparations for the upcoming visit of Maria Ivanova.",
            ["bg-visit-s001-p2-s1 visit planned undated ['iv'] s001 p2"],
        ),
        (
            "Maria Ivanova visited Astana and will go to Aktau.",
            ["bg-visit-s001-p2-s1 visit held ..2025-04-18 ['iv'] s001 p2"],
        ),
        (
            "To carry out what the forum on April 26, 2023 agreed, Maria Ivanova visited Astana. She visited Aktau.",
            [
                "bg-visit-s001-p2-s1 visit held ..2025-04-18 ['iv'] s001 p2 s1",
            ],
        ),
        (
            "To carry out what the forum with Bulgaria on April 26, 2023 agreed, Ivan Rus visited Astana.",
            [
                "bg-forum-s001-p2-s1 forum held 2023-04-26 - s001 p2",
                "ro-visit-s001-p2-s1 visit held ..2025-04-18 ['ir'] s001 p2",
            ],
        ),
        (
            "Ambassadors of European countries, Maria Ivanova and Ivan Rus, had a meeting. Maria Ivanova and Ivan Rus had a meeting in Sofia.",
            ["bg-meeting-s001-p2-s1 meeting held ..2025-04-18 ['iv', 'ir'] s001 p2 s1"],
        ),
    ],
)
def test_what_is_proposed_for_a_sentence(catalog: Callable[..., Catalog], text: str, made: list[str]) -> None:
    assert proposed(catalog, text) == made


def figures(catalog: Callable[..., Catalog], text: str) -> list[tuple[str, str, str]]:
    """Indicator, value and growth of the figures proposed from a text."""
    found = catalog(
        people="", organisations="", events="", sources="", counterparts="- {code: BG, slug: bulgaria, capital: Sofia}"
    )
    made = proposals(new_text(found, "new.txt", f"date 2024-12-28\n{text}".encode(), today=date(2026, 1, 1)))
    told = (p.fields for p in made if p.kind == "figures")
    return [(f["indicator"], str(f["value"]), str(f.get("change", {}).get("by", ""))) for f in told]


def test_a_growth_belongs_to_the_figure_beside_it(catalog: Callable[..., Catalog]) -> None:
    text = (
        "Trade with Bulgaria in 2024 amounted to 41.2 billion dollars, increasing by 23% compared to 2023"
        " (exports - 32.6 billion dollars, imports - 8.6 billion dollars)."
    )
    assert figures(catalog, text) == [("turnover", "41.2", "23"), ("exports", "32.6", ""), ("imports", "8.6", "")]


def test_the_day_of_a_date_is_no_figure(catalog: Callable[..., Catalog]) -> None:
    assert figures(catalog, "At the business forum with Bulgaria on April 26, 2023 they spoke.") == []


@pytest.mark.parametrize(
    ("text", "counterparts"),
    [
        ("Ambassadors of European countries, Ivan Rus and Maria Ivanova, had a meeting.", ["RO", "BG"]),
        ("Maria Ivanova had a meeting in Romania.", ["BG"]),
        ("Romania and Bulgaria had a meeting on 1 April 2025.", ["RO"]),
    ],
)
def test_an_event_concerns_the_sides_of_those_who_take_part(
    catalog: Callable[..., Catalog], text: str, counterparts: list[str]
) -> None:
    found = catalog(
        sources=SOURCES,
        people="- {id: iv, name: Maria Ivanova, side: BG, source: s007}\n- {id: ir, name: Ivan Rus, side: RO, source: s007}",
        organisations="",
        events="",
        counterparts="- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}\n- {code: EU, slug: eu}",
    )
    made = proposals(new_text(found, "new.txt", f"date 2025-04-18\n{text}".encode(), today=date(2026, 1, 1)))
    assert [p.fields["counterparts"] for p in made if p.kind == "events"] == [counterparts]


def test_a_text_without_a_day_is_doubted(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, people=PEOPLE, organisations="", events="")
    for words, doubt in (
        ("date 2024-12-28 Tell a friend\nIt was so.", None),
        (
            "It was so, and that is all of it.",
            "The text tells no day of publication; that of today stands in its place.",
        ),
    ):
        source, *_rest = proposals(new_text(found, "new.txt", words.encode(), today=date(2026, 1, 1)))
        assert (source.kind, source.fields.get("doubt")) == ("sources", doubt)


def test_a_day_without_its_year_is_worked_out(catalog: Callable[..., Catalog]) -> None:
    found = catalog(sources=SOURCES, people="", organisations="", events="")
    made = [
        next(proposals(new_text(found, "new.txt", text, today=date(2026, 1, 1)))).fields
        for text in (b"June 9\nThey met.", b"9 June 2025\nThey met.", b"They met.")
    ]
    assert [(str(source["published"]), source.get("inferred"), "doubt" in source) for source in made] == [
        ("2025-06-09", {"published": "The text tells the day without its year, which is worked out."}, False),
        ("2025-06-09", None, False),
        ("2026-01-01", None, True),
    ]


WHO_ELSE = """
Rumen Radev met with Boyan Petrov on 2 May. Rumen Radev held a meeting with great care. | 1
Rumen Radev met with guests. Boyan Petrov met with guests. | 2
Rumen Radev met with guests. Rumen Radev met with guests on 2 May. | 2
"""


@pytest.mark.parametrize(("text", "count"), rows(WHO_ELSE))
def test_an_occasion_that_is_told_again_is_proposed_once(
    catalog: Callable[..., Catalog], text: str, count: str
) -> None:
    people = f"{PEOPLE}\n- {{id: bp, name: Boyan Petrov, side: BG, source: s007 p1}}"
    found = catalog(
        sources=SOURCES, people=people, organisations="", events="", counterparts="- {code: BG, slug: bulgaria}"
    )
    made = proposals(new_text(found, "new.txt", f"9 June 2025\n{text}".encode(), today=date(2026, 1, 1)))
    assert [p.kind for p in made if p.kind == "events"] == ["events"] * int(count)
