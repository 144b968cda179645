"""Drawings as inline SVG that survive a black-and-white copier, each with a title and a description."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import segno
from markupsafe import Markup

SVG = "http://www.w3.org/2000/svg"
ROW, BAR = 11.0, 6.5  # heights in points
BREADTH, LABEL, ROOM = 230.0, 56.0, 64.0  # widths in points: of all, and at least of the periods and of the values
LEAST = 12.0  # of the longest bar, beside the longest words
SIGN = 4.3  # the width of a letter or digit of what stands beside bars, at the most on the average
LINE, EDGE = 479.0, 8.0  # the timeline: its width and its rim, in points
DISC, LETTER = 2.6, 3.6  # half the height of a mark; the width of a letter, on the average
ROWS_OF_WORDS, ROW_OF_WORDS = 3, 7.5
QR_QUIET_ZONE = 4  # modules; ISO/IEC 18004, 9.1


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it stands for, how long it is, its value in words; ``hollow`` for what is computed."""

    label: str
    value: float
    words: str
    hollow: bool = False


def bars(items: Sequence[Bar], *, title: str, description: str) -> Markup:
    """Horizontal bars on one scale from nought, reported values solid and computed ones hollow."""
    longest = max((b.value for b in items), default=0.0) or 1.0
    left = max([LABEL, *(SIGN * len(b.label) + 5 for b in items)])
    room = max([ROOM, *(SIGN * len(b.words) + 4 for b in items)])
    most = max(BREADTH - left - room, LEAST)
    width, height = left + most + room, ROW * len(items) + 2
    drawn = Markup("").join(_bar(b, index, left, most * max(b.value, 0.0) / longest) for index, b in enumerate(items))
    axis = Markup('<path d="M{x} 0V{y}" stroke="#000" stroke-width="0.5"/>').format(x=_n(left), y=_n(height))
    return Markup(
        '<svg xmlns="{ns}" class="bars" font-family="Briefgen Sans" font-size="7.5" viewBox="0 0 {w} {h}" width="{w}pt" height="{h}pt">'
        "<title>{description}</title><desc>{title}</desc>{drawn}{axis}</svg>"
    ).format(ns=SVG, w=_n(width), h=_n(height), title=title, description=description, drawn=drawn, axis=axis)


