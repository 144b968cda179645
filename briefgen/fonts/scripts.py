"""Which families have the letters that ours lack, and where they are to be had."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import east_asian_width

CHINESE, JAPANESE, KOREAN = "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR"
BY_SCRIPT = {
    "Bopo": "Noto Sans CJK TC",
    "Hani": CHINESE,
    "Hang": KOREAN,
    "Hira": JAPANESE,
    "Kana": JAPANESE,
    "Cyrl": "Noto Sans",
    "Grek": "Noto Sans",
    "Latn": "Noto Sans",
    "Laoo": "Noto Sans Lao",
    "Zinh": "Noto Sans",
    "Zyyy": "Noto Sans Symbols2",
}
LANGUAGES = {"Hani": "Chinese", "Hang": "Korean", "Hira": "Japanese", "Kana": "Japanese"}
PICTURES = "Symbola"  # emoji in outlines: those in colours are no letters that can be printed in black
FIRST_PICTURE = 0x1F000
UNKNOWN = "Zzzz"
SHARED = ("Zyyy", "Zinh")  # signs that several scripts have
# What fontpkg has of them; elsewhere they come with the system.
PACKAGED = {
    "Noto Sans": "fontpkg-noto-sans",
    "Noto Sans Arabic": "fontpkg-noto-sans-arabic",
    "Noto Sans Devanagari": "fontpkg-noto-sans-devanagari",
    "Noto Sans Khmer": "fontpkg-noto-sans-khmer",
    "Noto Sans Tamil": "fontpkg-noto-sans-tamil",
    "Noto Sans Telugu": "fontpkg-noto-sans-telugu",
    "Noto Sans Thai": "fontpkg-noto-sans-thai",
}


def by_script(letters: str) -> dict[str, str]:
    """Letters by the name of their script; signs that belong to none, or to several, under an empty name."""
    from fontTools.unicodedata import script, script_name

    found: dict[str, str] = {}
    for letter in letters:
        code = script(letter)
        name = "" if code in (*SHARED, UNKNOWN) else LANGUAGES.get(code) or script_name(code).replace("_", " ")
        found[name] = found.get(name, "") + letter
    return found


def families_for(letters: str) -> tuple[str, ...]:
    """The families that have some letters, by their scripts; none for letters that no script has (private use)."""
    from fontTools.unicodedata import script

    scripts = dict.fromkeys(script(letter) for letter in letters)
    found = (_family(letter, _set_with(letter, scripts), scripts) for letter in letters)
    return tuple(dict.fromkeys(name for name in found if name))


def known() -> frozenset[str]:
    """The families that we know by name: those that may be named for a script."""
    from fontTools.unicodedata import Scripts

    named = (_named_after(name) for code, name in Scripts.NAMES.items() if code not in (*BY_SCRIPT, UNKNOWN))
    return frozenset({*PACKAGED, *BY_SCRIPT.values(), CHINESE, PICTURES, *named})


def package_of(family: str) -> str | None:
    """The Python package that brings a family."""
    return PACKAGED.get(family)


def debian_package_of(family: str) -> str | None:
    """Debian's and Ubuntu's package that brings a family."""
    if family == PICTURES:
        return "fonts-symbola"
    if "CJK" in family:
        return "fonts-noto-cjk"
    return "fonts-noto-core" if family.startswith("Noto ") else None


def _set_with(letter: str, beside: Iterable[str]) -> str:
    """The script whose fonts have a letter: a sign of several, such as a comma or a bracket, comes with those beside it."""
    from fontTools.unicodedata import script, script_extension

    own: str = script(letter)
    if own not in SHARED or ord(letter) >= FIRST_PICTURE:
        return own
    with_it = next((other for other in beside if other in script_extension(letter)), own)
    return "Hani" if with_it in SHARED and east_asian_width(letter) in "WF" else with_it


def _family(letter: str, script: str, beside: Iterable[str]) -> str | None:
    from fontTools.unicodedata import script_name

    if script == UNKNOWN:
        return None
    if script == "Zyyy" and ord(letter) >= FIRST_PICTURE:
        return PICTURES
    if script == "Hani":  # which of its forms is meant, the letters beside it tell
        return JAPANESE if {"Hira", "Kana"} & {*beside} else KOREAN if "Hang" in beside else CHINESE
    return BY_SCRIPT.get(script) or _named_after(script_name(script))


def _named_after(script: str) -> str:
    return f"Noto Sans {script.replace('_', ' ')}"
