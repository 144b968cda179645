"""Standing facts: on trade, and by topic; each with its day."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Topic
from briefgen.sections.facts import on_trade, standing, topic_words
from briefgen.sections.fit import Cut
from tests.sections.sheets import plain, sheet

FACTS = """
- {id: a, counterpart: BG, topic: culture, text: The Embassy helps to print books., source: s000 p8}
- {id: b, counterpart: BG, topic: investment, text: The zone is among the largest, source: s001 p8}
- {id: c, counterpart: BG, topic: transport, text: The route is being widened, source: s000 p8}
- {id: d, counterpart: BG, topic: trade, text: It is the main partner, basis: {text: A list, date: 2025-05-01}}
"""


def test_only_trade_and_investment_stand_under_trade(catalog: Callable[..., Catalog]) -> None:
    at = sheet(catalog(facts=FACTS))
    assert [(s.lead, plain(s.text)) for s in on_trade(at).rows] == [
        (None, "It is the main partner (as of 1 May 2025)."),
        (None, "The zone is among the largest (reported 9 Jun 2025)."),
    ]
    assert [(s.lead, plain(s.text), [m.label for m in s.marks]) for s in standing(at).rows] == [
        ("Transport", "The route is being widened (reported 18 Apr 2025).", ["2"]),
        ("Culture", "The Embassy helps to print books (reported 18 Apr 2025).", ["2"]),
    ]


def test_the_day_is_that_of_the_newest_report(catalog: Callable[..., Catalog]) -> None:
    facts = """
- id: a
  counterpart: BG
  topic: trade
  reports: [{source: s000 p1, text: It ranks 4th}, {source: s001 p1, text: It ranks 3rd}]
"""
    assert [plain(s.text) for s in on_trade(sheet(catalog(facts=facts))).rows] == [
        "It ranks 3rd (reported 9 Jun 2025)."
    ]


def test_what_is_left_out_is_counted(catalog: Callable[..., Catalog]) -> None:
    at = sheet(catalog(facts=FACTS), cut=Cut().but(facts=1, standing=0))
    assert (on_trade(at).more, standing(at).rows, standing(at).more) == ("+1 more", (), "+2 more")


def test_every_topic_has_words() -> None:
    assert [topic_words(t) for t in Topic] == [
        "Trade",
        "Investment",
        "Transport",
        "Energy",
        "Culture",
        "Politics",
        "People",
    ]
