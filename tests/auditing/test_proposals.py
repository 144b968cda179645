from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.auditing.new_text import new_text
from briefgen.auditing.proposals import proposals
from briefgen.domain.catalog import Catalog

TEXT = (
    "date 2024-12-28 Tell a friend\n"
    "Rumen Radev met with the Ambassador of Bulgaria.\n"
    "Trade turnover in January-October this year amounted to more than 41.2 billion US dollars, increasing by 23% compared to the same"
    " period last year.\n"
    "The fifth session of the Commission is to take place in May 2025 in Sofia."
)
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
    _source, meeting, figure, session = (p.fields for p in made)
    assert (meeting["when"], meeting["status"], meeting["participants"]) == ("..2024-12-28", "held", ["rumen-radev"])
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
