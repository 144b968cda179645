"""The pages: what they say as of a day, what they never say, and that each file stands on its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from briefgen.calendars import render_calendars
from briefgen.domain.catalog import Catalog
from briefgen.memos import Subject
from briefgen.memos.paper import memo_html
from briefgen.pages import Made, counterpart_page, index_page, render_pages
from briefgen.pages.rows import EventItem
from briefgen.reading.load import Loaded

TEMPLATES = Path(__file__).parents[2] / "templates"
APRIL, JUNE = date(2025, 4, 20), date(2025, 6, 10)
MakeCatalog = Callable[..., Catalog]

EVENTS = """\
calendar:
  title: "Test: bilateral calendar"
  home: KZ
  timezone: Asia/Almaty
  domain: test.example
  address: https://test.example/kz/
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


@pytest.fixture(scope="module")
def small(catalog: MakeCatalog) -> Catalog:
    return catalog(events=EVENTS, **SEEDS)


@pytest.fixture(scope="module")
def kazakhstan(real: Loaded) -> Catalog:
    assert real.catalog is not None
    return real.catalog


def pages(catalog: Catalog, day: date = JUNE, *memos: str) -> dict[str, str]:
    made = render_pages(catalog, day, TEMPLATES, Made(memos=frozenset(memos)))
    return {name: data.decode() for name, data in made.items()}


def publishing_memos(catalog: Catalog) -> Catalog:
    return replace(catalog, calendar=catalog.calendar.model_copy(update={"publish_memos": True}))


def briefly(items: tuple[EventItem, ...]) -> list[tuple[str, str | None, tuple[str, ...], str, str | None]]:
    return [(i.row.date.main, i.row.date.remark, i.row.tags, i.row.what, i.remark) for i in items if not i.row.quiet]


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


def without_style(text: str) -> str:
    """The page without its style sheet, whose look no golden file can judge."""
    return re.sub(r"<style>.*?</style>", "<style></style>", text, flags=re.DOTALL)


# ------------------------------------------------------------------ what they say


@pytest.mark.parametrize("name", ["index", "bulgaria", "romania"])
def test_golden(small: Catalog, golden: Callable[[str, str], None], name: str) -> None:
    golden(f"page-{name}.html", without_style(pages(publishing_memos(small), JUNE, "bulgaria")[f"{name}.html"]))


def test_one_file_for_the_index_and_each_counterpart(kazakhstan: Catalog) -> None:
    names = ["index", "bulgaria", "european-union", "romania", "lithuania", "estonia"]
    assert list(pages(kazakhstan)) == [f"{name}.html" for name in names]


def test_the_same_day_gives_the_same_bytes(kazakhstan: Catalog) -> None:
    assert render_pages(kazakhstan, JUNE, TEMPLATES) == render_pages(kazakhstan, JUNE, TEMPLATES)


def test_bulgaria_before_the_visit(kazakhstan: Catalog) -> None:
    page = counterpart_page(kazakhstan, "BG", APRIL)
    assert briefly(page.next.rows) == []
    assert page.next.none == "No dated event is on file."
    since = "To confirm since 18\N{NO-BREAK SPACE}Apr\N{NO-BREAK SPACE}2025"
    assert [(tag, what, remark) for _main, _remark, tag, what, remark in briefly(page.open.rows)] == [
        (("To confirm",), "Visit of the President of Bulgaria to Kazakhstan", since),
        (
            ("To confirm",),
            "Fifth session of the Kazakhstan–Bulgaria Intergovernmental Commission on Economic Cooperation",
            since,
        ),
    ]
    assert [item.row.date.remark for item in page.open.rows] == ["date not known", "day not known"]
    assert "9\N{NO-BREAK SPACE}Jun\N{NO-BREAK SPACE}2025" not in pages(kazakhstan, APRIL)["bulgaria.html"]


def test_bulgaria_after_the_visit(kazakhstan: Catalog) -> None:
    page = counterpart_page(kazakhstan, "BG", JUNE)
    (waiting,) = briefly(page.open.rows)
    assert waiting[2] == ("Due, no report",)
    assert waiting[4] == "Overdue since 1\N{NO-BREAK SPACE}Jun\N{NO-BREAK SPACE}2025"
    newest = page.contacts.rows[0]
    assert newest.what == "Visit of the President of Bulgaria to Kazakhstan, Astana"
    assert newest.date.main == "9\N{NO-BREAK SPACE}Jun\N{NO-BREAK SPACE}2025"
    assert "9\N{NO-BREAK SPACE}Jun\N{NO-BREAK SPACE}2025" in pages(kazakhstan, JUNE)["bulgaria.html"]


