"""Whether two words are the same name's: declined, or told in another script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.spoken.small import words
from briefgen.auditing.spoken.sounds import begin_alike, is_heard_alike, sound
from briefgen.auditing.spoken.spellings.respelt import is_told_so

ALIKE = 74  # of 100: how much a name told in another script has to look like the one on file
ALIKE_IN_LATIN = 84
LONGEST_ENDING = 4
# Consonants that every script tells apart; those that are only voiced or not are one.
_PLAIN_SOUNDS = {letter: row[0] for row in ("l", "m", "n", "r", "dt", "bp") for letter in row}
_SOFT, _HARD = "lmn", "jzsgk"  # of these no script writes one for one of the others: Nurlan is no Nurzhan
# Consonants that scripts write for one another in a short name, by row; r may be left out: Park, Пак.
_ROWS = ("dt", "bpvf", "ghkcq", "jzsc", "l", "m", "n", "r")
_IN_CASES = ("u", "i", "e", "oi", "ei", "oiu", "eiu")
_SHORT = 5  # letters of a name so short that one other consonant makes another name of it
# What one of two spellings may leave out; h is a sound of its own where it stands for one that others write k.
_SILENT = (re.compile("[aeiouyrh]"), re.compile("[aeiouyrhjc]"), re.compile("[aeiouyr]"))
# Letters that stand for a sound which English writes otherwise: Christovas, Hristov; Jordanoviga, Yordanov.
_OTHERWISE = {
    "lt": ((re.compile("ch", re.IGNORECASE), "kh"), (re.compile("j(?=[aeiou])", re.IGNORECASE), "y")),
    "et": ((re.compile("j(?=[aeiou])", re.IGNORECASE), "y"),),
}
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=32768)
def bare(word: str) -> str:
    """A word without the ending that says whose it is."""
    return _POSSESSIVE.sub("", word)


def is_latin(text: str) -> bool:
    """Whether the letters of a text are Latin ones."""
    return text.isascii() or all(map(_is_no_other_letter, set(text)))


@lru_cache(maxsize=4096)
def _is_no_other_letter(sign: str) -> bool:
    return not sign.isalpha() or unicodedata.name(sign, "LATIN").startswith("LATIN")


@lru_cache(maxsize=65536)
def same(word: str, wanted: str, language: str) -> bool:
    """Whether a word of a text is a name's word: as it sounds, in English to the letter, elsewhere declined as well."""
    other = word
    for letters, english in _OTHERWISE.get(language, ()):
        other = letters.sub(english, other)
    for letter, _, others in (row.partition(">") for row in words(language, "heard") if language != ENGLISH):
        other = other.casefold().replace(letter, others)
    if _is_same(word, wanted, language) or (other != word and _is_same(other, wanted, language)):
        return True
    return not is_latin(word) and is_latin(wanted) and is_told_so(word, wanted)


def _is_same(word: str, wanted: str, language: str) -> bool:
    here, there = sound(bare(word)), sound(wanted)
    if not here or not there:
        return False
    if here == there or is_heard_alike(here, there) or _is_softened(word, wanted):
        return True
    if language == ENGLISH or (language == "lt" and _is_cut(here, there)):
        return False
    if (
        _declined(here, there)
        or (language == "ru" and _is_in_a_case(here, there))
        or (language == "lt" and _is_lithuanian(here, there))
        or _is_graded(word, wanted, language)
    ):
        return True
    latin = is_latin(word) == is_latin(wanted)
    if not latin:
        hard = (each.replace("c", "k").replace("au", "o") for each in (here, there))  # Cluj, Клуж; Laura, Лора
        german = (each.replace("eu", "oi") for each in (here, there))  # Neumann, Нойман
        likeness = max(_likeness(here, there), _likeness(*hard), _likeness(*german))
        alike = min(len(here), len(there)) > 2 and likeness >= ALIKE
    else:
        ours, theirs = (stem(each).replace("c", "k") for each in (here, there))  # Popescu, Popesku
        alike = min(len(here), len(there)) > 3 and fuzz.ratio(ours, theirs) >= ALIKE_IN_LATIN
    if not latin and (not begin_alike(here, there) or _is_another_skeleton(here, there)):
        return False
    return alike and not _is_another_sound(here, there)


