"""Every section of the country memo, one line for each, in the order of print.

A new section is a line here, a function that writes it, and a partial ``memo/_NAME.html`` which prints ``memo.NAME``. What
has no room on the two pages follows from the worth of its rows: every list is in the order of its own worth already (what is
overdue by how long it is, contacts from the newest on, people from the highest rank on), and the numbers say how lists stand
to each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.language import gettext as _
from briefgen.memos.changes import changes
from briefgen.memos.front import lines
from briefgen.memos.if_raised import if_raised
from briefgen.memos.packing import Side
from briefgen.memos.whole import View, has_rows, rest, says_something
from briefgen.sections import fit
from briefgen.sections import trade as on_trade
from briefgen.sections.ahead import ahead, fixed_days
from briefgen.sections.care import care, readings
from briefgen.sections.commitments import commitments, in_general_terms, particular, tally
from briefgen.sections.contacts import contacts
from briefgen.sections.documents import documents
from briefgen.sections.facts import standing
from briefgen.sections.ladder import ladder
from briefgen.sections.people import people, unspelt
from briefgen.sections.rows import CommitmentRow, People, RunIn, Section, Sentence
from briefgen.sections.sheet import Sheet, Subject

BEYOND = 150  # less worth than what stands always is the row behind it
WIDTHS = {"A4": 478.0, "Letter": 495.0}  # of the column of print, in points: the paper less its margins of 15 and 26 mm


class Listed(Struct, frozen=True):
    """A list of rows by the name of its cut: what its first row is worth, and each next less.

    The first ``always`` rows are never left out; the others are worth so much less as they stand ``beyond`` these. ``column``: rows of one section that stand beside those of another list.
    ``spare``: a thin file does without, rather than need a second page.
    """

    name: str
    first: int
    step: int
    always: int = 0
    column: int = 0
    beyond: int = BEYOND
    spare: bool = False

    def worth(self, number: int) -> int:
        """What the row of a number, counted from 0, is worth; never below nought."""
        beyond = self.beyond if self.always and number >= self.always else 0
        return max(self.first - self.step * number - beyond, 0)


class Written(Struct, frozen=True):
    """What sections are written from: the sheet, whose memo it is, and the sections before, by their names."""

    sheet: Sheet
    subject: Subject
    parts: dict[str, View] = field(default_factory=dict)


Views = Mapping[str, View]


class MemoSection(Struct, frozen=True):
    """A section: its name, who writes it, where it stands (None: within the partial of another), and its lists.

    ``stands`` whether or not it has rows, or because of the sections that it ``carries`` in its partial; what it leaves out is
    ``online`` on the counterpart's page. ``rest`` makes the
    annex's section of the memo's, which are all given; what has no lists has none there. ``heading``: what a section of the
    back is called where none of its rows has room. What is ``kept`` is the same whatever has room: it cites before all rows, or
    nothing.
    """

    name: str
    write: Callable[[Written], View]
    side: Side | None
    lists: tuple[Listed, ...] = ()
    stands: bool = False
    online: bool = False
    carries: tuple[str, ...] = ()
    kept: bool = False
    rest: Callable[[Views], View] | None = None
    heading: Callable[[], str] | None = None

    @property
    def id(self) -> str:
        """Its id in HTML."""
        return self.name.replace("_", "-")

    @property
    def partial(self) -> str:
        """The template that prints it."""
        return f"memo/_{self.name}.html"

    def printed(self, parts: Views) -> bool:
        """Whether it has its heading: on the front where it has anything to say, behind only above rows."""
        view = parts[self.name]
        if self.side is Side.BACK:
            return has_rows(view)
        return self.held(parts) or (says_something(view) if self.lists else bool(view))

    def held(self, parts: Views) -> bool:
        """Whether it stands without rows of its own."""
        return self.stands or any(parts[name] for name in self.carries)

    def left_out(self, parts: Views) -> View:
        """What of it has no room in the memo."""
        if self.rest:
            return self.rest(parts)
        return rest(parts[self.name]) if self.lists else ()


def _of_sheet(write: Callable[[Sheet], View]) -> Callable[[Written], View]:
    return lambda at: write(at.sheet)


def _care(at: Written) -> Section[Sentence]:
    """What to be careful about; where there is an annex, how dates were read too, where the memo has room for that."""
    told = care(at.sheet, _unspelt(at.parts["people"]))
    return fit.together(told, readings(at.sheet, fit.MOST)) if at.subject.annexed else told


def _unspelt(shown: People) -> Sentence | None:
    return unspelt(row for side in shown.sides for row in side.section.rows)


def _rest_of_changes(parts: Views) -> View:
    left = rest(parts["changes"])
    return left if left and has_rows(left) else None


def _rest_of_trade(parts: Views) -> View:
    left = rest(parts["trade"])
    rows, doubts = on_trade.lettered(left.figures.rows)
    legend = on_trade.legend() if on_trade.computed(rows) else None
    breadth = on_trade.breadth(rows)
    return replace(left, figures=Section(rows), charts=(), legend=legend, breadth=breadth, doubts=doubts, age=None)


def _rest_of_promises(parts: Views) -> Section[CommitmentRow]:
    """The promises that were left out, those in general terms behind all others."""
    broad: RunIn | None = parts["general"]
    return Section((*rest(parts["commitments"]).rows, *(write() for write in (broad.rest if broad else ()))))


def _rest_of_people(parts: Views) -> People:
    shown: People = parts["people"]
    left: People = rest(replace(shown, sides=tuple(side for side in shown.sides if side.section.rest)))
    return left


def _rest_of_care(parts: Views) -> Section[Sentence]:
    first = _unspelt(_rest_of_people(parts))
    return Section((*((first,) if first else ()), *rest(parts["care"]).rows))


SECTIONS: tuple[MemoSection, ...] = (
    MemoSection(
        "front",
        lambda at: lines(at.sheet, at.subject.edition.baseline, draft=at.subject.draft),
        Side.FRONT,
        stands=True,
        kept=True,
    ),
    MemoSection(
        "changes",
        lambda at: changes(at.sheet, at.subject.edition.baseline),
        Side.FRONT,
        (
            Listed("changes", 990, 5, always=6, beyond=600),
        ),  # six are told; more of them only where nothing else is left
        rest=_rest_of_changes,
    ),
    MemoSection(
        "ladder",
        lambda at: ladder(at.sheet, width=WIDTHS[at.sheet.catalog.calendar.paper]),
        Side.FRONT,
        kept=True,
    ),
    MemoSection(
        "ahead",
        _of_sheet(ahead),
        Side.FRONT,
        (
            Listed("dated", 950, 20, always=3),
            Listed("to_confirm", 900, 5, always=10),
            Listed("passed", 300, 100),
        ),
        carries=("fixed_days",),
        online=True,
    ),
    MemoSection("fixed_days", lambda at: fixed_days(at.sheet, at.sheet.selection.reference_days), None),
    MemoSection(
        "commitments",
        lambda at: commitments(at.sheet, particular(at.sheet)),
        Side.FRONT,
        (
            Listed("overdue", 940, 5, always=10),
            Listed("commitments", 760, 40),
            Listed("closed", 340, 60),
        ),
        carries=("general",),
        rest=_rest_of_promises,
    ),
    MemoSection("general", _of_sheet(in_general_terms), None),
    MemoSection("tally", _of_sheet(tally), None, kept=True),
    MemoSection(
        "trade",
        _of_sheet(on_trade.trade),
        Side.FRONT,
        (Listed("figures", 895, 20, always=1, beyond=100), Listed("facts", 400, 40)),
        online=True,
        rest=_rest_of_trade,
    ),
    MemoSection(
        "contacts",
        _of_sheet(contacts),
        Side.BACK,
        (Listed("contacts", 770, 40),),
        online=True,
        heading=lambda: _("contacts"),
    ),
    MemoSection(
        "documents",
        _of_sheet(documents),
        Side.BACK,
        (Listed("documents", 745, 20),),
        online=True,
        heading=lambda: _("documents"),
    ),
    MemoSection(
        "people",
        _of_sheet(people),
        Side.BACK,
        (Listed("theirs", 740, 45), Listed("ours", 520, 50, column=1), Listed("others", 500, 60)),
        rest=_rest_of_people,
        heading=lambda: _("people"),
    ),
    MemoSection(
        "standing",
        lambda at: standing(at.sheet, on_trade.other_figures(at.sheet)),
        Side.BACK,
        (Listed("standing", 430, 60),),
        online=True,
        heading=lambda: _("standing facts"),
    ),
    MemoSection(
        "if_raised",
        _of_sheet(if_raised),
        Side.BACK,
        (Listed("if_raised", 895, 5, always=4),),  # all that may be written: no list of the program's takes its place
        heading=lambda: _("if raised"),
    ),
    MemoSection(
        "care",
        _care,
        Side.BACK,
        (Listed("care", 760, 70), Listed("readings", 0, 0, spare=True)),
        rest=_rest_of_care,
        heading=lambda: _("care"),
    ),
)
LISTS: tuple[tuple[MemoSection, Listed], ...] = tuple((s, listed) for s in SECTIONS for listed in s.lists)


def partials(parts: Views, side: Side, wanted: Callable[[MemoSection, Views], bool]) -> tuple[str, ...]:
    """The partials of the wanted sections on a side."""
    return tuple(s.partial for s in SECTIONS if s.side is side and wanted(s, parts))
