"""What a post is told by besides the words for it: that somebody was appointed to it, whom letters stand for, names in Latin letters among others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefgen.auditing.dates_told import known
from briefgen.auditing.holding.context.meant import OFFICES
from briefgen.auditing.holding.context.portfolios import GOES_ON
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import Hit
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.alike import is_latin
from briefgen.auditing.spoken.small import any_of, is_led, whole_words

_LATIN = re.compile(r"[A-Z][A-Za-z&.-]+(?: [A-Z][A-Za-z&.-]+)*")
_NAMED, _AS = re.compile(r"\b(?:named|appointed|nominated|elected|chosen|picked)\s\Z"), re.compile(r"\sas\b")
UNTIL = 100  # characters behind a name in which stands until when he had a post
LED = 40  # characters between a word for following somebody in his post and his name
_IN_BRACKETS = re.compile(r"\s\([^()]*\)")
BEFORE = 12  # characters before a name in which that word stands
BEHIND = 60  # characters behind a name in which the office stands that somebody is given
_MARK = re.compile(r"[,;:()–—]")
_DESIGNATE = re.compile(r"[ -]designate\b", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:named|nominated|appointed|next|incoming)\b", re.IGNORECASE)
_APPOINTED = re.compile(
    r",?\s(?:was|is|has been|had been)\s(?:\w+ly\s)?(?:(?:re-?)?appointed|(?:re-?)?elected|named|nominated|sworn in)\b"
)


def is_appointed(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is told to have been given the post behind his name: “X was appointed Ambassador”, “Spain named X as its next ambassador”."""
    if sentence.source.language != ENGLISH:
        return False
    if heads(sentence, hit) or is_given(sentence, hit):
        return True
    text = sentence.text
    named = _NAMED.search(text, max(0, hit.start - BEFORE), hit.start) and _AS.match(text, hit.end)
    return bool(named) or _APPOINTED.match(text, hit.end) is not None


def is_given(sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb for appointing somebody stands right before a name, and the office behind it: “paskyrė X energetikos ministru”."""
    text = sentence.text
    if not _appoints(sentence.source.language).search(text, 0, hit.start):
        return False
    mark = _MARK.search(text, hit.end, hit.end + BEHIND)
    return bool(sentence.keys.between(hit.end, mark.start() if mark else hit.end + BEHIND) & OFFICES)


@cache
def _appoints(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(code, 'appoints')}\s\Z", re.IGNORECASE)


def heads(sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb for heading something stands right behind a name: “X juhib nüüdsest delegatsiooni”."""
    return _leads(sentence.source.language).match(sentence.text, hit.end) is not None


@cache
def _leads(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:[^\W\d]+\s)?{any_of(code, 'leads')}(?!\w)", re.IGNORECASE)


def without_designate(post: str, passage: Iterable[Sentence]) -> str:
    """A post without “designate”, where an English passage tells that somebody is the next to hold one, or was named for it."""
    told = any(s.source.language == ENGLISH and _NEXT.search(s.text) for s in passage)
    return _DESIGNATE.sub("", post) if told else post


def has_post_behind(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word for being or becoming stands between a name and the office behind it, in another language: “X назначен Послом”."""
    found = whole_words(sentence.language.code, "appointed", "leads").search(sentence.text, start, end)
    if found is None:
        return False
    office = sentence.keys.between(start, found.start()) & OFFICES
    return not office or sentence.language.verbs_last  # Kazakh has the verb behind the office


def is_succeeded(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is told as the one whom another follows in his post: “succeeding X”, “сменив на этом посту X”, “X-тың орнына”."""
    code, text = sentence.language.code, sentence.text
    before = [found.end() for found in whole_words(code, "succeeds").finditer(text, 0, hit.start)]
    led = bool(before) and hit.start - before[-1] <= LED and not _MARK.search(text, before[-1], hit.start)
    behind = whole_words(code, "succeeds-behind").match(text, hit.end + 1) is not None
    return led or behind or _held_until(sentence, hit)


def _held_until(sentence: Sentence, hit: Hit) -> bool:
    """Whether a time that was over stands behind a name as the one until which he had a post: “X, head of it until March 2025”."""
    near = (t for t in sentence.dates if hit.end <= t.start <= hit.end + UNTIL)
    over = (t for t in near if t.year and (day := known(t.year, t.month, t.day)) and day <= sentence.published)
    return any(is_led(sentence.language.code, "until", sentence.text[: t.start]) for t in over)


def behind_brackets(sentence: Sentence, end: int) -> int:
    """Where the brackets end that stand right behind a name with what it is in charge of, else where the name does: “X (Energy)”."""
    found = _IN_BRACKETS.match(sentence.text, end)
    told = sentence.keys.between(*found.span()) if found else frozenset()
    return found.end() if found and any(key.startswith("#") for key in told) else end


def apposed(sentence: Sentence, end: int, last: int) -> int:
    """Where the office ends that is set off behind a name, and what is told of it goes on to the next: “X, Minister of Trade, met Y”."""
    close = sentence.text.find(",", end + 1, last)
    if close < 0 or not sentence.text.startswith(",", end) or sentence.source.language != ENGLISH:
        return end
    office = sentence.keys.between(end, close) & OFFICES and not GOES_ON.search(sentence.text, end, close)
    return close + 1 if office and GOES_ON.search(sentence.text, close, last) else end


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
