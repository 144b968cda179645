from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from briefgen import caches
from briefgen.diagnostics import BriefgenError
from briefgen.fonts import faces, families
from briefgen.fonts.faces import SERIF_FILES, Fonts, fonts
from tests.fonts.fontmaking import Made, save

NEEDED = "Қазақстан Aleška Simkić Mădălina Gintautas Õ † ✓ → ₸ ѝ − ÷ × – “” №"
SANS_FILES = ("BriefgenSans-Regular.ttf", "BriefgenSans-SemiBold.ttf")


@pytest.fixture(scope="module")
def ours() -> Fonts:
    return fonts()


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A cache with our own faces in it already, and a system with no fonts of its own."""
    monkeypatch.setattr(faces, "_make_ours", lambda _folder: None)
    monkeypatch.setattr(caches, "folders", lambda kind: (tmp_path / "cache" / kind,))
    monkeypatch.setattr(families, "system_folders", lambda: (tmp_path / "system",))
    faces._fonts.cache_clear()
    yield tmp_path / "system"
    faces._fonts.cache_clear()


def test_only_our_faces_are_listed(ours: Fonts) -> None:
    (folder,) = ours.folders
    assert sorted(p.name for p in folder.iterdir()) == sorted([*SERIF_FILES, *SANS_FILES])
    tree = ElementTree.parse(ours.configuration)
    assert [e.text for e in tree.iter("dir")] == [str(folder)]
    assert list(tree.iter("alias")) == []


@pytest.mark.parametrize("name", [*SERIF_FILES, *SANS_FILES])
def test_every_face_is_static_and_has_every_letter_we_know_to_need(ours: Fonts, name: str) -> None:
    with TTFont(ours.folders[0] / name) as font:
        assert "fvar" not in font
        assert [c for c in NEEDED if c != " " and ord(c) not in font.getBestCmap()] == []


def test_the_sans_has_the_box_that_stands_for_what_no_font_has(ours: Fonts) -> None:
    for name in SANS_FILES:
        with TTFont(ours.folders[0] / name) as font:
            assert 0x25A1 in font.getBestCmap()


@pytest.mark.printing  # it cuts all faces once more: seconds, for what changes with a font only
def test_faces_made_again_are_the_same(ours: Fonts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "SANS_STYLES", {"Regular": 400})
    faces._make_ours(tmp_path)
    made = {path.name: digest(path) for path in tmp_path.iterdir()}
    assert made == {p.name: digest(p) for p in ours.folders[0].iterdir() if p.name != "BriefgenSans-SemiBold.ttf"}


def test_a_named_family_stands_behind_ours_in_the_order_named(elsewhere: Path) -> None:
    save(elsewhere, "Pen.ttf", Made("Pen"))
    save(elsewhere, "Hand.ttc", Made("Hand"), Made("Other"))
    found = fonts(("Pen", "Nowhere", "Hand"))
    assert [[p.name for p in folder.iterdir()] for folder in found.folders] == [[], ["Pen-400.ttf"], ["Hand-400.ttf"]]
    tree = ElementTree.parse(found.configuration)
    assert [e.text for e in tree.iter("dir")] == [str(folder) for folder in found.folders]
    ranked = [[e.text for e in alias.iter("family")] for alias in tree.iter("alias")]
    assert ranked == [["IBM Plex Serif", "Pen", "Hand"], ["Briefgen Sans", "Pen", "Hand"]]


def test_the_digest_follows_the_bytes_of_each_file_and_the_order(elsewhere: Path) -> None:
    save(elsewhere, "Pen.ttf", Made("Pen"))
    hand = save(elsewhere, "Hand.ttf", Made("Hand"))
    before = [faces.digest(names) for names in ((), ("Nowhere",), ("Pen",), ("Pen", "Hand"), ("Hand", "Pen"))]
    assert before[0] == before[1]
    assert len(set(before)) == 4
    assert fonts(("Pen", "Hand")).digest == before[3]
    with hand.open("ab") as file:
        file.write(b"\0")
    faces._family_digest.cache_clear()
    assert faces.digest(("Pen", "Hand")) != before[3]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_faces_that_lie_ready_are_taken_from_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready, user = tmp_path / "ready", tmp_path / "user"
    monkeypatch.setattr(caches, "folders", lambda kind: (ready / kind, user / kind))
    monkeypatch.setattr(caches, "writable", lambda kind: user / kind)
    (ready / "fonts" / "0123456789abcdef").mkdir(parents=True)
    assert (
        faces._kept("0123456789abcdef0", lambda _folder: pytest.fail("made again"))
        == ready / "fonts" / "0123456789abcdef"
    )


def test_where_no_faces_can_be_kept_a_sentence_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caches, "folders", lambda kind: (tmp_path / kind,))
    monkeypatch.setattr(caches, "writable", lambda kind: None)
    with pytest.raises(BriefgenError) as caught:
        faces._kept("0" * 64, lambda _folder: None)
    assert str(caught.value) == f"The faces to print with can be kept nowhere: {tmp_path / 'fonts'}"
    assert caught.value.hint == "let XDG_CACHE_HOME name a folder that can be written to"
