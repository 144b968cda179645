"""Who said it, and who takes part as what: the speaker of the sentence that a position is taken from, a chair, a host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import assert_never

from msgspec.structs import replace

from briefgen.auditing.holding import prose
from briefgen.auditing.holding.beside.towns import names_city
from briefgen.auditing.holding.case import Case, keys_of, posts_of, spellings
from briefgen.auditing.holding.context.meant import OFFICES, hits, named
from briefgen.auditing.holding.context.posts import capitals
from briefgen.auditing.holding.phrases.clauses import clauses
from briefgen.auditing.holding.phrases.denied import NEARLY
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import CAPITAL, tokens
from briefgen.auditing.passages import Passage, Sentence
from briefgen.auditing.spoken.small import whole_words
from briefgen.auditing.verdicts import HELD, UNREAD, Held, doubtful, in_part, wrong
from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import EventReport, Person, Role, Said
from briefgen.language import gettext as _

_DIGITS = re.compile(r"\d+")
_OTHERS = r"guest|host|visitor|counterpart|colleague|interlocutor|opposite number"
_COMPANION = re.compile(
    rf"\b(?:with|met|informed|told|congratulated)(?:\s+(?:the|of|and|for|his|her|to|{_OTHERS}|{CAPITAL}[\w.’'-]*))*\s+$"
)
_WHO_SAYS = re.compile(
    r", who (?:\w+ly )?(?:said|told|added|noted|stressed|announced|emphasi[sz]ed|explained|confirmed)\b"
)
_SAYING = (
    "said|told|added|noted|stressed|announced|explained|confirmed|suggested|proposed|replied|answered|responded|assured|called"
    "|recalled|promised|pledged|urged|expressed|pointed|emphasi[sz]ed|declared|stated|remarked|warned|insisted|argued"
)
_SAYS, _SAID_BY = re.compile(rf"\s(?:{_SAYING})\b"), re.compile(rf"\b(?:{_SAYING}) (?:[\w’'-]+ ){{0,6}}$")
_HE_SPEAKS = re.compile(r"(?:^|, )(?:[Hh]e|[Ss]he)\b")
_WITH, _THEN_HE = re.compile(r"\b(?:with|to) [^,]*,? $"), re.compile(r", (?:he|she)\b")
# Whoever is not named beside the one who is, where a clause tells what he said.
_THE_OTHER = re.compile(rf"\b(?:(?:his|her|the) (?:\w+ )?(?:{_OTHERS})|the latter)\b(?!,? {CAPITAL})")
_SPEAKS = re.compile(r"\b(?:spoke|speaks?|speech|speakers?|address(?:ed)?|remarks|keynote|lecture)\b", re.IGNORECASE)
_HOSTS = re.compile(r"\b(?:host|receiv|welcom)", re.IGNORECASE)
_VERDICT = attrgetter("verdict")
HEADS = OFFICES | {"#deputy"}
_OPENING, _CLOSING = (
    '„“«"',
    '“”»"',
)  # one mark may be either; the first and the third open a quotation inside of another


def hold_said(case: Case, said: Said) -> Held:
    """Who said it, and what: the worse of the two; what another one says in the same sentence does not speak against it."""
    told = max((prose.hold_prose(each, str(said.text)) for each in _own(case, said.person)), key=_VERDICT)
    return min((hold_speaker(case, said), told), key=_VERDICT)


def hold_speaker(case: Case, said: Said) -> Held:
    """Who said it: named in the sentence it is taken from, or meant by his post there."""
    person = case.catalog.people.get(said.person)
    if person is None:
        return HELD
    sentence = _nearest(case.passage, str(said.text), person)
    if quoted := _quoted_of(case, sentence):
        return HELD if person.id in quoted else _somebody_else(person, sentence)
    present = set(named(case, sentence))
    met = person.id not in present and all(_is_met(case.catalog.people[one], sentence) for one in present)
    if present and met and _HE_SPEAKS.search(sentence.text):
        return _by_context(case, person, sentence, _somebody_else(person, sentence).why)
    meant = _meant_by_post(case, sentence)
    if person.id in present or meant == {person.id}:
        alone = person.id not in present or not (present | meant) - {person.id}
        own = alone or not _accompanies(person, sentence) or _is_of_the_other(str(said.text), sentence)
        return HELD if own and not _says_another(case, said, sentence) else _somebody_else(person, sentence)
    message = _somebody_else(person, sentence).why
    if present or (meant and person.id not in meant and posts_of(person)):
        return wrong("V512", message, _("put who said it, or cite the sentence in “cited: {said: …}”"))
    return _by_context(case, person, sentence, message)


def _quoted_of(case: Case, sentence: Sentence) -> set[str]:
    """Whom a quotation that goes on behind a sentence is of: those named behind the mark that closes it, in its paragraph."""
    quoted = False
    depth = 0
    for one in case.texts.whole(sentence.source.id):
        if one.paragraph != sentence.paragraph:
            continue
        depth, closed = _quotation(one.text, depth)
        if quoted and closed:
            told = named(case, one)
            return {who for who, found in told.items() if any(hit.start >= closed for hit in found)}
        quoted = quoted or (one.number == sentence.number and depth > 0)
    return set()


def _quotation(text: str, depth: int) -> tuple[int, int]:
    """How many quotations are open at the end of a text, by how many are at its beginning; and where one of these is closed, else 0."""
    begun, closed = depth, 0
    for at, letter in enumerate(text):
        if letter in _CLOSING and depth:
            depth -= 1
            closed = closed or (at + 1 if begun and not depth else 0)
        elif letter in _OPENING and (not depth or letter in "„«"):
            depth += 1
    return depth, closed


def hold_role(case: Case, person: str, role: Role) -> Held:
    """As what somebody takes part: a chair and a speaker are called so there, and a host is at home or has a word for it."""
    if _is_told(case, case.catalog.people.get(person), role):
        return UNREAD
    message = _("{source} has no word for “{state}”").format(source=case.passage.cited, state=role.words)
    return doubtful("V525", message, _("leave out “as:” where the source does not say it"))


def _is_told(case: Case, person: Person | None, role: Role) -> bool:
    match role:
        case Role.CHAIR:
            return "#chair" in case.passage.keys or not case.passage.known or _leads(case)
        case Role.SPEAKER:
            return _SPEAKS.search(case.passage.text) is not None or not case.passage.english
        case Role.HOST:
            told = not _is_guest(case, person) or _HOSTS.search(case.passage.text) is not None
            return told and not _is_received(case, person)
    assert_never(role)


def _leads(case: Case) -> bool:
    """Whether somebody leads a side or a delegation there, in another language."""
    return any(s.language.says("roles", "chair", s.text) for s in case.passage)


def _is_guest(case: Case, person: Person | None) -> bool:
    """Whether somebody is where another country is: the place of the event is of it, or a city of it on file."""
    place = str(getattr(case.report, "place", None) or "")
    bodies = (body.country for body in case.catalog.organisations.values() if place and place in spellings(body))
    country = codes.named(place) or next(bodies, None)
    return person is not None and country not in (None, person.side)


def _is_received(case: Case, person: Person | None) -> bool:
    """Whether a passage has somebody received, in the capital of another side of which somebody takes part.

    Ambassadors receive where they are sent to.
    """
    received = any(whole_words(s.language.code, "receives").search(s.text) for s in case.passage)
    if person is None or not received or "#ambassador" in case.passage.keys:
        return False
    cities = [code for code, city in capitals(case).items() if any(names_city(s, city) for s in case.passage)]
    sides = {one.side for one in case.participants}
    return len(cities) == 1 and cities[0] in sides - {person.side}


def _somebody_else(person: Person, sentence: Sentence) -> Held:
    source = f"{sentence.source.id} p{sentence.paragraph} s{sentence.number}"
    message = _("{source} has somebody else say this than {name}").format(source=source, name=person.name)
    return doubtful("V512", message, _("put who said it, or cite the sentence in “cited: {said: …}”"))


def _accompanies(person: Person, sentence: Sentence) -> bool:
    """Whether a sentence names a person only as one who is met, told something or had something: with the Mayor Y, Y's visit."""
    found = hits(person, sentence)
    return sentence.source.language == ENGLISH and all(
        (_COMPANION.search(sentence.text[: hit.start]) and not _WHO_SAYS.match(sentence.text, hit.end))
        or sentence.text[hit.start : hit.end].endswith(("'s", "’s"))
        for hit in found
    )


