"""What people have read against its sentence and signed, and what a later change opens again.

`seeds/reviews.yaml` keeps, by record, source and field: who read it, when, our own words as signed, and the fingerprint of the passage.
Paragraph numbers and the order of things stand nowhere in it, so that renumbering and reordering open nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import yaml
from msgspec import Struct
from msgspec.structs import replace

from briefgen.auditing.passages import Texts
from briefgen.auditing.verdicts import DENIED, Finding, Held, Statement, Verdict
from briefgen.auditing.verify import Verified
from briefgen.diagnostics import BriefgenError
from briefgen.domain.citations import sources_of
from briefgen.language import gettext as _

REVIEWS_FILE = "seeds/reviews.yaml"
_FALSE = ("false", "no", "off")
_HEAD = "# Who read which statement against its sentence; written by `briefgen review`. A change of either opens the field again.\n"


class Review(Struct, frozen=True):
    """One field of one statement as somebody read it; ``borne_out``: whether the passage bears it out."""

    record: str
    source: str
    field: str
    words: str
    passage: str
    by: str
    day: date
    borne_out: bool = True
    note: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is a review of."""
        return self.record, self.source, self.field


def reviewed(held: Verified, reviews: Iterable[Review]) -> Verified:
    """The findings with what was signed: read where words and passage are as they were, opened again where either changed."""
    by_key: dict[tuple[str, str, str], list[Review]] = defaultdict(list)
    for review in reviews:
        by_key[review.key].append(review)
    if not by_key:
        return held
    statements = tuple(
        replace(s, findings=tuple(_reviewed(s, f, by_key, held.texts) for f in s.findings)) for s in held.statements
    )
    return replace(held, statements=statements)


def signed(
    held: Verified, statement: Statement, findings: Iterable[Finding], *, by: str, day: date
) -> Iterator[Review]:
    """Reviews of some fields of a statement as they are now."""
    for finding in findings:
        passage = passage_of(finding, held.texts)
        if passage:
            yield Review(statement.record, source_of(finding), finding.field, finding.words[0], passage, by, day)


def passage_of(finding: Finding, texts: Texts) -> str | None:
    """The fingerprint of the passage a field was held against; None where there is none on file."""
    there = tuple(c for c in finding.citations if c.source in texts.paragraphs)
    passage = texts.passage(there)
    return passage.fingerprint if passage else None


def source_of(finding: Finding) -> str:
    """The sources of a field, without their paragraphs."""
    return sources_of(finding.citations)


def _reviewed(
    statement: Statement, finding: Finding, by_key: Mapping[tuple[str, str, str], list[Review]], texts: Texts
) -> Finding:
    several = by_key.get((statement.record, source_of(finding), finding.field))
    passage = passage_of(finding, texts) if several else None
    if not several or passage is None:
        return finding
    same_words = [review for review in several if review.words in finding.words]
    for review in reversed(same_words):
        if review.passage == passage:
            return _as_signed(finding, review)
    return _opened(finding, several, same_words)


def _as_signed(finding: Finding, review: Review) -> Finding:
    if not review.borne_out:
        why = _("{by} read it on {day} and did not find it borne out")
        if review.note:
            why = _("{by} read it on {day} and did not find it borne out: {note}")
        why = why.format(by=review.by, day=review.day, note=review.note)
        return finding.told(Held(Verdict.NOT_BORNE_OUT, why, DENIED, _("mend it, and read it again")))
    if finding.verdict in (Verdict.READ_THIS_ONE, Verdict.IN_PART, Verdict.UNREAD):
        return finding.told(Held(Verdict.READ, _("{by}, {day}").format(by=review.by, day=review.day)))
    return finding


def _opened(finding: Finding, several: list[Review], same_words: list[Review]) -> Finding:
    """A field that was read as something else: what changed is said, and nothing is better than unread."""
    last = (same_words or several)[-1]
    who = _("{by}, {day}").format(by=last.by, day=last.day)
    changed = (
        _("the passage has changed since it was read ({who})").format(who=who)
        if same_words
        else _("it was read as “{words}” ({who})").format(words=last.words, who=who)
    )
    if finding.verdict <= Verdict.READ_THIS_ONE:
        return finding
    return finding.told(Held(min(finding.verdict, Verdict.UNREAD), changed, "V541"))


def read_reviews(text: str) -> tuple[Review, ...]:
    """Reviews from their file; raises BriefgenError where it is not one of ours."""
    try:
        groups = _as_written(yaml.compose(text, Loader=yaml.CBaseLoader)) or []
        return tuple(review for group in groups for review in _from_group(group))
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise BriefgenError(
            _("{file} was not written by briefgen.").format(file=REVIEWS_FILE),
            hint=_("take back the last good version of the file"),
        ) from error


def _as_written(node: yaml.Node | None) -> Any:
    """What stands in a file, all of it as text: what was signed is words, whatever they look like."""
    match node:
        case yaml.MappingNode():
            return {_as_written(key): _as_written(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [_as_written(item) for item in node.value]
        case _:
            return node.value if node else None


def _from_group(group: Mapping[str, Any]) -> Iterator[Review]:
    day = date.fromisoformat(group["day"])
    for field, words in group["fields"].items():
        for one in words if isinstance(words, list) else [words]:
            yield Review(
                str(group["record"]),
                str(group["source"]),
                str(field),
                str(one),
                str(group["passage"]),
                str(group["by"]),
                day,
                str(group.get("borne-out")).casefold() not in _FALSE,
                str(group.get("note", "")),
            )


def written(reviews: Iterable[Review]) -> str:
    """The file: sorted by record, source and passage, the fields that were signed together in one entry."""
    groups: dict[tuple[Any, ...], dict[str, list[str]]] = {}
    for r in sorted(set(reviews), key=lambda r: (r.record, r.source, r.passage, r.day, r.by, r.field, r.words)):
        key = (r.record, r.source, r.passage, r.by, r.day, r.borne_out, r.note)
        groups.setdefault(key, {}).setdefault(r.field, []).append(r.words)
    entries = [_entry(key, fields) for key, fields in groups.items()]
    body = yaml.dump(entries, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=130) if entries else "[]\n"
    return _HEAD + body


class _Plain(yaml.CSafeDumper):
    """Writes a day that several entries share out in each, and no alias for it."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _entry(key: tuple[Any, ...], fields: Mapping[str, list[str]]) -> dict[str, Any]:
    record, source, passage, by, day, borne_out, note = key
    entry: dict[str, Any] = {"record": record, "source": source, "by": by, "day": day, "passage": passage}
    if not borne_out:
        entry["borne-out"] = False
    if note:
        entry["note"] = note
    return {**entry, "fields": {name: words[0] if len(words) == 1 else words for name, words in fields.items()}}


def renamed(reviews: Iterable[Review], old: str, new: str) -> tuple[Review, ...]:
    """Reviews after a record was given another id: it may be what was read, the source, or what a field names."""
    named = re.compile(rf"\A{re.escape(old)}(?=\Z|: )")  # an id alone, or with what somebody said or was

    def other(review: Review) -> Review:
        sources = ", ".join(new if source == old else source for source in review.source.split(", "))
        record = new if review.record == old else review.record
        return replace(review, record=record, source=sources, words=named.sub(new, review.words))

    return tuple(map(other, reviews))


def with_review(reviews: Iterable[Review], new: Iterable[Review]) -> tuple[Review, ...]:
    """Reviews with newer ones of the same words in the place of the older."""
    fresh = tuple(new)
    replaced = {(r.key, r.words) for r in fresh}
    return (*(r for r in reviews if (r.key, r.words) not in replaced), *fresh)
