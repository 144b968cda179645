"""What is told in our own words, held against a passage: numbers, dates and names in it, "not", and how much it shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from briefgen.auditing.holding import joined, marks, owners, places, scope
from briefgen.auditing.holding.case import Case, by_their_letters
from briefgen.auditing.holding.dates_in_prose import counts_agreed_months, hold_dates
from briefgen.auditing.holding.missing import contrary, general, left_out, novel, offices, one_too_many
from briefgen.auditing.holding.our_words import Prose, prose_of
from briefgen.auditing.holding.phrases import (
    attached,
    countries_told,
    denied,
    directed,
    elsewhere,
    listed,
    modifiers,
    order,
    paired,
    present,
    rising,
    roles,
    ways,
)
from briefgen.auditing.holding.phrases.accomplished import hold_done
from briefgen.auditing.holding.phrases.names import hold_names
from briefgen.auditing.holding.phrases.periods_in_prose import hold_edges, hold_periods
from briefgen.auditing.holding.phrases.sharing import shared
from briefgen.auditing.naming import tokens
from briefgen.auditing.passages import Sentence
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.verdicts import UNREAD, Held, doubtful, worst, wrong
from briefgen.domain.dates.romans import romans
from briefgen.language import gettext as _

_STATES = ("initialled", "in-force", "expired")
TURNS = (("events", "postponed"), ("events", "cancelled"), *(("states", state) for state in _STATES))

_SEVERAL_DOZEN = re.compile(r"\b(?:several|some|many|a few) dozen$", re.IGNORECASE)
_DOZENS = re.compile(r"\bdozens\b", re.IGNORECASE)
_ONE_PART = re.compile(r"(?:a|one)[ -](\w+)", re.IGNORECASE)
SHORTEST_PLURAL = 6  # letters
ROUNDED = Decimal("0.6")  # a third is 33 per cent
FEWEST_COUNTED = 2  # “the two countries” counts nothing that is listed


def hold_prose(case: Case, text: str, *, ours: bool = False, topic: bool = False) -> Held:
    """A statement in our own words; ``ours``: a remark or a title, whose words one sentence need not tell together; ``topic``: only what was spoken of.

    What nothing contradicts is unread: whether it is a fair rendering, only a person can tell.
    """
    text = by_their_letters(case, text)
    prose = prose_of(text, topic=topic)
    found = [
        *_numbers(case, prose),
        *hold_dates(case, prose),
        *countries_told.named(case, prose),
        *hold_names(case, prose),
    ]
    found += [
        *hold_periods(case, prose),
        *hold_edges(case, prose),
        *rising.other_ways(case, prose),
        *rising.other_reach(case, prose),
        *rising.other_folds(case, prose),
    ]
    found += paired.with_another(case, prose)
    found += joined.numbers(case, text, tuple(q for q in prose.quantities if not _is_of_a_time(case, prose, q)))
    if case.passage.english:
        found += [
            *_turns(case, prose),
            *contrary.told(case, prose.matter),
            *hold_done(case, prose),
            *denied.here(case, prose),
            *shared(case, prose, ours=ours),
        ]
        found += [*marks.held(case, prose.matter), *scope.widened(case, prose.matter), *joined.swapped(case, text)]
        found += [*marks.one_sided(case, prose.parts, ours=ours), *listed.named_apart(case, prose.parts)]
        found += modifiers.of_another_kind(case, prose.matter)
        found += order.turned_round(case, (prose.said, *prose.granted))
        found += [*present.of_another_city(case, prose.matter), *elsewhere.of_the_other(case, prose.matter)]
        found += [*places.of_another_city(case, prose.matter), *attached.at_another_place(case, prose.matter)]
        found += [*roles.turned_round(case, prose.matter), *roles.between_others(case, prose.matter)]
        found += roles.invited_by_another(case, prose.parts)
        found += [*directed.turned_round(case, prose.parts), *owners.bodies_acting(case, prose.parts)]
        found += [
            *ways.turned_round(case, prose.matter),
            *left_out.held(case, prose.matter),
            *novel.strange(case, prose.matter),
            *one_too_many.listed(case, prose.parts),
            *general.strange(case, prose.matter),
            *(held for part in prose.matter for held in offices.for_a_deputy(case, part)),
        ]
    elif case.passage.known:
        found += [*marks.signed(case, prose.matter), *denied.abroad(case, prose, ours=ours)]
    if not case.passage.english and not ours:
        found += _ordinals(case, prose)
        found.append(
            doubtful(
                "V524",
                _("told in {language}, so only a person can tell").format(language=_languages(case)),
                _("read the two side by side, and sign it with `briefgen review`"),
            )
        )
    return worst([UNREAD, *found])


def _languages(case: Case) -> str:
    return ", ".join(sorted({sentence.source.language for sentence in case.passage}))


def _numbers(case: Case, prose: Prose) -> Iterator[Held]:
    """Every number stands there; one told in words may also be how often the thing is named."""
    for number in prose.quantities:
        if _is_of_a_time(case, prose, number) or _is_vague(case, prose, number):
            continue
        if (_stands(case, prose, number) and not _counts_otherwise(case, prose, number)) or _multiplies(case, number):
            continue
        if _is_as_many_times(case, prose, number):
            continue
        digits = prose.text[number.start : number.end]
        if not number.written:
            message = _("{value} does not stand in {source}").format(value=digits, source=case.passage.cited)
            yield (wrong if case.passage.known else doubtful)("V504", message, _("check the passage and the digits"))
        elif (
            not number.measure
            and min(number.amounts()) > FEWEST_COUNTED
            and (not _of_source(prose, number) or _named(case, prose, number) > 1)
            and Decimal(_named(case, prose, number)) not in number.amounts()
        ) or (
            number.measure == "times"
            or (number.measure == "percent" and case.passage.known and not _is_told_bare(case, digits))
        ):
            yield doubtful(
                "V504",
                _("“{value}” does not stand in {source}").format(value=digits, source=case.passage.cited),
                _("count again, and put the number that the passage gives, or none"),
            )


def _is_of_a_time(case: Case, prose: Prose, number: Quantity) -> bool:
    """Whether a number is part of a date, or of a period that the passage has too."""
    return prose.is_dated(case, number) or counts_agreed_months(case, prose, number)


def _ordinals(case: Case, prose: Prose) -> Iterator[Held]:
    """Which one something is stands there, a second one too, which is too small a number to count anything."""
    numbers = (q for q in prose.quantities if q.written and prose.tells_which(q) and case.passage.known)
    for number in (
        q
        for q in numbers
        if min(q.readings) == FEWEST_COUNTED and not _stands(case, prose, q) and not _is_of_a_time(case, prose, q)
    ):
        message = _("“{value}” does not stand in {source}").format(
            value=prose.text[number.start : number.end], source=case.passage.cited
        )
        yield doubtful("V504", message, _("check the passage and the digits"))


def _is_vague(case: Case, prose: Prose, number: Quantity) -> bool:
    """Whether a number is no twelve but dozens, as the passage has it."""
    several = _SEVERAL_DOZEN.search(prose.text[: number.end])
    return bool(several) and any(_DOZENS.search(sentence.text) for sentence in case.passage)


def _is_told_bare(case: Case, digits: str) -> bool:
    """Whether a part of a whole stands there without a word for of what: a quarter."""
    part = _ONE_PART.match(digits)
    return part is not None and re.search(rf"\b(?:a|one)[ -]{part[1]}\b", case.passage.text) is not None


def _stands(case: Case, prose: Prose, number: Quantity) -> bool:
    there = ((sentence, other) for sentence in case.passage for other in sentence.quantities)
    return any(_agree(number, other, sentence) for sentence, other in there) or _is_in_roman(case, prose, number)


def _is_in_roman(case: Case, prose: Prose, number: Quantity) -> bool:
    """Whether the seventeenth session, or the 17th, is the XVIIth there."""
    which = number.written or re.match(rf"{any_of(prose.spoken.code, 'ordinal')}\b", prose.text[number.end :])
    there = map(Decimal, romans(case.passage.text)) if which and not number.measure else ()
    return not number.readings.isdisjoint(there)


def _is_as_many_times(case: Case, prose: Prose, number: Quantity) -> bool:
    """Whether a part of a whole by which something fell, or grew, is told there in times: by half, and “упал вдвое”; and the other way."""
    if number.measure not in ("percent", "times"):
        return False
    down = prose.spoken.says("directions", "down", prose.text)
    other = "times" if number.measure == "percent" else "percent"
    return any(
        q.measure == other
        and s.language.says("directions", "down", s.text) is down
        and any(_as_far(p, t, down=down) for p, t in _both_ways(number, q))
        for s in case.passage
        for q in s.quantities
    )


def _both_ways(ours: Quantity, theirs: Quantity) -> Iterator[tuple[Decimal, Decimal]]:
    """Each number in per cent beside each of times, of one that is told so and one that is told so."""
    percent, times = (ours, theirs) if ours.measure == "percent" else (theirs, ours)
    yield from ((p, t) for p in percent.readings for t in times.readings if t > 1)


def _as_far(percent: Decimal, times: Decimal, *, down: bool) -> bool:
    """Whether so many per cent are as far as so many times: half of it gone, or as much again come to it."""
    return abs(percent - (100 - 100 / times if down else 100 * times - 100)) < ROUNDED


def _multiplies(case: Case, number: Quantity) -> bool:
    """Whether "double" is said of two numbers of one sentence of which the one is so many times the other: from four to eight."""
    if number.measure != "times":
        return False
    each = [{r * (q.factor or 1) for r in q.readings} for s in case.passage for q in s.quantities if not q.measure]
    return any(a * n in more for less, more in permutations(each, 2) for a in less for n in number.readings if a)


def _agree(number: Quantity, there: Quantity, sentence: Sentence) -> bool:
    """Whether two numbers can be the same; a bare one may share the magnitude that its sentence gives another."""
    if number.measure is not None and there.measure not in (None, number.measure):
        return False
    bare = there.measure is None and (number.written or there.factor or there.currencies)
    if number.measure == "percent" and bare:  # a quarter is no 25 of 2024/25
        return False
    if there.factor is None and not sentence.language.known:
        return bool(number.readings & there.readings)
    shared = {q.factor for q in sentence.quantities} if there.factor is None else {there.factor}
    same_digits = number.readings & there.readings and (number.factor is None or number.factor in shared)
    return bool(same_digits or number.amounts() & there.amounts())


def _counts_otherwise(case: Case, prose: Prose, number: Quantity) -> bool:
    """Whether a number in words counts what is named another number of times, and stands there with something else alone."""
    if not number.written or number.measure or min(number.amounts()) <= FEWEST_COUNTED or prose.tells_which(number):
        return False
    counted, times = _counted(prose, number), _named(case, prose, number)
    beside = (
        s.text[q.end :].split(maxsplit=1)[0].casefold()
        for s in case.passage
        for q in s.quantities
        if number.readings & q.readings and s.text[q.end :].strip()
    )
    return times > 1 and Decimal(times) not in number.amounts() and counted not in beside


def _of_source(prose: Prose, number: Quantity) -> bool:
    """Whether a number stands in a part that is about the source ("the item tells of three")."""
    return not any(prose.text[number.start : number.end] in part for part in prose.parts)


def _named(case: Case, prose: Prose, number: Quantity) -> int:
    """How often what a number in words counts is named ("five memoranda"), the word for all of them together aside."""
    counted = _counted(prose, number)
    named = [
        t.text.casefold()
        for s in case.passage
        for t in tokens(s.text)
        if t.text.casefold().startswith(counted[: max(4, len(counted) - 1)])
    ]
    return sum(word != counted for word in named) or len(named)


def _counted(prose: Prose, number: Quantity) -> str:
    """The word right behind a number, or the last one for several that stands before it ("ambassadors; it tells of three")."""
    behind = next((t.text.casefold() for t in tokens(prose.text) if t.start >= number.end), "")
    before = [t.text.casefold() for t in tokens(prose.text) if t.end <= number.start and t.text.endswith("s")]
    return behind or next((word for word in reversed(before) if len(word) >= SHORTEST_PLURAL), "\0")


def _turns(case: Case, prose: Prose) -> Iterator[Held]:
    """Words that change everything stand on both sides."""
    for table, key in TURNS:
        word = prose.turns.get((table, key))
        if word and not any(s.language.says(table, key, s.text) for s in case.passage):
            yield doubtful(
                "V525",
                _("{source} has no word for “{state}”").format(source=case.passage.cited, state=word),
                _("leave it out, or cite the passage that says it"),
            )
