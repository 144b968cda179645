"""The audit page: every statement as it is printed beside the sentences that bear it out. It holds the sources' words: for the desk only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from markupsafe import Markup, escape
from msgspec import Struct

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import spellings
from briefgen.auditing.holding.context.meant import hits
from briefgen.auditing.naming import Hit
from briefgen.auditing.passages import Sentence
from briefgen.auditing.reading_list import OPEN, ToRead, parts
from briefgen.auditing.verdicts import Finding, Statement, Verdict
from briefgen.auditing.verify import Verified
from briefgen.domain import codes
from briefgen.domain.codes import EVERYONE
from briefgen.domain.dates import wording
from briefgen.domain.model import Organisation, Person, Source
from briefgen.domain.references import concerned
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.pages.in_print import headed, printed
from briefgen.pages.subscriptions import web
from briefgen.paper.html import render
from briefgen.paper.writing import isolated

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
NOBODY = "none"  # stands among the counterparts of what concerns none of them, or everyone
HEAD = 4  # sentences of a text in which its outlet and day stand
FIRST = (Verdict.NOT_BORNE_OUT, *OPEN)  # what waits for a person

Named = Person | Organisation


class Field(Struct, frozen=True):
    """One field in our own words."""

    name: str
    words: str
    verdict: str
    why: str
    state: str


class Item(Struct, frozen=True):
    """A source by its title, who published it and when, and where it can be read."""

    id: str
    title: str
    publisher: str | None
    day: str
    address: str | None


class Place(Struct, frozen=True):
    """One sentence that is cited, with the words it shares marked; after the last of a paragraph that paragraph as a whole."""

    citation: str
    words: Markup
    around: str | None


class Passage(Struct, frozen=True):
    """The sentences of one source that are cited; none where its text is not ``on_file``, or has not that place."""

    item: Item
    places: tuple[Place, ...]
    on_file: bool


class Beside(Struct, frozen=True):
    """Fields beside the passages they are taken from."""

    fields: tuple[Field, ...]
    passages: tuple[Passage, ...]


class Row(Struct, frozen=True):
    """A statement: what it says, how far it is borne out, and where it stands in the files."""

    title: str
    record: str
    verdict: str
    state: str
    counterparts: tuple[str, ...]
    place: str
    memo: str
    beside: tuple[Beside, ...]


class Choice(Struct, frozen=True):
    """One value to filter by."""

    value: str
    words: str
    count: int


def audit_html(held: Verified, templates: Path) -> str:
    """The page as HTML that needs no server."""
    whom = _whom(held)
    rows = tuple(_row(held, statement, whom) for statement in sorted(held.statements, key=lambda s: s.verdict))
    verdicts = tuple(Choice(v.key, v.words, n) for v, n in held.counts().items() if n)
    known = sorted(dict.fromkeys(code for row in rows for code in row.counterparts), key=lambda code: code == NOBODY)
    counterparts = tuple(Choice(c, _of(c), sum(c in row.counterparts for row in rows)) for c in known)
    page = render(
        templates,
        "audit/index.html",
        rows=rows,
        first=sum(s.verdict in FIRST for s in held.statements),
        verdicts=verdicts,
        counterparts=counterparts,
        language=language(),
    )
    return isolated(page)


def _of(code: str) -> str:
    return _("none of them") if code == NOBODY else codes.name(code)


def _row(held: Verified, statement: Statement, whom: Mapping[str, tuple[str, ...]]) -> Row:
    place = held.catalog.place(*statement.path)
    return Row(
        headed(held, statement),
        statement.record,
        statement.verdict.words,
        statement.verdict.key,
        whom.get(statement.record, ()) or (NOBODY,),
        f"{place.path}:{place.line}",
        "meeting" if "meeting" in statement.path else "country",
        tuple(_beside(held, part) for part in parts(held, statement)),
    )


def _whom(held: Verified) -> dict[str, tuple[str, ...]]:
    """Whom each record concerns, by its id; none where that is everyone."""
    return {r.id: tuple(code for code in concerned(r) if code != EVERYONE) for r in held.catalog.records()}


def _beside(held: Verified, part: ToRead) -> Beside:
    """Fields beside their passages; of a source's own record no more than the head of its text."""
    spoken = " ".join(codes.name(finding.words[0]) for finding in part.findings)
    named = tuple(n for words in (part.statement.record, *_ids(part)) if (n := _known(held, words)))
    sentences = part.passage[:HEAD] if part.statement.record in held.catalog.sources else part.passage
    passages = (
        Passage(_item(source), tuple(_places(held, found, spoken, named)), source.id in held.texts.paragraphs)
        for source, found in _by_source(held, part, sentences)
    )
    return Beside(tuple(_field(held, finding) for finding in part.findings), tuple(passages))


