from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from briefgen.calendars import render_calendars
from briefgen.domain.catalog import Catalog
from briefgen.reading.published import domains, ids_in_folder, in_folder
from tests.calendars.calendar_samples import NOW

EVENT = (
    "- {{id: {}, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2027-05-03, source: s000 p1}}"
)


def test_the_domains_of_what_is_published(catalog: Callable[..., Catalog]) -> None:
    short = render_calendars(catalog(events=EVENT.format("one")), NOW, {}).files
    long = render_calendars(catalog(events=EVENT.format("a" * 80)), NOW, {}).files  # its identity is folded
    assert [set(domains(feeds)) for feeds in (short, long)] == [{"test.example"}] * 2


def test_several_domains_and_none() -> None:
    feed = b"UID:a@one.kz\r\nUID:b@two.kz\r\nSUMMARY:UID:c@three.kz\r\n"
    assert domains({"all.ics": feed}) == {"one.kz", "two.kz"}
    assert domains({"ledger.json": feed, "empty.ics": b""}) == frozenset()


def test_an_identity_may_be_folded_anywhere_and_end_the_file() -> None:
    feed = b"BEGIN:VEVENT\r\nUID:a\r\n b@o\r\n\tne.kz\r\nX:1\nUID:b@two.kz\nUID:no domain\r\nUID:d@e@three.kz\r\nUID:c@four.kz"
    assert domains({"all.ics": feed}) == {"one.kz", "two.kz", "four.kz"}
    assert domains({"all.ics": b"UID:b@two.k\r\n z"}) == {"two.kz"}


def test_the_feeds_of_a_folder_and_of_none(tmp_path: Path) -> None:
    (tmp_path / "all.ics").write_bytes(b"UID:a@one.kz\r\n")
    (tmp_path / "ledger.json").write_bytes(b"UID:b@two.kz\r\n")
    assert [set(in_folder(folder)) for folder in (tmp_path, tmp_path / "none")] == [{"one.kz"}, set()]


def test_ids_are_those_that_feeds_show_and_the_ledger_remembers(tmp_path: Path) -> None:
    (tmp_path / "all.ics").write_bytes(
        b"UID:visit@a.example\r\nUID:a-long-\r\n id@a.example\r\nATTENDEE:x@b.example\r\n"
    )
    (tmp_path / "ledger.json").write_text('{"entries": {\n"gone@a.example en": {}}}', encoding="utf-8")
    assert ids_in_folder(tmp_path) == {"visit", "a-long-id", "gone"}
    assert ids_in_folder(tmp_path / "none") == frozenset()


def test_what_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    """A folder of such a name: a build tells of it."""
    (tmp_path / "all.ics").mkdir()
    (tmp_path / "gone.json").symlink_to(tmp_path / "nowhere")
    (tmp_path / "one.ics").write_bytes(b"UID:a@one.kz\r\n")
    assert (in_folder(tmp_path), ids_in_folder(tmp_path)) == (frozenset({"one.kz"}), frozenset({"a"}))


def test_a_pipe_among_the_feeds_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "all.ics")
    assert (in_folder(tmp_path), ids_in_folder(tmp_path)) == (frozenset(), frozenset())
