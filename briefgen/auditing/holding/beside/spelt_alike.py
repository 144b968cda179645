"""Whether a person's name and another spelling of it are those of one."""

from __future__ import annotations

import re
import unicodedata

from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import tokens
from briefgen.auditing.spoken.alike import is_latin, same

_NUMERAL = re.compile(r"[IVX]+")


def is_heard(spelling: str) -> bool:
    """Whether a spelling is in letters that are read as they sound: Latin or Cyrillic ones."""
    return all(unicodedata.name(c, "").startswith(("LATIN", "CYRILLIC")) for c in spelling if c.isalpha())


def is_spelt_alike(name: str, spelling: str, *, but: int = 0) -> bool:
    """Whether two spellings have the same words: in one script as they sound, else roughly; of three or more ``but`` so many of them."""
    ours, theirs = [t for t in tokens(name) if not _NUMERAL.fullmatch(t.text)], tokens(spelling)
    if len(theirs) < len(ours):
        told = all(any(_sounds(t.text, o.text) for o in ours) for t in theirs)  # Luiz Silva, or Lula alone
        return len(ours) > 2 and told and (len(theirs) == 1 or _sounds(theirs[-1].text, ours[-1].text))
    strange = sum(not any(_sounds(t.text, o.text) for t in theirs) for o in ours)
    return strange <= (but if len(ours) > 2 else 0)


def _sounds(spelling: str, name: str) -> bool:
    """Whether a spelling is that of a name: in Cyrillic letters as either of the languages that read one of them differently has it."""
    return any(same(spelling, name, code) for code in ((ENGLISH,) if is_latin(spelling) else ("ru", "bg")))
