"""Static faces: cut, taken out of a collection, copied; the same bytes each time."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from briefgen.fonts import static
from briefgen.fonts.families import Face, find
from tests.fonts.fontmaking import Made, save, save_variable


def name(font: TTFont, number: int) -> str:
    return str(font["name"].getDebugName(number))


def test_a_face_that_is_cut_is_static_and_named_after_its_weight(tmp_path: Path) -> None:
    file = save_variable(tmp_path, "hand.ttf", "Hand", (100, 400, 900))
    made = static.make(Face(file, 0, 600, variable=True), "Hand", tmp_path / "made")
    assert made == tmp_path / "made.ttf"
    with TTFont(made) as font:
        assert "fvar" not in font
        assert (font["OS/2"].usWeightClass, name(font, 16), name(font, 17)) == (600, "Hand", "SemiBold")
        assert (name(font, 1), name(font, 6)) == ("Hand SemiBold", "Hand-SemiBold")


def test_the_same_file_is_cut_to_the_same_bytes(tmp_path: Path) -> None:
    family = "Noto Sans Thai"
    found = find(family)
    assert found is not None
    one, two = (static.make(found.faces[0], family, tmp_path / n).read_bytes() for n in ("one", "two"))
    assert one == two


def test_a_face_is_taken_out_of_its_collection(tmp_path: Path) -> None:
    file = save(tmp_path, "brush.ttc", Made("Brush JP", letters="ab"), Made("Brush KR", letters="cd"))
    made = static.make(Face(file, 1, 400, collected=True), "Brush KR", tmp_path / "made")
    with TTFont(made) as font:
        assert (name(font, 1), sorted(font.getBestCmap())) == ("Brush KR", [ord("c"), ord("d")])


def test_a_static_file_is_copied_as_it_is(tmp_path: Path) -> None:
    file = save(tmp_path, "hand.OTF", Made("Hand"))
    made = static.make(Face(file, 0, 400), "Hand", tmp_path / "made")
    assert (made.name, made.read_bytes()) == ("made.otf", file.read_bytes())


def test_a_box_is_added_for_what_no_font_has(tmp_path: Path) -> None:
    file = save(tmp_path, "hand.ttf", Made("Hand"))
    static.add_box(file)
    with TTFont(file) as font:
        box = font["glyf"][font.getBestCmap()[static.BOX]]
        assert (box.xMin, box.yMin, box.xMax, box.yMax, box.numberOfContours) == (70, 0, 560, 660, 2)
        assert font["hmtx"]["box"] == (630, 70)
