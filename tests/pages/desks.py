"""What the tests of pages share: a small desk with an address of its own, a page taken apart, and a sheet to write from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from briefgen.domain.catalog import Catalog
from briefgen.domain.public import public
from briefgen.domain.standing import EventState
from briefgen.pages import Made, page_files
from briefgen.pages.articles import article
from briefgen.pages.frame import sheet_for
from briefgen.pages.rows import NOTHING, Article
from briefgen.sections.marks import Register
from briefgen.sections.sheet import Sheet

TEMPLATES = Path(__file__).parents[2] / "templates"
APRIL, JUNE = date(2025, 4, 20), date(2025, 6, 10)
MakeCatalog = Callable[..., Catalog]

EVENTS = """\
calendar:
  title: "Test: bilateral calendar"
  home: KZ
  timezone: Asia/Almaty
  domain: test.example
  address: https://calendar.mfa.test.kz/kz/
events:
  - {id: session, kind: commission-session, title: Fifth session, counterparts: [BG], status: planned, when: 2025-05, place: Sofia, source: s000 p6}
  - {id: talks, kind: consultations, title: Consultations, counterparts: [BG, RO], status: confirmed, when: 2025-07-01/2025-07-02, source: s001 p9}
  - {id: concert, kind: culture, title: Concert, counterparts: [RO], status: planned, when: undated, place: Astana, source: s000 p3}
  - {id: called-off, kind: forum, title: Forum, counterparts: [RO], status: cancelled, when: 2025-09-03, source: s001 p3}
  - {id: put-off, kind: forum, title: Trade fair, counterparts: [RO], status: postponed, when: 2025-05-03, source: s001 p3}
  - {id: gift, kind: culture, title: Gift of books, counterparts: [BG], status: held, when: ..2025-04-18, outcome: Books were given, source: s000 p8}
  - id: visit
    kind: visit
    title: Visit of the President
    counterparts: [BG]
    status: held
    when: 2025-06-09
    place: Astana
    participants: [rumen-radev, kassym-jomart-tokayev]
    outcome: Five memoranda were signed
    source: s001 p2-13
"""
SEEDS = {
    "agreements": """\
- {id: plan, title: Action plan, kind: plan, counterparts: [BG], state: signed, when: 2022, period: 2023/2024, source: s000 p3}
""",
    "figures": """\
- {id: turnover-2023, counterpart: BG, indicator: turnover, period: 2023, unit: USD million, reporter: KZ, value: 300.5, source: s000 p5}
- {id: turnover-2024, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, reporter: KZ, value: 375.2, source: s001 p5}
""",
    "facts": "- {id: fact, counterpart: BG, topic: trade, text: The largest partner in the region, source: s000 p5}\n",
    "reference_days": """\
- {id: national-day, title: Day of Liberation, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, basis: {text: A list, date: 2025-01-01}}
- {id: home-day, title: Day of the Republic, kind: national-day, counterpart: KZ, when: 2022-10-25, rule: FREQ=YEARLY, basis: {text: A law, date: 2025-01-01}}
""",
}


def small(catalog: MakeCatalog) -> Catalog:
    return catalog(events=EVENTS, **SEEDS)


def render_pages(catalog: Catalog, day: date, templates: Path = TEMPLATES, made: Made = NOTHING) -> dict[str, bytes]:
    """Every page by its file name, as of a day, leading to what was made; from what the public may know, as a build has it."""
    told = public(catalog)
    return {file.name: file.render(told, file.leads_to(made), templates) for file in page_files(told, day)}


def pages(catalog: Catalog, day: date = JUNE, *memos: str) -> dict[str, str]:
    made = render_pages(catalog, day, TEMPLATES, Made(memos=frozenset(memos)))
    return {name: data.decode() for name, data in made.items()}


def sheet(catalog: Catalog, day: date = JUNE, code: str = "BG") -> Sheet:
    return sheet_for(catalog, code, Register(catalog, day), day)


def event(of: Sheet, name: str) -> EventState:
    return next(e for e in of.selection.events if e.id == name)


def told(catalog: Catalog, name: str, day: date = JUNE) -> Article:
    """The article of an event of Bulgaria."""
    of = sheet(catalog, day)
    return article(of, event(of, name))


def spoken(text: str | None) -> str:
    return (text or "").replace("\N{NO-BREAK SPACE}", " ")


@dataclass
class Parsed(HTMLParser):
    """A page as a browser would take it apart."""

    text: str
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def ids(self) -> list[str]:
        return [i for _tag, attributes in self.elements if (i := attributes.get("id"))]

    @property
    def addresses(self) -> list[str]:
        return [a for _tag, attributes in self.elements if (a := attributes.get("href"))]

    def all(self, *tags: str) -> list[tuple[str, dict[str, str | None]]]:
        return [element for element in self.elements if element[0] in tags]