def test_before_the_first_source_there_is_nothing_to_tell(kazakhstan: Catalog) -> None:
    page = counterpart_page(kazakhstan, "BG", date(2020, 1, 1))
    assert (page.open.rows, page.contacts.rows, page.documents.rows) == ((), (), ())


def test_called_off_events_stay_until_their_day(small: Catalog) -> None:
    def tags(day: date) -> list[tuple[str, ...]]:
        return [i.row.tags for i in counterpart_page(small, "RO", day).next.rows if i.row.what == "Forum"]

    assert tags(date(2025, 9, 3)) == [("Cancelled",)]
    assert tags(date(2025, 9, 4)) == []


MOVING = """
- id: talks
  kind: consultations
  title: Talks
  counterparts: [BG]
  timezone: Europe/Sofia
  reports:
    - {source: s000 p1, status: planned, when: 2025-07-01}
    - {source: s001 p1, status: confirmed, when: 2025-07-09T10:00/12:00, place: "Sofia, Bulgaria (Boyana)"}
- id: visit
  kind: visit
  title: Visit
  counterparts: [BG]
  reports:
    - {source: s000 p1, status: planned, when: 2025-05}
    - {source: s001 p1, status: held, when: 2025-06-09, participants: [rumen-radev, kassym-jomart-tokayev]}
- {id: session, kind: commission-session, title: Session, counterparts: [BG], series: kz-bg-commission, status: planned, when: 2025-08, source: s001 p1}
- {id: off, kind: visit, title: Trip, counterparts: [BG], status: postponed, when: 2025-12-21, source: s001 p1}
"""
DOUBT = """
- {id: rumen-radev, name: Rumen Radev, side: BG, post: President, rank: head-of-state, doubt: The item misspells him., source: s000 p3}
- {id: kassym-jomart-tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President, rank: head-of-state, source: s000 p2}
"""


def spoken(text: str | None) -> str:
    return (text or "").replace("\N{NO-BREAK SPACE}", " ")


def test_what_was_moved_says_from_where_and_names_the_zone_of_its_hours(catalog: MakeCatalog) -> None:
    page = counterpart_page(catalog(events=MOVING), "BG", JUNE)
    (talks,) = [item for item in page.next.rows if not item.row.quiet]
    assert talks.moved == "moved from 1 Jul 2025 (Tue)"
    assert (spoken(talks.row.date.main), spoken(talks.row.date.remark)) == (
        "9 Jul 2025",
        "(Wed), 10:00–12:00 Sofia time",
    )
    assert talks.row.details == "Sofia, Bulgaria (Boyana)"
    assert page.contacts.rows[0].moved == "moved from May 2025"
    html = pages(catalog(events=MOVING))["bulgaria.html"]
    assert '<span class="more">moved from 1 Jul 2025 (Tue)</span>' in html
    assert '<span class="more">moved from May 2025</span>' in html


def test_what_was_put_off_shows_no_day_as_if_it_still_held(catalog: MakeCatalog) -> None:
    page = counterpart_page(catalog(events=MOVING), "BG", JUNE)
    (trip,) = [item for item in page.open.rows if item.row.what == "Trip"]
    assert (trip.row.date.main, spoken(trip.row.date.remark), trip.moved, trip.calendar) == (
        "no new date",
        "was set for 21 Dec 2025",
        None,
        None,
    )


def test_a_page_calls_nothing_today_and_tells_what_is_confirmed(catalog: MakeCatalog) -> None:
    page = counterpart_page(catalog(events=MOVING), "BG", date(2025, 7, 9))
    assert [item.row.tags for item in page.next.rows if item.row.what == "Talks"] == [("Confirmed",)]


def test_a_doubt_stands_with_its_reason_beside_the_name(catalog: MakeCatalog) -> None:
    read = catalog(events=MOVING, people=DOUBT)
    html = spoken(pages(read)["bulgaria.html"])
    assert "Rumen Radev [verify: The item misspells him.] with Kassym-Jomart Tokayev" in html
    assert "Chair: Rumen Radev [verify: The item misspells him.]" in html
    assert "[verify]" not in html


def test_events_of_two_counterparts_stand_once_on_the_index(small: Catalog) -> None:
    items = [i for i in index_page(small, JUNE).next.rows if i.row.what == "Consultations"]
    assert [[link.words for link in item.who] for item in items] == [["Bulgaria", "Romania"]]


