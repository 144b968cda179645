"""Made-up files of any size, and what can be measured on the pages that are made of them."""

from __future__ import annotations

import io
import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pikepdf

from briefgen.paper.pdf import Layout
from tests.paper.read_again import reader

DAY = date(2025, 6, 10)
VOCABULARY = [
    "regional", "cooperation", "on", "transport", "energy", "trade", "investment", "culture", "education", "water",
    "climate", "logistics", "joint", "research", "between", "both", "sides", "under", "the", "plan",
]  # fmt: skip
RANKS = ("head-of-state", "minister", "deputy-minister", "ambassador", "mayor", "executive", "other")
INDICATORS = ("turnover", "exports", "imports", "investment-inflow", "investment-stock")
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True)
class Size:
    """How much there is of each kind."""

    events: int = 0
    to_confirm: int = 0
    commitments: int = 0
    overdue: int = 0
    people: int = 0
    figures: int = 0
    documents: int = 0
    sources: int = 8


def kinds(size: Size, paper: str = "A4") -> dict[str, str]:
    """The text of a project on Bulgaria by kind, the same for the same size."""
    chance = random.Random(7)

    def words(fewest: int, most: int) -> str:
        return " ".join(chance.choices(VOCABULARY, k=chance.randint(fewest, most))).capitalize()

    def source() -> str:
        return f"s{chance.randrange(size.sources):03} p{chance.randint(1, 9)}"

    def people(n: int) -> str:
        return ", ".join(f"p{i}" for i in chance.sample(range(size.people), min(n, size.people)))

    events = [
        f"- {{id: w{n}, kind: forum, title: {words(3, 12)}, counterparts: [BG], status: planned, when: 2025-07..2025-12, source: {source()}}}"
        for n in range(size.to_confirm)
    ]
    for n in range(size.events):
        ahead = n % 8 == 0
        told = chance.randrange(size.sources)
        shift = chance.randint(5, 300) if ahead else -20 * told - chance.randint(2, 40)
        events.append(
            f"- {{id: e{n}, kind: meeting, title: {words(3, 14)}, counterparts: [BG], status: {'planned' if ahead else 'held'}, "
            f"when: {DAY + timedelta(days=shift)}, place: Astana, participants: [{people(3)}], outcome: {words(5, 25)}, "
            f"source: s{told:03} p{n % 9 + 1}}}"
        )
    return {
        "sources": lines(
            f"{{id: s{n:03}, title: {words(3, 6)}, publisher: {words(2, 5)}, published: {DAY - timedelta(days=20 * n + 1)}, document: s{n:03}_document.txt}}"
            for n in range(size.sources)
        ),
        "counterparts": "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}\n",
        "organisations": "- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}\n",
        "people": lines(
            f"{{id: p{n}, name: Name{_letters(n)} Surname{_letters(n)}, native: Имя Фамилия, side: {'BG' if n % 2 else 'KZ'}, "
            f"post: {words(3, 8)}, rank: {chance.choice(RANKS)}, source: {source()}}}"
            for n in range(size.people)
        ),
        "events": f"calendar: {{title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, address: 'https://test.example/kz', paper: {paper}}}\n"
        + ("events:\n" + "\n".join(events) + "\n" if events else "events: []\n"),
        "commitments": lines(
            f"{{id: c{n}, title: {words(4, 16)}, counterparts: [BG], owner: {words(2, 5)}, state: {'done' if n % 7 == 6 else 'open'}, "
            + (f"due: 2025-0{1 + n % 5}, " if n < size.overdue else "")
            + f"source: {source()}}}"
            for n in range(size.commitments)
        ),
        "figures": lines(
            f"{{id: f{n}, counterpart: BG, indicator: {INDICATORS[n % 5]}, period: {2024 - n // 5}, unit: USD million, reporter: KZ, value: {100 + 3 * n}, source: {source()}}}"
            for n in range(size.figures)
        ),
        "agreements": lines(
            f"{{id: a{n}, kind: memorandum, title: Memorandum on {words(3, 12)}, counterparts: [BG], parties: [mfa], state: signed, when: {DAY - timedelta(days=200 + 11 * n)}, source: {source()}}}"
            for n in range(size.documents)
        ),
    }


