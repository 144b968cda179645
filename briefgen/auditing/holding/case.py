"""A record, one of its reports and the passage that it cites: what everything is held against."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from msgspec import Struct

from briefgen.auditing.content import keys
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Passage, Sentence, Texts
from briefgen.auditing.spoken.patterns import letter_by_letter
from briefgen.auditing.spoken.spellings.abbreviations import abbreviates
from briefgen.auditing.verdicts import Held, Verdict
from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.codes import EVERYONE
from briefgen.domain.model import Organisation, Person, Record, Report

GOES_ON_FROM = 3  # sentences before one that tell what it means by “it” and “the deal”


class Case(Struct, frozen=True):
    """A record, a report of it, and the passage that one of its fields is held against."""

    catalog: Catalog
    texts: Texts
    record: Record
    report: Report
    passage: Passage

    @property
    def counterparts(self) -> tuple[str, ...]:
        """The counterparts of the record, by their codes; none where it concerns everyone."""
        written = vars(self.record)
        several = written.get("counterparts") or (written.get("counterpart"),)
        return tuple(code for code in several if code and code != EVERYONE)

    @property
    def participants(self) -> tuple[Person, ...]:
        """The people on file who take part in the occasion by this report."""
        found = (self.catalog.people.get(taking.person) for taking in getattr(self.report, "participants", ()))
        return tuple(person for person in found if person is not None)

    def before(self, sentence: Sentence | None = None) -> Iterator[Sentence]:
        """The sentences of the source before one, or before the passage, the nearest first."""
        first = sentence or self.passage.sentences[0]
        yield from reversed(self.texts.whole(first.source.id)[: self._at(first)])

    def behind(self) -> Iterator[Sentence]:
        """The sentences of the source behind the passage, the nearest first."""
        last = self.passage.sentences[-1]
        yield from self.texts.whole(last.source.id)[self._at(last) + 1 :]

    def _at(self, sentence: Sentence) -> int:
        """How many sentences of its source stand before one; a part of one stands where that does."""
        return bisect_left(self.texts.whole(sentence.source.id), _place(sentence), key=_place)

    def around(self) -> tuple[Sentence, ...]:
        """What the passage goes on from: the sentences right before each of its own, and the first of its text, which tells what it is about."""
        return self.passage.remembered("around", lambda: tuple(self._around()))

    def _around(self) -> Iterator[Sentence]:
        inside, found = frozenset(self.passage.sentences), dict[Sentence, None]()
        for sentence in self.passage:
            whole, at = self.texts.whole(sentence.source.id), self._at(sentence)
            found |= dict.fromkeys((*whole[:1], *whole[max(0, at - GOES_ON_FROM) : at]))
        yield from (sentence for sentence in found if sentence not in inside)

    def beyond(self) -> Iterator[Sentence]:
        """The sentences of its sources that the passage leaves out."""
        inside, sources = frozenset(self.passage.sentences), dict.fromkeys(s.source.id for s in self.passage)
        yield from (s for source in sources for s in self.texts.whole(source) if s not in inside)

    def inferred(self, field: str) -> str | None:
        """The reason for which a field was inferred, on the report or on the record."""
        reason = self.report.inferred.get(field) or self.record.inferred.get(field)
        return str(reason) if reason else None


def _place(sentence: Sentence) -> tuple[int, int]:
    return sentence.paragraph, sentence.number


def softened(held: Held, reason: str | None) -> Held:
    """What was inferred is not held against its passage any further; what the passage contradicts stays wrong."""
    if reason is None or held.verdict <= Verdict.READ_THIS_ONE:
        return held
    return Held(Verdict.INFERRED, reason)


def spellings(named: Person | Organisation) -> tuple[str, ...]:
    """Every spelling by which somebody or something is known."""
    own = (named.name,) if isinstance(named.name, str) else tuple(words for _code, words in named.name.by_language)
    return (*own, *named.aliases, *((named.native,) if named.native else ()))


Mention = tuple[Organisation, int, int]  # a body, and where its name begins and ends


def bodies_named(case: Case, text: str) -> tuple[Mention, ...]:
    """The bodies on file that some words name letter by letter, in their order; not those named only in the name of another."""
    return case.texts.remembered(("bodies named", text), lambda: _bodies_named(case, text))


def _bodies_named(case: Case, text: str) -> tuple[Mention, ...]:
    every = case.texts.remembered("bodies by their spellings", lambda: _spelt(case.catalog))
    found = [
        (body, *match.span()) for spelling, body in every for match in letter_by_letter(spelling, text, capitals=True)
    ]
    if not found:
        return ()
    whole = [(start, end) for _body, start, end in found]
    inside = ((b, s, e) for b, s, e in found if not any(a <= s and e <= z and z - a > e - s for a, z in whole))
    return tuple(sorted(inside, key=lambda one: one[1:]))


def by_their_letters(case: Case, text: str) -> str:
    """Our words with the letters of each body that a passage calls by these, in place of its name."""
    for sentence in case.passage:
        for body, start, end in bodies_named(case, sentence.text):
            short, name = sentence.text[start:end], str(body.name)
            explained = sentence.text[start - 1 : start] == "("  # behind the name as it is spelt out there
            if short.isupper() and not explained and name in text and abbreviates(short, name):
                text = text.replace(name, short)
    return text


def _spelt(catalog: Catalog) -> tuple[tuple[str, Organisation], ...]:
    return tuple((spelling, body) for body in catalog.organisations.values() for spelling in spellings(body))


def posts_of(person: Person) -> tuple[str, ...]:
    """The posts of somebody, as any of his reports has them."""
    return tuple(str(report.post) for report in person.reports if report.post)


def country_names(countries: Iterable[str]) -> str:
    """The names of some countries in a row, by the order of their codes."""
    return ", ".join(map(codes.name, sorted(countries)))


def keys_of(words: str, language: str = ENGLISH) -> frozenset[str]:
    """The keys of some words, without their places."""
    return keys(words, language).all


def keys_but_countries(words: str) -> frozenset[str]:
    """The keys of some English words, those of countries aside."""
    return frozenset(key for key in keys_of(words) if not key.startswith("@"))
