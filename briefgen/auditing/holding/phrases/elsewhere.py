"""In whose country it is: reforms in Kazakhstan are none in Bulgaria, though both are spoken of nearby."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding.beside.bureaus import attributed
from briefgen.auditing.holding.case import Case, country_names, keys_but_countries
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_OURS = re.compile(r"\bour (?:own )?country\b", re.IGNORECASE)


def of_the_other(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """What is told of one of the record's countries, where the sentence that tells it is about the other one alone."""
    own = {case.catalog.calendar.home, *case.counterparts}
    spoken_of = own.intersection(case.passage.countries)  # who is not named may be meant everywhere
    for part in parts:
        told = set(keys(part, ENGLISH).countries())
        if len(told) == 1 and told <= spoken_of and (sentence := _teller(case, part)):
            there = _countries(case, sentence) & own
            if there and not told & there:
                message = _("{source} tells it of {named}, not of {country}").format(
                    source=case.passage.cited, named=country_names(there), country=country_names(told)
                )
                yield doubtful("V519", message, _("see whose it is, and which way it goes"))


def _teller(case: Case, part: str) -> Sentence | None:
    """The one sentence that shares most with some words; none where two do."""
    best = case.passage.sharing_most(keys_but_countries(part))
    return best[0] if len(best) == 1 else None


def _countries(case: Case, sentence: Sentence) -> set[str]:
    """The countries of a sentence, and of whom its source cites where it speaks of “our country”."""
    ours = attributed(case, sentence) if _OURS.search(sentence.text) else frozenset[str]()
    return {*sentence.keys.countries(), *ours}
