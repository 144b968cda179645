"""Desks in memory over sentences put together by rule, and what is said of each of its records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from briefgen.auditing.passages import texts_of
from briefgen.auditing.verdicts import Finding, Statement, Verdict
from briefgen.auditing.verify import held_against
from briefgen.diagnostics import Severity
from briefgen.reading.load import load_text
from tools.drawing.telling import LANGUAGES, PUBLISHED, Record, Told

CRIED_AT = Verdict.READ_THIS_ONE  # and what is worse
FOR_A_PERSON = "V524"
HEAD = (
    "calendar: {title: Sentences, format: 2, home: KZ, timezone: Asia/Almaty, domain: sentences.example,"
    " accept: [{code: W435, reason: Drawn}]}\n"
)
STATES = (("BG", "bulgaria"), ("RO", "romania"), ("LT", "lithuania"), ("EE", "estonia"))
COUNTERPARTS = "".join(f"- {{code: {code}, slug: {slug}}}\n" for code, slug in STATES)
Sentences = Mapping[str, Sequence[Told]]  # of each language and kind ("ro flows")


class Heard(Struct, frozen=True):
    """What came of a desk: how many fields of each record were held against its sentence, and what is said of those cried at."""

    fields: Mapping[str, int]
    cries: Mapping[str, list[str]]


def heard(told: Sentences) -> Heard:
    """Every record held against its sentence, in a desk of each language; the third one over the fourth is "ro-flows-4-3"."""
    of_each = [_of_a_desk({name: told[name] for name in told if name.split()[0] == code}) for code in LANGUAGES]
    fields = {identity: of.fields[identity] for of in of_each for identity in of.fields}
    return Heard(fields, {identity: of.cries[identity] for of in of_each for identity in of.cries})


def _of_a_desk(told: Sentences) -> Heard:
    files, texts = _files(told)
    loaded = load_text(files)
    if loaded.catalog is None:
        errors = (found for found in loaded.diagnostics if found.severity is Severity.ERROR)
        raise SystemExit("\n".join(f"{found.location}: {found.message}" for found in errors))
    held = held_against(loaded.catalog, texts_of(loaded.catalog, texts))
    cries = defaultdict[str, list[str]](list)
    fields = dict.fromkeys(identities(told), 0)
    of_people = {person: tuple(reports) for person, reports in _people(told).items()}
    for statement in held.statements:
        identity = statement.record
        if identity in of_people:
            identity = of_people[identity][_report_of(statement)]
        if identity in fields:
            fields[identity] += len(statement.findings)
            bad = [f"{one.field}: {one.held.why}" for one in statement.findings if is_cried_at(one)]
            if bad:
                cries[identity] += bad
    return Heard(fields, dict(cries))


def is_cried_at(found: Finding) -> bool:
    """Whether an officer is told that a field is wrong, or to look; not that prose over another language is for a person."""
    return found.verdict <= CRIED_AT and found.held.code != FOR_A_PERSON


def identities(told: Sentences) -> dict[str, Told]:
    """The id of each record with the sentence that it stands over."""
    return {
        f"{name.replace(' ', '-')}-{n}-{m}": one
        for name, lines in told.items()
        for n, one in enumerate(lines, 1)
        for m, _record in enumerate(one.records, 1)
    }


def _files(told: Sentences) -> tuple[dict[str, str], dict[str, bytes]]:
    """The curated files, and the text of each source."""
    files, texts = {"counterparts": COUNTERPARTS, "sources": "", "organisations": "", "figures": "", "events": ""}, {}
    for name, lines in told.items():
        code, source = name.split()[0], f"s-{name.replace(' ', '-')}"
        files["sources"] += (
            f"- {{id: {source}, title: Sentences, published: {PUBLISHED}, language: {code}, document: {source}.txt}}\n"
        )
        texts[source] = "\n".join(one.text for one in lines).encode()
        for n, one in enumerate(lines, 1):
            for m, record in enumerate(one.records, 1):
                identity, citation = f"{name.replace(' ', '-')}-{n}-{m}", f"{source} p{n}"
                for file, line in _lines(record, identity, citation):
                    files[file] = files.get(file, "") + line
    files["people"] = "".join(_person(person, reports) for person, reports in _people(told).items())
    events = files.pop("events")
    head = f"{HEAD}events:\n{events}" if events else f"{HEAD}events: []\n"
    return {"events.yaml": head, **{f"seeds/{name}.yaml": lines for name, lines in files.items() if lines}}, texts


def _lines(record: Record, identity: str, citation: str) -> Iterator[tuple[str, str]]:
    """A record by the file it belongs into; a commission is told by its name there, and each session is of its own."""
    if body := record.fields.get("series"):
        commission = Record("organisations", {"name": body, "kind": "commission"})
        yield commission.file, commission.line(f"body-{identity}", citation)
        record = record.but(series=f"body-{identity}")
    if record.file != "people":
        yield record.file, record.line(identity, citation)


def _people(told: Sentences) -> dict[str, dict[str, tuple[Record, str]]]:
    """Of each person the reports by what they are known as, with what they cite: one is told of in several sentences."""
    found = defaultdict[str, dict[str, tuple[Record, str]]](dict)
    for name, lines in told.items():
        of = name.replace(" ", "-")
        for n, one in enumerate(lines, 1):
            for m, record in enumerate(one.records, 1):
                if record.file == "people":
                    found[record.fields["person"]][f"{of}-{n}-{m}"] = record, f"s-{of} p{n}"
    return found


def _person(person: str, reports: Mapping[str, tuple[Record, str]]) -> str:
    """Somebody as a line of YAML, with a report for each sentence that tells of them."""
    told = [{"post": of.fields["post"], "rank": of.fields["rank"], "source": cited} for of, cited in reports.values()]
    first, _cited = next(iter(reports.values()))
    return (
        Record("people", {"name": first.fields["name"], "side": first.fields["side"]})
        .but(reports=told)
        .line(person, None)
    )


def _report_of(statement: Statement) -> int:
    """Which report of its record a statement is, counted from nought."""
    return next((step for step in statement.path if isinstance(step, int)), 0)
