"""Bars that survive a black-and-white copier: a whole in two parts; values on one scale, open-ended where so a source has it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from briefgen.paper.measure import widths
from briefgen.paper.shapes import SVG, number

SIZE = 7.5  # of all words, in points
THICK, ROW = 7.0, 12.0  # a bar, and from bar to bar
GAP = 4.0  # between a bar and the words beside it
ARROW = 5.0


class Share(Struct, frozen=True):
    """A part of a whole: its value, and what is said of it, the fullest first."""

    value: float
    words: tuple[str, ...]


class Bar(Struct, frozen=True):
    """A value on the scale of its neighbours; ``hollow`` where it is computed, ``open`` where it is at least so much."""

    label: str
    value: float
    words: str
    hollow: bool = False
    open: bool = False


def whole(one: Share, two: Share, *, width: float, title: str, description: str) -> Markup:
    """A whole of a width in points as one bar of two parts, the first black, each with its words inside or below."""
    total = (one.value + two.value) or 1.0
    cut = width * one.value / total
    inside = (_fitting(one.words, cut - 2 * GAP), _fitting(two.words, width - cut - 2 * GAP))
    below = [share.words[0] for share, words in zip((one, two), inside, strict=True) if words is None]
    high = ROW + (SIZE + 3 if below else 0)
    drawn = [
        _box(0, 0, cut, ROW, ink="#000"),
        _box(cut, 0, width - cut, ROW, ink="#fff"),
        _said(GAP, ROW - 3.6, inside[0], ink="#fff"),
        _said(cut + GAP, ROW - 3.6, inside[1]),
        _said(0 if inside[0] is None else width, ROW + SIZE + 1, "; ".join(below) or None, end=inside[0] is not None),
    ]
    return _drawing(drawn, width, high, title, description)


def pace(items: Sequence[Bar], *, width: float, title: str, description: str) -> Markup:
    """Values as bars on one scale from nought, within a width in points; an arrow's head stands for “or more”."""
    left = max((widths().of(b.label, SIZE) for b in items), default=0.0) + GAP
    beside = max((widths().of(b.words, SIZE) + (ARROW if b.open else 0) for b in items), default=0.0) + 2 * GAP
    longest = max((b.value for b in items), default=0.0) or 1.0
    scale = max(width - left - beside, 20.0) / longest
    drawn = [piece for n, bar in enumerate(items) for piece in _bar(bar, left, scale * max(bar.value, 0.0), ROW * n)]
    return _drawing(drawn, width, ROW * max(len(items), 1), title, description)


def _bar(bar: Bar, left: float, length: float, top: float) -> list[Markup]:
    y = top + (ROW - THICK) / 2
    middle, end = y + THICK / 2, left + length
    base = middle + SIZE * 0.35
    drawn = [_said(0, base, bar.label), _box(left, y, length, THICK, ink="#fff" if bar.hollow else "#000")]
    if bar.open:
        drawn.append(
            Markup('<path d="M{a} {t}L{b} {m}L{a} {u}Z"/>').format(
                a=number(end), b=number(end + ARROW), t=number(y), m=number(middle), u=number(y + THICK)
            )
        )
        end += ARROW
    return [*drawn, _said(end + GAP, base, bar.words)]


def _fitting(choices: Sequence[str], room: float) -> str | None:
    return next((words for words in choices if widths(600).of(words, SIZE) <= room), None)


def _box(x: float, y: float, width: float, height: float, *, ink: str) -> Markup:
    return Markup(
        '<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{ink}" stroke="#000" stroke-width="0.6"/>'
    ).format(x=number(x), y=number(y), w=number(width), h=number(height), ink=ink)


def _said(x: float, y: float, words: str | None, *, ink: str = "#000", end: bool = False) -> Markup:
    if not words:
        return Markup("")
    return Markup(
        '<text x="{x}" y="{y}" fill="{ink}" text-anchor="{anchor}" font-weight="{weight}">{words}</text>'
    ).format(
        x=number(x),
        y=number(y),
        ink=ink,
        anchor="end" if end else "start",
        weight=600 if ink != "#000" else 400,
        words=words,
    )


def _drawing(pieces: Sequence[Markup], width: float, height: float, title: str, description: str) -> Markup:
    return Markup(
        '<svg xmlns="{ns}" role="img" font-family="Briefgen Sans" font-size="{size}" viewBox="-0.5 -0.5 {vw} {vh}" '
        'width="{vw}pt" height="{vh}pt"><title>{description}</title><desc>{title}</desc>{drawn}</svg>'
    ).format(
        ns=SVG,
        size=number(SIZE),
        vw=number(width + 1),
        vh=number(height + 1),
        title=title,
        description=description,
        drawn=Markup("").join(pieces),
    )
