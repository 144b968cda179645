"""The few shapes that drawings are made of, as SVG; every number at a hundredth of a point."""

from __future__ import annotations

from markupsafe import Markup

from briefgen.paper.labels import Box, Place

SVG = "http://www.w3.org/2000/svg"


def triangle(x: float, top: float) -> Markup:
    """A small triangle that points upwards, its tip at a place."""
    return Markup('<path d="M{a} {y}L{b} {y}L{c} {t}Z"/>').format(
        a=number(x - 2.6), b=number(x + 2.6), c=number(x), y=number(top + 4.6), t=number(top)
    )


def rimmed_triangle(x: float, top: float) -> Markup:
    """The same within a white rim, so that two of days close to each other are told apart."""
    rim = Markup('<path d="M{a} {y}L{b} {y}L{c} {t}Z" fill="#fff"/>').format(
        a=number(x - 3.6), b=number(x + 3.6), c=number(x), y=number(top + 5.2), t=number(top - 0.7)
    )
    return rim + triangle(x, top)


def pill(box: Box, radius: float, ink: str) -> Markup:
    """A disc or a bar with round ends, in an ink and with a black rim."""
    return Markup(
        '<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}" fill="{ink}" stroke="#000" stroke-width="1"/>'
    ).format(
        x=number(box.left),
        y=number(box.top),
        w=number(box.right - box.left),
        h=number(box.bottom - box.top),
        r=number(radius),
        ink=ink,
    )


def stroke(start: tuple[float, float], end: tuple[float, float], width: float, ink: str = "#000") -> Markup:
    """A straight line."""
    return Markup('<path d="M{a} {b}L{c} {d}" stroke="{ink}" stroke-width="{w}"/>').format(
        a=number(start[0]), b=number(start[1]), c=number(end[0]), d=number(end[1]), ink=ink, w=number(width)
    )


def text(place: Place) -> Markup:
    """Words where they stand."""
    return Markup('<text x="{x}" y="{y}" font-weight="{weight}">{words}</text>').format(
        x=number(place.x), y=number(place.y), weight=place.weight, words=place.words
    )


def number(value: float) -> str:
    """A number at a hundredth of a point, so that the same data give the same bytes everywhere."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
