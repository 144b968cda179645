"""Who is meant where no name stands: by an office ("the two prime ministers"), or by "he" and "she" for whom is named before.

The name itself is not there, so that such a person is held in part, and only where nobody else can be meant as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, keys_of, spellings
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import Hit, tokens
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.sounds import heard_as
from briefgen.auditing.verdicts import Held, in_part
from briefgen.domain.model import Person, PersonReport
from briefgen.language import gettext as _

OFFICES = frozenset(
    [
        "#president",
        "#monarch",
        "#prime-minister",
        "#minister",
        "#ambassador",
        "#charge",
        "#consul",
        "#mayor",
        "#chair",
        "#director",
        "#speaker",
    ]
)
RANKED = frozenset({"#deputy", "#former", "#acting"})
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|the (?:diplomat|official|guest|latter))\b", re.IGNORECASE)
_GAP = re.compile(r"[\s-]*")
_OF_STATES = ("Republic", "Affairs", "Federal", "Kingdom")
_SMALL = ("of", "for", "to", "in", "the", "and")
WORDS_BEFORE, REACH = 3, 90  # words before an office, and characters behind it, that may tell what it is of


def hits(person: Person, sentence: Sentence) -> tuple[Hit, ...]:
    """Where a person is named in a sentence."""
    if person.id not in sentence.named:
        found = sentence.names.person(spellings(person))
        sentence.named[person.id] = tuple(hit for hit in found if not _is_office(sentence, hit))
    return sentence.named[person.id]


def whole(there: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The places of a name, without those inside a longer one: before the surname of “the Deputy Minister, Ann Lee” stands “Ann” alone."""
    return tuple(hit for hit in there if not any(o != hit and o.start <= hit.start and hit.end <= o.end for o in there))


def _is_office(sentence: Sentence, hit: Hit) -> bool:
    """Whether what sounds like a surname is an office, or what one is for, that begins the sentence: „Шарже“ is no Saar."""
    if hit.start > 0 or hit.full or sentence.source.language == ENGLISH:
        return False
    return any(key.startswith("#") and start == 0 and end >= hit.end for key, start, end in sentence.keys.at)


def named(case: Case, sentence: Sentence) -> Mapping[str, tuple[Hit, ...]]:
    """The people on file whom a sentence names, in the order of the files, each with where."""
    return case.texts.remembered(("people named", sentence), lambda: dict(_named(case, sentence)))


def _named(case: Case, sentence: Sentence) -> Iterator[tuple[str, tuple[Hit, ...]]]:
    for person in _may_be_named(case, sentence):
        if found := hits(person, sentence):
            yield person.id, found


def _may_be_named(case: Case, sentence: Sentence) -> Iterable[Person]:
    """Those of whose names a word sounds as one of the sentence: in English, for elsewhere names are declined."""
    people = case.catalog.people
    if sentence.source.language != ENGLISH:
        return people.values()
    by_sound = case.texts.remembered("people by the sound of their names", lambda: _by_sound(people.values()))
    ids = {identity for sounds in sentence.names.sounds for identity in by_sound.get(sounds, ())}
    return [person for identity, person in people.items() if identity in ids] if ids else ()


def _by_sound(people: Iterable[Person]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for token in (token for spelling in spellings(person) for token in tokens(spelling)):
            for heard in heard_as(token.text):
                found[heard].add(person.id)
    return found


def meant(case: Case, person: Person) -> Held | None:
    """That a person who is not named in the passage is meant by an office, or by a pronoun; None where he is not."""
    if (case.inferred("participants") or case.inferred("owner")) and _is_named_last(case, person):
        return in_part(_("who it is was worked out; the name stands before"))
    if not case.passage.english:
        return None
    if any(_by_office(case, person, sentence) for sentence in case.passage):
        return in_part(_("meant by the office; the name does not stand there"))
    if any(_PRONOUN.search(s.text) for s in case.passage) and _is_spoken_of(case, person):
        return in_part(_("meant by “he” or “she”; the name stands before"))
    return None


def _is_named_last(case: Case, person: Person) -> bool:
    """Whether, of all of a person's side, it is that person who is named last before a passage, and nobody in it."""
    people = case.catalog.people
    near = (*case.passage, *case.before(case.passage.sentences[-1]))
    sides = ([i for i in named(case, s) if people[i].side == person.side] for s in near)
    return person.id in next(filter(None, sides), ())


def _by_office(case: Case, person: Person, sentence: Sentence) -> bool:
    for office, several, countries in _offices(sentence):
        if not _holds(case, person, office) or not countries <= {person.side}:
            continue
        others = [p for p in case.catalog.people.values() if p.id != person.id and _holds(case, p, office)]
        if any(other.id in named(case, near) for other in others for near in case.passage):
            return False  # the office is that of the one who is named
        rivals = [p for p in others if (p.side in countries if countries else _is_told_of(case, p))]
        if (several or not rivals) and (countries or _is_told_of(case, person)):
            return True
    return False


def _offices(sentence: Sentence) -> Iterator[tuple[frozenset[str], bool, frozenset[str]]]:
    """The offices of a sentence that stand without a name: their keys, whether there are several, and of which country."""
    for key, start, end in sentence.keys.at:
        behind = _behind(sentence.text[end:]) if key in OFFICES else None
        if behind is not None:
            before = keys(" ".join(sentence.text[:start].split()[-WORDS_BEFORE:]), ENGLISH)
            around = (key, *before.all, *behind)
            yield (
                frozenset(k for k in around if k.startswith("#")),
                sentence.text[start:end].casefold().endswith("s"),
                frozenset(k[1:] for k in around if k.startswith("@")),
            )


def _behind(text: str) -> tuple[str, ...] | None:
    """The countries and fields an office is of; None where a name follows: a word with a capital that tells neither."""
    near = (
        text if len(text) <= REACH else text[: text.rfind(" ", 0, REACH + 1)]
    )  # a word cut in two would pass for a name
    at, known = 0, keys(near, ENGLISH).at
    for token in tokens(near):
        if not _GAP.fullmatch(near[at : token.start]):
            break
        means = any(start <= token.start < end and key[0] in "@#" for key, start, end in known)
        if token.capital and not means and token.text not in _OF_STATES:
            return None
        if not token.capital and token.text not in _SMALL:
            break
        at = token.end
    return tuple(key for key, start, _end in known if start < at)


def _holds(case: Case, person: Person, office: frozenset[str]) -> bool:
    """Whether somebody has a post with these words: of this rank, and for this field where one is told; none he came to later."""
    posts = (keys_of(str(report.post)) for report in person.reports if report.post and not _is_later(case, report))
    return any(office <= post and office & RANKED == post & RANKED for post in posts)


def _is_later(case: Case, report: PersonReport) -> bool:
    """Whether all that a report cites was published after the passage."""
    days = [case.catalog.sources[c.source].published for c in report.source if c.source in case.catalog.sources]
    return bool(days) and min(days) > max(case.passage.published)


def _is_told_of(case: Case, person: Person) -> bool:
    """Whether the source of the passage names somebody elsewhere."""
    return any(hits(person, s) for s in case.texts.whole(case.passage.sentences[0].source.id))


def _is_spoken_of(case: Case, person: Person) -> bool:
    """Whether the nearest sentence before the passage that names somebody on file names this person first: it is of him."""
    if any(named(case, sentence) for sentence in case.passage):
        return False  # whom the passage names itself is "he" there
    for sentence in case.before():
        if found := named(case, sentence):
            return min((hit.start, identity) for identity, there in found.items() for hit in there)[1] == person.id
    return False
