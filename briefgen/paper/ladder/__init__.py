"""A ladder: rungs one above the other, time from left to right, and on each rung what happened or is expected there.

It knows days as numbers and rungs by their place; what the rungs and marks stand for is said by whoever asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from briefgen.paper import shapes
from briefgen.paper.labels import Box, Place, Wanted, arrange
from briefgen.paper.ladder.marks import Mark, Moment, Scale, box_of, pill
from briefgen.paper.measure import widths

SIZE = 7.5  # of all words, in points: legible after a scan at 150 dots to the inch
WIDE_RUNG = 26.0  # from rung to rung, where words crowd between
CROWDED = 3.0  # between words of one rung and words of the next: nearer, nobody sees of which they are
ABOVE, BELOW = 4.6, 9.2  # from a rung up and down to the baselines of words
HEAD = 5.8  # the baseline of today's word: above all words of the highest rung but those that stand beside it
GAP, RIM = 8.0, 5.0  # behind the names of the rungs; at the right edge
CLEAR, FOOT = 13.0, 25.0  # from the last rung to the axis: words below marks; from there down: years, triangles, days
LINE = 8.4  # from line to line of a name in two
ASCENT, DESCENT = 0.76, 0.22  # of the size: the room that words take above and below their baseline


class Rung(Struct, frozen=True):
    """One level, by its name, which may go on in a second line."""

    words: str
    below: str = ""

    @property
    def spoken(self) -> str:
        """The whole name."""
        return " ".join(part for part in (self.words, self.below) if part)


class Quiet(Struct, frozen=True):
    """A stretch of which nothing is on file, and what is said of it, the fullest first."""

    first: int
    last: int
    words: tuple[str, ...]


class Ladder(Struct, frozen=True):
    """What is drawn: the marks from the weightiest on; ``years`` are first days of years, ``fixed`` days by law or custom."""

    rungs: tuple[Rung, ...]
    marks: tuple[Mark, ...]
    today: Moment
    years: tuple[Moment, ...] = ()
    fixed: tuple[Moment, ...] = ()
    quiet: Quiet | None = None


class Drawn(Struct, frozen=True):
    """The drawing, where it put the words of marks, by the place of each among the marks, and all words in its frame."""

    svg: Markup
    labels: dict[int, Place]
    marks: tuple[Box, ...]
    words: tuple[Place, ...]
    frame: Box


@lru_cache(16)  # while a memo is fitted to its pages it is drawn again and again
def draw(ladder: Ladder, *, width: float, title: str, description: str) -> Drawn:
    """The ladder as SVG of a width in points, with its text alternative; the same input gives the same bytes."""
    scale = _scale(ladder, width)
    near = _drawing(ladder, scale, width=width, said=(title, description))
    if not _crowded(near):
        return near
    return _drawing(ladder, replace(scale, rung=WIDE_RUNG), width=width, said=(title, description))


def _crowded(drawn: Drawn) -> bool:
    """Whether words below one rung and words above the next stand so near that they may be of either."""
    boxes = sorted((place.box for place in drawn.labels.values()), key=lambda box: box.top)
    return any(
        0 <= two.top - one.bottom < CROWDED and one.left < two.right and two.left < one.right
        for one, two in combinations(boxes, 2)
    )


def _drawing(ladder: Ladder, scale: Scale, *, width: float, said: tuple[str, str]) -> Drawn:
    title, description = said
    marks = tuple(box_of(m, scale) for m in ladder.marks)
    bottom = scale.line(len(ladder.rungs) - 1) + CLEAR
    quiet = _quiet(ladder, scale, marks, bottom)
    labels = _labels(ladder, scale, marks, quiet, width)
    words = (
        *_names(ladder, scale),
        _today(ladder, scale),
        *_dates(ladder, scale, bottom),
        *quiet.words,
        *labels.values(),
    )
    pieces = [
        quiet.drawn,
        *(shapes.stroke((scale.left, y), (width, y), 0.35, "#777") for y in map(scale.line, range(len(ladder.rungs)))),
        *_axis(ladder, scale, bottom),
        *(pill(mark, box) for mark, box in zip(ladder.marks, marks, strict=True)),
        *map(shapes.text, words),
    ]
    svg = Markup(
        '<svg xmlns="{ns}" class="ladder" role="img" font-family="Briefgen Sans" font-size="{size}" viewBox="0 0 {w} {h}" '
        'width="{w}pt" height="{h}pt"><title>{description}</title><desc>{title}</desc>{drawn}</svg>'
    ).format(
        ns=shapes.SVG,
        size=shapes.number(SIZE),
        w=shapes.number(width),
        h=shapes.number(bottom + FOOT),
        title=title,
        description=description,
        drawn=Markup("").join(pieces),
    )
    return Drawn(svg, labels, marks, words, Box(0, 0, width, bottom + FOOT))


def _scale(ladder: Ladder, width: float) -> Scale:
    days = [ladder.today.day, *(d for m in ladder.marks for d in (m.first, m.last)), *(f.day for f in ladder.fixed)]
    left = max((widths().of(words, SIZE) for r in ladder.rungs for words in (r.words, r.below)), default=0.0) + GAP
    spread = max((max(days) - min(days)) // 40, 10)  # no mark at the very edge
    return Scale(left, width - RIM, min(days) - spread, max(days) + spread)


class _Quiet(Struct, frozen=True):
    drawn: Markup
    boxes: tuple[Box, ...]
    words: tuple[Place, ...] = ()


def _quiet(ladder: Ladder, scale: Scale, marks: Sequence[Box], bottom: float) -> _Quiet:
    """The grey field, with its words where they have room; others stand in it only where they have none elsewhere."""
    if ladder.quiet is None:
        return _Quiet(Markup(""), ())
    # It may have begun before the first mark: what is drawn begins where time does.
    left, right = max(scale.at(ladder.quiet.first), scale.left), scale.at(ladder.quiet.last)
    field = Box(left, 0, right, bottom)
    drawn = Markup('<rect x="{x}" y="0" width="{w}" height="{h}" fill="#e6e6e6"/>').format(
        x=shapes.number(left), w=shapes.number(right - left), h=shapes.number(bottom)
    )
    wanted = Wanted(
        0, tuple(_in_field(ladder.quiet.words, field, [scale.line(n) for n in range(len(ladder.rungs))])), 1
    )
    placed = arrange(
        [wanted], taken=(*marks, _today(ladder, scale).box), bounds=Box(left + 2, 0, right - 2, bottom)
    ).get(0)
    return _Quiet(drawn, (field,), (placed,) if placed else ())


def _in_field(choices: Sequence[str], field: Box, rungs: Sequence[float]) -> list[Place]:
    return [
        _place(words, (field.left + field.right - widths(600).of(words, SIZE)) / 2, y - ABOVE, 600)
        for words in choices
        for y in reversed(rungs)
    ]


def _labels(ladder: Ladder, scale: Scale, marks: Sequence[Box], quiet: _Quiet, width: float) -> dict[int, Place]:
    bounds = Box(scale.left, 0, width, scale.line(len(ladder.rungs) - 1) + BELOW + SIZE)
    today = Box(scale.at(ladder.today.day) - 1.5, 0, scale.at(ladder.today.day) + 1.5, bounds.bottom)
    wanted = [
        Wanted(n, tuple(_beside(mark, box, scale, quiet.boxes)), len(ladder.marks) - n)
        for n, (mark, box) in enumerate(zip(ladder.marks, marks, strict=True))
    ]
    said = (_today(ladder, scale), *quiet.words)
    return arrange(wanted, taken=(*marks, today, *(place.box for place in said)), bounds=bounds)


def _beside(mark: Mark, box: Box, scale: Scale, quiet: Sequence[Box]) -> list[Place]:
    """Where words of a mark may stand, the fullest words first: above it, then below; from it, up to it, across.

    Where nothing is on file they stand only if elsewhere there is no room but for the shortest of several.
    """
    y, middle = scale.line(mark.rung), (box.left + box.right) / 2
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


def _names(ladder: Ladder, scale: Scale) -> Iterator[Place]:
    """The names of the rungs before their lines; one of two lines about its own."""
    for n, rung in enumerate(ladder.rungs):
        lines = [words for words in (rung.words, rung.below) if words]
        top = scale.line(n) + 2.6 - LINE * (len(lines) - 1) / 2
        yield from (_place(words, 0, top + LINE * line) for line, words in enumerate(lines))


def _shown_years(ladder: Ladder, scale: Scale) -> list[Moment]:
    return [y for y in ladder.years if scale.first <= y.day <= scale.last]


def _axis(ladder: Ladder, scale: Scale, bottom: float) -> list[Markup]:
    """Years and today below the rungs, and triangles for fixed days."""
    today = scale.at(ladder.today.day)
    drawn = [shapes.stroke((scale.left, bottom), (scale.right + RIM, bottom), 0.5)]
    ticks = [scale.at(y.day) for y in _shown_years(ladder, scale)]
    drawn += [shapes.stroke((x, bottom - 2.5), (x, bottom + 2.5), 0.5) for x in ticks]
    drawn += [shapes.rimmed_triangle(scale.at(f.day), bottom + 1) for f in ladder.fixed]
    return [*drawn, shapes.stroke((today, 0), (today, bottom + 4), 1.4)]


def _today(ladder: Ladder, scale: Scale) -> Place:
    """The word at the head of today's line: behind it, or before it where the drawing ends."""
    x, long = scale.at(ladder.today.day), widths(600).of(ladder.today.words, SIZE)
    behind = x + 3 + long <= scale.right + RIM
    return _place(ladder.today.words, x + 3 if behind else x - 3 - long, HEAD, 600)


def _dates(ladder: Ladder, scale: Scale, bottom: float) -> tuple[Place, ...]:
    """The words of years, without which no day can be read, and of fixed days, below the axis, where they have room."""
    bounds, placed = Box(0, bottom, scale.right + RIM, bottom + FOOT), list[Place]()
    for moments, rows in ((_shown_years(ladder, scale), (1,)), (ladder.fixed, (2, 1))):
        places = (tuple(_under(one.words, scale.at(one.day), bottom, rows)) for one in moments)
        wanted = [Wanted(n, found, len(moments) - n) for n, found in enumerate(places)]
        placed += arrange(wanted, taken=[place.box for place in placed], bounds=bounds).values()
    return tuple(placed)


def _under(words: str, x: float, bottom: float, rows: Sequence[int]) -> list[Place]:
    """Where the words of a day may stand: in the middle below it, or with either end near it."""
    long = widths().of(words, SIZE)
    starts = (x - long / 2, x - 2.6, x + 2.6 - long, x, x - long)
    return [_place(words, start, bottom + 3 + 10 * row) for row in rows for start in starts]
