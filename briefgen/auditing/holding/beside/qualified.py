"""What changes the post of somebody, right before his name or set off behind it: deputy, former, acting, first."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.content import keys
from briefgen.auditing.holding.beside.appointments import has_post_behind, is_appointed
from briefgen.auditing.holding.context import posts
from briefgen.auditing.holding.context.meant import OFFICES
from briefgen.auditing.naming import Hit
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of

REACH = 90  # characters behind a name in which its post may follow
_TAKES_PART = re.compile(r",\s(?:accompanied|alongside|along with|flanked|joined|led by|together|representing)\b")
_CLAUSE = re.compile(r"[,;:()–—]")
_DASH = re.compile(r"\s[–—-]\s")
_PRESIDING = frozenset({"#president", "#chair"})  # what the speaker of a parliament is called as well
_LEADS = " ,(–—-"  # what sets a post off behind a name


def is_set_off(sentence: Sentence, hit: Hit) -> bool:
    """Whether what follows a name may be his post: behind a mark, or behind a word for being appointed."""
    behind = sentence.text[hit.end : hit.end + REACH].lstrip()
    if is_appointed(sentence, hit):
        return True
    if _and_another(sentence.source.language).match(behind):
        return False
    return behind[:1] in (",", "(", "–", "—", "-") and not _TAKES_PART.match(behind)


@cache
def _and_another(code: str) -> re.Pattern[str]:
    """What goes on to another one behind a name and a comma: “X, and the Minister of Industry, Y”."""
    return re.compile(rf",\s{any_of(code, 'and')}\s", re.IGNORECASE)


def right_before(sentence: Sentence, hit: Hit, added: frozenset[str], want: frozenset[str]) -> bool:
    """Whether what changes a post stands in the phrase right before the name, not before a comma, and is not of another office there."""
    phrase = sentence.text[: hit.start].rstrip(" ,").rpartition(",")[2]
    # A deputy of one office may hold another whole: “Deputy Prime Minister – Minister of Water”.
    last = _DASH.split(phrase)[-1]
    code = sentence.source.language
    there = keys(last if want & OFFICES and want & OFFICES <= keys(last, code).all else phrase, code).at
    return any(key in added and not posts.of_another_office(there, start, want) for key, start, _end in there)


def right_behind(sentence: Sentence, hit: Hit, added: frozenset[str], want: frozenset[str]) -> bool:
    """Whether it stands before the office in the phrase that is set off right behind the name: “X, Deputy Prime Minister, …”."""
    phrase = _CLAUSE.split(sentence.text[hit.end :].lstrip(_LEADS))[0]
    told = is_set_off(sentence, hit) or has_post_behind(sentence, hit.end, hit.end + REACH)
    there = keys(phrase, sentence.source.language).at if told else ()
    offices = [start for key, start, _end in there if key in OFFICES]
    heads = want | (_PRESIDING if "#speaker" in want else frozenset())
    if not {key for key, start, _end in there if start == min(offices, default=None)} & heads:
        return False
    return any(key in added and start <= min(offices) for key, start, _end in there)
