"""Which of the main indicators a number of a text belongs to: turnover, exports, investment, and so on."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefgen.auditing.holding.context.parts import part
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.passages import Sentence
from briefgen.auditing.proposing.parts import parts_of
from briefgen.auditing.quantities import MAGNITUDES
from briefgen.auditing.spoken.small import any_of, words

_FLOWS = ("turnover", "exports", "imports")
MAIN = ("balance", "turnover", "exports", "imports", "investment", "companies")
_BEFORE = re.compile(r"[^\W\d]*(?:\s[^\W\d]+){0,2}\s")  # “торговле с Эстонией ”: two words at most
BALANCE = 16  # characters between the word for a balance and what it is one of


def bound(found: Standing) -> frozenset[str]:
    """The indicators a number belongs to: the one named right behind it, and the nearest named before it; of a part, its own."""
    if named := part(found) or _in_their_order(found):
        return frozenset({named})
    spoken = found.sentence.language
    behind = spoken.found("indicators", found.beside) & set(MAIN)
    before = [
        (start, name)
        for start, end, name in _named(found.sentence)
        if end <= found.number.start
        and not (name == "companies" and _is_money(found))  # what companies invested is no number of them
    ]
    own = _own_part(found)
    inside = [one for one in before if one[0] >= own]
    told_behind = own and not inside and spoken.found("indicators", found.own) & set(MAIN)
    before = [] if told_behind else inside or before
    last = max(before)[0] if before else 0
    nearest = {name for at, name in before if at == last}
    if not nearest and not behind:
        ends = (
            found.sentence.text[found.number.end :] if spoken.verbs_last else found.own
        )  # “96 млн …, 12,4 млн … экспорттады”
        behind = spoken.found("indicators", ends) & set(MAIN)
    told = frozenset(behind | nearest)
    # A billion is lent to companies, and is none of them.
    return told - {"companies"} if _is_money(found) else told


def _in_their_order(found: Standing) -> str | None:
    """Which of two flows a number is of that stand before a colon, and both numbers behind it: “imports exceed exports: 2.9 against 0.7 billion”."""
    text, at = found.sentence.text, found.number.start
    colon = text.rfind(": ", 0, at)
    behind = [q.start for q in found.sentence.amounts if q.start > colon and not q.measure]
    before = [q for q in found.sentence.amounts if q.start < colon and not q.measure]
    flows = [name for start, _end, name in sorted(_named(found.sentence)) if start < colon and name in _FLOWS]
    in_turn = colon > 0 and not before and len(behind) == len(flows) == len({*flows})
    return flows[behind.index(at)] if in_turn and at in behind and len(flows) > 1 else None


def _is_money(found: Standing) -> bool:
    """Whether a number is of money, or of so many that they are no companies: “740 million in 2024, 802 million dollars in 2025”."""
    return bool(found.number.currencies) or (found.number.factor or 0) >= MAGNITUDES["million"]


def _own_part(found: Standing) -> int:
    """Where the part of a sentence begins in which a number stands: behind “2025 г.” another one may begin, which no rule parts surely."""
    return max(begins for begins in _begins(found.sentence) if not begins or begins <= found.number.start)


@lru_cache(maxsize=512)
def _begins(sentence: Sentence) -> tuple[int, ...]:
    """Where the parts of a sentence begin, the first of them at 0."""
    begins = [0]
    for piece in parts_of(sentence)[1:]:
        begins.append(sentence.text.index(piece.text, begins[-1] + 1))
    return tuple(begins)


@lru_cache(maxsize=512)
def _named(sentence: Sentence) -> tuple[tuple[int, int, str], ...]:
    """From where to where a sentence names an indicator, and which; but what a balance is one of: “the balance in trade with Turkey”."""
    spoken, text = sentence.language, sentence.text
    balances = spoken.places("indicators", "balance", text)
    return tuple(
        (start, end, name)
        for name in MAIN
        for start, end in spoken.places("indicators", name, text)
        if not any(_is_of_balance(text, spoken.code, balance, (start, end)) for balance in balances)
    )


def _is_of_balance(text: str, code: str, balance: tuple[int, int], named: tuple[int, int]) -> bool:
    """Whether an indicator only tells what a balance is one of: right behind it, or behind what it came to and “in”, or before it.

    “The balance in trade with Turkey”, “a deficit of 5 million in its trade with Estonia”, “Эстониямен саудадағы тапшылық”.
    """
    (start, end), (first, last) = balance, named
    if last <= start:
        between = _BEFORE.fullmatch(text, last, start)
        return between is not None and not {*between.group().split()} & {*words(code, "and", "clause")}
    return 0 <= first - end <= BALANCE or _in_its(code).fullmatch(text, end, first) is not None


@cache
def _in_its(code: str) -> re.Pattern[str]:
    return re.compile(rf"[^;()]{{0,48}}\s{any_of(code, 'in')}\s(?:[^\W\d]+\s)?", re.IGNORECASE)
