"""What a statement speaks of and its passage does not: a word for which there is none there, nor one that means nearly the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.content import is_light, is_spoken, keys
from briefgen.auditing.holding.beside.compounds import in_a_longer_word
from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.holding.marks import on_file
from briefgen.auditing.holding.missing.meant import comes_near
from briefgen.auditing.holding.our_words import GENERIC
from briefgen.auditing.holding.phrases.opposites import still_open
from briefgen.auditing.languages import ENGLISH, Place, language
from briefgen.auditing.naming import tokens
from briefgen.auditing.spoken.alike import bare
from briefgen.auditing.spoken.lexicon import meaning_of
from briefgen.auditing.spoken.spellings.abbreviations import abbreviates, is_short
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import EventKind
from briefgen.language import gettext as _

# What is held by rules of its own: marked words, numbers, dates and how they are hedged.
_HELD = (
    "marks", "numerals", "folds", "fractions", "measures", "magnitudes", "currencies", "months", "weekdays", "parts", "spans",
    "relative", "qualifiers", "behind", "directions", "connectors",
)  # fmt: skip


def strange(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """Words of a statement that are new to its passage, and to what is on file of whom it speaks of."""
    short = case.passage.remembered(
        "short", lambda: {t.text for s in case.passage for t in tokens(s.text) if is_short(t.text)}
    )
    for part in parts:
        if any(abbreviates(letters, part) for letters in short):
            continue
        for key, word in particular(part):
            if not (_is_there(case, key, word) or still_open(case, word) or _calls_its_kind(case, word)):
                message = _("{source} has no word for “{state}”").format(source=case.passage.cited, state=word)
                yield doubtful("V525", message, _("leave it out, or cite the passage that says it"))


def _is_there(case: Case, key: str, word: str) -> bool:
    keyed = case.passage.keys
    if key in keyed or f"#{key}" in keyed or comes_near(case, word):
        return True
    if any(key in sentence.keys.all or f"#{key}" in sentence.keys.all for sentence in case.around()):
        return True
    return any(key in keys_of(text) for text in on_file(case)) or in_a_longer_word(case, word)


def _calls_its_kind(case: Case, word: str) -> bool:
    """Whether a word is what an event of its kind is called, which is held as such: a commission that meets has a session."""
    kind = getattr(case.record, "kind", None)
    return isinstance(kind, EventKind) and kind.value in language(ENGLISH).found("gatherings", word)


def _is_word(word: str) -> bool:
    """Whether a word with a capital is no name: Bridges, and not Varna."""
    return is_spoken(word) or bool(meaning_of(word).senses)


def held_apart(part: str) -> list[Place]:
    """Where a part of a statement has what is held by rules of its own: numbers, money, times, marked words."""
    known = language(ENGLISH)
    return [(start, end) for table in _HELD for _key, start, end in known.marked(table, part)]


@lru_cache(maxsize=4096)
def particular(part: str) -> tuple[tuple[str, str], ...]:
    """The words of a part of a statement that say what it is about, with their keys.

    Names and light words aside, and marked ones, which are held as such.
    """
    marked = held_apart(part)
    found = ((key, bare(part[start:end]), start) for key, start, end in keys(part, ENGLISH).at if key[0] not in "@#")
    told = ((key, word, start) for key, word, start in found if word.islower() or (start == 0 and _is_word(word)))
    free = ((key, word) for key, word, start in told if not any(a <= start < z for a, z in marked))
    return tuple((key, word) for key, word in free if key not in GENERIC and not is_light(word, key))
