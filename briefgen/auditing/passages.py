"""The texts of the sources, read once, and the passages that statements cite in them, sentence by sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from msgspec import Struct, field

from briefgen.auditing.spoken.lexicon import Meaning, together
from briefgen.diagnostics import BriefgenError, Diagnostic
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.model import Source
from briefgen.language import gettext as _
from briefgen.reading.passages import decoded, fingerprint, is_narrow, named_otherwise, paragraphs_of, unreadable
from briefgen.reading.sentences import sentences

if TYPE_CHECKING:  # what reads a sentence is loaded when the first one is read: mostly all that is held is kept
    from briefgen.auditing.content import Keys
    from briefgen.auditing.dates_told import Told
    from briefgen.auditing.languages import Language
    from briefgen.auditing.naming import Hit, Names
    from briefgen.auditing.periods import Period
    from briefgen.auditing.quantities import Quantity
    from briefgen.auditing.spoken.windows import Window

Kept = TypeVar("Kept")


class Sentence(Struct, frozen=True, eq=False, dict=True):
    """One sentence where it stands, and what the program reads in it."""

    text: str
    source: Source
    paragraph: int
    number: int

    @cached_property
    def language(self) -> Language:
        """The language it is read in: that of its source."""
        from briefgen.auditing.languages import language

        return language(self.source.language)

    @property
    def published(self) -> date:
        """The day its source counts from."""
        return self.source.published

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its numbers."""
        from briefgen.auditing.quantities import quantities

        return quantities(self.text, self.language)

    @cached_property
    def amounts(self) -> tuple[Quantity, ...]:
        """Its numbers that are no part of a day or a year."""
        dated = [range(told.start, told.end) for told in self.dates]
        return tuple(q for q in self.quantities if not any(q.start in days for days in dated))

    @cached_property
    def dates(self) -> tuple[Told, ...]:
        """Its dates."""
        from briefgen.auditing.dates_told import dates_told

        return dates_told(self.text, self.language, self.published)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Its periods."""
        from briefgen.auditing.periods import periods_told

        return periods_told(self.text, self.language, self.published)

    @cached_property
    def windows(self) -> tuple[Window, ...]:
        """The stretches of time that it leaves a day in."""
        from briefgen.auditing.spoken.windows import Window, windows_counted, windows_told

        days = dict.fromkeys((self.published, *(t.first for t in self.dates if t.first)))
        ended = (Window.of(p.first, p.last) for p in self.periods if p.last and p.last.month)
        told = windows_told(self.text, self.language, self.dates, self.published)
        return (*ended, *told, *windows_counted(self.text, self.language, self.quantities, tuple(days)))

    @cached_property
    def alone(self) -> tuple[Told, ...]:
        """Its dates but for years that are the edge of a period."""
        from briefgen.auditing.periods import spans_of_years

        spans = spans_of_years(self.text, self.language)
        return tuple(told for told in self.dates if not any(a <= told.start < b for a, b in spans))

    @cached_property
    def keys(self) -> Keys:
        """The keys of its words."""
        from briefgen.auditing.content import keys

        return keys(self.text, self.source.language)

    @cached_property
    def meaning(self) -> Meaning:
        """What its words mean, as English ones."""
        from briefgen.auditing.content import meaning_in

        return meaning_in(self.text)

    @cached_property
    def named(self) -> dict[str, tuple[Hit, ...]]:
        """Where people are named in it, as far as it was asked."""
        return {}

    @cached_property
    def names(self) -> Names:
        """Its words, to be searched for names."""
        from briefgen.auditing.naming import names_in

        return names_in(self.text, self.language)


class Remembering:
    """What is found out of it once, for all who ask again."""

    @cached_property
    def _found(self) -> dict[Hashable, Any]:
        return {}

    def remembered(self, name: Hashable, find: Callable[[], Kept]) -> Kept:
        """What was found out under a name, which tells all that it depends on besides."""
        if name not in self._found:
            self._found[name] = find()
        return cast(Kept, self._found[name])


class Passage(Struct, Remembering, frozen=True, eq=False, dict=True):
    """The sentences that are cited; ``narrow``: no more of them than a statement needs."""

    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    narrow: bool

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.sentences)

    @property
    def cited(self) -> str:
        """The citations as they are written."""
        return ", ".join(map(str, self.citations))

    @cached_property
    def text(self) -> str:
        """Its words."""
        return " ".join(sentence.text for sentence in self.sentences)

    @cached_property
    def fingerprint(self) -> str:
        """By what it is known again."""
        return fingerprint(sentence.text for sentence in self.sentences)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all its words."""
        return frozenset().union(*(sentence.keys.all for sentence in self.sentences))

    @cached_property
    def meaning(self) -> Meaning:
        """What its words mean, as English ones."""
        return together(sentence.meaning for sentence in self.sentences)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries it speaks of, by their codes."""
        return frozenset(key[1:] for key in self.keys if key.startswith("@"))

    def sharing_most(self, keys: frozenset[str]) -> tuple[Sentence, ...]:
        """The sentences that have most of some keys: all, where none has any."""
        most = max(len(keys & sentence.keys.all) for sentence in self.sentences)
        return tuple(s for s in dict.fromkeys(self.sentences) if len(keys & s.keys.all) == most)

    @cached_property
    def published(self) -> frozenset[date]:
        """The days of its sources."""
        return frozenset(sentence.published for sentence in self.sentences)

    @cached_property
    def english(self) -> bool:
        """Whether all of it is in English, the language that records are written in."""
        return all(sentence.source.language == "en" for sentence in self.sentences)

    @property
    def known(self) -> bool:
        """Whether there is a table of words for each of its languages."""
        return all(sentence.language.known for sentence in self.sentences)


class Texts(Struct, Remembering, dict=True):
    """The texts of a catalog's sources: their sentences by paragraph, and which text is wrong or not there."""

    paragraphs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    sources: Mapping[str, Source] = field(default_factory=dict)
    moved: Mapping[Citation, Citation] = field(default_factory=dict)

    def only(self, sources: Iterable[str]) -> Texts:
        """The same, as if no other texts were on file; what is read in a sentence is read once for all of them."""
        wanted = sorted(sources)
        part = Texts(
            {source: self.paragraphs[source] for source in wanted if source in self.paragraphs},
            sources={source: self.sources[source] for source in wanted if source in self.sources},
            moved={cited: now for cited, now in self.moved.items() if cited.source in wanted} if self.moved else {},
        )
        part._found = self._found
        return part

    def whole(self, source: str) -> tuple[Sentence, ...]:
        """Every sentence of a source, in order."""
        return self.remembered(("whole", source), lambda: tuple(self._sentences(source)))

    def passage(self, citations: Sequence[Citation]) -> Passage | None:
        """What some citations name; None where there are none, or a text is not on file or has not so many paragraphs or sentences."""
        wanted = tuple(citations)
        if any(citation.source not in self.paragraphs for citation in wanted):
            return None
        return self.remembered(wanted, lambda: self._together(wanted))

    def _sentences(self, source: str) -> Iterator[Sentence]:
        for paragraph, words in enumerate(self.paragraphs[source], 1):
            for number, text in enumerate(sentences(words), 1):
                yield Sentence(text, self.sources[source], paragraph, number)

    def _together(self, citations: tuple[Citation, ...]) -> Passage | None:
        parts = [self._taken(self.moved.get(citation, citation)) for citation in citations]
        found = [part for part in parts if part]
        if not parts or len(found) < len(parts):
            return None
        inside = tuple(dict.fromkeys(sentence for part in found for sentence in part.sentences))
        return Passage(inside, citations, all(part.narrow for part in found))

    def _taken(self, citation: Citation) -> Passage | None:
        if citation.last > len(self.paragraphs[citation.source]):
            return None
        inside = [
            s
            for s in self.whole(citation.source)
            if not citation.first or citation.first <= s.paragraph <= citation.last
        ]
        if citation.opening:
            inside = [s for s in inside if citation.opening <= s.number <= citation.closing]
            if len(inside) < citation.closing - citation.opening + 1:
                return None
        return Passage(tuple(inside), (citation,), is_narrow(citation, self.paragraphs[citation.source]))


