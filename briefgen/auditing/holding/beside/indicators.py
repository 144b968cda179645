"""Which of the main indicators a number of a text belongs to: turnover, exports, investment, and so on."""

from __future__ import annotations

from briefgen.auditing.holding.context.parts import part
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.proposing.parts import parts_of

MAIN = ("balance", "turnover", "exports", "imports", "investment", "companies")
BALANCE = 16  # characters between the word for a balance and what it is one of


def bound(found: Standing) -> frozenset[str]:
    """The indicators a number belongs to: the one named right behind it, and the nearest named before it; of a part, its own."""
    if named := part(found):
        return frozenset({named})
    spoken = found.sentence.language
    behind = spoken.found("indicators", found.beside) & set(MAIN)
    before = [
        (start, name)
        for name in MAIN
        if not (name == "companies" and found.number.currencies)  # what companies invested is no number of them
        for start, end in spoken.places("indicators", name, found.sentence.text)
        if end <= found.number.start and not _is_of_a_balance(found, start)
    ]
    own = _own_part(found)
    inside = [one for one in before if one[0] >= own]
    told_behind = own and not inside and spoken.found("indicators", found.own) & set(MAIN)
    before = [] if told_behind else inside or before
    nearest = {name for at, name in before if at == max(before)[0]}
    if not nearest and not behind:
        behind = spoken.found("indicators", found.own) & set(MAIN)
    told = frozenset(behind | nearest)
    # A billion is lent to companies, and is none of them.
    return told - {"companies"} if found.number.currencies else told


def _own_part(found: Standing) -> int:
    """Where the part of a sentence begins in which a number stands: behind “2025 г.” another one may begin, which no rule parts surely."""
    at = 0
    for piece in parts_of(found.sentence):
        begins = found.sentence.text.index(piece.text, at)
        if begins > found.number.start:
            break
        at = begins
    return at


def _is_of_a_balance(found: Standing, at: int) -> bool:
    """Whether what stands at a place only tells of what a balance is one: “the balance in trade with Turkey”."""
    places = found.sentence.language.places("indicators", "balance", found.sentence.text)
    return any(0 <= at - end <= BALANCE for _start, end in places)
