from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefgen.serving.pages import audit_page, desk_page, memo_page, sorry_page
from tests.serving.asking import EVENTS, desk, maker


@pytest.fixture(autouse=True)
def without_memos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.building.build._memos", lambda *_given: None)


def test_each_event_leads_to_its_forms(tmp_path: Path) -> None:
    preview = desk(tmp_path)
    maker(preview).refresh()
    text = bytes(desk_page(preview).body).decode()
    assert [f"/_preview/{kind}/talks" in text for kind in ("report", "held", "meeting")] == [True] * 3
    assert "1 Jul 2025 (Tue)" in text


def test_after_writing_it_says_so(tmp_path: Path) -> None:
    preview = desk(tmp_path)
    maker(preview).refresh()
    said = [bytes(desk_page(preview, written).body).decode() for written in ("talks", "", "<b>")]
    assert "Written to the files: Talks<" in said[0]
    assert ["Written to the files.<" in text for text in said] == [False, True, True]
    assert "Written" not in bytes(desk_page(preview).body).decode()


def test_names_are_only_names(tmp_path: Path) -> None:
    assert "<b>" not in bytes(memo_page(desk(tmp_path), "memos/<b>.pdf").body).decode()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "There is nothing here."),
        (500, "A mistake in briefgen, not in your data: the terminal it was started from says more."),
        (405, "This can only be looked at."),
        (400, "This was refused."),
    ],
)
def test_what_is_said_where_there_is_nothing_to_show(status: int, words: str) -> None:
    answer = sorry_page(status, {"allow": "GET"})
    assert (answer.status_code, bytes(answer.body).decode(), answer.headers["allow"]) == (status, words + "\n", "GET")


def test_the_audit_stands_here_where_the_texts_are_named(tmp_path: Path) -> None:
    preview = desk(tmp_path)
    assert audit_page(preview).status_code == 404
    assert "/_preview/audit" not in bytes(desk_page(preview).body).decode()
    preview.texts = tmp_path / "texts"
    preview.texts.mkdir()
    answer = audit_page(preview)
    assert (answer.status_code, "Talks" in bytes(answer.body).decode()) == (200, True)
    assert "/_preview/audit" in bytes(desk_page(preview).body).decode()
    assert not (tmp_path / "audit").exists()
    preview.texts = tmp_path / "nowhere"
    assert audit_page(preview).status_code == 409


def test_what_is_ahead_is_so_by_the_calendars_day(tmp_path: Path) -> None:
    """Talks of 1 July are over when it is 2 July in Almaty, and not before, whatever the day in Greenwich."""
    preview = desk(
        tmp_path, EVENTS + EVENTS.splitlines(keepends=True)[-1].replace("talks", "fair").replace("07-01", "07-02")
    )
    maker(preview).refresh()
    seen = []
    for hour in (18, 19):
        preview.clock = lambda hour=hour: datetime(2025, 7, 1, hour, 30, tzinfo=UTC)  # type: ignore[misc]
        seen.append(re.findall(r"/_preview/report/(\w+)", bytes(desk_page(preview).body).decode()))
    assert seen == [["talks", "fair"], ["fair", "talks"]]
