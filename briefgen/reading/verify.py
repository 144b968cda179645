"""Citations held against the source texts: does the cited paragraph bear the record out?"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from briefgen.diagnostics import BriefgenError, Diagnostic, Location
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Brief, Citation, Meeting, Person, Record, Report, Source
from briefgen.language import gettext as _
from briefgen.reading.rules.references import citations_in

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
WORDS = {word: n for words in (ONES, ORDINALS) for n, word in enumerate(words.split())}
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


@dataclass(slots=True)
class Verified:
    """What was held against the texts, and what they do not bear out."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    paragraphs: int = 0
    figures: int = 0
    names: int = 0
    unread: list[str] = field(default_factory=list)


def paragraphs_of(text: str) -> list[str]:
    """The non-blank lines of a text, page furniture included; a citation's p1 is the first."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def verify(catalog: Catalog, folder: Path) -> Verified:
    """Hold every citation against the texts in a folder; raises BriefgenError when there is no such folder."""
    if not folder.is_dir():
        raise BriefgenError(_("There is no folder {folder}.").format(folder=folder))
    out = Verified()
    texts = {source.id: text for source in catalog.sources.values() if (text := _text(source, folder, catalog, out))}
    for record in catalog.records():
        for index, report in enumerate(getattr(record, "reports", ())):
            _verify_report(_Statement(record, index, report, catalog), texts, out)
        for part in _written(record, catalog):
            _verify_written(part, texts, out)
    out.diagnostics.sort(key=lambda d: d.order)
    return out


@dataclass(frozen=True, slots=True)
class _Statement:
    """One report of a record, and where its fields stand."""

    record: Record
    index: int
    report: Report
    catalog: Catalog

    def place(self, *path: str | int) -> Location:
        return self.catalog.place(self.record.id, "reports", self.index, *path)

    @property
    def sources(self) -> str:
        return ", ".join(map(str, self.report.source))


def _text(source: Source, folder: Path, catalog: Catalog, out: Verified) -> list[str] | None:
    if source.document is None:
        out.unread.append(source.id)
        return None
    path = folder / source.document
    at = catalog.place(source.id, "document")
    try:
        data = path.read_bytes()
    except OSError:
        message = _("the text of {id} is not in the folder: {name}").format(id=source.id, name=source.document)
        out.diagnostics.append(Diagnostic("V501", message, at, _("put it there, or mend “document:”")))
        return None
    if source.sha256 and hashlib.sha256(data).hexdigest() != source.sha256:
        message = _("the text of {id} is not the one that was cited: its SHA-256 differs").format(id=source.id)
        hint = _("find the text that was read, or read this one anew and record its SHA-256")
        out.diagnostics.append(Diagnostic("V502", message, catalog.place(source.id, "sha256"), hint))
    return paragraphs_of(data.decode("utf-8", errors="replace"))


@dataclass(frozen=True, slots=True)
class _Written:
    """What a person wrote for a memo, and where it stands."""

    path: tuple[str | int, ...]
    written: Meeting | Brief
    catalog: Catalog

    def place(self, *path: str | int) -> Location:
        return self.catalog.place(*self.path, *path)


def _written(record: Record, catalog: Catalog) -> Iterator[_Written]:
    for name in ("meeting", "brief"):
        for index, written in enumerate(getattr(record, name, ())):
            yield _Written((record.id, name, index), written, catalog)


def _verify_written(part: _Written, texts: Mapping[str, list[str]], out: Verified) -> None:
    """The paragraphs behind the lines written by hand, and the numbers in the facts among them."""
    passages: dict[tuple[str | int, ...], list[str]] = {}
    for (name, index, *rest), citation in citations_in(part.written):
        if (paragraphs := texts.get(citation.source)) is not None:
            cited = _cited(citation, paragraphs, part.place(name, index, *rest), out)
            passages.setdefault((name, index), []).extend(cited)
    for line, cited in passages.items():
        _verify_facts(part, line, Passage(" ".join(cited)), out)


def _verify_facts(part: _Written, line: tuple[str | int, ...], passage: Passage, out: Verified) -> None:
    name, index = line
    said = getattr(part.written, str(name))[index]
    fact = "fact" if hasattr(said, "fact") else "facts"
    for number in _NUMBER.findall(str(getattr(said, fact, None) or "")):
        out.figures += 1
        if Decimal(number.replace(",", "")) not in passage.numbers:
            sources = ", ".join(map(str, said.source))
            message = _("{value} does not stand in {source}").format(value=number, source=sources)
            hint = _("check the paragraph and the digits")
            out.diagnostics.append(Diagnostic("V504", message, part.place(*line, fact), hint))


def _verify_report(statement: _Statement, texts: Mapping[str, list[str]], out: Verified) -> None:
    cited: list[str] = []
    whole = bool(statement.report.source)
    for at, citation in enumerate(statement.report.source):
        paragraphs = texts.get(citation.source)
        whole = whole and paragraphs is not None and citation.last <= len(paragraphs)
        if paragraphs is not None:
            cited += _cited(citation, paragraphs, statement.place("source", at), out)
    if whole:
        passage = Passage(" ".join(cited))
        _verify_figures(statement, passage, out)
        _verify_names(statement, passage, out)


def _verify_figures(statement: _Statement, passage: Passage, out: Verified) -> None:
    for path, value in _figures(statement.report):
        out.figures += 1
        if value not in passage.numbers:
            message = _("{value} does not stand in {source}").format(value=value, source=statement.sources)
            hint = _("check the paragraph and the digits")
            out.diagnostics.append(Diagnostic("V504", message, statement.place(*path), hint))


def _verify_names(statement: _Statement, passage: Passage, out: Verified) -> None:
    for path, identity in _people(statement.record, statement.report):
        if path and path[0] in statement.report.inferred:
            continue
        out.names += 1
        person = statement.catalog.people.get(identity)
        if person and not passage.names(person):
            message = _("{name} is not named in {source}").format(name=person.name, source=statement.sources)
            hint = _("cite the paragraph that names the person, or add the spelling it prints to “aliases:”")
            out.diagnostics.append(Diagnostic("V505", message, statement.place(*path), hint))


def _cited(citation: Citation, paragraphs: list[str], place: Location, out: Verified) -> list[str]:
    if not citation.first:
        return paragraphs
    out.paragraphs += citation.last - citation.first + 1
    if citation.last > len(paragraphs):
        message = _("{source} has {count} paragraphs, not {last}").format(
            source=citation.source, count=len(paragraphs), last=citation.last
        )
        out.diagnostics.append(Diagnostic("V503", message, place, _("count the lines that are not blank, from 1")))
    return paragraphs[citation.first - 1 : citation.last]


class Passage:
    """The cited paragraphs as one text, ready to be searched for numbers and names."""

    def __init__(self, text: str) -> None:
        self._words = _plain(text)
        digits = {Decimal(n.replace(",", "")) for n in _NUMBER.findall(text)}
        spelt = {Decimal(WORDS[w]) for w in re.findall(r"[a-z]+", text.lower()) if w in WORDS}
        self.numbers = digits | spelt

    def names(self, person: Person) -> bool:
        """Whether the name or one of its aliases stands in the text, as whole words."""
        return any(
            re.search(rf"(?<!\w){re.escape(_plain(spelling))}(?!\w)", self._words)
            for spelling in (person.name, *person.aliases)
        )


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _figures(report: Report) -> Iterator[tuple[tuple[str | int, ...], Decimal]]:
    value, change = getattr(report, "value", None), getattr(report, "change", None)
    if value is not None and "value" not in report.inferred:
        yield ("value",), value
    if change is not None and "change" not in report.inferred:
        yield ("change", "by"), change.by


def _people(record: Record, report: Report) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(record, Person):
        yield (), record.id
    for index, participant in enumerate(getattr(report, "participants", ())):
        yield ("participants", index), participant.person
    for index, said in enumerate(getattr(report, "said", ())):
        yield ("said", index), said.person
    for index, identity in enumerate(getattr(report, "chairs", ())):
        yield ("chairs", index), identity
    for index, stop in enumerate(getattr(report, "stops", ())):
        for at, participant in enumerate(stop.participants):
            yield ("stops", index, "participants", at), participant.person
