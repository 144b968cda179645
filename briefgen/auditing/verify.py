"""Every statement held against the sentences that it cites, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct, field

from briefgen.auditing.claims import Claimed, claims, words_in, words_of
from briefgen.auditing.kept.file import Kept
from briefgen.auditing.kept.views import View, Views
from briefgen.auditing.passages import Passage, Texts
from briefgen.auditing.verdicts import DENIED, Finding, Held, Statement, Verdict, in_part
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.model import Organisation, Person, Record, Report, Source
from briefgen.domain.references import Path
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.sentences import sentences

TURNED = "V519"  # whose it is, and which way it goes


class Verified(Struct):
    """The statements with what was found for each, and the texts that are wrong or not there."""

    statements: tuple[Statement, ...]
    catalog: Catalog
    texts: Texts
    faults: tuple[Diagnostic, ...] = field(default=())

    def counts(self) -> Mapping[Verdict, int]:
        """How many statements have each verdict."""
        found = Counter(statement.verdict for statement in self.statements)
        return {verdict: found[verdict] for verdict in Verdict}

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is not borne out, as errors, and what a person should read, as warnings; in the order of the files."""
        found = chain.from_iterable(map(_placed, self.statements))
        told = ((path, d) for path, held in found if (d := _told(self.catalog, path, held)))
        # A value and its indicator that do not go together are one mistake of the record.
        once = {(path[:1] if d.code == "V508" else path, d.code, d.message): d for path, d in told}
        return tuple(sorted({*self.faults, *once.values()}, key=lambda d: d.order))


def held_against(catalog: Catalog, texts: Texts, kept: Kept | None = None) -> Verified:
    """Hold every statement against texts that were read, but for those ``kept`` that rest on the very same."""
    views = Views(catalog, texts)
    found = map(_of_view, views) if kept is None else _kept(views, kept).values()
    statements = tuple(chain.from_iterable(found))
    return Verified(statements, catalog, texts, (*texts.diagnostics, *_uncited(catalog, texts)))


def _kept(views: Iterable[View], kept: Kept) -> dict[str, tuple[Statement, ...]]:
    """The statements of each view by its digest: as they were kept, else found and kept for the next time."""
    before = kept.read()
    digests = ((view.digest, view) for view in views)
    found = {digest: before[digest] if digest in before else _of_view(view) for digest, view in digests}
    kept.write(found, before)
    return found


def _of_view(view: View) -> tuple[Statement, ...]:
    return tuple(of_record(view.catalog, view.texts, view.record))


def of_record(catalog: Catalog, texts: Texts, record: Record) -> Iterator[Statement]:
    """The statements of one record: its reports, what was written by hand in it, or a source's own."""
    from briefgen.auditing.written import written

    if isinstance(record, Source):
        yield _of_source(catalog, texts, record)
    reports: tuple[Report, ...] = vars(record).get("reports", ())
    for index, report in enumerate(reports):
        own = list(claims(report))
        findings = [_finding(catalog, texts, (record, report, index), claimed) for claimed in own]
        if index == 0:
            findings += [_of_all(catalog, texts, record, claimed) for claimed in claims(record)]
        if len(reports) > 1 and isinstance(record, Organisation | Person):
            findings += _named_by(catalog, texts, record, index)
        yield Statement(
            record.id, (record.id, "reports", index), _title(record, report), report.source, tuple(findings)
        )
    yield from written(catalog, texts, record)


def _named_by(catalog: Catalog, texts: Texts, record: Organisation | Person, index: int) -> Iterator[Finding]:
    """That one of several reports does not name whom or what it is of: each says where that is named, and some say no more."""
    report, path = record.reports[index], (record.id, "reports", index, "source")
    named = next(claimed for claimed in claims(record) if claimed.name == "name")
    held = _held(catalog, texts, (record, report), named, report.source)
    worked_out = named.name in report.inferred or named.name in record.inferred
    if held.verdict is Verdict.NOT_BORNE_OUT and held.code != "V503" and not worked_out:
        yield Finding(path, named.name, words_of(named.value), held, report.source)


def _title(record: Record, report: Report) -> str:
    reported, own = vars(report), vars(record)
    told = reported.get("title") or own.get("title") or own.get("name")
    return str(told or reported.get("text") or record.id)


def _of_source(catalog: Catalog, texts: Texts, source: Source) -> Statement:
    citations = (Citation(source.id),)
    findings = tuple(
        Finding(
            (source.id, *claimed.path),
            claimed.name,
            words_of(claimed.value),
            _held(catalog, texts, (source, Report()), claimed, citations),
            citations,
        )
        for claimed in claims(source)
    )
    return Statement(source.id, (source.id,), str(source.title), citations, findings)


def _finding(catalog: Catalog, texts: Texts, where: tuple[Record, Report, int], claimed: Claimed) -> Finding:
    record, report, index = where
    citations = cited(report, claimed)
    held = _held(catalog, texts, (record, report), claimed, citations)
    return Finding(
        (record.id, "reports", index, *claimed.path), claimed.name, words_in(report, record, claimed), held, citations
    )


