"""Countries in our own words: the passage names them, or what stands before it does, and none acts in the place of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding.beside.appointments import united_nations
from briefgen.auditing.holding.case import Case, bodies_named
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.phrases import ways
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful, wrong
from briefgen.domain import codes
from briefgen.language import gettext as _

_UNION = re.compile(r"\bEU\b|European (?:Union|Commission)")


def named(case: Case, prose: Prose) -> Iterator[Held]:
    """Countries are named there, or in what stands right before; home and the record's own may go without saying."""
    own = {case.catalog.calendar.home, *case.counterparts}
    around = case.passage.countries
    named = around & set(case.counterparts)  # where the passage itself names one, none spoken of before is meant
    for code in _countries(case, prose.text):
        if code == "EU" and _is_of_europe(case, prose):
            continue
        if any(f"@{code}" in united_nations(sentence) for sentence in case.passage):
            continue
        if (
            code in own
            and around & own
            and code not in around
            and _acts(prose.text, code)
            and any(map(_subjects, case.passage))
        ):
            message = _("{source} does not name {country}").format(source=case.passage.cited, country=codes.name(code))
            yield doubtful("V519", message, _("see whose it is, and which way it goes"))
            continue
        elsewhere = code not in own and (bool(named) or not _near(case, code))
        if code in own and "#counterpart" in case.passage.keys:
            continue  # whose counterpart it is goes without saying
        if code not in around and (elsewhere or _instead(prose.text, code, own, around)):
            message = _("{source} does not name {country}").format(source=case.passage.cited, country=codes.name(code))
            yield (wrong if elsewhere else doubtful)("V519", message, _("see what the passage says"))


def _countries(case: Case, text: str) -> Iterator[str]:
    """The countries that some words name, but for one that stands only in the name of a body as the passage prints it: Kazakh Invest."""
    printed = [
        (a, b) for _body, a, b in bodies_named(case, text) if any(s.names.spelt(text[a:b]) for s in case.passage)
    ]
    told = (
        code
        for code, start, end in keys(text, ENGLISH).countries_at
        if not any(a <= start and end <= b for a, b in printed)
    )
    return iter(dict.fromkeys(told))


def _acts(text: str, code: str) -> bool:
    """Whether a statement begins with a country that does something."""
    return text.startswith(codes.name(code) + " ")


def _subjects(sentence: Sentence) -> bool:
    """Whether a sentence has a country that does something."""
    return bool(ways.agents(sentence.text))


def _is_of_europe(case: Case, prose: Prose) -> bool:
    """Whether what is European is so of Europe, which the passage names, and not of the Union."""
    return not _UNION.search(prose.text) and any("europe" in sentence.text.casefold() for sentence in case.passage)


def _instead(text: str, code: str, own: set[str], around: frozenset[str]) -> bool:
    """Whether something is told to be of one of the record's own countries, where the passage names the other one alone."""
    told = keys(text, ENGLISH)
    owners = {
        one
        for one, start, end in told.countries_at
        if text[end : end + 2] in ("'s", "’s") or text[start:end] != codes.name(one)
    }
    return code in owners and bool(own & around) and not own & around & set(told.countries())


def _near(case: Case, code: str) -> bool:
    """Whether a country is the one last spoken of before the passage; where there is none, the union it belongs to."""
    for sentence in case.before():
        if named := set(sentence.keys.countries()) - {case.catalog.calendar.home}:
            return code in named
    return False
