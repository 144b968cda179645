"""Of which side somebody is, held against the countries and cities that his posts name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, bodies_named, posts_of
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain import codes
from briefgen.domain.model import OrganisationKind, Person
from briefgen.language import gettext as _

_HONORARY = re.compile(r"Honorary (?:Vice-)?Consul", re.IGNORECASE)  # who is mostly of the country that he lives in
# Who is of the state that elected him, whatever he is there.
_OF_PARLIAMENT = re.compile(r"(?:Members? of (?:the )?European Parliament|MEP\b|.*\bof the European Parliament\b)")
_FOR_A_COUNTRY = re.compile(
    r"\b(?:[A-Z][\w-]+ (?:Department|Division|Directorate|Desk|Unit)|(?:Division|Desk|Unit) for [A-Z][\w-]+)\b"
)
_JOINING = ("-", "–")
_WITH = re.compile(
    r"\b(?:for relations|friendship|with)\b"
)  # a group of friendship with the Netherlands is of its own side


def by_his_posts(case: Case, person: Person) -> Iterator[Held]:
    """The country that a post names first is whose it is: the Ambassador of Bulgaria to Kazakhstan is of Bulgaria."""
    members = {*_members(case, "EU"), case.catalog.calendar.home}
    elected = _OF_PARLIAMENT if person.side in members else _HONORARY
    for post in (post for post in posts_of(person) if not (_HONORARY.match(post) or elected.match(post))):
        told = keys(_FOR_A_COUNTRY.sub("", _WITH.split(post)[0]), ENGLISH).countries_at
        joint = len(told) > 1 and post[told[0][2] : told[1][1]] in _JOINING  # the Kazakhstan–Poland Commission
        country = next((code for code, _start, _end in told), None) or _of_its_city(case, post)
        if joint and person.side in (told[0][0], told[1][0]):
            continue
        if country and country != person.side and country not in _members(case, person.side):
            yield _of_another(person, post, country)


def _of_its_city(case: Case, post: str) -> str | None:
    """The country of the only city on file that a post names."""
    named = {b.country for b, _start, _end in bodies_named(case, post) if b.kind is OrganisationKind.CITY}
    return named.pop() if len(named) == 1 else None


def _members(case: Case, side: str) -> tuple[str, ...]:
    found = case.catalog.counterparts.get(side)
    return found.members if found else ()


def _of_another(person: Person, words: str, country: str) -> Held:
    message = _("“{words}” is of {country}, and {name} is told as of {side}").format(
        words=words, country=codes.name(country), name=person.name, side=codes.name(person.side)
    )
    return doubtful("V519", message, _("put the side that the post is of"))
