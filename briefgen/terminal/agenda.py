"""The agenda as rows of finished words for the terminal, and as plain values for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating, wording
from briefgen.domain.model import HOME_EVENTS
from briefgen.domain.standing import EventState, Standing, status_in_force
from briefgen.language import gettext as _


class Row(Struct, frozen=True):
    """One event of the agenda; ``moved`` tells of an earlier date, ``values`` are what another program reads."""

    when: str
    state: str
    who: str
    title: str
    place: str
    sources: str
    id: str
    moved: str = ""
    values: Mapping[str, Any] | None = None

    def as_json(self) -> dict[str, Any]:
        """The row for another program: its words, then plain values."""
        words = {name: told for name, told in asdict(self).items() if name != "values"}
        return {**words, **(self.values or {})}


def rows(catalog: Catalog, found: Iterable[tuple[EventState, Standing]], day: date) -> tuple[Row, ...]:
    """The agenda's events as rows, as of a day."""
    return tuple(_row(catalog, state, stands, day) for state, stands in found)


def _row(catalog: Catalog, state: EventState, stands: Standing, day: date) -> Row:
    who = [_("all") if code == HOME_EVENTS else codes.name(code) for code in state.record.counterparts]
    return Row(
        when=str(dating.words(catalog, state)),
        state=state_words(state, stands, day),
        who=wording.listed(who),
        title=state.title,
        place=str(state.now.place or ""),
        sources=", ".join(map(str, state.citations("when", "status"))),
        id=state.id,
        moved=dating.moved(catalog, state) or "",
        values=_values(catalog, state, stands),
    )


def _values(catalog: Catalog, state: EventState, stands: Standing) -> dict[str, Any]:
    """What stands in the row's words, as a program reads it: codes, kinds, and when it is."""
    return {
        "kind": state.record.kind.value,
        "counterparts": list(state.record.counterparts),
        "standing": stands.value,
        "status": status_in_force(state).value,
        **dating.values(catalog, state),
    }


def state_words(state: EventState, stands: Standing, day: date) -> str:
    """How an event stands; of what is ahead also whether it is today, and how sure it is where that is said."""
    first = state.now.when.first
    if stands is not Standing.AHEAD:
        return stands.words
    status = status_in_force(state).traits
    here = _("today") if first and first <= day else stands.words
    return _("{when}, {status}").format(when=here, status=status.words()) if status.sureness else here
