from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path
from typing import Any

import pytest

from briefgen.serving.app import app
from briefgen.serving.maker import State
from tests.serving.asking import Answer, ask, desk


@pytest.fixture
def preview(tmp_path: Path) -> Any:
    found = desk(tmp_path)
    (found.tree / "memos").mkdir()
    (found.tree / "memos" / "bulgaria.pdf").write_bytes(b"%PDF-1.7")
    (found.tree / "long.csv").write_text("a" * 2000)
    found.state = State(3, ("events.yaml:3:4: error",))
    return found


def test_a_memo_stands_within_a_page(preview: Any) -> None:
    answer = ask(app(preview), "/_preview/memos/bulgaria.pdf")
    assert '<iframe data-follows title="memos/bulgaria.pdf" src="/memos/bulgaria.pdf">' in answer.text
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path", ["/_preview/none.pdf", "/_preview/../../events.pdf", "/_preview/desk.html", "/nothing"]
)
def test_what_is_not_there(preview: Any, path: str) -> None:
    answer = ask(app(preview), path)
    assert (answer.status, answer.text) == (404, "There is nothing here.\n")


@pytest.mark.parametrize("path", ["/", "/index.html", "/romania.html"])
def test_before_anything_is_made_a_page_says_so_and_gives_way_to_it(preview: Any, path: str) -> None:
    (preview.tree / "index.html").unlink(missing_ok=True)
    preview.state = State()
    answer = ask(app(preview), path)
    assert (answer.status, "<h1>Not made yet</h1>" in answer.text) == (503, True)
    assert f'follow.js" data-version="{told(ask(app(preview), "/_preview/events?of=/"))["version"]}"' in answer.text
    (preview.tree / "index.html").write_text("<body>There</body>")
    assert ask(app(preview), "/").status == 200
    assert ask(app(preview), "/romania.html").status == 404


def test_the_list_of_what_there_is(preview: Any) -> None:
    assert "memos/bulgaria.pdf" in ask(app(preview), "/_preview/").text


def test_no_other_name_leads_here(preview: Any) -> None:
    assert ask(app(preview), "/index.html", host="evil.example").status == 400


def test_what_is_long_is_compressed_where_that_is_asked_for(preview: Any) -> None:
    answer = ask(app(preview), "/long.csv", accept_encoding="gzip")
    assert (answer.headers["content-encoding"], len(answer.body) < 200) == ("gzip", True)


def told(answer: Answer) -> dict[str, Any]:
    """The one state that was told while somebody listened."""
    (line,) = answer.text.split("\n\n")[:-1]
    return dict(json.loads(line.removeprefix("data: ")))


@pytest.mark.parametrize("of", ["", "/_preview/", "/none.pdf", "/../events.yaml", "/%00"])
def test_open_pages_are_told_what_is_wrong_and_how_often_something_was_made(preview: Any, of: str) -> None:
    answer = ask(app(preview), f"/_preview/events?of={of}")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert told(answer) == {"version": "3", "faults": ["events.yaml:3:4: error"], "failed": []}
    assert preview.looked.paths == []


def test_a_page_that_shows_a_file_is_told_the_version_of_that_and_is_looked_at(preview: Any) -> None:
    memo = preview.tree / "memos" / "bulgaria.pdf"
    os.utime(memo, ns=(7, 7))
    assert told(ask(app(preview), "/_preview/events?of=/memos/bulgaria.pdf"))["version"] == "7-8"
    (preview.tree / "index.html").write_text("<body></body>")
    os.utime(preview.tree / "index.html", ns=(9, 9))
    assert told(ask(app(preview), "/_preview/events?of=/"))["version"] == "9-13"
    assert preview.looked.paths == ["index.html", "memos/bulgaria.pdf"]


def test_the_script_and_the_look_of_the_previews_own_pages(preview: Any) -> None:
    assert ask(app(preview), "/_preview/follow.js").headers["content-type"].startswith("text/javascript")
    assert ask(app(preview), "/_preview/preview.css").status == 200


def test_a_mistake_of_ours_is_told_where_the_preview_was_started(
    preview: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    tell: Any = app(preview).exception_handlers[Exception]
    answer = asyncio.run(tell(None, ZeroDivisionError("division by zero")))
    assert (answer.status_code, answer.body.startswith(b"A mistake in briefgen")) == (500, True)
    assert capsys.readouterr().err == "ZeroDivisionError: division by zero\n"
