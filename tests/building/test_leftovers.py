"""What is found by its mark where no manifest tells of it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from briefgen.building import leftovers as module
from briefgen.building.leftovers import is_marked, leftovers
from briefgen.files import whole, write_atomically
from briefgen.paper import pdf
from tests.calendars.calendar_samples import a_visit, rendered

PAGE = b'<!DOCTYPE html><html><head>\n<meta name="generator" content="briefgen">\n</head><body></body></html>'
JCAL = b'["vcalendar", [["prodid", {}, "text", "-//briefgen//briefgen//EN"]], []]'
ICS = rendered(a_visit())


def a_pdf(creator: str, producer: str, password: str = "") -> bytes:
    out = BytesIO()
    with pikepdf.new() as file:
        file.add_blank_page()
        file.docinfo["/Creator"], file.docinfo["/Producer"] = creator, producer
        file.save(out, encryption=pikepdf.Encryption(user=password, owner=password) if password else None)
    return out.getvalue()


MEMO = a_pdf("briefgen", "WeasyPrint 70.0")
OURS = {
    "feeds/old.ics": ICS,
    "feeds/old.json": JCAL,
    "feeds/events/old.ics": ICS,
    "memos/old.pdf": MEMO,
    "memos/meetings/old.pdf": MEMO,
    "old.html": PAGE,
}


def test_all_of_our_own_making_is_found(tmp_path: Path) -> None:
    for path, data in OURS.items():
        write_atomically(tmp_path / path, data)
    assert list(leftovers(tmp_path)) == list(OURS)


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("feeds/theirs.ics", ICS.replace(b"-//briefgen//", b"-//another//")),
        ("feeds/theirs.json", b"[]"),
        ("feeds/ledger.json", b"{}"),
        ("feeds/notes.txt", ICS),
        ("feeds/deeper/old.ics", ICS),
        ("memos/old.html", PAGE),
        ("memos/old.docx", MEMO),
        ("memos/theirs.pdf", a_pdf("Word", "Microsoft")),
        ("memos/book.pdf", a_pdf("briefgen book", "WeasyPrint 70.0")),
        ("memos/annotated.pdf", a_pdf("briefgen", "Acrobat")),
        ("memos/locked.pdf", a_pdf("briefgen", "WeasyPrint 70.0", "secret")),
        ("memos/broken.pdf", MEMO[:40]),
        ("memos/old.kept.pdf", MEMO),
        ("memos/meetings/old.kept-12.pdf", MEMO),
        ("memos/empty.pdf", b""),
        ("theirs.html", PAGE.replace(b"briefgen", b"Word")),
        ("quoting.html", b"<html><head></head><body>" + PAGE + b"</body></html>"),
        ("as-of/2025-04-20/index.html", PAGE),
        ("as-of/2025-04-20/feeds/old.ics", ICS),
        ("books/trip.pdf", MEMO),
        ("editions/bulgaria/2025-04-20.json", JCAL),
        ("deeper/old.html", PAGE),
    ],
)
def test_nothing_else_is(tmp_path: Path, path: str, data: bytes) -> None:
    write_atomically(tmp_path / path, data)
    assert list(leftovers(tmp_path)) == []


def test_a_folder_or_a_dead_link_of_such_a_name_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "feeds" / "old.ics").mkdir(parents=True)
    (tmp_path / "feeds" / "dead.ics").symlink_to(tmp_path / "nowhere.ics")
    assert list(leftovers(tmp_path)) == []


def test_what_we_print_carries_the_mark(tmp_path: Path) -> None:
    html = (
        '<html lang="en"><head><title>T</title><meta name="generator" content="briefgen"></head><body>x</body></html>'
    )
    write_atomically(tmp_path / "memos/old.pdf", pdf.lay_out(html).draw())
    assert list(leftovers(tmp_path)) == ["memos/old.pdf"]


@pytest.mark.parametrize(("path", "marked"), [("months/old.html", True), ("feeds/old.csv", False), ("old.ics", False)])
def test_a_mark_counts_where_a_build_puts_such_a_file(tmp_path: Path, path: str, marked: bool) -> None:
    write_atomically(tmp_path / path, PAGE)
    assert is_marked(tmp_path / path, path) is marked


def test_what_is_made_now_is_no_leftover_and_is_not_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, data in OURS.items():
        write_atomically(tmp_path / path, data)
    read: list[str] = []

    def recorded(path: Path) -> bytes:
        read.append(path.name)
        return whole(path)

    monkeypatch.setattr(module, "whole", recorded)
    assert list(leftovers(tmp_path, OURS.keys() - {"old.html"})) == ["old.html"]
    assert read == ["old.html"]
