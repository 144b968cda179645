"""How high the rows of a memo will be, reckoned from their words and from the measures of its style sheet, in points.

What stands here follows ``memo.css`` and the partials. Where a desk has others of its own, what is reckoned is put right by what is
measured, which costs a layout more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from briefgen.domain.dates.wording import DateWords
from briefgen.language import gettext as _
from briefgen.paper.measure import Run, lines, serif_widths, widths
from briefgen.paper.writing import on_line
from briefgen.sections.edges import SourceRow
from briefgen.sections.rows import (
    AheadRow,
    ChangeRow,
    CommitmentRow,
    ContactRow,
    DocumentRow,
    FigureRow,
    IfRaisedRow,
    Marks,
    PersonRow,
    Sentence,
)

MM = 72 / 25.4
NBSP = "\N{NO-BREAK SPACE}"
BODY, SMALL, NOTE, LABEL = 9.0, 8.25, 7.5, 7.5  # of type
LINE, SMALL_LINE, NOTE_LINE = 10.5, 9.75, 9.0  # from line to line
RIM = 3.0  # above and below a row, with its rule
GAP = 6.0  # between two columns
LOWER, LOWEST = 0.66, 0.75  # how much further down smaller type and marks begin, on the same baseline
REMARKED, NATIVE = 0.56, 0.28  # how much higher a line is with a remark on its date, with a name in its own letters
DATE, DAY, SOURCE, STATE, PROGRESS = 30 * MM, 22 * MM, 11 * MM, 34 * MM, 30.5 * MM
INDICATOR, PERIOD, UNIT = 37 * MM, 27 * MM, 19.5 * MM
VALUES = {"": 25.5 * MM, "broad": 36 * MM, "broadest": 58 * MM}
INDENT, SOURCE_INDENT, SIDE = 9.0, 16.0, 82 * MM
TAG = 10.15  # the rim of a boxed word and what parts it from the next


def plain(words: str, size: float = BODY) -> Run:
    """Words in the serif."""
    return Run(on_line(words), serif_widths(), size)


def bold(words: str, size: float = BODY) -> Run:
    """Words in the serif, bold."""
    return Run(on_line(words), serif_widths(600), size)


def italic(words: str, size: float = BODY) -> Run:
    """Words in the serif, slanted."""
    return Run(on_line(words), serif_widths(italic=True), size)


def sans(words: str, size: float = LABEL, weight: int = 400) -> Run:
    """Words in the sans."""
    return Run(on_line(words), widths(weight), size)


def tag(word: str | None) -> Iterator[Run]:
    """A word in a box, if there is one."""
    if word:
        yield Run(word.upper().replace(" ", NBSP), widths(600), 7.5, TAG + 0.15 * len(word))
        yield Run(" ", serif_widths(), BODY)


def inline(marks: Marks) -> Run:
    """Marks behind words, to which the first of them keeps."""
    told = [f"{m.label}–{m.last.label}" if m.last else m.label for m in marks]
    joined = ", ".join(told[:-1])
    text = f"{joined},{NBSP}{told[-1]}" if joined else "".join(told)
    return Run(f"{NBSP}[{text}]" if marks else "", serif_widths(), NOTE)


def cited(marks: Marks) -> float:
    """How high marks are in a column of their own."""
    text = ", ".join(f"{m.label}–{m.last.label}" if m.last else m.label for m in marks)
    return LOWEST + NOTE_LINE * lines([Run(f"[{text}]", serif_widths(), NOTE)], width=SOURCE)


def dated(date: DateWords, column: float) -> float:
    """How high a date is at the edge; what is said of it stands beside it where all of that has room, else below."""
    room, remark = column - GAP, sans(date.remark or "")
    kept = whole(remark, room)
    if kept is remark:
        return LINE * (lines([bold(date.main)], width=room) + lines([remark], width=room))
    return LINE * lines([bold(f"{date.main} "), kept], width=room) + (REMARKED if date.remark else 0.0)


def whole(run: Run, room: float) -> Run:
    """Words that stand as one block, which no line parts but where it is longer than a line."""
    return replace(run, words=run.words.replace(" ", NBSP)) if run.face.of(run.words, run.size) <= room else run


def block(runs: Iterable[Run], more: float) -> Iterator[Run]:
    """Runs that stand together as one block, with what it has more at its right, and the space behind it."""
    yield from (replace(run, words=run.words.replace(" ", NBSP)) for run in runs)
    yield Run("", serif_widths(), BODY, more)
    yield sans(" ", SMALL)


def text(runs: Iterable[Run], room: float) -> float:
    """The height of type in a cell."""
    return LINE * lines(runs, width=room)


def small(runs: Iterable[Run], room: float) -> float:
    """The height of small type in a cell."""
    return LOWER + SMALL_LINE * lines(runs, width=room)


def ahead(row: AheadRow, width: float, date: float = DATE) -> float:
    """The height of a date ahead, beside a column of some width for dates."""
    room = width - date - SOURCE - GAP
    what = italic if row.quiet else plain
    told = text([*(r for word in row.tags for r in tag(word)), what(row.what)], room)
    details = text([what(row.details, SMALL)], room) if row.details else 0.0
    return RIM + max(dated(row.date, date), told + details, cited(row.marks))


def _change(row: ChangeRow, width: float) -> float:
    told = [bold(row.what), plain(f" {row.change}")] if row.change else [bold(row.what)]
    tags = [*tag(row.tag), *tag(row.late)]
    return RIM + max(text(tags, DATE - GAP), text(told, width - DATE - SOURCE - GAP), cited(row.marks))


def commitment(row: CommitmentRow, width: float) -> float:
    """The height of a promise."""
    what = [plain("✓ " if row.kept else ""), *tag(row.tag), plain(row.what)]
    who = [sans(f" ·{NBSP}{row.who}", SMALL)] if row.who else []
    return RIM + max(
        dated(row.since, DAY),
        text([*what, *who], width - DAY - STATE - SOURCE - GAP),
        small([plain(row.state, SMALL)], STATE - GAP),
        cited(row.marks),
    )


def _contact(row: ContactRow, width: float) -> float:
    told = [bold(row.what if row.moved else f"{row.what}.")]
    told += [plain(f" ({row.moved}).")] if row.moved else []
    told += [plain(f" {row.people}.")] if row.people else []
    told += [plain(f" {row.result}")] if row.result else []
    told += [italic(f" {words}") for words in row.said]
    return RIM + max(dated(row.date, DATE), text(told, width - DATE - SOURCE - GAP), cited(row.marks))


def document(row: DocumentRow, width: float, date: float = DAY) -> float:
    """The height of a document, beside a column of some width for dates."""
    title = [plain(row.title), *([plain(f" ({row.parties})", SMALL)] if row.parties else [])]
    return RIM + max(
        dated(row.date, date),
        text(title, width - date - PROGRESS - SOURCE - GAP),
        small([*tag(row.tag), plain(row.state, SMALL)], PROGRESS - GAP),
        cited(row.marks),
    )


def figure(row: FigureRow, width: float, breadth: str) -> float:
    """The height of a figure, in a table with a column of some breadth for values."""
    value, indicator, unit = VALUES[breadth], INDICATOR, UNIT
    if breadth == "broadest":
        indicator, unit = 28 * MM, 15 * MM
    note = width - indicator - PERIOD - value - unit - SOURCE - GAP
    letters = f"{NBSP}{''.join(f'({letter})' for letter in row.letters)}" if row.letters else ""
    quoted = [*tag(_never_quoted(row)), plain(row.do_not_quote or "", SMALL)]
    quoted += [plain(". " if row.do_not_quote else "", SMALL), plain(row.note, SMALL)] if row.note else []
    return RIM + max(
        text([plain(row.indicator), italic(letters, NOTE)], indicator - GAP),
        text([plain(row.period)], PERIOD - GAP),
        text([bold(row.value)], value - GAP),
        small([plain(row.unit, SMALL)], unit - GAP),
        small([*(r for word in row.tags for r in tag(word)), *quoted], note),
        cited(row.marks),
    )


def _never_quoted(row: FigureRow) -> str | None:
    return _("Do not quote") if row.do_not_quote else None


def _fact(row: Sentence, width: float) -> float:
    return text([plain(row.text), inline(row.marks)], width - INDENT)


def _remark(runs: Iterable[Run], width: float) -> float:
    return 1.5 + LINE * lines(runs, width=width - INDENT, hanging=INDENT)


def _standing(row: Sentence, width: float) -> float:
    return _remark([bold(f"{row.lead}."), plain(f" {row.text}"), inline(row.marks)], width)


def _if_raised(row: IfRaisedRow, width: float) -> float:
    told = [bold(f"{row.trigger}."), plain(f" {row.facts}")]
    told += [bold(" " + _("Do not say:")), plain(f" {row.do_not_say}")] if row.do_not_say else []
    height = _remark([*told, inline(row.marks)], width)
    if row.overtaken:
        height += LINE * lines([*tag(row.overtaken.lead), plain(row.overtaken.text, SMALL)], width=width - INDENT)
    return height


def care(row: Sentence, width: float) -> float:
    """The height of a remark on the data."""
    lead = [bold(f"{row.lead}.", SMALL), plain(" ", SMALL)] if row.lead else []
    runs = [*lead, plain(row.text, SMALL), inline(row.marks)]
    return 1.5 + SMALL_LINE * lines(runs, width=width - INDENT, hanging=INDENT)


def person(row: PersonRow, width: float, *, checked: bool) -> float:
    """The height of a person in a column of some width; ``checked`` where each old post says so."""
    name = [bold(row.name), plain(" " + _("[verify]") if row.verify else "")]
    name += [plain(f" {row.native}{',' if row.say_it else ''}", SMALL)] if row.native else []
    name += [Run(" ", serif_widths(), SMALL), whole(italic(row.say_it, SMALL), width)] if row.say_it else []
    reported = [plain(f"{row.post} ({row.reported}")]
    reported += [plain(", "), bold(_("check before use"))] if row.check and checked else []
    higher = NATIVE if row.native or row.say_it else 0.0
    return RIM + higher + text(name, width) + text([*reported, plain(")"), inline(row.marks)], width)


def source(row: SourceRow, width: float) -> float:
    """The height of a source in the list."""
    told = [bold(f"{row.title}. ", NOTE)] if row.title else []
    said = "; ".join(words for words in (row.body, row.date, row.where) if words)
    told += [plain(f"{said}." + (f" {row.address}" if row.url else ""), NOTE)]
    return NOTE_LINE * lines(told, width=width - SOURCE_INDENT)


HEIGHTS: Mapping[str, Callable[[Any, float], float]] = {
    "changes": _change,
    "ahead": ahead,
    "commitments": commitment,
    "contacts": _contact,
    "documents": document,
    "standing": _standing,
    "if_raised": _if_raised,
    "facts": _fact,
    "care": care,
}
