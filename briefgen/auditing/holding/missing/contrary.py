"""What is told the other way round: criticised where the passage has praise, attracted where it has put off.

English has a table of what is contrary, `contraries`: two keys that begin with “for-” and “against-” and go on alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_FOR, _AGAINST = "for-", "against-"


def told(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """Words of a statement whose contraries alone its passage has, in a sentence on the same that denies nothing."""
    theirs = frozenset[str]().union(*(_ways(sentence.text) for sentence in case.passage))
    for part in (part for part in parts if not _denies(part)):
        for way, word in _ways(part).items():
            if way not in theirs and _is_turned(case, part, _contrary(way)):
                message = _("{source} has “{word}” the other way round").format(source=case.passage.cited, word=word)
                yield doubtful("V525", message, _("see what the passage says"))


def _is_turned(case: Case, part: str, contrary: str) -> bool:
    """Whether a sentence that shares something with a part of a statement speaks of the contrary, and denies nothing."""
    about = keys_of(part)
    return any(contrary in _ways(s.text) and not _denies(s.text) for s in case.passage if about & s.keys.all)


def _contrary(way: str) -> str:
    return _AGAINST + way.removeprefix(_FOR) if way.startswith(_FOR) else _FOR + way.removeprefix(_AGAINST)


@lru_cache(maxsize=8192)
def _ways(text: str) -> dict[str, str]:
    """Which ways a text speaks of, each with a word for it."""
    return {way: text[start:end] for way, start, end in language(ENGLISH).marked("contraries", text)}


@lru_cache(maxsize=8192)
def _denies(text: str) -> bool:
    return language(ENGLISH).says("words", "not", text)
