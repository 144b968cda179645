from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.domain import addresses
from briefgen.domain.catalog import Catalog

ROOT = Path(__file__).parents[2]
Read = Callable[..., Catalog]
EVENT = "- {id: x, kind: visit, title: T, counterparts: %s, status: planned, when: 2025-07-01, source: s000 p3}\n"
CALENDAR = "calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example%s}\nevents:\n"
ADDRESS = ", address: 'https://test.example/kz/'"


@pytest.mark.parametrize(
    ("settings", "counterparts", "found"),
    [
        (ADDRESS, "[BG]", ("https://test.example/kz/bulgaria.html#x",)),
        (ADDRESS, "[BG, RO]", ("https://test.example/kz/bulgaria.html#x", "https://test.example/kz/romania.html#x")),
        (ADDRESS, "all", ("https://test.example/kz/index.html#x",)),
        (
            ADDRESS + ", publish-memos: true",
            "[BG]",
            ("https://test.example/kz/bulgaria.html#x", "https://test.example/kz/memos/public/bulgaria.pdf"),
        ),
        ("", "[BG]", ()),
    ],
)
def test_where_to_read_on(catalog: Read, settings: str, counterparts: str, found: tuple[str, ...]) -> None:
    read = catalog(events=CALENDAR % settings + EVENT % counterparts)
    assert addresses.of_event(read, read.events["x"]) == found


REFERENCE = "- {id: d, title: Day, kind: national-day, counterpart: %s, when: 2025-03-03, basis: {text: A law, date: 2025-01-01}}"


@pytest.mark.parametrize(("code", "page"), [("BG", "bulgaria"), ("KZ", "index")])
def test_where_a_day_of_reference_is_told_of(catalog: Read, code: str, page: str) -> None:
    read = catalog(events=CALENDAR % ADDRESS + EVENT % "[BG]", reference_days=REFERENCE % code)
    day = read.reference_days["d"]
    assert addresses.of_reference(read, day) == f"https://test.example/kz/{page}.html#d"
    assert addresses.of_reference(read, day, "d-2027") == f"https://test.example/kz/{page}.html#d-2027"
    assert addresses.of_reference(catalog(reference_days=REFERENCE % code), day) is None


def test_feeds_and_pages(catalog: Read) -> None:
    read = catalog(events=CALENDAR % ADDRESS + EVENT % "[BG]")
    assert addresses.feed(read, "bulgaria") == "https://test.example/kz/feeds/bulgaria.ics"
    assert addresses.page(read) == "https://test.example/kz/index.html"
    assert addresses.feed(catalog(), "bulgaria") is None


# A file for each place, and the two names that look like a variant's and are none.
SAMPLES = {place.pattern.replace("*", "x"): place.kept for place in addresses.PLACES} | {
    "feeds/reference-days.ics": True,
    "feeds/bulgaria.ics": True,
    "feeds/bulgaria-days.json": False,
}


@pytest.mark.parametrize("ignoring", [".gitignore", "briefgen/starting/desk/gitignore"])
def test_what_is_kept_is_in_version_control(tmp_path: Path, ignoring: str) -> None:
    shutil.copy(ROOT / ignoring, tmp_path / ".gitignore")
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    by_hand = ["desk/week.md", "audit/index.html"]
    paths = [*(f"output/{path}" for path in SAMPLES), *by_hand, "desk/programmes/visit/1.json"]
    told = subprocess.run(
        ["git", "-C", tmp_path, "check-ignore", "--no-index", *paths], capture_output=True, text=True, check=False
    )
    made_again = [f"output/{path}" for path, kept in SAMPLES.items() if not kept]
    assert told.stdout.splitlines() == [*made_again, *by_hand]


