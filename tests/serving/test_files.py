from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.project import Project
from briefgen.serving.files import Files, following
from briefgen.serving.preview import Preview
from tests.serving.asking import NOW, ask

PAGE = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-x'; img-src data:\"><body>Page</body>"


@pytest.fixture
def files(tmp_path: Path) -> Files:
    tree = tmp_path / "tree"
    (tree / "feeds").mkdir(parents=True)
    (tree / "index.html").write_text(PAGE)
    (tree / "feeds" / "a.ics").write_bytes(b"BEGIN:VCALENDAR\r\n")
    (tree / "memo.pdf").write_bytes(b"%PDF-1.7")
    (tree / ".manifest.json").write_text("{}")
    (tmp_path / "secret.txt").write_text("secret")
    (tree / "link.txt").symlink_to(tmp_path / "secret.txt")
    return Files(Preview(Project(tmp_path), tree, lambda: NOW))


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/feeds/a.ics", 200, "text/calendar; charset=utf-8"),
        ("/index.html", 200, "text/html; charset=utf-8"),
        ("/", 200, "text/html; charset=utf-8"),
    ],
)
def test_each_file_has_its_type(files: Files, path: str, status: int, kind: str) -> None:
    answer = ask(files, path)
    assert (answer.status, answer.headers["content-type"]) == (status, kind)


@pytest.mark.parametrize(
    "path",
    [
        "/.manifest.json",
        "/../secret.txt",
        "/feeds/../../secret.txt",
        "/link.txt",
        "//etc/passwd",
        "/\0",
        "/" + "a" * 5000,
    ],
)
def test_nothing_hidden_and_nothing_from_elsewhere(files: Files, path: str) -> None:
    from starlette.exceptions import HTTPException

    with pytest.raises(HTTPException) as refused:
        ask(files, path)
    assert refused.value.status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "BREW"])
def test_files_can_only_be_looked_at(files: Files, method: str) -> None:
    from starlette.exceptions import HTTPException

    with pytest.raises(HTTPException) as refused:
        ask(files, "/index.html", method)
    assert refused.value.status_code == 405


@pytest.mark.parametrize("path", ["/index.html", "/feeds/a.ics"])
def test_what_a_client_has_already_is_not_sent_again(files: Files, path: str) -> None:
    tag = ask(files, path).headers["etag"]
    again = ask(files, path, if_none_match=tag)
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)


def test_a_page_follows_by_the_one_script_from_here(files: Files) -> None:
    text = ask(files, "/index.html").text
    version = files.preview.version("index.html")
    assert f'<script src="/_preview/follow.js" data-version="{version}" defer></script></body>' in text
    assert "script-src 'sha256-x' 'self'; connect-src 'self';" in text
    assert text.count("/_preview/follow.js") == 1
    assert following("no page", "1") == "no page"


def test_a_page_or_memo_that_is_sent_is_looked_at(files: Files) -> None:
    for path in ("/index.html", "/feeds/a.ics", "/memo.pdf"):
        ask(files, path)
    assert files.preview.looked.paths == ["memo.pdf", "index.html"]


@pytest.mark.parametrize("after", [b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"BEGIN"])
@pytest.mark.parametrize("ranged", [None, "bytes=0-4"])
def test_a_file_that_is_made_anew_while_it_is_asked_for_is_sent_whole(
    files: Files, tmp_path: Path, after: bytes, ranged: str | None
) -> None:
    path = tmp_path / "tree" / "feeds" / "a.ics"
    response = files.file_response(path, path.stat(), {"type": "http", "method": "GET", "headers": []})
    (tmp_path / "new").write_bytes(after)
    (tmp_path / "new").replace(path)
    answer = ask(response, "/feeds/a.ics", "GET", None, **({"range": ranged} if ranged else {}))
    assert answer.body == (after[:5] if ranged else after)
    assert answer.headers["content-length"] == str(len(answer.body))
    open_files = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 0
    for _ in range(3):
        ask(files, "/feeds/a.ics", range="bytes=5-1")
    assert not open_files or len(list(Path("/proc/self/fd").iterdir())) == open_files


def test_a_file_that_is_removed_while_it_is_asked_for_is_not_there(files: Files, tmp_path: Path) -> None:
    path = tmp_path / "tree" / "feeds" / "a.ics"
    response = files.file_response(path, path.stat(), {"type": "http", "method": "GET", "headers": []})
    path.unlink()
    from starlette.exceptions import HTTPException

    with pytest.raises(HTTPException) as refused:
        ask(response, "/feeds/a.ics")
    assert refused.value.status_code == 404
