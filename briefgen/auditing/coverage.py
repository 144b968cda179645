"""The other way round: what of the texts no record accounts for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from briefgen.auditing.claims import claims, words_of
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.locking import citations
from briefgen.auditing.naming import Token, names_in, tokens
from briefgen.auditing.passages import Sentence, Texts
from briefgen.auditing.quantities import Quantity, quantities
from briefgen.auditing.spoken.sounds import sound
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Record, Source
from briefgen.domain.references import references
from briefgen.language import gettext as _


class Gap(Struct, frozen=True):
    """A sentence, or a number or name in a cited one, that no record accounts for."""

    paragraph: int
    sentence: int
    told: str


class _Known(NamedTuple):
    """What a record accounts for: the numbers in it, how its words sound, and its names as they are written."""

    numbers: frozenset[Decimal]
    sounds: frozenset[str]
    names: frozenset[str]


def uncovered(catalog: Catalog, texts: Texts) -> Mapping[str, tuple[Gap, ...]]:
    """What is not accounted for, by source; what a source's record calls furniture is left out."""
    citing = _citing(catalog, texts)
    known = {record.id: _known(catalog, record) for record in catalog.records()}
    return {
        source: tuple(
            gap
            for sentence in texts.whole(source)
            if sentence.paragraph not in furniture(catalog.sources[source])
            for gap in _gaps(sentence, citing.get(sentence, frozenset()), known)
        )
        for source in texts.paragraphs
    }


def furniture(source: Source) -> frozenset[int]:
    """The paragraphs that belong to the page and not to the matter."""
    found: set[int] = set()
    for written in source.furniture:
        first, _dash, last = written.removeprefix("p").partition("-")
        found |= set(range(int(first), int(last or first) + 1))
    return frozenset(found)


def _citing(catalog: Catalog, texts: Texts) -> dict[Sentence, frozenset[str]]:
    """The records that cite each sentence."""
    out: dict[Sentence, frozenset[str]] = {}
    for citation, path in citations(catalog):
        passage = texts.passage((citation,)) if citation.first else None
        for sentence in passage or ():
            out[sentence] = out.get(sentence, frozenset()) | {str(path[0])}
    return out


def _gaps(sentence: Sentence, by: frozenset[str], known: Mapping[str, _Known]) -> Iterator[Gap]:
    at = (sentence.paragraph, sentence.number)
    if not by:
        yield Gap(*at, _("no record cites this sentence"))
        return
    numbers = frozenset[Decimal]().union(*(known[record].numbers for record in by))
    sounds = frozenset[str]().union(*(known[record].sounds for record in by))
    strange = [f"{min(n.readings):f}" for n in _numbers(sentence) if not (n.readings | n.amounts()) & numbers]
    unheard = [name for name in _names(sentence) if sound(name.text) not in sounds]
    strange += [name.text for name in unheard if not _is_declined(name, sentence, by, known)]
    for told in dict.fromkeys(strange):
        yield Gap(*at, _("“{words}” stands in no record that cites it").format(words=told))


def _numbers(sentence: Sentence) -> Iterator[Quantity]:
    """The numbers of a sentence that are written in digits and are no date."""
    dated = [range(d.start, d.end) for d in sentence.dates]
    for number in sentence.quantities:
        if not number.written and not any(number.start in span for span in dated):
            yield number


def _is_declined(name: Token, sentence: Sentence, by: Iterable[str], known: Mapping[str, _Known]) -> bool:
    """Whether it is a name of one of the records in another case, as the language of the text declines it: Tallinnas, в Софии."""
    names = names_in(sentence.text, sentence.language)
    written = frozenset[str]().union(*(known[record].names for record in by))
    return any(hit.start <= name.start < hit.end for spelling in written for hit in names.spelt(spelling))


def _names(sentence: Sentence) -> Iterator[Token]:
    """The names in a sentence, word by word: what has a capital and is no country, office, date or currency (долларов США)."""
    taken = [range(start, end) for key, start, end in sentence.keys.at if key.startswith(("@", "#"))]
    taken += [range(d.start, d.end) for d in sentence.dates]
    taken += [range(start, end) for _currency, start, end in sentence.language.marked("currencies", sentence.text)]
    for token in tokens(sentence.text)[1:]:
        if token.capital and len(token.text) > 2 and not any(token.start in span for span in taken):
            yield token


def _known(catalog: Catalog, record: Record) -> _Known:
    """The numbers and the words of a record, of its reports and of whom it names."""
    models = (record, *getattr(record, "reports", ()))
    words = [words_of(claimed.value)[0] for model in models for claimed in claims(model)]
    named = [catalog.people.get(r.id) or catalog.organisations.get(r.id) for m in models for r in references(m)]
    words += [" ".join((str(n.name), *n.aliases)) for n in named if n]
    words += [" ".join(getattr(record, "aliases", ()))]
    told = (quantities(text, language(ENGLISH)) for text in words)
    return _Known(
        # “41,000” and “forty-one thousand” are one number, and so are “5 million” and 5 of a unit of millions.
        frozenset(each for numbers in told for number in numbers for each in number.readings | number.amounts()),
        frozenset(sound(token.text) for text in words for token in tokens(text)),
        frozenset(token.text for text in words for token in tokens(text) if token.capital),
    )