def read_texts(catalog: Catalog, folder: Path) -> Texts:
    """The texts in a folder of the sources that name one; raises BriefgenError when there is no such folder."""
    if not folder.is_dir():
        raise BriefgenError(_("There is no folder {folder}.").format(folder=folder))
    found, faults = dict[str, bytes](), list[Diagnostic]()
    for source in (source for source in catalog.sources.values() if source.document):
        path, data = folder / str(source.document), None
        with suppress(OSError):
            data = path.read_bytes() if path.is_file() else None  # a pipe would be waited for
        if data is None or unreadable(path.name, data):
            faults.append(_no_text(source, catalog, folder, data))
        else:
            found[source.id] = data
    return texts_of(catalog, found, faults)


def texts_of(catalog: Catalog, found: Mapping[str, bytes], missing: Iterable[Diagnostic] = ()) -> Texts:
    """Texts that were read, by the ids of their sources."""
    known = ((s, hashlib.sha256(found[s.id]).hexdigest()) for s in catalog.sources.values() if s.id in found)
    wrong = [_wrong(source, catalog) for source, digest in known if source.sha256 not in (None, digest)]
    paragraphs = {identity: paragraphs_of(decoded(data)) for identity, data in found.items()}
    return Texts(paragraphs, [*missing, *wrong], catalog.sources)


def _no_text(source: Source, catalog: Catalog, folder: Path, data: bytes | None) -> Diagnostic:
    place = catalog.place(source.id, "document")
    if data is None:
        message = _("the text of {id} is not in the folder: {name}").format(id=source.id, name=source.document)
        other = named_otherwise(folder, source.sha256) if source.sha256 else None
        hint = _("the one that was cited is there as {name}: name that under “document:”").format(name=other)
        return Diagnostic("V501", message, place, hint if other else _("put it there, or mend “document:”"))
    problem = unreadable(str(source.document), data)
    message = _("the text of {id}: {problem}").format(id=source.id, problem=problem)
    return Diagnostic("V501", message, place, _("save it as plain text (UTF-8), and name that under “document:”"))


def _wrong(source: Source, catalog: Catalog) -> Diagnostic:
    message = _("the text of {id} is not the one that was cited: its SHA-256 differs").format(id=source.id)
    hint = _("find the text that was read, or read this one anew and record its SHA-256")
    return Diagnostic("V502", message, catalog.place(source.id, "sha256"), hint)
