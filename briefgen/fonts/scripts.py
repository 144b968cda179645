"""Which families have the letters that ours lack, and where they are to be had."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import east_asian_width

CHINESE, JAPANESE, KOREAN = "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR"
TAIWANESE, HONG_KONG = "Noto Sans CJK TC", "Noto Sans CJK HK"
# One sign has another form in each of them, and a name stands in that of its own state.
OF_STATES = {
    "CN": CHINESE,
    "JP": JAPANESE,
    "KR": KOREAN,
    "KP": KOREAN,
    "TW": TAIWANESE,
    "HK": HONG_KONG,
    "MO": HONG_KONG,
}
BY_SCRIPT = {
    "Bopo": TAIWANESE,
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
SPOKEN = {JAPANESE: "Japanese", KOREAN: "Korean"}
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


def by_script(letters: str, states: Iterable[str] = ()) -> dict[str, str]:
    """Letters by the name of their script; signs that belong to none, or to several, under an empty name.

    ``states``: the codes of those whom the text is of. Signs that Chinese shares are told as Japanese of one of Japan.
    """
    from fontTools.unicodedata import script, script_name

    languages = LANGUAGES | {"Hani": SPOKEN.get(_han_of(states), LANGUAGES["Hani"])}
    found: dict[str, str] = {}
    for letter in letters:
        code = script(letter)
        name = "" if code in (*SHARED, UNKNOWN) else languages.get(code) or script_name(code).replace("_", " ")
        found[name] = found.get(name, "") + letter
    return found


def families_for(letters: str, states: Iterable[str] = ()) -> tuple[str, ...]:
    """The families that have some letters, by their scripts; none for letters that no script has (private use).

    Which form of a Chinese sign is meant, the letters beside it tell, else the ``states`` (codes) that the text is of.
    """
    from fontTools.unicodedata import script

    scripts, han = dict.fromkeys(script(letter) for letter in letters), _han_of(states)
    found = (_family(letter, _set_with(letter, scripts), scripts, han) for letter in letters)
    return tuple(dict.fromkeys(name for name in found if name))


def _han_of(states: Iterable[str]) -> str:
    """The family with the forms of some states; that of China where none of them, or several, have one of their own."""
    forms = {OF_STATES[state] for state in states if state in OF_STATES}
    return forms.pop() if len(forms) == 1 else CHINESE


def known() -> frozenset[str]:
    """The families that we know by name: those that may be named for a script."""
    from fontTools.unicodedata import Scripts

    named = (_named_after(name) for code, name in Scripts.NAMES.items() if code not in (*BY_SCRIPT, UNKNOWN))
    return frozenset({*PACKAGED, *BY_SCRIPT.values(), *OF_STATES.values(), PICTURES, *named})


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


def _family(letter: str, script: str, beside: Iterable[str], han: str) -> str | None:
    from fontTools.unicodedata import script_name

    if script == UNKNOWN:
        return None
    if script == "Zyyy" and ord(letter) >= FIRST_PICTURE:
        return PICTURES
    if script == "Hani":
        return JAPANESE if {"Hira", "Kana"} & {*beside} else KOREAN if "Hang" in beside else han
    return BY_SCRIPT.get(script) or _named_after(script_name(script))


def _named_after(script: str) -> str:
    return f"Noto Sans {script.replace('_', ' ')}"
