"""The protocol rank of somebody held against the words of his post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from briefgen.auditing.holding.case import keys_of
from briefgen.auditing.languages import known_languages
from briefgen.auditing.spoken.tables import table
from briefgen.auditing.verdicts import HELD, Held, doubtful
from briefgen.domain.model import PersonReport, Rank
from briefgen.language import gettext as _

# Where one office of a post ends and the next begins; who acts in an office has its rank.
_BETWEEN = re.compile(r"[,;(–—/]|\s-\s|\band\b|\b(?:acting|interim|caretaker)\b", re.IGNORECASE)
# What an office is called stands before the first of these, and what it is an office of behind it.
_OF = re.compile(r"\s+(?:of|for|to|in|at|on|with|without|from)(?:\s+(?:the|its))?\b\s*", re.IGNORECASE)
_TITLES = re.compile(r"(?:[ -](?:extraordinary|plenipotentiary|designate|elect|at-large)|\s+a\.?i\.?)*$", re.IGNORECASE)
_DEPUTY = re.compile(r"\b(?:deputy|vice)\b|\bt[aá]naiste\b", re.IGNORECASE)
_LOWER = re.compile(
    r"\b(?:assistant|under|parliamentary|permanent(?= secretary| under)|junior)\b|\bundersecretary\b",
    re.IGNORECASE,
)
# A deputy of whoever has the first of these ranks has the second.
_DEPUTY_OF = {
    Rank.HEAD_OF_STATE: Rank.DEPUTY_HEAD_OF_GOVERNMENT,
    Rank.HEAD_OF_GOVERNMENT: Rank.DEPUTY_HEAD_OF_GOVERNMENT,
    Rank.MINISTER: Rank.DEPUTY_MINISTER,
    Rank.DEPUTY_MINISTER: Rank.DEPUTY_MINISTER,
    Rank.MAYOR: Rank.MAYOR,
}
# Offices that nobody else's post begins with; a president may be that of a company, and a deputy mayor of any rank.
_OFFICE = re.compile(
    r"""(?: first[ ] )? (?: (?: deputy|vice ) [- ] )? (?: (?! deputy|vice|assistant|former|first ) [\w-]+ [ ] )* minister
    | (?: (?! deputy|vice|assistant|former ) [\w-]+ [ ] )* (?: ambassador | mayor ) (?: [ ]extraordinary )?""",
    re.IGNORECASE | re.VERBOSE,
)
# What a head of state presides, by its word alone.
_STATE = re.compile(
    r"\b(?:republic|republika|state|states|kingdom|emirates?|presidency|sovereign\w*|office|exile|life|european (?:council|commission))\b",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"[,(–—]|\b(?:of|for|to|in|and)\b")
# What the words of other languages mean, each with the rank of who is called so.
_MEANT = {
    "#president": Rank.HEAD_OF_STATE,
    "#monarch": Rank.HEAD_OF_STATE,
    "#prime-minister": Rank.HEAD_OF_GOVERNMENT,
    "#minister": Rank.MINISTER,
    "#secretary": Rank.DEPUTY_MINISTER,
    "#ambassador": Rank.AMBASSADOR,
    "#charge": Rank.AMBASSADOR,
    "#mayor": Rank.MAYOR,
}


class _Office(Struct, frozen=True):
    """What an office of a rank is called, and what it is an office of."""

    rank: Rank
    called: re.Pattern[str]
    of: re.Pattern[str] | None


def hold_rank(report: PersonReport) -> Held:
    """The rank goes with the words of the post."""
    if report.rank is None or report.post is None:
        return HELD
    post = str(report.post)
    if report.rank in (Rank.EXECUTIVE, Rank.OTHER):
        goes = not _is_an_office(post) and not _is_of_a_country(post)
    else:
        goes = report.rank in (_ranks(post) or _ranks_elsewhere(post))
    if goes:
        return HELD
    message = _("the rank {rank} does not go with “{post}”").format(rank=report.rank.value, post=report.post)
    return doubtful("V513", message, _("put the protocol rank of the post"))


def _ranks(post: str) -> set[Rank]:
    """The ranks that the offices named in a post have, by its English words."""
    return {rank for office in _BETWEEN.split(post) for rank in _ranks_of(office.strip())}


def _ranks_of(office: str) -> Iterator[Rank]:
    called, of = (*_OF.split(office, maxsplit=1), "")[:2]
    called = _TITLES.sub("", called)
    lower = _LOWER.search(called) is not None
    deputy = _DEPUTY.search(called) is not None
    for known in _offices():
        if known.called.search(called) and (known.of is None or (known.of.match(of) and _may_preside(known.rank, of))):
            rank = _DEPUTY_OF.get(known.rank) if deputy else Rank.DEPUTY_MINISTER if lower else known.rank
            if rank is not None:
                yield rank


def _may_preside(rank: Rank, of: str) -> bool:
    """Whether what somebody is to be the head of can be a state: a republic, or a country and nothing else; no wrestling federation."""
    if rank is not Rank.HEAD_OF_STATE or not of or _STATE.search(of):
        return True
    named = keys_of(of) - keys_of("federation confederation union")
    return bool(named) and all(key.startswith("@") for key in named)


def _ranks_elsewhere(post: str) -> set[Rank]:
    """The rank of a post that has no English word: that of the highest office which the words of some language name."""
    found: set[Rank] = set()
    if any(key.startswith(("#", "@")) for key in keys_of(post)):
        return found
    for code in known_languages():
        have = keys_of(post, code)
        highest = next((rank for key, rank in _MEANT.items() if key in have), None)
        if highest is not None:
            found.add(_DEPUTY_OF.get(highest, highest) if "#deputy" in have else highest)
    return set(sorted(found, key=lambda rank: rank.level)[:1])


@cache
def _offices() -> tuple[_Office, ...]:
    return tuple(
        _Office(
            Rank(office["rank"]),
            re.compile(rf"\b(?:{'|'.join(office['called'])})$", re.IGNORECASE),
            re.compile("|".join(office["of"]), re.IGNORECASE) if "of" in office else None,
        )
        for office in table("posts/ranks.toml")["office"]
    )


def _is_an_office(post: str) -> bool:
    """Whether a post begins with the office of a minister, an ambassador or a mayor, which nobody of another rank is called by."""
    return _OFFICE.fullmatch(_OF_WHAT.split(post)[0].strip()) is not None


def _is_of_a_country(post: str) -> bool:
    """Whether a post says no more than that somebody is the president of a country, or of the republic."""
    keys = keys_of(post)  # among which the word itself is none
    named = {key for key in keys if not key.startswith("@")}
    return named == {"#president"} and (len(keys) > 1 or "republic" in post.casefold())
