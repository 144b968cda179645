"""What an event or a document is about, held against a text in another language: a field, or an office, of which it speaks of others alone.

Most words of a title are not looked for in another language. Those of a few families have words in each: where a title has one of a
family, and the passage has others of the same and not this one, it is called by another name: a programme of culture is none of defence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.portfolios import FIELDS, without_prime
from briefgen.auditing.holding.context.posts import presiding
from briefgen.auditing.languages import ENGLISH, Marked, language
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

OFFICES = frozenset(
    {"#president", "#prime-minister", "#minister", "#assembly", "#speaker", "#ambassador", "#consul", "#mayor"}
)
# English words that tell whose an election or a visit is without the name of an office.
_ADJECTIVES = (
    (re.compile(r"\bpresidential\b", re.IGNORECASE), "#president"),
    (re.compile(r"\b(?:(?:inter)?parliament\w*|assembly|senate|ma[zj]h?ilis|seimas|riigikogu)\b", re.IGNORECASE), "#assembly"),
)  # fmt: skip
_OF_OFFICE = (
    "president",
    "minister",
    "speaker",
    "ambassador",
    "consul",
    "consul general",
    "mayor",
    "presidents",
    "ministers",
)
_OF_DOCUMENTS = (("matters", False), ("passports", False))
_KINDS = (
    ("visits", True),
    *_OF_DOCUMENTS,
)  # each table, and whether its words are looked for where the passage has none of them
_NEAR = {"#speaker": frozenset({"#assembly", "#chair"}), "#assembly": frozenset({"#speaker"})}


def of_another(case: Case, title: str) -> Iterator[Held]:
    """A word of a title of which a passage in other languages has the like, and not this one; in English what a document is about."""
    if case.passage.english:
        yield from _of_another_kind(case, title, tables=_OF_DOCUMENTS)
    if case.passage.english or not case.passage.known:
        return
    there = presiding(case.passage.keys | frozenset(key for sentence in case.around() for key in sentence.keys.all))
    said = without_prime(keys(title, ENGLISH).at)
    told = [(key, title[start:end]) for key, start, end in said if _is_told(title, start, end)]
    told += [(key, found.group()) for pattern, key in _ADJECTIVES if (found := pattern.search(title))]
    for family in (FIELDS - {"#foreign"}, OFFICES):
        ours, theirs = {key: word for key, word in told if key in family}, case.passage.keys & family
        near = frozenset().union(*(_NEAR.get(key, frozenset()) for key in ours))
        if ours and theirs and not there & ours.keys() and not there & near:
            message = _("{source} has no word for “{state}”").format(
                source=case.passage.cited, state=next(iter(ours.values()))
            )
            yield doubtful("V525", message, _("call it what the source calls it, or cite the passage that does"))
    yield from _of_another_kind(case, title)


def _of_another_kind(case: Case, title: str, tables: tuple[tuple[str, bool], ...] = _KINDS) -> Iterator[Held]:
    """The kind of a visit, which the passage tells too, and the matter of a document, where the passage tells of others alone."""
    for table, alone in tables:
        ours = _longest(language(ENGLISH).marked(table, title))
        theirs = (
            frozenset[str]().union(*(s.language.found(table, s.text) for s in case.passage)) if ours else frozenset()
        )
        around = (
            frozenset[str]().union(*(s.language.found(table, s.text) for s in case.around())) if ours else frozenset()
        )
        if ours and (theirs or alone) and not {key for key, _start, _end in ours} & (theirs | around):
            _key, start, end = ours[0]
            message = _("{source} has no word for “{state}”").format(source=case.passage.cited, state=title[start:end])
            yield doubtful("V525", message, _("call it what the source calls it, or cite the passage that does"))


def _longest(told: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """Some keys with their places, but for those within others: road transport is no road."""
    return tuple(
        one for one in told if not any(a <= one[1] and one[2] <= z and (a, z) != one[1:] for _key, a, z in told)
    )


def _is_told(title: str, start: int, end: int) -> bool:
    """Whether a word is no part of a name, nor of a house: Samruk-Energy, the foreign ministries."""
    word = title[start:end]
    return (word.islower() or start == 0 or word.casefold().endswith(_OF_OFFICE)) and "ministr" not in word.casefold()
