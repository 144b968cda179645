"""A ladder: rungs one above the other, time from left to right, and on each rung what happened or is expected there.

It knows days as numbers and rungs by their place; what the rungs and marks stand for is said by whoever asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from briefgen.paper import shapes
from briefgen.paper.labels import Box, Place, Wanted, arrange
from briefgen.paper.measure import widths

SVG = "http://www.w3.org/2000/svg"
SIZE = 7.5  # of all words, in points: legible after a scan at 150 dots to the inch
RUNG, DISC = 23.0, 2.7  # from rung to rung; half the height of a mark
ABOVE, BELOW = 4.6, 9.2  # from a rung up and down to the baselines of words
GAP, RIM = 8.0, 5.0  # behind the names of the rungs; at the right edge
CLEAR, FOOT = 13.0, 25.0  # from the last rung to the axis: words below marks; from there down: years, triangles, days
LINE = 8.4  # from line to line of a name in two
ASCENT, DESCENT = 0.76, 0.22  # of the size: the room that words take above and below their baseline


@dataclass(frozen=True, slots=True)
class Rung:
    """One level, by its name, which may go on in a second line."""

    words: str
    below: str = ""

    @property
    def spoken(self) -> str:
        """The whole name."""
        return " ".join(part for part in (self.words, self.below) if part)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a rung (0 is the highest), from its first to its last possible day, both as day numbers.

    ``words`` are what may stand beside it, the fullest first; ``hollow`` where it is not known to have been.
    """

    rung: int
    first: int
    last: int
    words: tuple[str, ...]
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and what is said of it."""

    day: int
    words: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """A stretch of which nothing is on file, and what is said of it, the fullest first."""

    first: int
    last: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """What is drawn: the marks from the weightiest on; ``years`` are first days of years, ``fixed`` days by law or custom."""

    rungs: tuple[Rung, ...]
    marks: tuple[Mark, ...]
    today: Moment
    years: tuple[Moment, ...] = ()
    fixed: tuple[Moment, ...] = ()
    quiet: Quiet | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """The drawing, where it put the words of marks, by the place of each among the marks, and all words in its frame."""

    svg: Markup
    labels: dict[int, Place]
    marks: tuple[Box, ...]
    words: tuple[Place, ...]
    frame: Box


@dataclass(frozen=True, slots=True)
class _Scale:
    left: float
    right: float
    first: int
    last: int

    def at(self, day: float) -> float:
        return self.left + (self.right - self.left) * (day - self.first) / max(self.last - self.first, 1)


@lru_cache(16)  # while a memo is fitted to its pages it is drawn again and again
def draw(ladder: Ladder, *, width: float, title: str, description: str) -> Drawn:
    """The ladder as SVG of a width in points, with its text alternative; the same input gives the same bytes."""
    scale = _scale(ladder, width)
    marks = tuple(_mark_box(m, scale) for m in ladder.marks)
    bottom = _line(len(ladder.rungs) - 1) + CLEAR
    quiet = _quiet(ladder, scale, marks, bottom)
    labels = _labels(ladder, scale, marks, quiet, width)
    words = (*_names(ladder), *_dates(ladder, scale, bottom), *quiet.words, *labels.values())
    pieces = [
        quiet.drawn,
        *(shapes.stroke((scale.left, y), (width, y), 0.35, "#777") for y in map(_line, range(len(ladder.rungs)))),
        *_axis(ladder, scale, bottom),
        *(_drawn(mark, box) for mark, box in zip(ladder.marks, marks, strict=True)),
        *map(shapes.text, words),
    ]
    svg = Markup(
        '<svg xmlns="{ns}" class="ladder" role="img" font-family="Briefgen Sans" font-size="{size}" viewBox="0 0 {w} {h}" '
        'width="{w}pt" height="{h}pt"><title>{description}</title><desc>{title}</desc>{drawn}</svg>'
    ).format(
        ns=SVG,
        size=shapes.number(SIZE),
        w=shapes.number(width),
        h=shapes.number(bottom + FOOT),
        title=title,
        description=description,
        drawn=Markup("").join(pieces),
    )
    return Drawn(svg, labels, marks, words, Box(0, 0, width, bottom + FOOT))


CELL, CELL_HEIGHT = 60.0, 14.0  # one month of a strip: its width and height, in points


def month(marks: Sequence[Mark], fixed: Sequence[Moment], *, first: int, last: int) -> Markup:
    """One month of the ladder with all its rungs in one: what falls between two days, and what goes on past either.

    A known day stands as a line, a stretch or a window as a band; hollow as on the ladder. Who asks for it says aloud what it shows.
    """
    scale = _Scale(0, CELL, first, last + 1)
    drawn = [_in_month(mark, scale) for mark in marks]
    drawn += [shapes.triangle(_inside(scale.at(moment.day + 0.5)), CELL_HEIGHT - 5) for moment in fixed]
    return Markup(
        '<svg xmlns="{ns}" class="month" viewBox="0 0 {w} {h}" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'
    ).format(ns=SVG, w=shapes.number(CELL), h=shapes.number(CELL_HEIGHT), drawn=Markup("").join(drawn))


def _inside(middle: float) -> float:
    """Where a mark stands so that none of it is cut: at the edges of the month a little further in than its day."""
    return min(max(middle, DISC), CELL - DISC)


def _in_month(mark: Mark, scale: _Scale) -> Markup:
    """A mark as far as it lies within the month; hollow marks keep their rim."""
    if mark.first == mark.last:
        middle = _inside(scale.at(mark.first + 0.5))
        box = Box(middle - DISC / 2, 0.5, middle + DISC / 2, CELL_HEIGHT - 0.5)
    else:
        left, right = scale.at(max(mark.first, scale.first)), scale.at(min(mark.last + 1, scale.last))
        box = Box(left, CELL_HEIGHT - 3 * DISC, right, CELL_HEIGHT - 0.5)
    return _drawn(mark, box)


def _scale(ladder: Ladder, width: float) -> _Scale:
    days = [ladder.today.day, *(m.first for m in ladder.marks), *(m.last for m in ladder.marks)]
    days += [moment.day for moment in ladder.fixed]
    left = max((widths().of(words, SIZE) for r in ladder.rungs for words in (r.words, r.below)), default=0.0) + GAP
    spread = max((max(days) - min(days)) // 40, 10)  # no mark at the very edge
    return _Scale(left, width - RIM, min(days) - spread, max(days) + spread)


def _line(rung: int) -> float:
    return RUNG * (rung + 1) - 6


def _mark_box(mark: Mark, scale: _Scale) -> Box:
    """A disc for a day, a bar with round ends for a stretch or a window."""
    start, end, y = scale.at(mark.first), scale.at(mark.last), _line(mark.rung)
    if end - start < 2 * DISC:
        middle = (start + end) / 2
        start, end = middle - DISC, middle + DISC
    return Box(start, y - DISC, end, y + DISC)


@dataclass(frozen=True, slots=True)
class _Quiet:
    drawn: Markup
    boxes: tuple[Box, ...]
    words: tuple[Place, ...] = ()


def _quiet(ladder: Ladder, scale: _Scale, marks: Sequence[Box], bottom: float) -> _Quiet:
    """The grey field, with its words where they have room; others stand in it only where they have none elsewhere."""
    if ladder.quiet is None:
        return _Quiet(Markup(""), ())
    # It may have begun before the first mark: what is drawn begins where time does.
    left, right = max(scale.at(ladder.quiet.first), scale.left), scale.at(ladder.quiet.last)
    field = Box(left, 0, right, bottom)
    drawn = Markup('<rect x="{x}" y="0" width="{w}" height="{h}" fill="#e6e6e6"/>').format(
        x=shapes.number(left), w=shapes.number(right - left), h=shapes.number(bottom)
    )
    wanted = Wanted(0, tuple(_in_field(ladder.quiet.words, field, len(ladder.rungs))), 1)
    placed = arrange([wanted], taken=marks, bounds=Box(left + 2, 0, right - 2, bottom)).get(0)
    if placed is None:
        return _Quiet(drawn, (field,))
    return _Quiet(drawn, (field,), (placed,))


def _in_field(choices: Sequence[str], field: Box, rungs: int) -> list[Place]:
    heights = [_line(n) - ABOVE for n in (*range(rungs - 1, -1, -1),)]
    return [
        _place(words, (field.left + field.right - widths(600).of(words, SIZE)) / 2, y, 600)
        for words in choices
        for y in heights
    ]


def _labels(ladder: Ladder, scale: _Scale, marks: Sequence[Box], quiet: _Quiet, width: float) -> dict[int, Place]:
    bounds = Box(scale.left, 0, width, _line(len(ladder.rungs) - 1) + BELOW + SIZE)
    today = Box(scale.at(ladder.today.day) - 1.5, 0, scale.at(ladder.today.day) + 1.5, bounds.bottom)
    wanted = [
        Wanted(n, tuple(_beside(mark, box, quiet.boxes)), len(ladder.marks) - n)
        for n, (mark, box) in enumerate(zip(ladder.marks, marks, strict=True))
    ]
    return arrange(wanted, taken=(*marks, today, *(place.box for place in quiet.words)), bounds=bounds)


def _beside(mark: Mark, box: Box, quiet: Sequence[Box]) -> list[Place]:
    """Where words of a mark may stand, the fullest words first: above it, then below; from it, up to it, across.

    Where nothing is on file they stand only if elsewhere there is no room but for the shortest of several.
    """
    y, middle = _line(mark.rung), (box.left + box.right) / 2
    out = list[tuple[int, Place]]()
    for number, words in enumerate(mark.words, 1):
        long = widths().of(words, SIZE)
        starts = (box.left, box.right - long, middle - long / 2, middle - long - 1.5, box.left - long, box.right)
        shortest = number == len(mark.words) > 1
        for place in (_place(words, x, y + shift, long=long) for shift in (-ABOVE, BELOW) for x in starts):
            out.append((2 * shortest + any(place.box.meets(field) for field in quiet), place))
    return [place for _last, place in sorted(out, key=lambda one: one[0])]


def _place(words: str, x: float, y: float, weight: int = 400, *, long: float | None = None) -> Place:
    long = widths(weight).of(words, SIZE) if long is None else long
    return Place(words, x, y, Box(x - 1.5, y - ASCENT * SIZE, x + long + 1.5, y + DESCENT * SIZE), weight)


def _names(ladder: Ladder) -> Iterator[Place]:
    """The names of the rungs before their lines; one of two lines about its own."""
    for n, rung in enumerate(ladder.rungs):
        y = _line(n) + 2.6
        if rung.below:
            yield _place(rung.words, 0, y - LINE / 2)
            yield _place(rung.below, 0, y + LINE / 2)
        else:
            yield _place(rung.words, 0, y)


def _shown_years(ladder: Ladder, scale: _Scale) -> list[Moment]:
    return [y for y in ladder.years if scale.first <= y.day <= scale.last]


def _axis(ladder: Ladder, scale: _Scale, bottom: float) -> list[Markup]:
    """Years and today below the rungs, and triangles for fixed days."""
    today = scale.at(ladder.today.day)
    drawn = [shapes.stroke((scale.left, bottom), (scale.right, bottom), 0.5)]
    ticks = [scale.at(y.day) for y in _shown_years(ladder, scale)]
    drawn += [shapes.stroke((x, bottom - 2.5), (x, bottom + 2.5), 0.5) for x in ticks]
    drawn += [shapes.triangle(scale.at(f.day), bottom + 1) for f in ladder.fixed]
    return [*drawn, shapes.stroke((today, 0), (today, bottom + 4), 1.4)]


def _dates(ladder: Ladder, scale: _Scale, bottom: float) -> tuple[Place, ...]:
    """The words of today, fixed days and years, below the axis, where they have room."""
    years = _shown_years(ladder, scale)
    named = [(ladder.today, 600, 1), *((f, 400, 2) for f in ladder.fixed), *((y, 400, 1) for y in years)]
    wanted = [
        Wanted(n, tuple(_under(moment.words, scale.at(moment.day), bottom, (weight, row))), len(named) - n)
        for n, (moment, weight, row) in enumerate(named)
    ]
    bounds = Box(0, bottom, scale.right + RIM, bottom + FOOT)
    return tuple(arrange(wanted, taken=(), bounds=bounds).values())


def _under(words: str, x: float, bottom: float, look: tuple[int, int]) -> list[Place]:
    weight, row = look
    long = widths(weight).of(words, SIZE)
    starts = (x - long / 2, x - 2.6, x + 2.6 - long)
    return [_place(words, start, bottom + 3 + 10 * n, weight) for n in (row, 3 - row) for start in starts]


def _drawn(mark: Mark, box: Box) -> Markup:
    """Black where it was, white where it is not known to have been."""
    return shapes.pill(box, DISC, "#fff" if mark.hollow else "#000")
