"""The protocol rank of somebody held against the words of his post."""

from __future__ import annotations

import re

from briefgen.auditing.holding.case import keys_of
from briefgen.auditing.verdicts import HELD, Held, doubtful
from briefgen.domain.model import PersonReport, Rank
from briefgen.language import gettext as _

# What a post of a rank has to be called, in one of some ways; the words of a post alone tell the others.
_CALLED = {
    Rank.HEAD_OF_STATE: ("president", "monarch"),
    Rank.HEAD_OF_GOVERNMENT: ("prime-minister",),
    Rank.DEPUTY_HEAD_OF_GOVERNMENT: ("prime-minister deputy",),
    Rank.MINISTER: ("minister",),
    Rank.DEPUTY_MINISTER: ("deputy minister", "secretary"),
    Rank.AMBASSADOR: ("ambassador", "charge"),
    Rank.MAYOR: ("mayor",),
}
_MINISTERS_TOO = re.compile(
    r"\b(?:(?:foreign|home|defence) secretary|secretary of state|high representative|commissioner|chancellor of the exchequer)\b",
    re.IGNORECASE,
)
# A word for somebody who heads a ministry, and is not the prime minister: one who only works in a ministry has no minister's rank.
_MINISTER = re.compile(
    r"(?<!\bprime )\bministers?\b|\bminister-|\bhead of (?:the |its )?(?:[\w-]+ )?ministry\b|\b(?:top|chief) diplomat\b|\bMFA\b|\bministry (?:head|chief)\b",
    re.IGNORECASE,
)
# What a president who is the head of no state presides; a federation may be one.
_NO_STATE = re.compile(
    r"\b(?:chamber|bank|company|university|academy|association|club|board|court|institute|foundation|senate|parliament|assembly|corporation|group|society)\b",
    re.IGNORECASE,
)
# A vice president who is acting president has the rank of a president.
_STANDS_IN = re.compile(
    r"\b(?:acting|interim|caretaker)\s+(?:head|president|prime\s+minister|minister)\b", re.IGNORECASE
)
# Offices that nobody else's post begins with; a president may be that of a company, and a deputy mayor of any rank.
_OFFICE = re.compile(
    r"""(?: first[ ] )? (?: (?: deputy|vice ) [- ] )? (?: (?! deputy|vice|assistant|former|first ) [\w-]+ [ ] )* minister
    | (?: (?! deputy|vice|assistant|former ) [\w-]+ [ ] )* (?: ambassador | mayor ) (?: [ ]extraordinary )?""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_WHAT = re.compile(r"[,(–—]|\b(?:of|for|to|in|and)\b")


def hold_rank(report: PersonReport) -> Held:
    """The rank goes with the words of the post."""
    if report.rank is None or report.post is None:
        return HELD
    have, wanted = keys_of(str(report.post)), _CALLED.get(report.rank, ("",))
    called = any(all(f"#{office}" in have for office in want.split()) for want in wanted) or (
        report.rank is Rank.MINISTER and _MINISTERS_TOO.search(str(report.post)) is not None
    )
    called = called and not (report.rank is Rank.MINISTER and not _is_a_minister(str(report.post)))
    called = called and not (report.rank is Rank.HEAD_OF_STATE and _NO_STATE.search(str(report.post)))
    full = report.rank in (Rank.MINISTER, Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT)
    lower = full and "#deputy" in have and not _STANDS_IN.search(str(report.post))
    if called and not lower and not _belittled(report.rank, str(report.post)):
        return HELD
    message = _("the rank {rank} does not go with “{post}”").format(rank=report.rank.value, post=report.post)
    return doubtful("V513", message, _("put the protocol rank of the post"))


def _is_a_minister(post: str) -> bool:
    return _MINISTER.search(post) is not None or _MINISTERS_TOO.search(post) is not None


def _belittled(rank: Rank, post: str) -> bool:
    """Whether an executive or somebody else is called by the office of a minister, an ambassador, a mayor or a president of a country."""
    office = _OFFICE.fullmatch(_OF_WHAT.split(post)[0].strip()) is not None
    return rank in (Rank.EXECUTIVE, Rank.OTHER) and (office or _is_of_a_country(post))


def _is_of_a_country(post: str) -> bool:
    """Whether a post says no more than that somebody is the president of a country, or of the republic."""
    keys = keys_of(post)  # among which the word itself is none
    named = {key for key in keys if not key.startswith("@")}
    return named == {"#president"} and (len(keys) > 1 or "republic" in post.casefold())