def test_a_reference_day_stands_under_everyone_whom_it_concerns(kazakhstan: Catalog) -> None:
    rows = index_page(kazakhstan, date(2026, 11, 26)).next.rows
    (who,) = [row.who for row in rows if row.row.what == "Lithuania holds the presidency of the Council of the EU"]
    assert [(link.words, link.address) for link in who] == [
        ("Lithuania", "lithuania.html"),
        ("European Union", "european-union.html"),
    ]


def test_events_for_all_stay_ninety_days(kazakhstan: Catalog) -> None:
    def shown(day: date) -> list[list[str]]:
        found = (counterpart_page(kazakhstan, code, day) for code in kazakhstan.counterparts)
        return [
            [i.row.what for i in (*p.next.rows, *p.others.rows) if i.row.what.startswith("Elections to the Majilis")]
            for p in found
        ]

    election = ["Elections to the Majilis of the Parliament of Kazakhstan"]
    assert shown(date(2023, 3, 1)) == [election] * 5
    assert shown(date(2023, 6, 17)) == [election] * 5
    assert shown(date(2023, 6, 18)) == [[]] * 5


def test_cards_name_the_next_date_even_a_vague_one(kazakhstan: Catalog) -> None:
    bulgaria, union, *_rest = index_page(kazakhstan, APRIL).cards
    assert bulgaria.next is not None
    assert (bulgaria.next.date.main, bulgaria.next.date.remark) == ("May\N{NO-BREAK SPACE}2025", "day not known")
    assert (bulgaria.open, union.next, union.open) == ("2 to confirm", None, "Nothing to confirm")


# ------------------------------------------------------------------ calendars and memos


def test_subscriptions_have_the_published_address(small: Catalog) -> None:
    calendars = index_page(small, JUNE).calendars
    assert [c.file for c in calendars] == [
        f"feeds/{n}.ics" for n in ("all", "bulgaria", "romania", "elections", "reference-days")
    ]
    assert calendars[1].address == "https://test.example/kz/feeds/bulgaria.ics"
    assert calendars[1].subscribe == "webcal://test.example/kz/feeds/bulgaria.ics"
    assert 'href="webcal://test.example/kz/feeds/bulgaria.ics"' in pages(small)["bulgaria.html"]


def test_without_an_address_the_file_is_opened(small: Catalog) -> None:
    unpublished = replace(small, calendar=small.calendar.model_copy(update={"address": None}))
    for text in pages(unpublished).values():
        assert "webcal:" not in text
        assert 'class="button" href="feeds/' in text


def test_memos_are_linked_only_when_published_and_made(small: Catalog) -> None:
    link = 'href="memos/public/bulgaria.pdf"'
    assert link in pages(publishing_memos(small), JUNE, "bulgaria")["index.html"]
    assert link in pages(publishing_memos(small), JUNE, "bulgaria")["bulgaria.html"]
    for made in (pages(small, JUNE, "bulgaria"), pages(publishing_memos(small), JUNE, "romania")):
        assert all(link not in text for text in made.values())


def test_past_years_are_linked_from_the_calendar_that_gave_them_away(small: Catalog) -> None:
    names = ("all", "all-fixed", "archive-2021", "archive-2022", "bulgaria", "bulgaria-archive-2022", "romania")
    made = Made(feeds=frozenset(names))
    calendars = index_page(small, JUNE, made).calendars
    assert {c.file: [(link.words, link.address) for link in c.archives] for c in calendars if c.archives} == {
        "feeds/all.ics": [("2022", "feeds/archive-2022.ics"), ("2021", "feeds/archive-2021.ics")],
        "feeds/bulgaria.ics": [("2022", "feeds/bulgaria-archive-2022.ics")],
    }
    written = {name: data.decode() for name, data in render_pages(small, JUNE, TEMPLATES, made).items()}
    linked = {page: sorted({a for a in Parsed(text).addresses if "archive" in a}) for page, text in written.items()}
    assert linked == {
        "index.html": ["feeds/archive-2021.ics", "feeds/archive-2022.ics", "feeds/bulgaria-archive-2022.ics"],
        "bulgaria.html": ["feeds/bulgaria-archive-2022.ics"],
        "romania.html": [],
    }
    assert "Past years:" not in written["romania.html"]


# ------------------------------------------------------------------ what they never say