def cited(report: Report, claimed: Claimed) -> tuple[Citation, ...]:
    """The place of one claim: that of its field where ``cited`` has one, item by item where the field is a list."""
    places = report.cited.get(claimed.name.split(".")[0], ())
    if not places:
        return report.source
    item = claimed.item
    return places if item is None or len(places) == 1 else (places[item],) if item < len(places) else report.source


def _of_all(catalog: Catalog, texts: Texts, record: Record, claimed: Claimed) -> Finding:
    """A claim of the record itself: the best of its reports bears it out, else all of them together."""
    reports: tuple[Report, ...] = vars(record).get("reports", ())
    single = [(r.source, r) for r in reports if r.source]
    together = (tuple(dict.fromkeys(c for r in reports for c in r.source)), reports[0])
    ways = [*single, together] if len(single) > 1 else [together]
    outcomes = []
    for cited_there, report in ways:
        outcomes.append((_held(catalog, texts, (record, report), claimed, cited_there), cited_there))
        if outcomes[-1][0].verdict is Verdict.HELD:
            break  # there is none better
    held, citations = max(
        outcomes, key=lambda outcome: outcome[0].verdict if outcome[0].verdict is not Verdict.NO_TEXT else -1
    )
    if (
        held.verdict is Verdict.UNREAD
    ):  # what one of them tells the other way round, silence of another does not bear out
        held, citations = next(
            (o for o in outcomes if o[0].code == TURNED and o[0].verdict < held.verdict), (held, citations)
        )
    return Finding((record.id, *claimed.path), claimed.name, words_of(claimed.value), held, citations)


def _held(
    catalog: Catalog, texts: Texts, where: tuple[Record, Report], claimed: Claimed, citations: tuple[Citation, ...]
) -> Held:
    """A claim held against its passage; where a text is not on file, what the others do not bear out may stand there."""
    from briefgen.auditing.hold import hold
    from briefgen.auditing.holding.case import Case
    from briefgen.auditing.holding.context.itself import gainsaid

    record, report = where
    there = tuple(c for c in citations if c.source in texts.paragraphs)
    if not there:
        itself = Case(catalog, texts, record, report, Passage((), (), narrow=True))
        return gainsaid(itself, claimed) or Held(Verdict.NO_TEXT, _without(report))
    passage = texts.passage(there)
    if passage is None or not passage.sentences:
        return Held(Verdict.NOT_BORNE_OUT, "", "V503")
    held = hold(Case(catalog, texts, record, report, passage), claimed)
    if held.verdict <= Verdict.READ_THIS_ONE and len(there) < len(citations):
        return Held(Verdict.NO_TEXT, _("one of its sources is not on file"))
    if held.verdict is Verdict.HELD and not _narrow(passage, record):
        return in_part(_("no sentence is named"))
    return held


def _narrow(passage: Passage, record: Record) -> bool:
    return passage.narrow or isinstance(record, Source)


def _without(report: Report) -> str:
    return str(report.basis.text) if report.basis else ""


def _placed(statement: Statement) -> Iterator[tuple[Path, Held]]:
    """Each outcome with its place; a “no” that was signed of several fields is one, of the whole statement."""
    denied = sum(finding.held.code == DENIED for finding in statement.findings)
    for finding in statement.findings:
        whole = denied > 1 and finding.held.code == DENIED
        yield statement.path if whole else finding.path, finding.held


def _told(catalog: Catalog, path: Path, held: Held) -> Diagnostic | None:
    """What is said of a field: an error for what is not borne out, a warning for what a person should read."""
    if held.verdict > Verdict.READ_THIS_ONE or held.code == "V503":
        return None
    severity = Severity.ERROR if held.verdict is Verdict.NOT_BORNE_OUT else Severity.WARNING
    return Diagnostic(held.code, held.why, catalog.place(*path), held.hint, severity=severity)


def _uncited(catalog: Catalog, texts: Texts) -> Iterator[Diagnostic]:
    """Citations of paragraphs or sentences that a text has not."""
    for record, reference in catalog.references:
        citation = reference.value
        if (
            isinstance(citation, Citation)
            and citation.source in texts.paragraphs
            and texts.passage((citation,)) is None
        ):
            yield _too_few(citation, texts.paragraphs[citation.source], catalog, (record.id, *reference.path))


def _too_few(citation: Citation, paragraphs: tuple[str, ...], catalog: Catalog, path: Path) -> Diagnostic:
    if citation.last > len(paragraphs):
        message = _("{source} has {count} paragraphs, not {last}").format(
            source=citation.source, count=len(paragraphs), last=citation.last
        )
        return Diagnostic("V503", message, catalog.place(*path), _("count the lines that are not blank, from 1"))
    count = len(sentences(paragraphs[citation.first - 1]))
    pattern = ngettext(
        "{source} p{paragraph} has one sentence, not {last}",
        "{source} p{paragraph} has {count} sentences, not {last}",
        count,
    )
    message = pattern.format(source=citation.source, paragraph=citation.first, count=count, last=citation.closing)
    return Diagnostic("V503", message, catalog.place(*path), _("count the sentences of the paragraph, from 1"))
