"""What is private, and what was written for a minister's eyes, stands in no file that may be published."""

from __future__ import annotations

import base64
import binascii
import html
import io
import random
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import pikepdf
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from briefgen.building.build import build
from briefgen.building.freshness import Order
from briefgen.building.publishing import publish
from briefgen.calendars import render_calendars
from briefgen.calendars.ledger.file import NAME as LEDGER
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import FigureReport, Record, ReferenceDay
from briefgen.domain.public import public
from briefgen.domain.public.screening import Screen
from briefgen.memos import Subject, memo
from briefgen.memos.paper import annex_html, view_html
from briefgen.pages import Made
from briefgen.project import Project
from briefgen.reading.load import load
from tests.conftest import examples, few_holidays
from tests.filled_catalogs import TODAY, Filled, Place, filled
from tests.pages.desks import render_pages
from tests.paper.read_again import reader, texts

TEMPLATES = Path(__file__).parent.parent / "templates"
NOW = datetime(2025, 6, 10, 8, tzinfo=UTC)
ODDS = {"private": 0.3, "draft": 0.1}
SEEDS = st.integers(0, 2**32)
IN_TURN = [Phase.explicit, Phase.generate]  # a smaller seed makes no smaller catalog
FOR_THE_DESK = {"accept", "basis", "brief", "meeting", "native_basis", "note"}
# Six signs of a word are enough to know it, should the rest be cut off.
WORD = re.compile(r"zq(\d{4})")
BASE64 = re.compile(rb"[A-Za-z0-9+/]{24,}={0,2}")


@pytest.fixture(scope="module", autouse=True)
def _few_entries() -> Iterator[None]:
    """Public holidays come from a library, and have no words of a desk."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        few_holidays(monkeypatch)
        yield


def published(catalog: Catalog, before: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Everything that may be published of a catalog, by path, and the ledger beside it."""
    calendars = render_calendars(catalog, NOW, before or {}).files  # all that remembers what was published before
    shown = public(catalog)
    slugs = frozenset(c.slug for c in shown.counterparts.values())
    pages = render_pages(catalog, TODAY, TEMPLATES, Made(memos=slugs))
    memos = {
        f"memos/public/{c.slug}.pdf": whole_html(Subject(shown, c.id, TODAY, annexed=True))
        for c in shown.counterparts.values()
    }
    return {**calendars, **pages, **{path: text.encode() for path, text in memos.items()}}


def whole_html(subject: Subject) -> str:
    """Everything that a memo and its annex are printed from, and more, as some has to give way."""
    view = memo(subject)
    return view_html(view, templates=TEMPLATES) + (annex_html(view.annex, templates=TEMPLATES) if view.annex else "")


def words_in(path: str, data: bytes) -> set[int]:
    """The numbers of the words that a file has in it, however they are written there."""
    return {int(number) for text in {*readings(path, data)} for number in WORD.findall(text.casefold())}


def readings(path: str, data: bytes) -> Iterator[str]:
    """A file as text: as it is, unfolded, unescaped, decoded; and its path."""
    text = data.decode("utf-8", "replace")
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    joined = "".join(text.replace("\u00ad", "").replace("\u200b", "").split())
    yield from (path, text, unfolded, html.unescape(text), unquote(unfolded), joined)
    for found in BASE64.findall(data):
        try:
            yield base64.b64decode(found).decode("utf-8", "replace")
        except binascii.Error:
            continue


def records(catalog: Catalog) -> dict[str, Record]:
    return {record.id: record for record in catalog.records()}


def confidential(place: Place, record: Record) -> bool:
    """Whether a word at a place is to stay in."""
    reports = getattr(record, "reports", ())
    away = record.private or record.draft or (reports and all(report.private for report in reports))
    report = reports[place.report] if place.report is not None else None
    if away or (report and report.private):
        return True
    told = (isinstance(record, ReferenceDay) and place.path[0] == "basis") or (
        isinstance(report, FigureReport) and place.path == ("note",)
    )
    return not told and bool(FOR_THE_DESK & set(place.path))


def leaks(made: Filled, files: Mapping[str, bytes]) -> list[tuple[str, Place]]:
    """Each confidence that stands in a file."""
    known = records(made.catalog)
    secret = {n: place for n, place in made.places.items() if confidential(place, known[place.record])}
    assert secret
    return [(path, secret[n]) for path, data in files.items() for n in sorted(words_in(path, data) & secret.keys())]


@settings(examples(7), phases=IN_TURN)
@given(SEEDS)
def test_no_confidence_is_published(seed: int) -> None:
    made = filled(random.Random(seed), ODDS)
    assert leaks(made, published(made.catalog)) == []


@settings(examples(4), phases=IN_TURN)
@given(SEEDS)
def test_what_becomes_private_goes_from_what_was_published(seed: int) -> None:
    before = render_calendars(filled(random.Random(seed), {}).catalog, NOW, {}).files
    made = filled(random.Random(seed), ODDS)
    found = leaks(made, published(made.catalog, before))
    # An id is never given to something else, so the ledger, which is not published, keeps it; and the names of calendars.
    assert [leak for leak in found if leak[0] != LEDGER or leak[1].path not in (("id",), ("slug",))] == []


