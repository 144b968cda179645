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
    assert (written.status, written.headers["location"]) == (303, "/_preview/")
    assert "when: 2025-07-08" in (tmp_path / "events.yaml").read_text()


@pytest.mark.parametrize(
    "headers", [{"origin": "http://evil.example"}, {"origin": "null"}, {"sec_fetch_site": "cross-site"}]
)
def test_only_pages_of_the_preview_may_send(served: Any, headers: dict[str, str]) -> None:
    assert send(served, MOVED, **headers).status == 403


@pytest.mark.parametrize("token", ["", "x", "0" * 43, "é"])
def test_only_with_the_token(served: Any, token: str) -> None:
    assert ask(served, REPORT, "POST", {**MOVED, "token": token}, origin=ORIGIN).status == 403


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
    (tmp_path / "events.yaml").write_text("events: [")
    assert ask(served, REPORT).status == 409


@pytest.mark.parametrize("path", ["/_preview/report/nothing", "/_preview/held/%2e%2e"])
def test_of_what_is_not_there(served: Any, path: str) -> None:
    assert ask(served, path).status == 409