HAND_WRITTEN = """\
events:
  - id: one
    kind: visit
    title: A visit
    counterparts: [BG]
    status: planned
    when: 2025-07-01
    participants: [rumen-radev]
    source: s001 p1
    meeting:
      written: 2025-06-09
      purpose: HUSH purpose
      asked-by: HUSH asker
      objectives: [HUSH objective]
      points: [{text: HUSH point, fact: HUSH fact, source: s001 p2}]
      they-may-raise: [{they-may-raise: HUSH raise, answer: HUSH answer}]
      if-raised: [{trigger: HUSH trigger, facts: HUSH facts, do-not-say: HUSH}]
      do-not-say: [HUSH unsaid]
      language: HUSH language
      interpreter: HUSH interpreter
      press: HUSH press
"""
BRIEFED = """\
- code: BG
  slug: bulgaria
  brief:
    - written: 2025-06-09
      bottom-line: HUSH line
      if-raised: [{trigger: HUSH trigger, facts: HUSH facts, do-not-say: HUSH words, source: s000 p1}]
"""


def test_nothing_written_by_hand_is_on_a_page(catalog: MakeCatalog) -> None:
    written = publishing_memos(catalog(events=HAND_WRITTEN, counterparts=BRIEFED))
    assert "HUSH" in memo_html(Subject(written, "BG", JUNE), templates=TEMPLATES)
    assert "HUSH" in repr(written.events["one"].meeting)
    for text in pages(written, JUNE, "bulgaria", "one", "meetings/one").values():
        assert "A visit" in text
        assert "HUSH" not in text
        assert "meetings/" not in text


def test_withdrawn_records_are_on_no_page(catalog: MakeCatalog) -> None:
    events = "- {{id: one, kind: visit, title: GONE, counterparts: [BG], status: planned, when: 2025-07-01, source: s001 p1{}}}"
    assert "GONE" in pages(catalog(events=events.format("")))["bulgaria.html"]
    for text in pages(catalog(events=events.format(", withdrawn: true"))).values():
        assert "GONE" not in text


def test_a_withdrawn_counterpart_has_no_page(catalog: MakeCatalog) -> None:
    seeds = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania, withdrawn: true}\n"
    events = "- {id: one, kind: visit, title: A visit, counterparts: [BG, RO], status: planned, when: 2025-07-01, source: s001 p1}"
    made = pages(catalog(events=events, counterparts=seeds))
    assert list(made) == ["index.html", "bulgaria.html"]
    assert all("romania" not in text for text in made.values())


# ------------------------------------------------------------------ safety

HOSTILE = ["<script>alert(1)</script>", '"onmouseover="alert(1)', "{{7*7}}", "'><img src=x onerror=alert(1)>"]


def hostile(catalog: MakeCatalog) -> Catalog:
    """Hostile words in every kind of text that reaches a page, and addresses that no reading would let through."""
    words = " ".join(HOSTILE).replace("'", "''")
    text = f"'{words}'"
    found = catalog(
        events=f"""\
calendar: {{title: {text}, home: KZ, timezone: Asia/Almaty, domain: test.example, handling: {text}}}
events:
  - {{id: one, kind: visit, title: {text}, counterparts: [BG], status: planned, when: 2025-07-01, place: {text}, delegation: {text}, source: s001 p1}}
  - {{id: two, kind: visit, title: {text}, counterparts: [BG], status: held, when: 2025-06-09, outcome: {text}, participants: [kassym-jomart-tokayev, rumen-radev], source: s001 p1}}
""",
        agreements=f"- {{id: plan, title: {text}, kind: plan, counterparts: [BG], state: signed, when: 2022, source: s000 p3}}",
        facts=f"- {{id: fact, counterpart: BG, topic: trade, text: {text}, source: s000 p5}}",
        figures=f"- {{id: figure, counterpart: BG, indicator: turnover, title: {text}, period: 2024, unit: {text}, value: 1, note: {text}, source: s000 p5}}",
        sources=f"- {{id: s000, title: {text}, publisher: {text}, published: 2025-04-18, document: {text.replace('/', '')}}}\n"
        "- {id: s001, title: Second, published: 2025-06-09}",
    )
    bad = "javascript:alert(1)"
    return replace(
        found,
        calendar=found.calendar.model_copy(update={"address": bad}),
        sources={i: s.model_copy(update={"url": bad}) for i, s in found.sources.items()},
        events={i: e.model_copy(update={"url": bad}) for i, e in found.events.items()},
    )


def test_hostile_text_is_only_text(catalog: MakeCatalog) -> None:
    for text in pages(hostile(catalog)).values():
        page = Parsed(text)
        assert not page.all("script", "img", "iframe", "object", "embed", "form", "base")
        assert not [a for _tag, attributes in page.elements for a in attributes if a.startswith("on") or a == "style"]
        assert not [a for a in page.addresses if a.lower().startswith("javascript:")]
        assert "49" not in text
        said = "".join(page.words)
        assert all(words in said for words in HOSTILE)


