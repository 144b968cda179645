"""The agenda as rows of finished words, for the terminal and for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from briefgen.domain import codes
from briefgen.domain.dates import wording
from briefgen.domain.model import HOME_EVENTS
from briefgen.domain.standing import EventState, Standing
from briefgen.language import gettext as _


@dataclass(frozen=True, slots=True)
class Row:
    """One event of the agenda."""

    when: str
    state: str
    who: str
    title: str
    place: str
    sources: str
    id: str
    date: str

    def as_json(self) -> dict[str, Any]:
        """The row for another program; ``date`` is EDTF."""
        return asdict(self)


def standing_words(value: Standing) -> str:
    """How an event stands, in words."""
    return {
        Standing.HELD: _("held"),
        Standing.CANCELLED: _("cancelled"),
        Standing.POSTPONED: _("postponed"),
        Standing.AHEAD: _("ahead"),
        Standing.TO_CONFIRM: _("to confirm"),
        Standing.UNDATED: _("no date"),
        Standing.NO_NEWS: _("no news"),
        Standing.DUE: _("due, no report"),
    }[value]


def rows(found: Iterable[tuple[EventState, Standing]]) -> tuple[Row, ...]:
    """The agenda's events as rows."""
    return tuple(_row(state, stands) for state, stands in found)


def _row(state: EventState, stands: Standing) -> Row:
    origin = state.origin("when") or state.known[0]
    who = [_("all") if code == HOME_EVENTS else codes.name(code) for code in state.record.counterparts]
    return Row(
        when=wording.when(state.now.when, reported=origin.day),
        state=standing_words(stands),
        who=wording.listed(who),
        title=state.title,
        place=str(state.now.place or ""),
        sources=", ".join(map(str, state.citations("when", "status"))),
        id=state.id,
        date=str(state.now.when),
    )
