"""Growth told by how much of what there was before it came to: “110,7% к I кварталу 2024 года” is growth by 10.7 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.passages import Passage
from briefgen.auditing.spoken.small import any_of

WHOLE = 100
FEWEST = 50  # per cent: what is less is rather a share
SIGNS = tuple("+−–-")  # right before a number: it is growth itself
_MARKS = re.compile(r"[,;()](?=\s|$|\d)|\(")


def is_an_index(found: Standing) -> bool:
    """Whether a number in per cent is how much of a time before it something came to, and no word has it rise or fall."""
    text, number, spoken = found.around
    signed = text[number.start - 1 : number.start] in SIGNS
    if number.measure != "percent" or signed or not number.readings or min(number.readings) < FEWEST:
        return False
    first = max((mark.end() for mark in _MARKS.finditer(text, 0, number.start)), default=0)
    behind = _MARKS.search(text, number.end)
    clause = text[first : behind.start() if behind else len(text)]
    before = text[first : number.start].split()[-1:]
    led = bool(before) and spoken.ends("to", before[0])  # “2024 жылғы І тоқсанға 110,7%”
    leads = _leads(spoken.code).match(text, number.end) is not None
    return (led or leads) and not spoken.found("directions", clause)


def indices(passage: Passage, by: Decimal) -> Iterator[Standing]:
    """The numbers of a passage that tell growth by so many per cent as how much of the base it came to."""
    for sentence in passage:
        for number in sentence.quantities:
            found = Standing(sentence, number)
            if by + WHOLE in number.readings and is_an_index(found):
                yield found


@cache
def _leads(code: str) -> re.Pattern[str]:
    """What stands between a number and the time that it is measured against, where it is an index."""
    return re.compile(rf"\s?{any_of(code, 'index-of')}\s", re.IGNORECASE)
