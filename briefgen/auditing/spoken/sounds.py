"""How words sound, roughly: what the spellings of one name differ in, in any script, is the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# Letters that sound otherwise than they are written in plain ASCII.
_LETTERS = str.maketrans(
    {
        "ž": "zh",
        "š": "sh",
        "č": "ch",
        "ț": "ts",
        "ţ": "ts",
        "ș": "sh",
        "ş": "sh",
        "õ": "y",
        "ъ": "a",
        "қ": "k",
        "ғ": "g",
        "ң": "n",
    }
)
_SOUNDS = (
    ("tch", "c"), ("sz", "s"), ("gh", "g"), ("shch", "s"), ("sch", "s"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("sh", "s"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("ck", "k"),
    ("ph", "f"), ("w", "v"), ("q", "k"), ("x", "ks"), ("y", "i"),
)  # fmt: skip
# Sounds that one script begins a name with where another has one of the same row: Hamburg, Гамбург; Jakarta, Джакарта.
_BEGINNINGS = ("ghkcq", "jdzcstiy", "vbuf", "aeiouyjh", "pb", "tdc", "lr", "mn")
# Letters of Azerbaijani, and Turkish, which tell that others of theirs are no English ones.
_TURKIC, _TURKIC_LETTERS = (
    re.compile("[əƏıİğĞ]"),
    str.maketrans({"x": "kh", "q": "g", "c": "dzh", "ə": "a", "ı": "i"}),
)
_OF_A_MAN = re.compile(r"(?:[aeio]v|in|[sc]ki)$")
SHORTEST_HARDENED = 5  # letters
_HARDENED = {"d": "t", "t": "d", "b": "p", "p": "b"}  # at the end of a word


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """A word as it sounds, roughly: Latin letters, without what spellings differ in (Tokayev, Tokaev, Тоқаев)."""
    plain = unicodedata.normalize("NFC", word).casefold().translate(_LETTERS)
    out = re.sub(r"[^a-z]", "", anyascii(plain).lower())
    out = re.sub(r"^wh(?=[aei])|^u(?=[aeio])", "v", out)  # Whitfield, Уитфилд
    out = re.sub(r"(?<=[aeiou])j(?![aeiou])", "i", out)  # Sejtova, Seitova
    out = re.sub(r"(?<=[bdgkpt])rz(?=[aeiouy])", "zh", out)  # Andrzej, Анджей
    for spelt, meant in _SOUNDS:
        out = out.replace(spelt, meant)
    out = re.sub(r"(?<=[aeiou])j(?=[aeiou])", "i", out)
    out = re.sub(r"(?<=[aeou])i(?=[aeou])", "", re.sub(r"ii+", "i", out))
    return re.sub(r"(.)\1+", r"\1", re.sub(r"^[ij](?=[aeou])", lambda m: "" if m.group() == "i" else "j", out))


def is_of_another_sex(name: str, spelling: str) -> bool:
    """Whether two spellings of a name differ in the ending by which Slavic surnames tell a woman from a man: Ivanov, Иванова."""
    surnames = (sound((words.split() or [""])[-1]) for words in (name, spelling))
    one, other = sorted(surnames, key=lambda surname: surname.endswith("a"))
    if not _OF_A_MAN.search(one):
        return False
    return other == f"{one}a" or (one.endswith("i") and other == f"{one[:-1]}a")


def in_english_letters(name: str) -> str:
    """A name whose letters show that it is Azerbaijani or Turkish, as English would spell it: Xəlil Cavadlı is Khalil Javadli."""
    low = unicodedata.normalize("NFC", name.replace("İ", "i").casefold())
    return low.translate(_TURKIC_LETTERS) if _TURKIC.search(name) else name


@lru_cache(maxsize=16384)
def heard_as(word: str) -> tuple[str, ...]:
    """How a name's word sounds in English, where its last letter may be spoken hard or soft."""
    heard = sound(word)
    other = _with_the_other_end(heard)
    return (heard, other) if other else (heard,)


def is_heard_alike(here: str, there: str) -> bool:
    """Whether two words differ in their last letter alone, which is spoken alike: David, Davit."""
    return _with_the_other_end(here) == there


def begin_alike(here: str, there: str) -> bool:
    """Whether two words may begin with the same sound, as scripts have it: Галина is none of Tallinn's."""
    pair = {here[:1], there[:1]}
    return any(pair <= set(row) for row in _BEGINNINGS)


def _with_the_other_end(heard: str) -> str | None:
    """A long word as it sounds with its last letter hard where it is soft, and soft where it is hard."""
    other = _HARDENED.get(heard[-1]) if len(heard) >= SHORTEST_HARDENED else None
    return heard[:-1] + other if other else None
