"""Whose trade a sentence tells of by who sold or bought: “Poland shipped goods to Kazakhstan”, “Германия закупила у Казахстана”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefgen.auditing.holding.beside.indicators import bound
from briefgen.auditing.holding.flows.mirrored import told_by_agent, traders
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, is_led

REACH = 80  # characters before the word for selling or buying in which stands who does
LED = 12  # characters before a country in which stands what leads to it
BEFORE = 40  # characters before the word for exports in which stands whose they are
_FLOWS = frozenset({"exports", "imports", "turnover", "balance", "trade", "investment", "share", "target", "rank"})
_PARTED = re.compile(r"[;:()]|,\s")
_APART = re.compile(r"[;:()]|,\s")
_LEADS = ("to", "from", "with", "in")  # to whom, from whom, with whom or where somebody sold is nobody who did
_DEEDS = {"sells": "exports", "buys": "imports"}
_OTHER = {"exports": "imports", "imports": "exports"}
_CASES = (*_LEADS[:3], "where")


def tells_its_own(sentence: Sentence, indicator: str, country: str) -> bool:
    """Whether a sentence tells of some exports or imports, be it of one thing (``coal-imports``), that they are a country's own.

    What is no trade is that of whom it tells of.
    """
    parts, named = indicator.split("-"), flow_of(indicator) or None
    if named and (country in traders(sentence, named) or country in _owners(sentence, named)):
        return True
    if not (_FLOWS & {*parts}) and comes_first(sentence, country):
        return True
    return any(country in _subjects(sentence, deed) for deed, flow in _DEEDS.items() if named in (flow, None))


def flow_of(indicator: str) -> str:
    """The flow that an indicator is of, be it of one thing (``coal-exports``); nothing where it is of neither."""
    parts = indicator.split("-")
    return next((flow for flow in ("exports", "imports") if flow in parts), "")


def _owners(sentence: Sentence, flow: str) -> Iterator[str]:
    """Whose some exports are, with what is exported between: “Romania's farm exports”, “литовская продукция экспортирована в Казахстан”."""
    text, named = sentence.text, sentence.keys.countries_at
    for start, _end in sentence.language.places("indicators", flow, text):
        before = [one for one in named if one[2] <= start and not _is_led(sentence, *one[1:])]
        for code, _a, b in before[-1:]:
            if start - b <= (REACH if sentence.language.verbs_last else BEFORE) and not _PARTED.search(text, b, start):
                yield code


def comes_first(sentence: Sentence, country: str) -> bool:
    """Whether a country is the first that a sentence names, and nothing leads to it: “Estonian companies earned 6 million”."""
    first = sentence.keys.countries_at[:1]
    return any(code == country and not _is_led(sentence, a, b) for code, a, b in first)


def is_only_a_partner(sentence: Sentence, indicator: str, country: str) -> bool:
    """Whether a sentence tells of exports or imports by somebody else's selling or buying, and has a country as where they went or came from."""
    deed = next((deed for deed, flow in _DEEDS.items() if flow in indicator.split("-")), "")
    others = {*_subjects(sentence, deed)} - {country}
    mirrored = next(other for other in _DEEDS if other != deed)
    if {*_subjects(sentence, mirrored)} - {country}:  # what others bought from it is its exports
        return False
    return bool(others) and all(_is_led(sentence, a, b) for code, a, b in sentence.keys.countries_at if code == country)


def is_told_turned(found: Standing, flow: str, country: str) -> bool:
    """Whether a number is told as a country's other flow: by who imports what is of it, or by what it bought where it is to have sold."""
    named = bound(found)
    by_agent = told_by_agent(found.sentence, flow, country) and named <= {flow}
    if by_agent or not named.isdisjoint(_DEEDS.values()):
        return by_agent
    done = _done_in_turn(found)
    return done == (country, _OTHER[flow]) if done else is_turned(found.sentence, flow, country)


def _done_in_turn(found: Standing) -> tuple[str, str] | None:
    """Who did what with a number, sold or bought, where a sentence tells of both: whoever sold is meant where nobody stands before “bought”.

    “Kazakhstan sold Bulgaria goods for 303 million, and bought goods for 71 million.”
    """
    spoken, text, number = found.sentence.language, found.sentence.text, found.number
    deeds = sorted((*place, deed) for deed in _DEEDS for place in spoken.places("trading", deed, text))
    if len({deed for _start, _end, deed in deeds}) < len(_DEEDS):
        return None
    told, who = [], None
    for start, end, deed in deeds:
        who = _subject(found.sentence, (start, end)) or who
        told.append((start, end, who, _DEEDS[deed]))
    before = (each for each in reversed(told) if each[1] <= number.begins)
    behind = (each for each in told if each[0] >= number.end)
    _start, _end, who, flow = next(behind if spoken.verbs_last else before, (0, 0, None, ""))
    return (who, flow) if who else None


def flows_done(sentence: Sentence) -> frozenset[str]:
    """Whether a country's exports or imports, or both, are told by its selling or buying."""
    return frozenset(flow for deed, flow in _DEEDS.items() if any(_subjects(sentence, deed)))


def is_turned(sentence: Sentence, flow: str, country: str) -> bool:
    """Whether a sentence has a country only do the other thing: what Kazakhstan bought are no exports of its own."""
    own, other = ([deed for deed, made in _DEEDS.items() if (made == flow) is same] for same in (True, False))
    does = (any(country in _subjects(sentence, deed) for deed in deeds) for deeds in (other, own))
    return next(does) and not next(does)


def _subjects(sentence: Sentence, deed: str) -> Iterator[str]:
    """Who sold (whose exports they are), or who bought: the country nearest before the word that nothing leads to, else right behind it.

    Where verbs come last it is the first of its clause: what was bought stands between, “Румыния … қазақ көмірін сатып алды”.
    """
    places = sentence.language.places("trading", deed, sentence.text)
    yield from filter(None, (_subject(sentence, place) for place in places))


def _subject(sentence: Sentence, place: tuple[int, int]) -> str | None:
    """Who sold or bought, of one word for it; None where nobody stands beside it. To whom something was sold may stand behind “sold”."""
    (start, end), text = place, sentence.text
    near = [o for o in reversed(sentence.keys.countries_at) if o[2] <= start and start - o[2] <= REACH]
    sold = {b + 1 for deed in _DEEDS for _a, b in sentence.language.places("trading", deed, text)}
    near = [one for one in near if one[1] not in sold] or near
    alone = [code for code, a, b in near if not (_is_led(sentence, a, b) or _APART.search(text, b, start))]
    return alone[-1 if sentence.language.verbs_last else 0] if alone else _right_behind(sentence, end)


def _right_behind(sentence: Sentence, end: int) -> str | None:
    """The country right behind the word for selling, as where a time begins the sentence, or whose sales they are.

    “Eelmisel aastal eksportis Läti”, “доставките на Казахстан”.
    """
    gap = _owned_by(sentence.language.code).match(sentence.text, end)
    near = (one for one in sentence.keys.countries_at if gap and one[1] == gap.end())
    return next((code for code, a, b in near if not _is_led(sentence, a, b)), None)


@cache
def _owned_by(code: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of(code, 'owned-by')} )?")


def _is_led(sentence: Sentence, start: int, end: int) -> bool:
    spoken, text = sentence.language, sentence.text
    before = text[max(0, start - LED) : start]
    return any(is_led(spoken.code, way, before) for way in _LEADS) or any(
        spoken.ends(case, text[start:end]) for case in _CASES
    )
