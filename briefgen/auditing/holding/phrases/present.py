"""Whose office somebody holds, as a title tells it: the Ambassador of Lithuania is none of those who met, where the one of Romania did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.joined import joined
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain import codes
from briefgen.domain.model import Event
from briefgen.language import gettext as _


def of_another(case: Case, event: Event, title: str) -> Iterator[Held]:
    """Offices that a title tells as of one country, where those who take part hold them for others alone."""
    held: dict[str, set[str]] = defaultdict(set)
    for post in _posts(case, event):
        for (way, office), countries in joined(post).items():
            if way == "of":
                held[office] |= countries
    for (way, office), ours in joined(title).items():
        theirs = held.get(office, set())
        if way == "of" and theirs and not ours & theirs:
            message = _("those who take part hold the office for {named}, not for {country}").format(
                named=", ".join(codes.name(code) for code in sorted(theirs)),
                country=", ".join(codes.name(code) for code in sorted(ours)),
            )
            yield doubtful("V519", message, _("see who met whom"))


def _posts(case: Case, event: Event) -> Iterator[str]:
    """The posts of all who take part in an event, as any of its reports has them."""
    for report in event.reports:
        for taking in report.participants:
            person = case.catalog.people.get(taking.person)
            yield from (str(r.post) for r in (person.reports if person else ()) if r.post)
