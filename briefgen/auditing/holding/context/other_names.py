"""The name of a body beside the spelling that a passage in another language has of it: what is a name in the one is heard in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import is_translated, keys
from briefgen.auditing.holding.case import Case, spellings
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import tokens
from briefgen.auditing.spoken.alike import same
from briefgen.auditing.spoken.cities import city_names
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Organisation
from briefgen.language import gettext as _

SHORTEST = 4  # letters of a word that is held
_DERIVED = re.compile(
    r"\w{4,}(?:ists?|ers?|ors?|ions?|ments?|ings?|ities|ships?|ies)$"
)  # how English makes words of others


def told_otherwise(case: Case, body: Organisation) -> Iterator[Held]:
    """A body whose name has names of its own, and none of them is heard in the spellings of it that stand in the passage."""
    name = str(body.name)
    own = _names_in(name) if not case.passage.english else ()
    there = [s for s in spellings(body) if s != name and not s.isupper() and _stands(case, s)] if own else []
    code = case.passage.sentences[0].source.language
    heard = {token.text for spelling in there for token in tokens(spelling)}
    if not there or any(same(word, form, code) for word in heard for one in own for form in (one, *city_names(one))):
        return
    message = _("{source} has “{words}”, which does not sound like {name}").format(
        source=case.passage.cited, words=there[0], name=name
    )
    yield doubtful("V505", message, _("see whether the name and the aliases are those of one body"))


def _stands(case: Case, spelling: str) -> bool:
    return any(sentence.names.spelt(spelling) for sentence in case.passage)


def _names_in(name: str) -> tuple[str, ...]:
    """The words of a name that no other language has in its own words: not those of countries, nor words with a meaning."""
    countries = [(start, end) for _code, start, end in keys(name, ENGLISH).countries_at]
    words = (t for t in tokens(name) if not any(start <= t.start < end for start, end in countries))
    return tuple(t.text for t in words if t.capital and len(t.text) >= SHORTEST and not _is_translated(t.text))


def _is_translated(word: str) -> bool:
    return is_translated(word) or _DERIVED.match(word) is not None