def _is_of_the_other(words: str, sentence: Sentence) -> bool:
    """Whether some words are those that a clause gives to “his guest”, by one that stands in no other clause."""
    told = [(keys_of(sentence.text[a:b]), _THE_OTHER.search(sentence.text, a, b)) for a, b in clauses(sentence.text)]
    theirs, others = (frozenset[str]().union(*(k for k, other in told if bool(other) is own)) for own in (True, False))
    return bool(keys_of(words) & (theirs - others))


def _says_another(case: Case, said: Said, sentence: Sentence) -> bool:
    """Whether the clause that some words share most with, by far, has another one say them: “…, said X, to which Y replied that …”."""
    if sentence.source.language != ENGLISH:
        return False
    about, text = keys_of(str(said.text)), sentence.text
    own, others, current = 0, 0, set[str]()
    for first, last in clauses(text):
        named_here = named(case, sentence).items()
        here = {who: inside for who, found in named_here if (inside := [h for h in found if first <= h.start < last])}
        current = {*here} or current
        shares = len(about & keys_of(text[first:last]))
        told = any(_SAYS.match(text, h.end) or _SAID_BY.search(text[first : h.start]) for f in here.values() for h in f)
        told = told or (not here and _SAYS.match(f" {text[first:last].strip()}") is not None)
        mine = said.person in current or not current or _THE_OTHER.search(text, first, last) is not None
        own = max(own, shares) if mine else own
        others = max(others, shares) if told and not mine else others
    return others - own >= NEARLY


