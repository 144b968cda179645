"""The preview as a web application: its files, what open pages are told, the list of what there is, memos, and forms."""

from __future__ import annotations

import asyncio
import json
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from briefgen.pages.frame import INDEX
from briefgen.project import SHIPPED
from briefgen.serving.files import PREFIX, Files
from briefgen.serving.forms import Forms
from briefgen.serving.pages import audit_page, desk_page, memo_page, sorry_page, waiting_page
from briefgen.serving.preview import Preview

LOOK = 0.05  # seconds between two looks at the state, for each open page
SMALLEST = 500  # bytes: what is smaller is not compressed
LEVEL = 1  # of compression: on one machine time is dearer than bytes
HOSTS = ["127.0.0.1", "localhost"]  # a page elsewhere may not have its own name lead here
SCRIPTS = {"follow.js": "text/javascript", "preview.css": "text/css"}


def app(preview: Preview) -> Starlette:
    """The application of a preview."""
    forms = Forms(preview)
    return Starlette(
        routes=[
            Mount(
                PREFIX,
                routes=[
                    Route("/events", _events(preview)),
                    Route("/audit", _page(preview, audit_page)),
                    Route("/{name:path}.pdf", _memo(preview)),
                    *forms.routes(),
                    Route("/", _desk(preview)),
                    Route("/{name}", _script),
                ],
            ),
            Mount("/", Files(preview)),
        ],
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS),
            Middleware(GZipMiddleware, minimum_size=SMALLEST, compresslevel=LEVEL),
        ],
        exception_handlers={HTTPException: _sorry(preview), Exception: _mistaken},
    )


Endpoint = Callable[[Request], Awaitable[Response]]


def _events(preview: Preview) -> Endpoint:
    """What open pages listen to (server-sent events): the version of what is shown ``of`` a path, and what is wrong."""

    async def states(request: Request) -> AsyncIterator[str]:
        asked, before = request.query_params.get("of", ""), None
        path = preview.inside(INDEX if asked == "/" else asked)
        if path:
            preview.looked.at(path)
        while not preview.closing.is_set() and not await request.is_disconnected():
            state = preview.state
            now = {"version": preview.version(path), "faults": state.faults, "failed": state.failed}
            if now != before:
                before = now
                yield f"data: {json.dumps(now)}\n\n"
            await asyncio.sleep(LOOK)

    async def answer(request: Request) -> Response:
        headers = {"cache-control": "no-store"}
        return StreamingResponse(states(request), media_type="text/event-stream", headers=headers)

    return answer


def _page(preview: Preview, make: Callable[[Preview], Response]) -> Endpoint:
    async def answer(_request: Request) -> Response:
        return await anyio.to_thread.run_sync(make, preview)

    return answer


def _desk(preview: Preview) -> Endpoint:
    async def answer(request: Request) -> Response:
        return await anyio.to_thread.run_sync(desk_page, preview, request.query_params.get("written"))

    return answer


def _memo(preview: Preview) -> Endpoint:
    async def answer(request: Request) -> Response:
        path = preview.inside(f"{request.path_params['name']}.pdf")
        if path is None:
            raise HTTPException(404)
        return memo_page(preview, path)

    return answer


async def _script(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in SCRIPTS:
        raise HTTPException(404)
    return FileResponse(Path(SHIPPED, "serving", name), media_type=SCRIPTS[name])


def _sorry(preview: Preview) -> Callable[[Request, Exception], Awaitable[Response]]:
    """What is answered where there is nothing to show; before anything was made, that it is being made."""

    async def answer(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        page = request.url.path.endswith(("/", ".html")) and not request.url.path.startswith(PREFIX)
        if page and error.status_code == 404 and preview.inside(INDEX) is None:
            return await anyio.to_thread.run_sync(waiting_page, preview)
        return sorry_page(error.status_code, error.headers)

    return answer


async def _mistaken(_request: Request, error: Exception) -> Response:
    """What is wrong with us is told where the preview was started; whoever asked is told that it is."""
    traceback.print_exception(error)
    return sorry_page(500)
