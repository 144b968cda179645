"""Characters that only look like those of a code, an id, a date or a field name: which one it is, and what was meant."""

from __future__ import annotations

import unicodedata

from briefgen.language import gettext as _

# What a word processor makes of " and '; no part of a code, an id or a date, and no mark of YAML.
_QUOTATION_MARKS = "“”„‟‘’‚‛«»‹›"
_ELLIPSIS = "…"  # what it makes of the points between two dates


def unmasked(text: str) -> str | None:
    """The text in plain letters where each of its characters is one or looks like one; None where it needs no change."""
    if text.isascii():
        return None
    plain = "".join(map(_plain, _unquoted(text))).strip()
    return plain if plain and plain.isascii() else None


def named(text: str) -> str:
    """The first character of a text that is not what it looks like, in a sentence."""
    if _unquoted(text) != text.strip():
        return _("the quotation marks of {text} are typographic, and count as part of it").format(text=text.strip())
    odd = next(character for character in text if not character.isascii())
    name = unicodedata.name(odd, f"U+{ord(odd):04X}").lower().replace("cyrillic", "Cyrillic").replace("greek", "Greek")
    if odd.isspace():
        return _("“{text}” holds a special space ({name}), not an ordinary one").format(text=text, name=name)
    return _("the “{character}” in “{text}” is the {name}, not a “{plain}”").format(
        character=odd, text=text, name=name, plain=_plain(odd)
    )


def _unquoted(text: str) -> str:
    return text.strip().strip(_QUOTATION_MARKS)


def _plain(character: str) -> str:
    """The ASCII character that this one looks like; itself where there is none."""
    if character.isascii():
        return character
    if character == _ELLIPSIS:
        return ".."
    if unicodedata.category(character) in ("Pd", "Zs"):
        return " " if character.isspace() else "-"
    compatible = unicodedata.normalize("NFKC", character)
    if compatible.isascii():
        return compatible
    digit = unicodedata.digit(character, None)
    return str(digit) if digit is not None else _confusable(character)


def _confusable(character: str) -> str:
    """By the table of confusable characters that Unicode keeps (UTS #39); it is large, and read when it is needed."""
    from confusable_homoglyphs.confusables import confusables_data

    alike = [
        found["c"] for found in confusables_data.get(character, ()) if found["c"].isascii() and len(found["c"]) == 1
    ]
    if not alike:
        return character
    # One prototype stands there for what looks like l, I and 1.
    return "I" if alike[0] == "l" and character.isupper() else str(alike[0])
