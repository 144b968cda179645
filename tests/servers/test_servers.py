"""`make test-servers`: what `init --publish nginx` and `caddy` write, run with the system's own servers."""

from __future__ import annotations

import gzip
from urllib.parse import quote

import pytest

from tests.servers.conftest import Desk, ask

pytestmark = pytest.mark.servers


def test_each_file_goes_out_as_what_it_is(server: str) -> None:
    types = {
        "feeds/all.ics": "text/calendar; charset=utf-8",
        "feeds/all.json": "application/json; charset=utf-8",
        "feeds/events.csv": "text/csv; charset=utf-8",
        "feeds/events/bg-talks.ics": "text/calendar; charset=utf-8",
        "index.html": "text/html; charset=utf-8",
        "": "text/html; charset=utf-8",
    }
    assert {path: ask(f"{server}/{path}").headers["Content-Type"] for path in types} == types


def test_what_has_not_changed_is_not_sent_again_and_what_has_is(server: str, desk: Desk) -> None:
    feed = f"{server}/feeds/bulgaria.ics"
    first = ask(feed)
    tag = first.headers["ETag"]
    assert (first.status, b"DTSTART;VALUE=DATE:20270316" in first.body) == (200, True)
    assert ask(feed, If_None_Match=tag).status == 304
    desk.publish(day="tomorrow")
    assert ask(feed, If_None_Match=tag).status == 304
    assert ask(feed, If_Modified_Since=first.headers["Last-Modified"]).status == 304
    desk.change("when: 2027-03-16", "when: 2027-03-17")
    desk.publish(day="tomorrow")
    moved = ask(feed, If_None_Match=tag)
    assert (moved.status, b"DTSTART;VALUE=DATE:20270317" in moved.body) == (200, True)


def test_calendars_are_sent_small(server: str) -> None:
    plain, small = (
        ask(f"{server}/feeds/reference-days.ics"),
        ask(f"{server}/feeds/reference-days.ics", Accept_Encoding="gzip"),
    )
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.body) == plain.body
    assert len(small.body) < len(plain.body) / 2
    assert (
        ask(f"{server}/feeds/reference-days.ics", Accept_Encoding="gzip", If_None_Match=small.headers["ETag"]).status
        == 304
    )


def test_a_program_that_keeps_either_copy_is_answered_304_and_no_other_site_may_read(server: str) -> None:
    feed = f"{server}/feeds/reference-days.ics"
    tags = [ask(feed, Accept_Encoding=way).headers["ETag"] for way in ("gzip", "identity")]
    told = [ask(feed, If_None_Match=tag, Accept_Encoding=way) for tag in tags for way in ("gzip", "identity")]
    if "Caddy" in (told[0].headers["Server"] or ""):  # the tag of a compressed copy is one of its own there
        told = [told[0], told[3]]
    assert {(answer.status, answer.body) for answer in told} == {(304, b"")}
    away = ask(feed, Origin="https://elsewhere.example")
    assert [away.headers[name] for name in ("Access-Control-Allow-Origin", "X-Content-Type-Options")] == [
        None,
        "nosniff",
    ]


def test_the_desks_own_is_never_sent_even_where_somebody_copied_it_there(server: str, desk: Desk) -> None:
    own = [
        "feeds/ledger.json",
        "feeds/ledger.json.bak",
        "feeds/ledger.json~",
        "feeds/Ledger (1).json",
        "feeds/.ledger.json.abcdefgh.part",
        ".published.json",
        ".git/config",
    ]
    for path in own:
        (desk.public / path).parent.mkdir(exist_ok=True)
        (desk.public / path).write_text("the desk's own", encoding="utf-8")
    assert {path: ask(f"{server}/{quote(path)}").status for path in own} == dict.fromkeys(own, 404)
    assert ask(f"{server}/nothing-here.ics").status == 404