def _is_another_sound(here: str, there: str) -> bool:
    """Whether one word has a consonant in the place of another that no script writes for it: Dilov is no Dimov."""
    swaps = (
        (here[edit.src_pos], there[edit.dest_pos])
        for edit in Levenshtein.editops(here, there[: len(here)])
        if edit.tag == "replace"
    )
    return any(
        (a in _PLAIN_SOUNDS and b in _PLAIN_SOUNDS and _PLAIN_SOUNDS[a] != _PLAIN_SOUNDS[b])
        or (a in _SOFT and b in _HARD)
        or (b in _SOFT and a in _HARD)
        for a, b in swaps
    )


def _is_another_skeleton(here: str, there: str) -> bool:
    """Whether two words of which one is short have other consonants, up to where the shorter one ends: Azat is no Azamat."""
    if min(len(here), len(there)) > _SHORT:
        return False
    skeletons = ([silent.sub("", word) for word in (here, there)] for silent in _SILENT)
    return all(
        any(a != b and not any(a in row and b in row for row in _ROWS) for a, b in zip(*pair, strict=False))
        for pair in skeletons
    )


def _likeness(here: str, there: str) -> float:
    """How alike two words are, of 100; an ending of the one counts no more than is allowed."""
    shorter = here[: len(there)] if len(here) - len(there) <= LONGEST_ENDING else here
    return max(fuzz.ratio(stem(here), stem(there)), fuzz.ratio(shorter, there))


def _declined(here: str, there: str) -> bool:
    return any(
        len(stem) >= 3 and here.startswith(stem) and len(here) - len(stem) <= LONGEST_ENDING
        for stem in (there, stem(there))
    )


def _is_in_a_case(here: str, there: str) -> bool:
    """Whether a word is a name in "a" as Russian declines it, be that as short as Анна."""
    stem = there[:-1]
    return there[-1] == "a" and here.startswith(stem) and here[len(stem) :] in _IN_CASES


def _is_cut(here: str, there: str) -> bool:
    """Whether a word is a name without the vowel that it ends with, in whose place Lithuanian always has another: vien is not Vienna."""
    return here == stem(there) != there and there[-1] in "aeiou"


def _is_lithuanian(here: str, there: str) -> bool:
    """Whether a word is a name's as Lithuanian alone declines it."""
    if there.endswith("a") and here in (
        there[:-1] + ending for ending in ("os", "oe")
    ):  # Inga, Ingos: too short for a stem
        return True
    return _declined(here, _softened(there)) or _in_places(here) in (stem(there), _in_places(there))


def _is_softened(word: str, wanted: str) -> bool:
    """Whether two words differ in how their first letter is written alone: Jan, Ян."""
    if word[:1].isascii() is wanted[:1].isascii():
        return False
    begun = {anyascii(each[:1]).casefold()[:1] for each in (word, wanted)}
    here, there = (sound(each).removeprefix("j") for each in (word, wanted))
    return begun == {"j", "y"} and here == there


def _is_graded(word: str, wanted: str, language: str) -> bool:
    """Whether a word is a name's whose stem changes in its cases, as a table has it: Tammemäe is of Tammemägi."""
    low = wanted.casefold()
    rows = (row.partition(">") for row in words(language, "graded") if language != ENGLISH)
    stems = (low.removesuffix(first) + other for first, _, other in rows if low.endswith(first))
    here = sound(bare(word))
    return any(here.startswith(each) and len(here) - len(each) <= LONGEST_ENDING for each in map(sound, stems))


def _in_places(sounded: str) -> str:
    """A Lithuanian name of a place without the ending of where several are: Šiauliuose is in Šiauliai."""
    return re.sub(r"i?uose$", "", sounded)


def _softened(sounded: str) -> str:
    """The stem of a Lithuanian name as its cases soften it: Kęstutis, Kęstučio."""
    return re.sub("tis$", "c", sounded)


def stem(sounded: str) -> str:
    """A word as it sounds, without the vowels that its cases change."""
    return re.sub(r"(?:[aeiou]+|[aiu]s|e)$", "", sounded) if len(sounded) > 4 else sounded
