"""Drawings as pictures: as wide and high as they are told to be, in black on white."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from briefgen.diagnostics import BriefgenError
from briefgen.paper import pdf
from briefgen.paper.docx.blocks import Drawing
from briefgen.paper.docx.drawings import picture, size

SVG = '<svg viewBox="0 0 20 10" width="36pt"><title>Half</title><rect width="10" height="10"/></svg>'


def test_a_drawing_is_as_wide_as_it_says_and_high_in_proportion() -> None:
    assert size(Drawing(SVG, "Half", 36.0)) == (36.0, 18.0)
    assert size(Drawing(SVG, "Half")) == (80.0, 40.0)


def test_a_picture_is_what_is_drawn() -> None:
    made = picture(Drawing(SVG, "Half", 36.0))
    assert made
    with Image.open(BytesIO(made)) as image:
        assert (image.format, image.size, image.mode) == ("PNG", (150, 75), "L")
        assert (image.getpixel((30, 30)), image.getpixel((120, 30))) == (0, 255)
    assert picture(Drawing(SVG, "Half", 36.0)) == made


def test_without_pango_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_said: object) -> None:
        raise BriefgenError("Memos are laid out with Pango, which this system does not have.")

    monkeypatch.setattr(pdf, "lay_out", missing)
    assert picture(Drawing(SVG, "Half", 36.0)) is None
