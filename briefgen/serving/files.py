"""The files of the preview over HTTP: right types, validators, nothing hidden, nothing from elsewhere; and pages that follow."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Receive, Scope, Send

from briefgen.serving.preview import Preview

PREFIX = "/_preview"
FOLLOWS = '<script src="{prefix}/follow.js" data-version="{version}" defer></script></body>'
TYPES = {
    ".ics": "text/calendar; charset=utf-8",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".xml": "application/atom+xml; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


LOOKED_AT = (".html", ".pdf")
OPENED = Path("/dev/fd")  # the files that this process has open, by their numbers


class _AtOnce(FileResponse):
    """A file that is opened before its length is told: what is made anew meanwhile takes its place under the same name."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it as it is when it is opened."""
        try:
            opened = os.open(self.path, os.O_RDONLY)
        except FileNotFoundError as gone:  # it was removed this moment
            raise HTTPException(404) from gone
        try:
            self._describe(os.fstat(opened))
            if OPENED.is_dir():  # not on Windows, where an open file is not replaced either
                self.path = OPENED / str(opened)
            await super().__call__(scope, receive, send)
        finally:
            os.close(opened)

    def _describe(self, found: os.stat_result) -> None:
        for name in ("content-length", "last-modified", "etag"):
            del self.headers[name]
        self.stat_result = found
        self.set_stat_headers(found)


class Files(StaticFiles):
    """The tree of a preview, of which nothing hidden is shown; its pages follow what is made."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(directory=preview.tree, html=True)
        self.preview = preview

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """Where a path leads, and what is there; nothing where any part of it is hidden."""
        hidden = any(part.startswith(".") and part != "." for part in Path(path).parts)
        return ("", None) if hidden else super().lookup_path(path)

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """A file as it is, a page with what makes it follow."""
        asked, ending = Headers(scope=scope), Path(full_path).suffix
        path = Path(full_path).relative_to(self.preview.tree.resolve()).as_posix()
        if ending in LOOKED_AT:
            self.preview.looked.at(path)
        if ending == ".html":
            try:
                response = _sent(*_page(str(full_path), self.preview.version(path)), status_code)
            except FileNotFoundError as gone:  # it was removed this moment
                raise HTTPException(404) from gone
        else:
            response = _AtOnce(
                full_path,
                status_code,
                stat_result=stat_result,
                media_type=TYPES.get(ending, "application/octet-stream"),
            )
        if self.is_not_modified(response.headers, asked):
            return NotModifiedResponse(response.headers)
        return response


def page_response(data: bytes, version: str) -> Response:
    """A page that follows from this version on, with a validator of its own."""
    return _sent(*_followed(data, version))


def _sent(text: bytes, tag: str, status_code: int = 200) -> Response:
    return Response(text, status_code, {"etag": tag, "cache-control": "no-cache"}, TYPES[".html"])


@lru_cache(64)  # with many clients at one page it is prepared once
def _page(file: str, version: str) -> tuple[bytes, str]:
    return _followed(Path(file).read_bytes(), version)


def _followed(data: bytes, version: str) -> tuple[bytes, str]:
    text = following(data.decode(errors="replace"), version).encode()
    return text, f'"{sha256(text).hexdigest()[:32]}"'


_SCRIPTS = re.compile(r"(<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*script-src )([^;\"]*)")


def following(text: str, version: str) -> str:
    """A page with the script that follows what is made, and a policy that admits this one from here, and no other."""
    allowed = _SCRIPTS.sub(
        lambda found: f"{found[1]}{found[2].replace(chr(39) + 'none' + chr(39), '')} 'self'; connect-src 'self'",
        text,
        1,
    )
    return allowed.replace("</body>", FOLLOWS.format(prefix=PREFIX, version=version), 1)