def _by_source(held: Verified, part: ToRead, sentences: Iterable[Sentence]) -> Iterator[tuple[Source, list[Sentence]]]:
    """The cited sources in the order they are cited in, with the sentences of each that are on file."""
    cited = dict.fromkeys(citation.source for finding in part.findings for citation in finding.citations)
    of_source: dict[str, list[Sentence]] = {identity: [] for identity in cited}
    for sentence in sentences:
        of_source.setdefault(sentence.source.id, []).append(sentence)
    return ((held.catalog.sources[identity], found) for identity, found in of_source.items())


def _item(source: Source) -> Item:
    publisher = str(source.publisher) if source.publisher else None
    return Item(source.id, str(source.title), publisher, wording.day(source.published), web(source.url))


def _ids(part: ToRead) -> Iterator[str]:
    """The ids that the fields may name: of a person, of a body, of who said it."""
    for finding in part.findings:
        yield from (finding.words[0], finding.words[0].partition(": ")[0])


def _known(held: Verified, identity: str) -> Named | None:
    return held.catalog.people.get(identity) or held.catalog.organisations.get(identity)


def _field(held: Verified, finding: Finding) -> Field:
    """A field as it is printed."""
    return Field(finding.field, printed(held, finding), finding.verdict.words, finding.held.why, finding.verdict.key)


def _places(held: Verified, sentences: Sequence[Sentence], spoken: str, named: tuple[Named, ...]) -> Iterator[Place]:
    """The sentences of one source; the paragraph that several of them are from stands once, below the last of them."""
    for sentence, after in zip_longest(sentences, sentences[1:]):
        whole = " ".join(held.texts.paragraphs[sentence.source.id][sentence.paragraph - 1].split())
        number = f" s{sentence.number}" if whole != sentence.text else ""
        around = whole if number and (after is None or after.paragraph != sentence.paragraph) else None
        yield Place(f"p{sentence.paragraph}{number}", _words(sentence, spoken, named), around)


def _words(sentence: Sentence, spoken: str, named: tuple[Named, ...]) -> Markup:
    """A sentence with the words marked that it shares with what is said of it, and whom that names, however it spells them."""
    wanted = keys(spoken, "en").all
    marked = [(start, end) for key, start, end in sentence.keys.at if key in wanted]
    marked += [(q.start, q.end) for q in sentence.quantities if _said(sentence.text[q.start : q.end], spoken)]
    days = {(int(month), int(day or 0)) for _year, month, day in _DATE.findall(spoken)}
    marked += [(t.start, t.end) for t in sentence.dates if (t.month, t.day or 0) in days]
    marked += [(hit.start, hit.end) for one in named for hit in _hits(one, sentence)]
    return _marked(sentence.text, marked)


def _hits(named: Named, sentence: Sentence) -> tuple[Hit, ...]:
    """Where somebody or something is named in a sentence."""
    if isinstance(named, Person):
        return hits(named, sentence)
    return tuple(hit for spelling in spellings(named) for hit in sentence.names.spelt(spelling))


def _said(digits: str, spoken: str) -> bool:
    number = re.match(r"[\d.,\s]+", digits)
    return number is not None and _bare(number.group()) in _bare(spoken)


def _bare(text: str) -> str:
    return re.sub(r"[,\s]", "", text)


def _marked(text: str, spans: list[tuple[int, int]]) -> Markup:
    out, at = Markup(), 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= at:
            out += escape(text[at:start]) + Markup("<mark>{}</mark>").format(text[start:end])
            at = end
    return out + escape(text[at:])
