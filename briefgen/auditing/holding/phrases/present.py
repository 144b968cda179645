"""Who was there, and whose office it is: the Ambassador of Lithuania is none of those who met, where the one of Romania did."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, country_names, posts_of
from briefgen.auditing.holding.context.meant import hits
from briefgen.auditing.holding.context.posts import without_brackets
from briefgen.auditing.holding.joined import joined, offices_in
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.naming import CAPITAL
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Event, Person
from briefgen.language import gettext as _


def of_another(case: Case, event: Event, title: str) -> Iterator[Held]:
    """Offices that a title tells as of one country, where those who take part hold them for others alone."""
    held: dict[str, set[str]] = defaultdict(set)
    for post, side in _posts(case, event):
        for (way, office), countries in joined(post).items():
            if way == "of":
                held[office] |= countries
        for office in offices_in(post):  # the President, and no more: of his own side; or Minister of Trade of Romania
            if ("of", office) not in joined(post):
                held[office] |= {*keys(post, ENGLISH).countries()} or {side}
    for (way, office), ours in joined(title).items():
        theirs = held.get(office, set())
        if way == "of" and theirs and not ours & theirs:
            message = _("those who take part hold the office for {named}, not for {country}").format(
                named=country_names(theirs),
                country=country_names(ours),
            )
            yield doubtful("V519", message, _("see who met whom"))


def _posts(case: Case, event: Event) -> Iterator[tuple[str, str]]:
    """The posts of all who take part in an event, as any of its reports has them, and the sides of these."""
    for report in event.reports:
        for taking in report.participants:
            person = case.catalog.people.get(taking.person)
            if person:
                yield from ((without_brackets(post), person.side) for post in posts_of(person))


_OF_CITY = re.compile(
    rf"\s+of\s+(?:the\s+)?(?:(?:city|town)\s+of\s+)?(?P<city>{CAPITAL}\w+)(?P<more>(?:(?:,| and)\s+(?:of\s+)?{CAPITAL}\w+(?=[\s,.;]))*)"
)
_AND_CITY = re.compile(rf"{CAPITAL}\w+")
_CLAUSE = re.compile(r"[,;:–—]")


def of_another_city(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """A mayor told as that of one city, where the passage has those of others alone."""
    for ours in filter(None, map(mayors, parts)):
        theirs = frozenset().union(*(mayors(sentence.text) for sentence in case.passage))
        if theirs and not ours & theirs:
            message = _("{source} has the Mayor of {named}, not of {city}").format(
                source=case.passage.cited, named=", ".join(sorted(theirs)), city=", ".join(sorted(ours))
            )
            yield doubtful("V519", message, _("see who met whom"))


@lru_cache(maxsize=4096)
def mayors(text: str) -> frozenset[str]:
    """The cities of which mayors are told in an English text."""
    heads = (end for key, _start, end in keys(text, ENGLISH).at if key == "#mayor")
    found = [(match, text[end - 1] == "s") for end in heads if (match := _OF_CITY.match(text, end))]
    others = (city for match, several in found if several for city in _AND_CITY.findall(match["more"]))
    return frozenset((*(match["city"] for match, _several in found), *others))


def at_another(case: Case, identity: str) -> Iterator[Held]:
    """Somebody who takes part in a forum, an election or the like, where the passage has him at another occasion alone."""
    person, kind = case.catalog.people.get(identity), getattr(case.record, "kind", None)
    if person is None or not case.passage.english or kind not in language(ENGLISH).table("gatherings"):
        return
    found = [where for s in case.passage for where in _occasions(s, person)]
    if found and all(where and kind not in where for where in found):
        message = _("{source} has {name} at another occasion").format(source=case.passage.cited, name=person.name)
        yield doubtful("V505", message, _("see who took part in this one"))


def _occasions(sentence: Sentence, person: Person) -> Iterator[frozenset[str]]:
    """The occasions in each clause of a sentence that names somebody."""
    for hit in hits(person, sentence):
        begins = max((m.end() for m in _CLAUSE.finditer(sentence.text, 0, hit.start)), default=0)
        ends = _CLAUSE.search(sentence.text, hit.end)
        clause = sentence.text[begins : ends.start() if ends else None]
        yield sentence.language.found("occasions", clause) | sentence.language.found("gatherings", clause)