def _own(case: Case, identity: str) -> Iterator[Case]:
    """A case, and where its passage is English the same without the clauses that name others of those who speak, or go on from these."""
    yield case
    kept = tuple(_own_clauses(case, identity, s) if s.source.language == ENGLISH else s for s in case.passage)
    if kept != case.passage.sentences:
        yield replace(case, passage=Passage(kept, case.passage.citations, case.passage.narrow))


def _own_clauses(case: Case, identity: str, sentence: Sentence) -> Sentence:
    places = {who: [hit.start for hit in found] for who, found in named(case, sentence).items()}
    if identity not in places or len(places) == 1:
        return sentence
    kept, own = [], True
    for first, last in clauses(sentence.text):
        here = {who for who, starts in places.items() if any(first <= at < last for at in starts)}
        own = identity in here if here else own
        kept += [sentence.text[first:last]] if own else []
    return Sentence(", ".join(kept), sentence.source, sentence.paragraph, sentence.number)


def _is_met(person: Person, sentence: Sentence) -> bool:
    """Whether a sentence names a person only as one whom "he" met: "At a meeting with the Chairman, Y, he called for …"."""
    text = sentence.text
    met = (_WITH.search(text[: hit.start]) and _THEN_HE.match(text, hit.end) for hit in hits(person, sentence))
    return _accompanies(person, sentence) or all(met)


def _by_context(case: Case, person: Person, sentence: Sentence, message: str) -> Held:
    """A speaker who is named before: the nearest sentence with a name tells who is meant."""
    who = _("put who said it, or cite the sentence in “cited: {said: …}”")
    for earlier in case.before(sentence):
        present = set(named(case, earlier)) or _meant_by_post(case, earlier)
        if person.id in present:
            return HELD if len(present) == 1 else in_part(_("who speaks, the passage does not say by name"))
        if present:
            return doubtful("V512", message, who)
    return doubtful("V512", message, who)


def _nearest(passage: Passage, words: str, person: Person) -> Sentence:
    """The sentence that some words are from: of several that share as much, one that names who is to have said them.

    In another language they share what does not change: countries, what a post or a body is for, numbers and names.
    """
    wanted, counted = keys_of(words), {*_DIGITS.findall(words)}
    called = tuple(token.text for token in tokens(words) if token.capital and token.start)

    def share(sentence: Sentence) -> tuple[float, bool]:
        there = counted.intersection(_DIGITS.findall(sentence.text))
        names = () if sentence.source.language == ENGLISH else [name for name in called if sentence.names.spelt(name)]
        shared = len(wanted & sentence.keys.all) + len(there) + len(names)
        return shared / (1 + len(sentence.keys.all)) ** 0.25, bool(hits(person, sentence))

    return max(passage.sentences, key=share)


def _meant_by_post(case: Case, sentence: Sentence) -> set[str]:
    """The people who may be meant by a post that is named without them ("The President of Bulgaria emphasized")."""
    have, found, here = sentence.keys.all, {}, named(case, sentence)
    headed = case.texts.remembered("posts with their heads", lambda: tuple(_headed(case.catalog)))
    theirs = {
        heads for identity, _want, heads in headed if identity in here
    }  # whoever is named with an office is meant by it
    for identity, want, heads in headed:
        if heads in theirs and identity not in here and not any(side.startswith("@") and side in have for side in want):
            continue
        if heads <= have and (("#deputy" in have) == ("#deputy" in heads) or "#minister" not in heads):
            found[identity] = any(
                _goes_with(sentence, head, side) for head in heads for side in want if side.startswith("@")
            )
    told = {identity for identity, sides in found.items() if sides}
    taking = _taking_part(case)
    return (told & taking) or told or ({identity for identity in found if identity in taking})


def _headed(catalog: Catalog) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """The posts of everybody by their keys, with those that say what office it is; none without."""
    posts = ((person.id, keys_of(post)) for person in catalog.people.values() for post in posts_of(person))
    yield from ((identity, want, want & HEADS) for identity, want in posts if want & HEADS)


def _goes_with(sentence: Sentence, head: str, side: str) -> bool:
    """Whether a country stands right beside a post: nothing between them but what the post is for."""
    heads = [(s, e) for key, s, e in sentence.keys.at if key == head]
    sides = [(s, e) for key, s, e in sentence.keys.at if key == side]
    spans = ((min(a[1], b[1]), max(a[0], b[0])) for a in heads for b in sides)
    inside = {key for key, _s, _e in sentence.keys.at if key.startswith("#")}
    return any(sentence.keys.between(first, last) <= inside for first, last in spans)


def _taking_part(case: Case) -> set[str]:
    report = case.report
    if not isinstance(report, EventReport):
        return set()
    return {p.person for p in report.participants} | {s.person for s in report.said}
