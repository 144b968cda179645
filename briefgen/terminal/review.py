"""A statement beside its passage on the terminal, and the question that goes with it."""

from __future__ import annotations

import shutil
from textwrap import fill

from briefgen.auditing.reading_list import ToRead
from briefgen.auditing.verdicts import Finding, Verdict
from briefgen.auditing.verify import Verified
from briefgen.language import gettext as _
from briefgen.pages.in_print import headed, printed

WIDEST = 100  # letters of a line that are read with ease
NARROWEST = 40
LONGEST_PASSAGE = 40  # sentences of a whole text that are shown


def shown(held: Verified, part: ToRead, at: int, of: int) -> str:
    """One part of a statement: its fields in our own words, and the sentences they are taken from; as wide as the window."""
    width = max(NARROWEST, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))
    head = _("{at} of {of} · {record} · {title}").format(
        at=at, of=of, record=part.statement.record, title=headed(held, part.statement)
    )
    fields = [_field(held, finding, width) for finding in part.findings]
    return "\n".join(("", fill(head, width), "", *fields, "", *_passage(part, width)))


def _field(held: Verified, finding: Finding, width: int) -> str:
    told = f"{finding.field}: {printed(held, finding)}"
    words = fill(told, width, initial_indent="  ", subsequent_indent="    ")
    if finding.held.why and finding.verdict is not Verdict.READ:
        why = f"({finding.verdict.words}: {finding.held.why})"
        return f"{words}\n{fill(why, width, initial_indent='    ', subsequent_indent='    ')}"
    return words


def _passage(part: ToRead, width: int) -> list[str]:
    sentences = part.passage[:LONGEST_PASSAGE]
    return [
        fill(
            f"{s.source.id} p{s.paragraph} s{s.number}: {s.text}",
            width,
            initial_indent="  | ",
            subsequent_indent="  | ",
        )
        for s in sentences
    ]
