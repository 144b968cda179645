"""How high everything on the front of a meeting memo will be, reckoned from its words, in points.

What stands here follows ``meeting.css`` and the partials. A line that holds smaller type on the same baseline is a little higher.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import fsum

from briefgen.language import gettext as _
from briefgen.memos.meeting.rows import (
    AnswerRow,
    Attendance,
    Attendant,
    Delegation,
    Head,
    PointRow,
    StepRow,
)
from briefgen.memos.row_heights import (
    GAP,
    INDENT,
    MM,
    RIM,
    SMALL,
    SOURCE,
    block,
    bold,
    cited,
    inline,
    italic,
    plain,
    sans,
    small,
    tag,
    text,
    whole,
)
from briefgen.paper.measure import Run, lines
from briefgen.sections.rows import IfRaisedRow, Sentence

TYPE, LINE = 9.5, 12.0  # of the front: the size of type, and from line to line
LOWER, LOWER_IN_LISTS = 0.47, 0.28  # how much higher a line is with small type in it; of a list of people
LABELLED, REMARKED = 0.56, 1.31  # … with a label in it, with a remark on the date
RIM_OF_HEAD, AS_OF = 4.0, 10.5
TITLE, TITLE_LINE, SPACING, ABOVE = 16.5, 19.5, -0.165, 1.5
WHEN, WHEN_LINE, APART, GAP_TO_WRITE = 11.0, 15.0, 4 * MM, 17 * MM
BESIDE, SIDE_NAME = 29 * MM, 20 * MM  # how far in lines stand beside a heading, and people beside a country
ITEM, BAR = 5.5, 0.75  # the rule above a heading and the space around it; how much stronger the first rule is
NUMBER, BETWEEN, AFTER_PERSON = 12.0, 0.75, 1.5  # how far in a numbered line stands; below each; below a person
RULED = 7.5 * MM + 0.25
STEPS, HEAD_ROW, OWNER, BY, TO_WRITE = 18.25, 10.5, 40 * MM, 29 * MM, 7.5 * MM


def head(found: Head, width: float) -> float:
    """What stands above the sections."""
    return RIM_OF_HEAD + fsum(_head(found, width))


def _head(found: Head, width: float) -> Iterator[float]:
    as_of = [plain(_("As of") + " ", AS_OF), bold(found.as_of, AS_OF)]
    beside = fsum(run.face.of(run.words, run.size) for run in as_of)
    kicker = " · ".join((_("Meeting memo"), found.counterpart, found.handling))
    yield LINE * lines([sans(f"{kicker} "), *tag(found.draft)], width=width, hanging=-beside)
    title = bold(found.title, TITLE)
    yield ABOVE + TITLE_LINE * lines([Run(title.words, title.face, TITLE, SPACING * len(title.words))], width=width)
    yield ABOVE + WHEN_LINE * lines(_when(found), width=width) + (REMARKED if found.date.remark else 0.0)
    if found.details:
        yield LINE * lines(_details(found), width=width) + LABELLED
    sample = [sans(f"{found.sample} ", weight=600), Run("", sans("").face, 0.0, 10.0)] if found.sample else []
    yield LINE * lines([*sample, sans(found.written)], width=width)


def _when(found: Head) -> Iterator[Run]:
    yield bold(found.date.main, WHEN)
    if found.date.remark:
        yield from (plain(" ", WHEN), whole(sans(found.date.remark), 400.0))
    for word in found.tags:
        yield from (plain(" ", WHEN), *list(tag(word))[:1])
    if found.place:
        yield from (plain(" ", WHEN), Run("", plain("").face, 0.0, APART), plain(found.place, WHEN))
    yield inline(found.marks)


def _details(found: Head) -> Iterator[Run]:
    for detail in found.details:
        told = [sans(f"{detail.label} "), plain(detail.words or "")]
        yield from block(told, APART + (0.0 if detail.words else GAP_TO_WRITE))


def attendance(found: Attendance, width: float) -> float:
    """Who is there, beside the heading."""
    high = fsum(_delegation(side, width - SIDE_NAME) for side in found.sides)
    if found.also:
        high += ABOVE + _paragraph(
            [plain(_("Also there:") + f" {found.also.text}", SMALL), inline(found.also.marks)], width
        )
    last = [
        run for s in found.last_time for run in (bold(f"{s.lead}:", TYPE), *_said(f" {s.text}", s), plain(" ", TYPE))
    ]
    high += ABOVE + (_paragraph(last, width) if last else 0.0)
    high += fsum(_paragraph([plain(s.text, SMALL), inline(s.marks)], width) for s in found.remarks)
    return high + (LINE if found.more else 0.0)


def _said(words: str, sentence: Sentence) -> Iterator[Run]:
    yield from (plain(words, TYPE), inline(sentence.marks))


def _delegation(side: Delegation, width: float) -> float:
    high = LINE if side.section.none else 0.0
    high += fsum(_attendant(row, width - INDENT) for row in side.section.rows)
    if side.others:
        told = [plain(_("Delegation:") + f" {side.others.text}", SMALL), inline(side.others.marks)]
        high += _paragraph(told, width)
    return max(high, LINE)


def _attendant(row: Attendant, width: float) -> float:
    person, marks = row.person, row.person.marks
    told = [bold(person.name), plain(" " + _("[verify]") if person.verify else "")]
    told += [plain(f" {person.native}{',' if person.say_it else ''}", SMALL)] if person.native else []
    told += [plain(" ", SMALL), whole(italic(person.say_it, SMALL), width)] if person.say_it else []
    told += [plain(f", {row.role}" if row.role else ""), plain(f", {person.post}")]
    if person.reported:
        told += [plain(f" ({person.reported}"), *([plain(", "), bold(_("check before use"))] if person.check else [])]
        told += [plain(")")]
    told += [inline(marks)]
    told += [plain(f"; {row.last_met.text}"), inline(row.last_met.marks)] if row.last_met else []
    high = _paragraph(told, width, INDENT) + (LOWER_IN_LISTS if person.native or person.say_it else 0.0)
    for doubt in row.doubts:
        high += (LINE + LOWER_IN_LISTS) * lines([plain(doubt.text, SMALL), inline(doubt.marks)], width=width)
    return high + AFTER_PERSON


def _paragraph(runs: Iterable[Run], width: float, hanging: float = 0.0) -> float:
    return LINE * lines(runs, width=width, hanging=hanging)


def purpose(words: str, width: float) -> float:
    """Why the two sides meet."""
    return _paragraph([bold(words, TYPE)], width)


def objective(words: str, width: float) -> float:
    """A numbered line."""
    return BETWEEN + LOWER + _paragraph([plain(words, TYPE)], width - NUMBER)


def point(row: PointRow, width: float) -> float:
    """A point to make."""
    told = [bold(row.text, TYPE), *([plain(f" {row.fact}", TYPE)] if row.fact else []), inline(row.marks)]
    return BETWEEN + LOWER + _paragraph(told, width - NUMBER) + _overtaken(row.overtaken, width - NUMBER)


def answer(row: AnswerRow, width: float) -> float:
    """What they may raise."""
    told = [bold(row.raised, TYPE), plain(f" → {row.answer}", TYPE), inline(row.marks)]
    return BETWEEN + _paragraph(told, width - NUMBER, NUMBER) + _overtaken(row.overtaken, width - NUMBER)


def if_raised(row: IfRaisedRow, width: float) -> float:
    """What to have ready."""
    told = [bold(f"{row.trigger}:", TYPE), plain(f" {row.facts}", TYPE)]
    told += [bold(" " + _("Do not say:"), TYPE), plain(f" {row.do_not_say}", TYPE)] if row.do_not_say else []
    high = _paragraph([*told, inline(row.marks)], width - NUMBER, NUMBER)
    return BETWEEN + high + _overtaken(row.overtaken, width - NUMBER)


def unsaid(words: str, width: float) -> float:
    """What not to say."""
    return BETWEEN + _paragraph([plain(words, TYPE)], width - NUMBER)


def _overtaken(found: Sentence | None, width: float) -> float:
    if found is None:
        return 0.0
    count = lines([*tag(found.lead), plain(found.text, SMALL), inline(found.marks)], width=width)
    return (LINE + LOWER) * count


def step(row: StepRow, width: float) -> float:
    """A row of what is to follow."""
    return RIM + max(
        text([*tag(row.tag), plain(row.what)], width - OWNER - BY - SOURCE - GAP),
        small([plain(row.owner or "", SMALL)], OWNER - GAP),
        small([plain(row.by or "", SMALL)], BY - GAP),
        cited(row.marks),
    )