def test_good_addresses_are_linked(small: Catalog) -> None:
    found = {i: s.model_copy(update={"url": f"https://news.example/{i}"}) for i, s in small.sources.items()}
    assert "https://news.example/s000" in Parsed(pages(replace(small, sources=found))["bulgaria.html"]).addresses


def test_nothing_is_loaded_and_no_script_may_run(kazakhstan: Catalog) -> None:
    for text in pages(kazakhstan).values():
        page = Parsed(text)
        assert not [tag for tag, attributes in page.elements if "src" in attributes or "srcset" in attributes]
        links = {(a["rel"], (a["href"] or "").partition(",")[0]) for _tag, a in page.all("link") if a["rel"] == "icon"}
        assert links == {("icon", "data:")}
        assert {a["rel"] for _tag, a in page.all("link")} == {"icon", "alternate"}
        assert "url(" not in text
        assert "@import" not in text
        (policy,) = [a["content"] or "" for _tag, a in page.all("meta") if "http-equiv" in a]
        assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")


def style(text: str) -> str:
    found = re.search(r"<style>(.*?)</style>", text, flags=re.DOTALL)
    assert found
    return found[1]


def test_the_style_holds_nothing_that_only_paged_media_know(small: Catalog) -> None:
    assert "string-set" in style(memo_html(Subject(small, "BG", JUNE), templates=TEMPLATES))
    for text in pages(small).values():
        assert not re.findall(r"string-set|string\(|element\(|@top-|@bottom-", style(text))


def test_what_can_only_be_pressed_is_not_printed(small: Catalog) -> None:
    for text in pages(small).values():
        _screen, _mark, printed = style(text).partition("@media print")
        hidden = {s.strip() for rule in re.findall(r"([^{}]*){ display: none; }", printed) for s in rule.split(",")}
        assert {".actions", ".more:has(> a)", ".calendars td", ".calendars thead th + th"} <= hidden


# ------------------------------------------------------------------ links and structure


def dangling(made: Mapping[str, str], others: set[str]) -> list[tuple[str, str]]:
    """Links that lead to no produced file, or to no place on their own page."""
    out = []
    for name, text in made.items():
        page = Parsed(text)
        for address in page.addresses:
            if address.startswith(("https://", "webcal://", "data:")):
                continue
            file, _mark, place = address.partition("#")
            if (file and file not in {*made, *others}) or (place and (file or place not in page.ids)):
                out.append((name, address))
    return out


def test_every_link_leads_somewhere(kazakhstan: Catalog) -> None:
    slugs = [c.slug for c in kazakhstan.counterparts.values()]
    now = datetime.combine(JUNE, time(12), UTC)
    others = {f"feeds/{name}" for name in render_calendars(kazakhstan, now, {}).files} | {
        f"memos/public/{s}.pdf" for s in slugs
    }
    made = pages(publishing_memos(kazakhstan), JUNE, *slugs)
    assert dangling(made, others) == []
    assert ("index.html", "memos/public/estonia.pdf") in dangling(made, others - {"memos/public/estonia.pdf"})


def test_facts_lead_to_their_source(small: Catalog) -> None:
    text = pages(small)["bulgaria.html"]
    rows = re.findall(r"<tr.*?</tr>", text.partition("<tbody>")[2], flags=re.DOTALL)
    facts = [row for row in rows if 'scope="row"' in row]
    assert len(facts) > 5
    assert all('href="#source-' in row or 'href="#reference-' in row for row in facts)


def test_structure_for_readers_who_cannot_see(kazakhstan: Catalog) -> None:
    for text in pages(kazakhstan).values():
        page = Parsed(text)
        assert page.all("html") == [("html", {"lang": "en"})]
        assert len(page.all("main")) == len(page.all("footer")) == len(page.all("header")) == len(page.all("h1")) == 1
        levels = [int(tag[1]) for tag, _attributes in page.all("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
        assert len(page.ids) == len(set(page.ids))
        named = [i for _tag, a in page.elements if (i := a.get("aria-labelledby"))]
        assert set(named) <= set(page.ids)
        assert all("scope" in a for _tag, a in page.all("th"))
        assert all("aria-labelledby" in a for _tag, a in page.all("table", "section", "aside"))
        assert page.all("a")[0] == ("a", {"class": "skip", "href": "#content"})
