"""Amounts and growth told in turn: “exports rose by 4.5 per cent to 137.9 million, imports fell by 3.1 per cent to 802 million”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.figures import Unit
from briefgen.auditing.holding.standing import Standing, standing, where
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Figure, FigureReport
from briefgen.language import gettext as _

_GROWTH = ("percent", "times")


def of_another_amount(case: Case, found: Standing, record: Figure) -> Iterator[Held]:
    """Growth that is told with another amount than its figure's, where a sentence tells each amount with its own, in turn."""
    report = case.report
    if not isinstance(report, FigureReport) or report.value is None or Unit(record.unit).measure:
        return
    amounts, growths = _in_turn(found)
    values = standing(case.passage, report.value, Unit(record.unit).factor)
    own = [n for n, amount in enumerate(amounts) if any(s.number is amount for s in values)]
    if own and found.number in growths and growths.index(found.number) not in own:
        message = _("{source} tells {value} of another number").format(
            source=where(found), value=found.sentence.text[found.number.start : found.number.end]
        )
        yield doubtful("V508", message, _("see which growth is of what"))


def _in_turn(found: Standing) -> tuple[list[Quantity], list[Quantity]]:
    """The amounts of money of a sentence and how far each went, where these alternate from the first to the last; else nothing."""
    numbers = [q for q in found.sentence.quantities if q.measure in _GROWTH or (q.currencies and not q.measure)]
    kinds = [q.measure in _GROWTH for q in numbers]
    amounts, growths = ([q for q, kind in zip(numbers, kinds, strict=True) if kind is one] for one in (False, True))
    alternate = all(one is not other for one, other in pairwise(kinds))
    return (amounts, growths) if alternate and len(amounts) == len(growths) > 1 else ([], [])