def _bar(bar: Bar, index: int, left: float, length: float) -> Markup:
    top = ROW * index + 1 + (ROW - BAR) / 2
    base = top + BAR - 0.7
    look = Markup('fill="#fff" stroke="#000" stroke-width="0.5"' if bar.hollow else 'fill="#000"')
    return Markup(
        '<text x="{edge}" y="{base}" text-anchor="end">{label}</text>'
        '<rect x="{left}" y="{top}" width="{length}" height="{thick}" {look}/>'
        '<text x="{end}" y="{base}">{words}</text>'
    ).format(
        edge=_n(left - 5),
        base=_n(base),
        label=bar.label,
        left=_n(left),
        top=_n(top),
        length=_n(length),
        thick=_n(BAR),
        look=look,
        end=_n(left + length + 4),
        words=bar.words,
    )


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, as a number that grows by one a day, and what is said of it."""

    day: int
    words: str


@dataclass(frozen=True, slots=True)
class Point:
    """Something on a timeline, from its first to its last possible day; ``hollow`` where it is not known to have been."""

    first: int
    last: int
    words: str
    hollow: bool = False


def timeline(
    points: Sequence[Point], today: Moment, years: Sequence[Moment], *, title: str, description: str
) -> Markup:
    """Points on one line in order of time, their words above it in up to three rows, the years and today below it."""
    days = [today.day, *(p.first for p in points), *(p.last for p in points)]
    first, span = min(days), max(max(days) - min(days), 1)

    def at(day: float) -> float:
        return EDGE + (LINE - 2 * EDGE) * (day - first) / span

    labels = _labels([(at((p.first + p.last) / 2), p.words) for p in points])
    axis = ROW_OF_WORDS * (1 + max(row for _x, row, _words in labels)) + 6
    drawn = [_stroke(0, axis, LINE, axis, 0.5)]
    for year in (y for y in years if abs(at(y.day) - at(today.day)) > 2):
        x = at(year.day)
        crowded = abs(x - at(today.day)) < 42
        drawn += [_stroke(x, axis, x, axis + 4, 0.5), *([] if crowded else [_words(x, axis + 12, year.words)])]
    drawn += [_stroke(at(today.day), axis - 5, at(today.day), axis + 5, 1)]
    drawn += [_words(min(max(at(today.day), 22), LINE - 22), axis + 12, today.words, weight=600)]
    drawn += [_mark(p, at(p.first), at(p.last), axis) for p in points]
    drawn += [_words(x, axis - 6 - ROW_OF_WORDS * row, words) for x, row, words in labels]
    return Markup(
        '<svg xmlns="{ns}" font-family="Briefgen Sans" font-size="7" viewBox="0 0 {w} {h}" width="{w}pt" height="{h}pt">'
        "<title>{description}</title><desc>{title}</desc>{drawn}</svg>"
    ).format(ns=SVG, w=_n(LINE), h=_n(axis + 14), title=title, description=description, drawn=Markup("").join(drawn))


def _stroke(left: float, top: float, right: float, bottom: float, width: float) -> Markup:
    return Markup('<path d="M{a} {b}L{c} {d}" stroke="#000" stroke-width="{w}"/>').format(
        a=_n(left), b=_n(top), c=_n(right), d=_n(bottom), w=_n(width)
    )


def _words(x: float, y: float, words: str, weight: int = 400) -> Markup:
    return Markup('<text x="{x}" y="{y}" text-anchor="middle" font-weight="{weight}">{words}</text>').format(
        x=_n(x), y=_n(y), weight=weight, words=words
    )


def _mark(point: Point, start: float, end: float, axis: float) -> Markup:
    """A disc for a day, a bar with round ends for a window."""
    left, width = (start + end) / 2 - DISC, 2 * DISC
    if end - start > width:
        left, width = start, end - start
    look = Markup('fill="#fff"') if point.hollow else Markup('fill="#000"')
    return Markup(
        '<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}" {look} stroke="#000" stroke-width="0.75"/>'
    ).format(x=_n(left), y=_n(axis - DISC), w=_n(width), h=_n(2 * DISC), r=_n(DISC), look=look)


def _labels(places: Sequence[tuple[float, str]]) -> list[tuple[float, int, str]]:
    """Where words stand above their points: their middle, and the lowest row that has room; without room they go."""
    filled = [-1.0] * ROWS_OF_WORDS
    found = []
    for x, words in dict.fromkeys(places):
        half = LETTER * len(words) / 2
        middle = min(max(x, half), LINE - half)
        row = next((n for n, end in enumerate(filled) if middle - half > end), None)
        if row is not None:
            filled[row] = middle + half + 5
            found.append((middle, row, words))
    return found


def _n(value: float) -> str:
    """A number at a hundredth of a point, so that the same data give the same bytes everywhere."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


@lru_cache(64)
def qr(address: str, *, title: str) -> Markup:
    """A QR code (ISO/IEC 18004) at error correction level M, as one black path with its quiet zone."""
    code = segno.make(address, error="m", micro=False)
    out = io.BytesIO()
    code.save(
        out,
        kind="svg",
        xmldecl=False,
        svgns=True,
        border=QR_QUIET_ZONE,
        omitsize=True,
        nl=False,
        svgclass="qr",
        lineclass=None,
    )
    svg = out.getvalue().decode("ascii")
    start = svg.index(">") + 1
    return Markup(svg[:start]) + Markup("<title>{title}</title>").format(title=title) + Markup(svg[start:])
