"""Ambassadors at large, who are sent to no country: whoever is told as one is not the ambassador to a country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.holding.context.meant import hits
from briefgen.auditing.spoken.small import whole_words
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Person
from briefgen.language import gettext as _

REACH = 70  # characters before a name in which his post stands
_AT_LARGE = re.compile(r"\b(?:at[- ]large|special)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"[,;]\s")  # behind it the words are of somebody else


def at_large(case: Case, person: Person, post: str) -> Iterator[Held]:
    """Whether a passage has somebody as an ambassador at large whose post is another ambassador's."""
    if "#ambassador" not in keys_of(post) or _AT_LARGE.search(post):
        return
    before = [
        (s, _ANOTHER.split(s.text[max(0, h.start - REACH) : h.start])[-1])
        for s in case.passage
        for h in hits(person, s)
    ]
    if before and all(whole_words(s.language.code, "at-large").search(text) for s, text in before):
        message = _("“{post}” does not stand beside {name} in {source}").format(
            post=post, name=person.name, source=case.passage.cited
        )
        yield doubtful("V513", message, _("put the post as the source has it on that day"))
