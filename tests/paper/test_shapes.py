"""Shapes as SVG, to the character."""

from __future__ import annotations

from briefgen.paper import shapes
from briefgen.paper.labels import Box, Place


def test_numbers_are_short_and_never_finer_than_a_hundredth() -> None:
    assert [shapes.number(v) for v in (0.0, 12.0, 0.5, 1.006, -2.499)] == ["0", "12", "0.5", "1.01", "-2.5"]


def test_each_shape() -> None:
    assert shapes.triangle(10, 5) == '<path d="M7.4 9.6L12.6 9.6L10 5Z"/>'
    assert shapes.stroke((0, 1), (2, 1), 0.35, "#777") == '<path d="M0 1L2 1" stroke="#777" stroke-width="0.35"/>'
    box = Box(1, 2, 4, 8)
    rim = 'rx="2.7" fill="#fff" stroke="#000" stroke-width="1"/>'
    assert shapes.pill(box, 2.7, "#fff") == f'<rect x="1" y="2" width="3" height="6" {rim}'
    words = shapes.text(Place("A <b>", 1.5, 9, box, 600))
    assert words == '<text x="1.5" y="9" font-weight="600">A &lt;b&gt;</text>'
