"""Citations held against the source texts: does the cited paragraph bear the record out?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from briefgen.auditing import claims
from briefgen.auditing.passage import DIRECTIONS, NUMBER, Passage, number, scale
from briefgen.diagnostics import BriefgenError, Diagnostic, Location
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Brief, Citation, Meeting, Organisation, Person, Record, Report, Source
from briefgen.domain.references import references
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.passages import paragraphs_of, passage
from briefgen.reading.sentences import sentences


@dataclass(slots=True)
class Verified:
    """What was held against the texts, and what they do not bear out."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    paragraphs: int = 0
    figures: int = 0
    names: int = 0
    unread: list[str] = field(default_factory=list)


def verify(catalog: Catalog, folder: Path) -> Verified:
    """Hold every citation against the texts in a folder; raises BriefgenError when there is no such folder."""
    if not folder.is_dir():
        raise BriefgenError(_("There is no folder {folder}.").format(folder=folder))
    out = Verified()
    texts = {source.id: text for source in catalog.sources.values() if (text := _text(source, folder, catalog, out))}
    for record in catalog.records():
        _verify_record(record, catalog, texts, out)
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
        """Where a field of the report stands, or of the record where it is one of the record's own."""
        own = bool(path) and path[0] in type(self.record).model_fields
        return self.catalog.place(self.record.id, *(() if own else ("reports", self.index)), *path)

    @property
    def sources(self) -> str:
        return ", ".join(map(str, self.report.source))

    @property
    def english(self) -> bool:
        """Whether every text it cites is in English, the language whose words are known here."""
        return all(self.catalog.sources[c.source].language == "en" for c in self.report.source)


def _text(source: Source, folder: Path, catalog: Catalog, out: Verified) -> tuple[str, ...] | None:
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


def _verify_written(part: _Written, texts: Mapping[str, Sequence[str]], out: Verified) -> None:
    """The paragraphs behind the lines written by hand, and the numbers in the facts among them."""
    passages: dict[tuple[str | int, ...], list[str]] = {}
    for reference in references(part.written):
        if (paragraphs := texts.get(reference.id)) is not None:
            cited = _cited(reference.value, paragraphs, part.place(*reference.path), out)
            passages.setdefault(reference.path[:2], []).extend(cited)
    for line, words in passages.items():
        _verify_facts(part, line, Passage(" ".join(words)), out)


def _verify_facts(part: _Written, line: tuple[str | int, ...], passage: Passage, out: Verified) -> None:
    name, index = line
    said = getattr(part.written, str(name))[index]
    fact = "fact" if hasattr(said, "fact") else "facts"
    for digits in NUMBER.findall(str(getattr(said, fact, None) or "")):
        out.figures += 1
        if number(digits) not in passage.numbers:
            out.diagnostics.append(_not_there(digits, ", ".join(map(str, said.source)), part.place(*line, fact)))


def _verify_report(statement: _Statement, texts: Mapping[str, Sequence[str]], out: Verified) -> Passage | None:
    """The cited paragraphs, and what they do not bear out; None where not all of them could be read."""
    cited: list[str] = []
    whole = bool(statement.report.source)
    for at, citation in enumerate(statement.report.source):
        paragraphs = texts.get(citation.source)
        whole = whole and paragraphs is not None and passage(citation, paragraphs) is not None
        if paragraphs is not None:
            cited += _cited(citation, paragraphs, statement.place("source", at), out)
    if not whole:
        return None
    read = Passage(" ".join(cited))
    _verify_figures(statement, read, out)
    _verify_sentences(statement, read, out)
    _verify_points(statement, read, out)
    for path, identity in claims.named(statement.record, statement.report):
        if not (path and path[0] in statement.report.inferred):
            _verify_name(statement, (statement.place(*path), identity), read, out)
    return read


def _verify_record(record: Record, catalog: Catalog, texts: Mapping[str, Sequence[str]], out: Verified) -> None:
    """Each report, and what the record names once for all of them."""
    statements = [_Statement(record, i, report, catalog) for i, report in enumerate(getattr(record, "reports", ()))]
    passages = [_verify_report(statement, texts, out) for statement in statements]
    read = [passage for passage in passages if passage]
    if not read or len(read) < len(passages):
        return
    together = Passage(" ".join(passage.text for passage in read))
    for path, identity in claims.named_throughout(record):
        if not any(path[0] in report.inferred for report in getattr(record, "reports", ())):
            _verify_name(statements[-1], (catalog.place(record.id, *path), identity), together, out)
    _verify_owner(statements, together, out)
    session = getattr(record, "session", None)
    if session is not None and Decimal(session) not in together.numbers:
        out.diagnostics.append(_not_there(session, statements[-1].sources, catalog.place(record.id, "session")))


def _verify_figures(statement: _Statement, passage: Passage, out: Verified) -> None:
    for path, value, unit in claims.figures(statement.record, statement.report):
        out.figures += 1
        place = statement.place(*path)
        if value not in passage.numbers:
            out.diagnostics.append(_not_there(value, statement.sources, place))
        elif wrong := _misread(statement, value, scale(unit), passage, whole=path == ("value",)):
            code, message, hint = wrong
            out.diagnostics.append(Diagnostic(code, message, place, hint))


