"""Which share goes with which amount: “fell by 8 per cent to 214 million, while exports grew by 3 per cent to 131 million”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.phrases.clauses import clauses, our_clauses
from briefgen.auditing.languages import Place
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

Row = tuple[Quantity, ...]


def with_another(case: Case, prose: Prose) -> Iterator[Held]:
    """A share and an amount in one clause that the passage has in several, each of them there with another."""
    told = _rows(prose.quantities, our_clauses(prose.text)) if prose.quantities else ()
    ours = [pair for row in told for pair in product(_shares(row), _amounts(row))]
    rows = [row for s in case.passage for row in _rows(s.quantities, clauses(s.text))] if ours else []
    for share, amount in ours:
        with_share = [other for other in rows if _has(_shares(other), share)]
        with_amount = [other for other in rows if _has(_amounts(other), amount)]
        elsewhere = any(map(_amounts, with_share)) and any(map(_shares, with_amount))
        if elsewhere and not any(_has(_amounts(other), amount) for other in with_share):
            message = _("{source} sets another number beside “{word}” than {value}").format(
                source=case.passage.cited,
                word=prose.text[share.start : share.end],
                value=prose.text[amount.start : amount.end],
            )
            yield doubtful("V508", message, _("see which number is of what"))


def _rows(quantities: tuple[Quantity, ...], parts: tuple[Place, ...]) -> Iterator[Row]:
    """The numbers of each clause."""
    yield from (tuple(q for q in quantities if start <= q.start < end) for start, end in parts)


def _shares(row: Row) -> Row:
    return tuple(q for q in row if q.measure == "percent")


def _amounts(row: Row) -> Row:
    return tuple(q for q in row if q.measure is None and (q.factor or q.currencies))


def _has(row: Iterable[Quantity], number: Quantity) -> bool:
    return any(q.readings & number.readings or q.amounts() & number.amounts() for q in row)
