"""By how much something changed, which is not how much there is: “grew by 1.2 million”, “с 1,2 млн. евро повече”."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Figure
from briefgen.language import gettext as _

_OF_A_CHANGE = frozenset(["growth", "increase", "decrease", "rise", "fall", "decline", "change", "gain", "loss", "gap"])

_ADDED = re.compile(
    r"\smore\s(?!than\b|or\b|in\b)[a-z]+\s(?!than\b)"
)  # “25 more public services are to be moved”: so many, and no change


def only_changed_by(record: Figure, value: Decimal, found: tuple[Standing, ...]) -> Held | None:
    """What becomes of a value that stands nowhere but as what was added or lost, where the figure is of no change; else None."""
    called = {*f"{record.indicator} {record.title or ''}".replace("-", " ").casefold().split()}
    changed = _is_growth if "share" in called else _is_change
    if _OF_A_CHANGE & called or not all(map(changed, found)):
        return None
    message = _("{value} stands in {source} as what it changed by").format(value=value, source=where(found[0]))
    return doubtful("V508", message, _("put what it has come to, or name the figure as a change"))


def is_share(parts: set[str], told: set[str]) -> bool:
    """Whether a figure is a share of something, by its indicator; one of exports is none of imports, which are told instead."""
    return "share" in parts and told != {"exports", "imports"}


def _is_change(found: Standing) -> bool:
    """Whether more or less stands right behind a number, or a word for rising or falling right before what leads to it."""
    text, number, spoken = found.around
    if number.measure or number.qualifiers:  # “6.8 million or more” is no change
        return False
    ways = (at for at, end in spoken.places("reach", "by", text) if number.begins - end == 1)
    turns = {end for key in ("up", "down") for _at, end in spoken.places("directions", key, text)}
    more = _more(spoken.code).match(text, number.end)
    added = found.is_bare and spoken.code == ENGLISH and _ADDED.match(text, number.end)
    return any(at - 1 in turns for at in ways) or (more is not None and not added)


def _is_growth(found: Standing) -> bool:
    """Whether a number of per cent is how much something grew, and no share: a word for rising stands right beside it, and none that it came to."""
    text, number, spoken = found.around
    hedges = [(a, b) for table in ("qualifiers", "behind") for _key, a, b in spoken.marked(table, text)]
    exceeds = hedges if number.qualifiers else []  # “the share exceeded 35 percent”
    turns = [
        place for key in ("up", "down") for place in spoken.places("directions", key, text) if place not in exceeds
    ]
    ways = [at for at, end in spoken.places("reach", "by", text) if number.begins - end == 1]
    led = any(end + 1 in (number.begins, *ways) for _at, end in turns)
    followed = any(at - number.end == 1 for at, _end in turns)
    return bool(number.measure) and (led or followed) and not spoken.ends("until", text[number.start : number.end])


@cache
def _more(code: str) -> re.Pattern[str]:
    """What is compared right behind a number, with what it counts between at most."""
    return re.compile(rf"\.?(?:\s[^\W\d]+\.?)?\s{any_of(code, 'more-or-less')}\b", re.IGNORECASE)
