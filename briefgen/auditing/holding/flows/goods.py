"""Of several goods each has a number of its own: of copper and sunflower seed one number is not that of the other."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from briefgen.auditing.holding.flows.sorts import TRADED, Sort, is_of, sorts
from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Figure
from briefgen.language import gettext as _

FEWEST = 2  # brackets with a number each
_BRACKETS = re.compile(r"\([^()]*\)")


def of_other_goods(found: Standing, record: Figure) -> Held | None:
    """A number that is told of other goods than its figure is of, where a sentence has several and a number for each."""
    ours = [sort.key for sort in _goods(f"{record.indicator.replace('-', ' ')} {record.title or ''}", ENGLISH)]
    own = _own(found) if ours else None
    if own is None or any(is_of(a, b) or is_of(b, a) for a in ours for b in own):
        return None
    message = _("{source} has it of {named}, and not of {indicator}").format(
        source=where(found), named=", ".join(sorted(own)), indicator=record.indicator
    )
    return doubtful("V508", message, _("name the indicator after what the number is of"))


def _goods(text: str, code: str) -> list[Sort]:
    """The goods that a text names, in their order; of words within longer ones these alone."""
    told = [sort for sort in sorts(text, code) if sort.family == TRADED]
    whole = [s for s in told if not any(o is not s and o.start <= s.start and s.end <= o.end for o in told)]
    return sorted(whole, key=lambda sort: sort.start)


def _own(found: Standing) -> frozenset[str] | None:
    """Which goods a number is of, where its sentence has several and a number for each: in brackets, or in turn."""
    number, code, text = found.number, found.sentence.source.language, found.sentence.text
    if listed := _before_brackets(found):
        own = frozenset(sort.key for sort in _goods(listed[0], code))
        return own or frozenset({listed[0].strip()}) if any(_goods(one, code) for one in listed) else None
    like = [q for q in found.sentence.amounts if not q.measure and _is_alike(q, number)]
    told = _goods(text, code)
    row = sorted([*((sort.start, True) for sort in told), *((q.start, False) for q in like)])
    in_turn = all(one is not other for (_at, one), (_behind, other) in pairwise(row))
    if not in_turn or not 1 < len({sort.key for sort in told}) == len(told) == len(like):
        return None
    return frozenset({told[[q.start for q in like].index(number.start)].key})


def _before_brackets(found: Standing) -> tuple[str, ...]:
    """What stands before each of several brackets with a number, the one of a number first: “copper (148 million), alloys (61 million)”."""
    text, number, parted = found.sentence.text, found.number, _parted(found.sentence.language.code)
    places = [m.span() for m in _BRACKETS.finditer(text)]
    several = [place for place in places if any(place[0] < q.start < place[1] for q in found.sentence.amounts)]
    own = [place for place in several if place[0] < number.start < place[1]]
    before = {at: max((m.end() for m in parted.finditer(text, 0, at)), default=0) for at, _end in several}
    listed = (*own, *(place for place in several if place not in own))
    return tuple(text[before[at] : at] for at, _end in listed) if own and len(several) >= FEWEST else ()


@cache
def _parted(code: str) -> re.Pattern[str]:
    return re.compile(rf"[,;:)](?=\s)|\s{any_of(code, 'and')}\s", re.IGNORECASE)


def _is_alike(one: Quantity, other: Quantity) -> bool:
    return bool(one.factor or one.currencies) is bool(other.factor or other.currencies)