def lines(records: Iterator[str]) -> str:
    return "".join(f"- {record}\n" for record in records) or "[]\n"


def _letters(n: int) -> str:
    return f"{chr(97 + n // 26)}{chr(97 + n % 26)}"


@dataclass(frozen=True)
class Word:
    """A word in print: its page and its box, in millimetres from the top left corner."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


def printed(data: bytes) -> list[Word]:
    """Every word of a PDF, in reading order."""
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True).stdout.decode()
    found, page = list[Word](), 0
    for line in told.splitlines():
        page += "<page " in line
        if match := re.search(r'xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*)</word>', line):
            left, top, right, bottom = (float(edge) * 25.4 / 72 for edge in match.groups()[:4])
            found.append(Word(match[5], page, left, top, right, bottom))
    return found


def overlapping(words: list[Word]) -> list[tuple[str, str]]:
    """Pairs of words that lie on each other: by more than a line's leading, or a letter's edge."""
    found = []
    for page in {w.page for w in words}:
        here = sorted((w for w in words if w.page == page), key=lambda w: w.top)
        for number, word in enumerate(here):
            for other in here[number + 1 :]:
                if other.top > word.bottom:
                    break
                high = min(word.bottom, other.bottom) - other.top
                wide = min(word.right, other.right) - max(word.left, other.left)
                if wide > 0.4 and high > 0.4 * min(word.bottom - word.top, other.bottom - other.top):
                    found.append((word.text, other.text))
    return found


def wrapped_dates(words: list[Word]) -> list[str]:
    """Days that stand on another line than their month, and months on another than their year."""
    return [
        f"{one.text} {two.text}"
        for one, two in pairwise(words)
        if abs(one.top - two.top) > 1.5
        and (
            (re.fullmatch(r"\d{1,2}", one.text) and two.text in MONTHS)
            or (one.text in MONTHS and re.match(r"\d{4}", two.text))
        )
    ]


def lone_rows(layout: Layout) -> list[list[int]]:
    """Tables that leave a single row at the edge of a page: how many rows each has on each of its pages."""
    rows = dict[Any, list[int]]()
    for page in layout.document.pages:
        for box in page._page_box.descendants():
            if box.element is not None and box.element_tag == "tbody":
                rows.setdefault(box.element, []).append(len(box.children))
    return [counts for counts in rows.values() if len(counts) > 1 and min(counts) < 2]


def lone_headings(layout: Layout) -> list[str]:
    """Sections of whose content nothing stands on the page that has their heading."""
    seen, found = set[Any](), []
    for page in layout.document.pages:
        for box in (b for b in page._page_box.descendants() if b.element is not None and b.element_tag == "section"):
            tags = {b.element_tag for b in box.descendants() if b.element is not None}
            if box.element not in seen and not tags & {"tr", "li", "p", "div"}:
                found.append(str(box.element.get("id")))
            seen.add(box.element)
    return found


def structure(data: bytes) -> list[tuple[str, dict[str, Any]]]:
    """The elements of a tagged PDF in reading order: their kinds, and what they are said to be."""
    with pikepdf.open(io.BytesIO(data)) as file:
        return list(_walk(file.Root.StructTreeRoot.K))


def _walk(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _walk(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S), {"alt": str(node.get("/Alt", ""))}
        yield from _walk(node.get("/K", pikepdf.Array()))


def headings(data: bytes) -> list[tuple[int, str]]:
    """The headings of the second level by their bookmarks, in order, each with its page, counted from 0."""
    read = reader(data)
    top: list[Any] = list(read.outline)
    second = next((entry for entry in top if isinstance(entry, list)), [])
    found = [entry for entry in second if not isinstance(entry, list)]
    return [(read.get_destination_page_number(entry) or 0, str(entry.title)) for entry in found]


def told(data: bytes) -> dict[str, str]:
    """What a PDF says of itself: its title, author and subject, and its dates as they are written."""
    wanted = ("/Title", "/Author", "/Subject", "/CreationDate", "/ModDate")
    with pikepdf.open(io.BytesIO(data)) as file:
        return {key: str(file.docinfo.get(key, "")) for key in wanted}
