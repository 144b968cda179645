"""Growth held against a passage: its number, its direction, and what it is measured against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from briefgen.auditing.holding.beside.years_before import is_against_which
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.before import counts_from_another
from briefgen.auditing.holding.figures import Unit, scaled
from briefgen.auditing.holding.flows.in_turn import of_another_amount
from briefgen.auditing.holding.flows.indices import indices, is_an_index
from briefgen.auditing.holding.progress.reached import are_its_ends
from briefgen.auditing.holding.standing import Standing, came_from, not_there, standing, where
from briefgen.auditing.passages import Passage, Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.numbers.unhedged import unhedged
from briefgen.auditing.spoken.small import any_of, whole_words
from briefgen.auditing.spoken.windows import counted_unit
from briefgen.auditing.verdicts import HELD, Held, doubtful, in_part, worst, wrong
from briefgen.domain.dates import Point
from briefgen.domain.model import Change, Figure, FigureReport
from briefgen.language import gettext as _

_MARK = re.compile(r"[,;:](?=\s)|\s[–—-]\s")
_SIGN = re.compile(r"(?<![^\s(])(?P<sign>[+−–-])$")
_DASHED = re.compile(r"(?<![^\s(:])[−–-]$")
MINUS = ("−", "-")  # a longer dash may be a minus, or part a number from its clause: it tells nothing but in brackets
GROWTH = frozenset(["growth", "change", "increase", "rise"])  # in the name of an indicator: less than nothing is a fall
LOSSES = frozenset(
    ["deficit", "outflow", "loss", "fall", "decline", "decrease"]
)  # told as how much is missing, without a minus
BEFORE, BEHIND = 60, 30  # characters around a number in which it is told which way it went
QUARTER = 3  # the month with which the first one ends
LED = 10  # characters before a number in which stands a plus
ROUNDED = Decimal("0.006")  # a third is 33 per cent as well as 33.3


def hold_growth(case: Case, record: Figure, change: Change) -> Held:
    """Growth: its number, percent or times, up or down, and what it is measured against."""
    found = [s for s in standing(case.passage, change.by, None) if s.number.measure and not is_an_index(s)]
    reason = case.inferred("change")
    if not found:
        if reason:
            return doubtful(
                "V504",
                _("{value} does not stand in {source}; it was inferred").format(
                    value=change.by, source=case.passage.cited
                ),
                _("reckon it again, and read whether the passage bears it out"),
            )
        if not case.passage.known:
            return in_part(_("the words of this language are not on file"))
        return _told_otherwise(case, record, change) or not_there(change.by, case.passage)
    outcomes = [
        worst(
            (
                scaled(s, change.by, Unit(change.unit)),
                *_directed(s, change.by),
                *_based(case, s, record, change),
                *of_another_amount(case, s, record),
            )
        )
        for s in found
    ]
    return max(outcomes, key=lambda held: held.verdict)


def hold_sign(record: Figure, report: FigureReport, passage: Passage) -> Held:
    """Whether a figure that is itself a growth goes up or down as its number does, at the best of the places where that stands.

    A number behind a minus is less than nothing, whatever it is of.
    """
    unit, value = Unit(record.unit), report.value
    told = value is not None and value > 0 and not LOSSES & set(record.indicator.split("-"))
    below = standing(passage, value, unit.factor) if value is not None and told else ()
    if value is not None and below and not unit.measure and all(map(_is_below_nothing, below)):
        message = _("{value} stands in {source} behind a minus").format(value=value, source=where(below[0]))
        return wrong("V517", message, _("what is less than nothing is written with a minus"))
    lost = standing(passage, value, unit.factor) if value is not None and value < 0 and not unit.measure else ()
    if value is not None and lost and all(map(_is_above_nothing, lost)):
        message = _("{value} stands in {source} behind a plus").format(value=-value, source=where(lost[0]))
        return wrong("V517", message, _("what is more than nothing is written without a minus"))
    if value is None or not unit.measure or not GROWTH & set(record.indicator.split("-")):
        return HELD
    found = [s for s in standing(passage, value, None) if s.number.measure == unit.measure]
    return max((worst(_directed(s, value)) for s in found), key=lambda held: held.verdict, default=HELD)


def _told_otherwise(case: Case, record: Figure, change: Change) -> Held | None:
    """Growth that is told the other way: in per cent where the passage has how many times, up or down ("fell threefold"), or in times."""
    other = "times" if change.unit == "percent" else "percent"
    told = (Standing(s, n) for s in case.passage for n in s.quantities if n.measure == other)
    same = next((s for s in told if _is_as_far(s, change) and _went(s, down=change.by < 0)), None)
    same = same or next(indices(case.passage, change.by) if change.unit == "percent" else iter(()), None)
    if same is None:
        return None
    words = same.sentence.text[same.number.start : same.number.end]
    return worst((in_part(_("told there as “{words}”").format(words=words)), *_based(case, same, record, change)))


def _went(found: Standing, *, down: bool) -> bool:
    """Whether a word around a number has it go down, or none does."""
    near = found.sentence.text[max(0, found.number.start - BEFORE) : found.number.end + BEHIND]
    return found.sentence.language.says("directions", "down", near) is down


def _is_as_far(found: Standing, change: Change) -> bool:
    """Whether a number of times is as far as growth in per cent, or the other way round; to what the digits tell."""
    if change.unit == "times":
        return any(abs(1 + reading / 100 - change.by) < ROUNDED for reading in found.number.readings)
    left = 1 + change.by / 100  # what is left of one, or how much it has become
    if left <= 0:
        return False
    return any(
        reading and abs((left if left > 1 else 1 / left) - reading) < ROUNDED for reading in found.number.readings
    )


def _directed(found: Standing, by: Decimal) -> Iterator[Held]:
    """Up and down, as told around the number."""
    spoken, at = found.sentence.language, found.number.start
    text = unhedged(found.sentence.text, spoken)
    near = text[max(0, at - BEFORE) : found.number.end + BEHIND]
    sign = _sign(text, at)
    folded = found.number.written and found.number.measure == "times"
    ways = (
        (spoken.says("directions", w, near) for w in ("up", "down")) for near in (_clause(text, found.number), near)
    )
    told = ((up or folded, down) for up, down in ways)
    up, down = (sign == "+", sign in MINUS) if sign else next(((u, d) for u, d in told if u != d), (True, True))
    if up == down or (down and not sign and _is_reached(found)):
        return
    if (by < 0) != down:
        message = (
            _("{value} stands in {source} as a fall") if down else _("{value} stands in {source} as growth")
        ).format(value=abs(by), source=where(found))
        yield wrong("V517", message, _("a fall is written with a minus"))


def _is_below_nothing(found: Standing) -> bool:
    """Whether a minus stands right before a number: one that might be a dash counts only beside a word such as “negative”."""
    text, number, spoken = found.around
    if re.search(rf"\b{any_of(spoken.code, 'minus')}\s(?:[–—-]\s)?$", text[: number.begins], re.IGNORECASE):
        return True
    sign = _DASHED.search(text, max(0, number.begins - 2), number.begins)
    return sign is not None and (
        sign[0][-1] == MINUS[0] or whole_words(spoken.code, "negative").search(text) is not None
    )


def _is_above_nothing(found: Standing) -> bool:
    """Whether a plus stands right before a number."""
    text, number, spoken = found.around
    return (
        re.search(
            rf"(?:\b{any_of(spoken.code, 'plus')}\s|\+\s?)$",
            text[max(0, number.begins - LED) : number.begins],
            re.IGNORECASE,
        )
        is not None
    )


def _sign(text: str, at: int) -> str:
    """The sign right before a number, or nothing; what stands within a range (3–4), and a dash with a space behind it, is none."""
    found = _SIGN.search(text, max(0, at - 2), at)
    if found and found["sign"] == "–" and text[found.start() - 1 : found.start()] == "(":
        return MINUS[0]
    return found["sign"] if found else ""


def _is_reached(found: Standing) -> bool:
    """Whether a number is what something went from or to: growth that fell to 2.8 per cent is growth all the same.

    “От” is “of” in “спад от 4,1 на сто”: it leads to what there was before where what it came to follows.
    """
    places = found.sentence.language.places("reach", "to", found.sentence.text)
    behind = next((q for q in found.sentence.quantities if q.start >= found.number.end), None)
    went = came_from(found) and behind is not None and behind.measure == found.number.measure
    return went or any(0 <= found.number.start - end <= 1 for _start, end in places)


def _clause(text: str, number: Quantity) -> str:
    """The clause that a number stands in, from the mark before it to the one behind."""
    first = max((mark.end() for mark in _MARK.finditer(text[: number.start])), default=0)
    last = _MARK.search(text, number.end)
    return text[first : last.start() if last else None]


def _based(case: Case, found: Standing, record: Figure, change: Change) -> Iterator[Held]:
    """What growth is measured against: the period that the passage compares with."""
    spoken, text = found.sentence.language, found.sentence.text
    bases = [p for p in found.sentence.periods if p.base]
    same = spoken.says("relative", "same-period", text)
    if change.against is None:
        if bases:
            yield in_part(_("the passage names what it is measured against"))
        return
    fits = _year_before(record, change) if same else any(p.fits(change.against) for p in bases)
    fits = fits or (not bases and are_its_ends(found, change.against, record.period))
    if fits or _is_right_before(found, record, change):
        return
    if not same:
        if not bases and case.inferred("change") and _year_before(record, change):
            return
        year_before = any(spoken.says("relative", key, text) for key in ("year-before", "last-year"))
        open_year = bool(case.inferred("period")) and counts_from_another(found.sentence)
        if (year_before and _year_before(record, change) and (open_year or _all_before(bases, record))) or (
            not bases and _so_many_years(found.sentence, record, change)
        ):
            return
        if not bases and any(p.fits(change.against) for p in found.sentence.periods):
            return
        if not bases and _is_of_its_year(found, record) and _year_before(record, change):
            yield in_part(_("what it is measured against is not printed: the year before is what is usual"))
            return
        message = _("{source} does not measure it against {period}").format(source=where(found), period=change.against)
        yield wrong("V518", message, _("put the period the passage compares with, or leave “against:” out"))
    else:
        message = _("“the same period” before {period} is not {against}").format(
            period=record.period, against=change.against
        )
        yield wrong("V518", message, _("put the same months a year earlier"))


def _is_right_before(found: Standing, record: Figure, change: Change) -> bool:
    """Whether growth of a month or a quarter is measured against the one before, and its sentence says so: “than in the previous quarter”."""
    ours, theirs = record.period, change.against
    if not (ours.earliest and ours.latest and theirs and theirs.earliest and theirs.latest):
        return False
    months = [_months(ours.earliest, ours.latest), _months(theirs.earliest, theirs.latest)]
    told = {1: "month-before", 3: "quarter-before"}.get(months[0]) if len({*months}) == 1 else None
    behind = theirs.latest.last + timedelta(1) == ours.earliest.first
    if not (behind and told):
        return False
    quarter = theirs.latest.last.month // QUARTER if told == "quarter-before" else 0
    shortly = whole_words(found.sentence.language.code, told).search(found.sentence.text)
    return bool(shortly) or is_against_which(found.sentence, quarter)


def _months(first: Point, last: Point) -> int:
    """How many months there are from one to another, both of them counted."""
    return (last.last.year - first.first.year) * 12 + last.last.month - first.first.month + 1


def _all_before(bases: list[Period], record: Figure) -> bool:
    """Whether all that is compared with is the whole year before, of which the same months are meant ("last year's").

    Of "a year earlier" that may be the year before each of several, one is.
    """
    year = record.period.earliest and record.period.earliest.year - 1
    own = {b.start for b in bases if b.first == b.last and b.first.month is None and b.first.year == year}
    return all(base.start in own for base in bases)


def _year_before(record: Figure, change: Change) -> bool:
    """Whether growth is measured against the same months of the year before."""
    ours, theirs = record.period, change.against
    if not (ours.earliest and ours.latest and theirs and theirs.earliest and theirs.latest):
        return False
    pairs = ((ours.earliest, theirs.earliest), (ours.latest, theirs.latest))
    return all(a.year - b.year == 1 and (a.month, a.day) == (b.month, b.day) for a, b in pairs)


def _is_of_its_year(found: Standing, record: Figure) -> bool:
    """Whether growth is told of a year, or of its first months, and nothing of any other time: “in 2025 it rose by 13%”.

    Of a quarter or a month it may be that against the one before.
    """
    first, last, sentence = record.period.earliest, record.period.latest, found.sentence
    if first is None or last is None or first.first != date(last.year, 1, 1) or last.last.month in (1, QUARTER):
        return False
    counted = any(counted_unit(sentence.text, sentence.language, q) == "years" for q in sentence.quantities)
    return bool(sentence.periods) and not counted and all(p.fits(record.period) for p in sentence.periods)


def _so_many_years(sentence: Sentence, record: Figure, change: Change) -> bool:
    """Whether growth is measured against a year that lies as far back as the passage says: "doubled in four years"."""
    ours, theirs = record.period.latest, change.against and change.against.earliest
    if ours is None or not theirs:
        return False
    return any(
        ours.year - theirs.year in number.readings
        for number in sentence.quantities
        if counted_unit(sentence.text, sentence.language, number) == "years"
    )