def test_make_clean_removes_what_is_made_again(tmp_path: Path) -> None:
    """What people edit, and what they wrote on, is none of it."""
    edited = {
        "memos/a.docx",
        "memos/meetings/a.html",
        "memos/a.kept-2.pdf",
        "books/a.kept.pdf",
        "as-of/2025-01-01/memos/a.docx",
    }
    shutil.copy(ROOT / "Makefile", tmp_path)
    for path in (*SAMPLES, *edited):
        (tmp_path / "output" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "output" / path).touch()
    subprocess.run(["make", "-s", "-C", tmp_path, "clean"], check=True, capture_output=True)
    left = {
        path.relative_to(tmp_path / "output").as_posix() for path in tmp_path.rglob("output/**/*") if path.is_file()
    }
    assert left == {path for path, kept in SAMPLES.items() if kept} | edited


@pytest.mark.parametrize(
    ("slug", "taken"),
    [
        ("all", True),
        ("elections", True),
        ("reference-days", True),
        ("reference", True),
        ("events", True),
        ("index", True),
        ("ledger", True),
        ("meetings", True),
        ("months", True),
        ("bulgaria-days", True),
        ("bulgaria-fixed", True),
        ("bulgaria-alarms", True),
        ("archive-2023", True),
        ("bulgaria-archive-2023", True),
        ("bulgaria", False),
        ("archive-23", False),
        ("all-things", False),
    ],
)
def test_names_that_something_else_has(slug: str, taken: bool) -> None:
    assert addresses.reserved(slug) is taken


@pytest.mark.parametrize(
    "slug",
    [
        "all",
        "elections",
        "reference-days",
        "events",
        "index",
        "ledger",
        "meetings",
        "months",
        "reference",
        "archive-2025",
    ],
)
def test_names_that_something_else_has_are_reserved(slug: str) -> None:
    assert addresses.reserved(slug)


def test_other_names_are_free() -> None:
    assert [
        s for s in ("bulgaria", "meeting", "meetings-bg", "archive", "archive-25", "all-2025") if addresses.reserved(s)
    ] == []


def test_a_day_of_reference_of_several_is_told_of_on_the_page_of_the_first(catalog: Read) -> None:
    text = REFERENCE.replace("counterpart: %s", "counterpart: RO, also: [BG]")
    read = catalog(events=CALENDAR % ADDRESS + EVENT % "[BG]", reference_days=text)
    assert addresses.of_reference(read, read.reference_days["d"]) == "https://test.example/kz/romania.html#d"


@pytest.mark.parametrize(
    ("host", "placeholder"),
    [
        ("test.example", True),
        ("calendar.example.org", True),
        ("Some.TEST", True),
        ("a.invalid", True),
        ("localhost", True),
        ("mfa.gov.kz", False),
        ("test.gov.kz", False),
        ("examples.org", False),
    ],
)
def test_hosts_that_nobody_can_have(host: str, placeholder: bool) -> None:
    assert addresses.stands_in_examples(host) is placeholder


def test_an_address_is_printed_without_what_every_one_begins_with() -> None:
    told = [addresses.printed(a) for a in ("https://test.example/kz", "test.example/kz", "https://a.example/?b://c")]
    assert told == ["test.example/kz", "test.example/kz", "a.example/?b://c"]


def test_a_withdrawn_counterpart_has_no_page(catalog: Read) -> None:
    gone = "- {code: BG, slug: bulgaria, withdrawn: true}\n- {code: RO, slug: romania}\n"
    read = catalog(events=CALENDAR % ADDRESS + EVENT % "[RO]", counterparts=gone, people="[]", organisations="[]")
    event = read.events["x"].model_copy(update={"counterparts": ("BG", "RO", "KZ")})
    assert addresses.of_event(read, event) == ("https://test.example/kz/romania.html#x",)


@pytest.mark.parametrize(
    ("address", "domains", "only"),
    [
        ("", ["a.example"], True),
        (", address: 'https://b.example/'", ["a.example"], True),
        (", address: 'https://mfa.gov.kz/'", ["a.example"], False),
        ("", ["a.example", "mfa.gov.kz"], False),
    ],
)
def test_what_was_only_tried_has_placeholders_alone(
    catalog: Read, address: str, domains: list[str], only: bool
) -> None:
    read = catalog(events=CALENDAR % address + EVENT % "[BG]")
    assert addresses.tried_only(read.calendar, domains) is only
