"""Words told as their opposites: a regular dialogue is no irregular one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.content import sense
from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import tokens
from briefgen.auditing.spoken.lexicon import meaning_of
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_OUTSTANDING = re.compile(r"\b(?:outstanding|pending|unanswered|yet to|still to|awaited|awaits)\b", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:left (?:out|aside|undiscussed|unsaid)|passed over)\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:yet|still)\b", re.IGNORECASE)
# What a promise may be told to do against what the passage wants done: in two words, with one that means the same, or in one.
_IN_ONE_WORD = {
    "give up": "abandon",
    "call off": "cancel",
    "put off": "postpone",
    "cut back": "reduce",
    "do away": "abolish",
}
_ENDS = (
    "abandon avoid block break cancel close cut delay dismantle dissolve drop end freeze halt leave limit loosen narrow oppose"
    " postpone prevent reduce refuse reject scrap stop suspend terminate weaken withdraw"
)
_ENDING = re.compile(rf"(?P<verb>{'|'.join((*_IN_ONE_WORD, *_ENDS.split()))})\b", re.IGNORECASE)
_OPENING = re.compile(r"(?:open|start|begin|launch|resume)\b", re.IGNORECASE)
_GOES_ON, _OPENED = frozenset({sense("continue", ENGLISH)}), frozenset({sense("open", ENGLISH)})
_STATES_OF = {"sign": "signed", "initial": "initialled", "ratify": "ratified"}
_TO_SIGN = re.compile("|".join(rf"{verb}\b" for verb in _STATES_OF), re.IGNORECASE)
_DENIES = re.compile(
    r"\b(?:no longer|not|without|lift|remov\w+|free of|eliminat\w+|abolish\w*|instead of|overcom\w+)\b", re.IGNORECASE
)
_SAYS_SO = re.compile(r"\b(?:item|items|source|text|article|it|they) (?:does|do) (?:say|tell)\b", re.IGNORECASE)
# What is all but denied, or still to come, may be told with “not”; and what is denied by a word that comes close to it.
_ALL_BUT_DENIED = re.compile(
    r"\b(?:few|little|rarely|seldom|scarcely|barely|still|pending|yet|until|unless|free of|exempt\w*|stall\w*|laps\w*|expire[sd]?|oppos\w*|object\w*"
    r"|against|condemn\w*|avoid\w*|prevent\w*|block\w*|stopped|ceased|den(?:y|ies|ied)|withh\w+|held back|(?:ask|asks|asked) for (?:more )?time|first\b.*\bsince"
    r"|exclud\w*|silent|doubt\w*|neglect\w*|overlook\w*|barred|turn(?:s|ed)? (?:[\w-]+ ){0,3}down|declin\w+|to be (?:\w+ly )?\w+(?:ed|en|wn))\b",
    re.IGNORECASE,
)
_UNDOING = ("un", "in", "im", "ir", "il", "dis", "non")
# Only before a word that says of which kind a thing is: to inform is not the opposite of a form.
_QUALITY = (
    "al", "ar", "ive", "able", "ible", "ent", "ant", "ful", "ous", "ory", "ly", "ain", "air", "igned", "elled", "agree", "agreed", "own", "ppy", "sy",
)  # fmt: skip


def undone(case: Case, text: str) -> Iterator[Held]:
    """Words with “un-” or its like on one side, where the other has them without it."""
    theirs = frozenset().union(*(_qualities(sentence.text) for sentence in case.passage))
    for word in sorted(_qualities(text) - theirs):
        bare = (word.removeprefix(prefix) for prefix in _UNDOING if word.startswith(prefix))
        if theirs.intersection(bare) or theirs.intersection(prefix + word for prefix in _UNDOING):
            message = _("{source} has “{word}” the other way round").format(source=case.passage.cited, word=word)
            yield doubtful("V525", message, _("see what the passage says"))


def all_but_denied(case: Case, about: frozenset[str]) -> bool:
    """Whether the sentences that share most with a statement come close to a “not”: few, still, lapsed, to be fixed."""
    return any(comes_near_not(sentence.text) for sentence in case.passage.sharing_most(about))


def comes_near_not(text: str) -> bool:
    """Whether a text comes close to a “not”."""
    return _ALL_BUT_DENIED.search(text) is not None


@lru_cache(maxsize=4096)
def _qualities(text: str) -> frozenset[str]:
    return frozenset(word for token in tokens(text) if (word := token.text.casefold()).endswith(_QUALITY))


def ended(case: Case, title: str) -> Iterator[Held]:
    """A promise to end, close or give up something, where the passage has no word of that kind and denies nothing.

    To open what goes on, and in every language to sign what no word is told of a signature of.
    """
    yield from _signing(case, title)
    found = _ENDING.match(title)
    if not case.passage.english or _DENIES.search(case.passage.text):
        return
    if _OPENING.match(title) and _GOES_ON & case.passage.keys and not _OPENED & case.passage.keys:
        yield _no_word(case, title.split(maxsplit=1)[0].casefold())
    if found is None:
        return
    first = _IN_ONE_WORD.get(found["verb"].casefold(), found["verb"])
    if sense(first, ENGLISH) not in case.passage.keys and not meaning_of(first).is_near(case.passage.meaning):
        yield _no_word(case, found["verb"].casefold())


def _signing(case: Case, title: str) -> Iterator[Held]:
    found = _TO_SIGN.match(title)
    state = _STATES_OF.get(found.group().casefold(), "") if found else ""
    if state and case.passage.known and not any(s.language.says("states", state, s.text) for s in case.passage):
        yield _no_word(case, title.split(maxsplit=1)[0].casefold())


def _no_word(case: Case, word: str) -> Held:
    message = _("{source} has no word for “{state}”").format(source=case.passage.cited, state=word)
    return doubtful("V525", message, _("leave it out, or cite the passage that says it"))


def said_to_say(text: str) -> Iterator[Held]:
    """“The item does say who” tells nothing that could be held: what it says has to be told."""
    if found := _SAYS_SO.search(text):
        message = _("“{words}” tells that it is said, and not what").format(words=found.group())
        yield doubtful("V525", message, _("tell what the source says, or that it does not say it"))


def still_open(case: Case, text: str) -> bool:
    """Whether what the passage has as not yet done is told as outstanding, and what it has as not done as left out."""
    if _LEFT.search(text):
        return any(sentence.language.says("words", "not", sentence.text) for sentence in case.passage)
    return bool(_OUTSTANDING.search(text) and _NOT_YET.search(case.passage.text))
