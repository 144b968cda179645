"""Families by name: from Python packages, from the system, and what is no face for a memo."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from fontTools import ttLib
from fontTools.ttLib import TTFont

from briefgen.fonts import families
from briefgen.fonts.families import Face, find, usable
from tests.fonts.fontmaking import Made, save, save_variable


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder that stands for all of the system's; names in it are those of no package."""
    monkeypatch.setattr(families, "system_folders", lambda: (tmp_path,))
    return tmp_path


def faces(name: str) -> list[tuple[str, int, int]]:
    found = find(name)
    assert found is not None
    return [(face.file.name, face.number, face.weight) for face in found.faces]


@pytest.mark.parametrize("name", ["Noto Sans Arabic", "noto sans arabic", "Noto  Sans-Arabic"])
def test_what_a_package_brings_is_found_whatever_its_capitals(name: str, system: Path) -> None:
    save(system, "NotoSansArabic-Regular.ttf", Made("Noto Sans Arabic"))
    found = find("Noto Sans Arabic")
    assert found is not None
    assert [(f.file.suffix, f.weight, f.variable, "fontpkg" in str(f.file)) for f in found.faces] == [
        (".ttf", 400, True, True),
        (".ttf", 600, True, True),
    ]


def test_of_a_family_the_regular_and_the_bold_upright_face_count(system: Path) -> None:
    save(system, "Hand-Light.ttf", Made("Hand", 300, legacy="Hand Light"))
    save(system, "Hand-Regular.ttf", Made("Hand"))
    save(system, "Hand-Italic.ttf", Made("Hand", italic=True))
    save(system, "Hand-Condensed.ttf", Made("Hand", width=3))
    save(system, "Hand-Bold.ttf", Made("Hand", 700))
    save(system, "Hand-Black.ttf", Made("Hand", 900, legacy="Hand Black"))
    assert faces("Hand") == [("Hand-Regular.ttf", 0, 400), ("Hand-Bold.ttf", 0, 700)]


def test_a_family_of_one_face_has_that(system: Path) -> None:
    save(system, "Hand-Light.ttf", Made("Hand", 300))
    assert faces("hand") == [("Hand-Light.ttf", 0, 300)]


def test_a_variable_file_gives_both_within_its_range(system: Path) -> None:
    save_variable(system, "Hand[wght].ttf", "Hand", (300, 350, 500))
    assert faces("Hand") == [("Hand[wght].ttf", 0, 400)]
    save_variable(system / "more", "Pen[wght].ttf", "Pen", (100, 400, 900))
    assert faces("Pen") == [("Pen[wght].ttf", 0, 400), ("Pen[wght].ttf", 0, 600)]


def test_a_static_face_comes_before_one_to_be_cut(system: Path) -> None:
    save_variable(system, "Hand-A[wght].ttf", "Hand", (100, 400, 900))
    save(system, "Hand-B.ttf", Made("Hand"))
    assert faces("Hand") == [("Hand-B.ttf", 0, 400), ("Hand-A[wght].ttf", 0, 600)]


def test_a_collection_holds_several_families(system: Path) -> None:
    save(system, "Brush.ttc", Made("Brush JP"), Made("Brush KR"), Made("Brush SC"))
    found = find("Brush SC")
    assert found is not None
    assert found.faces == (Face(system / "Brush.ttc", 2, 400, collected=True),)


def test_a_file_may_be_called_anything(system: Path) -> None:
    save(system / "deep" / "er", "0815.otf", Made("Hand"))
    assert faces("Hand") == [("0815.otf", 0, 400)]


def test_a_name_that_only_begins_alike_is_another_family(system: Path) -> None:
    save(system, "HandMono.ttf", Made("Hand Mono"))
    assert find("Hand") is None


def test_broken_files_and_links_are_passed_over(system: Path) -> None:
    (system / "Hand-Broken.ttf").write_bytes(b"\0\1\0\0 nonsense")
    (system / "Hand-Empty.ttc").write_bytes(b"")
    (system / "Hand-Gone.ttf").symlink_to(system / "nowhere.ttf")
    (system / "Hand-Folder.ttf").mkdir()
    save(system, "Hand.ttf", Made("Hand"))
    assert faces("Hand") == [("Hand.ttf", 0, 400)]


def test_pictures_in_colours_are_no_letters_for_a_memo(system: Path) -> None:
    save(system, "Smile.ttf", Made("Smile", coloured=True))
    found = find("Smile")
    assert found is not None
    assert (found.faces, found.coloured) == ((), True)


def test_only_what_has_faces_for_us_is_usable_in_the_order_named(system: Path) -> None:
    save(system, "Smile.ttf", Made("Smile", coloured=True))
    save(system, "Hand.ttf", Made("Hand"))
    save(system, "Pen.ttf", Made("Pen"))
    assert [family.name for family in usable(("Pen", "Nowhere", "Smile", "Hand"))] == ["Pen", "Hand"]


def test_a_link_between_folders_is_no_trap(system: Path) -> None:
    save(system / "a", "Hand.ttf", Made("Hand"))
    (system / "a" / "again").symlink_to(system)
    assert faces("Hand") == [("Hand.ttf", 0, 400)]


def test_the_folders_are_those_of_the_system_and_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", "/home/desk")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    listed = ["/usr/share/fonts", "/usr/local/share/fonts", "/data/fonts", "/home/desk/.fonts"]
    assert [str(folder) for folder in families.system_folders()] == listed
    monkeypatch.setattr("sys.platform", "darwin")
    assert str(families.system_folders()[-1]) == "/home/desk/Library/Fonts"


def test_a_file_is_opened_once_however_many_families_are_looked_for(
    system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hundreds lie in a system's folders; a family that is in none of them has all of them looked through."""
    save(system, "0815.otf", Made("Hand"))
    opened = list[str]()

    class Counted(TTFont):  # type: ignore[misc]
        def __init__(self, file: BinaryIO, **options: Any) -> None:
            opened.append(Path(file.name).name)
            super().__init__(file, **options)

    monkeypatch.setattr(ttLib, "TTFont", Counted)
    assert [find(name) for name in ("Nowhere", "Never", "Neither")] == [None] * 3
    assert opened == ["0815.otf"]


def test_a_user_without_a_home_has_the_systems_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)  # as where nobody knows his home
    usual = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    assert [folder for folder in families.system_folders() if "nonexistent" not in folder.parts] == usual
