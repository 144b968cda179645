"""Of which town somebody is the mayor, in a text in another language that has two of them: each town stands beside its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.meant import hits
from briefgen.auditing.naming import CAPITAL, Hit, tokens
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.alike import same
from briefgen.auditing.spoken.cities import city_names
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Person
from briefgen.language import gettext as _

_OF_TOWN = re.compile(rf"\b[Mm]ayor of (?:the )?(?:(?:[Cc]ity|[Tt]own) of )?(?P<town>{CAPITAL}[\w-]+)")
_MARK = re.compile(r"[,;.()](?:\s|$)")
_NEAR, _BEFORE = 40, 25  # characters between an office and a name, and those before it in which its town may stand
SHORTEST = 4  # letters of the name of a town


def of_another_town(case: Case, person: Person, post: str) -> Iterator[Held]:
    """A mayor of a town that stands in the sentence, where another one stands beside this office and this name."""
    told = _OF_TOWN.search(post)
    if told is None or case.passage.english:
        return
    places = [(s, hit) for s in case.passage for hit in hits(person, s)]
    if places and all(_stands_apart(sentence, hit, told["town"]) for sentence, hit in places):
        message = _("{source} has {town} beside another name than {name}").format(
            source=case.passage.cited, town=told["town"], name=person.name
        )
        yield doubtful("V513", message, _("see who is the mayor of which town"))


def _stands_apart(sentence: Sentence, hit: Hit, town: str) -> bool:
    beside = _beside(sentence, hit)
    others = any(token.capital and len(token.text) >= SHORTEST for token in tokens(beside))
    return others and not _is_named(sentence, beside, town) and _is_named(sentence, sentence.text, town)


def _is_named(sentence: Sentence, text: str, town: str) -> bool:
    code = sentence.source.language
    return any(same(token.text, form, code) for token in tokens(text) for form in (town, *city_names(town)))


def _beside(sentence: Sentence, hit: Hit) -> str:
    """The words in which the town of the mayor of this name stands: between the two, or before the word for one."""
    text = sentence.text
    for key, start, end in reversed(sentence.keys.at):
        if key == "#mayor" and end <= hit.start <= end + _NEAR and not _MARK.search(text[end : hit.start].rstrip(", ")):
            between = text[end : hit.start]
            return between if any(token.capital for token in tokens(between)) else text[max(0, start - _BEFORE) : start]
    return ""
