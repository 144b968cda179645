"""Untruths as a careful forger plants them: one word, one person, one neighbour of what is true, drawn from the sample itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from briefgen.auditing.passages import Texts
from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point, When
from briefgen.domain.model import Participant, Text
from tools.faults.planting import Fault, Planting, of_field, of_record, on_file, reports, several, spoilt
from tools.faults.words import in_prose, prose

# What stands on the left becomes what stands on the right, in our own words.
WORDS = {
    "direction of a word": (("rise", "fall"), ("risen", "fallen"), ("growth", "decline"), ("growing", "shrinking"), ("closer", "looser"), ("wider", "narrower"), ("more", "less"), ("large", "small"), ("easier", "harder"), ("increase", "reduce"), ("strengthen", "weaken")),
    "certainty": (("should", "will"), ("would like to", "will"), ("considered", "agreed"), ("discussed", "decided"), ("plan to", "decision to"), ("as a possibility", "as settled"), ("wants", "has promised"), ("possible", "certain"), ("planned", "begun"), ("is to", "may")),
    "limit": (("one of", "the first of"), ("one of Kazakhstan's main", "Kazakhstan's only"), ("largest", "second largest"), ("main", "only"), ("dozens of", "all"), ("Dozens of", "Hundreds of"), ("some", "all"), ("Both", "All five"), ("many", "few"), ("about", "exactly"), ("more than ", "")),
    "field": (("tourism", "mining"), ("energy", "fishing"), ("culture", "sport"), ("cultural", "military"), ("economic", "military"), ("political", "religious"), ("trade", "migration"), ("transport", "banking"), ("investment", "borrowing"), ("business", "defence"), ("education", "taxes"), ("visa", "customs"), ("visas", "tariffs"), ("museum", "film"), ("music", "ballet")),
    "promise": (("Open", "Conclude"), ("Study", "Sign"), ("Keep up", "Open"), ("Sign", "Ratify"), ("Carry out", "Renegotiate"), ("would like to come", "have come"), ("keep up", "resume")),
    "compass": (("Eastern", "Western"), ("south-east", "south-west"), ("Central Asia", "South Asia"), ("Europe", "Africa"), ("Asia", "America")),
    "post in words": (("Deputy Foreign Minister", "Foreign Minister"), ("Ambassador", "Consul"), ("the Ambassador", "the Minister"), ("Mayor", "Governor"), ("President", "Prime Minister"), ("Foreign Minister", "Defence Minister"), ("Minister of Foreign Affairs", "Minister of Justice"), ("Presidents", "Prime Ministers")),
    "act": (("welcomed", "criticised"), ("praised", "questioned"), ("confirmed", "denied"), ("restated", "withdrew"), ("supports", "opposes"), ("Supports", "Opposes"), ("support", "oppose"), ("signed", "initialled"), ("initialled", "signed"), ("exchanged", "lost"), ("gave", "sold"), ("invited", "summoned"), ("opened", "closed")),
    "time": (("coming", "past"), ("ahead", "over"), ("was", "will be"), ("early", "late"), ("after", "before"), ("30 years", "35 years"), ("2025", "2027"), ("2023", "2021"), ("April", "August"), ("May", "July"), ("Monday", "Tuesday")),
}  # fmt: skip
ADDED = (
    ", because sanctions had been lifted", ", thanks to a loan from Kazakhstan", ", despite a dispute over water", ", with banking and insurance as well",
    ", at the request of the Prime Minister", ", for the first time", ", as the two armies had proposed", ", without any exception", ", and no visas will be needed",
    ", by the end of next year", ", worth 2.4 billion euros", " alone", ", in exchange for oil", ", as was agreed in Vienna",
)  # fmt: skip


def _swapped(pairs: tuple[tuple[str, str], ...]) -> Callable[[str, int], Iterator[str]]:
    def change(words: str, _at: int) -> Iterator[str]:
        for old, new in pairs:
            if found := re.search(rf"(?<!\w){re.escape(old)}(?!\w)" if old.strip() == old else re.escape(old), words):
                yield words[: found.start()] + new + words[found.end() :]

    return change


def _added(words: str, at: int) -> Iterator[str]:
    if len(words) > 30 and not words.endswith((".", "it")):
        yield words + ADDED[at % len(ADDED)]
    elif len(words) > 30:
        yield words[:-1] + ADDED[at % len(ADDED)] + "."


def _countries(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
    """Two countries that change places in a statement, or one that is named in the place of another."""
    names = [codes.name(code) for code in (catalog.calendar.home, *catalog.counterparts)]
    for at, (record, path, words) in enumerate(prose(catalog, texts)):
        here = [name for name in names if re.search(rf"\b{name}\b", words)]
        if len(here) > 1:
            one, two = here[:2]
            if re.search(rf"(?:{one}|{two})(?: and |–)(?:the )?(?:{one}|{two})", words):
                continue  # what is of both, in whichever order, is no untruth
            turned = words.replace(one, "\0").replace(two, one).replace("\0", two)
            yield Fault("country", spoilt(record, path, Text.read(turned)), path)
        elif here:
            other = [name for name in names if name != here[0]][at % (len(names) - 1)]
            yield Fault("country", spoilt(record, path, Text.read(words.replace(here[0], other))), path)


def _post(post: Text | None, _record: Any, _catalog: Catalog) -> Iterator[Text]:
    words = str(post or "")
    for old, new in (
        ("Deputy ", ""),
        ("Ambassador", "Former Ambassador"),
        ("Minister", "Acting Minister"),
        ("President", "Vice President"),
        ("Mayor", "Deputy Mayor"),
        ("Foreign Affairs", "Defence"),
        ("Economy", "Finance"),
        ("Romania", "Moldova"),
        ("Lithuania", "Latvia"),
        ("Bulgaria", "Serbia"),
        ("Estonia", "Finland"),
        ("Founder and ", ""),
    ):
        if old in words:
            yield Text.read(words.replace(old, new, 1))


def _shifted(when: When | None, _record: Any, _catalog: Catalog) -> Iterator[When]:
    point = when.latest if when and not when.undated else None
    if when is None or point is None or point.day is None:
        return
    for days in (-7, 10, 1):
        day = point.first + timedelta(days)
        other = Point(day.year, day.month, day.day)
        yield replace(when, latest=other, earliest=other if when.is_point else when.earliest)
    if point.day <= 12 and point.day != point.month:
        turned = replace(point, month=point.day, day=point.month or 1)
        yield replace(when, latest=turned, earliest=turned if when.is_point else when.earliest)


def _of_the_same_text(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
    """A participant or a speaker who is named elsewhere in the text."""
    for record, index, report in reports(catalog, "events", texts):
        own = {c.source for c in report.source}
        taking = {p.person for p in report.participants}
        others = [
            p.id
            for p in catalog.people.values()
            if p.id not in taking and any(c.source in own for r in p.reports for c in r.source)
        ]
        for at, person in enumerate(others):
            if report.participants:
                path = ("reports", index, "participants", at % len(report.participants))
                other = Participant.model_validate({"person": person})
                yield Fault("person of the text", spoilt(record, path, other), path)
            if report.said:
                path = ("reports", index, "said", at % len(report.said))
                said = report.said[at % len(report.said)].model_copy(update={"person": person})
                yield Fault("speaker of the text", spoilt(record, path, said), path)


def _neighbours(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
    """The value, or the period, of another figure of the same text."""
    figures = [record for record in catalog.figures.values() if on_file(record, texts)]
    for one, two in pairwise(figures):
        if {c.source for c in one.reports[0].source} & {c.source for c in two.reports[0].source}:
            if one.reports[0].value != two.reports[0].value:
                path = ("reports", 0, "value")
                yield Fault("value of a neighbour", spoilt(one, path, two.reports[0].value), path)
            if one.period != two.period:
                yield Fault("period of a neighbour", spoilt(one, ("period",), two.period), ("period",))
            if one.indicator != two.indicator:
                yield Fault("indicator of a neighbour", spoilt(one, ("indicator",), two.indicator), ("indicator",))


def _cities(place: Text | None, record: Any, catalog: Catalog) -> Iterator[Text]:
    cities = [str(c.capital) for c in catalog.counterparts.values()] + ["Almaty", "Shymkent", "Geneva"]
    if place:
        yield Text.read([city for city in cities if city != str(place)][len(record.id) % (len(cities) - 1)])


def _kinds(kind: Any, _record: Any, _catalog: Catalog) -> Iterator[Any]:
    yield from (other for other in type(kind) if other is not kind)


KINDS: dict[str, Planting] = {
    **{kind: in_prose(kind, _swapped(pairs)) for kind, pairs in WORDS.items()},
    "added": in_prose("added", _added),
    "country": _countries,
    "post, one word": of_field("post, one word", "people", "post", _post),
    "day, a little": several(of_field("day, a little", "events", "when", _shifted), of_field("day, a little", "commitments", "due", _shifted)),
    "named elsewhere": _of_the_same_text,
    "of a neighbour": _neighbours,
    "city": of_field("city", "events", "place", _cities),
    "kind of document": of_record("kind of document", "agreements", "kind", _kinds),
}  # fmt: skip
