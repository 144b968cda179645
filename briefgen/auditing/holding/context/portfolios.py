"""What a minister or a ministry is for: before a name, and in a text in another language, where ministries of other fields alone may be spoken of."""

from __future__ import annotations

import re

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, keys_of, spellings
from briefgen.auditing.holding.context.meant import OFFICES
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import whole_words, words
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Organisation, OrganisationKind
from briefgen.language import gettext as _

FIELDS = frozenset(
    f"#{field}"
    for field in (
        *("foreign", "economy", "finance", "energy", "transport", "trade", "industry", "defence", "culture"),
        *("agriculture", "health", "education", "justice", "interior", "environment", "labour", "tourism"),
        *("innovation", "science", "sport", "regional-development"),
    )
)
# What a minister may be for in English where another language has one of the words for these fields: Estonian “taristuminister”.
_FIELDS_TOO = keys_of(
    "infrastructure climate research employment work home families farming food rural schools enlightenment regions"
    " industries investment enterprise business communities protection security roads rail maritime shipping nature"
)
_RIGHT_BEHIND = re.compile(r"(?:-\w+)?\s(?:[^\W\d_]+\s)?")  # a house and its deputy: “СІМ-нің бірінші орынбасары”
_CALLED = re.compile(r"\bministers?\b", re.IGNORECASE)
Place = tuple[str, int, int]  # a key, and where its word begins and ends
_PRESIDING = frozenset({"#chair", "#speaker", "#president", "#director"})  # one language's word for another's
BESIDE = 5  # characters between the word for a minister and that for his field: “министърът на отбраната”
BEHIND = 90  # characters behind a name in which another office of his may stand
_MINISTER_OF = re.compile(r"\b[Mm]inister (?:of|for) ((?:(?:(?:and|the|for)|(?!Minister\b)[A-Z][\w-]+),? )+)")
_ONE_MORE = re.compile(r"(?:^|[, ])and (?:the )?$")  # what ends a portfolio behind which another begins
# A verb behind it: that minister was named before, and the name that follows is another's.
GOES_ON = re.compile(r"\b(?!(?:of|the|and|for|to|in|its|their|an|de|van|von|der|al|bin)\b)[a-z]{2,}\b")


def before_name(sentence: Sentence, first: int, name: int) -> list[frozenset[str]]:
    """All that the minister right before a name is for: of economy and industry, not of economy alone; each office of several."""
    told = list(_MINISTER_OF.finditer(sentence.text, first, name))
    if told and GOES_ON.search(sentence.text, told[-1].end(), name):
        return [frozenset()]
    last = next((n for n in range(len(told) - 1, 0, -1) if not _ONE_MORE.search(told[n - 1][1])), 0)
    return [frozenset(key for key in keys_of(of[1]) if key.startswith("#")) for of in told[last:]] or [frozenset()]


