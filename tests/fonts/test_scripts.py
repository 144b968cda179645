"""Which family is named for letters that ours lack, and how it is to be had."""

from __future__ import annotations

import importlib.metadata
import tomllib
from pathlib import Path

import pytest

from briefgen.fonts import scripts


@pytest.mark.parametrize(
    ("letters", "families"),
    [
        ("שלום", ("Noto Sans Hebrew",)),
        ("محمد", ("Noto Sans Arabic",)),
        ("Նիկոլსალ", ("Noto Sans Armenian", "Noto Sans Georgian")),
        ("ไทยकភাతமລ", ("Noto Sans Thai", "Noto Sans Devanagari", "Noto Sans Khmer", "Noto Sans Bengali",
                        "Noto Sans Telugu", "Noto Sans Tamil", "Noto Sans Lao")),
        ("习近平", ("Noto Sans CJK SC",)),
        ("安倍しん", ("Noto Sans CJK JP",)),
        ("李한국", ("Noto Sans CJK KR",)),
        ("😀", ("Symbola",)),
        ("😀中", ("Symbola", "Noto Sans CJK SC")),
        ("「中央アジア＋日本」・", ("Noto Sans CJK JP",)),  # signs come with the letters beside them
        ("인적（교류）、", ("Noto Sans CJK KR",)),
        ("دبي،", ("Noto Sans Arabic",)),
        ("（", ("Noto Sans CJK SC",)),
        ("☃", ("Noto Sans Symbols2",)),
        ("\ue000\ud800", ()),
        ("𐎠", ("Noto Sans Old Persian",)),
    ],
)  # fmt: skip
def test_a_family_is_named_by_the_script(letters: str, families: tuple[str, ...]) -> None:
    assert scripts.families_for(letters) == families
    assert set(families) <= scripts.known()


@pytest.mark.parametrize(
    ("letters", "states", "family", "told"),
    [
        ("清水陽翔", ("JP",), "Noto Sans CJK JP", "Japanese"),
        ("清水陽翔", ("EE", "JP"), "Noto Sans CJK JP", "Japanese"),
        ("李鴻章", ("KR",), "Noto Sans CJK KR", "Korean"),
        ("李鴻章", ("TW",), "Noto Sans CJK TC", "Chinese"),
        ("李家超", ("HK",), "Noto Sans CJK HK", "Chinese"),
        ("习近平", ("CN",), "Noto Sans CJK SC", "Chinese"),
        ("会議", ("JP", "KR"), "Noto Sans CJK SC", "Chinese"),
        ("会議", ("JP", "CN"), "Noto Sans CJK SC", "Chinese"),
    ],
)
def test_a_sign_has_the_form_of_its_state(letters: str, states: tuple[str, ...], family: str, told: str) -> None:
    assert scripts.families_for(letters, states) == (family,)
    assert scripts.by_script(letters, states) == {told: letters}
    assert family in scripts.known()


def test_letters_are_told_by_script_and_signs_apart() -> None:
    assert scripts.by_script("م😀平ح\ue000かカ") == {
        "Arabic": "مح",
        "": "😀\ue000",
        "Chinese": "平",
        "Japanese": "かカ",
    }


def test_where_a_family_is_to_be_had() -> None:
    assert scripts.package_of("Noto Sans Arabic") == "fontpkg-noto-sans-arabic"
    assert scripts.package_of("Noto Sans Hebrew") is None
    debian = ["Noto Sans Hebrew", "Noto Sans CJK JP", "Noto Serif CJK SC", "Symbola", "Amiri"]
    packages = ["fonts-noto-core", "fonts-noto-cjk", "fonts-noto-cjk", "fonts-symbola", None]
    assert [scripts.debian_package_of(name) for name in debian] == packages


def test_every_package_we_name_is_one_that_can_be_asked_for_together() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {line.partition(">=")[0] for line in project["optional-dependencies"]["scripts"]}
    assert asked == set(scripts.PACKAGED.values())
    assert {importlib.metadata.distribution(name).metadata["Name"] for name in asked} == asked