def test_everything_else_is_published() -> None:
    """Else a file without a confidence would prove nothing."""
    shown = set()
    for made in (filled(random.Random(seed), {}) for seed in range(3)):
        known = records(made.catalog)
        numbers = {n for path, data in published(made.catalog).items() for n in words_in(path, data)}
        shown |= {".".join((type(known[made.places[n].record]).__name__, *made.places[n].path)) for n in numbers}
    wanted = """
    Event.title Event.place Event.delegation Event.agenda Event.outcome Event.stops.title Event.stops.outcome
    Event.url Event.id Event.doubt Person.name Person.native Person.say_it Person.post Organisation.name Source.title
    Source.publisher Source.attributed_to Source.url Counterpart.slug Figure.title Figure.unit Figure.note
    Fact.text Agreement.title Commitment.title Commitment.owner ReferenceDay.title ReferenceDay.basis.text
    """
    assert set(wanted.split()) - shown == set()


def test_a_leak_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    made = filled(random.Random(1), ODDS)
    monkeypatch.setattr("briefgen.domain.public.CONFIDENCES", Screen((), hidden=frozenset()))
    found = {path.rpartition(".")[2] for path, _place in leaks(made, published(made.catalog))}
    assert found == {"ics", "json", "csv", "html", "pdf", "xml"}


FILES = {
    "events.yaml": """\
calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, address: "https://test.example/kz", publish-memos: true}
events:
- id: session
  kind: commission-session
  title: A session
  counterparts: [BG]
  meeting: {written: 2025-05-02, purpose: To agree on Zq0001xv}
  reports:
    - {source: s000 p3, status: planned, when: 2025-07-01, place: Sofia, participants: [rumen-radev, someone]}
    - {basis: {text: Zq0002xv called, date: 2025-06-02}, place: Plovdiv}
    - {basis: {text: Zq0003xv called, date: 2025-06-03}, private: true, when: 2025-08-05, place: Zq0004xv}
- {id: talk, kind: meeting, title: Zq0005xv, counterparts: [BG], private: true, status: planned, when: 2025-07-02, source: s001 p2}
- {id: zq0006xv, kind: meeting, title: Zq0007xv, counterparts: [BG], draft: true, status: planned, when: 2025-07-03, source: s001 p2}
""",
    "seeds/sources.yaml": """\
- {id: s000, title: First item, published: 2025-04-18}
- {id: s001, title: Second item, published: 2025-06-09}
""",
    "seeds/counterparts.yaml": """\
- code: BG
  slug: bulgaria
  brief: {written: 2025-05-02, bottom-line: Zq0008xv matters}
""",
    "seeds/people.yaml": """\
- {id: rumen-radev, name: Rumen Radev, native: Румен Радев, native-basis: {text: Zq0009xv says so, date: 2025-05-02}, side: BG, post: President, source: s000 p3}
- {id: someone, name: Zq0010xv Zq0010xv, side: BG, post: Adviser, private: true, source: s000 p3}
""",
    "seeds/commitments.yaml": """\
- {id: promise, title: A promise, counterparts: [BG], owner: someone, event: talk, source: s001 p2}
- {id: other, title: Zq0011xv, counterparts: [BG], private: true, source: s001 p2}
""",
}


def served(project: Project, folder: Path) -> dict[str, bytes]:
    """The files that go to a web server."""
    publish(project, folder)
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def in_pdf(data: bytes) -> set[int]:
    """The numbers of the words in a PDF: on its pages, in what it carries, in its metadata, tags and bookmarks."""
    pages = "".join(texts(data))
    with pikepdf.open(io.BytesIO(data)) as file:
        parts = [repr(o).encode() + (o.read_bytes() if isinstance(o, pikepdf.Stream) else b"") for o in file.objects]
    return {n for part in (pages.encode(), *parts) for n in words_in("", part)}


@pytest.mark.usefixtures("in_this_process")
def test_what_a_web_server_gives_out_of_a_built_project_holds_its_confidences(tmp_path: Path) -> None:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    catalog = load(tmp_path).catalog
    assert catalog
    project = Project.at(tmp_path)
    outcome = build(project, catalog, Order(NOW), ("BG",))
    assert outcome.failed == {}
    output = project.output
    files = served(project, tmp_path / "public")
    assert {"index.html", "bulgaria.html", "feeds/all.ics", "feeds/events.csv", "memos/public/bulgaria.pdf"} <= set(
        files
    )
    assert {p for p in files if p.startswith("memos/") or p.endswith("ledger.json")} == {"memos/public/bulgaria.pdf"}
    assert {p: found for p, d in files.items() if (found := in_pdf(d) if p.endswith(".pdf") else words_in(p, d))} == {}
    # The desk knows all of it, but for the draft; the meeting has a memo of its own.
    assert in_pdf((output / "memos/bulgaria.pdf").read_bytes()) == {2, 3, 4, 5, 8, 9, 10, 11}
    assert 1 in in_pdf((output / "memos/meetings/session.pdf").read_bytes())
    (feed,) = reader((output / "memos/bulgaria.pdf").read_bytes()).attachments["bulgaria.ics"]
    assert feed == files["feeds/bulgaria.ics"]