def without_prime(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Some keys with their places, but for the ministers that are prime ones; “премьер-министр” is two words to the tables."""
    prime = [(start, end) for key, start, end in places if key == "#prime-minister"]
    return tuple(
        (key, start, end)
        for key, start, end in places
        if key != "#minister" or not any(a <= start <= z + 1 for a, z in prime)
    )


def without_house(have: frozenset[str], post: str, sentence: Sentence, span: tuple[int, int]) -> frozenset[str]:
    """The keys beside a name, without that of a minister where only the house is told: its secretary is none, its head is."""
    spoken, (start, end) = sentence.language, span
    houses = spoken.places("houses", "ministry", sentence.text) if _CALLED.search(post) else []
    ministers = [place for place in spoken.places("concepts", "minister", sentence.text) if start <= place[0] < end]
    if not houses or not all(any(a <= first < b for a, b in houses) for first, _last in ministers):
        return have
    heads = "#chair" in have or whole_words(spoken.code, "heads-it").search(sentence.text, start, end)
    its_own = heads and not spoken.says("houses", "department", sentence.text, start, end)
    deputies = [place for place in spoken.places("concepts", "deputy", sentence.text) if start <= place[0] < end]
    its_own = its_own or any(
        _RIGHT_BEHIND.fullmatch(sentence.text, b, a) for _first, b in houses for a, _last in deputies
    )
    return have if its_own else have - {"#minister"}


def deputy_of_another(sentence: Sentence, span: tuple[int, int], want: frozenset[str]) -> bool:
    """Whether “deputy” is said of other offices alone around a name, and the one that a deputy is wanted for stands there without it.

    It stands before its office, or in languages that have what a thing is of there, behind it: “министрінің орынбасары”.
    """
    heads = want & OFFICES - {"#deputy"}
    heads |= {"#chair"} if "#minister" in heads else set()  # “заместитель главы МИД”
    heads |= _PRESIDING if heads & _PRESIDING else set()
    there = (
        [place for place in sentence.keys.at if span[0] <= place[1] < span[1]] if "#deputy" in want and heads else []
    )
    deputies = [(start, end) for key, start, end in there if key == "#deputy"]
    offices = [(key, start, end) for key, start, end in there if key in OFFICES and key != "#deputy"]
    if not deputies or not heads & {key for key, _start, _end in offices}:
        return False
    own = [_beside_deputy(sentence, one, offices) for one in deputies]
    return all(keys and not keys & heads for keys in own)


def _beside_deputy(sentence: Sentence, deputy: tuple[int, int], offices: list[Place]) -> frozenset[str]:
    start, end = deputy
    before = [(b, key) for key, a, b in offices if b <= start or a == start]
    if sentence.language.verbs_last:
        return frozenset([max(before)[1]] if before else ())
    right = {key for b, key in before if start - b == 1}  # “sotsiaalministri asetäitja”
    behind = [(a, key) for key, a, b in offices if a >= start or b == end]
    return frozenset({*right, *([min(behind)[1]] if behind else [])})


def of_another(sentence: Sentence, first: int, name: int, want: frozenset[str]) -> bool:
    """Whether a sentence in another language has before a name, from a place on, the prime minister or a minister of another field.

    ``want``: the keys of the post on file, a minister's. What it is for may have no word on file here: that there stands a word for
    another field right beside the word for a minister tells that it is another one.
    """
    if "#minister" not in want or "#prime-minister" in want or sentence.source.language == ENGLISH:
        return False
    there = tuple(place for place in sentence.keys.at if first <= place[1] and place[2] <= name)
    told = any(key == "#minister" for key, _start, _end in there)
    if not told or "#minister" in sentence.keys.between(name, name + BEHIND):
        return False
    ministers = [(start, end) for key, start, end in without_prime(there) if key == "#minister"]
    if not ministers:
        return True
    start, end = ministers[-1]
    fields = ((a, b) for key, a, b in there if key in FIELDS)
    follows = bool(words(sentence.source.language, "owner-behind"))  # “министр обороны”, and not “обороны министр”
    beside = any(a == start or 0 <= (a - end if follows else start - b) <= BESIDE for a, b in fields)
    unknown = {key for key in want if not key.startswith(("#", "@"))}
    return beside and not FIELDS & want and bool(unknown) and not unknown & _FIELDS_TOO


def of_another_field(case: Case, body: Organisation) -> Held | None:
    """A ministry of a field that no sentence with the word for a ministry has, though each has another one; else None."""
    own = keys_of(str(body.name)) & FIELDS
    told = [_fields(sentence) for sentence in case.passage if _speaks_of_one(sentence)]
    if body.kind is not OrganisationKind.MINISTRY or not own or not told or not all(told) or own & case.passage.keys:
        return None
    message = _("{source} speaks of another ministry than {name}").format(source=case.passage.cited, name=body.name)
    return doubtful("V505", message, _("see which ministry it is, or add the spelling the source prints to “aliases:”"))


def spelt_as_another(case: Case, body: Organisation) -> Held | None:
    """A ministry that stands there by a spelling on file which is of another field than its name: МИД is no Ministry of Finance."""
    own = keys_of(str(body.name)) & FIELDS
    others = spellings(body)[1:] if own and body.kind is OrganisationKind.MINISTRY else ()
    for sentence in case.passage:
        for spelling in (s for s in others if sentence.names.spelt(s)):
            there = frozenset(keys(spelling, sentence.source.language).all) & FIELDS
            if there and not there & own:
                message = _("{source} prints “{spelling}”, which is of another field than {name}").format(
                    source=case.passage.cited, spelling=spelling, name=body.name
                )
                return doubtful("V505", message, _("see whether the name and its spellings are those of one body"))
    return None


def _speaks_of_one(sentence: Sentence) -> bool:
    spoken = sentence.language
    return spoken.says("houses", "ministry", sentence.text) or spoken.says("concepts", "minister", sentence.text)


def _fields(sentence: Sentence) -> frozenset[str]:
    """The fields that a sentence speaks of, as its language calls them."""
    return sentence.keys.all & FIELDS
