"""Where a page's statements come from: places of sources beside each, and the sources with what was taken from where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefgen.domain.dates import wording
from briefgen.domain.model import Basis, Event, Figure
from briefgen.domain.records import Dated, State
from briefgen.language import gettext as _
from briefgen.pages.rows import Cite, Link, PlaceItem, SourceItem
from briefgen.pages.subscriptions import web
from briefgen.sections.care import TRANSLATED
from briefgen.sections.marks import Register
from briefgen.sections.trade import indicator

Place = tuple[int, int]  # the first and the last paragraph; 0 for the whole source
Told = dict[Place, dict[Link, None]]  # what a place was cited for, each once


def cites(register: Register, reports: Iterable[Dated[Any]]) -> tuple[Cite, ...]:
    """The places that some reports rest on, each once, in the order of the sources' numbers."""
    known = tuple(reports)
    places = dict.fromkeys((c.source, c.first, c.last) for d in known for c in d.report.places())
    found = [(register.number(source), (first, last), source) for source, first, last in places]
    bases = (d.report.basis for d in known if d.report.basis)
    return (
        *(Cite(_cited(str(number), place), f"#{_id(source, place)}") for number, place, source in sorted(found)),
        *_bases(register, bases),
    )


def basis_cites(register: Register, basis: Basis) -> tuple[Cite, ...]:
    """What a statement rests on that no source makes."""
    return _bases(register, [basis])


def _bases(register: Register, bases: Iterable[Basis]) -> tuple[Cite, ...]:
    return tuple(Cite(mark.label, f"#{mark.anchor}") for mark in register.cite((), bases))


def _cited(label: str, place: Place) -> str:
    return _("{number}, {place}").format(number=label, place=place_words(place)) if place[0] else label


def place_words(place: Place) -> str:
    """Para. 6; paras 2–13: the paragraphs alone, which sentences of them are meant is for the desk."""
    first, last = place
    if first == last:
        return _("para. {number}").format(number=first)
    return _("paras {first}–{last}").format(first=first, last=last)


def _id(source: str, place: Place) -> str:
    """The id of a place: with an underscore, which no id of a record has, so that the two are never the same."""
    first, last = place
    return f"{source}_p{first}-{last}" if last != first else f"{source}_p{first}" if first else source


def sources(register: Register, told: Iterable[State[Any, Any]]) -> tuple[SourceItem, ...]:
    """The sources cited on a page with what was taken from each place, then what is general reference."""
    listed, places = register.listed(), _places(told)
    cited = (
        SourceItem(
            row,
            source.id,
            str(source.title),
            str(source.quality or "") == TRANSLATED,
            web(source.url),
            tuple(_items(source.id, places.get(source.id, {}))),
        )
        for row, source in zip(listed.cited, register.used(), strict=True)
    )
    return (*cited, *(SourceItem(row) for row in listed.reference))


def _places(states: Iterable[State[Any, Any]]) -> Mapping[str, Told]:
    """What was taken from which place, by source."""
    found = defaultdict[str, Told](dict)
    for state in states:
        for citation in (c for c in state.citations() if c.first):
            found[citation.source].setdefault((citation.first, citation.last), {})[_link(state)] = None
    return found


def _items(source: str, told: Told) -> Iterator[PlaceItem]:
    for place, links in sorted(told.items()):
        yield PlaceItem(_id(source, place), place_words(place), tuple(links))


def _link(state: State[Any, Any]) -> Link:
    """What a place was cited for, by its name; events have an article to lead to."""
    if isinstance(state.record, Figure):
        pattern = _("{indicator}, {period}")
        return Link(pattern.format(indicator=indicator(state.record), period=wording.period(state.record.period)))
    words = getattr(state.now, "text", None) or state.title
    return Link(str(words), f"#{state.id}" if isinstance(state.record, Event) else None)
