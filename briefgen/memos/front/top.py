"""Who is new at the other side's top: heads of state and of government who came after somebody, or from another post."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from briefgen.domain.model import Rank
from briefgen.domain.selection import PersonState
from briefgen.sections.sheet import Sheet

TOP = (Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT)
NEWS = timedelta(days=365)  # for so long a change is news


class NewPost(Struct, frozen=True):
    """A person in a post, and the day on which the first report of it came."""

    person: PersonState
    since: date


def new_at_the_top(sheet: Sheet) -> tuple[NewPost, ...]:
    """Those of the last year, the newest first; whoever is merely the first on file is no news."""
    theirs = sheet.selection.theirs
    found = [NewPost(p, _since(p)) for p in theirs if p.now.rank in TOP and p.now.post]
    news = [one for one in found if sheet.day - one.since <= NEWS and (_rose(one) or _follows(one, theirs))]
    return tuple(sorted(news, key=lambda one: one.since, reverse=True))


def _since(person: PersonState) -> date:
    return next(dated.day for dated in person.known if dated.report.post == person.now.post)


def _rose(new: NewPost) -> bool:
    """Whether the person was reported in another post before."""
    return any(d.report.post not in (None, new.person.now.post) and d.day < new.since for d in new.person.known)


def _follows(new: NewPost, theirs: tuple[PersonState, ...]) -> bool:
    """Whether somebody else was reported in the same rank before."""
    others = (p for p in theirs if p.id != new.person.id)
    return any(d.report.rank is new.person.now.rank and d.day < new.since for p in others for d in p.known)