def _misread(
    statement: _Statement, value: Decimal, expected: str | None, passage: Passage, *, whole: bool
) -> tuple[str, str, str] | None:
    """Whether a number that stands there is scaled, hedged or sorted otherwise than the record has it."""
    sources, printed = statement.sources, passage.scales(value)
    if None not in printed and expected not in printed:
        message = _("{value} stands in {source} with “{scale}”").format(
            value=value, source=sources, scale=_one(printed)
        )
        return "V506", message, _("put the unit as the source prints it")
    if not whole:
        return None
    hedges, qualifier = passage.hedges(value), getattr(statement.report, "qualifier", None)
    if (
        qualifier not in hedges
        and (None not in hedges or statement.english)
        and "qualifier" not in statement.report.inferred
    ):
        pattern = (
            _("{value} stands bare in {source}") if None in hedges else _("{value} stands in {source} as “{qualifier}”")
        )
        hint = _("leave out “qualifier:”") if None in hedges else _("put “qualifier:” as the source has it")
        return "V507", pattern.format(value=value, source=sources, qualifier=_one(hedges)), hint
    directions, indicator = passage.directions(value), str(getattr(statement.record, "indicator", ""))
    if indicator in DIRECTIONS and None not in directions and indicator not in directions:
        message = _("{value} stands in {source} among the {direction}").format(
            value=value, source=sources, direction=_one(directions)
        )
        return "V508", message, _("exports and imports are the reporter's; were the two exchanged?")
    return None


def _one(found: Iterable[str | None]) -> str:
    return min(str(word) for word in found)


def _verify_sentences(statement: _Statement, passage: Passage, out: Verified) -> None:
    for path, digits in claims.numbers_in_sentences(statement.report):
        out.figures += 1
        if number(digits) not in passage.numbers:
            out.diagnostics.append(_not_there(digits, statement.sources, statement.place(*path)))


def _verify_points(statement: _Statement, passage: Passage, out: Verified) -> None:
    """Days, months and years that were not inferred stand in the text, or are those of the source."""
    published = {statement.catalog.sources[c.source].published for c in statement.report.source}
    for path, point in claims.points(statement.record, statement.report):
        told = all(Decimal(part) in passage.numbers for part in (point.year, point.day) if part is not None)
        month = point.month is None or not statement.english or passage.tells_month(point.month)
        if (told and month) or (point.day and point.first in published):
            continue
        message = _("{date} does not stand in {source}").format(date=point, source=statement.sources)
        hint = _("check the paragraph and the date; if it was worked out, say how in “inferred: {{{field}: …}}”")
        out.diagnostics.append(Diagnostic("V509", message, statement.place(*path), hint.format(field=path[0])))


def _verify_name(statement: _Statement, claim: tuple[Location, str], passage: Passage, out: Verified) -> None:
    place, identity = claim
    catalog = statement.catalog
    found: Person | Organisation | None = catalog.people.get(identity) or catalog.organisations.get(identity)
    if found is None or any("name" in report.inferred for report in found.reports):
        return
    out.names += 1
    if not passage.names(found):
        message = _("{name} is not named in {source}").format(name=found.name, source=statement.sources)
        hint = _("cite the paragraph with the name, or add the spelling it prints to “aliases:”")
        out.diagnostics.append(Diagnostic("V505", message, place, hint))


def _verify_owner(statements: Sequence[_Statement], together: Passage, out: Verified) -> None:
    """Who is to do what was promised stands in the source in the very words, where it is no id."""
    record, catalog = statements[0].record, statements[0].catalog
    owner = claims.owner_in_words(record, catalog)
    if owner is None or not all(s.english for s in statements) or any("owner" in s.report.inferred for s in statements):
        return
    if not any(together.says(words) for _language, words in owner.by_language):
        sources = ", ".join(dict.fromkeys(s.sources for s in statements))
        message = _("“{words}” does not stand in {source}").format(words=owner, source=sources)
        hint = _("put the source's words, or leave “owner:” out where it names nobody")
        out.diagnostics.append(Diagnostic("V510", message, catalog.place(record.id, "owner"), hint))


def _not_there(value: object, sources: str, place: Location) -> Diagnostic:
    message = _("{value} does not stand in {source}").format(value=value, source=sources)
    return Diagnostic("V504", message, place, _("check the paragraph and the digits"))


def _cited(citation: Citation, paragraphs: Sequence[str], place: Location, out: Verified) -> tuple[str, ...]:
    if citation.first:
        out.paragraphs += citation.last - citation.first + 1
    found = passage(citation, paragraphs)
    if found is None:
        out.diagnostics.append(_too_few(citation, paragraphs, place))
    return found or ()


def _too_few(citation: Citation, paragraphs: Sequence[str], place: Location) -> Diagnostic:
    """What is said where a text has fewer paragraphs, or a paragraph fewer sentences, than are cited."""
    if citation.last > len(paragraphs):
        message = _("{source} has {count} paragraphs, not {last}").format(
            source=citation.source, count=len(paragraphs), last=citation.last
        )
        return Diagnostic("V503", message, place, _("count the lines that are not blank, from 1"))
    count = len(sentences(paragraphs[citation.first - 1]))
    pattern = ngettext(
        "{source} p{paragraph} has one sentence, not {last}",
        "{source} p{paragraph} has {count} sentences, not {last}",
        count,
    )
    message = pattern.format(source=citation.source, paragraph=citation.first, count=count, last=citation.closing)
    return Diagnostic("V503", message, place, _("count the sentences of the paragraph, from 1"))
