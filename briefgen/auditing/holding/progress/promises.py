"""How far a promise has come: what is told as done or in progress was done, or begun, in the passage."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefgen.auditing.content import sense
from briefgen.auditing.holding.case import Case, keys_but_countries
from briefgen.auditing.holding.our_words import GENERIC
from briefgen.auditing.holding.progress.deeds import did
from briefgen.auditing.holding.progress.kept import (
    has_a_pledge,
    is_given_up,
    is_kept,
    is_met,
    is_only_begun,
    is_unmet,
)
from briefgen.auditing.holding.progress.states import done
from briefgen.auditing.holding.progress.verbs import PARTICIPLES, PASTS
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.lexicon import meaning_alone
from briefgen.auditing.verdicts import HELD, Held, doubtful, in_part, wrong
from briefgen.domain.model import Commitment, CommitmentState, Status
from briefgen.language import gettext as _

# A word for something that was done: "was handed over", "they sent", "began"; "to be" or "to" before it makes it one to come.
_DONE = re.compile(
    rf"""(?P<before> \b (?: be|being|not|to ) [ ] (?: yet[ ] | \w+ly[ ] )? )?
    \b (?P<verb> \w{{2,}}ed|\w+wn|{PARTICIPLES}|{PASTS} ) \b""",
    re.IGNORECASE | re.VERBOSE,
)
_UNDER_WAY = re.compile(
    r"""\b (?: currently | already | so[ ]far | being | (?: has|have )[ ]been | under[ ]?way | under[ ]study | ongoing
    | (?<! to[ ] ) continu (?: es|ed|ing|ation ) | progress (?: ed|ing )? | started | in[ ]force ) \b""",
    re.IGNORECASE | re.VERBOSE,
)
# What is said of a thing, given weight or agreed on is not done by that.
_ONLY_SAID = (
    "talked stated confirmed supported kept hosted agreed signed given paid placed put held related accompanied chaired reached asked"
    " offered promised hoped wished decided prioritised valued coming planned proposed accorded expected known needed met took covered"
    " focused commended praised considered centred expanded aimed based"
)
_HOLDING = frozenset(
    ["prepare", "hold", "organise", "organize", "host", "convene", "receive", "attend", "put", "arrange"]
)
_OFF = frozenset(["cancelled", "postponed"])
_LEAD = re.compile(r"^\W*(?:\w+ly )?(?P<verb>[A-Za-z]{3,})\b")


def hold_commitment(case: Case, state: CommitmentState) -> Held:
    """The state of a promise: what is done was not only to come, what is in progress was begun, what was dropped has a word for it."""
    if not case.passage.known:
        return in_part(_("the words of this language are not on file"))
    cues = frozenset().union(*(s.language.found("events", s.text) for s in case.passage))
    if state is CommitmentState.DONE:
        return _hold_done(case, cues)
    if state is CommitmentState.DROPPED and not (_OFF & cues or any(map(is_given_up, case.passage))):
        message = _("{source} does not have it as “{state}”: {why}").format(
            source=case.passage.cited, state=state.value, why=_("no word for it stands there")
        )
        return wrong("V522", message, _("put the state as reported, and no further"))
    if state is CommitmentState.PROGRESSED and not _was_begun(case):
        message = _("{source} tells of nothing that was done for it").format(source=case.passage.cited)
        return doubtful("V522", message, _("put “state: open”, or cite the passage that reports it"))
    if state is CommitmentState.OPEN and not case.inferred("state") and _is_over(case):
        message = _("{source} tells it as done").format(source=case.passage.cited)
        return doubtful(
            "V522", message, _("put “state: done”, or say under “inferred: {state: …}” why it is open still")
        )
    return HELD


def _hold_done(case: Case, cues: frozenset[str]) -> Held:
    """That a promise was kept; where the passage has it as a noun alone, that may stand there in words that nobody has listed."""
    begun = _OFF & cues or any(map(is_only_begun, case.passage))
    if any(map(is_met, case.passage)) or (not begun and _was_done(case, cues)):
        return HELD
    if not begun and _is_only_named(case, cues):
        return in_part(_("no word for it stands there"))
    message = _("{source} speaks of it as something to come").format(source=case.passage.cited)
    return doubtful("V522", message, _("put “state: progressed” or “open”, or cite the passage that reports it"))


def _was_done(case: Case, cues: frozenset[str]) -> bool:
    """Whether it may be done by the passage: an occasion took place or something is over, and nothing makes it one to come."""
    ahead = _is_to_come(case, cues)
    pledged = any(_speaks_of(s, "pledges") for s in case.passage)
    if not ahead and pledged and case.passage.english and not any(map(is_unmet, case.passage)):
        return _is_over(case)  # “has sent what it had pledged”
    if ahead or pledged or not case.passage.english:
        return not (ahead or pledged or any(map(is_unmet, case.passage)))
    return _event_was_held(case) or _is_over(case) or any(_of_it(case, sentence) for sentence in case.passage)


def _event_was_held(case: Case) -> bool:
    """Whether an event that was to be prepared or held is told as held by a source of the passage."""
    assert isinstance(case.record, Commitment)
    if _lead(str(case.record.title)).casefold() not in _HOLDING:
        return False
    sources = {sentence.source.id for sentence in case.passage}
    events = (case.catalog.events.get(str(report.event)) for report in case.record.reports if report.event)
    return any(
        report.status is Status.HELD and not sources.isdisjoint(citation.source for citation in report.source)
        for event in events
        if event is not None
        for report in event.reports
    )


def _is_over(case: Case) -> bool:
    """Whether the passage tells the act that was promised as done: its verb, or one that means nearly the same, or that it was kept."""
    if any(is_kept(s) and _speaks_of(s, "pledges") and not _speaks_of(s, "ahead") for s in case.passage):
        return True
    lead = _lead(str(getattr(case.record, "title", "")))
    if not case.passage.english:
        return any(did(s, lead) and not is_unmet(s) and (is_met(s) or not has_a_pledge(s)) for s in case.passage)
    key, meant = sense(lead, ENGLISH), meaning_alone(lead)
    told = (verb for sentence in case.passage for verb in _acts(sentence.text))
    return any(sense(verb, ENGLISH) == key or meant.is_near(meaning_alone(verb)) for verb in told)


def _is_only_named(case: Case, cues: frozenset[str]) -> bool:
    """Whether a promise stands in the passage as a noun alone, with nothing that makes it one to come: how it was kept has many words."""
    unkept = any(is_unmet(s) or is_given_up(s) or has_a_pledge(s) for s in case.passage)
    return not (_is_to_come(case, cues) or unkept or case.passage.english)


def _is_to_come(case: Case, cues: frozenset[str]) -> bool:
    """Whether a passage has a word for what goes on or is still to come."""
    return "planned" in cues or any(_speaks_of(s, key) for s in case.passage for key in ("ongoing", "ahead"))


def _speaks_of(sentence: Sentence, key: str) -> bool:
    return sentence.language.says("words", key, sentence.text)


def _lead(title: str) -> str:
    """The verb that a title begins with: "Send" of "Send a list of companies"."""
    found = _LEAD.match(title)
    return found["verb"] if found else ""


@lru_cache(maxsize=4096)
def _acts(text: str) -> tuple[str, ...]:
    """The verbs of an English sentence that tell what was done, but for what was only said, weighed or signed."""
    told = (match["verb"] for match in _DONE.finditer(text) if not match["before"] and match["verb"][0].islower())
    return tuple(verb for verb in told if sense(verb, ENGLISH) not in _only_said())


@cache
def _only_said() -> frozenset[str]:
    return frozenset(sense(verb, ENGLISH) for verb in _ONLY_SAID.split())


def _of_it(case: Case, sentence: Sentence) -> bool:
    """Whether a sentence tells of something done, not only said or signed, and of half of what was promised."""
    wanted = keys_but_countries(str(getattr(case.record, "title", ""))) - GENERIC
    return _acts(sentence.text) != () and len(wanted & sentence.keys.all) * 2 >= len(wanted)


def _was_begun(case: Case) -> bool:
    """Whether anything was done for it: an act, a document that came further, or a word for what goes on."""
    if not case.passage.english:
        return not all(is_given_up(s) and _speaks_of(s, "pledges") for s in case.passage)
    reached = any(done(sentence, state) for sentence in case.passage for state in ("signed", "initialled", "in-force"))
    return reached or any(_UNDER_WAY.search(s.text) or _acts(s.text) for s in case.passage)
