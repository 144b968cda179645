"""A desk in a folder, and requests to its preview without a server between."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from briefgen.project import Project
from briefgen.serving.maker import Maker, State
from briefgen.serving.preview import Preview
from tests.conftest import project

NOW = datetime(2025, 6, 10, 9, tzinfo=UTC)
EVENTS = """\
calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example}
events:
  - {id: talks, kind: consultations, title: Talks, counterparts: [BG], status: planned, when: 2025-07-01, participants: [rumen-radev], source: s000 p1}
"""


def desk(folder: Path, events: str = EVENTS) -> Preview:
    """A preview of a small desk."""
    for name, text in project({"events.yaml": events}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    tree = folder / "preview"
    tree.mkdir()
    return Preview(Project.at(folder), tree, lambda: NOW)


def maker(preview: Preview) -> Maker:
    """What makes a preview, in this process, and tells it each state."""

    def tell(state: State) -> None:
        preview.state = state

    return Maker(preview.project, preview.tree, preview.clock, preview.looked, tell)


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def ask(app: Any, path: str, method: str = "GET", form: Mapping[str, Any] | None = None, **headers: str) -> Answer:
    """One request, as a server would hand it on; ``form`` is sent as a browser sends it."""
    body = urlencode(form, doseq=True).encode() if form is not None else b""
    sent = {"host": "127.0.0.1:8000", **{name.replace("_", "-"): value for name, value in headers.items()}}
    path, _found, query = path.partition("?")
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8000),
    }
    told: list[dict[str, Any]] = []
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> dict[str, Any]:
        if waiting:
            return waiting.pop()
        await asyncio.sleep(0.25 if path.endswith("/events") else 60)  # as long as anybody stays
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        told.append(message)

    asyncio.run(app(scope, receive, send))
    start = told[0]
    found = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], found, b"".join(m.get("body", b"") for m in told[1:]))
