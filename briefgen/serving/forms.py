"""The forms over HTTP: only from pages of the preview itself, and nothing is written that was not shown as a change first."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from collections.abc import Awaitable, Callable, Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlencode

import anyio.to_thread
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.recording import Desk, FieldError, Proposal
from briefgen.serving.entries import Answers, Entry, entry
from briefgen.serving.files import PREFIX
from briefgen.serving.pages import rendered
from briefgen.serving.preview import Preview

KINDS = ("report", "held", "meeting")
MOST = 262_144  # bytes of one form
MOST_FIELDS = 1000
PATIENCE: float = 10  # seconds that it may take to come
TOKEN, SEEN, ASKED, AGAIN = "token", "seen", "write", "again"


class Forms:
    """The forms of one preview, with a token that only its own pages know."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview
        self.token = secrets.token_urlsafe(32)

    def routes(self) -> list[Route]:
        """Where each form stands."""
        about = [Route(f"/{kind}/{{id}}", self._form(kind), methods=["GET", "POST"]) for kind in KINDS]
        return [Route("/new", self._form("new"), methods=["GET", "POST"]), *about]

    def _form(self, kind: str) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            identity = request.path_params.get("id")
            if request.method != "POST":
                return await anyio.to_thread.run_sync(self._shown, kind, identity, {})
            answers, known = await self._answers(request)
            return await anyio.to_thread.run_sync(self._answered if known else self._stale, kind, identity, answers)

        return answer

    async def _answers(self, request: Request) -> tuple[Answers, bool]:
        """What was filled in, and whether with the token; refused unless it was sent from a page of ours."""
        origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site", "same-origin")
        if origin != f"http://{request.headers.get('host')}" or site != "same-origin":
            raise HTTPException(403)
        try:
            body = await asyncio.wait_for(_body(request), PATIENCE)
        except TimeoutError as slow:
            raise HTTPException(408) from slow
        except ClientDisconnect as gone:
            raise HTTPException(400) from gone
        try:
            answers = parse_qs(body.decode(errors="replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
        except ValueError as many:
            raise HTTPException(413) from many
        return answers, hmac.compare_digest(" ".join(answers.pop(TOKEN, [])).encode(), self.token.encode())

    def _shown(self, kind: str, identity: str | None, answers: Answers) -> Response:
        """The form as it is empty, or as it was filled in."""
        return self._of(kind, identity, answers, lambda asked: self._page(asked, answers))

    def _stale(self, kind: str, identity: str | None, answers: Answers) -> Response:
        """The form as it was filled in, of a page from before the preview was started."""
        told = _("The preview was started anew since this page was opened. Look through it, and send it once more.")
        return self._of(kind, identity, answers, lambda asked: self._page(asked, answers, {"": told}, 403))

    def _answered(self, kind: str, identity: str | None, answers: Answers) -> Response:
        """The change that the answers come to, or what is wrong with them; written where it was seen and is still the same."""
        return self._of(kind, identity, answers, lambda asked: self._proposed(asked, identity, answers))

    def _of(self, kind: str, identity: str | None, answers: Answers, answer: Callable[[Entry], Response]) -> Response:
        """An answer about a form; while there is none, what was filled in is kept, to be sent again."""
        try:
            return answer(entry(self._desk(), kind, identity))
        except BriefgenError as error:
            kept, told = _kept(answers), error.told()
            return rendered(self.preview, "refused", 409, message=told, kept=kept, token=self.token)

    def _proposed(self, asked: Entry, identity: str | None, answers: Answers) -> Response:
        missing = () if AGAIN in answers else asked.missing(answers)
        if AGAIN in answers or missing:
            return self._page(asked, answers, dict.fromkeys(missing, _("This is needed.")))
        try:
            proposal = asked.propose(answers)
            if ASKED in answers and answers.get(SEEN) == [_seal(proposal)]:
                proposal.write()
                return RedirectResponse(f"{PREFIX}/?{urlencode({'written': identity or ''})}", 303)
        except FieldError as error:
            return self._page(asked, answers, {error.field: error.told()})
        except BriefgenError as error:
            return self._page(asked, answers, {"": error.told()})
        if proposal.errors or not proposal.diff:
            return self._page(asked, answers, {"": proposal.faults or _("Nothing would change.")})
        return rendered(
            self.preview, "change", title=asked.title, diff=proposal.diff, faults=proposal.faults,
            notes=proposal.notes, kept=_kept(answers), token=self.token, seen=_seal(proposal),
        )  # fmt: skip

    def _page(
        self, asked: Entry, answers: Answers, faults: Mapping[str, str] | None = None, refused: int = 422
    ) -> Response:
        view: dict[str, Any] = {"entry": asked, "answers": answers, "faults": faults or {}, "token": self.token}
        return rendered(self.preview, "form", refused if faults else 200, **view)

    def _desk(self) -> Desk:
        return Desk.at(self.preview.project, self.preview.clock())


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST:
            raise HTTPException(413)
    return bytes(body)


def _kept(answers: Answers) -> list[tuple[str, str]]:
    """What was filled in, to go along with the next page."""
    return [(name, value) for name, values in answers.items() for value in values if name not in (SEEN, ASKED, AGAIN)]


def _seal(proposal: Proposal) -> str:
    """What tells a change that was shown from one that came of it since."""
    return sha256(proposal.diff.encode()).hexdigest()
