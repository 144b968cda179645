"""Who holds which post, as far as is known: the last of a rank and a side whose post was reported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import EUROPEAN_UNION, Rank
from briefgen.domain.planning.posts import post_day
from briefgen.domain.records import state_of
from briefgen.domain.selection import PersonState

# Of many ministers of a government only the one of foreign affairs is told apart, by the words of the post or of its ministry.
FOREIGN = ("foreign", "external")


def side(catalog: Catalog, code: str, day: date) -> Iterator[PersonState]:
    """The people of a side as known on a day."""
    people = (person for person in catalog.people.values() if person.side == code)
    return (state for person in people if (state := state_of(catalog, person, day)))


def holder(catalog: Catalog, code: str, rank: Rank, day: date) -> PersonState | None:
    """The last of a side who was reported in a post of a rank; of ministers, the one of foreign affairs."""
    found = [(reported, p) for p in side(catalog, code, day) if p.now.rank is rank and (reported := post_day(p))]
    if rank is Rank.MINISTER:
        found = [(reported, p) for reported, p in found if of_foreign_affairs(catalog, p)]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def superseded(catalog: Catalog, person: PersonState, day: date) -> bool:
    """Whether somebody else was reported since as head of the same state or government; a union has several heads."""
    rank, code = person.now.rank, person.record.side
    if rank not in (Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT) or code == EUROPEAN_UNION:
        return False
    last = holder(catalog, code, rank, day)
    return last is not None and last.id != person.id


def of_foreign_affairs(catalog: Catalog, person: PersonState) -> bool:
    """Whether a post is one in foreign affairs, by its words or those of its ministry."""
    body = catalog.organisations.get(person.now.organisation or "")
    told = f"{person.now.post or ''} {body.name if body else ''}".casefold()
    return any(word in told for word in FOREIGN)


def came_into_post(person: PersonState) -> date | None:
    """The day on which somebody was first reported in the post they have; None without one."""
    posts = person.values("post")
    return posts[-1][1].day if posts and person.now.post else None


def predecessor(catalog: Catalog, person: PersonState, day: date) -> bool:
    """Whether somebody is known to have had a person's post before them, or they themselves another one.

    Who is on file for the first time need not be new in a post: only its words, or its rank at the same body, tell that.
    """
    since = came_into_post(person)
    if since is None:
        return False
    if len(person.values("post")) > 1:
        return True
    others = (p for p in side(catalog, person.record.side, day) if p.id != person.id)
    return any(_same_post(other, person) and (post_day(other) or since) < since for other in others)


def _same_post(one: PersonState, other: PersonState) -> bool:
    at_the_same_body = one.now.organisation is not None and one.now.organisation == other.now.organisation
    ranked_alike = one.now.rank is not None and one.now.rank is other.now.rank
    return (at_the_same_body and ranked_alike) or (one.now.post is not None and one.now.post == other.now.post)
