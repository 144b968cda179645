from __future__ import annotations

from typing import Any

import pytest

from briefgen.domain.dates import UNDATED
from briefgen.domain.model.base import MOST_ITEMS
from briefgen.domain.model.events import Event, EventReport, ImportMark, Participant, Role, Said, Stop
from tests.domain.model.models import REPORTS, refused

EVENT = {"id": "one", "kind": "visit", "title": "A visit", "counterparts": "BG", **REPORTS}
MARK = {"uid": "1@theirs", "from": "theirs.ics", "seen": "0123456789abcdef"}


def test_a_bare_report_says_nothing_of_an_event() -> None:
    report = EventReport()
    assert (report.title, report.status, report.when, report.place, report.outcome) == (None, None, UNDATED, None, None)
    assert (report.participants, report.agenda, report.said, report.stops) == ((), (), (), ())


def test_an_event_is_no_more_than_it_has_to_be() -> None:
    event = Event.model_validate(EVENT)
    assert (event.counterparts, event.busy, event.series, event.session, event.meeting) == (
        ("BG",),
        False,
        None,
        None,
        (),
    )


def test_an_id_alone_is_a_participant_without_a_role() -> None:
    stop = Stop.model_validate({"participants": ["rumen-radev", {"person": "plamen-dilov", "as": "host"}]})
    assert stop.participants == (
        Participant(person="rumen-radev"),
        Participant.model_validate({"person": "plamen-dilov", "as": "host"}),
    )
    assert [p.role for p in stop.participants] == [None, Role.HOST]


def test_every_part_has_its_word() -> None:
    assert [role.words for role in Role] == ["chair", "host", "speaker"]


def test_by_what_an_imported_event_is_known_again() -> None:
    mark = ImportMark.model_validate(MARK)
    assert (mark.uid, mark.source, mark.seen) == ("1@theirs", "theirs.ics", "0123456789abcdef")
    assert refused(ImportMark, {**MARK, "seen": "0123"}) == [(("seen",), "string_pattern_mismatch")]
    assert refused(ImportMark, {**MARK, "uid": "x" * 251}) == [(("uid",), "string_too_long")]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"session": 0}, ("session",)),
        ({"session": 1000}, ("session",)),
        ({"kind": "tea"}, ("kind",)),
        ({"url": "ftp://example.org"}, ("url",)),
    ],
)
def test_bounds_of_an_event(change: dict[str, Any], where: tuple[str]) -> None:
    assert refused(Event, {**EVENT, "session": 999, "url": "https://example.org"}) == []
    assert refused(Event, {**EVENT, **change})[0][0] == where


def test_bounds_of_a_report() -> None:
    said = {"person": "rumen-radev", "text": "Words"}
    assert refused(EventReport, {"stops": [{}] * 40, "said": [said] * MOST_ITEMS}) == []
    assert refused(EventReport, {"stops": [{}] * 41}) == [(("stops",), "too_long")]
    assert refused(EventReport, {"said": [said] * (MOST_ITEMS + 1)}) == [(("said",), "too_long")]
    assert refused(Said, {"person": "rumen-radev"}) == [(("text",), "missing")]
