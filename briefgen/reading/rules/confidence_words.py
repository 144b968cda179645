"""The words by which people mark what was told in confidence, in the languages a desk writes in: one table.

Compared are plain words: small letters without accents, one space for whatever stands between two. A star stands for any
ending.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from briefgen.reading.meant.folding import WORD, folded, plain

TELLING = {
    "in all of them": ("aide* memoire*", "note* verbale*", "non paper*", "off the record", "chatham house rule*"),
    "English": (
        "in confidence",
        *(f"in {how} confidence" for how in ("strict", "strictest", "the strictest", "absolute", "complete")),
        "confidential*",
        "privately",
        *(f"by {means}" for means in ("telephone", "phone")),
        *(f"{where} the {means}" for where in ("on", "over") for means in ("telephone", "phone")),
        "verbal note*",
        *(f"not for {what}" for what in ("publication", "attribution", "quotation", "release", "circulation")),
        *(f"not to be {what}" for what in ("published", "quoted", "made public", "attributed")),
        "for background only",
        "for internal use",
        "official use only",
    ),
    "French": (
        "en confidence",
        "confidentiel*",
        "par telephone",
        "au telephone",
        "ne pas publier",
        "non destine* a la publication",
        "usage interne",
        "hors micro",
    ),
    "German": (
        "im vertrauen",
        "vertraulich*",
        "telefonisch*",
        "am telefon",
        "per telefon",
        "verbalnote*",
        "nicht zur veroffentlichung",
        "nicht fur die offentlichkeit",
        "dienstgebrauch",
    ),
    "Romanian": (
        "in confidenta",
        "confidential*",
        "la telefon",
        "prin telefon",
        "telefonic",
        "nota verbala",
        "notei verbale",
        "nu se publica",
        "nu este destinat* publicarii",
        "uz intern",
    ),
    "Bulgarian": (
        "поверител*",
        "доверително",
        "конфиденциал*",
        "по телефона",
        "по телефон",
        "вербална* нота",
        "вербални* ноти",
        "не е за публикуване",
        "не за публикуване",
        "не подлежи на публикуване",
        "паметна* записка*",
        "служебно ползване",
    ),
    "Russian": (
        "конфиденциальн*",
        "доверительно",
        "в доверительном порядке",
        "по секрету",
        "по телефону",
        "вербальн* нот*",
        "памятн* записк*",
        "не для публикации",
        "не для печати",
        "не подлежит публикации",
        "не подлежит оглашению",
        "служебного пользования",
        "в частном порядке",
        "не под запись",
    ),
    "Kazakh": (
        "құпия*",
        "телефон арқылы",
        "телефонмен",
        "вербалды нота*",
        "ауызша нота*",
        "жариялануға жатпайды",
        "жариялауға болмайды",
        "жариялауға арналмаған",
        "қызмет бабында пайдалану*",
    ),
    "Lithuanian": (
        "konfidencial*",
        "slaptai",
        "telefonu",
        "verbaline* nota*",
        "verbalines notos",
        "neskelbtin*",
        "neviesintin*",
        "neviesai",
        "ne viesinimui",
        "tarnybiniam naudojimui",
    ),
    "Estonian": (
        "konfidentsiaal*",
        "usalduslikult",
        "telefoni teel",
        "telefonitsi",
        "verbaalnoo*",
        "mitte avaldamiseks",
        "ei ole avaldamiseks",
        "ametkondlikuks kasutamiseks",
        "eraviisiliselt",
    ),
}
# What has these words in it and tells no secret.
INNOCENT = (
    "in confidence building",
    "in confidence and security building",
    *(
        f"{change} in confidence"
        for change in ("rise", "growth", "increase", "gain", "boost", "surge", "drop", "fall", "decline", "loss", "dip")
    ),
    *(f"{change} in confidence" for change in ("grow*", "grew", "gain*", "improvement", "recovery", "crisis", "lack*")),
    "protection of confidential*",
    "confidentiality agreement*",
    "confidentiality clause*",
    *(f"privately {how}" for how in ("owned", "held", "run", "funded", "financed", "operated", "managed")),
    "im vertrauen auf",
    "im vertrauen darauf",
)
_PHRASE_WORD = re.compile(r"([^\W_]+)(\*?)")


MOST_AT_ONCE = 4_000  # texts that are looked at together: enough to be quick, and few enough to take no room


def tellings(texts: Iterable[str]) -> dict[str, str]:
    """The texts that have words which mark a confidence, each with the first of these; an address is no text."""
    suspects = _suspects(texts, _keys(*TELLING.values()))
    return {text: words for text in suspects if (words := telling(text)) is not None}


def naming(texts: Iterable[str], names: tuple[str, ...]) -> dict[str, str]:
    """The texts that have one of some names in them, each with the first of these; an address is no text."""
    suspects = _suspects(texts, _keys(names))
    return {text: name for text in suspects if (name := named(text, names)) is not None}


def telling(text: str) -> str | None:
    """The first words of a text that mark a confidence, as they are written there; None where there are none."""
    return _found(text, _pattern(*TELLING.values()), _pattern(INNOCENT))


def named(text: str, names: tuple[str, ...]) -> str | None:
    """The first of some names that a text has in it, as it is written there; None where it has none."""
    return _found(text, _pattern(names))


class _Keys(NamedTuple):
    """Words of which a text has one if it has any of some phrases: whole ones, and the beginnings of others."""

    whole: frozenset[str]
    begun: tuple[str, ...]

    def among(self, words: Iterable[str]) -> list[str]:
        return [word for word in words if word in self.whole or word.startswith(self.begun)]


@cache
def _keys(*tables: tuple[str, ...]) -> _Keys:
    """The longest word of each phrase, which is likely to be the rarest."""
    phrases = [_PHRASE_WORD.findall(phrase) for table in tables for phrase in table]
    longest = [max(words, key=lambda word: len(plain(word[0]))) for words in phrases if words]
    keys = [(part, star) for word, star in longest for part in plain(word).split()[-1:]]
    return _Keys(frozenset(word for word, star in keys if not star), tuple(word for word, star in keys if star))


def _suspects(texts: Iterable[str], keys: _Keys) -> Iterator[str]:
    """Texts of which some have the phrases of these keys, and all others have none: told of many at once."""
    words = (text for text in texts if "://" not in text)
    while together := list(islice(words, MOST_AT_ONCE)):
        line_by_line = folded("\0".join(together))
        if found := keys.among(set(WORD.findall(line_by_line))):
            lines = line_by_line.split("\0")
            alone = lines if len(lines) == len(together) else map(folded, together)  # where one has that sign in itself
            yield from (text for text, line in zip(together, alone, strict=True) if any(word in line for word in found))


def _found(text: str, wanted: re.Pattern[str], excused: re.Pattern[str] | None = None) -> str | None:
    line = plain(text)
    for match in wanted.finditer(line):
        spans = (innocent.span() for innocent in excused.finditer(line)) if excused else ()
        if not any(first <= match.start() and match.end() <= last for first, last in spans):
            return _as_written(text, line, match)
    return None


def _as_written(text: str, line: str, match: re.Match[str]) -> str:
    """The words of a text that were found in its plain line; the plain ones where the two differ in their number."""
    text = unicodedata.normalize("NFC", text)
    written = list(WORD.finditer(text))
    if len(written) != line.count(" ") + 1:
        return match.group()
    first = line.count(" ", 0, match.start())
    return text[written[first].start() : written[first + match.group().count(" ")].end()]


@cache
def _pattern(*tables: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of some phrases in a plain line, the longest first."""
    phrases = sorted({phrase for table in tables for phrase in table}, key=lambda p: (-len(p), p))
    found = [expression for phrase in phrases if (expression := _expression(phrase))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)" if found else "(?!)")


def _expression(phrase: str) -> str:
    return " ".join(plain(word) + (r"\w*" if star else "") for word, star in _PHRASE_WORD.findall(phrase))
