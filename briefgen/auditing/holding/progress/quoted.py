"""What somebody is quoted with, which tells nothing of the occasion at which it was said: “We will stand by you”, she told them on Friday."""

from __future__ import annotations

import re

from briefgen.auditing.dates_told import stands
from briefgen.auditing.passages import Sentence
from briefgen.domain.dates import When

QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"")


def unquoted(sentence: Sentence, when: When) -> str:
    """A sentence without what it quotes, where it tells beside that the day on which that was said: the day of an event."""
    told = QUOTED.sub("", sentence.text)
    if told == sentence.text or when.latest is None or not when.latest.day:
        return sentence.text
    quoted = [found.span() for found in QUOTED.finditer(sentence.text)]
    beside = tuple(t for t in sentence.dates if not any(a <= t.start < b for a, b in quoted))
    return told if stands(when.latest, beside, sentence.published) else sentence.text
