"""Which share goes with which amount: “fell by 8 per cent to 214 million, while exports grew by 3 per cent to 131 million”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_CLAUSES = re.compile(r"[,;:](?=\s)|\.\s|\s[–—]\s")
_OURS = re.compile(r"[,;:](?=\s)|\b(?:and|while|whereas|but)\b")

Row = tuple[Quantity, ...]


def with_another(case: Case, prose: Prose) -> Iterator[Held]:
    """A share and an amount in one clause that the passage has in several, each of them there with another."""
    ours = [pair for row in _rows(prose.text, prose.quantities, _OURS) for pair in product(_shares(row), _amounts(row))]
    rows = [row for s in case.passage for row in _rows(s.text, s.quantities, _CLAUSES)] if ours else []
    for share, amount in ours:
        with_share = [other for other in rows if _has(_shares(other), share)]
        with_amount = [other for other in rows if _has(_amounts(other), amount)]
        elsewhere = any(map(_amounts, with_share)) and any(map(_shares, with_amount))
        if elsewhere and not any(_has(_amounts(other), amount) for other in with_share):
            message = _("{source} sets another number beside “{word}” than {value}").format(
                source=case.passage.cited,
                word=prose.text[share.start : share.end].strip(),
                value=prose.text[amount.start : amount.end].strip(),
            )
            yield doubtful("V508", message, _("see which number is of what"))


def _rows(text: str, quantities: tuple[Quantity, ...], clauses: re.Pattern[str]) -> Iterator[Row]:
    """The numbers of each clause."""
    ends = [*(match.start() for match in clauses.finditer(text)), len(text)] if quantities else []
    begins = 0
    for end in ends:
        yield tuple(q for q in quantities if begins <= q.start < end)
        begins = end


def _shares(row: Row) -> Row:
    return tuple(q for q in row if q.measure == "percent")


def _amounts(row: Row) -> Row:
    return tuple(q for q in row if q.measure is None and (q.factor or q.currencies))


def _has(row: Iterable[Quantity], number: Quantity) -> bool:
    return any(q.readings & number.readings or q.amounts() & number.amounts() for q in row)
