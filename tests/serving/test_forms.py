from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.exceptions import HTTPException

from briefgen.serving import forms as module
from briefgen.serving.app import app
from tests.serving.asking import Answer, ask, desk

ORIGIN = "http://127.0.0.1:8000"
REPORT = "/_preview/report/talks"
MOVED = {"when": "2025-07-08", "source": "s001 p1"}


@pytest.fixture
def served(tmp_path: Path) -> Any:
    return app(desk(tmp_path))


def field(answer: Answer, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', answer.text)
    assert found
    return found[1]


def send(served: Any, given: dict[str, Any], path: str = REPORT, **headers: str) -> Answer:
    token = field(ask(served, path), "token")
    return ask(served, path, "POST", {"token": token, **given}, **{"origin": ORIGIN, **headers})


def test_nothing_is_written_before_it_was_shown(served: Any, tmp_path: Path) -> None:
    before = (tmp_path / "events.yaml").read_text()
    shown = send(served, MOVED)
    assert (shown.status, "2025-07-08" in shown.text, (tmp_path / "events.yaml").read_text()) == (200, True, before)
    unseen = send(served, {**MOVED, "write": "yes", "seen": "0" * 64})
    assert (unseen.status, (tmp_path / "events.yaml").read_text()) == (200, before)
    written = send(served, {**MOVED, "write": "yes", "seen": field(shown, "seen")})
    assert (written.status, written.headers["location"]) == (303, "/_preview/?written=talks")
    assert "when: 2025-07-08" in (tmp_path / "events.yaml").read_text()


@pytest.mark.parametrize(
    "headers", [{"origin": "http://evil.example"}, {"origin": "null"}, {"sec_fetch_site": "cross-site"}]
)
def test_only_pages_of_the_preview_may_send(served: Any, headers: dict[str, str]) -> None:
    assert send(served, MOVED, **headers).status == 403


@pytest.mark.parametrize("token", ["", "x", "0" * 43, "é"])
def test_only_with_the_token_and_without_it_what_was_filled_in_stays(served: Any, tmp_path: Path, token: str) -> None:
    before = (tmp_path / "events.yaml").read_text()
    sealed = field(send(served, MOVED), "seen")
    given = {**MOVED, "token": token, "write": "yes", "seen": sealed}
    answer = ask(served, REPORT, "POST", given, origin=ORIGIN)
    assert (answer.status, 'value="2025-07-08"' in answer.text) == (403, True)
    assert "The preview was started anew since this page was opened." in answer.text
    assert (tmp_path / "events.yaml").read_text() == before


def test_a_browser_says_where_a_form_comes_from(served: Any) -> None:
    """With `no-referrer` a browser sends `Origin: null` with each form, which is refused."""
    assert ask(served, REPORT).headers["referrer-policy"] == "same-origin"


def test_answers_can_be_changed_after_the_change_was_shown(served: Any) -> None:
    again = send(served, {**MOVED, "again": "yes"})
    assert (again.status, 'value="2025-07-08"' in again.text, "fault" in again.text) == (200, True, False)


def test_what_is_needed_is_named_beside_each_field(served: Any) -> None:
    answer = send(served, {"when": "2025-08", "source": "s001 p1"}, "/_preview/new")
    assert (answer.status, re.findall(r'id="fault_([\w-]+)"', answer.text)) == (422, ["title", "kind", "counterparts"])


def test_what_was_written_twice_is_written_once(served: Any, tmp_path: Path) -> None:
    shown = send(served, MOVED)
    given = {**MOVED, "write": "yes", "seen": field(shown, "seen")}
    first, second = send(served, given), send(served, given)
    assert (first.status, second.status) == (303, 422)
    assert "has this very report already; nothing was written." in second.text
    assert (tmp_path / "events.yaml").read_text().count("when: 2025-07-08") == 1


def test_too_much_is_refused(served: Any) -> None:
    assert send(served, {"when": "a" * 300_000}).status == 413
    assert send(served, {f"field{number}": "a" for number in range(2000)}).status == 413


def test_what_comes_too_slowly_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"a"
            await asyncio.sleep(0.01)

    monkeypatch.setattr(module, "PATIENCE", 0.05)
    request: Any = SimpleNamespace(headers={"origin": ORIGIN, "host": "127.0.0.1:8000"}, stream=endless)
    with pytest.raises(HTTPException) as refused:
        asyncio.run(module.Forms(desk(tmp_path))._answers(request))
    assert refused.value.status_code == 408


def test_what_cannot_be_read_stands_beside_its_field_and_what_was_filled_in_stays(served: Any) -> None:
    answer = send(served, {"when": "next week", "source": "s001 p1"})
    assert answer.status == 422
    assert 'id="fault_when"' in answer.text
    assert 'value="next week"' in answer.text
    assert 'value="s001 p1"' in answer.text


def test_hostile_words_are_only_words(served: Any) -> None:
    answer = send(served, {"when": '"><script>alert(1)</script>', "source": "s001 p1"})
    assert "<script>alert" not in answer.text


def test_while_the_data_have_mistakes_nothing_is_recorded(served: Any, tmp_path: Path) -> None:
    token, whole = field(ask(served, REPORT), "token"), (tmp_path / "events.yaml").read_text()
    (tmp_path / "events.yaml").write_text("events: [")
    assert ask(served, REPORT).status == 409
    kept = ask(served, REPORT, "POST", {**MOVED, "token": token}, origin=ORIGIN)
    assert (kept.status, field(kept, "when"), field(kept, "source")) == (409, "2025-07-08", "s001 p1")
    (tmp_path / "events.yaml").write_text(whole)
    again = {name: field(kept, name) for name in ("token", "when", "source")}
    assert ask(served, REPORT, "POST", again, origin=ORIGIN).status == 200


def test_a_file_that_cannot_be_written_is_said_and_what_was_filled_in_stays(
    served: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = send(served, MOVED)

    def refuse(*_given: Any, **_named: Any) -> None:
        raise PermissionError(13, "Permission denied", "events.yaml")

    monkeypatch.setattr("briefgen.files.os.replace", refuse)
    monkeypatch.setattr("briefgen.files.os.fsync", refuse)
    answer = send(served, {**MOVED, "write": "yes", "seen": field(shown, "seen")})
    assert (answer.status, 'value="2025-07-08"' in answer.text) == (422, True)
    assert "events.yaml" in answer.text


@pytest.mark.parametrize("path", ["/_preview/report/nothing", "/_preview/held/%2e%2e"])
def test_of_what_is_not_there(served: Any, path: str) -> None:
    assert ask(served, path).status == 409
