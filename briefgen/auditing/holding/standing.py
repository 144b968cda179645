"""Numbers where they stand in a passage, each with the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from briefgen.auditing.languages import Language
from briefgen.auditing.passages import Passage, Sentence
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.verdicts import Held, wrong
from briefgen.language import gettext as _

_PART_OF_IT = re.compile(
    r"\b(?:of which|of them|of that|including|из них|из которых|в том числе|включая|от които|от тях|включително|dintre care|din care|iš jų|iš kurių|sellest|millest|sealhulgas|оның ішінде)\b",
    re.IGNORECASE,
)
WORDS = 3  # of a number with its magnitude and its currency
_APART = re.compile(r"[,.;](?=\s|$)|[()–—]|\s-\s|\b(?:and|while|with|including|but|а|и|при|în|iar|o|ir|ja|ning)\b")


@dataclass(frozen=True, slots=True)
class Standing:
    """A number where it stands, in its sentence."""

    sentence: Sentence
    number: Quantity

    @property
    def around(self) -> tuple[str, Quantity, Language]:
        """The text it stands in, the number, and the language it is read in."""
        return self.sentence.text, self.number, self.sentence.language

    @property
    def left(self) -> str:
        """What stands between it and the number before."""
        ends = [q.end for q in self.sentence.quantities if q.end <= self.number.start]
        return self.sentence.text[max(ends, default=0) : self.number.start]

    @property
    def right(self) -> str:
        """What stands behind it, up to the next number."""
        starts = [q.start for q in self.sentence.quantities if q.start >= self.number.end]
        return self.sentence.text[self.number.end : min(starts, default=None)]

    @property
    def own(self) -> str:
        """What stands behind it, up to where a part of it begins: "28 million, of which exports were …"."""
        return _PART_OF_IT.split(self.right)[0]

    @property
    def beside(self) -> str:
        """What stands right behind it, before anything that parts clauses; at most six words."""
        found = _APART.search(self.own)
        return " ".join(self.own[: found.start() if found else None].split()[:6])


def standing(passage: Passage, value: Decimal, factor: Decimal | None) -> tuple[Standing, ...]:
    """Where a value stands in a passage, as printed or with its magnitude written out."""
    whole = value * (factor or 1)
    return tuple(
        Standing(sentence, number)
        for sentence in passage
        for number in sentence.quantities
        if abs(value) in number.readings or abs(whole) in number.amounts()
    )


def not_there(value: object, passage: Passage) -> Held:
    """A number that does not stand in the passage."""
    message = _("{value} does not stand in {source}").format(value=value, source=passage.cited)
    return wrong("V504", message, _("check the passage and the digits"))


def where(found: Standing) -> str:
    """The sentence a number stands in, as a citation."""
    s = found.sentence
    return f"{s.source.id} p{s.paragraph} s{s.number}"


def came_from(found: Standing) -> bool:
    """Whether a number is what something rose or fell from, to the next one: “from 12 to 19 million”."""
    if found.sentence.language.cases.get("from"):
        return _came_from_by_endings(found)
    spoken, text, number = found.sentence.language, found.sentence.text, found.number
    ways = [(way, a, b) for way, a, b in spoken.marked("reach", text) if way in ("from", "to")]
    next_one = _next(found)
    lead = {(way, at): a for way, a, b in ways for at in (number.start, next_one) if at and 0 <= at - b <= 1}
    return ("from", number.start) in lead and lead.get(("to", next_one or 0), 0) >= number.end


def _came_from_by_endings(found: Standing) -> bool:
    """The same where endings tell it: “29-lt 25 miljonile”, “12 миллионнан 19 миллионға”."""
    spoken, text, number = found.sentence.language, found.sentence.text, found.number
    behind = _next(found)
    if behind is None or "," in text[number.end : behind]:
        return False
    beside, words = text[number.start : behind].split(), text[behind:].split()[:WORDS]
    return (
        len(beside) <= WORDS
        and spoken.ends("from", beside[-1])
        and any(spoken.ends(case, word.rstrip(".,;")) for word in words for case in ("to", "until"))
    )


def _next(found: Standing) -> int | None:
    """Where the next number of its sentence stands."""
    return min((q.start for q in found.sentence.quantities if q.start >= found.number.end), default=None)


def aims(found: Standing) -> bool:
    """Whether a number is a target, or a share of one."""
    spoken = found.sentence.language
    return spoken.says("indicators", "target", found.left) or spoken.says("indicators", "target", found.beside)
