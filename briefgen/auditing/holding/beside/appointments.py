"""What a post is told by besides the words for it: that somebody was appointed to it, whom letters stand for, names in Latin letters among others."""

from __future__ import annotations

import re

from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import Hit
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.alike import is_latin

_LATIN = re.compile(r"[A-Z][A-Za-z&.-]+(?: [A-Z][A-Za-z&.-]+)*")
_APPOINTED = re.compile(
    r",?\s(?:was|is|has been|had been)\s(?:\w+ly\s)?(?:(?:re-?)?appointed|(?:re-?)?elected|named|nominated|sworn in)\b"
)


def is_appointed(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is told to have been given the post behind his name: “X was appointed Ambassador”."""
    return sentence.source.language == ENGLISH and _APPOINTED.match(sentence.text, hit.end) is not None


def without_names_there(post: str, sentence: Sentence) -> str:
    """A post but for the names in Latin letters that a text in others has as they are: “член правления Siemens Energy”."""
    if is_latin(sentence.text):
        return post
    for name in sorted(set(_LATIN.findall(sentence.text)), key=len, reverse=True):
        post = post.replace(name, " ") if len(name) > 1 else post
    return post


def united_nations(sentence: Sentence) -> frozenset[str]:
    """The key of the United Nations where a sentence in another language names them: ООН, ÜRO, Jungtinės Tautos."""
    return frozenset({"@UN"} if sentence.language.says("letters", "UN", sentence.text) else ())
