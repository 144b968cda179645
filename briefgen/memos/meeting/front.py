"""The front's written part, word for word as a person wrote it; and the next steps, prefilled from what was promised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from briefgen.domain.citations import Citation
from briefgen.domain.standing import CommitmentStateOf
from briefgen.domain.standing.promises import late, settled
from briefgen.domain.text import Text
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.memos.meeting.fit import in_country_memo
from briefgen.memos.meeting.rows import AnswerRow, Part, PointRow, StepRow
from briefgen.memos.meeting.subject import Desk
from briefgen.memos.overtaken import overtaken
from briefgen.sections import fit, words
from briefgen.sections.rows import IfRaisedRow, Marks, Section, Sentence

Item = TypeVar("Item")
Row = TypeVar("Row")


def purpose(desk: Desk) -> Part[str]:
    """Why the two sides meet, in one sentence."""
    text = desk.written.purpose
    return _part(desk, [text] if text else [], _sentence, _("the purpose, in one sentence"))


def objectives(desk: Desk) -> Part[str]:
    """What the meeting is to bring about."""
    return _part(desk, desk.written.objectives, _sentence, _("three objectives"))


def points(desk: Desk) -> Part[PointRow]:
    """What to say, each sentence with the fact it rests on."""
    return _part(
        desk,
        desk.written.points,
        lambda p: PointRow(_sentence(p.text), _sentence(p.fact) if p.fact else None, *_rests_on(desk, p.source)),
        _("five points to make, each one sentence and one sourced fact"),
    )


def answers(desk: Desk) -> Part[AnswerRow]:
    """What the other side may raise, and what to answer."""
    return _part(
        desk,
        desk.written.they_may_raise,
        lambda o: AnswerRow(str(o.they_may_raise), _sentence(o.answer), *_rests_on(desk, o.source)),
        _("three matters they may raise, each with an answer"),
    )


def if_raised(desk: Desk) -> Part[IfRaisedRow]:
    """What not to bring up, and what to have ready should it come up."""
    return _part(
        desk,
        desk.written.if_raised,
        lambda r: IfRaisedRow(
            str(r.trigger),
            _sentence(r.facts),
            _sentence(r.do_not_say) if r.do_not_say else None,
            *_rests_on(desk, r.source),
        ),
        _("three matters to have facts ready for"),
    )


def do_not_say(desk: Desk) -> Part[str]:
    """What is better left unsaid."""
    return _part(desk, desk.written.do_not_say, _sentence, _("two things not to say"))


def _rests_on(desk: Desk, cited: Sequence[Citation]) -> tuple[Marks, Sentence | None]:
    """The numbers of what a line rests on, and what of it has changed since the line was written."""
    marks = desk.sheet.register.cite(cited)
    return marks, overtaken(desk.sheet, cited, desk.written.written, most=desk.cut.overtaken)


def _part(desk: Desk, items: Iterable[Item], row: Callable[[Item], Row], blank: str) -> Part[Row]:
    """What was written, as rows; in a draft room for it where nobody has written it yet."""
    rows = tuple(row(item) for item in items)
    return Part(rows, blank if desk.draft and not rows else None)


def _sentence(text: Text) -> str:
    return words.sentence(str(text))


def steps(desk: Desk) -> Section[StepRow]:
    """Open commitments as what is to follow from the meeting: overdue first, then what is due, then the newest; general ones last.

    What another record shows to be settled needs no step.

    What falls due with the meeting itself is what the meeting settles; it stands on the back.
    """
    ordered = _to_follow(desk)
    shown = fit.first_rows(ordered, desk.cut.steps, lambda c: _step(desk, c))
    left_out = len(ordered) - len(shown.rows)
    return Section(shown.rows, in_country_memo(left_out) if shown.rows else _open(left_out))


def _open(count: int) -> str | None:
    """How many promises there are, where none of them has room: nothing stands above of which there could be more."""
    if not count:
        return None
    text = ngettext("{count} promise is open: country memo", "{count} promises are open: country memo", count)
    return text.format(count=count)


def in_steps(desk: Desk) -> frozenset[str]:
    """The commitments that stand on the front, by id: the back does not state them again."""
    return frozenset(c.id for c in _to_follow(desk)[: desk.cut.steps])


def _to_follow(desk: Desk) -> list[CommitmentStateOf]:
    unsettled = (c for c in desk.selection.commitments if not settled(desk.sheet.catalog, c, desk.day))
    promised = [c for c in unsettled if c.now.state.traits.awaited and c.now.due != desk.event.now.when]
    return sorted(promised, key=lambda c: _urgency(desk, c))


def _urgency(desk: Desk, commitment: CommitmentStateOf) -> tuple[bool, date, bool, int]:
    due, behind = commitment.now.due, late(desk.sheet.catalog, commitment, desk.day)
    last = (due.last if due else None) or date.max
    return (not behind, last, commitment.record.general, -commitment.last_day.toordinal())


def _step(desk: Desk, commitment: CommitmentStateOf) -> StepRow:
    due, owner, zone = commitment.now.due, commitment.record.owner, desk.sheet.catalog.calendar.timezone
    return StepRow(
        what=words.subject(commitment, commitment.title, "owner", "state"),
        owner=words.marked(commitment, words.named(desk.selection, str(owner)), "owner") if owner else None,
        by=words.date_words(due, reported=commitment.first_day, zone=zone).main if due else None,
        tag=_("Overdue") if late(desk.sheet.catalog, commitment, desk.day) else None,
        marks=desk.sheet.register.cite_state(commitment),
    )
