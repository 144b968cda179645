from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefgen.paper import fonts
from briefgen.paper.fonts import INSTANCES, SERIF_FILES

NEEDED = "Қазақстан Aleška Simkić Mădălina Gintautas Õ † ✓ → ₸ ѝ − ÷ × – “” №"


@pytest.fixture(scope="module")
def faces() -> Path:
    return fonts.fonts().folder / "faces"


def test_only_our_faces_are_listed(faces: Path) -> None:
    assert sorted(p.name for p in faces.iterdir()) == sorted([*SERIF_FILES, *(i.file for i in INSTANCES)])
    tree = ElementTree.parse(fonts.fonts().configuration)
    assert [e.text for e in tree.iter("dir")] == [str(faces)]


@pytest.mark.parametrize("name", [*SERIF_FILES, *(i.file for i in INSTANCES)])
def test_every_face_is_static_and_has_every_letter_we_know_to_need(faces: Path, name: str) -> None:
    from fontTools.ttLib import TTFont

    with TTFont(faces / name) as font:
        assert "fvar" not in font
        assert [c for c in NEEDED if c != " " and ord(c) not in font.getBestCmap()] == []


def test_a_face_cut_again_is_the_same(faces: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.ttf"
    with fonts._collector_off():
        fonts._cut(fonts._originals()[-1], INSTANCES[0], again)
    assert digest(again) == digest(faces / INSTANCES[0].file)


def test_the_cache_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    assert fonts.cache_folder() == tmp_path / "share" / "briefgen" / "fonts"
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "/cache")
    assert fonts.cache_folder() == Path("/cache/briefgen/fonts")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
