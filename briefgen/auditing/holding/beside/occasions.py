"""A day held against the word for an occasion right before it: that of the forum is none of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.dates_told import Told
from briefgen.auditing.holding.case import Case
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.dates import Point
from briefgen.domain.model import EventKind
from briefgen.language import gettext as _


def of_another_occasion(case: Case, point: Point) -> Iterator[Held]:
    """A day that stands everywhere right behind the word for an occasion of another kind (“the forum on 26 April”)."""
    if not isinstance(kind := getattr(case.record, "kind", None), EventKind) or not (
        point.day and case.passage.english
    ):
        return
    places = [(s, t) for s in case.passage for t in s.dates if (t.month, t.day) == (point.month, point.day)]
    occasions = [_occasions_before(sentence, told) for sentence, told in places]
    if occasions and all(named and kind.value not in named for named in occasions):
        message = _("{date} stands in {source} as the day of another occasion: {kind}").format(
            date=point, source=case.passage.cited, kind=min(occasions[0])
        )
        yield doubtful("V509", message, _("see of what it is the day"))


def _occasions_before(sentence: Sentence, told: Told) -> frozenset[str]:
    """What the word right before a day may be called; talks are a meeting as well."""
    before = re.search(r"(\w+)\s+(?:(?:held|that took place)\s+)?(?:on|of)\s+$", sentence.text[: told.start])
    word, spoken = before[1] if before else "", sentence.language
    return (called := spoken.found("gatherings", word)) and called | spoken.found("occasions", f"held {word}")
