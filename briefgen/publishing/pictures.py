"""Drawings as inline SVG that survive a black-and-white copier, each with a title and a description."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import segno
from markupsafe import Markup

SVG = "http://www.w3.org/2000/svg"
ROW, BAR = 11.0, 6.5  # heights in points
LABEL, LENGTH, ROOM = 56.0, 110.0, 64.0  # widths in points: period, the longest bar, value
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
    width, height = LABEL + LENGTH + ROOM, ROW * len(items) + 2
    drawn = Markup("").join(_bar(b, index, longest) for index, b in enumerate(items))
    axis = Markup('<path d="M{x} 0V{y}" stroke="#000" stroke-width="0.5"/>').format(x=_n(LABEL), y=_n(height))
    return Markup(
        '<svg xmlns="{ns}" class="bars" font-family="Briefgen Sans" font-size="7.5" viewBox="0 0 {w} {h}" width="{w}pt" height="{h}pt">'
        "<title>{description}</title><desc>{title}</desc>{drawn}{axis}</svg>"
    ).format(ns=SVG, w=_n(width), h=_n(height), title=title, description=description, drawn=drawn, axis=axis)


def _bar(bar: Bar, index: int, longest: float) -> Markup:
    top = ROW * index + 1 + (ROW - BAR) / 2
    base = top + BAR - 0.7
    length = LENGTH * max(bar.value, 0.0) / longest
    look = Markup('fill="#fff" stroke="#000" stroke-width="0.5"' if bar.hollow else 'fill="#000"')
    return Markup(
        '<text x="{edge}" y="{base}" text-anchor="end">{label}</text>'
        '<rect x="{left}" y="{top}" width="{length}" height="{thick}" {look}/>'
        '<text x="{end}" y="{base}">{words}</text>'
    ).format(
        edge=_n(LABEL - 5),
        base=_n(base),
        label=bar.label,
        left=_n(LABEL),
        top=_n(top),
        length=_n(length),
        thick=_n(BAR),
        look=look,
        end=_n(LABEL + length + 4),
        words=bar.words,
    )


def _n(value: float) -> str:
    """A number at a hundredth of a point, so that the same data give the same bytes everywhere."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


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
