"""The preview's own pages, beside those that are published: what there is, a memo, what was not found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.responses import HTMLResponse, Response

from briefgen.auditing.audit import audited
from briefgen.diagnostics import BriefgenError
from briefgen.domain import agenda
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.pages.audit import audit_html
from briefgen.paper import html
from briefgen.serving.files import PREFIX, page_response
from briefgen.serving.preview import Preview

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self'; "
    "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {"content-security-policy": POLICY, "cache-control": "no-cache", "referrer-policy": "same-origin"}


def rendered(preview: Preview, name: str, status: int = 200, path: str | None = None, **view: Any) -> Response:
    """A page of the preview's own from a template; ``path`` is the file that it shows."""
    shared = {"language": language(), "prefix": PREFIX, "path": path, "version": preview.version(path)}
    text = html.render(preview.project.templates, f"serving/{name}.html", **shared, **view)
    return HTMLResponse(text, status, HEADERS)


def desk_page(preview: Preview, written: str | None = None) -> Response:
    """What there is to look at, and what can be recorded of which event; ``written``: of which one something just was."""
    memos = sorted(path.relative_to(preview.tree).as_posix() for path in preview.tree.glob("memos/**/*.pdf"))
    catalog = preview.catalog()
    events = _events(preview, catalog) if catalog else []
    return rendered(
        preview,
        "desk",
        audit=preview.texts is not None,
        memos=memos,
        events=events,
        recorded=written is not None,
        recorded_of=next((event["title"] for event in events if event["id"] == written), None),
    )


def _events(preview: Preview, catalog: Catalog) -> list[dict[str, str]]:
    """Events as they stand, what is ahead first."""
    day = catalog.day(preview.clock())
    known = agenda.states(catalog, day)
    found = (*agenda.ahead(catalog, known, day, called_off=True), *agenda.to_confirm(catalog, known, day))
    return [_row(catalog, event) for event in (*found, *agenda.past(catalog, known, day))]


def _row(catalog: Catalog, event: EventState) -> dict[str, str]:
    return {"id": event.id, "title": event.title, "when": str(dating.words(catalog, event))}


def memo_page(preview: Preview, path: str) -> Response:
    """A memo within a page, which follows what is made."""
    return rendered(preview, "memo", path=path)


def audit_page(preview: Preview) -> Response:
    """Every statement beside its sentence, as `audit` writes it; it is made here and written nowhere."""
    catalog = preview.catalog()
    if preview.texts is None or catalog is None:
        return sorry_page(404)
    try:
        held = audited(catalog, preview.project.folder, preview.texts)
    except BriefgenError as error:
        return rendered(preview, "refused", 409, message=str(error), kept=(), token="")
    return page_response(audit_html(held, preview.project.templates).encode(), preview.version(None))


def waiting_page(preview: Preview) -> Response:
    """What stands in place of the pages until they are made for the first time; it gives way to them by itself."""
    return rendered(preview, "waiting", 503)


def sorry_page(status: int, headers: Mapping[str, str] | None = None) -> Response:
    """What is said where there is nothing to show, in plain text: nothing of what was asked for is said back."""
    words = {
        404: _("There is nothing here."),
        405: _("This can only be looked at."),
        500: _("A mistake in briefgen, not in your data: the terminal it was started from says more."),
    }.get(status, _("This was refused."))
    return Response(words + "\n", status, dict(headers or {}), "text/plain; charset=utf-8")
